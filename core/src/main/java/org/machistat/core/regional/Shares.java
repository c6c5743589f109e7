package org.machistat.core.regional;

import java.util.Arrays;
import java.util.BitSet;

/** Shares of all industries in a place and in its reference, in double precision: NaN where one is not known, never shown to a caller. */
final class Shares {

    private final RegionalTable table;
    private final Reference reference;
    private final int width;
    private final int referenceRow;
    private final double[] fixed;
    private final Means means;

    Shares(RegionalTable table, Reference reference) {
        this.table = table;
        this.reference = reference;
        this.width = table.industries().size();
        this.fixed = new double[width];
        boolean isPlace = reference.kind() == Reference.Kind.PLACE;
        this.referenceRow = isPlace ? table.referenceRow(reference) : -1;
        this.means = new Means(reference.kind() == Reference.Kind.MEAN_OF_OTHERS ? width : 0);
        switch (reference.kind()) {
            case ALL -> whole();
            case PLACE -> {
                if (referenceRow < 0) {
                    whole();
                } else {
                    local(referenceRow, fixed);
                }
            }
            case MEAN_OF_OTHERS -> addAll();
            case OTHERS -> Arrays.fill(fixed, Double.NaN);
        }
    }

    private void whole() {
        int at = table.places().size();
        double total = table.isTotalKnown(at) ? table.totalAt(at) : Double.NaN;
        for (int i = 0; i < width; i++) {
            fixed[i] = share(table.isWholeKnown(i) ? table.wholeAt(i) : Double.NaN, total);
        }
    }

    private static double share(double part, double total) {
        return total > 0 && part >= 0 && part <= total ? part / total : Double.NaN;
    }

    private void addAll() {
        double[] own = new double[width];
        for (int row = 0; row < table.places().size(); row++) {
            if (isCounted(row)) {
                local(row, own);
                means.add(own, 1);
            }
        }
    }

    private boolean isCounted(int row) {
        return table.isLeaf(row) && !(table.isTotalKnown(row) && table.totalAt(row) == 0);
    }

    /** The shares in a place. */
    void local(int row, double[] into) {
        double total = table.isTotalKnown(row) ? table.totalAt(row) : Double.NaN;
        table.copyRow(row, into);
        for (int i = 0; i < width; i++) {
            into[i] = share(into[i], total);
        }
    }

    /** The shares in what a place is compared with, given its own. */
    void reference(int row, double[] own, double[] into) {
        switch (reference.kind()) {
            case ALL, PLACE -> System.arraycopy(fixed, 0, into, 0, width);
            case OTHERS -> {
                int at = table.places().size();
                double total = table.isTotalKnown(at) && table.isCovered(row)
                        ? table.totalAt(at) - table.coveredAt(row)
                        : Double.NaN;
                for (int i = 0; i < width; i++) {
                    boolean known = table.isWholeKnown(i) && table.isKnown(row, i);
                    into[i] = share(known ? table.wholeAt(i) - table.cell(row, i) : Double.NaN, total);
                }
            }
            case MEAN_OF_OTHERS -> meanOfOthers(row, own, into);
        }
    }

    private void meanOfOthers(int row, double[] own, double[] into) {
        if (table.isLeaf(row)) {
            int sign = isCounted(row) ? -1 : 0;
            means.add(own, sign);
            means.copyTo(into);
            means.add(own, -sign);
            return;
        }
        Means others = means.copy();
        double[] member = new double[width];
        BitSet members = table.membersOf(row);
        for (int at = members.nextSetBit(0); at >= 0; at = members.nextSetBit(at + 1)) {
            if (isCounted(at)) {
                local(at, member);
                others.add(member, -1);
            }
        }
        others.copyTo(into);
    }

    /** Whether the industries of the reference of a place add to its total; means of shares need not. */
    boolean referenceAddsUp(int row) {
        return switch (reference.kind()) {
            case ALL -> table.addsUp(table.places().size());
            case PLACE -> table.addsUp(referenceRow < 0 ? table.places().size() : referenceRow);
            case OTHERS -> table.othersAddUp(row);
            case MEAN_OF_OTHERS -> true;
        };
    }

    /** Means of shares from which places are taken out again: sums of twice the digits, so that nothing of a large share stays behind. */
    private static final class Means {
        private final double[] sums;
        private final double[] rests;
        private final int[] counts;
        private final int[] positives;
        private final int[] gaps;

        Means(int width) {
            this.sums = new double[width];
            this.rests = new double[width];
            this.counts = new int[width];
            this.positives = new int[width];
            this.gaps = new int[width];
        }

        Means copy() {
            Means copy = new Means(sums.length);
            System.arraycopy(sums, 0, copy.sums, 0, sums.length);
            System.arraycopy(rests, 0, copy.rests, 0, sums.length);
            System.arraycopy(counts, 0, copy.counts, 0, sums.length);
            System.arraycopy(positives, 0, copy.positives, 0, sums.length);
            System.arraycopy(gaps, 0, copy.gaps, 0, sums.length);
            return copy;
        }

        void add(double[] shares, int sign) {
            for (int i = 0; i < shares.length && sign != 0; i++) {
                if (Double.isNaN(shares[i])) {
                    gaps[i] += sign;
                    continue;
                }
                counts[i] += sign;
                positives[i] += shares[i] > 0 ? sign : 0;
                double value = sign * shares[i];
                double sum = sums[i] + value;
                double rounded = sum - sums[i];
                rests[i] += (sums[i] - (sum - rounded)) + (value - rounded);
                sums[i] = sum;
            }
        }

        void copyTo(double[] into) {
            for (int i = 0; i < into.length; i++) {
                double sum = positives[i] == 0 ? 0 : sums[i] + rests[i];
                into[i] = gaps[i] > 0 || counts[i] == 0 ? Double.NaN : sum / counts[i];
            }
        }
    }
}

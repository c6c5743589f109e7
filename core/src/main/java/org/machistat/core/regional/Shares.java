package org.machistat.core.regional;

import java.util.Arrays;

/** Shares of all industries in a place and in its reference, in double precision: NaN where one is not known, never shown to a caller. */
final class Shares {

    private final RegionalTable table;
    private final Reference reference;
    private final int width;
    private final double[] fixed;
    private final double[] shareSums;
    private final int[] shareCounts;

    Shares(RegionalTable table, Reference reference) {
        this.table = table;
        this.reference = reference;
        this.width = table.industries().size();
        this.fixed = new double[width];
        this.shareSums = new double[width];
        this.shareCounts = new int[width];
        switch (reference.kind()) {
            case ALL -> whole();
            case PLACE -> {
                int row = table.referenceRow(reference);
                if (row < 0) {
                    whole();
                } else {
                    local(row, fixed);
                }
            }
            case MEAN_OF_OTHERS -> sums();
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

    private void sums() {
        double[] own = new double[width];
        for (int row = 0; row < table.places().size(); row++) {
            if (table.isLeaf(row) && !(table.isTotalKnown(row) && table.totalAt(row) == 0)) {
                local(row, own);
                for (int i = 0; i < width; i++) {
                    shareSums[i] += own[i];
                    shareCounts[i]++;
                }
            }
        }
    }

    /** The shares in a place. */
    void local(int row, double[] into) {
        double total = table.isTotalKnown(row) ? table.totalAt(row) : Double.NaN;
        for (int i = 0; i < width; i++) {
            into[i] = share(table.isKnown(row, i) ? table.cell(row, i) : Double.NaN, total);
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
            case MEAN_OF_OTHERS -> {
                boolean among = table.isLeaf(row) && !(table.isTotalKnown(row) && table.totalAt(row) == 0);
                for (int i = 0; i < width; i++) {
                    int count = shareCounts[i] - (among ? 1 : 0);
                    into[i] = count == 0 ? Double.NaN : (shareSums[i] - (among ? own[i] : 0)) / count;
                }
            }
        }
    }
}

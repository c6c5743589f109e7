package org.machistat.core.population;

import java.util.Arrays;

/**
 * The ratios of all regions in one step behind each other, so that a step is one pass over plain arrays; only for steps in which
 * everybody is a ratio of somebody at the start ({@link ProjectionRates#isLinear}).
 */
final class StepRates {

    /** Regions taken together, so that what a pass wrote is still near when the next reads it. */
    private static final int BLOCK = 32;

    private final int n;
    private final int regions;
    private final boolean aboveZero;
    /** What is left at the end of each cell at the start. */
    private final double[] change;
    /** What is left of births, males and females of each region. */
    private final double[] born;

    private final double[] maleShare;
    /** Children for each woman at the end; below 0 where children come from births. */
    private final double[] childWoman;

    private final int[] firstWomen;
    private final int[] endWomen;
    /** Births for each woman at the start and at the end by region and age; empty with child–woman ratios alone. */
    private final double[] early;

    private final double[] late;
    private final double growth;

    StepRates(ProjectionRates[] rates, int n) {
        this.n = n;
        this.regions = rates.length;
        this.change = new double[2 * n * regions];
        this.born = new double[2 * regions];
        this.maleShare = new double[regions];
        this.childWoman = new double[regions];
        this.firstWomen = new int[regions];
        this.endWomen = new int[regions];
        boolean births = false;
        boolean above = true;
        for (ProjectionRates one : rates) {
            births |= !one.fertility().isChildWoman();
            above &= one.staysAboveZero();
        }
        this.aboveZero = above;
        this.early = new double[births ? n * regions : 0];
        this.late = new double[early.length];
        for (int r = 0; r < regions; r++) {
            put(rates[r], r);
        }
        this.growth = greatest();
    }

    private void put(ProjectionRates rates, int r) {
        for (int s = 0; s < 2; s++) {
            born[2 * r + s] = rates.change(s * (n + 1));
            for (int k = 0; k < n; k++) {
                change[(2 * r + s) * n + k] = rates.change(s * (n + 1) + k + 1);
            }
        }
        Fertility fertility = rates.fertility();
        maleShare[r] = fertility.maleShare();
        firstWomen[r] = rates.firstWomen();
        endWomen[r] = rates.endWomen();
        childWoman[r] = fertility.isChildWoman() ? fertility.ratio() : -1;
        if (fertility.isChildWoman()) {
            return;
        }
        Migration migration = rates.migration();
        double w = migration.timing().atStart();
        for (int x = firstWomen[r]; x < endWomen[r]; x++) {
            double half = fertility.rates()[x] * rates.step() / 2;
            early[r * n + x] += half * (1 + w * migration.net(n + 2 + x));
            if (rates.hasMothersWhoStayed()) {
                early[r * n + x - 1] += half * rates.ratios()[n + 1 + x];
            } else {
                late[r * n + x] = half;
            }
        }
        if (rates.hasMothersWhoStayed() && endWomen[r] > firstWomen[r]) {
            firstWomen[r]--;
        }
    }

    /** What a step can make of all people at most; for steps in which nobody is taken away who is not there. */
    double growth() {
        return growth;
    }

    private double greatest() {
        double kept = Arrays.stream(change).max().orElse(0);
        double children = kept * Math.max(0, Arrays.stream(childWoman).max().orElse(0));
        double births = Arrays.stream(early).max().orElse(0)
                + kept * Arrays.stream(late).max().orElse(0);
        return kept + children + births * Arrays.stream(born).max().orElse(0);
    }

    boolean staysAboveZero() {
        return aboveZero;
    }

    /** Fills the cells at the end from those at the start; every cell is written. */
    void run(double[] start, double[] end) {
        for (int r = 0; r < regions; r += BLOCK) {
            int to = Math.min(regions, r + BLOCK);
            age(start, end, 2 * n * r, 2 * n * to - 1);
            for (int one = r; one < to; one++) {
                int women = (2 * one + 1) * n;
                end[women - 1] += start[women - 1] * change[women - 1];
                int last = women + n - 1;
                end[last] += start[last] * change[last];
                bear(one, women, start, end);
            }
        }
    }

    /** Moves every cell one on, over the bounds of sexes and regions, whose first cells are put right after it. */
    private void age(double[] start, double[] end, int from, int to) {
        for (int i = from; i < to; i++) {
            end[i + 1] = start[i] * change[i];
        }
    }

    private void bear(int r, int women, double[] start, double[] end) {
        double children = 0;
        int from = firstWomen[r];
        int to = endWomen[r];
        if (childWoman[r] >= 0) {
            for (int x = women + from; x < women + to; x++) {
                children += end[x];
            }
            children *= childWoman[r];
            double boys = children * maleShare[r];
            end[women - n] = boys;
            end[women] = children - boys;
            return;
        }
        int row = r * n;
        for (int x = from; x < to; x++) {
            children += early[row + x] * start[women + x] + late[row + x] * end[women + x];
        }
        double boys = children * maleShare[r];
        end[women - n] = boys * born[2 * r];
        end[women] = (children - boys) * born[2 * r + 1];
    }
}

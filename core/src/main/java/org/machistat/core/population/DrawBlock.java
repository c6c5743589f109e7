package org.machistat.core.population;

import java.util.Arrays;

/**
 * Some draws of one region beside each other: the ratios of a cell are read once for all of them, and a row of draws grows older
 * by being called the next. Only where everybody is a ratio of somebody at the start ({@link ProjectionRates#isLinear}).
 */
final class DrawBlock {

    /** By step, then draw. */
    final double[][] fertility;

    final double[][] mortality;
    final double[][] migration;

    private final int n;
    /** By cell, males by age, then females; then by draw. */
    private final double[][] rows;

    private final double[] children;

    DrawBlock(int steps, int n, int draws) {
        this.n = n;
        this.fertility = new double[steps][draws];
        this.mortality = new double[steps][draws];
        this.migration = new double[steps][draws];
        this.rows = new double[2 * n][draws];
        this.children = new double[draws];
    }

    double[][] rows() {
        return rows;
    }

    /** Begins at the base of a region, whose cells begin at a place. */
    void begin(double[] base, int at) {
        for (int i = 0; i < rows.length; i++) {
            Arrays.fill(rows[i], base[at + i]);
        }
    }

    /** One step; whether children came out as a number in as many draws. */
    boolean step(ProjectionRates rates, int t, int draws) {
        Arrays.fill(children, 0);
        Fertility how = rates.fertility();
        if (!how.isChildWoman()) {
            early(rates, t);
        }
        age(rates, t, 0);
        age(rates, t, 1);
        if (how.isChildWoman()) {
            for (int x = rates.firstWomen(); x < rates.endWomen(); x++) {
                add(children, rows[n + x], 1);
            }
        } else if (!rates.hasMothersWhoStayed()) {
            for (int x = rates.firstWomen(); x < rates.endWomen(); x++) {
                add(children, rows[n + x], how.rates()[x] / 2);
            }
        }
        double times = how.isChildWoman() ? how.ratio() : rates.step();
        double share = how.maleShare();
        double[] factor = fertility[t];
        double[] boys = rows[0];
        double[] girls = rows[n];
        boolean good = true;
        for (int d = 0; d < draws; d++) {
            double all = children[d] * (times * factor[d]);
            good &= all >= 0;
            boys[d] = all * share;
            girls[d] = all - boys[d];
        }
        if (!how.isChildWoman()) {
            shrink(rates, t, 0, boys);
            shrink(rates, t, n + 1, girls);
        }
        return good;
    }

    /** Births by the women at the start, and by those who lived through the step and did not move before. */
    private void early(ProjectionRates rates, int t) {
        double w = rates.migration().timing().atStart();
        double[] more = migration[t];
        for (int x = rates.firstWomen(); x < rates.endWomen(); x++) {
            double half = rates.fertility().rates()[x] / 2;
            double net = rates.migration().net(n + 2 + x);
            double[] women = rows[n + x];
            if (w <= 0) {
                add(children, women, half);
            }
            for (int d = 0; w > 0 && d < women.length; d++) {
                children[d] += half * women[d] * notBelowZero(1 + w * (net + more[d]));
            }
            if (rates.hasMothersWhoStayed()) {
                double dead = 1 - rates.ratios()[n + 1 + x];
                double[] younger = rows[n + x - 1];
                double[] times = mortality[t];
                for (int d = 0; d < younger.length; d++) {
                    children[d] += half * younger[d] * notBelowZero(1 - dead * times[d]);
                }
            }
        }
    }

    private void age(ProjectionRates rates, int t, int sex) {
        int first = sex * n;
        int ratio = sex * (n + 1) + 1;
        for (int k = 0; k < n; k++) {
            shrink(rates, t, ratio + k, rows[first + k]);
        }
        double[] last = rows[first + n - 1];
        double[] free = rows[first + n - 2];
        add(last, free, 1);
        System.arraycopy(rows, first, rows, first + 1, n - 2);
        rows[first] = free;
    }

    private static void add(double[] sum, double[] row, double times) {
        for (int d = 0; d < sum.length; d++) {
            sum[d] += row[d] * times;
        }
    }

    /** What is left of a row; as {@link LinearStep}, which does it draw by draw. */
    private void shrink(ProjectionRates rates, int t, int i, double[] row) {
        double ratio = rates.ratios()[i];
        if (rates.isJoint()) {
            move(row, migration[t], ratio);
            return;
        }
        double net = rates.migration().net(i);
        double w = rates.migration().timing().atStart();
        if (w <= 0) {
            dieAndMove(row, mortality[t], migration[t], 1 - ratio, net);
        } else {
            dieAndMove(row, mortality[t], migration[t], 1 - ratio, net, w);
        }
    }

    private static void move(double[] row, double[] more, double ratio) {
        for (int d = 0; d < row.length; d++) {
            row[d] *= notBelowZero(ratio + more[d]);
        }
    }

    private static void dieAndMove(double[] row, double[] times, double[] more, double dead, double net) {
        for (int d = 0; d < row.length; d++) {
            row[d] *= notBelowZero(notBelowZero(1 - dead * times[d]) + (net + more[d]));
        }
    }

    private static void dieAndMove(double[] row, double[] times, double[] more, double dead, double net, double w) {
        for (int d = 0; d < row.length; d++) {
            double moves = net + more[d];
            row[d] *= notBelowZero((1 + w * moves) * notBelowZero(1 - dead * times[d]) + (1 - w) * moves);
        }
    }

    /** The larger of a number and 0, exactly: written so that a row is done some draws at a time. */
    private static double notBelowZero(double number) {
        return 0.5 * (number + Math.abs(number));
    }
}

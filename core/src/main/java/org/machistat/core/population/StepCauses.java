package org.machistat.core.population;

import java.util.Arrays;

/**
 * One step of all regions with every cause kept apart: the kernel for every kind of migration, and the second way of reckoning
 * against which {@link LinearStep} is balanced. A cohort stands at the place it has at the end.
 */
final class StepCauses {

    /** What a draw changes: fertility and mortality are multiplied, the net migration rate is added to. */
    record Shock(double fertility, double mortality, double migration) {
        static final Shock NONE = new Shock(1, 1, 0);

        boolean isPossible() {
            return fertility >= 0 && mortality >= 0 && Double.isFinite(fertility + mortality + migration);
        }

        double survival(double ratio) {
            return Math.max(0, 1 - (1 - ratio) * mortality);
        }
    }

    final double[] births;
    final double[] deaths;
    final double[] moves;
    /** What neither death nor move can be told from: children by ratio, joint ratios. */
    final double[] change;

    final double[] end;

    private final ProjectionRates[] rates;
    private final double[] start;
    private final Shock shock;
    private final int n;
    /** The moves of those at the start, by their place at the start; for net numbers, by age when they move. */
    private final double[] movers;

    /** The fewest people left of a cohort when those who move at the start are gone, and where it ends. */
    double least;

    int leastAt;

    private StepCauses(ProjectionRates[] rates, double[] start, Shock shock, int n) {
        this.rates = rates;
        this.start = start;
        this.shock = shock;
        this.n = n;
        this.births = new double[start.length];
        this.deaths = new double[start.length];
        this.moves = new double[start.length];
        this.change = new double[start.length];
        this.end = new double[start.length];
        this.movers = new double[start.length];
    }

    static StepCauses of(ProjectionRates[] rates, double[] start, Shock shock, int n) {
        StepCauses causes = new StepCauses(rates, start, shock, n);
        for (int k = 0; k < n; k++) {
            causes.move(start, k, k, k + 1);
        }
        for (int r = 0; r < rates.length; r++) {
            causes.age(r);
        }
        for (int r = 0; r < rates.length; r++) {
            causes.bear(r);
        }
        Arrays.fill(causes.movers, 0);
        causes.move(causes.births, 0, 0, 0);
        for (int r = 0; r < rates.length; r++) {
            causes.newborn(r);
        }
        return causes;
    }

    private double atStart(int r) {
        return rates[r].migration().timing().atStart();
    }

    /** The moves of the people at one place of each region, whose rates stand at another. */
    private void move(double[] people, int from, int to, int rate) {
        for (int s = 0; s < 2; s++) {
            double pool = 0;
            for (int r = 0; r < rates.length; r++) {
                int cell = (2 * r + s) * n;
                int at = s * (n + 1) + rate;
                double who = people[cell + from];
                Migration migration = rates[r].migration();
                movers[cell + to] += shock.migration() * (rates[r].isJoint() ? 0 : who);
                switch (migration.kind()) {
                    case NONE -> {}
                    case NET_RATES, IN_AND_OUT -> movers[cell + to] += migration.net(at) * who;
                    case NET_NUMBERS -> {}
                    case POOL -> {
                        double out = migration.row(0)[at] * who;
                        movers[cell + to] -= out;
                        pool += out;
                    }
                    case TO_REGIONS -> {
                        for (int d = 0; d < rates.length; d++) {
                            double out = d == r ? 0 : migration.row(d)[at] * who;
                            movers[cell + to] -= out;
                            movers[(2 * d + s) * n + to] += out;
                        }
                    }
                }
            }
            for (int r = 0; r < rates.length; r++) {
                if (rates[r].migration().kind() == Migration.Kind.POOL) {
                    movers[(2 * r + s) * n + to] += pool * rates[r].migration().row(1)[s * (n + 1) + rate];
                }
            }
        }
    }

    /** The net number of moves at an age, if they are given as numbers. */
    private double number(int r, int s, int age) {
        Migration migration = rates[r].migration();
        return migration.kind() == Migration.Kind.NET_NUMBERS ? migration.row(0)[s * n + age] : 0;
    }

    private void age(int r) {
        double w = atStart(r);
        for (int s = 0; s < 2; s++) {
            int cell = (2 * r + s) * n;
            for (int k = 0; k < n; k++) {
                int to = cell + Math.min(k + 1, n - 1);
                double ratio = rates[r].ratios()[s * (n + 1) + k + 1];
                cohort(rates[r].isJoint(), start[cell + k], movers[cell + k], w * number(r, s, k), ratio, w, to);
            }
            for (int j = 1; j < n; j++) {
                double late = (1 - w) * number(r, s, j);
                end[cell + j] += late;
                moves[cell + j] += late;
            }
        }
    }

    private void cohort(boolean joint, double people, double movers, double early, double ratio, double w, int to) {
        if (joint) {
            double kept = people * Math.max(0, ratio + shock.migration());
            change[to] += kept - people;
            end[to] += kept;
            return;
        }
        double first = w * movers + early;
        if (people + first < least) {
            least = people + first;
            leastAt = to;
        }
        double last = (1 - w) * movers;
        double dead = (people + first) * (1 - shock.survival(ratio));
        deaths[to] += dead;
        moves[to] += first + last;
        end[to] += people + first - dead + last;
    }

    private void bear(int r) {
        ProjectionRates own = rates[r];
        Fertility fertility = own.fertility();
        int women = (2 * r + 1) * n;
        double w = atStart(r);
        double children = 0;
        for (int x = own.firstWomen(); x < own.endWomen(); x++) {
            if (fertility.isChildWoman()) {
                children += end[women + x];
                continue;
            }
            double early = w * (movers[women + x] + number(r, 1, x));
            double late = own.migration().timing() == MigrationTiming.END ? movers[women + x - 1] + number(r, 1, x) : 0;
            children += fertility.rates()[x] * (start[women + x] + early + end[women + x] - late) / 2;
        }
        children *= shock.fertility() * (fertility.isChildWoman() ? fertility.ratio() : own.step());
        double boys = children * fertility.maleShare();
        births[2 * r * n] = boys;
        births[women] = children - boys;
    }

    private void newborn(int r) {
        ProjectionRates own = rates[r];
        for (int s = 0; s < 2; s++) {
            int cell = (2 * r + s) * n;
            double born = births[cell];
            if (own.fertility().isChildWoman()) {
                births[cell] = 0;
                change[cell] = born;
                end[cell] = born;
                moves[cell] = 0;
                continue;
            }
            cohort(own.isJoint(), born, movers[cell], 0, own.ratios()[s * (n + 1)], atStart(r), cell);
            double late = (1 - atStart(r)) * number(r, s, 0);
            end[cell] += late;
            moves[cell] += late;
        }
    }
}

package org.machistat.core.population;

import org.machistat.core.population.StepCauses.Shock;

/**
 * One step of one region under a shock, where everybody is a ratio of somebody at the start: for the draws of regions that are
 * adjusted to each other. {@link DrawBlock} does the same for many draws, {@link StepRates} without a shock.
 */
final class LinearStep {

    private LinearStep() {}

    /** Fills the region's cells at the end from those at the start; both begin at the same place. */
    static void run(ProjectionRates rates, Shock shock, double[] start, double[] end, int at, int n) {
        age(rates, shock, 0, start, end, at, n);
        age(rates, shock, n + 1, start, end, at + n, n);
        bear(rates, shock, start, end, at, n);
    }

    private static void age(ProjectionRates rates, Shock shock, int row, double[] start, double[] end, int at, int n) {
        for (int k = 0; k < n - 1; k++) {
            end[at + k + 1] = start[at + k] * change(rates, shock, row + k + 1);
        }
        end[at + n - 1] += start[at + n - 1] * change(rates, shock, row + n);
    }

    /** What is left of one under a shock; not below nobody. */
    private static double change(ProjectionRates rates, Shock shock, int i) {
        double ratio = rates.ratios()[i];
        return Math.max(
                0,
                rates.isJoint()
                        ? ratio + shock.migration()
                        : ProjectionRates.change(
                                shock.survival(ratio),
                                rates.migration().net(i) + shock.migration(),
                                rates.migration().timing().atStart()));
    }

    private static void bear(ProjectionRates rates, Shock shock, double[] start, double[] end, int at, int n) {
        Fertility fertility = rates.fertility();
        int women = at + n;
        double children = 0;
        if (fertility.isChildWoman()) {
            for (int x = rates.firstWomen(); x < rates.endWomen(); x++) {
                children += end[women + x];
            }
            children *= fertility.ratio() * shock.fertility();
            end[at] = children * fertility.maleShare();
            end[women] = children - end[at];
            return;
        }
        double[] births = fertility.rates();
        Migration migration = rates.migration();
        double w = migration.timing().atStart();
        boolean stayed = rates.hasMothersWhoStayed();
        for (int x = rates.firstWomen(); x < rates.endWomen(); x++) {
            double stay = Math.max(0, 1 + w * (migration.net(n + 2 + x) + shock.migration()));
            double first = start[women + x] * stay;
            double last = stayed ? start[women + x - 1] * shock.survival(rates.ratios()[n + 1 + x]) : end[women + x];
            children += births[x] * (first + last) / 2;
        }
        children *= shock.fertility() * rates.step();
        double boys = children * fertility.maleShare();
        end[at] = boys * change(rates, shock, 0);
        end[women] = (children - boys) * change(rates, shock, n + 1);
    }
}

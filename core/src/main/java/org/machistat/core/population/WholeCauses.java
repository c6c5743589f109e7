package org.machistat.core.population;

import java.util.EnumMap;
import java.util.Map;

/**
 * The causes of change in whole persons: running sums over the cohorts of a region are rounded half up, so that each sum of the
 * region is its exact sum rounded and each cohort is less than one person off.
 */
final class WholeCauses {

    /** What the two ways of reckoning a step may differ by, for each person. */
    private static final double NOISE = 1e-9;

    private final StepCauses exact;
    private final double[] end;
    private final long[] births;
    private final long[] deaths;
    private final long[] moves;
    private final long[] change;
    private final long[] adjustment;

    private WholeCauses(StepCauses exact, double[] end, int cells) {
        this.exact = exact;
        this.end = end;
        double[] adjusted = new double[end.length];
        for (int i = 0; i < end.length; i++) {
            adjusted[i] = end[i] - exact.end[i];
        }
        this.births = round(exact.births, cells);
        this.deaths = round(exact.deaths, cells);
        this.moves = round(exact.moves, cells);
        this.change = round(exact.change, cells);
        this.adjustment = round(adjusted, cells);
    }

    static WholeCauses of(StepCauses exact, double[] end, int cells) {
        return new WholeCauses(exact, end, cells);
    }

    private static long[] round(double[] values, int cells) {
        long[] whole = new long[values.length];
        double sum = 0;
        long given = 0;
        for (int i = 0; i < values.length; i++) {
            if (i % cells == 0) {
                sum = 0;
                given = 0;
            }
            sum += values[i];
            whole[i] = (long) Math.floor(sum + 0.5) - given;
            given += whole[i];
        }
        return whole;
    }

    /** The causes that the assumptions tell of a cell, which is at a place among the ages. */
    Map<ChangeCause, Long> at(int cell, int age, ProjectionRates rates, boolean adjusted) {
        Map<ChangeCause, Long> causes = new EnumMap<>(ChangeCause.class);
        boolean ratio = rates.fertility().isChildWoman();
        if (age == 0 && ratio) {
            causes.put(ChangeCause.CHILDREN, change[cell]);
        } else {
            if (age == 0) {
                causes.put(ChangeCause.BIRTHS, births[cell]);
            }
            if (rates.isJoint()) {
                causes.put(ChangeCause.COHORT_CHANGE, change[cell]);
            } else {
                causes.put(ChangeCause.DEATHS, -deaths[cell]);
                causes.put(ChangeCause.NET_MOVES, moves[cell]);
            }
        }
        if (adjusted) {
            causes.put(ChangeCause.ADJUSTMENT, adjustment[cell]);
        } else if (!(Math.abs(end[cell] - exact.end[cell]) <= NOISE * (1 + end[cell]))) {
            throw new IllegalStateException(
                    "The projection does not balance: " + end[cell] + " and " + exact.end[cell]);
        }
        return causes;
    }
}

package org.machistat.core.internal;

/** Mean and squared distances of doubles, in two passes that lose no digit they need not lose (平均と偏差平方和). */
public final class Moments {

    private Moments() {}

    /**
     * The mean, with the digits that each addition loses kept aside.
     *
     * @param values the values, at least one
     * @return the mean
     */
    public static double mean(double[] values) {
        return sum(values, 0, false) / values.length;
    }

    /**
     * The sum of squared distances from the mean, less what the mean itself is off by.
     *
     * @param values the values, at least one
     * @param mean their mean
     * @return Σ (x − mean)²
     */
    public static double squares(double[] values, double mean) {
        double off = sum(values, mean, false);
        return Math.max(0, sum(values, mean, true) - off * off / values.length);
    }

    /** Neumaier's sum of the distances or their squares. */
    private static double sum(double[] values, double from, boolean squared) {
        double sum = 0;
        double lost = 0;
        for (double value : values) {
            double distance = value - from;
            double term = squared ? distance * distance : distance;
            double next = sum + term;
            lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
            sum = next;
        }
        return sum + lost;
    }
}

package org.machistat.survey.estimate;

import java.util.BitSet;
import java.util.function.BiFunction;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;

/**
 * A weighted quantile and its error by the interval of the share below it (Woodruff 1952).
 *
 * <p>Weights reach a level when they fall short of it by no more than 1e-12 of their sum, so that equal weights behave as counts do.
 */
final class WeightedQuantile {

    private static final double TOLERANCE = 1e-12;
    private static final double CONFIDENCE = 0.95;
    private static final int HEAPS = 1 << 16;

    private final Rows rows;
    private final double[] weights;
    private final double level;
    private final double[] x;
    private final double[] w;
    private final double sum;
    private final int used;
    private final double[] heaps;

    private WeightedQuantile(Rows rows, double[] weights, double level) {
        this.rows = rows;
        this.weights = weights;
        this.level = level;
        BitSet counts = rows.counts();
        x = new double[counts.cardinality()];
        w = new double[x.length];
        int at = 0;
        double total = 0;
        boolean all = x.length == weights.length;
        double[] y = rows.numerator();
        for (int row = all ? 0 : counts.nextSetBit(0);
                row >= 0 && row < weights.length;
                row = all ? row + 1 : counts.nextSetBit(row + 1)) {
            if (weights[row] > 0) {
                // 0.0 and −0.0 are one value
                x[at] = y[row] + 0.0;
                w[at++] = weights[row];
                total += weights[row];
            }
        }
        used = at;
        sum = total;
        heaps = new double[HEAPS];
        for (int one = 0; one < used; one++) {
            heaps[heap(x[one])] += w[one];
        }
    }

    /** The heap of a value: its sign, exponent and first four binary digits, so that a greater heap has greater values. */
    private static int heap(double value) {
        long bits = Double.doubleToRawLongBits(value);
        return (int) ((bits ^ (bits >> 63 | Long.MIN_VALUE)) >>> 48);
    }

    static WeightedQuantile of(Rows rows, double[] weights, double level) {
        return new WeightedQuantile(rows, weights, level);
    }

    /**
     * The quantile with the score of each row.
     *
     * @param value the quantile
     * @param scores one per row, with the variance of the quantile
     */
    @SuppressWarnings("ArrayRecordComponent") // never leaves the package
    record Linear(double value, double[] scores) {}

    /** The quantile alone. */
    Answer<Double> value() {
        return used == 0 ? refuse("重みが正の行がない", "No row has a weight above 0") : Answer.of(select(level));
    }

    Answer<Linear> linear(BiFunction<double[], BitSet, Answer<double[]>> errorOfShare) {
        if (used == 0) {
            return refuse("重みが正の行がない", "No row has a weight above 0");
        }
        double value = select(level);
        double p = shareUpTo(value);
        double[] scores = scores(value, p);
        return errorOfShare.apply(scores, rows.counts()).flatMap(error -> scaled(value, p, error, scores));
    }

    /** The quantiles at the ends of an interval of the share of values up to the quantile. */
    Answer<EstimateInterval> interval(
            BiFunction<double[], BitSet, Answer<double[]>> errorOfShare, double confidence, ProportionInterval how) {
        if (used == 0) {
            return refuse("重みが正の行がない", "No row has a weight above 0");
        }
        Label method = Label.of("ウッドラフ法、", "Woodruff, ").plus(how.label());
        double value = select(level);
        double p = shareUpTo(value);
        return errorOfShare.apply(scores(value, p), rows.counts()).flatMap(error -> {
            if (error[0] == 0) {
                return Answer.of(new EstimateInterval(method, confidence, value, value));
            }
            if (error[1] < 1) {
                return noDegrees();
            }
            double[] bounds = how.bounds(p, error[0], rows.counts().cardinality(), error[1], confidence);
            return bounds[0] < 0 || bounds[1] > 1
                    ? beyond()
                    : Answer.of(new EstimateInterval(method, confidence, select(bounds[0]), select(bounds[1])));
        });
    }

    private double shareUpTo(double value) {
        double below = 0;
        for (int one = 0; one < used; one++) {
            below += x[one] <= value ? w[one] : 0;
        }
        return below / sum;
    }

    /** What each row adds to the share of values up to one, to first order. */
    private double[] scores(double value, double p) {
        BitSet counts = rows.counts();
        double[] y = rows.numerator();
        double[] scores = new double[weights.length];
        boolean all = x.length == weights.length;
        for (int row = all ? 0 : counts.nextSetBit(0);
                row >= 0 && row < weights.length;
                row = all ? row + 1 : counts.nextSetBit(row + 1)) {
            scores[row] = weights[row] * ((y[row] <= value ? 1 : 0) - p) / sum;
        }
        return scores;
    }

    private static <T> Answer<T> noDegrees() {
        return refuse("自由度がなく分位数の誤差を求められない", "No degrees of freedom are left for the error of a quantile");
    }

    private static <T> Answer<T> beyond() {
        return refuse(
                "行が少なく分位数の信頼区間が0%と100%の間に収まらない",
                "Too few rows: the interval of the share below the quantile does not stay between 0 and 100%");
    }

    private Answer<Linear> scaled(double value, double p, double[] error, double[] scores) {
        if (error[0] == 0) {
            return Answer.of(new Linear(value, new double[scores.length]));
        }
        if (error[1] < 1) {
            return noDegrees();
        }
        double t = ProportionInterval.student(CONFIDENCE, error[1]);
        double lower = p - t * error[0];
        double upper = p + t * error[0];
        if (lower < 0 || upper > 1) {
            return beyond();
        }
        double deviation = (select(upper) - select(lower)) / (2 * t);
        double scale = -deviation / error[0];
        for (int row = 0; row < scores.length; row++) {
            scores[row] *= scale;
        }
        return Answer.of(new Linear(value, scores));
    }

    private static <T> Answer<T> refuse(String ja, String en) {
        return Answer.refuse(Refusal.Reason.NOT_ENOUGH_DATA, ja, en);
    }

    /** The smallest value at which the weights of values up to it reach a share p: the heap it is in, and within it quickselect. */
    private double select(double p) {
        double wanted = p * sum - TOLERANCE * sum;
        int heap = 0;
        double before = 0;
        double reached = 0;
        for (int one = 0; one < HEAPS; one++) {
            if (heaps[one] > 0) {
                heap = one;
                before = reached;
                reached += heaps[one];
                if (reached >= wanted) {
                    break;
                }
            }
        }
        int size = 0;
        for (int one = 0; one < used; one++) {
            size += heap(x[one]) == heap ? 1 : 0;
        }
        double[] values = new double[size];
        double[] own = new double[size];
        int at = 0;
        for (int one = 0; one < used; one++) {
            if (heap(x[one]) == heap) {
                values[at] = x[one];
                own[at++] = w[one];
            }
        }
        return select(values, own, wanted - before);
    }

    /** The smallest value at which the weights of values up to it reach a number, which partly sorts both arrays. */
    private static double select(double[] x, double[] w, double wanted) {
        int from = 0;
        int to = x.length - 1;
        double before = 0;
        while (from < to) {
            double pivot = median(x[from], x[(from + to) >>> 1], x[to]);
            int less = from;
            int at = from;
            int more = to;
            double lighter = 0;
            double equal = 0;
            while (at <= more) {
                if (x[at] < pivot) {
                    lighter += w[at];
                    swap(x, w, less++, at++);
                } else if (x[at] > pivot) {
                    swap(x, w, at, more--);
                } else {
                    equal += w[at++];
                }
            }
            if (less > from && before + lighter >= wanted) {
                to = less - 1;
            } else if (before + lighter + equal >= wanted || more == to) {
                return pivot;
            } else {
                before += lighter + equal;
                from = more + 1;
            }
        }
        return x[from];
    }

    private static double median(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private static void swap(double[] x, double[] w, int i, int j) {
        double value = x[i];
        x[i] = x[j];
        x[j] = value;
        double weight = w[i];
        w[i] = w[j];
        w[j] = weight;
    }
}

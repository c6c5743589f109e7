package org.machistat.core.growth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.machistat.core.series.ComputedSeries;
import org.machistat.core.series.Periods;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;

/**
 * Averages over a window that moves along a series (移動平均).
 *
 * <pre>
 * centred, n odd   (x(t−h) + … + x(t+h)) ÷ n, h = (n − 1) ÷ 2
 * centred, n even  (½x(t−n/2) + x(t−n/2+1) + … + x(t+n/2−1) + ½x(t+n/2)) ÷ n, the 2×n average: 2×12 for months
 * trailing         (x(t−n+1) + … + x(t)) ÷ n (後方移動平均)
 * weighted         Σ w(i)·x(t+i) ÷ Σ w(i)
 * </pre>
 *
 * <ul>
 *   <li>Windows count periods at equal steps (months, quarters, years); a date whose window meets a gap or a mark, or runs
 *       beyond the series, has no average and says which date is missing.
 *   <li>The centred average of a series on a straight line is the series itself.
 * </ul>
 *
 * <p>Source: Ladiray and Quenneville, Seasonal Adjustment with the X-11 Method (2001), chapter 3.
 */
public final class MovingAverage {

    private MovingAverage() {}

    /**
     * The average around each date (中心化移動平均).
     *
     * @param series the series
     * @param terms the number of periods, at least 2; an even number gives half weight to both ends
     * @return the averages in the unit of the series, or why there are none, as {@link Periods#of} refuses
     * @throws IllegalArgumentException if there are less than 2 terms
     */
    public static Answer<ComputedSeries> centred(TimeSeries series, int terms) {
        requireTerms(terms);
        if (terms % 2 == 1) {
            return weighted(
                    series,
                    Collections.nCopies(terms, Rational.ONE),
                    Label.of(terms + "項中心化移動平均", "centred moving average of " + terms));
        }
        List<Rational> weights = new ArrayList<>(Collections.nCopies(terms + 1, Rational.ONE));
        weights.set(0, Rational.of(1, 2));
        weights.set(terms, Rational.of(1, 2));
        return weighted(series, weights, Label.of("2×" + terms + "項中心化移動平均", "centred 2×" + terms + " moving average"));
    }

    /**
     * The average of each date and those before it (後方移動平均).
     *
     * @param series the series
     * @param terms the number of periods, at least 2
     * @return the averages in the unit of the series, or why there are none, as {@link Periods#of} refuses
     * @throws IllegalArgumentException if there are less than 2 terms
     */
    public static Answer<ComputedSeries> trailing(TimeSeries series, int terms) {
        requireTerms(terms);
        return average(
                series,
                Collections.nCopies(terms, Rational.ONE),
                terms - 1,
                Label.of(terms + "項後方移動平均", "trailing moving average of " + terms));
    }

    private static void requireTerms(int terms) {
        if (terms < 2) {
            throw new IllegalArgumentException("Moving average must have 2 or more terms, but had " + terms);
        }
    }

    /**
     * The weighted average around each date (加重移動平均).
     *
     * @param series the series
     * @param weights an odd number of weights, the middle one for the date itself; their sum is not 0 and need not be 1
     * @return the averages in the unit of the series, or why there are none, as {@link Periods#of} refuses
     * @throws IllegalArgumentException if the number of weights is even or their sum is 0
     */
    public static Answer<ComputedSeries> weighted(TimeSeries series, Rational... weights) {
        if (weights.length % 2 == 0) {
            throw new IllegalArgumentException(
                    "Weights of a centred average must be of an odd number, but were " + weights.length);
        }
        return weighted(
                series,
                List.of(weights),
                Label.of(weights.length + "項加重移動平均", "weighted moving average of " + weights.length));
    }

    private static Answer<ComputedSeries> weighted(TimeSeries series, List<Rational> weights, Label what) {
        return average(series, weights, weights.size() / 2, what);
    }

    private static Answer<ComputedSeries> average(TimeSeries series, List<Rational> weights, int before, Label what) {
        Rational sum = weights.stream().reduce(Rational.ZERO, Rational::plus);
        if (sum.signum() == 0) {
            throw new IllegalArgumentException("Weights must not have the sum 0, but were " + weights);
        }
        return Periods.of(series).map(periods -> {
            List<ComputedSeries.Point> points = new ArrayList<>();
            for (int place = 0; place < periods.size(); place++) {
                int from = place - before;
                Answer<Rational> total = Answer.of(Rational.ZERO);
                for (int i = 0; i < weights.size(); i++) {
                    Rational weight = weights.get(i);
                    Answer<Rational> amount = periods.amount(from + i);
                    total = total.flatMap(known -> amount.map(x -> known.plus(x.times(weight))));
                }
                points.add(new ComputedSeries.Point(
                        periods.date(place),
                        total.map(all -> all.dividedBy(sum)),
                        periods.comparability(from, from + weights.size() - 1)));
            }
            return ComputedSeries.of(series, what, series.unit(), formula(weights, sum), points);
        });
    }

    private static Label formula(List<Rational> weights, Rational sum) {
        String numbers = Arrays.toString(weights.toArray());
        return Label.of(
                "Σ 重み × 値 ÷ " + sum + "、重み " + numbers, "sum of weight × figure ÷ " + sum + ", weights " + numbers);
    }
}

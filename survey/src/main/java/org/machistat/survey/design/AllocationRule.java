package org.machistat.survey.design;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;

/**
 * How a sample is split among strata (標本配分の方法).
 *
 * <pre>Allocation allocation = AllocationRule.proportional().withMinimum(2).allocate(frame, 4_918).get();</pre>
 *
 * <ul>
 *   <li>Every rule gives a stratum a weight; each stratum gets λ × weight, but not less than the minimum nor more than it has, with the
 *       one λ for which all add up to n. What a stratum cannot take goes to the others in proportion to their weights.
 *   <li>Whole numbers by largest remainders; equal remainders go to the larger weight, then to the stratum that stands first.
 *   <li>Square roots are taken to 40 digits, everything else is exact.
 * </ul>
 *
 * <p>Source: Neyman, J. (1934), Journal of the Royal Statistical Society 97, 558–625; Cochran, W. G. (1977), Sampling Techniques,
 * 3rd ed., sections 5.5–5.8; Bankier, M. D. (1988), The American Statistician 42, 174–177, for powers of the size.
 */
public final class AllocationRule {

    private static final MathContext DIGITS = new MathContext(40, RoundingMode.HALF_EVEN);

    private final Label label;
    private final Label formula;
    private final Function<SamplingFrame, List<Rational>> weights;
    private final long minimum;

    private AllocationRule(Label label, Label formula, Function<SamplingFrame, List<Rational>> weights, long minimum) {
        this.label = label;
        this.formula = formula;
        this.weights = weights;
        this.minimum = minimum;
    }

    private static AllocationRule of(Label label, String formula, Function<FrameStratum, Rational> weight) {
        return new AllocationRule(
                label,
                Label.same(formula),
                frame -> frame.strata().stream()
                        .map(stratum -> stratum.units() == 0 ? Rational.ZERO : weight.apply(stratum))
                        .toList(),
                0);
    }

    /**
     * In proportion to size (比例配分): weight N_h.
     *
     * @return the rule
     */
    public static AllocationRule proportional() {
        return of(Label.of("比例配分", "proportional"), "n_h ∝ N_h", stratum -> Rational.of(stratum.units()));
    }

    /**
     * The same number everywhere (均等配分): weight 1.
     *
     * @return the rule
     */
    public static AllocationRule equal() {
        return of(Label.of("均等配分", "equal"), "n_h ∝ 1", stratum -> Rational.ONE);
    }

    /**
     * Between equal and proportional (平方根配分): weight √N_h.
     *
     * @return the rule
     */
    public static AllocationRule squareRoot() {
        return of(Label.of("平方根配分", "square root"), "n_h ∝ √N_h", stratum -> root(Rational.of(stratum.units())));
    }

    /**
     * For the smallest variance of the overall mean (ネイマン配分): weight N_h S_h.
     *
     * @param deviations the standard deviation S_h expected in each stratum, 0 or more, by the id of its category
     * @return the rule
     * @throws IllegalArgumentException if a deviation is below 0
     */
    public static AllocationRule neyman(Map<String, Rational> deviations) {
        Map<String, Rational> held = checked(deviations, "standard deviation", false);
        return new AllocationRule(
                Label.of("ネイマン配分", "Neyman"),
                Label.same("n_h ∝ N_h S_h"),
                frame -> each(
                        frame,
                        stratum -> Rational.of(stratum.units()).times(value(held, stratum, "standard deviation"))),
                0);
    }

    /**
     * For the smallest variance at a given cost (最適配分): weight N_h S_h ÷ √c_h.
     *
     * @param deviations the standard deviation S_h expected in each stratum, 0 or more, by the id of its category
     * @param costs the cost c_h of an answer in each stratum, above 0
     * @return the rule
     * @throws IllegalArgumentException if a deviation is below 0 or a cost not above 0
     */
    public static AllocationRule optimum(Map<String, Rational> deviations, Map<String, Rational> costs) {
        Map<String, Rational> held = checked(deviations, "standard deviation", false);
        Map<String, Rational> prices = checked(costs, "cost", true);
        return new AllocationRule(
                Label.of("最適配分（費用）", "optimum with costs"),
                Label.same("n_h ∝ N_h S_h ÷ √c_h"),
                frame -> each(
                        frame,
                        stratum -> Rational.of(stratum.units())
                                .times(value(held, stratum, "standard deviation"))
                                .dividedBy(root(value(prices, stratum, "cost")))),
                0);
    }

    private static List<Rational> each(SamplingFrame frame, Function<FrameStratum, Rational> weight) {
        List<Rational> weights = new ArrayList<>();
        for (FrameStratum stratum : frame.strata()) {
            weights.add(stratum.units() == 0 ? Rational.ZERO : weight.apply(stratum));
        }
        return weights;
    }

    private static Map<String, Rational> checked(Map<String, Rational> values, String what, boolean aboveZero) {
        values.forEach((id, value) -> {
            if (value.signum() < 0 || (aboveZero && value.signum() == 0)) {
                throw new IllegalArgumentException("The " + what + " of stratum '" + id + "' must be "
                        + (aboveZero ? "above 0" : "0 or more") + ", but was " + value);
            }
        });
        return new LinkedHashMap<>(values);
    }

    private static Rational value(Map<String, Rational> values, FrameStratum stratum, String what) {
        Rational value = values.get(stratum.category().id());
        if (value == null) {
            throw new IllegalArgumentException("No " + what + " of stratum '"
                    + stratum.category().id() + "', those given are of " + List.copyOf(values.keySet()));
        }
        return value;
    }

    private static Rational root(Rational number) {
        BigDecimal decimal = number.toBigDecimal(new MathContext(80, RoundingMode.HALF_EVEN));
        return Rational.of(decimal.sqrt(DIGITS));
    }

    /**
     * The same with a least number for each stratum (層ごとの最小標本数); a stratum that has fewer units is taken whole.
     *
     * @param least the number, 0 or more
     * @return the rule
     * @throws IllegalArgumentException if it is below 0
     */
    public AllocationRule withMinimum(long least) {
        if (least < 0) {
            throw new IllegalArgumentException("The least number of a stratum must be 0 or more, but was " + least);
        }
        return new AllocationRule(label, formula, weights, least);
    }

    /**
     * The rule in words.
     *
     * @return its name in Japanese and English
     */
    public Label label() {
        return label;
    }

    /**
     * Splits a sample among the strata of a frame.
     *
     * @param frame the strata and their sizes
     * @param n the size of the sample, 1 or more
     * @return the allocation; NOT_ENOUGH_DATA if the frame has fewer units, n is not enough for the minima, or strata of weight 0 would
     *     have to take what the others cannot
     * @throws IllegalArgumentException if n is below 1, or a stratum has no deviation or cost
     */
    public Answer<Allocation> allocate(SamplingFrame frame, long n) {
        if (n < 1) {
            throw new IllegalArgumentException("A sample must have 1 unit or more, but was " + n);
        }
        if (n > frame.total()) {
            return refuse(
                    "標本 " + n + " が母集団 " + frame.total() + " より大きい",
                    "a sample of " + n + " is greater than the " + frame.total() + " units of the frame");
        }
        long[] least = new long[frame.strata().size()];
        long[] most = new long[least.length];
        long needed = 0;
        for (int h = 0; h < least.length; h++) {
            most[h] = frame.strata().get(h).units();
            least[h] = Math.min(minimum, most[h]);
            needed = Math.addExact(needed, least[h]);
        }
        if (needed > n) {
            return refuse(
                    "標本 " + n + " では各層の最小 " + minimum + "（計 " + needed + "）を満たせない",
                    "a sample of " + n + " is not enough for " + minimum + " in every stratum (" + needed + " in all)");
        }
        List<Rational> weight = weights.apply(frame);
        Answer<List<Rational>> quotas = Quotas.of(weight, least, most, n);
        return quotas.map(
                quota -> new Allocation(frame, label, formula, minimum, quota, Quotas.whole(quota, weight, n)));
    }

    private static <T> Answer<T> refuse(String ja, String en) {
        return Answer.refuse(Refusal.Reason.NOT_ENOUGH_DATA, ja, en);
    }

    /** The rule in words, as in "比例配分、各層2以上". */
    @Override
    public String toString() {
        return minimum == 0 ? label.ja() : label.ja() + "、各層" + minimum + "以上";
    }
}

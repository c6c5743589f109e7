package org.machistat.survey.response;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Share;
import org.machistat.core.value.Unit;

/**
 * A confidence interval of a rate, as if its base were a simple random sample (信頼区間).
 *
 * <p>Where the population is finite, the number that the method works with is not n but n (N−1) ÷ (N−n), which has the variance of
 * sampling without replacement; with n = N nothing is left to chance and the interval is the rate itself.
 *
 * @param method how it was made
 * @param confidence the level, above 0 and below 1, such as 0.95
 * @param share the rate with its base n
 * @param population the size N of the population sampled without replacement; the mark NOT_APPLICABLE for one so large that its size
 *     does not matter
 * @param lower the lower bound as a fraction from 0 to 1, in double precision (about 12 digits)
 * @param upper the upper bound as a fraction from 0 to 1, in double precision (about 12 digits)
 * @serial exclude
 */
public record RateInterval(
        IntervalMethod method, double confidence, Share share, Figure population, double lower, double upper)
        implements Explained, Serializable {

    /** The population of which only a small part is sampled. */
    static final Figure LARGE = Figure.of(Mark.NOT_APPLICABLE, Unit.NONE);

    /**
     * Makes an interval.
     *
     * @param method how it was made
     * @param confidence the level
     * @param share the rate with its base
     * @param population the size of the population, or the mark NOT_APPLICABLE
     * @param lower the lower bound
     * @param upper the upper bound
     * @throws IllegalArgumentException unless 0 &lt; confidence &lt; 1 and 0 ≤ lower ≤ upper ≤ 1
     */
    public RateInterval {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(share, "share");
        Objects.requireNonNull(population, "population");
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("Confidence must be above 0 and below 1, but was " + confidence);
        }
        if (!(lower >= 0 && lower <= upper && upper <= 1)) {
            throw new IllegalArgumentException(
                    "Bounds must be fractions in order from 0 to 1, but were " + lower + " and " + upper);
        }
    }

    @Override
    public Explanation explanation() {
        Explanation explanation = Explanation.of(
                        Label.of("信頼区間", "confidence interval").plus(settings()), method.formula())
                .withInputs(List.of(
                        new Input(Label.of("該当件数 k", "count k"), count(share.part()), Source.UNSTATED),
                        new Input(Label.of("基数 n", "base n"), count(share.whole()), Source.UNSTATED),
                        new Input(Label.of("母集団 N", "population N"), population, Source.UNSTATED)))
                .withWorking(bounds())
                .withNote(Label.of("単純無作為抽出とみなした区間", "as if the base were a simple random sample"));
        return population.isKnown()
                ? explanation.withNote(
                        Label.of("有限母集団修正：n の代わりに n (N−1) ÷ (N−n)", "finite population: n (N−1) ÷ (N−n) in place of n"))
                : explanation;
    }

    private static Figure count(Rational whole) {
        return Figure.of(new BigDecimal(whole.numerator()), Unit.NONE);
    }

    /** The bounds in per cent to one decimal with level and method, as in "15.9–18.2%（95%、ウィルソン法）". */
    @Override
    public String toString() {
        return bounds() + settings().ja();
    }

    private String bounds() {
        return percent(lower) + "–" + percent(upper) + "%";
    }

    private Label settings() {
        String level = BigDecimal.valueOf(confidence)
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString() + "%";
        return Label.of(
                "（" + level + "、" + method.label().ja() + "）",
                " (" + level + ", " + method.label().en() + ")");
    }

    private static String percent(double fraction) {
        return BigDecimal.valueOf(fraction)
                .movePointRight(2)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}

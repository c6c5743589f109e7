package org.machistat.survey.design;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Unit;

/**
 * How many answers are needed for a margin, and how many must be asked to get them (標本の大きさ).
 *
 * <pre>SampleSize size = SamplingError.withDefaults().withPopulation(42_616).sizeForShare(Rational.of(50), Rational.of(3)).get();</pre>
 *
 * <ul>
 *   <li>Both numbers are rounded up, once each: the last person needed is needed whole.
 *   <li>More to be asked than there are: {@link #mailed} is refused with NOT_ENOUGH_DATA; {@link #answers} never is above the population.
 * </ul>
 *
 * <p>Source: Cochran, W. G. (1977), Sampling Techniques, 3rd ed., section 4.4, eq. (4.2).
 *
 * @see SamplingError
 * @serial exclude
 */
public final class SampleSize implements Explained, Serializable {

    private static final long serialVersionUID = 1L;

    static final Label FORMULA_SHARE = Label.same("n = N A ÷ ((N−1) d² + A), A = k² D p (1−p); N = ∞: A ÷ d²");
    static final Label FORMULA_MEAN = Label.same("n = N A ÷ (N d² + A), A = k² D σ²; N = ∞: A ÷ d²");

    private final Rational exact;
    private final Rational response;
    private final Long population;
    private final Label formula;
    private final List<Input> inputs;
    private final Label level;

    SampleSize(
            Rational exact,
            Rational response,
            Optional<Long> population,
            Label formula,
            List<Input> inputs,
            Label level) {
        this.exact = exact;
        this.response = response;
        this.population = population.orElse(null);
        this.formula = formula;
        this.inputs = List.copyOf(inputs);
        this.level = level;
    }

    /**
     * The size before it is rounded.
     *
     * @return the exact number on the multiplier used
     */
    public Rational exact() {
        return exact;
    }

    /**
     * The answers needed (必要回答数).
     *
     * @return the exact size rounded up, 1 or more
     * @throws ArithmeticException if it is more than a {@code long} holds
     */
    public long answers() {
        return up(exact);
    }

    /**
     * Those to be asked, at the response expected (必要発送数).
     *
     * @return the answers needed divided by the response rate, rounded up; NOT_ENOUGH_DATA if the population has fewer
     * @throws ArithmeticException if it is more than a {@code long} holds
     */
    public Answer<Long> mailed() {
        long mailed = up(Rational.of(answers()).dividedBy(response));
        return population != null && mailed > population
                ? Answer.refuse(
                        Refusal.Reason.NOT_ENOUGH_DATA,
                        "回答率 " + percent() + "% では " + mailed + " 件の発送が必要だが、母集団は " + population + " しかない",
                        "with a response of " + percent() + "% " + mailed
                                + " must be asked, but the population has only " + population)
                : Answer.of(mailed);
    }

    private Rational percent() {
        return response.times(100);
    }

    private static long up(Rational number) {
        BigInteger[] parts = number.numerator().divideAndRemainder(number.denominator());
        BigInteger whole = parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
        return whole.longValueExact();
    }

    @Override
    public Explanation explanation() {
        Explanation explanation = Explanation.of(Label.of("必要回答数", "answers needed"), formula)
                .withInputs(inputs)
                .withValue(exact, Unit.NONE)
                .withNote(level)
                .withNote(Label.of("端数は切り上げて " + answers(), "rounded up to " + answers()));
        if (response.equals(Rational.ONE)) {
            return explanation;
        }
        Label asked = mailed().fold(mailed -> Label.of("発送数 " + mailed, mailed + " to be asked"), Refusal::sentence);
        return explanation.withNote(Label.of("見込み回答率 " + percent() + "%：", "expected response " + percent() + "%: ")
                .plus(asked));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SampleSize that
                && exact.equals(that.exact)
                && response.equals(that.response)
                && Objects.equals(population, that.population)
                && inputs.equals(that.inputs)
                && level.equals(that.level);
    }

    @Override
    public int hashCode() {
        return Objects.hash(exact, response, population, inputs, level);
    }

    /** The answers and those to be asked, as in "必要回答数 1,041、発送数 6,124". */
    @Override
    public String toString() {
        String answers = "必要回答数 " + Figure.of(answers()).printed();
        return response.equals(Rational.ONE)
                ? answers
                : answers + "、発送数 "
                        + mailed().fold(
                                        mailed -> Figure.of(mailed).printed(),
                                        refusal -> refusal.sentence().ja());
    }
}

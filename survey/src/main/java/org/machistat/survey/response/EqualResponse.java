package org.machistat.survey.response;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Quantiles;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

/**
 * A test of whether all strata answer at one rate (回答率の均一性の検定).
 *
 * <pre>X² = Σ (k − m p)² ÷ (m p (1−p)) over the strata, p = Σk ÷ Σm; degrees of freedom = strata − 1</pre>
 *
 * <ul>
 *   <li>k are the valid answers and m the questionnaires mailed of a stratum. The statistic is exact; the probability is a double.
 *   <li>Strata without a base, and strata to which nothing was mailed, cannot be tested and are listed in {@link #leftOut}.
 *   <li>An expected count below 5 makes the probability a rough one: {@link #smallestExpected}, and a note says so.
 *   <li>Fewer than two strata left, or nobody or everybody answered: NOT_ENOUGH_DATA. More answers than mailed: PARTS_DO_NOT_ADD.
 *       A number withheld or unknown: the reason of its mark.
 * </ul>
 *
 * <p>Source: Pearson, K. (1900), Philosophical Magazine 50, 157–175; Cochran, W. G. (1954), Biometrics 10, 417–451, for the
 * expected count of 5.
 *
 * @serial exclude
 */
public final class EqualResponse implements Explained, Serializable {

    private static final long serialVersionUID = 1L;
    private static final Rational FEW = Rational.of(5);
    private static final int SHOWN_PROBABILITY_DIGITS = 3;

    private final Rational statistic;
    private final int degrees;
    private final Rational smallestExpected;
    private final List<Category> leftOut;
    private final List<Input> inputs;

    private EqualResponse(
            Rational statistic, int degrees, Rational smallestExpected, List<Category> leftOut, List<Input> inputs) {
        this.statistic = statistic;
        this.degrees = degrees;
        this.smallestExpected = smallestExpected;
        this.leftOut = List.copyOf(leftOut);
        this.inputs = List.copyOf(inputs);
    }

    /**
     * Tests the strata of a table.
     *
     * @param table the table
     * @return the test, or why there is none
     */
    public static Answer<EqualResponse> of(ResponseTable table) {
        List<Rational> answered = new ArrayList<>();
        List<Rational> mailed = new ArrayList<>();
        List<Category> leftOut = new ArrayList<>();
        List<Input> inputs = new ArrayList<>();
        for (StratumResponse stratum : table.strata()) {
            if (!stratum.hasBase()) {
                leftOut.add(stratum.category());
                continue;
            }
            Label name = stratum.category().name();
            Input k = new Input(name.plus(Label.of(" 有効回答件数", " valid answers")), stratum.valid(), table.source());
            Input m = new Input(name.plus(Label.of(" 発送件数", " mailed")), stratum.mailed(), table.source());
            Answer<List<Rational>> pair = k.amount().flatMap(a -> m.amount().map(b -> List.of(a, b)));
            if (pair.refusal().isPresent()) {
                return Answer.refuse(pair.refusal().get());
            }
            Rational answers = pair.get().get(0);
            Rational base = pair.get().get(1);
            if (answers.compareTo(base) > 0) {
                return Answer.refuse(
                        Refusal.Reason.PARTS_DO_NOT_ADD,
                        name.ja() + "：有効回答 " + answers + " が発送 " + base + " より多い",
                        name.en() + ": " + answers + " valid answers are more than the " + base + " mailed");
            }
            if (base.signum() == 0) {
                leftOut.add(stratum.category());
                continue;
            }
            answered.add(answers);
            mailed.add(base);
            inputs.add(k);
            inputs.add(m);
        }
        return test(answered, mailed, leftOut, inputs);
    }

    private static Answer<EqualResponse> test(
            List<Rational> answered, List<Rational> mailed, List<Category> leftOut, List<Input> inputs) {
        if (mailed.size() < 2) {
            return Answer.refuse(
                    Refusal.Reason.NOT_ENOUGH_DATA,
                    "発送件数のある層が " + mailed.size() + " しかなく、比べられない（2以上必要）",
                    "two strata with questionnaires mailed are needed, but there were " + mailed.size());
        }
        Rational answers = answered.stream().reduce(Rational.ZERO, Rational::plus);
        Rational base = mailed.stream().reduce(Rational.ZERO, Rational::plus);
        if (answers.signum() == 0 || answers.equals(base)) {
            return Answer.refuse(
                    Refusal.Reason.NOT_ENOUGH_DATA,
                    "全層で回答 " + answers + " / " + base + " のため、差を検定できない",
                    "with " + answers + " of " + base + " answered there is no difference to test");
        }
        Rational p = answers.dividedBy(base);
        Rational q = Rational.ONE.minus(p);
        Rational fewest = mailed.stream().min(Rational::compareTo).orElseThrow();
        Rational sum = Rational.ZERO;
        for (int h = 0; h < mailed.size(); h++) {
            Rational distance = answered.get(h).minus(mailed.get(h).times(p));
            sum = sum.plus(distance.times(distance).dividedBy(mailed.get(h)));
        }
        return Answer.of(new EqualResponse(
                sum.dividedBy(p.times(q)),
                mailed.size() - 1,
                fewest.times(p.compareTo(q) < 0 ? p : q),
                leftOut,
                inputs));
    }

    /**
     * The statistic X².
     *
     * @return the exact value, not below 0
     */
    public Rational statistic() {
        return statistic;
    }

    /**
     * The degrees of freedom.
     *
     * @return the number of strata tested, less one
     */
    public int degrees() {
        return degrees;
    }

    /**
     * The probability of so large a statistic if all strata answered at one rate (p値).
     *
     * @return the upper tail of the chi-square distribution, in double precision (about 10 digits); tails below about 1e-300 are 0
     */
    public double probability() {
        return Quantiles.chiSquareTail(statistic.doubleValue(), degrees);
    }

    /**
     * The smallest count that was expected in a cell, answered or not.
     *
     * @return the exact count
     */
    public Rational smallestExpected() {
        return smallestExpected;
    }

    /**
     * The strata that could not be tested.
     *
     * @return strata without a base or with nothing mailed, in order
     */
    public List<Category> leftOut() {
        return leftOut;
    }

    @Override
    public Explanation explanation() {
        BigDecimal tail = new BigDecimal(probability()).round(new MathContext(SHOWN_PROBABILITY_DIGITS));
        Explanation explanation = Explanation.of(
                        Label.of("回答率の均一性 X²", "equal response X²"),
                        Label.of(
                                "Σ (有効回答 − 発送 × p)² ÷ (発送 × p × (1−p))、p = 全層の回答率",
                                "Σ (valid − mailed × p)² ÷ (mailed × p × (1−p)), p = rate of all strata"))
                .withInputs(inputs)
                .withValue(statistic, Unit.NONE)
                .withNote(Label.of("自由度 " + degrees + "、p値 " + tail, degrees + " degrees of freedom, p = " + tail));
        if (smallestExpected.compareTo(FEW) < 0) {
            explanation = explanation.withNote(
                    Label.of("期待度数が5未満の層があり、p値は目安", "an expected count is below 5, so the probability is a rough one"));
        }
        for (Category category : leftOut) {
            explanation = explanation.withNote(
                    category.name().plus(Label.of("：発送件数がなく対象外", ": left out, nothing mailed is known")));
        }
        return explanation;
    }

    /** Statistic, degrees of freedom and probability, as in "X² = 106.74（自由度 16、p = 1.2E-15）". */
    @Override
    public String toString() {
        return "X² = " + Rounding.decimals(2).round(statistic) + "（自由度 " + degrees + "、p = "
                + new BigDecimal(probability()).round(new MathContext(2)) + "）";
    }
}

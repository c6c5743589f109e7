package org.machistat.survey.response;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Share;
import org.machistat.core.value.Unit;

/**
 * The share of the questionnaires mailed that came back with a valid answer (回答率).
 *
 * <pre>response rate = valid answers ÷ questionnaires mailed × 100</pre>
 *
 * <ul>
 *   <li>Both are counts: whole numbers, not negative.
 *   <li>Nothing mailed: refused with ZERO_BASE. 0 of 1 is a rate of 0%.
 *   <li>A stratum whose number mailed is not known (不明) has no rate: refused with the reason of its mark.
 *   <li>More answers than mailed: refused with PARTS_DO_NOT_ADD. A figure that is no count is misuse and throws.
 * </ul>
 *
 * <p>Source of the usage: notes of Japanese municipal survey reports (有効回答率 = 有効回答数 ÷ 発送数).
 *
 * @serial exclude
 */
public final class ResponseRate implements Explained, Serializable {

    private static final long serialVersionUID = 1L;
    private static final double HIGHEST_CONFIDENCE = 0.999999;
    private static final Rational MOST = Rational.of(1_000_000_000);

    private final Input returned;
    private final Input mailed;
    private final Share share;

    private ResponseRate(Input returned, Input mailed, Share share) {
        this.returned = returned;
        this.mailed = mailed;
        this.share = share;
    }

    /**
     * The rate of two counts.
     *
     * @param returned the valid answers
     * @param mailed the questionnaires mailed
     * @return the rate, or why there is none
     */
    public static Answer<ResponseRate> of(long returned, long mailed) {
        return of(Input.of(returned), Input.of(mailed));
    }

    /**
     * The rate of two figures.
     *
     * @param returned the valid answers
     * @param mailed the questionnaires mailed
     * @return the rate, or why there is none
     * @throws IllegalArgumentException if a figure is no whole number, or a percentage
     */
    public static Answer<ResponseRate> of(Input returned, Input mailed) {
        checkCount(returned);
        checkCount(mailed);
        return returned.amount()
                .flatMap(r -> mailed.amount().flatMap(m -> Share.between(returned.figure(), mailed.figure())))
                .map(share -> new ResponseRate(returned, mailed, share));
    }

    private static void checkCount(Input count) {
        boolean whole = count.figure()
                .findValue()
                .map(value -> value.stripTrailingZeros().scale() <= 0)
                .orElse(true);
        if (!whole || count.unit().equals(Unit.PERCENT) || count.unit().equals(Unit.POINTS)) {
            throw new IllegalArgumentException(
                    "Answers and questionnaires mailed must be whole counts, but met " + count.figure());
        }
    }

    /**
     * The rate as an exact share.
     *
     * @return valid answers of questionnaires mailed
     */
    public Share share() {
        return share;
    }

    /**
     * The confidence interval of the rate, as if the answers were a simple random sample of a large number.
     *
     * @param method how to make it
     * @param confidence the level, above 0 and at most 0.999999, such as 0.95
     * @return the interval
     * @throws IllegalArgumentException if the level is out of range
     * @throws ArithmeticException if more than 1,000,000,000 were mailed, beyond the precision of the method
     */
    public RateInterval interval(IntervalMethod method, double confidence) {
        if (!(confidence > 0 && confidence <= HIGHEST_CONFIDENCE)) {
            throw new IllegalArgumentException(
                    "Confidence must be above 0 and at most 0.999999, but was " + confidence);
        }
        if (share.whole().compareTo(MOST) > 0) {
            throw new ArithmeticException(
                    "An interval needs at most 1,000,000,000 mailed, but there were " + share.whole());
        }
        double[] bounds = method.bounds(
                share.part().numerator().longValueExact(),
                share.whole().numerator().longValueExact(),
                confidence);
        return new RateInterval(method, confidence, bounds[0], bounds[1]);
    }

    @Override
    public Explanation explanation() {
        return Explanation.of(
                        Label.of("回答率", "response rate"),
                        Label.of("有効回答件数 ÷ 発送件数 × 100", "valid answers ÷ questionnaires mailed × 100"))
                .withInputs(List.of(returned, mailed))
                .withWorking(returned.inFormula() + " ÷ " + mailed.inFormula())
                .withValue(share.percent(), Unit.PERCENT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResponseRate that && returned.equals(that.returned) && mailed.equals(that.mailed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(returned, mailed);
    }

    /** The rate with its base, as in "17.0% (837 / 4,918)". */
    @Override
    public String toString() {
        return share.toString();
    }
}

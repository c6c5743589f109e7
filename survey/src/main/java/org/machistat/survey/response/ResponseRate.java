package org.machistat.survey.response;

import java.util.List;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
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
 *   <li>More answers than mailed, or a count that is no whole number: refused with PARTS_DO_NOT_ADD.
 * </ul>
 *
 * <p>Source of the usage: notes of Japanese municipal survey reports (有効回答率 = 有効回答数 ÷ 発送数).
 */
public final class ResponseRate implements Explained {

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
     */
    public static Answer<ResponseRate> of(Input returned, Input mailed) {
        return returned.amount()
                .flatMap(r -> mailed.amount()
                        .flatMap(m -> Share.between(returned.figure(), mailed.figure())
                                .flatMap(share -> share.part().denominator().bitLength() == 1
                                                && share.whole().denominator().bitLength() == 1
                                        ? Answer.of(new ResponseRate(returned, mailed, share))
                                        : Answer.refuse(
                                                Refusal.Reason.PARTS_DO_NOT_ADD,
                                                "回答件数・発送件数は整数でなければならない（" + r + "、" + m + "）",
                                                "answers and mailed must be whole numbers, but were " + r + " and "
                                                        + m))));
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
     * @param confidence the level, above 0 and below 1, such as 0.95
     * @return the interval
     * @throws IllegalArgumentException if the level is out of range
     */
    public RateInterval interval(IntervalMethod method, double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("Confidence must be above 0 and below 1, but was " + confidence);
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

    /** The rate with its base, as in "17.0% (837 / 4,918)". */
    @Override
    public String toString() {
        return share.toString();
    }
}

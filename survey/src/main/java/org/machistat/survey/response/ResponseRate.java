package org.machistat.survey.response;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Share;
import org.machistat.core.value.Unit;

/**
 * The share of the questionnaires mailed that came back with a valid answer, or another {@link RateDefinition} of response (回答率).
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

    private final RateDefinition definition;
    private final List<Input> inputs;
    private final Share share;
    private final CountStatus status;

    private ResponseRate(RateDefinition definition, List<Input> inputs, Share share) {
        this(definition, inputs, share, CountStatus.NOT_STATED);
    }

    private ResponseRate(RateDefinition definition, List<Input> inputs, Share share, CountStatus status) {
        this.definition = definition;
        this.inputs = List.copyOf(inputs);
        this.share = share;
        this.status = status;
    }

    /** The same rate of a count of some status. */
    ResponseRate with(CountStatus newStatus) {
        return new ResponseRate(definition, inputs, share, newStatus);
    }

    /**
     * The rate of two counts, valid answers of those mailed.
     *
     * @param valid the valid answers
     * @param mailed the questionnaires mailed
     * @return the rate, or why there is none
     */
    public static Answer<ResponseRate> of(long valid, long mailed) {
        return of(Input.of(valid), Input.of(mailed));
    }

    /**
     * The rate of two figures, valid answers of those mailed.
     *
     * @param valid the valid answers
     * @param mailed the questionnaires mailed
     * @return the rate, or why there is none
     * @throws IllegalArgumentException if a figure is no whole number, or a percentage
     */
    public static Answer<ResponseRate> of(Input valid, Input mailed) {
        checkCount(valid);
        checkCount(mailed);
        return valid.amount()
                .flatMap(v -> mailed.amount().flatMap(m -> Share.between(valid.figure(), mailed.figure())))
                .map(share -> new ResponseRate(RateDefinition.VALID_OF_MAILED, List.of(valid, mailed), share));
    }

    /**
     * The rate of a stratum by one of its definitions.
     *
     * @param definition what is counted, and of what
     * @param response the numbers of the stratum
     * @param source where they come from
     * @return the rate; or that a number is missing, the base is 0, or the numbers contradict each other
     */
    public static Answer<ResponseRate> of(RateDefinition definition, StratumResponse response, Source source) {
        Input mailed = named(response, Label.of("発送件数", "mailed"), response.mailed(), source);
        Input returned = named(response, Label.of("回収件数", "returned"), response.returned(), source);
        Input valid = named(response, Label.of("有効回答件数", "valid answers"), response.valid(), source);
        Input counted = definition.countsValid() ? valid : returned;
        Input base = definition == RateDefinition.VALID_OF_RETURNED ? returned : mailed;
        if (!definition.leavesOutUndelivered()) {
            return counted.amount()
                    .flatMap(c -> base.amount().flatMap(b -> Share.between(counted.figure(), base.figure())))
                    .map(share -> new ResponseRate(definition, List.of(counted, base), share));
        }
        Input undelivered = named(response, Label.of("未達件数", "undelivered"), response.undelivered(), source);
        return counted.amount()
                .flatMap(c -> base.amount()
                        .flatMap(b -> undelivered
                                .amount()
                                .flatMap(u -> Share.between(
                                        counted.figure(), difference(base.figure(), undelivered.figure())))))
                .map(share -> new ResponseRate(definition, List.of(counted, base, undelivered), share));
    }

    private static Input named(StratumResponse response, Label what, Figure figure, Source source) {
        Label space = Label.same(" ");
        return new Input(response.category().name().plus(space).plus(what), figure, source);
    }

    private static Figure difference(Figure base, Figure less) {
        BigDecimal left = base.findValue().orElse(BigDecimal.ZERO);
        return Figure.of(left.subtract(less.findValue().orElse(BigDecimal.ZERO)), base.unit());
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
     * What was counted, and of what.
     *
     * @return the definition
     */
    public RateDefinition definition() {
        return definition;
    }

    /**
     * The rate as an exact share.
     *
     * @return what was counted, of its base
     */
    public Share share() {
        return share;
    }

    /**
     * Whether the answers are still coming in, and what day they were counted.
     *
     * @return the status, stated or not
     */
    public CountStatus status() {
        return status;
    }

    /**
     * The confidence interval of the rate, as if the base were a simple random sample of a large number.
     *
     * @param method how to make it
     * @param confidence the level, above 0 and at most 0.999999, such as 0.95
     * @return the interval; NOT_POSITIVE for the logit method where nobody or everybody counts
     * @throws IllegalArgumentException if the level is out of range
     * @throws ArithmeticException if the base is more than 1,000,000,000, beyond the precision of the method
     */
    public Answer<RateInterval> interval(IntervalMethod method, double confidence) {
        return RateInterval.of(share, method, confidence);
    }

    /**
     * The confidence interval of the rate, as if the base were a simple random sample without replacement (有限母集団修正).
     *
     * <ul>
     *   <li>{@link IntervalMethod#HYPERGEOMETRIC} is exact. The other methods get n (N−1) ÷ (N−n) in place of n, an approximation:
     *       Clopper–Pearson may then be a little too short.
     *   <li>n = N: the interval is the rate itself. n &gt; N: refused with PARTS_DO_NOT_ADD.
     * </ul>
     *
     * @param method how to make it
     * @param confidence the level, above 0 and at most 0.999999, such as 0.95
     * @param population the size N of the population
     * @return the interval; NOT_POSITIVE for the logit method where nobody or everybody counts
     * @throws IllegalArgumentException if the level is out of range
     * @throws ArithmeticException if the base is more than 1,000,000,000, beyond the precision of the method
     */
    public Answer<RateInterval> interval(IntervalMethod method, double confidence, long population) {
        return RateInterval.of(share, method, confidence, population);
    }

    @Override
    public Explanation explanation() {
        Explanation explanation = Explanation.of(definition.label(), definition.formula())
                .withInputs(inputs)
                .withWorking(inputs.get(0).inFormula() + " ÷ " + baseInFormula())
                .withValue(share.percent(), Unit.PERCENT);
        return status.isStated() ? explanation.withNote(status.label()) : explanation;
    }

    private String baseInFormula() {
        String base = inputs.get(1).inFormula();
        return inputs.size() == 2 ? base : "(" + base + " − " + inputs.get(2).inFormula() + ")";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResponseRate that
                && definition == that.definition
                && inputs.equals(that.inputs)
                && status.equals(that.status);
    }

    @Override
    public int hashCode() {
        return Objects.hash(definition, inputs, status);
    }

    /** The rate with its base, as in "17.0% (837 / 4,918)". */
    @Override
    public String toString() {
        return share.toString();
    }
}

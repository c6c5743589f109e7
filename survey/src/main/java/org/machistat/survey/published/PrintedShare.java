package org.machistat.survey.published;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.audit.BaseCounts;
import org.machistat.core.audit.BaseTest;
import org.machistat.core.explain.Input;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Share;
import org.machistat.survey.design.Margin;
import org.machistat.survey.design.SamplingError;
import org.machistat.survey.response.IntervalMethod;
import org.machistat.survey.response.RateInterval;

/**
 * A percentage as printed, with the number of answers it was computed of (印字された割合).
 *
 * <pre>PrintedShare share = PrintedShare.of("14.6%", 837).withPopulation(42_616);</pre>
 *
 * <ul>
 *   <li>Without weights it is a count ÷ base: the counts that are printed so are recovered ({@link #count}).
 *   <li>With a {@linkplain #withDesignEffect design effect} it is weighted: any value that rounds to it is possible, and the base counts as
 *       base ÷ design effect.
 *   <li>A percentage that no count of the base is printed as: refused with PARTS_DO_NOT_ADD; the counts to either side are named.
 * </ul>
 *
 * @serial exclude
 */
public final class PrintedShare implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Rational HUNDRED = Rational.of(100);
    private static final Interval SHARES = Interval.closed(Rational.ZERO, Rational.ONE);

    private final Input percent;
    private final long base;
    private final Long population;
    private final Rational designEffect;
    private final RoundingMode rounding;

    private PrintedShare(Input percent, long base, Long population, Rational designEffect, RoundingMode rounding) {
        this.percent = Objects.requireNonNull(percent, "percent");
        this.base = base;
        this.population = population;
        this.designEffect = designEffect;
        this.rounding = rounding;
        if (base < 1 || base > BaseTest.LARGEST) {
            throw new IllegalArgumentException("Base must be from 1 to " + BaseTest.LARGEST + ", but was " + base);
        }
    }

    /**
     * A percentage of a base.
     *
     * @param percent the percentage as printed, rounded half up
     * @param base the number of answers
     * @return the share
     * @throws IllegalArgumentException if the base is out of range
     */
    public static PrintedShare of(Input percent, long base) {
        return new PrintedShare(percent, base, null, null, RoundingMode.HALF_UP);
    }

    /**
     * A percentage of a base.
     *
     * @param percent the percentage as printed, such as 14.6 or 14.6%
     * @param base the number of answers
     * @return the share
     * @throws IllegalArgumentException if the text is no figure, or the base out of range
     */
    public static PrintedShare of(String percent, long base) {
        return of(Input.of(percent, Figure.parse(percent)), base);
    }

    /**
     * The same of a finite population.
     *
     * @param size the number N of its units
     * @return the share
     * @throws IllegalArgumentException if there are more answers than units
     */
    public PrintedShare withPopulation(long size) {
        if (size < base) {
            throw new IllegalArgumentException(
                    "A population must have the " + base + " units that answered, but had " + size);
        }
        return new PrintedShare(percent, base, size, designEffect, rounding);
    }

    /**
     * The same as a weighted percentage (ウェイト付き集計), so that no count stands behind it.
     *
     * @param effect how many times the variance is that of a simple random sample, above 0
     * @return the share
     * @throws IllegalArgumentException if the effect is not above 0
     */
    public PrintedShare withDesignEffect(Rational effect) {
        if (effect.signum() <= 0) {
            throw new IllegalArgumentException("The design effect must be above 0, but was " + effect);
        }
        return new PrintedShare(percent, base, population, effect, rounding);
    }

    /**
     * The same rounded in another direction.
     *
     * @param mode the direction, such as {@code DOWN} for 切捨て
     * @return the share
     */
    public PrintedShare withRounding(RoundingMode mode) {
        return new PrintedShare(percent, base, population, designEffect, Objects.requireNonNull(mode, "mode"));
    }

    /**
     * The percentage as printed.
     *
     * @return the figure with its name and source
     */
    public Input percent() {
        return percent;
    }

    /**
     * The number of answers.
     *
     * @return the base n
     */
    public long base() {
        return base;
    }

    /**
     * The number of units of the population.
     *
     * @return the size N, or empty for a large population
     */
    public Optional<Long> population() {
        return Optional.ofNullable(population);
    }

    /**
     * Whether the percentage is weighted.
     *
     * @return true if a design effect was given
     */
    public boolean isWeighted() {
        return designEffect != null;
    }

    /** What the base counts as. */
    Rational effectiveBase() {
        return designEffect == null ? Rational.of(base) : Rational.of(base).dividedBy(designEffect);
    }

    /**
     * The counts that are printed so (復元した度数).
     *
     * @return the counts; PARTS_DO_NOT_ADD if there is none, NOT_APPLICABLE if the percentage is weighted or no share, the reason of a mark
     */
    public Answer<BaseCounts.Count> count() {
        if (isWeighted()) {
            return Answer.refuse(
                    Refusal.Reason.NOT_APPLICABLE,
                    name().ja() + "：ウェイト付きの割合からは度数を復元できない",
                    name().en() + ": there is no count behind a weighted share");
        }
        Answer<Rational> known = percent.amount();
        if (!known.isGiven()) {
            return Answer.refuse(known.refusal().orElseThrow());
        }
        return BaseTest.ofShares(List.of(percent))
                .withRounding(rounding)
                .counts(base)
                .map(counts -> counts.counts().get(0))
                .flatMap(count -> count.isPossible() ? Answer.of(count) : impossible(count));
    }

    private Answer<BaseCounts.Count> impossible(BaseCounts.Count count) {
        // the two counts stand to either side of the figure
        String below = beside(count.most());
        String above = beside(count.least());
        String shown = shown();
        return Answer.refuse(
                Refusal.Reason.PARTS_DO_NOT_ADD,
                name().ja() + "：" + base + " のうちの度数で " + shown + " と印字されるものはない（" + below + "、" + above + "）",
                name().en() + ": no count of " + base + " is printed as " + shown + " (" + below + ", " + above + ")");
    }

    private String beside(long count) {
        if (count < 0 || count > base) {
            return "－";
        }
        int decimals = percent.figure() instanceof Figure.Known known ? known.decimals() : 0;
        BigDecimal beside = Share.of(count, base).percent(decimals);
        return count + "/" + base + " = " + beside + "%";
    }

    Label name() {
        return percent.name();
    }

    /** The values that are printed so, as fractions; counts ÷ base where there are counts. */
    Answer<Interval> fractions() {
        if (!isWeighted()) {
            return count().map(count ->
                    Interval.closed(Rational.of(count.least(), base), Rational.of(count.most(), base)));
        }
        return percent.amount().flatMap(amount -> {
            Interval range = percent.figure() instanceof Figure.Known known
                    ? known.interval(rounding).times(Rational.ONE.dividedBy(HUNDRED))
                    : Interval.point(Rational.ZERO);
            return range.intersect(SHARES)
                    .<Answer<Interval>>map(Answer::of)
                    .orElseGet(() -> Answer.refuse(
                            Refusal.Reason.NOT_APPLICABLE,
                            "割合は0%以上100%以下のはずだが " + percent.figure().printed(),
                            "a share of a base lies from 0 to 100%, but was "
                                    + percent.figure().printed()));
        });
    }

    /**
     * The interval of the share in the population: rounding and sampling together (印字の丸めと標本誤差をあわせた区間).
     *
     * <p>The lower bound is that of the smallest value printed so, the upper that of the greatest.
     *
     * @param method how to make it
     * @param confidence the level, above 0 and at most 0.999999, such as 0.95
     * @return the interval, or why there is none: an impossible percentage, a mark, 0% or 100% for the logit method, a weighted share for the
     *     exact method
     * @throws IllegalArgumentException if the level is out of range
     */
    public Answer<PrintedInterval> interval(IntervalMethod method, double confidence) {
        if (isWeighted() && method == IntervalMethod.HYPERGEOMETRIC) {
            return Answer.refuse(
                    Refusal.Reason.NOT_APPLICABLE,
                    "ウェイト付きの割合に正確な区間はない",
                    "there is no exact interval of a weighted share");
        }
        return fractions().flatMap(range -> {
            Rational least = range.lower().orElseThrow();
            Rational most = range.upper().orElseThrow();
            return bounds(least, method, confidence)
                    .flatMap(low -> bounds(most, method, confidence)
                            .map(high ->
                                    new PrintedInterval(this, method, confidence, range, low.lower(), high.upper())));
        });
    }

    private Answer<RateInterval> bounds(Rational fraction, IntervalMethod method, double confidence) {
        if (!isWeighted()) {
            Share share = Share.of(fraction.times(base), Rational.of(base));
            return population == null
                    ? RateInterval.of(share, method, confidence)
                    : RateInterval.of(share, method, confidence, population);
        }
        Rational n = effectiveBase();
        if (population != null && population == base) {
            double value = fraction.doubleValue();
            return Answer.of(new RateInterval(
                    method,
                    confidence,
                    Share.of(fraction.times(base), Rational.of(base)),
                    Figure.of(base),
                    value,
                    value));
        }
        if (population != null) {
            n = n.times(Rational.of(population - 1, population - base));
        }
        return RateInterval.of(Share.of(fraction.times(n), n), method, confidence);
    }

    /**
     * The margin of error of the share as printed (標本誤差).
     *
     * @param error the level, or multiplier; its population and design effect are those of this share where they are given here
     * @return the margin in points, or why there is none
     */
    public Answer<Margin> margin(SamplingError error) {
        SamplingError sized = population == null ? error : error.withPopulation(population);
        SamplingError own = designEffect == null ? sized : sized.withDesignEffect(designEffect);
        return percent.amount().flatMap(amount -> fractions().flatMap(range -> own.marginOfShare(amount, base)));
    }

    RoundingMode rounding() {
        return rounding;
    }

    Optional<Rational> designEffect() {
        return Optional.ofNullable(designEffect);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PrintedShare that
                && percent.equals(that.percent)
                && base == that.base
                && Objects.equals(population, that.population)
                && Objects.equals(designEffect, that.designEffect)
                && rounding == that.rounding;
    }

    @Override
    public int hashCode() {
        return Objects.hash(percent, base, population, designEffect, rounding);
    }

    /** The percentage with its base, as in "14.6%（n=837）". */
    @Override
    public String toString() {
        return shown() + "（n=" + Figure.of(base).printed() + "）";
    }

    private String shown() {
        String printed = percent.figure().printed();
        return percent.figure().isKnown() && !printed.endsWith("%") ? printed + "%" : printed;
    }
}

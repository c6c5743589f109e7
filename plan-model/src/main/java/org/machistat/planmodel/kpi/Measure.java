package org.machistat.planmodel.kpi;

import org.machistat.core.growth.AnnualRate;
import org.machistat.core.growth.TargetPath;
import org.machistat.core.time.FiscalYear;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Quantity;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;

/**
 * What a computed grade looks at; to the good is always above 0 (評価に用いる量).
 *
 * <p>Let b be the baseline, t the target and a the actual figure of the fiscal year; d is 1 where higher is better and −1
 * where lower is. What looks at a target has no value where the target lies on the wrong side of the baseline, or is a range
 * whose bound the actual figure has reached without being in it: NOT_APPLICABLE.
 */
public enum Measure {
    /** d · (a − t), in the unit of the indicator; −|a − t| for what is to be kept (目標値との差). */
    OVER_TARGET,
    /** d · (a − b), in the unit of the indicator; −|a − b| for what is to be kept (基準値との差). */
    OVER_BASELINE,
    /** d · (a − b) ÷ |b|; ZERO_BASE where b is 0 (基準値からの変化率). */
    BASELINE_CHANGE,
    /** (a − b) ÷ (t − b): see {@link Achievement} (達成度). */
    ACHIEVEMENT,
    /** a ÷ t; NOT_APPLICABLE unless higher is better, NOT_POSITIVE unless t is above 0 (目標達成率). */
    ATTAINMENT,
    /** d · annual growth from b to a, as a fraction (年平均成長率). */
    GROWTH,
    /** d · annual growth from b to a ÷ |annual growth from b to t|; ZERO_BASE where none is required (必要成長率に対する比). */
    GROWTH_RATIO;

    private static final Rounding MANY_DECIMALS = Rounding.decimals(30);

    /**
     * The value of the measure.
     *
     * @param kpi the indicator
     * @param year the fiscal year of the actual figure
     * @param targetYear the fiscal year of the target
     * @return the value; growth is exact where it is a ratio and else to 30 decimals; or why there is none
     */
    public Answer<Rational> of(Kpi kpi, FiscalYear year, FiscalYear targetYear) {
        return switch (this) {
            case OVER_TARGET ->
                goal(kpi, year, targetYear)
                        .flatMap(t -> actual(kpi, year).map(a -> kpi.direction().favourable(a.minus(t))));
            case OVER_BASELINE ->
                baseline(kpi)
                        .flatMap(b -> actual(kpi, year).map(a -> kpi.direction().favourable(a.minus(b))));
            case BASELINE_CHANGE ->
                baseline(kpi)
                        .flatMap(b -> OVER_BASELINE
                                .of(kpi, year, targetYear)
                                .flatMap(gain -> ratio(gain, b.abs(), "基準値", "baseline")));
            case ACHIEVEMENT -> kpi.achievement(year, targetYear).map(Achievement::fraction);
            case ATTAINMENT -> attainment(kpi, year, targetYear);
            case GROWTH -> growth(kpi, year);
            case GROWTH_RATIO ->
                growth(kpi, year)
                        .flatMap(observed -> kpi.target(targetYear)
                                .flatMap(kpi::onRightSide)
                                .flatMap(target -> kpi.path(targetYear))
                                .flatMap(TargetPath::requiredRate)
                                .flatMap(rate -> ratio(observed, fraction(rate).abs(), "必要な成長率", "required growth")));
        };
    }

    private static Answer<Rational> ratio(Rational part, Rational base, String ja, String en) {
        return base.signum() == 0
                ? Answer.refuse(Reason.ZERO_BASE, ja + "が0のため比を計算できない", "no ratio can be computed to a " + en + " of 0")
                : Answer.of(part.dividedBy(base));
    }

    /** The number to reach, unless its being reached would not mean that the target is. */
    private static Answer<Rational> goal(Kpi kpi, FiscalYear year, FiscalYear targetYear) {
        return kpi.target(targetYear)
                .flatMap(kpi::onRightSide)
                .flatMap(target -> target.goal().value(kpi.direction(), kpi.unit()))
                .flatMap(t -> kpi.direction() == Direction.KEEP || !isAt(kpi, year, t)
                        ? Answer.of(t)
                        : kpi.beyondRange(year, targetYear)
                                .<Answer<Rational>>map(Answer::refuse)
                                .orElseGet(() -> Answer.of(t)));
    }

    private static boolean isAt(Kpi kpi, FiscalYear year, Rational goal) {
        return actual(kpi, year)
                .find()
                .filter(a -> kpi.direction().favourable(a.minus(goal)).signum() >= 0)
                .isPresent();
    }

    private static Answer<Rational> baseline(Kpi kpi) {
        return kpi.baselineAnswer().flatMap(observation -> amount(observation, kpi));
    }

    private static Answer<Rational> actual(Kpi kpi, FiscalYear year) {
        return kpi.actual(year).flatMap(observation -> amount(observation, kpi));
    }

    private static Answer<Rational> amount(Observation observation, Kpi kpi) {
        return Quantity.from(observation.figure())
                .flatMap(quantity -> quantity.unit().isConvertibleTo(kpi.unit())
                        ? Answer.of(quantity.to(kpi.unit()).amount())
                        : Answer.refuse(
                                Reason.NOT_COMPARABLE,
                                "単位「" + quantity.unit() + "」と「" + kpi.unit() + "」は比較できない",
                                "figures in '" + quantity.unit() + "' and '" + kpi.unit() + "' cannot be compared"));
    }

    private static Answer<Rational> attainment(Kpi kpi, FiscalYear year, FiscalYear targetYear) {
        if (kpi.direction() != Direction.RAISE) {
            return Answer.refuse(
                    Reason.NOT_APPLICABLE,
                    "目標達成率は増加を目指す指標だけにある",
                    "the ratio of actual to target is only for indicators to raise");
        }
        return goal(kpi, year, targetYear)
                .flatMap(t -> t.signum() <= 0
                        ? Answer.refuse(Reason.NOT_POSITIVE, "目標値が0以下である", "the target is not above 0")
                        : actual(kpi, year).map(a -> a.dividedBy(t)));
    }

    private static Answer<Rational> growth(Kpi kpi, FiscalYear year) {
        if (kpi.direction() == Direction.KEEP) {
            return Answer.refuse(
                    Reason.NOT_APPLICABLE, "維持目標の成長率は評価できない", "growth says nothing of an indicator to be kept");
        }
        return amountsFit(kpi, year)
                .flatMap(now -> kpi.baselineAnswer()
                        .flatMap(start -> TargetPath.of(start.figure(), start.date(), now.figure(), now.date())
                                .requiredRate()))
                .map(rate -> kpi.direction().favourable(fraction(rate)));
    }

    /** The actual figure, if it and the baseline count in the unit of the indicator. */
    private static Answer<Observation> amountsFit(Kpi kpi, FiscalYear year) {
        return baseline(kpi).flatMap(b -> actual(kpi, year)).flatMap(a -> kpi.actual(year));
    }

    private static Rational fraction(AnnualRate rate) {
        return rate.exactPercent()
                .orElseGet(() -> Rational.of(rate.percent(MANY_DECIMALS)))
                .dividedBy(Rational.of(100));
    }
}

package org.machistat.core.growth;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.internal.Amounts;
import org.machistat.core.source.Comparability;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.PointDifference;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;
import org.machistat.core.value.UnitMismatchException;

/**
 * What one part did to the change of its total (寄与度・寄与率).
 *
 * <pre>
 * contribution      = change of the part ÷ earlier total × 100, in percentage points
 * contribution rate = change of the part ÷ change of the total
 * </pre>
 *
 * <ul>
 *   <li>The contributions of all parts add to the rate of change of the total: see {@link Contributions}.
 *   <li>An earlier total of 0 refuses with ZERO_BASE, one below 0 with NOT_POSITIVE.
 *   <li>A rate is refused with TOTAL_HARDLY_CHANGED if the total did not change, and by default also if it hardly did: see
 *       {@link ContributionPolicy}.
 *   <li>A suppressed, unknown, not applicable or blank figure refuses with its own reason.
 *   <li>Figures of one base in two units (千円, 百万円) are converted.
 * </ul>
 *
 * <p>Source: Ministry of Agriculture, Forestry and Fisheries, glossary (寄与度, 寄与率); 関弥三郎「寄与率の問題点」立命館経済学 26(3), 1977.
 *
 * @serial exclude
 */
public final class Contribution implements Explained, Serializable {

    private static final long serialVersionUID = 1L;
    private static final Rational HUNDRED = Rational.of(100);

    private final Change part;
    private final Change whole;
    private final Answer<Rational> absoluteSum;

    private Contribution(Change part, Change whole, Answer<Rational> absoluteSum) {
        Amounts.requireConvertible(part.to().unit(), whole.to().unit());
        this.part = part;
        this.whole = whole;
        this.absoluteSum = absoluteSum;
    }

    /**
     * The contribution of a part to its total.
     *
     * @param part the change of the part
     * @param whole the change of the total between the same dates
     * @return the contribution
     * @throws UnitMismatchException if the units have nothing in common
     */
    public static Contribution of(Change part, Change whole) {
        return new Contribution(
                part,
                whole,
                Answer.refuse(
                        Reason.NOT_ENOUGH_DATA,
                        "絶対値の合計による寄与率にはすべての内訳が必要",
                        "a rate by the sum of absolute changes needs all parts"));
    }

    /** One of several parts, whose absolute changes add to the given sum. */
    static Contribution of(Change part, Change whole, Answer<Rational> absoluteSum) {
        return new Contribution(part, whole, absoluteSum);
    }

    /**
     * The change of the part.
     *
     * @return the change
     */
    public Change part() {
        return part;
    }

    /**
     * The change of the total.
     *
     * @return the change
     */
    public Change whole() {
        return whole;
    }

    /**
     * Whether the figures of the part and of the total may be compared over time.
     *
     * @return what both changes carry
     */
    public Comparability comparability() {
        return part.comparability().and(whole.comparability());
    }

    /** A change in the unit of the total. */
    static Answer<Rational> delta(Change change, Unit unit) {
        return change.delta().map(delta -> delta.times(Amounts.factor(change.unit(), unit)));
    }

    private Answer<Rational> partDelta() {
        return comparability().guard(delta(part, whole.unit()));
    }

    /**
     * The contribution in percentage points (寄与度).
     *
     * @return by how many points of the total's rate of change the part moved it, or why there is none
     */
    public Answer<PointDifference> points() {
        return partDelta()
                .flatMap(delta -> whole.start()
                        .flatMap(Change::requirePositiveStart)
                        .map(base -> PointDifference.of(delta.dividedBy(base).times(HUNDRED))));
    }

    /**
     * The share of the total's change that the part made, refused where the total hardly moved (寄与率).
     *
     * @return the rate by {@link ContributionPolicy#REFUSE_IF_SMALL}, or why there is none
     */
    public Answer<ContributionRate> rate() {
        return rate(ContributionPolicy.REFUSE_IF_SMALL);
    }

    /**
     * The share of the change that the part made (寄与率).
     *
     * <ul>
     *   <li>{@link ContributionPolicy#ABSOLUTE} needs all parts: ask a contribution of {@link Contributions}, else
     *       NOT_ENOUGH_DATA.
     * </ul>
     *
     * @param policy what to divide by
     * @return the rate, or why there is none
     */
    public Answer<ContributionRate> rate(ContributionPolicy policy) {
        Answer<Rational> divisor = switch (policy) {
            case REFUSE_IF_SMALL -> whole.delta().flatMap(this::refuseIfSmall);
            case SIGNED -> whole.delta().flatMap(Contribution::refuseZero);
            case ABSOLUTE -> absoluteSum.flatMap(Contribution::refuseZero);
        };
        return partDelta().flatMap(delta -> divisor.map(by -> new ContributionRate(this, policy, delta, by)));
    }

    static Answer<Rational> refuseZero(Rational change) {
        return change.signum() == 0
                ? Answer.refuse(
                        Reason.TOTAL_HARDLY_CHANGED,
                        "増減が0のため寄与率を計算できない",
                        "no contribution rate can be computed of a change of 0")
                : Answer.of(change);
    }

    private Answer<Rational> refuseIfSmall(Rational change) {
        boolean belowStep = change.abs().times(2).compareTo(step()) < 0;
        boolean printedAsZero = whole.rate()
                .find()
                .filter(rate -> rate.percent(1).signum() == 0)
                .isPresent();
        return belowStep || printedAsZero
                ? Answer.refuse(
                        Reason.TOTAL_HARDLY_CHANGED,
                        "総数がほとんど変わらないため寄与率に意味がない（" + whole.words().ja() + "）",
                        "a contribution rate has no meaning as the total hardly changed ("
                                + whole.words().en() + ")")
                : refuseZero(change);
    }

    /** The coarser of the printed steps of the two totals. */
    private Rational step() {
        Rational from = Amounts.step(whole.to().unit(), whole.from());
        Rational to = Amounts.step(whole.to().unit(), whole.to());
        return from.compareTo(to) > 0 ? from : to;
    }

    /**
     * Whether the part moved against the total (総数と逆方向).
     *
     * @return true if one is known to have grown and the other to have shrunk
     */
    public boolean isAgainstTotal() {
        return part.delta()
                .flatMap(delta -> whole.delta().map(total -> delta.signum() * total.signum() < 0))
                .find()
                .orElse(false);
    }

    /** How the contribution came about, rounded to two decimals. */
    @Override
    public Explanation explanation() {
        return explanation(Rounding.decimals(2));
    }

    /**
     * How the contribution came about, rounded in a way of your own.
     *
     * @param rounding how to round
     * @return the explanation; with the reason as a note where there is none
     */
    public Explanation explanation(Rounding rounding) {
        Unit unit = whole.to().unit();
        Explanation explanation = Explanation.of(
                        Label.of("寄与度", "Contribution"),
                        Label.of("内訳の増減 ÷ 総数の前の値 × 100", "change of the part ÷ earlier total × 100"))
                .withInputs(List.of(part.from(), part.to(), whole.from()))
                .withWorking("(" + Amounts.inFormula(unit, part.to()) + " − " + Amounts.inFormula(unit, part.from())
                        + ") ÷ " + whole.startInFormula() + " × 100");
        return points().fold(
                        points -> explanation
                                .withValue(points.points(), Unit.POINTS)
                                .rounded(rounding),
                        refusal -> explanation.withNote(refusal.sentence()))
                .withComparability(comparability());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Contribution that
                && part.equals(that.part)
                && whole.equals(that.whole)
                && absoluteSum.equals(that.absoluteSum);
    }

    @Override
    public int hashCode() {
        return Objects.hash(part, whole, absoluteSum);
    }

    /** The contribution to one decimal, as in "-1.1ポイント" (with a word if accepted although not comparable), or why there is none. */
    @Override
    public String toString() {
        return points() + comparability().suffix().ja();
    }
}

package org.machistat.survey.published;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.machistat.core.audit.BaseCounts;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Quantiles;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;
import org.machistat.survey.internal.Hypergeometric;

/**
 * Whether two groups of different people differ in a printed percentage (印字された2群の割合の差).
 *
 * <ul>
 *   <li>The groups must be independent: two industries, two years; not two options of one question ({@link OptionDifference}), nor a group
 *       and the whole that holds it.
 *   <li>Every pair of values that are printed so is considered: the probability is a range where the printing leaves several.
 *   <li>Weighted shares count with base ÷ design effect; Fisher's test needs counts and is refused.
 *   <li>Populations are taken for large: with a finite one the true probability is a little smaller.
 *   <li>Both shares 0% or both 100%: there is no difference, and the probability is 1.
 * </ul>
 *
 * @serial exclude
 */
public final class GroupDifference implements Explained, Serializable {

    private static final long serialVersionUID = 1L;
    private static final long MOST_PAIRS = 10_000;
    private static final Rational HALF = Rational.of(1, 2);

    private final PrintedShare first;
    private final PrintedShare second;
    private final Interval firstRange;
    private final Interval secondRange;

    private GroupDifference(PrintedShare first, PrintedShare second, Interval firstRange, Interval secondRange) {
        this.first = first;
        this.second = second;
        this.firstRange = firstRange;
        this.secondRange = secondRange;
    }

    /**
     * Compares two groups.
     *
     * @param first the share of a group
     * @param second the share of another group
     * @return the comparison, or why there is none: a percentage that is impossible or no number
     */
    public static Answer<GroupDifference> of(PrintedShare first, PrintedShare second) {
        return first.fractions()
                .flatMap(one -> second.fractions().map(other -> new GroupDifference(first, second, one, other)));
    }

    /**
     * The difference first − second.
     *
     * @return every difference that the printed figures allow, in points
     */
    public Interval points() {
        return firstRange.minus(secondRange).times(Rational.of(100));
    }

    /**
     * The probability of so large a difference if the groups do not differ.
     *
     * @param test how to test
     * @return the range of the probability; NOT_APPLICABLE for Fisher's test of a weighted share, NOT_ENOUGH_DATA if so many counts are
     *     printed so that it would have to be made more than 10,000 times
     */
    public Answer<Significance> significance(DifferenceTest test) {
        return test == DifferenceTest.FISHER ? fisher() : Answer.of(chiSquare(test));
    }

    private Significance chiSquare(DifferenceTest test) {
        Rational low1 = firstRange.lower().orElseThrow();
        Rational high1 = firstRange.upper().orElseThrow();
        Rational low2 = secondRange.lower().orElseThrow();
        Rational high2 = secondRange.upper().orElseThrow();
        // X² grows as the shares move apart, so the extremes lie at the ends of the ranges
        Rational far = max(statistic(high1, low2, test), statistic(low1, high2, test));
        boolean meet = low1.compareTo(high2) <= 0 && low2.compareTo(high1) <= 0;
        boolean above = low1.compareTo(high2) > 0;
        Rational near = meet ? Rational.ZERO : above ? statistic(low1, high2, test) : statistic(high1, low2, test);
        return new Significance(tail(far), tail(near));
    }

    private static Rational max(Rational one, Rational other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static double tail(Rational statistic) {
        return Quantiles.chiSquareTail(statistic.doubleValue(), 1);
    }

    private Rational statistic(Rational p1, Rational p2, DifferenceTest test) {
        Rational n1 = first.effectiveBase();
        Rational n2 = second.effectiveBase();
        Rational p = p1.times(n1).plus(p2.times(n2)).dividedBy(n1.plus(n2));
        if (p.signum() == 0 || p.equals(Rational.ONE)) {
            return Rational.ZERO;
        }
        Rational spread = Rational.ONE.dividedBy(n1).plus(Rational.ONE.dividedBy(n2));
        Rational distance = p1.minus(p2).abs();
        if (test == DifferenceTest.CHI_SQUARE_CORRECTED) {
            Rational less = distance.minus(spread.times(HALF));
            distance = less.signum() < 0 ? Rational.ZERO : less;
        }
        return distance.times(distance).dividedBy(p.times(Rational.ONE.minus(p)).times(spread));
    }

    private Answer<Significance> fisher() {
        return first.count().flatMap(one -> second.count().flatMap(other -> fisher(one, other)));
    }

    private Answer<Significance> fisher(BaseCounts.Count one, BaseCounts.Count other) {
        long pairs = (one.most() - one.least() + 1) * (other.most() - other.least() + 1);
        if (pairs > MOST_PAIRS) {
            return Answer.refuse(
                    Refusal.Reason.NOT_ENOUGH_DATA,
                    "印字に当てはまる度数の組が " + pairs + " 通りあり、正確検定は行わない（χ²検定による）",
                    pairs + " pairs of counts are printed so, too many for the exact test (use chi-square)");
        }
        double least = 1;
        double most = 0;
        for (long k1 = one.least(); k1 <= one.most(); k1++) {
            for (long k2 = other.least(); k2 <= other.most(); k2++) {
                double p = Hypergeometric.of(first.base() + second.base(), k1 + k2, first.base())
                        .noLikelier(k1);
                least = Math.min(least, p);
                most = Math.max(most, p);
            }
        }
        return Answer.of(new Significance(least, most));
    }

    @Override
    public Explanation explanation() {
        Significance significance = chiSquare(DifferenceTest.CHI_SQUARE);
        return Explanation.of(
                        Label.of("2群の割合の差", "difference of two groups"),
                        Label.of(
                                "X² = (p₁ − p₂)² ÷ (p (1−p) (1/n₁ + 1/n₂))、自由度1",
                                "X² = (p₁ − p₂)² ÷ (p (1−p) (1/n₁ + 1/n₂)), 1 degree of freedom"))
                .withInputs(List.of(first.percent(), base(first), second.percent(), base(second)))
                .withWorking(significance.toString())
                .withNote(Label.of("差は " + range() + " ポイント", "the difference is " + range() + " points"))
                .withNote(Label.of("独立した2群とみなした", "the groups are taken to be independent"));
    }

    private Input base(PrintedShare share) {
        return new Input(
                Label.of("基数 n", "base n"),
                Figure.of(share.base()),
                share.percent().source());
    }

    private String range() {
        Interval points = points();
        String low = shown(points.lower().orElseThrow());
        String high = shown(points.upper().orElseThrow());
        return low.equals(high) ? low : low + "–" + high;
    }

    private static String shown(Rational points) {
        return Figure.of(Rounding.decimals(2).round(points), Unit.NONE).printed();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GroupDifference that && first.equals(that.first) && second.equals(that.second);
    }

    @Override
    public int hashCode() {
        return Objects.hash(first, second);
    }

    /** Both shares and the probability by chi-square, as in "20.3%（n=212）と 12.7%（n=1,060）：p = 0.0038". */
    @Override
    public String toString() {
        return first + "と " + second + "：" + chiSquare(DifferenceTest.CHI_SQUARE);
    }
}

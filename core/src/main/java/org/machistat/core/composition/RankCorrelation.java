package org.machistat.core.composition;

import java.util.List;
import org.machistat.core.internal.Power;
import org.machistat.core.internal.Ranks;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;

/**
 * How far two orders agree (順位相関係数), from −1 for the reverse to 1 for the same.
 *
 * <ul>
 *   <li>Ties are kept: Spearman's by mean ranks, Kendall's in the form b.
 *   <li>Fewer than two pairs refuse with NOT_ENOUGH_DATA; a side on which all values are equal with ZERO_BASE.
 *   <li>Exact where the result is a ratio, as it is without ties.
 * </ul>
 */
public final class RankCorrelation {

    private RankCorrelation() {}

    /**
     * Spearman's ρ (スピアマンの順位相関係数).
     *
     * <pre>correlation of the mean ranks; without ties 1 − 6 Σ d² ÷ (n(n² − 1))</pre>
     *
     * <p>Source: Spearman, C., The proof and measurement of association between two things, American Journal of Psychology 15 (1904).
     *
     * @param left values in order
     * @param right as many values
     * @return ρ, or why there is none
     * @throws IllegalArgumentException if the lists differ in length
     */
    public static Answer<Coefficient> spearman(List<Rational> left, List<Rational> right) {
        require(left, right);
        long[] one = doubledRanks(left);
        long[] other = doubledRanks(right);
        long middle = left.size() + 1L;
        long product = 0;
        long first = 0;
        long second = 0;
        for (int i = 0; i < one.length; i++) {
            product += (one[i] - middle) * (other[i] - middle);
            first += (one[i] - middle) * (one[i] - middle);
            second += (other[i] - middle) * (other[i] - middle);
        }
        return quotient(
                Label.of("スピアマンの順位相関係数", "Spearman's ρ"),
                Label.of("平均順位の相関係数", "correlation of the mean ranks"),
                left.size(),
                product,
                first,
                second);
    }

    private static long[] doubledRanks(List<Rational> values) {
        Ranks<Rational> ranks = Ranks.among(values);
        return values.stream().mapToLong(ranks::twiceMean).toArray();
    }

    /**
     * Kendall's τ-b (ケンドールの順位相関係数).
     *
     * <pre>(pairs in the same order − pairs in the reverse order) ÷ √(pairs untied on the left × pairs untied on the right)</pre>
     *
     * <p>Source: Kendall, M. G., The treatment of ties in ranking problems, Biometrika 33 (1945). Every pair is looked at: n(n − 1)/2.
     *
     * @param left values in order
     * @param right as many values
     * @return τ-b, or why there is none
     * @throws IllegalArgumentException if the lists differ in length
     */
    public static Answer<Coefficient> kendall(List<Rational> left, List<Rational> right) {
        require(left, right);
        long[] one = doubledRanks(left);
        long[] other = doubledRanks(right);
        long agreement = 0;
        long untiedLeft = 0;
        long untiedRight = 0;
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < i; j++) {
                int first = Long.compare(one[i], one[j]);
                int second = Long.compare(other[i], other[j]);
                agreement += (long) first * second;
                untiedLeft += first == 0 ? 0 : 1;
                untiedRight += second == 0 ? 0 : 1;
            }
        }
        return quotient(
                Label.of("ケンドールの順位相関係数 τ-b", "Kendall's τ-b"),
                Label.of(
                        "（同順の組 − 逆順の組）÷ √（左で同順位でない組 × 右で同順位でない組）",
                        "(concordant − discordant pairs) ÷ √(pairs untied left × right)"),
                left.size(),
                agreement,
                untiedLeft,
                untiedRight);
    }

    private static void require(List<Rational> left, List<Rational> right) {
        if (left.size() != right.size()) {
            throw new IllegalArgumentException("Values to correlate must be as many on both sides, but were "
                    + left.size() + " and " + right.size());
        }
    }

    private static Answer<Coefficient> quotient(
            Label name, Label formula, int size, long product, long first, long second) {
        if (size < 2) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    "組が" + size + "つのため順位相関がない",
                    "there is no correlation of " + size + " pairs");
        }
        if (first == 0 || second == 0) {
            return Answer.refuse(Reason.ZERO_BASE, "一方の値がすべて等しいため順位相関がない", "all values of one side are equal");
        }
        Rational square = Rational.of(first).times(second);
        Label pairs = Label.same("n = " + size);
        Coefficient made = Power.of(square, Rational.of(1, 2))
                .exact()
                .map(root -> Coefficient.of(name, formula, Rational.of(product).dividedBy(root)))
                .orElseGet(() -> Coefficient.of(name, formula, product / Math.sqrt(square.doubleValue())));
        return Answer.of(made.withNote(pairs));
    }
}

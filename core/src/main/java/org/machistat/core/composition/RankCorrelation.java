package org.machistat.core.composition;

import java.util.Arrays;
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
     * <p>Source: Kendall, M. G., The treatment of ties in ranking problems, Biometrika 33 (1945); Knight, W. R., A computer method
     * for calculating Kendall's tau with ungrouped data, Journal of the American Statistical Association 61 (1966).
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
        // By the left rank, then the right: of two pairs that differ on the left, those out of order on the right are
        // reversed.
        long[] pairs = new long[one.length];
        Arrays.setAll(pairs, i -> one[i] << Integer.SIZE | other[i]);
        Arrays.sort(pairs);
        long[] rights =
                Arrays.stream(pairs).map(pair -> pair & Integer.MAX_VALUE).toArray();
        long[] lefts = Arrays.stream(pairs).map(pair -> pair >>> Integer.SIZE).toArray();
        long all = one.length * (one.length - 1L) / 2;
        long reversed = inversions(rights, new long[rights.length], 0, rights.length);
        long untiedLeft = all - ties(lefts);
        // Sorted by counting the inversions.
        long untiedRight = all - ties(rights);
        long agreement = untiedLeft + untiedRight - all + ties(pairs) - 2 * reversed;
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

    /** How many pairs of a sorted array are equal. */
    private static long ties(long[] sorted) {
        long ties = 0;
        int first = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (sorted[i] != sorted[first]) {
                first = i;
            }
            ties += i - first;
        }
        return ties;
    }

    /** Sorts by merging; the number of pairs that were in the reverse order. */
    private static long inversions(long[] values, long[] spare, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long count = inversions(values, spare, from, middle) + inversions(values, spare, middle, to);
        System.arraycopy(values, from, spare, from, to - from);
        int left = from;
        int right = middle;
        for (int at = from; at < to; at++) {
            if (right == to || (left < middle && spare[left] <= spare[right])) {
                values[at] = spare[left++];
            } else {
                count += middle - left;
                values[at] = spare[right++];
            }
        }
        return count;
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

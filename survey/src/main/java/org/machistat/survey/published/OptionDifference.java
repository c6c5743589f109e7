package org.machistat.survey.published;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.machistat.core.audit.BaseCounts;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Refusal;
import org.machistat.survey.internal.Discordant;

/**
 * Whether two options of one question differ, answered by the same people (同じ設問の2つの選択肢の差).
 *
 * <pre>X² = (k₁ − k₂)² ÷ (b + c), b and c those who named one of the two only; 1 degree of freedom
 * multiple answers (Fréchet): |k₁ − k₂| ≤ b + c ≤ min(k₁ + k₂, 2n − k₁ − k₂); single answers: b + c = k₁ + k₂</pre>
 *
 * <ul>
 *   <li>The two are no independent samples: for single answers their covariance is −p₁p₂/n, for multiple ones it depends on how many named
 *       both, which is seldom printed. Without it the probability is a range.
 *   <li>With the number of those who named both it is McNemar's test.
 *   <li>Every pair of counts that are printed so is considered.
 *   <li>Single answers of more than 100% together, or a number of both that cannot be: PARTS_DO_NOT_ADD. A weighted share: NOT_APPLICABLE.
 * </ul>
 *
 * <p>Source: McNemar, Q. (1947), Psychometrika 12, 153–157; Fréchet, M. (1951), Annales de l'Université de Lyon A 14, 53–77.
 *
 * @serial exclude
 */
public final class OptionDifference implements Explained, Serializable {

    private static final long serialVersionUID = 1L;
    private static final BigInteger MOST_PAIRS = BigInteger.valueOf(10_000);

    private final PrintedShare first;
    private final PrintedShare second;
    private final Label how;
    private final Significance significance;

    private OptionDifference(PrintedShare first, PrintedShare second, Label how, Significance significance) {
        this.first = first;
        this.second = second;
        this.how = how;
        this.significance = significance;
    }

    /**
     * Compares two options of which everybody named one at most (単一回答).
     *
     * @param first the share of an option
     * @param second the share of another option of the same base
     * @return the comparison, or why there is none
     * @throws IllegalArgumentException if the bases differ
     */
    public static Answer<OptionDifference> ofSingle(PrintedShare first, PrintedShare second) {
        return of(first, second, Label.of("単一回答", "single answers"), OptionalLong.of(0));
    }

    /**
     * Compares two options of which anybody could name both (複数回答), where it is not known how many did.
     *
     * @param first the share of an option
     * @param second the share of another option of the same base
     * @return the comparison, or why there is none
     * @throws IllegalArgumentException if the bases differ
     */
    public static Answer<OptionDifference> ofMultiple(PrintedShare first, PrintedShare second) {
        return of(
                first,
                second,
                Label.of("複数回答、両方を選んだ人数は不明", "multiple answers, number of both not known"),
                OptionalLong.empty());
    }

    /**
     * Compares two options where it is known how many named both (マクネマー検定).
     *
     * @param first the share of an option
     * @param second the share of another option of the same base
     * @param both the number of those who named both
     * @return the comparison, or why there is none
     * @throws IllegalArgumentException if the bases differ or the number is below 0
     */
    public static Answer<OptionDifference> ofMultiple(PrintedShare first, PrintedShare second, long both) {
        if (both < 0) {
            throw new IllegalArgumentException("The number of those who named both must be 0 or more, but was " + both);
        }
        return of(first, second, Label.of("複数回答、両方 " + both, "multiple answers, both " + both), OptionalLong.of(both));
    }

    private static Answer<OptionDifference> of(PrintedShare first, PrintedShare second, Label how, OptionalLong both) {
        if (first.base() != second.base()) {
            throw new IllegalArgumentException("Options of one question must have one base, but had " + first.base()
                    + " and " + second.base() + " (for two groups see GroupDifference)");
        }
        return first.count()
                .flatMap(one -> second.count().flatMap(other -> tested(one, other, both, first.base())))
                .map(significance -> new OptionDifference(first, second, how, significance));
    }

    private static Answer<Significance> tested(
            BaseCounts.Count one, BaseCounts.Count other, OptionalLong both, long base) {
        BigInteger pairs = BigInteger.valueOf(one.most() - one.least() + 1)
                .multiply(BigInteger.valueOf(other.most() - other.least() + 1));
        if (pairs.compareTo(MOST_PAIRS) > 0) {
            return Answer.refuse(
                    Refusal.Reason.NOT_ENOUGH_DATA,
                    "印字に当てはまる度数の組が " + pairs + " 通りあり、絞り込めない",
                    pairs + " pairs of counts are printed so, too many to be told apart");
        }
        double least = 1;
        double most = -1;
        for (long k1 = one.least(); k1 <= one.most(); k1++) {
            for (long k2 = other.least(); k2 <= other.most(); k2++) {
                Discordant counts = Discordant.ofMargins(k1, k2, base);
                if (both.isEmpty() || counts.allows(both.getAsLong())) {
                    counts = both.isEmpty() ? counts : counts.withBoth(both.getAsLong());
                    least = Math.min(least, counts.probability(counts.least()));
                    most = Math.max(most, counts.probability(counts.most()));
                }
            }
        }
        return most < 0
                ? Answer.refuse(
                        Refusal.Reason.PARTS_DO_NOT_ADD,
                        "度数 " + one.least() + " と " + other.least() + " は、両方を選んだ人数・基数 " + base + " と両立しない",
                        "counts of " + one.least() + " and " + other.least()
                                + " cannot be, given those who named both and a base of " + base)
                : Answer.of(new Significance(least, most));
    }

    /**
     * The probability of so large a difference if the options do not differ.
     *
     * @return the range over all that the printed figures do not tell
     */
    public Significance significance() {
        return significance;
    }

    @Override
    public Explanation explanation() {
        Input base = new Input(
                Label.of("基数 n", "base n"),
                Figure.of(first.base()),
                first.percent().source());
        return Explanation.of(
                        Label.of("選択肢の差", "difference of options"),
                        Label.of(
                                "X² = (k₁ − k₂)² ÷ (b + c)、b + c は一方だけを選んだ人数、自由度1",
                                "X² = (k₁ − k₂)² ÷ (b + c), b + c those who named one of the two only, 1 degree of freedom"))
                .withInputs(List.of(first.percent(), second.percent(), base))
                .withWorking(significance.toString())
                .withNote(how);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OptionDifference that
                && first.equals(that.first)
                && second.equals(that.second)
                && how.equals(that.how);
    }

    @Override
    public int hashCode() {
        return Objects.hash(first, second, how);
    }

    /** Both shares and the probability, as in "16.1%（n=837）と 14.6%（n=837）：p = 0.0003–0.42". */
    @Override
    public String toString() {
        return first + "と " + second + "：" + significance;
    }
}

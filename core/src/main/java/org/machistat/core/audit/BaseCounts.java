package org.machistat.core.audit;

import java.io.Serializable;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;

/**
 * The counts that printed shares can stand for, if the number of answers is known (割合から復元した度数).
 *
 * @param base the number of answers
 * @param counts the counts of each figure that has a number, in the order given
 * @param rounding the direction in which the figures were rounded
 * @param ofShares whether they are shares in per cent; if not, means
 * @param asParts whether the counts had to add up to the base
 * @param unknown how many figures have no number
 * @serial exclude
 */
public record BaseCounts(
        long base, List<Count> counts, RoundingMode rounding, boolean ofShares, boolean asParts, int unknown)
        implements Explained, Serializable {

    /**
     * The counts of one figure: the whole numbers from the least to the most.
     *
     * @param figure the figure as printed
     * @param least the least count
     * @param most the greatest count; below the least if there is none, and the two then stand to either side of the figure
     * @serial exclude
     */
    public record Count(Input figure, long least, long most) implements Serializable {
        /**
         * Makes the counts.
         *
         * @param figure the figure as printed
         * @param least the least count
         * @param most the greatest count
         */
        public Count {
            Objects.requireNonNull(figure, "figure");
        }

        /**
         * Whether any whole number is printed so.
         *
         * @return true if there is one
         */
        public boolean isPossible() {
            return least <= most;
        }

        /**
         * The count, if there is one only.
         *
         * @return the count, or empty if there are several or none
         */
        public Optional<Long> unique() {
            return least == most ? Optional.of(least) : Optional.empty();
        }
    }

    /**
     * Makes the result.
     *
     * @param base the number of answers
     * @param counts the counts of each figure
     * @param rounding the direction in which the figures were rounded
     * @param ofShares whether they are shares in per cent
     * @param asParts whether the counts had to add up to the base
     * @param unknown how many figures have no number
     */
    public BaseCounts {
        counts = List.copyOf(counts);
        Objects.requireNonNull(rounding, "rounding");
    }

    /**
     * Whether the base can have produced all figures.
     *
     * @return true if every figure has a count
     */
    public boolean isPossible() {
        return counts.stream().allMatch(Count::isPossible);
    }

    /**
     * Whether every figure has one count only.
     *
     * @return true if all counts are recovered
     */
    public boolean isUnique() {
        return counts.stream().allMatch(count -> count.unique().isPresent());
    }

    /** The rule and, for each figure, the counts, or the two whole numbers beside it and what they would be printed as. */
    @Override
    public Explanation explanation() {
        Label direction = Rounding.decimals(0).with(rounding).shortLabel();
        Explanation explanation = Explanation.of(
                        Label.of("n = " + base + " のときの度数", "counts for n = " + base),
                        Label.of(
                                "k ÷ n が印字どおりに丸まる整数 k（" + direction.ja() + "）",
                                "whole numbers k with k ÷ n printed as it is (" + direction.en() + ")"))
                .withInputs(counts.stream().map(Count::figure).toList())
                .withWorking(shown());
        for (Count count : counts) {
            if (!count.isPossible()) {
                explanation = explanation.withNote(impossible(count));
            }
        }
        if (asParts) {
            explanation = explanation.withNote(Label.of("度数の和が n になることも条件とした", "the counts also had to add up to n"));
        }
        return unknown == 0
                ? explanation
                : explanation.withNote(
                        Label.of("値のない" + unknown + "件は含まない", unknown + " without a number are not among them"));
    }

    private Label impossible(Count count) {
        String printed = count.figure().figure().printed();
        String below = count.most() + " → " + shown(count, count.most());
        String above = count.least() + " → " + shown(count, count.least());
        boolean alone = count.least() == count.most() + 1
                && !isPrinted(count, count.most())
                && !isPrinted(count, count.least());
        return alone
                ? Label.of(
                        printed + " になる整数はない（" + below + "、" + above + "）",
                        "no whole number gives " + printed + " (" + below + ", " + above + ")")
                : Label.of(
                        printed + " は度数の和の条件と両立しない", printed + " does not agree with counts that add up to the base");
    }

    private boolean isPrinted(Count count, long whole) {
        return count.figure().figure() instanceof Figure.Known known
                && Rounding.decimals(known.decimals())
                                .with(rounding)
                                .round(exact(whole))
                                .compareTo(known.value())
                        == 0;
    }

    private Rational exact(long whole) {
        return Rational.of(whole, base).times(ofShares ? 100 : 1);
    }

    private String shown(Count count, long whole) {
        int decimals = count.figure().figure() instanceof Figure.Known known ? known.decimals() : 0;
        return Rounding.decimals(decimals).with(rounding).round(exact(whole)).toPlainString() + (ofShares ? "%" : "");
    }

    private String shown() {
        return counts.stream()
                .map(count -> count.figure().figure().printed() + ": "
                        + (count.isPossible()
                                ? count.least() + (count.most() > count.least() ? "–" + count.most() : "")
                                : "∅"))
                .collect(Collectors.joining(", "));
    }

    /** The counts, such as "n = 837: 14.6%: 122, 5.3%: 44". */
    @Override
    public String toString() {
        return "n = " + base + ": " + shown();
    }
}

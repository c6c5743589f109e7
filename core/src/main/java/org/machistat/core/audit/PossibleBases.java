package org.machistat.core.audit;

import java.io.Serializable;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rounding;

/**
 * The numbers of answers that can have produced printed figures (あり得る回答数).
 *
 * @param least the smallest base that was looked at
 * @param most the largest base that was looked at
 * @param runs the possible bases, each run without a gap, in ascending order; empty if there is none
 * @param figures the figures that were tested
 * @param rounding the direction in which they were rounded
 * @param asParts whether their counts had to add up to the base
 * @serial exclude
 */
public record PossibleBases(
        long least, long most, List<Run> runs, List<Input> figures, RoundingMode rounding, boolean asParts)
        implements Explained, Serializable {

    private static final int SHOWN = 12;

    /**
     * Bases without a gap.
     *
     * @param from the first
     * @param to the last
     * @serial exclude
     */
    public record Run(long from, long to) implements Serializable {
        @Override
        public String toString() {
            return from == to ? String.valueOf(from) : from + "–" + to;
        }
    }

    /**
     * Makes the result.
     *
     * @param least the smallest base that was looked at
     * @param most the largest base that was looked at
     * @param runs the possible bases
     * @param figures the figures that were tested
     * @param rounding the direction in which they were rounded
     * @param asParts whether their counts had to add up to the base
     */
    public PossibleBases {
        runs = List.copyOf(runs);
        figures = List.copyOf(figures);
        Objects.requireNonNull(rounding, "rounding");
    }

    /**
     * How many bases are possible.
     *
     * @return the number, 0 if the figures cannot have one base
     */
    public long count() {
        return runs.stream().mapToLong(run -> run.to() - run.from() + 1).sum();
    }

    /**
     * The possible bases one by one.
     *
     * @return the bases in ascending order
     */
    public LongStream stream() {
        return runs.stream().flatMapToLong(run -> LongStream.rangeClosed(run.from(), run.to()));
    }

    /**
     * Whether a base is possible.
     *
     * @param base the base
     * @return true if it is; false also for a base that was not looked at
     */
    public boolean contains(long base) {
        return runs.stream().anyMatch(run -> run.from() <= base && base <= run.to());
    }

    /**
     * The base, if only one is possible.
     *
     * @return the base, or empty if there are several or none
     */
    public Optional<Long> unique() {
        return count() == 1 ? Optional.of(runs.get(0).from()) : Optional.empty();
    }

    /** The rule, the figures and the bases that are left. */
    @Override
    public Explanation explanation() {
        long unknown =
                figures.stream().filter(input -> !input.amount().isGiven()).count();
        String direction = Rounding.decimals(0).with(rounding).shortLabel().ja();
        String directionEn = Rounding.decimals(0).with(rounding).shortLabel().en();
        Explanation explanation = Explanation.of(
                        Label.of("あり得る回答数", "possible numbers of answers"),
                        Label.of(
                                "すべての割合について、整数 k があって k ÷ n が印字どおりに丸まる（" + direction + "）",
                                "for every share a whole number k has k ÷ n printed as it is (" + directionEn + ")"))
                .withInputs(figures)
                .withWorking(count() == 0 ? "∅" : shown())
                .withNote(Label.of(
                        "調べた範囲は n = " + least + "〜" + most + "、残ったのは" + count() + "通り",
                        "looked at n = " + least + " to " + most + "; " + count() + " left"));
        if (asParts) {
            explanation = explanation.withNote(Label.of("度数の和が n になることも条件とした", "the counts also had to add up to n"));
        }
        return unknown == 0
                ? explanation
                : explanation.withNote(
                        Label.of("値のない" + unknown + "件は何も除外しない", unknown + " without a number exclude nothing"));
    }

    private String shown() {
        String first = runs.stream().limit(SHOWN).map(Run::toString).collect(Collectors.joining(", "));
        return runs.size() > SHOWN ? first + ", …" : first;
    }

    /** The bases, such as "n = 623, 659, 787–788". */
    @Override
    public String toString() {
        return count() == 0 ? "n = ∅（" + least + "–" + most + "）" : "n = " + shown();
    }
}

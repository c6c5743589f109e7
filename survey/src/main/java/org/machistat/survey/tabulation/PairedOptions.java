package org.machistat.survey.tabulation;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Unit;
import org.machistat.survey.internal.Discordant;

/**
 * Two answers that the same respondents could give, and whether one was given more often (対応のある選択肢の比較・マクネマー検定).
 *
 * <pre>X² = (b − c)² ÷ (b + c), b gave only the first, c only the second; exact p = min(1, 2 P(X ≤ min(b, c))), X ~ Bin(b + c, 1/2)</pre>
 *
 * <ul>
 *   <li>The shares are not those of two samples: how far they differ by chance depends on how many gave both.
 *   <li>With the number who gave both ({@link #ofJoint}) there is one answer.
 *   <li>From published shares alone ({@link #ofMargins}) b + c lies from |n₁ − n₂| to min(n₁ + n₂, 2n − n₁ − n₂), and so the test lies
 *       between two ends (Fréchet): {@link #verdict} says whether they agree.
 *   <li>b + c = 0, nobody gave one without the other: nothing to test, refused as NOT_ENOUGH_DATA.
 * </ul>
 *
 * <p>Source: McNemar, Q. (1947), Psychometrika 12, 153–157; the bounds by Fréchet, M. (1951), Annales de l'Université de Lyon A 14, 53–77. That
 * p rises with the number who differ, for the same difference, follows from P(Bin(m+2) ≤ c+1) − P(Bin(m) ≤ c) = ¼ (P(c+1) − P(c)) ≥ 0
 * for c &lt; m/2.
 *
 * @serial exclude
 */
public final class PairedOptions implements Explained, Serializable {

    private static final long serialVersionUID = 1L;

    private final Label first;
    private final Label second;
    private final long size;
    private final Discordant counts;
    private final Source source;

    private PairedOptions(Label first, Label second, long size, Discordant counts, Source source) {
        this.first = Objects.requireNonNull(first, "first");
        this.second = Objects.requireNonNull(second, "second");
        this.size = size;
        this.counts = counts;
        this.source = Objects.requireNonNull(source, "source");
    }

    /**
     * Two answers of which only the numbers are known.
     *
     * @param first the name of the first answer
     * @param firstCount how many gave it
     * @param second the name of the second answer
     * @param secondCount how many gave it
     * @param size the number n of respondents
     * @return the pair
     * @throws IllegalArgumentException if a number is negative or above n, or n is not from 1 to 4×10¹⁸
     */
    public static PairedOptions ofMargins(Label first, long firstCount, Label second, long secondCount, long size) {
        check(size, firstCount, secondCount);
        return new PairedOptions(
                first, second, size, Discordant.ofMargins(firstCount, secondCount, size), Source.UNSTATED);
    }

    /**
     * Two answers of which it is known how many gave both.
     *
     * @param first the name of the first answer
     * @param firstCount how many gave it
     * @param second the name of the second answer
     * @param secondCount how many gave it
     * @param both how many gave both
     * @param size the number n of respondents
     * @return the pair
     * @throws IllegalArgumentException if a number is negative or above n, or the number of both cannot be
     */
    public static PairedOptions ofJoint(
            Label first, long firstCount, Label second, long secondCount, long both, long size) {
        check(size, firstCount, secondCount);
        Discordant margins = Discordant.ofMargins(firstCount, secondCount, size);
        if (!margins.allows(both)) {
            throw new IllegalArgumentException(
                    "With " + firstCount + " and " + secondCount + " of " + size + ", from " + margins.leastBoth()
                            + " to " + margins.mostBoth() + " can have given both, but " + both + " were said to");
        }
        return new PairedOptions(first, second, size, margins.withBoth(both), Source.UNSTATED);
    }

    private static void check(long size, long firstCount, long secondCount) {
        if (size < 1 || size > Long.MAX_VALUE / 2) {
            throw new IllegalArgumentException("The number of respondents must be 1 or more, but was " + size);
        }
        for (long count : new long[] {firstCount, secondCount}) {
            if (count < 0 || count > size) {
                throw new IllegalArgumentException(
                        "Answers must be from 0 to the " + size + " respondents, but were " + count);
            }
        }
    }

    /**
     * The same pair with the source of its numbers.
     *
     * @param newSource the source
     * @return the pair
     */
    public PairedOptions with(Source newSource) {
        return new PairedOptions(first, second, size, counts, newSource);
    }

    /**
     * The number who gave both.
     *
     * @return the number; empty if only bounds are known
     */
    public OptionalLong both() {
        return counts.isKnown() ? OptionalLong.of(counts.leastBoth()) : OptionalLong.empty();
    }

    /**
     * The fewest who can have given exactly one of the two.
     *
     * @return b + c if all who can have given both did
     */
    public long leastDiscordant() {
        return counts.least();
    }

    /**
     * The most who can have given exactly one of the two.
     *
     * @return b + c if as few as possible gave both
     */
    public long mostDiscordant() {
        return counts.most();
    }

    /**
     * The difference of the two shares.
     *
     * @return (n₁ − n₂) ÷ n, exact
     */
    public Rational difference() {
        return Rational.of(counts.first() - counts.second(), size);
    }

    /**
     * McNemar's test by chi-square.
     *
     * @return the test with 1 degree of freedom, or why there is none: only bounds are known (AMBIGUOUS), nobody differs (NOT_ENOUGH_DATA)
     */
    public Answer<SignificanceTest> test() {
        return known().map(discordant -> chiSquare(discordant));
    }

    /**
     * McNemar's test by the binomial distribution, right for any number.
     *
     * @return the test, or why there is none: only bounds are known (AMBIGUOUS), nobody differs (NOT_ENOUGH_DATA)
     */
    public Answer<SignificanceTest> exactTest() {
        return known().map(discordant -> exact(discordant));
    }

    /**
     * The test in the case in which it is most significant: as few as possible gave only one.
     *
     * @return the exact test, or why there is none: as many gave either, and all who did may have given both
     */
    public Answer<SignificanceTest> mostSignificant() {
        return some(counts.least()).map(discordant -> exact(discordant));
    }

    /**
     * The test in the case in which it is least significant: as few as possible gave both.
     *
     * @return the exact test, or why there is none: nobody gave only one
     */
    public Answer<SignificanceTest> leastSignificant() {
        return some(counts.most()).map(discordant -> exact(discordant));
    }

    /** Whether what is known decides (判定). */
    public enum Verdict {
        /** Significant, whoever gave both (有意). */
        SIGNIFICANT,
        /** Not significant, whoever gave both (有意でない). */
        NOT_SIGNIFICANT,
        /** It depends on how many gave both, which is not known (判定不能). */
        UNDECIDED
    }

    /**
     * What the exact test says, as far as the numbers decide it.
     *
     * @param level the level, above 0 and below 1, such as 0.05
     * @return the verdict
     * @throws IllegalArgumentException if the level is not above 0 and below 1
     */
    public Verdict verdict(double level) {
        SignificanceTest.checkLevel(level);
        boolean best = counts.exactProbability(counts.least()) < level;
        boolean worst = counts.exactProbability(counts.most()) < level;
        if (best != worst) {
            return Verdict.UNDECIDED;
        }
        return best ? Verdict.SIGNIFICANT : Verdict.NOT_SIGNIFICANT;
    }

    private Answer<Long> known() {
        return both().isPresent()
                ? some(counts.least())
                : Answer.refuse(
                        Refusal.Reason.AMBIGUOUS,
                        "両方を選んだ件数が不明（" + counts.leastBoth() + "～" + counts.mostBoth() + "件）のため検定できない",
                        "it is not known how many gave both (" + counts.leastBoth() + " to " + counts.mostBoth()
                                + "), so that there is no one test");
    }

    private static Answer<Long> some(long discordant) {
        return discordant > 0
                ? Answer.of(discordant)
                : Answer.refuse(
                        Refusal.Reason.NOT_ENOUGH_DATA,
                        "一方だけを選んだ回答者がいないため検定できない",
                        "nobody gave one answer without the other, so that there is nothing to test");
    }

    private Label title() {
        return first.plus(Label.of("と", " and ")).plus(second);
    }

    private SignificanceTest chiSquare(long discordant) {
        return new SignificanceTest(
                title(),
                Label.of("マクネマー検定（カイ2乗）", "McNemar's test (chi-square)"),
                Label.same("(b − c)² ÷ (b + c)"),
                "X²",
                counts.statistic(discordant),
                1,
                0,
                counts.probability(discordant),
                List.of(discordantNote(discordant)));
    }

    private SignificanceTest exact(long discordant) {
        long more = counts.first() - counts.second();
        return new SignificanceTest(
                title(),
                Label.of("マクネマー検定（二項分布）", "McNemar's test (binomial)"),
                Label.of("b（第1だけを選んだ件数）、b + c の2分の1と比べる", "b, those who gave only the first, against half of b + c"),
                "b",
                (discordant + more) / 2.0,
                0,
                0,
                counts.exactProbability(discordant),
                List.of(discordantNote(discordant)));
    }

    private static Label discordantNote(long discordant) {
        return Label.of("一方だけを選んだ回答者 b + c = " + discordant, "b + c = " + discordant + " gave exactly one of the two");
    }

    @Override
    public Explanation explanation() {
        Explanation explanation = Explanation.of(
                        title().plus(Label.of("の差", ", difference")), Label.of("(n₁ − n₂) ÷ n", "(n₁ − n₂) ÷ n"))
                .withInputs(List.of(
                        new Input(first, Figure.of(counts.first()), source),
                        new Input(second, Figure.of(counts.second()), source),
                        new Input(Label.of("回答者", "respondents"), Figure.of(size), source)))
                .withValue(difference(), Unit.NONE);
        if (both().isPresent()) {
            return explanation.withNote(Label.of(
                    "両方を選んだ件数 " + counts.leastBoth() + "、p値 "
                            + SignificanceTest.shown(counts.exactProbability(counts.least())),
                    counts.leastBoth() + " gave both, p = "
                            + SignificanceTest.shown(counts.exactProbability(counts.least()))));
        }
        String least = SignificanceTest.shown(counts.exactProbability(counts.least()));
        String most = SignificanceTest.shown(counts.exactProbability(counts.most()));
        return explanation.withNote(Label.of(
                "同じ回答者の複数回答。両方を選んだ件数は" + counts.leastBoth() + "～" + counts.mostBoth() + "、一方だけは" + counts.least() + "～"
                        + counts.most() + "、p値は" + least + "～" + most,
                "the same respondents: from " + counts.leastBoth() + " to " + counts.mostBoth() + " gave both, from "
                        + counts.least() + " to " + counts.most() + " exactly one, p from " + least + " to " + most));
    }

    /** The two answers with their numbers, as in "AI 135・ICT 122（n 837、p 0.000244～0.454）". */
    @Override
    public String toString() {
        double least = counts.exactProbability(counts.least());
        double most = counts.exactProbability(counts.most());
        return first.ja() + " " + counts.first() + "・" + second.ja() + " " + counts.second() + "（n " + size + "、p "
                + SignificanceTest.shown(least) + (both().isPresent() ? "" : "～" + SignificanceTest.shown(most)) + "）";
    }
}

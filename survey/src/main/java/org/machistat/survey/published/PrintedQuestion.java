package org.machistat.survey.published;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.machistat.core.audit.BaseCounts;
import org.machistat.core.audit.BaseTest;
import org.machistat.core.audit.PossibleBases;
import org.machistat.core.explain.Input;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.survey.design.Margin;
import org.machistat.survey.design.SamplingError;
import org.machistat.survey.response.IntervalMethod;

/**
 * The options of a question with their percentages as printed, all of one base (印字された設問の集計).
 *
 * <pre>PrintedQuestion question = PrintedQuestion.ofMultiple(837, options).withPopulation(42_616);</pre>
 *
 * <ul>
 *   <li>Multiple answers (複数回答) may add to more than 100%; single answers add to the base, which narrows the counts.
 *   <li>Each option has its counts, interval and margin by itself; what has none in one option leaves the others alone.
 * </ul>
 *
 * @serial exclude
 */
public final class PrintedQuestion implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<PrintedShare> options;
    private final long base;
    private final boolean single;

    private PrintedQuestion(List<PrintedShare> options, long base, boolean single) {
        this.options = List.copyOf(options);
        this.base = base;
        this.single = single;
        if (this.options.isEmpty()) {
            throw new IllegalArgumentException("A question must have at least one option, but had none");
        }
    }

    /**
     * A question of which several options could be named (複数回答).
     *
     * @param base the number of those who were asked it
     * @param options the percentages as printed, each with the name of its option
     * @return the question
     * @throws IllegalArgumentException if there is no option, or the base is out of range
     */
    public static PrintedQuestion ofMultiple(long base, List<Input> options) {
        return new PrintedQuestion(shares(base, options), base, false);
    }

    /**
     * A question of which one option had to be named (単一回答), all of them given, 無回答 included.
     *
     * @param base the number of those who were asked it
     * @param options the percentages as printed, each with the name of its option
     * @return the question
     * @throws IllegalArgumentException if there is no option, or the base is out of range
     */
    public static PrintedQuestion ofSingle(long base, List<Input> options) {
        return new PrintedQuestion(shares(base, options), base, true);
    }

    private static List<PrintedShare> shares(long base, List<Input> options) {
        return options.stream().map(option -> PrintedShare.of(option, base)).toList();
    }

    /**
     * The same of a finite population.
     *
     * @param size the number N of its units
     * @return the question
     * @throws IllegalArgumentException if there are more answers than units
     */
    public PrintedQuestion withPopulation(long size) {
        return new PrintedQuestion(
                options.stream().map(option -> option.withPopulation(size)).toList(), base, single);
    }

    /**
     * The options.
     *
     * @return their shares in order
     */
    public List<PrintedShare> options() {
        return options;
    }

    /**
     * An option.
     *
     * @param name its Japanese or English name
     * @return its share
     * @throws IllegalArgumentException if there is no such option; the message names the options
     */
    public PrintedShare option(String name) {
        Objects.requireNonNull(name, "name");
        return options.stream()
                .filter(option ->
                        option.name().ja().equals(name) || option.name().en().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No option '" + name
                        + "' of the question, the options are "
                        + options.stream().map(option -> option.name().ja()).toList()));
    }

    private BaseTest test() {
        BaseTest test =
                BaseTest.ofShares(options.stream().map(PrintedShare::percent).toList());
        return single ? test.asParts() : test;
    }

    /**
     * The counts behind all options (復元した度数); those of single answers add to the base.
     *
     * @return the counts, or why they cannot be told
     */
    public Answer<BaseCounts> counts() {
        return test().counts(base);
    }

    /**
     * The bases with which all percentages are possible (あり得る回答数).
     *
     * @param least the smallest base to look at
     * @param most the largest base to look at
     * @return the bases, possibly none; or why they cannot be told
     * @throws IllegalArgumentException if the range is none
     */
    public Answer<PossibleBases> bases(long least, long most) {
        return test().between(least, most);
    }

    /**
     * Compares two options, answered by the same people.
     *
     * @param first the name of an option
     * @param second the name of another option
     * @return the comparison, or why there is none
     * @throws IllegalArgumentException if there is no such option; the message names the options
     */
    public Answer<OptionDifference> difference(String first, String second) {
        return single
                ? OptionDifference.ofSingle(option(first), option(second))
                : OptionDifference.ofMultiple(option(first), option(second));
    }

    /**
     * The question as text: percentage, count, margin and interval of each option.
     *
     * @param error the level or multiplier of the margins
     * @param method how to make the intervals
     * @param confidence the level of the intervals
     * @return the table; a cell without an answer is printed as "－"
     */
    public TextTable toText(SamplingError error, IntervalMethod method, double confidence) {
        List<List<String>> rows = new ArrayList<>();
        for (PrintedShare option : options) {
            rows.add(List.of(
                    option.name().ja(),
                    option.percent().figure().printed(),
                    option.count().fold(PrintedQuestion::shown, refusal -> "－"),
                    option.margin(error).fold(Margin::toString, refusal -> "－"),
                    option.interval(method, confidence)
                            .fold(interval -> interval.toString().replaceFirst("（.*", ""), refusal -> "－")));
        }
        List<TextTable.Align> aligns = Arrays.asList(
                TextTable.Align.LEFT,
                TextTable.Align.RIGHT,
                TextTable.Align.RIGHT,
                TextTable.Align.RIGHT,
                TextTable.Align.RIGHT);
        Label kind = single ? Label.of("単一回答", "single answers") : Label.of("複数回答", "multiple answers");
        return TextTable.of(List.of(List.of("選択肢", "％", "度数", "標本誤差", "区間")), rows, aligns)
                .withCaption(kind.ja() + "、n=" + Figure.of(base).printed())
                .withFooter(error.label().ja() + "、" + method.label().ja());
    }

    private static String shown(BaseCounts.Count count) {
        return count.unique()
                .map(one -> Figure.of(one).printed())
                .orElseGet(() -> Figure.of(count.least()).printed() + "–"
                        + Figure.of(count.most()).printed());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PrintedQuestion that && single == that.single && options.equals(that.options);
    }

    @Override
    public int hashCode() {
        return Objects.hash(options, single);
    }

    /** The kind, options and base, as in "複数回答、12選択肢、n=837". */
    @Override
    public String toString() {
        return (single ? "単一回答" : "複数回答") + "、" + options.size() + "選択肢、n="
                + Figure.of(base).printed();
    }
}

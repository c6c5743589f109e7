package org.machistat.survey.tabulation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.source.Source;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Unit;
import org.machistat.survey.estimate.Estimate;
import org.machistat.survey.question.NoAnswer;
import org.machistat.survey.question.Question;

/**
 * The answers to one question (単純集計表, GT表): how many, what share of the base, M.T.
 *
 * <pre>share = Σ w of those who gave the answer ÷ Σ w of the base; M.T. = Σ w of all answers ÷ Σ w of the base</pre>
 *
 * <ul>
 *   <li>Shares are exact ratios, also weighted ones: a weight is the exact value of its double.
 *   <li>The base is everybody who was asked, or those who answered, as the question says ({@link NoAnswer}).
 *   <li>M.T. (multiple total) counts every answer given, その他 and 特にない too, but never 無回答 and 不明; above 100% it is right.
 *   <li>A base of 0: ZERO_BASE.
 * </ul>
 */
public final class SimpleTable {

    private static final String COUNT = "n";
    private static final String WEIGHTED = "加重";
    private static final String SHARE = "割合";

    private final Profile profile;

    SimpleTable(Profile profile) {
        this.profile = profile;
    }

    /**
     * A table of published numbers.
     *
     * <ul>
     *   <li>Every answer must have its number; 無回答 may be left out of one-answer questions, where it is the rest of the base.
     *   <li>Numbers of one-answer questions that make more than the base, or less with 無回答 stated: PARTS_DO_NOT_ADD. An answer given by more
     *       than the base: PARTS_DO_NOT_ADD.
     *   <li>A combined category of several answers cannot be counted from the numbers of each: it is left out, unless its number is given.
     * </ul>
     *
     * @param question the question
     * @param unit what a respondent is
     * @param source where the numbers are published
     * @param base the base n as the question's rule for 無回答 has it
     * @param counts the number of each answer by its code
     * @return the table, or why the numbers make none
     * @throws IllegalArgumentException if a number is negative, a code is none of the question's, or an answer has no number
     */
    public static Answer<SimpleTable> ofCounts(
            Question question, Unit unit, Source source, long base, Map<String, Long> counts) {
        return new PublishedCounts(question, base, counts)
                .profile(new Profile.Subject(unit, source))
                .map(SimpleTable::new);
    }

    /**
     * The question.
     *
     * @return the question
     */
    public Question question() {
        return profile.question();
    }

    /**
     * The base.
     *
     * @return how many respondents shares are of, and what they stand for
     */
    public WeightedCount base() {
        return profile.base()[0];
    }

    /**
     * How many of those asked gave no answer, or one that cannot be told.
     *
     * @return the number of respondents, in the base or beside it
     */
    public long unanswered() {
        return profile.unanswered();
    }

    /**
     * The answers of the table.
     *
     * @return the choices and combined categories in order
     */
    public List<Category> answers() {
        return profile.lines().stream().map(Line::category).toList();
    }

    /**
     * How many gave an answer.
     *
     * @param code the code of a choice or combined category
     * @return the number of respondents, and what they stand for
     * @throws IllegalArgumentException if there is no such answer; the message names them
     */
    public WeightedCount count(String code) {
        return profile.counts()[0][profile.line(code)];
    }

    /**
     * The share of an answer, exact.
     *
     * @param code the code of a choice or combined category
     * @return the fraction of the base, or why there is none: a base of 0
     * @throws IllegalArgumentException if there is no such answer
     */
    public Answer<Rational> share(String code) {
        int line = profile.line(code);
        return Profile.ratio(profile.counts()[0][line], base(), profile.title(0, line));
    }

    /**
     * All answers against the base (M.T., 回答計).
     *
     * @return the ratio, above 1 where respondents gave more than one answer, or why there is none: a base of 0
     */
    public Answer<Rational> multipleTotal() {
        return Profile.ratio(profile.answers(0), base(), question().text());
    }

    /**
     * The share of an answer with its error by the sample design.
     *
     * @param code the code of a choice or combined category
     * @return the estimate, or why there is none: published numbers only, a stratum with a single unit
     * @throws IllegalArgumentException if there is no such answer
     */
    public Answer<Estimate> estimate(String code) {
        return profile.estimate(Base.ROW, 0, profile.line(code));
    }

    /**
     * How a share came about.
     *
     * @param code the code of a choice or combined category
     * @return formula, numbers, source and base, or why there is none
     * @throws IllegalArgumentException if there is no such answer
     */
    public Answer<Explanation> explanation(String code) {
        int line = profile.line(code);
        Source source = profile.subject().source();
        Label name = profile.lines().get(line).category().name();
        boolean weighted = profile.weighted();
        return share(code).map(share -> {
            Explanation explanation = Explanation.of(
                            profile.title(0, line),
                            weighted
                                    ? Label.of("該当者の Σ w ÷ 基数の Σ w", "Σ w of those who gave it ÷ Σ w of the base")
                                    : Label.of("該当者 ÷ 基数", "those who gave it ÷ base"))
                    .withInputs(List.of(
                            new Input(name, profile.count(count(code)), source),
                            new Input(Label.of("基数", "base"), profile.count(base()), source)))
                    .withWorking(profile.working(count(code)) + " ÷ " + profile.working(base()))
                    .withValue(share.times(100), Unit.PERCENT);
            for (Label note : profile.notes(TableStyle.withDefaults(), false, Label.EMPTY)) {
                explanation = explanation.withNote(note);
            }
            return explanation;
        });
    }

    /**
     * The table as it is printed with the usual style.
     *
     * @return number and share of each answer, with notes
     */
    public StatTable toTable() {
        return toTable(TableStyle.withDefaults());
    }

    /**
     * The table as it is printed.
     *
     * @param style decimals, marks, what is withheld
     * @return number and share of each answer, with notes; 全体 first, M.T. last where several answers were allowed
     */
    public StatTable toTable(TableStyle style) {
        List<Category> down = new ArrayList<>();
        down.add(Profile.ALL);
        down.addAll(answers());
        if (!profile.additive()) {
            down.add(Profile.TOTAL_OF_ANSWERS);
        }
        BitSet withheld = profile.withheld(style);
        Unit unit = profile.subject().unit();
        List<Category> across = new ArrayList<>();
        across.add(Category.of(COUNT, Label.of("件数", "number")).withUnit(unit));
        if (profile.weighted()) {
            across.add(Category.of(WEIGHTED, Label.of("ウェイト付き件数", "weighted number"))
                    .withUnit(unit));
        }
        across.add(Category.of(
                        SHARE, profile.weighted() ? Label.of("ウェイト付き割合", "weighted share") : Label.of("割合", "share"))
                .withUnit(Unit.PERCENT));
        StatTable.Builder table = StatTable.builder(
                        Label.same(question().id() + " ").plus(question().text()))
                .source(profile.subject().source())
                .axis(Axis.of(question().id(), question().text(), down)
                        .withTotals(profile.sumsOverLines().subList(0, 1)))
                .axis(Axis.of("表章項目", Label.of("表章項目", "measure"), across).withRole(Axis.Role.METRIC));
        for (int row = 0; row < down.size(); row++) {
            boolean hidden = withheld.get(row);
            WeightedCount count = cell(row);
            List<Figure> figures = new ArrayList<>();
            figures.add(hidden ? Figure.of(Mark.SUPPRESSED, unit) : profile.count(count));
            if (profile.weighted()) {
                figures.add(hidden ? Figure.of(Mark.SUPPRESSED, unit) : profile.weightedCount(count));
            }
            figures.add(hidden ? Figure.of(Mark.SUPPRESSED, Unit.PERCENT) : Profile.percent(count, base(), style));
            table.row(figures, down.get(row).id());
        }
        profile.notes(style, !withheld.isEmpty(), Label.EMPTY).forEach(table::note);
        return table.build();
    }

    private WeightedCount cell(int row) {
        if (row == 0) {
            return base();
        }
        return row <= profile.lines().size() ? profile.counts()[0][row - 1] : profile.answers(0);
    }

    /** The printed table. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}

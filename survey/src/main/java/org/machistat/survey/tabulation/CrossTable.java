package org.machistat.survey.tabulation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
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
import org.machistat.survey.question.Question;

/**
 * The answers to one question by groups of respondents (クロス集計表): groups down, answers across, 全体 as the first row.
 *
 * <ul>
 *   <li>Shares are exact ratios of exact sums of weights; {@link Base} says of what.
 *   <li>Respondents whose group is not known are in 全体 and in no row of a table of shares; {@link #dropped} and a note say how many. The table of
 *       numbers has them in a row of their own, 不明, so that it adds up.
 *   <li>A group of nobody has no shares: ZERO_BASE, printed "nc". Nobody who gave an answer is printed "-", less than half a unit 0.0.
 * </ul>
 */
public final class CrossTable {

    private static final Category COUNT = Category.of("n", Label.of("n", "n"));
    private static final Category WEIGHTED = Category.of("加重n", Label.of("加重n", "weighted n"));
    private static final Category BASE_ROW = Category.of("基数", Label.of("基数", "base"));

    private final Profile profile;
    private final String by;
    private final Label byName;

    CrossTable(Profile profile, String by, Label byName) {
        this.profile = profile;
        this.by = by;
        this.byName = byName;
    }

    /**
     * The question.
     *
     * @return the question whose answers stand across
     */
    public Question question() {
        return profile.question();
    }

    /**
     * The groups.
     *
     * @return the rows in order, 全体 first
     */
    public List<Category> groups() {
        return profile.shown();
    }

    /**
     * The answers.
     *
     * @return the choices and combined categories in order
     */
    public List<Category> answers() {
        return profile.lines().stream().map(Line::category).toList();
    }

    /**
     * How many of the base are in no group, because it is not known.
     *
     * @return the number; 0 if groups may overlap
     */
    public long dropped() {
        return Math.max(0, profile.dropped());
    }

    /**
     * The base of a group.
     *
     * @param group the group's id, 全体 for all
     * @return how many respondents, and what they stand for
     * @throws IllegalArgumentException if there is no such group; the message names them
     */
    public WeightedCount base(String group) {
        return profile.base()[profile.group(group)];
    }

    /**
     * How many of a group gave an answer.
     *
     * @param group the group's id, 全体 for all
     * @param code the code of a choice or combined category
     * @return how many respondents, and what they stand for
     * @throws IllegalArgumentException if there is no such group or answer
     */
    public WeightedCount count(String group, String code) {
        return profile.counts()[profile.group(group)][profile.line(code)];
    }

    /**
     * A share, exact.
     *
     * @param of what it is of
     * @param group the group's id, 全体 for all
     * @param code the code of a choice or combined category
     * @return the fraction, or why there is none: a base of 0
     * @throws IllegalArgumentException if there is no such group or answer
     */
    public Answer<Rational> share(Base of, String group, String code) {
        int row = profile.group(group);
        int line = profile.line(code);
        return Profile.ratio(profile.counts()[row][line], whole(of, row, line), profile.title(row, line));
    }

    private WeightedCount whole(Base of, int row, int line) {
        return switch (of) {
            case ROW -> profile.base()[row];
            case COLUMN -> profile.counts()[0][line];
            case TOTAL -> profile.base()[0];
        };
    }

    /**
     * All answers of a group against its base (M.T.).
     *
     * @param group the group's id, 全体 for all
     * @return the ratio, or why there is none: a base of 0
     * @throws IllegalArgumentException if there is no such group
     */
    public Answer<Rational> multipleTotal(String group) {
        int row = profile.group(group);
        return Profile.ratio(
                profile.answers(row),
                profile.base()[row],
                profile.groups().get(row).name());
    }

    /**
     * A share with its error by the sample design.
     *
     * @param of what it is of
     * @param group the group's id, 全体 for all
     * @param code the code of a choice or combined category
     * @return the estimate, or why there is none
     * @throws IllegalArgumentException if there is no such group or answer
     */
    public Answer<Estimate> estimate(Base of, String group, String code) {
        Objects.requireNonNull(of, "of");
        return profile.estimate(of, profile.group(group), profile.line(code));
    }

    /**
     * The table as reports print it, with the usual style: n and row percentages.
     *
     * @return the table
     */
    public StatTable toTable() {
        return percentages(Base.ROW, TableStyle.withDefaults());
    }

    /**
     * The numbers of respondents, not weighted.
     *
     * @param style what is withheld
     * @return n and the number of each answer, by group; sums are declared where they hold
     */
    public StatTable counts(TableStyle style) {
        Unit unit = profile.subject().unit();
        List<Category> across = new ArrayList<>();
        across.add(Category.of(Profile.ALL.id(), COUNT.name()));
        across.addAll(answers());
        if (!profile.additive()) {
            across.add(Profile.TOTAL_OF_ANSWERS);
        }
        Axis columns = Axis.of(question().id(), question().text(), across).withTotals(profile.sumsOverLines());
        BitSet withheld = profile.withheld(style);
        List<Label> notes = profile.notesOnNumbers(style, !withheld.isEmpty());
        return filled(builder(Label.of("件数", "numbers")).unit(unit), columns, rowAxis(), notes, row -> {
            List<Figure> figures = new ArrayList<>();
            figures.add(shown(withheld, row, 0, profile.count(profile.base()[row])));
            for (int line = 0; line < profile.lines().size(); line++) {
                figures.add(shown(withheld, row, 1 + line, profile.count(profile.counts()[row][line])));
            }
            if (!profile.additive()) {
                figures.add(shown(withheld, row, profile.lines().size() + 1, profile.count(profile.answers(row))));
            }
            return figures;
        });
    }

    /**
     * The shares.
     *
     * @param of what they are of
     * @param style decimals, marks, what is withheld
     * @return n and the share of each answer, by group; of {@link Base#COLUMN} the last row is the base
     */
    public StatTable percentages(Base of, TableStyle style) {
        boolean sums = !profile.additive() && of != Base.COLUMN;
        BitSet withheld = profile.withheld(style);
        List<Label> notes = profile.notes(style, !withheld.isEmpty(), byName);
        Axis rows = of == Base.COLUMN ? withBaseRow() : plainRows();
        return filled(builder(of.label()), percentColumns(sums), rows, notes, row -> {
            boolean baseRow = row == groups().size();
            int group = baseRow ? 0 : row;
            List<Figure> figures = bases(group, withheld);
            for (int line = 0; line < profile.lines().size(); line++) {
                WeightedCount count = profile.counts()[group][line];
                Figure figure = baseRow ? profile.count(count) : Profile.percent(count, whole(of, group, line), style);
                figures.add(shown(withheld, group, 1 + line, figure));
            }
            if (sums) {
                WeightedCount whole = of == Base.ROW ? profile.base()[group] : profile.base()[0];
                figures.add(shown(
                        withheld,
                        group,
                        profile.lines().size() + 1,
                        Profile.percent(profile.answers(group), whole, style)));
            }
            return figures;
        });
    }

    /**
     * The standard errors of the shares, in percentage points.
     *
     * @param of what the shares are of
     * @param style decimals, what is withheld
     * @return n and the error of each share, by group; "nc" where there is none
     */
    public StatTable standardErrors(Base of, TableStyle style) {
        BitSet withheld = profile.withheld(style);
        List<Label> notes = profile.notes(style, !withheld.isEmpty(), byName);
        Label name = of.label().plus(Label.of("の標準誤差（ポイント）", ", standard errors (points)"));
        List<Category> across = new ArrayList<>(baseColumns());
        answers().forEach(answer -> across.add(answer.withUnit(Unit.POINTS)));
        Axis columns = Axis.of(question().id(), question().text(), across);
        return filled(builder(name), columns, plainRows(), notes, row -> {
            List<Figure> figures = bases(row, withheld);
            for (int line = 0; line < profile.lines().size(); line++) {
                figures.add(shown(withheld, row, 1 + line, Profile.error(profile.estimate(of, row, line), style)));
            }
            return figures;
        });
    }

    private StatTable.Builder builder(Label what) {
        return StatTable.builder(Label.same(question().id() + " ")
                        .plus(question().text())
                        .plus(Label.same("×"))
                        .plus(byName)
                        .plus(Label.of("（", " ("))
                        .plus(what)
                        .plus(Label.of("）", ")")))
                .source(profile.subject().source());
    }

    private StatTable filled(
            StatTable.Builder table, Axis columns, Axis rows, List<Label> notes, IntFunction<List<Figure>> figures) {
        table.axis(rows).axis(columns);
        for (int row = 0; row < rows.size(); row++) {
            table.row(figures.apply(row), rows.categories().get(row).id());
        }
        notes.forEach(table::note);
        return table.build();
    }

    private Axis plainRows() {
        return Axis.of(by, byName, groups());
    }

    /** All groups, the unknown one too; 全体 is their sum unless they overlap. */
    private Axis rowAxis() {
        Axis rows = Axis.of(by, byName, profile.groups());
        return profile.dropped() >= 0 && rows.size() > 1
                ? rows.withTotal(
                        Profile.ALL.id(),
                        profile.groups().stream().skip(1).map(Category::id).toArray(String[]::new))
                : rows;
    }

    private Axis withBaseRow() {
        List<Category> down = new ArrayList<>(groups());
        down.add(BASE_ROW);
        return Axis.of(by, byName, down);
    }

    private List<Category> baseColumns() {
        Unit unit = profile.subject().unit();
        return profile.weighted()
                ? List.of(COUNT.withUnit(unit), WEIGHTED.withUnit(unit))
                : List.of(COUNT.withUnit(unit));
    }

    private Axis percentColumns(boolean sums) {
        List<Category> across = new ArrayList<>(baseColumns());
        answers().forEach(answer -> across.add(answer.withUnit(Unit.PERCENT)));
        if (sums) {
            across.add(Profile.TOTAL_OF_ANSWERS.withUnit(Unit.PERCENT));
        }
        return Axis.of(question().id(), question().text(), across);
    }

    private List<Figure> bases(int group, BitSet withheld) {
        List<Figure> figures = new ArrayList<>();
        figures.add(shown(withheld, group, 0, profile.count(profile.base()[group])));
        if (profile.weighted()) {
            figures.add(shown(withheld, group, 0, profile.weightedCount(profile.base()[group])));
        }
        return figures;
    }

    private Figure shown(BitSet withheld, int group, int cell, Figure figure) {
        return withheld.get(group * (profile.lines().size() + 2) + cell)
                ? Figure.of(Mark.SUPPRESSED, figure.unit())
                : figure;
    }

    /** The printed table of row percentages. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}

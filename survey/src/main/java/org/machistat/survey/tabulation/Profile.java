package org.machistat.survey.tabulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.machistat.core.source.Source;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;
import org.machistat.survey.estimate.Estimate;
import org.machistat.survey.question.Condition;
import org.machistat.survey.question.Question;

/**
 * The counts of one question in some groups of respondents, and how they print. Group 0 is everybody.
 *
 * @param question the question
 * @param subject what a respondent is, and where the survey is published
 * @param lines the answers
 * @param groups the groups, everybody first
 * @param base the base of each group
 * @param counts for each group and line how many
 * @param unanswered how many of those asked gave no answer
 * @param dropped how many are of an unknown group, which is the last one if there are any; below 0 if groups overlap
 * @param weighted whether respondents stand for different numbers
 * @param rows the rows behind the counts, unless they were published
 */
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record Profile(
        Question question,
        Subject subject,
        List<Line> lines,
        List<Category> groups,
        WeightedCount[] base,
        WeightedCount[][] counts,
        long unanswered,
        long dropped,
        boolean weighted,
        Optional<CellRows> rows) {

    static final Category ALL = Category.of("全体", Label.of("全体", "all"));
    static final Category UNKNOWN = Category.of("不明", Label.of("不明", "unknown"));
    static final Category TOTAL_OF_ANSWERS = Category.of("M.T.", Label.of("M.T.（回答計）", "M.T. (all answers)"));
    private static final Rational HUNDRED = Rational.of(100);

    /**
     * What a respondent is, and where the survey is published.
     *
     * @param unit the unit of counts
     * @param source the source
     */
    record Subject(Unit unit, Source source) {}

    /** Whether the choices of one respondent add to one, so that shares add to 100%. */
    boolean additive() {
        return !question.allowsSeveral();
    }

    int line(String code) {
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).category().id().equals(code)) {
                return line;
            }
        }
        throw new IllegalArgumentException("No answer '" + code + "' in the table of '" + question.id() + "', it has "
                + lines.stream().map(line -> line.category().id()).toList());
    }

    int group(String id) {
        for (int group = 0; group < groups.size(); group++) {
            if (groups.get(group).id().equals(id)) {
                return group;
            }
        }
        throw new IllegalArgumentException("No group '" + id + "', the groups are "
                + groups.stream().map(Category::id).toList());
    }

    /** All answers of a group together. */
    WeightedCount answers(int group) {
        WeightedCount sum = WeightedCount.NONE;
        for (int line = 0; line < lines.size(); line++) {
            sum = lines.get(line).isAnswer() ? sum.plus(counts[group][line]) : sum;
        }
        return sum;
    }

    static Answer<Rational> ratio(WeightedCount part, WeightedCount whole, Label title) {
        return whole.weighted().signum() > 0
                ? Answer.of(part.weighted().dividedBy(whole.weighted()))
                : Answer.refuse(
                        Refusal.Reason.ZERO_BASE,
                        title.ja() + "：基数が0のため割合はない",
                        title.en() + ": with a base of 0 there is no share");
    }

    Label title(int group, int line) {
        Label name = question.text()
                .plus(Label.same(" "))
                .plus(lines.get(line).category().name());
        return group == 0
                ? name
                : name.plus(Label.of("（", " (")).plus(groups.get(group).name()).plus(Label.of("）", ")"));
    }

    Answer<Estimate> estimate(Base of, int group, int line) {
        if (rows.isEmpty()) {
            return Answer.refuse(
                    Refusal.Reason.NOT_ENOUGH_DATA,
                    title(group, line).ja() + "：個票がなく、標本設計による標準誤差は求められない",
                    title(group, line).en() + ": without the answers of each respondent there is no error by design");
        }
        return rows.get().estimate(of, group, line, title(group, line));
    }

    /** A count, nil as "-". */
    Figure count(WeightedCount count) {
        return count.respondents() == 0
                ? Figure.of(Mark.NIL, subject.unit())
                : Figure.of(BigDecimal.valueOf(count.respondents()), subject.unit());
    }

    /** A count as a formula shows it: what the share is made of. */
    String working(WeightedCount count) {
        return weighted
                ? Rounding.decimals(1).round(count.weighted()).toPlainString()
                : String.format(Locale.ROOT, "%,d", count.respondents());
    }

    Figure weightedCount(WeightedCount count) {
        return count.respondents() == 0
                ? Figure.of(Mark.NIL, subject.unit())
                : Figure.of(Rounding.decimals(1).round(count.weighted()), subject.unit());
    }

    static Figure percent(WeightedCount part, WeightedCount whole, TableStyle style) {
        if (whole.respondents() == 0 || whole.weighted().signum() <= 0) {
            return Figure.of(Mark.NOT_APPLICABLE, Unit.PERCENT);
        }
        if (part.respondents() == 0) {
            return Figure.of(Mark.NIL, Unit.PERCENT);
        }
        Rational exact = part.weighted().dividedBy(whole.weighted()).times(HUNDRED);
        BigDecimal printed = Rounding.decimals(style.decimals()).round(exact);
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (printed.signum() == 0 && exact.signum() != 0) {
            marks.add(Mark.ROUNDS_TO_ZERO);
        }
        if (style.marks(whole.respondents())) {
            marks.add(Mark.LOW_RELIABILITY);
        }
        return new Figure.Known(printed, Unit.PERCENT, marks);
    }

    static Figure error(Answer<Estimate> estimate, TableStyle style) {
        return estimate.find()
                .<Figure>map(found -> Figure.of(
                        Rounding.decimals(style.decimals())
                                .round(new BigDecimal(found.standardError()).movePointRight(2)),
                        Unit.POINTS))
                .orElseGet(() -> Figure.of(Mark.NOT_APPLICABLE, Unit.POINTS));
    }

    /**
     * The cells withheld: for each group its base, its lines, and the total of its answers.
     *
     * @return positions group × (lines + 2) + 0 for the base, + 1 + line, + 1 + lines for the total
     */
    BitSet withheld(TableStyle style) {
        int width = lines.size() + 2;
        long[] cells = new long[groups.size() * width];
        for (int group = 0; group < groups.size(); group++) {
            cells[group * width] = base[group].respondents();
            for (int line = 0; line < lines.size(); line++) {
                cells[group * width + 1 + line] = counts[group][line].respondents();
            }
            cells[group * width + width - 1] = answers(group).respondents();
        }
        SmallCells small = new SmallCells(cells);
        for (int group = 0; group < groups.size(); group++) {
            for (Axis.Total total : sumsOverLines()) {
                small.sum(
                        group * width + position(total.id()),
                        shifted(total.parts().stream().mapToInt(this::position).toArray(), group * width));
            }
        }
        if (dropped >= 0 && groups.size() > 1) {
            for (int cell = 0; cell < width; cell++) {
                int[] parts = new int[groups.size() - 1];
                for (int group = 1; group < groups.size(); group++) {
                    parts[group - 1] = group * width + cell;
                }
                small.sum(cell, parts);
            }
        }
        return small.below(style.smallest());
    }

    private static int[] shifted(int[] cells, int by) {
        for (int i = 0; i < cells.length; i++) {
            cells[i] += by;
        }
        return cells;
    }

    private int position(String id) {
        if (id.equals(ALL.id())) {
            return 0;
        }
        return id.equals(TOTAL_OF_ANSWERS.id()) ? lines.size() + 1 : 1 + line(id);
    }

    /** Which answers add up: the choices to all, combined ones to their parts, several answers to the M.T. */
    List<Axis.Total> sumsOverLines() {
        List<Axis.Total> sums = new ArrayList<>();
        List<String> choices = lines.stream()
                .filter(line -> line.choice().isPresent() && (additive() || line.isAnswer()))
                .map(line -> line.category().id())
                .toList();
        sums.add(new Axis.Total(additive() ? ALL.id() : TOTAL_OF_ANSWERS.id(), choices));
        for (Line line : lines) {
            if (additive()
                    && line.combination().isPresent()
                    && !line.parts(question).isEmpty()) {
                sums.add(new Axis.Total(line.category().id(), line.parts(question)));
            }
        }
        return sums;
    }

    /** The groups that tables of shares show: all but the unknown one. */
    List<Category> shown() {
        return dropped > 0 ? groups.subList(0, groups.size() - 1) : groups;
    }

    /** What a reader must know of a table of numbers. */
    List<Label> notesOnNumbers(TableStyle style, boolean withheld) {
        List<Label> notes = new ArrayList<>();
        String n = String.format(Locale.ROOT, "%,d", base[0].respondents());
        if (!(question.condition() instanceof Condition.Everybody)) {
            notes.add(Label.of("対象：", "asked: ")
                    .plus(question.condition().label())
                    .plus(Label.of("（n=" + n + "）", " (n = " + n + ")")));
        }
        notes.add(question.noAnswer()
                .label()
                .plus(Label.of("（" + unanswered + "件）", " (" + unanswered + " respondents)")));
        if (withheld) {
            notes.add(Label.of(
                    "x は" + style.smallest() + "件未満、またはその差引きで分かる数値のため秘匿",
                    "x is withheld: fewer than " + style.smallest()
                            + " respondents, or telling of such a number by subtraction"));
        }
        return notes;
    }

    /** What a reader must know of a table of shares. */
    List<Label> notes(TableStyle style, boolean withheld, Label by) {
        List<Label> notes = new ArrayList<>(notesOnNumbers(style, false));
        if (additive()) {
            notes.add(Label.of(
                    "割合は四捨五入しているため、合計が100%にならないことがある", "shares are rounded half up, so that they may not add to 100%"));
        } else {
            Label several = Label.of(
                    question.kind().label().ja() + "のため、割合の合計は100%を超えることがある",
                    "several answers were allowed, so that shares may add to more than 100%");
            notes.add(ratio(answers(0), base[0], question.text())
                    .find()
                    .map(total -> several.plus(Label.of("（M.T.＝", " (M.T. = "))
                            .plus(Label.same(Rounding.decimals(style.decimals()).round(total.times(HUNDRED)) + "%"))
                            .plus(Label.of("）", ")")))
                    .orElse(several));
        }
        if (weighted) {
            notes.add(Label.of("割合はウェイト付き、nは実際の回答数", "shares are weighted, n is the number of respondents"));
        }
        if (dropped > 0) {
            notes.add(by.plus(Label.of(
                    "が不明の" + dropped + "件は行に示さないため、各行の件数を足しても全体にならない",
                    ": " + dropped
                            + " respondents of whom it is unknown are in no row, so that rows do not add to all")));
        }
        boolean low = false;
        for (int group = 0; group < shown().size(); group++) {
            low |= style.marks(base[group].respondents());
        }
        if (low) {
            notes.add(Label.of(
                    "* は基数が" + style.lowBase() + "未満で信頼性が低い",
                    "* marks a base below " + style.lowBase() + ", of low reliability"));
        }
        if (withheld) {
            notes.add(Label.of(
                    "x は" + style.smallest() + "件未満、またはその差引きで分かる数値のため秘匿",
                    "x is withheld: fewer than " + style.smallest()
                            + " respondents, or telling of such a number by subtraction"));
        }
        return notes;
    }
}

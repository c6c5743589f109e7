package org.machistat.examples.kawasaki;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.growth.Change;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Share;
import org.machistat.core.value.Unit;
import org.machistat.survey.response.ResponseRate;

/**
 * Recomputes every figure of a table that follows from the others, as they are printed.
 *
 * <p>Differences, rates and shares follow from the counts of their own row (shares from the total row too); the count of a
 * total follows from the printed counts of its parts. A recomputed value is rounded half up to the decimals of the printed
 * one, and agrees if it is the printed one.
 *
 * <ul>
 *   <li>A part printed blank is left out of the sum, and a note says so; any other mark but nil leaves the sum open.
 *   <li>A figure that cannot be computed from the printed ones, such as a rate without a base, is not recomputed.
 * </ul>
 */
final class Recomputation {

    /** An exact value with its way of computing, before rounding. */
    private record Exact(Rational value, Explanation explanation) {}

    private final StatTable table;
    private final Axis rows;
    private final Axis columns;
    private final Map<String, ColumnRule> rules;

    private Recomputation(StatTable table, Map<String, ColumnRule> rules) {
        this.table = table;
        this.rows = table.axes().get(0);
        this.columns = table.axes().get(1);
        this.rules = rules;
    }

    /**
     * Recomputes a table of rows and columns.
     *
     * @param id what the table is called in the report
     * @param table the table as printed, its totals declared
     * @param rules the rule of each column
     * @return the table with every figure beside what it should be
     */
    static CheckedTable of(String id, StatTable table, Map<String, ColumnRule> rules) {
        return new Recomputation(table, rules).check(id);
    }

    private CheckedTable check(String id) {
        List<CheckedTable.Row> checked = new ArrayList<>();
        for (Category row : rows.categories()) {
            List<CheckedCell> cells = new ArrayList<>();
            for (Category column : columns.categories()) {
                Figure printed = table.figure(row.id(), column.id());
                cells.add(new CheckedCell(
                        column.name(), printed.printed(), Optional.of(printed), recompute(row.id(), column.id())));
            }
            checked.add(new CheckedTable.Row(row.name(), Label.EMPTY, cells));
        }
        return new CheckedTable(id, table.title(), rows.label(), table.unit().label(), table.source(), checked);
    }

    private Optional<CheckedCell.Recomputed> recompute(String row, String column) {
        Figure printed = table.figure(row, column);
        return exact(row, rules.get(column), column).find().flatMap(exact -> compare(printed, exact));
    }

    private static Optional<CheckedCell.Recomputed> compare(Figure printed, Exact exact) {
        return printed instanceof Figure.Known known
                ? Optional.of(compare(known, exact.value(), exact.explanation()))
                : Optional.empty();
    }

    /** Sets an exact value beside a printed one, in the printed one's unit and decimals. */
    static CheckedCell.Recomputed compare(Figure.Known printed, Rational exact, Explanation explanation) {
        Rounding rounding = Rounding.decimals(printed.decimals());
        Figure.Known rounded = Figure.of(rounding.round(exact), printed.unit());
        boolean agrees = rounded.value().compareTo(printed.value()) == 0;
        return new CheckedCell.Recomputed(rounded, agrees, explanation.rounded(rounding));
    }

    private Answer<Exact> exact(String row, ColumnRule rule, String column) {
        if (rule instanceof ColumnRule.Difference difference) {
            Change change = change(row, difference.from(), difference.to());
            return change.difference().map(moved -> new Exact(moved.amount(), change.explanation()));
        }
        if (rule instanceof ColumnRule.Rate rate) {
            return change(row, rate.from(), rate.to())
                    .rate()
                    .map(growth -> new Exact(growth.percent(), growth.explanation()));
        }
        if (rule instanceof ColumnRule.ShareOfTotal share) {
            return share(table.input(row, share.level()), table.input(share.total(), share.level()));
        }
        if (rule instanceof ColumnRule.Response response) {
            return ResponseRate.of(table.input(row, response.returned()), table.input(row, response.mailed()))
                    .map(rate -> new Exact(rate.share().percent(), rate.explanation()));
        }
        return rule instanceof ColumnRule.Level ? sumOfParts(row, column) : nothingToAdd();
    }

    private Change change(String row, String from, String to) {
        return new Change(table.input(row, from), table.input(row, to));
    }

    private static Answer<Exact> share(Input part, Input whole) {
        return Share.between(part.figure(), whole.figure())
                .map(share -> new Exact(share.percent(), explainShare(part, whole, share)));
    }

    /** How the share of one printed count in another came about. */
    static Explanation explainShare(Input part, Input whole, Share share) {
        return Explanation.of(Label.of("構成比", "share"), Label.of("内訳 ÷ 合計 × 100", "part ÷ total × 100"))
                .withInputs(List.of(part, whole))
                .withWorking(part.inFormula() + " ÷ " + whole.inFormula())
                .withValue(share.percent(), Unit.PERCENT);
    }

    private static Answer<Exact> nothingToAdd() {
        return Answer.refuse(Refusal.Reason.NOT_ENOUGH_DATA, "内訳がない", "there are no parts to add");
    }

    private Answer<Exact> sumOfParts(String row, String column) {
        // A total that can be divided in several ways is checked against the first.
        List<Input> parts = rows.partsOf(row).stream()
                .limit(1)
                .flatMap(List::stream)
                .map(part -> table.input(part.id(), column))
                .toList();
        List<Input> printed = parts.stream().filter(part -> !isBlank(part)).toList();
        if (printed.isEmpty()) {
            return nothingToAdd();
        }
        Answer<Rational> sum = Answer.of(Rational.ZERO);
        for (Input part : printed) {
            sum = sum.flatMap(soFar -> part.amount().map(soFar::plus));
        }
        return sum.map(total -> new Exact(total, explainSum(row, column, parts, printed, total)));
    }

    private Explanation explainSum(String row, String column, List<Input> parts, List<Input> printed, Rational total) {
        Label what = Label.of(
                rows.get(row).name().ja() + " " + columns.get(column).name().ja(),
                rows.get(row).name().en() + ", " + columns.get(column).name().en());
        Explanation bare = Explanation.of(what, Label.of("印刷された内訳の合計", "sum of the printed parts"))
                .withInputs(printed)
                .withValue(total, table.figure(row, column).unit());
        Explanation explanation = printed.size() == 1
                ? bare
                : bare.withWorking(printed.stream().map(Input::inFormula).collect(Collectors.joining(" + ")));
        return parts.size() == printed.size()
                ? explanation
                : explanation.withNote(Label.of(
                        "空欄の内訳" + (parts.size() - printed.size()) + "件を除く",
                        "parts printed blank and left out: " + (parts.size() - printed.size())));
    }

    private static boolean isBlank(Input part) {
        return part.figure().findMark().equals(Optional.of(Mark.BLANK));
    }
}

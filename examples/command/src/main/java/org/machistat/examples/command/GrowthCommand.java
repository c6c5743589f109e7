package org.machistat.examples.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.machistat.core.growth.AnnualRate;
import org.machistat.core.growth.Change;
import org.machistat.core.growth.Contribution;
import org.machistat.core.growth.ContributionPolicy;
import org.machistat.core.growth.Contributions;
import org.machistat.core.source.Loaded;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code growth}: how each row of a table changed from one column to another, and what it did to the total. */
@Command(
        name = "growth",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "増減：増減数、増減率、年率、合計への寄与度",
            "Change from one column to another: difference, rate, annual rate, contribution to the total.",
            "Subtotals such as 第二次産業 are found and not counted twice."
        },
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {Computation.WHOLE, Computation.PARTIAL, Computation.FAILED},
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar machistat.jar growth sample:employees --from 2014年 --to 2016年 --months 23 --top 3",
            "  java -jar machistat.jar growth sample:establishments --from 2014年 --to 2016年 --lang en --format csv --explain"
        })
final class GrowthCommand extends Computation {

    private static final Comparator<Rational> LARGEST_FIRST = Comparator.nullsLast(Comparator.reverseOrder());
    private static final int RATE_DECIMALS = 1;
    private static final int FINE = 2;

    /** What rows are put in order by. */
    enum RowOrder {
        TABLE,
        RATE,
        DIFFERENCE,
        CONTRIBUTION;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(paramLabel = "FILE", description = "表のファイル。- は標準入力 / a file; - is standard input; sample:NAME")
    private String file;

    @Mixin
    private TableInput input;

    @Option(
            names = "--from",
            paramLabel = "COL",
            required = true,
            description = "前の時点の列（または行） / the earlier column or row")
    private String from;

    @Option(names = "--to", paramLabel = "COL", required = true, description = "後の時点の列（または行） / the later one")
    private String to;

    @Option(names = "--years", paramLabel = "N", description = "間の年数（年平均増減率） / years between, for an annual rate")
    private Integer years;

    @Option(names = "--months", paramLabel = "N", description = "間の月数（統計法上の年率の式） / months between, for an annual rate")
    private Integer months;

    @Option(
            names = "--total",
            paramLabel = "ROW",
            description = "合計の行。指定がなければ探す。none はなし / the row that is the total; found if not stated; none for none")
    private String total;

    @Option(
            names = "--sort",
            paramLabel = "BY",
            defaultValue = "table",
            description = "並べ方 / ${COMPLETION-CANDIDATES}, largest first (default: ${DEFAULT-VALUE})")
    private RowOrder order;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "上位と下位のN行と合計だけ（小計は除く） / only the first and last N rows and the total, without subtotals")
    private Integer top;

    GrowthCommand(Streams streams) {
        super(streams);
    }

    private record Row(
            Category category, Change change, Optional<Contribution> contribution, boolean whole, boolean part) {
        Optional<Rational> by(RowOrder order) {
            return switch (order) {
                case TABLE -> Optional.empty();
                case RATE -> change.rate().find().map(rate -> rate.percent());
                case DIFFERENCE -> change.difference().find().map(difference -> difference.amount());
                case CONTRIBUTION ->
                    contribution.flatMap(one -> one.points().find()).map(points -> points.points());
            };
        }
    }

    @Override
    Sheet compute() throws Unusable {
        if (years != null && months != null) {
            throw misuse("--years と --months は一方だけ", "--years and --months exclude each other");
        }
        positive("--years", years);
        positive("--months", months);
        positive("--top", top);
        Loaded<StatTable> loaded = input.matrix(file, streams());
        try {
            return compute(loaded);
        } catch (Unusable e) {
            throw e.in(file);
        }
    }

    private void positive(String option, Integer value) {
        if (value != null && value <= 0) {
            throw misuse(option + " は1以上（" + value + "）", option + " must be 1 or more, but was " + value);
        }
    }

    private Sheet compute(Loaded<StatTable> loaded) throws Unusable {
        StatTable read = loaded.value();
        Axis dates = Names.axisWith(read, from, to);
        Category before = Names.category(dates, from);
        Category after = Names.category(dates, to);
        Axis other = read.axes().get(read.axes().get(0).id().equals(dates.id()) ? 1 : 0);
        StatTable table = Totals.declared(read, other.id(), total);
        Optional<Category> whole = Totals.chosen(table.axis(other.id()), total);

        Sheet sheet = new Sheet(
                "growth",
                Label.of("増減：", "Change: ")
                        .plus(before.name())
                        .plus(Label.same(" → "))
                        .plus(after.name()));
        sheet.take(file, loaded);
        sheet.from(table.source());
        sheet.notes(table.notes());
        Order.note(sheet, before.name().ja(), after.name().ja());
        List<Row> rows = rows(table, dates, before, after, other.id(), whole);
        if (whole.isEmpty()) {
            sheet.note(Label.of(
                    "合計の行が見つからないので寄与度は求めない（--total で指定できる）",
                    "no total was found, so there are no contributions (state it by --total)"));
        }
        fill(sheet, shown(rows), before.name(), after.name());
        return sheet;
    }

    private static List<Row> rows(
            StatTable table, Axis dates, Category before, Category after, String other, Optional<Category> whole) {
        Map<Category, Change> changes = new LinkedHashMap<>();
        for (Category category : table.axis(other).categories()) {
            changes.put(category, change(table, dates, before, after, category));
        }
        Optional<Change> wholeChange = whole.map(changes::get);
        Optional<Contributions> contributions = whole.isPresent() && changes.size() > 1
                ? Optional.of(Contributions.of(parts(changes, whole.get()), wholeChange.orElseThrow()))
                : Optional.empty();
        Set<Category> leaves = new HashSet<>(table.axis(other).leaves());
        Map<Category, Contribution> made = new HashMap<>();
        contributions.ifPresent(all -> all.parts().forEach(part -> made.put(part.category(), part.contribution())));
        List<Row> rows = new ArrayList<>();
        changes.forEach((category, change) -> rows.add(new Row(
                category,
                change,
                Optional.ofNullable(made.get(category)),
                whole.equals(Optional.of(category)),
                leaves.contains(category))));
        return rows;
    }

    private static Map<Category, Change> parts(Map<Category, Change> changes, Category whole) {
        Map<Category, Change> parts = new LinkedHashMap<>(changes);
        parts.remove(whole);
        return parts;
    }

    private static Change change(StatTable table, Axis dates, Category before, Category after, Category category) {
        boolean across = table.axes().get(1).id().equals(dates.id());
        return across
                ? Change.of(table.input(category.id(), before.id()), table.input(category.id(), after.id()))
                : Change.of(table.input(before.id(), category.id()), table.input(after.id(), category.id()));
    }

    /** In the stated order, those without a number last; of many rows only the first and the last, and always the total. */
    private List<Row> shown(List<Row> rows) {
        List<Row> sorted = new ArrayList<>(rows);
        RowOrder by = order == RowOrder.TABLE && top != null ? RowOrder.RATE : order;
        if (by != RowOrder.TABLE) {
            sorted.sort(Comparator.comparing(
                    row -> row.by(by), Comparator.comparing(value -> value.orElse(null), LARGEST_FIRST)));
        }
        if (top == null || rows.size() <= 2L * top) {
            return sorted;
        }
        List<Row> parts = new ArrayList<>(sorted);
        parts.removeIf(row -> !row.part() || row.by(by).isEmpty());
        List<Row> shown = new ArrayList<>(rows.stream().filter(Row::whole).toList());
        int first = Math.min(top, parts.size());
        shown.addAll(parts.subList(0, first));
        shown.addAll(parts.subList(Math.max(first, parts.size() - top), parts.size()));
        return shown;
    }

    private void fill(Sheet sheet, List<Row> rows, Label earlier, Label later) {
        Sheet.Grid grid = sheet.grid("changes", "増減", "Changes")
                .column("name", Sheet.Kind.NAME, "項目", "item")
                .column("from", Sheet.Kind.NUMBER, earlier.ja(), earlier.en())
                .column("to", Sheet.Kind.NUMBER, later.ja(), later.en())
                .column("difference", Sheet.Kind.EXACT, "増減", "difference")
                .column("ratePercent", Sheet.Kind.EXACT, "増減率（%）", "rate (%)")
                .column("annualRatePercent", Sheet.Kind.EXACT, "年率（%）", "annual rate (%)")
                .column("contributionPoints", Sheet.Kind.EXACT, "寄与度（ポイント）", "contribution (points)")
                .column("contributionPercent", Sheet.Kind.EXACT, "寄与率（%）", "share of the change (%)");
        for (Row row : rows) {
            Change change = row.change();
            grid.row(
                    Cell.name(row.category().name()),
                    Cell.figure(change.from().figure()),
                    Cell.figure(change.to().figure()),
                    Cell.answer(
                            change.difference(),
                            difference -> Cell.exact(difference.amount(), decimals(change))
                                    .signed()),
                    Cell.answer(
                            change.rate(),
                            rate -> Cell.exact(rate.percent(), RATE_DECIMALS)
                                    .signed()
                                    .explained(rate)),
                    annual(change),
                    points(row),
                    share(row));
        }
        rows.forEach(row -> sheet.notes(row.change().comparability().notes()));
    }

    private static int decimals(Change change) {
        return Math.max(
                printedDecimals(change.from().figure()),
                printedDecimals(change.to().figure()));
    }

    private static int printedDecimals(org.machistat.core.value.Figure figure) {
        return figure.findValue().map(java.math.BigDecimal::scale).orElse(0);
    }

    private Cell annual(Change change) {
        if (years == null && months == null) {
            return Cell.empty();
        }
        Answer<AnnualRate> rate =
                years != null ? AnnualRate.overYears(change, years) : AnnualRate.overMonths(change, months);
        return Cell.answer(
                rate,
                one -> one.exactPercent()
                        .map(exact -> Cell.exact(exact, FINE))
                        .orElseGet(() -> Cell.printed(one.percent(FINE)))
                        .signed()
                        .explained(one));
    }

    private static Cell points(Row row) {
        return row.contribution()
                .map(contribution -> Cell.answer(
                        contribution.points(),
                        points -> Cell.exact(points.points(), FINE).signed().explained(contribution)))
                .orElseGet(Cell::empty);
    }

    private static Cell share(Row row) {
        return row.contribution()
                .map(contribution -> Cell.answer(
                        contribution.rate(ContributionPolicy.REFUSE_IF_SMALL),
                        rate -> Cell.exact(rate.percent(), RATE_DECIMALS)))
                .orElseGet(Cell::empty);
    }
}

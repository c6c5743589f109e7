package org.machistat.examples.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.machistat.core.growth.IndexSeries;
import org.machistat.core.growth.YearOnYear;
import org.machistat.core.series.ComputedSeries;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.source.Comparisons;
import org.machistat.core.source.Loaded;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code index}: one row of a table as a time series: index, change to the period and to the year before. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "指数：時系列を基準時点＝100で表し、前期比と前年同期比をつける",
            "A time series with its base date as 100, with the rates to the period and to the year before.",
            "The dates stand across or down; they are found by their names, such as 2014年 or 平成26年度."
        },
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {Computation.WHOLE, Computation.PARTIAL, Computation.FAILED},
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar machistat.jar index sample:population --row 総数 --base 2030年",
            "  java -jar machistat.jar index sample:population --row 0～14歳 --format json --lang en"
        })
final class IndexCommand extends Computation {

    @Parameters(paramLabel = "FILE", description = "表のファイル。- は標準入力 / a file; - is standard input; sample:NAME")
    private String file;

    @Mixin
    private TableInput input;

    @Option(
            names = "--row",
            paramLabel = "NAME",
            description = "系列の行（または列）。一つしかなければ省略可 / the row or column that is the series")
    private String row;

    @Option(names = "--base", paramLabel = "DATE", description = "基準時点。なければ最初 / the base date; the first if not stated")
    private String base;

    @Option(
            names = "--decimals",
            paramLabel = "N",
            defaultValue = "1",
            description = "小数の桁 / decimals (default: ${DEFAULT-VALUE})")
    private int decimals;

    IndexCommand(Streams streams) {
        super(streams);
    }

    /** A category that is a date. */
    private record Dated(ReferenceDate date, Category category) {}

    @Override
    Sheet compute() throws Unusable {
        if (decimals < 0 || decimals > 10) {
            throw misuse("--decimals は0から10（" + decimals + "）", "--decimals must be 0 to 10, but was " + decimals);
        }
        Loaded<StatTable> loaded = input.read(file, streams());
        try {
            return compute(loaded);
        } catch (Unusable e) {
            throw e.in(file);
        }
    }

    private Sheet compute(Loaded<StatTable> loaded) throws Unusable {
        StatTable table = loaded.value();
        Axis dates = dateAxis(table);
        for (Axis axis : table.axes()) {
            if (!axis.id().equals(dates.id())) {
                if (row == null && axis.size() > 1) {
                    throw Unusable.of(
                            "--row で系列を選ぶ。あるのは " + Unusable.some(Names.ids(axis)),
                            "choose the series by --row, there are " + Unusable.some(Names.ids(axis)));
                }
                Category chosen = row == null ? axis.categories().get(0) : Names.category(axis, row);
                table = table.slice(axis.id(), chosen.id()).withTitle(chosen.name());
            }
        }
        if (table.axes().size() != 1) {
            throw Unusable.of("行と列のある表が必要", "a table of rows and columns is needed");
        }
        TimeSeries series = series(table, dates);
        ReferenceDate start = base == null ? series.dates().get(0) : date(base);
        if (series.find(start).isEmpty()) {
            throw Unusable.of(
                    "基準時点「" + Unusable.met(base) + "」がない。あるのは " + Unusable.some(Names.ids(dates)),
                    "there is no base date '" + Unusable.met(base) + "', there are " + Unusable.some(Names.ids(dates)));
        }
        IndexSeries index = Unusable.answered(IndexSeries.of(series, start));
        Sheet sheet = new Sheet(
                "index",
                series.name()
                        .plus(Label.of("：指数（", ": index ("))
                        .plus(start.label())
                        .plus(Label.of("＝100）", " = 100)")));
        sheet.take(file, loaded);
        sheet.from(table.source());
        sheet.notes(table.notes());
        fill(sheet, series, index);
        return sheet;
    }

    private static ReferenceDate date(String text) throws Unusable {
        return Dates.whole(text)
                .orElseThrow(() -> Unusable.of(
                        "「" + Unusable.met(text) + "」は時点でない。2014年、2014-06、平成26年度、H26 などとする",
                        "'" + Unusable.met(text) + "' is no date, expected 2014年, 2014-06, 平成26年度, H26 or the like"));
    }

    private static Optional<ReferenceDate> dated(Category category) {
        Optional<ReferenceDate> byName = Dates.whole(category.name().ja());
        return byName.isPresent() ? byName : Dates.exactly(category.id());
    }

    /** A date beyond doubt, which neither H28 nor 2016 is where codes may stand. */
    private static boolean isSurelyDated(Category category) {
        return Dates.exactly(category.name().ja()).isPresent()
                || Dates.exactly(category.id()).isPresent();
    }

    /** The axis with the most dates; only if no axis has one beyond doubt, that with the most headings such as H28 or 2016. */
    private static Axis dateAxis(StatTable table) throws Unusable {
        return most(table, IndexCommand::isSurelyDated)
                .or(() -> most(table, category -> dated(category).isPresent()))
                .orElseThrow(() -> Unusable.of(
                        "見出しに時点がない。2014年、2014-06、平成26年度、H26 などとする",
                        "no heading is a date, expected 2014年, 2014-06, 平成26年度, H26 or the like"));
    }

    private static Optional<Axis> most(StatTable table, Predicate<Category> isDate) {
        Axis best = null;
        long most = 0;
        for (Axis axis : table.axes()) {
            long dates = axis.categories().stream().filter(isDate).count();
            if (dates > most) {
                best = axis;
                most = dates;
            }
        }
        return Optional.ofNullable(best);
    }

    private static TimeSeries series(StatTable table, Axis dates) throws Unusable {
        List<Dated> dated = new ArrayList<>();
        for (Category category : dates.categories()) {
            dated(category).ifPresent(date -> dated.add(new Dated(date, category)));
        }
        TimeSeries.Builder series = TimeSeries.builder(table.title()).source(table.source());
        series.unit(table.unitAt(dates.indexOf(dated.get(0).category().id())));
        for (Dated one : dated) {
            if (dated.stream().filter(other -> other.date().equals(one.date())).count() > 1) {
                throw Unusable.of(
                        "時点「" + one.category().name().ja() + "」が2度ある",
                        "the date '" + one.category().name().ja() + "' stands there twice");
            }
            series.put(one.date(), table.figure(one.category().id()));
        }
        Comparisons<ReferenceDate> comparisons = Comparisons.among(
                dated.stream().map(Dated::date).toList(),
                (from, to) -> dates.comparability(idOf(dated, from), idOf(dated, to)));
        return series.comparisons(comparisons).build();
    }

    private static String idOf(List<Dated> dated, ReferenceDate date) {
        return dated.stream()
                .filter(one -> one.date().equals(date))
                .findFirst()
                .orElseThrow()
                .category()
                .id();
    }

    private void fill(Sheet sheet, TimeSeries series, IndexSeries index) {
        Sheet.Grid grid = sheet.grid("points", "系列", "Series")
                .column("date", Sheet.Kind.CODE, "時点", "date")
                .column("figure", Sheet.Kind.NUMBER, "値", "figure")
                .column("index", Sheet.Kind.EXACT, "指数", "index")
                .column("previousPercent", Sheet.Kind.EXACT, "前期比（%）", "to the period before (%)")
                .column("yearOnYearPercent", Sheet.Kind.EXACT, "前年同期比（%）", "to the year before (%)");
        Answer<ComputedSeries> previous = YearOnYear.previous(series);
        Answer<ComputedSeries> yearOnYear = YearOnYear.of(series);
        for (Answer<ComputedSeries> all : List.of(previous, yearOnYear)) {
            all.refusal().ifPresent(refusal -> sheet.note(refusal.sentence()));
        }
        for (TimeSeries.Point point : series.points()) {
            grid.row(
                    Cell.name(point.date().toString()),
                    Cell.figure(point.figure()),
                    Cell.answer(
                            index.index(point.date()),
                            value -> Cell.exact(value, decimals)
                                    .explained(() -> index.explanation(
                                            point.date(), org.machistat.core.value.Rounding.decimals(decimals)))),
                    rate(previous, point.date(), series),
                    rate(yearOnYear, point.date(), series));
        }
        sheet.notes(index.explanation().notes());
    }

    private static Cell rate(Answer<ComputedSeries> rates, ReferenceDate date, TimeSeries series) {
        if (!rates.isGiven() || date.equals(series.dates().get(0))) {
            return Cell.empty();
        }
        Answer<Rational> value = rates.get().value(date);
        return Cell.answer(value, rate -> Cell.exact(rate, 1).signed());
    }
}

package org.machistat.examples.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.text.TextTable.Align;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;

/** The figures of a chart as a table. */
final class ChartTable extends ChartWriter {

    private final List<String> header = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    private ChartTable(Locale locale) {
        super(locale);
    }

    static TextTable of(Chart chart, Locale locale) {
        ChartTable table = new ChartTable(locale);
        table.write(chart);
        List<Align> aligns = new ArrayList<>();
        for (int i = 0; i < table.header.size(); i++) {
            aligns.add(i == 0 ? Align.LEFT : Align.RIGHT);
        }
        return TextTable.of(List.of(table.header), table.rows, aligns)
                .in(locale)
                .withCaption(chart.title().in(locale))
                .withFooter(
                        Label.of("出典：", "source: ").plus(chart.source().cite()).in(locale));
    }

    private void head(Label... labels) {
        for (Label label : labels) {
            header.add(label.in(locale));
        }
    }

    private String shown(Measure measure, Answer<Rational> value) {
        return value.find()
                .map(measure::text)
                .orElseGet(() -> value.refusal().orElseThrow().sentence().in(locale));
    }

    @Override
    void write(Chart.Bars chart) {
        head(chart.measure().title());
        chart.series().forEach(series -> head(series.name()));
        for (int i = 0; i < chart.categories().size(); i++) {
            List<String> row = new ArrayList<>();
            row.add(chart.categories().get(i).in(locale));
            for (Series series : chart.series()) {
                row.add(shown(chart.measure(), series.values().get(i)));
            }
            rows.add(row);
        }
    }

    @Override
    void write(Chart.Waterfall chart) {
        head(Label.of("内訳", "Step"), chart.measure().title());
        for (Chart.Step step : chart.steps()) {
            rows.add(List.of(step.name().in(locale), chart.measure().text(step.value())));
        }
        rows.add(List.of(chart.total().in(locale), chart.measure().text(chart.sum())));
    }

    @Override
    void write(Chart.Lines chart) {
        head(chart.measure().title());
        TreeSet<Integer> years = new TreeSet<>();
        chart.lines().forEach(line -> years.addAll(line.values().keySet()));
        years.forEach(year -> head(Label.of(year + "年", String.valueOf(year))));
        for (Chart.Line line : chart.lines()) {
            List<String> row = new ArrayList<>();
            row.add(line.name().in(locale));
            for (int year : years) {
                Answer<Rational> value = line.values().get(year);
                row.add(value == null ? "" : shown(chart.measure(), value));
            }
            rows.add(row);
        }
    }

    @Override
    void write(Chart.Pyramid chart) {
        head(Label.of("年齢", "Age"), Label.of("男", "Men"), Label.of("女", "Women"));
        for (int i = chart.ages().size() - 1; i >= 0; i--) {
            rows.add(List.of(
                    chart.ages().get(i).in(locale),
                    chart.measure().text(chart.male().get(i)),
                    chart.measure().text(chart.female().get(i))));
        }
    }

    @Override
    void write(Chart.Intervals chart) {
        head(chart.measure().title(), Label.of("推定値", "Estimate"), Label.of("下限", "Lower"), Label.of("上限", "Upper"));
        for (Chart.Estimated one : chart.estimates()) {
            Measure measure = chart.measure();
            rows.add(List.of(
                    one.name().in(locale),
                    measure.text(one.value()),
                    measure.text(one.lower()),
                    measure.text(one.upper())));
        }
    }

    @Override
    void write(Chart.Gantt chart) {
        head(
                Label.of("工程", "Task"),
                Label.of("区分", "Group"),
                Label.of("開始", "From"),
                Label.of("終了", "To"),
                Label.of("根拠", "Dates"));
        for (Chart.Task task : chart.tasks()) {
            rows.add(List.of(
                    task.name().in(locale),
                    task.group().in(locale),
                    task.from().toString(),
                    task.to().toString(),
                    certainty(task.certain()).in(locale)));
        }
    }

    static Label certainty(boolean certain) {
        return certain ? Label.of("記載", "printed") : Label.of("推定", "inferred");
    }

    @Override
    void write(Chart.Matrix chart) {
        head(chart.measure().title());
        chart.columns().forEach(this::head);
        for (int i = 0; i < chart.rows().size(); i++) {
            List<String> row = new ArrayList<>();
            row.add(chart.rows().get(i).in(locale));
            chart.cells().get(i).forEach(cell -> row.add(cell.text().in(locale)));
            rows.add(row);
        }
    }
}

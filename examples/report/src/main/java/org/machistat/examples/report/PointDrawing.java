package org.machistat.examples.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYShapeAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;

/** Charts whose rows are names: intervals, tasks, matrices. */
final class PointDrawing {

    private static final int ROW = 24;
    private static final int LONGEST = 22;
    private static final Shape DOT = new Ellipse2D.Double(-4, -4, 8, 8);

    private PointDrawing() {}

    private static XYPlot plot(
            XYIntervalSeriesCollection data, ValueAxis across, List<String> names, XYItemRenderer renderer) {
        SymbolAxis rows =
                new SymbolAxis("", names.stream().map(PointDrawing::shorten).toArray(String[]::new));
        Drawing.style(rows);
        rows.setTickLabelFont(Drawing.font(Drawing.TEXT));
        rows.setInverted(true);
        rows.setGridBandsVisible(false);
        rows.setRange(-0.5, names.size() - 0.5);
        XYPlot plot = new XYPlot(data, across, rows, renderer);
        plot.setDomainGridlinePaint(Palette.PALE);
        plot.setDomainGridlineStroke(Drawing.THIN);
        plot.setRangeGridlinesVisible(false);
        return plot;
    }

    /** A name of more than 22 full-width letters would leave no room for the chart; the table has it whole. */
    private static String shorten(String name) {
        double widest = LONGEST * Drawing.TEXT;
        if (Drawing.width(name, Drawing.TEXT) <= widest) {
            return name;
        }
        int end = name.length();
        while (end > 1 && Drawing.width(name.substring(0, end) + "…", Drawing.TEXT) > widest) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end) + "…";
    }

    private static List<String> words(List<Label> labels, Locale locale) {
        return labels.stream().map(label -> Drawing.words(label, locale)).toList();
    }

    private static XYTextAnnotation centred(String text, double x, double y, Color ink) {
        XYTextAnnotation label = new XYTextAnnotation(text, x, y);
        label.setFont(Drawing.font(Drawing.SMALL));
        label.setPaint(ink);
        label.setTextAnchor(TextAnchor.CENTER);
        return label;
    }

    private static LegendItem sign(String words, Paint paint) {
        return new LegendItem(words, null, null, null, DOT, paint);
    }

    static Drawing of(Chart.Intervals chart, Locale locale) {
        XYIntervalSeries series = new XYIntervalSeries(0, false, true);
        List<Label> names = new ArrayList<>();
        for (Chart.Estimated one : chart.estimates()) {
            int row = names.size();
            double value = Drawing.number(one.value());
            series.add(value, Drawing.number(one.lower()), Drawing.number(one.upper()), row, row, row);
            names.add(one.name());
        }
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(series);
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(true);
        renderer.setDrawYError(false);
        renderer.setCapLength(8);
        renderer.setErrorPaint(Palette.INK);
        renderer.setErrorStroke(new BasicStroke(1.4f));
        renderer.setSeriesPaint(0, Palette.BLUE);
        renderer.setSeriesShape(0, DOT);
        NumberAxis across = Drawing.numberAxis(chart.measure(), locale);
        across.setAutoRangeIncludesZero(false);
        // The words of an estimate of 0 need room to its left.
        across.setAutoRangeStickyZero(false);
        across.setLowerMargin(0.1);
        XYPlot plot = plot(data, across, words(names, locale), renderer);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        for (int row = 0; row < chart.estimates().size(); row++) {
            Chart.Estimated one = chart.estimates().get(row);
            String text = chart.measure().text(one.value());
            plot.addAnnotation(centred(text, Drawing.number(one.value()), row - 0.32, Palette.INK));
        }
        return Drawing.of(chart, locale, plot, false, Drawing.FRAME + names.size() * (ROW + 10));
    }

    static Drawing of(Chart.Gantt chart, Locale locale) {
        LocalDate start = chart.firstDay().withDayOfMonth(1);
        ListedAxis across =
                ListedAxis.months(start, chart.lastDay().plusMonths(1).withDayOfMonth(1), locale);
        List<Label> names = chart.tasks().stream().map(Chart.Task::name).toList();
        XYPlot plot = plot(
                new XYIntervalSeriesCollection(),
                across,
                words(names, locale),
                new XYLineAndShapeRenderer(false, false));
        List<Label> groups =
                chart.tasks().stream().map(Chart.Task::group).distinct().toList();
        LegendItemCollection legend = new LegendItemCollection();
        for (int i = 0; i < groups.size(); i++) {
            legend.add(sign(Drawing.words(groups.get(i), locale), Palette.paint(i)));
        }
        for (int row = 0; row < chart.tasks().size(); row++) {
            Chart.Task task = chart.tasks().get(row);
            int group = groups.indexOf(task.group());
            double from = ChronoUnit.DAYS.between(start, task.from());
            double to = ChronoUnit.DAYS.between(start, task.to()) + 1.0;
            if (task.from().equals(task.to())) {
                double half = (across.getUpperBound() - across.getLowerBound()) / 90;
                Path2D diamond = new Path2D.Double();
                diamond.moveTo(from + 0.5 - half, row);
                diamond.lineTo(from + 0.5, row - 0.3);
                diamond.lineTo(from + 0.5 + half, row);
                diamond.lineTo(from + 0.5, row + 0.3);
                diamond.closePath();
                plot.addAnnotation(new XYShapeAnnotation(
                        diamond,
                        outline(task.certain()),
                        Palette.INK,
                        task.certain() ? Palette.colour(group) : Color.WHITE));
            } else {
                plot.addAnnotation(new XYBoxAnnotation(
                        from,
                        row + 0.3,
                        to,
                        row - 0.3,
                        outline(task.certain()),
                        Palette.INK,
                        task.certain() ? Palette.paint(group) : Palette.PALE));
            }
        }
        boolean inferred = chart.tasks().stream().anyMatch(task -> !task.certain());
        if (inferred) {
            legend.add(sign(Label.of("日付は推定", "dates inferred").in(locale), Palette.PALE));
        }
        plot.setFixedLegendItems(legend);
        boolean shown = inferred || groups.size() > 1;
        return Drawing.of(chart, locale, plot, shown, Drawing.FRAME + 14 + names.size() * ROW);
    }

    private static BasicStroke outline(boolean certain) {
        return certain
                ? new BasicStroke(0.8f)
                : new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {3, 2}, 0);
    }

    static Drawing of(Chart.Matrix chart, Locale locale) {
        List<String> columns = words(chart.columns(), locale);
        List<String> rows = words(chart.rows(), locale);
        double beside = rows.stream()
                .mapToDouble(name -> Drawing.width(shorten(name), Drawing.TEXT))
                .max()
                .orElse(0);
        Optional<HeadingsAxis> headings = HeadingsAxis.of(columns, (Drawing.WIDE - beside - 50) / columns.size());
        ValueAxis across = headings.isPresent() ? headings.get() : upright(columns);
        double widest = columns.stream()
                .mapToDouble(name -> Drawing.width(name, Drawing.SMALL))
                .max()
                .orElse(0);
        XYPlot plot = plot(new XYIntervalSeriesCollection(), across, rows, new XYLineAndShapeRenderer(false, false));
        plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
        plot.setDomainGridlinesVisible(false);
        double most = 0;
        for (List<Chart.Cell> row : chart.cells()) {
            for (Chart.Cell cell : row) {
                most = Math.max(
                        most, cell.value().find().map(Rational::doubleValue).orElse(0.0));
            }
        }
        for (int row = 0; row < chart.rows().size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                Chart.Cell cell = chart.cells().get(row).get(column);
                double share = most > 0
                        ? cell.value().find().map(Rational::doubleValue).orElse(0.0) / most
                        : 0;
                Color shade = Palette.shade(share);
                plot.addAnnotation(new XYBoxAnnotation(
                        column - 0.5, row + 0.5, column + 0.5, row - 0.5, Drawing.THIN, Palette.GREY, shade));
                String text = Drawing.words(cell.text(), locale);
                if (!text.isEmpty()) {
                    plot.addAnnotation(centred(text, column, row, Palette.inkOn(shade)));
                }
            }
        }
        int names = headings.map(HeadingsAxis::height).orElseGet(() ->
                (int) Math.min(widest, LONGEST * (double) Drawing.TEXT));
        return Drawing.of(chart, locale, plot, false, 50 + names + chart.rows().size() * ROW);
    }

    private static SymbolAxis upright(List<String> columns) {
        SymbolAxis across =
                new SymbolAxis("", columns.stream().map(PointDrawing::shorten).toArray(String[]::new));
        Drawing.style(across);
        across.setGridBandsVisible(false);
        across.setTickUnit(new NumberTickUnit(1));
        across.setRange(-0.5, columns.size() - 0.5);
        across.setVerticalTickLabels(true);
        return across;
    }
}

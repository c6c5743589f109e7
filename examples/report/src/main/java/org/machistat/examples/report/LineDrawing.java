package org.machistat.examples.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;

/** Lines over years, each named at its end: a legend of twenty greys could not be read. */
final class LineDrawing {

    private static final int LEFT = 70;
    private static final int LINE_OF_TEXT = 13;
    private static final float[][] DASHES = {null, {7, 4}, {2, 3}, {10, 3, 2, 3}};

    private final Chart.Lines chart;
    private final Locale locale;
    private final XYSeriesCollection data = new XYSeriesCollection();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
    private final boolean anyHighlighted;

    private LineDrawing(Chart.Lines chart, Locale locale) {
        this.chart = chart;
        this.locale = locale;
        this.anyHighlighted = chart.lines().stream().anyMatch(Chart.Line::highlighted);
    }

    static Drawing of(Chart.Lines chart, Locale locale) {
        return new LineDrawing(chart, locale).draw();
    }

    private record End(int line, String name, int year, double value) {}

    private Drawing draw() {
        List<End> ends = new ArrayList<>();
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int i = 0; i < chart.lines().size(); i++) {
            Chart.Line line = chart.lines().get(i);
            XYSeries series = new XYSeries(i, false);
            End end = null;
            for (Map.Entry<Integer, Answer<Rational>> entry : line.values().entrySet()) {
                int year = entry.getKey();
                first = Math.min(first, year);
                last = Math.max(last, year);
                if (entry.getValue().isGiven()) {
                    double value = Drawing.number(entry.getValue().get());
                    series.add(year, value);
                    String text = chart.measure().text(entry.getValue().get());
                    end = new End(i, Drawing.words(line.name(), locale) + " " + text, year, value);
                } else {
                    series.add(year, null);
                }
            }
            data.addSeries(series);
            style(i, line.highlighted());
            if (end != null) {
                ends.add(end);
            }
        }
        int height = Math.max(340, 80 + ends.size() * (LINE_OF_TEXT + 2));
        return Drawing.of(chart, locale, plot(ends, first, last, height), false, height);
    }

    private Color colour(int line) {
        boolean grey = anyHighlighted && !chart.lines().get(line).highlighted();
        return grey ? Palette.GREY : anyHighlighted ? Palette.VERMILLION : ink(line);
    }

    /** Yellow alone cannot be seen as a line on white. */
    private static Color ink(int line) {
        Color colour = Palette.colour(line);
        return colour.getRed() > 220 && colour.getGreen() > 200 ? Palette.INK : colour;
    }

    private void style(int line, boolean highlighted) {
        float[] dash = anyHighlighted ? null : DASHES[line % DASHES.length];
        float width = highlighted ? 3 : anyHighlighted ? 1 : 2;
        renderer.setSeriesPaint(line, colour(line));
        renderer.setSeriesStroke(
                line, new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0));
        renderer.setSeriesShape(line, shape(anyHighlighted ? 0 : line, highlighted || !anyHighlighted ? 3 : 1.5));
    }

    private static Shape shape(int number, double radius) {
        if (number % 3 == 1) {
            return new Rectangle2D.Double(-radius, -radius, 2 * radius, 2 * radius);
        }
        if (number % 3 == 2) {
            Path2D triangle = new Path2D.Double();
            triangle.moveTo(0, -radius * 1.3);
            triangle.lineTo(radius * 1.2, radius);
            triangle.lineTo(-radius * 1.2, radius);
            triangle.closePath();
            return triangle;
        }
        return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
    }

    private XYPlot plot(List<End> ends, int first, int last, int height) {
        double names = ends.stream()
                .mapToDouble(end -> Drawing.width(end.name(), Drawing.SMALL))
                .max()
                .orElse(0);
        double inner = Math.max(120, Drawing.WIDTH - LEFT - names - 62);
        double years = Math.max(1, last - first);
        double perUnit = years / inner;
        SortedSet<Integer> marked = new TreeSet<>();
        chart.lines().forEach(line -> marked.addAll(line.values().keySet()));
        ListedAxis domain = ListedAxis.years(marked, first - 8 * perUnit, last + (names + 26) * perUnit, locale);
        NumberAxis range = Drawing.numberAxis(chart.measure(), locale);
        range.setAutoRangeIncludesZero(false);
        XYPlot plot = new XYPlot(data, domain, range, renderer);
        plot.setRangeGridlinePaint(Palette.PALE);
        plot.setRangeGridlineStroke(Drawing.THIN);
        plot.setDomainGridlinesVisible(false);
        Range values = room(range.getRange());
        range.setRange(values);
        nameEnds(plot, ends, last, perUnit, values, height);
        return plot;
    }

    private static Range room(Range range) {
        double margin =
                range.getLength() > 0 ? range.getLength() * 0.04 : Math.max(1, Math.abs(range.getUpperBound()) * 0.1);
        return new Range(range.getLowerBound() - margin, range.getUpperBound() + margin);
    }

    /** Moves the names apart where lines end close to one another, and leads a thin line to each. */
    private void nameEnds(XYPlot plot, List<End> ends, int last, double perUnit, Range values, int height) {
        List<End> sorted = new ArrayList<>(ends);
        sorted.sort(Comparator.comparingDouble(End::value).thenComparing(End::line, Comparator.reverseOrder()));
        double text = values.getLength() / (height - 80) * LINE_OF_TEXT;
        double[] places = Places.apart(
                sorted.stream().mapToDouble(End::value).toArray(),
                text,
                values.getLowerBound() + text / 2,
                values.getUpperBound() - text / 2);
        double x = last + 16 * perUnit;
        for (int i = 0; i < places.length; i++) {
            End end = sorted.get(i);
            boolean highlighted = chart.lines().get(end.line()).highlighted();
            XYTextAnnotation name = new XYTextAnnotation(end.name(), x + 3 * perUnit, places[i]);
            name.setFont(highlighted ? Drawing.font(Drawing.SMALL).deriveFont(Font.BOLD) : Drawing.font(Drawing.SMALL));
            name.setPaint(Palette.INK);
            name.setTextAnchor(TextAnchor.CENTER_LEFT);
            plot.addAnnotation(new XYLineAnnotation(
                    end.year() + 4 * perUnit, end.value(), x, places[i], Drawing.THIN, colour(end.line())));
            plot.addAnnotation(name);
        }
    }
}

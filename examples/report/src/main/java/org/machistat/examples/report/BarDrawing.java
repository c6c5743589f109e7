package org.machistat.examples.report;

import java.awt.BasicStroke;
import java.awt.Paint;
import java.text.DecimalFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.category.WaterfallBarRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;

/** Charts of bars. */
final class BarDrawing {

    private static final int BAR = 17;
    private static final int GAP = 9;
    /** Between the end of a bar and its figure, and behind the figure. */
    private static final int SPACE = 8;

    private BarDrawing() {}

    /** Rows and columns by number, since names may occur twice, with the text printed beside each bar. */
    private static final class Data implements CategoryItemLabelGenerator {
        final DefaultCategoryDataset values = new DefaultCategoryDataset();
        final Map<List<Integer>, String> texts = new HashMap<>();
        final NamesAxis names;
        double lowest;
        double highest;
        double widestFall;
        double widestRise;

        Data(List<Label> names, Locale locale) {
            this.names = new NamesAxis(
                    names.stream().map(name -> Drawing.words(name, locale)).toList());
        }

        void put(int row, Named column, Named series, double value, String text) {
            values.addValue(value, series, column);
            texts.put(List.of(row, column.index()), text);
        }

        /** Keeps room for a bar that ends at a value and has its figure beyond that end. */
        void reach(double end, boolean falls, String text) {
            lowest = Math.min(lowest, end);
            highest = Math.max(highest, end);
            double width = Drawing.width(text, Drawing.SMALL) + SPACE;
            if (falls) {
                widestFall = Math.max(widestFall, width);
            } else {
                widestRise = Math.max(widestRise, width);
            }
        }

        /** A range in which the widest figures have their place beyond the longest bars. */
        void setRange(NumberAxis axis) {
            double room = Math.max(40, names.plotWidth() - widestFall - widestRise);
            double perUnit = (highest > lowest ? highest - lowest : 1) / room;
            axis.setRange(lowest - widestFall * perUnit, highest + Math.max(widestRise, SPACE) * perUnit);
        }

        void gap(Named column, Named series) {
            values.addValue(null, series, column);
        }

        @Override
        public String generateRowLabel(CategoryDataset data, int row) {
            return data.getRowKey(row).toString();
        }

        @Override
        public String generateColumnLabel(CategoryDataset data, int column) {
            return data.getColumnKey(column).toString();
        }

        @Override
        public String generateLabel(CategoryDataset data, int row, int column) {
            return texts.get(List.of(row, column));
        }
    }

    /** A key that is told apart by its place, not by its words. */
    private record Named(int index, String name) implements Comparable<Named> {
        @Override
        public int compareTo(Named other) {
            return Integer.compare(index, other.index);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Named named(int index, Label label, Locale locale) {
        return new Named(index, Drawing.words(label, locale));
    }

    static Drawing of(Chart.Bars chart, Locale locale) {
        boolean stacked = chart.layout() == Chart.Layout.STACKED;
        Data data = new Data(chart.categories(), locale);
        double longest = stacked ? longest(chart) : 0;
        for (int row = 0; row < chart.series().size(); row++) {
            Series series = chart.series().get(row);
            for (int i = 0; i < chart.categories().size(); i++) {
                Named column = named(i, chart.categories().get(i), locale);
                Named key = named(row, series.name(), locale);
                var value = series.values().get(i).find();
                if (value.isPresent()) {
                    String text = chart.measure().text(value.get());
                    double number = Drawing.number(value.get());
                    double bar = number / longest * data.names.plotWidth();
                    boolean fits = !stacked || bar > Drawing.width(text, Drawing.SMALL) + 2;
                    data.put(row, column, key, number, fits ? text : "");
                    data.reach(number, number < 0, text);
                } else {
                    data.gap(column, key);
                }
            }
        }
        BarRenderer renderer = stacked ? new StackedBarRenderer() : new BarRenderer();
        int series = chart.series().size();
        boolean one = series == 1;
        for (int row = 0; row < series; row++) {
            renderer.setSeriesPaint(row, one ? Palette.BLUE : Palette.paint(row));
            if (stacked) {
                renderer.setSeriesItemLabelPaint(row, Palette.inkOn(Palette.colour(row)));
            }
        }
        if (stacked) {
            ItemLabelPosition centre = new ItemLabelPosition(ItemLabelAnchor.CENTER, TextAnchor.CENTER);
            renderer.setDefaultPositiveItemLabelPosition(centre);
        } else {
            beyondEnds(renderer);
        }
        NumberAxis axis = Drawing.numberAxis(chart.measure(), locale);
        if (stacked) {
            axis.setRange(0, longest > 0 ? longest * 1.001 : 1);
        } else {
            data.setRange(axis);
        }
        int row = Math.max(data.names.rowHeight(), GAP + (stacked ? BAR + 5 : BAR * series));
        int height = Drawing.FRAME + chart.categories().size() * row + (one ? -18 : legendHeight(chart, locale));
        return finish(chart, locale, data, renderer, axis, !one, height);
    }

    private static int legendHeight(Chart.Bars chart, Locale locale) {
        double width = chart.series().stream()
                .mapToDouble(series -> Drawing.width(Drawing.words(series.name(), locale), Drawing.TEXT) + 24)
                .sum();
        int more = (int) (width / (Drawing.WIDTH - 60));
        return more * 18;
    }

    private static double longest(Chart.Bars chart) {
        double longest = 0;
        for (int i = 0; i < chart.categories().size(); i++) {
            Rational sum = Rational.ZERO;
            for (Series series : chart.series()) {
                sum = sum.plus(series.values().get(i).find().orElse(Rational.ZERO));
            }
            longest = Math.max(longest, sum.doubleValue());
        }
        return longest;
    }

    static Drawing of(Chart.Waterfall chart, Locale locale) {
        Named series = named(0, chart.measure().name(), locale);
        List<Chart.Step> steps = new ArrayList<>(chart.steps());
        steps.add(new Chart.Step(chart.total(), chart.sum()));
        Data data = new Data(steps.stream().map(Chart.Step::name).toList(), locale);
        double reached = 0;
        for (int i = 0; i < steps.size(); i++) {
            Rational value = steps.get(i).value();
            Named column = named(i, steps.get(i).name(), locale);
            String text = chart.measure().signed(value);
            data.put(0, column, series, Drawing.number(value), text);
            reached = i < chart.steps().size() ? reached + Drawing.number(value) : Drawing.number(value);
            data.reach(reached, value.signum() < 0, text);
        }
        WaterfallBarRenderer renderer = new WaterfallBarRenderer();
        HatchPaint rise = new HatchPaint(Palette.BLUE, HatchPaint.Hatch.NONE);
        HatchPaint fall = new HatchPaint(Palette.ORANGE, HatchPaint.Hatch.RISING);
        renderer.setPositiveBarPaint(rise);
        renderer.setNegativeBarPaint(fall);
        renderer.setFirstBarPaint(steps.get(0).value().signum() < 0 ? fall : rise);
        renderer.setLastBarPaint(new HatchPaint(Palette.GREY, HatchPaint.Hatch.NONE));
        renderer.setDrawBarOutline(false);
        beyondEnds(renderer);
        NumberAxis axis = Drawing.numberAxis(chart.measure(), locale);
        data.setRange(axis);
        int height = Drawing.FRAME - 18 + steps.size() * Math.max(data.names.rowHeight(), BAR + GAP);
        return finish(chart, locale, data, renderer, axis, false, height);
    }

    static Drawing of(Chart.Pyramid chart, Locale locale) {
        List<Label> fromOldest = new ArrayList<>(chart.ages());
        Collections.reverse(fromOldest);
        Data data = new Data(fromOldest, locale);
        Named men = named(0, Label.of("男", "Men"), locale);
        Named women = named(1, Label.of("女", "Women"), locale);
        double most = 0;
        double widest = 0;
        int last = chart.ages().size() - 1;
        for (int i = last; i >= 0; i--) {
            Named column = named(last - i, chart.ages().get(i), locale);
            Rational male = chart.male().get(i);
            Rational female = chart.female().get(i);
            data.put(0, column, men, -Drawing.number(male), chart.measure().text(male));
            data.put(1, column, women, Drawing.number(female), chart.measure().text(female));
            most = Math.max(most, Math.max(male.doubleValue(), female.doubleValue()));
            for (Rational count : List.of(male, female)) {
                widest = Math.max(widest, Drawing.width(chart.measure().text(count), Drawing.SMALL) + SPACE);
            }
        }
        StackedBarRenderer renderer = new StackedBarRenderer();
        renderer.setSeriesPaint(0, Palette.paint(0));
        renderer.setSeriesPaint(1, Palette.paint(1));
        NumberAxis axis = Drawing.numberAxis(chart.measure(), locale);
        double half = data.names.plotWidth() / 2;
        double reach = most > 0 ? most * half / Math.max(half / 3, half - widest) : 1;
        axis.setRange(-reach, reach);
        DecimalFormat unsigned = Drawing.numbers("#,##0.######");
        unsigned.setNegativePrefix("");
        axis.setNumberFormatOverride(unsigned);
        beyondEnds(renderer);
        int height = Drawing.FRAME + chart.ages().size() * (BAR + 3);
        data.names.setCategoryMargin(0.08);
        return finish(chart, locale, data, renderer, axis, true, height);
    }

    /** Beyond the end of each bar: inside, short bars could not hold their figures. */
    private static void beyondEnds(BarRenderer renderer) {
        renderer.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        renderer.setDefaultNegativeItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE9, TextAnchor.CENTER_RIGHT));
    }

    private static Drawing finish(
            Chart chart, Locale locale, Data data, BarRenderer renderer, NumberAxis axis, boolean legend, int height) {
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setItemMargin(0);
        renderer.setMaximumBarWidth(0.5);
        renderer.setDefaultItemLabelGenerator(data);
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(Drawing.font(Drawing.SMALL));
        Paint ink = Palette.INK;
        renderer.setDefaultItemLabelPaint(ink);
        CategoryPlot plot = new CategoryPlot(data.values, data.names, axis, renderer);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setRangeGridlinePaint(Palette.PALE);
        plot.setRangeGridlineStroke(Drawing.THIN);
        plot.addRangeMarker(new ValueMarker(0, Palette.GREY, new BasicStroke(0.8f)), Layer.BACKGROUND);
        return Drawing.of(chart, locale, plot, legend, height);
    }
}

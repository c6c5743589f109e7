package org.machistat.examples.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;

/**
 * A chart as JFreeChart draws it, in units of which about 640 are the width of a page.
 *
 * @param chart the chart
 * @param width its width
 * @param height its height
 */
record Drawing(JFreeChart chart, int width, int height) {

    /** Narrow enough that a telephone shows all of it in letters that can be read. */
    static final int WIDTH = 480;

    /** For charts whose rows have long names and whose columns need their place; page.css knows this number. */
    static final int WIDE = 640;

    static final int TEXT = 12;
    static final int SMALL = 11;
    static final int TITLE = 14;
    /** Title, axis with its name, and a line of the legend. */
    static final int FRAME = 96;

    static final BasicStroke THIN = new BasicStroke(0.6f);

    static Drawing of(Chart chart, Locale locale) {
        if (chart instanceof Chart.Bars bars) {
            return BarDrawing.of(bars, locale);
        } else if (chart instanceof Chart.Waterfall steps) {
            return BarDrawing.of(steps, locale);
        } else if (chart instanceof Chart.Pyramid pyramid) {
            return BarDrawing.of(pyramid, locale);
        } else if (chart instanceof Chart.Lines lines) {
            return LineDrawing.of(lines, locale);
        } else if (chart instanceof Chart.Intervals intervals) {
            return PointDrawing.of(intervals, locale);
        } else if (chart instanceof Chart.Gantt gantt) {
            return PointDrawing.of(gantt, locale);
        }
        return PointDrawing.of((Chart.Matrix) chart, locale);
    }

    static Drawing of(Chart chart, Locale locale, Plot plot, boolean legend, int height) {
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(null);
        // The last mark of an axis is centred on its end, and JFreeChart keeps no room for the half beyond it.
        plot.setInsets(new RectangleInsets(4, 4, 4, 30));
        int width = width(chart);
        String title = words(chart.title(), locale);
        JFreeChart drawn = new JFreeChart(title, new Font(SvgChart.FONT, Font.BOLD, TITLE), plot, legend);
        drawn.setBackgroundPaint(Color.WHITE);
        drawn.setAntiAlias(true);
        drawn.getTitle().setPaint(Palette.INK);
        drawn.getTitle().setHorizontalAlignment(HorizontalAlignment.LEFT);
        LegendTitle below = drawn.getLegend();
        if (below != null) {
            below.setPosition(RectangleEdge.BOTTOM);
            below.setItemFont(font(TEXT));
            below.setItemPaint(Palette.INK);
            below.setFrame(BlockBorder.NONE);
            below.setBackgroundPaint(null);
        }
        int moreLines = (int) (width(title, TITLE) * 1.08 / (width - 12));
        return new Drawing(drawn, width, height + moreLines * (TITLE + 5));
    }

    static int width(Chart chart) {
        return chart instanceof Chart.Intervals || chart instanceof Chart.Gantt || chart instanceof Chart.Matrix
                ? WIDE
                : WIDTH;
    }

    static String words(Label label, Locale locale) {
        return Escape.clean(label.in(locale)).replace('\n', ' ').replace('\t', ' ');
    }

    static Font font(int size) {
        return new Font(SvgChart.FONT, Font.PLAIN, size);
    }

    static double width(String text, int size) {
        return font(size)
                .getStringBounds(text, new FontRenderContext(null, true, true))
                .getWidth();
    }

    /** Values as the doubles that a canvas needs; the printed ones stay exact. */
    static double number(Rational value) {
        return value.doubleValue();
    }

    static NumberAxis numberAxis(Measure measure, Locale locale) {
        NumberAxis axis = new NumberAxis(words(measure.title(), locale));
        axis.setNumberFormatOverride(numbers("#,##0.######"));
        axis.setAutoRangeIncludesZero(true);
        style(axis);
        return axis;
    }

    static DecimalFormat numbers(String pattern) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('−');
        return new DecimalFormat(pattern, symbols);
    }

    static void style(ValueAxis axis) {
        axis.setLabelFont(font(SMALL));
        axis.setTickLabelFont(font(SMALL));
        axis.setLabelPaint(Palette.INK);
        axis.setTickLabelPaint(Palette.INK);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
    }
}

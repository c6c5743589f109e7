package org.machistat.examples.report;

import java.awt.Graphics2D;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.text.G2TextMeasurer;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;

/**
 * The names of bars, in at most three lines of a fixed width. JFreeChart's own axis measures them by the width of the plot, which is another when room is
 * kept than when they are drawn.
 */
@SuppressWarnings({"serial", "rawtypes"}) // drawn at once and never stored; JFreeChart names its keys so
final class NamesAxis extends CategoryAxis {

    private static final double WIDEST = 0.34 * Drawing.WIDTH;
    private static final int LINE = 17;

    private final double width;
    private final int lines;

    NamesAxis(List<String> names) {
        double longest = names.stream()
                .mapToDouble(name -> Drawing.width(name, Drawing.TEXT))
                .max()
                .orElse(0);
        // Words that go to the next line leave the first one shorter.
        this.lines = longest > 1.7 * WIDEST ? 3 : longest > WIDEST ? 2 : 1;
        this.width = Math.min(longest + 2, WIDEST);
        setTickLabelFont(Drawing.font(Drawing.TEXT));
        setTickLabelPaint(Palette.INK);
        setTickMarksVisible(false);
        setAxisLinePaint(Palette.GREY);
        setMaximumCategoryLabelLines(3);
        setLowerMargin(0.01);
        setUpperMargin(0.01);
        setCategoryMargin(0.22);
    }

    /** The room that a name needs from the top to the bottom. */
    int rowHeight() {
        return lines * LINE + 2;
    }

    /** The width that is left for bars. */
    double plotWidth() {
        return Drawing.WIDTH - width - 60;
    }

    @Override
    protected TextBlock createLabel(Comparable category, float ignored, RectangleEdge edge, Graphics2D canvas) {
        TextBlock block = TextUtils.createTextBlock(
                category.toString(),
                getTickLabelFont(category),
                getTickLabelPaint(category),
                (float) width + 4,
                3,
                new G2TextMeasurer(canvas));
        block.setLineAlignment(HorizontalAlignment.RIGHT);
        return block;
    }
}

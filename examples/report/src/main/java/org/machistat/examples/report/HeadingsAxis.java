package org.machistat.examples.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.text.TextBlockAnchor;
import org.jfree.chart.text.TextMeasurer;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** The names of a matrix's columns above it, each in as many lines as its column is wide for; JFreeChart's own axis has one line. */
@SuppressWarnings({"serial", "rawtypes"}) // drawn at once and never stored; JFreeChart hands its ticks on so
final class HeadingsAxis extends NumberAxis {

    private static final int MOST_LINES = 4;
    private static final int LINE = 15;
    private static final int GAP = 4;

    private final List<TextBlock> blocks;

    private HeadingsAxis(List<TextBlock> blocks) {
        super("");
        this.blocks = blocks;
        setRange(-0.5, blocks.size() - 0.5);
        Drawing.style(this);
    }

    /** The axis, if no word is broken and no name needs more than four lines; else names have to stand upright. */
    static Optional<HeadingsAxis> of(List<String> names, double columnWidth) {
        double room = columnWidth - 2 * GAP;
        List<TextBlock> blocks = new ArrayList<>();
        for (String name : names) {
            boolean fits = name.codePoints().allMatch(c -> c < 0x2000)
                    ? List.of(name.split(" ", -1)).stream().allMatch(word -> width(word) <= room)
                    : room >= 4 * Drawing.SMALL || width(name) <= room;
            TextMeasurer measurer = (text, start, end) -> (float) width(text.substring(start, end));
            if (!fits) {
                return Optional.empty();
            }
            TextBlock block = TextUtils.createTextBlock(
                    name, Drawing.font(Drawing.SMALL), Palette.INK, (float) room, MOST_LINES + 1, measurer);
            if (block.getLines().size() > MOST_LINES) {
                return Optional.empty();
            }
            block.setLineAlignment(HorizontalAlignment.CENTER);
            blocks.add(block);
        }
        return Optional.of(new HeadingsAxis(blocks));
    }

    private static double width(String text) {
        return Drawing.width(text, Drawing.SMALL);
    }

    /** The room that the names take. */
    int height() {
        int lines =
                blocks.stream().mapToInt(block -> block.getLines().size()).max().orElse(0);
        return lines * LINE + 2 * GAP;
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D canvas, AxisState state, Rectangle2D area, RectangleEdge edge) {
        List<NumberTick> ticks = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            ticks.add(new NumberTick(i, "", TextAnchor.BOTTOM_CENTER, TextAnchor.BOTTOM_CENTER, 0));
        }
        return ticks;
    }

    @Override
    protected double findMaximumTickLabelHeight(List ticks, Graphics2D canvas, Rectangle2D area, boolean vertical) {
        return height();
    }

    @Override
    protected AxisState drawTickMarksAndLabels(
            Graphics2D canvas, double cursor, Rectangle2D plotArea, Rectangle2D dataArea, RectangleEdge edge) {
        for (int i = 0; i < blocks.size(); i++) {
            float across = (float) valueToJava2D(i, dataArea, edge);
            blocks.get(i).draw(canvas, across, (float) cursor - GAP, TextBlockAnchor.BOTTOM_CENTER);
        }
        return super.drawTickMarksAndLabels(canvas, cursor, plotArea, dataArea, edge);
    }
}

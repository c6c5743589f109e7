package org.machistat.examples.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.machistat.core.text.Label;

/** An axis that is marked where its list says: at months, or at the years that have a value. */
@SuppressWarnings({"serial", "rawtypes"}) // drawn at once and never stored; JFreeChart hands its ticks on so
final class ListedAxis extends NumberAxis {

    private static final int MOST_YEARS = 12;
    private static final int LINE = 14;

    private final SortedMap<Double, String> marks;

    private final SortedMap<Double, String> under;

    private ListedAxis(
            String name, double lower, double upper, SortedMap<Double, String> marks, SortedMap<Double, String> under) {
        super(name);
        this.marks = marks;
        this.under = under;
        setRange(lower, upper);
        Drawing.style(this);
    }

    /** Days from the start, marked by months with the years under them, or by years; it knows neither a clock nor a time zone. */
    static ListedAxis months(LocalDate start, LocalDate end, Locale locale) {
        long months = ChronoUnit.MONTHS.between(start, end);
        int step = months <= 14 ? 1 : months <= 40 ? 3 : months <= 160 ? 12 : 60;
        SortedMap<Double, String> marks = new TreeMap<>();
        SortedMap<Double, String> years = new TreeMap<>();
        for (LocalDate month = start; month.isBefore(end); month = month.plusMonths(step)) {
            double place = ChronoUnit.DAYS.between(start, month);
            if (step >= 12) {
                marks.put(place, String.valueOf(month.getYear()));
                continue;
            }
            String english = month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            marks.put(place, Label.of(month.getMonthValue() + "月", english).in(locale));
            if (month.equals(start) || month.getMonthValue() <= step) {
                years.put(
                        place,
                        Label.of(month.getYear() + "年", String.valueOf(month.getYear()))
                                .in(locale));
            }
        }
        return new ListedAxis("", 0, ChronoUnit.DAYS.between(start, end), marks, years);
    }

    /** Years, marked at those given, or at round ones if they are many. */
    static ListedAxis years(SortedSet<Integer> years, double lower, double upper, Locale locale) {
        SortedMap<Double, String> marks = new TreeMap<>();
        if (years.size() <= MOST_YEARS) {
            // Two marks nearer than a fifteenth of the axis would cover one another.
            double last = Double.NEGATIVE_INFINITY;
            for (int year : years) {
                if (year - last >= (upper - lower) / 15) {
                    marks.put((double) year, String.valueOf(year));
                    last = year;
                }
            }
        } else {
            int step = step(years.last() - years.first());
            for (int year = -Math.floorDiv(-years.first(), step) * step; year <= years.last(); year += step) {
                marks.put((double) year, String.valueOf(year));
            }
        }
        return new ListedAxis(Label.of("年", "Year").in(locale), lower, upper, marks, new TreeMap<>());
    }

    private static int step(int years) {
        int step = 1;
        for (int next : new int[] {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000}) {
            step = next;
            if (years / next <= MOST_YEARS) {
                break;
            }
        }
        return step;
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D canvas, AxisState state, Rectangle2D area, RectangleEdge edge) {
        List<NumberTick> ticks = new ArrayList<>();
        marks.forEach((place, text) ->
                ticks.add(new NumberTick(place, text, TextAnchor.TOP_CENTER, TextAnchor.TOP_CENTER, 0)));
        return ticks;
    }

    /** The years under the months, by the place where each begins. */
    SortedMap<Double, String> under() {
        return Collections.unmodifiableSortedMap(under);
    }

    @Override
    protected double findMaximumTickLabelHeight(List ticks, Graphics2D canvas, Rectangle2D area, boolean vertical) {
        return super.findMaximumTickLabelHeight(ticks, canvas, area, vertical) + (under.isEmpty() ? 0 : LINE);
    }

    /** A year that the next one leaves no room for is left out, as that of a start in December. */
    @Override
    protected AxisState drawTickMarksAndLabels(
            Graphics2D canvas, double cursor, Rectangle2D plotArea, Rectangle2D dataArea, RectangleEdge edge) {
        canvas.setFont(getTickLabelFont());
        canvas.setPaint(getTickLabelPaint());
        double free = Double.POSITIVE_INFINITY;
        for (double place :
                under.keySet().stream().sorted(Comparator.reverseOrder()).toList()) {
            String year = under.get(place);
            double across = valueToJava2D(place, dataArea, edge);
            double half = Drawing.width(year, Drawing.SMALL) / 2;
            if (across + half + 4 <= free) {
                TextUtils.drawAlignedString(
                        year, canvas, (float) across, (float) cursor + LINE + 3, TextAnchor.TOP_CENTER);
                free = across - half;
            }
        }
        return super.drawTickMarksAndLabels(canvas, cursor, plotArea, dataArea, edge);
    }
}

package org.machistat.examples.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.machistat.core.text.Label;

/** An axis that is marked where its list says: at months, or at the years that have a value. */
@SuppressWarnings("serial") // drawn at once and never stored
final class ListedAxis extends NumberAxis {

    private static final int MOST_YEARS = 12;

    private final SortedMap<Double, String> marks;

    private ListedAxis(String name, double lower, double upper, SortedMap<Double, String> marks) {
        super(name);
        this.marks = marks;
        setRange(lower, upper);
        Drawing.style(this);
    }

    /** Days from the start, marked by months or years; it knows neither a clock nor a time zone. */
    static ListedAxis months(LocalDate start, LocalDate end, Locale locale) {
        long months = ChronoUnit.MONTHS.between(start, end);
        int step = months <= 14 ? 1 : months <= 40 ? 3 : months <= 160 ? 12 : 60;
        SortedMap<Double, String> marks = new TreeMap<>();
        for (LocalDate month = start; month.isBefore(end); month = month.plusMonths(step)) {
            boolean named = month.equals(start) || month.getMonthValue() <= step;
            String name = month.getMonthValue() + Label.of("月", "").in(locale);
            String year = month.getYear() + Label.of("年", "/").in(locale);
            String text = step >= 12 ? String.valueOf(month.getYear()) : named ? year + name : name;
            marks.put((double) ChronoUnit.DAYS.between(start, month), text);
        }
        return new ListedAxis("", 0, ChronoUnit.DAYS.between(start, end), marks);
    }

    /** Years, marked at those given, or at round ones if they are many. */
    static ListedAxis years(SortedSet<Integer> years, double lower, double upper, Locale locale) {
        SortedMap<Double, String> marks = new TreeMap<>();
        if (years.size() <= MOST_YEARS) {
            // Two marks nearer than a twentieth of the axis would cover one another.
            double last = Double.NEGATIVE_INFINITY;
            for (int year : years) {
                if (year - last >= (upper - lower) / 20) {
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
        return new ListedAxis(Label.of("年", "Year").in(locale), lower, upper, marks);
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
}

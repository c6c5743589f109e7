package org.machistat.core.series;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Cells;
import org.machistat.core.source.Comparability;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.text.TextTable.Align;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

/**
 * What was computed from a series, date by date: moving averages, rates to the year before, yearly totals (系列の計算結果).
 *
 * <ul>
 *   <li>Each date has an exact value or says why it has none: a gap within the window, a suppressed month, a year of which
 *       only a part is there. Nothing is filled in.
 *   <li>A value over dates that must not be compared is refused with NOT_COMPARABLE, unless the judgements of the series were
 *       {@linkplain org.machistat.core.source.Comparisons#accepted accepted}.
 * </ul>
 *
 * @serial exclude
 */
public final class ComputedSeries implements Explained, Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * A date with its value.
     *
     * @param date the date
     * @param value the exact value, or why there is none
     * @param comparability whether the figures used may be compared
     * @serial exclude
     */
    public record Point(ReferenceDate date, Answer<Rational> value, Comparability comparability)
            implements Serializable {
        /**
         * Makes a point; its value is refused if the figures must not be compared.
         *
         * @param date the date
         * @param value the exact value, or why there is none
         * @param comparability whether the figures used may be compared
         */
        public Point {
            Objects.requireNonNull(date, "date");
            value = comparability.guard(value);
        }
    }

    private final TimeSeries series;
    private final Label name;
    private final Unit unit;
    private final Label formula;
    private final LinkedHashMap<ReferenceDate, Point> points;

    private ComputedSeries(TimeSeries series, Label name, Unit unit, Label formula, List<Point> points) {
        this.series = series;
        this.name = name;
        this.unit = unit;
        this.formula = formula;
        this.points = new LinkedHashMap<>();
        points.forEach(point -> this.points.put(point.date(), point));
    }

    /**
     * A series computed from another.
     *
     * @param series the series it was computed from
     * @param what what was computed, which goes behind the name of the series
     * @param unit the unit of the values
     * @param formula the formula in words
     * @param points the points in order
     * @return the computed series
     */
    public static ComputedSeries of(TimeSeries series, Label what, Unit unit, Label formula, List<Point> points) {
        Label name = Label.of(
                series.name().ja() + "（" + what.ja() + "）", series.name().en() + " (" + what.en() + ")");
        return new ComputedSeries(series, name, unit, Objects.requireNonNull(formula, "formula"), points);
    }

    /**
     * What it shows.
     *
     * @return the name of the series with what was computed
     */
    public Label name() {
        return name;
    }

    /**
     * The unit of the values.
     *
     * @return the unit
     */
    public Unit unit() {
        return unit;
    }

    /**
     * The points.
     *
     * @return the points in order, those without a value included
     */
    public List<Point> points() {
        return List.copyOf(points.values());
    }

    /**
     * The value at a date.
     *
     * @param date the date
     * @return the exact value, or why there is none
     */
    public Answer<Rational> value(ReferenceDate date) {
        Point point = points.get(Objects.requireNonNull(date, "date"));
        return point == null
                ? Answer.refuse(
                        Reason.NOT_ENOUGH_DATA,
                        "「" + name.ja() + "」に" + date.label().ja() + "がない",
                        "'" + name.en() + "' has no " + date.label().en())
                : point.value();
    }

    /**
     * The value at a date, rounded half up.
     *
     * @param date the date
     * @param decimals the number of decimals
     * @return the number to print, or why there is none
     */
    public Answer<BigDecimal> value(ReferenceDate date, int decimals) {
        return value(date).map(Rounding.decimals(decimals)::round);
    }

    /**
     * The dates without a value.
     *
     * @return each date with the reason, in order
     */
    public Map<ReferenceDate, Refusal> refused() {
        LinkedHashMap<ReferenceDate, Refusal> refused = new LinkedHashMap<>();
        points.values()
                .forEach(point -> point.value().refusal().ifPresent(reason -> refused.put(point.date(), reason)));
        return Collections.unmodifiableMap(refused);
    }

    /**
     * The values as figures, to compute on with.
     *
     * @param rounding how to round
     * @return a series with the same dates; where there is no value stands x if it is suppressed, else …
     */
    public TimeSeries toSeries(Rounding rounding) {
        TimeSeries.Builder builder =
                TimeSeries.builder(name).unit(unit).source(series.source()).comparisons(series.comparisons());
        for (Point point : points.values()) {
            builder.put(
                    point.date(),
                    point.value()
                            .<Figure>fold(
                                    value -> Figure.of(rounding.round(value), unit),
                                    refusal -> Figure.of(mark(refusal), unit)));
        }
        // A year of which one month is a forecast is a forecast.
        series.forecastFrom()
                .flatMap(first -> points.keySet().stream()
                        .filter(date -> !date.lastDay().isBefore(first.firstDay()))
                        .findFirst())
                .ifPresent(builder::forecastFrom);
        return builder.build();
    }

    private static Mark mark(Refusal refusal) {
        return refusal.reason() == Reason.SUPPRESSED ? Mark.SUPPRESSED : Mark.UNKNOWN;
    }

    /** The formula, the figures used, and which dates have no value. */
    @Override
    public Explanation explanation() {
        Explanation explanation = Explanation.of(name, formula).withInputs(inputs());
        for (Label note : notes()) {
            explanation = explanation.withNote(note);
        }
        return explanation;
    }

    private List<Input> inputs() {
        return series.dates().stream().map(series::input).toList();
    }

    /** Each refusal and each reservation once. */
    private Set<Label> notes() {
        Set<Label> notes = new LinkedHashSet<>();
        for (Point point : points.values()) {
            point.value()
                    .refusal()
                    .ifPresent(refusal -> notes.add(
                            point.date().label().plus(Label.of("：", ": ")).plus(refusal.sentence())));
            if (point.comparability().isPermitted()) {
                notes.addAll(point.comparability().notes());
            }
        }
        return notes;
    }

    /**
     * The values as a table in Japanese.
     *
     * @return the table
     */
    public TextTable toText() {
        return toText(Locale.JAPANESE);
    }

    /**
     * The values as a table of date and value to one decimal; where there is none 計算不能 (n/a) or the mark that hides it.
     *
     * @param locale Japanese, or any other for English
     * @return the table, its footer with the source and the reasons
     */
    public TextTable toText(Locale locale) {
        List<Input> inputs = inputs();
        List<List<String>> rows = new ArrayList<>();
        for (Point point : points.values()) {
            rows.add(List.of(
                    point.date().label().in(locale),
                    point.value()
                            .fold(
                                    value -> Figure.of(Rounding.decimals(1).round(value), Unit.NONE)
                                            .printed(),
                                    refusal -> Cells.refused(refusal, locale, inputs))));
        }
        String unitName = unit.label().in(locale);
        List<String> header = List.of(
                Label.of("時点", "Date").in(locale), name.in(locale) + (unitName.isEmpty() ? "" : " (" + unitName + ")"));
        return TextTable.of(List.of(header), rows, List.of(Align.LEFT, Align.RIGHT))
                .withFooter(Cells.footer(locale, List.of(series.source()), List.copyOf(notes())))
                .in(locale);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ComputedSeries that
                && series.equals(that.series)
                && name.equals(that.name)
                && unit.equals(that.unit)
                && points().equals(that.points());
    }

    @Override
    public int hashCode() {
        return Objects.hash(series, name, unit, points());
    }

    /** The first values as a table, and the source. */
    @Override
    public String toString() {
        return toText().toString();
    }
}

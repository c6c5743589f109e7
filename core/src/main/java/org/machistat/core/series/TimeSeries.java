package org.machistat.core.series;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Amounts;
import org.machistat.core.internal.Cells;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Comparisons;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.text.TextTable.Align;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;
import org.machistat.core.value.UnitMismatchException;

/**
 * One figure for each of some dates, which may lie at any distance (時系列).
 *
 * <ul>
 *   <li>Points are in the order of their dates; a date stands once, and all are stated to one precision.
 *   <li>A gap is a date whose figure has a mark in place of its number (nil is no gap), or a date that was expected and is not
 *       there. Nothing is interpolated.
 *   <li>Figures without unit get that of the series; others keep theirs, which must have the same base.
 *   <li>From {@link #forecastFrom} on, figures are forecasts.
 *   <li>Dates that must not be compared, or only with notes, are stated in {@link #comparisons}; results carry what they say.
 *   <li>A series without points is legal.
 * </ul>
 *
 * @serial exclude
 */
public final class TimeSeries implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int NAMED_DATES = 5;

    /**
     * A date with its figure.
     *
     * @param date the date
     * @param figure the figure
     * @serial exclude
     */
    public record Point(ReferenceDate date, Figure figure) implements Serializable {
        /**
         * Makes a point.
         *
         * @param date the date
         * @param figure the figure
         */
        public Point {
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(figure, "figure");
        }

        @Override
        public String toString() {
            return date + " " + figure;
        }
    }

    private final Label name;
    private final Unit unit;
    private final Source source;
    private final TreeMap<ReferenceDate, Figure> figures;
    private final ReferenceDate forecastFrom;
    private final Comparisons<ReferenceDate> comparisons;

    private TimeSeries(
            Label name,
            Unit unit,
            Source source,
            NavigableMap<ReferenceDate, Figure> figures,
            ReferenceDate forecastFrom,
            Comparisons<ReferenceDate> comparisons) {
        this.name = name;
        this.unit = unit;
        this.source = source;
        this.figures = new TreeMap<>(figures);
        this.forecastFrom = forecastFrom;
        this.comparisons = comparisons.only(figures::containsKey);
    }

    /**
     * Starts a series.
     *
     * @param name what it shows
     * @return a builder without points
     */
    public static Builder builder(Label name) {
        return new Builder(name);
    }

    /**
     * Starts a series that is named the same in both languages.
     *
     * @param name what it shows
     * @return a builder without points
     */
    public static Builder builder(String name) {
        return builder(Label.same(name));
    }

    /** Collects the points of a series, in any order; not thread-safe. */
    public static final class Builder {

        private final Label name;
        private final TreeMap<ReferenceDate, Figure> figures = new TreeMap<>();
        /** Null until it is said. */
        private Unit unit;

        private Source source = Source.UNSTATED;
        private ReferenceDate forecastFrom;
        private Comparisons<ReferenceDate> comparisons = Comparisons.none();

        private Builder(Label name) {
            this.name = Objects.requireNonNull(name, "name");
        }

        /**
         * The unit of the series; if it is not said, that of the first figure that has one, and marks without unit get it.
         *
         * @param newUnit the unit, which figures without one get
         * @return this builder
         */
        public Builder unit(Unit newUnit) {
            unit = Objects.requireNonNull(newUnit, "newUnit");
            return this;
        }

        /**
         * Where the figures come from.
         *
         * @param newSource the source
         * @return this builder
         */
        public Builder source(Source newSource) {
            source = Objects.requireNonNull(newSource, "newSource");
            return this;
        }

        /**
         * The first date whose figure is a forecast.
         *
         * @param date the date
         * @return this builder
         */
        public Builder forecastFrom(ReferenceDate date) {
            forecastFrom = Objects.requireNonNull(date, "date");
            return this;
        }

        /**
         * Which dates may be compared with which.
         *
         * @param newComparisons the judgements; those of dates that the series has not are left out
         * @return this builder
         */
        public Builder comparisons(Comparisons<ReferenceDate> newComparisons) {
            comparisons = Objects.requireNonNull(newComparisons, "newComparisons");
            return this;
        }

        /**
         * Puts a figure.
         *
         * @param date its date
         * @param figure the figure
         * @return this builder
         * @throws IllegalArgumentException if the date has a figure already, or is stated to another precision than the first
         */
        public Builder put(ReferenceDate date, Figure figure) {
            Objects.requireNonNull(figure, "figure");
            if (!figures.isEmpty() && date.precision() != figures.firstKey().precision()) {
                throw new IllegalArgumentException(
                        "Dates of a series must be of one precision, but were " + figures.firstKey() + " and " + date);
            }
            Figure old = figures.putIfAbsent(date, figure);
            if (old != null) {
                throw new IllegalArgumentException(
                        "Each date must get one figure, but " + date + " got " + old + " and " + figure);
            }
            return this;
        }

        /**
         * Puts a printed figure.
         *
         * @param date its date, as {@link ReferenceDate#parse} reads it
         * @param printed the figure, as {@link Figure#parse} reads it
         * @return this builder
         * @throws IllegalArgumentException if a text cannot be read, the date has a figure already, or is stated to another
         *     precision than the first
         */
        public Builder put(String date, String printed) {
            return put(ReferenceDate.parse(date), Figure.parse(printed));
        }

        /**
         * Makes the series.
         *
         * @return the series
         * @throws UnitMismatchException if a figure has a unit with nothing in common with that of the series, or a number has none
         *     while others have and the series was given none
         */
        public TimeSeries build() {
            Unit common = unit != null
                    ? unit
                    : figures.values().stream()
                            .map(Figure::unit)
                            .filter(one -> !one.equals(Unit.NONE))
                            .findFirst()
                            .orElse(Unit.NONE);
            TreeMap<ReferenceDate, Figure> decided = new TreeMap<>();
            figures.forEach((date, figure) -> {
                boolean gets = figure.unit().equals(Unit.NONE) && (unit != null || !figure.isKnown());
                Figure own = gets ? figure.withUnit(common) : figure;
                Amounts.requireConvertible(own.unit(), common);
                decided.put(date, own);
            });
            return new TimeSeries(name, common, source, decided, forecastFrom, comparisons);
        }
    }

    /**
     * What the series shows.
     *
     * @return the name
     */
    public Label name() {
        return name;
    }

    /**
     * The unit of the series.
     *
     * @return the unit
     */
    public Unit unit() {
        return unit;
    }

    /**
     * Where the figures come from.
     *
     * @return the source
     */
    public Source source() {
        return source;
    }

    /**
     * Which dates may be compared with which.
     *
     * @return the judgements; none stated if all may
     */
    public Comparisons<ReferenceDate> comparisons() {
        return comparisons;
    }

    /**
     * The same series with what holds for comparing its dates.
     *
     * <p>To compare dates that are not comparable nevertheless: {@code
     * series.withComparisons(series.comparisons().accepted())}.
     *
     * @param newComparisons the judgements; those of dates that the series has not are left out
     * @return the series
     */
    public TimeSeries withComparisons(Comparisons<ReferenceDate> newComparisons) {
        return new TimeSeries(name, unit, source, figures, forecastFrom, newComparisons);
    }

    /**
     * The points.
     *
     * @return the points in the order of their dates
     */
    public List<Point> points() {
        return figures.entrySet().stream()
                .map(entry -> new Point(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * The dates.
     *
     * @return the dates in order
     */
    public List<ReferenceDate> dates() {
        return List.copyOf(figures.keySet());
    }

    /**
     * The number of points.
     *
     * @return the number, 0 or more
     */
    public int size() {
        return figures.size();
    }

    /**
     * The figure of a date.
     *
     * @param date the date
     * @return the figure
     * @throws NoSuchElementException naming dates of the series, if it has none at this date
     */
    public Figure get(ReferenceDate date) {
        return find(date)
                .orElseThrow(() -> new NoSuchElementException(
                        "No figure at " + date + " in series '" + name.ja() + "', there are " + named(dates())));
    }

    private static String named(List<ReferenceDate> dates) {
        Stream<String> shown = dates.stream().limit(NAMED_DATES).map(ReferenceDate::toString);
        Stream<String> rest = dates.size() > NAMED_DATES ? Stream.of("… " + dates.get(dates.size() - 1)) : Stream.of();
        return Stream.concat(shown, rest).collect(Collectors.joining(", ", "[", "]"));
    }

    /**
     * The figure of a date, if the series has one.
     *
     * @param date the date
     * @return the figure, or empty
     */
    public Optional<Figure> find(ReferenceDate date) {
        return Optional.ofNullable(figures.get(Objects.requireNonNull(date, "date")));
    }

    /**
     * The figure of a date with its name and source, to compute with.
     *
     * @param date the date
     * @return the input, named by series and date
     * @throws NoSuchElementException naming dates of the series, if it has none at this date
     */
    public Input input(ReferenceDate date) {
        Label when = date.label();
        return new Input(Label.of(name.ja() + " " + when.ja(), name.en() + " " + when.en()), get(date), source);
    }

    /**
     * The earliest point.
     *
     * @return the point, or empty if the series has none
     */
    public Optional<Point> first() {
        return points().stream().findFirst();
    }

    /**
     * The latest point.
     *
     * @return the point, or empty if the series has none
     */
    public Optional<Point> last() {
        return size() == 0 ? Optional.empty() : Optional.of(points().get(size() - 1));
    }

    /**
     * The dates of the series without a number.
     *
     * @return the dates in order; nil is a number
     */
    public List<ReferenceDate> gaps() {
        return points().stream()
                .filter(point -> !point.figure().amount().isGiven())
                .map(Point::date)
                .toList();
    }

    /**
     * The dates without a number among those that were expected: marked or not there at all.
     *
     * @param expected the dates that should have a number
     * @return the dates in the order expected
     */
    public List<ReferenceDate> gaps(Collection<ReferenceDate> expected) {
        return expected.stream()
                .filter(date ->
                        find(date).filter(figure -> figure.amount().isGiven()).isEmpty())
                .toList();
    }

    /**
     * The largest figure.
     *
     * @return the figure with every date that has it; NOT_ENOUGH_DATA if no date has a number; NOT_COMPARABLE if it was found
     *     among figures that must not be compared with it
     */
    public Answer<Extreme> max() {
        return extreme(1);
    }

    /**
     * The smallest figure.
     *
     * @return the figure with every date that has it; NOT_ENOUGH_DATA if no date has a number; NOT_COMPARABLE if it was found
     *     among figures that must not be compared with it
     */
    public Answer<Extreme> min() {
        return extreme(-1);
    }

    private Answer<Extreme> extreme(int sign) {
        TreeMap<Rational, List<ReferenceDate>> byAmount = new TreeMap<>();
        for (ReferenceDate date : figures.keySet()) {
            Amounts.in(unit, input(date))
                    .find()
                    .ifPresent(amount -> byAmount.computeIfAbsent(amount.times(sign), key -> new ArrayList<>())
                            .add(date));
        }
        if (byAmount.isEmpty()) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    "「" + name.ja() + "」に数値のある時点がない",
                    "no date of '" + name.en() + "' has a number");
        }
        List<ReferenceDate> dates = byAmount.lastEntry().getValue();
        Comparability comparability = Comparability.COMPARABLE;
        for (ReferenceDate extreme : dates) {
            for (ReferenceDate date : figures.keySet()) {
                if (get(date).amount().isGiven()) {
                    comparability = comparability.and(comparisons.between(extreme, date));
                }
            }
        }
        return comparability.guard(Answer.of(new Extreme(get(dates.get(0)), dates, gaps(), comparability)));
    }

    /**
     * The part of the series between two dates.
     *
     * @param from the first date, in
     * @param to the last date, in
     * @return the shorter series
     * @throws IllegalArgumentException if the first date is after the last
     */
    public TimeSeries between(ReferenceDate from, ReferenceDate to) {
        if (from.compareTo(to) > 0) {
            throw new IllegalArgumentException(
                    "First date must not be after the last, but they were " + from + " and " + to);
        }
        return with(figures.subMap(from, true, to, true));
    }

    private TimeSeries with(NavigableMap<ReferenceDate, Figure> some) {
        return new TimeSeries(name, unit, source, some, forecastFrom, comparisons);
    }

    /**
     * The first date whose figure is a forecast.
     *
     * @return the date, or empty if every figure is actual
     */
    public Optional<ReferenceDate> forecastFrom() {
        return Optional.ofNullable(forecastFrom);
    }

    /**
     * Whether the figure of a date would be a forecast.
     *
     * @param date the date
     * @return true from {@link #forecastFrom} on
     */
    public boolean isForecast(ReferenceDate date) {
        return forecastFrom != null && date.compareTo(forecastFrom) >= 0;
    }

    /**
     * The part of the series that is not forecast (実績).
     *
     * @return the points before {@link #forecastFrom}
     */
    public TimeSeries actual() {
        return forecastFrom == null ? this : with(figures.headMap(forecastFrom, false));
    }

    /**
     * The part of the series that is forecast (予測).
     *
     * @return the points from {@link #forecastFrom} on; none if every figure is actual
     */
    public TimeSeries forecast() {
        return with(forecastFrom == null ? new TreeMap<>() : figures.tailMap(forecastFrom, true));
    }

    /**
     * The series as a table of date and figure.
     *
     * @return the table in Japanese
     */
    public TextTable toText() {
        return toText(Locale.JAPANESE);
    }

    /**
     * The series as a table of date and figure; forecasts are marked.
     *
     * @param locale Japanese, or any other for English
     * @return the table
     */
    public TextTable toText(Locale locale) {
        String forecast = Label.of("（予測）", " (forecast)").in(locale);
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<ReferenceDate, Figure> entry : figures.entrySet()) {
            ReferenceDate date = entry.getKey();
            Figure figure = entry.getValue();
            rows.add(List.of(
                    date.label().in(locale) + (isForecast(date) ? forecast : ""),
                    figure.unit().equals(unit) ? figure.printed() : figure.toString()));
        }
        String unitName = unit.label().in(locale);
        List<String> header = List.of(
                Label.of("時点", "Date").in(locale), name.in(locale) + (unitName.isEmpty() ? "" : " (" + unitName + ")"));
        return TextTable.of(List.of(header), rows, List.of(Align.LEFT, Align.RIGHT))
                .withFooter(Cells.footer(locale, List.of(source), comparisons.notes(dates(), ReferenceDate::label)))
                .in(locale);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimeSeries that
                && name.equals(that.name)
                && unit.equals(that.unit)
                && source.equals(that.source)
                && figures.equals(that.figures)
                && Objects.equals(forecastFrom, that.forecastFrom)
                && comparisons.equals(that.comparisons);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, unit, source, figures, forecastFrom, comparisons);
    }

    /** The first points as a table, and the source. */
    @Override
    public String toString() {
        return toText().toString();
    }
}

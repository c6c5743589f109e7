package org.machistat.planmodel.initiative;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Unit;
import org.machistat.planmodel.initiative.FigureStub.Status;

/**
 * A series that is announced without its numbers, with where it turns from observed to forecast (データのない時系列).
 *
 * <p>Both dates are empty where the document does not say; that there is a forecast at all may still be known.
 *
 * @serial exclude
 */
public final class SeriesStub implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Label title;
    private final Unit unit;
    private final Status status;
    private final ReferenceDate actualUntil;
    private final ReferenceDate forecastFrom;
    private final boolean forecast;
    private final Source source;

    private SeriesStub(
            Label title,
            Unit unit,
            Status status,
            ReferenceDate actualUntil,
            ReferenceDate forecastFrom,
            boolean forecast,
            Source source) {
        this.title = Objects.requireNonNull(title, "title");
        this.unit = Objects.requireNonNull(unit, "unit");
        this.status = Objects.requireNonNull(status, "status");
        this.actualUntil = actualUntil;
        this.forecast = forecast;
        this.forecastFrom = forecastFrom;
        this.source = Objects.requireNonNull(source, "source");
        if (actualUntil != null
                && forecastFrom != null
                && !actualUntil.firstDay().isBefore(forecastFrom.firstDay())) {
            throw new IllegalArgumentException("Forecast must begin after the last actual figure at " + actualUntil
                    + ", but began at " + forecastFrom);
        }
    }

    /**
     * A series of which title and unit are known.
     *
     * @param title its title
     * @param unit the unit of its numbers
     * @return the stub
     */
    public static SeriesStub of(Label title, Unit unit) {
        return new SeriesStub(title, unit, Status.HEADING_ONLY, null, null, false, Source.UNSTATED);
    }

    /**
     * The same stub with the last date of observed figures.
     *
     * @param date the date
     * @return the stub
     * @throws IllegalArgumentException if the forecast does not begin after it
     */
    public SeriesStub withActualUntil(ReferenceDate date) {
        return new SeriesStub(
                title, unit, status, Objects.requireNonNull(date, "date"), forecastFrom, forecast, source);
    }

    /**
     * The same stub with the first date of forecast figures, which it then has.
     *
     * @param date the date
     * @return the stub
     * @throws IllegalArgumentException if it is not after the last observed figure
     */
    public SeriesStub withForecastFrom(ReferenceDate date) {
        return new SeriesStub(title, unit, status, actualUntil, Objects.requireNonNull(date, "date"), true, source);
    }

    /**
     * The same stub as one that goes on into the future, from a date that is not stated (予測を含む).
     *
     * @return the stub
     */
    public SeriesStub withForecast() {
        return new SeriesStub(title, unit, status, actualUntil, forecastFrom, true, source);
    }

    /**
     * The same stub with what there is of it.
     *
     * @param newStatus heading, picture or data
     * @return the stub
     */
    public SeriesStub withStatus(Status newStatus) {
        return new SeriesStub(title, unit, newStatus, actualUntil, forecastFrom, forecast, source);
    }

    /**
     * The same stub with its source.
     *
     * @param newSource where it is announced
     * @return the stub
     */
    public SeriesStub withSource(Source newSource) {
        return new SeriesStub(title, unit, status, actualUntil, forecastFrom, forecast, newSource);
    }

    /**
     * Where it is announced.
     *
     * @return the source
     */
    public Source source() {
        return source;
    }

    /**
     * Its title.
     *
     * @return the title
     */
    public Label title() {
        return title;
    }

    /**
     * The unit of its numbers.
     *
     * @return the unit
     */
    public Unit unit() {
        return unit;
    }

    /**
     * The last date of observed figures.
     *
     * @return the date, or empty if not stated
     */
    public Optional<ReferenceDate> actualUntil() {
        return Optional.ofNullable(actualUntil);
    }

    /**
     * The first date of forecast figures.
     *
     * @return the date, or empty if not stated
     */
    public Optional<ReferenceDate> forecastFrom() {
        return Optional.ofNullable(forecastFrom);
    }

    /**
     * Whether some of its figures are forecasts.
     *
     * @return true if they are, even where the date of the first is not stated
     */
    public boolean hasForecast() {
        return forecast;
    }

    /**
     * What there is of it.
     *
     * @return the status; the heading only unless told otherwise
     */
    public Status status() {
        return status;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeriesStub that
                && title.equals(that.title)
                && unit.equals(that.unit)
                && status == that.status
                && forecast == that.forecast
                && Objects.equals(actualUntil, that.actualUntil)
                && Objects.equals(forecastFrom, that.forecastFrom)
                && source.equals(that.source);
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, unit, status, actualUntil, forecastFrom, forecast, source);
    }

    /** Title and unit. */
    @Override
    public String toString() {
        return title.ja() + "（" + unit + "）";
    }
}

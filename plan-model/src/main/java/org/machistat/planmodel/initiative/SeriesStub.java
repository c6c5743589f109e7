package org.machistat.planmodel.initiative;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Unit;

/**
 * A series that is announced without its numbers, with where it turns from observed to forecast (データのない時系列).
 *
 * <p>Both dates are empty where the document does not say.
 *
 * @serial exclude
 */
public final class SeriesStub implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Label title;
    private final Unit unit;
    private final ReferenceDate actualUntil;
    private final ReferenceDate forecastFrom;
    private final Source source;

    private SeriesStub(Label title, Unit unit, ReferenceDate actualUntil, ReferenceDate forecastFrom, Source source) {
        this.title = Objects.requireNonNull(title, "title");
        this.unit = Objects.requireNonNull(unit, "unit");
        this.actualUntil = actualUntil;
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
        return new SeriesStub(title, unit, null, null, Source.UNSTATED);
    }

    /**
     * The same stub with the last date of observed figures.
     *
     * @param date the date
     * @return the stub
     * @throws IllegalArgumentException if the forecast does not begin after it
     */
    public SeriesStub withActualUntil(ReferenceDate date) {
        return new SeriesStub(title, unit, Objects.requireNonNull(date, "date"), forecastFrom, source);
    }

    /**
     * The same stub with the first date of forecast figures.
     *
     * @param date the date
     * @return the stub
     * @throws IllegalArgumentException if it is not after the last observed figure
     */
    public SeriesStub withForecastFrom(ReferenceDate date) {
        return new SeriesStub(title, unit, actualUntil, Objects.requireNonNull(date, "date"), source);
    }

    /**
     * The same stub with its source.
     *
     * @param newSource where it is announced
     * @return the stub
     */
    public SeriesStub withSource(Source newSource) {
        return new SeriesStub(title, unit, actualUntil, forecastFrom, newSource);
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

    @Override
    public boolean equals(Object other) {
        return other instanceof SeriesStub that
                && title.equals(that.title)
                && unit.equals(that.unit)
                && Objects.equals(actualUntil, that.actualUntil)
                && Objects.equals(forecastFrom, that.forecastFrom)
                && source.equals(that.source);
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, unit, actualUntil, forecastFrom, source);
    }

    /** Title and unit. */
    @Override
    public String toString() {
        return title.ja() + "（" + unit + "）";
    }
}

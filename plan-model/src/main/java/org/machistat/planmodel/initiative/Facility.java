package org.machistat.planmodel.initiative;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.time.ApproximateDate;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Interval;

/**
 * A building or place that comes into use under a plan (施設・拠点).
 *
 * @serial exclude
 */
public final class Facility implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String id;
    private final Label name;
    private final ApproximateDate opening;
    private final StatedAmount floorArea;
    private final Source source;

    private Facility(String id, Label name, ApproximateDate opening, StatedAmount floorArea, Source source) {
        this.id = Objects.requireNonNull(id, "id");
        this.name = Objects.requireNonNull(name, "name");
        this.opening = Objects.requireNonNull(opening, "opening");
        this.floorArea = floorArea;
        this.source = Objects.requireNonNull(source, "source");
        if (id.isBlank()) {
            throw new IllegalArgumentException("Id of a facility must not be blank, but was '" + id + "'");
        }
    }

    /**
     * A facility whose floor area is not stated.
     *
     * @param id what others call it
     * @param name its name
     * @param opening when it comes into use, as announced
     * @return the facility
     * @throws IllegalArgumentException if the id is blank
     */
    public static Facility of(String id, Label name, ApproximateDate opening) {
        return new Facility(id, name, opening, null, Source.UNSTATED);
    }

    /**
     * The same facility with its floor area.
     *
     * @param area the floor area, perhaps approximate
     * @return the facility
     */
    public Facility withFloorArea(StatedAmount area) {
        return new Facility(id, name, opening, Objects.requireNonNull(area, "area"), source);
    }

    /**
     * The same facility with its source.
     *
     * @param newSource where it is announced
     * @return the facility
     */
    public Facility withSource(Source newSource) {
        return new Facility(id, name, opening, floorArea, newSource);
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
     * What others call it.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * Its name.
     *
     * @return the name
     */
    public Label name() {
        return name;
    }

    /**
     * When it comes into use.
     *
     * @return the date as announced
     */
    public ApproximateDate opening() {
        return opening;
    }

    /**
     * Its floor area.
     *
     * @return the area, or empty if not stated
     */
    public Optional<StatedAmount> floorArea() {
        return Optional.ofNullable(floorArea);
    }

    /**
     * The facilities whose opening lies so to a period.
     *
     * @param facilities the facilities
     * @param period the period, such as one fiscal year
     * @param fit certainly within, possibly within or outside
     * @return the facilities, in their order
     */
    public static List<Facility> listOpening(Collection<Facility> facilities, FiscalYearRange period, PeriodFit fit) {
        Objects.requireNonNull(fit, "fit");
        return facilities.stream()
                .filter(facility -> PeriodFit.of(facility.opening, period) == fit)
                .toList();
    }

    /**
     * The sum of the floor areas that are stated, approximations kept as intervals.
     *
     * @param facilities the facilities; those without a floor area are left out
     * @return the sum in the unit of the first area, or why there is none
     */
    public static Answer<Interval> totalFloorArea(Collection<Facility> facilities) {
        return Fact.sum(facilities.stream()
                .flatMap(facility -> facility.floorArea().stream())
                .toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facility that
                && id.equals(that.id)
                && name.equals(that.name)
                && opening.equals(that.opening)
                && Objects.equals(floorArea, that.floorArea)
                && source.equals(that.source);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, name, opening, floorArea, source);
    }

    /** Name, opening and floor area. */
    @Override
    public String toString() {
        return name.ja() + "（" + opening + (floorArea == null ? "" : "、" + floorArea) + "）";
    }
}

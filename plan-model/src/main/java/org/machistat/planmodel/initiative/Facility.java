package org.machistat.planmodel.initiative;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.time.ApproximateDate;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Interval;
import org.machistat.planmodel.internal.Attributes;

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
    private final Label location;
    private final Source source;
    private final Map<String, String> attributes;

    private Facility(
            String id,
            Label name,
            ApproximateDate opening,
            StatedAmount floorArea,
            Label location,
            Source source,
            Map<String, String> attributes) {
        this.id = Objects.requireNonNull(id, "id");
        this.name = Objects.requireNonNull(name, "name");
        this.opening = Objects.requireNonNull(opening, "opening");
        this.floorArea = floorArea;
        this.location = Objects.requireNonNull(location, "location");
        this.source = Objects.requireNonNull(source, "source");
        this.attributes = Attributes.copy(attributes, "facility '" + id + "'");
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
        return new Facility(id, name, opening, null, Label.EMPTY, Source.UNSTATED, Map.of());
    }

    /**
     * The same facility with its floor area.
     *
     * @param area the floor area, perhaps approximate
     * @return the facility
     */
    public Facility withFloorArea(StatedAmount area) {
        return new Facility(id, name, opening, Objects.requireNonNull(area, "area"), location, source, attributes);
    }

    /**
     * The same facility with where it is.
     *
     * @param newLocation the place as printed, such as an address or the name of a district
     * @return the facility
     */
    public Facility withLocation(Label newLocation) {
        return new Facility(id, name, opening, floorArea, newLocation, source, attributes);
    }

    /**
     * The same facility with one more attribute.
     *
     * @param key its key; a value there already is replaced
     * @param value its value
     * @return the facility
     * @throws IllegalArgumentException if the key is blank
     */
    public Facility withAttribute(String key, String value) {
        return withAttributes(Attributes.with(attributes, key, value));
    }

    /**
     * The same facility with other attributes.
     *
     * @param newAttributes values by key, in order
     * @return the facility
     * @throws IllegalArgumentException if a key is blank or not one line without spaces at its ends
     */
    public Facility withAttributes(Map<String, String> newAttributes) {
        return new Facility(id, name, opening, floorArea, location, source, newAttributes);
    }

    /**
     * The same facility with its source.
     *
     * @param newSource where it is announced
     * @return the facility
     */
    public Facility withSource(Source newSource) {
        return new Facility(id, name, opening, floorArea, location, newSource, attributes);
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
     * Where it is.
     *
     * @return the place as printed; empty if not stated
     */
    public Label location() {
        return location;
    }

    /**
     * What an app added.
     *
     * @return values by key, in order
     */
    public Map<String, String> attributes() {
        return attributes;
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
                && location.equals(that.location)
                && source.equals(that.source)
                && attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, name, opening, floorArea, location, source);
    }

    /** Name, place, opening and floor area. */
    @Override
    public String toString() {
        return name.ja() + "（" + (location.equals(Label.EMPTY) ? "" : location.ja() + "、") + opening
                + (floorArea == null ? "" : "、" + floorArea) + "）";
    }
}

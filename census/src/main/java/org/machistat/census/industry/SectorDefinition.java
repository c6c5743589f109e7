package org.machistat.census.industry;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.machistat.core.text.Label;

/**
 * Which divisions make up which sector (産業3部門の定義).
 *
 * <p>A table that shows sectors says by which definition; some publishers count F (electricity, gas, water) as secondary.
 *
 * @param label the name of the definition
 * @param sectors the sector of each division; a division that belongs to none is left out
 */
public record SectorDefinition(Label label, Map<JsicDivision, Sector> sectors) {

    /** Primary A and B, secondary C to E, tertiary F to S, none T: the population census (国勢調査の産業3部門). */
    public static final SectorDefinition CENSUS = new SectorDefinition(
            Label.of("国勢調査の産業3部門（第一次A・B、第二次C～E、第三次F～S）", "population census: primary A-B, secondary C-E, tertiary F-S"),
            Arrays.stream(JsicDivision.values())
                    .filter(division -> division.sector().isPresent())
                    .collect(Collectors.toMap(
                            division -> division, division -> division.sector().get())));

    /**
     * Makes a definition.
     *
     * @param label the name of the definition
     * @param sectors the sector of each division
     */
    public SectorDefinition {
        Objects.requireNonNull(label, "label");
        EnumMap<JsicDivision, Sector> copy = new EnumMap<>(JsicDivision.class);
        sectors.forEach((division, sector) -> copy.put(division, Objects.requireNonNull(sector, "sector")));
        sectors = Collections.unmodifiableMap(copy);
    }

    /**
     * The sector of a division.
     *
     * @param division the division
     * @return the sector, or empty if the division belongs to none
     */
    public Optional<Sector> find(JsicDivision division) {
        Objects.requireNonNull(division, "division");
        return Optional.ofNullable(sectors.get(division));
    }

    /**
     * The divisions of a sector.
     *
     * @param sector the sector
     * @return its divisions in order of their letters
     */
    public List<JsicDivision> list(Sector sector) {
        Objects.requireNonNull(sector, "sector");
        return sectors.keySet().stream()
                .filter(division -> sectors.get(division) == sector)
                .toList();
    }

    /**
     * The sectors as groups of divisions, to be added to a classification.
     *
     * @return one group for each sector that has a division, with the code PRIMARY, SECONDARY or TERTIARY
     */
    public List<IndustryGroup> groups() {
        return Arrays.stream(Sector.values())
                .filter(sector -> sectors.containsValue(sector))
                .map(sector -> new IndustryGroup(
                        sector.name(),
                        sector.label(),
                        list(sector).stream().map(JsicDivision::code).toList()))
                .toList();
    }
}

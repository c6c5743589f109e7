package org.machistat.core.population;

import org.machistat.core.text.Label;

/**
 * How the people of a {@link Population} were counted (人口の基準).
 *
 * <p>The same city has other numbers on each base: the census counts those who live there, the resident register those who
 * are registered there.
 */
public enum PopulationBase {
    /** Not stated (明示なし). */
    UNSTATED("明示なし", "base not stated"),
    /** Population census (国勢調査). */
    CENSUS("国勢調査", "population census"),
    /** Basic resident register (住民基本台帳). */
    RESIDENT_REGISTER("住民基本台帳", "basic resident register"),
    /** Census carried forward by births, deaths and moves (推計人口). */
    ESTIMATE("推計人口", "population estimate"),
    /** Projection into the future (将来推計人口). */
    PROJECTION("将来推計人口", "population projection");

    private final Label label;

    PopulationBase(String ja, String en) {
        this.label = Label.of(ja, en);
    }

    /**
     * The name of the base.
     *
     * @return the name in Japanese and English
     */
    public Label label() {
        return label;
    }
}

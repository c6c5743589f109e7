package org.machistat.core.population;

import org.machistat.core.text.Label;

/**
 * How counts of age groups are split into single years (各歳分割の方法).
 *
 * <p>Source: Siegel and Swanson, The Methods and Materials of Demography (2004), appendix C, tables C.13 to C.15; Fritsch and
 * Carlson, SIAM Journal on Numerical Analysis 17 (1980), with the slopes of Fritsch and Butland (1984).
 */
public enum GraduationMethod {
    /** Each year of a group the same (均等分割). */
    UNIFORM("均等分割", "uniform"),
    /** Sprague's fifth-difference formula: five groups of five years decide; keeps group sums, may fall below 0. */
    SPRAGUE("スプレーグ補間", "Sprague"),
    /** Beers' ordinary formula, least fifth differences; keeps group sums, may fall below 0. */
    BEERS_ORDINARY("ビアーズ補間", "Beers ordinary"),
    /** Beers' modified formula, least fourth differences: smooths across groups and so moves people between them. */
    BEERS_MODIFIED("ビアーズ修正補間", "Beers modified"),
    /** Monotone cubic curve through the cumulated counts: keeps group sums, never below 0, any widths (単調補間). */
    MONOTONE("単調3次補間", "monotone cubic");

    private final Label label;

    GraduationMethod(String ja, String en) {
        this.label = Label.of(ja, en);
    }

    /**
     * The name of the method.
     *
     * @return the name in Japanese and English
     */
    public Label label() {
        return label;
    }

    boolean needsFiveYears() {
        return this == SPRAGUE || this == BEERS_ORDINARY || this == BEERS_MODIFIED;
    }
}

package org.machistat.census.industry;

import org.machistat.core.text.Label;

/**
 * The three sectors of industry (産業3部門).
 *
 * <p>Definition: primary is divisions A and B of the Japan Standard Industrial Classification, secondary C to E, tertiary F
 * to S; T, which cannot be classified, belongs to none. Source: Statistics Bureau of Japan, population census, 用語の解説
 * (産業3部門), for revisions 12 to 14 of the classification.
 */
public enum Sector {
    /** Agriculture, forestry, fisheries (第一次産業). */
    PRIMARY("第一次産業", "primary sector"),
    /** Mining, construction, manufacturing (第二次産業). */
    SECONDARY("第二次産業", "secondary sector"),
    /** Everything else that is classified (第三次産業). */
    TERTIARY("第三次産業", "tertiary sector");

    private final Label label;

    Sector(String ja, String en) {
        this.label = Label.of(ja, en);
    }

    /**
     * The name of the sector.
     *
     * @return the name in Japanese and English
     */
    public Label label() {
        return label;
    }
}

package org.machistat.core.population;

import org.machistat.core.text.Label;

/** How the numbers of a projection become whole persons (整数化); the projection itself goes on unrounded. */
public enum WholePersons {
    /** Every region, sex and age by itself, half up; a projected whole may differ from its parts by their roundings. */
    EACH_CELL("各セルを四捨五入", "each cell half up"),
    /**
     * Each count up or down so that every age, sex and region, all regions together, is its exact sum rounded up or down
     * ({@link org.machistat.core.composition.ControlledRounding}). A region that controls others is their sum.
     */
    CONTROLLED("加法性を保つ丸め", "controlled rounding");

    private final Label label;

    WholePersons(String ja, String en) {
        this.label = Label.of(ja, en);
    }

    /**
     * The name of the rule.
     *
     * @return the name
     */
    public Label label() {
        return label;
    }
}

package org.machistat.core.population;

import org.machistat.core.text.Label;

/** When in a step of a projection people move (移動の時点). */
public enum MigrationTiming {
    /** At the start: who moves in is then exposed to death, and to birth, for the whole step. */
    START("期首に移動", "moves at the start", 1),
    /** At the end: who moves is one of the survivors, as with net migration rates of 社人研; births are those of who stayed. */
    END("期末に移動", "moves at the end", 0),
    /** Half of the moves at each end, as in Preston, Heuveline and Guillot (2001), box 6.2. */
    HALF_AND_HALF("期首・期末に半数ずつ移動", "half of the moves at the start, half at the end", 0.5);

    private final Label label;
    private final double atStart;

    MigrationTiming(String ja, String en, double atStart) {
        this.label = Label.of(ja, en);
        this.atStart = atStart;
    }

    /**
     * The name of the convention.
     *
     * @return the name
     */
    public Label label() {
        return label;
    }

    /** The part of the moves that are made at the start. */
    double atStart() {
        return atStart;
    }
}

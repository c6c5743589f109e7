package org.machistat.core.population;

import org.machistat.core.text.Label;

/** Why a cohort is larger or smaller at the end of a step of a projection (人口増減の要因). */
public enum ChangeCause {
    /** Births (出生). */
    BIRTHS("出生", "births"),
    /** Deaths, as a loss below 0 (死亡). */
    DEATHS("死亡", "deaths"),
    /** Moves in less moves out (純移動). */
    NET_MOVES("純移動", "net moves"),
    /** The first age group by a child–woman ratio: births, their deaths and moves together (子ども女性比による増加). */
    CHILDREN("子ども女性比による増加", "children by child–woman ratio"),
    /** Deaths and moves together, where one ratio stands for both (コーホート変化). */
    COHORT_CHANGE("コーホート変化（死亡・移動の計）", "cohort change, deaths and moves together"),
    /** Adjustment to a controlling total (総数への補正). */
    ADJUSTMENT("総数への補正", "adjustment to a total"),
    /** The rounding of start, end and each cause to whole persons (丸め). */
    ROUNDING("丸め", "rounding");

    private final Label label;

    ChangeCause(String ja, String en) {
        this.label = Label.of(ja, en);
    }

    /**
     * The name of the cause.
     *
     * @return the name
     */
    public Label label() {
        return label;
    }
}

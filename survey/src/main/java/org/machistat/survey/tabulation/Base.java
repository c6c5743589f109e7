package org.machistat.survey.tabulation;

import org.machistat.core.text.Label;

/** What the shares of a cross table are of (割合の基数). */
public enum Base {
    /** The respondents of the row: the answers of one group (行%・横%). */
    ROW(Label.of("行%", "row %")),
    /** The respondents of the column: who gave one answer (列%・縦%). */
    COLUMN(Label.of("列%", "column %")),
    /** All respondents (全体%). */
    TOTAL(Label.of("全体%", "total %"));

    private final Label label;

    Base(Label label) {
        this.label = label;
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

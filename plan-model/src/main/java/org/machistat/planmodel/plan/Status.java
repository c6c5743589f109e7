package org.machistat.planmodel.plan;

import org.machistat.core.text.Label;

/** How far a plan or a programme has come (策定状況). */
public enum Status {
    /** Proposed, may still change (案). */
    DRAFT("案", "draft"),
    /** Decided (策定済み). */
    ADOPTED("策定済み", "adopted");

    private final Label label;

    Status(String ja, String en) {
        this.label = Label.of(ja, en);
    }

    /**
     * The status in words.
     *
     * @return the word in Japanese and English
     */
    public Label label() {
        return label;
    }
}

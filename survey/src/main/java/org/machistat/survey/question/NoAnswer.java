package org.machistat.survey.question;

import org.machistat.core.text.Label;

/** Whether those who gave no answer count in the base of the shares (無回答の扱い). Tables say which was used. */
public enum NoAnswer {
    /** Everybody who was asked is the base, 無回答 and 不明 included. */
    IN_BASE(Label.of("無回答・不明を基数に含む", "no answer and unknown count in the base")),
    /** Only those with an answer are the base; 無回答 and 不明 are counted beside it. */
    OUT_OF_BASE(Label.of("無回答・不明を基数から除く", "no answer and unknown are left out of the base"));

    private final Label label;

    NoAnswer(Label label) {
        this.label = label;
    }

    /**
     * The rule in words.
     *
     * @return the rule in Japanese and English
     */
    public Label label() {
        return label;
    }
}

package org.machistat.planmodel.check;

import org.machistat.core.text.Label;

/** How much a finding matters (重要度). */
public enum Severity {
    /** Good to know; the plan may be as it should (情報). */
    INFO("情報", "info"),
    /** Something is odd, missing or open (注意). */
    WARNING("注意", "warning"),
    /** Something cannot be as it is (誤り). */
    ERROR("誤り", "error");

    private final Label label;

    Severity(String ja, String en) {
        this.label = Label.of(ja, en);
    }

    /**
     * The severity in words.
     *
     * @return the word in Japanese and English
     */
    public Label label() {
        return label;
    }
}

package org.machistat.survey.response;

import org.machistat.core.text.Label;

/**
 * What is counted, and of what, when a response rate is printed (回答率の定義).
 *
 * <p>Municipal reports use one word for several of these; the result says which it is.
 *
 * <p>Source: notes of Japanese municipal survey reports (有効回答率, 回収率); AAPOR, Standard Definitions, 10th ed. (2023), for
 * the treatment of undeliverable mail.
 */
public enum RateDefinition {
    /** 有効回答率: valid answers ÷ questionnaires mailed. */
    VALID_OF_MAILED(
            Label.of("回答率", "response rate"),
            Label.of("有効回答件数 ÷ 発送件数 × 100", "valid answers ÷ questionnaires mailed × 100")),
    /** 有効回答率（到達分）: valid answers ÷ (questionnaires mailed − undelivered). */
    VALID_OF_DELIVERED(
            Label.of("回答率（到達分）", "response rate of those delivered"),
            Label.of("有効回答件数 ÷ (発送件数 − 未達件数) × 100", "valid answers ÷ (questionnaires mailed − undelivered) × 100")),
    /** 回収率: questionnaires returned ÷ questionnaires mailed. */
    RETURNED_OF_MAILED(
            Label.of("回収率", "return rate"), Label.of("回収件数 ÷ 発送件数 × 100", "returned ÷ questionnaires mailed × 100")),
    /** 回収率（到達分）: questionnaires returned ÷ (questionnaires mailed − undelivered). */
    RETURNED_OF_DELIVERED(
            Label.of("回収率（到達分）", "return rate of those delivered"),
            Label.of("回収件数 ÷ (発送件数 − 未達件数) × 100", "returned ÷ (questionnaires mailed − undelivered) × 100")),
    /** 有効率: valid answers ÷ questionnaires returned. */
    VALID_OF_RETURNED(
            Label.of("有効率", "share of valid answers"),
            Label.of("有効回答件数 ÷ 回収件数 × 100", "valid answers ÷ returned × 100"));

    private final Label label;
    private final Label formula;

    RateDefinition(Label label, Label formula) {
        this.label = label;
        this.formula = formula;
    }

    /**
     * The name of the rate.
     *
     * @return the name in Japanese and English
     */
    public Label label() {
        return label;
    }

    /**
     * The formula in words.
     *
     * @return the formula in Japanese and English
     */
    public Label formula() {
        return formula;
    }

    /** Whether valid answers are counted, and not all that came back. */
    boolean countsValid() {
        return this == VALID_OF_MAILED || this == VALID_OF_DELIVERED || this == VALID_OF_RETURNED;
    }

    /** Whether undelivered questionnaires are taken off the base. */
    boolean leavesOutUndelivered() {
        return this == VALID_OF_DELIVERED || this == RETURNED_OF_DELIVERED;
    }
}

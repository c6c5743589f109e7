package org.machistat.survey.design;

import org.machistat.core.text.Label;

/** What a stratum with a single sampled unit adds to a variance (層に1単位しかないときの扱い). */
public enum LonelyUnit {
    /** Nothing can be said: variances are refused until strata are merged. */
    FAIL(Label.of("計算しない", "refuse")),
    /** The unit was certain to be in the sample: the stratum adds nothing. Too small if it was not. */
    CERTAINTY(Label.of("必ず抽出される層とみなす", "taken as certain")),
    /** Its distance from the middle of all units counts, not from its own mean. Too large as a rule. */
    ADJUST(Label.of("全体の平均からの差をとる", "distance from the grand mean")),
    /** It adds as much as the other strata do on average. */
    AVERAGE(Label.of("ほかの層の平均で補う", "average of the other strata"));

    private final Label label;

    LonelyUnit(Label label) {
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

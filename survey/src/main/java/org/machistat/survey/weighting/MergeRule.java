package org.machistat.survey.weighting;

import org.machistat.core.text.Label;

/** Which stratum a stratum with too few answers is merged with (層の統合の規則). */
public enum MergeRule {
    /** The one beside it in printed order; of two the one with fewer answers, of equals the one before. */
    NEXT_IN_ORDER(Label.of("並び順で隣の層（少ないほう）", "the neighbour in printed order (the one with fewer answers)")),
    /** The one with the fewest answers of all others; of equals the first. */
    FEWEST_ANSWERS(Label.of("回答の最も少ない層", "the stratum with the fewest answers"));

    private final Label label;

    MergeRule(Label label) {
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

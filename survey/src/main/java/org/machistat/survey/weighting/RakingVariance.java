package org.machistat.survey.weighting;

import org.machistat.core.text.Label;

/** How raking takes away from a variance what the margins explain (レイキングの分散の求め方). */
public enum RakingVariance {
    /**
     * Residuals of a regression on the margins with the weights before raking, as theory has it (Deville and Särndal 1992); R's
     * {@code calibrate(calfun="raking")}. With one margin it is the variance of post-stratification.
     */
    WEIGHTED(Label.of("調整前ウェイトつき残差", "residuals by the weights before raking")),
    /** Ten rounds of taking away the plain means of each margin, as R's {@code rake} does; only for comparison with it. */
    TEN_ROUNDS(Label.of("単純平均による10回の残差化", "ten rounds of plain means"));

    private final Label label;

    RakingVariance(Label label) {
        this.label = label;
    }

    /**
     * The way in words.
     *
     * @return the way in Japanese and English
     */
    public Label label() {
        return label;
    }
}

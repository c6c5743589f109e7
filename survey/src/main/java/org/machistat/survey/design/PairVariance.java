package org.machistat.survey.design;

import org.machistat.core.text.Label;

/** How chances of pairs make a variance, with D_ij = (π_ij − π_i π_j) ÷ π_ij and x = y/π (不等確率抽出の分散推定量). */
public enum PairVariance {
    /**
     * V = Σ Σ D_ij x_i x_j (ホービッツ・トンプソン推定量).
     *
     * <p>Source: Horvitz, D. G. and Thompson, D. J. (1952), Journal of the American Statistical Association 47, 663–685.
     */
    HORVITZ_THOMPSON(Label.of("ホービッツ・トンプソン推定量", "Horvitz–Thompson")),
    /**
     * V = −½ Σ Σ D_ij (x_i − x_j)², for samples of a fixed size; 0 where y is in proportion to π (イェーツ・グランディ推定量).
     *
     * <p>Source: Yates, F. and Grundy, P. M. (1953), Journal of the Royal Statistical Society B 15, 253–261.
     */
    YATES_GRUNDY(Label.of("イェーツ・グランディ推定量", "Yates–Grundy"));

    private final Label label;

    PairVariance(Label label) {
        this.label = label;
    }

    /**
     * The estimator in words.
     *
     * @return the name in Japanese and English
     */
    public Label label() {
        return label;
    }
}

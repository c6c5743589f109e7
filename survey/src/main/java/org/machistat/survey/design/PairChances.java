package org.machistat.survey.design;

import org.machistat.core.text.Label;

/** What stands in for the chances of pairs where only those of single units are known (同時抽出確率の近似). */
public enum PairChances {
    /**
     * No pairs at all: V = n ÷ (n−1) Σ (1−π) (y/π − mean of y/π)² (ブリュワー法). Never below 0.
     *
     * <p>Source: Brewer, K. R. W. (2002), Combined Survey Sampling Inference, chapter 9; R survey, svydesign(pps = "brewer").
     */
    BREWER(Label.of("ブリュワー法", "Brewer")),
    /**
     * π_ij = π_i π_j (n−1) ÷ (n − (π_i + π_j) ÷ 2) (オーバートン法).
     *
     * <p>Source: Overton, W. S. (1985); Stevens, D. L. (1997), Environmetrics 8, 167–195; R survey, svydesign(pps = "overton").
     */
    OVERTON(Label.of("オーバートン法", "Overton")),
    /**
     * π_ij = π_i π_j (n−1) ÷ (n − π_i − π_j + Σπ²/n), the sum over the population estimated by the mean of π in the sample (ハートレー・ラオ法).
     *
     * <p>Source: Hartley, H. O. and Rao, J. N. K. (1962), Annals of Mathematical Statistics 33, 350–374; R survey, HR().
     */
    HARTLEY_RAO(Label.of("ハートレー・ラオ法", "Hartley–Rao"));

    private final Label label;

    PairChances(Label label) {
        this.label = label;
    }

    /**
     * The approximation in words.
     *
     * @return the name in Japanese and English
     */
    public Label label() {
        return label;
    }
}

package org.machistat.survey.published;

import org.machistat.core.text.Label;

/** How two shares of independent groups are tested for a difference (2群の割合の差の検定). */
public enum DifferenceTest {
    /**
     * The chi-square test of a two by two table, the same as the two-sided z test with a pooled share (χ²検定).
     *
     * <pre>X² = (p₁ − p₂)² ÷ (p (1−p) (1/n₁ + 1/n₂)), p = (n₁ p₁ + n₂ p₂) ÷ (n₁ + n₂)</pre>
     */
    CHI_SQUARE(Label.of("χ²検定", "chi-square")),
    /**
     * The same with the correction for continuity (イェーツの補正): |p₁ − p₂| less ½ (1/n₁ + 1/n₂), not below 0.
     *
     * <p>Source: Yates, F. (1934), Supplement to the Journal of the Royal Statistical Society 1, 217–235.
     */
    CHI_SQUARE_CORRECTED(Label.of("χ²検定（連続補正）", "chi-square with Yates's correction")),
    /**
     * The exact test given the margins: the probability of all tables no likelier than the one met (フィッシャーの正確検定).
     *
     * <p>Source: Fisher, R. A. (1935), Journal of the Royal Statistical Society 98, 39–82; two-sided as in R's fisher.test.
     */
    FISHER(Label.of("フィッシャーの正確検定", "Fisher's exact test"));

    private final Label label;

    DifferenceTest(Label label) {
        this.label = label;
    }

    /**
     * The test in words.
     *
     * @return the name in Japanese and English
     */
    public Label label() {
        return label;
    }
}

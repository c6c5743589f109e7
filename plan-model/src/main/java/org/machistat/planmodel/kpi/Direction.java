package org.machistat.planmodel.kpi;

import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;

/** Which way an indicator is wanted to move (目標の方向). */
public enum Direction {
    /** Higher is better (増加・向上). */
    RAISE(Label.of("増加", "raise")),
    /** Lower is better (減少・抑制). */
    LOWER(Label.of("減少", "lower")),
    /** It is to stay where it is (維持). */
    KEEP(Label.of("維持", "keep"));

    private final Label label;

    Direction(Label label) {
        this.label = label;
    }

    /**
     * The direction in words.
     *
     * @return the word in Japanese and English
     */
    public Label label() {
        return label;
    }

    /**
     * A difference as seen from what is wanted.
     *
     * @param difference a later figure less an earlier one, or an actual figure less its target
     * @return above 0 if it is to the good, below 0 if not; for KEEP never above 0
     */
    Rational favourable(Rational difference) {
        return switch (this) {
            case RAISE -> difference;
            case LOWER -> difference.negate();
            case KEEP -> difference.abs().negate();
        };
    }
}

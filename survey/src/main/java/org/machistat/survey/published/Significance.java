package org.machistat.survey.published;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The probability of so large a difference by chance, for all values that are printed so (p値の範囲).
 *
 * @param least the least probability
 * @param most the greatest probability
 * @serial exclude
 */
public record Significance(double least, double most) implements Serializable {

    /** What can be said at a level. */
    public enum Verdict {
        /** The difference is significant, whatever stands behind the printed figures (有意). */
        SIGNIFICANT,
        /** It is not significant, whatever stands behind them (有意でない). */
        NOT_SIGNIFICANT,
        /** It depends on what the printed figures do not tell (印字からは決まらない). */
        UNDECIDED
    }

    /**
     * Makes the range.
     *
     * @param least the least probability
     * @param most the greatest probability
     * @throws IllegalArgumentException unless 0 ≤ least ≤ most ≤ 1
     */
    public Significance {
        if (!(least >= 0 && least <= most && most <= 1)) {
            throw new IllegalArgumentException(
                    "Probabilities must be in order from 0 to 1, but were " + least + " and " + most);
        }
    }

    /**
     * What can be said at a level.
     *
     * @param level the level, above 0 and below 1, such as 0.05
     * @return significant where the probability is below the level
     * @throws IllegalArgumentException if the level is out of range
     */
    public Verdict at(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("The level must be above 0 and below 1, but was " + level);
        }
        if (most < level) {
            return Verdict.SIGNIFICANT;
        }
        return least >= level ? Verdict.NOT_SIGNIFICANT : Verdict.UNDECIDED;
    }

    /** The probability, or its range, as in "p = 0.031" or "p = 0.012–0.21". */
    @Override
    public String toString() {
        String low = shown(least);
        String high = shown(most);
        return low.equals(high) ? "p = " + low : "p = " + low + "–" + high;
    }

    private static String shown(double probability) {
        return new BigDecimal(probability).round(new MathContext(2)).toString();
    }
}

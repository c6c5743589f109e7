package org.machistat.survey.response;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * A confidence interval of a rate (信頼区間).
 *
 * @param method how it was made
 * @param confidence the level, above 0 and below 1, such as 0.95
 * @param lower the lower bound as a fraction from 0 to 1, in double precision (about 12 digits)
 * @param upper the upper bound as a fraction from 0 to 1, in double precision (about 12 digits)
 * @serial exclude
 */
public record RateInterval(IntervalMethod method, double confidence, double lower, double upper)
        implements Serializable {

    /**
     * Makes an interval.
     *
     * @param method how it was made
     * @param confidence the level
     * @param lower the lower bound
     * @param upper the upper bound
     * @throws IllegalArgumentException unless 0 &lt; confidence &lt; 1 and 0 ≤ lower ≤ upper ≤ 1
     */
    public RateInterval {
        Objects.requireNonNull(method, "method");
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("Confidence must be above 0 and below 1, but was " + confidence);
        }
        if (!(lower >= 0 && lower <= upper && upper <= 1)) {
            throw new IllegalArgumentException(
                    "Bounds must be fractions in order from 0 to 1, but were " + lower + " and " + upper);
        }
    }

    /** The bounds in per cent to one decimal with level and method, as in "15.9–18.2%（95%、ウィルソン法）". */
    @Override
    public String toString() {
        return percent(lower) + "–" + percent(upper) + "%（"
                + BigDecimal.valueOf(confidence)
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString() + "%、"
                + method.label().ja() + "）";
    }

    private static String percent(double fraction) {
        return BigDecimal.valueOf(fraction)
                .movePointRight(2)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}

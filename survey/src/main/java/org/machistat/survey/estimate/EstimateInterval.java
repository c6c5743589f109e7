package org.machistat.survey.estimate;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import org.machistat.core.text.Label;
import org.machistat.survey.internal.Numbers;

/**
 * A confidence interval of an estimate (推定値の信頼区間).
 *
 * @param method how it was made
 * @param confidence the level, above 0 and below 1
 * @param lower the lower bound, in double precision
 * @param upper the upper bound, in double precision
 * @serial exclude
 */
public record EstimateInterval(Label method, double confidence, double lower, double upper) implements Serializable {

    /**
     * Makes an interval.
     *
     * @param method how it was made
     * @param confidence the level
     * @param lower the lower bound
     * @param upper the upper bound
     * @throws IllegalArgumentException unless 0 &lt; confidence &lt; 1 and lower ≤ upper
     */
    public EstimateInterval {
        Objects.requireNonNull(method, "method");
        checkConfidence(confidence);
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("Bounds must be in order, but were " + lower + " and " + upper);
        }
    }

    static void checkConfidence(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("Confidence must be above 0 and below 1, but was " + confidence);
        }
    }

    /** Bounds to six digits, level and method, as in "638.51–690.06（95%、t分布）". */
    @Override
    public String toString() {
        return Numbers.shown(lower) + "–" + Numbers.shown(upper) + "（"
                + new BigDecimal(Double.toString(confidence))
                        .movePointRight(2)
                        .round(MathContext.DECIMAL32)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%、" + method.ja() + "）";
    }
}

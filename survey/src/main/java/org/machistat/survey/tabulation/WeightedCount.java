package org.machistat.survey.tabulation;

import java.io.Serializable;
import java.util.Objects;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;

/**
 * How many respondents, and what they stand for (件数とウェイト付き件数).
 *
 * @param respondents the number of respondents, 0 or more
 * @param weighted the exact sum of their weights
 * @serial exclude
 */
public record WeightedCount(long respondents, Rational weighted) implements Serializable {

    static final WeightedCount NONE = new WeightedCount(0, Rational.ZERO);

    /**
     * Makes a count.
     *
     * @param respondents the number of respondents
     * @param weighted the sum of their weights
     * @throws IllegalArgumentException if the number is negative
     */
    public WeightedCount {
        Objects.requireNonNull(weighted, "weighted");
        if (respondents < 0) {
            throw new IllegalArgumentException("A number of respondents must not be negative, but was " + respondents);
        }
    }

    /** A count in which each respondent stands for one. */
    static WeightedCount of(long respondents) {
        return new WeightedCount(respondents, Rational.of(respondents));
    }

    /**
     * This count and another of other respondents.
     *
     * @param other the other count
     * @return the sum of both
     */
    public WeightedCount plus(WeightedCount other) {
        return new WeightedCount(respondents + other.respondents, weighted.plus(other.weighted));
    }

    /** Both numbers, as in "122（加重 146.4）". */
    @Override
    public String toString() {
        return respondents + "（加重 " + Rounding.decimals(1).round(weighted).toPlainString() + "）";
    }
}

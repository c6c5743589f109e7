package org.machistat.core.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;

/**
 * A number known to be no ratio of integers, of which any number of digits can be had (無理数).
 *
 * <p>It is never a tie and never an exact decimal, so enough digits always decide how it is rounded.
 */
@FunctionalInterface
public interface Irrational {

    /**
     * The number, off by less than one unit of the last of so many decimals.
     *
     * @param decimals the number of decimals, not negative
     * @return a decimal at a distance of less than 10<sup>-decimals</sup>
     */
    BigDecimal near(int decimals);

    /**
     * This number times a factor, plus a term.
     *
     * @param factor the factor, not 0
     * @param term the term
     * @return the number, again irrational
     */
    default Irrational scaled(Rational factor, Rational term) {
        int extra = 2
                + factor.abs().toBigDecimal(new MathContext(1)).precision()
                - factor.abs().toBigDecimal(new MathContext(1)).scale();
        int more = Math.max(0, extra);
        return decimals -> {
            Rational exact = Rational.of(near(decimals + more)).times(factor).plus(term);
            return new BigDecimal(exact.numerator())
                    .divide(new BigDecimal(exact.denominator()), decimals + 1, RoundingMode.HALF_EVEN);
        };
    }

    /**
     * The printed value, correct for every direction of rounding.
     *
     * @param rounding how to round
     * @return the rounded value
     * @throws ArithmeticException if the direction is {@code UNNECESSARY}
     */
    default BigDecimal round(Rounding rounding) {
        if (rounding.mode() == RoundingMode.UNNECESSARY) {
            throw new ArithmeticException("An irrational number is never exact in any number of digits");
        }
        for (int decimals = 20; ; decimals *= 2) {
            BigDecimal middle = near(decimals);
            BigDecimal error = BigDecimal.ONE.movePointLeft(decimals);
            BigDecimal low = rounding.round(middle.subtract(error));
            if (low.compareTo(rounding.round(middle.add(error))) == 0) {
                return low;
            }
        }
    }
}

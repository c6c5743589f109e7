package org.machistat.core.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.machistat.core.value.Rational;

/**
 * The natural logarithm of a positive ratio other than 1, to any number of digits (自然対数).
 *
 * <pre>ln x = k·ln 2 + 2·artanh((y − 1) ÷ (y + 1)), x = 2^k·y, y near 1; artanh z = z + z³/3 + z⁵/5 + …</pre>
 *
 * <ul>
 *   <li>ln 1 = 0 is no irrational number and is not made here.
 *   <li>Of every other positive ratio the logarithm is irrational (Lambert 1761).
 * </ul>
 *
 * <p>Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), equation 4.1.27.
 */
public final class Logarithm implements Irrational {

    private static final int GUARD = 10;
    private static final Rational THIRD = Rational.of(1, 3);

    private final Rational argument;

    private Logarithm(Rational argument) {
        this.argument = argument;
    }

    /**
     * The logarithm of a ratio.
     *
     * @param argument the ratio, above 0 and not 1
     * @return its logarithm
     * @throws IllegalArgumentException if the ratio is 1 or not above 0
     */
    public static Logarithm of(Rational argument) {
        if (argument.signum() <= 0 || argument.equals(Rational.ONE)) {
            throw new IllegalArgumentException("Logarithm needs a ratio above 0 other than 1, but was " + argument);
        }
        return new Logarithm(argument);
    }

    @Override
    public BigDecimal near(int decimals) {
        return near(argument, decimals);
    }

    /** Also serves the logarithm of 1, which is 0, and that of 2. */
    static BigDecimal near(Rational x, int decimals) {
        int k = x.numerator().bitLength() - x.denominator().bitLength();
        Rational y = x.times(Rational.of(2).pow(-k));
        int digits = decimals + GUARD + Integer.toString(Math.abs(k)).length();
        BigInteger sum = artanh(y.minus(Rational.ONE).dividedBy(y.plus(Rational.ONE)), digits)
                .shiftLeft(1)
                .add(artanh(THIRD, digits).shiftLeft(1).multiply(BigInteger.valueOf(k)));
        return new BigDecimal(sum, digits);
    }

    /** In units of 10^-digits; every term is cut off by less than two units. */
    private static BigInteger artanh(Rational z, int digits) {
        BigInteger scale = BigInteger.TEN.pow(digits);
        BigInteger power = z.numerator().multiply(scale).divide(z.denominator());
        BigInteger square = power.multiply(power).divide(scale);
        BigInteger sum = BigInteger.ZERO;
        for (long n = 1; power.signum() != 0; n += 2) {
            sum = sum.add(power.divide(BigInteger.valueOf(n)));
            power = power.multiply(square).divide(scale);
        }
        return sum;
    }
}

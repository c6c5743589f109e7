package org.machistat.core.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.machistat.core.value.Rational;

/**
 * A positive ratio to a fractional power, that is a root of a power (べき乗根).
 *
 * <pre>x^(p/q), p and q without common factor</pre>
 *
 * <p>It is a ratio itself exactly if x is the q-th power of a ratio, which whole numbers decide; then {@link #exact} has it.
 * Else it is irrational, and digits of exp(p/q · ln x) with a bounded error decide every rounding.
 *
 * <ul>
 *   <li>A root of 18-digit counts can be a ratio only if q is below their length in bits: for other q nothing is tried.
 *   <li>A base of 1 gives 1.
 * </ul>
 */
public final class Power implements Irrational {

    private static final int GUARD = 10;

    private final Rational base;
    private final Rational exponent;

    private Power(Rational base, Rational exponent) {
        this.base = base;
        this.exponent = exponent;
    }

    /**
     * A power.
     *
     * @param base the base, above 0
     * @param exponent the exponent
     * @return the power
     * @throws IllegalArgumentException if the base is not above 0
     */
    public static Power of(Rational base, Rational exponent) {
        if (base.signum() <= 0) {
            throw new IllegalArgumentException("Power needs a base above 0, but was " + base);
        }
        return new Power(base, exponent);
    }

    /**
     * The power as a ratio.
     *
     * @return the exact value, or empty if it is irrational
     */
    public Optional<Rational> exact() {
        if (base.equals(Rational.ONE)) {
            return Optional.of(base);
        }
        int power = exponent.numerator().intValueExact();
        return root(base.numerator(), exponent.denominator())
                .flatMap(upper -> root(base.denominator(), exponent.denominator())
                        .map(lower -> Rational.of(upper, lower).pow(power)));
    }

    /** The whole number whose q-th power is n, if there is one. */
    private static Optional<BigInteger> root(BigInteger n, BigInteger q) {
        if (n.equals(BigInteger.ONE)) {
            return Optional.of(n);
        }
        if (q.compareTo(BigInteger.valueOf(n.bitLength())) >= 0) {
            return q.equals(BigInteger.ONE) ? Optional.of(n) : Optional.empty();
        }
        int degree = q.intValueExact();
        BigInteger found = BigInteger.ZERO;
        for (int bit = n.bitLength() / degree; bit >= 0; bit--) {
            BigInteger tried = found.setBit(bit);
            if (tried.pow(degree).compareTo(n) <= 0) {
                found = tried;
            }
        }
        return Optional.of(found).filter(whole -> whole.pow(degree).equals(n));
    }

    @Override
    public BigDecimal near(int decimals) {
        int magnitude = Math.max(0, times(Logarithm.near(base, 10), 10).intValue()) / 2 + 1;
        int digits = decimals + magnitude + GUARD;
        int more = exponent.abs().numerator().bitLength();
        BigDecimal y = times(Logarithm.near(base, digits + more), digits);
        BigDecimal ln2 = Logarithm.near(Rational.of(2), digits + more + magnitude);
        int k = y.divide(ln2, 0, RoundingMode.HALF_EVEN).intValueExact();
        BigInteger scaled = exp(y.subtract(ln2.multiply(BigDecimal.valueOf(k))), digits);
        return new BigDecimal(k >= 0 ? scaled.shiftLeft(k) : scaled.shiftRight(-k), digits);
    }

    private BigDecimal times(BigDecimal logarithm, int digits) {
        return logarithm
                .multiply(new BigDecimal(exponent.numerator()))
                .divide(new BigDecimal(exponent.denominator()), digits, RoundingMode.HALF_EVEN);
    }

    /** In units of 10^-digits, of a number between -1/2 and 1/2. */
    private static BigInteger exp(BigDecimal t, int digits) {
        BigInteger scale = BigInteger.TEN.pow(digits);
        BigInteger x = t.setScale(digits, RoundingMode.HALF_EVEN).unscaledValue();
        BigInteger term = scale;
        BigInteger sum = scale;
        for (long n = 1; term.signum() != 0; n++) {
            term = term.multiply(x).divide(scale).divide(BigInteger.valueOf(n));
            sum = sum.add(term);
        }
        return sum;
    }
}

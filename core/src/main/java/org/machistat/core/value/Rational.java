package org.machistat.core.value;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact ratio of two integers, in lowest terms with a positive denominator (有理数).
 *
 * <p>The result of every calculation on counts and printed decimals is kept in this form, so that it is rounded once, at
 * the printing end, by a {@link Rounding}.
 *
 * <ul>
 *   <li>Equal values are equal: 2/4 is 1/2.
 *   <li>Division by zero throws {@code ArithmeticException}; a calculator that can meet it returns a {@link Refusal}.
 * </ul>
 *
 * @serial exclude
 */
public final class Rational implements Comparable<Rational>, Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST_SCALE = 100_000;
    private static final int EXACT_BITS = 53;
    private static final int LONGEST = 10_000;
    private static final Pattern FORM = Pattern.compile("([+-]?\\d+)(?:/(0*[1-9]\\d*))?");

    /** Zero. */
    public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);

    /** One. */
    public static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Rational(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * A whole number.
     *
     * @param value the number
     * @return the ratio value/1
     */
    public static Rational of(long value) {
        return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
    }

    /**
     * The ratio of two whole numbers.
     *
     * @param numerator the upper number
     * @param denominator the lower number, not 0
     * @return the ratio in lowest terms
     * @throws ArithmeticException if the denominator is 0
     */
    public static Rational of(long numerator, long denominator) {
        return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * The ratio of two whole numbers of any size.
     *
     * @param numerator the upper number
     * @param denominator the lower number, not 0
     * @return the ratio in lowest terms
     * @throws ArithmeticException if the denominator is 0
     */
    public static Rational of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("Cannot divide " + numerator + " by 0");
        }
        if (denominator.equals(BigInteger.ONE)) {
            return new Rational(numerator, BigInteger.ONE);
        }
        BigInteger gcd = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            gcd = gcd.negate();
        }
        return gcd.equals(BigInteger.ONE)
                ? new Rational(numerator, denominator)
                : new Rational(numerator.divide(gcd), denominator.divide(gcd));
    }

    /**
     * The exact value of a decimal number.
     *
     * @param value the number, with a scale from -100,000 to 100,000
     * @return the same value as a ratio
     * @throws IllegalArgumentException if the scale is out of range
     */
    public static Rational of(BigDecimal value) {
        if (Math.abs((long) value.scale()) > LARGEST_SCALE) {
            throw new IllegalArgumentException(
                    "Scale of a decimal must be from -100000 to 100000, but was " + value.scale());
        }
        return value.scale() <= 0
                ? new Rational(value.toBigIntegerExact(), BigInteger.ONE)
                : of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /**
     * Reads what {@link #toString} writes: {@code "7"}, {@code "-3/4"}.
     *
     * @param text the text
     * @return the ratio
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static Rational parse(String text) {
        Matcher m = FORM.matcher(text.length() > LONGEST ? "" : text);
        if (!m.matches()) {
            throw new IllegalArgumentException(
                    "Unable to parse ratio from '" + (text.length() > 40 ? text.substring(0, 40) + "…" : text)
                            + "', expected a whole number or two as in '-3/4'");
        }
        BigInteger numerator = new BigInteger(m.group(1));
        return m.group(2) == null ? new Rational(numerator, BigInteger.ONE) : of(numerator, new BigInteger(m.group(2)));
    }

    /** Sums and products of whole numbers need no reduction. */
    private boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    /**
     * The upper number, which carries the sign.
     *
     * @return the numerator in lowest terms
     */
    public BigInteger numerator() {
        return numerator;
    }

    /**
     * The lower number, always positive.
     *
     * @return the denominator in lowest terms
     */
    public BigInteger denominator() {
        return denominator;
    }

    /**
     * This plus another.
     *
     * @param other the other
     * @return the sum
     */
    public Rational plus(Rational other) {
        if (isWhole() && other.isWhole()) {
            return new Rational(numerator.add(other.numerator), BigInteger.ONE);
        }
        return denominator.equals(other.denominator)
                ? of(numerator.add(other.numerator), denominator)
                : of(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    /**
     * This minus another.
     *
     * @param other the other
     * @return the difference
     */
    public Rational minus(Rational other) {
        return plus(other.negate());
    }

    /**
     * This times another.
     *
     * @param other the other
     * @return the product
     */
    public Rational times(Rational other) {
        return isWhole() && other.isWhole()
                ? new Rational(numerator.multiply(other.numerator), BigInteger.ONE)
                : of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * This times a whole number.
     *
     * @param factor the factor
     * @return the product
     */
    public Rational times(long factor) {
        return of(numerator.multiply(BigInteger.valueOf(factor)), denominator);
    }

    /**
     * This divided by another.
     *
     * @param other the divisor, not 0
     * @return the quotient
     * @throws ArithmeticException if the divisor is 0
     */
    public Rational dividedBy(Rational other) {
        return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /**
     * This with the sign turned.
     *
     * @return the negative
     */
    public Rational negate() {
        return new Rational(numerator.negate(), denominator);
    }

    /**
     * This without its sign.
     *
     * @return the absolute value
     */
    public Rational abs() {
        return numerator.signum() < 0 ? negate() : this;
    }

    /**
     * This to a whole power.
     *
     * @param exponent the power; negative ones need a value other than 0
     * @return the power
     * @throws ArithmeticException if 0 is raised to a negative power
     */
    public Rational pow(int exponent) {
        return exponent >= 0
                ? new Rational(numerator.pow(exponent), denominator.pow(exponent))
                : of(denominator.pow(-exponent), numerator.pow(-exponent));
    }

    /**
     * The sign.
     *
     * @return -1, 0 or 1
     */
    public int signum() {
        return numerator.signum();
    }

    /**
     * The nearest decimal of the given precision, for a reader who wants digits and not the exact value.
     *
     * @param precision the number of significant digits and the rounding
     * @return the decimal
     */
    public BigDecimal toBigDecimal(MathContext precision) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), precision);
    }

    /**
     * The nearest double, for charts and numeric kernels.
     *
     * @return the value with about 16 digits
     */
    public double doubleValue() {
        // of two numbers that a double holds the quotient is the nearest double
        return numerator.bitLength() <= EXACT_BITS && denominator.bitLength() <= EXACT_BITS
                ? numerator.doubleValue() / denominator.doubleValue()
                : toBigDecimal(MathContext.DECIMAL128).doubleValue();
    }

    @Override
    public int compareTo(Rational other) {
        return denominator.equals(other.denominator)
                ? numerator.compareTo(other.numerator)
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rational that
                && numerator.equals(that.numerator)
                && denominator.equals(that.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    /** The value as {@code "7"} or {@code "-3/4"}; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}

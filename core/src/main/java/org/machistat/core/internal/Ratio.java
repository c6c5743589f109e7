package org.machistat.core.internal;

import com.google.common.math.LongMath;
import java.math.BigInteger;
import org.machistat.core.value.Rational;

/** An exact ratio that stays in two longs while it can (分数): the arithmetic of {@link Simplex}. */
final class Ratio {

    static final Ratio ZERO = new Ratio(0, 1, null);
    static final Ratio ONE = new Ratio(1, 1, null);

    /** Products of two numbers below this fit in a long, and so do sums of two such products. */
    private static final long SMALL = 1L << 31;

    private final long numerator;
    private final long denominator;
    private final Rational large;

    private Ratio(long numerator, long denominator, Rational large) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.large = large;
    }

    static Ratio of(Rational value) {
        BigInteger over = value.numerator();
        BigInteger under = value.denominator();
        return over.bitLength() < 63 && under.bitLength() < 63
                ? new Ratio(over.longValue(), under.longValue(), null)
                : new Ratio(0, 1, value);
    }

    Rational toRational() {
        return large == null ? Rational.of(numerator, denominator) : large;
    }

    private boolean isSmall() {
        return large == null && numerator < SMALL && numerator > -SMALL && denominator < SMALL;
    }

    private static long divisor(long one, long other) {
        return LongMath.gcd(Math.abs(one), other);
    }

    private static Ratio reduced(long numerator, long denominator) {
        if (denominator == 1) {
            return new Ratio(numerator, 1, null);
        }
        long divisor = divisor(numerator, denominator);
        return new Ratio(numerator / divisor, denominator / divisor, null);
    }

    private static boolean overflows(long a, long b) {
        return Math.multiplyHigh(a, b) != (a * b) >> 63 || a * b == Long.MIN_VALUE;
    }

    Ratio plus(Ratio other) {
        if (isSmall() && other.isSmall()) {
            return denominator == other.denominator
                    ? reduced(numerator + other.numerator, denominator)
                    : reduced(
                            numerator * other.denominator + other.numerator * denominator,
                            denominator * other.denominator);
        }
        if (large == null && other.large == null) {
            long divisor = divisor(denominator, other.denominator);
            long ours = other.denominator / divisor;
            long theirs = denominator / divisor;
            if (!overflows(numerator, ours)
                    && !overflows(other.numerator, theirs)
                    && !overflows(theirs, other.denominator)) {
                long a = numerator * ours;
                long b = other.numerator * theirs;
                long sum = a + b;
                if (((a ^ sum) & (b ^ sum)) >= 0 && sum != Long.MIN_VALUE) {
                    return reduced(sum, theirs * other.denominator);
                }
            }
        }
        return of(toRational().plus(other.toRational()));
    }

    Ratio minus(Ratio other) {
        return plus(other.negate());
    }

    Ratio times(Ratio other) {
        if (isSmall() && other.isSmall()) {
            return reduced(numerator * other.numerator, denominator * other.denominator);
        }
        if (large == null && other.large == null) {
            long first = divisor(numerator, other.denominator);
            long second = divisor(other.numerator, denominator);
            long a = numerator / first;
            long b = other.numerator / second;
            long under = denominator / second;
            long over = other.denominator / first;
            if (!overflows(a, b) && !overflows(under, over)) {
                return new Ratio(a * b, under * over, null);
            }
        }
        return of(toRational().times(other.toRational()));
    }

    Ratio inverse() {
        if (large != null) {
            return of(Rational.ONE.dividedBy(large));
        }
        return numerator > 0 ? new Ratio(denominator, numerator, null) : new Ratio(-denominator, -numerator, null);
    }

    Ratio negate() {
        return large == null ? new Ratio(-numerator, denominator, null) : of(large.negate());
    }

    int signum() {
        return large == null ? Long.signum(numerator) : large.signum();
    }

    int compare(Ratio other) {
        if (large == null && other.large == null && denominator == other.denominator) {
            return Long.compare(numerator, other.numerator);
        }
        if (large == null && other.large == null) {
            long high = Math.multiplyHigh(numerator, other.denominator);
            long otherHigh = Math.multiplyHigh(other.numerator, denominator);
            return high == otherHigh
                    ? Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator)
                    : Long.compare(high, otherHigh);
        }
        return toRational().compareTo(other.toRational());
    }

    boolean isWhole() {
        return large == null ? denominator == 1 : large.denominator().equals(BigInteger.ONE);
    }

    @Override
    public String toString() {
        return toRational().toString();
    }
}

package org.machistat.core.value;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * The values between two exact bounds, each in or out, or none (区間).
 *
 * <p>What a rounded figure stands for is an interval: 3.7 printed to one decimal, half up, is [73/20, 15/4), that is
 * [3.65, 3.75). Sums and differences of intervals hold every sum and difference of their values.
 *
 * <ul>
 *   <li>A single value is {@link #point}: both bounds equal and in.
 *   <li>A missing bound is unbounded on that side and never in.
 *   <li>An empty interval cannot be made; {@link #intersect} answers with an empty {@code Optional}.
 * </ul>
 *
 * @serial exclude
 */
public final class Interval implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Every number. */
    public static final Interval ALL = new Interval(null, false, null, false);

    private final Rational lower;
    private final boolean lowerIn;
    private final Rational upper;
    private final boolean upperIn;

    private Interval(Rational lower, boolean lowerIn, Rational upper, boolean upperIn) {
        this.lower = lower;
        this.lowerIn = lowerIn && lower != null;
        this.upper = upper;
        this.upperIn = upperIn && upper != null;
    }

    /**
     * The interval between two bounds.
     *
     * @param lower the lower bound
     * @param lowerIn whether the lower bound itself belongs to it
     * @param upper the upper bound
     * @param upperIn whether the upper bound itself belongs to it
     * @return the interval
     * @throws IllegalArgumentException if no number lies in it
     */
    public static Interval of(Rational lower, boolean lowerIn, Rational upper, boolean upperIn) {
        Objects.requireNonNull(lower, "lower");
        Objects.requireNonNull(upper, "upper");
        Interval made = new Interval(lower, lowerIn, upper, upperIn);
        if (made.isEmpty()) {
            throw new IllegalArgumentException("Interval must hold a number, but was " + made);
        }
        return made;
    }

    /**
     * The interval from a lower bound, in, to an upper bound, out: [lower, upper).
     *
     * @param lower the lower bound, in
     * @param upper the upper bound, out
     * @return the interval
     * @throws IllegalArgumentException if lower is not below upper
     */
    public static Interval halfOpen(Rational lower, Rational upper) {
        return of(lower, true, upper, false);
    }

    /**
     * The interval with both bounds in: [lower, upper].
     *
     * @param lower the lower bound, in
     * @param upper the upper bound, in
     * @return the interval
     * @throws IllegalArgumentException if lower is above upper
     */
    public static Interval closed(Rational lower, Rational upper) {
        return of(lower, true, upper, true);
    }

    /**
     * A single value.
     *
     * @param value the value
     * @return the interval [value, value]
     */
    public static Interval point(Rational value) {
        return closed(value, value);
    }

    /**
     * Everything from a bound upwards.
     *
     * @param lower the lower bound
     * @param in whether the bound itself belongs to it
     * @return the interval
     */
    public static Interval above(Rational lower, boolean in) {
        return new Interval(Objects.requireNonNull(lower, "lower"), in, null, false);
    }

    /**
     * Everything up to a bound.
     *
     * @param upper the upper bound
     * @param in whether the bound itself belongs to it
     * @return the interval
     */
    public static Interval below(Rational upper, boolean in) {
        return new Interval(null, false, Objects.requireNonNull(upper, "upper"), in);
    }

    private boolean isEmpty() {
        if (lower == null || upper == null) {
            return false;
        }
        int order = lower.compareTo(upper);
        return order > 0 || (order == 0 && !(lowerIn && upperIn));
    }

    /**
     * The lower bound.
     *
     * @return the bound, or empty if there is none on that side
     */
    public Optional<Rational> lower() {
        return Optional.ofNullable(lower);
    }

    /**
     * The upper bound.
     *
     * @return the bound, or empty if there is none on that side
     */
    public Optional<Rational> upper() {
        return Optional.ofNullable(upper);
    }

    /**
     * Whether the lower bound itself belongs to the interval.
     *
     * @return true for "[", false for "("
     */
    public boolean isLowerIn() {
        return lowerIn;
    }

    /**
     * Whether the upper bound itself belongs to the interval.
     *
     * @return true for "]", false for ")"
     */
    public boolean isUpperIn() {
        return upperIn;
    }

    /**
     * Whether the interval is one single value.
     *
     * @return true if both bounds are equal
     */
    public boolean isPoint() {
        return lower != null && lower.equals(upper);
    }

    /**
     * The distance between the bounds.
     *
     * @return the width, or empty if the interval is unbounded
     */
    public Optional<Rational> width() {
        return lower == null || upper == null ? Optional.empty() : Optional.of(upper.minus(lower));
    }

    /**
     * Whether a value lies in the interval.
     *
     * @param value the value
     * @return true if it does
     */
    public boolean contains(Rational value) {
        if (lower != null) {
            int order = value.compareTo(lower);
            if (order < 0 || (order == 0 && !lowerIn)) {
                return false;
            }
        }
        if (upper != null) {
            int order = value.compareTo(upper);
            return order < 0 || (order == 0 && upperIn);
        }
        return true;
    }

    /**
     * The values in both intervals.
     *
     * @param other the other interval
     * @return what they share, or empty if they share nothing
     */
    public Optional<Interval> intersect(Interval other) {
        boolean useOtherLower = isTighterLower(other);
        boolean useOtherUpper = isTighterUpper(other);
        Interval both = new Interval(
                useOtherLower ? other.lower : lower,
                useOtherLower ? other.lowerIn : lowerIn,
                useOtherUpper ? other.upper : upper,
                useOtherUpper ? other.upperIn : upperIn);
        return both.isEmpty() ? Optional.empty() : Optional.of(both);
    }

    private boolean isTighterLower(Interval other) {
        if (other.lower == null || lower == null) {
            return other.lower != null;
        }
        int order = other.lower.compareTo(lower);
        return order > 0 || (order == 0 && lowerIn && !other.lowerIn);
    }

    private boolean isTighterUpper(Interval other) {
        if (other.upper == null || upper == null) {
            return other.upper != null;
        }
        int order = other.upper.compareTo(upper);
        return order < 0 || (order == 0 && upperIn && !other.upperIn);
    }

    /**
     * Every sum of a value here and a value there.
     *
     * @param other the other interval
     * @return the interval of the sums
     */
    public Interval plus(Interval other) {
        return new Interval(
                lower == null || other.lower == null ? null : lower.plus(other.lower),
                lowerIn && other.lowerIn,
                upper == null || other.upper == null ? null : upper.plus(other.upper),
                upperIn && other.upperIn);
    }

    /**
     * Every difference of a value here and a value there.
     *
     * @param other the other interval
     * @return the interval of the differences
     */
    public Interval minus(Interval other) {
        return plus(other.times(Rational.of(-1)));
    }

    /**
     * Every value times one factor.
     *
     * @param factor the factor; a negative one turns the interval round, 0 makes it the point 0
     * @return the interval of the products
     */
    public Interval times(Rational factor) {
        if (factor.signum() == 0) {
            return point(Rational.ZERO);
        }
        Rational low = lower == null ? null : lower.times(factor);
        Rational high = upper == null ? null : upper.times(factor);
        return factor.signum() > 0
                ? new Interval(low, lowerIn, high, upperIn)
                : new Interval(high, upperIn, low, lowerIn);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Interval that
                && lowerIn == that.lowerIn
                && upperIn == that.upperIn
                && Objects.equals(lower, that.lower)
                && Objects.equals(upper, that.upper);
    }

    @Override
    public int hashCode() {
        return Objects.hash(lower, lowerIn, upper, upperIn);
    }

    /** The interval in the usual brackets with exact bounds, as in {@code [73/20, 15/4)} or {@code (1/2, ∞)}. */
    @Override
    public String toString() {
        return (lowerIn ? "[" : "(")
                + (lower == null ? "-∞" : lower)
                + ", "
                + (upper == null ? "∞" : upper)
                + (upperIn ? "]" : ")");
    }
}

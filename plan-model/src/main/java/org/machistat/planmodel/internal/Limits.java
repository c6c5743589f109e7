package org.machistat.planmodel.internal;

import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;

/** Bounds of values, so that whatever can be made can also be written and read back. */
public final class Limits {

    /** The greatest number that counts parts of a plan. */
    public static final int MOST_ORDINAL = 999_999_999;

    private static final int MOST_DIGITS = 2_000;
    private static final int BITS = 6_644;

    private Limits() {}

    /**
     * Refuses a number of a part that is too great.
     *
     * @param ordinal the number
     * @param what what has it, for the message
     * @throws IllegalArgumentException if it is above 999,999,999
     */
    public static void checkOrdinal(int ordinal, String what) {
        if (ordinal > MOST_ORDINAL) {
            throw new IllegalArgumentException(
                    "Ordinal of a " + what + " must be at most " + MOST_ORDINAL + ", but was " + ordinal);
        }
    }

    /**
     * Refuses a ratio with too many digits.
     *
     * @param value the ratio
     * @param what what it is, for the message
     * @throws IllegalArgumentException if its upper or lower number has more than 2,000 digits
     */
    public static void checkDigits(Rational value, String what) {
        if (value.numerator().bitLength() > BITS || value.denominator().bitLength() > BITS) {
            throw new IllegalArgumentException(
                    what + " must have at most " + MOST_DIGITS + " digits above and below, but had more");
        }
    }

    /**
     * Refuses an interval whose bounds have too many digits.
     *
     * @param interval the interval
     * @throws IllegalArgumentException if a bound has more than 2,000 digits above or below
     */
    public static void checkDigits(Interval interval) {
        interval.lower().ifPresent(bound -> checkDigits(bound, "Bound of an interval"));
        interval.upper().ifPresent(bound -> checkDigits(bound, "Bound of an interval"));
    }
}

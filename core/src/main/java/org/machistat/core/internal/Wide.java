package org.machistat.core.internal;

import java.math.BigInteger;

/** A sum of products of longs that is exact up to 127 bits (128ビット整数の和). */
public final class Wide {

    private static final double TWO_TO_64 = 0x1p64;

    private long high;
    private long low;

    /** Makes a sum of nothing. */
    public Wide() {}

    /**
     * Adds a product. The sum must stay within 127 bits, which the caller sees to.
     *
     * @param a a factor
     * @param b a factor
     */
    public void add(long a, long b) {
        long product = a * b;
        low += product;
        high += Math.multiplyHigh(a, b) + (Long.compareUnsigned(low, product) < 0 ? 1 : 0);
    }

    /**
     * The exact sum.
     *
     * @return the sum
     */
    public BigInteger toBigInteger() {
        return BigInteger.valueOf(high)
                .shiftLeft(Long.SIZE)
                .add(BigInteger.valueOf(low >>> 1).shiftLeft(1))
                .add(BigInteger.valueOf(low & 1));
    }

    /**
     * a·b − c·d, off by no more than the last digit of a double.
     *
     * @param a a factor, not below 0
     * @param b a factor, not below 0
     * @param c a factor, not below 0
     * @param d a factor, not below 0
     * @return the difference
     */
    public static double difference(long a, long b, long c, long d) {
        long low = a * b - c * d;
        long high =
                Math.multiplyHigh(a, b) - Math.multiplyHigh(c, d) - (Long.compareUnsigned(a * b, c * d) < 0 ? 1 : 0);
        return high < 0 ? -unsigned(low == 0 ? -high : ~high, -low) : unsigned(high, low);
    }

    /** Not negative numbers only: a small negative one in two halves would lose its digits. */
    private static double unsigned(long high, long low) {
        double lower = low >= 0 ? low : ((low >>> 1) | (low & 1)) * 2.0;
        return high * TWO_TO_64 + lower;
    }

    /**
     * The order of two products of numbers not below 0.
     *
     * @param a a factor
     * @param b a factor
     * @param c a factor
     * @param d a factor
     * @return below, equal to or above 0 as a·b is below, equal to or above c·d
     */
    public static int compare(long a, long b, long c, long d) {
        int order = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return order == 0 ? Long.compareUnsigned(a * b, c * d) : order;
    }
}

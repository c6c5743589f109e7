package org.machistat.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class WideTest {

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }

    @Property
    void sumsOfProducts(
            @ForAll long a,
            @ForAll @LongRange(min = -(1L << 60), max = 1L << 60) long b,
            @ForAll long c,
            @ForAll @LongRange(min = -(1L << 60), max = 1L << 60) long d) {
        Wide sum = new Wide();
        sum.add(a, b);
        sum.add(c, d);
        assertEquals(product(a, b).add(product(c, d)), sum.toBigInteger());
    }

    @Property
    void differencesAndOrder(
            @ForAll @LongRange(min = 0) long a,
            @ForAll @LongRange(min = 0) long b,
            @ForAll @LongRange(min = 0) long c,
            @ForAll @LongRange(min = 0) long d) {
        BigInteger exact = product(a, b).subtract(product(c, d));
        double expected = exact.doubleValue();
        assertEquals(expected, Wide.difference(a, b, c, d), Math.ulp(expected));
        assertEquals(exact.signum(), Integer.signum(Wide.compare(a, b, c, d)));
    }

    /** Close products: all digits stay. (2⁶² + 1)(2⁶² − 1) is 2¹²⁴ − 1. */
    @Test
    void closeProducts() {
        long middle = 1L << 62;
        assertEquals(1, Wide.difference(middle, middle, middle + 1, middle - 1));
        assertEquals(-1, Wide.difference(middle + 1, middle - 1, middle, middle));
        assertEquals(0, Wide.difference(6, 4, 3, 8));
        assertEquals(-0x1p64, Wide.difference(0, 0, 1L << 32, 1L << 32));
    }
}

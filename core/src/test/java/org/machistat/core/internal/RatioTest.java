package org.machistat.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.machistat.core.value.Rational;

/** Against the arithmetic of {@link Rational}, which has numbers of any size; around the ends of int and long above all. */
class RatioTest {

    private static long number(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt(20) - 10;
            case 1 -> random.nextInt();
            case 2 -> random.nextLong() >> 1;
            case 3 -> (1L << (20 + random.nextInt(42))) - 2 + random.nextInt(5);
            default -> -((1L << (20 + random.nextInt(42))) - 2 + random.nextInt(5));
        };
    }

    private static Rational rational(Random random) {
        long under = number(random);
        return Rational.of(number(random), under == 0 ? 1 : under);
    }

    @Test
    void agreesWithNumbersOfAnySize() {
        Random random = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            Rational a = rational(random);
            Rational b = rational(random);
            Ratio one = Ratio.of(a);
            Ratio other = Ratio.of(b);
            assertEquals(a.plus(b), one.plus(other).toRational(), () -> a + " + " + b);
            assertEquals(a.minus(b), one.minus(other).toRational(), () -> a + " − " + b);
            assertEquals(a.times(b), one.times(other).toRational(), () -> a + " × " + b);
            assertEquals(Integer.signum(a.compareTo(b)), Integer.signum(one.compare(other)), () -> a + " against " + b);
            assertEquals(a.signum(), one.signum());
            assertEquals(a.negate(), one.negate().toRational());
            if (a.signum() != 0) {
                assertEquals(Rational.ONE.dividedBy(a), one.inverse().toRational());
            }
        }
    }

    @Test
    void staysExactWhenChained() {
        Ratio sum = Ratio.ZERO;
        Rational exact = Rational.ZERO;
        for (int i = 1; i <= 60; i++) {
            sum = sum.plus(Ratio.of(Rational.of(1, i)));
            exact = exact.plus(Rational.of(1, i));
        }
        assertEquals(exact, sum.toRational());
    }

    @Test
    void knowsWholeNumbers() {
        assertTrue(Ratio.of(Rational.of(6, 3)).isWhole());
        assertFalse(Ratio.of(Rational.of(1, 3)).isWhole());
        assertTrue(Ratio.of(Rational.of(10).pow(40)).isWhole());
    }
}

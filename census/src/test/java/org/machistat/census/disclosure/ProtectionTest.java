package org.machistat.census.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.value.Rational;

class ProtectionTest {

    /** max(3, ⌈x ÷ 10⌉). */
    @ParameterizedTest
    @CsvSource({"0, 3", "1, 3", "30, 3", "31, 4", "40, 4", "41, 5", "1000000007, 100000001"})
    void needed(long value, long needed) {
        assertEquals(needed, Protection.DEFAULT.needed(value));
    }

    @Test
    void withoutAPart() {
        assertEquals(1, new Protection(1, Rational.ZERO).needed(1_000));
        assertEquals("公表値から推定できる範囲が上下に3以上かつ値の1/10以上", Protection.DEFAULT.label().ja());
    }

    @Test
    void misuse() {
        assertEquals(
                "Protection must be at least 1 and a part of 0 or more, but was 0 and 1/10",
                assertThrows(IllegalArgumentException.class, () -> new Protection(0, Rational.of(1, 10)))
                        .getMessage());
    }
}

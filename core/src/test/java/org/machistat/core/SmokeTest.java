package org.machistat.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.machistat.core.value.Rational;

class SmokeTest {
    @Test
    void runs() {
        assertEquals("1/2", Rational.of(2, 4).toString());
    }
}

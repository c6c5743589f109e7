package org.machistat.examples.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void wrongOnes() {
        assertEquals(
                "All bodies must be at least one body, 10 bytes, but were 9",
                assertThrows(IllegalArgumentException.class, () -> new Limits(10, 9, SECOND, 1, 1, 1, SECOND, 1, 1))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Limits(0, 9, SECOND, 1, 1, 1, SECOND, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Limits(1, 9, Duration.ZERO, 1, 1, 1, SECOND, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Limits(1, 9, SECOND, 1, 1, 1, Duration.ZERO, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Limits(1, 9, SECOND, 1, 1, 1, SECOND, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Limits(1, 9, SECOND, 1, 1, 1, SECOND, 1, 0));
    }

    @Test
    void anotherLimitOfOneAddress() {
        Limits wider = Limits.DEFAULT.withPerClient(1_000);
        assertEquals(1_000, wider.perClient());
        assertEquals(Limits.DEFAULT, wider.withPerClient(64));
        assertThrows(IllegalArgumentException.class, () -> wider.withPerClient(0));
    }

    /** What an administrator set is not overwritten. */
    @Test
    void propertiesOfTheJdk() {
        String property = "sun.net.httpserver.maxReqHeaders";
        String before = System.getProperty(property);
        try {
            System.setProperty(property, "33");
            Limits.DEFAULT.applyToJdk();
            assertEquals("33", System.getProperty(property));
            System.clearProperty(property);
            Limits.DEFAULT.applyToJdk();
            assertEquals("64", System.getProperty(property));
            assertTrue(Integer.getInteger("sun.net.httpserver.maxReqHeaderSize") > Limits.DEFAULT.uriLength());
        } finally {
            if (before != null) {
                System.setProperty(property, before);
            }
        }
    }
}

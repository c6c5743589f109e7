package org.machistat.census.estat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    @Test
    void waitsDoubleUpToTheLongest() {
        RetryPolicy policy = new RetryPolicy(10, Duration.ofSeconds(3), Duration.ofSeconds(20));
        assertEquals(
                "[3, 6, 12, 20, 20]",
                IntStream.rangeClosed(1, 5)
                        .mapToObj(failed -> policy.waitAfter(failed).toSeconds())
                        .toList()
                        .toString());
        assertEquals(Duration.ofSeconds(20), policy.waitAfter(Integer.MAX_VALUE));
        assertEquals(Duration.ZERO, RetryPolicy.NEVER.waitAfter(1));
        assertEquals(Duration.ofSeconds(4), RetryPolicy.DEFAULT.waitAfter(3));
    }

    @Test
    void whatIsNotAcceptedIsNamed() {
        assertEquals(
                "Tries must be from 1 to 100, but were 0",
                assertThrows(IllegalArgumentException.class, () -> new RetryPolicy(0, Duration.ZERO, Duration.ZERO))
                        .getMessage());
        assertEquals(
                "Waits must be from 0 to 1 day, the first not above the longest, but were PT2S and PT1S",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new RetryPolicy(2, Duration.ofSeconds(2), Duration.ofSeconds(1)))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new RetryPolicy(2, Duration.ofSeconds(-1), Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new RetryPolicy(2, Duration.ZERO, Duration.ofDays(2)));
        assertThrows(IllegalArgumentException.class, () -> RetryPolicy.NEVER.waitAfter(0));
    }
}

package org.machistat.census.estat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.machistat.core.value.Refusal;

class NoAnswerExceptionTest {

    @Test
    void aRefusalIsItsMessage() throws InterruptedException {
        Refusal refusal = Refusal.of(Refusal.Reason.NOT_REACHED, "届かない", "not reached");
        NoAnswerException e = new NoAnswerException(refusal);
        assertSame(refusal, e.refusal());
        assertEquals("not reached", e.getMessage());
    }

    /** What interrupted the thread must come out again as it is. */
    @Test
    void anInterruptionComesOutAgain() {
        InterruptedException interruption = new InterruptedException("stop");
        NoAnswerException e = new NoAnswerException(interruption);
        assertSame(interruption, assertThrows(InterruptedException.class, e::refusal));
    }

    @Test
    void aRefusalMustBeThere() {
        assertThrows(NullPointerException.class, () -> new NoAnswerException((Refusal) null));
    }
}

package org.machistat.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private static final Refusal ZERO_BASE = Refusal.of(Refusal.Reason.ZERO_BASE, "基準値が0", "the base is 0");

    @Test
    void given() {
        Answer<Integer> answer = Answer.of(7);
        assertTrue(answer.isGiven());
        assertEquals(7, answer.get());
        assertEquals(Optional.of(7), answer.find());
        assertEquals(Optional.empty(), answer.refusal());
        assertEquals("7", answer.toString());
        assertEquals(Answer.of(7), answer);
    }

    @Test
    void refused() {
        Answer<Integer> answer = Answer.refuse(ZERO_BASE);
        assertFalse(answer.isGiven());
        assertEquals(Optional.empty(), answer.find());
        assertEquals(Optional.of(ZERO_BASE), answer.refusal());
        assertEquals("ZERO_BASE（基準値が0 / the base is 0）", answer.toString());
        assertEquals(
                "ZERO_BASE（基準値が0 / the base is 0）",
                assertThrows(NoSuchElementException.class, answer::get).getMessage());
        assertEquals(answer, Answer.<Integer>refuse(Refusal.Reason.ZERO_BASE, "基準値が0", "the base is 0"));
        assertNotEquals(answer, Answer.of(7));
    }

    @Test
    void map() {
        assertEquals(Answer.of("8"), Answer.of(7).map(n -> Integer.toString(n + 1)));
        assertEquals(Answer.refuse(ZERO_BASE), Answer.<Integer>refuse(ZERO_BASE).map(n -> n + 1));
    }

    @Test
    void flatMap() {
        assertEquals(Answer.of(8), Answer.of(7).flatMap(n -> Answer.of(n + 1)));
        assertEquals(Answer.refuse(ZERO_BASE), Answer.of(7).flatMap(n -> Answer.<Integer>refuse(ZERO_BASE)));
        Refusal other = Refusal.of(Refusal.Reason.UNKNOWN, "不詳", "unknown");
        assertEquals(
                Answer.refuse(ZERO_BASE),
                Answer.<Integer>refuse(ZERO_BASE).flatMap(n -> Answer.<Integer>refuse(other)));
    }

    @Test
    void fold() {
        assertEquals(
                "7",
                Answer.of(7).fold(n -> Integer.toString(n), r -> r.sentence().en()));
        assertEquals(
                "the base is 0",
                Answer.<Integer>refuse(ZERO_BASE)
                        .fold(n -> Integer.toString(n), r -> r.sentence().en()));
    }

    @Test
    void nothingIsNull() {
        assertThrows(NullPointerException.class, () -> Answer.of(null));
        assertThrows(NullPointerException.class, () -> Answer.refuse(null));
        assertThrows(NullPointerException.class, () -> Answer.of(7).map(n -> null));
        assertThrows(NullPointerException.class, () -> Refusal.of(null, "", ""));
        assertThrows(NullPointerException.class, () -> new Refusal(Refusal.Reason.UNKNOWN, null));
    }
}

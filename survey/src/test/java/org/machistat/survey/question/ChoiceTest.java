package org.machistat.survey.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;

class ChoiceTest {

    @Test
    void codesAndNamesInBothLanguages() {
        Choice choice = Choice.of("1", Label.of("費用", "cost"));
        assertEquals("1", choice.code());
        assertEquals("費用", choice.toString());
        assertEquals("cost", choice.category().name().en());
        assertEquals(Choice.Kind.ANSWER, choice.kind());
    }

    @Test
    void onlyNoAnswerAndUnknownSayNothing() {
        assertTrue(Choice.of("特にない").exclusive().kind().isAnswer());
        assertTrue(Choice.of("その他").other().kind().isAnswer());
        assertFalse(Choice.noAnswer().kind().isAnswer());
        assertFalse(Choice.unknown().kind().isAnswer());
        assertEquals(
                Choice.unknown().kind(),
                Choice.of("判読不能").with(Choice.Kind.UNKNOWN).kind());
    }

    @Test
    void aCodeIsNeverBlank() {
        assertEquals(
                "Id of a category must not be blank, but was ' '",
                assertThrows(IllegalArgumentException.class, () -> Choice.of(" "))
                        .getMessage());
    }
}

package org.machistat.survey.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class AnswerLayoutTest {

    private static void misuse(String message, AnswerField... fields) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> AnswerLayout.of(fields))
                        .getMessage());
    }

    @Test
    void misuse() {
        misuse(
                "Fields must have headings of their own, but '業種' was there twice",
                AnswerField.words("業種"),
                AnswerField.number("業種"));
        misuse(
                "Fields must make columns of their own, but '問2_費用' was there twice",
                AnswerField.marks("問2", "費用").headed("Q2"),
                AnswerField.number("問2_費用"));
        misuse(
                "A layout must have at least one field beside the id and at most one id, but had 0 columns and 1 ids",
                AnswerField.id("番号"));
        misuse(
                "A layout must have at least one field beside the id and at most one id, but had 1 columns and 2 ids",
                AnswerField.id("番号"),
                AnswerField.id("整理番号"),
                AnswerField.number("x"));
    }

    @Test
    void names() {
        assertEquals(
                "番号、業種",
                AnswerLayout.of(AnswerField.id("番号"), AnswerField.words("業種")).toString());
    }
}

package org.machistat.survey.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.machistat.core.table.Category;

class AnswerFieldTest {

    private static void misuse(String message, Runnable call) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
    }

    @Test
    void misuse() {
        misuse("'問1' must have at least one code, but had none", () -> AnswerField.codes("問1"));
        misuse("'問1' must have at least one code, but had none", () -> AnswerField.codes("問1", Map.of()));
        misuse(
                "Codes of '問1' must be there once, but '1' was there twice",
                () -> AnswerField.codes("問1", "1=良い", "１=悪い"));
        misuse("Codes of '問1' must be written as \"1=良い\", but one was \"1=\"", () -> AnswerField.codes("問1", "1="));
        misuse(
                "Code '9' of '問1' must be a category or missing, but was both: 無回答",
                () -> AnswerField.codes("問1", "1=良い", "9=無回答").missing("9"));
        misuse(
                "Separator of '問3' must not be empty nor part of a code, but was '-' beside [1-1, 2]",
                () -> AnswerField.list("問3", "-", "1-1=国内", "2=海外"));
        misuse(
                "'問2' must have 2 headings, but had [Q2]",
                () -> AnswerField.marks("問2", "費用", "人材").headed("Q2"));
        misuse(
                "Bounds must be in order and those of a number, but were 2.0 and 1.0 of 'x'",
                () -> AnswerField.number("x").within(2, 1));
        misuse(
                "Bounds must be in order and those of a number, but were 0.0 and 1.0 of 'x'",
                () -> AnswerField.words("x").within(0, 1));
    }

    @Test
    void headingsAndNames() {
        AnswerField marks = AnswerField.marks("問2", "費用", "人材");
        assertEquals("問2", marks.name());
        assertEquals(List.of("問2_費用", "問2_人材"), marks.headings());
        assertEquals("問2（問2_費用, 問2_人材）", marks.toString());
        assertEquals("問1", AnswerField.codes("問1", "良い", "悪い").toString());
    }

    // Two codes of one category, as where 5 and 6 were told apart in an earlier questionnaire only.
    @Test
    void severalCodesOfOneCategory() {
        Category good = Category.of("良い");
        AnswerField field = AnswerField.codes("問1", Map.of("1", good, "2", good));
        assertEquals(List.of(good), field.categories());
    }
}

package org.machistat.survey.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Unit;

class QuestionTest {

    private static final Label TEXT = Label.of("経営状況", "business");
    private static final Question SCALE = Question.scale(
            "Q1",
            TEXT,
            Choice.of("良化"),
            Choice.of("やや良化"),
            Choice.of("変化なし"),
            Choice.of("やや悪化"),
            Choice.of("悪化"),
            Choice.unknown());

    @Test
    void getsNoAnswerAsItsLastChoiceUnlessItHasOne() {
        assertEquals(Choice.noAnswer(), SCALE.choices().get(6));
        Question own = Question.single("Q2", TEXT, Choice.of("99").with(Choice.Kind.NO_ANSWER), Choice.of("1"));
        assertEquals(2, own.choices().size());
        assertEquals(List.of(), Question.numeric("Q3", TEXT, Unit.PERSONS).choices());
    }

    @Test
    void boxesAreTheEndsOfTheScale() {
        Question boxed = SCALE.withTop(2, "良化計").withBottom(2, "悪化計");
        assertEquals(List.of("良化", "やや良化"), boxed.combinations().get(0).codes());
        assertEquals(List.of("やや悪化", "悪化"), boxed.combinations().get(1).codes());
    }

    @Test
    void columnsHoldTheAnswersByForm() {
        Question multiple = Question.multiple("Q5", TEXT, Choice.of("費用"), Choice.of("人材"));
        assertEquals(List.of("Q5_費用", "Q5_人材"), multiple.columns());
        assertEquals(
                List.of("Q6_1", "Q6_2"),
                Question.ranked("Q6", TEXT, 2, Choice.of("a")).columns());
        assertEquals(List.of("Q1"), SCALE.columns());
        assertTrue(multiple.allowsSeveral());
        assertFalse(SCALE.allowsSeveral());
        assertTrue(multiple.most().isEmpty());
        assertEquals(3, multiple.withMost(3).most().orElseThrow());
        assertEquals("Q5 経営状況（複数回答）", multiple.toString());
    }

    @Test
    void equalIfAskedAlike() {
        Question one = Question.single("Q2", TEXT, Choice.of("a"));
        assertEquals(one, Question.single("Q2", TEXT, Choice.of("a")));
        assertEquals(one.hashCode(), Question.single("Q2", TEXT, Choice.of("a")).hashCode());
        assertNotEquals(one, one.with(NoAnswer.OUT_OF_BASE));
        assertNotEquals(one, one.askedIf(Condition.chose("Q1", "良化")));
    }

    @Test
    void messagesNameThePlaceAndWhatIsAccepted() {
        says("Id of a question must not be blank, but was ''", () -> Question.single("", TEXT, Choice.of("a")));
        says(
                "Question 'Q' must have each choice once, but had 'a' twice",
                () -> Question.single("Q", TEXT, Choice.of("a"), Choice.of("a")));
        says(
                "Question 'Q' must offer an answer, but its choices were [無回答]",
                () -> Question.single("Q", TEXT, Choice.noAnswer()));
        says(
                "Question 'Q' must have one choice for no answer, but had 2",
                () -> Question.single(
                        "Q",
                        TEXT,
                        Choice.of("a"),
                        Choice.noAnswer(),
                        Choice.of("99").with(Choice.Kind.NO_ANSWER)));
        says(
                "Question 'Q' must have at least one place, but had 0",
                () -> Question.ranked("Q", TEXT, 0, Choice.of("a")));
        says(
                "A limit of answers must be at least 1 and belongs to multiple answers, but was 3 for 'Q1', scale",
                () -> SCALE.withMost(3));
        says(
                "No choice '増加' of 'Q1', the choices are 良化, やや良化, 変化なし, やや悪化, 悪化, 不明, 無回答",
                () -> SCALE.with(Combination.of("計", "増加")));
        says(
                "Combination '計' must be of answers, but '無回答' of 'Q1' is none",
                () -> SCALE.with(Combination.of("計", "無回答")));
        says("Code '良化' of 'Q1' is taken already", () -> SCALE.with(Combination.of("良化", "悪化")));
        says(
                "A box must take from 1 to all steps of a scale, but 'Q1', scale, has 5 and 6 were asked for",
                () -> SCALE.withTop(6, "計"));
        says(
                "A box must take from 1 to all steps of a scale, but 'Q2', single answer, has 1 and 1 were asked for",
                () -> Question.single("Q2", TEXT, Choice.of("a")).withBottom(1, "計"));
    }

    private static void says(String message, Executable executable) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, executable).getMessage());
    }
}

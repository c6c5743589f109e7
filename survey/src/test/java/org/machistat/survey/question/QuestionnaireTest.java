package org.machistat.survey.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.value.Unit;

class QuestionnaireTest {

    private static final Question PLAN =
            Question.single("Q1", Label.of("ICT導入", "ICT"), Choice.of("予定あり"), Choice.of("予定なし"));
    private static final Question EFFECT =
            Question.multiple("SQ", Label.same("効果"), Choice.of("費用")).askedIf(Condition.chose("Q1", "予定あり"));

    @Test
    void keepsItsQuestionsInOrder() {
        Questionnaire held =
                Questionnaire.of(Label.same("調査"), Unit.ESTABLISHMENTS, Source.of("調査票"), List.of(PLAN, EFFECT));
        assertEquals(List.of(PLAN, EFFECT), held.list());
        assertEquals(EFFECT, held.get("SQ"));
        assertEquals(Unit.ESTABLISHMENTS, held.unit());
        assertTrue(held.find("Q9").isEmpty());
        assertEquals("Q1 ICT導入（単数回答）\nSQ 効果（複数回答）", held.toString());
    }

    @Test
    void messagesNameTheQuestion() {
        says("A questionnaire must have at least one question, but had none", () -> Questionnaire.of());
        says("A questionnaire must have each question once, but had 'Q1' twice", () -> Questionnaire.of(PLAN, PLAN));
        says(
                "Who is asked 'SQ' must depend on a question before it, but 'Q1' is none of []",
                () -> Questionnaire.of(EFFECT, PLAN));
        says(
                "No choice '未定' of 'Q1', the choices are 予定あり, 予定なし, 無回答",
                () -> Questionnaire.of(
                        PLAN, EFFECT.askedIf(Condition.chose("Q1", "未定").not())));
        says(
                "Questions must have columns of their own, but 'Q' and 'Q_1' both use 'Q_1'",
                () -> Questionnaire.of(
                        Question.multiple("Q", Label.same("Q"), Choice.of("1")),
                        Question.single("Q_1", Label.same("Q"), Choice.of("1"))));
        says(
                "No question 'Q9', the questions are [Q1, SQ]",
                () -> Questionnaire.of(PLAN, EFFECT).get("Q9"));
    }

    private static void says(String message, Executable executable) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, executable).getMessage());
    }
}

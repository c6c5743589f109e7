package org.machistat.core.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Unit;

class InputTest {

    @Test
    void refusalNamesTheInput() {
        Refusal refusal = Input.of("製造業 2014年", Figure.of(Mark.SUPPRESSED, Unit.PERSONS))
                .amount()
                .refusal()
                .orElseThrow();
        assertEquals(Refusal.Reason.SUPPRESSED, refusal.reason());
        assertEquals("製造業 2014年：値がない（秘匿）", refusal.sentence().ja());
        assertEquals(
                "製造業 2014年: there is no number (suppressed)", refusal.sentence().en());
        assertEquals(
                "値がない（秘匿）",
                Input.of(Figure.of(Mark.SUPPRESSED, Unit.PERSONS))
                        .amount()
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .ja());
    }

    @Test
    void nilCountsAsZero() {
        assertEquals(
                Answer.of(Rational.ZERO),
                Input.of(Figure.of(Mark.NIL, Unit.PERSONS)).amount());
        assertEquals(Answer.of(Rational.of(5)), Input.of(5).amount());
    }

    @Test
    void negativeNumbersStandInParentheses() {
        assertEquals("(−5)", Input.of(-5).inFormula());
        assertEquals("1,234", Input.of(1234).inFormula());
        assertEquals("-", Input.of(Figure.of(Mark.NIL, Unit.NONE)).inFormula());
    }

    @Test
    void lineHasNameFigureAndSource() {
        Input input = new Input(
                Label.of("総人口", "population"), Figure.parse("158.7万人"), Source.of(Label.of("推計", "projection")));
        assertEquals("総人口 158.7万人（推計）", input.toString());
        assertEquals(
                "population 158.7 × 10,000 persons (projection)", input.line().en());
        assertEquals("5（出典の明示なし）", Input.of(5).toString());
    }
}

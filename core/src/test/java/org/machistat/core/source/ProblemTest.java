package org.machistat.core.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;

class ProblemTest {

    @Test
    void sentenceSaysWhereAndWhat() {
        Problem problem = Problem.error(Place.line(7), "あ", Label.of("数値でない", "no figure"));
        assertEquals(Label.of("7行目：数値でない", "line 7: no figure"), problem.sentence());
        assertEquals("line 7: no figure", problem.toString());
        assertEquals(Problem.Severity.ERROR, problem.severity());
        assertEquals(
                Problem.Severity.NOTE,
                Problem.note(Place.WHOLE, "", Label.EMPTY).severity());
    }
}

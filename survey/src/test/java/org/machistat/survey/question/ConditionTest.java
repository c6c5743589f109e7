package org.machistat.survey.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.text.Label;

class ConditionTest {

    private static final Condition A = Condition.chose("Q1", "a");
    private static final Condition X = Condition.chose("Q2", "x");

    // Rows: a x | a y | a - | b x | b - | - x | - -; "-" is no answer. By hand with Kleene's tables: unknown is asked
    // in no case.
    @ParameterizedTest
    @CsvSource({
        "everybody, 0 1 2 3 4 5 6",
        "a, 0 1 2",
        "not a, 3 4",
        "a and x, 0",
        "a or x, 0 1 2 3 5",
        "not (a and x), 1 3 4",
        "not (a or x), ''",
        "not not a, 0 1 2"
    })
    void asksOnlyWhereItIsKnownToHold(String words, String rows) {
        Condition condition = switch (words) {
            case "everybody" -> Condition.everybody();
            case "a" -> A;
            case "not a" -> A.not();
            case "a and x" -> A.and(X);
            case "a or x" -> A.or(X);
            case "not (a and x)" -> A.and(X).not();
            case "not (a or x)" -> A.or(X).not();
            case "not not a" -> A.not().not();
            default -> throw new IllegalArgumentException(words);
        };
        Questionnaire questionnaire = Questionnaire.of(
                Question.single("Q1", Label.same("Q1"), Choice.of("a"), Choice.of("b")),
                Question.single("Q2", Label.same("Q2"), Choice.of("x"), Choice.of("y")),
                Question.single("Q3", Label.same("Q3"), Choice.of("z")).askedIf(condition));
        Responses responses = Responses.of(
                        questionnaire, Sheets.of("Q1", "a a a b b - -", "Q2", "x y - x - x -", "Q3", "- - - - - - -"))
                .getComplete();
        BitSet expected = new BitSet();
        for (String row : rows.isEmpty() ? new String[0] : rows.split(" ")) {
            expected.set(Integer.parseInt(row));
        }
        assertEquals(expected, responses.asked("Q3"));
    }

    @Test
    void saysItselfInBothLanguages() {
        assertEquals("Q1＝a", A.label().ja());
        assertEquals("((Q1＝a または Q2＝x))でない", A.or(X).not().label().ja());
        assertEquals("not ((Q1 = a and Q2 = x))", A.and(X).not().label().en());
        assertEquals("Q1 = a or b", Condition.chose("Q1", "a", "b").label().en());
        assertEquals("全員", Condition.everybody().label().ja());
    }

    @Test
    void namesAChoice() {
        assertEquals(
                "A condition on 'Q1' must name a choice, but named none",
                assertThrows(IllegalArgumentException.class, () -> Condition.chose("Q1"))
                        .getMessage());
    }
}

package org.machistat.survey.tabulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;
import org.machistat.survey.question.Choice;
import org.machistat.survey.question.Question;
import org.machistat.survey.question.Questionnaire;
import org.machistat.survey.question.Responses;
import org.machistat.survey.question.Sheets;

class MultipleResponseTestTest {

    private static MultipleResponseTest test(IndependenceMethod method) {
        Question question = Question.multiple(
                "Q", Label.same("課題"), Choice.of("費用"), Choice.of("人材"), Choice.of("場所"), Choice.of("だれも"));
        Responses responses = Responses.of(
                        Questionnaire.of(question),
                        Sheets.of(
                                "Q_費用", "#1 1 1 1 0 0 1 0 0 0",
                                "Q_人材", "#1 0 1 0 1 1 0 1 0 1",
                                "Q_場所", "#0 0 0 1 0 0 0 1 1 1",
                                "Q_だれも", "#0 0 0 0 0 0 0 0 0 0",
                                "地区", "北 北 北 北 北 南 南 南 南 南"))
                .getComplete();
        return Tabulation.unweighted(responses)
                .get()
                .multipleIndependence("Q", "地区", method)
                .get();
    }

    // By hand: 費用 4 and 1 of 5, X² = 3.6; 人材 3 and 3 of 5, X² = 0; 場所 1 and 3 of 5, X² = 10/6; nobody gave the fourth.
    @Test
    void eachAnswerHasItsTestCorrectedForTheirNumber() {
        MultipleResponseTest test = test(IndependenceMethod.RAO_SCOTT_FIRST);
        assertEquals(4, test.perAnswer().size());
        assertTrue(test.perAnswer().get("だれも").refusal().isPresent());
        Map<String, Double> corrected = test.bonferroni();
        assertEquals(3, corrected.size());
        assertEquals(Math.min(1, 3 * test.perAnswer().get("費用").get().probability()), corrected.get("費用"), 1e-15);
        assertEquals(1.0, corrected.get("人材"));
        assertEquals(3.0, test.overall().degrees());
        assertTrue(test.overall().notes().get(0).ja().startsWith("補正前 ΣX² = 5.26667"), test::toString);
    }

    @Test
    void secondOrderHasNoMoreDegreesOfFreedom() {
        SignificanceTest test = test(IndependenceMethod.RAO_SCOTT_SECOND).overall();
        assertTrue(test.degrees() <= 3 && test.degrees() >= 1, test::toString);
        assertEquals(9 * test.degrees(), test.denominatorDegrees(), 1e-12);
    }
}

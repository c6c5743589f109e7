package org.machistat.survey.tabulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Unit;
import org.machistat.survey.design.SampleDesign;
import org.machistat.survey.estimate.Estimate;
import org.machistat.survey.question.Choice;
import org.machistat.survey.question.NoAnswer;
import org.machistat.survey.question.Question;
import org.machistat.survey.question.Questionnaire;
import org.machistat.survey.question.Responses;
import org.machistat.survey.question.Sheets;

class TabulationTest {

    private static Tabulation of(String[] sheet, Question... questions) {
        return Tabulation.unweighted(Responses.of(Questionnaire.of(questions), Sheets.of(sheet))
                        .getComplete())
                .get();
    }

    // By hand: 2 respondents of 3 answer, 5 and 8; the variance of the mean of a domain of 2 rows: Σ (y − 6.5)² ÷ 4 × 3
    // ÷ 2 = 1.6875.
    @Test
    void meanOfANumber() {
        Question question = Question.numeric("Q", Label.of("従業者数", "employees"), Unit.PERSONS);
        Estimate mean = of(new String[] {"Q", "#5 - 8"}, question).mean("Q").get();
        assertEquals(6.5, mean.value());
        assertEquals(Math.sqrt(1.6875), mean.standardError(), 1e-14);
        assertEquals(2, mean.size());
        assertEquals("従業者数", mean.title().ja());
    }

    @Test
    void ranksByPlaceAndAtAnyPlace() {
        Question question =
                Question.ranked("Q", Label.same("相手国"), 2, Choice.of("中国"), Choice.of("韓国"), Choice.of("タイ"));
        Tabulation tabulation = of(new String[] {"Q_1", "中国 中国 韓国 -", "Q_2", "韓国 タイ - -"}, question);
        assertEquals(Rational.of(2, 4), tabulation.simple("Q", 1).share("中国").get());
        assertEquals(Rational.of(1, 4), tabulation.simple("Q", 2).share("韓国").get());
        assertEquals(Rational.of(2, 4), tabulation.simple("Q").share("韓国").get());
        assertEquals(Rational.of(5, 4), tabulation.simple("Q").multipleTotal().get());
        assertEquals(Rational.of(1, 4), tabulation.simple("Q", 1).share("無回答").get());
        assertEquals(Rational.of(2, 4), tabulation.simple("Q", 2).share("無回答").get());
        assertEquals("相手国（2位）", tabulation.simple("Q", 2).question().text().ja());
        Tabulation answered =
                of(new String[] {"Q_1", "中国 中国 韓国 -", "Q_2", "韓国 タイ - -"}, question.with(NoAnswer.OUT_OF_BASE));
        assertEquals(Rational.of(1, 2), answered.simple("Q", 2).share("韓国").get());
        assertEquals(2, answered.simple("Q", 2).unanswered());
    }

    // R 4.2.2: chisq.test(matrix(c(20, 30, 10, 40, 25, 15), 2, byrow = TRUE), correct = FALSE): X-squared 5.3737…, p
    // 0.06809…
    @Test
    void pearsonLeavesTheDesignAside() {
        String[] answers = new String[140];
        String[] groups = new String[140];
        int[] counts = {20, 30, 10, 40, 25, 15};
        int row = 0;
        for (int cell = 0; cell < 6; cell++) {
            Arrays.fill(answers, row, row + counts[cell], "abc".substring(cell % 3, cell % 3 + 1));
            Arrays.fill(groups, row, row + counts[cell], cell < 3 ? "北" : "南");
            row += counts[cell];
        }
        Question question = Question.single("Q", Label.same("問"), Choice.of("a"), Choice.of("b"), Choice.of("c"));
        SignificanceTest test = of(
                        new String[] {"Q", String.join(" ", answers), "地区", String.join(" ", groups)}, question)
                .independence("Q", "地区", IndependenceMethod.PEARSON)
                .get();
        assertEquals(5.373737373737374, test.statistic(), 1e-12);
        assertEquals(0.06809382898665473, test.probability(), 1e-14);
        assertEquals(2, test.degrees());
        assertEquals("Q×地区", test.title().ja());
        assertFalse(test.isSignificant(0.05));
    }

    // By hand: asked 6, 費用削減 rows 0, 1, 3 and 販売力 rows 0, 2, 3: b = 1, c = 1.
    @Test
    void pairedAnswersOfOneQuestion() {
        PairedOptions pair = Town.equal().paired("Q3", "費用削減", "販売力");
        assertEquals(2, pair.both().orElseThrow());
        assertEquals(2, pair.leastDiscordant());
        assertEquals(1.0, pair.exactTest().get().probability());
        assertEquals(
                "架空の町の調査",
                pair.explanation().inputs().get(0).source().document().ja());
        SignificanceTest weighted =
                Town.weighted().pairedByDesign("Q3", "費用削減", "販売力").get();
        assertEquals("費用削減と販売力", weighted.title().ja());
        assertTrue(weighted.statistic() > 0);
    }

    @Test
    void severalAnswersNeedTwoGroupsWithAnswers() {
        // rows 0–4 answered Q3, all of them in 北
        assertEquals(
                "NOT_ENOUGH_DATA（Q3×地区：比べる群が2つ以上、回答に違いのある選択肢が1つ以上必要 / "
                        + "Q3×地区: two groups and an answer that some gave and some did not are needed）",
                Town.equal()
                        .multipleIndependence("Q3", "地区", IndependenceMethod.RAO_SCOTT_FIRST)
                        .refusal()
                        .orElseThrow()
                        .toString());
    }

    @Test
    void refusesWhatCannotBeTested() {
        assertEquals(
                "NOT_ENOUGH_DATA（Q2×地区：回答のある行と列が2つずつ必要だが 1行 1列 / "
                        + "Q2×地区: two rows and two columns with answers are needed, but there were 1 and 1）",
                of(new String[] {"Q2", "予定あり 予定あり", "地区", "北 北"}, Town.PLAN)
                        .independence("Q2", "地区", IndependenceMethod.RAO_SCOTT_SECOND)
                        .refusal()
                        .orElseThrow()
                        .toString());
        says(
                "Answers must exclude each other, but 'Q3 期待する効果（複数回答）' allows several; multipleIndependence is for"
                        + " that",
                () -> Town.equal().independence("Q3", "地区", IndependenceMethod.PEARSON));
        says(
                "Groups must exclude each other, but 'Q3 期待する効果（複数回答）' allows several answers",
                () -> Town.equal().independence("Q1", "Q3", IndependenceMethod.PEARSON));
        says(
                "Several answers must be allowed, but 'Q2 ICT導入（単数回答）' takes one; independence is for that",
                () -> Town.equal().multipleIndependence("Q2", "地区", IndependenceMethod.RAO_SCOTT_FIRST));
        says(
                "Several answers are tested by RAO_SCOTT_FIRST or RAO_SCOTT_SECOND, but the method was WALD",
                () -> Town.equal().multipleIndependence("Q3", "地区", IndependenceMethod.WALD));
        says(
                "A mean needs a number, but 'Q2 ICT導入（単数回答）' has choices",
                () -> Town.equal().mean("Q2"));
        Question number = Question.numeric("N", Label.same("数"), Unit.NONE);
        says(
                "A table needs choices, but 'N' asks for a number; mean(\"N\") is for that",
                () -> of(new String[] {"N", "#1"}, number).simple("N"));
        says(
                "No column '業種', the columns are [Q1, Q2, Q3_費用削減, Q3_販売力, Q3_特にない, 地区, w, w区分]",
                () -> Town.equal().cross("Q1", "業種"));
        Responses fewer =
                Responses.of(Questionnaire.of(number), Sheets.of("N", "#1")).getComplete();
        says(
                "Answers and design must have the same rows, but had 1 and 12",
                () -> Tabulation.of(
                        fewer,
                        SampleDesign.of(Town.DATA).withWeights("w").build().get()));
    }

    @Test
    void printsWhatItHolds() {
        assertEquals("12行、3問：12行、12単位、1層", Town.equal().toString());
    }

    private static void says(String message, Executable executable) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, executable).getMessage());
    }
}

package org.machistat.survey.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Problem;
import org.machistat.core.text.Label;
import org.machistat.core.value.Unit;
import org.machistat.survey.data.SurveyData;

class ResponsesTest {

    private static final Question PLAN = Question.single(
            "Q1",
            Label.same("導入"),
            Choice.of("1", Label.same("予定あり")),
            Choice.of("2", Label.same("予定なし")),
            Choice.unknown());
    private static final Question EFFECT = Question.multiple(
                    "Q2",
                    Label.same("効果"),
                    Choice.of("費用"),
                    Choice.of("人材"),
                    Choice.of("特にない").exclusive())
            .askedIf(Condition.chose("Q1", "1"))
            .withMost(1);

    private static BitSet rows(int... rows) {
        BitSet set = new BitSet();
        for (int row : rows) {
            set.set(row);
        }
        return set;
    }

    private static final SurveyData DATA = Sheets.of(
            "Q1", "1 1 1 2 不明 -", "Q2_費用", "#1 1 0 1 0 0", "Q2_人材", "#1 - 0 0 0 0", "Q2_特にない", "#0 1 - 0 0 0");

    @Test
    void notAskedIsNotNoAnswer() {
        Loaded<Responses> loaded = Responses.of(Questionnaire.of(PLAN, EFFECT), DATA);
        Responses responses = loaded.value();
        assertEquals(rows(0, 1, 2), responses.asked("Q2"));
        assertEquals(rows(0, 1), responses.answered("Q2"));
        assertEquals(rows(2), responses.chose("Q2", "無回答"));
        assertEquals(rows(0, 1), responses.chose("Q2", "費用"));
        assertEquals(rows(5), responses.chose("Q1", "無回答"));
        assertEquals(rows(4), responses.chose("Q1", "不明"));
        assertEquals(rows(0, 1, 2, 3), responses.answered("Q1"));
        assertEquals("6行、2問", responses.toString());
    }

    @Test
    void notesSayHowDoubtfulAnswersCount() {
        Loaded<Responses> loaded = Responses.of(Questionnaire.of(PLAN, EFFECT), DATA);
        assertTrue(loaded.errors().isEmpty());
        assertEquals(
                List.of(
                        "'Q2': in 1 rows, first row 3, gave an answer without being asked; it is not counted",
                        "'Q2': in 1 rows, first row 1, has an exclusive choice beside others; they count as given",
                        "'Q2': in 2 rows, first row 0, has more than 1 answers; they count as given"),
                loaded.problems().stream().map(Problem::toString).toList());
        assertEquals(
                "「Q2」：1行（最初は3行）で対象外の回答は数えない",
                loaded.problems().get(0).sentence().ja());
    }

    @Test
    void baseFollowsTheRule() {
        Questionnaire with = Questionnaire.of(PLAN);
        assertEquals(
                rows(0, 1, 2, 3, 4, 5), Responses.of(with, DATA).getComplete().base("Q1"));
        Questionnaire without = Questionnaire.of(PLAN.with(NoAnswer.OUT_OF_BASE));
        assertEquals(rows(0, 1, 2, 3), Responses.of(without, DATA).getComplete().base("Q1"));
    }

    @Test
    void complementTakesInNeitherNoAnswerNorUnknown() {
        Responses responses = Responses.of(Questionnaire.of(PLAN), DATA).getComplete();
        assertEquals(rows(3), responses.members("Q1", Combination.except("予定あり以外", "1")));
        assertEquals(rows(0, 1, 2, 3), responses.members("Q1", Combination.of("計", "1", "2")));
    }

    @Test
    void unknownCodesAreErrorsWithTheirRow() {
        Loaded<Responses> loaded = Responses.of(Questionnaire.of(PLAN), Sheets.of("Q1", "1 7 8 7 2"));
        assertEquals(
                "'Q1': in 3 rows, first row 1, '7', '8' is no choice, the choices are [1, 2, 不明, 無回答]",
                loaded.errors().get(0).toString());
        assertEquals(
                "「Q1」：3行（最初は1行）で「7・8」は選択肢にない（選択肢は[1, 2, 不明, 無回答]）",
                loaded.errors().get(0).sentence().ja());
        Loaded<Responses> marks = Responses.of(
                Questionnaire.of(Question.multiple("Q", Label.same("Q"), Choice.of("a"))),
                Sheets.of("Q_a", "#0 1 2.5"));
        assertEquals(
                "'Q_a': in 1 rows, first row 2, '2.5' must be 1 (chosen) or 0 (not chosen)",
                marks.errors().get(0).toString());
    }

    @Test
    void codesMayBeNumbers() {
        Responses responses = Responses.of(Questionnaire.of(PLAN), Sheets.of("Q1", "#1 2 - 2"))
                .getComplete();
        assertEquals(rows(1, 3), responses.chose("Q1", "2"));
        assertEquals(rows(2), responses.chose("Q1", "無回答"));
    }

    @Test
    void ranksByPlace() {
        Question ranked = Question.ranked("Q", Label.same("Q"), 2, Choice.of("中国"), Choice.of("韓国"), Choice.of("タイ"));
        Loaded<Responses> loaded =
                Responses.of(Questionnaire.of(ranked), Sheets.of("Q_1", "中国 中国 韓国 -", "Q_2", "韓国 中国 - -"));
        Responses responses = loaded.value();
        assertEquals(rows(0, 1), responses.chose("Q", "中国"));
        assertEquals(rows(1), responses.choseAt("Q", 2, "中国"));
        assertEquals(rows(3), responses.chose("Q", "無回答"));
        assertEquals(
                "'Q': in 1 rows, first row 1, '中国' stands at two places and counts once",
                loaded.problems().get(0).toString());
        assertEquals(
                "Places of 'Q' are from 1 to 2, but 3 was asked for",
                assertThrows(IllegalArgumentException.class, () -> responses.choseAt("Q", 3, "中国"))
                        .getMessage());
    }

    @Test
    void noAnswerBesideAnAnswerGivesWay() {
        Question question = Question.multiple("Q", Label.same("Q"), Choice.of("a"), Choice.noAnswer());
        Loaded<Responses> loaded =
                Responses.of(Questionnaire.of(question), Sheets.of("Q_a", "#1 0 0", "Q_無回答", "#1 1 0"));
        assertEquals(rows(1, 2), loaded.value().chose("Q", "無回答"));
        assertEquals(
                "'Q': in 1 rows, first row 0, has no answer marked beside an answer; the answer counts",
                loaded.problems().get(0).toString());
    }

    @Test
    void numbersAreAnsweredWhereTheyAreKnown() {
        Question question = Question.numeric("Q", Label.same("従業者数"), Unit.PERSONS);
        Responses responses = Responses.of(Questionnaire.of(question), Sheets.of("Q", "#5 - 7"))
                .getComplete();
        assertEquals(rows(0, 2), responses.answered("Q"));
    }

    @Test
    void aColumnMustBeThere() {
        assertEquals(
                "No column 'Q1', the columns are [Q9]",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Responses.of(Questionnaire.of(PLAN), Sheets.of("Q9", "a")))
                        .getMessage());
    }
}

package org.machistat.survey.tabulation;

import java.util.List;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.value.Unit;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.design.SampleDesign;
import org.machistat.survey.question.Choice;
import org.machistat.survey.question.Combination;
import org.machistat.survey.question.Condition;
import org.machistat.survey.question.NoAnswer;
import org.machistat.survey.question.Question;
import org.machistat.survey.question.Questionnaire;
import org.machistat.survey.question.Responses;
import org.machistat.survey.question.Sheets;

/** Twelve respondents of an invented town, small enough to count by hand. */
final class Town {

    private Town() {}

    static final Question STATE = Question.scale(
                    "Q1", Label.of("景況", "business"), Choice.of("良い"), Choice.of("普通"), Choice.of("悪い"))
            .withBottom(2, "普通以下")
            .with(Combination.except("良い以外", "良い"));
    static final Question PLAN = Question.single("Q2", Label.of("ICT導入", "ICT"), Choice.of("予定あり"), Choice.of("予定なし"));
    static final Question EFFECT = Question.multiple(
                    "Q3",
                    Label.of("期待する効果", "effects hoped for"),
                    Choice.of("費用削減"),
                    Choice.of("販売力"),
                    Choice.of("特にない").exclusive())
            .askedIf(Condition.chose("Q2", "予定あり"))
            .with(Combination.of("いずれか", "費用削減", "販売力"));

    //                                            0   1   2   3   4   5   6   7   8   9   10  11
    static final SurveyData DATA = Sheets.of(
            "Q1", "良い 良い 普通 悪い 悪い 普通 普通 悪い 良い - 普通 悪い",
            "Q2", "予定あり 予定あり 予定あり 予定あり 予定あり 予定あり 予定なし 予定なし 予定なし 予定なし - 予定なし",
            "Q3_費用削減", "#1 1 0 1 0 0 0 0 0 0 0 0",
            "Q3_販売力", "#1 0 1 1 0 0 0 0 0 0 0 0",
            "Q3_特にない", "#0 0 0 0 1 0 0 0 0 0 0 0",
            "地区", "北 北 北 北 北 南 南 南 南 南 不明 -",
            "w", "#1 2 1 2 1 2 1 2 1 2 1 2",
            "w区分", "小 大 小 大 小 大 小 大 小 大 小 大");

    static Responses responses(Question... questions) {
        Questionnaire questionnaire =
                Questionnaire.of(Label.same("調査"), Unit.ESTABLISHMENTS, Source.of("架空の町の調査"), List.of(questions));
        return Responses.of(questionnaire, DATA).getComplete();
    }

    static Tabulation equal() {
        return Tabulation.unweighted(responses(STATE, PLAN, EFFECT)).get();
    }

    static Tabulation answeredOnly() {
        return Tabulation.unweighted(
                        responses(STATE.with(NoAnswer.OUT_OF_BASE), PLAN, EFFECT.with(NoAnswer.OUT_OF_BASE)))
                .get();
    }

    static Tabulation weighted() {
        Responses responses = responses(STATE, PLAN, EFFECT);
        return Tabulation.of(
                responses, SampleDesign.of(DATA).withWeights("w").build().get());
    }
}

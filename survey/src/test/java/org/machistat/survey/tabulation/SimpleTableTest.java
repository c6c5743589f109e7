package org.machistat.survey.tabulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.machistat.core.audit.BaseTest;
import org.machistat.core.audit.TableAudit;
import org.machistat.core.source.Source;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;
import org.machistat.survey.question.Choice;
import org.machistat.survey.question.Combination;
import org.machistat.survey.question.Condition;
import org.machistat.survey.question.NoAnswer;
import org.machistat.survey.question.Question;

class SimpleTableTest {

    private static final Source PAPER = Source.of("川崎市 総務委員会資料 平成29年8月30日");

    // Counted by hand in Town: 良い 3, 普通 4, 悪い 4, 無回答 1 of 12.
    @Test
    void countsEachRespondentOnce() {
        SimpleTable table = Town.equal().simple("Q1");
        assertEquals(12, table.base().respondents());
        assertEquals(4, table.count("悪い").respondents());
        assertEquals(1, table.count("無回答").respondents());
        assertEquals(8, table.count("普通以下").respondents());
        assertEquals(8, table.count("良い以外").respondents());
        assertEquals(Rational.of(1, 4), table.share("良い").get());
        assertEquals(1, table.unanswered());
    }

    @Test
    void noAnswerOutOfTheBaseChangesTheShares() {
        SimpleTable table = Town.answeredOnly().simple("Q1");
        assertEquals(11, table.base().respondents());
        assertEquals(Rational.of(3, 11), table.share("良い").get());
        assertEquals(1, table.unanswered());
        assertEquals("無回答・不明を基数から除く（1件）", table.toTable().notes().get(0).ja());
    }

    // By hand: asked 6 (予定あり), 費用削減 3, 販売力 3, both 2, 特にない 1, no answer 1: M.T. 7 of 6.
    @Test
    void multipleAnswersOfThoseWhoWereAsked() {
        SimpleTable table = Town.equal().simple("Q3");
        assertEquals(6, table.base().respondents());
        assertEquals(Rational.of(1, 2), table.share("費用削減").get());
        assertEquals(4, table.count("いずれか").respondents());
        assertEquals(Rational.of(7, 6), table.multipleTotal().get());
        assertEquals(
                List.of(
                        "対象：Q2＝予定あり（n=6）",
                        "無回答・不明を基数に含む（1件）",
                        "複数回答のため、割合の合計は100%を超えることがある（M.T.＝116.7%）",
                        "* は基数が10未満で信頼性が低い"),
                table.toTable().notes().stream().map(Label::ja).toList());
    }

    // By hand: weights 1 and 2 by turns make 18; 良い rows 0, 1, 8 weigh 4.
    @Test
    void weightedSharesAreExact() {
        SimpleTable table = Town.weighted().simple("Q1");
        assertEquals(Rational.of(18), table.base().weighted());
        assertEquals(Rational.of(2, 9), table.share("良い").get());
        assertEquals("22.2%", table.toTable().figure("良い", "割合").printed());
        assertEquals("4.0", table.toTable().figure("良い", "加重").printed());
        assertEquals("3", table.toTable().figure("良い", "n").printed());
        assertTrue(table.toTable()
                .notes()
                .contains(Label.of("割合はウェイト付き、nは実際の回答数", "shares are weighted, n is the number of respondents")));
    }

    @Test
    void printsAndPassesTheAudit() {
        for (Tabulation tabulation : List.of(Town.equal(), Town.weighted(), Town.answeredOnly())) {
            for (String question : List.of("Q1", "Q2", "Q3")) {
                StatTable table = tabulation.simple(question).toTable();
                assertTrue(TableAudit.withDefaults().audit(table).isClean(), table::toString);
            }
        }
        String printed = Town.equal().simple("Q2").toString();
        assertEquals("""

            Q2 ICT導入
            ICT導入   件数（事業所）    割合
            --------  --------------  ------
            全体                  12  100.0%
            予定あり               6   50.0%
            予定なし               5   41.7%
            無回答                 1    8.3%
            """, printed.substring(0, printed.indexOf("4行")));
    }

    @Test
    void explainsAShare() {
        String text = Town.equal().simple("Q1").explanation("悪い").get().line().ja();
        assertEquals("景況 悪い = 4 ÷ 12 = 33.3333…%", text);
    }

    // Kawasaki City 2017, lines 384–425: twelve printed shares of n = 837, whose counts BaseTest recovers; the order is
    // that of the paper.
    @Test
    void technologiesOfThePaper() {
        String[] printed = {
            "14.6%", "5.3%", "2.9%", "16.1%", "6.7%", "3.2%", "8.8%", "3.9%", "2.4%", "12.7%", "10.8%", "3.0%"
        };
        String[] technologies = {"ICT・IoT", "AI・ビッグデータ", "ドローン", "自動運転"};
        String[] intents = {"効率化", "人手不足解消", "開発"};
        Choice[] choices = new Choice[12];
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int i = 0; i < 12; i++) {
            choices[i] = Choice.of(technologies[i / 3] + " " + intents[i % 3]);
            counts.put(
                    choices[i].code(),
                    BaseTest.ofShares(printed).counts(837).get().counts().get(i).least());
        }
        Question question = Question.multiple("問", Label.same("新技術の活用意向"), choices);
        SimpleTable table = SimpleTable.ofCounts(question, Unit.ESTABLISHMENTS, PAPER, 837, counts)
                .get();
        assertEquals(122, table.count("ICT・IoT 効率化").respondents());
        assertEquals(135, table.count("AI・ビッグデータ 効率化").respondents());
        for (int i = 0; i < 12; i++) {
            assertEquals(
                    printed[i], table.toTable().figure(choices[i].code(), "割合").toString());
        }
        // 122 + 44 + 24 + 135 + 56 + 27 + 74 + 33 + 20 + 106 + 90 + 25 = 756
        assertEquals(Rational.of(756, 837), table.multipleTotal().get());
        assertEquals(
                "NOT_ENOUGH_DATA（新技術の活用意向 ドローン 開発：個票がなく、標本設計による標準誤差は求められない / "
                        + "新技術の活用意向 ドローン 開発: without the answers of each respondent there is no error by design）",
                table.estimate("ドローン 開発").refusal().orElseThrow().toString());
    }

    // The paper's filter base: 導入予定の企業のみ, n=406, of which no figures are printed.
    @Test
    void filterBaseOfThePaper() {
        Question effect = Question.multiple(
                        "SQ", Label.same("導入効果として期待すること"), Choice.of("コスト削減・業務効率化"), Choice.of("営業力・販売力の向上"))
                .askedIf(Condition.chose("Q", "導入予定"));
        SimpleTable table = SimpleTable.ofCounts(
                        effect, Unit.ESTABLISHMENTS, PAPER, 406, Map.of("コスト削減・業務効率化", 250L, "営業力・販売力の向上", 200L))
                .get();
        assertEquals("対象：Q＝導入予定（n=406）", table.toTable().notes().get(0).ja());
        assertEquals(Rational.of(450, 406), table.multipleTotal().get());
    }

    // By hand: 342 and 333 of 763 print as 44.8% and 43.6%, which make 88.4; 675 of 763 are 88.47% and print as 88.5%.
    @Test
    void combinedCategoriesComeFromCounts() {
        Question question = Question.single("Q", Label.same("関心"), Choice.of("ある"), Choice.of("少しある"), Choice.of("ない"))
                .with(Combination.of("ある計", "ある", "少しある"));
        SimpleTable table = SimpleTable.ofCounts(
                        question, Unit.PERSONS, Source.UNSTATED, 763, Map.of("ある", 342L, "少しある", 333L, "ない", 80L))
                .get();
        assertEquals(675, table.count("ある計").respondents());
        assertEquals(8, table.count("無回答").respondents());
        assertEquals("44.8%", table.toTable().figure("ある", "割合").printed());
        assertEquals("43.6%", table.toTable().figure("少しある", "割合").printed());
        assertEquals("88.5%", table.toTable().figure("ある計", "割合").printed());
        assertEquals(new BigDecimal("88.5"), Rounding.decimals(1).round(Rational.of(67500, 763)));
    }

    // One choice of several answers cannot be added to another: somebody may have given both.
    @Test
    void combinedSeveralAnswersNeedTheirOwnNumber() {
        Question question = Question.multiple("Q", Label.same("課題"), Choice.of("費用"), Choice.of("人材"))
                .with(Combination.of("いずれか", "費用", "人材"));
        Map<String, Long> counts = new LinkedHashMap<>(Map.of("費用", 30L, "人材", 20L));
        SimpleTable without = SimpleTable.ofCounts(question, Unit.NONE, Source.UNSTATED, 60, counts)
                .get();
        assertEquals(2, without.answers().size());
        counts.put("いずれか", 41L);
        SimpleTable with = SimpleTable.ofCounts(question, Unit.NONE, Source.UNSTATED, 60, counts)
                .get();
        assertEquals(41, with.count("いずれか").respondents());
    }

    @Test
    void nilZeroAndFewAreDifferent() {
        Question question = Question.single("Q", Label.same("問"), Choice.of("a"), Choice.of("b"), Choice.of("c"));
        StatTable large = SimpleTable.ofCounts(
                        question, Unit.NONE, Source.UNSTATED, 10_000, Map.of("a", 9_996L, "b", 4L, "c", 0L))
                .get()
                .toTable();
        assertEquals("-", large.figure("c", "割合").printed());
        assertEquals("0.0%", large.figure("b", "割合").printed());
        StatTable small = SimpleTable.ofCounts(
                        question, Unit.NONE, Source.UNSTATED, 9, Map.of("a", 5L, "b", 4L, "c", 0L))
                .get()
                .toTable();
        assertEquals("55.6%*", small.figure("a", "割合").printed());
        assertTrue(
                small.notes().contains(Label.of("* は基数が10未満で信頼性が低い", "* marks a base below 10, of low reliability")));
        StatTable hidden = SimpleTable.ofCounts(
                        question, Unit.NONE, Source.UNSTATED, 100, Map.of("a", 90L, "b", 8L, "c", 2L))
                .get()
                .toTable(TableStyle.withDefaults().withholdingBelow(3));
        assertEquals("x", hidden.figure("c", "n").printed());
        assertEquals("x", hidden.figure("b", "割合").printed());
        assertEquals("90", hidden.figure("a", "n").printed());
        StatTable none = SimpleTable.ofCounts(
                        question, Unit.NONE, Source.UNSTATED, 0, Map.of("a", 0L, "b", 0L, "c", 0L))
                .get()
                .toTable();
        assertEquals("nc", none.figure("a", "割合").printed());
    }

    @Test
    void refusesNumbersThatMakeNoTable() {
        Question question = Question.single("Q", Label.same("問"), Choice.of("a"), Choice.of("b"));
        assertEquals(
                "PARTS_DO_NOT_ADD（問：回答の合計 12 が基数 11 に一致しない / 問: the answers make 12, not the base 11）",
                SimpleTable.ofCounts(question, Unit.NONE, Source.UNSTATED, 11, Map.of("a", 10L, "b", 2L))
                        .refusal()
                        .orElseThrow()
                        .toString());
        assertEquals(
                "PARTS_DO_NOT_ADD（問：回答の合計 12 が基数 15 に一致しない / 問: the answers make 12, not the base 15）",
                SimpleTable.ofCounts(
                                question.with(NoAnswer.OUT_OF_BASE),
                                Unit.NONE,
                                Source.UNSTATED,
                                15,
                                Map.of("a", 10L, "b", 2L))
                        .refusal()
                        .orElseThrow()
                        .toString());
        assertEquals(
                "PARTS_DO_NOT_ADD（問：「a」12 が基数 11 より多い / 問: 'a' with 12 is more than the base 11）",
                SimpleTable.ofCounts(
                                Question.multiple("Q", Label.same("問"), Choice.of("a")),
                                Unit.NONE,
                                Source.UNSTATED,
                                11,
                                Map.of("a", 12L))
                        .refusal()
                        .orElseThrow()
                        .toString());
        assertEquals(
                "ZERO_BASE（問 a：基数が0のため割合はない / 問 a: with a base of 0 there is no share）",
                SimpleTable.ofCounts(question, Unit.NONE, Source.UNSTATED, 0, Map.of("a", 0L, "b", 0L))
                        .get()
                        .share("a")
                        .refusal()
                        .orElseThrow()
                        .toString());
        says("Every answer of 'Q' must have a number, but 'b' had none", () -> counts(question, 5, Map.of("a", 1L)));
        says("Numbers must not be negative, but 'a' was -1", () -> counts(question, 5, Map.of("a", -1L)));
        says("No answer 'c' of 'Q', the answers are [a, b, 無回答]", () -> counts(question, 5, Map.of("c", 1L)));
        says("Base of 'Q' must not be negative, but was -5", () -> counts(question, -5, Map.of("a", 1L, "b", 1L)));
        says(
                "No answer 'z' in the table of 'Q1', it has [良い, 普通, 悪い, 無回答, 普通以下, 良い以外]",
                () -> Town.equal().simple("Q1").count("z"));
    }

    private static void counts(Question question, long base, Map<String, Long> counts) {
        SimpleTable.ofCounts(question, Unit.NONE, Source.UNSTATED, base, counts);
    }

    private static void says(String message, Executable executable) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, executable).getMessage());
    }
}

package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.audit.ClaimResult.Verdict;
import org.machistat.core.explain.Input;
import org.machistat.core.interchange.TableReader;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Figure;
import org.machistat.core.value.FuzzyShare;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Unit;

class ClaimCheckTest {

    /** Five divisions as the paper of Kawasaki City of 30 August 2017 prints them, a small one made up, and the sums by hand. */
    private static final StatTable DIVISIONS =
            TableReader.withDefaults().read("""
                    業種\t2014年\t2016年
                    合計\t28,711\t27,875
                    製造業\t3,299\t3,015
                    卸売業、小売業\t9,114\t8,843
                    不動産業、物品賃貸業\t4,360\t3,853
                    宿泊業、飲食サービス業\t6,057\t5,854
                    医療、福祉\t3,943\t4,152
                    建設業\t1,938\t2,158
                    """).get().getComplete();

    private static final StatTable SHARES = TableReader.withDefaults()
            .read("業種\t構成比\n合計\t100.0%\n甲\t40.0%\n乙\t40.0%\n丙\t20.0%\n")
            .get()
            .getComplete();

    private static final StatTable POPULATION = TableReader.withDefaults()
            .read("年\t総人口（万人）\n2025年\t157.3\n2030年\t158.7\n2035年\t158.5\n")
            .get()
            .getComplete();

    private static String verdicts(String sentence, StatTable table) {
        return Claim.parse(sentence).get().stream()
                .map(claim ->
                        ClaimCheck.withDefaults().check(claim, table).verdict().name())
                .collect(Collectors.joining(" "));
    }

    private static StatTable only(StatTable table) {
        return table.column(table.axes().get(1).categories().get(0).id());
    }

    /** By hand, from the figures above: shares of 27,875 are 31.7%, 21.0%, 14.9%, 13.8%, 10.8% and 7.7%. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "「卸売業、小売業」が最も多い|SUPPORTED",
                "卸売業、小売業が31.7%で最も多い|SUPPORTED",
                "卸売業、小売業が31.6%で最も多い|REFUTED",
                "宿泊業、飲食サービス業が21.0%で2番目に多い|SUPPORTED",
                "宿泊業、飲食サービス業が３番目に多い|REFUTED",
                "医療、福祉は不動産業、物品賃貸業より多い|SUPPORTED",
                "「卸売業、小売業」は、「製造業」の約3倍|SUPPORTED",
                "卸売業、小売業が3割超を占める|SUPPORTED",
                "構成比は、「卸売業、小売業」が31.7%で最も多く、次いで「宿泊業、飲食サービス業」が21.0%|SUPPORTED SUPPORTED",
                "構成比は、「卸売業、小売業」が31.6%で最も多い|REFUTED",
                "「卸売業、小売業」が最も多く、次いで「医療、福祉」が14.9%|SUPPORTED REFUTED",
                "「医療、福祉」が最も多い|REFUTED",
                "建設業が最も少ない。|SUPPORTED",
                "「医療、福祉」は「不動産業、物品賃貸業」より多い|SUPPORTED",
                "「医療、福祉」は「不動産業、物品賃貸業」より少ない|REFUTED",
                "製造業が建設業を上回る|SUPPORTED",
                "製造業は建設業を下回る|REFUTED",
                "「卸売業、小売業」は約3割|SUPPORTED",
                "「卸売業、小売業」は全体の3割超である|SUPPORTED",
                "「卸売業、小売業」は3割未満|REFUTED",
                "「卸売業、小売業」は半数を超える|REFUTED",
                "「宿泊業、飲食サービス業」は2割強|SUPPORTED",
                "「卸売業、小売業」は「製造業」の約3倍|SUPPORTED",
                "「卸売業、小売業」は「製造業」の3倍超|REFUTED",
                "製造業は3,015事業所|SUPPORTED",
                "製造業は3,299事業所|REFUTED",
                "「鉱業」が最も少ない|NOT_DECIDABLE",
                "「医療・福祉」は14.9%|SUPPORTED"
            })
    void claimsAboutCounts(String sentence, String expected) {
        assertEquals(expected, verdicts(sentence, DIVISIONS.column("2016年")));
    }

    /** 40.0% may be from 39.95 to 40.05: which of the two is larger, the printed figures do not say. */
    @Test
    void roundedFiguresThatTieAreNotDecidable() {
        assertEquals("NOT_DECIDABLE", verdicts("甲が最も多い", only(SHARES)));
        assertEquals("NOT_DECIDABLE", verdicts("甲は乙より多い", only(SHARES)));
        assertEquals("SUPPORTED", verdicts("丙が最も少ない", only(SHARES)));
        assertEquals("REFUTED", verdicts("丙が最も多い", only(SHARES)));
        assertEquals("SUPPORTED", verdicts("甲は約4割", only(SHARES)));
        assertEquals("NOT_DECIDABLE", verdicts("甲は4割超", only(SHARES)));
        assertEquals("SUPPORTED", verdicts("甲は40.0%", only(SHARES)));
        assertEquals("SUPPORTED", verdicts("甲は40%", only(SHARES)));
        assertEquals("NOT_DECIDABLE", verdicts("甲は40.00%", only(SHARES)));
    }

    @Test
    void equalCountsShareAPlace() {
        StatTable table =
                TableReader.withDefaults().read("区分,数値\n甲,4\n乙,4\n丙,2\n").get().getComplete();
        assertEquals("SUPPORTED", verdicts("甲が最も多い", only(table)));
        assertEquals("REFUTED", verdicts("甲は乙より多い", only(table)));
        ClaimResult third =
                ClaimCheck.withDefaults().check(new Claim.Ranked("丙", 2, true, Optional.empty()), only(table));
        assertEquals(Verdict.REFUTED, third.verdict());
    }

    /** The paper prints 158.7万人 in 2030 and has no series; this one is made up around it. */
    @Test
    void peaks() {
        StatTable column = only(POPULATION);
        assertEquals("SUPPORTED", verdicts("総人口のピークは2030年", column));
        assertEquals("SUPPORTED", verdicts("本市の人口は2030年に158.7万人となりピークを迎える想定", column));
        assertEquals("REFUTED", verdicts("本市の人口は2030年に158.8万人となりピークを迎える", column));
        assertEquals("SUPPORTED", verdicts("ピークは2030年で158.7万人", column));
        assertEquals("REFUTED", verdicts("ピークは2030年（159.0万人）", column));
        assertEquals("REFUTED", verdicts("2025年にピークを迎える", column));
        assertEquals("NOT_DECIDABLE", verdicts("ピークは2028年", column));
    }

    /** By hand: of 100, 60 + 30 leave 10 for the withheld one, which is less than 60; without the total it may be anything. */
    @Test
    void withheldFiguresAreBoundedByTheTotal() {
        StatTable with = TableReader.withDefaults()
                .read("区分,数値\n合計,100\n甲,60\n乙,30\n丙,x\n")
                .get()
                .getComplete();
        assertEquals("SUPPORTED", verdicts("甲が最も多い", only(with)));
        StatTable without = TableReader.withDefaults()
                .read("区分,数値\n甲,60\n乙,30\n丙,x\n")
                .get()
                .getComplete();
        assertEquals("NOT_DECIDABLE", verdicts("甲が最も多い", only(without)));
        assertEquals("REFUTED", verdicts("乙が最も多い", only(without)));
    }

    /** 4,918 ÷ 42,616 = 11.54%, between 5% and 15%: 約1割. */
    @Test
    void sampleOfTheSurvey() {
        Input mailed = Input.of("発送件数", Figure.of(4_918, Unit.NONE));
        Input frame = Input.of("市内全事業所", Figure.of(42_616, Unit.ESTABLISHMENTS));
        ClaimResult result = ClaimCheck.withDefaults().check(FuzzyShare.parse("約1割"), mailed, frame);
        assertEquals(Verdict.SUPPORTED, result.verdict());
        assertEquals(
                "4,918 ÷ 42,616 = 11.5402…%、「約1割」は5%以上15%未満", result.reason().ja());
        String text = result.explanation().text(Locale.JAPANESE);
        assertTrue(text.contains("約1割は5%以上15%未満と読む：標準の読み方"), text);
        assertEquals(
                Verdict.REFUTED,
                ClaimCheck.withDefaults()
                        .check(FuzzyShare.parse("約2割"), mailed, frame)
                        .verdict());
    }

    @Test
    void reasonsNameNumbers() {
        ClaimResult result = ClaimCheck.withDefaults().check(Claim.largest("医療、福祉"), DIVISIONS.column("2016年"));
        assertEquals(
                "「医療、福祉」は 4,152、比べた5項目のうち多いもの2件（「卸売業、小売業」8,843、「宿泊業、飲食サービス業」5,854）",
                result.reason().ja());
        assertEquals(
                "'医療、福祉' is 4,152; of 5 others 2 are more ('卸売業、小売業' 8,843, '宿泊業、飲食サービス業' 5,854)",
                result.reason().en());
        assertEquals(
                "「医療、福祉」が1番目に多い：反証あり（「医療、福祉」は 4,152、比べた5項目のうち多いもの2件（「卸売業、小売業」8,843、「宿泊業、飲食サービス業」5,854））",
                result.toString());
        assertTrue(result.explanation().text(Locale.JAPANESE).contains("順位に入れない項目：合計"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "他の大都市に比べ引き続き高い状況にある", "約1割を抽出", "「甲」が最も多く、昨年を上回る", "甲は増加し、乙を上回る", "「甲」は約2倍", "「甲」は12割"})
    void otherSentencesAreRefused(String sentence) {
        assertEquals(
                Refusal.of(
                        Refusal.Reason.NOT_READABLE,
                        "検証できる記述の形ではない：" + sentence,
                        "not one of the forms of claims that can be read: " + sentence),
                Claim.parse(sentence).refusal().orElseThrow());
    }

    @Test
    void typedClaims() {
        StatTable column = DIVISIONS.column("2016年");
        assertEquals(List.of(Claim.largest("甲")), Claim.parse("甲が最も多い").get());
        assertEquals(List.of(Claim.smallest("甲")), Claim.parse("「甲」が最も低い。").get());
        assertEquals(List.of(Claim.more("甲", "乙")), Claim.parse("甲は乙よりも多い").get());
        assertEquals(
                List.of(Claim.peak("2030年度")), Claim.parse("ピークは2030年度である。").get());
        assertEquals(List.of(Claim.share("甲", "約4割")), Claim.parse("甲は約4割").get());
        assertEquals(
                List.of(Claim.portion("甲", "乙", "約2倍")), Claim.parse("甲は乙の約2倍").get());
        assertEquals(
                Verdict.NOT_DECIDABLE,
                ClaimCheck.withDefaults()
                        .check(
                                new Claim.Amount("製造業", Figure.parse("3,015人")),
                                DIVISIONS.withUnit(Unit.ESTABLISHMENTS).column("2016年"))
                        .verdict());
        assertEquals(
                Verdict.SUPPORTED,
                ClaimCheck.withDefaults()
                        .check(Claim.share("医療、福祉", "1割程度"), column)
                        .verdict());
    }

    @Test
    void misuseIsAnException() {
        assertEquals(
                "Table must have one axis, but had 2: take a column or slice first",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> ClaimCheck.withDefaults().check(Claim.largest("製造業"), DIVISIONS))
                        .getMessage());
        assertEquals(
                "A multiple must say of what, but was 約2倍",
                assertThrows(IllegalArgumentException.class, () -> Claim.share("甲", "約2倍"))
                        .getMessage());
        assertEquals(
                "Rank must be at least 1, but was 0",
                assertThrows(IllegalArgumentException.class, () -> new Claim.Ranked("甲", 0, true, Optional.empty()))
                        .getMessage());
    }
}

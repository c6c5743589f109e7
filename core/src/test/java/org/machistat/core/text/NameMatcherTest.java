package org.machistat.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.text.NameMatch.Near;
import org.machistat.core.text.NameMatch.Outcome;

class NameMatcherTest {

    private record Item(String id, List<String> names) {}

    private static NameMatcher<Item> matcher(Item... items) {
        return NameMatcher.of(List.of(items), Item::id, Item::names);
    }

    private static Item item(String id, String... names) {
        return new Item(id, List.of(names));
    }

    private static final Item FARMING = item("A", "農業，林業");
    private static final Item FISHERIES = item("B", "漁業");
    private static final Item CONSTRUCTION = item("D", "建設業", "Construction");
    private static final Item COMPOUND = item("Q", "複合サービス事業");
    private static final Item SERVICES = item("R", "サービス業（他に分類されないもの）");
    private static final NameMatcher<Item> DIVISIONS = matcher(FARMING, FISHERIES, CONSTRUCTION, COMPOUND, SERVICES);

    /** Edits and lengths by hand, on the names without separators and brackets. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "建設業|EXACT|D|0|3",
                "' 建設業 '|EXACT|D|0|3",
                "construction|NORMALISED|D|0|12",
                "農業、林業|NORMALISED|A|0|4",
                "建 設 業|NORMALISED|D|0|3",
                "D|ID|D|0|3",
                "Ｄ|ID|D|0|3",
                "D 建設業|NORMALISED|D|0|3",
                "D建設業|NORMALISED|D|0|3",
                "Ｄ．建設業|NORMALISED|D|0|3",
                "サ一ビス業（他に分類されないもの）|VARIANT|R|0|15",
                "サービス業|ABBREVIATED|R|0|15",
                "R サ-ビス業|ABBREVIATED|R|0|15",
                "混合サービス事業|CLOSEST|Q|1|8",
                "Q 混合サービス事業|CLOSEST|Q|1|8",
                "複合サービス業|CLOSEST|Q|1|8"
            })
    void matches(String label, Outcome outcome, String id, int edits, int length) {
        NameMatch<Item> match = DIVISIONS.match(label);
        assertEquals(outcome, match.outcome());
        assertTrue(match.isMatch());
        assertEquals(id, match.get().id());
        assertEquals(edits, match.best().get().edits());
        assertEquals(length, match.best().get().length());
        assertEquals(label, match.asked());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "健設業|TOO_FAR", // 1 of 3 characters
                "製紙業|TOO_FAR",
                "農林漁業|TOO_FAR", // 2 of 4, of A and B alike
                "D 漁業|CONTRADICTORY",
                "D 混合サービス事業|CONTRADICTORY",
                "D 製紙業|TOO_FAR", // never by its code alone
                "合計|RESERVED",
                "（合計）|RESERVED",
                "総　数|RESERVED",
                "A～R 全産業（S公務を除く）|RESERVED",
                "不明|RESERVED",
                "その他|RESERVED",
                "''|EMPTY",
                "・・・|EMPTY"
            })
    void refusals(String label, Outcome outcome) {
        NameMatch<Item> match = DIVISIONS.match(label);
        assertEquals(outcome, match.outcome());
        assertFalse(match.isMatch());
        assertEquals(Optional.empty(), match.find());
        assertEquals(Optional.empty(), match.best());
        assertEquals(Optional.empty(), match.runnerUp());
    }

    @Test
    void closestTellsTheRunnerUp() {
        NameMatch<Item> match = DIVISIONS.match("混合サービス事業");
        // by hand, 混合サービス事業 to サービス業他に分類されないもの: delete 混合 and 事 (3), insert 他に分類されないもの (10)
        assertEquals(Optional.of(new Near<>(SERVICES, "R", "サービス業（他に分類されないもの）", 13, 15)), match.runnerUp());
        assertEquals(
                Label.of(
                        "「混合サービス事業」を「複合サービス事業」（Q）と読みました（文字の違い1/8、次点「サービス業（他に分類されないもの）」（R）13/15）",
                        "'混合サービス事業' was read as '複合サービス事業' (Q), 1/8 characters differ, next is 'サービス業（他に分類されないもの）' (R) with 13/15"),
                match.sentence());
        assertEquals("CLOSEST（" + match.sentence().ja() + "）", match.toString());
        assertEquals("「複合サービス事業」（Q）1/8", match.best().get().toString());
    }

    @Test
    void tiesAreRefusedAndListed() {
        Item elementary = item("1", "市立小学校教育費");
        Item junior = item("2", "市立中学校教育費");
        NameMatch<Item> match = matcher(elementary, junior).match("市立火学校教育費");
        assertEquals(Outcome.TIED, match.outcome());
        assertEquals(List.of(elementary, junior), match.tied());
        assertEquals(
                Label.of(
                        "「市立火学校教育費」は複数の候補に当てはまり、一つに決められません：「市立小学校教育費」（1）1/8、「市立中学校教育費」（2）1/8",
                        "'市立火学校教育費' fits several candidates and none can be chosen: '市立小学校教育費' (1) with 1/8, '市立中学校教育費' (2) with 1/8"),
                match.sentence());
        assertEquals("1", matcher(elementary, junior).match("1 市立火学校教育費").get().id());
        NoSuchElementException e = assertThrows(NoSuchElementException.class, match::get);
        assertEquals(match.sentence().ja() + " / " + match.sentence().en(), e.getMessage());
    }

    @Test
    void oneNameOfManyIsTiedAndDecidedByTheId() {
        NameMatcher<Item> offices =
                matcher(item("0100", "本社等"), item("0200", "本社等"), item("0300", "本社等"), item("0400", "本社等"));
        NameMatch<Item> match = offices.match("本社等");
        assertEquals(Outcome.TIED, match.outcome());
        assertEquals(4, match.tied().size());
        assertEquals(
                "「本社等」は複数の候補に当てはまり、一つに決められません：「本社等」（0100）0/3、「本社等」（0200）0/3、「本社等」（0300）0/3ほか、全4件",
                match.sentence().ja());
        assertEquals(
                "'本社等' fits several candidates and none can be chosen: '本社等' (0100) with 0/3, '本社等' (0200) with 0/3, "
                        + "'本社等' (0300) with 0/3, … (4 in all)",
                match.sentence().en());
        assertEquals("0300", offices.match("0300 本社等").get().id());
    }

    @Test
    void sentences() {
        assertEquals(
                Label.of("「D 建設業」は「建設業」（D）です（表記の違い）", "'D 建設業' is '建設業' (D), other notation"),
                DIVISIONS.match("D 建設業").sentence());
        assertEquals(
                Label.of(
                        "「D 漁業」はコードDと名称が一致しません：名称に最も近いのは「漁業」（B）0/2",
                        "The id D and the name of 'D 漁業' do not belong together, nearest to the name are '漁業' (B) with 0/2"),
                DIVISIONS.match("D 漁業").sentence());
        assertEquals(
                Label.of(
                        "「農林漁業」に合う候補がありません（違い25%未満）：最も近いのは「農業，林業」（A）2/4、「漁業」（B）2/4、「建設業」（D）3/4",
                        "No candidate fits '農林漁業' (less than 25% may differ), nearest are '農業，林業' (A) with 2/4, "
                                + "'漁業' (B) with 2/4, '建設業' (D) with 3/4"),
                DIVISIONS.match("農林漁業").sentence());
        assertEquals(
                Label.of("「総数」は分類項目の名称ではなく、「合計」を表す語です", "'総数' is not the name of a category but a word for 'total'"),
                DIVISIONS.match("総数").sentence());
        assertEquals(
                Label.of("「、」には名称がありません", "There is no name in '、'"),
                DIVISIONS.match("、").sentence());
        assertEquals(
                Label.of(
                        "「x」に合う候補がありません（違い25%未満）：比べられる候補なし",
                        "No candidate fits 'x' (less than 25% may differ), there are none to compare with"),
                matcher().match("x").sentence());
    }

    @Test
    void workIsBounded() {
        NameMatch<Item> match = DIVISIONS.match("長".repeat(1_000_000));
        assertEquals(Outcome.TOO_LONG, match.outcome());
        assertEquals(
                "'" + "長".repeat(60) + "…' has 1000000 characters, too many for any candidate (the longest has 17)",
                match.sentence().en());
        // one character that becomes 18
        assertEquals(Outcome.TOO_LONG, DIVISIONS.match("ﷺ".repeat(100)).outcome());
    }

    @Test
    void reservedWords() {
        assertEquals(Optional.of(ReservedWord.TOTAL), DIVISIONS.match("全産業").reserved());
        assertEquals(Optional.of(ReservedWord.UNKNOWN), DIVISIONS.match("不詳").reserved());
        assertEquals(Optional.of(ReservedWord.SUBTOTAL), DIVISIONS.match("小 計").reserved());
        assertEquals(Optional.of(ReservedWord.REPEATED), DIVISIONS.match("（再掲）").reserved());
        assertEquals(Optional.of(ReservedWord.NO_ANSWER), DIVISIONS.match("無回答").reserved());
        assertEquals(Optional.of(ReservedWord.OTHER), DIVISIONS.match("Other").reserved());
        assertEquals(Outcome.TOO_FAR, DIVISIONS.match("市計").outcome());
        assertEquals(
                Optional.of(ReservedWord.TOTAL),
                DIVISIONS.withReserved(ReservedWord.TOTAL, "市計").match("市計").reserved());
    }

    @Test
    void aCandidateOfThatNameComesFirst() {
        NameMatcher<Item> choices = matcher(item("1", "はい"), item("9", "その他"));
        assertEquals("9", choices.match("その他").get().id());
        assertEquals(Outcome.RESERVED, choices.match("無回答").outcome());
    }

    @Test
    void boundsCanBeChanged() {
        assertEquals("D", DIVISIONS.withBounds(40, 20).match("健設業").get().id());
        assertEquals(
                Outcome.TOO_FAR, DIVISIONS.withBounds(0, 1).match("混合サービス事業").outcome());
        assertEquals(Outcome.TIED, DIVISIONS.withBounds(51, 1).match("農林漁業").outcome());
        assertEquals(
                Outcome.TIED, /* 13/15 − 1/8 is 74 points */
                DIVISIONS.withBounds(25, 75).match("混合サービス事業").outcome());
    }

    @Test
    void anAbbreviationThatIsAnothersNameStaysThatOnes() {
        Item whole = item("1", "学校（大学を除く）");
        Item plain = item("2", "学校");
        assertEquals(plain, matcher(whole, plain).match("学 校").get());
        assertEquals(
                Outcome.TIED, matcher(whole, item("3", "学校（小学校）")).match("学校").outcome());
    }

    @Test
    void anIdIsNotCutOutOfAWord() {
        NameMatcher<Item> letters =
                matcher(item("C", "鉱業"), item("P", "PHS電話機"), item("A-B", "農林漁業", "Primary industries"));
        assertEquals("P", letters.match("PHS電話機").get().id());
        assertEquals("A-B", letters.match("Primary industry").get().id());
        assertEquals("A-B", letters.match("A〜B 農林漁業").get().id());
        assertEquals("A-B", letters.match("A~B 農林漁業").get().id());
        assertEquals("A-B", letters.match("A-B").get().id());
    }

    private static final Item MANUFACTURING = item("E", "製造業", "Manufacturing");
    private static final Item INFORMATION = item("G", "情報通信業");
    private static final NameMatcher<Item> INDUSTRIES = matcher(
            CONSTRUCTION,
            MANUFACTURING,
            item("F", "電気・ガス・熱供給・水道業"),
            INFORMATION,
            item("09", "食料品製造業"),
            SERVICES,
            item("1", "第一次産業"),
            item("5", "従業者100人以上の事業所"),
            item("6", "公立小学校の教育費"),
            item("7", "非正規雇用者の数"),
            item("8", "Female employees in all"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // agreeing codes
                "(E)製造業|NORMALISED|E",
                "【Ｅ】製造業|NORMALISED|E",
                "〔Ｅ〕 製造業|NORMALISED|E",
                "［Ｅ］製造業|NORMALISED|E",
                "Ｅ－製造業|NORMALISED|E",
                "Ｅ（製造業）|NORMALISED|E",
                "大分類Ｅ 製造業|NORMALISED|E",
                "大分類：Ｅ　製造業|NORMALISED|E",
                "（中分類09）食料品製造業|NORMALISED|09",
                "製造業（E）|NORMALISED|E",
                "製造業【大分類E】|NORMALISED|E",
                "(G)情報通倍業|CLOSEST|G",
                "R（サービス業）|ABBREVIATED|R",
                // codes alone
                "中分類09|ID|09",
                "【E】|ID|E",
                "大分類Ｅ|ID|E",
                // contradictory codes
                "(F)製造業|CONTRADICTORY|-",
                "【F】製造業|CONTRADICTORY|-",
                "〔Ｄ〕製造業|CONTRADICTORY|-",
                "大分類F 製造業|CONTRADICTORY|-",
                "中分類09 製造業|CONTRADICTORY|-",
                "製造業（F）|CONTRADICTORY|-",
                "(D)情報通倍業|CONTRADICTORY|-",
                // a code that no candidate has
                "【Z】情報通信業|OTHER_MEANING|-",
                "情報通信業（Z）|OTHER_MEANING|-",
                "大分類Z 情報通信業|TOO_FAR|-"
            })
    void codesInBracketsAndBehindTheNameOfALevel(String label, Outcome outcome, String id) {
        NameMatch<Item> match = INDUSTRIES.match(label);
        assertEquals(outcome, match.outcome(), match::toString);
        assertEquals(id, match.find().map(Item::id).orElse("-"));
    }

    /** Each is near to a candidate in letters; the short ones are as far as the limit. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "非製造業|TOO_FAR",
                "新製造業|TOO_FAR",
                "総製造業|TOO_FAR",
                "製造業者|TOO_FAR",
                "製造業計|TOO_FAR",
                "製造業2|TOO_FAR",
                "製造業以外|TOO_FAR",
                "非情報通信業|OTHER_MEANING",
                "新情報通信業|OTHER_MEANING",
                "総情報通信業|OTHER_MEANING",
                "情報通信業者|OTHER_MEANING",
                "情報通信業計|OTHER_MEANING",
                "情報通信業等|OTHER_MEANING",
                "情報通信業2|OTHER_MEANING",
                "情報通信業②|OTHER_MEANING",
                "情報通信業Ｂ|OTHER_MEANING",
                "うち電気・ガス・熱供給・水道業|OTHER_MEANING",
                "電気・ガス・熱供給・水道業のみ|OTHER_MEANING",
                "電気・ガス・水道業以外の熱供給業|TOO_FAR",
                "電気・ガス・熱供給・水道業を除く|OTHER_MEANING",
                "第二次産業|OTHER_MEANING",
                "第三次産業|OTHER_MEANING",
                "従業者100人未満の事業所|OTHER_MEANING",
                "従業者300人以上の事業所|OTHER_MEANING",
                "私立小学校の教育費|OTHER_MEANING",
                "公立中学校の教育費|OTHER_MEANING",
                "正規雇用者の数|OTHER_MEANING",
                "Male employees in all|OTHER_MEANING",
                "Non-Manufacturing|OTHER_MEANING"
            })
    void wordsOfAnotherMeaningAreNeverRead(String label, Outcome outcome) {
        NameMatch<Item> match = INDUSTRIES.match(label);
        assertEquals(outcome, match.outcome(), match::toString);
        assertEquals(Optional.empty(), match.find());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "情報通倍業|G", // 信 misread
                "惰報通信業|G", // 情 misread
                "情報通信|G", // cut off
                "情報信通業|G", // two swapped
                "※情報通信業|G", // a sign, no letter
                "情報通信業※|G",
                "電気・力ス・熱供絵・水道業|F", // ガ without its dots, 給 misread
                "公立火学校の教育費|6", // 小 misread, but not for another size
                "木正規雇用者の数|7", // 非 misread
                "Manufacturlng|E",
                "Manufactureing|E"
            })
    void misreadNamesAreStillRead(String label, String id) {
        NameMatch<Item> match = INDUSTRIES.match(label);
        assertEquals(Outcome.CLOSEST, match.outcome(), match::toString);
        assertEquals(id, match.get().id());
    }

    @Test
    void anotherMeaningIsToldInWords() {
        assertEquals(
                Label.of(
                        "「非情報通信業」は「情報通信業」（G）に字は近くても、「非」の違いで意味が変わります（文字の違い1/6）",
                        "'非情報通信業' is close to '情報通信業' (G) in letters, but '非' makes another meaning of it (1/6 characters differ)"),
                INDUSTRIES.match("非情報通信業").sentence());
        assertEquals("G", INDUSTRIES.match("非情報通信業").nearest().get(0).id());
        assertFalse(Outcome.OTHER_MEANING.isMatch());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "全産業|-",
                "（全産業）|-",
                "全産業（合計）|-", // the brackets only repeat it
                "A～S 全産業|A-S",
                "Ａ〜Ｓ　全産業|A-S",
                "(A-S)全産業|A-S",
                "A～R 全産業（S公務を除く）|A-R、S公務を除く",
                "全産業（公務を除く）|公務を除く",
                "全産業〔公務を除く〕|公務を除く",
                "E 計|E", // the total of E alone
                "合計（D）|D"
            })
    void whatLimitsATotalIsKept(String label, String qualifier) {
        NameMatch<Item> match = INDUSTRIES.match(label);
        assertEquals(Optional.of(ReservedWord.TOTAL), match.reserved());
        assertEquals(Optional.ofNullable(qualifier), match.qualifier());
    }

    @Test
    void aLimitedTotalIsNotAPlainOne() {
        assertEquals(
                Label.of(
                        "「A～R 全産業（S公務を除く）」は分類項目の名称ではなく、「合計」を表す語です（限定：A-R、S公務を除く）",
                        "'A～R 全産業（S公務を除く）' is not the name of a category but a word for 'total', limited by 'A-R、S公務を除く'"),
                INDUSTRIES.match("A～R 全産業（S公務を除く）").sentence());
        assertEquals(Optional.of("男"), INDUSTRIES.match("不詳（男）").qualifier());
        assertEquals(Optional.empty(), INDUSTRIES.match("製造業").qualifier());
        Item all = item("A-S", "全産業");
        assertEquals(all, matcher(all, CONSTRUCTION).match("A～S 全産業").get());
    }

    @Test
    void anExactNameIsFoundHoweverItGrows() {
        Item long1 = item("1", "ﷺ".repeat(200)); // each becomes 18 characters in compatible form
        assertEquals(Outcome.EXACT, matcher(long1).match("ﷺ".repeat(200)).outcome());
        assertEquals(
                Outcome.NORMALISED, matcher(long1).match("ﷺ".repeat(200) + "、").outcome());
    }

    /** 60,000 characters against two names of 30,000 would be 3,600 million steps. */
    @Test
    void namesOfMoreThanAThousandCharactersAreNotComparedByDistance() {
        String name = "長い名".repeat(334);
        assertEquals(1002, name.length());
        NameMatcher<Item> matcher = matcher(item("1", name), item("2", "短い名前の産業"));
        assertEquals("1", matcher.match(name).get().id());
        assertEquals(Outcome.NORMALISED, matcher.match(name + "、").outcome());
        NameMatch<Item> one = matcher.match(name.substring(1));
        assertEquals(Outcome.TOO_FAR, one.outcome());
        assertTrue(one.sentence().en().endsWith("…' (less than 25% may differ), there are none to compare with"));
        assertEquals("2", matcher.match("短い名前の産葉").get().id());
        assertEquals(
                "3",
                matcher(item("3", name.substring(5)))
                        .match(name.substring(6))
                        .get()
                        .id());
    }

    @Test
    void messagesCutLongNamesAndIds() {
        String many = "長".repeat(1000);
        String cut = "長".repeat(60) + "…";
        assertEquals(
                "Each candidate must have an id of its own, but '" + cut + "' stood twice",
                assertThrows(IllegalArgumentException.class, () -> matcher(item(many, "x"), item(many, "y")))
                        .getMessage());
        assertEquals(
                "A name of candidate '" + cut + "' must have a letter or digit, but was '" + "・".repeat(60) + "…'",
                assertThrows(IllegalArgumentException.class, () -> matcher(item(many, "・".repeat(1000))))
                        .getMessage());
        NameMatch<Item> match = matcher(item(many, many)).match(many);
        assertEquals(
                "「" + cut + "」は「" + cut + "」（" + cut + "）です（完全一致）",
                match.sentence().ja());
        assertEquals("「" + cut + "」（" + cut + "）0/1000", match.best().get().toString());
        // a character of two units is not cut in two
        String outside = "𠮷".repeat(100);
        assertTrue(matcher(item("1", "x")).match(outside).sentence().en().contains("'" + "𠮷".repeat(30) + "…'"));
        String odd = "x" + outside;
        assertTrue(matcher(item("1", "x")).match(odd).sentence().en().contains("'x" + "𠮷".repeat(29) + "…'"));
        assertEquals(
                "id",
                assertThrows(NullPointerException.class, () -> NameMatcher.of(List.of("x"), any -> null, List::of))
                        .getMessage());
    }

    @Test
    void severalAtOnce() {
        assertEquals(
                List.of(Outcome.RESERVED, Outcome.EXACT, Outcome.TOO_FAR),
                DIVISIONS.matchAll(List.of("合計", "漁業", "鉱業")).stream()
                        .map(NameMatch::outcome)
                        .toList());
    }

    @Test
    void equality() {
        assertEquals(DIVISIONS.match("漁業"), DIVISIONS.match("漁業"));
        assertEquals(DIVISIONS.match("漁業").hashCode(), DIVISIONS.match("漁業").hashCode());
        assertFalse(DIVISIONS.match("漁業").equals(DIVISIONS.match("漁 業")));
    }

    @Test
    void misuse() {
        assertEquals(
                "Each candidate must have an id of its own, but 'A' stood twice",
                assertThrows(IllegalArgumentException.class, () -> matcher(item("A", "x"), item("A", "y")))
                        .getMessage());
        assertEquals(
                "A name of candidate 'A' must have a letter or digit, but was '・'",
                assertThrows(IllegalArgumentException.class, () -> matcher(item("A", "・")))
                        .getMessage());
        assertEquals(
                "Limit must be from 0 to 100 percent and margin from 1 to 100, but were 25 and 0",
                assertThrows(IllegalArgumentException.class, () -> DIVISIONS.withBounds(25, 0))
                        .getMessage());
        assertEquals(
                "A reserved word must have a letter or digit, but was '（）'",
                assertThrows(IllegalArgumentException.class, () -> DIVISIONS.withReserved(ReservedWord.TOTAL, "（）"))
                        .getMessage());
        assertEquals(
                "label",
                assertThrows(NullPointerException.class, () -> DIVISIONS.match(null))
                        .getMessage());
        assertEquals(
                "Edits must be from 0 to the length, which must be at least 1, but were 3 of 2",
                assertThrows(IllegalArgumentException.class, () -> new Near<>("x", "1", "x", 3, 2))
                        .getMessage());
    }
}

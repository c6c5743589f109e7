package org.machistat.census.industry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.census.industry.ConcordanceLink.Quality;
import org.machistat.census.industry.OpenCode.Evidence;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.value.Refusal;

class JsicConcordanceTest {

    private static final JsicConcordance FORTH = JsicConcordance.rev13ToRev14();
    private static final Label REASON = Label.of("総務省の新旧対応表", "Official table of correspondence");

    /**
     * Numbers counted apart from this code, over the two lists, in another language: 1,409 details with the same code and name, of which
     * 9 are a rest among changed siblings; 10 with the same code and English name; 21 with the same name under another code. Of 79 of them
     * something beside came or went that is joined to nothing.
     */
    @Test
    void numbers() {
        assertEquals(
                Map.of(
                        Quality.SAME, 1335,
                        Quality.RENAMED, 10,
                        Quality.RECODED, 7,
                        Quality.SIBLING_OPEN, 79,
                        Quality.CONTENT_UNCERTAIN, 9),
                FORTH.count(IndustryLevel.DETAIL));
        assertEquals(
                20,
                FORTH.listOpen().stream()
                        .filter(one -> one.industry().level() == IndustryLevel.DETAIL)
                        .count());
        assertEquals(
                33,
                FORTH.listOpenTargets().stream()
                        .filter(one -> one.industry().level() == IndustryLevel.DETAIL)
                        .count());
    }

    /** Every code is linked or open, in both directions, and none is both. */
    @Test
    void nothingIsLost() {
        Set<String> froms = FORTH.list().stream().map(ConcordanceLink::from).collect(Collectors.toSet());
        Set<String> open =
                FORTH.listOpen().stream().map(one -> one.industry().code()).collect(Collectors.toSet());
        assertEquals(2109, froms.size() + open.size());
        assertTrue(open.stream().noneMatch(froms::contains));
        Set<String> tos = FORTH.list().stream().map(ConcordanceLink::to).collect(Collectors.toSet());
        assertEquals(2128, tos.size() + FORTH.listOpenTargets().size());
        Set<String> olds = FORTH.from().list().stream().map(Industry::code).collect(Collectors.toSet());
        assertTrue(olds.containsAll(froms));
    }

    /** Both lists, line by line: 総務省, 日本標準産業分類 第13回・第14回改定. */
    @ParameterizedTest
    @CsvSource({
        "0111, 0111, SAME",
        "0796, 0796, RENAMED", // はつり・解体工事業, 解体・はつり工事業
        "9811, 9811, RENAMED", // 都道府県機関, 都道府県の機関
        "981, 981, RENAMED",
        "010, 010, SAME", // （01農業） behind the name left out
        "5892, 5891, SIBLING_OPEN", // 牛乳小売業, beside the old 5891 コンビニエンスストア that is open
        "5898, 5897, SIBLING_OPEN", // 乾物小売業
        "6031, 5641, SIBLING_OPEN", // ドラッグストア, beside the new 563
        "6091, 5651, SIBLING_OPEN", // ホームセンター
        "8546, 8547, SIBLING_OPEN", // 有料老人ホーム, beside the new 8543 介護医療院
        "7721, 7721, SIBLING_OPEN", // 配達飲食サービス業, beside the new 773 施設給食業
        "772, 772, SIBLING_OPEN",
        "77, 77, CONTENT_UNCERTAIN",
        "7621, 7621, SAME", // 日本料理店: 76 gained nothing
        "4899, 4899, CONTENT_UNCERTAIN", // rest, beside the new 4892 レッカー・ロードサービス業
        "489, 489, CONTENT_UNCERTAIN",
        "H, H, CONTENT_UNCERTAIN",
        "095, 095, PARTIAL", // 糖類製造業, 砂糖・でんぷん糖類製造業
        "A, A, SAME",
        "S, S, SAME"
    })
    void oneToOne(String from, String to, Quality quality) {
        assertEquals(
                List.of(to + " " + quality),
                FORTH.answer(from).get().stream()
                        .map(link -> link.to() + " " + link.quality())
                        .toList());
    }

    @Test
    void groupsGoWhereTheirPartsGo() {
        assertEquals(
                List.of("603 → 564（PARTIAL）", "603 → 603（CONTENT_UNCERTAIN）"),
                FORTH.answer("603").get().stream()
                        .map(ConcordanceLink::toString)
                        .toList());
        assertEquals(
                Label.of("旧の内訳4件のうち1件が新の内訳1件に対応", "1 of its 4 parts are among the 1 of the other"),
                FORTH.list("603").get(0).reason());
        assertEquals(
                List.of("56", "60"),
                FORTH.list("60").stream().map(ConcordanceLink::to).toList());
    }

    /** 5891 was コンビニエンスストア and is 牛乳小売業. */
    @Test
    void reusedCodeIsNotMatchedByCodeAlone() {
        assertEquals(List.of(), FORTH.list("5891"));
        Refusal refusal = FORTH.answer("5891").refusal().get();
        assertEquals(Refusal.Reason.NOT_COMPARABLE, refusal.reason());
        assertEquals(
                Label.of(
                        "「5891 コンビニエンスストア（飲食料品を中心とするものに限る）」が「日本標準産業分類（第14回改定）」の何に当たるかは、二つの一覧からは決まりません（候補：5631 コンビニエンスストア）",
                        "The two lists do not tell what '5891 コンビニエンスストア（飲食料品を中心とするものに限る）' corresponds to in "
                                + "JSIC revision 14 (candidates: 5631 コンビニエンスストア)"),
                refusal.sentence());
        assertEquals(
                "5892",
                JsicConcordance.rev14ToRev13().answer("5891").get().get(0).to());
        // no link at all whose names, Japanese and English, both differ
        Spellings spellings = new Spellings();
        for (ConcordanceLink link : FORTH.list()) {
            Industry from = FORTH.from().get(link.from());
            Industry to = FORTH.to().get(link.to());
            if (from.level() == IndustryLevel.DETAIL) {
                assertTrue(
                        spellings.japanese(from).equals(spellings.japanese(to)) || spellings.isSameEnglish(from, to));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3311|3311:SAME_CODE,SIMILAR_NAME,OPEN_SIBLING;3312:OPEN_SIBLING;3313:OPEN_SIBLING;3314:OPEN_SIBLING", // 発電所, 発電業
                "8359|8352:OPEN_SIBLING", // その他の療術業, beside the new 8352
                "6032|6031:SIMILAR_NAME,OPEN_SIBLING;6032:OPEN_SIBLING", // 6032 is 薬局 now: no evidence by its code in a
                // group whose codes moved
                "6033|6031:OPEN_SIBLING;6032:SAME_ENGLISH,OPEN_SIBLING", // 調剤薬局, 薬局: Pharmacies
                "1024|1022:OPEN_SIBLING;1024:SAME_CODE,OPEN_SIBLING;1025:SIMILAR_NAME,OPEN_SIBLING;1026:OPEN_SIBLING",
                "8493|''" // 消毒業
            })
    void openCodesTellWhatSpeaksForWhich(String code, String candidates) {
        OpenCode open = FORTH.listOpen().stream()
                .filter(one -> one.industry().code().equals(code))
                .findFirst()
                .get();
        assertEquals(
                candidates,
                open.candidates().stream()
                        .map(one -> one.code() + ":"
                                + one.evidence().stream().map(Evidence::name).collect(Collectors.joining(",")))
                        .collect(Collectors.joining(";")));
    }

    @Test
    void reasonsNameWhatStandsBeside() {
        assertEquals(
                Label.of(
                        "コードと名称が同じ。ただし同じ分類の中に対応する項目のないもの（773 施設給食業）があり、それとの間で範囲が変わった可能性がある",
                        "same code and name; but what stands beside it and is joined to nothing (773 施設給食業) may have taken from it or"
                                + " gone into it"),
                FORTH.list("7721").get(0).reason());
        assertTrue(FORTH.list("5892").get(0).reason().ja().startsWith("名称が同じで、コードが変わった。ただし"));
    }

    @Test
    void openCodesInWords() {
        Map<String, String> words = FORTH.listOpen().stream()
                .collect(Collectors.toMap(one -> one.industry().code(), OpenCode::toString));
        assertEquals("8359 その他の療術業：候補 8352（OPEN_SIBLING）", words.get("8359"));
        assertEquals("8493 消毒業：候補なし", words.get("8493"));
        assertEquals("6033 調剤薬局：候補 6031（OPEN_SIBLING）、6032（SAME_ENGLISH、OPEN_SIBLING）", words.get("6033"));
    }

    @Test
    void inverseHasTheSameLinks() {
        JsicConcordance back = JsicConcordance.rev14ToRev13();
        Set<String> there = new HashSet<>();
        FORTH.list().forEach(link -> there.add(link.from() + link.to() + link.quality()));
        Set<String> andBack = new HashSet<>();
        back.list().forEach(link -> andBack.add(link.to() + link.from() + link.quality()));
        assertEquals(there, andBack);
        assertEquals(FORTH.listOpen(), back.listOpenTargets());
        assertEquals(FORTH.listOpenTargets(), back.listOpen());
    }

    @Test
    void decisionsCloseWhatTheRuleLeavesOpen() {
        JsicConcordance decided = FORTH.with(List.of(
                ConcordanceDecision.of("5891", "5631", REASON),
                new ConcordanceDecision(List.of("1024"), List.of("1025", "1026"), REASON),
                ConcordanceDecision.notConnectable("8493", REASON),
                new ConcordanceDecision(List.of(), List.of("4892"), REASON)));
        assertEquals(
                List.of(new ConcordanceLink("5891", "5631", Quality.DECLARED, REASON)),
                decided.answer("5891").get());
        assertEquals(2, decided.answer("1024").get().size());
        // the groups follow: 58 now has a part in 56
        assertEquals(
                List.of("56", "58"),
                decided.list("58").stream().map(ConcordanceLink::to).toList());
        assertEquals(
                Label.of(
                        "「8493 消毒業」は「日本標準産業分類（第14回改定）」に接続できません：総務省の新旧対応表",
                        "'8493 消毒業' is not connectable to JSIC revision 14: Official table of correspondence"),
                decided.answer("8493").refusal().get().sentence());
        assertEquals(FORTH.listOpen().size() - 3, decided.listOpen().size());
        // 5631, 1025, 1026, 4892, and 563 that now has a part
        assertEquals(
                FORTH.listOpenTargets().size() - 5, decided.listOpenTargets().size());
        assertEquals(
                "'4892 レッカー・ロードサービス業' is not connectable to JSIC revision 13: " + "Official table of correspondence",
                decided.inverse().answer("4892").refusal().get().sentence().en());
        assertEquals(decided.list().size(), decided.inverse().list().size());
    }

    private static IndustryClassification list(String... codesAndNames) {
        return IndustryClassification.of(
                Label.of("一覧", "list"),
                Source.UNSTATED,
                Arrays.stream(codesAndNames)
                        .map(text -> text.split(" "))
                        .map(cells -> new Industry(cells[0], IndustryLevel.MAJOR, "", cells[1], ""))
                        .toList());
    }

    @Test
    void severalOfOneNameAreCandidatesOnly() {
        JsicConcordance several = JsicConcordance.derive(list("1 倉庫", "2 倉庫", "3 港湾"), list("7 倉庫", "8 倉庫", "3 港湾"));
        assertEquals(
                List.of("1 → 7（AMBIGUOUS）", "1 → 8（AMBIGUOUS）", "2 → 7（AMBIGUOUS）", "2 → 8（AMBIGUOUS）", "3 → 3（SAME）"),
                several.list().stream().map(ConcordanceLink::toString).toList());
        Refusal refusal = several.answer("1").refusal().get();
        assertEquals(Refusal.Reason.AMBIGUOUS, refusal.reason());
        assertEquals(
                Label.of(
                        "「1 倉庫」に当たる項目は「一覧」に複数あり（7, 8）、決められません",
                        "Several industries of list may correspond to '1 倉庫': 7, 8"),
                refusal.sentence());
        assertEquals(
                "7",
                several.with(List.of(
                                ConcordanceDecision.of("1", "7", REASON), ConcordanceDecision.of("2", "8", REASON)))
                        .answer("1")
                        .get()
                        .get(0)
                        .to());
    }

    /** Five candidates are named, the others counted: as many as there are must not look like five. */
    @Test
    void manyCandidatesAreCounted() {
        assertEquals(
                Label.of(
                        "「1 倉庫」に当たる項目は「一覧」に複数あり（2, 3, 4, 5, 6, … (7)）、決められません",
                        "Several industries of list may correspond to '1 倉庫': 2, 3, 4, 5, 6, … (7)"),
                JsicConcordance.derive(list("1 倉庫"), list("2 倉庫", "3 倉庫", "4 倉庫", "5 倉庫", "6 倉庫", "7 倉庫", "8 倉庫"))
                        .answer("1")
                        .refusal()
                        .get()
                        .sentence());
        IndustryClassification olds = LinkRuleTest.list("1:運輸 10<1:港湾 11<1:倉庫");
        IndustryClassification nows =
                LinkRuleTest.list("1:運輸 10<1:港湾 12<1:電話 13<1:印刷 14<1:牛乳店 15<1:病院 16<1:学校 17<1:銀行");
        assertEquals(
                "The two lists do not tell what '11 倉庫' corresponds to in list (candidates: 12 電話, 13 印刷, 14 牛乳店, 15 病院,"
                        + " 16 学校, … (6))",
                JsicConcordance.derive(olds, nows)
                        .answer("11")
                        .refusal()
                        .get()
                        .sentence()
                        .en());
    }

    @Test
    void ownLists() {
        JsicConcordance same = JsicConcordance.derive(JsicClassification.rev13(), JsicClassification.rev13());
        assertEquals(2109, same.list().size());
        assertTrue(same.list().stream()
                .allMatch(link -> link.quality() == Quality.SAME && link.from().equals(link.to())));
        assertEquals(List.of(), same.listOpen());
        assertEquals(
                "一覧 → 一覧（対応1、未決1）",
                JsicConcordance.derive(list("1 倉庫", "2 港湾"), list("1 倉庫", "2 空港"))
                        .toString());
    }

    @Test
    void misuse() {
        assertEquals(
                "No industry '5631' in JSIC revision 13, nearest are '56', '560', '5600', '5608', '5609', … (9 in all)",
                assertThrows(NoSuchElementException.class, () -> FORTH.answer("5631"))
                        .getMessage());
        assertThrows(
                NoSuchElementException.class,
                () -> FORTH.with(List.of(ConcordanceDecision.of("5631", "5631", REASON))));
        assertEquals(
                "A decision must name a code, but named none",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new ConcordanceDecision(List.of(), List.of(), REASON))
                        .getMessage());
    }
}

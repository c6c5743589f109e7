package org.machistat.census.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.area.AreaCode;
import org.machistat.core.value.Refusal.Reason;

class AreaSnapshotTest {

    private static final AreaSnapshot DAY = AreaDirectory.official().on(LocalDate.of(2014, 7, 1));

    private static List<String> names(List<AreaUnit> units) {
        return units.stream().map(AreaUnit::toString).toList();
    }

    @Test
    void prefecturesAndTheirMunicipalities() {
        assertEquals(47, DAY.list(AreaKind.PREFECTURE).size());
        assertEquals(
                46,
                AreaDirectory.official()
                        .on(LocalDate.of(1972, 5, 14))
                        .list(AreaKind.PREFECTURE)
                        .size());
        // 神奈川県: 19 cities, 13 towns, 1 village
        assertEquals(33, DAY.municipalities(AreaCode.parse("14")).size());
        assertEquals(33, DAY.municipalities(AreaCode.parse("14131")).size());
        assertEquals(
                "Code 00000 lies in no prefecture",
                assertThrows(IllegalArgumentException.class, () -> DAY.municipalities(AreaCode.NATIONWIDE))
                        .getMessage());
        assertEquals(
                "14000 神奈川県",
                DAY.prefecture(AreaCode.parse("14136")).orElseThrow().toString());
        assertEquals(Optional.empty(), DAY.prefecture(AreaCode.NATIONWIDE));
    }

    @Test
    void partsOfACityAndOfADistrict() {
        assertEquals(List.of("14151 緑区", "14152 中央区", "14153 南区"), names(DAY.parts(AreaCode.parse("14150"))));
        assertEquals(List.of("14401 愛川町", "14402 清川村"), names(DAY.parts(AreaCode.parse("14400"))));
        assertEquals(List.of(), DAY.parts(AreaCode.parse("14201")));
    }

    @Test
    void placesOfTheSameKindAreThoseOfTheDay() {
        assertEquals(19, DAY.sameKind(AreaCode.parse("14130")).size());
        assertEquals(
                List.of(
                        "01100 札幌市",
                        "14100 横浜市",
                        "23100 名古屋市",
                        "26100 京都市",
                        "27100 大阪市",
                        "28100 神戸市",
                        "40100 北九州市",
                        "40130 福岡市"),
                names(AreaDirectory.official().on(LocalDate.of(1975, 10, 1)).sameKind(AreaCode.parse("14130"))));
        assertEquals(22, DAY.sameKind(AreaCode.parse("13101")).size());
    }

    @ParameterizedTest
    @CsvSource({
        "川崎市, 14130",
        "神奈川県川崎市, 14130",
        "川崎市川崎区, 14131",
        "神奈川県川崎市川崎区, 14131",
        "神奈川県 川崎区, 14131",
        "愛甲郡愛川町, 14401",
        "相模原市中央区, 14152",
        "東京都中央区, 13102",
        "広島県府中市, 34208",
        "神奈川県, 14000",
        "竜ヶ崎市, 08208",
        "龍ヶ崎市, 08208",
        "梼原町, 39405",
        "檮原町, 39405",
        "茅ケ崎市, 14207",
        "塩釜市, 04203",
        "鹿嶋市, 08222",
        "鹿島市, 41207",
        "ニセコ町, 01395",
        "ﾆｾｺ町, 01395",
        "富谷町, 04423"
    })
    void oneNameOnePlace(String name, String code) {
        assertEquals(AreaCode.parse(code), DAY.getNamed(name).code());
    }

    /** 北区 in the special wards and in ten designated cities, 2014; 泊村 in 後志 and on 国後島. */
    @ParameterizedTest
    @CsvSource({
        "府中市, 13206 34208",
        "伊達市, 01233 07213",
        "中央区, 01101 11105 12101 13102 14152 15103 27128 28110 40133 43101",
        "北区, 01102 11102 13117 15101 22135 23103 26101 27127 27146 28109 33101 43105",
        "北海道泊村, 01403 01696",
        "川崎, ''",
        "大阪府川崎市, ''",
        "'', ''"
    })
    void listsAllOfAName(String name, String codes) {
        assertEquals(
                codes,
                String.join(
                        " ",
                        DAY.listNamed(name).stream()
                                .map(unit -> unit.code().toString())
                                .toList()));
    }

    @Test
    void ambiguousAndUnknownNamesAreRefused() {
        assertEquals(
                "'府中市' stands for more than one place (13206 東京都府中市, 34208 広島県府中市)",
                DAY.answerNamed("府中市").refusal().orElseThrow().sentence().en());
        assertEquals(
                "「府中市」は一つに決まらない（13206 東京都府中市, 34208 広島県府中市）",
                DAY.answerNamed("府中市").refusal().orElseThrow().sentence().ja());
        assertEquals(
                Reason.AMBIGUOUS, DAY.answerNamed("府中市").refusal().orElseThrow().reason());
        assertEquals(
                "There is no place '富谷市' on 2014-07-01 (at other times 04216 宮城県富谷市)",
                DAY.answerNamed("富谷市").refusal().orElseThrow().sentence().en());
        assertEquals(
                "There is no place '" + "あ".repeat(40) + "…' on 2014-07-01",
                DAY.answerNamed("あ".repeat(100_000))
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
        assertEquals(
                Reason.NOT_APPLICABLE,
                DAY.answerNamed("").refusal().orElseThrow().reason());
    }

    /** 横須賀市 is a core city; 葉山町 has a peer group of towns; wards have none. */
    @Test
    void peersAreWhatAPlaceIsComparedWith() {
        PeerGroup core = DAY.peers(AreaCode.parse("14201")).get();
        assertEquals("中核市（2021-04-01現在の61団体）", core.toString());
        assertFalse(core.members().contains(AreaCode.parse("14201")));
        assertEquals("01202 函館市", DAY.list(core).get(0).toString());
        assertEquals(61, DAY.list(core).size());
        PeerGroup designated = DAY.peers(AreaCode.parse("14130")).get();
        assertEquals("政令指定都市（2014-07-01現在の19団体）", designated.toString());
        assertEquals(DAY.sameKind(AreaCode.parse("14130")), DAY.list(designated));
        assertEquals(
                "特別区（2014-07-01現在の22団体）",
                DAY.peers(AreaCode.parse("13101")).get().toString());
        assertEquals(
                "都道府県（2014-07-01現在の46団体）", DAY.peers(AreaCode.parse("14")).get().toString());
        assertTrue(DAY.peers(AreaCode.parse("14301")).get().name().ja().startsWith("町村"));
        assertEquals(
                "14131 川崎区の属する団体区分は名簿にない",
                DAY.peers(AreaCode.parse("14131"))
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .ja());
        assertEquals(
                Reason.NOT_APPLICABLE,
                DAY.peers(AreaCode.parse("14202")).refusal().orElseThrow().reason());
    }

    @Test
    void northernTerritoriesOnlyWhenAskedFor() {
        assertEquals(1741, DAY.municipalities().size());
        assertEquals(1747, DAY.municipalitiesWithNorthernTerritories().size());
        // 北海道: 179 municipalities
        assertEquals(179, DAY.municipalities(AreaCode.parse("01")).size());
    }

    /** かわさき: 川崎市, 川崎区 and the towns in 宮城県 and 福岡県. */
    @Test
    void readingsFindPlaces() {
        assertEquals(List.of("04324 川崎町", "14130 川崎市", "14131 川崎区", "40605 川崎町"), names(DAY.listByKana("かわさき")));
        assertEquals(List.of("14130 川崎市"), names(DAY.listByKana("カワサキシ")));
        assertEquals(DAY.listByKana("かわさき"), DAY.listByKana("ｶﾜｻｷ"));
        assertEquals("26100 京都市", names(DAY.listByKana("きょうとし")).get(0));
        assertEquals(List.of(), DAY.listByKana(""));
        assertEquals(List.of(), DAY.listByKana("川崎"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            川崎 | (near: 04324 宮城県柴田郡川崎町, 14130 神奈川県川崎市, 14131 神奈川県川崎市川崎区, 40605 福岡県田川郡川崎町)
            神奈川県川崎 | (near: 14130 神奈川県川崎市, 14131 神奈川県川崎市川崎区)
            横須加市 | (near: 14201 神奈川県横須賀市)
            川崎市役所 | (near: 14130 神奈川県川崎市)
            かわさきし | (near: 14130 神奈川県川崎市)
            """)
    void refusalsNameWhatIsNear(String name, String near) {
        assertEquals(
                "There is no place '" + name + "' on 2014-07-01 " + near,
                DAY.answerNamed(name).refusal().orElseThrow().sentence().en());
        assertEquals(Optional.empty(), DAY.findNamed(name));
        assertTrue(assertThrows(NoSuchElementException.class, () -> DAY.getNamed(name))
                .getMessage()
                .contains(near));
    }

    /** SSDSE, the population institute and the ministry write one city in three ways. */
    @Test
    void threeWaysOfWritingJoin() {
        assertEquals(DAY.get("R14130"), DAY.get("14130"));
        assertEquals(DAY.get("141305"), DAY.get("14130"));
        assertEquals("2014-07-01（1741 municipalities）", DAY.toString());
    }
}

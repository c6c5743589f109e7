package org.machistat.census.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
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
    void peersAreThoseOfTheDay() {
        assertEquals(19, DAY.peers(AreaCode.parse("14130")).size());
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
                names(AreaDirectory.official().on(LocalDate.of(1975, 10, 1)).peers(AreaCode.parse("14130"))));
        assertEquals(22, DAY.peers(AreaCode.parse("13101")).size());
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
        assertEquals(AreaCode.parse(code), DAY.findNamed(name).get().code());
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
                DAY.findNamed("府中市").refusal().orElseThrow().sentence().en());
        assertEquals(
                "「府中市」は一つに決まらない（13206 東京都府中市, 34208 広島県府中市）",
                DAY.findNamed("府中市").refusal().orElseThrow().sentence().ja());
        assertEquals(
                Reason.NOT_READABLE,
                DAY.findNamed("府中市").refusal().orElseThrow().reason());
        assertEquals(
                "There is no place '富谷市' on 2014-07-01 (at other times 04216 宮城県富谷市)",
                DAY.findNamed("富谷市").refusal().orElseThrow().sentence().en());
        assertEquals(
                "There is no place '" + "あ".repeat(40) + "…' on 2014-07-01",
                DAY.findNamed("あ".repeat(100_000))
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
        assertEquals(
                Reason.NOT_APPLICABLE, DAY.findNamed("").refusal().orElseThrow().reason());
    }

    /** SSDSE, the population institute and the ministry write one city in three ways. */
    @Test
    void threeWaysOfWritingJoin() {
        assertEquals(DAY.get("R14130"), DAY.get("14130"));
        assertEquals(DAY.get("141305"), DAY.get("14130"));
        assertEquals("2014-07-01（1747 municipalities）", DAY.toString());
    }
}

package org.machistat.census.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.machistat.census.area.Hamlets.code;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.text.Label;

class OfficialAreasTest {

    private static final AreaDirectory LOADED = OfficialAreas.load();

    /** Lines of the lists counted with awk: units.tsv by kind, prefectures.tsv, changes.tsv. */
    @Test
    void nothingOfTheListsIsLost() {
        Map<AreaKind, Long> kinds =
                LOADED.list().stream().collect(Collectors.groupingBy(AreaUnit::kind, Collectors.counting()));
        assertEquals(
                Map.of(
                        AreaKind.PREFECTURE, 47L,
                        AreaKind.DESIGNATED_CITY, 20L,
                        AreaKind.CITY, 1003L,
                        AreaKind.TOWN, 2347L,
                        AreaKind.VILLAGE, 744L,
                        AreaKind.SPECIAL_WARD, 23L,
                        AreaKind.WARD, 186L,
                        AreaKind.DISTRICT, 539L,
                        AreaKind.SPECIAL_WARD_AREA, 1L),
                kinds);
        assertEquals(1294, LOADED.changes().size());
        assertEquals(33, LOADED.peerGroups().size());
    }

    @Test
    void saysWhereFromAndFromWhenToWhen() {
        assertEquals(
                Label.of("統計に用いる標準地域コード・廃置分合等情報", "standard area codes and their changes"),
                LOADED.source().document());
        assertEquals(
                Label.of("総務省統計局（e-Stat）", "Statistics Bureau of Japan (e-Stat)"),
                LOADED.source().publisher());
        assertEquals(LocalDate.of(1970, 4, 1), LOADED.first());
        assertEquals(LocalDate.of(2024, 1, 1), LOADED.last());
        assertEquals(
                List.of(LocalDate.of(2021, 4, 1)),
                LOADED.peerGroups().stream().map(PeerGroup::asOf).distinct().toList());
    }

    /** Lines of the official lists, one of each form: always, from, until, from and until, in a district, in a city. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14000|0|神奈川県|かながわけん|PREFECTURE|''|../..",
                "47000|0|沖縄県|おきなわけん|PREFECTURE|''|1972-05-15/..",
                "14130|0|川崎市|かわさきし|DESIGNATED_CITY|''|1972-04-01/..",
                "14136|0|宮前区|みやまえく|WARD|14130|1982-07-01/..",
                "14202|0|川崎市|かわさきし|CITY|''|../1972-04-01",
                "14401|0|愛川町|あいかわまち|TOWN|14400|../..",
                "22135|0|北区|きたく|WARD|22130|2007-04-01/2024-01-01",
                "13100|0|特別区部|とくべつくぶ|SPECIAL_WARD_AREA|''|../..",
                "13101|0|千代田区|ちよだく|SPECIAL_WARD|''|../..",
                "21486|2|明宝村|めいほうむら|VILLAGE|21480|1992-04-01/2004-03-01"
            })
    void units(String code, int version, String name, String kana, AreaKind kind, String parent, String validity) {
        AreaUnit unit = LOADED.history(code(code)).get(version);
        assertEquals(
                List.of(name, kana, kind, parent, Validity.parse(validity)),
                List.of(
                        unit.name().ja(),
                        unit.kana(),
                        unit.kind(),
                        unit.parent().map(one -> one.fiveDigits()).orElse(""),
                        unit.validity()));
    }

    /** The change that the list writes with codes finds the units of the day before and of the day, or those that ended on it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14202|1972-04-01 政令指定都市への移行：14202 川崎市 → 14130 川崎市",
                "04216|2016-10-10 市制施行：04423 富谷町 → 04216 富谷市",
                "14136|1982-07-01 分離：14134 高津区 → 14136 宮前区"
            })
    void changes(String code, String sentence) {
        assertEquals(sentence, LOADED.changes(code(code)).get(0).toString());
    }

    @Test
    void officialIsWhatIsLoaded() {
        assertEquals(AreaDirectory.official().list(), LOADED.list());
        assertEquals(AreaDirectory.official().changes(), LOADED.changes());
    }
}

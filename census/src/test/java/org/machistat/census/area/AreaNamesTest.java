package org.machistat.census.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.machistat.census.area.Hamlets.code;
import static org.machistat.census.area.Hamlets.codes;
import static org.machistat.census.area.Hamlets.unit;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and readings as in the official list, codes and bounds cut to what a test needs. */
class AreaNamesTest {

    private static final AreaNames NAMES = new AreaNames(List.of(
            unit("14000", "神奈川県", AreaKind.PREFECTURE, "../.."),
            unit("14130", "川崎市", AreaKind.DESIGNATED_CITY, "../..").withKana("かわさきし"),
            unit("14131", "川崎区", AreaKind.WARD, "../..")
                    .withParent(code("14130"))
                    .withKana("かわさきく"),
            unit("14207", "茅ヶ崎市", AreaKind.CITY, "../..").withKana("ちがさきし"),
            unit("14400", "愛甲郡", AreaKind.DISTRICT, "../..").withKana("あいこうぐん"),
            unit("14401", "愛川町", AreaKind.TOWN, "../..")
                    .withParent(code("14400"))
                    .withKana("あいかわまち"),
            unit("08208", "龍ケ崎市", AreaKind.CITY, "../..").withKana("りゅうがさきし"),
            unit("40000", "福岡県", AreaKind.PREFECTURE, "../.."),
            unit("40605", "川崎町", AreaKind.TOWN, "../..").withKana("かわさきまち")));

    private static String named(String name) {
        return codes(NAMES.list(name, unit -> true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "川崎市|14130",
                "神奈川県川崎市|14130",
                " 神奈川県　川崎市 |14130",
                "川崎区|14131",
                "川崎市川崎区|14131",
                "神奈川県川崎市川崎区|14131",
                "神奈川県川崎区|14131",
                "愛甲郡愛川町|14401",
                "神奈川県愛甲郡愛川町|14401",
                "神奈川県愛川町|14401",
                "愛甲郡神奈川県愛川町|''",
                "福岡県愛川町|''",
                "福岡県川崎市|''",
                "市川崎市|''",
                "川崎|''",
                "神奈川県神奈川県|''",
                "神奈川県|14000",
                "''|''",
                "　|''"
            })
    void whatMayStandBeforeAName(String name, String codes) {
        assertEquals(codes, named(name));
    }

    /** ケ and ヶ, 龍 and 竜 as the names stand in 1970 and today. */
    @ParameterizedTest
    @CsvSource({"茅ヶ崎市, 14207", "茅ケ崎市, 14207", "茅ｹ崎市, 14207", "神奈川県茅ケ崎市, 14207", "龍ケ崎市, 08208", "竜ヶ崎市, 08208", "竜が崎市, ''"
    })
    void oldAndNewGlyphs(String name, String codes) {
        assertEquals(codes, named(name));
    }

    @Test
    void onlyThoseWanted() {
        assertEquals("", codes(NAMES.list("川崎市", unit -> unit.kind() == AreaKind.CITY)));
    }

    /** Those that go on after it come first, then those it goes on after, then one character, then readings. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "川崎|14130 14131 40605",
                "神奈川県川崎|14130 14131",
                "福岡県川崎|40605",
                "川崎市役所|14130",
                "川咲市|14130",
                "茅崎市|14130 14207",
                "茅ケ先崎市|14207",
                "大阪市|''",
                "かわさき|14130 14131 40605",
                "カワサキマチ|40605",
                "川|''",
                "市|''",
                "''|''"
            })
    void near(String name, String codes) {
        assertEquals(codes.equals("''") ? "" : codes, codes(NAMES.near(name, unit -> true)));
    }

    /** Exactly this reading before those that go on. */
    @ParameterizedTest
    @CsvSource({"かわさきし, 14130", "カワサキ, 14130 14131 40605", "ｶﾜｻｷｼ, 14130", "あい, 14400 14401", "さき, ''", "'', ''"})
    void byKana(String kana, String codes) {
        assertEquals(codes, codes(NAMES.byKana(kana, unit -> true)));
    }

    /** A name has at most 40 characters; what is longer is not searched for. */
    @Test
    void longTexts() {
        String padded = " ".repeat(37) + "川崎市";
        assertEquals("14130", named(padded));
        assertEquals("", named(" " + padded));
        assertEquals("", codes(NAMES.near("川崎市" + "役".repeat(38), unit -> true)));
        assertEquals("", codes(NAMES.byKana("か".repeat(41), unit -> true)));
        // one character that stands for eighteen: 40 of them are no name, and are not compared with each
        assertEquals("", codes(NAMES.near("川崎市" + "\uFDFA".repeat(3), unit -> true)));
    }
}

package org.machistat.core.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaCodeTest {

    /**
     * Codes of the ministry's list 全国地方公共団体コード. The last column is the remainder of the weighted sum by 11, worked out
     * apart from this library; every remainder from 0 to 10 occurs.
     */
    @ParameterizedTest
    @CsvSource({
        "010006, 北海道, 5",
        "130001, 東京都, 10",
        "140007, 神奈川県, 4",
        "270008, 大阪府, 3",
        "470007, 沖縄県, 4",
        "011002, 札幌市, 9",
        "011070, 札幌市西区, 1",
        "012025, 函館市, 6",
        "016951, 色丹村, 0",
        "131016, 千代田区, 5",
        "131032, 港区, 9",
        "131237, 江戸川区, 4",
        "133612, 大島町, 9",
        "141003, 横浜市, 8",
        "141011, 横浜市鶴見区, 10",
        "141305, 川崎市, 6",
        "141313, 川崎市川崎区, 8",
        "141321, 川崎市幸区, 10",
        "141330, 川崎市中原区, 1",
        "141348, 川崎市高津区, 3",
        "141356, 川崎市多摩区, 5",
        "141364, 川崎市宮前区, 7",
        "141372, 川崎市麻生区, 9",
        "141500, 相模原市, 1",
        "142018, 横須賀市, 3",
        "182079, 鯖江市, 2",
        "212105, 恵那市, 6",
        "231002, 名古屋市, 9",
        "271004, 大阪市, 7",
        "271403, 堺市, 8",
        "281000, 神戸市, 1",
        "401005, 北九州市, 6",
        "401307, 福岡市, 4",
        "431001, 熊本市, 10",
        "463043, 十島村, 8",
        "465259, 瀬戸内町, 2",
        "473600, 伊是名村, 1",
        "473821, 与那国町, 0"
    })
    void checkDigitOfRealCodes(String sixDigits, String name, int remainder) {
        AreaCode code = AreaCode.parse(sixDigits.substring(0, 5));
        assertEquals(sixDigits, code.sixDigits(), name);
        assertEquals((11 - remainder) % 10, code.checkDigit(), name);
        assertEquals(code, AreaCode.parse(sixDigits), name);
    }

    @Test
    void everyPrintedFormIsOneCode() {
        AreaCode kawasaki = AreaCode.parse("14130");
        for (String form : List.of(
                "141305", "R14130", "r14130", "R141305", "ｒ14130", "１４１３０", "１４１３０５", "Ｒ１４１３０", " 14130 ", "14130　")) {
            assertEquals(kawasaki, AreaCode.parse(form), form);
            assertEquals(kawasaki.hashCode(), AreaCode.parse(form).hashCode(), form);
        }
        assertEquals("14130", kawasaki.fiveDigits());
        assertEquals("14130", kawasaki.toString());
        assertNotEquals(kawasaki, AreaCode.parse("14131"));
        assertFalse(kawasaki.equals((Object) "14130"));
    }

    @Test
    void prefecture() {
        AreaCode kanagawa = AreaCode.parse("14");
        assertEquals("14000", kanagawa.toString());
        assertEquals(kanagawa, AreaCode.parse("140007"));
        assertEquals(kanagawa, AreaCode.parse("R14000"));
        assertTrue(kanagawa.isPrefecture());
        assertFalse(kanagawa.isMunicipality());
        assertFalse(kanagawa.isNationwide());
        assertEquals(Optional.of(kanagawa), kanagawa.prefecture());
    }

    @Test
    void nation() {
        AreaCode nation = AreaCode.parse("00000");
        assertEquals(AreaCode.NATIONWIDE, nation);
        assertEquals(nation, AreaCode.parse("00"));
        assertTrue(nation.isNationwide());
        assertFalse(nation.isPrefecture());
        assertFalse(nation.isMunicipality());
        assertEquals(Optional.empty(), nation.prefecture());
        assertEquals("000001", nation.sixDigits());
    }

    @Test
    void municipality() {
        AreaCode kawasaki = AreaCode.parse("14130");
        assertTrue(kawasaki.isMunicipality());
        assertFalse(kawasaki.isPrefecture());
        assertFalse(kawasaki.isNationwide());
        assertEquals(Optional.of(AreaCode.parse("14")), kawasaki.prefecture());
    }

    @Test
    void order() {
        List<AreaCode> sorted = List.of("14130", "14", "141313", "00000", "13104").stream()
                .map(AreaCode::parse)
                .sorted()
                .toList();
        assertEquals("[00000, 13104, 14000, 14130, 14131]", sorted.toString());
    }

    @Test
    void wrongCheckDigit() {
        assertMessage("141301", "check digit must be 5 for 14130");
        assertMessage("１４１３０１", "check digit must be 5 for 14130");
    }

    @ParameterizedTest
    @ValueSource(strings = {"48000", "99", "00100", "R00001", "480009"})
    void prefectureThatDoesNotExist(String text) {
        assertMessage(text, "prefecture must be from 01 to 47, or 00000 for the nation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1100", "1413O", "1413055", "-4130", "14 130", "一四"})
    void notOfTheForm(String text) {
        assertMessage(
                text,
                "expected 2 digits of a prefecture, 5 digits or 6 with the check digit,"
                        + " as in '14', '14130', 'R14130' or '141305'");
    }

    @Test
    void onlyDigitsAreFoldedAndLongTextsAreShortened() {
        assertMessage(
                "①④",
                "expected 2 digits of a prefecture, 5 digits or 6 with the check digit, as in '14', '14130', 'R14130' or '141305'");
        assertThrows(IllegalArgumentException.class, () -> AreaCode.parse("¹⁴"));
        String message = assertThrows(IllegalArgumentException.class, () -> AreaCode.parse("1".repeat(1_000_000)))
                .getMessage();
        assertTrue(
                message.startsWith(
                        "Unable to parse area code from '11111111111111111111…' (1000000 characters), expected"),
                message);
        assertTrue(message.length() < 250, message);
        assertEquals(AreaCode.parse("14130"), AreaCode.parse("\u00a0１4１30\u00a0"));
    }

    private static void assertMessage(String text, String reason) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> AreaCode.parse(text));
        assertEquals("Unable to parse area code from '" + text + "', " + reason, e.getMessage());
    }
}

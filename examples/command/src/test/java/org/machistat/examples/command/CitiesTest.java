package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitiesTest {

    @ParameterizedTest
    @CsvSource({
        "14130, 14130",
        "141305, 14130",
        "' 川崎市 ', 14130",
        "相模, 14150",
        "東京都府中市, 13206",
        "神奈川県川崎市, 14130",
        "府中市（広島県）, 34208",
        "富谷市, 04216",
        "01100, 01100"
    })
    void byCodeNameOrPart(String asked, String code) throws Unusable {
        assertEquals(code, Cities.find(asked).id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "川崎; '川崎' may be 04324 川崎町（宮城県）, 14130 川崎市, 40605 川崎町（福岡県）",
                "14131; there is no municipality '14131', expected 14130, 141305 or 川崎市",
                "141306; the check digit of 141306 is wrong: 川崎市 is 141305",
                "横浜; '横浜' may be 02406 横浜町, 14100 横浜市",
                "''; there is no municipality '', expected 14130, 141305 or 川崎市"
            })
    void others(String asked, String message) {
        assertEquals(
                message,
                assertThrows(Unusable.class, () -> Cities.find(asked)).line().en());
    }
}

package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitiesTest {

    @ParameterizedTest
    @CsvSource({
        "14130, 14130",
        "141305, 14130",
        "' 川崎市 ', 14130",
        "東京都府中市, 13206",
        "神奈川県川崎市, 14130",
        "広島県府中市, 34208",
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
                "川崎; 04324 宮城県柴田郡川崎町, 14130 神奈川県川崎市",
                "相模; 14150 神奈川県相模原市",
                "14131; 14131 神奈川県川崎市川崎区 is a ward of a designated city",
                "141306; '141306' is no code of a place (near: 14130 川崎市",
                "99999; '99999' is no code of a place; give the code",
                "''; No place was given; give the code"
            })
    void others(String asked, String message) {
        String said =
                assertThrows(Unusable.class, () -> Cities.find(asked)).line().en();
        assertTrue(said.contains(message), said);
    }
}

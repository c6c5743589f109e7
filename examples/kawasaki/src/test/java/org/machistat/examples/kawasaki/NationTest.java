package org.machistat.examples.kawasaki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.text.TextTable;

class NationTest {

    private static final Nation NATION = Nation.read();

    @ParameterizedTest
    @CsvSource({"川崎市, 14130", "14130, 14130", "府中市（東京都）, 13206", "川崎町（宮城県）, 04324", "那珂川市, 40231"})
    void codeOfAPlace(String place, String code) {
        assertEquals(code, NATION.code(place));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "府中市|More than one municipality '府中市', expected a name such as 川崎市 or a code such as 14130; there are 府中市（東京都） 13206, 府中市（広島県） 34208",
                "武蔵小|No municipality '武蔵小', expected a name such as 川崎市 or a code such as 14130",
                "''|No municipality '', expected a name such as 川崎市 or a code such as 14130",
                "川越|No municipality '川越', expected a name such as 川崎市 or a code such as 14130; there are 川越市 11201, 川越町 24344"
            })
    void noSuchPlace(String place, String message) {
        assertEquals(
                message,
                assertThrows(NoSuchElementException.class, () -> NATION.code(place))
                        .getMessage());
    }

    /** 35,867 ÷ 547,471 ÷ (1,985,359 ÷ 57,937,011) = 1.91 by hand; 公務 is in no wave. */
    @Test
    void quotientsWithTheStrongestFirst() {
        TextTable table = NATION.quotients("川崎市", "2021");
        assertEquals(List.of("情報通信業", "1.91"), table.rows().get(0));
        List<String> last = table.rows().get(table.rows().size() - 1);
        assertEquals(List.of("公務（他に分類されるものを除く）", "－"), last);
        assertTrue(table.all().contains("－：公務"), table.all());
        assertEquals(19, table.rows().size());
    }

    @Test
    void figuresOfAPlace() {
        assertEquals(1_538_262, NATION.population("川崎市", 2020).total());
        assertEquals("川崎市", NATION.city("14130").area().name().ja());
    }

    @Test
    void saysWhatThereIs() {
        assertTrue(NATION.toString().startsWith("全国1741市区町村："), NATION.toString());
    }
}

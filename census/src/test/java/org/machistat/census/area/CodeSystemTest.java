package org.machistat.census.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.area.AreaCode;

class CodeSystemTest {

    @ParameterizedTest
    @CsvSource({"FIVE_DIGITS, 14130, 5桁", "SIX_DIGITS, 141305, 検査数字付き6桁", "SSDSE, R14130, R付き5桁（SSDSE）"})
    void waysOfWriting(CodeSystem system, String text, String name) {
        assertEquals(text, system.format(AreaCode.parse("14130")));
        assertEquals(AreaCode.parse("14130"), system.parse(text));
        assertEquals(system, CodeSystem.of(text));
        assertEquals(name, system.label().ja());
    }

    /** Whatever AreaCode.parse reads has a system. */
    @ParameterizedTest
    @CsvSource({
        "r14130, SSDSE, 14130",
        "Ｒ１４１３０, SSDSE, 14130",
        "R141305, SSDSE_SIX_DIGITS, 14130",
        "' 14130 ', FIVE_DIGITS, 14130",
        "１４１３０５, SIX_DIGITS, 14130",
        "14, PREFECTURE, 14000",
        "00, PREFECTURE, 00000"
    })
    void printedForms(String text, CodeSystem system, String code) {
        assertEquals(system, CodeSystem.of(text));
        assertEquals(AreaCode.parse(code), system.parse(text));
        assertEquals(AreaCode.parse(code), AreaCode.parse(system.format(AreaCode.parse(code))));
    }

    @Test
    void otherWaysAreRefused() {
        assertEquals(
                "Unable to parse area code from '14130', expected 6 digits with the check digit as in '141305'",
                assertThrows(IllegalArgumentException.class, () -> CodeSystem.SIX_DIGITS.parse("14130"))
                        .getMessage());
        assertEquals(
                "Unable to parse area code from '141304', check digit must be 5 for 14130",
                assertThrows(IllegalArgumentException.class, () -> CodeSystem.SIX_DIGITS.parse("141304"))
                        .getMessage());
        assertEquals(
                "Unable to parse area code from '1413', expected 2 digits of a prefecture, 5 digits or 6 with the check digit, as in"
                        + " '14', '14130', 'R14130' or '141305'",
                assertThrows(IllegalArgumentException.class, () -> CodeSystem.of("1413"))
                        .getMessage());
        assertEquals(
                "Unable to parse area code from '" + "1".repeat(20)
                        + "…' (5000 characters), expected 2 digits of a prefecture, 5 digits"
                        + " or 6 with the check digit, as in '14', '14130', 'R14130' or '141305'",
                assertThrows(IllegalArgumentException.class, () -> CodeSystem.of("1".repeat(5_000)))
                        .getMessage());
        assertEquals(
                "Only prefectures have a code of 2 digits, but was 14130",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> CodeSystem.PREFECTURE.format(AreaCode.parse("14130")))
                        .getMessage());
    }
}

package org.machistat.census.industry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.value.Refusal;

class IndustryCodeTest {

    @ParameterizedTest
    @CsvSource({
        "E, DIVISION, ''",
        "09, MAJOR, E",
        "091, MINOR, 09",
        "0911, DETAIL, 091",
        "01, MAJOR, A",
        "99, MAJOR, T",
        "00, MAJOR, ''"
    })
    void levelsAndParents(String text, IndustryLevel level, String parent) {
        IndustryCode code = IndustryCode.of(text);
        assertEquals(level, code.level());
        assertEquals(parent, code.parent().map(IndustryCode::text).orElse(""));
        assertEquals(text, code.toString());
    }

    @ParameterizedTest
    @CsvSource({"' 091 ', 091", "０９１, 091", "Ｅ, E"})
    void asPrinted(String printed, String code) {
        assertEquals(IndustryCode.of(code), IndustryCode.parse(printed).get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"6Z", "U", "a", "1", "", "01111", "0.1", "٠١"})
    void others(String text) {
        Refusal refusal = IndustryCode.parse(text).refusal().get();
        assertEquals(Refusal.Reason.NOT_READABLE, refusal.reason());
        String message =
                "Unable to read industry code from '" + text + "', expected a division letter A-T or 2 to 4 digits";
        assertEquals(message, refusal.sentence().en());
        assertEquals(
                "「" + text + "」は産業分類コードとして読めません：大分類A～T、または2～4桁の数字が必要です",
                refusal.sentence().ja());
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> IndustryCode.of(text))
                        .getMessage());
    }

    @Test
    void longTextIsCut() {
        assertEquals(
                "Unable to read industry code from '" + "9".repeat(20)
                        + "…', expected a division letter A-T or 2 to 4 digits",
                IndustryCode.parse("9".repeat(1_000_000))
                        .refusal()
                        .get()
                        .sentence()
                        .en());
    }

    @Test
    void order() {
        assertEquals(
                List.of("A", "E", "01", "011", "0111", "012", "09"),
                Stream.of("0111", "09", "E", "012", "011", "A", "01")
                        .map(IndustryCode::of)
                        .sorted()
                        .map(IndustryCode::text)
                        .toList());
    }
}

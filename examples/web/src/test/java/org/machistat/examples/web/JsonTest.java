package org.machistat.examples.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.growth.Change;

class JsonTest {

    @Test
    void valuesOfTheLibraryInTheirForm() {
        assertEquals(
                "{\"refused\":\"ZERO_BASE\",\"ja\":\"基準値が0のため増減率を計算できない\",\"en\":\"no rate can be computed from a base of 0\"}",
                Json.of(Change.of(0, 5).rate()).toString());
    }

    /** 1 to 2 is 100.0 per cent, with the decimal that it was rounded to and no exponent. */
    @Test
    void decimalsStay() {
        String json = new String(Json.bytes(Json.of(Change.of(1, 2).rate())), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals("{\"value\":{\"percent\":100.0,\"exactPercent\":\"100\"", json.substring(0, 46));
        String own = new String(
                Json.bytes(Json.object()
                        .put("a", new java.math.BigDecimal("1.50"))
                        .put("b", new java.math.BigDecimal("1E+2"))),
                java.nio.charset.StandardCharsets.UTF_8);
        assertEquals("{\"a\":1.50,\"b\":100}", own);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1 | line 1, column 7",
                "{\"a\":1} x | line 1, column 9",
                "{\"a\":1,\"a\":2} | line 1, column 11",
                "{'a':1} | line 1, column 2",
                "{\"a\":NaN} | line 1, column 9",
            })
    void whatIsNoJson(String text, String where) {
        assertEquals(
                "the body is no JSON at " + where,
                assertThrows(Problem.class, () -> Json.read(text)).sentence().en());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"[1]", "1", "\"a\"", "null", "``"})
    void whatIsNoObject(String text) {
        assertEquals(
                "the body must be one JSON object",
                assertThrows(Problem.class, () -> Json.read(text)).sentence().en());
    }

    /** Depth is bounded, so that no body fills the stack. */
    @Test
    void depth() {
        String deep = "{\"a\":" + "[".repeat(200_000);
        assertThrows(Problem.class, () -> Json.read(deep));
    }
}

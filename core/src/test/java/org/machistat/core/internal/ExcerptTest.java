package org.machistat.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 𠮷 is U+20BB7, the pair D842 DFB7 (Unicode 15, section 3.9, table 3-5). */
class ExcerptTest {

    @Test
    void longTextsAreCutBetweenCharacters() {
        assertEquals("", Excerpt.of(""));
        assertEquals("x".repeat(60), Excerpt.of("x".repeat(60)));
        assertEquals("x".repeat(60) + "…", Excerpt.of("x".repeat(61)));
        assertEquals("x".repeat(59) + "…", Excerpt.of("x".repeat(59) + "𠮷𠮷"));
        assertEquals("x".repeat(58) + "𠮷…", Excerpt.of("x".repeat(58) + "𠮷𠮷"));
        assertEquals("x".repeat(200), Excerpt.sentence("x".repeat(200)));
        assertEquals("x".repeat(200) + "…", Excerpt.sentence("x".repeat(201)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "市", "𠮷", "a𠮷b𠮷"})
    void wholeCharactersAreLetThrough(String text) {
        assertEquals(text, Excerpt.requireWhole(text));
    }

    /** The halves by their numbers, since no source file can have them. */
    @Test
    void halvesAreRefused() {
        char high = 0xD842;
        char low = 0xDFB7;
        String[] texts = {"" + high, "a" + high + "b", "" + low + high, "𠮷" + low, "" + high + high + low};
        String[] met = {"D842 in '?'", "D842 in 'a?b'", "DFB7 in '??'", "DFB7 in '𠮷?'", "D842 in '?𠮷'"};
        for (int i = 0; i < texts.length; i++) {
            String text = texts[i];
            assertEquals(
                    "Unable to write half a character pair U+" + met[i] + ", which no encoding has",
                    assertThrows(IllegalArgumentException.class, () -> Excerpt.requireWhole(text))
                            .getMessage());
        }
    }

    @Test
    void faultsAreOfOneLineWithoutSwitches() {
        assertEquals("Unexpected end", Excerpt.fault("Unexpected end\n at [Source: x]"));
        assertEquals("token 'NaN'", Excerpt.fault("token 'NaN': enable `A.B` to allow"));
        assertEquals("more than (1000)", Excerpt.fault("more than (1000, from `C.get()`)"));
        assertEquals("", Excerpt.fault(""));
    }
}

package org.machistat.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.machistat.core.text.DisplayWidth.Ambiguous;

class DisplayWidthProperties {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "市", "ｱ", "△", "\u3099", "\ud842\udfb7", "\ud83d\ude00", "\ufe0f", "\t", "…")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Property
    void widthOfJoinedTextsIsTheSum(@ForAll("texts") String a, @ForAll("texts") String b, @ForAll Ambiguous choice) {
        assertEquals(DisplayWidth.of(a, choice) + DisplayWidth.of(b, choice), DisplayWidth.of(a + b, choice));
    }

    @Property
    void truncatedFitsAndBeginsTheSame(
            @ForAll("texts") String text, @ForAll @IntRange(max = 30) int columns, @ForAll Ambiguous choice) {
        String cut = DisplayWidth.truncate(text, columns, choice);
        assertTrue(DisplayWidth.of(cut, choice) <= columns);
        if (DisplayWidth.of(text, choice) <= columns) {
            assertEquals(text, cut);
        } else if (columns >= choice.columns()) {
            assertTrue(cut.endsWith("…"));
            String kept = cut.substring(0, cut.length() - 1);
            assertTrue(text.startsWith(kept));
            assertTrue(kept.isEmpty() || !Character.isHighSurrogate(kept.charAt(kept.length() - 1)));
            assertTrue(DisplayWidth.of(cut, choice) >= columns - 1, "at most one column is lost");
        }
    }

    @Property
    void paddedFillsTheColumns(
            @ForAll("texts") String text, @ForAll @IntRange(max = 30) int columns, @ForAll Ambiguous choice) {
        int expected = Math.max(columns, DisplayWidth.of(text, choice));
        String left = DisplayWidth.padLeft(text, columns, choice);
        String right = DisplayWidth.padRight(text, columns, choice);
        assertEquals(expected, DisplayWidth.of(left, choice));
        assertEquals(expected, DisplayWidth.of(right, choice));
        assertTrue(left.endsWith(text));
        assertTrue(right.startsWith(text));
    }
}

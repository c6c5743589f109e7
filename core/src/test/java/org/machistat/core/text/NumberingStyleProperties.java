package org.machistat.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class NumberingStyleProperties {

    @Property
    void parseUndoesFormat(@ForAll NumberingStyle style, @ForAll @IntRange(min = 1, max = 999_999_999) int number) {
        int ordinal = 1 + (number - 1) % style.last();
        assertEquals(ordinal, style.parse(style.format(ordinal)));
    }

    @Property
    void itemIsReadBack(@ForAll NumberingStyle style, @ForAll @IntRange(min = 1, max = 999_999_999) int number) {
        int ordinal = 1 + (number - 1) % style.last();
        NumberedText item = NumberedText.find(style.format(ordinal) + " 農業の振興").orElseThrow();
        assertEquals(new NumberedText(style, ordinal, style.format(ordinal), "農業の振興"), item);
    }

    @Property
    void anyTextIsReadOrNot(@ForAll NumberingStyle style, @ForAll String text) {
        Optional<Integer> found = style.find(text);
        found.ifPresent(ordinal -> assertEquals(ordinal, style.parse(style.format(ordinal))));
        NumberedText.list(text).forEach(item -> assertEquals(item.text().strip(), item.text()));
    }
}

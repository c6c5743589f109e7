package org.machistat.census.industry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;

class IndustryGroupTest {

    private static final Label NAME = Label.of("農林漁業", "Agriculture and fisheries");

    private static String message(String code, String... parts) {
        return assertThrows(IllegalArgumentException.class, () -> IndustryGroup.of(code, NAME, parts))
                .getMessage();
    }

    @Test
    void keepsItsPartsInOrder() {
        assertEquals(new IndustryGroup("A-B", NAME, List.of("B", "A")), IndustryGroup.of("A-B", NAME, "B", "A"));
    }

    @Test
    void misuse() {
        assertEquals("A group of industries must have a code and a part, but were ' ' and [A]", message(" ", "A"));
        assertEquals("A group of industries must have a code and a part, but were 'A-B' and []", message("A-B"));
        assertEquals("Group 'A-B' must have each part once and not itself, but had [A, A]", message("A-B", "A", "A"));
        assertEquals("Group 'A' must have each part once and not itself, but had [A]", message("A", "A"));
    }
}

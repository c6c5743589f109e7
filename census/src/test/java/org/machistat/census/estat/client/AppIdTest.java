package org.machistat.census.estat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.machistat.core.source.Place;
import org.machistat.core.source.Problem;
import org.machistat.core.text.Label;

class AppIdTest {

    private static final AppId ID = new AppId("abcDEF-_123");

    @Test
    void theIdIsHiddenInCapitalsOrNot() {
        assertEquals("a *** b *** c", ID.hideIn("a abcDEF-_123 b ABCdef-_123 c"));
        assertEquals("abcDEF", ID.hideIn("abcDEF"));
        assertTrue(ID.isIn("xABCDEF-_123x"));
        assertFalse(ID.isIn("abcDEF-_12"));
        assertEquals("***", ID.toString());
        assertEquals("abcDEF-_123", ID.reveal());
    }

    @Test
    void problemsHideItInEveryPart() {
        Problem problem =
                Problem.error(new Place(3, 4, "abcDEF-_123"), "abcDEF-_123", Label.of("あabcDEF-_123", "a abcDEF-_123"));
        assertEquals(Problem.error(new Place(3, 4, "***"), "***", Label.of("あ***", "a ***")), ID.hideIn(problem));
    }
}

package org.machistat.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LabelTest {

    private static final Label MANUFACTURING = Label.of("製造業", "Manufacturing");

    @Test
    void twoLanguages() {
        assertEquals("製造業", MANUFACTURING.in(Locale.JAPAN));
        assertEquals("製造業", MANUFACTURING.in(Locale.JAPANESE));
        assertEquals("Manufacturing", MANUFACTURING.in(Locale.ENGLISH));
        assertEquals("Manufacturing", MANUFACTURING.in(Locale.FRENCH));
        assertEquals("Manufacturing", MANUFACTURING.in(Locale.ROOT));
        assertEquals("製造業", MANUFACTURING.toString());
    }

    @Test
    void same() {
        assertEquals(Label.of("%", "%"), Label.same("%"));
        assertEquals(Label.EMPTY, Label.same(""));
    }

    @Test
    void joinedAndChanged() {
        assertEquals(Label.of("製造業の割合", "Manufacturing, share"), MANUFACTURING.plus(Label.of("の割合", ", share")));
        assertEquals(MANUFACTURING, Label.EMPTY.plus(MANUFACTURING).plus(Label.EMPTY));
        assertEquals(Label.of("「製造業」", "「Manufacturing」"), MANUFACTURING.map(text -> "「" + text + "」"));
    }

    @Test
    void nothingIsNull() {
        assertEquals(
                "ja",
                assertThrows(NullPointerException.class, () -> Label.of(null, "x"))
                        .getMessage());
        assertEquals(
                "en",
                assertThrows(NullPointerException.class, () -> Label.of("x", null))
                        .getMessage());
        assertThrows(NullPointerException.class, () -> MANUFACTURING.map(text -> null));
    }
}

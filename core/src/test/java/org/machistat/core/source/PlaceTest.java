package org.machistat.core.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;

class PlaceTest {

    @Test
    void inWords() {
        assertEquals(Label.of("全体", "whole text"), Place.WHOLE.label());
        assertEquals(Label.of("12行目", "line 12"), Place.line(12).label());
        assertEquals(
                Label.of("12行目3列「従業者数」", "line 12, column 3 '従業者数'"),
                Place.cell(12, 3, "従業者数").label());
        assertEquals(Label.of("「値」", "'値'"), new Place(0, 0, "値").label());
        assertEquals(Label.of("3列", "column 3"), new Place(0, 3, "").label());
    }

    @Test
    void numbersAreNotNegative() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new Place(-1, 0, ""));
        assertEquals("Line and column must not be negative, but were -1 and 0", e.getMessage());
    }
}

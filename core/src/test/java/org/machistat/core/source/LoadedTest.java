package org.machistat.core.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;

class LoadedTest {

    private static final Problem NOTE = Problem.note(Place.line(3), "", Label.of("空欄とした", "taken as blank"));
    private static final Problem ERROR =
            Problem.error(Place.cell(812, 3, "従業者数"), "1,2O4", Label.of("数値ではない", "'1,2O4' is not a figure"));

    @Test
    void notesLoseNothing() {
        Loaded<String> loaded = new Loaded<>("good", List.of(NOTE));
        assertTrue(loaded.isComplete());
        assertEquals("good", loaded.getComplete());
        assertEquals(List.of(), loaded.errors());
        assertEquals("good\n3行目：空欄とした", loaded.toString());
    }

    @Test
    void errorsAreNamedWhenEverythingWasAskedFor() {
        Loaded<Integer> loaded =
                Loaded.of("good").withProblems(List.of(NOTE, ERROR)).map(String::length);
        assertFalse(loaded.isComplete());
        assertEquals(4, loaded.value());
        assertEquals(List.of(ERROR), loaded.errors());
        Loaded<Integer> many = loaded.withProblems(java.util.Collections.nCopies(9_998, ERROR));
        String message =
                assertThrows(IllegalStateException.class, many::getComplete).getMessage();
        assertTrue(message.endsWith("; … (9999 errors in all)"), message);
        assertTrue(message.length() < 300, message);
        IllegalStateException e = assertThrows(IllegalStateException.class, loaded::getComplete);
        assertEquals("Could not read everything: line 812, column 3 '従業者数': '1,2O4' is not a figure", e.getMessage());
    }
}

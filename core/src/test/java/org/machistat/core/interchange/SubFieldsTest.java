package org.machistat.core.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;

/** Cells as in the examples of the SDMX-CSV field guide, unquoted once as CSV. */
class SubFieldsTest {

    private static final SubFields SUB = SubFields.of("STRUCTURE[;]");

    @Test
    void theFirstColumnNamesTheCharacter() {
        assertEquals('|', SubFields.of("STRUCTURE[|]").separator());
        assertEquals(';', SubFields.of("STRUCTURE").separator());
        assertEquals(';', SubFields.of("STRUCTURE[]").separator());
        for (String other : List.of(":;", "a", "\"", " ", "-")) {
            assertEquals(';', SubFields.of("STRUCTURE[" + other + "]").separator());
        }
    }

    @Test
    void valuesAreSplit() {
        assertEquals(List.of("Value X", "Value Y"), SUB.split("Value X;Value Y"));
        assertEquals(List.of("M, N & O", "P & Q"), SUB.split("M, N & O;P & Q"));
        assertEquals(
                List.of("name for contact 1", "", "name for contact 3"),
                SUB.split("name for contact 1;;name for contact 3"));
        assertEquals(List.of("a;b", "c\"d", ""), SUB.split("\"a;b\";\"c\"\"d\";"));
        assertEquals(List.of("\"a", "b"), SUB.split("\"a;b"));
        assertEquals(List.of("\"a\"x", "b"), SUB.split("\"a\"x;b"));
        assertEquals(List.of(), SUB.split(""));
    }

    @Test
    void languagesAreKeptOrTheFirst() {
        assertEquals(Label.same("Any Value"), SUB.label("en:Any Value;fr:N'importe quelle Valeur"));
        assertEquals(Label.same("Value \"X\""), SUB.label("en:Value \"X\";fr:Valeur \"X\""));
        assertEquals(Label.of("値；;", "V"), SUB.label("en:V;ja:\"値；;\""));
        assertEquals(Label.same("Wert"), SUB.label("de:Wert"));
        assertEquals(Label.same("値"), SUB.label("fr:v;ja:値"));
        assertEquals(Label.same("no language"), SUB.label("no language"));
        assertEquals(Label.same("en:a;b"), SUB.label("en:a;b"));
        assertEquals(Label.same("x"), new SubFields(':').label("en:x"));
        assertEquals(Label.of("a", "b"), SubFields.of("STRUCTURE[|]").label("ja:a|en:b"));
    }
}

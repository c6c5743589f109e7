package org.machistat.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;
import org.machistat.core.value.Unit;

class CategoryTest {

    @Test
    void idNameAndUnit() {
        Category plain = Category.of("製造業");
        assertEquals(new Category("製造業", Label.same("製造業"), Unit.NONE), plain);
        Category named = Category.of("E", Label.of("製造業", "Manufacturing"));
        assertEquals("E", named.id());
        assertEquals("製造業", named.toString());
        assertEquals(Unit.PERSONS, named.withUnit(Unit.PERSONS).unit());
        assertEquals(named.name(), named.withUnit(Unit.PERSONS).name());
    }

    @Test
    void anIdIsNotBlank() {
        assertEquals(
                "Id of a category must not be blank, but was ' '",
                assertThrows(IllegalArgumentException.class, () -> Category.of(" "))
                        .getMessage());
    }
}

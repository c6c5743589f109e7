package org.machistat.census.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuePagesTest {

    /** By hand: page 1 has the values 0 to 2, page 2 none in its first list and 3 and 4 in its second, page 3 has no pointers. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"0, 1, /a/0", "2, 1, /a/2", "3, 2, /c/0", "4, 2, /c/1", "5, 3, ''", "9, 3, ''"})
    void namesAndNumbers(int value, int number, String name) {
        ValuePages pages = new ValuePages();
        pages.add(1, 0, "/a");
        pages.add(2, 3, "/b");
        pages.add(2, 3, "/c");
        pages.add(3, 5, "");
        assertEquals(number, pages.number(value));
        assertEquals(name, pages.name(value));
    }
}

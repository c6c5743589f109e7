package org.machistat.census.establishment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;

class SizeClassesTest {

    /** The classes in the tables of the Economic Census by 従業者規模（10区分）. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1-4",
        "4, 1-4",
        "5, 5-9",
        "9, 5-9",
        "10, 10-19",
        "19, 10-19",
        "20, 20-29",
        "29, 20-29",
        "30, 30-49",
        "49, 30-49",
        "50, 50-99",
        "99, 50-99",
        "100, 100-199",
        "199, 100-199",
        "200, 200-299",
        "299, 200-299",
        "300, 300-",
        "1023, 300-",
        "1024, 300-",
        "2147483647, 300-"
    })
    void classOfEachNumber(int employees, String id) {
        Axis axis = SizeClasses.ECONOMIC_CENSUS.axis("size");
        assertEquals(
                id,
                axis.leaves()
                        .get(SizeClasses.ECONOMIC_CENSUS.indexOf(employees))
                        .id());
    }

    @Test
    void boundsBeyondTheDirectTable() {
        SizeClasses classes = SizeClasses.of(0, 2_000, 5_000);
        assertEquals(0, classes.indexOf(1_999));
        assertEquals(1, classes.indexOf(2_000));
        assertEquals(1, classes.indexOf(4_999));
        assertEquals(2, classes.indexOf(5_000));
    }

    @Test
    void axisWithNames() {
        Axis axis = SizeClasses.of(0, 1, 2, 5).axis("size");
        assertEquals(
                List.of("総数", "出向・派遣従業者のみ", "1人", "2～4人", "5人以上"),
                axis.categories().stream()
                        .map(Category::name)
                        .map(name -> name.ja())
                        .toList());
        assertEquals(
                List.of("Total", "Seconded or dispatched workers only", "1 person", "2-4 persons", "5 persons or more"),
                axis.categories().stream()
                        .map(Category::name)
                        .map(name -> name.en())
                        .toList());
        assertEquals(4, axis.partsOf("total").get(0).size());
    }

    @Test
    void equality() {
        assertEquals(SizeClasses.of(0, 5), SizeClasses.of(0, 5));
        assertEquals(SizeClasses.of(0, 5).hashCode(), SizeClasses.of(0, 5).hashCode());
        assertNotEquals(SizeClasses.of(0, 5), SizeClasses.of(0, 6));
        assertEquals("SizeClasses[0, 5]", SizeClasses.of(0, 5).toString());
        assertEquals(2, SizeClasses.of(0, 5).size());
    }

    private static String messageOf(int... lowest) {
        return assertThrows(IllegalArgumentException.class, () -> SizeClasses.of(lowest))
                .getMessage();
    }

    @Test
    void misuse() {
        assertEquals("Lowest numbers must rise from 0 and be at most 100, but were [1, 5]", messageOf(1, 5));
        assertEquals("Lowest numbers must rise from 0 and be at most 100, but were [0, 5, 5]", messageOf(0, 5, 5));
        assertEquals("Lowest numbers must rise from 0 and be at most 100, but were []", messageOf());
        assertEquals(
                "Persons engaged must be 0 or more, but were -1",
                assertThrows(IllegalArgumentException.class, () -> SizeClasses.ECONOMIC_CENSUS.indexOf(-1))
                        .getMessage());
    }
}

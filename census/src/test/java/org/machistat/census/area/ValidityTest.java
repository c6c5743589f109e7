package org.machistat.census.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.text.Label;

class ValidityTest {

    private static final LocalDate FIRST = LocalDate.of(1972, 4, 1);
    private static final LocalDate END = LocalDate.of(2024, 1, 1);

    @Test
    void theFirstDayIsInAndTheLastIsOut() {
        Validity days = Validity.of(FIRST, END);
        assertTrue(days.contains(FIRST));
        assertTrue(days.contains(LocalDate.of(2023, 12, 31)));
        assertFalse(days.contains(END));
        assertFalse(days.contains(LocalDate.of(1972, 3, 31)));
        assertFalse(days.isOpen());
        assertTrue(Validity.from(FIRST).isOpen());
        assertEquals(Optional.empty(), Validity.until(END).from());
        assertTrue(Validity.ALWAYS.contains(LocalDate.MIN));
    }

    @ParameterizedTest
    @CsvSource({
        "1972-04-01/2024-01-01, 2024-01-01/.., false",
        "1972-04-01/2024-01-01, 2023-12-31/.., true",
        "../1972-04-01, 1972-04-01/2024-01-01, false",
        "../.., 1972-04-01/2024-01-01, true",
        "../1972-04-01, ../1980-01-01, true"
    })
    void overlap(String one, String other, boolean expected) {
        assertEquals(expected, Validity.parse(one).overlaps(Validity.parse(other)));
        assertEquals(expected, Validity.parse(other).overlaps(Validity.parse(one)));
    }

    @ParameterizedTest
    @CsvSource({"1972-04-01, '1972-04-01'", "1972-04-31/.., '1972-04-31/..'", "a/b/c, 'a/b/c'", "'', ''"})
    void unreadableText(String text, String met) {
        assertEquals(
                "Unable to parse validity from '" + met
                        + "', expected as in '1972-04-01/2024-01-01' or '1972-04-01/..'",
                assertThrows(IllegalArgumentException.class, () -> Validity.parse(text))
                        .getMessage());
    }

    /** Readers get the last day that is in, data the first that is out. */
    @ParameterizedTest
    @CsvSource({
        "2007-04-01/2024-01-01, 2007-04-01～2023-12-31, 2007-04-01 to 2023-12-31",
        "2024-01-01/.., 2024-01-01～, from 2024-01-01",
        "../2016-10-10, ～2016-10-09, to 2016-10-09",
        "../.., ～, always"
    })
    void inWords(String text, String ja, String en) {
        assertEquals(Label.of(ja, en), Validity.parse(text).label());
    }

    @Test
    void aDayMustBeIn() {
        for (Executable making :
                List.<Executable>of(() -> Validity.until(LocalDate.MIN), () -> Validity.parse("../" + LocalDate.MIN))) {
            assertEquals(
                    "A validity must end after the first day there is, but was until -999999999-01-01",
                    assertThrows(IllegalArgumentException.class, making).getMessage());
        }
        assertEquals(
                Optional.of(LocalDate.MIN),
                Validity.until(LocalDate.MIN.plusDays(1)).lastDay());
    }

    @Test
    void longTextIsNotRepeated() {
        assertEquals(
                "Unable to parse validity from '" + "9".repeat(20)
                        + "…' (90000 characters), expected as in '1972-04-01/2024-01-01' or '1972-04-01/..'",
                assertThrows(IllegalArgumentException.class, () -> Validity.parse("9".repeat(90_000)))
                        .getMessage());
    }

    @Test
    void mustEndAfterItBegins() {
        assertEquals(
                "A validity must end after it begins, but was from 1972-04-01 until 1972-04-01",
                assertThrows(IllegalArgumentException.class, () -> Validity.of(FIRST, FIRST))
                        .getMessage());
        assertEquals(
                "A validity must end after it begins, but was from 2024-01-01 until 1972-04-01",
                assertThrows(IllegalArgumentException.class, () -> Validity.parse("2024-01-01/1972-04-01"))
                        .getMessage());
    }
}

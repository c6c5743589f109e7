package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Rational;

class YearsTest {

    // By hand: 1 July is six twelfths; 15 February of 28 days is 1/12 and half of the next; 31 January 30/31 of the
    // first.
    @ParameterizedTest
    @CsvSource({
        "2030年, 2030, 1",
        "2030年度, 2030, 1",
        "2030年10月, 8123, 4",
        "2030-10-01, 8123, 4",
        "2030-07-01, 4061, 2",
        "2030-02-15, 16241, 8",
        "2030-01-31, 125865, 62"
    })
    void byHand(String date, long upper, long lower) {
        assertEquals(Rational.of(upper, lower), Years.of(ReferenceDate.parse(date)));
    }

    /** A later day is always later, and within the same year. */
    @Property
    void daysFollowEachOther(@ForAll @IntRange(min = 0, max = 50_000) int offset) {
        LocalDate day = LocalDate.of(1900, 1, 1).plusDays(offset);
        Rational here = Years.of(ReferenceDate.of(day));
        assertTrue(here.compareTo(Years.of(ReferenceDate.of(day.plusDays(1)))) < 0);
        assertTrue(here.compareTo(Rational.of(day.getYear())) >= 0);
        assertTrue(here.compareTo(Rational.of(day.getYear() + 1L)) < 0);
    }
}

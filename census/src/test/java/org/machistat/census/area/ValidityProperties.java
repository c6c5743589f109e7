package org.machistat.census.area;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.WithNull;

class ValidityProperties {

    @Property
    void parseUndoesToString(
            @ForAll @WithNull(0.2) @IntRange(min = -800_000, max = 800_000) Integer from,
            @ForAll @WithNull(0.2) @IntRange(min = 1, max = 100_000) Integer length) {
        LocalDate first = from == null ? null : LocalDate.ofEpochDay(from);
        LocalDate end = length == null ? null : LocalDate.ofEpochDay((from == null ? 0L : from) + length);
        Validity days = first == null
                ? end == null ? Validity.ALWAYS : Validity.until(end)
                : end == null ? Validity.from(first) : Validity.of(first, end);
        assertEquals(days, Validity.parse(days.toString()));
        assertEquals(days.hashCode(), Validity.parse(days.toString()).hashCode());
    }
}

package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A part of the study of {@link PlantedErrors}, with fixed seeds; the whole of it stands in the description of the package. */
class PlantedErrorsTest {

    /**
     * What was planted is among the smallest repairs, unless a smaller one exists after which the table is clean; where a search
     * ends at its bound it says so.
     */
    @ParameterizedTest
    @CsvSource({
        "1, true",
        "2, true",
        "3, true",
        "4, true",
        "5, true",
        "1, false",
        "2, false",
        "3, false",
        "4, false",
        "5, false"
    })
    void plantedIsFound(int errors, boolean derived) {
        PlantedErrors.Tally tally = PlantedErrors.study(2016L + errors, 8, errors, derived);
        assertEquals(List.of(), tally.wrong);
        assertEquals(8, tally.planted + tally.smaller + tally.unlisted + tally.unresolved, tally::toString);
        assertTrue(tally.unresolved <= 1, tally::toString);
        if (derived) {
            assertTrue(tally.only >= 5, tally::toString);
        }
    }
}

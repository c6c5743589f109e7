package org.machistat.census.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.machistat.core.area.AreaCode;
import org.machistat.core.source.Source;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Unit;

class ConversionTest {

    private static Conversion convert(String code) {
        return AreaDirectory.official()
                .crosswalk(LocalDate.of(2014, 7, 1), LocalDate.of(2016, 6, 1))
                .convert(Map.of(AreaCode.parse(code), Figure.of(42_616, Unit.ESTABLISHMENTS)), Source.UNSTATED);
    }

    @Test
    void isCompleteIfNothingWasLost() {
        assertTrue(convert("14130").isComplete());
        assertEquals("\n14130 川崎市 42,616事業所", convert("14130").toString());
    }

    /** 清川村's district has no place in a crosswalk. */
    @Test
    void aCodeWithoutPlaceIsListed() {
        Conversion lost = convert("14400");
        assertFalse(lost.isComplete());
        assertEquals(Map.of(), lost.values());
        assertEquals(
                "14400 愛甲郡 is a county, subprefecture or promotion bureau, which the crosswalk leaves out"
                        .replace(
                                "county, subprefecture or promotion bureau",
                                AreaKind.DISTRICT.label().en()),
                lost.unplaced().get(AreaCode.parse("14400")).sentence().en());
    }

    @Test
    void nothingMayBeNull() {
        assertEquals(
                "code and value must not be null, but were 14130 and null",
                assertThrows(
                                NullPointerException.class,
                                () -> new Conversion(Collections.singletonMap(AreaCode.parse("14130"), null), Map.of()))
                        .getMessage());
    }
}

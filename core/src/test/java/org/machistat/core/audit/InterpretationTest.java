package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a table was taken for stands in the report, and cannot be changed afterwards. */
class InterpretationTest {

    @Test
    void whatWasRead() {
        Interpretation read = Audits.of("産業,2014年,2016年,増減数/全産業,100,110,10/製造業,40,45,5/うち食料品,12,13,1/小売業,60,65,5/")
                .interpretation();
        assertEquals("項目", read.roleAxis());
        assertEquals("増減数（2014年 から 2016年）", read.roles().get("増減数").label().ja());
        assertEquals("全産業=製造業+小売業", Audits.totals(read.totals().get("産業")));
        assertEquals("製造業=うち食料品", Audits.totals(read.ofWhich().get("産業")));
        assertEquals(RoundingMode.HALF_UP, read.rounding());
        assertEquals(3, read.notes().size());
        assertThrows(UnsupportedOperationException.class, () -> read.roles().clear());
        assertEquals(Map.of(), read.withTotals(Map.of()).totals());
        assertEquals(read.ofWhich(), read.withTotals(Map.of()).ofWhich());
        assertEquals(List.of(), read.withNotes(List.of()).notes());
    }
}

package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row in thousands among ones: what the sums leave for it is printed there but for its last digits. */
class LostDigitsTest {

    /** 60,345 − 20,000 − 28,000 = 12,345 is 12 thousand; 63,456 − 21,000 − 29,111 = 13,345 is 13 thousand. */
    private static final String THOUSANDS = "区分,2014年,2016年/合計,60345,63456/甲,20000,21000/乙,12,13/丙,28000,29111/";

    @Test
    void anotherUnitStandsBeforeAMissingRow() {
        AuditReport report = Audits.of(THOUSANDS);
        assertEquals("WRONG_UNIT 乙：単位を直す（×1,000）", Audits.shown(report));
        assertFalse(report.findings().get(0).isUnique());
        assertTrue(report.isComplete());
        assertEquals(
                "[乙：単位を直す（×1,000）, 行の追加 （欠落行）：2014年 12,333, 2016年 13,332]",
                report.repairs().toString());
        for (Repair repair : report.repairs()) {
            assertTrue(TableAudit.withDefaults()
                    .audit(report.repaired(repair).get())
                    .isClean());
        }
        assertEquals(
                List.of("12,345", "13,345"),
                ((Change.Rearranged) report.repairs().get(0).changes().get(0))
                        .cells().stream()
                                .map(cell -> cell.value().orElseThrow().printed())
                                .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // cut, not rounded: 12,999 is printed 12
                "'区分,2014年,2016年/合計,60999,63456/甲,20000,21000/乙,12,13/丙,28000,29111/' | 乙：単位を直す（×1,000）",
                // 1.2 of ten thousand is 12,345 as well
                "'区分,2014年,2016年/合計,60345,63456/甲,20000,21000/乙,1,1/丙,28000,29111/' | 乙：単位を直す（×10,000）",
            })
    void cutAndTenThousands(String table, String expected) {
        assertEquals(
                expected, Audits.of(table).repairs().get(0).changes().get(0).toString());
    }

    /** 12,345 and 17,345 are not both printed 12 and 13 in any unit, so that the row is right and another missing. */
    @Test
    void oneCellThatDoesNotFitRefutesTheUnit() {
        AuditReport report = Audits.of(THOUSANDS.replace("63456", "67456"));
        assertEquals(1, report.repairs().size());
        assertEquals(Finding.Kind.MISSING_ROW, report.findings().get(0).kind());
    }
}

package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures one place beside their own, and lines in another unit. */
class DisplacementsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 5 15 25 35 80, one to the left: the first came in again at the end
                "区分,A,B,C,D,計/甲,10,20,30,40,100/乙,11,22,33,44,110/丙,15,25,35,80,5/丁,31,32,33,34,130/合計,57,89,121,153,420/"
                        + " | SHIFTED_CELLS 丙：A～計の数値を1つずらす",
                // one figure (150) fell out, so all behind it moved up
                "区分,A,B,C,D,計/甲,110,220,330,440,1100/乙,111,222,333,444,1110/丙,150,350,450,1200,/丁,311,322,333,344,1310/"
                        + "合計,682,1014,1346,1678,4720/ | SHIFTED_CELLS 丙：B～計の数値を1つずらす",
                // a whole row in units among thousands
                "区分,a,b,c/合計,460,380,405/甲,120,100,110/乙,250000,200000,225000/丙,90,80,70/ | WRONG_UNIT 乙：単位を直す（÷1,000）",
                // a column of the second year
                "区分,2014年,2016年,増減数,増減率/甲,10000,12,2000,20.0%/乙,20000,21,1000,5.0%/合計,30000,33,3000,10.0%/"
                        + " | WRONG_UNIT 2016年：単位を直す（×1,000）",
            })
    void found(String table, String expected) {
        AuditReport report = Audits.of(table);
        assertEquals(expected, Audits.shown(report));
        assertEquals(1, report.repairs().size());
        assertTrue(TableAudit.withDefaults().audit(report.repaired().get()).isClean());
    }

    /** 71 of two parts of 70: divided by 1,000 all are 0 and agree, which proves nothing. */
    @Test
    void noUnitMakesFiguresVanish() {
        AuditReport report = Audits.of("区分,a/男,30/女,40/合計,71/");
        assertTrue(report.findings().stream().noneMatch(finding -> finding.kind() == Finding.Kind.WRONG_UNIT));
        assertEquals(4, report.repairs().size());
    }
}

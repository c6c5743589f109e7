package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Figure;

/** Verdicts of claims about a table whose order is plain: 50, 30, 20 of 100. */
class ClaimJudgeTest {

    private static final StatTable TABLE =
            Audits.table("区分,a/合計,100/甲,50/乙,30/丙,20/").column("a");
    private static final StatTable OPEN =
            Audits.table("区分,a/合計,100/甲,50/乙,x/丙,20/").column("a");

    private static String verdict(StatTable table, Claim claim) {
        return ClaimCheck.withDefaults().check(claim, table).verdict().name();
    }

    @Test
    void orders() {
        assertEquals("SUPPORTED", verdict(TABLE, Claim.largest("甲")));
        assertEquals("REFUTED", verdict(TABLE, Claim.largest("乙")));
        assertEquals("SUPPORTED", verdict(TABLE, Claim.smallest("丙")));
        assertEquals("SUPPORTED", verdict(TABLE, new Claim.Ranked("乙", 2, true, Optional.of(Figure.parse("30")))));
        assertEquals("REFUTED", verdict(TABLE, new Claim.Ranked("乙", 2, true, Optional.of(Figure.parse("31")))));
        assertEquals("SUPPORTED", verdict(TABLE, Claim.more("甲", "乙")));
        assertEquals("NOT_DECIDABLE", verdict(TABLE, Claim.more("甲", "丁")));
    }

    /** 乙 is withheld, but the total leaves 30 for it at most. */
    @Test
    void whatIsWithheldIsBoundedByTheTotal() {
        StatTable declared = OPEN.withAxis(OPEN.axes().get(0).withTotal("合計", "甲", "乙", "丙"));
        assertEquals("SUPPORTED", verdict(declared, Claim.largest("甲")));
        assertEquals("NOT_DECIDABLE", verdict(declared, Claim.more("乙", "丙")));
    }

    @Test
    void portions() {
        assertEquals("SUPPORTED", verdict(TABLE, Claim.portion("甲", "合計", "5割")));
        assertEquals("REFUTED", verdict(TABLE, Claim.portion("乙", "合計", "5割超")));
        assertEquals("SUPPORTED", verdict(TABLE, Claim.share("丙", "約2割")));
    }

    /** Nil is 0 of a rounded whole as well, whose bounds it does not reach. */
    @Test
    void nothingOfARoundedWhole() {
        StatTable nil = Audits.table("区分,a/合計,60%/甲,-/乙,60%/").column("a");
        assertEquals("REFUTED", verdict(nil, Claim.portion("甲", "乙", "約1割")));
        assertEquals("SUPPORTED", verdict(nil, Claim.portion("甲", "乙", "1割未満")));
        assertEquals("NOT_DECIDABLE", verdict(nil, Claim.peak("平成99999年")));
    }
}

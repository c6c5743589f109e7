package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.machistat.core.value.Rational;

/** How many rules other values would mend. */
class GainsTest {

    /** Sums down and across; 21 should be 20, so that the second row and the first column do not agree. */
    private static final String TABLE = "区分,A,B,計/甲,10,12,22/乙,21,23,43/合計,30,35,65/";

    private final AuditReport report = TableAudit.withDefaults().inPlace().audit(Audits.table(TABLE));
    private final Grid grid = new Grid(report.table(), 1);
    private final ModelMaker.Made made = ModelMaker.make(grid, report.interpretation(), cell -> TableAudit.ONE_CLAIM);
    private final Gains gains = new Gains(made, new Consistency(made.model()));

    private int variable(String row, String column) {
        int cell = grid.axis(0).indexOf(row) * 3 + grid.axis(1).indexOf(column);
        return made.variables().of(cell);
    }

    @Test
    void whatPrintBreaks() {
        assertEquals(2, gains.brokenChecks().size());
        assertEquals(2, gains.brokenAt(variable("乙", "A")));
        assertEquals(1, gains.brokenAt(variable("甲", "A")));
        assertEquals(0, gains.brokenAt(variable("甲", "B")));
        assertEquals(0, gains.brokenAt(-1));
        assertFalse(gains.isBroken(-1));
    }

    @Test
    void theRightValueMendsBoth() {
        Map<Integer, Rational> right = Map.of(variable("乙", "A"), Rational.of(20));
        assertEquals(2, gains.of(right, Gains.Rules.ALL, 1));
        assertEquals(2, gains.of(right, Gains.Rules.SUMS, 2));
        assertEquals(0, gains.of(right, Gains.Rules.SUMS, 3));
        for (int check : gains.brokenChecks()) {
            assertTrue(gains.holdsWith(check, variable("乙", "A"), Rational.of(20)));
            assertFalse(gains.holdsWith(check, variable("乙", "A"), Rational.of(19)));
            assertEquals(3, gains.variables(check).size());
        }
    }

    /** The total of the row may be 44 as well, which breaks the total of totals: nothing is gained. */
    @Test
    void whatMendsOneAndBreaksAnotherGainsNothing() {
        assertEquals(0, gains.of(Map.of(variable("乙", "計"), Rational.of(44)), Gains.Rules.ALL, 1));
    }

    /** A cell without a figure contradicts nothing. */
    @Test
    void aLostFigureMayHold() {
        Map<Integer, Rational> lost = new HashMap<>();
        lost.put(variable("乙", "A"), null);
        assertEquals(2, gains.of(lost, Gains.Rules.ALL, 2));
    }
}

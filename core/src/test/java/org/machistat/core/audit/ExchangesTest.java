package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Exchanges that mend one sum only, since other errors break the others. */
class ExchangesTest {

    /** B and C have changed places, and S of 2014, T of 2014 and T of 2016 are wrong besides: only S of 2016 tells of it. */
    private static final String HIDDEN = "区分,2014年,2016年/合計,130,145/S,31,35/A,10,12/B,40,44/T,107,119/C,20,23/D,60,66/";
    /** The same with all sums right. */
    private static final String PLAIN = "区分,2014年,2016年/合計,130,145/S,30,35/A,10,12/B,40,44/T,100,110/C,20,23/D,60,66/";

    private static AuditReport report(String table) {
        return TableAudit.withDefaults()
                .withTotal("区分", "合計", "S", "T")
                .withTotal("区分", "S", "A", "B")
                .withTotal("区分", "T", "C", "D")
                .inPlace()
                .audit(Audits.table(table));
    }

    private static List<String> explaining(String table, long payable) {
        AuditReport report = report(table);
        Grid grid = new Grid(report.table(), 1);
        ModelMaker.Made made = ModelMaker.make(grid, report.interpretation(), cell -> TableAudit.ONE_CLAIM);
        Consistency consistency = new Consistency(made.model());
        Gains gains = new Gains(made, consistency);
        Moves moves = new Moves(grid, report.interpretation(), made, gains);
        RepairSearch.Result found = new RepairSearch(made.model(), consistency, 1_000, Long.MAX_VALUE).search();
        List<Conflict> known = found.groups().stream()
                .flatMap(group -> group.conflicts().stream())
                .toList();
        return new Exchanges(grid, report.interpretation(), made, gains, moves, List.of())
                .explaining(known, payable * TableAudit.ONE_CLAIM).stream()
                        .map(move -> move.change().toString())
                        .toList();
    }

    @Test
    void foundWhereOtherErrorsHideIt() {
        assertTrue(
                explaining(HIDDEN, 3).contains("B ⇔ C"),
                () -> explaining(HIDDEN, 3).toString());
    }

    /** With nothing else wrong it needs nothing else; and A ⇔ D, which mends no sum, is none at any price. */
    @Test
    void onlyThoseThatMend() {
        assertEquals(List.of("B ⇔ C"), explaining(PLAIN, 0));
        assertEquals(
                List.of(),
                explaining("区分,2014年,2016年/合計,130,145/S,30,35/A,10,12/B,20,23/T,100,110/C,40,44/D,60,66/", 9));
    }

    /** 30 is not 10 + 40, but 10 + 20; and it is not 60 + 40 either. */
    @Test
    void aContradictionStaysUnlessItIsMended() {
        AuditReport report = report(PLAIN);
        Grid grid = new Grid(report.table(), 1);
        ModelMaker.Made made = ModelMaker.make(grid, report.interpretation(), cell -> TableAudit.ONE_CLAIM);
        Consistency consistency = new Consistency(made.model());
        Conflict conflict = consistency.conflict(new BitSet(), new BitSet()).orElseThrow();
        Exchange right = new Exchange(grid, report.interpretation(), made, Map.of(), Map.of(), 0, 3, 5);
        Exchange wrong = new Exchange(grid, report.interpretation(), made, Map.of(), Map.of(), 0, 2, 6);
        assertTrue(right.mends(conflict));
        assertTrue(right.after(conflict).isEmpty());
        assertEquals(conflict, wrong.after(conflict).orElseThrow());
    }
}

package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which moves of whole figures are worth trying. */
class MovesTest {

    private static List<String> moves(String table) {
        AuditReport report = TableAudit.withDefaults().inPlace().audit(Audits.table(table.replace(" ", "")));
        Grid grid = new Grid(report.table(), 1);
        ModelMaker.Made made = ModelMaker.make(grid, report.interpretation(), cell -> TableAudit.ONE_CLAIM);
        Gains gains = new Gains(made, new Consistency(made.model()));
        return new Moves(grid, report.interpretation(), made, gains)
                .list().stream()
                        .map(move -> move.change().kind() + " " + move.change())
                        .toList();
    }

    @Test
    void noneInATrueTable() {
        assertEquals(List.of(), moves("区分,a,b/合計,30,35/甲,10,12/乙,20,23/"));
    }

    /** One wrong figure breaks one sum: no move mends two. */
    @Test
    void noneForOneWrongFigure() {
        assertEquals(List.of(), moves("区分,a,b/合計,30,35/甲,10,12/乙,20,28/"));
    }

    @Test
    void rowsBetweenSubtotals() {
        assertEquals(
                List.of("SWAPPED_ROWS B ⇔ C"),
                moves("区分,a,b/第一次産業,30,35/A,10,12/B,40,44/第二次産業,100,110/C,20,23/D,60,66/合計,130,145/").stream()
                        .limit(1)
                        .toList());
    }

    @Test
    void aRowPrintedTwice() {
        assertEquals(List.of("DUPLICATED_ROW 乙2：乙と重複、削除"), moves("区分,a,b/合計,30,35/甲,10,12/乙,20,23/乙2,20,23/"));
    }
}

package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.value.Interval;

/** How many rules a table has, of which kind, and what stays without one. */
class ModelMakerTest {

    private static ModelMaker.Made made(String table) {
        AuditReport report = Audits.of(table);
        Grid grid = new Grid(report.table(), 1);
        return ModelMaker.make(grid, report.interpretation(), cell -> TableAudit.ONE_CLAIM);
    }

    private static String kinds(ModelMaker.Made made) {
        return made.checks().stream()
                .collect(Collectors.groupingBy(
                        check -> check.kind().name(), java.util.TreeMap::new, Collectors.counting()))
                .toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "区分,2014年,2016年,増減数,増減率,構成比2014年/男,30,33,3,10.0%,42.9%/女,40,41,1,2.5%,57.1%/合計,70,74,4,5.7%,100.0%/"
                        + " | {DIFFERENCE=3, RATE=3, SHARE=3, SUM=2}",
                // a rate on nothing is no rule, nor a mark
                "区分,2014年,2016年,増減数,増減率/男,0,33,33,-/女,40,41,1,x/合計,40,74,34,85.0%/ | {DIFFERENCE=3, RATE=1, SUM=2}",
                "区分,発送数,回収数,回答率/A,100,15,15.0%/B,210,43,20.5%/合計,310,58,18.7%/ | {RATIO=3, SUM=2}",
                "産業,事業所数/全産業,100/製造業,40/うち食料品,12/小売業,60/ | {OF_WHICH=1, SUM=1}",
            })
    void rules(String table, String expected) {
        assertEquals(expected, kinds(made(table)));
    }

    /** Where a level is printed below 0 none is bounded by 0, and うち bounds nothing. */
    @Test
    void levelsBelowZero() {
        ModelMaker.Made signed = made("区分,損益/合計,10/甲,-20/うち丙,-30/乙,30/");
        assertEquals("{SUM=1}", kinds(signed));
        assertEquals(Interval.ALL, signed.model().always(0));
        assertEquals("[0, ∞)", made("区分,a/合計,50/甲,20/乙,30/").model().always(0).toString());
    }

    /** Hidden levels are whole beside counts, unless a level is rounded or they are many. */
    @Test
    void hiddenLevelsAreCounts() {
        assertTrue(made("区分,a/合計,50/甲,x/乙,30/").model().isWhole(1));
        assertFalse(made("区分,a(千人)/合計,5.0/甲,x/乙,3.0/").model().isWhole(1));
        assertTrue(made(hidden(16)).model().isWhole(1));
        assertFalse(made(hidden(17)).model().isWhole(1));
    }

    private static String hidden(int number) {
        StringBuilder table = new StringBuilder("区分,a/合計,50/");
        for (int i = 0; i < number; i++) {
            table.append("地域").append(i).append(",x/");
        }
        return table.append("その他,30/").toString();
    }

    /** The list of parts of a total is one claim, whatever the number of columns. */
    @Test
    void aTotalIsOneClaim() {
        ModelMaker.Made made = made("区分,a,b/合計,50,60/甲,20,25/乙,30,35/");
        assertEquals(1, made.totals().size());
        assertEquals(
                1,
                made.model().claims().stream()
                        .filter(claim -> claim.kind() == Model.Kind.COMPLETE)
                        .count());
        assertEquals(7, made.model().claims().size());
    }
}

package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;

/** The values that the other claims leave, and the name of a row that is missing. */
class ChangesTest {

    @ParameterizedTest
    @CsvSource({"7, 2, 9, 2, '[4, 4]'", "3, 1, 9, 2, '[3, 4]'", "-7, 2, 7, 2, '[-3, 3]'"})
    void wholeNumbers(long low, long lowUnder, long high, long highUnder, String expected) {
        Interval range = Interval.closed(Rational.of(low, lowUnder), Rational.of(high, highUnder));
        assertEquals(expected, Changes.wholeNumbers(range).toString());
    }

    @Test
    void openEnds() {
        Interval open = Interval.of(Rational.of(3), false, Rational.of(5), false);
        assertEquals("[4, 4]", Changes.wholeNumbers(open).toString());
        assertEquals(
                "[4, ∞)",
                Changes.wholeNumbers(Interval.above(Rational.of(3), false)).toString());
    }

    private static Change.MissingRow missing(String table, String... names) {
        AuditReport report =
                TableAudit.withDefaults().withClassification(List.of(names)).audit(Audits.table(table));
        return (Change.MissingRow) report.findings().get(0).change().orElseThrow();
    }

    /** The gap inside the printed order; behind the last printed row nothing is missing for sure, so these are no candidates. */
    @Test
    void namesOfAMissingRow() {
        String table = "区分,a,b,c/合計,100,110,120/農業,10,12,11/製造業,30,33,36/小売業,40,42,48/";
        Change.MissingRow one = missing(table, "農業", "建設業", "製造業", "小売業", "公務", "分類不能");
        assertEquals(List.of("建設業"), one.candidates());
        assertEquals("農業", one.behind());
        assertEquals(
                "20 23 25", one.values().values().stream().map(Figure::printed).collect(Collectors.joining(" ")));
        Change.MissingRow two = missing(table, "農業", "漁業", "建設業", "製造業", "小売業");
        assertEquals(List.of("漁業", "建設業"), two.candidates());
        assertEquals("漁業 / 建設業", two.row().ja());
        Change.MissingRow none = missing(table);
        assertEquals(List.of(), none.candidates());
        assertEquals("（欠落行）", none.row().ja());
        assertEquals("小売業", none.behind());
    }
}

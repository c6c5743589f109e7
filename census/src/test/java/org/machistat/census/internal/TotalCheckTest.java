package org.machistat.census.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.census.estat.EStatClass;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Mark;
import org.machistat.core.value.MarkLegend;

class TotalCheckTest {

    private final ProblemList problems = new ProblemList();

    /** A total T of the parts A and B in each of the rows, whose figures stand as total=part+part. */
    private Axis declare(String rows) {
        ValueColumns values = new ValueColumns(1_000);
        values.startPage(1, "");
        String[] cells = rows.split(" ", -1);
        int[] ordinals = new int[3 * cells.length];
        int count = 0;
        for (int row = 0; row < cells.length; row++) {
            String[] texts = cells[row].split("[=+]", -1);
            for (int part = 0; part < 3; part++) {
                if (!texts[part].equals("_")) {
                    values.begin(1, 1);
                    values.value(texts[part].toCharArray(), 0, texts[part].length());
                    values.end();
                    count++;
                    ordinals[part * cells.length + row] = count;
                }
            }
        }
        List<EStatClass.Code> codes = List.of(code("T", 1), code("A", 2), code("B", 2));
        EStatClass one = new EStatClass("cat01", "産業", codes, Map.of());
        Axis axis = Axis.of(
                "cat01",
                Label.same("産業"),
                codes.stream()
                        .map(code -> Category.of(code.code(), Label.same(code.name())))
                        .toList());
        MarkLegend legend = MarkLegend.none().with("-", Mark.NIL).with("X", Mark.SUPPRESSED);
        ValueFigures figures = new ValueFigures(values, legend, problems);
        return new TotalCheck(one, axis, cells.length, ordinals, values, figures, problems).declare();
    }

    private static EStatClass.Code code(String code, int level) {
        return new EStatClass.Code(code, code, level, "", "", Map.of());
    }

    /** Sums by hand; an X or a missing figure leaves nothing to check, a dash counts as nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            30=10+20|true
            30=10+21|true
            30=10+22|false
            30=10+- 30=20+10|false
            10=10+-|true
            9.9=5.0+5.0|true
            9.9=5+5|true
            9.7=5+5|false
            30=X+20|false
            30=_+20|false
            30=10+20 3=1+5|false
            30=10+20 3=1+5 6=3+3|true
            30=10+20 X=1+5|true
            999999999999999999=999999999999999999+0|true
            """)
    void totals(String rows, boolean isTotal) {
        assertEquals(
                isTotal ? "[Total[id=T, parts=[A, B]]]" : "[]",
                declare(rows).totals().toString());
    }

    @Test
    void whatIsNoTotalIsNamed() {
        declare("30=10+22 4=1+1");
        assertEquals(
                "'cat01': 1 codes were not declared as totals of those below them, as not more than half of the cells that can be"
                        + " checked add up (adding up/checked): T (0/2)",
                problems.toList().get(0).toString());
        assertEquals(
                "上位コード1個は、確かめられるセルの半分以上で下位コードの和に等しくないため、合計とみなしていない（一致／確認数）：T (0/2)",
                problems.toList().get(0).message().ja());
    }
}

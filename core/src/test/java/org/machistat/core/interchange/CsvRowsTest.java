package org.machistat.core.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.MarkLegend;
import org.machistat.core.value.Unit;

/** Rows as RFC 4180 has them; and what readers of many rows put into tables and legends. */
class CsvRowsTest {

    private static List<String> rows(CsvRows csv) {
        List<String> rows = new ArrayList<>();
        csv.forEach((line, cells) -> rows.add(line + ":" + cells)).ifPresent(problem -> rows.add(problem.toString()));
        return rows;
    }

    @Test
    void rowsKeepTheirLinesAndSpaces() {
        assertEquals(
                List.of("1:[a,  b ]", "3:[x\ny, \"q\"]", "5:[z]"),
                rows(CsvRows.of("\ufeffa, b \n\n\"x\ny\",\"\"\"q\"\"\"\nz\n")));
    }

    @Test
    void anOpenQuoteEndsTheRowsWithAnError() {
        List<String> rows = rows(CsvRows.of("a,b\n\"c,d\n"));
        assertEquals("1:[a, b]", rows.get(0));
        assertTrue(rows.get(1).startsWith("line 2: from this line on nothing could be read"), rows.toString());
    }

    @Test
    void bytesInWindows31jAreNoted() {
        CsvRows csv =
                CsvRows.decode("川崎市,1".getBytes(Charset.forName("windows-31j"))).get();
        assertEquals(List.of("1:[川崎市, 1]"), rows(csv));
        assertEquals(
                "whole text: read in the encoding windows-31j",
                csv.problems().get(0).toString());
        assertTrue(CsvRows.decode(new byte[] {'a', 0}).refusal().isPresent());
        assertEquals(
                List.of("1:[é]"),
                rows(CsvRows.decode(new byte[] {(byte) 0xE9}, StandardCharsets.ISO_8859_1)
                        .get()));
    }

    @Test
    void numbersCanBePutByPlace() {
        StatTable.Builder builder = StatTable.builder("t")
                .axis(Axis.of("a", "x", "y"))
                .unit(Unit.PERSONS)
                .put(1, 125, 1, Unit.NONE)
                .put(0, Figure.of(Mark.SUPPRESSED, Unit.NONE));
        assertEquals(
                Figure.of(new BigDecimal("12.5"), Unit.PERSONS), builder.build().figure("y"));
        assertEquals(
                "Each cell must get one figure, but [y] got 12.5人 and 3",
                assertThrows(IllegalArgumentException.class, () -> builder.put(1, 3, 0, Unit.NONE))
                        .getMessage());
        assertThrows(IndexOutOfBoundsException.class, () -> builder.put(2, 3, 0, Unit.NONE));
    }

    @Test
    void theEmptyLegendExplainsNothing() {
        assertTrue(MarkLegend.none().find("x").isEmpty());
        assertEquals(Mark.BLANK, MarkLegend.none().find("").orElseThrow());
        assertEquals(
                Mark.SUPPRESSED,
                MarkLegend.none().with("X", Mark.SUPPRESSED).find("Ｘ").orElseThrow());
    }
}

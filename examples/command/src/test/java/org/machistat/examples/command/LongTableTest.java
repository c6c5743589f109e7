package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Problem;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Mark;

class LongTableTest {

    private static Loaded<StatTable> read(String text, String... columns) throws Unusable {
        return LongTable.read(text.getBytes(StandardCharsets.UTF_8), List.of(columns));
    }

    @Test
    void anyOrderOfRowsAndColumns() throws Unusable {
        StatTable table = read("値,余分,年,市\n1,,2016,A\n4,,2021,B\n2,,2021,A\n\"1,003\",,2016,B\n", "市", "年", "値")
                .getComplete();
        assertEquals("1,003", table.figure("B", "2016").printed());
        assertEquals("2", table.figure("A", "2021").printed());
        assertEquals(4, table.size());
    }

    @Test
    void marksAndMissingRows() throws Unusable {
        StatTable table = read("市,年,値\nA,2016,x\nB,2021,-\n", "市", "年", "値").getComplete();
        assertEquals(Mark.SUPPRESSED, table.figure("A", "2016").findMark().orElseThrow());
        assertEquals(Mark.BLANK, table.figure("A", "2021").findMark().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "A,2016,1z; line 3, column 3 '値'",
                "A,2016; line 3: there are 2 cells under 3 headings: the row is left out",
                ",2016,3; line 3, column 1 '市': there is no name: the row is left out",
                "A,2015,3; line 3: 'A・2015' stood before: the row is left out"
            })
    void rowsWithFaults(String row, String message) throws Unusable {
        Loaded<StatTable> loaded = read("市,年,値\nA,2015,1\n" + row + "\n", "市", "年", "値");
        assertEquals(1, loaded.errors().size());
        Problem problem = loaded.errors().get(0);
        assertEquals(
                message,
                problem.sentence()
                        .en()
                        .substring(
                                0,
                                Math.min(
                                        message.length(),
                                        problem.sentence().en().length())));
        assertEquals("1", loaded.value().figure("A", "2015").printed());
    }

    @Test
    void columnsThatAreNotThere() {
        assertEquals(
                "there is no column '町', there are 市, 年, 値",
                assertThrows(Unusable.class, () -> read("市,年,値\nA,2015,1\n", "町", "年", "値"))
                        .line()
                        .en());
        assertEquals(
                "there is no row below the headings",
                assertThrows(Unusable.class, () -> read("市,年,値\n", "市", "年", "値"))
                        .line()
                        .en());
    }

    /** A table of many names crossed with many others would fill the memory. */
    @Test
    void crossedNamesAreBounded() {
        StringBuilder text = new StringBuilder("a,b,v\n");
        for (int i = 0; i < 2_300; i++) {
            text.append(i).append(',').append(i).append(",1\n");
        }
        assertEquals(
                "the table is too large: 5290000 cells, at most 5000000",
                assertThrows(Unusable.class, () -> read(text.toString(), "a", "b", "v"))
                        .line()
                        .en());
    }

    @Test
    void endlessFaultsStop() {
        String text = "a,b,v\n" + "x\n".repeat(2_000);
        assertEquals(
                "there are 1000 rows that cannot be read",
                assertThrows(Unusable.class, () -> read(text, "a", "b", "v"))
                        .line()
                        .en());
    }
}

package org.machistat.core.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvRowHandlerTest {

    private static List<CsvRow> rows(String text) {
        return CsvRowHandler.rows(text, ',', 3, 5).stream().toList();
    }

    @Test
    void rowsKeepTheirLinesAndCells() {
        List<CsvRow> rows = rows("a,b\n\n\"1\n2\", ,\"\"\"\"\r\nx");
        assertEquals(
                List.of(
                        new CsvRow(1, List.of("a", "b")),
                        new CsvRow(3, List.of("1\n2", " ", "\"")),
                        new CsvRow(5, List.of("x"))),
                rows);
        assertEquals(3, rows.get(1).size());
        assertEquals(" ", rows.get(1).cell(1));
        assertThrows(
                UnsupportedOperationException.class, () -> rows.get(0).cells().clear());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a,b;1,2,3,4' | line 2: stopped here, nothing was read: more than the limit of 3 columns in a row",
                "'a,b;1,123456' | line 2, column 2: stopped here, nothing was read: more than the limit of 5 characters in a cell",
                "'a,b;1,\"2' | line 2: from this line on a quote is not closed, or text follows a closing quote",
                "'a,b;1,\"2\"3' | line 2: from this line on a quote is not closed, or text follows a closing quote"
            })
    void whatEndsTheReadingIsToldApart(String text, String why) {
        CsvParseException e = assertThrows(CsvParseException.class, () -> rows(text.replace(';', '\n')));
        assertEquals(
                "Unable to read a table: " + why,
                CsvRowHandler.reason(e, 1).sentence().en());
    }

    @Test
    void theLimitsThemselvesAreAllowed() {
        assertEquals(List.of(new CsvRow(1, List.of("12345", "2", "3"))), rows("12345,2,3"));
        assertEquals(List.of(), rows("\n\n"));
    }
}

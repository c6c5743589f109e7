package org.machistat.core.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.source.Problem;

/** Rows as "line:cell;cell", one behind the other with a slash between; expected by hand. */
class RowSplitterTest {

    private static RawTable split(String text, TableFormat format, TableReader.Limits limits, Problems problems) {
        ReadOptions options = new ReadOptions();
        options.format = format;
        options.limits = limits;
        return RowSplitter.split(text, options, problems);
    }

    private static String rows(String text, TableFormat format, Problems problems) {
        String plain = text.replace("\\n", "\n").replace("\\t", "\t").replace('\'', '"');
        return split(plain, format, TableReader.Limits.DEFAULT, problems).rows().stream()
                .map(row -> row.line() + ":" + String.join(";", row.cells()))
                .collect(Collectors.joining("/"))
                .replace("\n", "\\n");
    }

    /** CSV as in RFC 4180 section 2; bars as in GitHub Flavored Markdown 4.10. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            quoteCharacter = '"',
            value = {
                "a,b\\n1,2 ^ 1:a;b/2:1;2",
                "a,b\\n\\n1,2 ^ 1:a;b/3:1;2",
                "' a','b'',c'\\n1,2 ^ 1:a;b\",c/2:1;2",
                "'a\\nb',c\\n1,2 ^ 1:a\\nb;c/3:1;2",
                "a\\tb,c\\n1\\t2 ^ 1:a;b,c/2:1;2",
                "a  b c\\n1  2 ^ 1:a;b c/2:1;2",
                "a　　b\\n1　　2 ^ 1:a;b/2:1;2",
                "| a | b |\\n|---|--:|\\n| 1 | 2 | ^ 1:a;b/3:1;2",
                "a | b\\n:-: | ---\\n1 | 2\\|3 ^ 1:a;b/3:1;2|3"
            })
    void theSeparatorIsFoundOut(String text, String expected) {
        assertEquals(expected, rows(text, null, new Problems()));
    }

    @Test
    void theHeaderOfMarkdownStandsAboveItsRule() {
        RawTable table = split(
                "before\n\n|a|b|\n|c|d|\n|-|-|\n|1|2|\n\nbehind |", null, TableReader.Limits.DEFAULT, new Problems());
        assertEquals(2, table.headerRows());
        assertEquals(
                List.of(3, 4, 6), table.rows().stream().map(RawTable.Row::line).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            quoteCharacter = '`',
            value = {
                "TSV ^ a\\t'b\\n1\\t2 ^ 1:a;\"b/2:1;2 ^ [whole text: quotes were read as text]",
                "TSV ^ a\\t'b\\nc'\\n1\\t2 ^ 1:a;b\\nc/3:1;2"
                        + " ^ [line 1, column 2: the lines between quotes were read as one cell]",
                "TSV ^ a\\t'b\\n1\\t2'\\n3\\t4 ^ 1:a;b\\n1\t2/3:3;4 ^ [line 1, column 2: there are tabs and line breaks"
                        + " between quotes, so that several rows were read as one cell]",
                "CSV ^ a,\uFEFFb\\n1,2 ^ 1:a;b/2:1;2"
                        + " ^ [line 1, column 2: a byte order mark (U+FEFF) at the start of the cell was taken away]",
                "MARKDOWN ^ text\\n|a|\\n|-|\\n\\n|b| ^ 2:a ^ [line 1: text outside the table was not read,"
                        + " line 5: stands behind the first table and was not read, expected one table only]"
            })
    void whatIsDoubtfulIsTold(TableFormat format, String text, String expected, String told) {
        Problems problems = new Problems();
        assertEquals(expected, rows(text, format, problems));
        assertEquals(
                told, problems.toList().stream().map(Problem::toString).toList().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            quoteCharacter = '`',
            value = {
                " ^ abc ^ Unable to read a table: whole text: no separator found, expected commas, tabs, the bars of Markdown,"
                        + " or two or more spaces as often in each line",
                "CSV ^ a,b\\n'c ^ Unable to read a table: line 2: from this line on a quote is not closed, or text follows a"
                        + " closing quote",
                "TEXT ^ a  b\\n1  2  3 ^ Unable to read a table: line 2: 3 cells between gaps where the first row has 2, so"
                        + " that columns cannot be told"
            })
    void textsWithoutColumnsAreRefused(TableFormat format, String text, String message) {
        assertEquals(
                message,
                assertThrows(UnreadableException.class, () -> rows(text, format, new Problems()))
                        .sentence()
                        .en());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            value = {
                "a,b,c ^ line 1: stopped here, nothing was read: more than the limit of 2 columns in a row",
                "a^",
                "a,12345 ^ line 1, column 2: stopped here, nothing was read: more than the limit of 4 characters in a cell",
                "1;2;3;4 ^ line 4: stopped here, nothing was read: more than the limit of 3 rows"
            })
    void limitsAreKept(String text, String message) {
        TableReader.Limits limits = new TableReader.Limits(100, 3, 2, 100, 4);
        String lines = text.replace(";", "\n");
        if (message == null) {
            assertEquals(
                    1,
                    split(lines, TableFormat.CSV, limits, new Problems()).rows().size());
        } else {
            assertEquals(
                    "Unable to read a table: " + message,
                    assertThrows(UnreadableException.class, () -> split(lines, TableFormat.CSV, limits, new Problems()))
                            .sentence()
                            .en());
        }
    }
}

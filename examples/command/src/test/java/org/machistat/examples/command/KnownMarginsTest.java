package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.source.Source;
import org.machistat.survey.weighting.KnownTotals;

class KnownMarginsTest {

    private static final String HEADINGS = "変数,区分,数\n";

    private static List<KnownMargins.Margin> read(String text) throws Unusable {
        return KnownMargins.read(text.getBytes(StandardCharsets.UTF_8), "m.csv");
    }

    /** The only number of a file of one row. */
    private static double number(String cell) throws Unusable {
        return read(HEADINGS + "区,北区,\"" + cell + "\"\n")
                .get(0)
                .totals()
                .cells()
                .get(List.of("北区"));
    }

    // By hand: variables in the order of their first rows, though the rows of one are apart; blanks around cells do not
    // count.
    @Test
    void gathersTheRowsOfAVariable() throws Unusable {
        List<KnownMargins.Margin> margins = read(HEADINGS + "性, 男 ,40\n区,北区,\"1,070\"\n性 ,女,60.5\n区,南区,30\n");
        assertEquals(
                List.of("性", "区"),
                margins.stream().map(KnownMargins.Margin::variable).toList());
        Source source = Source.of("m.csv");
        assertEquals(
                KnownTotals.of("性", Map.of("男", 40.0, "女", 60.5), source),
                margins.get(0).totals());
        assertEquals(
                KnownTotals.of("区", Map.of("北区", 1070.0, "南区", 30.0), source),
                margins.get(1).totals());
        assertEquals(1100, margins.get(1).totals().total());
    }

    /** Spreadsheets of Japanese offices write Windows-31J, some programs a byte order mark. */
    @Test
    void encodings() throws Unusable {
        String text = HEADINGS + "区,北区,5\n";
        List<KnownMargins.Margin> plain = read(text);
        assertEquals(plain, KnownMargins.read(text.getBytes(Charset.forName("Windows-31J")), "m.csv"));
        assertEquals(plain, read('\uFEFF' + text));
        assertEquals(plain, read(text.replace("\n", "\r\n")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "5; 5",
                " 5 ; 5",
                "+5; 5",
                "0.25; 0.25",
                "1,234.5; 1234.5",
                "12,345,678; 12345678",
                "1.2E+05; 120000"
            })
    void numbers(String cell, double number) throws Unusable {
        assertEquals(number, number(cell));
    }

    /** Of a comma that parts no three digits nobody knows what was meant; d, f and hexadecimals are of the language Java. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.0",
                "-5",
                "x",
                "",
                "NaN",
                "Infinity",
                "5d",
                "5f",
                "0x1p3",
                "1e999",
                "1,2",
                "12,34",
                ",5",
                "5,",
                "5 5",
                ".",
                "1.2.3",
                "99999999999999999999999999999999999999999"
            })
    void noNumbers(String cell) {
        assertEquals(
                "m.csv: line 2: expected variable, category and a number above 0, each category once, but was '" + cell
                        + "'",
                assertThrows(Unusable.class, () -> number(cell)).line().en());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "変数,区分\\n区,北区\\n; 1; 変数,区分",
                "変数,区分,数\\n区,北区\\n; 2; 区,北区",
                "変数,区分,数\\n区,北区,5,6\\n; 2; 区,北区,5,6",
                "変数,区分,数\\n区,北区,5\\n性,北区,6\\n区, 北区,5\\n; 4; ' 北区'"
            })
    void wrongRows(String text, int line, String met) {
        Unusable why = assertThrows(Unusable.class, () -> read(text.replace("\\n", "\n")));
        assertEquals(
                "m.csv: line " + line
                        + ": expected variable, category and a number above 0, each category once, but was '" + met
                        + "'",
                why.line().en());
        assertEquals(
                "m.csv: " + line + "行目：変数,区分,0より大きい数 の3列で、区分は一度ずつ（「" + met + "」）",
                why.line().ja());
    }

    @ParameterizedTest
    @ValueSource(strings = {"変数,区分,数\n", "変数,区分,数", "区,北区,5\n"})
    void theFirstRowIsOfHeadings(String text) {
        assertEquals(
                "m.csv: there is no row below the headings: the columns are variable, category, number",
                assertThrows(Unusable.class, () -> read(text)).line().en());
    }

    @Test
    void atMostAHundredThousandRows() throws Unusable {
        String rows =
                IntStream.range(0, 100_000).mapToObj(i -> "区," + i + ",1\n").collect(Collectors.joining());
        assertEquals(100_000, read(HEADINGS + rows).get(0).totals().total());
        assertEquals(
                "m.csv: line 100002: margins have at most 100000 rows",
                assertThrows(Unusable.class, () -> read(HEADINGS + rows + "区,last,1\n"))
                        .line()
                        .en());
    }
}

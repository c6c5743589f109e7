package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthCommandTest {

    private static final String[] ESTABLISHMENTS = {
        "growth", "sample:establishments", "--from", "2014年", "--to", "2016年", "--format", "json"
    };

    /** Differences and rates as the paper of 30 August 2017 prints them. */
    @ParameterizedTest
    @CsvSource({
        "合計, -1588, -3.7",
        "第二次産業, -510, -6.9",
        "建設業, -226, -5.5",
        "医療、福祉, 209, 5.3",
        "混合サービス事業, 0, 0.0",
        "サービス業（他に分類されないもの）, -69, -3.1"
    })
    void differencesAndRatesAsPrinted(String row, String difference, String rate) {
        JsonNode changes = Runs.run(ESTABLISHMENTS).clean().json().get("changes");
        JsonNode change = Runs.row(changes, "name", row);
        assertEquals(difference, change.get("difference").asText());
        assertEquals(rate, change.get("ratePercent").decimalValue().toPlainString());
    }

    /** By hand: 製造業 (3,015 − 3,299) ÷ 42,616 = −0.6664%, and −284 ÷ −1,588 = 17.884%. */
    @Test
    void contributions() {
        JsonNode made = Runs.row(Runs.run(ESTABLISHMENTS).json().get("changes"), "name", "製造業");
        assertEquals("-0.67", made.get("contributionPoints").asText());
        assertEquals("-3550/5327", made.get("contributionPointsExact").asText());
        assertEquals("17.9", made.get("contributionPercent").asText());
        JsonNode total = Runs.row(Runs.run(ESTABLISHMENTS).json().get("changes"), "name", "合計");
        assertTrue(total.get("contributionPoints").isNull());
        assertEquals(0, total.get("refusals").size());
    }

    /** Python: (544782/554757)**(12/23)-1 = -0.00942200966468143. */
    @Test
    void annualRateOverMonths() {
        String out = Runs.run(
                        "growth",
                        "sample:employees",
                        "--from",
                        "2014年",
                        "--to",
                        "2016年",
                        "--months",
                        "23",
                        "--format",
                        "csv")
                .clean()
                .out();
        assertTrue(out.contains("合計,554757,544782,-9975,-1.8,-0.94,,,"), out);
        String years = Runs.pipe(
                        "市,2015年,2020年\nA,100,121\n",
                        "growth",
                        "-",
                        "--from",
                        "2015年",
                        "--to",
                        "2020年",
                        "--years",
                        "2",
                        "--format",
                        "csv")
                .clean()
                .out();
        assertTrue(years.contains("A,100,121,21,21.0,10.00,,,"), years);
    }

    /** The three largest and smallest rates of the table as printed, subtotals aside. */
    @Test
    void firstAndLast() {
        JsonNode changes = Runs.run(
                        "growth",
                        "sample:employees",
                        "--from",
                        "2014年",
                        "--to",
                        "2016年",
                        "--top",
                        "2",
                        "--format",
                        "json")
                .clean()
                .json()
                .get("changes");
        List<String> names = new ArrayList<>();
        changes.forEach(change -> names.add(change.get("name").get("ja").asText()));
        assertEquals(List.of("合計", "電気、ガス、熱供給、水道業", "鉱業、探石業、砂利採取業", "農業、林業", "混合サービス事業"), names);
    }

    @Test
    void sortedByDifference() {
        String out = Runs.pipe(
                        "区,2015,2020\n甲,1,2\n乙,1,5\n丙,9,x\n合計,11,16\n",
                        "growth",
                        "-",
                        "--from",
                        "2015",
                        "--to",
                        "2020",
                        "--sort",
                        "difference",
                        "--headings",
                        "1",
                        "--format",
                        "csv")
                .out();
        assertEquals(
                List.of("合計", "乙", "甲", "丙"),
                out.lines()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .toList());
    }

    @Test
    void datesMayStandDown() {
        JsonNode changes = Runs.pipe(
                        "年,男,女\n2015年,10,20\n2020年,11,19\n",
                        "growth",
                        "-",
                        "--from",
                        "2015年",
                        "--to",
                        "2020年",
                        "--format",
                        "json")
                .clean()
                .json()
                .get("changes");
        assertEquals("1", Runs.row(changes, "name", "男").get("difference").asText());
        assertEquals("-5.0", Runs.row(changes, "name", "女").get("ratePercent").asText());
    }

    @Test
    void everyKindOfFile() {
        String estat = Runs.run("growth", "sample:estat", "--from", "2016年", "--to", "2021年", "--format", "csv")
                .clean()
                .out();
        assertTrue(estat.contains("川崎市,40934,41223,289,0.7,"), estat);
        for (String form : List.of("json-stat", "sdmx-csv")) {
            String converted =
                    Runs.run("convert", "sample:estat", "--to", form).clean().out();
            assertEquals(
                    estat,
                    Runs.pipe(converted, "growth", "-", "--from", "2016年", "--to", "2021年", "--format", "csv")
                            .out());
        }
        byte[] sjis = "市,2016年,2021年\n川崎市,40934,41223\n".getBytes(Charset.forName("windows-31j"));
        assertTrue(Runs.pipe(sjis, "growth", "-", "--from", "2016年", "--to", "2021年")
                .out()
                .contains("+289"));
    }

    @Test
    void shapeOfJson() {
        assertEquals(
                "{command title:L refusals:[] explanations:[] changes:[{name:L from to difference differenceExact ratePercent"
                        + " ratePercentExact annualRatePercent annualRatePercentExact contributionPoints contributionPointsExact"
                        + " contributionPercent contributionPercentExact refusals:[] explanations:[]}] notes:[] source"
                        + " problems:[{file severity line column met message:L}]}",
                Runs.shape(Runs.run(ESTABLISHMENTS).json()));
    }

    @Test
    void explanationsInBothLanguages() {
        String ja = Runs.run("growth", "sample:establishments", "--from", "2014年", "--to", "2016年", "--explain")
                .out();
        assertTrue(ja.contains("  合計 増減率 = (41,028 − 42,616) ÷ 42,616 = −3.7263…% → −3.7%（四捨五入）\n"), ja);
        JsonNode en = Runs.run(
                        "growth",
                        "sample:establishments",
                        "--from",
                        "2014年",
                        "--to",
                        "2016年",
                        "--explain",
                        "--format",
                        "json")
                .json()
                .get("changes")
                .get(0)
                .get("explanations");
        assertEquals("ratePercent", en.get(0).get("field").asText());
        assertTrue(en.get(0).get("en").asText().startsWith("Rate of change = (41,028 − 42,616)"), en.toString());
    }

    @Test
    void noBaseAndSuppressed() {
        JsonNode changes = Runs.pipe(
                        "業種,2014年,2016年\n甲,0,5\n乙,x,3\n",
                        "growth",
                        "-",
                        "--from",
                        "2014年",
                        "--to",
                        "2016年",
                        "--format",
                        "json")
                .partial()
                .json()
                .get("changes");
        JsonNode zero = changes.get(0);
        assertTrue(zero.get("ratePercent").isNull());
        assertEquals("ZERO_BASE", zero.get("refusals").get(0).get("reason").asText());
        JsonNode suppressed = changes.get(1);
        assertTrue(suppressed.get("from").isNull());
        assertEquals(
                "SUPPRESSED", suppressed.get("refusals").get(0).get("reason").asText());
    }

    @Test
    void unreadCellsAreLocatedAndEndWithOne() {
        Runs.Result result = Runs.pipe(
                "業種,2014年,2016年\n甲,3,5\n乙,3,2z\n", "growth", "-", "--from", "2014年", "--to", "2016年", "--lang", "en");
        assertEquals(1, result.code());
        assertTrue(
                result.err()
                        .startsWith(
                                "machistat: standard input: line 3, column 3 '2016年': Unable to parse figure from '2z', expected a number such as"),
                result.err());
        assertTrue(result.out().contains("not read: line 3, column 3"), result.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2013年;2016年; machistat: 標準入力: 「2013年」がない。あるのは 2014年, 2016年",
                "甲;2016年; machistat: 標準入力: 「甲, 2016年」は同じ軸にない",
                "年;2016年; machistat: 標準入力: 「年」は2つある：2014年, 2016年"
            })
    void columnsThatAreNotThere(String from, String to, String message) {
        Runs.Result result = Runs.pipe("業種,2014年,2016年\n甲,3,5\n乙,3,2\n", "growth", "-", "--from", from, "--to", to);
        assertEquals(message + "\n", result.err());
        assertEquals(2, result.code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--years;0; --years must be 1 or more, but was 0",
                "--months;-3; --months must be 1 or more, but was -3",
                "--top;0; --top must be 1 or more, but was 0",
                "--years;x; --years は整数（「x」） / --years must be a whole number, but was 'x'"
            })
    void wrongNumbers(String option, String value, String message) {
        Runs.Result result = Runs.run("growth", "sample:employees", "--from", "2014年", "--to", "2016年", option, value);
        assertEquals(2, result.code());
        assertTrue(result.err().contains(message), result.err());
    }

    @Test
    void whatMustBeStated() {
        assertEquals(
                "machistat: 必要な指定がない：--from COL、--to COL、FILE / missing: --from COL, --to COL, FILE\nmachistat growth --help\n",
                Runs.run("growth").err());
        assertEquals(
                "machistat: 引数「b」は余分 / unexpected argument 'b'\nmachistat growth --help\n",
                Runs.run("growth", "a", "b", "--from", "x", "--to", "y").err());
    }

    @Test
    void yearsAndMonthsExcludeEachOther() {
        Runs.Result result = Runs.run(
                "growth", "sample:employees", "--from", "2014年", "--to", "2016年", "--years", "2", "--months", "23");
        assertTrue(result.err().contains("--years and --months exclude each other"), result.err());
        assertEquals(2, result.code());
    }

    /** Three axes: the message says what to do, and doing it helps. */
    @Test
    void largerTablesAreCut() {
        String json = Runs.run("convert", "sample:cities", "--to", "json-stat", "--headings", "1", "--labels", "3")
                .out();
        assertTrue(json.startsWith("{\"version\":\"2.0\""), json);
        Runs.Result whole = Runs.pipe(THREE, "growth", "-", "--from", "2016", "--to", "2021", "--lang", "en");
        assertEquals(2, whole.code());
        assertTrue(whole.err().contains("take one category of the others by --where AXIS=CATEGORY"), whole.err());
        Runs.Result shares = Runs.pipe(THREE, "composition", "-", "--lang", "en");
        assertEquals(2, shares.code());
        assertTrue(shares.err().contains("take one category of the others by --where AXIS=CATEGORY"), shares.err());
        String cut = Runs.pipe(
                        THREE, "growth", "-", "--from", "2016", "--to", "2021", "--where", "sex=F", "--format", "csv")
                .clean()
                .out();
        assertTrue(cut.contains("A,2,4,2,100.0,"), cut);
        assertEquals(
                "machistat: standard input: there is no axis 'age', there are area, sex, time\n",
                Runs.pipe(THREE, "growth", "-", "--from", "2016", "--to", "2021", "--where", "age=F", "--lang", "en")
                        .err());
        assertEquals(
                "machistat: standard input: expected --where AXIS=CATEGORY, but was 'sex'\n",
                Runs.pipe(THREE, "growth", "-", "--from", "2016", "--to", "2021", "--where", "sex", "--lang", "en")
                        .err());
    }

    private static final String THREE =
            "{\"version\":\"2.0\",\"class\":\"dataset\",\"id\":[\"area\",\"sex\",\"time\"],\"size\":[2,2,2],\"dimension\":{"
                    + "\"area\":{\"category\":{\"index\":[\"A\",\"B\"]}},\"sex\":{\"category\":{\"index\":[\"M\",\"F\"]}},"
                    + "\"time\":{\"category\":{\"index\":[\"2016\",\"2021\"]}}},\"value\":[1,2,2,4,5,6,7,8]}";

    @Test
    void hostileNamesAreMadeSafe() {
        String hostile = "業種,2014年,2016年\n\"=cmd|'/c calc'!A1\",1,2\n\"赤\u202e\",3,4\n\"a|b<script>\",5,6\n";
        String csv = Runs.pipe(hostile, "growth", "-", "--from", "2014年", "--to", "2016年", "--format", "csv")
                .out();
        assertTrue(csv.contains("'=cmd|'/c calc'!A1,1,2,1,100.0,"), csv);
        String text = Runs.pipe(hostile, "growth", "-", "--from", "2014年", "--to", "2016年")
                .out();
        assertEquals(-1, text.indexOf('\u202e'));
        // A file with control characters is refused as a table, but JSON can write them.
        String escaped = THREE.replace("\"A\"", "\"\\u001b[31m\"");
        String shown = Runs.pipe(escaped, "growth", "-", "--from", "2016", "--to", "2021", "--where", "sex=F")
                .out();
        assertTrue(shown.contains("\\u001b[31m"), shown);
        assertEquals(-1, shown.indexOf('\u001b'));
        String markdown = Runs.pipe(hostile, "growth", "-", "--from", "2014年", "--to", "2016年", "--format", "markdown")
                .out();
        assertTrue(markdown.contains("| a\\|b&lt;script&gt; | 5 | 6 | +1 |"), markdown);
        String json = Runs.pipe(hostile, "growth", "-", "--from", "2014年", "--to", "2016年", "--format", "json")
                .out();
        assertTrue(json.contains("赤\\u202e"), json);
    }

    /** 1e10 is no number of a printed table, and no mark either. */
    @Test
    void unreadableFiguresAreCalledSo() {
        Runs.Result result = Runs.pipe("区,2014年,2016年\n甲,1e10,5\n", "growth", "-", "--from", "2014年", "--to", "2016年");
        assertEquals(1, result.code());
        assertTrue(result.out().contains("甲 2014年：値が読めない（数値でなく、凡例にある記号でもない）"), result.out());
        assertTrue(result.err().startsWith("machistat: 標準入力: 2行目2列「2014年」："), result.err());
    }

    /** By hand: 33 − 30 is 3, whatever calendar the file and its user write the years in. */
    @ParameterizedTest
    @CsvSource({
        "2016年, 令和３年, 平成28年, R3",
        "H28, R3, 2016年, 2021",
        "平成２８年, 令和3年, H28, 令和３年",
        "2016, 2021, 平成28年, 2021年",
        "従業者数（平成28年6月1日）, 従業者数（令和3年6月1日）, 2016年, 令和3年"
    })
    void yearsInEitherCalendar(String first, String second, String from, String to) {
        String csv = "区分," + first + "," + second + "\n男,30,33\n女,40,41\n";
        JsonNode rows = Runs.pipe(csv, "growth", "-", "--from", from, "--to", to, "--format", "json")
                .clean()
                .json()
                .get("changes");
        assertEquals("3", Runs.row(rows, "name", "男").get("difference").asText());
    }

    @Test
    void datesInReverseOrder() {
        String back = Runs.run("growth", "sample:employees", "--from", "2016年", "--to", "2014年", "--lang", "en")
                .out();
        String note = "is later than 従業者数 2014年: changes run backwards";
        assertTrue(back.contains(note), back);
        assertEquals(
                -1,
                Runs.run("growth", "sample:employees", "--from", "2014年", "--to", "2016年", "--lang", "en")
                        .out()
                        .indexOf("backwards"));
    }
}

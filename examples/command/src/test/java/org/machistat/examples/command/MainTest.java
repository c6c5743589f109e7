package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line as a user calls it, without a process of its own. */
class MainTest {

    /** Tables as they stand in the paper of Kawasaki City of 30 August 2017, with the misprints of its extraction. */
    private static final String PAPER = "../kawasaki/src/main/resources/org/machistat/examples/kawasaki/";

    private static final String CLEAN = "区分,2014年,2016年,増減数\n男,30,33,3\n女,40,41,1\n合計,70,74,4\n";
    private static final String WRONG = "区分,2014年,2016年,増減数\n男,30,33,3\n女,40,41,1\n合計,70,75,4\n";

    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String golden(String name) throws IOException {
        try (InputStream stream = MainTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The corrected values are those of the issue, worked out by hand from the sums and differences of the table. */
    @Test
    void employeesAsInThePaper() throws IOException {
        Runs.Result result = Runs.pipe("", "audit", "--format", "json", PAPER + "employees.tsv");
        assertEquals(1, result.code());
        assertEquals("", result.err());
        JsonNode json = result.json();
        assertFalse(json.get("clean").asBoolean());
        assertEquals(1, json.get("repairs").size());
        List<String> changes = new ArrayList<>();
        json.get("repairs")
                .get(0)
                .forEach(change -> changes.add(change.get("row").asText() + " "
                        + change.get("column").asText() + " "
                        + change.get("from").asText() + " → "
                        + change.get("to").asText()));
        changes.sort(null);
        assertEquals(
                Stream.of(
                                "建設業 従業者数 2014年 31,486 → 31,488",
                                "宿泊業、飲食サービス業 従業者数 2014年 54,526 → 54,426",
                                "生活関連サービス業、娯楽業 従業者数 2016年 20,866 → 20,868")
                        .sorted()
                        .toList(),
                changes);
        for (JsonNode finding : json.get("findings")) {
            assertEquals("WRONG_LEVEL", finding.get("kind").asText());
            assertTrue(finding.get("unique").asBoolean());
            assertTrue(finding.get("rules").size() >= 2);
        }
        assertTrue(json.get("rulesChecked").asInt() > 60);
        JsonNode classification = json.get("interpretation").get("classification");
        assertEquals("jsic13", classification.get("name").asText());
        assertTrue(classification.get("assumed").asBoolean());
    }

    @Test
    void establishmentsAsInThePaper() throws IOException {
        Runs.Result result = Runs.pipe("", "audit", "--format", "json", PAPER + "establishments.tsv");
        assertEquals(1, result.code());
        JsonNode json = result.json();
        assertEquals(1, json.get("findings").size());
        JsonNode finding = json.get("findings").get(0);
        assertEquals("MISSING_ROW", finding.get("kind").asText());
        assertEquals("情報通信業", finding.get("row").asText());
        assertTrue(finding.get("column").isNull());
        assertTrue(finding.get("printed").isNull());
        List<String> implied = new ArrayList<>();
        finding.get("implied").forEach(value -> implied.add(value.asText()));
        assertEquals(List.of("713", "683", "-30", "-4.2%", "1.7%", "1.7%"), implied);
        assertTrue(finding.get("unique").asBoolean());
        JsonNode open = json.get("interpretation").get("classification").get("open");
        assertEquals(1, open.size());
        assertEquals("農林漁業", open.get(0).get("label").asText());
        assertEquals(
                List.of("A 農業，林業", "B 漁業"),
                List.of(
                        open.get(0).get("candidates").get(0).asText(),
                        open.get(0).get("candidates").get(1).asText()));
    }

    @Test
    void responseAsInThePaper() throws IOException {
        Runs.Result result = Runs.pipe("", "audit", "--format", "json", PAPER + "response.tsv");
        assertEquals(1, result.code());
        JsonNode findings = result.json().get("findings");
        assertEquals(1, findings.size());
        assertEquals("L 学術研究、専門・技術サービス業", findings.get(0).get("row").asText());
        assertEquals("回答率", findings.get(0).get("column").asText());
        assertEquals("10.3%", findings.get(0).get("printed").asText());
        assertEquals("20.3%", findings.get(0).get("implied").asText());
    }

    @ParameterizedTest
    @CsvSource({"text, ja, wrong.ja.txt", "text, en, wrong.en.txt", "markdown, ja, wrong.ja.md", "json, ja, wrong.json"
    })
    void goldenOutputs(String format, String language, String golden) throws IOException {
        Runs.Result result = Runs.pipe(WRONG, "audit", "--format", format, "--lang", language, "-");
        assertEquals(golden(golden), result.out());
        assertEquals(1, result.code());
    }

    @Test
    void cleanTableEndsWithZero() throws IOException {
        Runs.Result result = Runs.pipe("", "audit", "--format", "json", file("clean.csv", CLEAN));
        assertEquals(0, result.code());
        JsonNode json = result.json();
        assertTrue(json.get("clean").asBoolean());
        assertEquals(0, json.get("findings").size());
        assertEquals(0, json.get("repairs").size());
        assertEquals(5, json.get("rulesChecked").asInt());
        assertEquals(
                "none",
                json.get("interpretation").get("classification").get("name").asText());
    }

    /** The same table as TSV, Markdown, with a byte order mark, and in windows-31j. */
    @Test
    void formatsAndEncodings() {
        assertEquals(0, Runs.pipe(CLEAN.replace(',', '\t'), "audit", "-").code());
        assertEquals(
                1,
                Runs.pipe("| 区分 | 人口 |\n|---|---:|\n| 男 | 30 |\n| 女 | 40 |\n| 合計 | 71 |\n", "audit", "-")
                        .code());
        assertEquals(0, Runs.pipe("\ufeff" + CLEAN, "audit", "-").code());
        Runs.Result sjis = Runs.pipe(WRONG.getBytes(Charset.forName("windows-31j")), "audit", "-");
        assertEquals(1, sjis.code());
        assertTrue(sjis.out().contains("合計"), sjis.out());
    }

    @Test
    void severalFilesGiveOneLineEach() throws IOException {
        Runs.Result result = Runs.pipe(
                "",
                "audit",
                "--format",
                "jsonl",
                file("a.csv", CLEAN),
                file("b.csv", WRONG),
                folder.resolve("none.csv").toString());
        assertEquals(2, result.code());
        List<String> lines = result.out().lines().toList();
        assertEquals(3, lines.size());
        ObjectMapper mapper = new ObjectMapper();
        assertTrue(mapper.readTree(lines.get(0)).get("clean").asBoolean());
        assertTrue(mapper.readTree(lines.get(0)).get("file").asText().endsWith("a.csv"));
        assertFalse(mapper.readTree(lines.get(1)).get("clean").asBoolean());
        assertEquals(
                "ファイルがない", mapper.readTree(lines.get(2)).get("error").get("ja").asText());
        assertEquals("machistat: " + folder.resolve("none.csv") + ": ファイルがない\n", result.err());
        assertEquals(
                1,
                Runs.pipe("", "audit", "--format", "jsonl", file("a.csv", CLEAN), file("b.csv", WRONG))
                        .code());
    }

    /** By hand: 1 ÷ 6 = 16.66…% is 16.7 rounded and 16.6 truncated. */
    @Test
    void roundingIsStated() {
        String table = "業種,人数,構成比\n甲,1,16.6%\n乙,5,83.3%\n合計,6,100.0%\n";
        assertEquals(1, Runs.pipe(table, "audit", "-").code());
        assertEquals(0, Runs.pipe(table, "audit", "--rounding", "truncate", "-").code());
    }

    @Test
    void overridesAreStated() {
        String table = "区分,数\n甲,30\n乙,40\n丙,71\n";
        assertEquals(0, Runs.pipe(table, "audit", "-").code());
        assertTrue(Runs.pipe(table, "audit", "-").out().contains("検算できる式が見つからない"));
        Runs.Result result = Runs.pipe(table, "audit", "--override", "total:丙=甲,乙", "-");
        assertEquals(1, result.code());
        Runs.Result unknown = Runs.pipe(table, "audit", "--override", "total:丙=甲,丁", "-");
        assertEquals(2, unknown.code());
        assertTrue(unknown.err().startsWith("machistat: 標準入力: --override total:丙=甲,丁: "), unknown.err());
        Runs.Result wrong = Runs.pipe(table, "audit", "--override", "role:数=nonsense", "-");
        assertEquals(2, wrong.code());
        assertTrue(wrong.err().contains("role:COLUMN=level|none|difference(FROM,TO)"), wrong.err());
        assertEquals(
                0,
                Runs.pipe(WRONG, "audit", "--override", "role:2016年=none", "-").code());
    }

    @Test
    void classificationIsStated() {
        String table = "産業,事業所数\n農業、林業,1\n漁業,2\n合計,3\n";
        assertTrue(Runs.pipe(table, "audit", "-").out().contains("大分類とみなした"));
        assertTrue(Runs.pipe(table, "audit", "--classification", "jsic13", "-")
                .out()
                .contains("大分類（指定による）"));
        assertFalse(
                Runs.pipe(table, "audit", "--classification", "none", "-").out().contains("大分類"));
        Runs.Result wrong = Runs.pipe(table, "audit", "--classification", "naics", "-");
        assertEquals(2, wrong.code());
    }

    @Test
    void unusableInputEndsWithTwo() throws IOException {
        assertEquals(2, Runs.pipe("", "audit", "-").code());
        assertEquals(2, Runs.pipe("見出しだけ,の表\n", "audit", "-").code());
        Runs.Result words = Runs.pipe("a,b\nx,y\nz,w\n", "audit", "-");
        assertEquals(2, words.code());
        Runs.Result folderAsFile = Runs.pipe("", "audit", folder.toString());
        assertEquals(2, folderAsFile.code());
        assertTrue(folderAsFile.err().contains("フォルダーはファイルでない"), folderAsFile.err());
        assertEquals(
                2, Runs.pipe(new byte[] {'P', 'K', 3, 4, 0, 0}, "audit", "-").code());
        assertEquals(2, Runs.pipe("a,b\n\"open,1\n", "audit", "-").code());
    }

    @Test
    void wrongUseEndsWithTwo() throws IOException {
        assertEquals(2, Runs.pipe("").code());
        assertEquals(2, Runs.pipe("", "audit").code());
        assertEquals(2, Runs.pipe("", "audits", "-").code());
        assertEquals(2, Runs.pipe("", "audit", "--rounding", "up", "-").code());
        assertEquals(2, Runs.pipe("", "audit", "--format", "xml", "-").code());
        assertEquals(2, Runs.pipe(CLEAN, "audit", "-", "-").code());
        Runs.Result two = Runs.pipe("", "audit", "--format", "json", file("a.csv", CLEAN), file("b.csv", CLEAN));
        assertEquals(2, two.code());
        assertEquals(
                "machistat: --format json のファイルは一つ（2）。jsonl とする / --format json takes one file, but there are 2: use jsonl\nmachistat audit --help\n",
                two.err());
    }

    @Test
    void unreadableCellIsNotClean() throws IOException {
        Runs.Result result = Runs.pipe("区分,人口,面積\n男,30,あ?\n女,40,1\n合計,70,1\n", "audit", "--format", "json", "-");
        assertEquals(1, result.code());
        JsonNode json = result.json();
        assertFalse(json.get("clean").asBoolean());
        assertEquals("ERROR", json.get("problems").get(0).get("severity").asText());
        assertEquals(2, json.get("problems").get(0).get("line").asInt());
    }

    /** A title that reverses the text behind it (U+202E), a C1 control in the file name and Markdown in a label. */
    @Test
    void hostileTextDoesNotSteerTheTerminal() throws IOException {
        String hostile = "区分,人口\n\u202e男,30\n\"[a](http://x)<b>\",40\n合計,71\n";
        String name = file("a\u009b31m.csv", hostile);
        Runs.Result text = Runs.pipe("", "audit", name);
        assertEquals(1, text.code());
        assertTrue(text.out().contains("\\u202e男"), text.out());
        assertTrue(text.out().contains("a\\u009b31m.csv"), text.out());
        Runs.Result json = Runs.pipe("", "audit", "--format", "jsonl", name);
        assertTrue(json.json().get("file").asText().endsWith("a\u009b31m.csv"));
        Runs.Result markdown = Runs.pipe("", "audit", "--format", "markdown", name);
        assertTrue(markdown.out().contains("\\[a\\](http://x)&lt;b&gt;"), markdown.out());
        Runs.Result missing = Runs.pipe("", "audit", "\u001b[31mnone");
        for (String output : List.of(text.out(), json.out(), markdown.out(), missing.err())) {
            assertTrue(output.chars().noneMatch(c -> c != '\n' && (Character.isISOControl(c) || c == 0x202e)), output);
        }
    }

    @Test
    void wrongCommandsAreNamed() {
        Runs.Result none = Runs.pipe("");
        assertEquals("machistat: コマンドを指定してください / a command is needed, see --help\nmachistat --help\n", none.err());
        Runs.Result unknown = Runs.pipe("", "frob");
        assertEquals(2, unknown.code());
        assertEquals("machistat: コマンド「frob」はない / there is no command 'frob'\nmachistat --help\n", unknown.err());
    }

    @Test
    void helpAndVersion() {
        Runs.Result help = Runs.pipe("", "audit", "--help");
        assertEquals(0, help.code());
        assertTrue(help.out().contains("--classification"), help.out());
        assertTrue(help.out().contains("指摘なし"), help.out());
        assertEquals("machistat (development)\n", Runs.pipe("", "--version").out());
    }

    /** In the locale C a virtual machine gets U+FFFD for every Japanese character. */
    @Test
    void argumentsThatTheLocaleLost() {
        Runs.Result result = Runs.pipe("", "growth", "-", "--from", "2014\ufffd");
        assertEquals(2, result.code());
        assertTrue(result.err().contains("set LC_ALL=C.UTF-8"), result.err());
    }

    /** What was likely meant is said; an unknown option is named before one that is missing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "audt x; コマンド「audt」はない。audit のことか / there is no command 'audt', did you mean audit?",
                "plan chek x; コマンド「chek」はない。check のことか / there is no command 'chek', did you mean check?",
                "growth sample:employees --from a --too b; オプション「--too」はない。--to, --top のことか / there is no option '--too', did you mean --to, --top?",
                "audit x --formt json; オプション「--formt」はない。--format のことか / there is no option '--formt', did you mean --format?",
                "convert x --to doc; --to に「doc」はない。使えるのは csv, tsv, markdown, json, json-stat, sdmx-csv, csvw / --to cannot be 'doc', expected one of csv, tsv, markdown, json, json-stat, sdmx-csv, csvw",
                "audit x --classification naics; --classification に「naics」はない。使えるのは jsic13, jsic14, none / --classification cannot be 'naics', expected one of jsic13, jsic14, none"
            })
    void misspellings(String line, String message) {
        Runs.Result result = Runs.pipe("", line.split(" "));
        assertEquals(2, result.code());
        assertEquals("machistat: " + message, result.err().lines().findFirst().orElseThrow());
    }

    /** A full disk is said; a reader who has enough is not. */
    @Test
    void outputThatCannotBeWritten() {
        for (String why : new String[] {"No space left on device", "Broken pipe"}) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Sink sink = new Sink(new java.io.OutputStream() {
                @Override
                public void write(int one) throws IOException {
                    throw new IOException(why);
                }
            });
            int code = Main.run(
                    new ByteArrayInputStream(CLEAN.getBytes(StandardCharsets.UTF_8)),
                    sink,
                    new PrintStream(err, false, StandardCharsets.UTF_8),
                    "audit",
                    "-");
            boolean full = why.startsWith("No");
            assertEquals(full ? 2 : 0, code);
            assertEquals(
                    full ? "machistat: 出力を書けない: " + why + " / the output cannot be written: " + why + "\n" : "",
                    err.toString(StandardCharsets.UTF_8));
        }
    }

    /** What a user can do about it stands in the message, in both languages. */
    @Test
    void tooLittleMemoryIsSaid() {
        InputStream greedy = new InputStream() {
            @Override
            public int read() {
                throw new OutOfMemoryError("Java heap space");
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                throw new OutOfMemoryError("Java heap space");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                greedy,
                new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                "composition",
                "-");
        assertEquals(2, code);
        assertEquals(
                "machistat: メモリーが足りない。java -Xmx4g -jar machistat.jar … のように増やす"
                        + " / out of memory: give more, as by java -Xmx4g -jar machistat.jar …\n",
                err.toString(StandardCharsets.UTF_8));
    }
}

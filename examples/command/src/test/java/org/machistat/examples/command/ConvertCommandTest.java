package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConvertCommandTest {

    /** Marks as industry tables print them: suppressed, nil, unknown, provisional, low reliability. */
    private static final String MARKS = "業種,2014年（事業所）,2016年（事業所）\r\n製造業,x,-\r\n建設業,…,\"1234p\"\r\n小売業,12,0\r\n";

    @TempDir
    private Path folder;

    /** Establishments of Yokohama and Kawasaki, 2016 and 2021, from SSDSE-市区町村. */
    @Test
    void estatToCsv() {
        Runs.Result result = Runs.run("convert", "sample:estat", "--to", "csv");
        assertEquals(0, result.code());
        assertEquals("地域,2016年（事業所）,2021年（事業所）\r\n横浜市,114930,116479\r\n川崎市,40934,41223\r\n", result.out());
        assertEquals("machistat: sample:estat: 注意：csv には題名・出典・注が入らない（json、json-stat、sdmx-csv には入る）\n", result.err());
    }

    /** Through every form that keeps all, and back to the same CSV. */
    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv", "markdown", "json-stat", "sdmx-csv"})
    void marksGoRound(String form) {
        String there = Runs.pipe(MARKS, "convert", "-", "--to", form).clean().out();
        assertEquals(
                MARKS.replace("\"", ""),
                Runs.pipe(there, "convert", "-", "--from", form.equals("csv") ? "table" : form, "--to", "csv")
                        .clean()
                        .out()
                        .replace("\"", ""));
    }

    @ParameterizedTest
    @EnumSource(TableForm.class)
    void everyFormIsWrittenWhole(TableForm form) {
        assertEquals(
                0, Runs.run("convert", "sample:estat", "--to", form.toString()).code());
        assertEquals(
                0,
                Runs.run("convert", "sample:employees", "--to", form.toString()).code());
    }

    @Test
    void ownJsonAndMetadata() {
        JsonNode json = Runs.pipe(MARKS, "convert", "-", "--to", "json").clean().json();
        assertTrue(json.isObject());
        JsonNode csvw = Runs.pipe(MARKS, "convert", "-", "--to", "csvw", "--url", "marks.csv")
                .clean()
                .json();
        assertEquals("marks.csv", csvw.get("url").asText());
    }

    @Test
    void ssdseByItsTables() throws IOException {
        // Six municipalities of the edition 2021, with rows and columns exchanged.
        Path file = Path.of("../../census/src/test/resources/org/machistat/census/reader/ssdse-a-2021.tsv");
        List<String[]> rows = Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
        StringBuilder csv = new StringBuilder();
        for (int column = 0; column < rows.get(0).length; column++) {
            int at = column;
            csv.append(rows.stream().map(row -> row[at]).collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        String found = Runs.pipe(
                        csv.toString(),
                        "convert",
                        "-",
                        "--where",
                        "wave=2016",
                        "--where",
                        "measure=employees",
                        "--to",
                        "csv")
                .out();
        assertTrue(found.contains("543812"), found);
        String people = Runs.pipe(csv.toString(), "convert", "-", "--from", "ssdse-population", "--to", "json-stat")
                .out();
        assertTrue(people.contains("1475213"), people);
        assertTrue(people.contains("\"version\":\"2.0\""), people);
    }

    /** What cannot be read is located, what can is written, and the exit code tells; with --strict nothing is written. */
    @Test
    void partialResultsAreSaid() {
        String broken = "業種,2014年\n製造業,1z\n建設業,5\n";
        Runs.Result result = Runs.pipe(broken, "convert", "-", "--to", "json-stat", "--lang", "en");
        assertEquals(1, result.code());
        assertTrue(result.err().startsWith("machistat: standard input: line 2, column 2 '2014年'"), result.err());
        assertFalse(result.out().isEmpty());
        Runs.Result strict = Runs.pipe(broken, "convert", "-", "--to", "json-stat", "--strict", "--lang", "en");
        assertEquals(2, strict.code());
        assertEquals("", strict.out());
        assertTrue(
                strict.err()
                        .endsWith(
                                "machistat: standard input: nothing was written, since something would be lost (--strict)\n"),
                strict.err());
    }

    /** A title above the table has no place in it, and nobody is left to wonder where it went. */
    @Test
    void whatStandsAroundTheTableIsSaid() {
        Runs.Result result = Runs.pipe("表1　人口\n町,a\n北町,7\n", "convert", "-", "--to", "csv", "--lang", "en");
        assertEquals(0, result.code());
        assertTrue(result.err().startsWith("machistat: standard input: reading: line 1: "), result.err());
        assertEquals("町,a\n北町,7\n", result.out().replace("\r\n", "\n"));
    }

    /** What publishing needs and a table of figures has not. */
    @Test
    void titleAndSourceAreGiven() {
        Runs.Result result = Runs.pipe(
                "町,a\n北町,7\n", "convert", "-", "--to", "json-stat", "--title", "町別人口", "--source", "緑川市「住民基本台帳」");
        JsonNode json = result.clean().json();
        assertEquals("町別人口", json.get("label").asText());
        assertEquals("緑川市「住民基本台帳」", json.get("source").asText());
        Runs.Result bare = Runs.pipe("町,a\n北町,7\n", "convert", "-", "--to", "csv", "--source", "緑川市", "--lang", "en");
        assertTrue(bare.err().contains("csv has no place for title, source and notes"), bare.err());
    }

    /** 1,001 rows of 1,000 figures are more than the million up to which what was written is read back, and the reader is told so. */
    @Test
    void whatIsNotComparedIsSaid() {
        StringBuilder csv = new StringBuilder("町");
        for (int column = 1; column <= 1_000; column++) {
            csv.append(",c").append(column);
        }
        String figures = ",7".repeat(1_000);
        for (int row = 1; row <= 1_001; row++) {
            csv.append("\n町").append(row).append(figures);
        }
        Runs.Result large = Runs.pipe(csv + "\n", "convert", "-", "--to", "csv", "--lang", "en");
        assertEquals(0, large.code());
        assertTrue(
                large.err()
                        .startsWith(
                                "machistat: standard input: note: what was written is not compared with the original,"
                                        + " since there are more than 1000000 figures"),
                large.err());
        Runs.Result small = Runs.pipe("町,a\nr1,7\n", "convert", "-", "--to", "csv", "--lang", "en");
        assertFalse(small.err().contains("compared"), small.err());
    }

    /** A zero that stands for less than half a unit has no symbol in CSV: the loss is located. */
    @Test
    void figuresThatAFormCannotKeep() {
        String sdmx = """
                STRUCTURE,STRUCTURE_ID,ACTION,area,OBS_VALUE,OBS_STATUS,CONF_STATUS,MARK,MARK_SYMBOL
                dataflow,X:Y(1.0),I,A,0,N,F,ROUNDS_TO_ZERO,
                dataflow,X:Y(1.0),I,B,5,A,F,,
                """;
        Runs.Result result = Runs.pipe(sdmx, "convert", "-", "--to", "csv", "--lang", "en");
        assertEquals(1, result.code());
        assertTrue(result.err().contains("a figure that is not kept: A "), result.err());
        assertEquals(0, Runs.pipe(sdmx, "convert", "-", "--to", "json-stat").code());
    }

    @Test
    void outputFilesAreWholeOrNotThere() throws IOException {
        Path file = folder.resolve("out.csv");
        Runs.pipe(MARKS, "convert", "-", "--to", "csv", "-o", file.toString()).clean();
        assertEquals(MARKS.replace("\"", ""), Files.readString(file));
        assertEquals(
                2,
                Runs.pipe("", "convert", "-", "--to", "csv", "-o", file.toString())
                        .code());
        assertEquals(MARKS.replace("\"", ""), Files.readString(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
        Runs.Result nowhere = Runs.pipe(
                MARKS,
                "convert",
                "-",
                "--to",
                "csv",
                "-o",
                folder.resolve("no/out.csv").toString(),
                "--lang",
                "en");
        assertEquals(2, nowhere.code());
        assertTrue(nowhere.err().endsWith("there is no such folder\n"), nowhere.err());
    }

    @Test
    void encodingsAreFound() {
        String utf8 = Runs.pipe(MARKS, "convert", "-", "--to", "tsv").clean().out();
        assertEquals(
                utf8,
                Runs.pipe(MARKS.getBytes(Charset.forName("windows-31j")), "convert", "-", "--to", "tsv")
                        .out());
        assertEquals(
                utf8,
                Runs.pipe("\ufeff" + MARKS, "convert", "-", "--to", "tsv")
                        .clean()
                        .out());
    }

    @Test
    void wrongKinds() {
        Runs.Result json = Runs.pipe("{\"a\":1}", "convert", "-", "--to", "csv");
        assertEquals(2, json.code());
        assertEquals("", json.out());
        Runs.Result form = Runs.run("convert", "sample:estat", "--to", "xlsx");
        assertEquals(2, form.code());
        assertTrue(form.err().contains("xlsx") && form.err().contains("json-stat"), form.err());
        Runs.Result stated = Runs.pipe(MARKS, "convert", "-", "--from", "sdmx-csv", "--to", "csv");
        assertEquals(2, stated.code());
        assertFalse(stated.err().isEmpty());
        Runs.Result bytes = Runs.pipe(
                new byte[] {(byte) 0x83, (byte) 0x65},
                "convert",
                "-",
                "--from",
                "sdmx-csv",
                "--to",
                "csv",
                "--lang",
                "en");
        assertEquals("machistat: standard input: it is not in UTF-8, as this format is\n", bytes.err());
    }

    @Test
    void theInputIsNotWrittenOver() throws IOException {
        Path file = Files.writeString(folder.resolve("g.csv"), "区,人口\n甲,1\n");
        Files.createLink(folder.resolve("same.csv"), file);
        for (String name : new String[] {"g.csv", "./g.csv", "same.csv"}) {
            Runs.Result result = Runs.run(
                    "convert",
                    file.toString(),
                    "--to",
                    "tsv",
                    "-o",
                    folder.resolve(name).toString(),
                    "--lang",
                    "en");
            assertEquals(2, result.code());
            assertTrue(result.err().endsWith("the input is not written over: give another name by -o\n"), result.err());
        }
        assertEquals("区,人口\n甲,1\n", Files.readString(file));
    }

    /** One sentence in the language asked for, with one place. */
    @Test
    void jsonThatEndsTooEarly() {
        Runs.Result ja = Runs.pipe("{\"a\": 1", "convert", "-", "--to", "csv");
        assertEquals(
                "machistat: 標準入力: JSON-statとして読めない。1行目8列：JSONとして正しくない（途中で終わっている。文字列、配列、オブジェクトをすべて閉じる）\n", ja.err());
        Runs.Result en = Runs.pipe("{\"a\" 1}", "convert", "-", "--to", "csv", "--lang", "ja");
        assertTrue(en.err().contains("JSONとして正しくない（コンマ、コロン、閉じ括弧、または値"), en.err());
    }
}

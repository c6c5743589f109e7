package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShiftShareCommandTest {

    /** Freiburg and Germany (German employment statistics, as in the package REAT 3.0.3). */
    private static final String BEFORE = """
            地域,B-E,F,G-I,J,K,L,専門,行政,芸術
            Freiburg,13004,2931,22492,4503,3361,890,12448,34358,6069
            Germany,7073942,1572378,6248666,841848,990439,220171,3296029,5905168,1084708
            """;

    private static final String AFTER = """
            地域,B-E,F,G-I,J,K,L,専門,行政,芸術
            Freiburg,12121,3154,25484,4798,3372,1059,14837,42931,6673
            Germany,7155807,1696961,6674652,925648,996498,232167,3992230,7127512,1123004
            """;

    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    /** REAT 3.0.3, Dunn: 14373 = 9887.278 + 2501.612 + 1984.110. */
    @Test
    void freiburgAsInReat() throws IOException {
        JsonNode json = Runs.run(
                        "shift-share",
                        file("2008.csv", BEFORE),
                        file("2014.csv", AFTER),
                        "--place",
                        "Freiburg",
                        "--reference",
                        "Germany",
                        "--format",
                        "json")
                .clean()
                .json();
        assertEquals("14373.0", json.get("change").asText());
        assertEquals("9887.3", json.get("national").asText());
        assertEquals("2501.6", json.get("mix").asText());
        assertEquals("1984.1", json.get("regional").asText());
        assertEquals("0", json.get("residualExact").asText());
    }

    /** Python over the three cities: 12207.02748898228 − 2076.5616237087643 − 6471.465865273515 = 3659. */
    @Test
    void longTableWithDates() {
        JsonNode json = Runs.run(
                        "shift-share",
                        "sample:cities",
                        "--long",
                        "市,産業,年,従業者数",
                        "--place",
                        "川崎市",
                        "--from",
                        "2016年",
                        "--to",
                        "2021年",
                        "--format",
                        "json")
                .clean()
                .json();
        assertEquals("12207.0", json.get("national").asText());
        assertEquals("-2076.6", json.get("mix").asText());
        assertEquals("-6471.5", json.get("regional").asText());
        assertEquals("3659", json.get("changeExact").asText());
    }

    /** Effects of each industry add to those of the place, and the split to the regional effect. */
    @Test
    void homotheticSplitOfACity() {
        JsonNode json = Runs.run("shift-share", "--city", "川崎市", "--variant", "homothetic", "--format", "json")
                .partial()
                .json();
        assertEquals("3659", json.get("changeExact").asText());
        for (JsonNode one : json.get("industries")) {
            double sum = one.get("national").asDouble()
                    + one.get("mix").asDouble()
                    + one.get("regional").asDouble();
            assertEquals(one.get("change").asDouble(), sum, 0.2, one.toString());
            if (!one.get("competitive").isNull()) {
                double split = one.get("competitive").asDouble()
                        + one.get("allocation").asDouble();
                assertEquals(one.get("regional").asDouble(), split, 0.2, one.toString());
            }
        }
    }

    /** 2014 counts all establishments, 2021 private ones. */
    @Test
    void wavesThatMustNotBeCompared() {
        Runs.Result result = Runs.run("shift-share", "--city", "14130", "--from", "2014", "--to", "2021");
        assertEquals("machistat: 比較できない：2014年は全事業所（国・地方公共団体を含む）、2021年は民営のみ\n", result.err());
        assertEquals("", result.out());
        assertEquals(2, result.code());
    }

    @Test
    void shapeOfJson() {
        String values =
                "{command title:L place change changeExact national nationalExact mix mixExact regional regionalExact residual"
                        + " residualExact";
        String rows =
                " refusals:[] explanations:[] industries:[{id name:L change changeExact national nationalExact mix mixExact"
                        + " regional regionalExact";
        String end = " refusals:[] explanations:[]}] notes:[L] source problems:[]}";
        String[] call = {
            "shift-share",
            "sample:cities",
            "--long",
            "市,産業,年,従業者数",
            "--place",
            "川崎市",
            "--from",
            "2016年",
            "--to",
            "2021年",
            "--format",
            "json",
            "--variant",
            "classic"
        };
        assertEquals(values + rows + end, Runs.shape(Runs.run(call).json()));
        call[call.length - 1] = "homothetic";
        assertEquals(
                values + rows + " competitive competitiveExact allocation allocationExact" + end,
                Runs.shape(Runs.run(call).json()));
        call[call.length - 1] = "factors";
        assertEquals(
                values + " structureFactor structureFactorExact locationFactor locationFactorExact" + rows + end,
                Runs.shape(Runs.run(call).json()));
    }

    @Test
    void wrongUse() throws IOException {
        String before = file("a.csv", BEFORE);
        assertTrue(Runs.run("shift-share").err().contains("either files or --city are needed"));
        assertTrue(Runs.run("shift-share", before).err().contains("one file needs --from and --to"));
        assertTrue(
                Runs.run("shift-share", before, before, "--from", "2008").err().contains("two files need neither"));
        assertTrue(Runs.run("shift-share", "-", "-").err().contains("standard input (-) can be read only once"));
        assertEquals(
                "machistat: " + before + ": there is no '2008', there are B-E, F, G-I, J, K, L, 専門, 行政, … (9)\n",
                Runs.run("shift-share", before, "--from", "2008", "--to", "2014", "--place", "Freiburg", "--lang", "en")
                        .err());
    }

    @Test
    void standardInputAndAFile() throws IOException {
        Runs.Result result = Runs.pipe(
                BEFORE,
                "shift-share",
                "-",
                file("b.csv", AFTER),
                "--place",
                "Freiburg",
                "--reference",
                "Germany",
                "--lang",
                "en");
        assertEquals(0, result.code(), result.err());
        assertTrue(result.out().contains("change: +14,373.0\n"), result.out());
    }

    @Test
    void datesInReverseOrder() {
        String out = Runs.run("shift-share", "--city", "14130", "--from", "2021", "--to", "2016")
                .clean()
                .out();
        assertTrue(out.contains("前の時点（2021）が後の時点（2016）より新しい。増減は逆向き"), out);
    }
}

package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanCommandTest {

    private static final String GAP = "{\"plan\":{\"title\":\"産業振興計画\",\"period\":\"平成28～37年度\","
            + "\"programmes\":[{\"ordinal\":1,\"name\":\"第1期\",\"period\":\"平成28～37年度\"}]},"
            + "\"tree\":{\"scheme\":\"new\",\"layers\":[\"政策\",\"施策\"],\"children\":[{\"name\":\"産業の振興\",\"children\":[\"商業\","
            + "{\"ordinal\":3,\"name\":\"工業\"}]}]}}";

    private static final String CLEAN = GAP.replace("\"ordinal\":3", "\"ordinal\":2");

    /** Kawasaki's plan: of 7 policies that it declares 6 are printed. */
    @Test
    void checksThePaper() {
        Runs.Result result = Runs.run("plan", "check", "sample:plan", "--format", "json");
        assertEquals(1, result.code());
        assertEquals("", result.err());
        JsonNode declared = Runs.row(result.json().get("findings"), "rule", "DECLARED_COUNT");
        assertEquals("WARNING", declared.get("severity").asText());
        assertEquals("tree", declared.get("path").asText());
        assertEquals("政策は7件とされていますが、掲載は6件です", declared.get("sentence").get("ja").asText());
        int all = result.json().get("errorCount").asInt()
                + result.json().get("warningCount").asInt()
                + result.json().get("infoCount").asInt();
        assertEquals(all, result.json().get("findings").size());
    }

    @Test
    void cleanPlansEndWithZero() {
        Runs.Result clean =
                Runs.pipe(CLEAN, "plan", "check", "-", "--lang", "en").clean();
        assertTrue(clean.out().contains("warning: 0"), clean.out());
        Runs.Result gap = Runs.pipe(GAP, "plan", "check", "-");
        assertEquals(1, gap.code());
        assertTrue(gap.out().contains("番号3の前に2がありません"), gap.out());
        assertEquals(
                0,
                Runs.pipe(GAP, "plan", "check", "-", "--without", "ORDINAL_GAP").code());
    }

    @Test
    void leastSeverity() {
        JsonNode json = Runs.run("plan", "check", "sample:plan", "--least", "warning", "--format", "json")
                .json();
        assertEquals(json.get("warningCount").asInt(), json.get("findings").size());
        for (JsonNode finding : json.get("findings")) {
            assertEquals("WARNING", finding.get("severity").asText());
        }
    }

    @Test
    void shapeOfJson() {
        assertEquals(
                "{command title:L errorCount warningCount infoCount examined refusals:[] explanations:[]"
                        + " findings:[{severity severityName:L rule path sentence:L refusals:[] explanations:[]}] notes:[L] source problems:[]}",
                Runs.shape(Runs.run("plan", "check", "sample:plan", "--format", "json")
                        .json()));
    }

    /** Fields that cannot be read are located, the rest is checked, and the exit code is 1. */
    @Test
    void problemsOfTheJsonAreLocated() {
        Runs.Result result =
                Runs.pipe(CLEAN.replace("\"ordinal\":2", "\"ordinal\":\"二番\""), "plan", "check", "-", "--lang", "en");
        assertEquals(1, result.code());
        assertTrue(result.err().startsWith("machistat: standard input: line 1, column "), result.err());
        assertTrue(result.err().contains("二番"), result.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "``;Unable to read a plan: the text is empty",
                "[1;Unable to read JSON at line 1, column 3",
                "{};Unable to read a plan"
            },
            quoteCharacter = '`')
    void noPlan(String text, String message) {
        Runs.Result result = Runs.pipe(text, "plan", "check", "-", "--lang", "en");
        assertEquals(2, result.code());
        assertTrue(result.err().startsWith("machistat: standard input: " + message), result.err());
        assertEquals("", result.out());
    }

    @Test
    void bytesThatAreNoText() {
        Runs.Result result = Runs.pipe(new byte[] {'{', (byte) 0x83, (byte) 0x65}, "plan", "show", "-", "--lang", "en");
        assertEquals("machistat: standard input: it is not in UTF-8, as this format is\n", result.err());
        assertEquals(2, result.code());
    }

    @Test
    void outline() {
        String out = Runs.pipe(CLEAN, "plan", "show", "-").clean().out();
        assertTrue(out.contains("産業の振興"), out);
        assertTrue(out.contains("  - "), out);
    }

    @Test
    void scheduleForOtherPrograms() {
        String mermaid = Runs.run("plan", "show", "sample:plan", "--as", "mermaid", "--lang", "en")
                .clean()
                .out();
        assertTrue(mermaid.startsWith("gantt\n"), mermaid);
        String gantt =
                Runs.run("plan", "show", "sample:plan", "--as", "gantt").clean().out();
        assertTrue(gantt.contains("パブリックコメント"), gantt);
        String calendar = Runs.run("plan", "show", "sample:plan", "--as", "ical", "--domain", "city.kawasaki.jp")
                .clean()
                .out();
        assertTrue(calendar.startsWith("BEGIN:VCALENDAR\r\n"), calendar);
        assertTrue(calendar.contains("@city.kawasaki.jp\r\n"), calendar);
        Runs.Result domain = Runs.run("plan", "show", "sample:plan", "--as", "ical", "--domain", "a b");
        assertEquals(2, domain.code());
        assertTrue(domain.err().startsWith("machistat: --domain: "), domain.err());
    }

    /** What is written as JSON is read as the same plan. */
    @Test
    void jsonGoesRound() {
        String once =
                Runs.pipe(CLEAN, "plan", "show", "-", "--as", "json").clean().out();
        assertEquals(
                once,
                Runs.pipe(once, "plan", "show", "-", "--as", "json").clean().out());
    }

    @Test
    void partsThatAreNotThere() {
        assertEquals(
                "machistat: standard input: the plan has no schedule\n",
                Runs.pipe(CLEAN, "plan", "show", "-", "--as", "gantt", "--lang", "en")
                        .err());
        String bare = "{\"plan\":{\"title\":\"計画\",\"period\":\"平成28～37年度\"}}";
        assertEquals(
                "machistat: standard input: the plan has no tree of policies\n",
                Runs.pipe(bare, "plan", "show", "-", "--lang", "en").err());
        assertTrue(Runs.run("plan").err().contains("a command is needed: check or show"));
    }

    /** A title can steer no terminal. */
    @Test
    void hostileTitles() {
        String hostile = CLEAN.replace("産業の振興", "\\u001b[2J\\u202e産業");
        for (String form : new String[] {"outline", "json"}) {
            String out = Runs.pipe(hostile, "plan", "show", "-", "--as", form).out();
            assertEquals(-1, out.indexOf('\u001b'), form);
            assertEquals(-1, out.indexOf('\u202e'), form);
        }
        assertEquals(
                -1,
                new String(
                                Runs.pipe(hostile, "plan", "check", "-").out().getBytes(StandardCharsets.UTF_8),
                                StandardCharsets.UTF_8)
                        .indexOf('\u001b'));
    }

    /** A line for each problem, and the fields that a plan has only once. */
    @Test
    void problemsStandOnLinesOfTheirOwn() {
        Runs.Result result = Runs.pipe("{\"x\":1,\"y\":2}", "plan", "check", "-");
        assertEquals(2, result.code());
        assertEquals(-1, result.err().indexOf("u000a"));
        assertEquals(4, result.err().lines().count(), result.err());
        assertEquals(
                "machistat: 標準入力: 計画を読み取れません。", result.err().lines().findFirst().orElseThrow());
        assertEquals(2, result.err().split("使える項目は", -1).length, result.err());
        assertTrue(result.err().contains("\n  1行目8列「/y」：計画のファイルに項目「y」はありません\n"), result.err());
    }

    /** Rules without anything to try take one line, and words of severity are those of the summary. */
    @Test
    void emptyPlansAreToldShortly() {
        String bare = "{\"plan\":{\"title\":\"計画\",\"period\":\"平成28～37年度\"}}";
        String out = Runs.pipe(bare, "plan", "check", "-").clean().out();
        assertEquals(1, out.lines().filter(line -> line.contains("点検しなかった項目")).count(), out);
        assertTrue(out.lines().count() < 15, out);
        assertTrue(out.contains("\n重要度  点検項目  箇所  内容\n"), out);
        String found = Runs.pipe(GAP, "plan", "check", "-").out();
        assertTrue(found.lines().anyMatch(line -> line.startsWith("注意 ")), found);
        assertEquals(-1, found.indexOf("WARNING"), found);
    }
}

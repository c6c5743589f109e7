package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    @TempDir
    private Path folder;

    /** Population census 2020: Kawasaki has 1,538,262 people; private establishments of 2021: 41,223. */
    @Test
    void textOfACityInBothLanguages() {
        String ja = Runs.run("report", "--city", "14130").clean().out();
        assertTrue(ja.contains("川崎市の人口と産業"), ja);
        assertTrue(ja.contains("1,538,262"), ja);
        assertTrue(ja.contains("41,223"), ja);
        assertEquals(ja, Runs.run("report", "--city", "川崎市").clean().out());
        String en =
                Runs.run("report", "--city", "141305", "--lang", "en").clean().out();
        assertTrue(en.contains("Population and industry of"), en);
    }

    @Test
    void dataOfACity() {
        JsonNode json = Runs.run("report", "--city", "13103", "--format", "json")
                .clean()
                .json();
        assertEquals("13103", json.get("code").asText());
        assertTrue(json.get("sections").size() >= 6);
    }

    @Test
    void pageIntoAFile() throws IOException {
        Path file = folder.resolve("city.html");
        assertEquals(
                "",
                Runs.run("report", "--city", "01100", "--format", "html", "-o", file.toString())
                        .clean()
                        .out());
        String page = Files.readString(file);
        assertTrue(page.toLowerCase(java.util.Locale.ROOT).startsWith("<!doctype html>"), page.substring(0, 50));
        assertTrue(page.contains("札幌市"));
        assertFalse(page.contains("<script src"), "a page asks nothing of the network");
    }

    /** The paper prints 31,486 where only 31,488 fits. */
    @Test
    void thePaper() {
        String text = Runs.run("report").clean().out();
        assertTrue(text.contains("31,488"), text);
        assertTrue(Runs.run("report", "--format", "json").clean().json().isObject());
        String page = Runs.run("report", "--format", "html").clean().out();
        assertTrue(
                page.contains("31,488") && page.contains("<svg"), "the page shows what must stand there, and charts");
    }

    @Test
    void citiesThatAreNot() {
        Runs.Result several = Runs.run("report", "--city", "府中市");
        assertEquals(2, several.code());
        assertEquals("", several.out());
        assertTrue(several.err().startsWith("machistat: "), several.err());
        assertTrue(several.err().contains("広島県"), several.err());
        Runs.Result none = Runs.run("report", "--city", "\u001b[31m市", "--lang", "en");
        assertEquals(2, none.code());
        assertEquals(-1, none.err().indexOf('\u001b'));
    }

    @Test
    void wrongUse() {
        Runs.Result place = Runs.run(
                "report", "--city", "14130", "-o", folder.resolve("no/x").toString(), "--lang", "en");
        assertEquals(2, place.code());
        assertTrue(place.err().endsWith("there is no such folder\n"), place.err());
    }

    /** The ending of the file says the format, unless both are stated and differ. */
    @Test
    void formatByTheEndingOfTheFile() throws IOException {
        String[] endings = {"html", "HTM", "json", "txt", "out"};
        String[] starts = {"<!", "<!", "{", "", ""};
        for (int i = 0; i < endings.length; i++) {
            Path file = folder.resolve("a." + endings[i]);
            Runs.run("report", "--city", "小笠原村", "-o", file.toString()).clean();
            String text = Files.readString(file);
            assertTrue(text.startsWith(starts[i]), endings[i]);
            assertEquals(i < 2, text.contains("<html"), endings[i]);
        }
        Path clash = folder.resolve("b.html");
        Runs.Result result = Runs.run("report", "--city", "小笠原村", "--format", "json", "-o", clash.toString());
        assertEquals(2, result.code());
        assertTrue(
                result.err()
                        .startsWith("machistat: --format json と -o の拡張子（html）が食い違う"
                                + " / --format is json, but the file of -o ends like one of html\n"),
                result.err());
        assertFalse(Files.exists(clash));
    }
}

package org.machistat.examples.kawasaki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The report as headless Chromium shows it. It needs {@code chromium} and fonts-noto-cjk (Debian), so that the profile e2e turns it on. Screenshots and the
 * printed page are left in {@code target/screenshots}, to be looked at.
 */
@EnabledIfSystemProperty(named = "machistat.e2e", matches = "true", disabledReason = "needs Chromium; run with -Pe2e")
class PageEndToEndTest {

    private static final Path SHOTS = Path.of("target", "screenshots").toAbsolutePath();

    @TempDir
    static Path folder;

    private static String address;

    @BeforeAll
    static void write() throws IOException {
        Files.createDirectories(SHOTS);
        PaperPage.of(Report.onThePaper()).write(folder);
        address = folder.resolve("report.html").toUri().toString();
    }

    /** What Chromium wrote to standard output; its log is {@code log} in the folder. */
    private static String chromium(String page, String... options) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--disable-background-networking",
                "--enable-logging=stderr",
                "--user-data-dir=" + folder.resolve("profile"),
                "--log-net-log=" + folder.resolve("net.json"),
                "--net-log-capture-mode=Default"));
        line.addAll(List.of(options));
        line.add(page);
        Process process = new ProcessBuilder(line)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("log").toFile())
                .start();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES), "Chromium did not end");
        assertEquals(0, process.exitValue(), () -> read("log"));
        return read("out");
    }

    private static String read(String name) {
        try {
            return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the page or the browser about the page wrote to the console. */
    private static List<String> complaints() {
        return read("log").lines().filter(line -> line.contains(":CONSOLE")).toList();
    }

    /** The addresses that the page asked a network for: what Chromium itself asks for is not the page's. */
    private static List<String> requests() throws IOException {
        JsonNode log = new ObjectMapper().readTree(folder.resolve("net.json").toFile());
        List<String> addresses = new ArrayList<>();
        for (JsonNode event : log.get("events")) {
            String url = event.at("/params/url").asText();
            boolean ofPage = event.at("/params/initiator").asText().startsWith("file:")
                    || event.at("/params/initiator").asText().equals("null");
            if (ofPage && url.matches("(?:https?|wss?|ftp):.*")) {
                addresses.add(url);
            }
        }
        return addresses;
    }

    private static long count(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    @ParameterizedTest
    @CsvSource({
        "ja, '', 川崎市「第2期実行プログラム基本的考え方（案）」の数値の再計算",
        "en, '#en', 'The figures of Kawasaki City''s paper, recomputed'"
    })
    void opensInItsLanguage(String language, String hash, String title) throws Exception {
        String page = chromium(address + hash, "--dump-dom");
        assertTrue(
                page.contains("<html lang=\"" + language + "\" data-lang=\"" + language + "\""),
                page.substring(0, 300));
        assertTrue(page.contains("<title>" + title + "</title>"), page.substring(0, 3000));
        assertEquals(1, count("data-set=\"" + language + "\"[^>]*aria-pressed=\"true\"", page));
        assertEquals(1, count("<button[^>]*aria-pressed=\"true\"", page));
        assertEquals(List.of(), complaints());
        assertEquals(List.of(), requests());
    }

    /** The checks above find what they should: an address that is never answered (RFC 5737), an error on the console. */
    @Test
    void theChecksFindFaults() throws Exception {
        Path page = Files.writeString(
                folder.resolve("faulty.html"),
                "<!DOCTYPE html><title>x</title><img src=\"http://192.0.2.1/x.png\" alt=\"\"><script>console.error('met');</script>");
        chromium(page.toUri().toString(), "--dump-dom", "--timeout=2000");
        assertTrue(complaints().toString().contains("met"), read("log"));
        assertTrue(requests().contains("http://192.0.2.1/x.png"), requests().toString());
    }

    @Test
    void whatIsThere() throws Exception {
        String page = chromium(address, "--dump-dom");
        assertTrue(page.contains("再計算できる印刷値209個のうち10個が合わない。"));
        assertEquals(2 * 13, count("<svg ", page), "13 charts in two languages");
        assertTrue(count("<text ", page) > 1_000, "charts have real text");
        assertEquals(12, count("<section id=\"[a-z-]+\">\n<h2>", page));
        assertEquals(2 * tables(), count("<table>", page));
        assertFalse(page.contains("NaN") || page.contains("undefined<"), "a value is missing");
    }

    /** As many captions as tables of either language. */
    private static long tables() {
        return count("<caption id=\"table-\\d+-ja\">", read("report.html"));
    }

    @ParameterizedTest
    @CsvSource({"report-ja, '', 1000", "report-en, '#en', 1000", "report-phone, '', 390"})
    void isDrawn(String name, String hash, int width) throws Exception {
        Path shot = SHOTS.resolve(name + ".png");
        chromium(address + hash, "--window-size=" + width + ",30000", "--screenshot=" + shot);
        assertTrue(Files.size(shot) > 500_000, "the picture has " + Files.size(shot) + " bytes");
        assertEquals(List.of(), complaints());
    }

    @Test
    void isPrinted() throws Exception {
        Path pdf = SHOTS.resolve("report.pdf");
        chromium(address, "--no-pdf-header-footer", "--print-to-pdf=" + pdf);
        String text = Files.readString(pdf, StandardCharsets.ISO_8859_1);
        assertTrue(text.startsWith("%PDF"));
        long pages = count("/Type ?/Page\\b", text);
        assertTrue(pages >= 20 && pages <= 60, pages + " pages");
    }
}

package org.machistat.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.text.Label;

/**
 * Pages as headless Chromium shows them: both languages, print, phone. It needs chromium and fonts-noto-cjk (Debian), so that the profile e2e turns it
 * on. Screenshots are left in target/screenshots, to be looked at.
 */
@EnabledIfSystemProperty(named = "machistat.e2e", matches = "true", disabledReason = "needs Chromium; run with -Pe2e")
class PageEndToEndTest {

    private static final Path SHOTS = Path.of("target", "screenshots");

    /** Words of a chart that leave it, that cover more than a third of other words, or that run into others of their line. */
    private static final String FAULTS = """
            Array.from(document.querySelectorAll('.chart svg')).filter(svg => svg.getBoundingClientRect().width > 0).flatMap(svg => {
              const box = svg.getBoundingClientRect();
              const words = Array.from(svg.querySelectorAll('text')).map(text => ({text: text.textContent.trim(), box: text.getBoundingClientRect()}))
                .filter(word => word.text !== '');
              const title = svg.querySelector('title').textContent;
              const faults = words.filter(word => word.box.left < box.left - 1 || word.box.right > box.right + 1
                || word.box.top < box.top - 1 || word.box.bottom > box.bottom + 1).map(word => title + ': outside: ' + word.text);
              for (const text of svg.querySelectorAll('[clip-path] text, text[clip-path]')) {
                const cut = text.closest('[clip-path]');
                const path = svg.querySelector(cut.getAttribute('clip-path').replace(/^url\\(["']?/, '').replace(/["']?\\)$/, '')).firstElementChild;
                const area = path.getBBox(), place = cut.getScreenCTM(), word = text.getBoundingClientRect();
                const left = place.a * area.x + place.e, right = place.a * (area.x + area.width) + place.e;
                if (text.textContent.trim() !== '' && (word.left < left - 1 || word.right > right + 1)) {
                  faults.push(title + ': cut off: ' + text.textContent);
                }
              }
              for (let i = 0; i < words.length; i++) {
                for (let k = i + 1; k < words.length; k++) {
                  const a = words[i].box, b = words[k].box;
                  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
                  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
                  const least = Math.min(a.width * a.height, b.width * b.height);
                  if (across > 0 && down > 0 && across * down > 0.35 * least) {
                    faults.push(title + ': ' + words[i].text + ' covers ' + words[k].text);
                  } else if (across > -1.5 && down > 0.7 * Math.min(a.height, b.height)) {
                    faults.push(title + ': ' + words[i].text + ' touches ' + words[k].text);
                  }
                }
              }
              return faults;
            })
            """;

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        Files.createDirectories(SHOTS);
        browser = Browser.start(Files.createDirectories(folder.resolve("profile")));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private static String save(String name, String html) throws IOException {
        return Files.writeString(folder.resolve(name + ".html"), html).toUri().toString();
    }

    private static String city(String code) throws IOException {
        return save(code, CityReport.of(code).get().toHtml());
    }

    private static String shown(String selector) {
        return browser.evaluate("document.querySelector('" + selector + "').innerText")
                .asText();
    }

    private static void assertNoFaults(String what) {
        JsonNode faults = browser.evaluate(FAULTS);
        assertEquals("[]", faults.toString(), what);
    }

    @Test
    void theCityPageInBothLanguages() throws Exception {
        String address = city("14130");
        browser.width(1000);
        browser.open(address);
        assertEquals("神奈川県川崎市の人口と産業", shown("h1"));
        assertEquals("神奈川県川崎市の人口と産業", browser.evaluate("document.title").asText());
        String words = shown("main");
        assertTrue(words.contains("547,471") && words.contains("特化係数") && words.contains("シフト・シェア分析"), words);
        assertFalse(words.contains("Persons engaged"), "one language at a time");
        assertFalse(words.contains("NaN") || words.contains("undefined"), words);
        assertTrue(
                browser.evaluate("document.querySelectorAll('.chart svg text').length")
                                .asInt()
                        > 200,
                "charts have real text");
        browser.screenshot(SHOTS.resolve("city-ja.png"));
        browser.evaluate("document.querySelector('button[data-set=en]').click()");
        assertEquals("Population and industry of 神奈川県川崎市", shown("h1"));
        assertEquals("en", browser.evaluate("document.documentElement.lang").asText());
        words = shown("main");
        assertTrue(words.contains("Persons engaged") && words.contains("547,471"), words);
        assertFalse(words.contains("特化係数"), "one language at a time");
        browser.screenshot(SHOTS.resolve("city-en.png"));
        browser.evaluate("document.querySelector('button[data-set=ja]').click()");
        assertEquals("神奈川県川崎市の人口と産業", shown("h1"));
        browser.evaluate("location.hash = '#en'");
        browser.evaluate("new Promise(done => setTimeout(done, 50))");
        assertEquals("Population and industry of 神奈川県川崎市", shown("h1"));
        assertEquals(List.of(), browser.complaints());
        assertEquals(List.of(address), browser.requests(), "nothing but the file itself");
        browser.open(address + "#en");
        assertEquals("Population and industry of 神奈川県川崎市", shown("h1"), "the address chooses the language");
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void thePolicyStopsWhatIsNotThePages() throws Exception {
        browser.open(city("14130"));
        browser.evaluate("(() => { const s = document.createElement('script'); s.textContent = 'window.foreign = 1';"
                + " document.body.append(s); })()");
        assertEquals("undefined", browser.evaluate("typeof window.foreign").asText());
        assertTrue(browser.complaints().toString().contains("Content Security Policy"), "Chromium says so");
    }

    /** A narrow screen: the page itself does not scroll sideways, wide tables do within themselves, and bars and lines are seen whole. */
    @Test
    void onAPhone() throws Exception {
        browser.width(390);
        browser.open(city("14130"));
        assertTrue(browser.evaluate("document.documentElement.scrollWidth").asInt() <= 390);
        assertTrue(browser.evaluate(
                        "Array.from(document.querySelectorAll('.scroll')).some(one => one.scrollWidth > one.clientWidth)")
                .asBoolean());
        assertEquals(
                0,
                browser.evaluate(
                                "Array.from(document.querySelectorAll('.chart')).filter(one => one.querySelector('svg[width=\"480\"]')"
                                        + " && one.scrollWidth > one.clientWidth).length")
                        .asInt(),
                "charts that would have to be moved sideways");
        assertTrue(
                browser.evaluate("Math.min(...Array.from(document.querySelectorAll('[lang=ja].chart text'))"
                                        + ".map(text => text.getBoundingClientRect().height))")
                                .asDouble()
                        > 8,
                "words in charts can be read");
        browser.screenshot(SHOTS.resolve("city-phone.png"));
    }

    @Test
    void onPaper() throws Exception {
        browser.width(1000);
        browser.open(city("14130"));
        browser.evaluate("addEventListener('beforeprint', () => {"
                + " window.closed1 = document.querySelectorAll('details:not([open])').length; })");
        byte[] pdf = browser.pdf();
        assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
        assertEquals(0, browser.evaluate("window.closed1").asInt(), "what is shown on demand is open in print");
        assertTrue(
                browser.evaluate("document.querySelectorAll('details:not([open])').length")
                                .asInt()
                        > 0,
                "and closed again");
        Files.write(SHOTS.resolve("city.pdf"), pdf);
    }

    /** A big city, a village, a town without people, a special ward, long names: nothing is cut off, no words cover others. */
    @ParameterizedTest
    @ValueSource(strings = {"14130", "20409", "07546", "13101", "13362", "04301"})
    void wordsInChartsCanBeRead(String code) throws Exception {
        browser.width(1000);
        browser.open(city(code));
        assertNoFaults(code + " ja");
        browser.evaluate("document.querySelector('button[data-set=en]').click()");
        assertNoFaults(code + " en");
        assertEquals(List.of(), browser.complaints());
    }

    /** The check that the tests above rest on finds what it should. */
    @Test
    void theCheckFindsFaults() throws Exception {
        browser.width(1000);
        browser.open(city("20409"));
        assertNoFaults("before");
        browser.evaluate(
                "document.querySelector('[lang=ja].chart text').setAttribute('transform', 'translate(-300, 0)')");
        assertTrue(browser.evaluate(FAULTS).toString().contains(": outside: "));
        browser.open(city("20409"));
        browser.evaluate("(() => { const word = document.querySelector('[lang=ja].chart text');"
                + " word.parentNode.append(word.cloneNode(true)); })()");
        assertTrue(browser.evaluate(FAULTS).toString().contains(" covers "));
        browser.open(city("20409"));
        browser.evaluate("document.querySelector('[lang=ja].chart text[clip-path]')" + ".setAttribute('x', '-900')");
        assertTrue(browser.evaluate(FAULTS).toString().contains(": cut off: "));
    }

    @Test
    void everyKindOfChart() throws Exception {
        Section.Builder section = Section.builder("charts", Label.of("図", "Charts"));
        Samples.all().forEach(section::chart);
        String address = save(
                "charts",
                Page.builder(Label.of("図の見本", "Samples of charts"))
                        .section(section.build())
                        .build()
                        .toHtml());
        browser.width(1000);
        browser.open(address);
        assertNoFaults("ja");
        browser.screenshot(SHOTS.resolve("charts-ja.png"));
        browser.evaluate("document.querySelector('button[data-set=en]').click()");
        assertNoFaults("en");
        browser.screenshot(SHOTS.resolve("charts-en.png"));
        assertEquals(List.of(), browser.complaints());
        assertEquals(List.of(address), browser.requests());
    }
}

package org.machistat.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgChartTest {

    private static final List<Locale> LOCALES = List.of(Locale.JAPANESE, Locale.ENGLISH);

    static List<Chart> charts() {
        return Samples.all();
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> texts(Document document) {
        NodeList elements = document.getElementsByTagName("text");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            texts.add(elements.item(i).getTextContent().strip());
        }
        return texts;
    }

    private static List<Element> all(Document document) {
        NodeList elements = document.getElementsByTagName("*");
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            all.add((Element) elements.item(i));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("charts")
    void aChartIsAnImageWithWordsThatScales(Chart chart) throws Exception {
        for (Locale locale : LOCALES) {
            String svg = chart.toSvg(locale, "a1");
            Document document = parse(svg);
            Element root = document.getDocumentElement();
            assertEquals("img", root.getAttribute("role"));
            assertEquals("a1-title a1-desc", root.getAttribute("aria-labelledby"));
            assertEquals(
                    chart.title().in(locale),
                    root.getFirstChild().getTextContent().strip());
            boolean wide =
                    chart instanceof Chart.Intervals || chart instanceof Chart.Gantt || chart instanceof Chart.Matrix;
            assertTrue(root.getAttribute("viewBox").startsWith(wide ? "0 0 640 " : "0 0 480 "));
            assertTrue(root.getAttribute("font-family").startsWith("\"Noto Sans CJK JP\",\"Noto Sans JP\""));
            assertTrue(texts(document).contains(chart.title().in(locale)), "the title is text");
            assertTrue(document.getElementsByTagName("desc")
                    .item(0)
                    .getTextContent()
                    .contains(Samples.SOURCE.cite().in(locale)));
            assertEquals(0, document.getElementsByTagName("image").getLength(), "patterns are drawn, not painted");
            Set<String> ids = new HashSet<>();
            for (Element element : all(document)) {
                if (element.hasAttribute("id")) {
                    assertTrue(element.getAttribute("id").startsWith("a1-"), element.getAttribute("id"));
                    assertTrue(ids.add(element.getAttribute("id")), "twice: " + element.getAttribute("id"));
                }
                assertFalse(element.hasAttribute("style"), "a style would be refused by the policy of a page");
                assertTrue(element == root || !element.hasAttribute("font-family"));
            }
            assertFalse(svg.contains("NaN") || svg.contains("Infinity"), svg);
            assertFalse(svg.replace("http://www.w3.org/", "").contains("://"), "no address but the name spaces");
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void drawnTwiceItIsTheSameTextToTheByte(Chart chart) {
        assertEquals(chart.toSvg(Locale.JAPANESE), chart.toSvg(Locale.JAPANESE));
        assertEquals(chart.toSvg(Locale.ENGLISH, "x"), chart.toSvg(Locale.ENGLISH, "x"));
    }

    @Test
    void theFiguresAreText() throws Exception {
        List<String> bars = texts(parse(Samples.bars().toSvg(Locale.JAPANESE)));
        assertTrue(
                bars.containsAll(List.of("41,028", "3,015", "7", "39,000", "製造業", "2016年", "従業者数（人）")),
                bars.toString());
        List<String> steps = texts(parse(Samples.waterfall().toSvg(Locale.ENGLISH)));
        assertTrue(steps.containsAll(List.of("−2.33", "+2.25", "−0.13", "+1.50", "+1.29", "Total")), steps.toString());
        List<String> lines = texts(parse(Samples.cities(20).toSvg(Locale.JAPANESE)));
        for (int i = 1; i <= 20; i++) {
            String city = "都市" + i + " ";
            assertEquals(1, lines.stream().filter(text -> text.startsWith(city)).count(), city + lines);
        }
        assertTrue(lines.containsAll(List.of("2006", "2011", "2016", "2021")), "years that have values are marked");
        List<String> people = texts(parse(Samples.pyramid().toSvg(Locale.JAPANESE)));
        assertFalse(people.stream().anyMatch(text -> text.startsWith("−")), "no men below zero: " + people);
        List<String> tasks = texts(parse(Samples.gantt().toSvg(Locale.JAPANESE)));
        assertTrue(tasks.containsAll(List.of("4月", "5月", "9月", "日付は推定")), tasks.toString());
        assertTrue(texts(parse(Samples.matrix().toSvg(Locale.JAPANESE))).containsAll(List.of("◎", "○", "△", "水素")));
        assertTrue(texts(parse(Samples.intervals().toSvg(Locale.JAPANESE))).containsAll(List.of("33.5%", "28.0%")));
    }

    @Test
    void aRefusedYearBreaksTheLine() {
        String whole = Samples.cities(5).toSvg(Locale.JAPANESE);
        String broken = Samples.gaps().toSvg(Locale.JAPANESE);
        assertFalse(whole.contains("調査がない"));
        assertTrue(broken.contains("2016年 調査がない"), "the description says why");
    }

    @Test
    void labelsCannotBecomeMarkup() throws Exception {
        Label hostile = Label.same("<script>alert('1')</script>\"&]]>\u202E\u0000\uD800");
        Chart.Waterfall chart = new Chart.Waterfall(
                hostile, Samples.POINTS, List.of(new Chart.Step(hostile, Rational.ONE)), hostile, Source.of(hostile));
        String svg = chart.toSvg(Locale.JAPANESE, "h");
        assertFalse(svg.contains("<script"), svg);
        Document document = parse(svg);
        assertTrue(
                texts(document).contains("<script>alert('1')</script>\"&]]>\uFFFD\uFFFD\uFFFD"),
                texts(document).toString());
    }

    @Test
    void idsNeedAPlainPrefix() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> Samples.bars().toSvg(Locale.JAPANESE, "1\""));
        assertEquals(
                "The prefix of ids must be a letter, then letters, digits and hyphens, but was '1\"'", e.getMessage());
    }

    @Test
    void withoutFontsItSaysWhatToInstall() {
        // What the JDK throws where fontconfig finds nothing.
        Runnable fails = () -> {
            throw new InternalError("java.lang.reflect.InvocationTargetException");
        };
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> SvgChart.requireFonts(fails));
        assertEquals(
                "A chart needs a font to measure its words with, but this machine has none that Java can read: install one, such as"
                        + " Noto Sans CJK (Debian: fonts-noto-cjk) with fontconfig",
                e.getMessage());
    }
}

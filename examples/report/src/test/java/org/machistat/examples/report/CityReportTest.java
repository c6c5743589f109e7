package org.machistat.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.table.Category;
import org.machistat.examples.data.Nationwide;

/** Expected values are from the files of examples/data by a few lines of Python with fractions, unless said otherwise. */
class CityReportTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern NO_ANSWER =
            Pattern.compile("NaN|Infinity|null|Optional|Refusal|Answer|\\$\\{|@[0-9a-f]{5}");

    private static JsonNode json(String code) throws Exception {
        return MAPPER.readTree(CityReport.of(code).get().toJson());
    }

    private static JsonNode cell(JsonNode report, String table, String row, String column) {
        for (JsonNode section : report.get("sections")) {
            for (JsonNode one : section.get("tables")) {
                if (one.get("id").asText().equals(table)) {
                    for (JsonNode line : one.get("rows")) {
                        if (line.get("id").asText().equals(row)) {
                            return line.get("cells").get(column);
                        }
                    }
                }
            }
        }
        throw new AssertionError("no cell " + table + " " + row + " " + column);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14130|population|total|2015|1,475,213",
                "14130|population|total|2020|1,538,262",
                "14130|population|total|rate|+4.3",
                "14130|population|65+|2020|301,151",
                "14130|ageing|AGEING_RATE|2020|20.2",
                "14130|employees|total|2021|547,471",
                "14130|employees|E|contribution|+0.01",
                "14130|quotients|E|quotientNation|0.82",
                "14130|quotients|G|quotientNation|1.91",
                "14130|quotients|P|quotientNation|1.11",
                "14130|quotients|E|quotientPrefecture|1.01",
                "14130|quotients|G|quotientPrefecture|1.83",
                "14130|quotients|P|quotientPrefecture|0.97",
                "14130|shiftShare|nation|national|+10,365.1",
                "14130|shiftShare|nation|mix|+6,981.6",
                "14130|shiftShare|nation|regional|−13,687.7",
                "14130|shiftShare|nation|change|+3,659.0",
                "14130|similar|14100|dissimilarity|0.0693",
                "14130|similar|28100|dissimilarity|0.0824",
                "14130|ranks|Population growth 2015–2020|rankNation|76",
                "14130|ranks|Population growth 2015–2020|ofNation|1,737",
                "14130|ranks|Population growth 2015–2020|rankPrefecture|3",
                "14130|ranks|Ageing rate 2020|rankNation|1,706",
                "14130|ranks|Growth of persons engaged 2016–2021|rankNation|676",
                "14130|ranks|Persons engaged per establishment 2021|rankNation|129",
                "20409|population|total|2020|387",
                "20409|quotients|P|quotientNation|0.22",
                "20409|quotients|P|quotientPrefecture|0.23",
                "20409|similar|12227|dissimilarity|0.3394",
                "20409|ranks|Population growth 2015–2020|rankNation|1,735",
                "20409|ranks|Population growth 2015–2020|rankPrefecture|77",
                "20409|employees|E|contribution|−3.92",
                "13362|quotients|E|quotientPrefecture|0.27",
                "13362|ranks|Growth of persons engaged 2016–2021|rankNation|1,545"
            })
    void figures(String code, String table, String row, String column, String printed) throws Exception {
        assertEquals(
                printed, cell(json(code), table, row, column).get("printed").asText());
    }

    @Test
    void theMostSimilarInOrder() throws Exception {
        List<String> ids = new ArrayList<>();
        for (JsonNode section : json("14130").get("sections")) {
            for (JsonNode table : section.get("tables")) {
                if (table.get("id").asText().equals("similar")) {
                    table.get("rows")
                            .forEach(row -> ids.add(row.get("name").get("ja").asText()));
                }
            }
        }
        assertEquals(List.of("横浜市", "北九州市", "府中市（東京都）", "岡山市", "荒川区", "習志野市", "川越市", "神戸市"), ids);
    }

    @Test
    void whatHasNoAnswerHasItsReason() throws Exception {
        JsonNode town = json("07546");
        assertEquals(
                "ZERO_BASE",
                cell(town, "population", "total", "rate").get("refused").asText());
        assertEquals(
                "基準値が0のため増減率を計算できない",
                cell(town, "population", "total", "rate").at("/why/ja").asText());
        assertTrue(town.toString().contains("国勢調査の人口が0人である"), "said in words");
        assertTrue(town.toString().contains("従業者の増減率への寄与：基準値が0のため増減率を計算できない。"), "no list of none");
        // 山形市 is one of three municipalities of which industries of 2021 are not known.
        JsonNode unknown = json("06201");
        assertTrue(unknown.toString().contains("\"refused\":\"UNKNOWN\""));
        assertTrue(CityReport.of("06201").get().toText(Locale.JAPANESE).contains("※1："));
    }

    @Test
    void theTextHasSentencesTablesFormulasAndSource() {
        CityReport report = CityReport.of("川崎市").get();
        assertEquals("14130", report.code());
        assertEquals("神奈川県川崎市の人口と産業", report.toString());
        String text = report.toText(Locale.JAPANESE);
        assertTrue(
                text.startsWith(
                        "神奈川県川崎市の人口と産業（14130）\n\n■ 概要\n人口は、2015年の1,475,213人から2020年の1,538,262人になった（増減率：+4.3%）。\n"),
                text);
        assertTrue(text.contains("算式：増減率 = （後の値 − 前の値）÷ 前の値 × 100"));
        assertTrue(text.contains("出典：統計センター、SSDSE"));
        assertTrue(text.contains("e-Stat"));
        assertTrue(text.endsWith("保証されたものではない。\n"));
        String english = report.toText(Locale.ENGLISH);
        assertTrue(
                english.startsWith(
                        "Population and industry of 神奈川県川崎市 (14130)\n\n■ Summary\nPopulation: 1,475,213 in 2015, 1,538,262 in 2020 (growth: +4.3%).\n"),
                english);
        assertTrue(english.contains("e-Stat"));
        assertFalse(Pattern.compile("\\p{IsHiragana}").matcher(english).find(), "English, but for names of places");
    }

    /** The whole nation: no exception, no number that is none, no empty section, and printed values that are the exact ones rounded half up. */
    @Test
    void allMunicipalities() {
        List<String> faults = Nationwide.areas().parallelStream()
                .flatMap(area -> faults(area))
                .limit(10)
                .toList();
        assertEquals(List.of(), faults);
        assertEquals(1_741, Nationwide.areas().size());
    }

    private static Stream<String> faults(Category area) {
        try {
            CityReport report = CityReport.of(area.id()).get();
            List<String> faults = new ArrayList<>();
            String text = report.toText(area.hashCode() % 2 == 0 ? Locale.JAPANESE : Locale.ENGLISH);
            if (NO_ANSWER.matcher(text).find()) {
                faults.add(area + ": text has "
                        + NO_ANSWER
                                .matcher(text)
                                .results()
                                .findFirst()
                                .orElseThrow()
                                .group());
            }
            JsonNode json = MAPPER.readTree(report.toJson());
            for (JsonNode section : json.get("sections")) {
                int said = section.get("sentences").size()
                        + section.get("warnings").size()
                        + section.get("tables").size();
                if (said == 0) {
                    faults.add(area + ": empty section " + section.get("id"));
                }
                for (JsonNode table : section.get("tables")) {
                    table.get("rows")
                            .forEach(row -> row.get("cells").properties().forEach(cell -> {
                                if (!isSound(cell.getValue())) {
                                    faults.add(area + " " + table.get("id") + " " + row.get("id") + ": " + cell);
                                }
                            }));
                    if (table.get("rows").isEmpty()) {
                        faults.add(area + ": empty table " + table.get("id"));
                    }
                }
            }
            return faults.stream();
        } catch (Exception e) {
            return Stream.of(area + ": " + e);
        }
    }

    /** A reason in both languages, or an exact value that rounds to what is printed, by other arithmetic than the library's. */
    private static boolean isSound(JsonNode cell) {
        if (cell.has("refused")) {
            return !cell.at("/why/ja").asText().isBlank()
                    && !cell.at("/why/en").asText().isBlank();
        }
        String[] parts = cell.get("exact").asText().split("/", -1);
        BigDecimal numerator = new BigDecimal(new BigInteger(parts[0].strip()));
        BigDecimal denominator = parts.length == 1 ? BigDecimal.ONE : new BigDecimal(new BigInteger(parts[1].strip()));
        BigDecimal printed = new BigDecimal(
                cell.get("printed").asText().replace("−", "-").replace("+", "").replace(",", ""));
        return numerator
                        .divide(denominator, printed.scale(), RoundingMode.HALF_UP)
                        .compareTo(printed)
                == 0;
    }

    /** Tiny villages, evacuated towns, municipalities with unknown industries, a ward, the biggest city. */
    @ParameterizedTest
    @ValueSource(strings = {"13402", "13382", "07546", "07547", "06201", "13101", "14100", "01204"})
    void pages(String code) {
        CityReport report = CityReport.of(code).get();
        String html = report.toHtml();
        PageTest.assertWellFormed(html);
        assertFalse(
                NO_ANSWER
                        .matcher(html.replaceAll("(?s)<script>.*?</script>", ""))
                        .find(),
                code);
        assertEquals(html, report.toHtml(), "the same each time");
        assertTrue(html.contains("e-Stat"));
        assertTrue(html.contains(report.title().ja())
                && html.contains(report.title().en()));
    }
}

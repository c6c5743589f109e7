package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotientCommandTest {

    /** Freiburg and Germany, 2014 (German employment statistics, as in the package REAT 3.0.3). */
    private static final String FREIBURG = """
            地域,B-E,F,G-I,J,K,L,専門,行政,芸術
            Freiburg,12121,3154,25484,4798,3372,1059,14837,42931,6673
            Germany,7155807,1696961,6674652,925648,996498,232167,3992230,7127512,1123004
            """;

    /** Python over the nine industries: Σ|s−S| = 0.3405471752989363, its half 0.17027. */
    @Test
    void specialisationAgainstARow() {
        JsonNode json = Runs.pipe(
                        FREIBURG, "quotient", "-", "--place", "Freiburg", "--reference", "Germany", "--format", "json")
                .clean()
                .json();
        assertEquals("0.3405", json.get("krugman").asText());
        assertEquals("0.1703", json.get("dissimilarity").asText());
        // By hand: (4798 ÷ 114429) ÷ (925648 ÷ 29924479) = 1.35552…
        assertEquals(
                "1.36",
                Runs.row(json.get("industries"), "name", "J").get("quotient").asText());
    }

    /** Python over the three cities: (35867 ÷ 547490) ÷ share of the two others = 1.5478149832983463; Σ|s−S| = 0.12580082146552143. */
    @Test
    void longTableAgainstTheOthers() {
        JsonNode json = Runs.run(
                        "quotient",
                        "sample:cities",
                        "--long",
                        "市,産業,年,従業者数",
                        "--where",
                        "年=2021年",
                        "--place",
                        "川崎市",
                        "--reference",
                        "others",
                        "--format",
                        "json")
                .partial()
                .json();
        JsonNode row = Runs.row(json.get("industries"), "name", "情報通信業");
        assertEquals("1.55", row.get("quotient").asText());
        assertEquals("63558870557/41063609826", row.get("quotientExact").asText());
        assertEquals("0.1258", json.get("krugman").asText());
        assertEquals(18, json.get("industries").size());
    }

    /** SSDSE-市区町村 of 2026: Kawasaki has 35,867 persons in 情報通信業 in 2021. */
    @Test
    void anyCityOfTheNation() {
        JsonNode byCode = Runs.run("quotient", "--city", "14130", "--format", "json")
                .clean()
                .json();
        assertEquals(
                "神奈川県川崎市：特化係数（比較対象 全体（自地域を含む））", byCode.get("title").get("ja").asText());
        assertEquals(
                "35867",
                Runs.row(byCode.get("industries"), "id", "G").get("figure").asText());
        assertTrue(byCode.get("source").get("ja").asText().contains("統計センター"));
        for (String name : new String[] {"川崎市", "141305"}) {
            assertEquals(
                    byCode,
                    Runs.run("quotient", "--city", name, "--format", "json")
                            .clean()
                            .json());
        }
    }

    @Test
    void placesByIndustry() {
        JsonNode json = Runs.run("quotient", "--city", "14130", "--industry", "情報通信業", "--top", "3", "--format", "json")
                .clean()
                .json();
        assertEquals("13103", json.get("places").get(0).get("id").asText());
        assertEquals(4, json.get("places").size());
        assertEquals("14130", json.get("places").get(3).get("id").asText());
        double before = Double.MAX_VALUE;
        for (JsonNode place : json.get("places")) {
            assertTrue(place.get("quotient").asDouble() <= before);
            before = place.get("quotient").asDouble();
        }
        assertEquals(1741, json.get("ranked").asInt() + json.get("unranked").asInt());
    }

    @Test
    void shapeOfJson() {
        assertEquals(
                "{command title:L place krugman krugmanExact dissimilarity dissimilarityExact hachman hachmanExact quotientGini"
                        + " quotientGiniExact herfindahl herfindahlExact refusals:[] explanations:[] industries:[{id name:L figure"
                        + " sharePercent sharePercentExact referencePercent referencePercentExact quotient quotientExact symmetric"
                        + " symmetricExact refusals:[] explanations:[]}] notes:[] source problems:[]}",
                Runs.shape(Runs.pipe(FREIBURG, "quotient", "-", "--place", "Freiburg", "--format", "json")
                        .json()));
    }

    @Test
    void explained() {
        String out = Runs.pipe(FREIBURG, "quotient", "-", "--place", "Freiburg", "--reference", "Germany", "--explain")
                .clean()
                .out();
        assertTrue(out.contains("(4,798 ÷ 114,429) ÷ (925,648 ÷ 29,924,479)"), out);
    }

    /** A row 全国 is what is compared with, and is not counted among the places. */
    @Test
    void aRowForTheNationIsTheReference() {
        JsonNode json = Runs.pipe(
                        "地域,A,B\n甲,1,3\n乙,2,2\n全国,30,70\n", "quotient", "-", "--place", "甲", "--format", "json")
                .clean()
                .json();
        assertEquals("甲：特化係数（比較対象 全国）", json.get("title").get("ja").asText());
        assertEquals("5/6", json.get("industries").get(0).get("quotientExact").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "府中市; 34208 広島県府中市",
                "99999; '99999' is no code of a place; give the code",
                "141306; '141306' is no code of a place (near: 14130 川崎市, ",
                "横浜市鶴見区; 14101 神奈川県横浜市鶴見区 is a ward of a designated city: the table has the city as a whole only (14100 神奈川県横浜市)",
                "14101; 14101 神奈川県横浜市鶴見区 is a ward of a designated city",
                "小笠原; 13421 東京都小笠原村"
            })
    void citiesThatAreNot(String city, String message) {
        String said = null;
        for (String command : new String[] {"quotient", "shift-share", "report"}) {
            Runs.Result result = Runs.run(command, "--city", city, "--lang", "en");
            assertTrue(result.err().contains(message), result.err());
            assertEquals(2, result.code());
            said = said == null ? result.err() : said;
            assertEquals(said, result.err(), "one look-up for all commands");
        }
    }

    @Test
    void wrongUse() {
        assertTrue(Runs.run("quotient").err().contains("either a file or --city is needed"));
        assertTrue(
                Runs.run("quotient", "x.csv", "--city", "14130").err().contains("either a file or --city is needed"));
        assertEquals(
                "machistat: the national table has 2014, 2016, 2021, but not '2019'\n",
                Runs.run("quotient", "--city", "14130", "--year", "2019", "--lang", "en")
                        .err());
        assertEquals(
                "machistat: standard input: choose a place by --place, there are Freiburg, Germany\n",
                Runs.pipe(FREIBURG, "quotient", "-", "--lang", "en").err());
        assertEquals(
                "machistat: sample:cities: there is no column '町', there are 市, 産業, 年, 従業者数\n",
                Runs.run("quotient", "sample:cities", "--long", "町,産業,年,従業者数", "--place", "川崎市", "--lang", "en")
                        .err());
    }

    /** Private establishments have no government: S is no industry of the table, so that nothing is refused for it. */
    @Test
    void governmentIsOutsideTheNationalTable() {
        JsonNode json = Runs.run("quotient", "--city", "小笠原村", "--format", "json")
                .clean()
                .json();
        assertEquals(
                "東京都小笠原村：特化係数（比較対象 全体（自地域を含む））", json.get("title").get("ja").asText());
        assertTrue(json.get("quotientGini").isNumber());
        assertEquals(18, json.get("industries").size());
        String note = "S 公務（他に分類されるものを除く）はこの表（民営事業所）の範囲外なので除いた";
        assertTrue(
                json.get("notes").toString().contains(note), json.get("notes").toString());
        Runs.Result shift = Runs.run("shift-share", "--city", "小笠原村").clean();
        assertTrue(shift.out().contains(note), shift.out());
        assertEquals(-1, shift.out().indexOf("\nS "));
    }

    /** What is compared with has no rank, and a code that repeats the name is not printed. */
    @Test
    void theReferenceIsNotRanked() {
        Runs.Result result = Runs.pipe("地域,A,B\n甲,1,3\n乙,2,2\n全国,30,70\n", "quotient", "-", "--industry", "A");
        assertTrue(result.out().contains("順位のついた地域：2\n"), result.out());
        assertEquals(-1, result.out().indexOf("\n全国 "), result.out());
        assertEquals(-1, result.out().indexOf("コード"), result.out());
    }
}

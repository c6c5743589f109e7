package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The series is that of Kawasaki in the projection of 2023 of the National Institute of Population and Social Security Research. */
class IndexCommandTest {

    /** Python: 1567243/1538262*100 = 101.8840, 1610179/1538262*100 = 104.6752, 1535017/1538262*100-100 = -0.2110. */
    @Test
    void indexAndRateToThePeriodBefore() {
        JsonNode points = Runs.run("index", "sample:population", "--row", "総数", "--decimals", "2", "--format", "json")
                .clean()
                .json()
                .get("points");
        assertEquals(7, points.size());
        assertEquals("101.88", Runs.row(points, "date", "2030年").get("index").asText());
        assertEquals("104.68", Runs.row(points, "date", "2045年").get("index").asText());
        assertEquals(
                "-0.2", Runs.row(points, "date", "2025年").get("previousPercent").asText());
        assertEquals(
                "-14750/69921",
                Runs.row(points, "date", "2025年").get("previousPercentExact").asText());
        assertTrue(points.get(0).get("previousPercent").isNull());
    }

    /** By hand: 120 ÷ 100 of the January before is +20%, 132 ÷ 110 of the February before too; March has none before it. */
    @Test
    void yearOnYear() {
        String months = "月,2019年1月,2019年2月,2020年1月,2020年2月\n売上,100,110,120,132\n";
        Runs.Result gap = Runs.pipe(months, "index", "-", "--format", "json");
        JsonNode points = gap.json().get("points");
        assertEquals(
                "20.0",
                Runs.row(points, "date", "2020-01").get("yearOnYearPercent").asText());
        assertEquals(
                "20.0",
                Runs.row(points, "date", "2020-02").get("yearOnYearPercent").asText());
        assertTrue(Runs.row(points, "date", "2019-02").get("yearOnYearPercent").isNull());
    }

    @Test
    void fiscalYearsOfTwoErasDown() {
        String out = Runs.pipe("年度,件数\n平成30年度,50\n令和元年度,60\n", "index", "-", "--base", "令和元年度", "--format", "csv")
                .clean()
                .out();
        assertTrue(out.contains("FY2018（平成30年度）,50,83.3,,,"), out);
        assertTrue(out.contains("FY2019（令和元年度）,60,100.0,20.0,20.0,"), out);
    }

    /** By hand: 60 ÷ 50 is 120; codes of industries that look like years stand down, so the dates across are taken. */
    @ParameterizedTest
    @CsvSource({"H28,R3,令和3年", "2016,2021,2021", "平成28,令和3,R3", "Ｈ２８,Ｒ３,2021年"})
    void yearsWithoutTheWord(String first, String second, String base) {
        String out = Runs.pipe("産業," + first + "," + second + "\n製造業,50,60\n", "index", "-", "--format", "csv")
                .clean()
                .out();
        assertTrue(out.contains("2021年,60,120.0,"), out);
        String based = Runs.pipe(
                        "産業," + first + "," + second + "\n製造業,50,60\n", "index", "-", "--base", base, "--format", "csv")
                .clean()
                .out();
        assertTrue(based.contains("2016年,50,83.3,"), based);
    }

    @Test
    void codesThatLookLikeYears() {
        String out = Runs.pipe(
                        "産業,2016年,2021年\n2011,50,60\n2012,5,6\n2021,1,2\n",
                        "index",
                        "-",
                        "--row",
                        "2012",
                        "--format",
                        "csv")
                .clean()
                .out();
        assertTrue(out.contains("2021年,6,120.0,"), out);
    }

    @Test
    void shapeOfJson() {
        assertEquals(
                "{command title:L refusals:[] explanations:[] points:[{date figure index indexExact previousPercent"
                        + " previousPercentExact yearOnYearPercent yearOnYearPercentExact refusals:[] explanations:[]}]"
                        + " notes:[L] source problems:[]}",
                Runs.shape(Runs.run("index", "sample:population", "--row", "総数", "--format", "json")
                        .json()));
    }

    @Test
    void explained() {
        String out = Runs.run("index", "sample:population", "--row", "総数", "--explain", "--lang", "en")
                .clean()
                .out();
        assertTrue(out.contains("1,567,243 ÷ 1,538,262"), out);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--row;総数;--base;2031年; there is no base date '2031年', there are 2020年, 2025年, 2030年, 2035年, 2040年, 2045年, 2050年",
                "--row;総数;--base;今日; '今日' is no date, expected 2014年, 2014-06, 平成26年度, H26 or the like",
                "--row;15歳;--base;2030年; there is no '15歳', there are 総数, 0～14歳, 15～64歳, 65歳以上",
                "--row;歳;--base;2030年; '歳' may be 0～14歳, 15～64歳, 65歳以上"
            })
    void wrongNames(String first, String row, String second, String base, String message) {
        Runs.Result result = Runs.run("index", "sample:population", first, row, second, base, "--lang", "en");
        assertEquals("machistat: sample:population: " + message + "\n", result.err());
        assertEquals(2, result.code());
    }

    @Test
    void tablesWithoutDatesOrWithTwo() {
        assertEquals(
                "machistat: standard input: no heading is a date, expected 2014年, 2014-06, 平成26年度, H26 or the like\n",
                Runs.pipe("業種,甲,乙\nA,1,2\n", "index", "-", "--lang", "en").err());
        assertEquals(
                "machistat: 標準入力: --row で系列を選ぶ。あるのは A, B\n",
                Runs.pipe("業種,2014年,2015年\nA,1,2\nB,1,2\n", "index", "-").err());
        assertEquals(
                "machistat: 標準入力: 時点「2014-01-01」が2度ある\n".replace("2014-01-01", "平成26年"),
                Runs.pipe("業種,2014年,平成26年\nA,1,2\n", "index", "-").err().replace("「2014年」", "「平成26年」"));
        Runs.Result zero = Runs.pipe("業種,2014年,2015年\nA,0,2\n", "index", "-");
        assertEquals(2, zero.code());
        assertTrue(zero.err().contains("0"), zero.err());
    }

    @Test
    void decimalsAreBounded() {
        Runs.Result result = Runs.run("index", "sample:population", "--row", "総数", "--decimals", "11");
        assertEquals(2, result.code());
        assertTrue(result.err().contains("--decimals must be 0 to 10, but was 11"), result.err());
    }
}

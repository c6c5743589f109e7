package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectCommandTest {

    private static JsonNode town() {
        return Runs.run(
                        "project",
                        "sample:town",
                        "--date",
                        "2020年",
                        "--name",
                        "北浜市",
                        "--years",
                        "60",
                        "--format",
                        "json")
                .clean()
                .json();
    }

    /**
     * One step in Python, written anew from the formulas: births 4975.9 from 5 Σ F(x) ½ (women at the start + survivors at the end), cells rounded
     * half up and then added.
     */
    @Test
    void oneStepByCohortComponent() {
        JsonNode first = Runs.row(town().get("points"), "date", "2025年");
        assertEquals("166294", first.get("total").asText());
        assertEquals("21327", first.get("young").asText());
        assertEquals("94999", first.get("working").asText());
        assertEquals("49968", first.get("old").asText());
        assertEquals("4976", first.get("births").asText());
    }

    /**
     * Kawasaki by the ratios of 2015→2020 of the projection of 2018 (National Institute of Population and Social Security Research), as the
     * documentation of {@code CohortChangeRatio} compares it with that projection.
     */
    @ParameterizedTest
    @CsvSource({
        "2025年, 1548456, 182984, 1031047, 334425",
        "2035年, 1578777, 174572, 1007509, 396696",
        "2045年, 1583796, 173315, 951372, 459109"
    })
    void cohortChangeRatios(String date, String total, String young, String working, String old) {
        JsonNode json = Runs.run(
                        "project",
                        "sample:ages2015",
                        "sample:ages2020",
                        "--method",
                        "ratio",
                        "--date",
                        "2015年,2020年",
                        "--name",
                        "川崎市",
                        "--years",
                        "25",
                        "--format",
                        "json")
                .clean()
                .json();
        JsonNode row = Runs.row(json.get("points"), "date", date);
        assertEquals(total, row.get("total").asText());
        assertEquals(young, row.get("young").asText());
        assertEquals(working, row.get("working").asText());
        assertEquals(old, row.get("old").asText());
        assertTrue(row.get("births").isNull());
        assertEquals("2025年", json.get("workingAgePeakDate").asText());
        assertEquals("1031047", json.get("workingAgePeakPersons").asText());
    }

    /** start + births − deaths + net moves = end, but for the rounding to whole persons. */
    /** Reiwa 2 is 2020. */
    @ParameterizedTest
    @ValueSource(strings = {"R2", "令和２年", "2020"})
    void datesHoweverWritten(String date) {
        assertEquals(
                Runs.run("project", "sample:town", "--date", "2020年").out(),
                Runs.run("project", "sample:town", "--date", date).clean().out());
    }

    @Test
    void componentsAddUp() {
        JsonNode points = town().get("points");
        for (int i = 1; i < points.size(); i++) {
            long change = points.get(i).get("total").asLong()
                    - points.get(i - 1).get("total").asLong();
            long causes = points.get(i).get("births").asLong()
                    - points.get(i).get("deaths").asLong()
                    + points.get(i).get("netMoves").asLong();
            assertTrue(Math.abs(change - causes) <= 20, points.get(i).toString());
        }
    }

    @Test
    void peaksAtTheEndAreSaid() {
        Runs.Result result = Runs.run("project", "sample:town", "--date", "2020年", "--years", "10", "--lang", "en");
        assertTrue(result.out().contains("peak of the population: 2020年"), result.out());
        assertTrue(result.out().contains("is at an end of the period"), result.out());
    }

    @Test
    void shapeOfJson() {
        String points =
                "peakDate peakPersons workingAgePeakDate workingAgePeakPersons refusals:[] explanations:[] points:[{date total young"
                        + " working old ageingPercent ageingPercentExact births deaths netMoves refusals:[] explanations:[]}] notes:[L] source"
                        + " problems:[]}";
        assertEquals("{command title:L " + points, Runs.shape(town()));
        assertEquals(
                "{command title:L childWomanRatio childWomanRatioExact sexRatio sexRatioExact " + points,
                Runs.shape(Runs.run(
                                "project",
                                "sample:ages2015",
                                "sample:ages2020",
                                "--method",
                                "ratio",
                                "--date",
                                "2015年,2020年",
                                "--years",
                                "5",
                                "--format",
                                "json")
                        .json()));
    }

    /** A count that cannot be read is a hole in a cohort: nothing is projected. */
    @Test
    void tablesWithFaultsAreNotProjected() {
        String town = Runs.run("samples", "town").out();
        Runs.Result hole = Runs.pipe(
                town.replaceFirst("男,5～9歳,\"4,200\"", "男,5～9歳,四千"), "project", "-", "--date", "2020年", "--lang", "en");
        assertEquals(2, hole.code());
        assertEquals("", hole.out());
        assertTrue(hole.err().contains("line 4"), hole.err());
        Runs.Result missing =
                Runs.pipe(town.replaceFirst("女,10～14歳.*\n", ""), "project", "-", "--date", "2020年", "--lang", "en");
        assertEquals(2, missing.code());
        assertTrue(missing.err().contains("there is no row of 女 10-14"), missing.err());
        Runs.Result ages = Runs.pipe(
                Runs.run("samples", "ages2015").out().replace("0～4歳,33921", "0～4歳,x"),
                "project",
                "-",
                "sample:ages2020",
                "--method",
                "ratio",
                "--date",
                "2015年,2020年");
        assertEquals(2, ages.code());
        assertEquals("", ages.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--years;7; machistat: sample:town: --years must be a multiple of the width of the age groups, 5, but was 7",
                "--years;0; --years must be 1 to 300, but was 0",
                "--years;301; --years must be 1 to 300, but was 301",
                "--date;いつか; machistat: 'いつか' is no date, expected 2020年, 2020-10-01 or the like",
                "--date;2015年,2020年; --date needs as many dates as there are files, 1, but had 2",
                "--method;ratio; ratio needs the populations of two to four dates"
            })
    void wrongUse(String option, String value, String message) {
        Runs.Result result = option.equals("--date")
                ? Runs.run("project", "sample:town", option, value, "--lang", "en")
                : Runs.run("project", "sample:town", "--date", "2020年", option, value, "--lang", "en");
        assertEquals(2, result.code());
        assertTrue(result.err().contains(message.replace("machistat: 'い", "'い")), result.err());
    }

    @Test
    void agesOfWomenAreRead() {
        Runs.Result result = Runs.run(
                "project",
                "sample:ages2015",
                "sample:ages2020",
                "--method",
                "ratio",
                "--date",
                "2015年,2020年",
                "--women",
                "若い",
                "--lang",
                "en");
        assertEquals("machistat: expected --women such as 15-49, but was '若い'\n", result.err());
    }

    @Test
    void datesInReverseOrderAreRefused() {
        Runs.Result result =
                Runs.run("project", "sample:ages2020", "sample:ages2015", "--method", "ratio", "--date", "2020年,2015年");
        assertEquals(2, result.code());
        assertEquals("machistat: --date とファイルは古い順に並べる（「2020年,2015年」）\n", result.err());
    }
}

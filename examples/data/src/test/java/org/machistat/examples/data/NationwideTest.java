package org.machistat.examples.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.census.area.AreaDirectory;
import org.machistat.census.area.AreaKind;
import org.machistat.census.establishment.EstablishmentTable;
import org.machistat.core.area.AreaCode;
import org.machistat.core.growth.Change;
import org.machistat.core.growth.GrowthRanking;
import org.machistat.core.source.Comparability.Verdict;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Refusal;

/** Sums recomputed from the publisher's own files by awk: {@code iconv -f cp932 | awk -F, '{s += $column} END {print s}'}. */
class NationwideTest {

    private static final EstablishmentTable TABLE = Nationwide.establishments();

    private static long count(String industry, String measure, String wave, String area) {
        return TABLE.table().figure(industry, measure, wave, area) instanceof Figure.Known known
                ? known.value().longValueExact()
                : 0;
    }

    private static Change change(String from, String to) {
        return TABLE.area("14130").change("total", EstablishmentTable.ESTABLISHMENTS, from, to);
    }

    /** Columns C2107, C2207, C210711 of 2018; C2108, C2208, C210839 of 2021 and 2026. */
    @ParameterizedTest
    @CsvSource({
        "2014, 43149, 5688827, 61767610, 66291",
        "2016, 40934, 5340205, 56854058, 63553",
        "2021, 41223, 5155605, 57937290, 76539"
    })
    void totals(String wave, long kawasaki, long establishments, long employees, long information) {
        assertEquals(kawasaki, count("total", "establishments", wave, "14130"));
        assertEquals(establishments, sum("total", "establishments", wave));
        assertEquals(employees, sum("total", "employees", wave));
        assertEquals(information, sum("G", "establishments", wave));
    }

    private static long sum(String industry, String measure, String wave) {
        return Nationwide.areas().stream()
                .mapToLong(area -> count(industry, measure, wave, area.id()))
                .sum();
    }

    /** Column A1101, and A1303 of the edition 2021. */
    @Test
    void population() {
        StatTable table = Nationwide.population();
        long[] sums = new long[3];
        for (var area : Nationwide.areas()) {
            sums[0] += Nationwide.population(area.id(), 2015).total();
            sums[1] += Nationwide.population(area.id(), 2020).total();
            sums[2] += Nationwide.population(area.id(), 2015).counts()[2];
        }
        assertEquals(127_094_745, sums[0]);
        assertEquals(126_146_099, sums[1]);
        assertEquals(33_465_441, sums[2]);
        assertEquals(
                "1,475,213人", table.figure("14130", "2015", "total", "total").toString());
        assertEquals(
                "38,620人", table.figure("14130", "2015", "total", "unknown").toString());
        assertEquals(1_538_262, Nationwide.population("14130", 2020).total());
    }

    @Test
    void everyMunicipalityIsThereOnce() {
        assertEquals(1_741, Nationwide.areas().size());
        assertEquals(
                1_741,
                Nationwide.areas().stream().map(one -> one.id()).distinct().count());
        assertEquals(
                1_741,
                Nationwide.areas().stream().map(one -> one.name()).distinct().count());
    }

    /** Every area is one unit of the directory on the day of each wave, of the same boundaries; two had another code. */
    @Test
    void areasAreThoseOfTheDirectoryAtEachWave() {
        AreaDirectory directory = AreaDirectory.official();
        List<String> moved = Nationwide.areas().stream()
                .map(area -> AreaCode.parse(area.id()))
                .flatMap(
                        code -> directory.trace(code, LocalDate.of(2024, 1, 1), LocalDate.of(2014, 7, 1)).get().stream()
                                .filter(unit -> unit.kind() != AreaKind.WARD)
                                .filter(unit -> !unit.code().equals(code))
                                .map(unit -> unit + " → " + code))
                .toList();
        assertEquals(List.of("04423 富谷町 → 04216", "40305 那珂川町 → 40231"), moved);
    }

    @Test
    void growthFrom2014IsRefused() {
        Refusal refusal = change("2014", "2016").rate().refusal().orElseThrow();
        assertEquals(Refusal.Reason.NOT_COMPARABLE, refusal.reason());
        assertTrue(
                refusal.sentence().ja().contains("2014年は全事業所（国・地方公共団体を含む）、2016年は民営のみ"),
                refusal.sentence().ja());
    }

    @Test
    void growthAndRankFrom2016CarryTheirNotes() {
        assertEquals("+0.7%", change("2016", "2021").rate().get().toString());
        assertEquals(
                Verdict.COMPARABLE_WITH_NOTES,
                TABLE.comparability("2016", "2021").verdict());
        String why = TABLE.comparability("2016", "2021").toString();
        assertTrue(why.contains("60か月"), why);
        assertTrue(why.contains("把握範囲の拡大"), why);
        String ofGrowth =
                change("2016", "2021").rate().get().explanation().notes().toString();
        assertTrue(ofGrowth.contains("把握範囲の拡大"), ofGrowth);
        GrowthRanking ranking = TABLE.rankGrowth("G", EstablishmentTable.ESTABLISHMENTS, "2016", "2021");
        assertEquals(Verdict.COMPARABLE_WITH_NOTES, ranking.comparability().verdict());
        String ofRank = ranking.explanation().notes().toString();
        assertTrue(ofRank.contains("把握範囲の拡大"), ofRank);
    }

    @Test
    void unknownIdsAreNamed() {
        assertEquals(
                "No population of 2010, there are [2015, 2020]",
                assertThrows(NoSuchElementException.class, () -> Nationwide.population("14130", 2010))
                        .getMessage());
        assertEquals(
                "No municipality '40305', expected five digits of a municipality of 2026, as in '14130'",
                assertThrows(NoSuchElementException.class, () -> Nationwide.population("40305", 2015))
                        .getMessage());
    }
}

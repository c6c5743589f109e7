package org.machistat.examples.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.census.establishment.EstablishmentTally;
import org.machistat.census.establishment.TallyPlan;

/** Records that follow from their numbers. */
class SyntheticEstablishmentsTest {

    private static List<String> records(long from, long end) {
        List<String> made = new ArrayList<>();
        SyntheticEstablishments.forEach(
                from,
                end,
                (number, area, industry, employees) -> made.add(number + " " + SyntheticEstablishments.areaCode(area)
                        + " " + SyntheticEstablishments.industryCode(industry) + " " + employees));
        return made;
    }

    @Test
    void anyCutGivesTheSameRecords() {
        List<String> all = records(0, 5_000);
        assertEquals(5_000, all.size());
        for (int cut : new int[] {0, 1, 1_023, 1_024, 1_025, 3_000, 5_000}) {
            List<String> parts = records(0, cut);
            parts.addAll(records(cut, 5_000));
            assertEquals(all, parts, "cut at " + cut);
        }
    }

    @Test
    void planHasEveryMunicipalityAndMajorGroup() {
        TallyPlan plan = SyntheticEstablishments.plan();
        assertEquals(1_741, plan.areaCount());
        assertEquals(99, plan.industryCount());
        for (int group = 0; group < 99; group++) {
            assertEquals(group, plan.industryPlace(SyntheticEstablishments.industryCode(group)));
        }
        for (int area = 0; area < 1_741; area++) {
            assertEquals(area, plan.areaPlace(SyntheticEstablishments.areaCode(area)));
        }
    }

    /** u² below 1/4 of the list: half of the records; Pareto with exponent 1.1 from 1: 1 − 2^−1.1 = 53.3% have one person. */
    @Test
    void spreadIsAsStated() {
        int[] found = new int[2];
        SyntheticEstablishments.forEach(0, 100_000, (number, area, industry, employees) -> {
            found[0] += area < 1_741 / 4 ? 1 : 0;
            found[1] += employees == 1 ? 1 : 0;
            assertTrue(employees >= 1 && employees <= 20_000);
        });
        assertEquals(50_000, found[0], 800);
        assertEquals(53_300, found[1], 800);
    }

    @Test
    void tallyPlacesThemAll() {
        EstablishmentTally.Counter counter = EstablishmentTally.counter(SyntheticEstablishments.plan());
        SyntheticEstablishments.forEach(
                0,
                10_000,
                (number, area, industry, employees) -> counter.add(
                        SyntheticEstablishments.areaCode(area),
                        SyntheticEstablishments.industryCode(industry),
                        employees));
        assertEquals(10_000, counter.tally().records());
        assertEquals(0, counter.tally().unplaced().establishments());
    }

    @Test
    void rangeIsChecked() {
        IllegalArgumentException fault = assertThrows(
                IllegalArgumentException.class, () -> SyntheticEstablishments.forEach(5, 4, (n, a, i, e) -> {}));
        assertEquals("Records must be 0 ≤ from ≤ end, but were 5 and 4", fault.getMessage());
    }
}

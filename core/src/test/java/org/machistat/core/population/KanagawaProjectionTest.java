package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;

/** The engine started from 2015 alone against every row that 国立社会保障・人口問題研究所 printed for Kanagawa in 2018. */
class KanagawaProjectionTest {

    private static final Map<String, Kanagawa.Area> AREAS = Kanagawa.areas();

    private static List<String> names(String prefix, String kinds) {
        return AREAS.values().stream()
                .filter(area -> kinds.indexOf(area.kind()) >= 0 && area.name().startsWith(prefix))
                .map(Kanagawa.Area::name)
                .toList();
    }

    private static CohortProjection plan() {
        List<Population> bases = new ArrayList<>();
        List<List<ProjectionRates>> rates = new ArrayList<>();
        for (Kanagawa.Area area : AREAS.values()) {
            if (area.kind() == '0'
                    || area.kind() == '2'
                    || area.kind() == '3'
                    || area.name().equals("相模原市")) {
                List<Population> rows = area.populations();
                bases.add(rows.get(0));
                List<ProjectionRates> steps = new ArrayList<>();
                for (int t = 0; t < Kanagawa.STEPS; t++) {
                    steps.add(Kanagawa.ratios(rows.get(t), rows.get(t + 1)));
                }
                rates.add(steps);
            }
        }
        assertEquals(56, bases.size());
        List<String> all = new ArrayList<>(List.of("横浜市", "川崎市", "相模原市"));
        all.addAll(names("", "23"));
        return CohortProjection.ofRegions(bases, rates)
                .withWhole(Label.same("横浜市"), names("横浜市", "0"))
                .withWhole(Label.same("川崎市"), names("川崎市", "0"))
                .withWhole(Label.same("神奈川県"), all);
    }

    private static void assertAllRows(Projection projection) {
        int rows = 0;
        for (Kanagawa.Area area : AREAS.values()) {
            List<Population> ours = projection.populations(area.name());
            for (int t = 0; t <= Kanagawa.STEPS; t++, rows++) {
                for (Sex sex : Sex.values()) {
                    assertEquals(
                            Arrays.toString(area.populations().get(t).counts(sex)),
                            Arrays.toString(ours.get(t).counts(sex)),
                            area.name() + t + sex);
                }
                assertEquals(area.populations().get(t).date(), ours.get(t).date());
            }
        }
        assertEquals(413, rows);
    }

    @Test
    void givesBackAllRowsToThePerson() {
        assertAllRows(plan().project().get());
    }

    @Test
    void controlledRoundingLeavesWholeRowsAlone() {
        assertAllRows(plan().with(WholePersons.CONTROLLED).project().get());
    }

    @Test
    void balancesInEveryWardSexAndCohort() {
        Projection projection = plan().project().get();
        for (Label name : projection.names()) {
            for (ReferenceDate end : projection.dates().subList(1, 7)) {
                ProjectionStep step = projection.step(name.ja(), end);
                assertEquals(0, step.rounding(), step::toString);
                assertEquals(
                        step.end(),
                        step.start() + step.sum(ChangeCause.CHILDREN) + step.sum(ChangeCause.COHORT_CHANGE));
                assertEquals(projection.population(name.ja(), end).total(), step.end());
                assertTrue(step.births().refusal().isPresent());
            }
        }
    }

    /** 2018 edition: total 2035, 15–64 2025, read off the rows of the file. */
    @Test
    void findsKawasakisPeaks() {
        Projection projection = plan().project().get();
        Peak total = projection.peak("川崎市", AgeGroup.open(0)).get();
        assertEquals("2035年", total.date().label().ja());
        assertEquals(
                2025,
                projection
                        .peak("川崎市", AgeGroup.of(15, 64))
                        .get()
                        .date()
                        .firstDay()
                        .getYear());
        assertEquals(
                "NOT_ENOUGH_DATA（15～17歳は推計の年齢階級 0-4, 5-9, 10-14, …, 90+ (19) から合計できない / "
                        + "15–17 cannot be added up from the age groups 0-4, 5-9, 10-14, …, 90+ (19) of the projection）",
                projection.peak("川崎市", AgeGroup.of(15, 17)).toString());
    }
}

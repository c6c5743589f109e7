package org.machistat.examples.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.population.AgeGroup;
import org.machistat.core.population.ProjectionDistribution;
import org.machistat.core.population.RateDraws;
import org.machistat.core.population.StochasticProjection;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Refusal;

/** Draws on Spark against those of one thread, exactly. */
class ProjectionDrawsTest {

    private static final int PLACES = 40;
    private static final long DRAWS = 30;
    private static final List<Double> PARTS = List.of(.1, .5, .9);
    private static final AgeGroup ALL = AgeGroup.open(0);
    private static final RateDraws VARYING = RateDraws.independent(.05, .03, .01);

    private static StochasticProjection nation(List<String> names, RateDraws draws) {
        return StochasticProjection.of(SyntheticProjection.nation(PLACES), draws, 7, names, List.of(ALL));
    }

    /** One plan of all municipalities run at once gives what each gives by itself, so that a draw is one future of all. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 40, 64})
    void municipalitiesAreThoseOfOneThread(int partitions) {
        List<ProjectionDraws.Municipality> places = SyntheticProjection.municipalities(PLACES);
        List<ProjectionDraws.Line> found = ProjectionDraws.byMunicipality(
                        LocalSpark.CONTEXT, places, VARYING, 7, DRAWS, PARTS, partitions)
                .collect();
        List<String> names =
                places.stream().map(ProjectionDraws.Municipality::name).toList();
        ProjectionDistribution whole = nation(names, VARYING).run(0, DRAWS).get();
        List<ProjectionDraws.Line> expected = new ArrayList<>();
        for (String name : names) {
            for (ReferenceDate date : whole.dates()) {
                expected.add(new ProjectionDraws.Line(
                        name,
                        date.toString(),
                        PARTS.stream()
                                .map(part -> whole.quantile(name, ALL, date, part))
                                .map(bounds -> new ProjectionDraws.Between(bounds.lowest(), bounds.highest()))
                                .toList(),
                        ""));
            }
        }
        assertEquals(PLACES * 11, expected.size());
        assertEquals(expected, found);
        ProjectionDraws.Line last = found.get(10);
        assertFalse(last.quantiles().get(0).equals(last.quantiles().get(2)), last.csv());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 30, 100})
    void rangesOfDrawsAreThoseOfOneThread(int partitions) {
        StochasticProjection nation = nation(List.of(SyntheticProjection.NATION.ja()), VARYING);
        assertEquals(
                nation.run(0, DRAWS).get(),
                ProjectionDraws.byDraws(LocalSpark.CONTEXT, nation, DRAWS, partitions)
                        .get());
    }

    /** Draws of one's own go to the tasks; one that is no number refuses the whole, with its number. */
    @Test
    void refusalComesBack() {
        RateDraws bad = (draw, random, fertility, mortality, migration) -> {
            for (int t = 0; t < fertility.length; t++) {
                fertility[t] = draw == 17 ? Double.NaN : 1;
                mortality[t] = 1;
            }
        };
        Refusal refusal = ProjectionDraws.byDraws(
                        LocalSpark.CONTEXT, nation(List.of(SyntheticProjection.NATION.ja()), bad), DRAWS, 4)
                .refusal()
                .orElseThrow();
        assertEquals(
                "draw 17 has no number or one below 0 in step 1 (NaN, 1.0, 0.0)",
                refusal.sentence().en());
        List<ProjectionDraws.Line> lines = ProjectionDraws.byMunicipality(
                        LocalSpark.CONTEXT, SyntheticProjection.municipalities(2), bad, 7, DRAWS, PARTS, 2)
                .collect();
        assertEquals(2, lines.size());
        assertEquals(
                lines.get(0).name() + ",draw 17 has no number or one below 0 in step 1 (NaN, 1.0, 0.0)",
                lines.get(0).csv());
    }

    @Test
    void linesSayBoundsOrTheNumber() {
        ProjectionDraws.Line line = new ProjectionDraws.Line(
                "01100",
                "2025年",
                List.of(new ProjectionDraws.Between(5, 5), new ProjectionDraws.Between(4_096, 4_099)),
                "");
        assertEquals("01100,2025年,5,4096–4099", line.csv());
    }

    @Test
    void countsAreChecked() {
        StochasticProjection nation = nation(List.of(SyntheticProjection.NATION.ja()), VARYING);
        assertEquals(
                "Draws and partitions must be 1 or more, but were 0 and 2",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> ProjectionDraws.byDraws(LocalSpark.CONTEXT, nation, 0, 2))
                        .getMessage());
    }
}

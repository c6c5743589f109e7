package org.machistat.survey.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.value.Answer;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.design.LonelyUnit;

class ChunkTotalsTest {

    private static final ChunkPlan PLAN = new ChunkPlan(
            "stype",
            "",
            "pw",
            "fpc",
            List.of(
                    Statistic.total("api00"),
                    Statistic.mean("api00"),
                    Statistic.ratio("api.stu", "api99"),
                    Statistic.proportion("comp.imp", "Yes").within("sch.wide", "No"),
                    Statistic.count("comp.imp", "No")),
            false);

    // R's results on the same sample stand in reference.tsv, which SurveyEstimator meets.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 200})
    void chunksAddUpToTheWhole(int chunks) {
        SurveyData data = ApiData.data("apistrat");
        EstimateSet whole = SurveyEstimator.of(ApiData.design("strat"))
                .estimate(PLAN.statistics())
                .get();
        ChunkTotals sum = ChunkTotals.of(PLAN, ChunkProperties.rows(data, row -> row % chunks == 0))
                .get();
        for (int c = 1; c < chunks; c++) {
            int chunk = c;
            sum = ChunkTotals.of(PLAN, ChunkProperties.rows(data, row -> row % chunks == chunk))
                    .get()
                    .plus(sum)
                    .get();
        }
        EstimateSet added = sum.estimate(LonelyUnit.FAIL).get();
        for (int j = 0; j < PLAN.statistics().size(); j++) {
            Estimate expected = whole.estimates().get(j);
            Estimate met = added.estimates().get(j);
            assertEquals(expected.value(), met.value(), 1e-13 * Math.abs(expected.value()));
            assertEquals(expected.standardError(), met.standardError(), 1e-11 * expected.standardError());
            assertEquals(expected.size(), met.size());
            assertEquals(expected.degreesOfFreedom(), met.degreesOfFreedom());
        }
        assertEquals("3層、5統計量", sum.toString());
    }

    private static SurveyData small(String strata, double[] w, double[] n) {
        return SurveyData.of(
                List.of(
                        CategoryColumn.of("h", List.of(strata.split(" ", -1))),
                        NumberColumn.of("w", w),
                        NumberColumn.of("N", n)),
                Source.UNSTATED);
    }

    private static final ChunkPlan COUNT = new ChunkPlan("h", "", "w", "N", List.of(Statistic.count()), false);

    @Test
    void whatStandsAgainstIt() {
        double[] four = {4, 4, 4};
        assertEquals(
                "'w' is missing or negative in row 2 of the chunk",
                en(ChunkTotals.of(COUNT, small("p p p", new double[] {1, -1, 1}, four))));
        assertEquals(
                "'h' is missing or negative in row 3 of the chunk",
                en(ChunkTotals.of(COUNT, small("p p ", new double[] {1, 1, 1}, four))));
        assertEquals(
                "Stratum 'p' has two populations, 4.0 and 5.0",
                en(ChunkTotals.of(COUNT, small("p p p", new double[] {1, 1, 1}, new double[] {4, 4, 5}))));
        assertEquals(
                "Population 'N' is missing or not above 0 in row 1 of the chunk",
                en(ChunkTotals.of(COUNT, small("p p p", new double[] {1, 1, 1}, new double[3]))));
        ChunkTotals one = ChunkTotals.of(COUNT, small("p p p", new double[] {1, 1, 1}, four))
                .get();
        ChunkTotals other = ChunkTotals.of(COUNT, small("p", new double[] {1}, new double[] {9}))
                .get();
        assertEquals("Stratum 'p' has two populations, 4.0 and 9.0", en(one.plus(other)));
        assertEquals(
                "Stratum 'p' has 6 sampled units, more than its population of 4.0",
                en(one.plus(one).get().estimate(LonelyUnit.FAIL)));
        assertEquals(
                "1 strata have a single unit, so that there is no variance (merge strata, or name a rule for them)",
                en(other.estimate(LonelyUnit.FAIL)));
        assertEquals(
                0, other.estimate(LonelyUnit.CERTAINTY).get().estimates().get(0).standardError());
    }

    @Test
    void misuse() {
        ChunkTotals one = ChunkTotals.of(COUNT, small("p", new double[] {1}, new double[] {4}))
                .get();
        ChunkPlan mean = new ChunkPlan("h", "", "w", "N", List.of(Statistic.mean("w")), false);
        ChunkTotals other = ChunkTotals.of(mean, small("p", new double[] {1}, new double[] {4}))
                .get();
        assertEquals(
                "Chunks must be added up by the same plan, but had [件数] and [wの平均]",
                assertThrows(IllegalArgumentException.class, () -> one.plus(other))
                        .getMessage());
    }

    @Test
    void nobodyOfTheDomainInAnyChunk() {
        ChunkPlan plan = new ChunkPlan("h", "", "w", "", List.of(Statistic.count("h", "q")), false);
        SurveyData data = SurveyData.of(
                List.of(
                        CategoryColumn.of("h", List.of(Category.of("p"), Category.of("q")), new int[2]),
                        NumberColumn.of("w", new double[2], new BitSet())),
                Source.UNSTATED);
        assertEquals(
                0,
                ChunkTotals.of(plan, data)
                        .get()
                        .estimate(LonelyUnit.FAIL)
                        .get()
                        .estimates()
                        .get(0)
                        .value());
        ChunkPlan within =
                new ChunkPlan("h", "", "w", "", List.of(Statistic.count().within("h", "q")), false);
        assertEquals(
                "number (h=q): no row that counts has a value",
                en(ChunkTotals.of(within, data).get().estimate(LonelyUnit.FAIL)));
    }

    private static String en(Answer<?> answer) {
        return answer.refusal().orElseThrow().sentence().en();
    }
}

package org.machistat.survey.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.design.SampleDesign;

class ReplicateEstimatorTest {

    private static final SampleDesign STRAT = ApiData.design("strat");

    // The linearised error (reference.tsv) is the expected one; 2,000 draws give it to about 1 ÷ √(2·2,000) = 1.6 %.
    @Test
    void bootstrapsComeNearLinearisation() {
        Statistic mean = Statistic.mean("api00");
        double without = SurveyEstimator.of(ApiData.design("stratwr"))
                .estimate(mean)
                .get()
                .standardError();
        double with = SurveyEstimator.of(STRAT).estimate(mean).get().standardError();
        Replicates rao =
                Replicates.bootstrap(ApiData.design("stratwr"), 2_000, 1).get();
        Replicates canty = Replicates.bootstrapOfCopies(STRAT, 2_000, 1).get();
        assertEquals(without, ReplicateEstimator.of(rao).estimate(mean).get().standardError(), 0.06 * without);
        assertEquals(with, ReplicateEstimator.of(canty).estimate(mean).get().standardError(), 0.06 * with);
    }

    @Test
    void quantilesByTheBootstrapAndNotByTheJackknife() {
        Statistic median = Statistic.quantile("api00", 0.5);
        Answer<Estimate> none =
                ReplicateEstimator.of(Replicates.jackknife(STRAT).get()).estimate(median);
        assertEquals(
                "quantile 0.5 of api00: the jackknife says nothing of the error of a quantile",
                none.refusal().orElseThrow().sentence().en());
        Estimate given = ReplicateEstimator.of(
                        Replicates.bootstrapOfCopies(STRAT, 500, 1).get())
                .estimate(median)
                .get();
        // R: 668 with an error of 13.2 by Woodruff's interval (reference.tsv)
        assertEquals(668, given.value());
        assertTrue(given.standardError() > 9 && given.standardError() < 18, given::toString);
    }

    @Test
    void byCategory() {
        Map<Category, Answer<Estimate>> by =
                ReplicateEstimator.of(Replicates.jackknife(STRAT).get()).by(Statistic.mean("api00"), "stype");
        assertEquals(3, by.size());
        // R: svyby(~api00, ~stype, as.svrepdesign(d, type="JKn"), svymean), in replicates.tsv
        assertEquals(674.43, by.get(Category.of("E")).get().value(), 1e-9);
        assertEquals(99, by.get(Category.of("E")).get().degreesOfFreedom());
    }

    @Test
    void togetherWithTheirCovariance() {
        EstimateSet set = ReplicateEstimator.of(Replicates.jackknife(STRAT).get())
                .estimate(List.of(Statistic.mean("api00"), Statistic.mean("api99")))
                .get();
        // R: svycontrast(svymean(~api00+api99,d),c(1,-1)) by linearisation; the jackknife of a mean with fixed strata
        // is the same
        assertEquals(2.051112407710605, set.difference(Label.same("d"), 0, 1).standardError(), 1e-9);
    }

    @Test
    void missingValues() {
        ReplicateEstimator estimator = ReplicateEstimator.of(
                Replicates.jackknife(ApiData.design("clus2")).get());
        assertEquals(
                "total of enroll: 6 rows have no value (omittingMissing() leaves them out)",
                estimator
                        .estimate(Statistic.total("enroll"))
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
        assertEquals(
                120,
                estimator
                        .omittingMissing()
                        .estimate(Statistic.total("enroll"))
                        .get()
                        .size());
        assertEquals(
                "There must be at least one statistic, but there was none",
                assertThrows(IllegalArgumentException.class, () -> estimator.estimate(List.of()))
                        .getMessage());
    }

    @Test
    void aReplicateWithoutAnyoneOfTheDomain() {
        SampleDesign design = ApiData.design("clus1");
        // one district alone has them: where it is left out nobody is
        var one = design.withData(design.data()
                .with(CategoryColumn.of(
                        "only",
                        IntStream.range(0, design.rows())
                                .mapToObj(row -> design.unit(row) == 3 ? "yes" : "no")
                                .toList())));
        Answer<Estimate> mean = ReplicateEstimator.of(Replicates.jackknife(one).get())
                .estimate(Statistic.mean("api00").within("only", "yes"));
        assertEquals(
                "Replicate 3: mean of api00 (only=yes): the estimated denominator is 0",
                mean.refusal().orElseThrow().sentence().en());
    }
}

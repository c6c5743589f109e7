package org.machistat.survey.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.machistat.core.table.Category;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.design.LonelyUnit;
import org.machistat.survey.design.SampleDesign;

/** Design effects of totals and ratios, intervals of quantiles and strata with a single unit against R. */
class GapReferenceTest {

    private static final Map<String, ProportionInterval> INTERVALS = Map.of(
            "mean",
            ProportionInterval.WALD,
            "xlogit",
            ProportionInterval.LOGIT,
            "beta",
            ProportionInterval.KORN_GRAUBARD);

    static Stream<List<String>> quantiles() {
        return ApiData.lines("moments.tsv").stream()
                .map(List::of)
                .filter(line -> line.get(1).startsWith("qi "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("quantiles")
    void intervalsOfQuantiles(List<String> line) {
        String[] asked = line.get(1).split(" ", -1);
        EstimateInterval interval = SurveyEstimator.of(ApiData.design(line.get(0)))
                .interval(Statistic.quantile(asked[2], Double.parseDouble(asked[3])), 0.95, INTERVALS.get(asked[1]))
                .get();
        assertEquals(Double.parseDouble(line.get(2)), interval.lower());
        assertEquals(Double.parseDouble(line.get(3)), interval.upper());
    }

    static Stream<List<String>> effects() {
        return ApiData.lines("moments.tsv").stream()
                .map(List::of)
                .filter(line -> line.get(1).endsWith(" deff"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("effects")
    void designEffects(List<String> line) {
        String[] asked = line.get(1).replace(" deff", "").split(" ");
        SurveyEstimator estimator =
                SurveyEstimator.of(ApiData.design(line.get(0))).omittingMissing();
        Statistic statistic = asked[0].equals("count") ? Statistic.count(asked[1], asked[2]) : ApiData.statistic(asked);
        double expected = Double.parseDouble(line.get(2));
        Estimate alone = estimator.estimate(statistic).get();
        assertEquals(expected, alone.designEffect().orElseThrow(), 1e-9 * expected);
        assertEquals(alone.size() / expected, alone.effectiveSize().get(), 1e-9 * alone.size() / expected);
        Estimate together = estimator
                .estimate(List.of(statistic, statistic))
                .get()
                .estimates()
                .get(1);
        assertEquals(expected, together.designEffect().orElseThrow(), 1e-9 * expected);
        if (asked.length == 4) {
            Estimate grouped = estimator
                    .by(Statistic.total(asked[1]), asked[2])
                    .get(Category.of(asked[3]))
                    .get();
            assertEquals(expected, grouped.designEffect().orElseThrow(), 1e-9 * expected);
        }
    }

    private static SampleDesign lonely(LonelyUnit rule) {
        SurveyData all = ApiData.data("apistrat");
        CategoryColumn strata = all.categories("stype");
        Map<String, Integer> left = new HashMap<>(Map.of("E", 20, "H", 1, "M", 15));
        boolean[] wanted = new boolean[all.rows()];
        for (int row = 0; row < wanted.length; row++) {
            String stratum = strata.categories().get(strata.position(row)).id();
            wanted[row] = left.merge(stratum, -1, Integer::sum) >= 0;
        }
        return SampleDesign.of(ChunkProperties.rows(all, row -> wanted[row]))
                .withStrata("stype")
                .withWeights("pw")
                .withLonelyUnit(rule)
                .build()
                .get();
    }

    static Stream<List<String>> rules() {
        return ApiData.lines("lonely.tsv").stream().map(List::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void singleUnits(List<String> line) {
        SurveyEstimator estimator =
                SurveyEstimator.of(lonely(LonelyUnit.valueOf(line.get(0).toUpperCase(Locale.ROOT))));
        String[] asked = line.get(1).split(" ");
        double value = Double.parseDouble(line.get(2));
        double error = Double.parseDouble(line.get(3));
        Estimate alone = estimator.estimate(ApiData.statistic(asked)).get();
        assertEquals(value, alone.value(), 1e-9 * value);
        assertEquals(error, alone.standardError(), 1e-9 * error);
        if (asked.length == 4) {
            Estimate grouped = estimator
                    .by(ApiData.statistic(Arrays.copyOf(asked, 2)), asked[2])
                    .get(Category.of(asked[3]))
                    .get();
            assertEquals(error, grouped.standardError(), 1e-9 * error);
        }
    }

    @Test
    void aSingleUnitIsRefusedUnlessARuleIsNamed() {
        SurveyEstimator estimator = SurveyEstimator.of(lonely(LonelyUnit.FAIL));
        for (Statistic statistic : List.of(
                Statistic.total("enroll"),
                Statistic.mean("api00"),
                Statistic.mean("api00").within("comp.imp", "Yes"))) {
            assertEquals(
                    "1 strata of stage 1 have a single unit, so that there is no variance (merge strata, or name a"
                            + " rule for them)",
                    estimator
                            .estimate(statistic)
                            .refusal()
                            .orElseThrow()
                            .sentence()
                            .en());
        }
        assertTrue(estimator.by(Statistic.total("enroll"), "comp.imp").values().stream()
                .noneMatch(answer -> answer.isGiven()));
    }

    @Test
    void misuse() {
        assertEquals(
                "Only a quantile has such an interval, but this was the mean of api00; an Estimate has its own",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> SurveyEstimator.of(ApiData.design("srs"))
                                        .interval(Statistic.mean("api00"), 0.95, ProportionInterval.LOGIT))
                        .getMessage());
        assertEquals(
                "Too few rows: the interval of the share below the quantile does not stay between 0 and 100%",
                SurveyEstimator.of(ApiData.design("clus1"))
                        .interval(Statistic.quantile("api00", 0.99), 0.95, ProportionInterval.WALD)
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
    }
}

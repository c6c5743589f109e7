package org.machistat.survey.weighting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.machistat.survey.design.SampleDesign;
import org.machistat.survey.estimate.ApiData;
import org.machistat.survey.estimate.Estimate;
import org.machistat.survey.estimate.SurveyEstimator;

/** Every line of weighting.tsv: estimates and errors after weighting by R 4.2.2 with survey 4.1-1, each with its call. */
class WeightingReferenceTest {

    static Stream<List<String>> lines() {
        return ApiData.lines("/org/machistat/survey/weighting/weighting.tsv").stream()
                .map(List::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void agreesWithR(List<String> line) {
        SampleDesign design = ApiData.design(line.get(0));
        for (Reweighting step : Known.steps(line.get(1))) {
            design = step.apply(design).get().design();
        }
        Estimate estimate = SurveyEstimator.of(design)
                .omittingMissing()
                .estimate(ApiData.statistic(line.get(2).split(" ")))
                .get();
        double value = Double.parseDouble(line.get(3));
        double error = Double.parseDouble(line.get(4));
        assertEquals(value, estimate.value(), Math.abs(value) * 1e-9);
        if (error < 1e-9 * value) {
            assertTrue(estimate.standardError() < 1e-9 * value, estimate::toString);
        } else {
            assertEquals(error, estimate.standardError(), error * 1e-9);
        }
    }
}

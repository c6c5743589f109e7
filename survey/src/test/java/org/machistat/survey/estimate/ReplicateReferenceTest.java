package org.machistat.survey.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.machistat.survey.design.SampleDesign;
import org.machistat.survey.weighting.Known;
import org.machistat.survey.weighting.Reweighting;

/** Every line of replicates.tsv: estimates and errors by replicates of R 4.2.2 with survey 4.1-1, each with its call. */
class ReplicateReferenceTest {

    static Stream<List<String>> lines() {
        return ApiData.lines("replicates.tsv").stream().map(List::of);
    }

    private static Replicates replicates(String design, String name) {
        SampleDesign sample = ApiData.design(design);
        if (name.equals("design ps stype jackknife")) {
            return Replicates.jackknife(
                            Known.steps("ps stype").get(0).apply(sample).get().design())
                    .get();
        }
        if (name.startsWith("brr")) {
            return Replicates.balanced(sample).get();
        }
        if (name.startsWith("fay")) {
            return Replicates.fay(sample, design.equals("scd") ? 0.5 : 0.3).get();
        }
        Replicates jackknife = Replicates.jackknife(sample).get();
        if (name.equals("jackknife")) {
            return jackknife;
        }
        if (name.equals("jackknife about")) {
            return jackknife.aboutEstimate();
        }
        for (Reweighting step : Known.steps(name.substring("jackknife ".length()))) {
            jackknife = jackknife.reweighted(step).get();
        }
        return jackknife;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void agreesWithR(List<String> line) {
        Estimate estimate = ReplicateEstimator.of(replicates(line.get(0), line.get(1)))
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

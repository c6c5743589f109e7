package org.machistat.survey.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.machistat.core.text.Label;

/** Every line of reference.tsv: results of R 4.2.2 with survey 4.1-1, each with its call. */
class ReferenceTest {

    static Stream<List<String>> lines() {
        return ApiData.lines("reference.tsv").stream().map(List::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void agreesWithR(List<String> line) {
        SurveyEstimator estimator =
                SurveyEstimator.of(ApiData.design(line.get(0))).omittingMissing();
        String[] asked = line.get(1).split(" ");
        double value = Double.parseDouble(line.get(2));
        double error = Double.parseDouble(line.get(3));
        switch (asked[0]) {
            case "difference" -> {
                EstimateSet set = estimator
                        .estimate(List.of(Statistic.mean(asked[1]), Statistic.mean(asked[2])))
                        .get();
                check(set.difference(Label.same("d"), 0, 1), value, error);
                check(set.linear(Label.same("d"), 1, -1), value, error);
            }
            case "quotient" -> {
                EstimateSet set = estimator
                        .estimate(List.of(Statistic.mean(asked[1]), Statistic.mean(asked[2])))
                        .get();
                double above = set.estimates().get(0).value();
                double below = set.estimates().get(1).value();
                check(
                        set.function(Label.same("q"), v -> v[0] / v[1], 1 / below, -above / below / below)
                                .get(),
                        value,
                        error);
            }
            case "logit", "beta" -> {
                Estimate share = estimator
                        .estimate(Statistic.proportion(asked[1], asked[2]))
                        .get();
                EstimateInterval interval = share.interval(
                                0.95,
                                asked[0].equals("logit") ? ProportionInterval.LOGIT : ProportionInterval.KORN_GRAUBARD)
                        .get();
                near(interval.lower(), value, 1e-9);
                near(interval.upper(), error, 1e-9);
            }
            case "t" -> {
                EstimateInterval interval = estimator
                        .estimate(Statistic.mean(asked[1]))
                        .get()
                        .interval(0.95)
                        .get();
                near(interval.lower(), value, 1e-9);
                near(interval.upper(), error, 1e-9);
            }
            default -> {
                Estimate estimate = estimator.estimate(ApiData.statistic(asked)).get();
                check(estimate, value, error);
                if (asked.length == 4 && asked[0].equals("mean")) {
                    assertEquals(Long.parseLong(line.get(4)), estimate.degreesOfFreedom());
                } else if (asked[0].equals("mean")) {
                    near(estimate.designEffect().orElseThrow(), Double.parseDouble(line.get(4)), 1e-9);
                }
            }
        }
    }

    // By hand: the 20th and the 180th of 200 ordered values, each of the same weight, reach 0.1 and 0.9 exactly.
    @ParameterizedTest
    @CsvSource({"0.1, 479", "0.9, 818"})
    void quantileAtAnExactShare(double level, double expected) {
        SurveyEstimator estimator = SurveyEstimator.of(ApiData.design("srs"));
        assertEquals(
                expected,
                estimator.estimate(Statistic.quantile("api00", level)).get().value());
    }

    private static void check(Estimate estimate, double value, double error) {
        near(estimate.value(), value, 1e-9);
        if (error == 0) {
            assertTrue(estimate.standardError() < 1e-15, estimate::toString);
        } else {
            near(estimate.standardError(), error, 1e-9);
        }
    }

    private static void near(double met, double expected, double relative) {
        assertEquals(expected, met, Math.abs(expected) * relative);
    }
}

package org.machistat.survey.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.machistat.core.source.Source;
import org.machistat.core.value.Answer;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.design.SampleDesign;

class MomentsTest {

    static Stream<List<String>> lines() {
        return ApiData.lines("moments.tsv").stream()
                .map(List::of)
                .filter(line -> !line.get(1).startsWith("qi ") && !line.get(1).endsWith(" deff"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void agreesWithR(List<String> line) {
        String[] asked = line.get(1).split(" ", -1);
        Moments moments = Moments.of(ApiData.design(line.get(0)));
        Estimate made = switch (asked[0]) {
            case "variance" ->
                asked.length == 4
                        ? moments.within(asked[2], asked[3]).variance(asked[1]).get()
                        : moments.variance(asked[1]).get();
            case "deviation" -> moments.standardDeviation(asked[1]).get();
            case "covariance" -> moments.covariance(asked[1], asked[2]).get();
            default -> moments.correlation(asked[1], asked[2]).get();
        };
        double value = Double.parseDouble(line.get(2));
        double error = Double.parseDouble(line.get(3));
        assertEquals(value, made.value(), 1e-9 * Math.abs(value));
        assertEquals(error, made.standardError(), 1e-9 * error);
    }

    private static Moments moments(double[] x, double[] y, BitSet gaps) {
        return Moments.of(SampleDesign.of(SurveyData.of(
                        List.of(
                                CategoryColumn.of("g", List.of("a", "a", "a", "b")),
                                NumberColumn.of("x", x, gaps),
                                NumberColumn.of("y", y),
                                NumberColumn.of("w", new double[] {1, 1, 2, 0})),
                        Source.UNSTATED))
                .withWeights("w")
                .build()
                .get());
    }

    private static String en(Answer<?> answer) {
        return answer.refusal().orElseThrow().sentence().en();
    }

    // By hand: weights 1, 1, 2 on 1, 3, 4: mean 3, Σ w d² ÷ Σ w = (4 + 0 + 2) ÷ 4 = 1.5, n = 4 rows: × 4 ÷ 3 = 2.
    @Test
    void byHand() {
        Moments moments = moments(new double[] {1, 3, 4, 9}, new double[] {2, 6, 8, 0}, new BitSet());
        assertEquals(2, moments.variance("x").get().value(), 1e-12);
        assertEquals(Math.sqrt(2), moments.standardDeviation("x").get().value(), 1e-12);
        assertEquals(4, moments.covariance("x", "y").get().value(), 1e-12);
        Estimate r = moments.correlation("x", "y").get();
        assertEquals(1, r.value(), 1e-12);
        assertTrue(r.standardError() < 1e-12);
        assertEquals("xの分散", moments.variance("x").get().title().ja());
        assertEquals("correlation of x and y", r.title().en());
        assertEquals(
                "variance of x (g=a)",
                moments.within("g", "a").variance("x").get().title().en());
    }

    @Test
    void refusals() {
        BitSet gap = new BitSet();
        gap.set(1);
        Moments gaps = moments(new double[] {1, 3, 4, 9}, new double[] {5, 5, 5, 5}, gap);
        assertEquals("variance of x: 1 rows have no value (omittingMissing() leaves them out)", en(gaps.variance("x")));
        assertEquals(3, gaps.omittingMissing().variance("x").get().size());
        assertEquals("standard deviation of y: the values do not vary", en(gaps.standardDeviation("y")));
        assertEquals(
                "correlation of x and y: the values do not vary",
                en(gaps.omittingMissing().correlation("x", "y")));
        assertEquals(
                "variance of y (g=b): only 1 rows that count have a value",
                en(gaps.within("g", "b").variance("y")));
    }
}

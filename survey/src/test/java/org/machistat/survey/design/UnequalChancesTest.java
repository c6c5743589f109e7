package org.machistat.survey.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.machistat.core.source.Source;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;

/** By hand; R's results are in ReferenceTest. */
class UnequalChancesTest {

    private static SampleDesignBuilder builder(String strata, double... chances) {
        return SampleDesign.of(SurveyData.of(
                List.of(
                        CategoryColumn.of("h", Arrays.asList(strata.split(" ", -1))),
                        CategoryColumn.of("u", Arrays.asList(strata.split(" ", -1))),
                        NumberColumn.of("p", chances)),
                Source.UNSTATED));
    }

    private static final double[] SCORES = {3, 5};

    // n = 2, π = 0.5, 0.25: Brewer 2 (0.5 · 1 + 0.75 · 1) = 2.5. With π_12 = 0.1: D = (0.1 − 0.125) ÷ 0.1 = −0.25:
    // Yates–Grundy 0.25 · 4 = 1;
    // Horvitz–Thompson 0.5 · 9 + 0.75 · 25 − 2 · 0.25 · 15 = 15.75.
    @Test
    void twoUnits() {
        assertEquals(2.5, variance(builder("a a", 0.5, 0.25).withInclusion("p", PairChances.BREWER), SCORES), 1e-12);
        double[][] pairs = {{0.5, 0.1}, {0.1, 0.25}};
        assertEquals(1, variance(builder("a a", 0.5, 0.25).withInclusion("p", pairs), SCORES), 1e-12);
        SampleDesignBuilder own =
                builder("a a", 0.5, 0.25).withInclusion("p", pairs).withPairVariance(PairVariance.HORVITZ_THOMPSON);
        assertEquals(15.75, variance(own, SCORES), 1e-12);
        assertEquals(2, own.build().get().weight(0));
        assertEquals(4, own.build().get().weight(1));
    }

    // n = 2 in each of two strata, and a certain unit in the first, which changes nothing.
    @Test
    void strataAndCertainUnits() {
        for (PairChances pairs : PairChances.values()) {
            double first = variance(builder("a a", 0.5, 0.25).withInclusion("p", pairs), 3, 5);
            double second = variance(builder("a a", 0.2, 0.4).withInclusion("p", pairs), 1, 7);
            SampleDesignBuilder both =
                    builder("a b a a b", 0.5, 0.2, 1, 0.25, 0.4).withStrata("h").withInclusion("p", pairs);
            assertEquals(first + second, variance(both, 3, 1, 100, 5, 7), 1e-12);
            double[] groups = both.build()
                    .get()
                    .variances(new double[] {3, 1, 100, 5, 7}, new int[] {0, 1, 0, 0, 1}, 2)
                    .get();
            assertEquals(first, groups[0], 1e-12);
            assertEquals(second, groups[1], 1e-12);
        }
    }

    private static double variance(SampleDesignBuilder builder, double... scores) {
        return builder.build().get().covariance(scores).get()[0][0];
    }

    // D = (0.4 − 0.125) ÷ 0.4 > 0 makes Yates–Grundy negative: −0.6875 · 4 = −2.75.
    @Test
    void aNegativeEstimateIsRefused() {
        // 0.25 is the greatest chance that both can have together: D = (0.25 − 0.125) ÷ 0.25 = 0.5, V = −0.5 · 4 = −2
        double[][] pairs = {{0.5, 0.25}, {0.25, 0.25}};
        Refusal refusal = builder("a a", 0.5, 0.25)
                .withInclusion("p", pairs)
                .build()
                .get()
                .covariance(SCORES)
                .refusal()
                .orElseThrow();
        assertEquals(Refusal.Reason.NOT_POSITIVE, refusal.reason());
        assertEquals(
                "the estimate of the variance is below 0 (-2.0); Brewer's never is",
                refusal.sentence().en());
    }

    @Test
    void singleUnits() {
        SampleDesignBuilder one =
                builder("a b b", 0.5, 0.25, 0.25).withStrata("h").withInclusion("p", PairChances.BREWER);
        assertEquals(
                "1 strata have a single unit that was not certain, so that there is no variance (merge strata, or name a rule for them)",
                one.build()
                        .get()
                        .covariance(new double[3])
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
        one.withLonelyUnit(LonelyUnit.CERTAINTY);
        assertEquals(0, variance(one, 100, 4, 4), 1e-12);
        message(
                "With unequal chances the rule for single units must be FAIL or CERTAINTY, but was ADJUST",
                () -> one.withLonelyUnit(LonelyUnit.ADJUST).build());
    }

    @Test
    void refusalsNameThePlace() {
        refused("Chance 'p' must be above 0 and at most 1, but row 2 had 0.0", builder("a a", 0.5, 0));
        refused("Chance 'p' must be above 0 and at most 1, but row 1 had 1.5", builder("a a", 1.5, 1));
        refused(
                "Chance 'p' must be the same throughout a unit, but row 2 had 0.25 and another 0.5",
                builder("a a", 0.5, 0.25).withClusters("u"));
        pairs("Chances of pairs must have a row for each of 2 units, but had 1", new double[][] {{0.5}});
        pairs("Chances of pairs must have 2 columns, but row 2 had 1", new double[][] {{0.5, 0.1}, {0.25}});
        pairs(
                "Chances of pairs must have the chance 0.5 of unit 0 on the diagonal, but had 0.4",
                new double[][] {{0.4, 0.1}, {0.1, 0.25}});
        pairs(
                "The chance of units 0 and 1 together cannot be 0.1 (0.2); it is above 0, at most that of either, the same both ways, "
                        + "and the product between strata",
                new double[][] {{0.5, 0.2}, {0.1, 0.25}});
        message(
                "Unequal chances need one stage without populations, but there were 1 stages and 1 populations",
                () -> builder("a a", 0.5, 0.25)
                        .withPopulations("p")
                        .withInclusion("p", PairChances.BREWER)
                        .build());
    }

    private static void refused(String sentence, SampleDesignBuilder builder) {
        Answer<SampleDesign> answer =
                builder.withInclusion("p", PairChances.BREWER).build();
        assertEquals(sentence, answer.refusal().orElseThrow().sentence().en());
    }

    private static void pairs(String sentence, double[][] pairs) {
        Answer<SampleDesign> answer =
                builder("a a", 0.5, 0.25).withInclusion("p", pairs).build();
        assertEquals(sentence, answer.refusal().orElseThrow().sentence().en());
    }

    private static void message(String expected, Executable call) {
        assertEquals(
                expected, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}

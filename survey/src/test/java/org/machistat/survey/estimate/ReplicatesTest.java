package org.machistat.survey.estimate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.machistat.core.source.Source;
import org.machistat.core.value.Answer;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.design.LonelyUnit;
import org.machistat.survey.design.SampleDesign;
import org.machistat.survey.weighting.KnownTotals;
import org.machistat.survey.weighting.PostStratification;

class ReplicatesTest {

    private static SurveyData data(String strata, double... weights) {
        double[] x = new double[weights.length];
        Arrays.setAll(x, row -> row + 1.0);
        return SurveyData.of(
                List.of(
                        CategoryColumn.of("h", Arrays.asList(strata.split(" ", -1))),
                        NumberColumn.of("x", x),
                        NumberColumn.of("w", weights)),
                Source.UNSTATED);
    }

    private static SampleDesign design(LonelyUnit rule, String strata, double... weights) {
        return SampleDesign.of(data(strata, weights))
                .withStrata("h")
                .withWeights("w")
                .withLonelyUnit(rule)
                .build()
                .get();
    }

    private static final SampleDesign DESIGN = design(LonelyUnit.FAIL, "p p q q q", 1, 1, 2, 2, 2);

    // By hand: leaving out the first of p doubles the other; leaving out one of three of q makes 3 ÷ 2 of the others.
    @Test
    void jackknifeWeights() {
        Replicates jackknife = Replicates.jackknife(DESIGN).get();
        assertEquals("ジャックナイフ法（JKn）、5反復", jackknife.toString());
        assertArrayEquals(new double[] {0, 2, 2, 2, 2}, jackknife.weights(0).get());
        assertArrayEquals(new double[] {1, 1, 3, 0, 3}, jackknife.weights(3).get());
        assertEquals(0.5, jackknife.scale(0));
        assertEquals(2 / 3.0, jackknife.scale(3));
        assertEquals(5, jackknife.matrix().get().length);
    }

    // By hand: one pair needs an orthogonal square of 4; each half is taken twice.
    @Test
    void balancedWeights() {
        Replicates balanced =
                Replicates.balanced(design(LonelyUnit.FAIL, "p p", 3, 5)).get();
        assertEquals(4, balanced.size());
        assertEquals(0.25, balanced.scale(2));
        double[] sum = new double[2];
        for (double[] one : balanced.matrix().get()) {
            assertTrue((one[0] == 6 && one[1] == 0) || (one[0] == 0 && one[1] == 10));
            sum[0] += one[0];
            sum[1] += one[1];
        }
        assertArrayEquals(new double[] {12, 20}, sum);
        Replicates fay =
                Replicates.fay(design(LonelyUnit.FAIL, "p p", 4, 4), 0.5).get();
        assertEquals(1, fay.scale(0));
        assertEquals(8, Arrays.stream(fay.weights(1).get()).sum());
        assertEquals("Fay's method (rho 0.5)", fay.method().en());
    }

    // By hand: of two units one is drawn and doubled; of three two draws, each 3 ÷ 2.
    @Test
    void bootstrapWeights() {
        Replicates bootstrap = Replicates.bootstrap(DESIGN, 200, 7).get();
        double[] mean = new double[5];
        for (double[] one : bootstrap.matrix().get()) {
            assertEquals(2, one[0] + one[1], 1e-12);
            assertEquals(6, one[2] + one[3] + one[4], 1e-12);
            for (int row = 0; row < 5; row++) {
                mean[row] += one[row] / 200;
            }
        }
        assertArrayEquals(new double[] {1, 1, 2, 2, 2}, mean, 0.35);
        assertArrayEquals(
                bootstrap.weights(11).get(),
                Replicates.bootstrap(DESIGN, 200, 7).get().weights(11).get());
        assertEquals(1 / 199.0, bootstrap.scale(0));
    }

    // By hand: 2 of a population of 4 are drawn from two copies of each; a stratum taken whole is the same each time.
    @Test
    void copiesOfTheSample() {
        SurveyData data = data("p p q q q", 2, 2, 1, 1, 1).with(NumberColumn.of("N", new double[] {4, 4, 3, 3, 3}));
        SampleDesign design = SampleDesign.of(data)
                .withStrata("h")
                .withPopulations("N")
                .build()
                .get();
        Replicates copies = Replicates.bootstrapOfCopies(design, 50, 3).get();
        for (double[] one : copies.matrix().get()) {
            assertEquals(4, one[0] + one[1]);
            assertArrayEquals(new double[] {1, 1, 1}, Arrays.copyOfRange(one, 2, 5));
        }
        // the harmonic mean of 2 and 3 is 2.4
        assertEquals(2.4 / 1.4 / 49, copies.scale(0), 1e-15);
        assertEquals(List.of(), copies.notes());
        assertEquals(
                "without finite population correction",
                Replicates.bootstrap(design, 50, 3).get().notes().get(0).en());
    }

    @Test
    void given() {
        SurveyData data = data("p p", 1, 1)
                .with(NumberColumn.of("r1", new double[] {2, 0}))
                .with(NumberColumn.of("r2", new double[] {0, 2}));
        SampleDesign design = SampleDesign.of(data).withWeights("w").build().get();
        Replicates given = Replicates.given(design, List.of("r1", "r2"), 0.5).get();
        assertArrayEquals(new double[] {0, 2}, given.weights(1).get());
        // by hand: totals of 2 and 4 about 3, half of 1 + 1
        Estimate total =
                ReplicateEstimator.of(given).estimate(Statistic.total("x")).get();
        assertEquals(3, total.value());
        assertEquals(1, total.standardError());
        assertEquals(1, total.degreesOfFreedom());
        BitSet gap = new BitSet();
        gap.set(1);
        SampleDesign missing = design.withData(data.with(NumberColumn.of("r2", new double[2], gap)));
        assertEquals(
                "Replicate weight 'r2' is missing in 1 rows", en(Replicates.given(missing, List.of("r1", "r2"), 0.5)));
        assertEquals(
                "There must be 2 replicates or more and a scale above 0, but were 1 and 0.5",
                message(() -> Replicates.given(design, List.of("r1"), 0.5)));
    }

    @Test
    void singleUnits() {
        SampleDesign fails = design(LonelyUnit.FAIL, "p p q", 1, 1, 1);
        String lonely =
                "1 strata have a single unit, so that there are no replicates (merge strata, or name a rule for them)";
        assertEquals(lonely, en(Replicates.jackknife(fails)));
        assertEquals(lonely, en(Replicates.bootstrap(fails, 9, 1)));
        assertEquals(
                "1 of 2 strata have an odd number of units, which do not make pairs", en(Replicates.balanced(fails)));
        assertEquals(
                2,
                Replicates.jackknife(design(LonelyUnit.CERTAINTY, "p p q", 1, 1, 1))
                        .get()
                        .size());
        // by hand: the one known stratum stands for two
        assertEquals(
                1,
                Replicates.jackknife(design(LonelyUnit.AVERAGE, "p p q", 1, 1, 1))
                        .get()
                        .scale(0));
    }

    @Test
    void reweightedInEachReplicate() {
        KnownTotals known = KnownTotals.of("h", Map.of("p", 10.0, "q", 30.0), Source.UNSTATED);
        Replicates made = Replicates.jackknife(DESIGN)
                .get()
                .reweighted(PostStratification.to(known))
                .get();
        assertArrayEquals(new double[] {0, 10, 10, 10, 10}, made.weights(0).get(), 1e-12);
        assertArrayEquals(new double[] {5, 5, 10, 10, 10}, made.weights(), 1e-12);
        assertEquals("in each replicate: 事後層化：h（2区分、計 40）", made.notes().get(0).en());
    }

    @Test
    void aReplicateThatCannotBeReweighted() {
        SurveyData data = data("p p q", 1, 1, 1);
        SampleDesign design = SampleDesign.of(data).withWeights("w").build().get();
        KnownTotals known = KnownTotals.of("h", Map.of("p", 10.0, "q", 30.0), Source.UNSTATED);
        Replicates made = Replicates.jackknife(design)
                .get()
                .reweighted(PostStratification.to(known))
                .get();
        String sentence =
                "Replicate 2: h: 'q' has 30 in the population but no weight in the sample (merged with a similar one there would be an answer)";
        assertEquals(sentence, en(made.weights(2)));
        assertEquals(sentence, en(made.matrix()));
        assertEquals(sentence, en(ReplicateEstimator.of(made).estimate(Statistic.total("x"))));
    }

    @Test
    void misuse() {
        assertEquals(
                "The weight of the other half must be 0 or more and below 1, but was 1.0",
                message(() -> Replicates.fay(DESIGN, 1)));
        assertEquals(
                "There must be from 2 to 1,000,000 replicates, but were to be 1",
                message(() -> Replicates.bootstrap(DESIGN, 1, 1)));
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> Replicates.jackknife(DESIGN).get().weights(5));
    }

    private static String en(Answer<?> answer) {
        return answer.refusal().orElseThrow().sentence().en();
    }

    private static String message(Executable misuse) {
        return assertThrows(IllegalArgumentException.class, misuse).getMessage();
    }
}

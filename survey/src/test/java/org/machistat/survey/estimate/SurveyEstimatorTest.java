package org.machistat.survey.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.value.Answer;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.design.SampleDesign;

class SurveyEstimatorTest {

    private static SurveyEstimator estimator(double[] x, BitSet gaps) {
        SurveyData data = SurveyData.of(
                List.of(
                        CategoryColumn.of(
                                "a",
                                List.of(Category.of("p"), Category.of("q"), Category.of("r")),
                                new int[] {0, 0, 1, -1}),
                        NumberColumn.of("x", x, gaps),
                        NumberColumn.of("zero", new double[4]),
                        NumberColumn.of("w", new double[] {1, 2, 3, 4})),
                Source.UNSTATED);
        return SurveyEstimator.of(SampleDesign.of(data).withWeights("w").build().get());
    }

    private static final SurveyEstimator FULL = estimator(new double[] {1, 2, 3, 4}, new BitSet());

    private static String en(Answer<?> answer) {
        return answer.refusal().orElseThrow().sentence().en();
    }

    // By hand: Σ w x = 30; scores 1, 4, 9, 16 about 7.5: 4 ÷ 3 · 129 = 172.
    @Test
    void totalByHand() {
        Estimate total = FULL.estimate(Statistic.total("x")).get();
        assertEquals(30, total.value());
        assertEquals(Math.sqrt(172), total.standardError(), 1e-12);
        assertEquals(3, FULL.estimate(Statistic.mean("x")).get().value());
    }

    @Test
    void byCategoryAsOneByOne() {
        var by = FULL.by(Statistic.mean("x"), "a");
        Estimate alone = FULL.estimate(Statistic.mean("x").within("a", "p")).get();
        assertEquals(alone.value(), by.get(Category.of("p")).get().value(), 1e-15);
        assertEquals(alone.standardError(), by.get(Category.of("p")).get().standardError(), 1e-15);
        assertEquals("mean of x (a=r): no row that counts has a value", en(by.get(Category.of("r"))));
    }

    @Test
    void allAnswersMissing() {
        BitSet all = new BitSet();
        all.set(0, 4);
        SurveyEstimator none = estimator(new double[4], all);
        assertEquals(
                "mean of x: 4 rows have no value (omittingMissing() leaves them out)",
                en(none.estimate(Statistic.mean("x"))));
        assertEquals(
                "mean of x: no row that counts has a value",
                en(none.omittingMissing().estimate(Statistic.mean("x"))));
    }

    @Test
    void noBase() {
        assertEquals(
                "ratio of x÷zero: the estimated denominator is 0", en(FULL.estimate(Statistic.ratio("x", "zero"))));
    }

    @Test
    void misuse() {
        assertEquals(
                "No category 's' of 'a', the categories are [p, q, r]",
                message(() -> FULL.estimate(Statistic.mean("x").within("a", "s"))));
        assertEquals(
                "No column 'y', the columns are [a, x, zero, w]", message(() -> FULL.estimate(Statistic.mean("y"))));
        assertEquals(
                "There must be at least one statistic, but there was none", message(() -> FULL.estimate(List.of())));
    }

    private static String message(Executable misuse) {
        return assertThrows(IllegalArgumentException.class, misuse).getMessage();
    }

    /** A square beyond 1.8 · 10^308 is no error of a program but of the figures: refused, in all ways to ask. */
    @Test
    void beyondDoublePrecision() {
        SurveyEstimator huge = estimator(new double[] {1e300, -1e300, 1e300, 1e300}, new BitSet());
        String sentence = "total of x: the estimate or its variance is beyond double precision";
        assertEquals(sentence, en(huge.estimate(Statistic.total("x"))));
        assertEquals(sentence, en(huge.estimate(List.of(Statistic.count(), Statistic.total("x")))));
        assertEquals(
                "total of x (a=p): the estimate or its variance is beyond double precision",
                en(huge.by(Statistic.total("x"), "a").get(Category.of("p"))));
        assertEquals(
                "mean of x: the estimate or its variance is beyond double precision",
                en(estimator(new double[] {1.7e308, 1.7e308, 1.7e308, 1.7e308}, new BitSet())
                        .estimate(Statistic.mean("x"))));
        assertEquals("4行、4単位、1層の推定（欠測を除く）", FULL.omittingMissing().toString());
    }
}

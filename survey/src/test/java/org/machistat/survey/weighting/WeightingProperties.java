package org.machistat.survey.weighting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.value.Answer;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.design.SampleDesign;
import org.machistat.survey.estimate.Estimate;
import org.machistat.survey.estimate.Statistic;
import org.machistat.survey.estimate.SurveyEstimator;

class WeightingProperties {

    /** A sample of two strata with categories a (3) and b (2), every pair of them there. */
    private static SampleDesign sample(long seed, int rows) {
        Random random = new Random(seed);
        int[] a = new int[rows];
        int[] b = new int[rows];
        int[] h = new int[rows];
        double[] x = new double[rows];
        double[] w = new double[rows];
        for (int row = 0; row < rows; row++) {
            a[row] = row < 6 ? row % 3 : random.nextInt(3);
            b[row] = row < 6 ? row / 3 : random.nextInt(2);
            h[row] = row % 2;
            x[row] = 1 + random.nextInt(50);
            w[row] = 1 + random.nextInt(9);
        }
        return SampleDesign.of(SurveyData.of(
                        List.of(
                                CategoryColumn.of("a", categories("a", 3), a),
                                CategoryColumn.of("b", categories("b", 2), b),
                                CategoryColumn.of("h", categories("h", 2), h),
                                NumberColumn.of("x", x),
                                NumberColumn.of("w", w)),
                        Source.UNSTATED))
                .withStrata("h")
                .withWeights("w")
                .build()
                .get();
    }

    private static List<Category> categories(String name, int count) {
        return IntStream.range(0, count).mapToObj(c -> Category.of(name + c)).toList();
    }

    /** Totals by category that the weights times random factors have, so that some weights give them. */
    private static KnownTotals known(SampleDesign design, String variable, double[] weights) {
        CategoryColumn column = design.data().categories(variable);
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (int row = 0; row < weights.length; row++) {
            numbers.merge(column.categories().get(column.position(row)).id(), weights[row], Double::sum);
        }
        return KnownTotals.of(variable, numbers, Source.UNSTATED);
    }

    private static double[] target(SampleDesign design, long seed) {
        Random random = new Random(~seed);
        double[] weights = design.weights();
        for (int row = 0; row < weights.length; row++) {
            weights[row] *= 0.7 + 0.6 * random.nextDouble();
        }
        return weights;
    }

    private static double sumOf(SampleDesign design, double[] weights) {
        double sum = 0;
        NumberColumn x = design.data().numbers("x");
        for (int row = 0; row < weights.length; row++) {
            sum += weights[row] * x.value(row);
        }
        return sum;
    }

    /** Weights within bounds give all known totals, and what is known has no error. */
    @Property(tries = 150)
    void calibrationReproducesItsTotals(
            @ForAll long seed, @ForAll @IntRange(min = 12, max = 80) int rows, @ForAll @IntRange(max = 3) int kind) {
        SampleDesign design = sample(seed, rows);
        double[] target = target(design, seed);
        KnownTotals a = known(design, "a", target);
        KnownTotals x = KnownTotals.ofVariable("x", sumOf(design, target), Source.UNSTATED);
        CalibrationMethod method = switch (kind) {
            case 0 -> CalibrationMethod.LINEAR;
            case 1 -> CalibrationMethod.RAKING;
            case 2 -> CalibrationMethod.logit(0.3, 3);
            default -> CalibrationMethod.linear(0.4, 2.5);
        };
        SampleDesign made = Calibration.to(List.of(a, x))
                .withMethod(method)
                .apply(design)
                .get()
                .design();
        SurveyEstimator estimator = SurveyEstimator.of(made);
        a.cells().forEach((cell, number) -> {
            Estimate count =
                    estimator.estimate(Statistic.count("a", cell.get(0))).get();
            assertEquals(number, count.value(), 1e-8 * number);
            assertEquals(0, count.standardError(), 1e-8 * number);
        });
        Estimate total = estimator.estimate(Statistic.total("x")).get();
        assertEquals(x.total(), total.value(), 1e-8 * x.total());
        assertEquals(0, total.standardError(), 1e-8 * x.total());
        for (int row = 0; row < rows && kind >= 2; row++) {
            double factor = made.weight(row) / design.weight(row);
            assertTrue(factor >= 0.3 - 1e-12 && factor <= 3 + 1e-12);
        }
    }

    /** With one margin, raking is post-stratification: weights and errors. */
    @Property(tries = 100)
    void rakingToOneMarginIsPostStratification(@ForAll long seed, @ForAll @IntRange(min = 12, max = 80) int rows) {
        SampleDesign design = sample(seed, rows);
        KnownTotals a = known(design, "a", target(design, seed));
        SampleDesign raked = Raking.to(List.of(a)).apply(design).get().design();
        SampleDesign stratified = PostStratification.to(a).apply(design).get().design();
        assertArrayEquals(stratified.weights(), raked.weights(), 1e-9);
        Estimate one = SurveyEstimator.of(raked).estimate(Statistic.total("x")).get();
        Estimate other =
                SurveyEstimator.of(stratified).estimate(Statistic.total("x")).get();
        assertEquals(other.standardError(), one.standardError(), 1e-8 * other.value());
    }

    /** Raking and calibration by the raking method are the same weights, and have the same error. */
    @Property(tries = 100)
    void rakingIsCalibrationByItsMethod(@ForAll long seed, @ForAll @IntRange(min = 12, max = 80) int rows) {
        SampleDesign design = sample(seed, rows);
        double[] target = target(design, seed);
        List<KnownTotals> margins = List.of(known(design, "a", target), known(design, "b", target));
        SampleDesign raked = Raking.to(margins).apply(design).get().design();
        SampleDesign calibrated = Calibration.to(margins)
                .withMethod(CalibrationMethod.RAKING)
                .apply(design)
                .get()
                .design();
        assertArrayEquals(calibrated.weights(), raked.weights(), 1e-7);
        Estimate one = SurveyEstimator.of(raked).estimate(Statistic.mean("x")).get();
        Estimate other =
                SurveyEstimator.of(calibrated).estimate(Statistic.mean("x")).get();
        assertEquals(other.standardError(), one.standardError(), 1e-7 * other.value());
    }

    /** Totals of the categories add to the total, after any weighting. */
    @Property(tries = 100)
    void domainsAddToTheTotal(@ForAll long seed, @ForAll @IntRange(min = 12, max = 80) int rows) {
        SampleDesign design = sample(seed, rows);
        SampleDesign made = PostStratification.to(known(design, "a", target(design, seed)))
                .apply(design)
                .get()
                .design();
        SurveyEstimator estimator = SurveyEstimator.of(made);
        double sum = estimator.by(Statistic.total("x"), "b").values().stream()
                .map(Answer::get)
                .mapToDouble(Estimate::value)
                .sum();
        double total = estimator.estimate(Statistic.total("x")).get().value();
        assertEquals(total, sum, 1e-10 * total);
    }

    /** Trimming keeps the sum. */
    @Property(tries = 100)
    void trimmingKeepsTheSum(@ForAll long seed, @ForAll @IntRange(min = 12, max = 80) int rows) {
        SampleDesign design = sample(seed, rows);
        Weighting once = Trimming.between(2, 7).apply(design).get();
        Weighting part = Trimming.between(2, 7).proportionally().apply(design).get();
        double sum = Weighting.of(design).sum();
        assertEquals(sum, once.sum(), 1e-9 * sum);
        assertEquals(sum, part.sum(), 1e-9 * sum);
    }
}

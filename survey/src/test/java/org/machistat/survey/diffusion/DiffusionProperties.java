package org.machistat.survey.diffusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.machistat.core.source.Source;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.design.SampleDesign;
import org.machistat.survey.estimate.Estimate;

class DiffusionProperties {

    private static final List<DiffusionScheme> SCHEMES =
            List.of(DiffusionScheme.ECONOMY_WATCHERS, DiffusionScheme.TWO_WEIGHT);

    private static long[] counts(List<Integer> numbers) {
        return numbers.stream().mapToLong(Integer::longValue).toArray();
    }

    /** Turned round, an index is as far on the other side of neutral. */
    @Property(tries = 300)
    void goodAndBadAreAlike(@ForAll @Size(5) List<@IntRange(min = 0, max = 400) Integer> numbers) {
        long[] counts = counts(numbers);
        Assume.that(Arrays.stream(counts).sum() > 0);
        long[] turned = new long[5];
        Arrays.setAll(turned, at -> counts[4 - at]);
        for (DiffusionScheme scheme : SCHEMES) {
            Rational sum = DiffusionIndex.of(scheme, counts)
                    .get()
                    .value()
                    .plus(DiffusionIndex.of(scheme, turned).get().value());
            assertEquals(scheme.neutral().times(2), sum);
        }
    }

    /** The index of the counts lies within what their printed shares leave open, however few decimals are printed. */
    @Property(tries = 500)
    void printedSharesHoldTheTruth(
            @ForAll @Size(5) List<@IntRange(min = 0, max = 400) Integer> numbers,
            @ForAll @IntRange(min = 0, max = 2) int decimals) {
        long[] counts = counts(numbers);
        Assume.that(Arrays.stream(counts).sum() > 0);
        for (DiffusionScheme scheme : SCHEMES) {
            DiffusionIndex exact = DiffusionIndex.of(scheme, counts).get();
            BigDecimal[] printed = exact.percentages().stream()
                    .map(Rounding.decimals(decimals)::round)
                    .toArray(BigDecimal[]::new);
            DiffusionIndex read = DiffusionIndex.ofShares(scheme, printed).get();
            assertTrue(read.interval().contains(exact.value()), () -> read.interval() + " " + exact.value());
        }
    }

    /** Of a simple random sample the design gives the same index, and the variance of E11 times n (N − 1) ÷ ((n − 1) N). */
    @Property(tries = 150)
    void theDesignAgrees(
            @ForAll @Size(3) List<@IntRange(min = 1, max = 30) Integer> numbers,
            @ForAll @IntRange(min = 0, max = 500) int more,
            @ForAll @IntRange(min = 0, max = 5) int silent) {
        List<String> words = new ArrayList<>();
        String[] options = {"良い", "ふつう", "悪い"};
        for (int option = 0; option < 3; option++) {
            for (int row = 0; row < numbers.get(option); row++) {
                words.add(options[option]);
            }
        }
        int n = words.size();
        int population = n + more;
        double[] sizes = new double[n];
        Arrays.fill(sizes, population);
        SurveyData data =
                SurveyData.of(List.of(CategoryColumn.of("業況", words), NumberColumn.of("N", sizes)), Source.UNSTATED);
        Estimate designed = DiffusionEstimator.of(
                        SampleDesign.of(data).withPopulations("N").build().get(),
                        DiffusionScheme.TANKAN,
                        "業況",
                        List.of(options),
                        List.of())
                .estimate()
                .get();
        DiffusionIndex counted = DiffusionIndex.of(DiffusionScheme.TANKAN, counts(numbers))
                .get()
                .withUnanswered(silent)
                .withPopulation(population);
        Estimate plain = counted.estimate().get();
        assertEquals(plain.value(), designed.value(), 1e-9);
        double factor = (double) n * (population - 1) / ((n - 1.0) * population);
        double expected = plain.standardError() * Math.sqrt(factor);
        assertEquals(expected, designed.standardError(), 1e-9 * Math.max(1, expected));
    }
}

package org.machistat.survey.design;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.machistat.core.source.Source;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.estimate.Statistic;
import org.machistat.survey.estimate.SurveyEstimator;

class SampleSelectionTest {

    private static SurveyData list(String strata, double... sizes) {
        return SurveyData.of(
                List.of(CategoryColumn.of("業種", Arrays.asList(strata.split(" ", -1))), NumberColumn.of("従業者数", sizes)),
                Source.of("名簿"));
    }

    private static SurveyData list(double... sizes) {
        return list(String.join(" ", Collections.nCopies(sizes.length, "A")), sizes);
    }

    private static final SurveyData SIX = list(1, 2, 3, 5, 8, 21);

    /** Chances in samples of 3 of 1, 2, 3, 5, 8, 21, by hand: 21 is certain (3 · 21 > 40), 8 is not (2 · 8 < 19). */
    private static final double[] BY_SIZE = {2 / 19.0, 4 / 19.0, 6 / 19.0, 10 / 19.0, 16 / 19.0, 1};

    // 20,000 samples of 3 of 6: counts must be within 4.5 standard deviations √(20000 π (1−π)) of 20000 π.
    @ParameterizedTest
    @EnumSource
    void everyUnitHasItsChance(SelectionMethod method) {
        int draws = 20_000;
        int[] counts = new int[6];
        int[][] pairs = new int[6][6];
        for (int seed = 0; seed < draws; seed++) {
            int[] rows = SampleSelection.of(SIX, seed)
                    .withSizes("従業者数")
                    .select(method, 3)
                    .get()
                    .rows();
            assertEquals(3, rows.length);
            for (int i : rows) {
                counts[i]++;
                for (int j : rows) {
                    pairs[i][j]++;
                }
            }
        }
        for (int unit = 0; unit < 6; unit++) {
            double chance = method.isBySize() ? BY_SIZE[unit] : 0.5;
            assertEquals(draws * chance, counts[unit], 4.5 * Math.sqrt(draws * chance * (1 - chance)), "unit " + unit);
        }
        if (method == SelectionMethod.SIMPLE || method == SelectionMethod.SIZE_ELIMINATION) {
            for (int i = 0; i < 6; i++) {
                for (int j = 0; j < i; j++) {
                    // 3/6 · 2/5 for a simple sample; by size the elimination is written out below
                    double chance = method == SelectionMethod.SIMPLE
                            ? 0.2
                            : eliminated(new long[] {1, 2, 3, 5, 8, 21}, 3)[i][j];
                    assertEquals(draws * chance, pairs[i][j], 4.5 * Math.sqrt(draws * chance * (1 - chance)) + 1e-9);
                }
            }
        }
    }

    /** Chances of units and pairs by going through every order in which units can be put out, each with its probability. */
    private static double[][] eliminated(long[] sizes, int n) {
        double[][] joint = new double[sizes.length][sizes.length];
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            all.add(i);
        }
        eliminate(sizes, all, n, 1, joint);
        return joint;
    }

    private static void eliminate(long[] sizes, List<Integer> left, int n, double chance, double[][] joint) {
        if (left.size() == n) {
            for (int i : left) {
                for (int j : left) {
                    joint[i][j] += chance;
                }
            }
            return;
        }
        double[] before = chances(sizes, left.size());
        double[] after = chances(sizes, left.size() - 1);
        for (int unit : left) {
            List<Integer> rest = new ArrayList<>(left);
            rest.remove(Integer.valueOf(unit));
            eliminate(sizes, rest, n, chance * (1 - after[unit] / before[unit]), joint);
        }
    }

    /** min(1, a x) with the a at which they add up to n, by halving. */
    private static double[] chances(long[] sizes, int n) {
        double low = 0;
        double high = sizes.length;
        for (int step = 0; step < 200; step++) {
            double a = (low + high) / 2;
            double sum =
                    Arrays.stream(sizes).mapToDouble(x -> Math.min(1, a * x)).sum();
            if (sum < n) {
                low = a;
            } else {
                high = a;
            }
        }
        double a = high;
        return Arrays.stream(sizes).mapToDouble(x -> Math.min(1, a * x)).toArray();
    }

    @Test
    void chancesOfPairsAreThoseOfAllOrders() {
        long[] sizes = {1, 2, 3, 5, 8, 21, 4};
        for (int n = 1; n <= 7; n++) {
            Elimination elimination = new Elimination(sizes, n);
            double[][] expected = eliminated(sizes, n);
            double sum = 0;
            for (int i = 0; i < sizes.length; i++) {
                assertEquals(expected[i][i], elimination.chance(i), 1e-12);
                double row = 0;
                for (int j = 0; j < sizes.length; j++) {
                    if (i != j) {
                        assertEquals(expected[i][j], elimination.pair(i, j), 1e-12, n + ": " + i + ", " + j);
                        row += elimination.pair(i, j);
                    }
                }
                // a unit that is in has n − 1 others beside it
                assertEquals((n - 1) * elimination.chance(i), row, 1e-12);
                sum += elimination.chance(i);
            }
            assertEquals(n, sum, 1e-12);
        }
    }

    // Every start of N = 7, n = 3: ⌊(r + 7i) ÷ 3⌋; each unit must come 3 times of 7.
    @Test
    void systematicByEveryStart() {
        int[] counts = new int[7];
        for (int start = 0; start < 7; start++) {
            BitSet in = SampleSelection.systematic(7, 3, start);
            assertEquals(3, in.cardinality());
            in.stream().forEach(unit -> counts[unit]++);
        }
        assertArrayEquals(new int[] {3, 3, 3, 3, 3, 3, 3}, counts);
        assertEquals("{0, 2, 4}", SampleSelection.systematic(7, 3, 0).toString());
        assertEquals("{2, 4, 6}", SampleSelection.systematic(7, 3, 6).toString());
    }

    private static final SurveyData STRATA = list("A B A B A B A C A A", 5, 1, 7, 2, 9, 4, 11, 3, 20, 8);

    @Test
    void strataAreDrawnIndependently() {
        SampleSelection selection =
                SampleSelection.of(STRATA, 42).withStrata("業種").withSizes("従業者数");
        for (SelectionMethod method : SelectionMethod.values()) {
            SelectedSample sample =
                    selection.select(method, Map.of("A", 3L, "B", 2L, "C", 1L)).get();
            SelectedSample fewer =
                    selection.select(method, Map.of("A", 3L, "B", 1L, "C", 0L)).get();
            assertEquals(6, sample.size());
            assertEquals(4, fewer.size());
            CategoryColumn strata = STRATA.categories("業種");
            assertEquals(
                    List.of(3L, 2L, 1L),
                    List.of(0, 1, 2).stream()
                            .map(h -> Arrays.stream(sample.rows())
                                    .filter(row -> strata.position(row) == h)
                                    .count())
                            .toList());
            assertArrayEquals(
                    Arrays.stream(sample.rows())
                            .filter(row -> strata.position(row) == 0)
                            .toArray(),
                    Arrays.stream(fewer.rows())
                            .filter(row -> strata.position(row) == 0)
                            .toArray());
            assertEquals(
                    sample,
                    selection.select(method, Map.of("A", 3L, "B", 2L, "C", 1L)).get());
        }
    }

    /** The rows by Python from the definitions of SplitMix64 and algorithm S; another result breaks every sample drawn before. */
    @Test
    void aSeedKeepsItsSample() {
        SampleSelection selection = SampleSelection.of(STRATA, 42).withSizes("従業者数");
        assertEquals(
                "3（単純無作為抽出、種 42）",
                selection.select(SelectionMethod.SIMPLE, 3).get().toString());
        assertArrayEquals(
                new int[] {1, 3, 6},
                selection.select(SelectionMethod.SIMPLE, 3).get().rows());
    }

    // By hand: A has 6 units of sizes 5, 7, 9, 11, 20, 8 = 60, n = 3: 20 is certain (3 · 20 = 60); the others 2 x ÷ 40.
    @Test
    void chancesAndWeightsOfUnits() {
        SelectedSample sample = SampleSelection.of(STRATA, 7)
                .withStrata("業種")
                .withSizes("従業者数")
                .select(SelectionMethod.SIZE_SYSTEMATIC, Map.of("A", 3L, "B", 0L, "C", 0L))
                .get();
        SurveyData drawn = sample.data();
        assertEquals(3, drawn.rows());
        for (int unit = 0; unit < 3; unit++) {
            double size = drawn.numbers("従業者数").value(unit);
            assertEquals(Math.min(1, size / 20), sample.inclusion(unit), 1e-15);
            assertEquals(Math.max(1, 20 / size), sample.weight(unit), 1e-12);
            assertEquals(
                    sample.inclusion(unit),
                    drawn.numbers(SelectedSample.INCLUSION).value(unit));
            assertEquals(
                    sample.weight(unit), drawn.numbers(SelectedSample.WEIGHT).value(unit));
            assertEquals(6, drawn.numbers(SelectedSample.POPULATION).value(unit));
        }
        Refusal refusal = sample.jointInclusion().refusal().orElseThrow();
        assertEquals(Refusal.Reason.UNKNOWN, refusal.reason());
        assertEquals(
                "in systematic sampling by size many pairs have no chance to be drawn together",
                refusal.sentence().en());
    }

    /** What is in proportion to size is estimated without error by size; a simple sample of all has no error at all. */
    @Test
    void designsOfSamples() {
        SampleSelection selection =
                SampleSelection.of(STRATA, 3).withStrata("業種").withSizes("従業者数");
        Map<String, Long> numbers = Map.of("A", 4L, "B", 3L, "C", 1L);
        for (SelectionMethod method : SelectionMethod.values()) {
            SampleDesign design =
                    selection.select(method, numbers).get().design().get();
            Answer<org.machistat.survey.estimate.Estimate> total =
                    SurveyEstimator.of(design).estimate(Statistic.total("従業者数"));
            if (method.isBySize()) {
                assertEquals(70, total.get().value(), 1e-9);
                assertEquals(0, total.get().standardError(), method == SelectionMethod.SIZE_ELIMINATION ? 1e-5 : 10);
            } else {
                // B and C are taken whole, A 4 of 6
                assertTrue(total.get().standardError() > 0);
            }
        }
    }

    @Test
    void explainsItself() {
        SelectedSample sample = SampleSelection.of(STRATA, 42)
                .withStrata("業種")
                .withSizes("従業者数")
                .select(SelectionMethod.SIZE_ELIMINATION, Map.of("A", 3L, "B", 2L, "C", 0L))
                .get();
        assertEquals("""
                sample selection = 5
                  formula: chance = min(1, a × size), adding up to n in a stratum
                  input: A list 6 (名簿)
                  input: A drawn 3 (名簿)
                  input: B list 3 (名簿)
                  input: B drawn 2 (名簿)
                  input: C list 1 (名簿)
                  input: C drawn 0 (名簿)
                  note: sampling by size (elimination)
                  note: random numbers: SplitMix64, seed 42
                  note: size: 従業者数""", sample.explanation().text(Locale.ENGLISH));
        assertEquals(
                "名簿 10行、層 業種、乱数の種 42",
                SampleSelection.of(STRATA, 42).withStrata("業種").toString());
    }

    @Test
    void refusals() {
        SampleSelection selection = SampleSelection.of(STRATA, 1).withStrata("業種");
        refused(
                "C: 2 units are wanted, but the list has only 1",
                selection.select(SelectionMethod.SIMPLE, Map.of("A", 1L, "B", 1L, "C", 2L)));
        refused(
                "4 units are wanted from stratum 'D', which is not in the list",
                selection.select(SelectionMethod.SIMPLE, Map.of("A", 1L, "B", 1L, "C", 0L, "D", 4L)));
        refused("no unit is wanted", selection.select(SelectionMethod.SIMPLE, Map.of("A", 0L, "B", 0L, "C", 0L)));
        for (double bad : new double[] {0, -1, 1.5}) {
            refused(
                    "Size '従業者数' must be a whole number above 0, but in row 2 it was " + bad,
                    SampleSelection.of(list(1, bad), 1).withSizes("従業者数").select(SelectionMethod.SIZE_SYSTEMATIC, 1));
        }
        refused(
                "the sizes '従業者数' add up to too much to draw 1 units (use a larger unit)",
                SampleSelection.of(list(4e18, 1), 1).withSizes("従業者数").select(SelectionMethod.SIZE_SYSTEMATIC, 1));
        SurveyData gap = SurveyData.of(List.of(CategoryColumn.of("業種", Arrays.asList("A", ""))), Source.UNSTATED);
        refused(
                "'業種' has no value in row 2",
                SampleSelection.of(gap, 1).withStrata("業種").select(SelectionMethod.SIMPLE, Map.of("A", 1L)));
    }

    private static void refused(String sentence, Answer<SelectedSample> answer) {
        assertEquals(sentence, answer.refusal().orElseThrow().sentence().en());
    }

    @Test
    void misuse() {
        SampleSelection plain = SampleSelection.of(STRATA, 1);
        SampleSelection strata = plain.withStrata("業種");
        message(
                "A selection within strata needs a number for each stratum of '業種', but had one number",
                () -> strata.select(SelectionMethod.SIMPLE, 3));
        message(
                "Numbers for strata need strata: name their column by withStrata",
                () -> plain.select(SelectionMethod.SIMPLE, Map.of("A", 1L)));
        message(
                "No number of units for stratum 'B', those given are of [A]",
                () -> strata.select(SelectionMethod.SIMPLE, Map.of("A", 1L)));
        message(
                "Method SIZE_SYSTEMATIC needs sizes: name their column by withSizes",
                () -> plain.select(SelectionMethod.SIZE_SYSTEMATIC, 1));
        message(
                "The number of units of stratum '全体' must be 0 or more, but was -1",
                () -> plain.select(SelectionMethod.SIMPLE, -1));
        message("Column '業種' must hold numbers, but holds categories", () -> plain.withSizes("業種"));
    }

    private static void message(String expected, Executable call) {
        assertEquals(
                expected, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}

package org.machistat.survey.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Refusal;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;

class GroupSumsTest {

    private static SampleDesign design(int[] strata, int count, double[] sizes, NumberColumn values, LonelyUnit rule) {
        List<Category> categories =
                IntStream.range(0, count).mapToObj(h -> Category.of("h" + h)).toList();
        SurveyData data = SurveyData.of(
                List.of(
                        CategoryColumn.of("h", categories, strata),
                        NumberColumn.of(
                                "N",
                                Arrays.stream(strata).mapToDouble(h -> sizes[h]).toArray()),
                        values),
                Source.UNSTATED);
        return SampleDesign.of(data)
                .withStrata("h")
                .withPopulations("N")
                .withLonelyUnit(rule)
                .build()
                .get();
    }

    private static CategoryColumn groups(int... positions) {
        return CategoryColumn.of("g", List.of(Category.of("a"), Category.of("b"), Category.of("c")), positions);
    }

    // By hand: stratum of 2 of 4 with 1, 3 (weight 2), of 3 of 9 with 2, 2, 5 (weight 3): total 2·4 + 3·9 = 35,
    // V = (1−1/2)·4·2 + (1−1/3)·(3/2)·... : 4²/2 · (1−1/2) · 2 = 8 and 9²/3 · (1−1/3) · 3 = 54, s² being 2 and 3
    @Test
    void byHand() {
        NumberColumn y = NumberColumn.of("y", new double[] {1, 3, 2, 2, 5});
        SampleDesign design = design(new int[] {0, 0, 1, 1, 1}, 2, new double[] {4, 9}, y, LonelyUnit.FAIL);
        GroupSums all = design.sums(y).get();
        assertEquals(35, all.total(0));
        assertEquals(13, all.weight(0));
        assertEquals(8 + 54, all.variance(0, 0), 1e-12);
        assertEquals(2 * (1 + 9) + 3 * (4 + 4 + 25), all.spread(0, 0), 1e-12);
        assertEquals(3, all.degreesOfFreedom(0));
        GroupSums parts = design.sums(y, groups(0, 1, 0, CategoryColumn.GAP, 1)).get();
        assertEquals(3, parts.groups());
        assertEquals(List.of(2, 2, 0), List.of(parts.rowsOf(0), parts.rowsOf(1), parts.rowsOf(2)));
        assertEquals(List.of(8.0, 21.0, 0.0), List.of(parts.total(0), parts.total(1), parts.total(2)));
        assertEquals(0, parts.variance(2, 0));
        assertEquals(0, parts.degreesOfFreedom(2));
    }

    /** The scores of each group, laid out row by row, through the variance of stages. */
    @Test
    void agreesWithScoresRowByRow() {
        Random random = new Random(11);
        for (LonelyUnit rule : List.of(LonelyUnit.CERTAINTY, LonelyUnit.ADJUST, LonelyUnit.AVERAGE)) {
            for (int count : new int[] {3, 300}) {
                int rows = 900;
                int[] strata = IntStream.range(0, rows)
                        .map(row -> row < count ? row : random.nextInt(count - 1))
                        .toArray();
                double[] sizes =
                        IntStream.range(0, count).mapToDouble(h -> rows + h).toArray();
                int[] groupOf = IntStream.range(0, rows)
                        .map(row -> random.nextInt(4) - 1)
                        .toArray();
                double[] y = random.doubles(rows, -5, 1000).toArray();
                NumberColumn column = NumberColumn.of("y", y);
                SampleDesign design = design(strata, count, sizes, column, rule);
                GroupSums sums = design.sums(column, groups(groupOf)).get();
                for (int group = 0; group < 3; group++) {
                    double middle = group * 100.0;
                    double[] scores = new double[rows];
                    BitSet own = new BitSet();
                    double total = 0;
                    for (int row = 0; row < rows; row++) {
                        if (groupOf[row] == group) {
                            scores[row] = design.weight(row) * (y[row] - middle);
                            total += design.weight(row) * y[row];
                            own.set(row);
                        }
                    }
                    double variance = design.covariance(scores).get()[0][0];
                    assertEquals(variance, sums.variance(group, middle), 1e-10 * variance);
                    assertEquals(total, sums.total(group), 1e-10 * total);
                    assertEquals(design.degreesOfFreedom(own), sums.degreesOfFreedom(group));
                }
            }
        }
    }

    /** Values far from the first one, which squares are measured from at first. */
    @Test
    void digitsAreNotLost() {
        double[] y = new double[50_000];
        Arrays.fill(y, 1e9);
        y[0] = 0;
        y[1] = 1e9 + 1;
        NumberColumn column = NumberColumn.of("y", y);
        SampleDesign design = design(new int[y.length], 1, new double[] {1e9}, column, LonelyUnit.FAIL);
        double[] means = {Arrays.stream(y).sum() / y.length};
        double squares =
                Arrays.stream(y).map(v -> (v - means[0]) * (v - means[0])).sum();
        assertEquals(squares, design.sums(column).get().spread(0, means[0]) / design.weight(0), 1e-13 * squares);
        // without the first value all but one are equal: (1 − 1/n) · 1²
        double[] rest = y.clone();
        rest[0] = 1e9;
        NumberColumn flat = NumberColumn.of("y", rest);
        SampleDesign even = design(new int[y.length], 1, new double[] {y.length}, flat, LonelyUnit.FAIL);
        GroupSums sums = even.sums(flat).get();
        assertEquals(1 - 1.0 / y.length, sums.spread(0, sums.total(0) / y.length), 1e-9);
        Arrays.fill(rest, 0.1);
        NumberColumn equal = NumberColumn.of("y", rest);
        assertEquals(0, design.sums(equal).get().variance(0, 0));
    }

    @Test
    void whereItCannotBe() {
        NumberColumn y = NumberColumn.of("y", new double[] {1, 3, 2, 2, 5});
        SampleDesign design = design(new int[] {0, 0, 1, 1, 1}, 2, new double[] {4, 9}, y, LonelyUnit.FAIL);
        assertTrue(design.isEven());
        SampleDesign uneven = design.reweighted(new double[] {1, 2, 3, 4, 5}, Label.same("trial"));
        assertFalse(uneven.isEven());
        Refusal refusal = uneven.sums(y).refusal().orElseThrow();
        assertEquals(Refusal.Reason.NOT_APPLICABLE, refusal.reason());
        assertEquals(
                "not in one pass: weights differ within strata, or there are stages or too many cells",
                refusal.sentence().en());
        BitSet gap = new BitSet();
        gap.set(1);
        assertEquals(
                "Every row must have a value, but 1 of 'y' have none",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> design.sums(NumberColumn.of("y", new double[5], gap)))
                        .getMessage());
        assertEquals(
                "There must be one score for each of 5 rows, but there were 2",
                assertThrows(IllegalArgumentException.class, () -> design.sums(y, groups(0, 1)))
                        .getMessage());
        NumberColumn one = NumberColumn.of("y", new double[] {1, 3, 2});
        assertTrue(design(new int[] {0, 0, 1}, 2, new double[] {4, 9}, one, LonelyUnit.FAIL)
                .sums(one)
                .refusal()
                .isPresent());
    }
}

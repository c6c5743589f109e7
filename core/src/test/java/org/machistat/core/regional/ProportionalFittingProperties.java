package org.machistat.core.regional;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.machistat.core.table.StatTable;

/** Laws of proportional fitting. */
class ProportionalFittingProperties {

    @Provide
    Arbitrary<List<Integer>> figures() {
        return Arbitraries.integers().between(1, 99).list().ofSize(9);
    }

    private static StatTable table(List<Integer> figures) {
        String[] rows = new String[3];
        for (int row = 0; row < 3; row++) {
            rows[row] = "ABC".charAt(row) + " "
                    + figures.subList(3 * row, 3 * row + 3).stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(" "));
        }
        return Regions.table(rows);
    }

    private static int sum(List<Integer> figures, int from, int step) {
        return figures.get(from) + figures.get(from + step) + figures.get(from + 2 * step);
    }

    /** Sums are the margins of another table, odds ratios those of the seed. */
    @Property(tries = 200)
    void marginsHoldAndOddsRatiosStay(@ForAll("figures") List<Integer> seed, @ForAll("figures") List<Integer> target) {
        ProportionalFitting fitted = ProportionalFitting.of(
                        table(seed),
                        List.of(
                                ProportionalFittingTest.margin(
                                        "place",
                                        "A B C",
                                        sum(target, 0, 1) + " " + sum(target, 3, 1) + " " + sum(target, 6, 1)),
                                ProportionalFittingTest.margin(
                                        "industry",
                                        "1 2 3",
                                        sum(target, 0, 3) + " " + sum(target, 1, 3) + " " + sum(target, 2, 3))))
                .get();
        double[] cells = fitted.values();
        for (int i = 0; i < 3; i++) {
            assertEquals(sum(target, 3 * i, 1), cells[3 * i] + cells[3 * i + 1] + cells[3 * i + 2], 1e-6);
            assertEquals(sum(target, i, 3), cells[i] + cells[i + 3] + cells[i + 6], 1e-6);
        }
        for (int row = 1; row < 3; row++) {
            for (int column = 1; column < 3; column++) {
                double before = (double) seed.get(0)
                        * seed.get(3 * row + column)
                        / ((double) seed.get(column) * seed.get(3 * row));
                double after = cells[0] * cells[3 * row + column] / (cells[column] * cells[3 * row]);
                assertEquals(1, after / before, 1e-9);
            }
        }
    }

    /** A table that has the margins already stays as it is. */
    @Property(tries = 100)
    void whatFitsStays(@ForAll("figures") List<Integer> seed) {
        double[] cells =
                ProportionalFitting.of(table(seed), List.of(table(seed))).get().values();
        for (int i = 0; i < 9; i++) {
            assertEquals(seed.get(i), cells[i], 1e-12);
        }
    }
}

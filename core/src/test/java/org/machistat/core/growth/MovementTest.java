package org.machistat.core.growth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.machistat.core.value.Rational;

/** The oracle here states all conditions of the minimum at once and eliminates them as a full matrix. */
class MovementTest {

    /** A column more than rows: the right side. */
    private static Optional<Rational[]> eliminate(Rational[][] rows) {
        int size = rows.length;
        for (int column = 0; column < size; column++) {
            int pivot = column;
            while (pivot < size && rows[pivot][column].signum() == 0) {
                pivot++;
            }
            if (pivot == size) {
                return Optional.empty();
            }
            Rational[] row = rows[pivot];
            rows[pivot] = rows[column];
            Rational first = row[column];
            rows[column] = Arrays.stream(row).map(one -> one.dividedBy(first)).toArray(Rational[]::new);
            for (int other = 0; other < size; other++) {
                Rational factor = rows[other][column];
                for (int i = column; other != column && factor.signum() != 0 && i <= size; i++) {
                    rows[other][i] = rows[other][i].minus(rows[column][i].times(factor));
                }
            }
        }
        return Optional.of(Arrays.stream(rows).map(row -> row[size]).toArray(Rational[]::new));
    }

    private static Optional<Rational[]> oracle(int order, Rational[] weights, int[] sums, Rational[] values) {
        int places = weights.length;
        Rational[][] rows = new Rational[places + values.length][places + values.length + 1];
        for (Rational[] row : rows) {
            Arrays.fill(row, Rational.ZERO);
        }
        long[] difference = order == 1 ? new long[] {-1, 1} : new long[] {1, -2, 1};
        for (int from = 0; from + order < places; from++) {
            for (int i = 0; i <= order; i++) {
                for (int j = 0; j <= order; j++) {
                    rows[from + i][from + j] =
                            rows[from + i][from + j].plus(Rational.of(difference[i] * difference[j]));
                }
            }
        }
        for (int place = 0; place < places; place++) {
            if (sums[place] >= 0) {
                rows[place][places + sums[place]] = weights[place];
                rows[places + sums[place]][place] = weights[place];
            }
        }
        for (int sum = 0; sum < values.length; sum++) {
            rows[places + sum][places + values.length] = values[sum];
        }
        return eliminate(rows).map(all -> Arrays.copyOf(all, places));
    }

    // Sums of 1 to 4 places, free places before, between and after, weights that are fractions and one alone that
    // counts.
    @Test
    void isThatOfAllConditionsAtOnce() {
        Random random = new Random(8);
        int solved = 0;
        for (int round = 0; round < 400; round++) {
            int order = 1 + round % 2;
            int perYear = 1 + random.nextInt(4);
            int years = 1 + random.nextInt(4);
            int before = random.nextInt(3);
            int places = Math.max(order, before + years * perYear + random.nextInt(4));
            boolean onlyLast = random.nextInt(4) == 0;
            Rational[] weights = new Rational[places];
            Arrays.fill(weights, Rational.ZERO);
            int[] sums = new int[places];
            Arrays.fill(sums, -1);
            Rational[] values = new Rational[years];
            int sum = 0;
            for (int year = 0; year < years; year++) {
                if (random.nextInt(5) > 0) {
                    for (int i = onlyLast ? perYear - 1 : 0; i < perYear; i++) {
                        sums[before + year * perYear + i] = sum;
                        weights[before + year * perYear + i] =
                                Rational.of(1 + random.nextInt(2_000), 1 + random.nextInt(3));
                    }
                    values[sum++] = Rational.of(random.nextInt(9_999) - 2_000, 1 + random.nextInt(12));
                }
            }
            values = Arrays.copyOf(values, sum);
            Optional<Rational[]> expected = oracle(order, weights, sums, values);
            Optional<Rational[]> found = new Movement(order, weights, sums, values).solve();
            assertEquals(expected.isPresent(), found.isPresent(), "round " + round);
            if (expected.isPresent()) {
                assertArrayEquals(expected.orElseThrow(), found.orElseThrow(), "round " + round);
                solved++;
            }
        }
        assertTrue(solved > 200, "solved " + solved);
    }

    // By hand: r + r' = 6 and r = r' is the only level that does not move.
    @Test
    void oneSumOfTwo() {
        Rational one = Rational.ONE;
        Movement level = new Movement(1, new Rational[] {one, one}, new int[] {0, 0}, new Rational[] {Rational.of(6)});
        assertArrayEquals(
                new Rational[] {Rational.of(3), Rational.of(3)}, level.solve().orElseThrow());
        Movement slope = new Movement(2, new Rational[] {one, one}, new int[] {0, 0}, new Rational[] {Rational.of(6)});
        assertTrue(slope.solve().isEmpty());
    }
}

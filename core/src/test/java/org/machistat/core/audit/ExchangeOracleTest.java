package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;

/**
 * Rows exchanged between sums that other errors break, against a judge that shares no code with the search: it tries every set of
 * claims in print and in each of the tables with two parts of different sums exchanged.
 *
 * <p>A total of two sums of two parts each, in two years. The sums form a tree, so that the values which a set leaves possible
 * are one number or all from one number on, and are added up from the parts.
 */
class ExchangeOracleTest {

    private static final List<String> ROWS = List.of("合計", "S", "A", "B", "T", "C", "D");
    private static final List<String> YEARS = List.of("2014年", "2016年");
    private static final int CLAIMS = 17;
    private static final int[][] PAIRS = {{2, 5}, {2, 6}, {3, 5}, {3, 6}};

    /** What a table is and what was planted in it. */
    private record Planted(long[][] print, Set<Integer> cells, int[] exchanged) {
        int size() {
            return cells.size() + 1;
        }

        @Override
        public String toString() {
            return Arrays.deepToString(print) + " " + cells + " " + Arrays.toString(exchanged);
        }
    }

    private static Planted planted(Random random, int errors) {
        long[][] rows = new long[7][2];
        for (int year = 0; year < 2; year++) {
            for (int row : new int[] {2, 3, 5, 6}) {
                rows[row][year] = 10 + random.nextInt(900);
            }
            rows[1][year] = rows[2][year] + rows[3][year];
            rows[4][year] = rows[5][year] + rows[6][year];
            rows[0][year] = rows[1][year] + rows[4][year];
        }
        int[] pair = PAIRS[random.nextInt(4)];
        swap(rows, pair);
        Set<Integer> cells = new TreeSet<>();
        while (cells.size() < errors) {
            int row = random.nextInt(7);
            int year = random.nextInt(2);
            if (row != pair[0] && row != pair[1] && cells.add(2 * row + year)) {
                rows[row][year] += 1 + random.nextInt(2_000);
            }
        }
        return new Planted(rows, cells, pair);
    }

    private static void swap(long[][] rows, int[] pair) {
        long[] row = rows[pair[0]];
        rows[pair[0]] = rows[pair[1]];
        rows[pair[1]] = row;
    }

    private static StatTable table(long[][] rows) {
        StatTable.Builder builder = StatTable.builder("表")
                .axis(Axis.of("行", ROWS.toArray(String[]::new))
                        .withTotal("合計", "S", "T")
                        .withTotal("S", "A", "B")
                        .withTotal("T", "C", "D"))
                .axis(Axis.of("列", YEARS.toArray(String[]::new)));
        for (int row = 0; row < 7; row++) {
            builder.row(ROWS.get(row), String.valueOf(rows[row][0]), String.valueOf(rows[row][1]));
        }
        return builder.build();
    }

    /** The size of the smallest repair: of print, or one more than that of a table with two rows exchanged. */
    private static int smallest(long[][] rows) {
        int least = smallestInPlace(rows);
        for (int[] pair : PAIRS) {
            swap(rows, pair);
            least = Math.min(least, 1 + smallestInPlace(rows));
            swap(rows, pair);
        }
        return least;
    }

    private static int smallestInPlace(long[][] rows) {
        int least = CLAIMS;
        for (int mask = 0; mask < 1 << CLAIMS; mask++) {
            if (Integer.bitCount(mask) < least && isPossible(rows, mask)) {
                least = Integer.bitCount(mask);
            }
        }
        return least;
    }

    /** Bits 0 to 13 are cells, 14 to 16 the lists of parts of the total and of both sums. */
    private static boolean isPossible(long[][] rows, int mask) {
        for (int year = 0; year < 2; year++) {
            long[] first = whole(rows, mask, year, 1, 15, part(rows, mask, year, 2), part(rows, mask, year, 3));
            long[] second = whole(rows, mask, year, 4, 16, part(rows, mask, year, 5), part(rows, mask, year, 6));
            if (first == null || second == null || whole(rows, mask, year, 0, 14, first, second) == null) {
                return false;
            }
        }
        return true;
    }

    /** From one number to another, or to any. */
    private static long[] part(long[][] rows, int mask, int year, int row) {
        boolean dropped = ((mask >> (2 * row + year)) & 1) == 1;
        return dropped ? new long[] {0, Long.MAX_VALUE} : new long[] {rows[row][year], rows[row][year]};
    }

    private static long[] whole(long[][] rows, int mask, int year, int row, int list, long[] one, long[] other) {
        boolean lacks = ((mask >> list) & 1) == 1;
        boolean open = lacks || one[1] == Long.MAX_VALUE || other[1] == Long.MAX_VALUE;
        long low = one[0] + other[0] + (lacks ? 1 : 0);
        long high = open ? Long.MAX_VALUE : one[1] + other[1];
        long[] own = part(rows, mask, year, row);
        long from = Math.max(low, own[0]);
        long to = Math.min(high, own[1]);
        return from <= to ? new long[] {from, to} : null;
    }

    private static boolean isPlanted(Repair repair, Planted planted) {
        Set<Integer> cells = new TreeSet<>();
        Set<String> rows = new HashSet<>();
        for (Change change : repair.changes()) {
            if (change instanceof Change.Correction one) {
                cells.add(2 * ROWS.indexOf(one.cell().get(0))
                        + YEARS.indexOf(one.cell().get(1)));
            } else if (change instanceof Change.Rearranged one && one.kind() == Finding.Kind.SWAPPED_ROWS) {
                rows.addAll(List.of(one.first(), one.second()));
            }
        }
        return cells.equals(planted.cells())
                && rows.equals(Set.of(ROWS.get(planted.exchanged()[0]), ROWS.get(planted.exchanged()[1])));
    }

    @Test
    void whatWasPlantedIsAmongTheSmallestUnlessASmallerOneExists() {
        Random random = new Random(20170831);
        int among = 0;
        for (int trial = 0; trial < 1_200; trial++) {
            Planted planted = planted(random, trial % 4);
            AuditReport report = TableAudit.withDefaults().audit(table(planted.print()));
            int size = report.repairs().get(0).changes().size();
            assertTrue(report.isComplete(), planted::toString);
            assertTrue(size <= planted.size(), planted::toString);
            boolean found = report.repairs().stream().anyMatch(repair -> isPlanted(repair, planted));
            assertEquals(size == planted.size(), found, planted + " -> " + report.repairs());
            among += found ? 1 : 0;
            if (trial % 10 < 4 && report.repairs().stream().noneMatch(ExchangeOracleTest::movesElsewhere)) {
                assertEquals(smallest(planted.print()), size, planted + " -> " + report.repairs());
            }
        }
        assertTrue(among > 300, "planted among the smallest in " + among);
    }

    /** Moves that the judge does not know. */
    private static boolean movesElsewhere(Repair repair) {
        return repair.changes().stream()
                .anyMatch(change -> change instanceof Change.Rearranged one
                        && (one.kind() != Finding.Kind.SWAPPED_ROWS
                                || Arrays.stream(PAIRS)
                                        .noneMatch(pair -> ROWS.get(pair[0]).equals(one.first())
                                                && ROWS.get(pair[1]).equals(one.second()))));
    }
}

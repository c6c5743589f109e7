package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;

/**
 * The smallest repairs against a judge that shares no code with the search: it tries every set of claims, and for each every
 * true table of whole numbers up to 24, in tables of two parts and their total, two years and their difference.
 *
 * <p>Print goes up to 12, so that a total of three dropped figures never needs more than the judge tries.
 */
class RepairOracleTest {

    private static final int MOST = 12;
    private static final List<String> ROWS = List.of("合計", "甲", "乙");

    /** Total, first and second part in the first year, then in the second; then three differences. */
    private static int[] randomPrint(Random random, int errors) {
        int[] print = new int[9];
        for (int year = 0; year < 2; year++) {
            print[3 * year + 1] = 1 + random.nextInt(5);
            print[3 * year + 2] = 1 + random.nextInt(5);
            print[3 * year] = print[3 * year + 1] + print[3 * year + 2];
        }
        for (int row = 0; row < 3; row++) {
            print[6 + row] = print[3 + row] - print[row];
        }
        for (int i = 0; i < errors; i++) {
            print[random.nextInt(9)] = random.nextInt(8);
        }
        return print;
    }

    private static StatTable table(int[] print) {
        StatTable.Builder builder = StatTable.builder("表")
                .axis(Axis.of("行", ROWS.toArray(String[]::new)).withTotal("合計", "甲", "乙"))
                .axis(Axis.of("列", "2014年", "2016年", "増減数"));
        for (int row = 0; row < 3; row++) {
            builder.row(
                    ROWS.get(row),
                    String.valueOf(print[row]),
                    String.valueOf(print[3 + row]),
                    String.valueOf(print[6 + row]));
        }
        return builder.build();
    }

    private static TableAudit audit() {
        return TableAudit.withDefaults()
                .withRole("2014年", new Role.Level())
                .withRole("2016年", new Role.Level())
                .withRole("増減数", new Role.Difference("2014年", "2016年"))
                .inPlace();
    }

    /** Every smallest set of changed cells, 9 for the missing row, by trying all. */
    private static Set<Set<Integer>> judged(int[] print) {
        for (int size = 0; size <= 9; size++) {
            Set<Set<Integer>> found = new HashSet<>();
            for (int mask = 0; mask < 1 << 10; mask++) {
                if (Integer.bitCount(mask) == size && isPossible(print, mask)) {
                    Set<Integer> cells = new TreeSet<>();
                    BitSet.valueOf(new long[] {mask}).stream().forEach(cells::add);
                    found.add(cells);
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        throw new AssertionError("Some set must do");
    }

    /** Whether any whole numbers agree with all cells that are not in the mask. */
    private static boolean isPossible(int[] print, int mask) {
        int[] level = new int[6];
        return isPossible(print, mask, level, 0);
    }

    private static boolean isPossible(int[] print, int mask, int[] level, int at) {
        if (at == 6) {
            boolean missing = ((mask >> 9) & 1) == 1;
            for (int year = 0; year < 2; year++) {
                int rest = level[3 * year] - level[3 * year + 1] - level[3 * year + 2];
                if (missing ? rest < 1 : rest != 0) {
                    return false;
                }
            }
            for (int row = 0; row < 3; row++) {
                if (((mask >> (6 + row)) & 1) == 0 && level[3 + row] - level[row] != print[6 + row]) {
                    return false;
                }
            }
            return true;
        }
        if (((mask >> at) & 1) == 0) {
            level[at] = print[at];
            return isPossible(print, mask, level, at + 1);
        }
        for (int value = 0; value <= 2 * MOST; value++) {
            level[at] = value;
            if (isPossible(print, mask, level, at + 1)) {
                return true;
            }
        }
        return false;
    }

    private static Set<Set<Integer>> found(AuditReport report) {
        Set<Set<Integer>> found = new HashSet<>();
        for (Repair repair : report.repairs()) {
            Set<Integer> cells = new TreeSet<>();
            for (Change change : repair.changes()) {
                cells.add(
                        change instanceof Change.Correction one
                                ? 3
                                                * List.of("2014年", "2016年", "増減数")
                                                        .indexOf(one.cell().get(1))
                                        + ROWS.indexOf(one.cell().get(0))
                                : 9);
            }
            found.add(cells);
        }
        return found.isEmpty() ? Set.of(Set.of()) : found;
    }

    @Test
    void everySmallestRepairIsFoundAndNoOther() {
        Random random = new Random(20170830);
        for (int trial = 0; trial < 10_000; trial++) {
            int[] print = randomPrint(random, trial % 4);
            AuditReport report = audit().audit(table(print));
            Set<Set<Integer>> judged = judged(print);
            assertEquals(judged, found(report), () -> "print " + Arrays.toString(print));
            assertTrue(report.isComplete(), () -> Arrays.toString(print));
            assertEquals(judged.equals(Set.of(Set.of())), report.isClean());
        }
    }
}

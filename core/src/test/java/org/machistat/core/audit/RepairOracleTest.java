package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

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
            assertEquals(judged, found(report), () -> "print " + java.util.Arrays.toString(print));
            assertTrue(report.isComplete(), () -> java.util.Arrays.toString(print));
            assertEquals(judged.equals(Set.of(Set.of())), report.isClean());
        }
    }

    /** Rounded shares and rates of true tables, in three directions: never a finding. */
    @Test
    void cleanRoundedTablesRaiseNoAlarm() {
        Random random = new Random(42);
        for (int trial = 0; trial < 2_000; trial++) {
            java.math.RoundingMode mode = List.of(
                            java.math.RoundingMode.HALF_UP,
                            java.math.RoundingMode.DOWN,
                            java.math.RoundingMode.HALF_EVEN)
                    .get(trial % 3);
            AuditReport report =
                    TableAudit.withDefaults().withRounding(mode).audit(clean(random, 2 + random.nextInt(6), mode));
            assertTrue(report.isClean(), () -> report.table() + "\n" + report);
            assertTrue(report.isComplete());
        }
    }

    private static StatTable clean(Random random, int parts, java.math.RoundingMode mode) {
        long[][] levels = new long[parts + 1][2];
        for (int row = 1; row <= parts; row++) {
            for (int year = 0; year < 2; year++) {
                levels[row][year] = 1L + random.nextInt(100_000);
                levels[0][year] += levels[row][year];
            }
        }
        List<String> names = new ArrayList<>(List.of("合計"));
        for (int row = 1; row <= parts; row++) {
            names.add("業種" + row);
        }
        StatTable.Builder builder = StatTable.builder("表")
                .axis(Axis.of("行", names.toArray(String[]::new)))
                .axis(Axis.of("列", "2014年", "2016年", "増減数", "増減率", "構成比 2014年", "構成比 2016年"));
        Rounding rounding = Rounding.decimals(1).with(mode);
        for (int row = 0; row <= parts; row++) {
            long from = levels[row][0];
            long to = levels[row][1];
            builder.row(
                    List.of(
                            Figure.of(from),
                            Figure.of(to),
                            Figure.of(to - from),
                            percent(rounding, to - from, from),
                            percent(rounding, from, levels[0][0]),
                            percent(rounding, to, levels[0][1])),
                    names.get(row));
        }
        return builder.build();
    }

    private static Figure percent(Rounding rounding, long part, long whole) {
        BigDecimal value = rounding.round(Rational.of(100 * part, whole));
        return Figure.of(value, Unit.PERCENT);
    }
}

package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

/**
 * Tables made from true values, each figure rounded by itself: never a finding, whatever the direction of rounding.
 *
 * <p>Every second table prints its levels in thousands with one decimal as well, so that no column is exact: sums then miss by up
 * to half a unit for each part, and rates by what both levels lost. The full count of 10,000 tables is run with
 * {@code -Daudit.cleanTables=10000}.
 */
class CleanTablesTest {

    private static final List<RoundingMode> MODES = List.of(
            RoundingMode.HALF_UP,
            RoundingMode.DOWN,
            RoundingMode.HALF_EVEN,
            RoundingMode.FLOOR,
            RoundingMode.HALF_DOWN,
            RoundingMode.CEILING,
            RoundingMode.UP);
    private static final int TABLES = Integer.getInteger("audit.cleanTables", 2_000);
    private static final Unit THOUSANDS = Unit.PERSONS.withExponent(3);

    @Test
    void noAlarmInRoundedTables() {
        Random random = new Random(42);
        for (int trial = 0; trial < TABLES; trial++) {
            RoundingMode mode = MODES.get(trial % MODES.size());
            StatTable table = table(random, 2 + random.nextInt(5), mode, trial % 2 == 1);
            AuditReport report = TableAudit.withDefaults().withRounding(mode).audit(table);
            assertTrue(report.isClean(), () -> mode + "\n" + table + "\n" + report);
            assertTrue(report.isComplete());
            assertTrue(report.rulesChecked() > 0);
        }
    }

    /** Nobody says how they were rounded: half up is told from truncation where it can be, and there is no alarm for half up. */
    @Test
    void noAlarmWithoutAStatedDirection() {
        Random random = new Random(43);
        int truncated = 0;
        for (int trial = 0; trial < TABLES / 20; trial++) {
            StatTable rounded = table(random, 5, RoundingMode.HALF_UP, false);
            AuditReport report = TableAudit.withDefaults().audit(rounded);
            assertTrue(report.isClean(), () -> rounded + "\n" + report);
            assertEquals(RoundingMode.HALF_UP, report.interpretation().rounding());
            StatTable cut = table(random, 5, RoundingMode.DOWN, false);
            AuditReport found = TableAudit.withDefaults().audit(cut);
            // of 18 truncated figures rounding half up prints about half otherwise; two at least must speak
            truncated += found.interpretation().rounding() == RoundingMode.DOWN && found.isClean() ? 1 : 0;
        }
        assertTrue(100 * truncated >= 96 * (TABLES / 20), "truncation seen in " + truncated);
    }

    private static StatTable table(Random random, int parts, RoundingMode mode, boolean thousands) {
        long[][] levels = new long[parts + 1][2];
        for (int row = 1; row <= parts; row++) {
            for (int year = 0; year < 2; year++) {
                levels[row][year] = 1_000L + random.nextInt(100_000);
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
        Rounding tenth = Rounding.decimals(1).with(mode);
        for (int row = 0; row <= parts; row++) {
            long from = levels[row][0];
            long to = levels[row][1];
            builder.row(
                    List.of(
                            level(tenth, from, thousands),
                            level(tenth, to, thousands),
                            level(tenth, to - from, thousands),
                            percent(tenth, to - from, from),
                            percent(tenth, from, levels[0][0]),
                            percent(tenth, to, levels[0][1])),
                    names.get(row));
        }
        return builder.build();
    }

    private static Figure level(Rounding rounding, long value, boolean thousands) {
        return thousands
                ? Figure.of(rounding.round(Rational.of(value, 1_000)), THOUSANDS)
                : Figure.of(value, Unit.PERSONS);
    }

    private static Figure percent(Rounding rounding, long part, long whole) {
        return Figure.of(rounding.round(Rational.of(100 * part, whole)), Unit.PERCENT);
    }
}

package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Unit;

/** What nobody should give to an audit, and what it says. The time limits are guards against a search without end, far above what is needed. */
class AuditAttackTest {

    private static final Duration GUARD = Duration.ofSeconds(90);

    private static AuditReport audit(String text) {
        return TableAudit.withDefaults().audit(text).get();
    }

    private static String refusal(String text) {
        return TableAudit.withDefaults()
                .audit(text)
                .refusal()
                .orElseThrow()
                .sentence()
                .en();
    }

    @Test
    void textsThatAreNoTable() {
        assertEquals("Unable to read a table: whole text: there is nothing in it", refusal(""));
        assertEquals("Unable to read a table: whole text: there is nothing in it", refusal(" \n \n"));
        assertEquals(
                "Unable to read a table: whole text: there is no row below the heading", refusal("区分,2014年,2016年\n"));
        assertEquals(
                "Unable to read a table: whole text: no separator found, expected commas, tabs, the bars of Markdown, or two or more"
                        + " spaces as often in each line",
                refusal("1"));
        assertEquals(
                "Unable to read a table: line 1: there is a NUL character, as in a text of another encoding or a file that is no"
                        + " text",
                refusal("区分,\0\n\0,1\n"));
    }

    /** Stopped at the limit, with nothing taken for the whole. */
    @Test
    void textsBeyondTheLimits() {
        assertEquals(
                "Unable to read a table: line 2, column 2: stopped here, nothing was read: more than the limit of 10,000 characters"
                        + " in a cell",
                refusal("区分,2014年\n男," + "9".repeat(10_000_000) + "\n女,1\n合計,2\n"));
        assertEquals(
                "Unable to read a table: line 1: stopped here, nothing was read: more than the limit of 10,000 columns in a row",
                refusal("区分" + ",1".repeat(20_000) + "\n合計" + ",2".repeat(20_000) + "\n"));
        String rows =
                IntStream.range(0, 1_000_000).mapToObj(i -> "r" + i + ",1,2").collect(Collectors.joining("\n"));
        assertEquals(
                "Unable to read a table: line 200001: stopped here, nothing was read: more than the limit of 200,000 rows",
                refusal("区分,2014年,2016年\n" + rows));
    }

    /** Nothing to check is told apart from nothing found. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "all marks | 区分,2014年,2016年/男,x,x/女,…,-/合計,x,x/ | 0",
                "no numbers | a,b,c/d,e,f/g,h,i/ | 0",
                "one figure | 区分,2014年/男,30/ | 1",
                "headings without meaning | 区分,a,b/x,3,4/y,5,7/ | 4",
            })
    void nothingToCheck(String what, String table, int uncovered) {
        AuditReport report = audit(table.strip().replace('/', '\n'));
        assertTrue(report.isClean(), what);
        assertEquals(0, report.rulesChecked(), what);
        assertEquals(uncovered, report.uncovered().size(), what);
    }

    @Test
    void oneRowAndOneColumn() {
        AuditReport row = audit("区分,2014年,2016年,増減数\n男,30,33,3\n");
        assertTrue(row.isClean());
        assertEquals(1, row.rulesChecked());
        AuditReport column = audit("区分,2014年\n男,30\n女,40\n合計,70\n");
        assertTrue(column.isClean());
        assertEquals(1, column.rulesChecked());
        // 30 + 40 = 70 ≠ 71: either figure or a row that is missing
        AuditReport wrong = audit("区分,2014年\n男,30\n女,40\n合計,71\n");
        assertEquals(1, wrong.findings().size());
        assertEquals(4, wrong.repairs().size());
        assertTrue(!wrong.findings().get(0).isUnique());
        assertTrue(!wrong.repaired().isGiven());
    }

    /** Two totals of the same parts, 71 and 72, of which neither is their sum: at least two figures are wrong. */
    @Test
    void contradictoryTotals() {
        AuditReport report = audit("区分,2014年\n男,30\n女,40\n計,71\n総数,72\n");
        assertEquals(2, report.rulesChecked());
        assertTrue(
                report.repairs().stream().allMatch(repair -> repair.changes().size() == 2), report.repairs()::toString);
    }

    /** Beyond doubles (2^53) and beyond long: the last digit is told. */
    @Test
    void largeFigures() {
        AuditReport report = audit("""
                区分,2014年,2016年,増減数
                男,400000000000000000,400000000000000001,1
                女,500000000000000000,500000000000000000,0
                合計,900000000000000000,900000000000000002,1
                """);
        assertEquals(1, report.repairs().size());
        assertEquals(
                "900,000,000,000,000,001i",
                report.repaired().get().figure("合計", "2016年").printed());
        AuditReport beyond =
                audit("区分,2014年\n男,9000000000000000000000\n女,1000000000000000000000\n合計,10000000000000000000001\n");
        assertEquals(1, beyond.findings().size());
    }

    /** Rounded figures below 1: 0.1 + 0.2 prints as 0.4 at most, and not as 0.5. */
    @ParameterizedTest
    @CsvSource({"0.0000000001, 0.0000000002, 0.0000000004, true", "0.0000000001, 0.0000000002, 0.0000000005, false"})
    void smallFigures(String one, String other, String total, boolean clean) {
        assertEquals(
                clean,
                audit("区分,2014年\n男," + one + "\n女," + other + "\n合計," + total + "\n")
                        .isClean());
    }

    /** Nearly every figure is wrong: an answer within the bound, or the bound said; never an endless search. */
    @ParameterizedTest
    @CsvSource({"1, 20_000", "2, 2_000", "3, 2_000"})
    void denseErrors(long seed, String steps) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("区分,2014年,2016年,増減数,増減率\n");
        for (int row = 0; row < 17; row++) {
            int from = 100 + random.nextInt(900);
            int to = 100 + random.nextInt(900);
            boolean wrong = random.nextInt(3) > 0;
            text.append("r").append(row).append(',').append(from).append(',').append(to);
            text.append(',').append(wrong ? random.nextInt(900) : to - from).append(",1.0%\n");
        }
        text.append("合計,9999,8888,7777,12.5%\n");
        assertTimeoutPreemptively(GUARD, () -> {
            AuditReport report = TableAudit.withDefaults()
                    .withMostSteps(Integer.parseInt(steps.replace("_", "")))
                    .audit(text.toString())
                    .get();
            assertTrue(report.rulesChecked() > 0);
            assertTrue(!report.isClean());
        });
    }

    /** Errors in cells that share no row or column, in a table with sums down and across: exactly those, whatever their number. */
    @ParameterizedTest
    @CsvSource({"17, 7, 5", "40, 25, 14", "30, 30, 12"})
    void manyErrorsInOneTable(int rows, int columns, int errors) {
        Random random = new Random(errors);
        long[][] cells = new long[rows + 1][columns + 1];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                long value = 100L + random.nextInt(20_000);
                cells[i][j] += value;
                cells[rows][j] += value;
                cells[i][columns] += value;
                cells[rows][columns] += value;
            }
        }
        for (int k = 0; k < errors; k++) {
            cells[2 * k % rows + (2 * k >= rows ? 1 : 0)][k] += 11 + 7L * k;
        }
        StatTable.Builder builder = StatTable.builder("表").axis(axis("行", rows)).axis(axis("列", columns));
        for (int cell = 0; cell < (rows + 1) * (columns + 1); cell++) {
            builder.put(cell, cells[cell / (columns + 1)][cell % (columns + 1)], 0, Unit.NONE);
        }
        AuditReport report = TableAudit.withDefaults().audit(builder.build());
        assertEquals(errors, report.findings().size());
        assertEquals(1, report.repairs().size());
        assertTrue(report.isComplete());
        for (Finding finding : report.findings()) {
            Change.Correction one = (Change.Correction) finding.change().orElseThrow();
            int k = Integer.parseInt(one.cell().get(1).substring(1));
            int row = 2 * k % rows + (2 * k >= rows ? 1 : 0);
            assertEquals("行" + row, one.cell().get(0));
            assertEquals(Figure.of(cells[row][k] - 11 - 7L * k), one.value().orElseThrow());
        }
    }

    private static Axis axis(String id, int size) {
        String[] parts = IntStream.range(0, size).mapToObj(i -> id + i).toArray(String[]::new);
        return Axis.of(id, Stream.concat(Stream.of(parts), Stream.of("合計")).toArray(String[]::new))
                .withTotal("合計", parts);
    }

    /**
     * Long lists of which one figure is wrong, or one in each column: every row may be what is wrong. The listed are those that
     * are easiest to misread, whatever their place, and it is said that there are others.
     */
    @ParameterizedTest
    @CsvSource({"4_000, 3_210, -1", "30_000, 77, -1", "3_000, 2_000, 50", "30_000, 5, 9"})
    void oneWrongFigureInALongList(String size, String wrong, String other) {
        int rows = Integer.parseInt(size.replace("_", ""));
        int first = Integer.parseInt(wrong.replace("_", ""));
        int second = Integer.parseInt(other);
        Random random = new Random(rows);
        long[] sums = new long[2];
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            // no figure but the wrong one can be made right by one digit: they end in 1, and 2 must go
            long from = 10L * random.nextInt(10_000) + 1 + (row == first ? 5 : 0);
            long to = 10L * random.nextInt(10_000) + 1;
            sums[0] += from;
            sums[1] += to;
            text.append("r").append(row).append(',').append(from + (row == first ? 2 : 0));
            text.append(',').append(to + (row == second ? 40 : 0)).append('\n');
        }
        String table = "区分,2014年,2016年\n合計," + sums[0] + "," + sums[1] + "\n" + text;
        assertTimeoutPreemptively(GUARD, () -> {
            AuditReport report = audit(table);
            assertEquals(second < 0 ? 1 : 2, report.findings().size());
            assertEquals(1_000, report.repairs().size());
            assertTrue(!report.isComplete());
            assertTrue(report.findings().stream().noneMatch(Finding::isUnique));
            String likeliest = report.repairs().get(0).toString();
            assertTrue(second >= 0 || likeliest.contains("r" + first + " "), likeliest);
        });
    }

    /** A million rows in a table made in memory, one of them wrong; found within the memory of a test. */
    @Test
    void aMillionRows() {
        int rows = 1_000_000;
        String[] names = IntStream.range(0, rows).mapToObj(i -> "r" + i).toArray(String[]::new);
        StatTable.Builder builder = StatTable.builder("大きな表")
                .unit(Unit.PERSONS)
                .axis(Axis.of("行", names))
                .axis(Axis.of("列", "2014年", "2016年", "増減数"));
        for (int row = 0; row < rows; row++) {
            int from = row % 997;
            int to = row % 641;
            builder.put(3 * row, from, 0, Unit.PERSONS);
            builder.put(3 * row + 1, to, 0, Unit.PERSONS);
            builder.put(3 * row + 2, to - from + (row == 777_777 ? 6 : 0), 0, Unit.PERSONS);
        }
        assertTimeoutPreemptively(GUARD, () -> {
            AuditReport report = TableAudit.withDefaults().audit(builder.build());
            assertEquals(1, report.findings().size());
            assertTrue(report.findings().get(0).toString().contains("r777777"), report.findings()::toString);
        });
    }
}

package org.machistat.examples.benchmarks;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.machistat.core.audit.AuditReport;
import org.machistat.core.audit.TableAudit;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Unit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Audits of tables with totals in both directions and errors in cells that share no row or column. Errorlocate's times for one, two and three
 * errors among 17×7 are 0.24 s, 2.6 s and more than 60 s, as quoted in its study.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class AuditBenchmark {

    /** Rows, columns and errors; in persons, or in thousands with one decimal, where a sum of seven may miss by 4 of the last digit. */
    @Param({"17x7:0", "17x7:1", "17x7:2", "17x7:3", "17x7:5", "47x20:1", "47x20:3", "1741x108:20", "17x7:3:thousands"})
    public String shape = "17x7:1";

    private StatTable table = table(17, 7, 1, false);
    private int errors = 1;

    private static StatTable table(int rows, int columns, int errors, boolean thousands) {
        Random random = new Random(7);
        long[][] cells = new long[rows + 1][columns + 1];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                cells[i][j] = 100 + random.nextInt(20_000);
                cells[rows][j] += cells[i][j];
                cells[i][columns] += cells[i][j];
                cells[rows][columns] += cells[i][j];
            }
        }
        Set<Integer> usedRows = new HashSet<>();
        Set<Integer> usedColumns = new HashSet<>();
        for (int planted = 0; planted < errors; ) {
            int i = random.nextInt(rows);
            int j = random.nextInt(columns);
            if (!usedRows.contains(i) && !usedColumns.contains(j)) {
                usedRows.add(i);
                usedColumns.add(j);
                cells[i][j] += (thousands ? 5_000 : 1) + random.nextInt(5_000);
                planted++;
            }
        }
        StatTable.Builder builder =
                StatTable.builder("表").unit(Unit.PERSONS).axis(axis("地域", rows)).axis(axis("産業", columns));
        for (int cell = 0; cell < (rows + 1) * (columns + 1); cell++) {
            long value = cells[cell / (columns + 1)][cell % (columns + 1)];
            if (thousands) {
                builder.put(cell, (value + 50) / 100, 1, Unit.PERSONS.withExponent(3));
            } else {
                builder.put(cell, value, 0, Unit.PERSONS);
            }
        }
        return builder.build();
    }

    private static Axis axis(String id, int size) {
        String[] parts = IntStream.range(0, size).mapToObj(i -> id + i).toArray(String[]::new);
        return Axis.of(id, Stream.concat(Stream.of(parts), Stream.of("合計")).toArray(String[]::new))
                .withTotal("合計", parts);
    }

    /** Makes the table, and sees that the errors are found. */
    @Setup
    public void makeTable() {
        boolean thousands = shape.endsWith(":thousands");
        int[] numbers = Stream.of(shape.replace(":thousands", "").split("[x:]", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        table = table(numbers[0], numbers[1], numbers[2], thousands);
        errors = numbers[2];
        AuditReport report = audit();
        if (report.findings().size() != errors || report.repairs().size() != Math.min(errors, 1)) {
            throw new IllegalStateException(shape + ": " + report.repairs().size() + " repairs, findings "
                    + report.findings().stream().map(Object::toString).collect(Collectors.joining("; ")));
        }
    }

    /** From the table to the report. */
    @Benchmark
    public AuditReport audit() {
        return TableAudit.withDefaults().audit(table);
    }
}

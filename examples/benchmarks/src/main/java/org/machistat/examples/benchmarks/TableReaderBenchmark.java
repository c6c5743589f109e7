package org.machistat.examples.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.machistat.core.interchange.TableReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading a CSV of a million cells, with marks and decimals among them, into a table with every check. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class TableReaderBenchmark {

    private static final long SEED = 20_261_130L;
    private static final int ROWS = 10_000;
    private static final int COLUMNS = 100;

    private byte[] csv = new byte[0];

    /** Makes the text and checks that all of it is read. */
    @Setup
    public void makeText() {
        Random random = new Random(SEED);
        StringBuilder text = new StringBuilder("地域");
        for (int column = 0; column < COLUMNS; column++) {
            text.append(",項目").append(column).append("（人）");
        }
        for (int row = 0; row < ROWS; row++) {
            text.append("\n地域").append(row);
            for (int column = 0; column < COLUMNS; column++) {
                text.append(',');
                cell(text, random);
            }
        }
        csv = text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        int size = TableReader.withDefaults().read(csv).get().getComplete().size();
        if (size != ROWS * COLUMNS) {
            throw new IllegalStateException("Expected " + ROWS * COLUMNS + " cells, but there were " + size);
        }
    }

    private static void cell(StringBuilder text, Random random) {
        double dice = random.nextDouble();
        if (dice < 0.02) {
            text.append(dice < 0.01 ? 'x' : '-');
            return;
        }
        text.append((long) Math.exp(random.nextGaussian() * 2 + 5));
        if (dice < 0.1) {
            text.append('.').append(random.nextInt(10));
        }
    }

    /**
     * The table with its problems.
     *
     * @return the table
     */
    @Benchmark
    public Object table() {
        return TableReader.withDefaults().read(csv);
    }
}

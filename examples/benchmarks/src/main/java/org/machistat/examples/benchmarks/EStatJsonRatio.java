package org.machistat.examples.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/**
 * The same as {@link EStatJsonBenchmark} by turns within one JVM, for a machine that others load: what slows one reading slows the next
 * one of the other kind as well.
 */
public final class EStatJsonRatio {

    private static final int WARM_UP = 100;
    private static final int ROUNDS = 100;
    private static final double NANOS_PER_MILLI = 1e6;

    private EStatJsonRatio() {}

    /**
     * Reads the page by turns and prints the times and their ratios.
     *
     * @param args nothing
     * @throws IOException never, as the bytes are in memory
     */
    public static void main(String[] args) throws IOException {
        EStatJsonBenchmark benchmark = new EStatJsonBenchmark();
        benchmark.makePage();
        double[] tokens = new double[ROUNDS];
        double[] table = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        long used = 0;
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long start = System.nanoTime();
            used += benchmark.tokens();
            long middle = System.nanoTime();
            used += benchmark.table().getClass().getName().length();
            long end = System.nanoTime();
            if (round >= 0) {
                tokens[round] = (middle - start) / NANOS_PER_MILLI;
                table[round] = (end - middle) / NANOS_PER_MILLI;
                ratios[round] = table[round] / tokens[round];
            }
        }
        for (double[] times : new double[][] {tokens, table, ratios}) {
            Arrays.sort(times);
        }
        System.out.printf(
                Locale.ROOT,
                "%d rounds: tokens least %.1f ms, median %.1f ms; table least %.1f ms, median %.1f ms; ratio of the least %.2f, of the medians %.2f,"
                        + " median of the ratios %.2f (%d)%n",
                ROUNDS,
                tokens[0],
                tokens[ROUNDS / 2],
                table[0],
                table[ROUNDS / 2],
                table[0] / tokens[0],
                table[ROUNDS / 2] / tokens[ROUNDS / 2],
                ratios[ROUNDS / 2],
                used);
    }
}

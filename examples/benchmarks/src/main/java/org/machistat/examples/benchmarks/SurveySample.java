package org.machistat.examples.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;

/**
 * A seeded synthetic sample of establishments: 17 industries × 7 wards are 119 strata, each drawn from one ten times as large, with sales of a long
 * tail; once as flat arrays and once as the library's data.
 */
final class SurveySample {

    static final int INDUSTRIES = 17;
    static final int WARDS = 7;
    static final int STRATA = INDUSTRIES * WARDS;

    final int rows;
    final int[] stratum;
    final double[] sales;
    final double[] weight;
    final double[] size = new double[STRATA];
    final int[] sampled = new int[STRATA];
    final SurveyData data;

    SurveySample(int rows, long seed) {
        Random random = new Random(seed);
        this.rows = rows;
        stratum = new int[rows];
        sales = new double[rows];
        weight = new double[rows];
        double[] population = new double[rows];
        for (int row = 0; row < rows; row++) {
            // squares make some strata some twenty times as large as others
            double one = random.nextDouble();
            stratum[row] = row < 2 * STRATA ? row / 2 : (int) (one * one * STRATA);
            sales[row] = Math.exp(4 + 1.5 * random.nextGaussian());
            sampled[stratum[row]]++;
        }
        for (int h = 0; h < STRATA; h++) {
            size[h] = 10L * sampled[h] + random.nextInt(50);
        }
        for (int row = 0; row < rows; row++) {
            population[row] = size[stratum[row]];
            weight[row] = population[row] / sampled[stratum[row]];
        }
        data = SurveyData.of(
                List.of(
                        column("stratum", STRATA, stratum),
                        column(
                                "industry",
                                INDUSTRIES,
                                Arrays.stream(stratum).map(h -> h / WARDS).toArray()),
                        column(
                                "ward",
                                WARDS,
                                Arrays.stream(stratum).map(h -> h % WARDS).toArray()),
                        NumberColumn.of("sales", sales),
                        NumberColumn.of("N", population)),
                Source.UNSTATED);
    }

    private static CategoryColumn column(String name, int count, int[] positions) {
        return CategoryColumn.of(
                name,
                IntStream.range(0, count)
                        .mapToObj(at -> Category.of(name + (at + 1)))
                        .toList(),
                positions);
    }

    /** The floor of a stratified total: sums and squares of each stratum in one pass, total and standard error. */
    double[] floorTotal() {
        double[] sums = new double[STRATA];
        double[] squares = new double[STRATA];
        for (int row = 0; row < rows; row++) {
            double z = weight[row] * sales[row];
            int h = stratum[row];
            sums[h] += z;
            squares[h] += z * z;
        }
        double total = 0;
        double variance = 0;
        for (int h = 0; h < STRATA; h++) {
            double n = sampled[h];
            total += sums[h];
            variance += (1 - n / size[h]) * n / (n - 1) * (squares[h] - sums[h] * sums[h] / n);
        }
        return new double[] {total, Math.sqrt(variance)};
    }

    /** The floor of Rao and Wu's bootstrap of a total: n − 1 draws of each stratum, nothing kept. */
    double floorBootstrap(int replicates, long seed) {
        double[][] totals = new double[STRATA][];
        int[] filled = new int[STRATA];
        for (int h = 0; h < STRATA; h++) {
            totals[h] = new double[sampled[h]];
        }
        for (int row = 0; row < rows; row++) {
            int h = stratum[row];
            totals[h][filled[h]++] = weight[row] * sales[row];
        }
        double sum = 0;
        double squares = 0;
        SplittableRandom random = new SplittableRandom(seed);
        for (int replicate = 0; replicate < replicates; replicate++) {
            double total = 0;
            for (double[] own : totals) {
                double part = 0;
                for (int draw = 1; draw < own.length; draw++) {
                    part += own[random.nextInt(own.length)];
                }
                total += part * own.length / (own.length - 1.0);
            }
            sum += total;
            squares += total * total;
        }
        return Math.sqrt((squares - sum * sum / replicates) / (replicates - 1));
    }
}

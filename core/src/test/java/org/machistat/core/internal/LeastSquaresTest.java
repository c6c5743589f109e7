package org.machistat.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeastSquaresTest {

    private static double[][] rows(String file) throws IOException {
        try (InputStream in = LeastSquaresTest.class.getResourceAsStream(file + ".tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\t", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new);
        }
    }

    /** NIST's certified estimates, their standard deviations and that of the residuals, to nine digits (Longley: seven). */
    @ParameterizedTest
    @CsvSource({
        "norris, 1e-12, 0.884796396144373, -0.262323073774029 1.00211681802045, 0.232818234301152 0.429796848199937E-03",
        "pontius, 1e-9, 0.205177424076185E-03, 0.673565789473684E-03 0.732059160401003E-06 -0.316081871345029E-14,"
                + " 0.107938612033077E-03 0.157817399981659E-09 0.486652849992036E-16",
        "longley, 1e-7, 304.854073561965, -3482258.63459582 15.0618722713733 -0.358191792925910E-01 -2.02022980381683"
                + " -1.03322686717359 -0.511041056535807E-01 1829.15146461355, 890420.383607373 84.9149257747669"
                + " 0.334910077722432E-01 0.488399681651699 0.214274163161675 0.226073200069370 455.478499142212"
    })
    void certifiedByNist(String file, double digits, double residual, String estimates, String deviations)
            throws IOException {
        double[][] rows = rows(file);
        double[] y = Arrays.stream(rows).mapToDouble(row -> row[0]).toArray();
        double[][] design = Arrays.stream(rows)
                .map(row -> file.equals("pontius") ? new double[] {1, row[1], row[1] * row[1]} : prepended(row))
                .toArray(double[][]::new);
        LeastSquares.Fit fit = LeastSquares.linear(design, y).orElseThrow();
        String[] expected = estimates.strip().split(" ", -1);
        String[] spread = deviations.strip().split(" ", -1);
        double s = Math.sqrt(fit.sse() / (y.length - expected.length));
        assertEquals(1, s / residual, digits);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(1, fit.parameters()[i] / Double.parseDouble(expected[i]), digits, "B" + i);
            assertEquals(1, s * Math.sqrt(fit.inverse()[i][i]) / Double.parseDouble(spread[i]), digits, "sd B" + i);
        }
    }

    private static double[] prepended(double[] row) {
        double[] line = row.clone();
        line[0] = 1;
        return line;
    }

    @Test
    void dependentColumnsAreRefused() {
        assertTrue(LeastSquares.linear(new double[][] {{1, 0}, {1, 0}, {1, 0}}, new double[] {1, 2, 3})
                .isEmpty());
    }

    // A number that is none gives no fit.
    @Test
    void infiniteNumbersAreRefused() {
        double[][] line = {{1, 0}, {1, 1}, {1, 2}};
        assertTrue(LeastSquares.linear(line, new double[] {1, Double.NEGATIVE_INFINITY, 3})
                .isEmpty());
        assertTrue(LeastSquares.linear(line, new double[] {1, Double.NaN, 3}).isEmpty());
    }

    // 10 degrees of freedom: Abramowitz and Stegun, table 26.10 (2.228), with more digits 2.228138852. One degree:
    // tan(π·level/2). Two: level·√(2/(1 − level²)). Near 1 both by their tails, 2/(π(1 − level)) and 1/√(1 − level).
    @ParameterizedTest
    @CsvSource({
        "0.95, 10, 2.228138852",
        "0.5, 1, 1",
        "0.9, 1, 6.313751514675043",
        "0.001, 1, 0.0015707976185",
        "0.95, 2, 4.302652729911275",
        "0.01, 2, 0.01414284278354956",
        "0.9999999999999999, 2, 94906265.62425156",
        "0.9999999999999999, 1, 5734161139222659"
    })
    void student(double level, double freedom, double expected) {
        assertEquals(1, LeastSquares.student(level, freedom) / expected, 1e-9);
    }
}

package org.machistat.core.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.machistat.core.growth.Benchmarking.Method;
import org.machistat.core.series.Aggregation;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Rational;

class BenchmarkingProperties {

    private static final int PER_YEAR = 4;

    private static TimeSeries indicator(List<Long> figures) {
        return BenchmarkingTest.monthly(
                "p",
                "2010-04",
                12 / PER_YEAR,
                figures.stream().map(String::valueOf).toArray(String[]::new));
    }

    private static TimeSeries benchmarks(List<Long> figures) {
        return BenchmarkingTest.yearly(
                "2010年度", figures.stream().map(String::valueOf).toArray(String[]::new));
    }

    private static Rational made(Aggregation aggregation, Benchmarking result, int year) {
        List<ReferenceDate> dates = result.dates().subList(PER_YEAR * year, PER_YEAR * (year + 1));
        Rational sum = dates.stream().map(result::value).reduce(Rational.ZERO, Rational::plus);
        return switch (aggregation) {
            case SUM -> sum;
            case AVERAGE -> sum.dividedBy(Rational.of(PER_YEAR));
            case END -> result.value(dates.get(PER_YEAR - 1));
        };
    }

    /** Every method meets every benchmark exactly, and is what a dense solver in doubles finds. */
    @Property(tries = 60)
    void meetsTheBenchmarksAndIsTheSmoothest(
            @ForAll @Size(14) List<@LongRange(min = 20, max = 2_000) Long> figures,
            @ForAll @Size(3) List<@LongRange(min = 1_000, max = 9_000) Long> totals,
            @ForAll Method method,
            @ForAll Aggregation aggregation) {
        Benchmarking result = Benchmarking.of(indicator(figures), benchmarks(totals), method, aggregation)
                .get();
        for (int year = 0; year < 3; year++) {
            assertEquals(Rational.of(totals.get(year)), made(aggregation, result, year));
        }
        double[] dense = dense(figures, totals, method, aggregation);
        for (int i = 0; i < dense.length; i++) {
            double found = result.value(result.dates().get(i)).doubleValue();
            assertEquals(dense[i], found, 1e-6 * (10_000 + Math.abs(found)));
        }
    }

    /** The whole system of first-order conditions, by Gauss with pivots; differences from explicit matrices. */
    private static double[] dense(List<Long> figures, List<Long> totals, Method method, Aggregation aggregation) {
        int n = figures.size();
        int m = totals.size();
        int order = method.name().endsWith("SECOND") ? 2 : 1;
        double[][] a = new double[n + m][n + m + 1];
        double[] scale = new double[n];
        double[] shift = new double[n];
        for (int i = 0; i < n; i++) {
            scale[i] = method.isProportional() ? 1.0 / figures.get(i) : 1;
            shift[i] = method.isProportional() ? 0 : figures.get(i);
        }
        double[][] d = new double[n - order][n];
        for (int i = 0; i < n - order; i++) {
            if (order == 1) {
                d[i][i] = -1;
                d[i][i + 1] = 1;
            } else {
                d[i][i] = 1;
                d[i][i + 1] = -2;
                d[i][i + 2] = 1;
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (double[] row : d) {
                    a[i][j] += row[i] * row[j] * scale[i] * scale[j] * 1e6;
                    a[i][n + m] += row[i] * row[j] * scale[i] * scale[j] * shift[j] * 1e6;
                }
            }
        }
        for (int y = 0; y < m; y++) {
            for (int q = 0; q < PER_YEAR; q++) {
                double weight = switch (aggregation) {
                    case SUM -> 1;
                    case AVERAGE -> 1.0 / PER_YEAR;
                    case END -> q == PER_YEAR - 1 ? 1 : 0;
                };
                a[PER_YEAR * y + q][n + y] = weight;
                a[n + y][PER_YEAR * y + q] = weight;
            }
            a[n + y][n + m] = totals.get(y);
        }
        return gauss(a, n);
    }

    private static double[] gauss(double[][] a, int asked) {
        int size = a.length;
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column; row < size; row++) {
                if (Math.abs(a[row][column]) > Math.abs(a[pivot][column])) {
                    pivot = row;
                }
            }
            double[] swapped = a[column];
            a[column] = a[pivot];
            a[pivot] = swapped;
            for (int row = 0; row < size; row++) {
                if (row != column) {
                    double factor = a[row][column] / a[column][column];
                    for (int k = column; k <= size; k++) {
                        a[row][k] -= factor * a[column][k];
                    }
                }
            }
        }
        double[] x = new double[asked];
        for (int i = 0; i < asked; i++) {
            x[i] = a[i][size] / a[i][i];
        }
        return x;
    }

    @Property(tries = 100)
    void anIndicatorOfConstantRatioIsOnlyScaled(
            @ForAll @Size(9) List<@LongRange(min = 1, max = 100_000) Long> figures,
            @ForAll @IntRange(min = 1, max = 50) int times) {
        List<Long> totals = List.of(yearOf(figures, 0) * times, yearOf(figures, 1) * times);
        for (Method method : List.of(Method.PROPORTIONAL, Method.PROPORTIONAL_SECOND)) {
            Benchmarking result = Benchmarking.of(indicator(figures), benchmarks(totals), method, Aggregation.SUM)
                    .get();
            for (int i = 0; i < figures.size(); i++) {
                assertEquals(
                        Rational.of(figures.get(i) * times),
                        result.value(result.dates().get(i)));
            }
        }
    }

    private static long yearOf(List<Long> figures, int year) {
        return figures.subList(PER_YEAR * year, PER_YEAR * (year + 1)).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Property(tries = 100)
    void wholeNumbersMakeTheBenchmarksAndMoveLessThanOne(
            @ForAll @Size(10) List<@LongRange(min = 1, max = 100_000) Long> figures,
            @ForAll @Size(2) List<@LongRange(min = -1_000, max = 1_000_000) Long> totals) {
        Benchmarking result =
                Benchmarking.of(indicator(figures), benchmarks(totals)).get();
        TimeSeries rounded = result.rounded(0).get();
        for (int year = 0; year < 2; year++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (ReferenceDate date : rounded.dates().subList(PER_YEAR * year, PER_YEAR * (year + 1))) {
                BigDecimal value = rounded.get(date).findValue().orElseThrow();
                sum = sum.add(value);
                Rational moved = Rational.of(value).minus(result.value(date)).abs();
                assertEquals(-1, moved.compareTo(Rational.ONE));
            }
            assertEquals(BigDecimal.valueOf(totals.get(year)), sum);
        }
    }
}

package org.machistat.core.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;

class SummaryTest {

    /** NIST Statistical Reference Datasets, univariate: NumAcc1 as printed; NumAcc2 to 4 are m, then 500 times m − 0.1, m + 0.1. */
    private static List<BigDecimal> numAcc(int number) {
        if (number == 1) {
            return List.of(new BigDecimal(10_000_001), new BigDecimal(10_000_003), new BigDecimal(10_000_002));
        }
        BigDecimal middle = new BigDecimal(number == 2 ? "1.2" : number == 3 ? "1000000.2" : "10000000.2");
        BigDecimal step = new BigDecimal("0.1");
        List<BigDecimal> values = new ArrayList<>(List.of(middle));
        for (int i = 0; i < 500; i++) {
            values.add(middle.subtract(step));
            values.add(middle.add(step));
        }
        return values;
    }

    /** The number of digits that agree with the certified value, 16 if all do: McCullough's log relative error. */
    private static double logRelativeError(double value, String certified) {
        double exact = Double.parseDouble(certified);
        return value == exact ? 16 : -Math.log10(Math.abs(value - exact) / Math.abs(exact));
    }

    /** Certified mean and standard deviation by n − 1, both exact by construction; digits asked of doubles and of the exact path. */
    @ParameterizedTest
    @CsvSource({"1, 10000002, 1, 13", "2, 1.2, 0.1, 13", "3, 1000000.2, 0.1, 9", "4, 10000000.2, 0.1, 8"})
    void certifiedByNist(int number, String mean, String deviation, double digits) {
        List<BigDecimal> values = numAcc(number);
        Summary doubles = Summary.ofDoubles(
                values.stream().mapToDouble(BigDecimal::doubleValue).toArray());
        assertTrue(logRelativeError(doubles.mean().doubleValue(), mean) >= 14);
        double error = logRelativeError(doubles.sampleDeviation().get().doubleValue(), deviation);
        assertTrue(error >= digits, "NumAcc" + number + " " + error);
        Summary exact = Summary.of(values.stream().map(Rational::of).toList());
        assertEquals(Rational.of(new BigDecimal(mean)), exact.mean().exact().orElseThrow());
        assertEquals(
                Rational.of(new BigDecimal(deviation)),
                exact.sampleDeviation().get().exact().orElseThrow());
    }

    /** By hand: 1 2 4: mean 7/3, squares 21 − 49/3 = 14/3. */
    @Test
    void byHand() {
        Summary summary = Summary.of(List.of(Rational.of(1), Rational.of(2), Rational.of(4)));
        assertEquals(3, summary.count());
        assertEquals(Optional.of(Rational.of(7, 3)), summary.exactVariance());
        assertEquals(Math.sqrt(14.0 / 9), summary.populationDeviation().doubleValue(), 1e-15);
        assertEquals("n = 3、算術平均 2.3333、標準偏差（標本、n − 1 で割る） 1.5275", summary.toString());
        Summary doubles = Summary.ofDoubles(1, 2, 4);
        assertEquals(Math.sqrt(14.0 / 9), doubles.populationDeviation().doubleValue(), 1e-15);
        assertEquals(Optional.empty(), doubles.exactVariance());
    }

    @Test
    void oneValue() {
        Summary one = Summary.of(List.of(Rational.of(5)));
        assertEquals(
                Reason.NOT_ENOUGH_DATA,
                one.sampleDeviation().refusal().orElseThrow().reason());
        assertEquals(Rational.ZERO, one.populationDeviation().exact().orElseThrow());
        assertEquals(Optional.empty(), one.exactVariance());
    }

    @Test
    void misuse() {
        assertEquals(
                "Values to sum up must be one or more, but there were none",
                assertThrows(IllegalArgumentException.class, () -> Summary.of(List.of()))
                        .getMessage());
        assertEquals(
                "Values to sum up must be finite, but one was NaN",
                assertThrows(IllegalArgumentException.class, () -> Summary.ofDoubles(1, Double.NaN))
                        .getMessage());
        assertEquals(
                "Values to sum up must have squares within doubles, but the largest was 1.0E200",
                assertThrows(IllegalArgumentException.class, () -> Summary.ofDoubles(1e200, -1e200))
                        .getMessage());
    }
}

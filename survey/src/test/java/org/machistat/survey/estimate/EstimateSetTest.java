package org.machistat.survey.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;

class EstimateSetTest {

    private static final Label NAME = Label.same("d");

    private static Estimate estimate(double value, double error, long n, long degrees) {
        return new Estimate(
                NAME, NAME, value, error, n, degrees, OptionalDouble.empty(), false, Label.same("m"), List.of());
    }

    private static final EstimateSet SET = new EstimateSet(
            List.of(estimate(10, 2, 50, 9), estimate(4, 3, 60, 8), estimate(1, 0, 9, 9)),
            new double[][] {{4, 1.5, 0}, {1.5, 9, 0}, {0, 0, 0}});

    // By hand: 4 + 9 − 2·1.5 = 10; 2²·4 + 9 + 2·2·1.5 = 31.
    @Test
    void linearFunctions() {
        Estimate difference = SET.difference(NAME, 0, 1);
        assertEquals(6, difference.value());
        assertEquals(Math.sqrt(10), difference.standardError(), 1e-15);
        assertEquals(8, difference.degreesOfFreedom());
        assertEquals(60, difference.size());
        assertEquals(Math.sqrt(31), SET.linear(NAME, 2, 1, 0).standardError(), 1e-15);
        assertEquals(0, SET.difference(NAME, 1, 1).standardError());
    }

    @Test
    void correlation() {
        assertEquals(0.25, SET.correlation(0, 1).get(), 1e-15);
        assertEquals(
                "An estimate without error has no correlation",
                SET.correlation(0, 2).refusal().orElseThrow().sentence().en());
    }

    // By hand: 10 ÷ 4 has derivatives 1 ÷ 4 and −10 ÷ 16: 4/16 + 9·100/256 − 2·1.5·10/64 = 3.296875.
    @Test
    void smoothFunctions() {
        Answer<Estimate> quotient = SET.function(NAME, v -> v[0] / v[1], 0.25, -0.625, 0);
        assertEquals(2.5, quotient.get().value());
        assertEquals(Math.sqrt(3.296875), quotient.get().standardError(), 1e-15);
        assertEquals(
                "d: the function has no finite value",
                SET.function(NAME, v -> v[0] / 0, 1, 0, 0)
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
    }

    @Test
    void misuse() {
        assertEquals(
                "There must be one factor for each of 3 estimates, but there were 1",
                assertThrows(IllegalArgumentException.class, () -> SET.linear(NAME, 1))
                        .getMessage());
        assertEquals(
                "Factors must be finite, but one was NaN",
                assertThrows(IllegalArgumentException.class, () -> SET.linear(NAME, 1, Double.NaN, 0))
                        .getMessage());
    }
}

package org.machistat.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TailsTest {

    // R 4.2.2: pchisq(x, df, lower.tail = FALSE).
    @ParameterizedTest
    @CsvSource({"5.3, 2.7, 0.12384309707880936", "300, 2, 7.1750959731644108e-66", "0, 3, 1"})
    void chiSquare(double x, double df, double expected) {
        near(expected, Tails.chiSquare(x, df));
    }

    // R 4.2.2: pf(x, d1, d2, lower.tail = FALSE).
    @ParameterizedTest
    @CsvSource({"2.5, 1.49, 20.9, 0.11788136885876212", "236.894703487095, 1, 14, 3.617926553335373e-10", "0, 1, 5, 1"})
    void f(double x, double above, double below, double expected) {
        near(expected, Tails.f(x, above, below));
    }

    // R 4.2.2: 2 * pt(-2.3, 17).
    @ParameterizedTest
    @CsvSource({"2.3, 17, 0.034387033315243946", "-2.3, 17, 0.034387033315243946", "0, 4, 1"})
    void student(double t, double df, double expected) {
        near(expected, Tails.student(t, df));
    }

    // Exact sums of binomial coefficients over powers of 2, by integers: 2 (C(12,0) + C(12,1) + C(12,2)) ÷ 4096 = 158 ÷
    // 4096, and so on.
    @ParameterizedTest
    @CsvSource({
        "13, 0, 0.000244140625",
        "10, 2, 0.03857421875",
        "2, 10, 0.03857421875",
        "8, 1, 0.0390625",
        "5, 5, 1",
        "5, 6, 1",
        "0, 0, 1",
        "101, 59, 0.001122905196234038",
        "135, 122, 0.4542000187373203"
    })
    void evenSplit(long one, long other, double expected) {
        near(expected, Tails.evenSplit(one, other));
    }

    private static void near(double expected, double met) {
        assertEquals(expected, met, 1e-11 * expected);
    }
}

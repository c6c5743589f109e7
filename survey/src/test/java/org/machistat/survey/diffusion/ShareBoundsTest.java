package org.machistat.survey.diffusion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;

class ShareBoundsTest {

    // By hand. 0/0/100: good and middle below 0.5, bad at least 99.5 and at most 100: all bad is possible, and good 0.5
    // is not.
    // 50/50: [49.5, 50.5) each. 0.5/99.5 of weights 1, 1 is one group: exactly 100. 34/33/33 and 33/33/33: see each
    // bound.
    @ParameterizedTest
    @CsvSource({
        "1 0 -1, 0 0 100, '[-100, -99)'",
        "1 -1, 50 50, '(-1, 1)'",
        "1 1, 1 99, '[100, 100]'",
        "1 0 -1, 33 33 33, '(-1/2, 1/2)'",
        "1 0 -1, 40 25 30, none",
        "1 0 -1, 33.4 33.4 33.2, '(1/10, 3/10)'",
    })
    void bounds(String weights, String shares, String expected) {
        List<Rational> w =
                Arrays.stream(weights.split(" ")).map(Rational::parse).toList();
        List<BigDecimal> s =
                Arrays.stream(shares.split(" ")).map(BigDecimal::new).toList();
        assertEquals(expected, ShareBounds.of(w, s).map(Interval::toString).orElse("none"));
    }
}

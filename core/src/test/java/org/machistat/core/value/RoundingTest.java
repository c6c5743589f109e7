package org.machistat.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.text.Label;

class RoundingTest {

    /** The table in the Javadoc of java.math.RoundingMode; a blank is its ArithmeticException. */
    @ParameterizedTest
    @CsvSource({
        // input, UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN, UNNECESSARY
        "5.5, 6, 5, 6, 5, 6, 5, 6,",
        "2.5, 3, 2, 3, 2, 3, 2, 2,",
        "1.6, 2, 1, 2, 1, 2, 2, 2,",
        "1.1, 2, 1, 2, 1, 1, 1, 1,",
        "1.0, 1, 1, 1, 1, 1, 1, 1, 1",
        "-1.0, -1, -1, -1, -1, -1, -1, -1, -1",
        "-1.1, -2, -1, -1, -2, -1, -1, -1,",
        "-1.6, -2, -1, -1, -2, -2, -2, -2,",
        "-2.5, -3, -2, -2, -3, -3, -2, -2,",
        "-5.5, -6, -5, -5, -6, -6, -5, -6,"
    })
    void tableOfTheJdk(
            BigDecimal input,
            BigDecimal up,
            BigDecimal down,
            BigDecimal ceiling,
            BigDecimal floor,
            BigDecimal halfUp,
            BigDecimal halfDown,
            BigDecimal halfEven,
            BigDecimal unnecessary) {
        Rounding whole = Rounding.decimals(0);
        assertEquals(up, whole.with(RoundingMode.UP).round(input));
        assertEquals(down, whole.with(RoundingMode.DOWN).round(input));
        assertEquals(ceiling, whole.with(RoundingMode.CEILING).round(input));
        assertEquals(floor, whole.with(RoundingMode.FLOOR).round(input));
        assertEquals(halfUp, whole.with(RoundingMode.HALF_UP).round(input));
        assertEquals(halfDown, whole.with(RoundingMode.HALF_DOWN).round(input));
        assertEquals(halfEven, whole.with(RoundingMode.HALF_EVEN).round(input));
        assertEquals(halfUp, whole.round(input));
        Rounding exact = whole.with(RoundingMode.UNNECESSARY);
        if (unnecessary == null) {
            assertThrows(ArithmeticException.class, () -> exact.round(input));
        } else {
            assertEquals(unnecessary, exact.round(input));
        }
    }

    /** Where Math.round (-2), DecimalFormat (0.2) and a double (2.675 is below itself) go wrong. */
    @ParameterizedTest
    @CsvSource({
        "-2.5, 0, -3",
        "0.25, 1, 0.3",
        "0.35, 1, 0.4",
        "2.675, 2, 2.68",
        "1.005, 2, 1.01",
        "-0.05, 1, -0.1",
        "0.05, 1, 0.1",
        "0.04, 1, 0.0",
        "-0.04, 1, 0.0"
    })
    void halfUpIsAwayFromZeroOnTheExactValue(BigDecimal exact, int decimals, BigDecimal printed) {
        assertEquals(printed, Rounding.decimals(decimals).round(exact));
    }

    @Test
    void fractions() {
        assertEquals(new BigDecimal("33.3"), Rounding.decimals(1).round(Rational.of(100, 3)));
        assertEquals(new BigDecimal("66.7"), Rounding.decimals(1).round(Rational.of(200, 3)));
        assertEquals(new BigDecimal("-66.7"), Rounding.decimals(1).round(Rational.of(-200, 3)));
        assertEquals(new BigDecimal("0.125"), Rounding.decimals(3).round(Rational.of(1, 8)));
        assertEquals(new BigDecimal("5.0"), Rounding.decimals(1).round(Rational.of(5)));
    }

    /** Worked by hand. */
    @ParameterizedTest
    @CsvSource({
        "1234567, -3, 1235000",
        "1234499, -3, 1234000",
        "42616, -2, 42600",
        "450, -3, 0",
        "500, -3, 1000",
        "-500, -3, -1000",
        "9999.5, 0, 10000"
    })
    void tensAndMore(BigDecimal exact, int decimals, BigDecimal printed) {
        assertEquals(printed, Rounding.decimals(decimals).round(exact));
    }

    /** Worked by hand. */
    @ParameterizedTest
    @CsvSource({
        "123456, 3, 123000",
        "123500, 3, 124000",
        "0.0012345, 3, 0.00123",
        "0.0012350, 3, 0.00124",
        "9.995, 3, 10.00",
        "0.9996, 3, 1.000",
        "99.94, 3, 99.9",
        "1, 3, 1.00",
        "-1587.7, 2, -1600",
        "0, 3, 0"
    })
    void significantDigits(BigDecimal exact, int digits, BigDecimal printed) {
        assertEquals(printed, Rounding.significant(digits).round(exact));
    }

    /**
     * The first line is the example of the user's guide of MAFF's Hokkaido statistics (7 digits and more: 3 digits rounded; 6
     * and 5: 2; 4: 1; 3 and fewer: none); the others follow from its rule.
     */
    @ParameterizedTest
    @CsvSource({
        "1234567, 1235000",
        "1000000, 1000000",
        "1000499, 1000000",
        "1000500, 1001000",
        "999999, 1000000",
        "999949, 999900",
        "123456, 123500",
        "100049, 100000",
        "99950, 100000",
        "12345, 12300",
        "10000, 10000",
        "10050, 10100",
        "9999, 10000",
        "9994, 9990",
        "1234, 1230",
        "1235, 1240",
        "1000, 1000",
        "1004, 1000",
        "999, 999",
        "999.4, 999",
        "12, 12",
        "0, 0",
        "-1234567, -1235000"
    })
    void gradedByTheNumberOfDigits(BigDecimal exact, BigDecimal printed) {
        assertEquals(printed, Rounding.graded().round(exact));
    }

    /** Bounds worked by hand from the definition of each direction. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.7 | 1 | HALF_UP | [73/20, 15/4)",
                "-3.7 | 1 | HALF_UP | (-15/4, -73/20]",
                "0.0 | 1 | HALF_UP | (-1/20, 1/20)",
                "3 | 0 | HALF_DOWN | (5/2, 7/2]",
                "0 | 0 | HALF_DOWN | [-1/2, 1/2]",
                "2 | 0 | HALF_EVEN | [3/2, 5/2]",
                "3 | 0 | HALF_EVEN | (5/2, 7/2)",
                "-2 | 0 | HALF_EVEN | [-5/2, -3/2]",
                "0 | 0 | HALF_EVEN | [-1/2, 1/2]",
                "3 | 0 | DOWN | [3, 4)",
                "-3 | 0 | DOWN | (-4, -3]",
                "0 | 0 | DOWN | (-1, 1)",
                "3 | 0 | UP | (2, 3]",
                "-3 | 0 | UP | [-3, -2)",
                "0 | 0 | UP | [0, 0]",
                "3 | 0 | FLOOR | [3, 4)",
                "-3 | 0 | FLOOR | [-3, -2)",
                "0 | 0 | FLOOR | [0, 1)",
                "3 | 0 | CEILING | (2, 3]",
                "-3 | 0 | CEILING | (-4, -3]",
                "0 | 0 | CEILING | (-1, 0]",
                "3 | 0 | UNNECESSARY | [3, 3]",
                "31000 | -3 | HALF_UP | [30500, 31500)",
                "0 | -3 | HALF_UP | (-500, 500)"
            })
    void intervals(BigDecimal printed, int decimals, RoundingMode mode, String interval) {
        assertEquals(
                interval,
                Rounding.decimals(decimals).with(mode).interval(printed).toString());
    }

    /** At a power of ten the unit below is smaller than the unit above. Worked by hand. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1000 | 3 | HALF_UP | [1999/2, 1005)",
                "100 | 1 | HALF_UP | [95, 150)",
                "1.00 | 3 | HALF_UP | [1999/2000, 201/200)",
                "-100 | 1 | HALF_UP | (-150, -95]",
                "100 | 1 | UP | (90, 100]",
                "100 | 1 | DOWN | [100, 200)",
                "0 | 3 | HALF_UP | [0, 0]"
            })
    void intervalsOfSignificantDigits(BigDecimal printed, int digits, RoundingMode mode, String interval) {
        assertEquals(
                interval,
                Rounding.significant(digits).with(mode).interval(printed).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1000000 | [999950, 1000500)",
                "10000 | [9995, 10050)",
                "1000 | [1999/2, 1005)",
                "1235000 | [1234500, 1235500)",
                "0 | (-1/2, 1/2)"
            })
    void intervalsOfGradedCounts(BigDecimal printed, String interval) {
        assertEquals(interval, Rounding.graded().interval(printed).toString());
    }

    @Test
    void valuesThatAreNeverPrinted() {
        Exception decimals = assertThrows(
                IllegalArgumentException.class, () -> Rounding.decimals(1).interval(new BigDecimal("3.75")));
        assertEquals("No value is printed as 3.75 when rounded half up to 1 decimal", decimals.getMessage());
        Exception digits = assertThrows(
                IllegalArgumentException.class, () -> Rounding.significant(2).interval(new BigDecimal("1.23E+5")));
        assertEquals("No value is printed as 123000 when rounded half up to 2 digits", digits.getMessage());
        Exception graded = assertThrows(
                IllegalArgumentException.class, () -> Rounding.graded().interval(new BigDecimal("1234567")));
        assertEquals(
                "No value is printed as 1234567 when rounded half up to a unit by the number of digits",
                graded.getMessage());
    }

    @Test
    void outOfRange() {
        assertMessage("Number of decimals must be from -1000 to 1000, but was 1001", () -> Rounding.decimals(1001));
        assertMessage("Number of decimals must be from -1000 to 1000, but was -1001", () -> Rounding.decimals(-1001));
        assertMessage(
                "Number of decimals must be from -1000 to 1000, but was -2147483648",
                () -> Rounding.decimals(Integer.MIN_VALUE));
        assertMessage("Number of significant digits must be from 1 to 1000, but was 0", () -> Rounding.significant(0));
    }

    private static void assertMessage(String message, Runnable act) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, act::run).getMessage());
    }

    @Test
    void inWords() {
        assertEquals(
                Label.of("四捨五入（小数第1位まで）", "half up to 1 decimal"),
                Rounding.decimals(1).label());
        assertEquals(
                Label.of("四捨五入（整数まで）", "half up to a whole number"),
                Rounding.decimals(0).label());
        assertEquals(
                Label.of("四捨五入（千の位まで）", "half up to thousands"),
                Rounding.decimals(-3).label());
        assertEquals(
                Label.of("切捨て（小数第2位まで）", "truncated to 2 decimals"),
                Rounding.decimals(2).with(RoundingMode.DOWN).label());
        assertEquals(
                Label.of("四捨五入（有効数字1桁）", "half up to 1 digit"),
                Rounding.significant(1).label());
        assertEquals("四捨五入（桁数に応じた位まで）", Rounding.graded().toString());
        for (RoundingMode mode : RoundingMode.values()) {
            assertEquals(mode, Rounding.decimals(1).with(mode).mode());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 十, tens",
        "2, 百, hundreds",
        "3, 千, thousands",
        "4, 万, ten thousands",
        "5, 十万, hundred thousands",
        "6, 百万, millions",
        "7, 千万, ten millions",
        "8, 億, hundred millions",
        "9, 10の9乗, 10^9",
        "1000, 10の1000乗, 10^1000"
    })
    void placesAboveOnesHaveTheirNames(int zeros, String ja, String en) {
        assertEquals(
                Label.of("切捨て（" + ja + "の位まで）", "truncated to " + en),
                Rounding.decimals(-zeros).with(RoundingMode.DOWN).label());
    }

    @Test
    void equality() {
        assertEquals(Rounding.decimals(1), Rounding.decimals(1).with(RoundingMode.HALF_UP));
        assertEquals(Rounding.decimals(1).hashCode(), Rounding.decimals(1).hashCode());
        assertNotEquals(Rounding.decimals(1), Rounding.significant(1));
        assertNotEquals(Rounding.decimals(1), Rounding.decimals(2));
        assertNotEquals(Rounding.decimals(1), Rounding.decimals(1).with(RoundingMode.DOWN));
    }
}

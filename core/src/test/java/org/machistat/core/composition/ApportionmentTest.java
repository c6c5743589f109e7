package org.machistat.core.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.value.Rational;

class ApportionmentTest {

    private static List<BigInteger> split(String weights, long units) {
        return Apportionment.largestRemainder(
                Arrays.stream(weights.split(" ")).map(Rational::parse).toList(), BigInteger.valueOf(units));
    }

    @ParameterizedTest
    @CsvSource({
        // Wikipedia, Apportionment paradox: house of 10 and of 11 for 6, 6, 2.
        "6 6 2, 10, '[4, 4, 2]'",
        "6 6 2, 11, '[5, 5, 1]'",
        // Wikipedia, Largest remainders method, Hare quota: 47,000 16,000 15,800 12,000 6,100 3,100 for 10 seats.
        "47000 16000 15800 12000 6100 3100, 10, '[5, 2, 1, 1, 1, 0]'",
        // Three equal thirds of 100: the first takes what is left.
        "1 1 1, 100, '[34, 33, 33]'",
        // Equal remainders of one half: the larger weight comes first.
        "1 3, 2, '[0, 2]'",
        "0 5, 3, '[0, 3]'",
        "7, 0, '[0]'"
    })
    void largestRemainders(String weights, long units, String expected) {
        assertEquals(expected, split(weights, units).toString());
    }

    @Test
    void refusesWhatCannotBeSplit() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> split("0 0", 1));
        assertEquals(
                "Apportionment needs units and weights not below 0 and a weight above 0, but were 1 units and weights [0, 0]",
                e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> split("1 -1/2", 1));
        assertThrows(IllegalArgumentException.class, () -> split("1 1", -1));
    }
}

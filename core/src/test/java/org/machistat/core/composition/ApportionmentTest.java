package org.machistat.core.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.composition.Composition.Part;
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

    @Test
    void adjustedShares() {
        Composition thirds = Composition.of(List.of(Part.of("a", 1), Part.of("b", 1), Part.of("c", 1)));
        AdjustedShares adjusted = thirds.largestRemainder(1).get();
        assertEquals(new BigDecimal("33.4"), adjusted.get("a"));
        assertEquals(1, adjusted.decimals());
        assertEquals(
                List.of(true, false, false),
                adjusted.entries().stream()
                        .map(AdjustedShares.Entry::isAdjusted)
                        .toList());
        NoSuchElementException missing = assertThrows(NoSuchElementException.class, () -> adjusted.get("z"));
        assertEquals("No category 'z', there are [a, b, c]", missing.getMessage());
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> thirds.largestRemainder(-1));
        assertEquals("Number of decimals must not be negative, but was -1", e.getMessage());
        Composition halves = Composition.of(List.of(Part.of("a", 1), Part.of("b", 1)));
        assertEquals(
                "no share needed an adjustment",
                halves.largestRemainder(0).get().explanation().notes().get(0).en());
    }
}

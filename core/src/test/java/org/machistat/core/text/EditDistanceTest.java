package org.machistat.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

    @ParameterizedTest
    @CsvSource({
        "kitten, sitting, 3", // Wikipedia, Levenshtein distance
        "Saturday, Sunday, 3", // Wikipedia, Wagner-Fischer algorithm
        "CA, ABC, 3", // Wikipedia, Damerau-Levenshtein: optimal string alignment gives 3, unrestricted 2
        "'', '', 0", // by hand
        "'', 建設業, 3", // by hand
        "採石業, 探石業, 1", // by hand: one replaced
        "福祉医療, 医療福祉, 4", // by hand: no neighbours to swap
        "建設業, 設建業, 1", // by hand: two neighbours swapped
        "農林漁業, 農業林業, 2" // by hand: 林→業, 漁→林
    })
    void distances(String a, String b, int distance) {
        assertEquals(distance, EditDistance.of(points(a), points(b)));
        assertEquals(distance, EditDistance.of(points(b), points(a)));
    }

    private static int[] points(String text) {
        return text.codePoints().toArray();
    }
}

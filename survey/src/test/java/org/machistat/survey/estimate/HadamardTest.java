package org.machistat.survey.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HadamardTest {

    // Sizes that doubling and both of Paley's ways give: 92 is known only by Williamson's way, so that 96 stands in for
    // it.
    @ParameterizedTest
    @CsvSource({"1, 4", "3, 4", "4, 8", "11, 12", "19, 20", "27, 28", "35, 36", "51, 56", "88, 96", "100, 104"})
    void theSmallestOfThoseItCanMake(int pairs, int size) {
        Hadamard matrix = Hadamard.above(pairs);
        assertEquals(size, matrix.size());
        assertTrue(matrix.isOrthogonal());
    }

    @Test
    void everySizeUpToFourHundredIsOrthogonalWithFirstLineAndColumnPlus() {
        for (int pairs = 1; pairs < 400; pairs += 4) {
            Hadamard matrix = Hadamard.above(pairs);
            assertTrue(matrix.size() > pairs && matrix.isOrthogonal(), "pairs " + pairs);
            for (int at = 0; at < matrix.size(); at++) {
                assertTrue(matrix.plus(0, at) && matrix.plus(at, 0));
            }
        }
    }
}

package org.machistat.survey.tabulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.machistat.core.value.Rational;
import org.machistat.survey.design.SampleDesign;
import org.machistat.survey.question.Sheets;

class WeightSumsTest {

    private static WeightSums of(String weights) {
        return WeightSums.of(SampleDesign.of(Sheets.of("w", weights))
                .withWeights("w")
                .build()
                .get());
    }

    private static BitSet rows(int from, int to) {
        BitSet rows = new BitSet();
        rows.set(from, to);
        return rows;
    }

    // The double nearest to 0.1 is above it; ten of them added as doubles make 0.9999999999999999, ten times the double
    // exactly does not.
    @Test
    void sumsAreExact() {
        WeightSums equal = of("#0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1");
        assertTrue(equal.equal());
        Rational ten = Rational.of(new BigDecimal("0.1000000000000000055511151231257827021181583404541015625"))
                .times(10);
        assertEquals(new WeightedCount(10, ten), equal.of(rows(0, 10)));
    }

    @Test
    void differentWeightsCountEach() {
        WeightSums sums = of("#1 2.5 1 0 2.5");
        assertFalse(sums.equal());
        assertEquals(new WeightedCount(5, Rational.of(7)), sums.of(rows(0, 5)));
        assertEquals(new WeightedCount(2, Rational.of(1)), sums.of(rows(2, 4)));
        assertEquals(new WeightedCount(0, Rational.ZERO), sums.of(new BitSet()));
    }
}

package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.value.Rational;

class ProjectionRatesTest {

    private static final AgeGroups AGES = AgeGroups.fiveYears(10);
    private static final SurvivalRatios HALF = survival(AGES);
    private static final double[] ZERO = new double[4];

    /** A half lives on everywhere; as many ratios as groups, the last of both last groups. */
    private static SurvivalRatios survival(AgeGroups ages) {
        return SurvivalRatios.of(
                ages, ages.list().stream().map(group -> Rational.of(1, 2)).toList());
    }

    // By hand, S = 1/2 and net moves of 1/5: at the start (1 + 1/5)·1/2 = 0.6, at the end 1/2 + 1/5 = 0.7, half and
    // half
    // (1 + 1/10)·1/2 + 1/10 = 0.65.
    @ParameterizedTest
    @CsvSource({"START, 0.6", "END, 0.7", "HALF_AND_HALF, 0.65"})
    void survivalAndMovesTogether(MigrationTiming timing, double expected) {
        Migration moves = Migration.netRates(AGES, timing, new double[] {0, 0.2, 0, 0}, ZERO);
        ProjectionRates rates = ProjectionRates.of(HALF, HALF, Fertility.NONE, moves);
        assertEquals(expected, rates.change(1), 1e-15);
        assertEquals(0.5, rates.change(2));
        assertEquals(0.5, rates.change(5));
        assertFalse(rates.isJoint());
        assertTrue(rates.isLinear());
    }

    @Test
    void parts() {
        Fertility fertility = Fertility.ofRates(AGES, new double[] {0, 0.1, 0}, 105);
        Migration numbers = Migration.netNumbers(AGES, MigrationTiming.END, new double[3], new double[3]);
        ProjectionRates rates = ProjectionRates.of(HALF, HALF, fertility, numbers);
        assertEquals(AGES, rates.ages());
        assertEquals(fertility, rates.fertility());
        assertEquals(numbers, rates.migration());
        assertEquals(5, rates.step());
        assertEquals(1, rates.firstWomen());
        assertEquals(2, rates.endWomen());
        assertFalse(rates.isLinear());
        assertEquals(
                "survival ratios, age-specific fertility rates, net numbers of moves, "
                        + MigrationTiming.END.label().en(),
                rates.label().en());
        assertEquals(rates.label().ja() + " [0-4, 5-9, 10+]", rates.toString());
        assertEquals(
                1,
                ProjectionRates.of(
                                survival(AgeGroups.singleYears(3)),
                                survival(AgeGroups.singleYears(3)),
                                Fertility.NONE,
                                Migration.NONE)
                        .step());
    }

    @Test
    void oneRatioOfEachCohort() {
        double[] males = {1, 0.9, 1.2, 0.5};
        ProjectionRates rates = ProjectionRates.ofChange(AGES, males, ZERO, Fertility.NONE);
        males[1] = 7;
        assertTrue(rates.isJoint());
        assertArrayEquals(
                new double[] {1, 0.9, 1.2, 0.5, 0, 0, 0, 0},
                IntStream.range(0, 8).mapToDouble(rates::change).toArray());
        assertEquals("cohort change ratios, no births", rates.label().en());
        assertEquals(
                "Survival and migration are one ratio: no closed variant can be made of it",
                assertThrows(IllegalStateException.class, rates::closed).getMessage());
    }

    @Test
    void closed() {
        Migration moves = Migration.netRates(AGES, MigrationTiming.END, new double[] {0, 0.2, 0, 0}, ZERO);
        ProjectionRates open = ProjectionRates.of(HALF, HALF, Fertility.NONE, moves);
        ProjectionRates closed = open.closed();
        assertEquals(ProjectionRates.of(HALF, HALF, Fertility.NONE, Migration.NONE), closed);
        assertNotEquals(open, closed);
        assertEquals(0.5, closed.change(1));
    }

    private static String message(Executable misuse) {
        return assertThrows(IllegalArgumentException.class, misuse).getMessage();
    }

    @Test
    void misuse() {
        assertEquals(
                "Survival ratios of males and females must have the same age groups, but had 0-4, 5-9, 10+ and 0-4, 5-9,"
                        + " 10-14, 15+",
                message(() ->
                        ProjectionRates.of(HALF, survival(AgeGroups.fiveYears(15)), Fertility.NONE, Migration.NONE)));
        assertEquals(
                "Cohort change ratios of females must be numbers not below 0, but were -1.0 at 10+",
                message(() -> ProjectionRates.ofChange(AGES, ZERO, new double[] {0, 0, 0, -1}, Fertility.NONE)));
        assertEquals(
                "A projection needs age groups from 0 in one width to an open group, but had 0-14, 15-64, 65+",
                message(() -> ProjectionRates.ofChange(AgeGroups.THREE, ZERO, ZERO, Fertility.NONE)));
        Fertility other = Fertility.ofRates(AgeGroups.fiveYears(15), new double[4], 105);
        assertEquals(
                "Fertility rates must have the age groups 0-4, 5-9, 10+, but had 0-4, 5-9, 10-14, 15+",
                message(() -> ProjectionRates.of(HALF, HALF, other, Migration.NONE)));
        Migration wider =
                Migration.netRates(AgeGroups.fiveYears(15), MigrationTiming.END, new double[5], new double[5]);
        assertEquals(
                "Migration must have the age groups 0-4, 5-9, 10+, but had 0-4, 5-9, 10-14, 15+",
                message(() -> ProjectionRates.of(HALF, HALF, Fertility.NONE, wider)));
    }
}

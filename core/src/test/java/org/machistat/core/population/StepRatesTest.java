package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.machistat.core.value.Rational;

class StepRatesTest {

    @ParameterizedTest
    @EnumSource(MigrationTiming.class)
    void givesTheFiguresMadeByHand(MigrationTiming timing) {
        StepRates step = new StepRates(new ProjectionRates[] {LinearStepTest.rates(timing)}, 3);
        double[] end = new double[6];
        Arrays.fill(end, -7);
        step.run(LinearStepTest.START, end);
        assertArrayEquals(LinearStepTest.plain(timing), end, 1e-9);
        assertTrue(step.staysAboveZero());
    }

    /** Every region has its own cells, also over the bound of what is taken together (32 regions). */
    @Test
    void keepsRegionsApart() {
        int regions = 70;
        ProjectionRates[] rates = new ProjectionRates[regions];
        double[] start = new double[6 * regions];
        double[] expected = new double[6 * regions];
        for (int r = 0; r < regions; r++) {
            MigrationTiming timing = List.of(MigrationTiming.values()).get(r % 3);
            rates[r] = LinearStepTest.rates(timing);
            for (int i = 0; i < 6; i++) {
                start[6 * r + i] = (r + 1) * LinearStepTest.START[i];
                expected[6 * r + i] = (r + 1) * LinearStepTest.plain(timing)[i];
            }
        }
        double[] end = new double[6 * regions];
        new StepRates(rates, 3).run(start, end);
        assertArrayEquals(expected, end, 1e-8);
    }

    @Test
    void tellsWhereMoreLeaveThanThereAre() {
        AgeGroups ages = LinearStepTest.AGES;
        double[] net = {0, -.9, 0, 0};
        ProjectionRates gone = ProjectionRates.of(
                survival(ages),
                survival(ages),
                Fertility.NONE,
                Migration.netRates(ages, MigrationTiming.END, net, net));
        assertFalse(new StepRates(new ProjectionRates[] {gone}, 3).staysAboveZero());
    }

    private static SurvivalRatios survival(AgeGroups ages) {
        return SurvivalRatios.of(ages, Collections.nCopies(3, Rational.of(4, 5)));
    }

    /** By hand: the greatest of the ratios, and the most births for each woman times what is left of them. */
    @Test
    void boundsWhatAStepMakes() {
        StepRates step = new StepRates(new ProjectionRates[] {LinearStepTest.rates(MigrationTiming.END)}, 3);
        // 5–9 born and staying: .8 + .2 = 1; births for each woman: .1 at the start, .1·.8 of those who stay
        assertEquals(1 + .1, step.growth(), 1e-12);
        double[] end = new double[6];
        step.run(LinearStepTest.START, end);
        assertTrue(Arrays.stream(end).sum() <= step.growth() * 1200);
    }
}

package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.machistat.core.population.StepCauses.Shock;

class DrawBlockTest {

    private static void put(DrawBlock block, int t, int draw, Shock shock) {
        block.fertility[t][draw] = shock.fertility();
        block.mortality[t][draw] = shock.mortality();
        block.migration[t][draw] = shock.migration();
    }

    @ParameterizedTest
    @EnumSource(MigrationTiming.class)
    void givesTheFiguresMadeByHand(MigrationTiming timing) {
        DrawBlock block = new DrawBlock(1, 3, 3);
        put(block, 0, 0, Shock.NONE);
        put(block, 0, 1, LinearStepTest.SHOCK);
        put(block, 0, 2, new Shock(1, 1, -50));
        // the region stands behind another of six cells
        double[] base = new double[12];
        Arrays.fill(base, 99);
        System.arraycopy(LinearStepTest.START, 0, base, 6, 6);
        block.begin(base, 6);
        assertTrue(block.step(LinearStepTest.rates(timing), 0, 3));
        for (int i = 0; i < 6; i++) {
            assertEquals(LinearStepTest.plain(timing)[i], block.rows()[i][0], 1e-9);
            assertEquals(LinearStepTest.shocked(timing)[i], block.rows()[i][1], 1e-9);
            assertEquals(0, block.rows()[i][2], "nobody is the least");
        }
    }

    @Test
    void beginsAnew() {
        DrawBlock block = new DrawBlock(2, 3, 1);
        put(block, 0, 0, Shock.NONE);
        put(block, 1, 0, Shock.NONE);
        ProjectionRates rates = LinearStepTest.rates(MigrationTiming.END);
        for (int again = 0; again < 2; again++) {
            block.begin(LinearStepTest.START, 0);
            assertTrue(block.step(rates, 0, 1));
            assertEquals(220, block.rows()[2][0], 1e-9);
            assertTrue(block.step(rates, 1, 1));
            // by hand: 100·.5 + 220·.4
            assertEquals(138, block.rows()[2][0], 1e-9);
        }
    }

    @Test
    void tellsWhatIsNoNumber() {
        DrawBlock block = new DrawBlock(1, 3, 1);
        put(block, 0, 0, new Shock(Double.MAX_VALUE, 1, 1e300));
        block.begin(LinearStepTest.START, 0);
        block.step(LinearStepTest.rates(MigrationTiming.START), 0, 1);
        put(block, 0, 0, new Shock(0, 1, 0));
        assertFalse(block.step(LinearStepTest.rates(MigrationTiming.START), 0, 1));
    }
}

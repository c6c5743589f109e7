package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.machistat.core.text.Label;

class MigrationTest {

    /** Groups 0–4, 5–9 and 10+, so rates are of births and three groups. */
    private static final AgeGroups AGES = AgeGroups.fiveYears(10);

    private static final double[] ZERO = new double[4];

    // By hand: places 0–3 are births and groups of males, 4–7 those of females; net = in − out.
    @Test
    void netOfRates() {
        Migration net = Migration.netRates(
                AGES, MigrationTiming.START, new double[] {0.1, 0.2, -0.3, 0.4}, new double[] {0, 0, 0, -0.5});
        assertEquals(-0.3, net.net(2));
        assertEquals(-0.5, net.net(7));
        assertTrue(net.isLinear());
        Migration both = Migration.inAndOut(
                AGES,
                MigrationTiming.END,
                new double[] {0, 0.25, 0, 0},
                ZERO,
                new double[] {0, 0.5, 0, 0},
                new double[] {0.125, 0, 0, 0});
        assertEquals(-0.25, both.net(1));
        assertEquals(-0.125, both.net(4));
        assertTrue(both.isLinear());
        assertEquals(0, Migration.NONE.net(3));
    }

    @Test
    void kindsThatAreNoRateOfTheRegionItself() {
        Migration numbers = Migration.netNumbers(
                AGES, MigrationTiming.HALF_AND_HALF, new double[] {1, -2, 3}, new double[] {4, 5, -6});
        assertFalse(numbers.isLinear());
        assertEquals(0, numbers.net(1));
        assertEquals(-6, numbers.row(0)[5]);
        Migration pool = Migration.pool(AGES, MigrationTiming.END, ZERO, ZERO, ZERO, ZERO);
        assertFalse(pool.isLinear());
        assertEquals(2, pool.rows());
        Migration regions = Migration.toRegions(
                AGES, MigrationTiming.END, new double[][] {ZERO, ZERO, ZERO}, new double[][] {ZERO, ZERO, ZERO});
        assertFalse(regions.isLinear());
        assertEquals(3, regions.rows());
    }

    @Test
    void labels() {
        assertEquals(Label.of("移動なし（封鎖人口）", "no moves (closed)"), Migration.NONE.label());
        Migration net = Migration.netRates(AGES, MigrationTiming.START, ZERO, ZERO);
        assertEquals(Label.of("純移動率、", "net migration rates, ").plus(MigrationTiming.START.label()), net.label());
        assertEquals(net.label().ja(), net.toString());
        assertEquals(MigrationTiming.START, net.timing());
    }

    @Test
    void valuesAreCopied() {
        double[] males = {0.1, 0, 0, 0};
        Migration net = Migration.netRates(AGES, MigrationTiming.END, males, ZERO);
        males[0] = 9;
        assertEquals(0.1, net.net(0));
        assertEquals(Migration.netRates(AGES, MigrationTiming.END, new double[] {0.1, 0, 0, 0}, ZERO), net);
        assertNotEquals(Migration.netRates(AGES, MigrationTiming.END, males, ZERO), net);
    }

    private static String message(Executable misuse) {
        return assertThrows(IllegalArgumentException.class, misuse).getMessage();
    }

    @Test
    void misuse() {
        assertEquals(
                "Net migration rates of males need 4 numbers for the age groups 0-4, 5-9, 10+ with birth first, but had 3",
                message(() -> Migration.netRates(AGES, MigrationTiming.END, new double[3], ZERO)));
        assertEquals(
                "Net numbers of moves of females need 3 numbers for the age groups 0-4, 5-9, 10+, but had 4",
                message(() -> Migration.netNumbers(AGES, MigrationTiming.END, new double[3], ZERO)));
        assertEquals(
                "Net migration rates of females must be numbers, but were NaN at birth",
                message(() -> Migration.netRates(AGES, MigrationTiming.END, ZERO, new double[] {Double.NaN, 0, 0, 0})));
        assertEquals(
                "Out-migration rates of males must be numbers not below 0, but were -0.5 at 10+",
                message(() ->
                        Migration.inAndOut(AGES, MigrationTiming.END, ZERO, ZERO, new double[] {0, 0, 0, -0.5}, ZERO)));
        assertEquals(
                "Shares of the pool of females must be numbers not below 0, but were Infinity at 0-4",
                message(() -> Migration.pool(
                        AGES, MigrationTiming.END, ZERO, ZERO, ZERO, new double[] {0, Double.POSITIVE_INFINITY, 0, 0
                        })));
        assertEquals(
                "Rates to regions must be for as many regions, but were for 1 of males and 2 of females",
                message(() -> Migration.toRegions(
                        AGES, MigrationTiming.END, new double[][] {ZERO}, new double[][] {ZERO, ZERO})));
        assertEquals(
                "Rates to region 2 of males must be numbers not below 0, but were -1.0 at birth",
                message(() -> Migration.toRegions(
                        AGES, MigrationTiming.END, new double[][] {ZERO, {-1, 0, 0, 0}}, new double[][] {ZERO, ZERO})));
        assertEquals(
                "Migration must have the age groups 0-4, 5-9, 10-14, …, 85+ (18), but had 0-4, 5-9, 10+",
                message(() -> Migration.netRates(AGES, MigrationTiming.END, ZERO, ZERO)
                        .check(AgeGroups.fiveYears(85))));
    }
}

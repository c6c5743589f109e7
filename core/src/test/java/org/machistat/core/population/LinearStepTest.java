package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.machistat.core.population.StepCauses.Shock;
import org.machistat.core.value.Rational;

/**
 * By hand: ages 0–4, 5–9, 10+, of each sex 100, 200, 300; survival from birth .9, then .8, .5, .5; net moves .1, .2, 0, −.1;
 * .04 births a year for each woman of 5–9, half of them boys.
 */
class LinearStepTest {

    static final AgeGroups AGES = AgeGroups.fiveYears(10);
    static final double[] START = {100, 200, 300, 100, 200, 300};

    /** Fertility twice, deaths half as many again, one more in a hundred moving in. */
    static final Shock SHOCK = new Shock(2, 1.5, .01);

    static ProjectionRates rates(MigrationTiming timing) {
        SurvivalRatios survival =
                SurvivalRatios.of(AGES, List.of(Rational.of(9, 10), Rational.of(8, 10), Rational.of(5, 10)));
        double[] net = {.1, .2, 0, -.1};
        return ProjectionRates.of(
                survival,
                survival,
                Fertility.ofRates(AGES, new double[] {0, .04, 0}, 100),
                Migration.netRates(AGES, timing, net, net));
    }

    /**
     * One sex at the end.
     *
     * <pre>
     * start  5–9: 100·1.2·.8 = 96          10+: 200·.5 + 300·.9·.5 = 235
     *        births: 5·.04·(200 + 96)/2 = 29.6         boys: 14.8·1.1·.9 = 14.652
     * end    5–9: 100·(.8 + .2) = 100      10+: 200·.5 + 300·(.5 − .1) = 220
     *        births: 5·.04·(200 + 100·.8)/2 = 28       boys: 14·(.9 + .1) = 14
     * half   5–9: 100·(1.1·.8 + .1) = 98   10+: 200·.5 + 300·(.95·.5 − .05) = 227.5
     *        births: 5·.04·(200 + 98)/2 = 29.8         boys: 14.9·(1.05·.9 + .05) = 14.8255
     * </pre>
     */
    static double[] plain(MigrationTiming timing) {
        return twice(
                switch (timing) {
                    case START -> new double[] {14.652, 96, 235};
                    case END -> new double[] {14, 100, 220};
                    case HALF_AND_HALF -> new double[] {14.8255, 98, 227.5};
                });
    }

    /**
     * One sex at the end under the shock: survival .85, .7, .25, .25; net moves .11, .21, .01, −.09.
     *
     * <pre>
     * start  5–9: 100·1.21·.7 = 84.7            10+: 200·1.01·.25 + 300·.91·.25 = 118.75
     *        births: 2·5·.04·(200·1.01 + 84.7)/2 = 57.34   boys: 28.67·1.11·.85 = 27.050145
     * end    5–9: 100·(.7 + .21) = 91           10+: 200·.26 + 300·.16 = 100
     *        births: 2·5·.04·(200 + 100·.7)/2 = 54         boys: 27·(.85 + .11) = 25.92
     * half   5–9: 100·(1.105·.7 + .105) = 87.85 10+: 200·(1.005·.25 + .005) + 300·(.955·.25 − .045) = 109.375
     *        births: 2·5·.04·(200·1.005 + 87.85)/2 = 57.77 boys: 28.885·(1.055·.85 + .055) = 27.4912988
     * </pre>
     */
    static double[] shocked(MigrationTiming timing) {
        return twice(
                switch (timing) {
                    case START -> new double[] {27.050145, 84.7, 118.75};
                    case END -> new double[] {25.92, 91, 100};
                    case HALF_AND_HALF -> new double[] {27.49129875, 87.85, 109.375};
                });
    }

    static double[] twice(double[] sex) {
        double[] both = Arrays.copyOf(sex, 2 * sex.length);
        System.arraycopy(sex, 0, both, sex.length, sex.length);
        return both;
    }

    private static double[] run(ProjectionRates rates, Shock shock) {
        double[] end = new double[6];
        LinearStep.run(rates, shock, START, end, 0, 3);
        return end;
    }

    @ParameterizedTest
    @EnumSource(MigrationTiming.class)
    void givesTheFiguresMadeByHand(MigrationTiming timing) {
        assertArrayEquals(plain(timing), run(rates(timing), Shock.NONE), 1e-9);
        assertArrayEquals(shocked(timing), run(rates(timing), SHOCK), 1e-9);
    }

    /** Whoever moves out beyond all who are there leaves nobody, and nobody has no children: births of 10+ are not below 0. */
    @ParameterizedTest
    @EnumSource(MigrationTiming.class)
    void nobodyIsTheLeast(MigrationTiming timing) {
        double[] end = run(rates(timing), new Shock(1, 1, -50));
        // at the end those who stayed bear before they leave, but no newborn is left
        assertArrayEquals(new double[6], end, 1e-300);
    }

    /** By hand: .25 children for each woman of 5+ at the end, 100 and 220 of them: 80, of whom 40 are boys. */
    @Test
    void takesChildrenFromWomen() {
        ProjectionRates by = rates(MigrationTiming.END);
        ProjectionRates ratio = ProjectionRates.ofChange(
                AGES,
                new double[] {0, 1, .5, .4},
                new double[] {0, 1, .5, .4},
                Fertility.childWoman(AgeGroup.open(5), .25, 100));
        assertArrayEquals(twice(new double[] {40, 100, 220}), run(ratio, Shock.NONE), 1e-9);
        // mortality changes no joint ratio, migration is added: 100·1.01, 200·.51 + 300·.41; 2·.25·326 children, half
        // of them boys
        assertArrayEquals(twice(new double[] {81.5, 101, 225}), run(ratio, SHOCK), 1e-9);
        assertArrayEquals(plain(MigrationTiming.END), run(by, Shock.NONE), 1e-9);
    }
}

package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;

class LifeTableTest {

    // Preston, Heuveline and Guillot (2001), box 3.1: Austria, males, 1992. Mid-year population, deaths, nax.
    private static final double[] PEOPLE = {
        47925, 189127, 234793, 238790, 254996, 326831, 355086, 324222, 269963, 261971, 238011, 261612, 181385, 187962,
        153832, 105169, 73694, 57512, 32248
    };
    private static final double[] DEATHS = {
        419, 70, 36, 46, 249, 420, 403, 441, 508, 769, 1154, 1866, 2043, 3496, 4366, 4337, 5279, 6460, 6146
    };
    private static final double[] SEPARATIONS = {
        0.068, 1.626, 2.5, 3.143, 2.724, 2.520, 2.481, 2.601, 2.701, 2.663, 2.698, 2.676, 2.645, 2.624, 2.619, 2.593,
        2.518, 2.423
    };

    private static final LifeTableRules MALE = LifeTableRules.of(Sex.MALE);

    private static double[] rates() {
        double[] rates = new double[PEOPLE.length];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = DEATHS[i] / PEOPLE[i];
        }
        return rates;
    }

    private static LifeTable austria() {
        return LifeTable.fromRates(AgeGroups.abridged(85), rates(), MALE.withSeparations(SEPARATIONS))
                .get();
    }

    // The same box: q to six decimals, e to three, as printed.
    @Test
    void prestonBox() {
        LifeTable table = austria();
        double[] q = table.probabilities();
        assertEquals(0.008672, q[0], 5e-7);
        assertEquals(0.001479, q[1], 5e-7);
        assertEquals(0.000766, q[2], 5e-7);
        assertEquals(0.023975, q[10], 5e-7);
        assertEquals(1, q[18]);
        assertEquals(100_000, table.survivors()[0]);
        assertEquals(99_133, table.survivors()[1], 0.5);
        assertEquals(new BigDecimal("72.889"), table.expectancy().rounded(3));
        assertEquals(
                new BigDecimal("5.247"),
                table.expectancy(AgeGroup.open(85)).get().rounded(3));
        assertFalse(table.expectancy().isExact());
        assertEquals("平均寿命 72.89年", table.expectancy().toString());
    }

    @Test
    void columnsAgree() {
        LifeTable table = austria();
        double deaths = 0;
        for (double one : table.deaths()) {
            deaths += one;
        }
        assertEquals(100_000, deaths, 1e-6);
        assertEquals(table.yearsToCome()[0], 7_288_901, 1_000);
        // m = d ÷ L in every group, whatever the rules.
        for (int i = 0; i < PEOPLE.length; i++) {
            assertEquals(table.rates()[i], table.deaths()[i] / table.yearsLived()[i], 1e-12);
        }
    }

    @Test
    void fromEveryColumnTheSameTable() {
        LifeTable table = austria();
        LifeTableRules rules = MALE.withSeparations(SEPARATIONS).withOpenExpectancy(table.separations()[18]);
        LifeTable byQ = LifeTable.fromProbabilities(AgeGroups.abridged(85), table.probabilities(), rules)
                .get();
        LifeTable byL = LifeTable.fromSurvivors(AgeGroups.abridged(85), table.survivors(), rules)
                .get();
        for (int i = 0; i < PEOPLE.length; i++) {
            assertEquals(table.rates()[i], byQ.rates()[i], 1e-12);
            assertEquals(table.yearsToCome()[i], byQ.yearsToCome()[i], 1e-6);
            assertEquals(table.yearsToCome()[i], byL.yearsToCome()[i], 1e-6);
        }
    }

    // Andreev and Kingkade (2015) as in the HMD Methods Protocol, version 6, table 1: one value in each piece, by hand.
    @ParameterizedTest
    @CsvSource({
        "MALE, 0.01, 0.1293355",
        "MALE, 0.05, 0.1913305",
        "MALE, 0.09, 0.29915",
        "FEMALE, 0.01, 0.1284773",
        "FEMALE, 0.05, 0.2407145",
        "FEMALE, 0.09, 0.31411"
    })
    void andreevKingkade(Sex sex, double m0, double expected) {
        assertEquals(expected, InfantRule.ANDREEV_KINGKADE.a0FromRate(sex, m0), 1e-12);
    }

    // Preston, Heuveline and Guillot (2001), table 3.3, region West: a0 = 0.045 + 2.684·m0 and 0.053 + 2.800·m0 for m0
    // below
    // 0.107, 4a1 = 1.651 − 2.816·m0 and 1.522 − 1.518·m0: straight lines fitted to the rule in q0, so near it only.
    @ParameterizedTest
    @CsvSource({"0.005", "0.02", "0.05", "0.08", "0.1"})
    void coaleDemenyNearItsLinesInTheRate(double m0) {
        InfantRule west = InfantRule.COALE_DEMENY_WEST;
        assertEquals(0.045 + 2.684 * m0, west.a0FromRate(Sex.MALE, m0), 0.008);
        assertEquals(0.053 + 2.8 * m0, west.a0FromRate(Sex.FEMALE, m0), 0.008);
        double a0 = west.a0FromRate(Sex.MALE, m0);
        double q0 = m0 / (1 + (1 - a0) * m0);
        assertEquals(0.0425 + 2.875 * q0, a0, 1e-12);
        assertEquals(1.651 - 2.816 * m0, west.a1(Sex.MALE, q0), 0.01);
    }

    // The constants of Manual X, table 164, and of PAS for 4a1, above q0 = 0.1.
    @ParameterizedTest
    @CsvSource({
        "COALE_DEMENY_WEST, MALE, 0.33, 1.352",
        "COALE_DEMENY_NORTH, FEMALE, 0.35, 1.570",
        "COALE_DEMENY_EAST, MALE, 0.29, 1.313",
        "COALE_DEMENY_EAST, FEMALE, 0.31, 1.324",
        "COALE_DEMENY_SOUTH, FEMALE, 0.35, 1.239",
        "HALF_INTERVAL, FEMALE, 0.5, 2"
    })
    void constantsAtHighMortality(InfantRule rule, Sex sex, double a0, double a1) {
        assertEquals(a0, rule.a0FromProbability(sex, 0.15));
        assertEquals(a0, rule.a0FromRate(sex, 0.2));
        assertEquals(a1, rule.a1(sex, 0.15));
    }

    // Constant mortality: e = 1/m at every age, whatever the ages (Preston et al., section 3.7).
    @Test
    void constantMortality() {
        double[] rates = new double[101];
        Arrays.fill(rates, 0.02);
        LifeTable table = LifeTable.fromRates(AgeGroups.singleYears(100), rates, MALE.with(InfantRule.HALF_INTERVAL))
                .get();
        assertEquals(50, table.expectancy().value().doubleValue(), 1e-9);
        assertEquals(50, table.expectancy(AgeGroup.open(100)).get().value().doubleValue(), 1e-9);
    }

    @Test
    void grevilleIsBelowHalfWhereMortalityFallsAndAboveWhereItRises() {
        // By hand for ages 40–44: m = .0029354394, neighbours .0018817393 and .0048485154.
        double expected = 2.5 - 25.0 / 12 * (0.0029354394 - Math.log(0.0048485154 / 0.0018817393) / 10);
        LifeTable table = LifeTable.fromRates(
                        AgeGroups.abridged(85), rates(), MALE.with(LifeTableRules.Separation.GREVILLE))
                .get();
        assertEquals(expected, table.separations()[9], 1e-7);
        assertEquals(2.5, table.separations()[2]);
        assertEquals(2.5, table.separations()[17]);
    }

    // The smallest double is 4.9E-324 and its reciprocal beyond the largest, 1.8E308.
    @Test
    void figuresBeyondDoublesAreRefused() {
        AgeGroups two = AgeGroups.of(AgeGroup.single(0), AgeGroup.open(1));
        assertEquals(
                Refusal.of(
                        Reason.NOT_READABLE,
                        "1歳以上の死亡率 4.9E-324、nax Infinity、生存数 100000.0 では倍精度の範囲を超える",
                        "rate 4.9E-324, nax Infinity and 100000.0 survivors at age 1+ give figures beyond the range of double"
                                + " precision"),
                LifeTable.fromRates(two, new double[] {0, Double.MIN_VALUE}, MALE)
                        .refusal()
                        .get());
        assertEquals(
                "rate 0.1, nax 10.0 and 1.7E308 survivors at age 1+ give figures beyond the range of double precision",
                refusal(LifeTable.fromRates(two, new double[] {0, 0.1}, MALE.withRadix(1.7E308))));
        assertEquals(
                "rate 0.0, nax 0.14929 and 1.7E308 survivors at age 0 give figures beyond the range of double precision",
                refusal(LifeTable.fromRates(two, new double[] {0, 1}, MALE.withRadix(1.7E308))));
        assertEquals(
                "rate Infinity, nax 4.9E-324 and 100000.0 survivors at age 1+ give figures beyond the range of double"
                        + " precision",
                refusal(LifeTable.fromProbabilities(
                        two, new double[] {0, 1}, MALE.withOpenExpectancy(Double.MIN_VALUE))));
        assertEquals(
                Refusal.of(
                        Reason.NOT_COMPARABLE,
                        "0歳の死亡確率 1.0 と nax 0.0 では死亡率が無限大になる",
                        "probability 1.0 and nax 0.0 at age 0 give an infinite death rate"),
                LifeTable.fromProbabilities(
                                two,
                                new double[] {1, 1},
                                MALE.withSeparations(0).withOpenExpectancy(5))
                        .refusal()
                        .get());
    }

    // By hand: L = l ÷ m closes the open age by its rate, l × e by its stated expectancy, which a rate does not change.
    @Test
    void openAgeIsClosedByRateOrExpectancy() {
        AgeGroups two = AgeGroups.of(AgeGroup.single(0), AgeGroup.open(1));
        LifeTableRules half = MALE.with(InfantRule.HALF_INTERVAL).withRadix(1000);
        LifeTable byRate =
                LifeTable.fromRates(two, new double[] {0, 0.0125}, half).get();
        assertEquals(80_000, byRate.yearsLived()[1], 1e-9);
        assertEquals(0.0125, byRate.rates()[1]);
        LifeTable stated = LifeTable.fromRates(two, new double[] {0, 0.0125}, half.withOpenExpectancy(50))
                .get();
        assertEquals(50_000, stated.yearsLived()[1], 1e-9);
        assertEquals(0.02, stated.rates()[1]);
    }

    private static String refusal(Answer<?> answer) {
        return answer.refusal().orElseThrow().sentence().en();
    }

    @Test
    void refusals() {
        AgeGroups two = AgeGroups.of(AgeGroup.single(0), AgeGroup.open(1));
        assertEquals(
                "1 values were given for the 2 age groups 0, 1+",
                refusal(LifeTable.fromRates(two, new double[] {1}, MALE)));
        assertEquals(
                "the open group 1+ needs a death rate above 0 or a stated life expectancy",
                refusal(LifeTable.fromRates(two, new double[] {0.1, 0}, MALE)));
        assertEquals(
                "the open group 1+ needs a death rate above 0 or a stated life expectancy",
                refusal(LifeTable.fromProbabilities(two, new double[] {0.1, 1}, MALE)));
        assertEquals(
                "death rate NaN at age 0 is not a finite number from 0 on",
                refusal(LifeTable.fromRates(two, new double[] {Double.NaN, 1}, MALE)));
        assertEquals(
                "probability of dying 1.5 at age 0 is not a number from 0 to 1",
                refusal(LifeTable.fromProbabilities(two, new double[] {1.5, 1}, MALE)));
        assertEquals(
                "rule Andreev–Kingkade for a0 needs a group of age 0, but the first is 0–4",
                refusal(LifeTable.fromRates(AgeGroups.fiveYears(85), new double[18], MALE)));
        assertEquals(
                "a life table needs ages from 0 on, but the groups are 15+",
                refusal(LifeTable.fromRates(AgeGroups.of(AgeGroup.open(15)), new double[] {1}, MALE)));
        AgeGroups closed = AgeGroups.of(AgeGroup.single(0), AgeGroup.of(1, 4));
        assertEquals(
                "the last group 1–4 is not open and its probability of dying is not 1",
                refusal(LifeTable.fromProbabilities(closed, new double[] {0.1, 0.5}, MALE)));
        assertEquals(
                "rate 3.0 and nax 2.5 at age 0-4 give a probability of dying above 1",
                refusal(LifeTable.fromRates(
                        AgeGroups.fiveYears(5), new double[] {3, 1}, MALE.with(InfantRule.HALF_INTERVAL))));
        assertEquals(
                "survivors must not grow or fall below 0, but were 11.0 after 10.0 at age 0",
                refusal(LifeTable.fromSurvivors(two, new double[] {10, 11}, MALE)));
        assertEquals(
                "2 values of nax were given for 1 closed age groups",
                refusal(LifeTable.fromRates(two, new double[] {0.1, 1}, MALE.withSeparations(0.1, 2))));
        LifeTable all =
                LifeTable.fromProbabilities(closed, new double[] {1, 1}, MALE).get();
        assertEquals(
                Reason.ZERO_BASE,
                all.expectancy(AgeGroup.of(1, 4)).refusal().get().reason());
    }
}

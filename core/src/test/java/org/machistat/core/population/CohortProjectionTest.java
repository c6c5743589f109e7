package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;

class CohortProjectionTest {

    /** Preston, Heuveline and Guillot, Demography (2001), box 6.2: Sweden 1993; the male columns repeat the female ones. */
    private static final AgeGroups AGES = AgeGroups.fiveYears(85);

    private static final long[] START = {
        293395, 248369, 240012, 261346, 285209, 314388, 281290, 286923, 304108, 324946, 247613, 211351, 215140, 221764,
        223506, 183654, 141990, 112424
    };
    private static final long[] YEARS = {
        497487, 497138, 496901, 496531, 495902, 495168, 494213, 492760, 490447, 486613, 480665, 471786, 457852, 436153,
        402775, 350358, 271512, 291707
    };
    private static final double[] MOVES = {
        6840, 4150, 3365, 5270, 9240, 8230, 5470, 3155, 1770, 1115, 1075, 845, 645, 530, 465, 300, 250, 175
    };
    private static final double[] BIRTH_RATES = {
        0, 0, 0, .0120, .0908, .1499, .1125, .0441, .0074, .0003, 0, 0, 0, 0, 0, 0, 0, 0
    };
    /** The printed result of women, ages from 0–4. */
    private static final long[] END = {
        302392, 298682, 252007, 244150, 268267, 293515, 320624, 284767, 288031, 303166, 322062, 243989, 205841, 205516,
        205270, 194771, 142565, 131966
    };

    static final ReferenceDate DATE = ReferenceDate.parse("1993年");
    static final ReferenceDate NEXT = ReferenceDate.parse("1998年");

    static SurvivalRatios survival() {
        return StationaryPopulation.of(
                        AGES,
                        100000,
                        Arrays.stream(YEARS).mapToObj(BigDecimal::valueOf).toList())
                .survival()
                .get();
    }

    static ProjectionRates sweden() {
        return ProjectionRates.of(
                survival(),
                survival(),
                Fertility.ofRates(AGES, BIRTH_RATES, 105),
                Migration.netNumbers(AGES, MigrationTiming.HALF_AND_HALF, MOVES, MOVES));
    }

    static Population base() {
        return Population.of(DATE, AGES, START, START).withName(Label.of("スウェーデン", "Sweden"));
    }

    @Test
    void givesTheTextbooksFigures() {
        Projection projection =
                CohortProjection.of(base(), List.of(sweden())).project().get();
        Population end = projection.population("スウェーデン", NEXT);
        assertEquals(Arrays.toString(END), Arrays.toString(end.counts(Sex.FEMALE)));
        long[] males = END.clone();
        males[0] = 317340;
        assertEquals(Arrays.toString(males), Arrays.toString(end.counts(Sex.MALE)));
        assertEquals(PopulationBase.PROJECTION, end.base());
    }

    /** The printed births by age of mother add up to 615,989; Σ of the columns by hand. */
    @Test
    void tellsTheCausesAndBalances() {
        Projection projection =
                CohortProjection.of(base(), List.of(sweden())).project().get();
        ProjectionStep step = projection.step("スウェーデン", NEXT);
        assertEquals(615_989, step.births().get(), 1);
        // half of the first and of the last column's moves stay at their ages, all others come in whole
        assertEquals(2 * 52_890, step.netMoves().get());
        assertEquals(2 * Arrays.stream(START).sum(), step.start());
        assertEquals(
                step.end(),
                step.start() + step.naturalIncrease().get() + step.netMoves().get() + step.rounding());
        assertEquals(0, step.adjustment());
        assertTrue(Math.abs(step.rounding()) <= 36, step::toString);
        step.cohorts().forEach(one -> assertTrue(Math.abs(one.causes().get(ChangeCause.ROUNDING)) <= 4, one::toString));
    }

    @Test
    void refusesWhatARatioDoesNotTell() {
        ProjectionRates rates = ProjectionRates.of(
                survival(), survival(), Fertility.childWoman(AgeGroup.of(15, 49), 0.2, 105), Migration.NONE);
        ProjectionStep step =
                CohortProjection.of(base(), List.of(rates)).project().get().step("スウェーデン", NEXT);
        assertEquals(
                "NOT_ENOUGH_DATA（子ども女性比による推計では出生の数は定まらない / "
                        + "a projection by child–woman ratio does not tell the number of births）",
                step.births().toString());
        assertEquals(
                "NOT_ENOUGH_DATA（子ども女性比による推計では死亡の数は定まらない / "
                        + "a projection by child–woman ratio does not tell the number of deaths）",
                step.deaths().toString());
        assertEquals(
                step.end(),
                step.start()
                        + Arrays.stream(ChangeCause.values())
                                .mapToLong(step::sum)
                                .sum());
        ProjectionRates joint = ProjectionRates.ofChange(
                AGES, survival().values(), survival().values(), Fertility.ofRates(AGES, BIRTH_RATES, 105));
        ProjectionStep together =
                CohortProjection.of(base(), List.of(joint)).project().get().step("スウェーデン", NEXT);
        assertTrue(together.births().isGiven());
        assertEquals(
                "NOT_ENOUGH_DATA（コーホート変化率は死亡と移動を合わせたもので、純移動の数は定まらない / "
                        + "cohort change ratios hold deaths and moves together and do not tell the number of net moves）",
                together.netMoves().toString());
        assertEquals(
                "Survival and migration are one ratio: no closed variant can be made of it",
                assertThrows(IllegalStateException.class, joint::closed).getMessage());
    }

    /** By hand: 1,000 people, S = 0.9, net rate 0.1: (1 + 0.1) × 0.9, 0.9 + 0.1 and 1.05 × 0.9 + 0.05 for each. */
    @Test
    void namesWhenPeopleMove() {
        AgeGroups ages = AgeGroups.fiveYears(10);
        SurvivalRatios nine = SurvivalRatios.of(ages, List.of(Rational.ONE, Rational.of(9, 10), Rational.of(9, 10)));
        Population people = Population.of(DATE, ages, new long[] {1000, 0, 0}, new long[] {0, 0, 0});
        double[] tenth = {0, .1, .1, .1};
        long[] expected = {990, 1000, 995};
        for (MigrationTiming timing : MigrationTiming.values()) {
            ProjectionRates rates =
                    ProjectionRates.of(nine, nine, Fertility.NONE, Migration.netRates(ages, timing, tenth, tenth));
            Projection projection =
                    CohortProjection.of(people, List.of(rates)).project().get();
            int i = List.of(MigrationTiming.START, MigrationTiming.END, MigrationTiming.HALF_AND_HALF)
                    .indexOf(timing);
            assertEquals(expected[i], projection.population("", NEXT).total(), timing.toString());
            assertEquals(100, projection.step("", NEXT).netMoves().get(), timing.toString());
        }
        double[] in = {0, .3, 0, 0};
        double[] out = {0, .2, 0, 0};
        ProjectionRates gross = ProjectionRates.of(
                nine, nine, Fertility.NONE, Migration.inAndOut(ages, MigrationTiming.END, in, in, out, out));
        assertEquals(
                1000,
                CohortProjection.of(people, List.of(gross))
                        .project()
                        .get()
                        .population("", NEXT)
                        .total());
        assertEquals(
                900,
                CohortProjection.of(people, List.of(gross))
                        .closed()
                        .project()
                        .get()
                        .population("", NEXT)
                        .total());
    }

    /** By hand: 20% of A and 10% of B leave; the pool of 200 + 50 goes to A by 0.4 and to B by 0.6; nobody is lost. */
    @Test
    void movesThroughThePoolAndBetweenRegions() {
        AgeGroups ages = AgeGroups.fiveYears(10);
        SurvivalRatios one = SurvivalRatios.of(ages, List.of(Rational.ONE, Rational.ONE, Rational.ONE));
        List<Population> bases = List.of(named("A", ages, 1000), named("B", ages, 500));
        List<List<ProjectionRates>> pool = List.of(
                List.of(rates(one, Migration.pool(ages, MigrationTiming.END, all(.2), all(.2), all(.4), all(.4)))),
                List.of(rates(one, Migration.pool(ages, MigrationTiming.END, all(.1), all(.1), all(.6), all(.6)))));
        Projection pooled = CohortProjection.ofRegions(bases, pool)
                .withWhole(Label.same("AB"), List.of("A", "B"))
                .project()
                .get();
        assertEquals(900, pooled.population("A", NEXT).total());
        assertEquals(600, pooled.population("B", NEXT).total());
        assertEquals(1500, pooled.population("AB", NEXT).total());
        assertEquals(-100, pooled.step("A", NEXT).netMoves().get());
        assertEquals(0, pooled.step("AB", NEXT).netMoves().get());
        double[][] fromA = {all(0), all(.2)};
        double[][] fromB = {all(.1), all(0)};
        List<List<ProjectionRates>> matrix = List.of(
                List.of(rates(one, Migration.toRegions(ages, MigrationTiming.END, fromA, fromA))),
                List.of(rates(one, Migration.toRegions(ages, MigrationTiming.END, fromB, fromB))));
        Projection moved = CohortProjection.ofRegions(bases, matrix).project().get();
        assertEquals(850, moved.population("A", NEXT).total());
        assertEquals(650, moved.population("B", NEXT).total());
    }

    private static double[] all(double rate) {
        return new double[] {rate, rate, rate, rate};
    }

    private static ProjectionRates rates(SurvivalRatios survival, Migration migration) {
        return ProjectionRates.of(survival, survival, Fertility.NONE, migration);
    }

    private static Population named(String name, AgeGroups ages, long first) {
        return Population.of(DATE, ages, new long[] {first, 0, 0}, new long[3]).withName(Label.same(name));
    }

    /** By hand: A 1,000 and B 500 of one cohort to a total of 1,200: 800 and 400. */
    @Test
    void adjustsToTotals() {
        AgeGroups ages = AgeGroups.fiveYears(10);
        SurvivalRatios one = SurvivalRatios.of(ages, List.of(Rational.ONE, Rational.ONE, Rational.ONE));
        List<Population> bases = List.of(named("A", ages, 1000), named("B", ages, 500));
        List<ProjectionRates> stay = List.of(rates(one, Migration.NONE));
        Population total = Population.of(NEXT, ages, new long[] {0, 1200, 0}, new long[3]);
        Projection given = CohortProjection.ofRegions(bases, List.of(stay, stay))
                .withControl(Label.same("AB"), List.of("A", "B"), List.of(total))
                .project()
                .get();
        assertEquals(800, given.population("A", NEXT).total());
        assertEquals(1200, given.population("AB", NEXT).total());
        assertEquals(-200, given.step("A", NEXT).adjustment());
        assertEquals(-300, given.step("AB", NEXT).adjustment());
        Population impossible = Population.of(NEXT, ages, new long[] {7, 1200, 0}, new long[3]);
        assertEquals(
                "ZERO_BASE（ABの男0～4歳（1期末）の内訳がすべて0のため総数に合わせられない / "
                        + "the parts of AB, male 0–4, at the end of step 1 are all 0 and cannot be adjusted to the total）",
                CohortProjection.ofRegions(bases, List.of(stay, stay))
                        .withControl(Label.same("AB"), List.of("A", "B"), List.of(impossible))
                        .project()
                        .toString());
        Projection region = CohortProjection.ofRegions(
                        List.of(named("AB", ages, 1200), bases.get(0), bases.get(1)), List.of(stay, stay, stay))
                .withWhole(Label.same("AB"), List.of("A", "B"))
                .with(WholePersons.CONTROLLED)
                .project()
                .get();
        assertEquals(400, region.population("B", NEXT).total());
        assertEquals(
                List.of("AB", "A", "B"), region.names().stream().map(Label::ja).toList());
    }

    /** Three wards with 1/3 of 100 persons each in every cell: exact sums are whole, cells are not. */
    @Test
    void roundsSoThatAllAddsUp() {
        AgeGroups ages = AgeGroups.fiveYears(10);
        SurvivalRatios third = SurvivalRatios.of(ages, List.of(Rational.ONE, Rational.of(1, 3), Rational.of(1, 3)));
        List<ProjectionRates> rates = List.of(rates(third, Migration.NONE));
        List<Population> bases = IntStream.range(0, 3)
                .mapToObj(i -> Population.of(DATE, ages, new long[] {100, 0, 0}, new long[] {100, 0, 0})
                        .withName(Label.same("W" + i)))
                .toList();
        CohortProjection plan = CohortProjection.ofRegions(bases, List.of(rates, rates, rates))
                .withWhole(Label.same("city"), List.of("W0", "W1", "W2"));
        assertEquals(198, plan.project().get().population("city", NEXT).total());
        Population city = plan.with(WholePersons.CONTROLLED).project().get().population("city", NEXT);
        assertEquals(200, city.total());
        assertEquals(100, city.total(Sex.MALE));
        ProjectionStep step = plan.with(WholePersons.CONTROLLED).project().get().step("city", NEXT);
        assertEquals(step.end(), step.start() - step.deaths().get() + step.rounding());
    }

    @Test
    void saysWhatIsMissing() {
        assertEquals(
                "NOT_COMPARABLE（基準人口に仮定値の年齢階級 80～84歳 がない（0-4, 5-9, 10-14, …, 80+ (17)） / "
                        + "the base population lacks the age group 80-84 of the assumptions (it has 0-4, 5-9, 10-14, …, 80+ (17))）",
                CohortProjection.of(
                                Population.of(DATE, AgeGroups.fiveYears(80), new long[17], new long[17]),
                                List.of(sweden()))
                        .project()
                        .toString());
        Refusal unknown = CohortProjection.of(base().withUnknown(1, 2), List.of(sweden()))
                .project()
                .refusal()
                .get();
        assertEquals(
                "NOT_ENOUGH_DATA（スウェーデン：基準人口に年齢不詳が3人いる（先に按分する） / "
                        + "Sweden: the base population has 3 people of unknown age (distribute them first)）",
                unknown.toString());
        assertEquals(
                "NOT_ENOUGH_DATA（基準人口が男女別でない / the base population is not by sex）",
                CohortProjection.of(Population.ofBothSexes(DATE, AGES, START), List.of(sweden()))
                        .project()
                        .toString());
        double[] losses = new double[18];
        losses[3] = -600_000;
        ProjectionRates gone = ProjectionRates.of(
                survival(),
                survival(),
                Fertility.NONE,
                Migration.netNumbers(AGES, MigrationTiming.END, new double[18], losses));
        assertEquals(
                "NOT_POSITIVE（スウェーデンの女15～19歳（1期末）の人口が負（-360167人）になる / "
                        + "the population of Sweden, female 15–19, at the end of step 1 falls below 0 (to -360167)）",
                CohortProjection.of(base(), List.of(gone)).project().toString());
        Projection projection =
                CohortProjection.of(base(), List.of(sweden())).project().get();
        assertEquals(
                "No region '川崎市', there are スウェーデン",
                assertThrows(NoSuchElementException.class, () -> projection.populations("川崎市"))
                        .getMessage());
        assertEquals(
                "No date 2000, there are 1993 to 1998 every 5 years",
                assertThrows(
                                NoSuchElementException.class,
                                () -> projection.population("スウェーデン", ReferenceDate.parse("2000年")))
                        .getMessage());
        assertEquals(
                "Fertility rates need 18 numbers for the age groups 0-4, 5-9, 10-14, …, 85+ (18), but had 3",
                assertThrows(IllegalArgumentException.class, () -> Fertility.ofRates(AGES, new double[3], 105))
                        .getMessage());
        assertEquals(
                "Net migration rates of females need 19 numbers for the age groups 0-4, 5-9, 10-14, …, 85+ (18) with birth first,"
                        + " but had 18",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Migration.netRates(AGES, MigrationTiming.END, new double[19], new double[18]))
                        .getMessage());
        assertEquals(
                "Fertility rates must be numbers not below 0, but were NaN at 15-19",
                assertThrows(IllegalArgumentException.class, () -> {
                            double[] rates = new double[18];
                            rates[3] = Double.NaN;
                            Fertility.ofRates(AGES, rates, 105);
                        })
                        .getMessage());
    }

    @Test
    void explainsItself() {
        assertEquals(
                """
                将来推計人口
                  算式：P(x+n, t+n) = P(x, t) × 生残率 ＋ 純移動、男女別
                  使用値：スウェーデン 基準人口 1993年 8,794,856人（出典の明示なし）
                  注：仮定：生残率、年齢別出生率、純移動数、期首・期末に半数ずつ移動
                  注：整数化：各セルを四捨五入
                  注：計算は倍精度""",
                CohortProjection.of(base(), List.of(sweden()))
                        .project()
                        .get()
                        .explanation()
                        .text(java.util.Locale.JAPANESE));
    }
}

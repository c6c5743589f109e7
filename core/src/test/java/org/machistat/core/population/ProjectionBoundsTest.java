package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;

/** Assumptions and bases at and beyond the bounds of what can be projected: each is refused in words, none gives a wrong number. */
class ProjectionBoundsTest {

    private static final AgeGroups AGES = LinearStepTest.AGES;
    private static final double[] ZERO = new double[4];

    private static SurvivalRatios all() {
        return SurvivalRatios.of(AGES, Collections.nCopies(3, Rational.ONE));
    }

    private static ProjectionRates rates(Migration migration) {
        return ProjectionRates.of(all(), all(), Fertility.NONE, migration);
    }

    private static Population base(String name, long people) {
        return Population.of(CohortProjectionTest.DATE, AGES, new long[] {people, 0, 0}, new long[3])
                .withName(Label.same(name));
    }

    private static String thrown(Executable wrong) {
        return assertThrows(IllegalArgumentException.class, wrong).getMessage();
    }

    @Test
    void sharesOfAPoolMakeOne() {
        double[] out = {0, .1, .1, .1};
        double[] half = {.5, .5, .5, .5};
        double[] less = {.4, .5, .4, .5};
        ProjectionRates a = rates(Migration.pool(AGES, MigrationTiming.END, out, out, half, half));
        ProjectionRates b = rates(Migration.pool(AGES, MigrationTiming.END, out, out, half, less));
        List<Population> bases = List.of(base("A", 100), base("B", 100));
        // nobody is in the pool at birth, so 5–9 is the first whose shares are wanting
        assertEquals(
                "Shares of the pool must make 1 over its 2 regions, but those of female 5-9 made 0.9 in step 2",
                thrown(() -> CohortProjection.ofRegions(bases, List.of(List.of(a, a), List.of(a, b)))));
        assertTrue(CohortProjection.ofRegions(bases, List.of(List.of(a, a), List.of(a, a)))
                .project()
                .isGiven());
    }

    /** Half of −30 of the 10 people of 5–9 leave at the start: 5 fewer than nobody, though 15 of 10+ come at the end. */
    @Test
    void peopleWhoAreNotThereDoNotLeave() {
        Migration moves =
                Migration.netNumbers(AGES, MigrationTiming.HALF_AND_HALF, new double[] {0, -30, 30}, new double[3]);
        Population base = Population.of(CohortProjectionTest.DATE, AGES, new long[] {100, 10, 0}, new long[3])
                .withName(Label.same("A"));
        assertEquals(
                "NOT_POSITIVE（Aの男10歳以上（1期末）の人口が負（-5人）になる / the population of A, male 10+, at the end of step 1 falls below 0"
                        + " (to -5)）",
                CohortProjection.of(base, List.of(rates(moves))).project().toString());
    }

    @Test
    void totalsAreOfTheirStep() {
        CohortProjection plan = CohortProjection.of(base("A", 10), List.of(rates(Migration.NONE)));
        Population total = Population.of(CohortProjectionTest.DATE, AGES, new long[3], new long[3]);
        assertEquals(
                "The total of step 1 must be of 1998, but was of 1993",
                thrown(() -> plan.withControl(Label.same("T"), List.of("A"), List.of(total))));
        assertEquals(
                "Totals must all be of the same sexes and age groups, from 0 on and made up of 0-4, 5-9, 10+, without people of unknown"
                        + " age, but were 1998年 3人（うち年齢不詳 3人） [0-4, 5-9, 10+] 明示なし",
                thrown(() -> plan.withControl(
                        Label.same("T"),
                        List.of("A"),
                        List.of(total.withDate(CohortProjectionTest.NEXT).withUnknown(1, 2)))));
    }

    /** By hand: A has 100 and B 300 people of 5–9 at the end, of each sex; to a total of 1,200 each cell grows by half. */
    @Test
    void oneNumberIsATotal() {
        List<Population> bases = List.of(both("A", 100), both("B", 300));
        List<ProjectionRates> stay = List.of(rates(Migration.NONE));
        CohortProjection plan = CohortProjection.ofRegions(bases, List.of(stay, stay));
        AgeGroups one = AgeGroups.of(AgeGroup.open(0));
        Projection all = plan.withControl(
                        Label.same("T"),
                        List.of("A", "B"),
                        List.of(Population.ofBothSexes(CohortProjectionTest.NEXT, one, new long[] {1200})))
                .project()
                .get();
        assertEquals(150, all.population("A", CohortProjectionTest.NEXT).count(Sex.MALE, AgeGroup.of(5, 9)));
        assertEquals(900, all.population("B", CohortProjectionTest.NEXT).total());
        assertEquals(400, all.step("T", CohortProjectionTest.NEXT).adjustment());
        // by sex in two groups: 200 boys and 600 girls below ten
        AgeGroups two = AgeGroups.of(AgeGroup.of(0, 9), AgeGroup.open(10));
        Projection bySex = plan.withControl(
                        Label.same("T"),
                        List.of("A", "B"),
                        List.of(Population.of(
                                CohortProjectionTest.NEXT, two, new long[] {200, 0}, new long[] {600, 0})))
                .project()
                .get();
        assertEquals(50, bySex.population("A", CohortProjectionTest.NEXT).total(Sex.MALE));
        assertEquals(450, bySex.population("B", CohortProjectionTest.NEXT).total(Sex.FEMALE));
        assertEquals(
                "ZERO_BASE（Tの男女計10歳以上（1期末）の内訳がすべて0のため総数に合わせられない / the parts of T, both sexes 10+, at the end of step 1"
                        + " are all 0 and cannot be adjusted to the total）",
                plan.withControl(
                                Label.same("T"),
                                List.of("A", "B"),
                                List.of(Population.ofBothSexes(CohortProjectionTest.NEXT, two, new long[] {800, 1})))
                        .project()
                        .toString());
        assertEquals(
                "Totals must all be of the same sexes and age groups, from 0 on and made up of 0-4, 5-9, 10+, without people of unknown"
                        + " age, but were 1998年 0人 [0-7, 8+] 明示なし",
                thrown(() -> plan.withControl(
                        Label.same("T"),
                        List.of("A", "B"),
                        List.of(Population.ofBothSexes(
                                CohortProjectionTest.NEXT,
                                AgeGroups.of(AgeGroup.of(0, 7), AgeGroup.open(8)),
                                new long[2])))));
    }

    private static Population both(String name, long people) {
        long[] counts = {people, 0, 0};
        return Population.of(CohortProjectionTest.DATE, AGES, counts, counts).withName(Label.same(name));
    }

    @Test
    void survivalIsAPart() {
        assertEquals(
                "Survival ratios must be from 0 to 1, but were 98.0 from 0-4",
                thrown(() -> SurvivalRatios.of(AGES, List.of(Rational.ONE, Rational.of(98), Rational.ONE))));
        assertEquals(
                "Survival ratios must be from 0 to 1, but were -0.5 from birth",
                thrown(() -> SurvivalRatios.of(AGES, List.of(Rational.of(-1, 2), Rational.ONE, Rational.ONE))));
        assertEquals(
                "Survival ratios must be 3 for the age groups 0-4, 5-9, 10+, from birth to the one of the last two, but were 4",
                thrown(() -> SurvivalRatios.of(AGES, Collections.nCopies(4, Rational.ONE))));
        assertEquals(
                "NOT_READABLE（0～4歳の定常人口が出生数×階級の幅を超える（出生数と表の基数を確かめる） / the stationary population of age 0–4 is above"
                        + " births × width, as where the births are not those of the table）",
                stationary(10_000, "497000", "496000", "900000"));
        assertEquals(
                "NOT_READABLE（5～9歳の定常人口がその前の階級を超える / the stationary population of age 5–9 is above that of the group before）",
                stationary(100_000, "497000", "497001", "900000", "5"));
    }

    private static String stationary(long births, String... years) {
        return StationaryPopulation.of(
                        AgeGroups.fiveYears(5 * (years.length - 1)),
                        births,
                        Stream.of(years).map(BigDecimal::new).toList())
                .survival()
                .toString();
    }

    @Test
    void sexRatioIsForAHundredGirls() {
        for (double wrong : new double[] {1.05, 0, -105, 1001, Double.NaN}) {
            assertEquals(
                    "Sex ratio at birth must be the boys for each hundred girls, from 10 to 1000, such as 105, but was "
                            + wrong,
                    thrown(() -> Fertility.ofRates(AGES, new double[3], wrong)));
        }
    }

    @Test
    void morePeopleThanCanBeToldAreRefused() {
        assertEquals(
                "NOT_READABLE（基準人口が全地域で1兆人を超え、1人の単位まで計算できない / the base population of all regions is above"
                        + " 1,000,000,000,000, more than can be computed to the person）",
                CohortProjection.of(base("A", 1_000_000_000_001L), List.of(rates(Migration.NONE)))
                        .project()
                        .toString());
        double[] ten = {0, 10, 10, 10};
        ProjectionRates grow = ProjectionRates.ofChange(AGES, ten, ten, Fertility.NONE);
        CohortProjection plan = CohortProjection.of(base("A", 100_000_000_000L), Collections.nCopies(3, grow));
        assertEquals(
                "NOT_READABLE（2期末の人口が全地域で1兆人を超え、1人の単位まで計算できない / the population at the end of step 2 of all regions"
                        + " is above 1,000,000,000,000, more than can be computed to the person）",
                plan.project().toString());
        CohortProjection moves = CohortProjection.of(
                base("A", 100_000_000_000L),
                Collections.nCopies(
                        3,
                        rates(Migration.netNumbers(
                                AGES, MigrationTiming.START, new double[] {0, 0, 9e11}, new double[3]))));
        assertEquals(
                "NOT_READABLE（2期末の人口が全地域で1兆人を超え、1人の単位まで計算できない / the population at the end of step 2 of all regions"
                        + " is above 1,000,000,000,000, more than can be computed to the person）",
                moves.project().toString());
        // up to the bound all is told to the person, rounded together too
        Projection most = CohortProjection.of(base("A", 1_000_000_000_000L), List.of(rates(Migration.NONE)))
                .with(WholePersons.CONTROLLED)
                .project()
                .get();
        assertEquals(
                1_000_000_000_000L,
                most.population("A", CohortProjectionTest.NEXT).total());
    }

    @Test
    void nobodyAndOnePersonAreProjected() {
        Projection nobody = CohortProjection.of(base("A", 0), Collections.nCopies(2, rates(Migration.NONE)))
                .project()
                .get();
        assertEquals(
                "A 1993年→1998年 0 出生+0 死亡+0 純移動+0 丸め+0 = 0",
                nobody.step("A", CohortProjectionTest.NEXT).toString());
        assertEquals("1993年 0人", nobody.peak("A", AgeGroup.open(0)).get().toString());
        Migration leave = Migration.netRates(AGES, MigrationTiming.END, new double[] {0, -.4, 0, 0}, ZERO);
        Projection one = CohortProjection.of(base("A", 1), List.of(rates(leave)))
                .project()
                .get();
        // .6 of a person is one, and the rounding is told
        assertEquals(
                "A 1993年→1998年 1 出生+0 死亡+0 純移動+0 丸め+0 = 1",
                one.step("A", CohortProjectionTest.NEXT).toString());
    }
}

package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;

/** Two wards of the figures of {@link LinearStepTest}, B with ten times as many people as A. */
class ProjectionTest {

    private static final AgeGroups AGES = LinearStepTest.AGES;
    private static final AgeGroup ALL = AgeGroup.open(0);
    private static final ReferenceDate START = CohortProjectionTest.DATE;
    private static final ReferenceDate END = CohortProjectionTest.NEXT;

    private static Population ward(String ja, String en, long times) {
        long[] counts = {100 * times, 200 * times, 300 * times};
        return Population.of(START, AGES, counts, counts)
                .withName(Label.of(ja, en))
                .withBase(PopulationBase.CENSUS);
    }

    private static CohortProjection plan() {
        List<ProjectionRates> rates = List.of(LinearStepTest.rates(MigrationTiming.END));
        return CohortProjection.ofRegions(List.of(ward("甲区", "Ko", 1), ward("乙区", "Otsu", 10)), List.of(rates, rates))
                .withWhole(Label.of("市", "City"), List.of("甲区", "乙区"));
    }

    private static Projection projection() {
        return plan().project().get();
    }

    /** By hand as in {@link LinearStepTest}: 14, 100 and 220 of each sex in A, ten times as many in B. */
    @Test
    void givesPopulations() {
        Projection made = projection();
        assertEquals(
                List.of("甲区", "乙区", "市"), made.names().stream().map(Label::ja).toList());
        assertEquals(List.of(START, END), made.dates());
        assertEquals(AGES, made.ages());
        assertEquals(
                "[14, 100, 220]", Arrays.toString(made.population("甲区", END).counts(Sex.MALE)));
        Population city = made.population("市", END);
        assertEquals("[154, 1100, 2420]", Arrays.toString(city.counts(Sex.FEMALE)));
        assertEquals(Label.of("市", "City"), city.name());
        assertEquals(PopulationBase.PROJECTION, city.base());
        assertEquals(PopulationBase.CENSUS, made.population("市", START).base());
        assertEquals(6600, 2 * 3300 * made.population("市", START).total() / 13200);
        assertEquals(ward("甲区", "Ko", 1), made.populations("甲区").get(0));
        assertEquals(154, made.value("市", END, Sex.MALE, AgeGroup.of(0, 4)), 1e-9);
        assertEquals("2 regions, 1993 to 1998 [0-4, 5-9, 10+]", made.toString());
    }

    @Test
    void givesSeriesAndPeaks() {
        Projection made = projection();
        assertEquals(
                "市 0～9歳 1993年: 6,600人, 1998年: 2,508人",
                made.series("市", AgeGroup.of(0, 9))
                        .map(series -> series.name().ja() + " "
                                + String.join(
                                        ", ",
                                        series.points().stream()
                                                .map(point -> point.date()
                                                                .label()
                                                                .ja() + ": "
                                                        + point.figure().label().ja())
                                                .toList()))
                        .get());
        assertEquals("1993年 13,200人", made.peak("市", ALL).get().toString());
        assertEquals(
                "NOT_ENOUGH_DATA（15～64歳は推計の年齢階級 0-4, 5-9, 10+ から合計できない / 15–64 cannot be added up from the age groups 0-4, 5-9,"
                        + " 10+ of the projection）",
                made.peak("市", AgeGroup.of(15, 64)).toString());
    }

    @Test
    void namesWhatThereIs() {
        Projection made = projection();
        assertEquals(
                "No region '丙区', there are 甲区, 乙区, 市",
                assertThrows(NoSuchElementException.class, () -> made.populations("丙区"))
                        .getMessage());
        assertEquals(
                "No date 1995, there are 1993 to 1998 every 5 years",
                assertThrows(NoSuchElementException.class, () -> made.step("市", ReferenceDate.parse("1995年")))
                        .getMessage());
        assertEquals(
                "No age group 0-9, nearest are 0-4, 5-9, 10+",
                assertThrows(NoSuchElementException.class, () -> made.value("市", END, Sex.MALE, AgeGroup.of(0, 9)))
                        .getMessage());
        assertEquals(
                "No step ends at the date of the base, 1993",
                assertThrows(IllegalArgumentException.class, () -> made.step("市", START))
                        .getMessage());
    }

    @Test
    void isEqualByItsNumbers() {
        assertEquals(projection(), projection());
        assertEquals(projection().hashCode(), projection().hashCode());
        assertNotEquals(
                projection(), plan().with(WholePersons.CONTROLLED).project().get());
        assertNotEquals(projection(), plan().closed().project().get());
    }
}

package org.machistat.census.establishment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.machistat.census.area.AreaDirectory;
import org.machistat.census.area.AreaSnapshot;
import org.machistat.census.industry.IndustryLevel;
import org.machistat.census.industry.JsicClassification;
import org.machistat.core.table.Axis;

class TallyPlanTest {

    private static final Axis AREAS = Axis.of("area", "市", "甲", "乙").withTotal("市", "甲", "乙");
    private static final Axis INDUSTRIES =
            Axis.of("industry", "計", "D", "E", "39").withTotal("計", "D", "E", "39");

    @Test
    void placesAreThoseOfCategoriesThatAreNoTotals() {
        TallyPlan plan = TallyPlan.of(AREAS, INDUSTRIES);
        assertEquals(2, plan.areaCount());
        assertEquals(3, plan.industryCount());
        assertEquals(0, plan.areaPlace("甲"));
        assertEquals(1, plan.areaPlace("乙"));
        assertEquals(-1, plan.areaPlace("市"));
        assertEquals(-1, plan.areaPlace("丙"));
        assertEquals(2, plan.industryPlace("39"));
        assertEquals(-1, plan.industryPlace("3911"));
        assertEquals(AREAS, plan.areas());
        assertEquals(INDUSTRIES, plan.industries());
        assertEquals(Optional.empty(), plan.sizes());
        assertFalse(plan.keepsLargest());
        assertEquals("TallyPlan[area 2, industry 3]", plan.toString());
    }

    /** JSIC rev. 13: 3911 受託開発ソフトウェア業 is in 391, 39 情報サービス業, G; 0611 in 061, 06 総合工事業, D. */
    @Test
    void finerCodesAreCountedInTheNearestOnTheAxis() {
        TallyPlan plan = TallyPlan.of(AREAS, INDUSTRIES).withCodesOf(JsicClassification.rev13());
        assertEquals(2, plan.industryPlace("3911"));
        assertEquals(2, plan.industryPlace("39"));
        assertEquals(0, plan.industryPlace("0611"));
        assertEquals(1, plan.industryPlace("E"));
        assertEquals(-1, plan.industryPlace("4011"));
        assertEquals(-1, plan.industryPlace("G"));
        assertTrue(plan.withSizes(SizeClasses.ECONOMIC_CENSUS).industryPlace("3911") == 2);
    }

    @Test
    void wholeClassificationByMajorGroup() {
        JsicClassification jsic = JsicClassification.rev13();
        Axis groups = Axis.of(
                "industry",
                jsic.list(IndustryLevel.MAJOR).stream()
                        .map(industry -> industry.code())
                        .toArray(String[]::new));
        AreaSnapshot day = AreaDirectory.official().on(LocalDate.of(2021, 6, 1));
        TallyPlan plan =
                TallyPlan.of(day.axis("area", day.municipalities()), groups).withCodesOf(jsic);
        assertEquals(99, plan.industryCount());
        assertEquals(1_741, plan.areaCount());
        long placed = jsic.list(IndustryLevel.DETAIL).stream()
                .filter(industry -> plan.industryPlace(industry.code()) >= 0)
                .count();
        assertEquals(1_460, placed);
    }

    @Test
    void equality() {
        TallyPlan plan = TallyPlan.of(AREAS, INDUSTRIES);
        assertEquals(plan, TallyPlan.of(AREAS, INDUSTRIES));
        assertEquals(plan.hashCode(), TallyPlan.of(AREAS, INDUSTRIES).hashCode());
        assertNotEquals(plan, plan.withLargest());
        assertNotEquals(plan, plan.withSizes(SizeClasses.ECONOMIC_CENSUS));
        assertNotEquals(plan, plan.withCodesOf(JsicClassification.rev13()));
    }

    @Test
    void tooManyCells() {
        Axis many =
                Axis.of("area", IntStream.range(0, 5_000).mapToObj(i -> "a" + i).toArray(String[]::new));
        Axis industries = Axis.of(
                "industry", IntStream.range(0, 500).mapToObj(i -> "i" + i).toArray(String[]::new));
        TallyPlan plan = TallyPlan.of(many, industries);
        assertEquals(
                "A tally must have at most 20000000 cells, but 5000 areas × 500 industries × 10 sizes are 25000000",
                assertThrows(IllegalArgumentException.class, () -> plan.withSizes(SizeClasses.ECONOMIC_CENSUS))
                        .getMessage());
    }
}

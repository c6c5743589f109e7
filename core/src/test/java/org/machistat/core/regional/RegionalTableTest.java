package org.machistat.core.regional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.machistat.core.explain.Input;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

class RegionalTableTest {

    private static String amount(Answer<Input> answer) {
        return answer.flatMap(Input::amount).map(Rational::toString).find().orElse("none");
    }

    @Test
    void sumsWhereNoTotalIsPrinted() {
        RegionalTable table = Regions.farhauer(1);
        assertEquals("180", amount(table.total("A")));
        assertEquals("1100", amount(table.whole()));
        assertEquals("150", amount(table.whole("2")));
        assertEquals(Unit.PERSONS, table.unit());
        assertEquals("従業者数（3地域×4産業）", table.toString());
    }

    /** Printed totals count, although the cells add to less: 5 is suppressed and lies in the totals. */
    @Test
    void printedTotalsAreTaken() {
        RegionalTable table = Regions.withTotals("計 30 15 45", "A 10 5 15", "B 20 x 30");
        assertEquals(
                List.of("A", "B"), table.places().stream().map(Category::id).toList());
        assertEquals(
                List.of("1", "2"), table.industries().stream().map(Category::id).toList());
        assertEquals("30", amount(table.total("B")));
        assertEquals("45", amount(table.whole()));
        assertEquals("15", amount(table.whole("2")));
        assertEquals("45", amount(table.total("計")));
    }

    @Test
    void aSuppressedFigureLeavesNoSum() {
        RegionalTable table = Regions.of("A 10 5", "B 20 x");
        assertEquals(Reason.SUPPRESSED, table.total("B").refusal().orElseThrow().reason());
        assertEquals(Reason.SUPPRESSED, table.whole("2").refusal().orElseThrow().reason());
        assertEquals(Reason.SUPPRESSED, table.whole().refusal().orElseThrow().reason());
        assertEquals("15", amount(table.total("A")));
        assertEquals("30", amount(table.whole("1")));
    }

    @Test
    void nilIsNoneOfIt() {
        assertEquals("10", amount(Regions.of("A 10 -", "B 20 3").total("A")));
    }

    /** A city of wards is no place of its own in the sum: 10 + 20 + 5, not + 30. */
    @Test
    void aTotalOfSomePlacesDoesNotCountTwice() {
        StatTable table = Regions.table("市 30 40", "甲区 10 15", "乙区 20 25", "町 5 6");
        RegionalTable regional =
                RegionalTable.of(table.withAxis(table.axis("place").withTotal("市", "甲区", "乙区")), "place", "industry");
        assertEquals("35", amount(regional.whole("1")));
        assertEquals("70", amount(regional.total("市")));
        assertFalse(regional.isLeaf(regional.indexOf("市")));
    }

    /** 1.5 and 20 thousand persons in one table: the smallest digit is a tenth. */
    @Test
    void unitsOfOneBaseAreConverted() {
        StatTable table = StatTable.builder("出荷額")
                .axis(Axis.of("place", "A", "B"))
                .axis(Axis.of("industry", "1", "2"))
                .unit(Unit.PERSONS)
                .row("A", "1.5千人", "20人")
                .row("B", "2人", "3人")
                .build();
        RegionalTable regional = RegionalTable.of(table, "place", "industry");
        assertEquals("38/25", amount(regional.total("A")));
        assertEquals(Unit.PERSONS.withExponent(3), regional.unit());
    }

    @Test
    void transposedAsksOfIndustries() {
        RegionalTable table = Regions.farhauer(1).transposed();
        assertEquals("400", amount(table.total("1")));
        assertEquals("180", amount(table.whole("A")));
    }

    @Test
    void misuse() {
        StatTable table = Regions.table("A 1 2");
        assertEquals(
                "A regional table must have an axis of places and one of industries, but had [place, industry] with"
                        + " 'place' and 'place'",
                assertThrows(IllegalArgumentException.class, () -> RegionalTable.of(table, "place", "place"))
                        .getMessage());
        assertThrows(NoSuchElementException.class, () -> RegionalTable.of(table, "place", "year"));
        RegionalTable regional = Regions.withTotals("計 30 15 45", "A 10 5 15", "B 20 10 30");
        assertEquals(
                "Category '3' of axis 'industry' is a total: what was asked needs one that is none",
                assertThrows(IllegalArgumentException.class, () -> regional.industryOf("3"))
                        .getMessage());
        assertThrows(NoSuchElementException.class, () -> regional.total("C"));
    }

    @Test
    void sumsBeyondWholeNumbersAreRefused() {
        assertEquals(
                "Sums of the table '従業者数' are beyond 9223372036854775807 of its smallest printed digit",
                assertThrows(IllegalArgumentException.class, () -> Regions.of("A 9223372036854775807 1", "B 1 1"))
                        .getMessage());
    }

    /** B's 5 is suppressed: the others have 15 + 40 in industry 2, and all places with a figure 130. */
    @Test
    void sumsOfWhatIsKnown() {
        RegionalTable table = Regions.of("A 10 15", "B 25 x", "C 40 40").summingKnown();
        assertEquals("55", amount(table.whole("2")));
        assertEquals("130", amount(table.whole()));
        assertEquals(Reason.SUPPRESSED, table.total("B").refusal().orElseThrow().reason());
        assertEquals("25", amount(table.covered("B")));
        assertEquals("全体（値のある地域の計） 産業計", table.whole().get().name().ja());
        assertEquals("all places with a figure 2", table.whole("2").get().name().en());
        assertEquals(
                Rational.of(15, 25).dividedBy(Rational.of(40, 105)),
                LocationQuotient.of(table, "A", "2", Reference.others()).get().value());
        RegionalTable none = Regions.of("A 10 x", "B 25 x").summingKnown();
        assertEquals(Reason.SUPPRESSED, none.whole("2").refusal().orElseThrow().reason());
        assertEquals("35", amount(none.whole()));
    }

    @Test
    void aPrintedTotalOfAllPlacesCountsAsBefore() {
        RegionalTable table =
                Regions.withTotals("計 30 15 45", "A 10 5 15", "B 20 x 30").summingKnown();
        assertEquals("15", amount(table.whole("2")));
        assertEquals("30", amount(table.covered("B")));
    }

    /** What the other table does not know is left out on both sides, so that the sums are of the same places. */
    @Test
    void matchedCoverage() {
        RegionalTable before = Regions.of("A 10 15", "B 25 x", "C 40 40");
        RegionalTable after = Regions.of("A 11 x", "B 26 6", "C 44 41");
        assertEquals("40", amount(before.matching(after).summingKnown().whole("2")));
        assertEquals("41", amount(after.matching(before).summingKnown().whole("2")));
        assertEquals("75", amount(before.matching(after).summingKnown().whole("1")));
    }

    /** B's 5 is suppressed: A and C are complete, and together they are all there is. */
    @Test
    void completePlaces() {
        RegionalTable table = Regions.withTotals("計 75 60 135", "A 10 15 25", "B 25 x 30", "C 40 40 80");
        RegionalTable complete = table.complete().get();
        assertEquals(
                List.of("A", "C"), complete.places().stream().map(Category::id).toList());
        assertEquals("55", amount(complete.whole("2")));
        assertEquals("105", amount(complete.whole()));
        assertEquals(
                Reason.SUPPRESSED,
                Specialization.of(table.transposed(), "2", Reference.all())
                        .refusal()
                        .orElseThrow()
                        .reason());
        // 15 and 40 of 55 against 25 and 80 of 105
        assertEquals(
                Rational.of(40, 55).minus(Rational.of(80, 105)).abs().times(Rational.of(2)),
                Specialization.of(complete.transposed(), "2", Reference.all())
                        .get()
                        .krugman()
                        .exact()
                        .orElseThrow());
        assertEquals(
                "従業者数: no place has figures of all industries",
                Regions.of("A x 1", "B 2 …")
                        .complete()
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
    }
}

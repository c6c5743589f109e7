package org.machistat.core.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;
import org.machistat.core.value.UnitMismatchException;

class ContributionTest {

    // The paper: 製造業 83,541 → 77,525 of 554,757 → 544,782. By hand: -6,016/554,757 = -1.08444%, -6,016/-9,975 =
    // 60.311%.
    private static final Contribution MANUFACTURING =
            Contribution.of(Change.of(83_541, 77_525), Change.of(554_757, 544_782));

    @Test
    void thePaper() {
        assertEquals(new BigDecimal("-1.084"), MANUFACTURING.points().get().points(3));
        ContributionRate rate = MANUFACTURING.rate().get();
        assertEquals(new BigDecimal("60.311"), rate.percent(3));
        assertEquals("+60.3%", rate.toString());
        assertEquals("-1.1ポイント", MANUFACTURING.toString());
        assertFalse(rate.isAgainstTotal());
        assertEquals(ContributionPolicy.REFUSE_IF_SMALL, rate.policy());
    }

    @Test
    void explains() {
        assertEquals(
                "寄与度 = (77,525 − 83,541) ÷ 554,757 × 100 = −1.0844…ポイント → −1.08ポイント（四捨五入）",
                MANUFACTURING.explanation().toString());
        assertEquals(
                "寄与率 = (−6,016) ÷ (−9,975) = 60.3108…% → 60.3%（四捨五入）",
                MANUFACTURING.rate().get().explanation().toString());
        Contribution hidden =
                Contribution.of(Change.of(Figure.of(Mark.SUPPRESSED, Unit.NONE), Figure.of(1)), Change.of(10, 20));
        assertEquals("値がない（秘匿）", hidden.explanation().notes().get(0).ja());
    }

    // The paper: 医療、福祉 67,807 → 70,841, +3,034 while the total fell by 9,975: -30.416%.
    @Test
    void aPartAgainstTheTotalIsFlagged() {
        Contribution health = Contribution.of(Change.of(67_807, 70_841), Change.of(554_757, 544_782));
        ContributionRate rate = health.rate().get();
        assertEquals(new BigDecimal("-30.416"), rate.percent(3));
        assertTrue(rate.isAgainstTotal());
        assertTrue(rate.explanation(Rounding.decimals(0))
                .text(Locale.ENGLISH)
                .contains("this part moved against the total"));
    }

    @Test
    void aTotalThatHardlyMovedIsRefusedByDefault() {
        // 1 of 42,616 is 0.002%, printed 0.0%.
        Contribution tiny = Contribution.of(Change.of(500, 1), Change.of(42_616, 42_615));
        ChangeTest.assertRefused(Reason.TOTAL_HARDLY_CHANGED, tiny.rate());
        assertEquals(
                "総数がほとんど変わらないため寄与率に意味がない（1の減少（0.0%））",
                tiny.rate().refusal().orElseThrow().sentence().ja());
        assertEquals(
                new BigDecimal("49900"),
                tiny.rate(ContributionPolicy.SIGNED).get().percent(0));
        assertEquals(new BigDecimal("-1.171"), tiny.points().get().points(3));
        // 158.7 in 10,000 persons and 1,588,000 persons are one printed step of 0.1 apart, 1,587,400 less than half a
        // step.
        Unit tenThousands = Unit.PERSONS.withExponent(4);
        Figure rounded = Figure.of(new BigDecimal("0.7"), tenThousands);
        Change halfStep = Change.of(rounded, Figure.of(7_400, Unit.PERSONS));
        ChangeTest.assertRefused(
                Reason.TOTAL_HARDLY_CHANGED, Contribution.of(halfStep, halfStep).rate());
        Change wholeStep = Change.of(rounded, Figure.of(8_000, Unit.PERSONS));
        assertTrue(Contribution.of(wholeStep, wholeStep).rate().isGiven());
    }

    @ParameterizedTest
    @EnumSource(
            value = ContributionPolicy.class,
            names = {"REFUSE_IF_SMALL", "SIGNED"})
    void aTotalThatDidNotMoveIsRefused(ContributionPolicy policy) {
        Contribution none = Contribution.of(Change.of(1, 2), Change.of(10, 10));
        ChangeTest.assertRefused(Reason.TOTAL_HARDLY_CHANGED, none.rate(policy));
        assertFalse(policy.label().ja().isBlank());
        assertFalse(policy.label().en().isBlank());
    }

    @Test
    void absoluteNeedsAllParts() {
        ChangeTest.assertRefused(Reason.NOT_ENOUGH_DATA, MANUFACTURING.rate(ContributionPolicy.ABSOLUTE));
    }

    @Test
    void refusals() {
        ChangeTest.assertRefused(
                Reason.ZERO_BASE,
                Contribution.of(Change.of(1, 2), Change.of(0, 2)).points());
        ChangeTest.assertRefused(
                Reason.NOT_POSITIVE,
                Contribution.of(Change.of(1, 2), Change.of(-2, 2)).points());
        Change unknown = Change.of(Figure.of(Mark.UNKNOWN, Unit.NONE), Figure.of(1));
        ChangeTest.assertRefused(
                Reason.UNKNOWN, Contribution.of(unknown, Change.of(1, 2)).points());
        ChangeTest.assertRefused(
                Reason.UNKNOWN, Contribution.of(unknown, Change.of(1, 2)).rate());
        ChangeTest.assertRefused(
                Reason.UNKNOWN, Contribution.of(Change.of(1, 2), unknown).rate());
        assertFalse(Contribution.of(unknown, Change.of(1, 2)).isAgainstTotal());
    }

    @Test
    void units() {
        Change part = Change.of(Figure.of(500, Unit.parse("千円")), Figure.of(900, Unit.parse("千円")));
        Change whole = Change.of(Figure.of(2, Unit.parse("百万円")), Figure.of(3, Unit.parse("百万円")));
        assertEquals(
                new BigDecimal("20.0"),
                Contribution.of(part, whole).points().get().points(1));
        assertEquals(
                new BigDecimal("40.0"),
                Contribution.of(part, whole).rate().get().percent(1));
        assertEquals(
                "寄与度 = (0.9 − 0.5) ÷ 2 × 100 = 20.00ポイント",
                Contribution.of(part, whole).explanation().toString());
        assertEquals(
                "寄与率 = 0.4 ÷ 1 = 40.0%",
                Contribution.of(part, whole).rate().get().explanation().toString());
        Change millions = Change.of(Figure.of(2, Unit.parse("百万円")), Figure.of(3_000, Unit.parse("千円")));
        assertEquals(
                "寄与度 = (900 − 500) ÷ 2,000 × 100 = 20.00ポイント",
                Contribution.of(part, millions).explanation().toString());
        Change people = Change.of(Figure.of(1, Unit.PERSONS), Figure.of(2, Unit.PERSONS));
        assertThrows(UnitMismatchException.class, () -> Contribution.of(people, whole));
    }

    @Test
    void equality() {
        Contribution same = Contribution.of(Change.of(83_541, 77_525), Change.of(554_757, 544_782));
        assertEquals(MANUFACTURING, same);
        assertEquals(MANUFACTURING.hashCode(), same.hashCode());
        assertEquals(MANUFACTURING.rate().get(), same.rate().get());
        assertEquals(MANUFACTURING.rate().get().hashCode(), same.rate().get().hashCode());
        assertNotEquals(
                MANUFACTURING.rate().get(), same.rate(ContributionPolicy.SIGNED).get());
    }
}

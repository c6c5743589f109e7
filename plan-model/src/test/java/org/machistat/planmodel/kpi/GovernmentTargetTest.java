package org.machistat.planmodel.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Quantity;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

/** The targets of the paper, lines 454-457. */
class GovernmentTargetTest {

    private static final Label VISITORS = Label.of("訪日外国人旅行客数", "visitors from abroad");
    private static final Label SPENDING = Label.of("訪日外国人旅行消費額", "spending of visitors from abroad");
    private static final GovernmentTarget VISITORS_2020 = GovernmentTarget.parse(VISITORS, "2020年：4,000万人（2015年の約2倍）");
    private static final GovernmentTarget VISITORS_2030 = GovernmentTarget.parse(VISITORS, "2030年：6,000万人（2015年の約3倍）");
    private static final GovernmentTarget SPENDING_2020 = GovernmentTarget.parse(SPENDING, "2020年：8兆円（2015年の2倍超）");
    private static final GovernmentTarget SPENDING_2030 = GovernmentTarget.parse(SPENDING, "2030年：15兆円（2015年の4倍超）");

    @Test
    void read() {
        assertEquals(Figure.parse("4,000万人"), VISITORS_2020.figure());
        assertEquals(ReferenceDate.parse("2020年"), VISITORS_2020.date());
        assertEquals(
                ReferenceDate.parse("2015年"),
                VISITORS_2020.relation().orElseThrow().baseDate());
        assertEquals("訪日外国人旅行客数 2020年：4,000万人（2015年の約2倍）", VISITORS_2020.toString());
        assertEquals(
                Optional.empty(),
                GovernmentTarget.parse(VISITORS, "2020年: 4,000万人").relation());
    }

    /** design paper.md A16. */
    @Test
    void implied2015() {
        assertEquals("(1600, 8000/3]", VISITORS_2020.impliedBase().get().toString());
        GovernmentTarget.Consistency visitors = GovernmentTarget.consistency(List.of(VISITORS_2020, VISITORS_2030))
                .get();
        assertTrue(visitors.isConsistent());
        assertEquals(
                Optional.of(Interval.of(Rational.of(12000, 7), false, Rational.of(2400), true)), visitors.findCommon());
        assertEquals(Unit.parse("万人"), visitors.unit());
        GovernmentTarget.Consistency spending = GovernmentTarget.consistency(List.of(SPENDING_2020, SPENDING_2030))
                .get();
        assertEquals(Optional.of(Interval.of(Rational.ZERO, false, Rational.of(15, 4), false)), spending.findCommon());
    }

    @Test
    void targetsThatCannotBothBe() {
        GovernmentTarget.Consistency none = GovernmentTarget.consistency(
                        List.of(VISITORS_2020, GovernmentTarget.parse(VISITORS, "2030年：100,000,000人（2015年の約3倍）")))
                .get();
        assertFalse(none.isConsistent());
        assertEquals(List.of(), none.common());
        assertEquals("(20000/7, 4000]", none.bases().get(1).toString());
        assertReason(Reason.NOT_COMPARABLE, List.of(VISITORS_2020, SPENDING_2020));
        assertReason(
                Reason.NOT_COMPARABLE,
                List.of(VISITORS_2020, GovernmentTarget.parse(VISITORS, "2030年：6,000万人（2016年の約3倍）")));
        assertReason(Reason.NOT_APPLICABLE, List.of(GovernmentTarget.parse(VISITORS, "2030年：6,000万人")));
        assertReason(Reason.NOT_ENOUGH_DATA, List.of());
    }

    private static void assertReason(Reason reason, List<GovernmentTarget> targets) {
        assertEquals(
                Optional.of(reason),
                GovernmentTarget.consistency(targets).refusal().map(refusal -> refusal.reason()));
    }

    /** 8,000,000,000,000 ÷ 40,000,000 and 15,000,000,000,000 ÷ 60,000,000. */
    @Test
    void spendingPerVisitor() {
        assertEquals(
                Quantity.of(200_000, Unit.YEN), SPENDING_2020.per(VISITORS_2020).get());
        assertEquals(
                Quantity.of(250_000, Unit.YEN), SPENDING_2030.per(VISITORS_2030).get());
        assertEquals(
                Optional.of(Reason.NOT_COMPARABLE),
                SPENDING_2030.per(VISITORS_2020).refusal().map(refusal -> refusal.reason()));
    }

    @Test
    void theWayThere() {
        assertEquals(
                "4.138",
                VISITORS_2030
                        .pathFrom(VISITORS_2020.figure(), VISITORS_2020.date())
                        .get()
                        .requiredRate()
                        .get()
                        .percent(3)
                        .toPlainString());
        assertEquals(
                Optional.of(Reason.NOT_COMPARABLE),
                VISITORS_2030
                        .pathFrom(SPENDING_2020.figure(), VISITORS_2020.date())
                        .refusal()
                        .map(refusal -> refusal.reason()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4,000万人", "2020年：", "2020年：x", "平成40年13月：3人", "2020年：4,000万人（2015年の多数）"})
    void unreadable(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> GovernmentTarget.parse(VISITORS, text))
                .getMessage();
        assertTrue(
                message.startsWith("Unable to parse target from '" + text
                        + "', expected a form such as '2020年：4,000万人（2015年の約2倍）'"),
                message);
    }
}

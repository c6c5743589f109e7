package org.machistat.census.establishment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.explain.Input;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Comparability.Aspect;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Quantity;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

class AverageSizeChangeTest {

    /** Kawasaki: 平成28年 and 令和3年経済センサス‐活動調査. */
    private static final AverageSize BEFORE = size(543_812, 40_934);

    private static final AverageSize AFTER = size(547_471, 41_223);
    private static final Comparability NOTE = Comparability.note(Aspect.TIME, "間隔は60か月", "60 months apart");
    private static final Comparability BAR = Comparability.bar(Aspect.SCOPE, "民営のみ", "private only");

    private static AverageSize size(long persons, long establishments) {
        return AverageSize.of(
                        Input.of("", Figure.of(persons, Unit.PERSONS)),
                        Input.of("", Figure.of(establishments, Unit.ESTABLISHMENTS)))
                .get();
    }

    /** By hand: (547,471 × 40,934 − 543,812 × 41,223) ÷ (41,223 × 40,934) = −7,384,162 ÷ 1,687,422,282 = −0.00437…. */
    @Test
    void difference() {
        AverageSizeChange change =
                AverageSizeChange.of(BEFORE, AFTER, Comparability.COMPARABLE).get();
        assertEquals(
                new Quantity(Rational.of(-7_384_162).dividedBy(Rational.of(1_687_422_282)), AverageSize.UNIT),
                change.difference());
        assertEquals(BEFORE, change.before());
        assertEquals(AFTER, change.after());
        assertEquals(
                Rational.ZERO,
                AverageSizeChange.of(BEFORE, BEFORE, NOTE).get().difference().amount());
    }

    @Test
    void explains() {
        AverageSizeChange change =
                AverageSizeChange.of(size(10, 4), size(9, 2), NOTE).get();
        assertEquals(
                "1事業所当たり従業者数の増減 = 9 ÷ 2 − 10 ÷ 4 = 2.0人／事業所",
                change.explanation().line().ja());
        assertEquals(change.explanation().toString(), change.toString());
        assertEquals(
                List.of(
                        change.after().persons(),
                        change.after().establishments(),
                        change.before().persons(),
                        change.before().establishments()),
                change.explanation().inputs());
        assertEquals(
                List.of("比較に注意：間隔は60か月"),
                change.explanation().notes().stream().map(Label::ja).toList());
        assertEquals(NOTE, change.comparability());
    }

    @Test
    void whatIsNotComparableIsRefusedUnlessAccepted() {
        assertEquals(
                Refusal.of(Reason.NOT_COMPARABLE, "比較できない：民営のみ", "not comparable: private only"),
                AverageSizeChange.of(BEFORE, AFTER, BAR).refusal().orElseThrow());
        AverageSizeChange accepted =
                AverageSizeChange.of(BEFORE, AFTER, BAR.accepted()).get();
        assertEquals(
                List.of("比較できないことを承知のうえで比較した", "比較不能：民営のみ"),
                accepted.explanation().notes().stream().map(Label::ja).toList());
    }

    @Test
    void equality() {
        AverageSizeChange one = AverageSizeChange.of(BEFORE, AFTER, NOTE).get();
        assertEquals(one, AverageSizeChange.of(BEFORE, AFTER, NOTE).get());
        assertEquals(
                one.hashCode(), AverageSizeChange.of(BEFORE, AFTER, NOTE).get().hashCode());
        assertNotEquals(one, AverageSizeChange.of(AFTER, BEFORE, NOTE).get());
        assertNotEquals(
                one,
                AverageSizeChange.of(BEFORE, AFTER, Comparability.COMPARABLE).get());
    }

    @Test
    void nothingMayBeNull() {
        assertEquals(
                "before",
                assertThrows(NullPointerException.class, () -> AverageSizeChange.of(null, AFTER, NOTE))
                        .getMessage());
        assertEquals(
                "after",
                assertThrows(NullPointerException.class, () -> AverageSizeChange.of(BEFORE, null, NOTE))
                        .getMessage());
        assertEquals(
                "comparability",
                assertThrows(NullPointerException.class, () -> AverageSizeChange.of(BEFORE, AFTER, null))
                        .getMessage());
    }
}

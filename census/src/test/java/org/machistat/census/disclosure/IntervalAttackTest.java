package org.machistat.census.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;

class IntervalAttackTest {

    private static StatTable table(String... rows) {
        StatTable.Builder table = StatTable.builder("事業所数")
                .axis(Axis.of("産業", "計", "C", "D", "E").withTotal("計", "C", "D", "E"))
                .axis(Axis.of("年", "計", "甲", "乙").withTotal("計", "甲", "乙"));
        String[] ids = {"計", "C", "D", "E"};
        for (int i = 0; i < rows.length; i++) {
            table.row(ids[i], rows[i].split(" ", -1));
        }
        return table.build();
    }

    /** By hand: the row C has 5 = x + x, the columns 10 = x + x + 4 and 12 = x + x + 5. */
    @Test
    void aRectangleIsSafeWithinItsMargins() {
        IntervalAttack attack =
                IntervalAttack.on(table("22 10 12", "5 x x", "8 x x", "9 4 5")).get();
        assertEquals(Interval.closed(Rational.ZERO, Rational.of(5)), attack.get("C", "甲"));
        assertEquals(Interval.closed(Rational.of(2), Rational.of(7)), attack.get("D", "乙"));
        assertEquals(List.of(), attack.disclosed());
        assertEquals(
                List.of(List.of("C", "甲"), List.of("C", "乙"), List.of("D", "甲"), List.of("D", "乙")), attack.list());
    }

    /** One x in its row is no secret, nor then the other one in its column. */
    @Test
    void aLonelyCellIsDisclosed() {
        IntervalAttack attack =
                IntervalAttack.on(table("22 10 12", "5 x 3", "8 x 4", "9 4 5")).get();
        assertEquals(List.of(List.of("C", "甲"), List.of("D", "甲")), attack.disclosed());
        assertEquals(Interval.point(Rational.of(2)), attack.get("C", "甲"));
        assertEquals(
                "秘匿セル  推定できる範囲\n--------  --------------\nC・甲     [2, 2]\nD・甲     [4, 4]\n2行×2列",
                attack.toText().all().strip());
    }

    @Test
    void aSuppressedTotalLeavesItsPartOpen() {
        IntervalAttack attack =
                IntervalAttack.on(table("x x 12", "x x 3", "8 4 4", "9 4 5")).get();
        assertEquals(Interval.above(Rational.ZERO, true), attack.get("C", "甲"));
        assertEquals(Interval.above(Rational.of(20), true), attack.get("計", "計"));
    }

    @Test
    void refusals() {
        assertEquals(
                Refusal.Reason.PARTS_DO_NOT_ADD,
                IntervalAttack.on(table("22 10 12", "5 x 6", "8 x 2", "9 4 4"))
                        .refusal()
                        .orElseThrow()
                        .reason());
        assertEquals(
                "計・甲は10だが、内訳の合計は14",
                IntervalAttack.on(table("22 10 12", "5 x 3", "8 10 4", "9 4 5"))
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .ja());
        assertEquals(
                "秘匿処理には0以上の整数が要るが、C・甲は…",
                IntervalAttack.on(table("22 10 12", "5 … 3", "8 4 4", "9 4 5"))
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .ja());
    }

    @Test
    void unknownCells() {
        IntervalAttack attack =
                IntervalAttack.on(table("22 10 12", "5 x 3", "8 x 4", "9 4 5")).get();
        assertEquals(
                "Cell [E, 甲] is not suppressed; suppressed are [[C, 甲], [D, 甲]]",
                assertThrows(NoSuchElementException.class, () -> attack.get("E", "甲"))
                        .getMessage());
    }
}

package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;

/** Changes in short, in both languages. */
class ChangeTest {

    private static Change.Rearranged moved(Finding.Kind kind) {
        return new Change.Rearranged(kind, "区分", "甲", "乙", Label.same("丙"), Label.EMPTY, List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DUPLICATED_ROW | 甲：乙と重複、削除 | 甲: printed twice, as 乙; left out",
                "SWAPPED_ROWS | 甲 ⇔ 乙 | 甲 ⇔ 乙",
                "SWAPPED_CELLS | 丙：甲 ⇔ 乙 | 丙: 甲 ⇔ 乙",
                "SHIFTED_CELLS | 丙：甲～乙の数値を1つずらす | 丙: figures from 甲 to 乙 moved by one place",
                "WRONG_UNIT | 甲：単位を直す（乙） | 甲: unit put right (乙)",
            })
    void rearranged(Finding.Kind kind, String ja, String en) {
        assertEquals(Label.of(ja, en), moved(kind).label());
        assertTrue(moved(kind).isUnique());
    }

    @Test
    void correctionsAndRows() {
        Change.Correction one = new Change.Correction(
                List.of("甲", "a"),
                Label.of("甲", "A"),
                Label.same("a"),
                Figure.parse("5"),
                Interval.closed(Rational.ZERO, Rational.of(4)),
                Optional.empty());
        assertEquals(Label.of("甲 a：5 → 0以上4以下", "A a: 5 → at least 0 and at most 4"), one.label());
        assertFalse(one.isUnique());
        Change.MissingRow row = new Change.MissingRow(
                "区分", "合計", List.of("乙"), "甲", Label.same("乙"), Map.of(), Map.of("a", Figure.parse("7")), true);
        assertEquals("added row 乙: a 7", row.label().en());
        assertEquals(Label.EMPTY, row.column());
        assertEquals("甲 a：5 → 0以上4以下、行の追加 乙：a 7", new Repair(List.of(one, row)).toString());
        assertFalse(new Repair(List.of(one, row)).isUnique());
        assertTrue(new Repair(List.of(row)).isUnique());
    }
}

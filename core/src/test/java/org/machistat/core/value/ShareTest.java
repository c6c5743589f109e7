package org.machistat.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.text.Label;

class ShareTest {

    /** Printed in lines 86 and 126 of the paper: 8,843 of 41,028 is 21.6%, 83,541 of 554,757 is 15.1%. */
    @Test
    void percentages() {
        assertEquals(new BigDecimal("21.6"), Share.of(8_843, 41_028).percent(1));
        assertEquals(new BigDecimal("15.1"), Share.of(83_541, 554_757).percent(1));
        assertEquals(Rational.of(25), Share.of(1, 4).percent());
        assertEquals("12.3% (246 / 2,000)", Share.of(246, 2_000).toString());
        assertEquals("12.5%", Share.ofPercent(new BigDecimal("12.5")).toString());
        assertEquals(Rational.of(1, 8), Share.ofPercent(new BigDecimal("12.5")).fraction());
        assertFalse(Share.ofPercent(BigDecimal.TEN).isBaseKnown());
    }

    @Test
    void sameValueOfOtherBases() {
        assertEquals(0, Share.of(1, 2).compareTo(Share.of(50, 100)));
        assertNotEquals(Share.of(1, 2), Share.of(50, 100));
        assertEquals(PointDifference.of(Rational.of(-25)), Share.of(1, 4).minus(Share.of(1, 2)));
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "-1, 5", "6, 5", "0, 0"})
    void impossibleShares(long part, long whole) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Share.of(part, whole));
        assertEquals(
                "Share needs a part from 0 to its whole and a whole above 0, but was " + part + " of " + whole,
                e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"5, 0, ZERO_BASE", "5, -, ZERO_BASE", "x, 5, SUPPRESSED", "5, …, UNKNOWN", "6, 5, PARTS_DO_NOT_ADD"})
    void figuresThatHaveNoShare(String part, String whole, Refusal.Reason reason) {
        assertEquals(
                reason,
                Share.between(Figure.parse(part), Figure.parse(whole))
                        .refusal()
                        .orElseThrow()
                        .reason());
    }

    @Test
    void figuresInTwoUnits() {
        assertEquals(
                Rational.of(1, 4),
                Share.between(Figure.parse("500千円"), Figure.parse("2百万円")).get().fraction());
        assertEquals(
                Rational.ZERO,
                Share.between(Figure.parse("-"), Figure.parse("5")).get().fraction());
        UnitMismatchException e =
                assertThrows(UnitMismatchException.class, () -> Share.between(Figure.parse("5人"), Figure.parse("10円")));
        assertEquals("Unable to combine figures in '人' and '円', expected units of one base", e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "'1,587', 3, '内訳 1,587 が 0 から総数 3 までの範囲にない', 'the part 1,587 does not lie between 0 and the whole 3'",
        "-2, '5,000', '内訳 −2 が 0 から総数 5,000 までの範囲にない', 'the part −2 does not lie between 0 and the whole 5,000'",
        "1.25, 0.5, 内訳 1.25 が 0 から総数 0.5 までの範囲にない, the part 1.25 does not lie between 0 and the whole 0.5"
    })
    void aPartOutsideItsWholeIsNamed(String part, String whole, String ja, String en) {
        Refusal refusal =
                Share.between(Figure.parse(part), Figure.parse(whole)).refusal().orElseThrow();
        assertEquals(new Refusal(Refusal.Reason.PARTS_DO_NOT_ADD, Label.of(ja, en)), refusal);
    }
}

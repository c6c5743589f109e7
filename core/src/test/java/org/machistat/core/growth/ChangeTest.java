package org.machistat.core.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.machistat.core.explain.Input;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Quantity;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;
import org.machistat.core.value.UnitMismatchException;

class ChangeTest {

    // Kawasaki City, Industrial Promotion Plan, basic approach (30 August 2017): the printed columns.
    @ParameterizedTest
    @CsvSource({
        "42616, 41028, -1588, -3.7",
        "554757, 544782, -9975, -1.8",
        "83541, 77525, -6016, -7.2",
        "31488, 32010, 522, 1.7",
        "54426, 54892, 466, 0.9",
        "1, 1, 0, 0.0",
        "713, 683, -30, -4.2"
    })
    void printedDifferencesAndRates(long from, long to, long difference, BigDecimal percent) {
        Change change = Change.of(from, to);
        assertEquals(Quantity.of(difference, Unit.NONE), change.difference().get());
        assertEquals(percent, change.rate().get().percent(1));
    }

    @Test
    void words() {
        Change establishments =
                Change.of(Figure.of(42_616, Unit.ESTABLISHMENTS), Figure.of(41_028, Unit.ESTABLISHMENTS));
        assertEquals("1,588事業所の減少（−3.7%）", establishments.words().ja());
        assertEquals(
                "decrease of 1,588 establishments (−3.7%)",
                establishments.words().en());
        assertEquals("1,588事業所の減少（−3.726%）", establishments.words(3).ja());
        assertEquals("増減なし（0.0%）", Change.of(1, 1).words().ja());
        assertEquals(
                "no change (0.0%)",
                Change.of(1, 1).toString().isEmpty()
                        ? ""
                        : Change.of(1, 1).words().en());
        Change people = Change.of(persons("152.2"), persons("158.7"));
        assertEquals("6.5万人の増加（+4.3%）", people.toString());
        assertEquals(
                "5の増加（基準値が0のため増減率を計算できない）",
                Change.of(Figure.of(Mark.NIL, Unit.NONE), Figure.of(5)).words().ja());
        assertEquals(
                "値がない（秘匿）",
                Change.of(Figure.of(Mark.SUPPRESSED, Unit.NONE), Figure.of(5))
                        .words()
                        .ja());
    }

    private static Figure persons(String tenThousands) {
        return Figure.of(new BigDecimal(tenThousands), Unit.PERSONS.withExponent(4));
    }

    @Test
    void explains() {
        Input from = Input.of("事業所数 2014年", Figure.of(42_616, Unit.ESTABLISHMENTS));
        Input to = Input.of("事業所数 2016年", Figure.of(41_028, Unit.ESTABLISHMENTS));
        Change change = Change.of(from, to);
        assertEquals(
                "増減 = 41,028 − 42,616 = −1,588事業所", change.explanation().line().ja());
        assertEquals(
                "増減率 = (41,028 − 42,616) ÷ 42,616 = −3.7263…% → −3.7%（四捨五入）",
                change.rate().get().explanation().line().ja());
        assertEquals("""
                Rate of change = (41,028 − 42,616) ÷ 42,616 = −3.7263…% → −4% (half up)
                  formula: (later figure − earlier figure) ÷ earlier figure
                  input: 事業所数 2014年 42,616 establishments (source not stated)
                  input: 事業所数 2016年 41,028 establishments (source not stated)""", change.rate().get().explanation(Rounding.decimals(0)).text(Locale.ENGLISH));
        assertEquals(
                "値がない（秘匿）",
                Change.of(Figure.of(Mark.SUPPRESSED, Unit.NONE), Figure.of(1))
                        .explanation()
                        .notes()
                        .get(0)
                        .ja());
    }

    // By hand: 5.2 - 3.7 = 1.5; 1.5/3.7 = 40.54%; half of 0.1 is 0.05.
    @Test
    void percentagesDifferByPoints() {
        Change rate = Change.of(Figure.parse("3.7%"), Figure.parse("5.2%"));
        assertEquals(Label.of("1.5ポイントの増加", "increase of 1.5 points"), rate.words());
        assertEquals("1.5ポイントの増加", rate.words(3).ja());
        assertEquals(
                new Quantity(Rational.of(3, 2), Unit.POINTS), rate.difference().get());
        assertEquals("1.5ポイント", rate.difference().get().toString());
        assertEquals(Unit.POINTS, rate.unit());
        assertEquals("+40.5%", rate.rate().get().toString());
        assertEquals("増減 = 5.2% − 3.7% = 1.5ポイント", rate.explanation().toString());
        assertEquals(
                Label.of(
                        "前の値 3.7% は、四捨五入した値であれば±0.05ポイントの幅を持つ",
                        "the earlier figure, 3.7%, stands for ±0.05 points if it was rounded"),
                rate.explanation().notes().get(0));
        assertEquals(
                "増減なし", Change.of(Figure.parse("3.7%"), Figure.parse("3.7%")).toString());
        assertEquals(
                "0.2ポイントの減少",
                Change.of(Figure.parse("0%"), Figure.parse("-0.2%")).toString());
        assertEquals(
                Interval.of(Rational.of(14, 10), false, Rational.of(16, 10), false),
                rate.differenceInterval().get());
    }

    // By hand: one printed step of 158.7 in 10,000 persons is 1,000 persons, half of it 500.
    @Test
    void aRoundedFigureIsNoted() {
        Change change = Change.of(persons("158.7"), Figure.of(1_522_390, Unit.PERSONS));
        Label note = Label.of(
                "前の値 158.7万人 は、四捨五入した値であれば±500人の幅を持つ",
                "the earlier figure, 158.7 × 10,000 persons, stands for ±500 persons if it was rounded");
        assertEquals(
                "増減 = 1,522,390 − 1,587,000 = −64,610人", change.explanation().toString());
        assertEquals(List.of(note), change.explanation().notes());
        assertEquals(List.of(note), change.rate().get().explanation().notes());
        assertEquals(
                List.of("前の値 5千円 は、四捨五入した値であれば±500円の幅を持つ", "後の値 2.50円 は、四捨五入した値であれば±0.005円の幅を持つ"),
                Change.of(Figure.of(5, Unit.parse("千円")), Figure.of(new BigDecimal("2.50"), Unit.YEN))
                        .explanation()
                        .notes()
                        .stream()
                        .map(Label::ja)
                        .toList());
        assertEquals(List.of(), Change.of(42_616, 41_028).explanation().notes());
        Figure nil = Figure.of(Mark.NIL, Unit.NONE);
        assertEquals(List.of(), Change.of(nil, Figure.of(5)).explanation().notes());
    }

    @Test
    void directions() {
        assertEquals(Change.Direction.INCREASE, Change.of(1, 2).direction().get());
        assertEquals(Change.Direction.DECREASE, Change.of(2, 1).direction().get());
        assertEquals(Change.Direction.UNCHANGED, Change.of(2, 2).direction().get());
        assertEquals("減少", Change.Direction.DECREASE.label().ja());
    }

    @Test
    void nilIsZero() {
        Change opened = Change.of(Figure.of(Mark.NIL, Unit.NONE), Figure.of(5));
        assertEquals(Quantity.of(5, Unit.NONE), opened.difference().get());
        assertRefused(Reason.ZERO_BASE, opened.rate());
        Change closed = Change.of(Figure.of(5), Figure.of(Mark.NIL, Unit.NONE));
        assertEquals("-100.0%", closed.rate().get().toString());
    }

    @Test
    void refusesABaseBelowZero() {
        Change change = Change.of(-5, 5);
        assertEquals(Quantity.of(10, Unit.NONE), change.difference().get());
        assertRefused(Reason.NOT_POSITIVE, change.rate());
        assertRefused(Reason.NOT_POSITIVE, change.rateInterval());
    }

    @ParameterizedTest
    @EnumSource(
            value = Mark.class,
            names = {"SUPPRESSED", "UNKNOWN", "NOT_APPLICABLE", "BLANK", "UNEXPLAINED", "LOW_RELIABILITY"})
    void refusesMarksWithTheirReasonAndName(Mark mark) {
        Reason reason = mark.reason().orElseThrow();
        Change change = Change.of(Input.of("鉱業", Figure.of(mark, Unit.NONE)), Input.of(5));
        assertRefused(reason, change.difference());
        assertRefused(reason, change.rate());
        assertRefused(reason, change.direction());
        assertRefused(reason, change.differenceInterval());
        assertTrue(change.rate().refusal().orElseThrow().sentence().ja().startsWith("鉱業："));
        assertRefused(
                reason, Change.of(Figure.of(5), Figure.of(mark, Unit.NONE)).rate());
    }

    static void assertRefused(Reason reason, Answer<?> answer) {
        Refusal refusal = answer.refusal().orElseThrow();
        assertEquals(reason, refusal.reason());
        assertFalse(refusal.sentence().ja().isBlank());
        assertFalse(refusal.sentence().en().isBlank());
    }

    @Test
    void convertsUnitsOfOneBase() {
        Change change =
                Change.of(Figure.of(1_500, Unit.parse("千円")), Figure.of(new BigDecimal("1.8"), Unit.parse("百万円")));
        assertEquals("0.3百万円", change.difference().get().toString());
        assertEquals("+20.0%", change.rate().get().toString());
        assertEquals("0.3百万円の増加（+20.0%）", change.words().ja());
        assertEquals(
                "増減率 = (1.8 − 1.5) ÷ 1.5 = 20.0%",
                change.rate().get().explanation().toString());
    }

    @Test
    void refusesUnitsWithNothingInCommon() {
        UnitMismatchException e = assertThrows(
                UnitMismatchException.class,
                () -> Change.of(Figure.of(1, Unit.PERSONS), Figure.of(1, Unit.ESTABLISHMENTS)));
        assertEquals("Unable to combine figures in '人' and '事業所', expected units of one base", e.getMessage());
    }

    // By hand: 158.7 is [158.65, 158.75), 152.2 is [152.15, 152.25).
    @Test
    void roundedFiguresLeaveAnInterval() {
        Change change = Change.of(persons("152.2"), persons("158.7"));
        assertEquals(
                Interval.of(Rational.of(64, 10), false, Rational.of(66, 10), false),
                change.differenceInterval().get());
        Interval rate = change.rateInterval().get();
        assertEquals(
                Rational.of(15_865, 15_225).minus(Rational.ONE).times(100),
                rate.lower().orElseThrow());
        assertEquals(
                Rational.of(15_875, 15_215).minus(Rational.ONE).times(100),
                rate.upper().orElseThrow());
        assertFalse(rate.isLowerIn());
        assertFalse(rate.isUpperIn());
        assertTrue(rate.contains(change.rate().get().percent()));
    }

    @Test
    void nilIsExactInIntervals() {
        Change change = Change.of(Figure.of(2), Figure.of(Mark.NIL, Unit.NONE));
        assertEquals(Interval.point(Rational.of(-100)), change.rateInterval().get());
    }
}

package org.machistat.core.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

class ExplanationTest {

    private static final Rounding ONE_DECIMAL = Rounding.decimals(1);
    private static final Input BEFORE = new Input(
            Label.of("事業所数 2014年", "establishments 2014"),
            Figure.of(42_616, Unit.ESTABLISHMENTS),
            Source.of(Label.of("基本的考え方", "basic approach")));
    private static final Input AFTER = new Input(
            Label.of("事業所数 2016年", "establishments 2016"),
            Figure.of(41_028, Unit.ESTABLISHMENTS),
            Source.of(Label.of("基本的考え方", "basic approach")));

    private static Explanation rate() {
        return Explanation.of(
                        Label.of("増減率", "growth rate"),
                        Label.of("（今回 − 前回）÷ 前回 × 100", "(now − before) ÷ before × 100"))
                .withInputs(List.of(BEFORE, AFTER))
                .withWorking("(41,028 − 42,616) ÷ 42,616")
                .withValue(Rational.of(-1588 * 100, 42_616), Unit.PERCENT);
    }

    private static Explanation of(Rational value) {
        return Explanation.of(Label.same("v"), Label.EMPTY).withValue(value, Unit.PERCENT);
    }

    /** 1,588 ÷ 42,616 = 0.037262999…; the nearest four decimals of the percentage are 3.7263. */
    @Test
    void oneLine() {
        assertEquals("増減率 = (41,028 − 42,616) ÷ 42,616 = −3.7263…%", rate().toString());
        assertEquals(
                "増減率 = (41,028 − 42,616) ÷ 42,616 = −3.7263…% → −3.7%（四捨五入）",
                rate().rounded(ONE_DECIMAL).toString());
        assertEquals(
                "growth rate = (41,028 − 42,616) ÷ 42,616 = −3.7263…% → −3.7% (half up)",
                rate().rounded(ONE_DECIMAL).line().en());
    }

    @Test
    void wholeText() {
        assertEquals("""
                増減率 = (41,028 − 42,616) ÷ 42,616 = −3.7263…%
                  算式：（今回 − 前回）÷ 前回 × 100
                  使用値：事業所数 2014年 42,616事業所（基本的考え方）
                  使用値：事業所数 2016年 41,028事業所（基本的考え方）
                  注：期間は23か月""", rate().withNote(Label.of("期間は23か月", "over 23 months")).text(Locale.JAPANESE));
        assertEquals("""
                growth rate = (41,028 − 42,616) ÷ 42,616 = −3.7263…%
                  formula: (now − before) ÷ before × 100
                  input: establishments 2014 42,616 establishments (basic approach)
                  input: establishments 2016 41,028 establishments (basic approach)""", rate().text(Locale.ENGLISH));
    }

    @Test
    void exactValuesAreNotRounded() {
        assertEquals("v = 25%", of(Rational.of(25)).toString());
        assertEquals("v = 25.0%", of(Rational.of(25)).rounded(ONE_DECIMAL).toString());
        assertEquals("v = −0.5%", of(Rational.of(-1, 2)).rounded(ONE_DECIMAL).toString());
        assertEquals("v = 0%", of(Rational.ZERO).toString());
    }

    /** 3.74996 to four decimals is 3.7500, which would seem to round to 3.8. */
    @Test
    void shownDigitsNeverContradictTheRounding() {
        assertEquals(
                "v = 3.7499…% → 3.7%（四捨五入）",
                of(Rational.of(374_996, 100_000)).rounded(ONE_DECIMAL).toString());
        assertEquals(
                "v = 0.00001234…%", of(Rational.of(123_412, 10_000_000_000L)).toString());
        assertEquals(
                "v = −0.00001234…% → 0.0%（四捨五入）",
                of(Rational.of(-123_412, 10_000_000_000L)).rounded(ONE_DECIMAL).toString());
    }

    @Test
    void endlessValues() {
        Explanation root = Explanation.of(Label.same("root"), Label.EMPTY)
                .withEndlessValue(new BigDecimal("1.41421356"), Unit.NONE);
        assertEquals("root = 1.4142…", root.toString());
        assertEquals(
                "root = 1.4142… → 1.4（四捨五入）",
                root.withRounded(new BigDecimal("1.4"), ONE_DECIMAL).toString());
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> root.rounded(ONE_DECIMAL));
        assertEquals("There is no exact value to round in the explanation of root", e.getMessage());
    }

    @Test
    void otherRoundingsAreNamedInFull() {
        assertEquals(
                "v = 12.3457…% → 12%（四捨五入（有効数字2桁））",
                of(Rational.of(1_234_567, 100_000))
                        .rounded(Rounding.significant(2))
                        .toString());
    }

    @Test
    void accessors() {
        Explanation explanation = rate().rounded(ONE_DECIMAL);
        assertEquals("増減率", explanation.title().ja());
        assertEquals("（今回 − 前回）÷ 前回 × 100", explanation.formula().ja());
        assertEquals(List.of(BEFORE, AFTER), explanation.inputs());
        assertEquals(Optional.of(ONE_DECIMAL), explanation.rounding());
        assertEquals(Optional.empty(), rate().rounding());
        assertEquals(List.of(), explanation.notes());
    }
}

package org.machistat.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.machistat.core.text.Label;

class FigureTest {

    private static Figure.Known percent(String value) {
        return Figure.of(new BigDecimal(value), Unit.PERCENT);
    }

    @Test
    void known() {
        Figure.Known figure = percent("3.70");
        assertTrue(figure.isKnown());
        assertEquals(2, figure.decimals());
        assertEquals(Rational.of(37, 10), figure.exact());
        assertEquals(Optional.of(new BigDecimal("3.70")), figure.findValue());
        assertEquals(Optional.empty(), figure.findMark());
        assertEquals(Answer.of(Rational.of(37, 10)), figure.amount());
        assertNotEquals(percent("3.7"), figure, "printed with different precision");
        assertEquals(Figure.of(5), Figure.of(5, Unit.NONE));
    }

    @Test
    void negativeScaleIsWrittenOut() {
        Figure.Known figure = Figure.of(new BigDecimal("1.2E+4"), Unit.PERSONS);
        assertEquals(0, figure.decimals());
        assertEquals("12,000人", figure.toString());
        assertEquals(Figure.of(12_000, Unit.PERSONS), figure);
    }

    /** Bounds by the definition of half up and of truncation. */
    @Test
    void intervals() {
        assertEquals("[73/20, 15/4)", percent("3.7").interval().toString());
        assertEquals("(-15/4, -73/20]", percent("-3.7").interval().toString());
        assertEquals("[37/10, 19/5)", percent("3.7").interval(RoundingMode.DOWN).toString());
        assertEquals("[739/200, 741/200)", percent("3.70").interval().toString());
        assertEquals("[83/2, 85/2)", Figure.of(42).interval().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 人, 0, 0人",
        "999, 人, 999, 999人",
        "1000, 人, '1,000', '1,000人'",
        "42616, 事業所, '42,616', '42,616事業所'",
        "-1588, 事業所, '-1,588', '-1,588事業所'",
        "1234567.89, 千円, '1,234,567.89', '1,234,567.89千円'",
        "-100, '', -100, -100",
        "-1000.5, '', '-1,000.5', '-1,000.5'",
        "3.7, %, 3.7%, 3.7%",
        "-3.70, %, -3.70%, -3.70%",
        "0.0, %, 0.0%, 0.0%",
        "-2.5, ポイント, -2.5, -2.5ポイント",
        "158.7, 万人, 158.7, 158.7万人"
    })
    void printed(BigDecimal value, String unit, String printed, String text) {
        Figure figure = Figure.of(value, Unit.parse(unit));
        assertEquals(printed, figure.printed());
        assertEquals(text, figure.toString());
    }

    @Test
    void inWords() {
        assertEquals(
                Label.of("42,616人", "42,616 persons"),
                Figure.of(42_616, Unit.PERSONS).label());
        assertEquals(Label.of("-3.7%", "-3.7%"), percent("-3.7").label());
        assertEquals(Label.of("5", "5"), Figure.of(5).label());
        assertEquals(
                Label.of("5千円", "5 × 1,000 yen"), Figure.of(5, Unit.parse("千円")).label());
        assertEquals(
                Label.of("秘匿", "suppressed"),
                Figure.of(Mark.SUPPRESSED, Unit.PERSONS).label());
    }

    @Test
    void marked() {
        Figure.Marked figure = Figure.of(Mark.SUPPRESSED, Unit.PERSONS);
        assertFalse(figure.isKnown());
        assertEquals("x", figure.printed());
        assertEquals("x", figure.toString());
        assertEquals(Optional.empty(), figure.findValue());
        assertEquals(Optional.of(Mark.SUPPRESSED), figure.findMark());
        assertEquals("Ｘ", new Figure.Marked(Mark.SUPPRESSED, "Ｘ", Unit.NONE, Set.of()).printed());
        assertEquals("", Figure.of(Mark.BLANK, Unit.NONE).printed());
    }

    @ParameterizedTest
    @EnumSource(Mark.class)
    void onlyNilCountsAsZero(Mark mark) {
        if (!mark.standsAlone()) {
            Exception e = assertThrows(IllegalArgumentException.class, () -> Figure.of(mark, Unit.NONE));
            assertEquals("Mark " + mark + " stands beside a number, never in its place", e.getMessage());
            return;
        }
        Answer<Rational> amount = Figure.of(mark, Unit.NONE).amount();
        if (mark == Mark.NIL) {
            assertEquals(Answer.of(Rational.ZERO), amount);
        } else {
            assertEquals(mark.reason(), amount.refusal().map(Refusal::reason));
        }
    }

    @Test
    void refusalNamesTheMark() {
        assertEquals(
                "SUPPRESSED（値がない（秘匿） / there is no number (suppressed)）",
                Figure.of(Mark.SUPPRESSED, Unit.NONE).amount().toString());
    }

    @Test
    void qualifiers() {
        Figure figure = Figure.of(1_234, Unit.PERSONS)
                .withQualifier(Mark.REVISED)
                .withQualifier(Mark.PROVISIONAL)
                .withQualifier(Mark.REVISED);
        assertEquals(List.of(Mark.PROVISIONAL, Mark.REVISED), List.copyOf(figure.qualifiers()));
        assertEquals("1,234pr", figure.printed());
        assertEquals("1,234人pr", figure.toString());
        assertEquals(
                "xp",
                Figure.of(Mark.SUPPRESSED, Unit.NONE)
                        .withQualifier(Mark.PROVISIONAL)
                        .printed());
        Set<Mark> given = EnumSet.of(Mark.REVISED);
        Figure copied = new Figure.Known(BigDecimal.ONE, Unit.NONE, given);
        given.add(Mark.ESTIMATED);
        assertEquals(Set.of(Mark.REVISED), copied.qualifiers());
        assertThrows(
                UnsupportedOperationException.class, () -> figure.qualifiers().clear());
    }

    @Test
    void marksThatCannotQualify() {
        assertMessage(
                "Mark SUPPRESSED stands in place of a number, never beside it",
                () -> Figure.of(5).withQualifier(Mark.SUPPRESSED));
        assertMessage(
                "Only a printed zero rounds to zero, but the figure was 0.1",
                () -> percent("0.1").withQualifier(Mark.ROUNDS_TO_ZERO));
        assertMessage(
                "Only a printed zero rounds to zero, but the figure was NIL",
                () -> Figure.of(Mark.NIL, Unit.NONE).withQualifier(Mark.ROUNDS_TO_ZERO));
        assertEquals("0.0%", percent("0.0").withQualifier(Mark.ROUNDS_TO_ZERO).printed());
    }

    private static void assertMessage(String message, Runnable act) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, act::run).getMessage());
    }

    @Test
    void anotherUnit() {
        Figure known = Figure.of(5).withQualifier(Mark.ESTIMATED).withUnit(Unit.PERSONS);
        assertEquals("5人e", known.toString());
        Figure marked = new Figure.Marked(Mark.NIL, "－", Unit.NONE, Set.of(Mark.REVISED)).withUnit(Unit.PERSONS);
        assertEquals(new Figure.Marked(Mark.NIL, "－", Unit.PERSONS, Set.of(Mark.REVISED)), marked);
    }

    @Test
    void nothingIsNull() {
        assertThrows(NullPointerException.class, () -> Figure.of((BigDecimal) null, Unit.NONE));
        assertThrows(NullPointerException.class, () -> Figure.of(5, null));
        assertThrows(NullPointerException.class, () -> new Figure.Known(BigDecimal.ONE, Unit.NONE, null));
        assertThrows(NullPointerException.class, () -> new Figure.Marked(Mark.NIL, null, Unit.NONE, Set.of()));
    }

    /** A mark must not print as a number, nor as nothing unless it is blank: written and read again it would be another. */
    @ParameterizedTest
    @CsvSource({"SUPPRESSED, '0', printed and no number", "NIL, '', printed and no number", "BLANK, 'x', blank"})
    void symbolsMustNotPassForSomethingElse(Mark mark, String symbol, String wanted) {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> new Figure.Marked(mark, symbol, Unit.NONE, Set.of()));
        assertEquals("Symbol of mark " + mark + " must be " + wanted + ", but was '" + symbol + "'", e.getMessage());
    }

    @Test
    void moreDigitsThanAnyTablePrintsAreRefused() {
        for (String digits : new String[] {"1e1000000", "1e-1500", "1e-2147483647"}) {
            BigDecimal value = new BigDecimal(digits);
            IllegalArgumentException e =
                    assertThrows(IllegalArgumentException.class, () -> Figure.of(value, Unit.NONE));
            assertEquals("A figure must have at most 1000 digits, but had the scale " + value.scale(), e.getMessage());
        }
    }
}

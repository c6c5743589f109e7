package org.machistat.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.machistat.core.explain.Input;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Unit;
import org.machistat.core.value.UnitMismatchException;

class AmountsTest {

    private static final Unit TEN_THOUSANDS = Unit.PERSONS.withExponent(4);
    private static final Input PRINTED = Input.of(Figure.of(new BigDecimal("158.7"), TEN_THOUSANDS));
    private static final Input NIL = Input.of(Figure.of(Mark.NIL, TEN_THOUSANDS));
    private static final Input HIDDEN = Input.of(Figure.of(Mark.SUPPRESSED, TEN_THOUSANDS));

    @Test
    void convertsAmountsIntervalsAndSteps() {
        assertEquals(Rational.of(1_587_000), Amounts.in(Unit.PERSONS, PRINTED).get());
        assertEquals(
                Interval.halfOpen(Rational.of(1_586_500), Rational.of(1_587_500)),
                Amounts.intervalIn(Unit.PERSONS, PRINTED).get());
        assertEquals(Rational.of(1_000), Amounts.step(Unit.PERSONS, PRINTED));
        assertEquals(Rational.of(1, 10_000), Amounts.factor(Unit.PERSONS, TEN_THOUSANDS));
    }

    @Test
    void figuresAmongOthersOfAnotherUnit() {
        assertEquals("1,587,000", Amounts.figureIn(Unit.PERSONS, PRINTED).printed());
        assertEquals("158.7", Amounts.figureIn(TEN_THOUSANDS, PRINTED).printed());
        Input loss = Input.of(Figure.of(-500, Unit.YEN.withExponent(3)).withQualifier(Mark.PROVISIONAL));
        assertEquals("-0.5p", Amounts.figureIn(Unit.YEN.withExponent(6), loss).printed());
        assertEquals("(−0.5p)", Amounts.inFormula(Unit.YEN.withExponent(6), loss));
        assertEquals(HIDDEN.figure(), Amounts.figureIn(Unit.PERSONS, HIDDEN));
        assertEquals("-", Amounts.inFormula(Unit.PERSONS, NIL));
    }

    @Test
    void nilIsExactlyZeroAndOtherMarksRefuse() {
        assertEquals(
                Interval.point(Rational.ZERO),
                Amounts.intervalIn(Unit.PERSONS, NIL).get());
        assertEquals(Rational.ZERO, Amounts.step(Unit.PERSONS, NIL));
        assertFalse(Amounts.in(Unit.PERSONS, HIDDEN).isGiven());
        assertFalse(Amounts.intervalIn(Unit.PERSONS, HIDDEN).isGiven());
    }

    @Test
    void writesDecimalsOut() {
        assertEquals(new BigDecimal("0.125"), Amounts.decimal(Rational.of(1, 8), 1));
        assertEquals(new BigDecimal("2.0"), Amounts.decimal(Rational.of(2), 1));
        assertEquals(new BigDecimal("3000"), Amounts.decimal(Rational.of(3_000), 0));
    }

    @Test
    void refusesOtherBases() {
        assertThrows(UnitMismatchException.class, () -> Amounts.requireConvertible(Unit.PERSONS, Unit.YEN));
    }
}

package org.machistat.core.internal;

import java.math.BigDecimal;
import org.machistat.core.explain.Input;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Unit;
import org.machistat.core.value.UnitMismatchException;

/** The numbers of inputs in one unit (単位をそろえた数値). */
public final class Amounts {

    private Amounts() {}

    /**
     * Refuses units that have nothing in common.
     *
     * @param left a unit
     * @param right another unit
     * @throws UnitMismatchException if they cannot be converted into each other
     */
    public static void requireConvertible(Unit left, Unit right) {
        if (!left.isConvertibleTo(right)) {
            throw new UnitMismatchException(left, right);
        }
    }

    /**
     * An input in the unit of another where it has neither number nor unit, as x has: any unit may be meant.
     *
     * @param input the input
     * @param other the other
     * @return the input, a mark without unit with that of the other
     */
    public static Input withUnitOf(Input input, Input other) {
        return input.figure().isKnown() || !input.unit().equals(Unit.NONE)
                ? input
                : input.withFigure(input.figure().withUnit(other.unit()));
    }

    /**
     * The number of an input in another unit of the same base.
     *
     * @param unit the unit
     * @param input the input
     * @return the number (0 for nil), or why there is none
     */
    public static Answer<Rational> in(Unit unit, Input input) {
        return input.amount().map(amount -> amount.times(factor(input.unit(), unit)));
    }

    /**
     * The figure of an input in another unit of the same base, to be printed among figures in that unit.
     *
     * @param unit the unit
     * @param input the input
     * @return the figure as it is if it has this unit; else all digits of the converted one; a mark stays as it is
     */
    public static Figure figureIn(Unit unit, Input input) {
        return input.figure() instanceof Figure.Known known && !known.unit().equals(unit)
                ? new Figure.Known(decimal(in(unit, input).get(), 0), unit, known.qualifiers())
                : input.figure();
    }

    /**
     * The figure of an input as it stands in a formula of another unit of the same base.
     *
     * @param unit the unit of the other figures in the formula
     * @param input the input
     * @return the converted figure, negative numbers in parentheses
     */
    public static String inFormula(Unit unit, Input input) {
        return Input.of(figureIn(unit, input)).inFormula();
    }

    /**
     * The values that an input can stand for if it was rounded half up, in another unit of the same base.
     *
     * @param unit the unit
     * @param input the input
     * @return the interval (the point 0 for nil), or why there is none
     */
    public static Answer<Interval> intervalIn(Unit unit, Input input) {
        return input.amount()
                .map(amount -> input.figure() instanceof Figure.Known known ? known.interval() : Interval.point(amount))
                .map(interval -> interval.times(factor(input.unit(), unit)));
    }

    /**
     * One of a unit in another unit of the same base.
     *
     * @param from the unit
     * @param to the other unit
     * @return the factor, a power of ten
     */
    public static Rational factor(Unit from, Unit to) {
        return Rational.of(10).pow(from.exponent() - to.exponent());
    }

    /**
     * The smallest step that the printed decimals of an input can show, in another unit of the same base.
     *
     * @param unit the unit
     * @param input the input
     * @return the step; 0 for a mark
     */
    public static Rational step(Unit unit, Input input) {
        return input.figure() instanceof Figure.Known known
                ? Rational.of(10).pow(-known.decimals()).times(factor(input.unit(), unit))
                : Rational.ZERO;
    }

    /**
     * A finite decimal number with all its digits.
     *
     * @param value a ratio that is a finite decimal, such as a sum of printed figures
     * @param decimals the least number of decimals to show
     * @return the number
     */
    public static BigDecimal decimal(Rational value, int decimals) {
        BigDecimal exact = new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()));
        return exact.scale() < decimals ? exact.setScale(decimals) : exact;
    }
}

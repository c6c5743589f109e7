package org.machistat.core.value;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;

/**
 * An exact amount of a unit (数量).
 *
 * <p>Where a {@link Figure} is what was printed, a quantity is what is computed with: it can be added, converted and
 * compared.
 *
 * <ul>
 *   <li>Units of one base are converted: 1億円 + 500万円 = 1.05億円.
 *   <li>The result of an addition is in the unit of the first quantity.
 * </ul>
 *
 * @param amount the exact amount
 * @param unit the unit
 * @serial exclude
 */
public record Quantity(Rational amount, Unit unit) implements Comparable<Quantity>, Serializable {

    /**
     * Makes a quantity.
     *
     * @param amount the exact amount
     * @param unit the unit
     */
    public Quantity {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(unit, "unit");
    }

    /**
     * A whole number of a unit.
     *
     * @param amount the number
     * @param unit the unit
     * @return the quantity
     */
    public static Quantity of(long amount, Unit unit) {
        return new Quantity(Rational.of(amount), unit);
    }

    /**
     * What a figure says, if it says a number.
     *
     * @param figure the figure
     * @return its quantity (0 for nil), or why there is none
     */
    public static Answer<Quantity> from(Figure figure) {
        return figure.amount().map(amount -> new Quantity(amount, figure.unit()));
    }

    /**
     * The same quantity in another unit of the same base.
     *
     * @param newUnit the unit
     * @return the quantity, exactly
     * @throws UnitMismatchException if the units have nothing in common
     */
    public Quantity to(Unit newUnit) {
        if (!unit.isConvertibleTo(newUnit)) {
            throw new UnitMismatchException(unit, newUnit);
        }
        return new Quantity(amount.times(Rational.of(10).pow(unit.exponent() - newUnit.exponent())), newUnit);
    }

    /**
     * The sum, in this unit.
     *
     * @param other the quantity to add
     * @return the sum
     * @throws UnitMismatchException if the units have nothing in common
     */
    public Quantity plus(Quantity other) {
        return new Quantity(amount.plus(other.to(unit).amount), unit);
    }

    /**
     * The difference, in this unit.
     *
     * @param other the quantity to subtract
     * @return the difference
     * @throws UnitMismatchException if the units have nothing in common
     */
    public Quantity minus(Quantity other) {
        return new Quantity(amount.minus(other.to(unit).amount), unit);
    }

    /**
     * The figure to print.
     *
     * @param rounding how to round
     * @return the rounded figure in this unit
     */
    public Figure.Known toFigure(Rounding rounding) {
        return Figure.of(rounding.round(amount), unit);
    }

    /**
     * Compares by size after conversion.
     *
     * @throws UnitMismatchException if the units have nothing in common
     */
    @Override
    public int compareTo(Quantity other) {
        return amount.compareTo(other.to(unit).amount);
    }

    /** The exact amount with its unit, as in "158.5万人" or "1,000円"; a fraction where no decimal ends, as in "1/3万人". */
    @Override
    public String toString() {
        return print(amount) + unit;
    }

    /** All digits of a number in groups of three if its decimals end, else the fraction. */
    static String print(Rational value) {
        BigDecimal denominator = new BigDecimal(value.denominator());
        return isFinite(value)
                ? Figure.of(new BigDecimal(value.numerator()).divide(denominator), Unit.NONE)
                        .printed()
                : value.toString();
    }

    /** A decimal ends if the lowest denominator divides a power of ten: it has no more factors than bits. */
    private static boolean isFinite(Rational value) {
        return BigInteger.TEN
                        .modPow(BigInteger.valueOf(value.denominator().bitLength()), value.denominator())
                        .signum()
                == 0;
    }
}

package org.machistat.survey.design;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Unit;

/**
 * How far an estimate may be from the population to either side, as printed beside it (標本誤差 ±).
 *
 * <pre>margin = k √(D (N−n)/(N−1) p (1−p) / n) for a share, k √(D (N−n)/N σ² / n) for a mean</pre>
 *
 * <ul>
 *   <li>The square is exact on the multiplier used; rounding looks at it and is exact, half up.
 *   <li>With n = N the margin is 0.
 * </ul>
 *
 * @see SamplingError
 * @serial exclude
 */
public final class Margin implements Explained, Serializable {

    private static final long serialVersionUID = 1L;

    private final Rational squared;
    private final Unit unit;
    private final List<Input> inputs;
    private final Label level;

    Margin(Rational squared, Unit unit, List<Input> inputs, Label level) {
        this.squared = squared;
        this.unit = unit;
        this.inputs = List.copyOf(inputs);
        this.level = level;
    }

    /**
     * The square of the margin.
     *
     * @return the exact square, in points² or the unit of the mean squared
     */
    public Rational squared() {
        return squared;
    }

    /**
     * The margin.
     *
     * @return the margin in points or the unit of the mean, in double precision (about 15 digits)
     */
    public double value() {
        return Math.sqrt(squared.doubleValue());
    }

    /**
     * The margin as printed.
     *
     * @param decimals the decimals, 0 or more
     * @return the margin rounded half up, exactly
     * @throws IllegalArgumentException if the decimals are below 0
     */
    public BigDecimal rounded(int decimals) {
        if (decimals < 0) {
            throw new IllegalArgumentException("Decimals must be 0 or more, but were " + decimals);
        }
        // ⌊√y + ½⌋ = ⌊(⌊√4y⌋ + 1) ÷ 2⌋, without an inexact root
        Rational scaled = squared.times(Rational.of(BigInteger.TEN.pow(2 * decimals), BigInteger.ONE));
        BigInteger fourfold =
                scaled.numerator().shiftLeft(2).divide(scaled.denominator()).sqrt();
        return new BigDecimal(fourfold.add(BigInteger.ONE).shiftRight(1), decimals);
    }

    @Override
    public Explanation explanation() {
        boolean share = unit.equals(Unit.POINTS);
        return Explanation.of(
                        Label.of("標本誤差", "margin of error"),
                        Label.same(share ? "k √(D (N−n)/(N−1) p (1−p) / n)" : "k √(D (N−n)/N σ² / n)"))
                .withInputs(inputs)
                .withWorking(toString())
                .withNote(level);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Margin that
                && squared.equals(that.squared)
                && unit.equals(that.unit)
                && inputs.equals(that.inputs)
                && level.equals(that.level);
    }

    @Override
    public int hashCode() {
        return Objects.hash(squared, unit, inputs, level);
    }

    /** The margin to one decimal, as in "±3.4". */
    @Override
    public String toString() {
        return "±" + rounded(1);
    }
}

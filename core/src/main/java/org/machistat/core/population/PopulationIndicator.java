package org.machistat.core.population;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

/**
 * One number that describes a population, such as its ageing rate, median age or life expectancy (人口指標).
 *
 * <ul>
 *   <li>Indices of counts are exact. A number from a life table or another numeric kernel is a double: {@link #isExact} says
 *       which, and the explanation shows "…" behind its digits.
 * </ul>
 *
 * @serial exclude
 */
public final class PopulationIndicator implements Explained, Serializable {

    private static final long serialVersionUID = 1L;

    private final Label label;
    private final Rational value;
    private final boolean exact;
    private final Unit unit;
    private final int decimals;
    private final Explanation explanation;

    private PopulationIndicator(
            Label label, Rational value, boolean exact, Unit unit, int decimals, Explanation explanation) {
        this.label = label;
        this.value = value;
        this.exact = exact;
        this.unit = unit;
        this.decimals = decimals;
        this.explanation = explanation;
    }

    /** An indicator with all its digits known; the explanation is without a value. */
    static PopulationIndicator exact(Rational value, Unit unit, int decimals, Explanation reason) {
        return new PopulationIndicator(reason.title(), value, true, unit, decimals, reason.withValue(value, unit));
    }

    /** An indicator in double precision. */
    static PopulationIndicator numeric(double value, Unit unit, int decimals, Explanation reason) {
        BigDecimal digits = new BigDecimal(value);
        return new PopulationIndicator(
                reason.title(), Rational.of(digits), false, unit, decimals, reason.withEndlessValue(digits, unit));
    }

    /**
     * What the number is.
     *
     * @return the name in Japanese and English
     */
    public Label label() {
        return label;
    }

    /**
     * The number before rounding.
     *
     * @return the value in {@link #unit}: exact, or that of the double
     */
    public Rational value() {
        return value;
    }

    /**
     * Whether the value has all its digits.
     *
     * @return true if it came from counts alone, false if from double precision
     */
    public boolean isExact() {
        return exact;
    }

    /**
     * The unit of the number.
     *
     * @return the unit, such as per cent or years
     */
    public Unit unit() {
        return unit;
    }

    /**
     * The number rounded half up.
     *
     * @param newDecimals the number of decimals
     * @return the number to print
     */
    public BigDecimal rounded(int newDecimals) {
        return Rounding.decimals(newDecimals).round(value);
    }

    /** How the number came about, rounded as {@link #toString} prints it. */
    @Override
    public Explanation explanation() {
        return explanation(Rounding.decimals(decimals));
    }

    /**
     * How the number came about, rounded in a way of your own.
     *
     * @param rounding how to round
     * @return the explanation
     */
    public Explanation explanation(Rounding rounding) {
        return explanation.withRounded(rounding.round(value), rounding);
    }

    /** The figures that went in. */
    List<Input> inputs() {
        return explanation.inputs();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PopulationIndicator that
                && label.equals(that.label)
                && value.equals(that.value)
                && exact == that.exact
                && unit.equals(that.unit)
                && inputs().equals(that.inputs());
    }

    @Override
    public int hashCode() {
        return Objects.hash(label, value, exact, unit, inputs());
    }

    /** The name and the number, as in "高齢化率 20.1%". */
    @Override
    public String toString() {
        return label.ja() + " " + rounded(decimals).toPlainString()
                + unit.label().ja();
    }
}

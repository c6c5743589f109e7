package org.machistat.core.composition;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Power;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

/**
 * A number without unit that sums up many figures, and names the convention it was computed by (係数・指数).
 *
 * <p>A Herfindahl index, a Gini coefficient, a Krugman index: programs differ in a half, in a base, in what is compared with. A coefficient
 * carries its formula and its convention, so that two of them are not compared by name alone.
 *
 * <ul>
 *   <li>Where only sums, products and quotients are taken the value is exact; logarithms and roots are given to about 15 digits.
 * </ul>
 *
 * @serial exclude
 */
public final class Coefficient implements Comparable<Coefficient>, Explained, Serializable {

    private static final long serialVersionUID = 1L;
    private static final int DECIMALS = 4;

    private final Label name;
    private final Label formula;
    private final Rational value;
    private final boolean exact;
    private final List<Input> inputs;
    private final List<Label> notes;

    private Coefficient(
            Label name, Label formula, Rational value, boolean exact, List<Input> inputs, List<Label> notes) {
        this.name = Objects.requireNonNull(name, "name");
        this.formula = Objects.requireNonNull(formula, "formula");
        this.value = Objects.requireNonNull(value, "value");
        this.exact = exact;
        this.inputs = List.copyOf(inputs);
        this.notes = List.copyOf(notes);
    }

    /**
     * An exact coefficient.
     *
     * @param name its name
     * @param formula its formula in words
     * @param value its value
     * @return the coefficient
     */
    public static Coefficient of(Label name, Label formula, Rational value) {
        return new Coefficient(name, formula, value, true, List.of(), List.of());
    }

    /**
     * A coefficient with a logarithm or root in it.
     *
     * @param name its name
     * @param formula its formula in words
     * @param value its value, a finite number
     * @return the coefficient
     * @throws IllegalArgumentException if the value is not finite
     */
    public static Coefficient of(Label name, Label formula, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Value of a coefficient must be finite, but was " + value);
        }
        return new Coefficient(name, formula, Rational.of(new BigDecimal(value)), false, List.of(), List.of());
    }

    /** The root of a ratio, exact if it is one. */
    static Coefficient root(Label name, Label formula, Rational square) {
        if (square.signum() == 0) {
            return of(name, formula, square);
        }
        return Power.of(square, Rational.of(1, 2))
                .exact()
                .map(exact -> of(name, formula, exact))
                .orElseGet(() -> of(name, formula, Math.sqrt(square.doubleValue())));
    }

    /**
     * The same coefficient with the figures that went in.
     *
     * @param newInputs the figures
     * @return the coefficient
     */
    public Coefficient withInputs(List<Input> newInputs) {
        return new Coefficient(name, formula, value, exact, newInputs, notes);
    }

    /**
     * The same coefficient with one more thing that a reader must know, such as what was compared with.
     *
     * @param note the note
     * @return the coefficient
     */
    public Coefficient withNote(Label note) {
        List<Label> more = new ArrayList<>(notes);
        more.add(Objects.requireNonNull(note, "note"));
        return new Coefficient(name, formula, value, exact, inputs, more);
    }

    /**
     * The name.
     *
     * @return the name
     */
    public Label name() {
        return name;
    }

    /**
     * The exact value.
     *
     * @return the value, or empty if it has no exact ratio
     */
    public Optional<Rational> exact() {
        return exact ? Optional.of(value) : Optional.empty();
    }

    /**
     * The value in double precision.
     *
     * @return the nearest double
     */
    public double doubleValue() {
        return value.doubleValue();
    }

    /**
     * The value rounded half up.
     *
     * @param decimals the number of decimals
     * @return the rounded value
     */
    public BigDecimal rounded(int decimals) {
        return Rounding.decimals(decimals).round(value);
    }

    /** How the coefficient came about, rounded to four decimals. */
    @Override
    public Explanation explanation() {
        Rounding rounding = Rounding.decimals(DECIMALS);
        Explanation explanation = Explanation.of(name, formula).withInputs(inputs);
        explanation = exact
                ? explanation.withValue(value, Unit.NONE).rounded(rounding)
                : explanation.withEndlessValue(digits(), Unit.NONE).withRounded(rounding.round(value), rounding);
        for (Label note : notes) {
            explanation = explanation.withNote(note);
        }
        return explanation;
    }

    private BigDecimal digits() {
        return value.toBigDecimal(new MathContext(15, RoundingMode.DOWN));
    }

    /** By value. */
    @Override
    public int compareTo(Coefficient other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Coefficient that
                && name.equals(that.name)
                && formula.equals(that.formula)
                && value.equals(that.value)
                && exact == that.exact
                && inputs.equals(that.inputs)
                && notes.equals(that.notes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, formula, value, inputs, notes);
    }

    /** Name and value to four decimals, as in "ジニ係数 0.3986". */
    @Override
    public String toString() {
        return name.ja() + " " + rounded(DECIMALS).toPlainString();
    }
}

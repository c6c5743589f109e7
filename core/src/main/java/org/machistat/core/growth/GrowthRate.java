package org.machistat.core.growth;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.internal.Logarithm;
import org.machistat.core.internal.Signs;
import org.machistat.core.source.Comparability;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Quantity;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

/**
 * By what part of itself a figure grew or shrank (増減率).
 *
 * <pre>rate = (to − from) ÷ from</pre>
 *
 * <ul>
 *   <li>The exact ratio is kept; {@link #percent(int)} rounds it half up, away from zero: −3.7263…% is −3.7%.
 *   <li>It comes from {@link Change#rate}, which refuses where there is none.
 *   <li>Rates with other figures but the same value compare as equal in {@link #compareTo}, not in {@code equals}.
 * </ul>
 *
 * @serial exclude
 */
public final class GrowthRate implements Comparable<GrowthRate>, Explained, Serializable {

    private static final long serialVersionUID = 1L;

    private final Change change;
    private final Rational fraction;

    GrowthRate(Change change, Rational fraction) {
        this.change = change;
        this.fraction = fraction;
    }

    /**
     * The change whose rate this is.
     *
     * @return the change
     */
    public Change change() {
        return change;
    }

    /**
     * Whether the two figures may be compared.
     *
     * @return what their change carries
     */
    public Comparability comparability() {
        return change.comparability();
    }

    /**
     * The rate as a fraction.
     *
     * @return the exact value; −1/2 for a loss of half
     */
    public Rational fraction() {
        return fraction;
    }

    /**
     * The rate in per cent.
     *
     * @return the exact value; −50 for a loss of half
     */
    public Rational percent() {
        return fraction.times(100);
    }

    /**
     * The rate in per cent, rounded half up.
     *
     * @param decimals the number of decimals
     * @return the percentage to print
     */
    public BigDecimal percent(int decimals) {
        return percent(Rounding.decimals(decimals));
    }

    /**
     * The rate in per cent, rounded.
     *
     * @param rounding how to round
     * @return the percentage to print
     */
    public BigDecimal percent(Rounding rounding) {
        return rounding.round(percent());
    }

    /**
     * The logarithmic rate in per cent, ln(to ÷ from) × 100, rounded half up (対数増加率).
     *
     * <p>It adds up over periods, and a rise and a fall of one size cancel. Source: Preston, Heuveline and Guillot, Demography
     * (2001), chapter 1.
     *
     * @param decimals the number of decimals
     * @return the rate to print; NOT_POSITIVE if the later figure is not above 0
     */
    public Answer<BigDecimal> logPercent(int decimals) {
        Rational multiple = multiple();
        if (multiple.signum() <= 0) {
            return Answer.refuse(
                    Reason.NOT_POSITIVE,
                    "後の値が0以下のため対数増加率がない",
                    "there is no logarithmic rate to a figure that is not above 0");
        }
        Rounding rounding = Rounding.decimals(decimals);
        return Answer.of(
                multiple.equals(Rational.ONE)
                        ? rounding.round(Rational.ZERO)
                        : Logarithm.of(multiple)
                                .scaled(Rational.of(100), Rational.ZERO)
                                .round(rounding));
    }

    /**
     * The later figure as a multiple of the earlier one (倍率).
     *
     * @return the exact value; 1 if nothing changed
     */
    public Rational multiple() {
        return fraction.plus(Rational.ONE);
    }

    /**
     * The multiple in words: 1.02倍.
     *
     * @param decimals the number of decimals, rounded half up
     * @return the words in Japanese and English
     */
    public Label multiple(int decimals) {
        String rounded = Rounding.decimals(decimals).round(multiple()).toPlainString();
        return Label.of(rounded + "倍", rounded + " times");
    }

    /**
     * What a quantity becomes at this rate.
     *
     * @param start the quantity to start from
     * @return the quantity after the change, in the same unit
     */
    public Quantity applyTo(Quantity start) {
        return new Quantity(start.amount().times(multiple()), start.unit());
    }

    /** How the rate came about, rounded to one decimal as {@link #toString} prints it. */
    @Override
    public Explanation explanation() {
        return explanation(Rounding.decimals(1));
    }

    /**
     * How the rate came about, rounded in a way of your own.
     *
     * @param rounding how to round
     * @return the explanation
     */
    public Explanation explanation(Rounding rounding) {
        String start = change.startInFormula();
        return change.withSteps(Explanation.of(
                                Label.of("増減率", "Rate of change"),
                                Label.of("（後の値 − 前の値）÷ 前の値", "(later figure − earlier figure) ÷ earlier figure"))
                        .withInputs(List.of(change.from(), change.to()))
                        .withWorking("(" + change.to().inFormula() + " − " + start + ") ÷ " + start)
                        .withValue(percent(), Unit.PERCENT)
                        .rounded(rounding))
                .withComparability(comparability());
    }

    @Override
    public int compareTo(GrowthRate other) {
        return fraction.compareTo(other.fraction);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GrowthRate that && change.equals(that.change) && fraction.equals(that.fraction);
    }

    @Override
    public int hashCode() {
        return Objects.hash(change, fraction);
    }

    /** The percentage to one decimal with its sign, as in "-3.7%" or "+1.8%", and that it was accepted although not comparable. */
    @Override
    public String toString() {
        return Signs.plain(percent(1)) + "%" + comparability().suffix().ja();
    }
}

package org.machistat.survey.diffusion;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

/**
 * What each option of a question counts in a diffusion index, and how the index is printed (DIの算出方式).
 *
 * <pre>DI = 100 Σ w s, s being the share of those who chose the option</pre>
 *
 * <ul>
 *   <li>Weights are exact, one per option in printed order, the best first.
 *   <li>Unless {@link #withRoundedShares} says otherwise, only the index is rounded, once.
 * </ul>
 *
 * @serial exclude
 */
public final class DiffusionScheme implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Rational HALF = Rational.of(1, 2);

    /**
     * Good less bad, in points, as the Bank of Japan's Tankan (1, 0, −1) (短観方式).
     *
     * <p>Printed as a whole number. The bank's rule names shares and their difference and no rounding of shares.
     *
     * <p>Source: Bank of Japan, 教えて！にちぎん, 短観で使われている「D.I.」とは何ですか: shares of 20, 55 and 25% give △5 points.
     */
    public static final DiffusionScheme TANKAN = new DiffusionScheme(
            Label.of("短観方式DI", "Tankan diffusion index"),
            List.of(Rational.ONE, Rational.ZERO, Rational.of(-1)),
            Unit.POINTS,
            Rounding.decimals(0),
            null);

    /**
     * Five options from 1 to 0 in steps of a quarter, 50 being neutral, as the Economy Watchers Survey (景気ウォッチャー方式).
     *
     * <p>Printed to one decimal. A publisher that truncates says {@code withRounding(Rounding.decimals(1).with(RoundingMode.DOWN))}.
     *
     * <p>Source: Cabinet Office, 地域経済レポート 2004, chapter 2 section 1, note 1.
     */
    public static final DiffusionScheme ECONOMY_WATCHERS = new DiffusionScheme(
            Label.of("景気ウォッチャー方式DI", "Economy Watchers diffusion index"),
            List.of(Rational.ONE, Rational.of(3, 4), HALF, Rational.of(1, 4), Rational.ZERO),
            Unit.NONE,
            Rounding.decimals(1),
            null);

    /**
     * Five options, the strong ones twice the weak ones, from 100 to −100: (2, 1, 0, −1, −2) ÷ 2 (2段階加重方式).
     *
     * <p>Source: 日本住宅団体連合会, 経営者の住宅景況感調査 (index = ((2 × strong + weak good) − (2 × strong + weak bad)) ÷ 2n × 100).
     */
    public static final DiffusionScheme TWO_WEIGHT = new DiffusionScheme(
            Label.of("2段階加重方式DI", "two-weight diffusion index"),
            List.of(Rational.ONE, HALF, Rational.ZERO, HALF.negate(), Rational.of(-1)),
            Unit.POINTS,
            Rounding.decimals(0),
            null);

    private final Label name;
    private final List<Rational> weights;
    private final Unit unit;
    private final Rounding rounding;
    private final Rounding shares;

    private DiffusionScheme(Label name, List<Rational> weights, Unit unit, Rounding rounding, Rounding shares) {
        this.name = Objects.requireNonNull(name, "name");
        this.weights = List.copyOf(weights);
        this.unit = unit;
        this.rounding = Objects.requireNonNull(rounding, "rounding");
        this.shares = shares;
    }

    /**
     * A scheme of one's own, printed to one decimal half up.
     *
     * @param name what the index is called
     * @param weights the weight of each option in printed order, at least two that are not all the same
     * @return the scheme; its index is in points if a weight is below 0
     * @throws IllegalArgumentException if there are fewer than two weights, or all are the same
     */
    public static DiffusionScheme of(Label name, List<Rational> weights) {
        if (weights.stream().distinct().count() < 2) {
            throw new IllegalArgumentException(
                    "A diffusion index must have two weights or more that are not all the same, but had " + weights);
        }
        boolean signed = weights.stream().anyMatch(weight -> weight.signum() < 0);
        return new DiffusionScheme(name, weights, signed ? Unit.POINTS : Unit.NONE, Rounding.decimals(1), null);
    }

    /**
     * The same scheme under another name, such as 業況判断DI.
     *
     * @param newName what the index is called
     * @return the scheme
     */
    public DiffusionScheme withName(Label newName) {
        return new DiffusionScheme(newName, weights, unit, rounding, shares);
    }

    /**
     * The same scheme, printed otherwise.
     *
     * @param newRounding how the index is rounded; {@link RoundingMode#DOWN} truncates
     * @return the scheme
     */
    public DiffusionScheme withRounding(Rounding newRounding) {
        return new DiffusionScheme(name, weights, unit, newRounding, shares);
    }

    /**
     * The same scheme, of which the printed index is that of rounded shares: 41% − 35% = 6 where 40.6% − 35.4% would be 5.
     *
     * @param newShares how shares in % are rounded before they are weighted
     * @return the scheme
     */
    public DiffusionScheme withRoundedShares(Rounding newShares) {
        return new DiffusionScheme(name, weights, unit, rounding, Objects.requireNonNull(newShares, "newShares"));
    }

    /**
     * What the index is called.
     *
     * @return the name
     */
    public Label name() {
        return name;
    }

    /**
     * The weights.
     *
     * @return one per option, in printed order
     */
    public List<Rational> weights() {
        return weights;
    }

    /**
     * What the index counts in.
     *
     * @return points, or no unit for an index from 0 to 100
     */
    public Unit unit() {
        return unit;
    }

    /**
     * How the index is rounded.
     *
     * @return the rounding
     */
    public Rounding rounding() {
        return rounding;
    }

    /**
     * How shares are rounded before they are weighted.
     *
     * @return the rounding of shares in %, or empty if they are not
     */
    public Optional<Rounding> roundedShares() {
        return Optional.ofNullable(shares);
    }

    /**
     * The index at which good and bad are in balance: halfway between the highest and the lowest.
     *
     * @return the value, such as 0 or 50
     */
    public Rational neutral() {
        Rational highest = weights.stream().max(Rational::compareTo).orElseThrow();
        Rational lowest = weights.stream().min(Rational::compareTo).orElseThrow();
        return highest.plus(lowest).times(50);
    }

    /** The formula in words. */
    Label formula() {
        return Label.of("Σ 点数 × 構成比（%）、点数は", "Σ weight × share (%), weights ")
                .plus(Label.same(String.join(
                        ", ", weights.stream().map(DiffusionScheme::shown).toList())));
    }

    /** A weight as a decimal if it has one, else as a ratio. */
    static String shown(Rational weight) {
        try {
            String text = new BigDecimal(weight.numerator())
                    .divide(new BigDecimal(weight.denominator()))
                    .toPlainString();
            return text.replace('-', '−');
        } catch (ArithmeticException endless) {
            return weight.toString().replace('-', '−');
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DiffusionScheme that
                && name.equals(that.name)
                && weights.equals(that.weights)
                && unit.equals(that.unit)
                && rounding.equals(that.rounding)
                && Objects.equals(shares, that.shares);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, weights, unit, rounding, shares);
    }

    /** Name and weights, as in "短観方式DI（1, 0, −1）". */
    @Override
    public String toString() {
        return name.ja() + "（"
                + String.join(", ", weights.stream().map(DiffusionScheme::shown).toList()) + "）";
    }
}

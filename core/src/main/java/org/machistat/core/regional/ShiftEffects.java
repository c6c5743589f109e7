package org.machistat.core.regional;

import java.io.Serializable;
import java.util.Objects;
import org.machistat.core.internal.Signs;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;

/**
 * A change in its three parts: what the whole did, what the mix of industries did, what the place itself did (増減の要因分解).
 *
 * <pre>change = national + mix + regional, exactly</pre>
 *
 * @param national what would have come had all grown as the reference did (全国成長要因)
 * @param mix what came from having industries that grow faster or slower in the reference (産業構造要因)
 * @param regional what came from industries that grew otherwise here than in the reference (地域特殊要因)
 * @serial exclude
 */
public record ShiftEffects(Rational national, Rational mix, Rational regional) implements Serializable {

    /** No change at all. */
    static final ShiftEffects NONE = new ShiftEffects(Rational.ZERO, Rational.ZERO, Rational.ZERO);

    /**
     * Makes effects, in the unit of the figures.
     *
     * @param national what the growth of the reference brought
     * @param mix what the mix of industries brought
     * @param regional what the place itself brought
     */
    public ShiftEffects {
        Objects.requireNonNull(national, "national");
        Objects.requireNonNull(mix, "mix");
        Objects.requireNonNull(regional, "regional");
    }

    /**
     * The change that the three make.
     *
     * @return national + mix + regional
     */
    public Rational change() {
        return national.plus(mix).plus(regional);
    }

    /**
     * By how much the change differs from that of a place which grew as the reference (純移動).
     *
     * @return mix + regional
     */
    public Rational netShift() {
        return mix.plus(regional);
    }

    /** The same effects in a unit of another size. */
    ShiftEffects times(Rational factor) {
        return new ShiftEffects(national.times(factor), mix.times(factor), regional.times(factor));
    }

    /**
     * The effects of two parts together.
     *
     * @param other the other effects
     * @return the sums
     */
    public ShiftEffects plus(ShiftEffects other) {
        return new ShiftEffects(national.plus(other.national), mix.plus(other.mix), regional.plus(other.regional));
    }

    /** The three in Japanese, to two decimals. */
    @Override
    public String toString() {
        return "全国成長要因 " + words(national) + "、産業構造要因 " + words(mix) + "、地域特殊要因 " + words(regional);
    }

    /** With its sign, to two decimals. */
    static String words(Rational effect) {
        return Signs.words(Rounding.decimals(2).round(effect));
    }
}

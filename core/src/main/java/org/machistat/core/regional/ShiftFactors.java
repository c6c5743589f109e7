package org.machistat.core.regional;

import java.io.Serializable;
import java.util.Objects;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;

/**
 * Growth against the reference as a product: the mix of industries times the place itself (地域成長の乗法分解).
 *
 * <pre>
 * structure = growth factor expected from the mix ÷ growth factor of the reference
 * location  = growth factor of the place ÷ growth factor expected from the mix
 * regional  = structure × location
 * </pre>
 *
 * <p>Above 1 a factor raised growth above that of the reference. Source: Gerfin, H. (1964), Gesamtwirtschaftliches Wachstum und regionale
 * Entwicklung, Kyklos 17; as REAT's method "Gerfin".
 *
 * @param structure the structural factor (構造係数)
 * @param location the location factor (立地係数)
 * @serial exclude
 */
public record ShiftFactors(Rational structure, Rational location) implements Serializable {

    /**
     * Makes factors.
     *
     * @param structure the structural factor
     * @param location the location factor
     */
    public ShiftFactors {
        Objects.requireNonNull(structure, "structure");
        Objects.requireNonNull(location, "location");
    }

    /**
     * The regional factor: growth factor of the place ÷ growth factor of the reference.
     *
     * @return structure × location
     */
    public Rational regional() {
        return structure.times(location);
    }

    /** The factors in Japanese, to four decimals. */
    @Override
    public String toString() {
        Rounding rounding = Rounding.decimals(4);
        return "構造係数 " + rounding.round(structure).toPlainString() + " × 立地係数 "
                + rounding.round(location).toPlainString() + " = 地域係数 "
                + rounding.round(regional()).toPlainString();
    }
}

package org.machistat.core.value;

import java.io.Serializable;
import java.util.Objects;
import org.machistat.core.text.Label;

/**
 * How wide words such as 約, 強 and 超 are taken to be (概数表現の読み方).
 *
 * <p>No official definition is known, so every reading names the convention it used. Widths are counted in steps of the last
 * stated place: one 割 in 約4割, one 分 in 3割5分, one in 約2倍, a tenth in 約1.5倍.
 *
 * @param name the name under which results cite the convention
 * @param about how far 約N and N程度 reach to either side, in steps
 * @param near how far N弱 reaches down and N強 reaches up, in steps
 * @param overEndsAtNextStep whether N割超 ends before the next 割; if not, it has no upper end
 * @serial exclude
 */
public record FuzzyConvention(Label name, Rational about, Rational near, boolean overEndsAtNextStep)
        implements Serializable {

    /** Half a step for 約, 強 and 弱; 8割超 lies between 8割 and 9割 (標準の読み方). */
    public static final FuzzyConvention STANDARD = new FuzzyConvention(
            Label.of(
                    "標準の読み方（約・程度は±0.5位、強・弱は0.5位、割超は次の割未満）",
                    "standard reading (about ±0.5 step, just over or under 0.5 step, over ends before the next tenth)"),
            Rational.of(1, 2),
            Rational.of(1, 2),
            true);

    /** As the standard, but 8割超 is everything above 8割 (超に上限を設けない読み方). */
    public static final FuzzyConvention OPEN_ENDED = new FuzzyConvention(
            Label.of(
                    "超に上限を設けない読み方（約・程度は±0.5位、強・弱は0.5位）",
                    "open-ended reading (about ±0.5 step, just over or under 0.5 step, over has no upper end)"),
            Rational.of(1, 2),
            Rational.of(1, 2),
            false);

    /**
     * Makes a convention.
     *
     * @param name the name under which results cite the convention
     * @param about how far 約N reaches to either side, in steps, above 0
     * @param near how far N弱 and N強 reach, in steps, above 0
     * @param overEndsAtNextStep whether N割超 ends before the next 割
     * @throws IllegalArgumentException if a width is not above 0
     */
    public FuzzyConvention {
        Objects.requireNonNull(name, "name");
        if (about.signum() <= 0 || near.signum() <= 0) {
            throw new IllegalArgumentException(
                    "Widths of a convention must be above 0 steps, but were " + about + " and " + near);
        }
    }
}

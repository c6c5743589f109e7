package org.machistat.core.regional;

import java.io.Serializable;
import java.util.Objects;
import org.machistat.core.value.Rational;

/**
 * The regional effect of a shift-share in two parts: competing better, and having more of what one is good at (地域特殊要因の分割).
 *
 * <pre>
 * homothetic figure = total of the place × share of the industry in the reference
 * competitive       = homothetic figure × (growth here − growth in the reference)
 * allocation        = (figure − homothetic figure) × (growth here − growth in the reference)
 * competitive + allocation + undivided = regional effect, exactly
 * </pre>
 *
 * <p>Source: Esteban-Marquillas, J. M. (1972), A reinterpretation of shift-share analysis, Regional and Urban Economics 2(3), equations 1 to 4.
 *
 * @param competitive what a place with the mix of the reference would have won or lost (競争力要因)
 * @param allocation what came from having more or less of the industries in which the place does well (配分要因)
 * @param undivided the regional effect of industries that the place had none of at first: they have no growth to split by
 * @serial exclude
 */
public record HomotheticSplit(Rational competitive, Rational allocation, Rational undivided) implements Serializable {

    /** Nothing to split. */
    static final HomotheticSplit NONE = new HomotheticSplit(Rational.ZERO, Rational.ZERO, Rational.ZERO);

    /**
     * Makes a split, in the unit of the figures.
     *
     * @param competitive the competitive effect
     * @param allocation the allocation effect
     * @param undivided what cannot be split
     */
    public HomotheticSplit {
        Objects.requireNonNull(competitive, "competitive");
        Objects.requireNonNull(allocation, "allocation");
        Objects.requireNonNull(undivided, "undivided");
    }

    /** The same split in a unit of another size. */
    HomotheticSplit times(Rational factor) {
        return new HomotheticSplit(competitive.times(factor), allocation.times(factor), undivided.times(factor));
    }

    /** The splits of two parts together. */
    HomotheticSplit plus(HomotheticSplit other) {
        return new HomotheticSplit(
                competitive.plus(other.competitive),
                allocation.plus(other.allocation),
                undivided.plus(other.undivided));
    }

    /** The parts in Japanese, to two decimals. */
    @Override
    public String toString() {
        String split = "競争力要因 " + ShiftEffects.words(competitive) + "、配分要因 " + ShiftEffects.words(allocation);
        return undivided.signum() == 0 ? split : split + "、分割できない分 " + ShiftEffects.words(undivided);
    }
}

package org.machistat.census.disclosure;

import java.io.Serializable;
import java.math.BigInteger;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;

/**
 * How far from the truth an attacker must be left (秘匿セルに求める安全幅).
 *
 * <pre>
 * needed(x) = max(least, ⌈part × x⌉)
 * from the published figures the cell can be as much as x + needed(x), and as little as max(0, x − needed(x)), or beyond
 * </pre>
 *
 * <p>Source: protection levels of the cell suppression problem, Fischetti and Salazar, Management Science 47(7), 2001, section 1.
 *
 * @param least the least distance, for small figures
 * @param part the distance as a part of the figure
 * @serial exclude
 */
public record Protection(long least, Rational part) implements Serializable {

    /** At least 3 or a tenth of the figure, to both sides: a cell of 1 or 2 can then be 4 as well as 0. */
    public static final Protection DEFAULT = new Protection(3, Rational.of(1, 10));

    /**
     * Makes a protection.
     *
     * @param least the least distance
     * @param part the part of the figure
     * @throws IllegalArgumentException if the distance is below 1 or the part below 0
     */
    public Protection {
        if (least < 1 || part.signum() < 0) {
            throw new IllegalArgumentException(
                    "Protection must be at least 1 and a part of 0 or more, but was " + least + " and " + part);
        }
    }

    /**
     * The distance for a figure.
     *
     * @param value the figure, 0 or more
     * @return the distance, at least 1
     * @throws ArithmeticException if it is beyond {@code long}
     */
    public long needed(long value) {
        Rational exact = part.times(value);
        BigInteger up = exact.numerator().negate().divide(exact.denominator()).negate();
        boolean above = Rational.of(up, BigInteger.ONE).compareTo(exact) < 0;
        return Math.max(least, (above ? up.add(BigInteger.ONE) : up).longValueExact());
    }

    /**
     * The protection in words.
     *
     * @return the words
     */
    public Label label() {
        return Label.of(
                "公表値から推定できる範囲が上下に" + least + "以上かつ値の" + part + "以上",
                "what can be worked out leaves at least " + least + " and " + part + " of the figure to both sides");
    }
}

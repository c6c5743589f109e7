package org.machistat.core.value;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * The difference between two percentages, in percentage points (ポイント差).
 *
 * <pre>difference = percentage now − percentage before</pre>
 *
 * <p>A point is not a per cent: from 4.0% to 5.0% is 1.0 point and 25%.
 *
 * @param points the exact difference in points
 * @serial exclude
 */
public record PointDifference(Rational points) implements Comparable<PointDifference>, Serializable {

    /**
     * Makes a difference.
     *
     * @param points the exact difference in points
     */
    public PointDifference {
        Objects.requireNonNull(points, "points");
    }

    /**
     * A difference of so many points.
     *
     * @param points the exact difference in points
     * @return the difference
     */
    public static PointDifference of(Rational points) {
        return new PointDifference(points);
    }

    /**
     * The difference between two printed percentages, as far as their rounding tells.
     *
     * <p>Each printed percentage stands for an interval; two with one decimal leave the difference open by less than ±0.1
     * point.
     *
     * @param now the printed percentage to compare
     * @param before the printed percentage to compare it with
     * @return every difference, in points, that the two can have
     */
    public static Interval between(Figure.Known now, Figure.Known before) {
        return now.interval().minus(before.interval());
    }

    /**
     * The points, rounded half up.
     *
     * @param decimals the number of decimals
     * @return the points to print
     */
    public BigDecimal points(int decimals) {
        return Rounding.decimals(decimals).round(points);
    }

    @Override
    public int compareTo(PointDifference other) {
        return points.compareTo(other.points);
    }

    /** The points to one decimal with their sign, as in "+0.3ポイント". */
    @Override
    public String toString() {
        BigDecimal rounded = points(1);
        return (rounded.signum() > 0 ? "+" : "") + rounded.toPlainString() + "ポイント";
    }
}

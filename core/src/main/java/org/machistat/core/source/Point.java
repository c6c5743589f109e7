package org.machistat.core.source;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * Where a figure stands on an axis, with what was stated of comparing it with others there (比較の時点).
 *
 * @param axisId the axis, such as wave
 * @param id the category on it, such as 2014
 * @param comparisons which categories may be compared with this one; of other pairs nothing is kept
 * @serial exclude
 */
public record Point(String axisId, String id, Comparisons<String> comparisons) implements Serializable {

    /**
     * Makes a point.
     *
     * @param axisId the axis
     * @param id the category on it
     * @param comparisons which categories may be compared with which
     */
    public Point {
        Objects.requireNonNull(axisId, "axisId");
        Objects.requireNonNull(id, "id");
        comparisons = comparisons.about(id);
    }

    /**
     * Whether two figures may be compared: what either side states of their points on the axes that both stand on.
     *
     * @param from the points of one figure
     * @param to the points of the other
     * @return the judgement; COMPARABLE if nothing was stated
     */
    public static Comparability between(List<Point> from, List<Point> to) {
        Comparability all = Comparability.COMPARABLE;
        for (Point one : from) {
            for (Point other : to) {
                if (one.axisId.equals(other.axisId)) {
                    all = all.and(one.comparisons.between(one.id, other.id))
                            .and(other.comparisons.between(one.id, other.id));
                }
            }
        }
        return all;
    }

    /** For example "wave 2014". */
    @Override
    public String toString() {
        return axisId + " " + id;
    }
}

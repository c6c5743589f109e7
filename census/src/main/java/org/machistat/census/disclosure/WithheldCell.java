package org.machistat.census.disclosure;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.machistat.core.table.Category;
import org.machistat.core.value.Interval;

/**
 * A withheld cell with what an attacker can work out of it: confidential, for whoever publishes the table (秘匿セル).
 *
 * @param place one category of each axis
 * @param primary true if it was sensitive itself (一次秘匿), false if it protects others (二次秘匿)
 * @param value its figure
 * @param interval where it can lie, by the published figures
 * @param needed how far from its value it must be able to lie; 0 for a cell that only protects others
 * @serial exclude
 */
public record WithheldCell(List<Category> place, boolean primary, long value, Interval interval, long needed)
        implements Serializable {

    /**
     * Makes a cell.
     *
     * @param place one category of each axis
     * @param primary whether it was sensitive
     * @param value its figure
     * @param interval where it can lie
     * @param needed how far it must be able to lie
     */
    public WithheldCell {
        place = List.copyOf(place);
        Objects.requireNonNull(interval, "interval");
    }

    /** The place and the interval, without the value: what can be worked out anyway. */
    @Override
    public String toString() {
        return place + " " + interval;
    }
}

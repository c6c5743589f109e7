package org.machistat.core.interchange;

import org.machistat.core.value.Unit;

/**
 * A column of figures.
 *
 * @param cell the index of its cell in a row
 * @param part which of several figures in the cell; {@link #WHOLE} if the cell holds one
 * @param parts how many figures the cell holds
 * @param id its heading, unique
 * @param unit the unit that the caller or the heading declares
 */
record Column(int cell, int part, int parts, String id, Unit unit) {

    static final int WHOLE = -1;

    boolean isWhole() {
        return part == WHOLE;
    }
}

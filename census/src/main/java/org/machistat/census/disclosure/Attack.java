package org.machistat.census.disclosure;

import java.util.BitSet;
import java.util.Optional;
import org.machistat.core.value.Interval;

/** What can be worked out of a table with withheld cells, by whoever knows its sums and that nothing is below 0. */
interface Attack {

    /**
     * Whether a cell may lie a distance away from its value.
     *
     * @param hidden the withheld cells
     * @param cell one of them
     * @param known one of them that the attacker knows, such as his own, or -1
     * @param up above or below its value
     * @param need the distance
     * @return nothing if it may, else what withholding more cells must satisfy
     */
    Optional<Cut> check(BitSet hidden, int cell, int known, boolean up, long need);

    /** The cells that had to move in the last check that found nothing. */
    BitSet used();

    /**
     * Between which values a withheld cell can lie.
     *
     * @param hidden the withheld cells
     * @param cell one of them
     * @return the interval
     */
    Interval interval(BitSet hidden, int cell);

    /**
     * Withholds further cells until a cell may lie a distance away; cheap ones, not the cheapest.
     *
     * @param hidden the withheld cells, to which those found are added
     * @param prices what withholding each cell costs
     * @return whether there are enough
     */
    boolean cover(BitSet hidden, int cell, int known, boolean up, long need, long[] prices);
}

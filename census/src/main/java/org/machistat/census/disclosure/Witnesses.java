package org.machistat.census.disclosure;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Which withheld cells the safety of each requirement rests on, found from both sides (安全性の根拠となるセル). */
final class Witnesses {

    private final BitSet[] cells;
    private final Map<Integer, BitSet> requirements = new HashMap<>();

    Witnesses(int count) {
        cells = new BitSet[count];
    }

    /** The cells that a requirement rests on from now on. */
    void put(int requirement, BitSet used) {
        if (cells[requirement] != null) {
            cells[requirement].stream().forEach(cell -> requirements.get(cell).clear(requirement));
        }
        cells[requirement] = used;
        used.stream()
                .forEach(cell ->
                        requirements.computeIfAbsent(cell, any -> new BitSet()).set(requirement));
    }

    /** The requirements that rest on a cell. */
    BitSet restingOn(int cell) {
        BitSet found = requirements.get(cell);
        return found == null ? new BitSet() : (BitSet) found.clone();
    }
}

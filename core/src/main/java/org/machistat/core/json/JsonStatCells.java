package org.machistat.core.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a document says of its cells, number or text, in primitive arrays: it may come before the dimensions.
 *
 * <p>A list says it in order; an object names the cells. An entry is a whole number with a scale, or the index of a text.
 */
final class JsonStatCells {

    private static final byte TEXT = -1;
    private static final byte NULL = -2;

    private final boolean isKeyed;
    private long[] numbers = new long[16];
    private byte[] scales = new byte[16];
    private int[] keys = new int[0];
    private int count;
    private final List<Object> others = new ArrayList<>();
    private final Map<Object, Integer> otherIndexes = new HashMap<>();

    JsonStatCells(boolean isKeyed) {
        this.isKeyed = isKeyed;
        this.keys = new int[isKeyed ? 16 : 0];
    }

    boolean isKeyed() {
        return isKeyed;
    }

    int count() {
        return count;
    }

    /** The cell that an entry is for. */
    int cell(int entry) {
        return isKeyed ? keys[entry] : entry;
    }

    boolean isNull(int entry) {
        return scales[entry] == NULL;
    }

    /** Whether the entry is a number of at most 18 digits. */
    boolean isShort(int entry) {
        return scales[entry] >= 0;
    }

    long number(int entry) {
        return numbers[entry];
    }

    int scale(int entry) {
        return scales[entry];
    }

    /** The text or the long number of an entry. */
    Object other(int entry) {
        return others.get((int) numbers[entry]);
    }

    void add(int cell, long number, int scale) {
        if (count == numbers.length) {
            int more = Math.max(count + 16, (int) Math.min(Integer.MAX_VALUE - 8, count * 2L));
            numbers = Arrays.copyOf(numbers, more);
            scales = Arrays.copyOf(scales, more);
            keys = isKeyed ? Arrays.copyOf(keys, more) : keys;
        }
        numbers[count] = number;
        scales[count] = (byte) scale;
        if (isKeyed) {
            keys[count] = cell;
        }
        count++;
    }

    void addNull(int cell) {
        add(cell, 0, NULL);
    }

    void addOther(int cell, Object other) {
        int index = otherIndexes.computeIfAbsent(other, key -> {
            others.add(key);
            return others.size() - 1;
        });
        add(cell, index, TEXT);
    }

    /** For each cell the number of its entry, or -1; entries for cells that are not there or were named before are left out. */
    int[] entries(int size) {
        int[] entries = new int[size];
        Arrays.fill(entries, -1);
        for (int entry = 0; entry < count; entry++) {
            int cell = cell(entry);
            if (cell < size && entries[cell] < 0) {
                entries[cell] = entry;
            }
        }
        return entries;
    }
}

package org.machistat.survey.design;

import java.util.HashMap;
import java.util.Map;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.Column;
import org.machistat.survey.data.NumberColumn;

/**
 * The values of a column as numbers from 0 without gaps between them.
 *
 * @param of the number of each row's value
 * @param count how many different values there are
 */
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record Codes(int[] of, int count) {

    /** Pairs up to which a table is faster than a map. */
    private static final long TABLE = 1 << 22;

    /** The values of a column that has none missing. */
    static Codes of(Column column) {
        int[] codes = new int[column.rows()];
        if (column instanceof CategoryColumn categories) {
            int[] seen = new int[categories.categories().size()];
            int count = 0;
            for (int row = 0; row < codes.length; row++) {
                int position = categories.position(row);
                if (seen[position] == 0) {
                    seen[position] = ++count;
                }
                codes[row] = seen[position] - 1;
            }
            return new Codes(codes, count);
        }
        NumberColumn numbers = (NumberColumn) column;
        Map<Double, Integer> seen = new HashMap<>();
        for (int row = 0; row < codes.length; row++) {
            codes[row] = seen.computeIfAbsent(numbers.value(row) + 0.0, added -> seen.size());
        }
        return new Codes(codes, seen.size());
    }

    /** Each pair of values that a row has, as one. */
    Codes with(Codes other) {
        if (count == 1) {
            return other;
        }
        int[] codes = new int[of.length];
        if ((long) count * other.count <= TABLE) {
            int[] seen = new int[count * other.count];
            int found = 0;
            for (int row = 0; row < codes.length; row++) {
                int pair = of[row] * other.count + other.of[row];
                if (seen[pair] == 0) {
                    seen[pair] = ++found;
                }
                codes[row] = seen[pair] - 1;
            }
            return new Codes(codes, found);
        }
        Map<Long, Integer> seen = new HashMap<>();
        for (int row = 0; row < codes.length; row++) {
            codes[row] = seen.computeIfAbsent((long) of[row] * other.count + other.of[row], added -> seen.size());
        }
        return new Codes(codes, seen.size());
    }
}

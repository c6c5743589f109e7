package org.machistat.core.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.machistat.core.value.Rational;

/**
 * As many linear equations as unknowns, most factors 0, solved exactly (疎な連立一次方程式).
 *
 * <p>Gaussian elimination in the order of the unknowns; of the equations that have the next unknown, the one with the fewest
 * factors is used. Where every equation spans a few neighbouring unknowns, as in benchmarking, that takes steps in proportion
 * to their number. Not thread-safe.
 */
public final class SparseSystem {

    private final List<TreeMap<Integer, Ratio>> rows = new ArrayList<>();
    private final Ratio[] right;

    /**
     * Makes a system without factors.
     *
     * @param size the number of equations and unknowns
     */
    public SparseSystem(int size) {
        for (int i = 0; i < size; i++) {
            rows.add(new TreeMap<>());
        }
        right = new Ratio[size];
        Arrays.fill(right, Ratio.ZERO);
    }

    /**
     * Adds to a factor.
     *
     * @param equation the equation
     * @param unknown the unknown
     * @param more what to add to its factor
     */
    public void add(int equation, int unknown, Rational more) {
        add(rows.get(equation), unknown, Ratio.of(more));
    }

    private static void add(Map<Integer, Ratio> row, int unknown, Ratio more) {
        Ratio sum = row.getOrDefault(unknown, Ratio.ZERO).plus(more);
        if (sum.signum() == 0) {
            row.remove(unknown);
        } else {
            row.put(unknown, sum);
        }
    }

    /**
     * Sets the right side of an equation, 0 before.
     *
     * @param equation the equation
     * @param value what its sum must be
     */
    public void equate(int equation, Rational value) {
        right[equation] = Ratio.of(value);
    }

    /**
     * The unknowns; to be asked once, as the equations are used up.
     *
     * @return their values, or empty if not exactly one solution exists
     */
    public Optional<Rational[]> solve() {
        int size = right.length;
        int[] pivots = new int[size];
        boolean[] used = new boolean[size];
        for (int unknown = 0; unknown < size; unknown++) {
            int pivot = pivot(unknown, used);
            if (pivot < 0) {
                return Optional.empty();
            }
            used[pivot] = true;
            pivots[unknown] = pivot;
            eliminate(unknown, pivot, used);
        }
        Ratio[] values = new Ratio[size];
        for (int unknown = size - 1; unknown >= 0; unknown--) {
            Map<Integer, Ratio> row = rows.get(pivots[unknown]);
            Ratio rest = right[pivots[unknown]];
            for (Map.Entry<Integer, Ratio> entry : row.entrySet()) {
                if (entry.getKey() != unknown) {
                    rest = rest.minus(entry.getValue().times(values[entry.getKey()]));
                }
            }
            values[unknown] = rest.times(row.get(unknown).inverse());
        }
        return Optional.of(Arrays.stream(values).map(Ratio::toRational).toArray(Rational[]::new));
    }

    private int pivot(int unknown, boolean[] used) {
        int best = -1;
        for (int i = 0; i < used.length; i++) {
            boolean has = !used[i] && rows.get(i).containsKey(unknown);
            if (has && (best < 0 || rows.get(i).size() < rows.get(best).size())) {
                best = i;
            }
        }
        return best;
    }

    private void eliminate(int unknown, int pivot, boolean[] used) {
        TreeMap<Integer, Ratio> from = rows.get(pivot);
        Ratio inverse = from.get(unknown).inverse();
        for (int i = 0; i < used.length; i++) {
            Ratio factor = used[i] ? null : rows.get(i).get(unknown);
            if (factor != null) {
                Ratio times = factor.times(inverse).negate();
                TreeMap<Integer, Ratio> row = rows.get(i);
                row.remove(unknown);
                from.tailMap(unknown, false).forEach((column, value) -> add(row, column, value.times(times)));
                right[i] = right[i].plus(right[pivot].times(times));
            }
        }
    }
}

package org.machistat.core.growth;

import java.util.Optional;
import org.machistat.core.internal.SparseSystem;
import org.machistat.core.value.Rational;

/**
 * The smoothest numbers with given weighted sums: the problem behind benchmarking (変動保存の最小化).
 *
 * <pre>
 * min Σ (Δ^d r(t))²  subject to  Σ c(t)·r(t) = a(y), t in the places of y
 * 0 = Δ^d′Δ^d r − C′λ,  C r = a
 * </pre>
 *
 * <p>Cholette's start: no term for a period before the first, so that no transient arises. Solved exactly.
 */
final class Movement {

    private final int order;
    private final Rational[] weights;
    private final int[] sums;
    private final Rational[] values;

    /**
     * States a problem.
     *
     * @param order d, 1 or 2
     * @param weights c, one for each place
     * @param sums for each place the number of its sum, or −1 if it is in none
     * @param values a, the sums
     */
    Movement(int order, Rational[] weights, int[] sums, Rational[] values) {
        this.order = order;
        this.weights = weights;
        this.sums = sums;
        this.values = values;
    }

    /** The numbers, or empty if there is not exactly one solution. */
    Optional<Rational[]> solve() {
        int size = weights.length;
        // Multipliers stand behind the places of their sum, so that equations stay short while they are eliminated.
        int[] numbers = new int[size];
        int[] multipliers = new int[values.length];
        int next = 0;
        for (int place = 0; place < size; place++) {
            numbers[place] = next++;
            boolean last = sums[place] >= 0 && (place == size - 1 || sums[place + 1] != sums[place]);
            if (last) {
                multipliers[sums[place]] = next++;
            }
        }
        SparseSystem system = new SparseSystem(next);
        addDifferences(system, numbers);
        for (int place = 0; place < size; place++) {
            if (sums[place] >= 0) {
                int multiplier = multipliers[sums[place]];
                system.add(numbers[place], multiplier, weights[place]);
                system.add(multiplier, numbers[place], weights[place]);
            }
        }
        for (int sum = 0; sum < values.length; sum++) {
            system.equate(multipliers[sum], values[sum]);
        }
        return system.solve().map(all -> {
            Rational[] found = new Rational[size];
            for (int place = 0; place < size; place++) {
                found[place] = all[numbers[place]];
            }
            return found;
        });
    }

    private void addDifferences(SparseSystem system, int[] numbers) {
        long[] difference = order == 1 ? new long[] {-1, 1} : new long[] {1, -2, 1};
        for (int from = 0; from + order < numbers.length; from++) {
            for (int i = 0; i <= order; i++) {
                for (int j = 0; j <= order; j++) {
                    system.add(numbers[from + i], numbers[from + j], Rational.of(difference[i] * difference[j]));
                }
            }
        }
    }
}

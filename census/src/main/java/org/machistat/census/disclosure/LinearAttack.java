package org.machistat.census.disclosure;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.machistat.core.internal.Feasibility;
import org.machistat.core.internal.Linear;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;

/**
 * The attack on any table of sums, by exact linear programming (線形計画による推定).
 *
 * <p>A cell counts as safe only if a table of whole numbers was found that agrees with everything published and has the cell where it must
 * be able to lie. Source: Fischetti and Salazar, Management Science 47(7), 2001, section 3 (capacity constraints from the dual).
 */
final class LinearAttack implements Attack {

    /** More withheld cells than these are not attacked: the time grows faster than their number. */
    static final int MOST_HIDDEN = 600;

    private static final Interval NOT_NEGATIVE = Interval.above(Rational.ZERO, true);
    private static final int BRANCHES = 200;

    private final CellSystem system;
    private BitSet used = new BitSet();

    LinearAttack(CellSystem system) {
        this.system = system;
    }

    /** The sums and bounds that hold a cell, with nothing that has no withheld cell in common with it. */
    private final class Reach {
        final List<Linear> constraints = new ArrayList<>();
        final List<Integer> equations = new ArrayList<>();
        final BitSet cells = new BitSet();

        Reach(BitSet hidden, int start, int known) {
            ArrayDeque<Integer> open = new ArrayDeque<>(List.of(start));
            BitSet seen = new BitSet();
            cells.set(start);
            while (!open.isEmpty()) {
                for (int equation : system.equationsOf(open.poll())) {
                    if (!seen.get(equation)) {
                        seen.set(equation);
                        equations.add(equation);
                        for (int cell : system.equations()[equation]) {
                            if (hidden.get(cell) && cell != known && !cells.get(cell)) {
                                cells.set(cell);
                                open.add(cell);
                            }
                        }
                    }
                }
            }
            equations.forEach(equation -> constraints.add(sum(equation)));
            cells.stream().forEach(cell -> constraints.add(Linear.of(cell, NOT_NEGATIVE)));
        }

        /** The withheld part of a sum is what the published part leaves. */
        private Linear sum(int equation) {
            int[] own = IntStream.of(system.equations()[equation])
                    .filter(cells::get)
                    .toArray();
            Rational[] factors = new Rational[own.length];
            for (int i = 0; i < own.length; i++) {
                factors[i] = Rational.of(system.sign(equation, own[i]));
            }
            long left = 0;
            for (int cell : system.equations()[equation]) {
                left -= cells.get(cell) ? 0 : system.sign(equation, cell) * system.value(cell);
            }
            return Linear.of(own, factors, Interval.point(Rational.of(left)));
        }
    }

    @Override
    public Optional<Cut> check(BitSet hidden, int cell, int known, boolean up, long need) {
        Reach reach = new Reach(hidden, cell, known);
        used = reach.cells;
        long value = system.value(cell);
        Rational goal = Rational.of(up ? Math.addExact(value, need) : value - need);
        Feasibility.Extreme extreme =
                Feasibility.furthest(reach.constraints, cell, up).orElseThrow();
        boolean enough = extreme.end().isEmpty()
                || (up
                        ? extreme.end().get().compareTo(goal) >= 0
                        : extreme.end().get().compareTo(goal) <= 0);
        if (!enough) {
            return Optional.of(cut(reach, extreme, hidden, cell, known, up, need));
        }
        List<Linear> all = new ArrayList<>(reach.constraints);
        all.add(Linear.of(cell, up ? Interval.above(goal, true) : Interval.below(goal, true)));
        boolean witness = Feasibility.solve(all, any -> true, BRANCHES) instanceof Feasibility.Possible;
        return witness ? Optional.empty() : Optional.of(Cut.oneOf(others(hidden, known)));
    }

    private int[] others(BitSet hidden, int known) {
        return IntStream.range(0, system.size())
                .filter(cell -> !hidden.get(cell) && cell != known && system.isEligible(cell))
                .toArray();
    }

    /** How far each cell could help if it were withheld, by its factor in what stops the attacked one. */
    private Cut cut(
            Reach reach, Feasibility.Extreme extreme, BitSet hidden, int target, int known, boolean up, long need) {
        Map<Integer, Rational> factors = new HashMap<>();
        extreme.factors().forEach((place, factor) -> {
            if (place < reach.equations.size()) {
                int equation = reach.equations.get(place);
                for (int cell : system.equations()[equation]) {
                    if (!reach.cells.get(cell)) {
                        Rational change = factor.times(-system.sign(equation, cell));
                        factors.merge(cell, change, Rational::plus);
                    }
                }
            } else {
                int cell = reach.constraints.get(place).variable(0);
                factors.merge(cell, factor, Rational::plus);
            }
        });
        List<Integer> cells = new ArrayList<>();
        List<Long> weights = new ArrayList<>();
        factors.forEach((cell, factor) -> {
            if (cell != target && cell != known && factor.signum() != 0 && system.isEligible(cell)) {
                boolean grows = (factor.signum() > 0) == up;
                Rational most = grows ? Rational.of(need) : factor.abs().times(system.value(cell));
                cells.add(cell);
                weights.add(most.compareTo(Rational.of(need)) >= 0 ? need : ceiling(most));
            }
        });
        Cut cut = new Cut(
                cells.stream().mapToInt(Integer::intValue).toArray(),
                weights.stream().mapToLong(Long::longValue).toArray(),
                need);
        return cut.missing(hidden) > 0 ? cut : Cut.oneOf(others(hidden, known));
    }

    private static long ceiling(Rational number) {
        return number.numerator()
                .add(number.denominator())
                .subtract(BigInteger.ONE)
                .divide(number.denominator())
                .longValueExact();
    }

    @Override
    public BitSet used() {
        return (BitSet) used.clone();
    }

    @Override
    public Interval interval(BitSet hidden, int cell) {
        return find(hidden, cell).orElseThrow();
    }

    /** The same, or empty if no values from 0 fit. */
    Optional<Interval> find(BitSet hidden, int cell) {
        return Feasibility.range(new Reach(hidden, cell, -1).constraints, cell);
    }

    /** Of the cells that a cut names, the one that helps most for its cost, again and again. */
    @Override
    public boolean cover(BitSet hidden, int cell, int known, boolean up, long need, long[] prices) {
        Optional<Cut> cut = check(hidden, cell, known, up, need);
        while (cut.isPresent()) {
            int best = best(cut.get(), hidden, prices);
            if (best < 0) {
                return false;
            }
            hidden.set(best);
            cut = check(hidden, cell, known, up, need);
        }
        return true;
    }

    private int best(Cut cut, BitSet hidden, long[] prices) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < cut.size(); i++) {
            int cell = cut.cell(i);
            double price = (double) prices[cell] / cut.weight(i);
            if (!hidden.get(cell) && (price < least || (price == least && cell < best))) {
                best = cell;
                least = price;
            }
        }
        return best;
    }
}

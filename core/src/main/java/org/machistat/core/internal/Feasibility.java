package org.machistat.core.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;

/**
 * Whether linear constraints can hold together, with values or with a proof, both verified exactly (線形制約の充足判定).
 *
 * <ul>
 *   <li>Bounds may be strict; variables may be whole numbers (branch and bound, to a stated number of branches).
 *   <li>Values that are answered were put into every constraint; a proof that is answered was multiplied out.
 *   <li>Variables have no bounds of their own: non-negativity is a constraint like any other.
 * </ul>
 */
public final class Feasibility {

    /** What was found. */
    public sealed interface Verdict permits Possible, Impossible, Undecided {}

    /**
     * The constraints hold together.
     *
     * @param values a value for every variable that stands in a constraint, with which all of them hold
     */
    public record Possible(Map<Integer, Rational> values) implements Verdict {}

    /**
     * The constraints contradict one another.
     *
     * @param proofs one proof; several if whole numbers had to be tried one by one, which then need each other
     */
    public record Impossible(List<Proof> proofs) implements Verdict {}

    /** More branches would be needed than allowed. */
    public record Undecided() implements Verdict {}

    /**
     * Constraints that, each multiplied by a factor and added, say that 0 lies above 0.
     *
     * @param factors the factor of a constraint by its place in the list: above 0 if its lower bound counts, below 0 if its
     *     upper one does; trials of whole numbers are left out
     */
    public record Proof(Map<Integer, Rational> factors) {}

    /**
     * How far a variable can go, and what stops it.
     *
     * @param end the last value, or empty if nothing stops it
     * @param factors the variable as a sum of what stands at its bounds: the factor of each constraint by its place in the list
     */
    public record Extreme(Optional<Rational> end, Map<Integer, Rational> factors) {}

    private static final int DEEPEST = 60;
    private static final Rational FAR = Rational.of(1_000_000);

    private final List<Linear> constraints;
    private final IntPredicate whole;
    private final int[] variables;
    private final Map<Integer, Integer> places = new HashMap<>();
    private final IntPredicate startKnown;
    private final IntFunction<Rational> starts;
    private final int mostBranches;
    private int branches;
    private Simplex moved;
    private boolean isPossible;

    private Feasibility(
            List<Linear> constraints,
            IntPredicate whole,
            IntPredicate startKnown,
            IntFunction<Rational> starts,
            int mostBranches) {
        this.constraints = List.copyOf(constraints);
        this.whole = Objects.requireNonNull(whole, "whole");
        this.startKnown = startKnown;
        this.starts = starts;
        this.mostBranches = mostBranches;
        this.branches = mostBranches;
        TreeSet<Integer> all = new TreeSet<>();
        for (Linear constraint : constraints) {
            for (int i = 0; i < constraint.size(); i++) {
                all.add(constraint.variable(i));
            }
        }
        this.variables = all.stream().mapToInt(Integer::intValue).toArray();
        for (int i = 0; i < variables.length; i++) {
            places.put(variables[i], i);
        }
    }

    /**
     * Whether constraints can hold together.
     *
     * @param constraints the constraints
     * @param whole which variables are whole numbers
     * @param mostBranches how many branches to try for whole numbers
     * @return values, a proof, or neither
     */
    public static Verdict solve(List<Linear> constraints, IntPredicate whole, int mostBranches) {
        return new Feasibility(constraints, whole, variable -> false, variable -> Rational.ZERO, mostBranches).solve();
    }

    /**
     * The question whether constraints can hold together, beginning the search near given values.
     *
     * @param constraints the constraints
     * @param whole which variables are whole numbers
     * @param mostBranches how many branches to try for whole numbers
     * @param starts where to begin for each variable
     * @return the question
     */
    public static Feasibility of(
            List<Linear> constraints, IntPredicate whole, int mostBranches, IntFunction<Rational> starts) {
        return new Feasibility(constraints, whole, variable -> true, starts, mostBranches);
    }

    /**
     * Answers the question.
     *
     * @return values, a proof, or neither
     */
    public Verdict solve() {
        return solve(List.of());
    }

    /**
     * How many branches were tried.
     *
     * @return the number
     */
    public int branched() {
        return mostBranches - branches;
    }

    /**
     * Between which values a variable can lie while constraints hold, whole numbers not regarded.
     *
     * @param constraints the constraints
     * @param variable the variable, which stands in one of them
     * @return the interval, or empty if the constraints contradict one another
     */
    public static Optional<Interval> range(List<Linear> constraints, int variable) {
        return of(constraints, any -> false, 0, any -> Rational.ZERO).range(variable);
    }

    /**
     * Between which values a variable can lie while the constraints hold, whole numbers not regarded. One variable after another
     * can be asked for: each search begins where the one before ended. The nearer the first begins to values with which they
     * hold, the sooner it ends; the answer is the same.
     *
     * @param variable the variable, which stands in one of the constraints
     * @return the interval, or empty if the constraints contradict one another
     */
    public Optional<Interval> range(int variable) {
        if (moved == null) {
            moved = tableau(List.of(), new ArrayList<>());
            isPossible = moved.check().isEmpty();
        }
        return isPossible ? Optional.of(range(moved, places.get(variable))) : Optional.empty();
    }

    /**
     * How far a variable can go while constraints hold, whole numbers not regarded; their bounds must not be strict.
     *
     * @param constraints the constraints
     * @param variable the variable, which stands in one of them
     * @param up whether the greatest or the least value is asked
     * @return the end, or empty if the constraints contradict one another
     */
    public static Optional<Extreme> furthest(List<Linear> constraints, int variable, boolean up) {
        Feasibility problem = new Feasibility(constraints, any -> false, any -> false, any -> Rational.ZERO, 0);
        Simplex simplex = problem.tableau(List.of(), new ArrayList<>());
        if (!simplex.check().isEmpty()) {
            return Optional.empty();
        }
        int place = problem.places.get(variable);
        Nearly end = simplex.furthest(place, up);
        Map<Integer, Rational> factors = new LinkedHashMap<>();
        if (end != null) {
            for (Simplex.Term term : simplex.terms(place, up)) {
                Linear one = constraints.get(term.tag());
                Rational factor = term.factor().toRational();
                factors.merge(term.tag(), one.size() == 1 ? factor.dividedBy(one.factor(0)) : factor, Rational::plus);
            }
        }
        return Optional.of(
                new Extreme(Optional.ofNullable(end).map(value -> value.number().toRational()), factors));
    }

    /** After a check without contradiction: between which values a variable can lie. */
    private static Interval range(Simplex simplex, int place) {
        Nearly least = simplex.furthest(place, false);
        Nearly most = simplex.furthest(place, true);
        Interval from = least == null
                ? Interval.ALL
                : Interval.above(least.number().toRational(), least.tiny().signum() == 0);
        Interval to = most == null
                ? Interval.ALL
                : Interval.below(most.number().toRational(), most.tiny().signum() == 0);
        return from.intersect(to).orElseThrow();
    }

    private Simplex tableau(List<Linear> trials, List<Linear> all) {
        all.addAll(constraints);
        all.addAll(trials);
        int forms = (int) all.stream().filter(one -> one.size() != 1).count();
        Simplex simplex = new Simplex(variables.length, forms);
        for (int i = 0; i < variables.length; i++) {
            if (startKnown.test(variables[i])) {
                simplex.start(i, Ratio.of(starts.apply(variables[i])));
            }
        }
        int[] handles = new int[all.size()];
        for (int tag = 0; tag < handles.length; tag++) {
            Linear one = all.get(tag);
            handles[tag] = one.size() == 1 ? places.get(one.variable(0)) : addForm(simplex, one);
        }
        for (int tag = 0; tag < handles.length; tag++) {
            Linear one = all.get(tag);
            boolean isScaled = one.size() == 1 && !one.factor(0).equals(Rational.ONE);
            Interval range = isScaled ? one.range().times(Rational.ONE.dividedBy(one.factor(0))) : one.range();
            bound(simplex, handles[tag], range, tag);
        }
        return simplex;
    }

    private int addForm(Simplex simplex, Linear one) {
        int[] at = new int[one.size()];
        Ratio[] factors = new Ratio[one.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = places.get(one.variable(i));
            factors[i] = Ratio.of(one.factor(i));
        }
        return simplex.addForm(at, factors);
    }

    private static void bound(Simplex simplex, int handle, Interval range, int tag) {
        range.lower()
                .ifPresent(low -> simplex.atLeast(
                        handle, new Nearly(Ratio.of(low), range.isLowerIn() ? Ratio.ZERO : Ratio.ONE), tag));
        range.upper()
                .ifPresent(high -> simplex.atMost(
                        handle, new Nearly(Ratio.of(high), range.isUpperIn() ? Ratio.ZERO : Ratio.ONE.negate()), tag));
    }

    private Verdict solve(List<Linear> trials) {
        List<Linear> all = new ArrayList<>();
        Simplex simplex = tableau(trials, all);
        List<Simplex.Term> terms = simplex.check();
        if (!terms.isEmpty()) {
            return new Impossible(List.of(verified(all, terms)));
        }
        for (int i = 0; i < variables.length; i++) {
            Nearly value = simplex.value(i);
            if (whole.test(variables[i])
                    && !(value.number().isWhole() && value.tiny().signum() == 0)) {
                return branch(trials, variables[i], value);
            }
        }
        return new Possible(verified(all, simplex));
    }

    /**
     * Looks for whole numbers by fixing one variable after another: where the search starts, or else well inside of its range. A
     * narrow cone holds none near its tip, and branching alone would climb it step by step.
     */
    private Optional<Map<Integer, Rational>> dive(List<Linear> trials, boolean fromStart) {
        List<Linear> fixed = new ArrayList<>(trials);
        for (int i = 0; i < variables.length; i++) {
            if (whole.test(variables[i])) {
                Rational start = starts.apply(variables[i]);
                Simplex simplex = tableau(fixed, new ArrayList<>());
                Optional<Interval> range =
                        simplex.check().isEmpty() ? Optional.of(range(simplex, i)) : Optional.empty();
                Optional<Rational> inside = range.flatMap(one -> inside(one, start, fromStart));
                if (inside.isEmpty()) {
                    return Optional.empty();
                }
                fixed.add(Linear.of(variables[i], Interval.point(inside.get())));
            }
        }
        List<Linear> all = new ArrayList<>();
        Simplex simplex = tableau(fixed, all);
        return simplex.check().isEmpty() ? Optional.of(verified(all, simplex)) : Optional.empty();
    }

    /** A whole number in a range: the one asked for if it lies there, else one in the middle, or far from the only end. */
    private static Optional<Rational> inside(Interval range, Rational asked, boolean preferAsked) {
        Rational near = preferAsked && range.contains(floor(asked)) ? floor(asked) : floor(middle(range, asked));
        Rational next = near.plus(Rational.ONE);
        return range.contains(near) ? Optional.of(near) : range.contains(next) ? Optional.of(next) : Optional.empty();
    }

    private static Rational middle(Interval range, Rational asked) {
        if (range.lower().isEmpty()) {
            return range.upper().map(high -> high.minus(FAR)).orElse(asked);
        }
        Rational low = range.lower().get();
        return range.upper()
                .map(high -> low.plus(high).times(Rational.of(1, 2)))
                .orElse(low.plus(FAR));
    }

    private static Rational floor(Rational number) {
        return Rational.of(
                number.numerator().subtract(number.numerator().mod(number.denominator())), number.denominator());
    }

    private Verdict branch(List<Linear> trials, int variable, Nearly value) {
        if (trials.isEmpty()) {
            Optional<Map<Integer, Rational>> found = dive(trials, true).or(() -> dive(trials, false));
            if (found.isPresent()) {
                return new Possible(found.get());
            }
        }
        if (branches <= 0 || trials.size() >= DEEPEST) {
            return new Undecided();
        }
        branches--;
        Rational number = value.number().toRational();
        Rational floor = floor(number);
        boolean belowWhole = value.number().isWhole() && value.tiny().signum() < 0;
        Rational left = belowWhole ? floor.minus(Rational.ONE) : floor;
        Verdict below = solve(with(trials, Linear.of(variable, Interval.below(left, true))));
        if (below instanceof Possible) {
            return below;
        }
        Verdict above = solve(with(trials, Linear.of(variable, Interval.above(left.plus(Rational.ONE), true))));
        if (above instanceof Impossible right && below instanceof Impossible other) {
            List<Proof> both = new ArrayList<>(other.proofs());
            both.addAll(right.proofs());
            return new Impossible(List.copyOf(both));
        }
        return above instanceof Possible ? above : new Undecided();
    }

    private static List<Linear> with(List<Linear> trials, Linear one) {
        List<Linear> more = new ArrayList<>(trials);
        more.add(one);
        return more;
    }

    private Map<Integer, Rational> verified(List<Linear> all, Simplex simplex) {
        Rational tiny = simplex.tiny().toRational().times(Rational.of(1, 2));
        Map<Integer, Rational> values = new LinkedHashMap<>();
        for (int i = 0; i < variables.length; i++) {
            Nearly value = simplex.value(i);
            values.put(
                    variables[i],
                    value.tiny().signum() == 0
                            ? value.number().toRational()
                            : value.number()
                                    .toRational()
                                    .plus(tiny.times(value.tiny().toRational())));
        }
        for (Linear one : all) {
            if (!one.holds(values::get)) {
                throw new IllegalStateException("Values found must hold, but did not in " + one);
            }
        }
        return values;
    }

    /** Multiplies the proof out: the variables must cancel, and the bounds must say that 0 is above 0. */
    private Proof verified(List<Linear> all, List<Simplex.Term> terms) {
        Map<Integer, Rational> factors = new LinkedHashMap<>();
        Map<Integer, Rational> sums = new HashMap<>();
        Rational bounds = Rational.ZERO;
        boolean strict = false;
        for (Simplex.Term term : terms) {
            Linear one = all.get(term.tag());
            Rational factor = term.factor().toRational();
            if (one.size() == 1) {
                factor = factor.dividedBy(one.factor(0));
            }
            boolean low = factor.signum() > 0;
            Interval range = one.range();
            bounds = bounds.plus(
                    (low ? range.lower() : range.upper()).orElseThrow().times(factor));
            strict |= !(low ? range.isLowerIn() : range.isUpperIn());
            for (int i = 0; i < one.size(); i++) {
                sums.merge(one.variable(i), one.factor(i).times(factor), Rational::plus);
            }
            if (term.tag() < constraints.size()) {
                factors.merge(term.tag(), factor, Rational::plus);
            }
        }
        boolean cancels = sums.values().stream().allMatch(sum -> sum.signum() == 0);
        if (!cancels || bounds.signum() < 0 || (bounds.signum() == 0 && !strict)) {
            throw new IllegalStateException("A proof must multiply out, but did not: " + terms);
        }
        return new Proof(factors);
    }
}

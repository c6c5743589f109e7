package org.machistat.core.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.machistat.core.internal.Feasibility;
import org.machistat.core.internal.Linear;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;

/**
 * Whether the claims that are left can all be true: exactly, looking only where print is contradicted or a claim was dropped
 * (主張の整合性).
 *
 * <p>Values begin at print. Only constraints that do not hold there, or touch a variable that is free or has moved, are solved;
 * the solution is put into all others it touches, and those that fail join in. Not thread-safe.
 */
final class Consistency {

    private static final int MOST_BRANCHES = 200;
    private static final int MOST_BRANCHES_IN_ALL = 2_000;
    private static final int MOST_IN_EXCESS = 1_000;

    private final Model model;
    private final AtPrint print;
    private final int[] broken;
    private Part ranged;
    private boolean undecided;
    private int branches = MOST_BRANCHES_IN_ALL;

    Consistency(Model model) {
        this.model = model;
        this.print = new AtPrint(model);
        this.broken = IntStream.range(0, model.constraints().size())
                .filter(i -> !model.constraint(i).onlyWhenDropped() && !print.holds(i))
                .toArray();
    }

    /** What the constraints come to as printed. */
    AtPrint print() {
        return print;
    }

    /** The constraints that do not hold as printed. */
    int[] broken() {
        return broken.clone();
    }

    /** Whether a test was given up, so that a set was taken as possible without proof. */
    boolean isUndecided() {
        return undecided;
    }

    private boolean counts(int constraint, BitSet dropped, BitSet ignored) {
        Model.Constraint one = model.constraint(constraint);
        boolean gone = one.owner() >= 0 && dropped.get(one.owner());
        return gone == one.onlyWhenDropped() && !ignored.get(constraint);
    }

    /**
     * Claims that cannot all be true, none of them dropped; empty if there are none.
     *
     * @param dropped the claims that are dropped
     * @param ignored constraints that are left out
     */
    Optional<Conflict> conflict(BitSet dropped, BitSet ignored) {
        return conflict(seeds(dropped, ignored), dropped, ignored);
    }

    /**
     * Claims that cannot all be true, found around one claim that is dropped: what lies elsewhere is not regarded.
     *
     * @param claim the claim
     * @param dropped the claims that are dropped, with this one
     * @param ignored constraints that are left out
     */
    Optional<Conflict> conflictAt(int claim, BitSet dropped, BitSet ignored) {
        Set<Integer> seeds = new LinkedHashSet<>();
        addSeeds(claim, seeds, dropped, ignored);
        return conflict(seeds, dropped, ignored);
    }

    /** Claims that cannot all be true beside one constraint alone, with nothing dropped but what puts it in force. */
    Optional<Conflict> conflictIn(int constraint) {
        if (print.holds(constraint)) {
            return Optional.empty();
        }
        Part problem = new Part(List.of(constraint), new BitSet());
        return problem.solve() instanceof Feasibility.Impossible impossible
                ? Optional.of(problem.conflict(impossible))
                : Optional.empty();
    }

    private Optional<Conflict> conflict(Set<Integer> seeds, BitSet dropped, BitSet ignored) {
        Set<Integer> active = seeds;
        Set<Integer> solved = new LinkedHashSet<>();
        while (!active.isEmpty()) {
            Set<Integer> joining = new LinkedHashSet<>();
            for (List<Integer> part : parts(active, solved, dropped)) {
                Part problem = new Part(part, dropped);
                Feasibility.Verdict verdict = problem.solve();
                if (verdict instanceof Feasibility.Impossible impossible) {
                    return Optional.of(problem.conflict(impossible));
                }
                if (verdict instanceof Feasibility.Possible possible) {
                    joining.addAll(failing(possible.values(), part, dropped, ignored));
                } else {
                    undecided = true;
                }
            }
            solved.addAll(active);
            active = joining;
        }
        return Optional.empty();
    }

    private Set<Integer> seeds(BitSet dropped, BitSet ignored) {
        Set<Integer> seeds = new LinkedHashSet<>();
        for (int constraint : broken) {
            if (counts(constraint, dropped, ignored)) {
                seeds.add(constraint);
            }
        }
        for (int claim = dropped.nextSetBit(0); claim >= 0; claim = dropped.nextSetBit(claim + 1)) {
            addSeeds(claim, seeds, dropped, ignored);
        }
        return seeds;
    }

    /** The constraints that a dropped claim touches, or puts in force. */
    private void addSeeds(int claim, Set<Integer> seeds, BitSet dropped, BitSet ignored) {
        int variable = model.claim(claim).variable();
        if (variable >= 0) {
            for (int constraint : model.touching(variable)) {
                if (counts(constraint, dropped, ignored)) {
                    seeds.add(constraint);
                }
            }
        } else if (model.claim(claim).kind() == Model.Kind.COMPLETE) {
            for (int constraint : model.liftedBy(claim)) {
                if (!ignored.get(constraint)) {
                    seeds.add(constraint);
                }
            }
        }
    }

    /** The constraints to solve, with those solved before that share a free variable, in parts that share none. */
    private List<List<Integer>> parts(Set<Integer> active, Set<Integer> solved, BitSet dropped) {
        Set<Integer> all = new LinkedHashSet<>(active);
        all.addAll(solved);
        Map<Integer, List<Integer>> users = new HashMap<>();
        Map<Integer, int[]> free = new HashMap<>();
        for (int constraint : all) {
            free.put(constraint, print.freeVariables(constraint, dropped));
            for (int variable : free.get(constraint)) {
                users.computeIfAbsent(variable, key -> new ArrayList<>()).add(constraint);
            }
        }
        List<List<Integer>> parts = new ArrayList<>();
        Set<Integer> seen = new LinkedHashSet<>();
        for (int first : active) {
            if (seen.add(first)) {
                List<Integer> part = new ArrayList<>();
                Deque<Integer> open = new ArrayDeque<>(List.of(first));
                while (!open.isEmpty()) {
                    int constraint = open.pop();
                    part.add(constraint);
                    for (int variable : free.get(constraint)) {
                        for (int next : users.get(variable)) {
                            if (seen.add(next)) {
                                open.push(next);
                            }
                        }
                    }
                }
                parts.add(part);
            }
        }
        return parts;
    }

    private Set<Integer> failing(Map<Integer, Rational> values, List<Integer> part, BitSet dropped, BitSet ignored) {
        Set<Integer> inside = new LinkedHashSet<>(part);
        Set<Integer> failing = new LinkedHashSet<>();
        values.forEach((variable, value) -> {
            if (!value.equals(model.start(variable))) {
                for (int constraint : model.touching(variable)) {
                    if (!inside.contains(constraint)
                            && counts(constraint, dropped, ignored)
                            && !print.holds(constraint, values)) {
                        failing.add(constraint);
                    }
                }
            }
        });
        return failing;
    }

    /**
     * Between which values a sum of variables lies when claims are dropped.
     *
     * @param sum the sum; its range is not regarded
     * @param dropped the claims that are dropped
     */
    Interval range(Linear sum, BitSet dropped) {
        boolean isOne = sum.size() == 1 && sum.factor(0).equals(Rational.ONE) && print.isFree(sum.variable(0), dropped);
        // the variables that one solution frees hang together, and are asked for one after another
        if (!isOne || ranged == null || !ranged.holds(sum.variable(0), dropped)) {
            Part part = new Part(around(sum, dropped), (BitSet) dropped.clone());
            if (!isOne) {
                return part.range(sum);
            }
            ranged = part;
        }
        return ranged.range(sum.variable(0));
    }

    /** The constraints that hang together with a sum by free variables. */
    private List<Integer> around(Linear sum, BitSet dropped) {
        Set<Integer> all = new LinkedHashSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        Set<Integer> seen = new LinkedHashSet<>();
        for (int i = 0; i < sum.size(); i++) {
            if (print.isFree(sum.variable(i), dropped) && seen.add(sum.variable(i))) {
                open.push(sum.variable(i));
            }
        }
        BitSet nothing = new BitSet();
        while (!open.isEmpty()) {
            for (int constraint : model.touching(open.pop())) {
                if (counts(constraint, dropped, nothing) && all.add(constraint)) {
                    for (int variable : print.freeVariables(constraint, dropped)) {
                        if (seen.add(variable)) {
                            open.push(variable);
                        }
                    }
                }
            }
        }
        return new ArrayList<>(all);
    }

    /** Some constraints with the values that are fixed put in. */
    private final class Part {

        private final List<Linear> system = new ArrayList<>();
        private final List<Integer> origins = new ArrayList<>();
        private final BitSet dropped;
        private final Set<Integer> free = new HashSet<>();
        private Feasibility ranges;

        Part(List<Integer> constraints, BitSet dropped) {
            this.dropped = dropped;
            for (int constraint : constraints) {
                add(print.reduced(constraint, dropped), constraint);
            }
        }

        private void add(Linear linear, int origin) {
            system.add(linear);
            origins.add(origin);
            for (int i = 0; i < linear.size(); i++) {
                free(linear.variable(i));
            }
        }

        /** Bounds of a variable have the origin -1 if they always hold, else -2 less the number of the claim. */
        private void free(int variable) {
            if (free.add(variable)) {
                if (!model.always(variable).equals(Interval.ALL)) {
                    system.add(Linear.of(variable, model.always(variable)));
                    origins.add(-1);
                }
                int claim = model.levelClaim(variable);
                if (claim >= 0 && !dropped.get(claim)) {
                    system.add(Linear.of(variable, model.printed(variable)));
                    origins.add(-2 - claim);
                }
            }
        }

        Feasibility.Verdict solve() {
            Feasibility problem =
                    Feasibility.of(system, model::isWhole, Math.min(branches, MOST_BRANCHES), model::start);
            Feasibility.Verdict verdict = problem.solve();
            branches -= problem.branched();
            return verdict;
        }

        Conflict conflict(Feasibility.Impossible impossible) {
            BitSet claims = new BitSet();
            BitSet conditions = new BitSet();
            Map<Integer, Rational> fixed = Map.of();
            for (Feasibility.Proof proof : impossible.proofs()) {
                fixed = new LinkedHashMap<>();
                for (Map.Entry<Integer, Rational> part : proof.factors().entrySet()) {
                    int origin = origins.get(part.getKey());
                    if (origin >= 0) {
                        Model.Constraint constraint = model.constraint(origin);
                        if (constraint.owner() >= 0) {
                            (constraint.onlyWhenDropped() ? conditions : claims).set(constraint.owner());
                        }
                        addFixed(constraint.linear(), part.getValue(), fixed);
                    } else if (origin <= -2) {
                        claims.set(-2 - origin);
                    }
                }
                fixed.values().removeIf(factor -> factor.signum() == 0);
                fixed.keySet().forEach(variable -> claims.set(model.levelClaim(variable)));
            }
            boolean isOne = impossible.proofs().size() == 1 && fixed.size() <= MOST_IN_EXCESS;
            return new Conflict(
                    claims,
                    conditions,
                    isOne ? Optional.of(excess(impossible.proofs().get(0), fixed)) : Optional.empty());
        }

        private Excess excess(Feasibility.Proof proof, Map<Integer, Rational> fixed) {
            Rational amount = Rational.ZERO;
            Rational slack = Rational.ZERO;
            Map<Integer, Rational> bounded = new LinkedHashMap<>();
            for (Map.Entry<Integer, Rational> part : proof.factors().entrySet()) {
                Rational factor = part.getValue();
                Interval range = system.get(part.getKey()).range();
                if (factor.signum() != 0) {
                    Optional<Rational> end = factor.signum() > 0 ? range.lower() : range.upper();
                    amount = amount.plus(end.orElseThrow().times(factor));
                    slack = slack.plus(range.width().orElse(Rational.ZERO).times(factor.abs()));
                }
                int origin = origins.get(part.getKey());
                if (factor.signum() != 0 && origin <= -2) {
                    bounded.put(model.claim(-2 - origin).variable(), factor);
                }
            }
            return new Excess(amount, slack, fixed, bounded);
        }

        private void addFixed(Linear linear, Rational factor, Map<Integer, Rational> fixed) {
            for (int i = 0; i < linear.size(); i++) {
                if (!print.isFree(linear.variable(i), dropped)) {
                    fixed.merge(linear.variable(i), linear.factor(i).times(factor), Rational::plus);
                }
            }
        }

        /** Whether it was made with the same claims dropped, and has a variable. */
        boolean holds(int variable, BitSet sameDropped) {
            return free.contains(variable) && dropped.equals(sameDropped);
        }

        Interval range(int variable) {
            if (ranges == null) {
                free(variable);
                ranges = Feasibility.of(system, any -> false, 0, model::start);
            }
            return ranges.range(variable).orElse(Interval.ALL);
        }

        Interval range(Linear sum) {
            Linear asked = sum.only(print.freePlaces(sum, dropped));
            if (asked.size() == 0) {
                return Interval.point(sum.at(model::start));
            }
            for (int i = 0; i < asked.size(); i++) {
                free(asked.variable(i));
            }
            int extra = model.variables();
            addNamed(extra, asked, sum.at(any -> print.isFree(any, dropped) ? Rational.ZERO : model.start(any)));
            Rational start = sum.at(model::start);
            return Feasibility.of(system, any -> false, 0, any -> any == extra ? start : model.start(any))
                    .range(extra)
                    .orElse(Interval.ALL);
        }

        /** Adds a variable that equals a sum. */
        private void addNamed(int variable, Linear sum, Rational constant) {
            int[] variables = new int[sum.size() + 1];
            Rational[] factors = new Rational[sum.size() + 1];
            for (int i = 0; i < sum.size(); i++) {
                variables[i] = sum.variable(i);
                factors[i] = sum.factor(i);
            }
            variables[sum.size()] = variable;
            factors[sum.size()] = Rational.of(-1);
            system.add(Linear.of(variables, factors, Interval.point(constant.negate())));
        }
    }
}

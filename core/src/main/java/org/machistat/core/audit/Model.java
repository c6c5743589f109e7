package org.machistat.core.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.machistat.core.internal.Linear;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;

/**
 * A table as claims and constraints: what {@link RepairSearch} works on (主張と制約).
 *
 * <p>A variable is the true value of one cell with a level. A claim is what print says: a level lies where it was printed, a
 * constraint holds. Dropping a claim frees its variable or lifts its constraints.
 */
final class Model {

    /** What a claim is about. */
    enum Kind {
        LEVEL,
        DERIVED,
        COMPLETE
    }

    /**
     * One claim.
     *
     * @param kind what it is about
     * @param cell the cell that was printed; for a complete list of parts the cell of the first total
     * @param variable the variable of a level; -1 for other claims
     * @param weight what it costs to drop it
     */
    record Claim(Kind kind, int cell, int variable, long weight) {}

    /**
     * A constraint over the variables.
     *
     * @param linear the constraint
     * @param owner the claim that says it; -1 if it always holds
     * @param check the number of the rule it belongs to; -1 for none
     * @param onlyWhenDropped whether it holds only if its owner is dropped
     */
    record Constraint(Linear linear, int owner, int check, boolean onlyWhenDropped) {}

    private final List<Claim> claims = new ArrayList<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private final List<Rational> starts = new ArrayList<>();
    private final List<Interval> always = new ArrayList<>();
    private final List<Interval> printed = new ArrayList<>();
    private final List<Integer> levelClaims = new ArrayList<>();
    private final List<Boolean> whole = new ArrayList<>();
    private int[][] touching;
    private Map<Integer, List<Integer>> lifted;

    /** Adds a variable; answers with its number. */
    int addVariable(Rational start, Interval alwaysIn, boolean isWhole) {
        starts.add(start);
        always.add(alwaysIn);
        printed.add(null);
        levelClaims.add(-1);
        whole.add(isWhole);
        return starts.size() - 1;
    }

    int addLevel(int variable, int cell, Interval range, long weight) {
        int claim = addClaim(new Claim(Kind.LEVEL, cell, variable, weight));
        printed.set(variable, range);
        levelClaims.set(variable, claim);
        return claim;
    }

    int addClaim(Claim claim) {
        claims.add(claim);
        return claims.size() - 1;
    }

    void add(Constraint constraint) {
        constraints.add(constraint);
    }

    int variables() {
        return starts.size();
    }

    List<Claim> claims() {
        return claims;
    }

    Claim claim(int claim) {
        return claims.get(claim);
    }

    List<Constraint> constraints() {
        return constraints;
    }

    Constraint constraint(int index) {
        return constraints.get(index);
    }

    Rational start(int variable) {
        return starts.get(variable);
    }

    /** Where a variable lies whatever was printed. */
    Interval always(int variable) {
        return always.get(variable);
    }

    /** Where a variable lies if print is right; null without a claim. */
    Interval printed(int variable) {
        return printed.get(variable);
    }

    /** The claim about a variable, or -1. */
    int levelClaim(int variable) {
        return levelClaims.get(variable);
    }

    boolean isWhole(int variable) {
        return whole.get(variable);
    }

    /** The constraints that hold instead of others if a claim is dropped. */
    int[] liftedBy(int claim) {
        if (lifted == null) {
            Map<Integer, List<Integer>> made = new HashMap<>();
            for (int i = 0; i < constraints.size(); i++) {
                if (constraints.get(i).onlyWhenDropped()) {
                    made.computeIfAbsent(constraints.get(i).owner(), key -> new ArrayList<>())
                            .add(i);
                }
            }
            lifted = made;
        }
        return lifted.getOrDefault(claim, List.of()).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The constraints in which a variable stands. */
    int[] touching(int variable) {
        if (touching == null) {
            int[] counts = new int[variables()];
            forEachUse((user, constraint) -> counts[user]++);
            int[][] made = new int[variables()][];
            for (int i = 0; i < made.length; i++) {
                made[i] = new int[counts[i]];
            }
            forEachUse((user, constraint) -> made[user][made[user].length - counts[user]--] = constraint);
            touching = made;
        }
        return touching[variable];
    }

    private interface Use {
        void accept(int variable, int constraint);
    }

    private void forEachUse(Use use) {
        for (int i = 0; i < constraints.size(); i++) {
            Linear linear = constraints.get(i).linear();
            for (int j = 0; j < linear.size(); j++) {
                use.accept(linear.variable(j), i);
            }
        }
    }
}

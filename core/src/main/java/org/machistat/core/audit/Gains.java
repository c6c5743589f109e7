package org.machistat.core.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.machistat.core.internal.Linear;
import org.machistat.core.value.Rational;

/** How many broken rules other values would mend, from what each sum comes to as printed (検算式の改善数). */
final class Gains {

    /** Which rules are counted. */
    enum Rules {
        ALL,
        SUMS,
        /** Those that also touch a cell that keeps its value: figures scaled together prove nothing of each other. */
        WITH_OTHERS
    }

    private final ModelMaker.Made made;
    private final Model model;
    private final boolean[] broken;
    private final int[] brokenAt;
    private final int[] first;
    private final AtPrint print;
    private final List<Integer> brokenChecks = new ArrayList<>();

    Gains(ModelMaker.Made made, Consistency consistency) {
        this.made = made;
        this.model = made.model();
        this.broken = new boolean[made.checks().size()];
        this.first = new int[broken.length];
        this.print = consistency.print();
        Arrays.fill(first, -1);
        for (int i = 0; i < model.constraints().size(); i++) {
            int check = model.constraint(i).check();
            if (check >= 0 && first[check] < 0) {
                first[check] = i;
            }
        }
        Set<Integer> found = new LinkedHashSet<>();
        for (int constraint : consistency.broken()) {
            int check = model.constraint(constraint).check();
            if (check >= 0 && found.add(check)) {
                broken[check] = true;
                brokenChecks.add(check);
            }
        }
        this.brokenAt = new int[model.variables()];
        for (int check : brokenChecks) {
            for (Linear linear : made.checks().get(check).linears()) {
                for (int i = 0; i < linear.size(); i++) {
                    brokenAt[linear.variable(i)]++;
                }
            }
        }
    }

    /** The numbers of the rules that print breaks. */
    List<Integer> brokenChecks() {
        return brokenChecks;
    }

    /** Whether print breaks a rule; false for -1. */
    boolean isBroken(int check) {
        return check >= 0 && broken[check];
    }

    /** How many constraints of broken rules a variable stands in; 0 for -1. */
    int brokenAt(int variable) {
        return variable < 0 ? 0 : brokenAt[variable];
    }

    /** What the sum of a constraint comes to as printed. */
    Rational sum(int constraint) {
        return print.sum(constraint);
    }

    /** Whether a rule would hold if one of its variables had another value and all others kept theirs. */
    boolean holdsWith(int check, int variable, Rational value) {
        Map<Integer, Rational> changed = new HashMap<>();
        int end = first[check] + made.checks().get(check).linears().size();
        for (int constraint = first[check]; constraint < end; constraint++) {
            if (model.constraint(constraint).linear().has(variable)) {
                changed.put(constraint, delta(constraint, variable, value));
            }
        }
        return holds(check, changed);
    }

    /** The variables of a rule. */
    Set<Integer> variables(int check) {
        Set<Integer> variables = new LinkedHashSet<>();
        for (Linear linear : made.checks().get(check).linears()) {
            for (int i = 0; i < linear.size(); i++) {
                variables.add(linear.variable(i));
            }
        }
        return variables;
    }

    private boolean counts(int check, Map<Integer, Rational> values, Rules rules) {
        return switch (rules) {
            case ALL -> true;
            case SUMS -> made.checks().get(check).kind() == Check.Kind.SUM;
            case WITH_OTHERS ->
                made.checks().get(check).linears().stream().anyMatch(linear -> hasOther(linear, values));
        };
    }

    private static boolean hasOther(Linear linear, Map<Integer, Rational> values) {
        for (int i = 0; i < linear.size(); i++) {
            if (!values.containsKey(linear.variable(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * How many rules more hold with other values; 0 if fewer than asked for, or if more than half of those touched stay broken.
     *
     * @param values the values that change; null for a cell that is left without a figure, so that its rules may hold
     * @param rules which rules are counted
     * @param least the least gain that matters, above 0
     */
    int of(Map<Integer, Rational> values, Rules rules, int least) {
        int most = 0;
        for (int variable : values.keySet()) {
            most += brokenAt(variable);
        }
        if (most < least) {
            return 0;
        }
        Set<Integer> touched = new LinkedHashSet<>();
        Set<Integer> open = new HashSet<>();
        Map<Integer, Rational> changed = new HashMap<>();
        values.forEach((variable, value) -> {
            for (int constraint : model.touching(variable)) {
                int check = model.constraint(constraint).check();
                if (check >= 0) {
                    touched.add(check);
                    if (value == null) {
                        open.add(check);
                    } else {
                        changed.merge(constraint, delta(constraint, variable, value), Rational::plus);
                    }
                }
            }
        });
        touched.removeIf(check -> !counts(check, values, rules));
        int before = 0;
        int after = 0;
        for (int check : touched) {
            before += broken[check] ? 1 : 0;
        }
        for (int check : before < least ? Set.<Integer>of() : touched) {
            after += open.contains(check) || holds(check, changed) ? 0 : 1;
        }
        return before - after < least || 2 * after > before ? 0 : before - after;
    }

    private Rational delta(int constraint, int variable, Rational value) {
        Linear linear = model.constraint(constraint).linear();
        return linear.factor(linear.place(variable)).times(value.minus(model.start(variable)));
    }

    private boolean holds(int check, Map<Integer, Rational> changed) {
        int end = first[check] + made.checks().get(check).linears().size();
        for (int constraint = first[check]; constraint < end; constraint++) {
            Rational sum = sum(constraint).plus(changed.getOrDefault(constraint, Rational.ZERO));
            if (!model.constraint(constraint).linear().range().contains(sum)) {
                return false;
            }
        }
        return true;
    }
}

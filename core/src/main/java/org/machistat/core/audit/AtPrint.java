package org.machistat.core.audit;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import org.machistat.core.internal.Linear;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;

/**
 * What constraints come to at the printed values, so that a test has to look only at what differs from print (印字値での制約).
 *
 * <p>A sum of 10,000 rows of which one is in doubt is one variable and a constant. Not thread-safe.
 */
final class AtPrint {

    private final Model model;
    private final boolean[] alwaysFree;
    private final Rational[] sums;
    private final int[][] freePlaces;

    AtPrint(Model model) {
        this.model = model;
        this.alwaysFree = new boolean[model.variables()];
        for (int i = 0; i < alwaysFree.length; i++) {
            alwaysFree[i] = model.levelClaim(i) < 0 || !model.printed(i).isPoint();
        }
        this.sums = new Rational[model.constraints().size()];
        this.freePlaces = new int[sums.length][];
    }

    /** Whether a variable is not tied to one printed value. */
    boolean isFree(int variable, BitSet dropped) {
        return alwaysFree[variable] || dropped.get(model.levelClaim(variable));
    }

    /** What the sum of a constraint comes to as printed. */
    Rational sum(int constraint) {
        if (sums[constraint] == null) {
            sums[constraint] = model.constraint(constraint).linear().at(model::start);
        }
        return sums[constraint];
    }

    /** Whether a constraint holds as printed. */
    boolean holds(int constraint) {
        return model.constraint(constraint).linear().range().contains(sum(constraint));
    }

    /** Whether a constraint holds if some variables have other values than printed. */
    boolean holds(int constraint, Map<Integer, Rational> values) {
        Linear linear = model.constraint(constraint).linear();
        if (linear.size() <= values.size()) {
            return linear.holds(any -> values.getOrDefault(any, model.start(any)));
        }
        Rational sum = sum(constraint);
        for (Map.Entry<Integer, Rational> value : values.entrySet()) {
            int place = linear.place(value.getKey());
            if (place >= 0) {
                sum = sum.plus(
                        value.getValue().minus(model.start(value.getKey())).times(linear.factor(place)));
            }
        }
        return linear.range().contains(sum);
    }

    /** The variables of a constraint that are free, in rising order. */
    int[] freeVariables(int constraint, BitSet dropped) {
        Linear linear = model.constraint(constraint).linear();
        int[] free = freePlaces(constraint, dropped);
        for (int i = 0; i < free.length; i++) {
            free[i] = linear.variable(free[i]);
        }
        return free;
    }

    /** What a constraint says of its free variables. */
    Linear reduced(int constraint, BitSet dropped) {
        Linear linear = model.constraint(constraint).linear();
        int[] free = freePlaces(constraint, dropped);
        Rational constant = sum(constraint);
        for (int place : free) {
            constant = constant.minus(model.start(linear.variable(place)).times(linear.factor(place)));
        }
        return linear.only(free)
                .with(constant.signum() == 0 ? linear.range() : linear.range().plus(Interval.point(constant.negate())));
    }

    /** The places at which a sum has free variables, in rising order. */
    int[] freePlaces(Linear sum, BitSet dropped) {
        int[] free = new int[sum.size()];
        int size = 0;
        for (int i = 0; i < sum.size(); i++) {
            if (isFree(sum.variable(i), dropped)) {
                free[size++] = i;
            }
        }
        return Arrays.copyOf(free, size);
    }

    private int[] freePlaces(int constraint, BitSet dropped) {
        Linear linear = model.constraint(constraint).linear();
        if (linear.size() <= dropped.cardinality()) {
            return freePlaces(linear, dropped);
        }
        if (freePlaces[constraint] == null) {
            freePlaces[constraint] = freePlaces(linear, new BitSet());
        }
        int[] always = freePlaces[constraint];
        int[] free = Arrays.copyOf(always, always.length + dropped.cardinality());
        int size = always.length;
        for (int claim = dropped.nextSetBit(0); claim >= 0; claim = dropped.nextSetBit(claim + 1)) {
            int variable = model.claim(claim).variable();
            int place = variable < 0 || alwaysFree[variable] ? -1 : linear.place(variable);
            if (place >= 0) {
                free[size++] = place;
            }
        }
        Arrays.sort(free, 0, size);
        return Arrays.copyOf(free, size);
    }
}

package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.machistat.core.internal.Linear;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;

/** Claims and constraints, and how they find one another. */
class ModelTest {

    private static Model twoParts() {
        Model model = new Model();
        for (int value : new int[] {31, 10, 20}) {
            int variable = model.addVariable(Rational.of(value), Interval.above(Rational.ZERO, true), true);
            model.addLevel(variable, variable, Interval.point(Rational.of(value)), 1_000);
        }
        int complete = model.addClaim(new Model.Claim(Model.Kind.COMPLETE, 0, -1, 1_000));
        Linear sum = Equations.sum(0, new int[] {1, 2}, Interval.point(Rational.ZERO));
        model.add(new Model.Constraint(sum, complete, 0, false));
        model.add(new Model.Constraint(sum.with(Interval.above(Rational.ONE, true)), complete, -1, true));
        return model;
    }

    @Test
    void whatTouchesWhat() {
        Model model = twoParts();
        assertEquals(3, model.variables());
        assertEquals(4, model.claims().size());
        assertEquals(List.of(0, 1), Arrays.stream(model.touching(2)).boxed().toList());
        assertEquals(List.of(1), Arrays.stream(model.liftedBy(3)).boxed().toList());
        assertEquals(0, model.liftedBy(0).length);
        assertEquals(1, model.levelClaim(1));
        assertEquals(Rational.of(31), model.start(0));
        assertTrue(model.isWhole(0));
        assertEquals(Interval.point(Rational.of(10)), model.printed(1));
    }

    /** 31 ≠ 10 + 20: one of three figures is wrong, or a row of 1 is missing; each alone does. */
    @Test
    void fourCheapestRepairs() {
        Model model = twoParts();
        Consistency consistency = new Consistency(model);
        assertEquals(1, consistency.broken().length);
        RepairSearch.Result result = new RepairSearch(model, consistency, 1_000, Long.MAX_VALUE).search();
        assertTrue(result.isComplete());
        assertEquals(1, result.groups().size());
        assertEquals(1_000, result.groups().get(0).cost());
        assertEquals(
                Set.of("{0}", "{1}", "{2}", "{3}"), shown(result.groups().get(0).sets()));
    }

    private static Set<String> shown(List<BitSet> sets) {
        return sets.stream().map(BitSet::toString).collect(Collectors.toSet());
    }
}

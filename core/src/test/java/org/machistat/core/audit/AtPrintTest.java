package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.internal.Linear;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;

/** What constraints come to at print, against the same added up anew. */
class AtPrintTest {

    private static final int VARIABLES = 12;

    /** Every third variable is rounded, every fifth has no figure; sums of up to all of them. */
    private static Model model(Random random) {
        Model model = new Model();
        for (int i = 0; i < VARIABLES; i++) {
            Rational value = Rational.of(random.nextInt(20));
            int variable = model.addVariable(value, Interval.ALL, true);
            if (i % 5 != 0) {
                Rational end = i % 3 == 0 ? value.plus(Rational.ONE) : value;
                model.addLevel(variable, i, Interval.closed(value, end), 1);
            }
        }
        for (int i = 0; i < 8; i++) {
            int[] some = random.ints(0, VARIABLES)
                    .distinct()
                    .limit(1 + random.nextInt(VARIABLES))
                    .sorted()
                    .toArray();
            Rational[] factors = IntStream.range(0, some.length)
                    .mapToObj(j -> Rational.of(1 + random.nextInt(4), 1 + random.nextInt(3)))
                    .toArray(Rational[]::new);
            Interval range = Interval.above(Rational.of(random.nextInt(60)), random.nextBoolean());
            model.add(new Model.Constraint(Linear.of(some, factors, range), -1, i, false));
        }
        return model;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void sameAsAddedUpAnew(long seed) {
        Random random = new Random(seed);
        Model model = model(random);
        AtPrint print = new AtPrint(model);
        for (int trial = 0; trial < 50; trial++) {
            BitSet dropped = new BitSet();
            random.ints(random.nextInt(4), 0, model.claims().size()).forEach(dropped::set);
            Map<Integer, Rational> values = new HashMap<>();
            random.ints(random.nextInt(5), 0, VARIABLES)
                    .forEach(one -> values.put(one, Rational.of(random.nextInt(20))));
            for (int i = 0; i < model.constraints().size(); i++) {
                Linear linear = model.constraint(i).linear();
                assertEquals(linear.at(model::start), print.sum(i));
                assertEquals(linear.holds(model::start), print.holds(i));
                assertEquals(linear.holds(one -> values.getOrDefault(one, model.start(one))), print.holds(i, values));
                int[] free = IntStream.range(0, linear.size())
                        .map(linear::variable)
                        .filter(one -> one % 5 == 0 || one % 3 == 0 || dropped.get(model.levelClaim(one)))
                        .toArray();
                assertArrayEquals(free, print.freeVariables(i, dropped));
                Linear reduced = print.reduced(i, dropped);
                assertEquals(free.length, reduced.size());
                // what is left holds as printed if and only if all of it does
                assertEquals(print.holds(i), reduced.holds(model::start));
            }
        }
    }

    @Test
    void aSumOfWhichOneFigureIsInDoubt() {
        Model model = new Model();
        for (long value : new long[] {30, 40, 71}) {
            Rational printed = Rational.of(value);
            model.addLevel(model.addVariable(printed, Interval.ALL, true), 0, Interval.point(printed), 1);
        }
        Linear sum = Equations.sum(2, new int[] {0, 1}, Interval.point(Rational.ZERO));
        model.add(new Model.Constraint(sum, -1, 0, false));
        BitSet second = new BitSet();
        second.set(1);
        // 71 − 30 − x = 0
        assertEquals(
                "-1·x1 in " + Interval.point(Rational.of(-41)),
                new AtPrint(model).reduced(0, second).toString());
    }
}

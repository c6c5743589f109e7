package org.machistat.census.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Unit;

/** The network, linear programming and a brute force over all tables agree; what is withheld is safe, and least where that is said. */
class DisclosureProperties {

    private static StatTable random(Random random, int rows, int columns, int most) {
        long[][] inner = new long[rows][columns];
        for (long[] row : inner) {
            for (int j = 0; j < columns; j++) {
                row[j] = random.nextInt(most + 1);
            }
        }
        return BruteForce.withMargins(inner);
    }

    private static long[] values(CellSystem system) {
        return IntStream.range(0, system.size()).mapToLong(system::value).toArray();
    }

    @Property(tries = 150)
    void attacksAgreeWithAllTables(@ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int count) {
        Random random = new Random(seed);
        StatTable table = random(random, 2 + random.nextInt(2), 2 + random.nextInt(2), 4);
        CellSystem system = CellSystem.of(table, false).get();
        BitSet hidden = new BitSet();
        for (int i = 0; i < count; i++) {
            hidden.set(random.nextInt(system.size()));
        }
        FlowAttack flow = FlowAttack.of(system).orElseThrow();
        LinearAttack linear = new LinearAttack(system);
        Optional<long[][]> ranges = BruteForce.ranges(values(system), BruteForce.sums(table), hidden, 20);
        for (int cell : hidden.stream().toArray()) {
            Interval interval = flow.interval(hidden, cell);
            assertEquals(interval, linear.interval(hidden, cell));
            if (ranges.isPresent()) {
                assertEquals(
                        Interval.closed(Rational.of(ranges.get()[0][cell]), Rational.of(ranges.get()[1][cell])),
                        interval);
            }
            long need = 1L + random.nextInt(4);
            boolean within = interval.contains(Rational.of(system.value(cell) + need));
            assertEquals(within, flow.check(hidden, cell, -1, true, need).isEmpty());
            assertEquals(within, linear.check(hidden, cell, -1, true, need).isEmpty());
        }
    }

    /** Every condition that an attack gives is met by every choice that is safe from it. */
    @Property(tries = 150)
    void conditionsHoldForAllSafeChoices(@ForAll long seed) {
        Random random = new Random(seed);
        StatTable table = random(random, 2 + random.nextInt(2), 2, 5);
        CellSystem system = CellSystem.of(table, false).get();
        List<Attack> attacks = List.of(FlowAttack.of(system).orElseThrow(), new LinearAttack(system));
        int[] eligible =
                IntStream.range(0, system.size()).filter(system::isEligible).toArray();
        if (eligible.length == 0) {
            return;
        }
        int cell = eligible[random.nextInt(eligible.length)];
        boolean up = random.nextBoolean();
        long need = up ? 1L + random.nextInt(3) : 1L + random.nextInt((int) Math.min(3, system.value(cell)));
        BitSet hidden = new BitSet();
        hidden.set(cell);
        if (random.nextBoolean()) {
            hidden.set(eligible[random.nextInt(eligible.length)]);
        }
        for (Attack attack : attacks) {
            Optional<Cut> cut = attack.check(hidden, cell, -1, up, need);
            for (int i = 0; i < 60 && cut.isPresent(); i++) {
                BitSet choice = new BitSet();
                choice.set(cell);
                for (int other : eligible) {
                    choice.set(other, other == cell || random.nextInt(2) == 0);
                }
                if (attack.check(choice, cell, -1, up, need).isEmpty()) {
                    assertTrue(cut.get().missing(choice) <= 0, () -> "unfair to " + choice);
                }
            }
        }
    }

    @Property(tries = 60)
    void whatIsWithheldIsSafeAndLeast(@ForAll long seed) {
        Random random = new Random(seed);
        StatTable table = random(random, 2 + random.nextInt(2), 3, 9);
        SuppressionCost cost = random.nextBoolean() ? SuppressionCost.CELLS : SuppressionCost.VALUES;
        DisclosureControl control =
                DisclosureControl.withDefaults().withCost(cost).withContributorsKnowing(false);
        control.protect(table).find().ifPresent(done -> {
            assertTrue(done.isOptimal());
            CellSystem system = CellSystem.of(table, false).get();
            FlowAttack flow = FlowAttack.of(system).orElseThrow();
            int[] primary = IntStream.range(0, system.size())
                    .filter(cell -> system.value(cell) == 1 || system.value(cell) == 2)
                    .toArray();
            assertEquals(primary.length, done.primary().size());
            for (WithheldCell cell : done.primary()) {
                assertTrue(cell.interval().contains(Rational.of(cell.value() + 3)));
                assertTrue(cell.interval().contains(Rational.ZERO));
            }
            assertEquals(
                    least(system, flow, primary, cost, done.lost(cost)),
                    done.lost(cost),
                    () -> done.table().toString());
        });
    }

    /** Tables of three axes are no networks. */
    @Property(tries = 25)
    void cubes(@ForAll long seed) {
        Random random = new Random(seed);
        StatTable flat = random(random, 2, 4, 5);
        StatTable.Builder cube = StatTable.builder("表")
                .axis(BruteForce.total("x", "x0", "x1"))
                .axis(BruteForce.total("y", "y0", "y1"))
                .axis(BruteForce.total("z", "z0", "z1"));
        for (int cell = 0; cell < 27; cell++) {
            long sum = 0;
            for (int inner = 0; inner < 8; inner++) {
                int x = inner >> 2;
                int y = inner >> 1 & 1;
                int z = inner & 1;
                boolean inside = (cell / 9 == 0 || cell / 9 == x + 1)
                        && (cell / 3 % 3 == 0 || cell / 3 % 3 == y + 1)
                        && (cell % 3 == 0 || cell % 3 == z + 1);
                sum += inside
                        ? flat.figure(x + 1, (y << 1 | z) + 1)
                                .findValue()
                                .orElseThrow()
                                .longValueExact()
                        : 0;
            }
            cube.put(cell, sum, 0, Unit.NONE);
        }
        StatTable table = cube.build();
        CellSystem system = CellSystem.of(table, false).get();
        assertTrue(FlowAttack.of(system).isEmpty());
        Answer<ProtectedTable> answer = DisclosureControl.withDefaults().protect(table);
        answer.find().ifPresent(done -> {
            for (WithheldCell cell : done.primary()) {
                assertTrue(cell.interval().contains(Rational.of(cell.value() + 3)));
                assertTrue(cell.interval().contains(Rational.ZERO));
            }
            IntervalAttack attack = IntervalAttack.on(done.table()).get();
            assertEquals(done.cells().size(), attack.list().size());
            for (WithheldCell cell : done.cells()) {
                String[] ids = cell.place().stream().map(Category::id).toArray(String[]::new);
                assertEquals(cell.interval(), attack.get(ids));
            }
        });
    }

    /** The least loss over all choices that lose less than a bound, or the bound. */
    private static long least(CellSystem system, FlowAttack flow, int[] primary, SuppressionCost cost, long bound) {
        int[] free = IntStream.range(0, system.size())
                .filter(cell -> system.isEligible(cell) && IntStream.of(primary).noneMatch(own -> own == cell))
                .toArray();
        long best = bound;
        for (int choice = 0; choice < 1 << free.length; choice++) {
            BitSet hidden = new BitSet();
            IntStream.of(primary).forEach(hidden::set);
            long lost = 0;
            for (int i = 0; i < free.length; i++) {
                if ((choice >> i & 1) == 1) {
                    hidden.set(free[i]);
                    lost += cost == SuppressionCost.CELLS ? 1 : system.value(free[i]);
                }
            }
            if (lost < best && isSafe(system, flow, primary, hidden)) {
                best = lost;
            }
        }
        return best;
    }

    private static boolean isSafe(CellSystem system, FlowAttack flow, int[] primary, BitSet hidden) {
        return IntStream.of(primary)
                .allMatch(cell -> flow.check(hidden, cell, -1, true, 3).isEmpty()
                        && flow.check(hidden, cell, -1, false, system.value(cell))
                                .isEmpty());
    }
}

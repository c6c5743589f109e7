package org.machistat.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.machistat.core.table.Axis;

class TotalsTest {

    private static final Axis AXIS = Axis.of("s", "計", "男", "女", "男子", "男性", "15未満")
            .withTotal("計", "男", "女")
            .withTotal("計", "15未満")
            .withTotal("男", "男子", "男性");

    @Test
    void takesTheFirstWayDownToTheLeaves() {
        assertEquals("[男子, 男性, 女]", Totals.leaves(AXIS, "計").toString());
        assertEquals("[男子, 男性]", Totals.leaves(AXIS, "男").toString());
    }

    @Test
    void refusesWhatIsNoTotal() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Totals.leaves(AXIS, "女"));
        assertEquals("Category '女' of axis 's' must be declared as a total, but the totals are [計, 男]", e.getMessage());
        assertThrows(NoSuchElementException.class, () -> Totals.leaves(AXIS, "z"));
    }

    /** t0 = l0 + m0, l0 = t1, m0 = t1: the parts of t1 would count twice, and 2^n times over n such levels. */
    @Test
    void refusesAPartInTwoPlaces() {
        Axis twice = Axis.of("s", "t0", "l0", "m0", "t1", "a")
                .withTotal("t0", "l0", "m0")
                .withTotal("l0", "t1")
                .withTotal("m0", "t1")
                .withTotal("t1", "a");
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Totals.leaves(twice, "t0"));
        assertEquals("Category 't1' of axis 's' must be a part of 't0' once, but is in two places", e.getMessage());
    }

    @Test
    void aChainOfTotalsDoesNotOverflowTheStack() {
        int depth = 50_000;
        String[] names = IntStream.rangeClosed(0, depth).mapToObj(i -> "t" + i).toArray(String[]::new);
        List<Axis.Total> totals = IntStream.range(0, depth)
                .mapToObj(i -> new Axis.Total("t" + i, List.of("t" + (i + 1))))
                .toList();
        assertEquals(
                "[t50000]",
                Totals.leaves(Axis.of("s", names).withTotals(totals), "t0").toString());
    }
}

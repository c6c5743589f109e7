package org.machistat.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.NoSuchElementException;
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
}

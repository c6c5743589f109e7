package org.machistat.census.disclosure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Figure;

class CellSystemTest {

    private static final Axis SECTORS = Axis.of("産業", "計", "第二次", "D", "E", "第三次", "I")
            .withTotal("計", "第二次", "第三次")
            .withTotal("第二次", "D", "E")
            .withTotal("第三次", "I");
    private static final Axis WARDS = Axis.of("地域", "市", "甲", "乙").withTotal("市", "甲", "乙");
    private static final Axis PREFECTURE =
            Axis.of("地域", "県", "市", "甲", "乙", "町").withTotal("県", "市", "町").withTotal("市", "甲", "乙");

    private static CellSystem ones(Axis... axes) {
        StatTable.Builder table = StatTable.builder("表");
        for (Axis axis : axes) {
            table.axis(axis);
        }
        int size = IntStream.range(0, axes.length).map(k -> axes[k].size()).reduce(1, (one, other) -> one * other);
        for (int cell = 0; cell < size; cell++) {
            long value = 1;
            int rest = cell;
            for (int k = axes.length - 1; k >= 0; k--) {
                String id = axes[k].categories().get(rest % axes[k].size()).id();
                value *= leaves(axes[k], id);
                rest /= axes[k].size();
            }
            table.put(cell, Figure.of(value));
        }
        return CellSystem.of(table.build(), false).get();
    }

    private static long leaves(Axis axis, String id) {
        return axis.partsOf(id).isEmpty()
                ? 1
                : axis.partsOf(id).get(0).stream()
                        .mapToLong(part -> leaves(axis, part.id()))
                        .sum();
    }

    /** Sectors have three sums in each of 3 areas, areas one sum at each of 3 industries that are no totals. */
    @Test
    void onlyTheSumsThatAreNeeded() {
        CellSystem system = ones(SECTORS, WARDS);
        assertEquals(3 * 3 + 3, system.equations().length);
        int most = IntStream.range(0, system.size())
                .map(cell -> system.equationsOf(cell).length)
                .max()
                .orElseThrow();
        assertEquals(2, most);
        assertArrayEquals(new int[] {0, 3, 12}, system.equations()[0]);
        assertEquals(-1, system.sign(0, 0));
        assertEquals(1, system.sign(0, 3));
        assertEquals("計・市", CellSystem.place(system.table(), 0).ja());
    }

    @Test
    void oneAxisWithTotalsOfTotalsIsANetworkTwoAreNot() {
        assertTrue(FlowAttack.of(ones(SECTORS, WARDS)).isPresent());
        assertTrue(FlowAttack.of(ones(WARDS, SECTORS)).isPresent());
        assertTrue(FlowAttack.of(ones(SECTORS)).isPresent());
        assertTrue(FlowAttack.of(ones(SECTORS, Axis.of("年", "2016年", "2021年"))).isPresent());
        assertFalse(FlowAttack.of(ones(SECTORS, PREFECTURE)).isPresent());
        assertFalse(FlowAttack.of(ones(WARDS, Axis.of("性", "計", "男", "女").withTotal("計", "男", "女"), SECTORS))
                .isPresent());
    }

    @Test
    void zerosHideNobody() {
        StatTable table = StatTable.builder("表")
                .axis(WARDS)
                .put(Figure.of(7), "市")
                .put(Figure.parse("-"), "甲")
                .put(Figure.of(7), "乙")
                .build();
        CellSystem system = CellSystem.of(table, false).get();
        assertFalse(system.isEligible(1));
        assertTrue(system.isEligible(2));
        assertEquals(7, system.value(2));
        assertTrue(system.unknown().isEmpty());
    }
}

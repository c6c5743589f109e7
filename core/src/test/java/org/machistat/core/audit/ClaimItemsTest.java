package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.machistat.core.explain.Input;
import org.machistat.core.table.Axis;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;

/** What a claim is about, and with what it is compared. */
class ClaimItemsTest {

    private static ClaimItems.Item item(String name, String figure) {
        Input input = Input.of(name, Figure.parse(figure));
        return new ClaimItems.Item(name, Label.same(name), input, ClaimItems.range(input, RoundingMode.HALF_UP, false));
    }

    private static final ClaimItems ITEMS = new ClaimItems(
            List.of(item("合計", "100"), item("甲", "50"), item("うち丁", "5"), item("乙", "x"), item("丙", "20")),
            List.of(new Axis.Total("合計", List.of("甲", "乙", "丙"))));

    @Test
    void rivalsAreNeitherTotalsNorParts() {
        ClaimItems.Item first = ITEMS.find("甲").item().orElseThrow();
        assertEquals(
                List.of("乙", "丙"),
                ITEMS.rivals(first).stream().map(ClaimItems.Item::id).toList());
        assertEquals(4, ITEMS.others(first).size());
        assertEquals(List.of("合計", "うち丁"), ITEMS.leftOut(first));
    }

    /** 100 − 50 − 20 = 30 */
    @Test
    void whatATotalLeaves() {
        assertEquals("[0, 30]", ITEMS.find("乙").item().orElseThrow().range().toString());
        assertFalse(ITEMS.find("乙").item().orElseThrow().isKnown());
        assertEquals("x", ITEMS.find("乙").item().orElseThrow().shown());
    }

    @Test
    void periods() {
        ClaimItems years =
                new ClaimItems(List.of(item("2014年", "1"), item("2016年", "2"), item("2016年（速報）", "3")), List.of());
        assertEquals("2014年", years.findPeriod("2014年度").item().orElseThrow().id());
        assertEquals("2 dates are '2016年'", years.findPeriod("2016年").why().en());
        assertEquals(Optional.empty(), years.find("戊").item());
    }
}

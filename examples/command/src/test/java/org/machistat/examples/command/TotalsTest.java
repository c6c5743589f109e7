package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.interchange.TableReader;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;

class TotalsTest {

    private static StatTable table(String text) {
        return TableReader.withDefaults().read(text).get().value();
    }

    private static Axis rows(String text, String stated) throws Unusable {
        StatTable table = table(text);
        return Totals.declared(table, table.axes().get(0).id(), stated).axes().get(0);
    }

    private static List<String> ids(List<Category> categories) {
        return categories.stream().map(Category::id).toList();
    }

    private static final String NESTED =
            "業種,2014年,2016年\n合計,15,21\n第一次産業,5,6\n農業,5,6\n第二次産業,10,15\n建設業,4,5\n製造業,6,10\n";

    @Test
    void subtotalsAreNoParts() throws Unusable {
        Axis rows = rows(NESTED, null);
        assertEquals("合計", Totals.grand(rows).orElseThrow().id());
        assertEquals(List.of("農業", "建設業", "製造業"), ids(rows.leaves()));
    }

    /** Found by its name although the parts do not add to it. */
    @Test
    void aTotalThatDoesNotAdd() throws Unusable {
        Axis rows = rows("業種,2014年\n全産業,100\n甲,1\n乙,2\n", null);
        assertEquals("全産業", Totals.grand(rows).orElseThrow().id());
        assertEquals(List.of("甲", "乙"), ids(rows.leaves()));
    }

    @Test
    void statedOrNone() throws Unusable {
        String text = "業種,2014年\n甲,1\n乙,2\n全部,3\n";
        assertEquals(Optional.empty(), Totals.grand(rows(text, null)));
        assertEquals(List.of("甲", "乙"), ids(rows(text, "全部").leaves()));
        assertEquals(Optional.empty(), Totals.chosen(rows(NESTED, "none"), "none"));
        assertEquals(
                "第二次産業",
                Totals.chosen(rows(NESTED, "第二次産業"), "第二次産業").orElseThrow().id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"合計", "合　計", "総数（人）", "計", "Total", "全産業", "Grand Total"})
    void namesOfTotals(String name) {
        assertTrue(Totals.isGrand(Category.of(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"合計特殊出生率", "会計", "小計", "統計", "男"})
    void namesOfNone(String name) {
        assertFalse(Totals.isGrand(Category.of(name)));
    }
}

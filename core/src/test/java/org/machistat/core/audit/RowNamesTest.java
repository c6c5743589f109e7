package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.machistat.core.table.Axis;
import org.machistat.core.text.NameMatch;
import org.machistat.core.text.NameMatcher;

class RowNamesTest {

    private static final NameMatcher<String> NAMES =
            NameMatcher.of(List.of("農業、林業", "漁業", "複合サービス事業", "製造業"), Function.identity(), List::of);

    /** Labels as printed in the paper of Kawasaki City of 30 August 2017; 農林漁業 is two edits from both A and B. */
    @Test
    void nothingIsForced() {
        Axis axis = Axis.of("業種", "合計", "第一次産業", "農林漁業", "製造業", "混合サービス事業");
        RowNames<String> names = RowNames.of(axis, List.of("第一次産業"), NAMES);
        assertEquals(
                List.of("農林漁業"), names.open().stream().map(NameMatch::asked).toList());
        assertEquals(
                List.of("混合サービス事業"),
                names.closest().stream().map(NameMatch::asked).toList());
        assertEquals("複合サービス事業", names.closest().get(0).get());
        assertEquals(4, names.matches().size());
        assertTrue(names.isMostlyMatched());
    }

    @Test
    void otherLabelsAreNotMostlyMatched() {
        RowNames<String> names = RowNames.of(Axis.of("区分", "男", "女", "漁業", "合計"), List.of(), NAMES);
        assertFalse(names.isMostlyMatched());
        assertEquals(2, names.open().size());
        assertFalse(RowNames.of(Axis.of("区分", "合計"), List.of(), NAMES).isMostlyMatched());
    }
}

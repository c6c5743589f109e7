package org.machistat.core.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Comparability.Aspect;
import org.machistat.core.table.Category;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Refusal.Reason;

class GrowthRankingTest {

    private static Category category(String id) {
        return Category.of(id);
    }

    private static final Comparability BAR = Comparability.bar(Aspect.SCOPE, "範囲が異なる", "scopes differ");

    /** Rates by hand: A +10 %, B +50 %, C +10 %, D −20 %; E from 0, F withheld, G not comparable. */
    private static GrowthRanking ranking() {
        Map<Category, Change> changes = new LinkedHashMap<>();
        changes.put(category("A"), Change.of(100, 110));
        changes.put(category("B"), Change.of(20, 30));
        changes.put(category("C"), Change.of(1000, 1100));
        changes.put(category("D"), Change.of(5, 4));
        changes.put(category("E"), Change.of(0, 4));
        changes.put(category("F"), Change.of(Figure.of(3), Figure.parse("x")));
        changes.put(category("G"), Change.of(3, 4).withComparability(BAR));
        return GrowthRanking.of(changes);
    }

    @Test
    void equalRatesShareARankAndTheNextIsLeftOut() {
        GrowthRanking ranking = ranking();
        assertEquals(
                List.of("1位 B +50.0%", "2位（同順位） A +10.0%", "2位（同順位） C +10.0%", "4位 D -20.0%"),
                ranking.standings().stream().map(Object::toString).toList());
        assertEquals(4, ranking.find("D").orElseThrow().rank());
        assertEquals(Optional.empty(), ranking.find("E"));
    }

    @Test
    void whoHasNoRateIsListedWithItsReason() {
        Map<String, Reason> reasons = new LinkedHashMap<>();
        ranking().unranked().forEach((category, refusal) -> reasons.put(category.id(), refusal.reason()));
        assertEquals(Map.of("E", Reason.ZERO_BASE, "F", Reason.SUPPRESSED, "G", Reason.NOT_COMPARABLE), reasons);
        assertEquals(List.of("E", "F", "G"), List.copyOf(reasons.keySet()));
        assertEquals(
                "not ranked: G (not comparable: scopes differ)",
                ranking().explanation().notes().get(2).en());
    }

    @Test
    void asTable() {
        assertEquals(
                List.of("1", "B", "20", "30", "+50.0"),
                List.of(ranking()
                        .toText(Locale.ENGLISH)
                        .all()
                        .lines()
                        .toList()
                        .get(2)
                        .strip()
                        .split("\\s+")));
    }

    /** As many stand before a category as its rank says, whatever the order of the changes. */
    @Property
    void ranksCountWhoIsBetter(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 20) Integer> ends, @ForAll boolean turned) {
        List<Integer> order = new ArrayList<>(ends);
        if (turned) {
            Collections.reverse(order);
        }
        Map<Category, Change> changes = new LinkedHashMap<>();
        for (int i = 0; i < order.size(); i++) {
            changes.put(category("c" + i), Change.of(10, order.get(i)));
        }
        GrowthRanking ranking = GrowthRanking.of(changes);
        for (int i = 0; i < order.size(); i++) {
            int own = order.get(i);
            GrowthRanking.Standing standing = ranking.find("c" + i).orElseThrow();
            assertEquals(1 + order.stream().filter(end -> end > own).count(), standing.rank());
            assertEquals(Collections.frequency(order, own) > 1, standing.tied());
        }
    }

    @Test
    void misuse() {
        GrowthRate rate = Change.of(1, 2).rate().get();
        assertEquals(
                "Rank must be 1 or more, but was 0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new GrowthRanking.Standing(0, false, category("A"), rate))
                        .getMessage());
    }
}

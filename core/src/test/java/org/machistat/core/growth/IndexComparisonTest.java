package org.machistat.core.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Comparability;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;

class IndexComparisonTest {

    private static final ReferenceDate BASE = IndexSeriesTest.year(2009);
    private static final ReferenceDate NOW = IndexSeriesTest.year(2010);

    private static IndexSeries index(String name, String base, String now) {
        return IndexSeries.of(IndexSeriesTest.series(name, 2009, base, now), BASE)
                .get();
    }

    private static final IndexComparison CITIES = IndexComparison.of(List.of(
            index("A市", "100", "104"),
            index("B市", "200", "220"),
            index("C市", "50", "52"),
            index("D市", "10", "x"),
            index("E市", "10", "9")));

    @Test
    void ranksLikeACompetitionAndLeavesOutTheMissing() {
        assertEquals(
                "[1位 B市 110.0, 2位（同順位） A市 104.0, 2位（同順位） C市 104.0, 4位 E市 90.0]",
                CITIES.ranking(NOW).toString());
        assertEquals(List.of(Label.same("D市")), CITIES.unranked(NOW));
        assertEquals(5, CITIES.unranked(IndexSeriesTest.year(2011)).size());
    }

    /** 2009 is the base; D's figure of 2010 is suppressed, and F begins in 2009 and goes on to 2011. */
    @Test
    void printsTheIndicesSideBySide() {
        IndexSeries longer = IndexSeries.of(IndexSeriesTest.series("F市", 2009, "4", "5", "6"), BASE)
                .get();
        IndexComparison some = IndexComparison.of(List.of(CITIES.get("A市"), CITIES.get("D市"), longer));
        assertEquals("""

                時点（2009年＝100）    A市    D市    F市
                2009年               100.0  100.0  100.0
                2010年               104.0      x  125.0
                2011年                             150.0
                3行×4列
                出典の明示なし""".strip(), some.toString().strip().replaceAll("(?m)^[─-]+.*\n", ""));
        assertEquals(some.toText().toString(), some.toString());
        assertTrue(some.toText(Locale.ENGLISH).all().contains("(2009 = 100)"));
    }

    @Test
    void gaps() {
        assertEquals("-6.0ポイント", CITIES.gap("A市", "B市", NOW).get().toString());
        ChangeTest.assertRefused(Reason.SUPPRESSED, CITIES.gap("A市", "D市", NOW));
        NoSuchElementException e = assertThrows(NoSuchElementException.class, () -> CITIES.gap("A市", "Z市", NOW));
        assertEquals("No index 'Z市' in the comparison, there are [A市, B市, C市, D市, E市]", e.getMessage());
    }

    @Test
    void refusesWhatCannotBeCompared() {
        IllegalArgumentException none =
                assertThrows(IllegalArgumentException.class, () -> IndexComparison.of(List.of()));
        assertEquals("Comparison must have at least one index, but had none", none.getMessage());
        List<IndexSeries> bases =
                List.of(index("A市", "1", "2"), index("B市", "1", "2").rebase(NOW).get());
        IllegalArgumentException base = assertThrows(IllegalArgumentException.class, () -> IndexComparison.of(bases));
        assertEquals("Indices must have one base date, but it was 2009年 and 2010年; use rebase", base.getMessage());
        List<IndexSeries> names = List.of(index("A市", "1", "2"), index("A市", "1", "2"));
        IllegalArgumentException name = assertThrows(IllegalArgumentException.class, () -> IndexComparison.of(names));
        assertEquals("Each index must have its own name, but two were 'A市'", name.getMessage());
        IllegalArgumentException rank = assertThrows(
                IllegalArgumentException.class,
                () -> new IndexComparison.Standing(0, false, Label.EMPTY, Rational.ONE, Comparability.COMPARABLE));
        assertEquals("Rank must be 1 or more, but was 0", rank.getMessage());
    }
}

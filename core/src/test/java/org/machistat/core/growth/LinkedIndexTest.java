package org.machistat.core.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.growth.IndexSeries.LinkMethod;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;

class LinkedIndexTest {

    private static ReferenceDate year(int year) {
        return IndexSeriesTest.year(year);
    }

    private static IndexSeries index(String name, int first, int base, String... printed) {
        return IndexSeries.of(IndexSeriesTest.series(name, first, printed), year(base))
                .get();
    }

    // By hand: old 100, 110, 120 and new 50, 66, 77: sums 230 ÷ 116, mean of 110/50 and 120/66 is 221/110.
    @Test
    void linksOverSeveralDates() {
        IndexSeries old = index("旧", 2010, 2010, "100", "110", "120");
        IndexSeries fresh = index("新", 2011, 2011, "50", "66", "77");
        List<ReferenceDate> overlaps = List.of(year(2011), year(2012));
        IndexSeries sums = old.link(fresh, overlaps, LinkMethod.RATIO_OF_SUMS).get();
        assertEquals(Rational.of(77 * 230, 116), sums.index(year(2013)).get());
        assertEquals(Rational.of(120), sums.index(year(2012)).get());
        IndexSeries mean = old.link(fresh, overlaps, LinkMethod.MEAN_OF_RATIOS).get();
        assertEquals(Rational.of(77 * 221, 110), mean.index(year(2013)).get());
        assertTrue(
                mean.interval(year(2013)).get().contains(mean.index(year(2013)).get()));
        assertEquals(
                "after 2012 '新', linked by the mean of the ratios over the overlap from 2011 to 2012",
                mean.links().get(0).en());
        assertTrue(mean.toText().all().contains("2012年の後は「新」を2011年から2012年までの重複期間の比の平均で接続"));
        assertEquals(
                "after 2012 '新', linked by the ratio at 2012",
                old.link(fresh, year(2012)).get().links().get(0).en());
    }

    @Test
    void refusesOverlapsThatAreNone() {
        IndexSeries old = index("旧", 2010, 2010, "100", "x", "120");
        IndexSeries fresh = index("新", 2011, 2012, "50", "66", "77");
        ChangeTest.assertRefused(
                Reason.SUPPRESSED, old.link(fresh, List.of(year(2011), year(2012)), LinkMethod.RATIO_OF_SUMS));
        ChangeTest.assertRefused(
                Reason.NOT_ENOUGH_DATA, old.link(fresh, List.of(year(2010), year(2012)), LinkMethod.RATIO_OF_SUMS));
        assertEquals(
                "Overlaps must be one or more dates in order, but were [2012年, 2011年]",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> old.link(fresh, List.of(year(2012), year(2011)), LinkMethod.MEAN_OF_RATIOS))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> old.link(fresh, List.of(), LinkMethod.MEAN_OF_RATIOS));
    }

    // By hand: 100 × 1.1 × 0.9 = 99; printed to whole numbers [109.5, 110.5) × [0.895, 0.905).
    @Test
    void chains() {
        IndexSeries chain = IndexSeries.chain(IndexSeriesTest.series("連鎖", 2011, "110", "90", "x", "120"), year(2010));
        assertEquals(Rational.of(100), chain.index(year(2010)).get());
        assertEquals(Rational.of(110), chain.index(year(2011)).get());
        assertEquals(Rational.of(99), chain.index(year(2012)).get());
        assertEquals(
                "[980025/10000, 1000025/10000)"
                        .replace("980025/10000", "39201/400")
                        .replace("1000025/10000", "40001/400"),
                chain.interval(year(2012)).get().toString());
        ChangeTest.assertRefused(Reason.SUPPRESSED, chain.index(year(2013)));
        ChangeTest.assertRefused(Reason.SUPPRESSED, chain.index(year(2014)));
        assertEquals(
                Rational.of(90),
                chain.rebase(year(2011)).get().index(year(2012)).get());
        assertTrue(chain.toText().all().contains("前の期を100とする指数の連鎖"));
        Answer<IndexSeries> hidden = chain.rebase(year(2014));
        ChangeTest.assertRefused(Reason.SUPPRESSED, hidden);
    }

    @Test
    void aChainEndsAtALinkNotAboveZero() {
        IndexSeries chain = IndexSeries.chain(IndexSeriesTest.series("連鎖", 2011, "0", "90"), year(2010));
        assertEquals(Rational.ZERO, chain.index(year(2011)).get());
        ChangeTest.assertRefused(Reason.NOT_APPLICABLE, chain.index(year(2012)));
        assertEquals(
                "Base of a chain must be before its first link 2011年, but was 2011年",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> IndexSeries.chain(IndexSeriesTest.series("連鎖", 2011, "1"), year(2011)))
                        .getMessage());
    }

    // Printed indices, 2010 = 100: 98.4 and 103.2; on the base 2011 that is over 103.15 ÷ 98.45 and under 103.25 ÷
    // 98.35.
    @Test
    void rebasingPrintedIndicesGivesAnInterval() {
        IndexSeries printed = index("鉱工業指数", 2010, 2010, "100.0", "98.4", "103.2");
        IndexSeries rebased = printed.rebase(year(2011)).get();
        assertEquals(
                Rational.of(10_320, 9_840).times(100), rebased.index(year(2012)).get());
        assertEquals(
                "(" + Rational.of(10_315, 9_845).times(100) + ", "
                        + Rational.of(10_325, 9_835).times(100) + ")",
                rebased.interval(year(2012)).get().toString());
    }
}

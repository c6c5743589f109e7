package org.machistat.core.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.machistat.core.growth.IndexSeries.LinkMethod;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Rational;

class LinkedIndexProperties {

    private static IndexSeries index(int first, List<Long> figures) {
        return IndexSeries.of(
                        IndexSeriesTest.series(
                                "s",
                                first,
                                figures.stream().map(String::valueOf).toArray(String[]::new)),
                        IndexSeriesTest.year(first))
                .get();
    }

    private static Rational rate(IndexSeries index, int year) {
        return index.index(IndexSeriesTest.year(year))
                .get()
                .dividedBy(index.index(IndexSeriesTest.year(year - 1)).get());
    }

    @Property(tries = 200)
    void linkingKeepsTheRatesFromPeriodToPeriod(
            @ForAll @Size(4) List<@LongRange(min = 1, max = 100_000) Long> earlier,
            @ForAll @Size(4) List<@LongRange(min = 1, max = 100_000) Long> later,
            @ForAll LinkMethod method) {
        IndexSeries old = index(2010, earlier);
        IndexSeries fresh = index(2012, later);
        ReferenceDate last = IndexSeriesTest.year(2013);
        IndexSeries atOne = old.link(fresh, last).get();
        IndexSeries overTwo = old.link(fresh, List.of(IndexSeriesTest.year(2012), last), method)
                .get();
        for (int year = 2011; year <= 2013; year++) {
            assertEquals(rate(old, year), rate(atOne, year));
            assertEquals(rate(old, year), rate(overTwo, year));
        }
        for (int year = 2014; year <= 2015; year++) {
            assertEquals(rate(fresh, year), rate(atOne, year));
        }
        assertEquals(rate(fresh, 2015), rate(overTwo, 2015));
        assertTrue(overTwo.interval(IndexSeriesTest.year(2015))
                .get()
                .contains(overTwo.index(IndexSeriesTest.year(2015)).get()));
    }

    @Property(tries = 200)
    void aChainOfExactLinksIsTheIndex(@ForAll @Size(5) List<@LongRange(min = 1, max = 1_000) Long> links) {
        IndexSeries chain = IndexSeries.chain(
                IndexSeriesTest.series(
                        "s", 2011, links.stream().map(String::valueOf).toArray(String[]::new)),
                IndexSeriesTest.year(2010));
        Rational level = Rational.of(100);
        for (int i = 0; i < links.size(); i++) {
            level = level.times(Rational.of(links.get(i), 100));
            assertEquals(level, chain.index(IndexSeriesTest.year(2011 + i)).get());
        }
    }
}

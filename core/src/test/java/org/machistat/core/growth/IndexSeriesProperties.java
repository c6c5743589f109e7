package org.machistat.core.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;

class IndexSeriesProperties {

    private static TimeSeries series(List<Long> figures) {
        TimeSeries.Builder builder = TimeSeries.builder("s");
        for (int i = 0; i < figures.size(); i++) {
            builder.put(IndexSeriesTest.year(2000 + i), Figure.of(figures.get(i)));
        }
        return builder.build();
    }

    @Property(tries = 200)
    void rebasingTwiceIsRebasingOnce(
            @ForAll @Size(4) List<@LongRange(min = 1, max = 1_000_000_000) Long> figures,
            @ForAll @IntRange(max = 3) int first,
            @ForAll @IntRange(max = 3) int second,
            @ForAll @IntRange(max = 3) int asked) {
        ReferenceDate base = IndexSeriesTest.year(2000 + second);
        ReferenceDate date = IndexSeriesTest.year(2000 + asked);
        IndexSeries original =
                IndexSeries.of(series(figures), IndexSeriesTest.year(2000)).get();
        IndexSeries once = original.rebase(base).get();
        IndexSeries twice = original.rebase(IndexSeriesTest.year(2000 + first))
                .get()
                .rebase(base)
                .get();
        Rational byHand = Rational.of(100 * figures.get(asked), figures.get(second));
        assertEquals(byHand, once.index(date).get());
        assertEquals(byHand, twice.index(date).get());
        assertTrue(twice.interval(date).get().contains(byHand));
    }

    @Property(tries = 200)
    void aSeriesLinkedToItselfStaysTheSame(
            @ForAll @Size(4) List<@LongRange(min = 1, max = 1_000_000_000) Long> figures,
            @ForAll @IntRange(max = 3) int overlap,
            @ForAll @IntRange(max = 3) int asked) {
        IndexSeries index =
                IndexSeries.of(series(figures), IndexSeriesTest.year(2000)).get();
        ReferenceDate date = IndexSeriesTest.year(2000 + asked);
        IndexSeries linked =
                index.link(index, IndexSeriesTest.year(2000 + overlap)).get();
        assertEquals(index.index(date).get(), linked.index(date).get());
    }
}

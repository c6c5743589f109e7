package org.machistat.core.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.machistat.core.series.ComputedSeries;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;

class MovingAverageProperties {

    @Property(tries = 200)
    void theCentredAverageOfAStraightLineIsTheLine(
            @ForAll @IntRange(min = -1_000, max = 1_000) int start,
            @ForAll @IntRange(min = -1_000, max = 1_000) int slope,
            @ForAll @IntRange(min = 2, max = 13) int terms) {
        TimeSeries.Builder builder = TimeSeries.builder("line");
        for (int i = 0; i < 30; i++) {
            builder.put(ReferenceDate.of(YearMonth.of(2010, 1).plusMonths(i)), Figure.of(start + (long) slope * i));
        }
        ComputedSeries average = MovingAverage.centred(builder.build(), terms).get();
        int reach = terms / 2;
        assertEquals(2 * reach, average.refused().size());
        for (int i = reach; i < 30 - reach; i++) {
            assertEquals(
                    Rational.of(start + (long) slope * i),
                    average.points().get(i).value().get());
        }
    }
}

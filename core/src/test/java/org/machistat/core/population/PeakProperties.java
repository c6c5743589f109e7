package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

class PeakProperties {

    private static TimeSeries series(List<Long> values) {
        TimeSeries.Builder series = TimeSeries.builder("y").unit(Unit.PERSONS);
        for (int i = 0; i < values.size(); i++) {
            series.put(ReferenceDate.parse((1950 + i) + "年"), Figure.of(values.get(i), Unit.PERSONS));
        }
        return series.build();
    }

    @Property
    void itIsTheLargestAndTiesAreNamed(
            @ForAll @Size(min = 1, max = 30) List<@LongRange(min = 0, max = 9) Long> values) {
        long most = Collections.max(values);
        TimeSeries series = series(values);
        Peak first = Peak.of(series).get();
        Peak last = Peak.of(series, Peak.TieRule.LAST).get();
        assertEquals(most, first.value().longValueExact());
        assertEquals(Collections.frequency(values, most), first.dates().size());
        assertEquals(ReferenceDate.parse((1950 + values.indexOf(most)) + "年"), first.date());
        assertEquals(ReferenceDate.parse((1950 + values.lastIndexOf(most)) + "年"), last.date());
        Answer<Peak> strict = Peak.of(series, Peak.TieRule.REFUSE);
        assertEquals(first.dates().size() == 1, strict.isGiven());
        strict.refusal().ifPresent(refusal -> assertEquals(Reason.NOT_ENOUGH_DATA, refusal.reason()));
    }

    /** The top of the parabola lies between the neighbours and is not below the peak on the grid. */
    @Property
    void betweenNeighbours(@ForAll @Size(min = 3, max = 20) List<@LongRange(min = 0, max = 1_000_000) Long> values) {
        Peak peak = Peak.of(series(values)).get();
        Answer<Peak.Between> answer = peak.between();
        if (peak.isAtEnd()) {
            assertEquals(Reason.NOT_ENOUGH_DATA, answer.refusal().orElseThrow().reason());
            return;
        }
        Peak.Between top = answer.get();
        Rational year = Rational.of(peak.date().firstDay().getYear());
        assertTrue(top.year().minus(year).abs().compareTo(Rational.of(1, 2)) <= 0);
        assertTrue(top.value().compareTo(Rational.of(peak.value())) >= 0);
    }

    /** A parabola seen at any three days comes back. */
    @Property
    void aParabolaComesBack(
            @ForAll @Size(3) @UniqueElements List<@IntRange(min = 0, max = 36_500) Integer> offsets,
            @ForAll @IntRange(min = 1, max = 50) int steep) {
        List<ReferenceDate> dates = new ArrayList<>();
        offsets.stream()
                .sorted()
                .forEach(day ->
                        dates.add(ReferenceDate.of(LocalDate.of(1950, 1, 1).plusDays(day))));
        Rational middle = Years.of(dates.get(1));
        // y = 10^12 − steep·(year − middle)², to 60 digits.
        TimeSeries.Builder series = TimeSeries.builder("y");
        for (ReferenceDate date : dates) {
            Rational far = Years.of(date).minus(middle);
            Rational y = Rational.of(1_000_000_000_000L).minus(far.times(far).times(steep));
            series.put(date, Figure.of(y.toBigDecimal(new MathContext(60)), Unit.NONE));
        }
        Peak.Between top = Peak.of(series.build()).get().between().get();
        assertTrue(top.year().minus(middle).abs().compareTo(Rational.of(1, 1_000_000_000_000L)) < 0);
        assertTrue(top.value().minus(Rational.of(1_000_000_000_000L)).abs().compareTo(Rational.of(1, 1_000_000)) < 0);
    }

    /** A peak is a share of another of its date only. */
    @Property
    void peaksOfDifferentDatesAreNeverDivided(
            @ForAll @Size(min = 2, max = 10) List<@LongRange(min = 1, max = 1000) Long> parts,
            @ForAll @Size(min = 2, max = 10) List<@LongRange(min = 1000, max = 2000) Long> wholes) {
        Peak part = Peak.of(series(parts)).get();
        Peak whole = Peak.of(series(wholes)).get();
        assertEquals(part.date().equals(whole.date()), part.shareOf(whole).isGiven());
        part.shareOf(whole).refusal().ifPresent(refusal -> assertEquals(Reason.NOT_COMPARABLE, refusal.reason()));
    }
}

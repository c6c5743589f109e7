package org.machistat.core.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Comparisons;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;

class PeriodsTest {

    private static TimeSeries series(String dates) {
        TimeSeries.Builder builder = TimeSeries.builder("系列");
        int value = 1;
        for (String date : List.of(dates.split(" ", -1))) {
            builder.put(date, String.valueOf(value++));
        }
        return builder.build();
    }

    @ParameterizedTest
    @CsvSource({
        "2015-01 2015-02 2015-03, 1, 3",
        "2015-01 2015-04 2015-10, 3, 4",
        "2015年度 2016年度 2018年度, 12, 4",
        "2009年 2014年, 60, 2",
        "2009-07-01 2014-07-01 2016-06-01, 1, 84",
        "2016-01-31 2016-02-29 2016-03-31, 1, 3"
    })
    void stepIsTheLargestThatMeetsEveryDate(String dates, int step, int size) {
        Periods periods = Periods.of(series(dates)).get();
        assertEquals(step, periods.step());
        assertEquals(size, periods.size());
    }

    @Test
    void gapsHaveADateAndNoNumber() {
        Periods periods = Periods.of(series("2015-01 2015-04 2015-10")).get();
        assertTrue(periods.find(2).isEmpty());
        assertEquals(ReferenceDate.parse("2015-07"), periods.date(2));
        assertEquals(ReferenceDate.parse("2014-10"), periods.date(-1));
        assertEquals(Rational.of(3), periods.amount(3).get());
        assertEquals(
                "「系列」に2015年7月の値がない",
                periods.amount(2).refusal().orElseThrow().sentence().ja());
        assertEquals(2015 * 12 + 9, periods.month(3));
        assertEquals("3 [2015-01, 2015-04, …, 2015-10]", periods.toString());
    }

    @Test
    void refusesWhatHasNoSteps() {
        Answer<Periods> one = Periods.of(series("2015-01"));
        assertEquals(Reason.NOT_ENOUGH_DATA, one.refusal().orElseThrow().reason());
        Answer<Periods> uneven = Periods.of(series("2014-07-01 2016-06-15"));
        assertEquals(Reason.NOT_APPLICABLE, uneven.refusal().orElseThrow().reason());
    }

    @Test
    void comparesNeighbours() {
        TimeSeries series = series("2015-01 2015-02 2015-03");
        Comparability bar = Comparability.bar(Comparability.Aspect.SCOPE, "範囲", "scope");
        TimeSeries changed = series.withComparisons(Comparisons.<ReferenceDate>none()
                .with(series.dates().get(1), series.dates().get(2), bar));
        Periods periods = Periods.of(changed).get();
        assertEquals(Comparability.COMPARABLE, periods.comparability(0, 1));
        assertEquals(bar, periods.comparability(-3, 9));
    }
}

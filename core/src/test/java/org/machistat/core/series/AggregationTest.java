package org.machistat.core.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.machistat.core.series.Aggregation.Span;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

class AggregationTest {

    /** 1, 2, 3, … from January 2015. */
    private static TimeSeries months(int count) {
        TimeSeries.Builder builder = TimeSeries.builder("来場者").unit(Unit.PERSONS);
        for (int i = 0; i < count; i++) {
            builder.put(ReferenceDate.of(YearMonth.of(2015, 1).plusMonths(i)), Figure.of(i + 1L));
        }
        return builder.build();
    }

    private static ComputedSeries of(Aggregation aggregation, TimeSeries series, Span span) {
        return aggregation.of(series, span).get();
    }

    // By hand: Σ 4…15 = 114, the average 9½.
    @Test
    void fiscalYearsRunFromAprilToMarch() {
        ComputedSeries sums = of(Aggregation.SUM, months(27), Span.FISCAL_YEAR);
        ReferenceDate year = ReferenceDate.parse("2015年度");
        assertEquals(Rational.of(114), sums.value(year).get());
        assertEquals(
                Rational.of(19, 2),
                of(Aggregation.AVERAGE, months(27), Span.FISCAL_YEAR)
                        .value(year)
                        .get());
        assertEquals(
                Rational.of(15),
                of(Aggregation.END, months(27), Span.FISCAL_YEAR).value(year).get());
        assertEquals(Unit.PERSONS, sums.unit());
        assertEquals("来場者（年度合計）", sums.name().ja());
    }

    @Test
    void incompleteYearsAreRefusedByTheirMissingMonth() {
        ComputedSeries sums = of(Aggregation.SUM, months(26), Span.FISCAL_YEAR);
        assertEquals(
                List.of("2014年度", "2015年度", "2016年度"),
                sums.points().stream()
                        .map(point -> point.date().firstDay().getYear() + "年度")
                        .toList());
        assertEquals(2, sums.refused().size());
        assertEquals(
                "「来場者」に2014年4月の値がない",
                sums.refused().get(ReferenceDate.parse("2014年度")).sentence().ja());
        assertEquals(
                "「来場者」に2017年3月の値がない",
                sums.refused().get(ReferenceDate.parse("2016年度")).sentence().ja());
        assertTrue(
                sums.toText().all().contains("注：平成28年度：「来場者」に2017年3月の値がない"),
                sums.toText().all());
        assertTrue(sums.toText(Locale.ENGLISH).all().contains("n/a"));
    }

    @Test
    void quartersAndCalendarYears() {
        ComputedSeries quarters = of(Aggregation.SUM, months(12), Span.QUARTER);
        assertEquals(
                List.of("6", "15", "24", "33"),
                quarters.points().stream()
                        .map(point -> point.value().toString())
                        .toList());
        assertEquals(ReferenceDate.parse("2015-04"), quarters.points().get(1).date());
        assertEquals(
                Rational.of(78),
                of(Aggregation.SUM, months(12), Span.YEAR)
                        .value(ReferenceDate.parse("2015年"))
                        .get());
        ComputedSeries ofQuarters = of(Aggregation.SUM, quarters.toSeries(Rounding.decimals(0)), Span.FISCAL_YEAR);
        assertEquals(ReferenceDate.parse("2014年度"), ofQuarters.points().get(0).date());
        assertEquals(2, ofQuarters.refused().size());
    }

    @Test
    void aSuppressedMonthSuppressesItsYear() {
        TimeSeries series = TimeSeries.builder("系列")
                .put("2015-01", "1")
                .put("2015-02", "x")
                .put("2015-03", "-")
                .put("2015-06", "4")
                .build();
        ComputedSeries quarters = of(Aggregation.SUM, series, Span.QUARTER);
        ReferenceDate first = ReferenceDate.parse("2015-01");
        assertEquals(
                Reason.SUPPRESSED, quarters.value(first).refusal().orElseThrow().reason());
        TimeSeries figures = quarters.toSeries(Rounding.decimals(1));
        assertEquals(Mark.SUPPRESSED, figures.get(first).findMark().orElseThrow());
        assertEquals(
                Mark.UNKNOWN,
                figures.get(ReferenceDate.parse("2015-04")).findMark().orElseThrow());
        // The end of a quarter asks for its last month only; nil is 0.
        ComputedSeries ends = of(Aggregation.END, series, Span.QUARTER);
        assertEquals(new BigDecimal("0.0"), ends.value(first, 1).get());
        assertEquals(Rational.of(4), ends.value(ReferenceDate.parse("2015-04")).get());
        assertEquals(
                Reason.NOT_ENOUGH_DATA,
                ends.value(ReferenceDate.parse("2015-07"))
                        .refusal()
                        .orElseThrow()
                        .reason());
    }

    @Test
    void aYearWithAForecastMonthIsAForecast() {
        TimeSeries.Builder builder =
                TimeSeries.builder("来場者").unit(Unit.PERSONS).forecastFrom(ReferenceDate.parse("2016-10"));
        months(27).points().forEach(point -> builder.put(point.date(), point.figure()));
        TimeSeries years =
                of(Aggregation.SUM, builder.build(), Span.FISCAL_YEAR).toSeries(Rounding.decimals(0));
        assertEquals(ReferenceDate.parse("2016年度"), years.forecastFrom().orElseThrow());
    }

    @Test
    void refusesStepsThatMakeNoYear() {
        TimeSeries years =
                TimeSeries.builder("系列").put("2015年", "1").put("2016年", "2").build();
        Answer<ComputedSeries> refused = Aggregation.SUM.of(years, Span.FISCAL_YEAR);
        assertEquals(
                "'系列' at steps of 12 months makes no fiscal year",
                refused.refusal().orElseThrow().sentence().en());
        TimeSeries halves =
                TimeSeries.builder("系列").put("2015-01", "1").put("2015-07", "2").build();
        assertEquals(
                Reason.NOT_APPLICABLE,
                Aggregation.SUM.of(halves, Span.QUARTER).refusal().orElseThrow().reason());
    }
}

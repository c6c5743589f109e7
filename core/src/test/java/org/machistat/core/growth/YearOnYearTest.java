package org.machistat.core.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.machistat.core.series.ComputedSeries;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Comparisons;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

class YearOnYearTest {

    // By hand: 12 ÷ 10 and 9 ÷ 12 of the same quarter a year before.
    @Test
    void comparesWithTheSamePeriodOfTheYearBefore() {
        ComputedSeries rates = YearOnYear.of(
                        BenchmarkingTest.monthly("売上", "2015-01", 3, "10", "12", "0", "-5", "12", "9", "3", "1"))
                .get();
        assertEquals(
                Rational.of(20), rates.value(ReferenceDate.parse("2016-01")).get());
        assertEquals(
                new BigDecimal("-25.0"),
                rates.value(ReferenceDate.parse("2016-04"), 1).get());
        ChangeTest.assertRefused(Reason.ZERO_BASE, rates.value(ReferenceDate.parse("2016-07")));
        ChangeTest.assertRefused(Reason.NOT_POSITIVE, rates.value(ReferenceDate.parse("2016-10")));
        assertEquals(
                "「売上」に2014年1月の値がない",
                rates.value(ReferenceDate.parse("2015-01"))
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .ja());
        assertEquals("売上（前年同期比）", rates.name().ja());
        assertEquals(Unit.PERCENT, rates.unit());
    }

    @Test
    void fiscalYearsMonthsAndPeriods() {
        ComputedSeries fiscal = YearOnYear.of(BenchmarkingTest.yearly("2015年度", "100", "110", "99"))
                .get();
        assertEquals("年次値（前年度比）", fiscal.name().ja());
        assertEquals(
                Rational.of(-10), fiscal.value(ReferenceDate.parse("2017年度")).get());
        ComputedSeries monthly = YearOnYear.previous(BenchmarkingTest.monthly("売上", "2015-01", 1, "100", "105"))
                .get();
        assertEquals("売上（前月比）", monthly.name().ja());
        assertEquals(
                Rational.of(5), monthly.value(ReferenceDate.parse("2015-02")).get());
        assertEquals(
                "年次値（前年比）",
                YearOnYear.of(BenchmarkingTest.yearly("2015年", "1", "2"))
                        .get()
                        .name()
                        .ja());
        assertEquals(
                "売上（前年同月比）",
                YearOnYear.of(BenchmarkingTest.monthly("売上", "2015-01", 1, "1", "2"))
                        .get()
                        .name()
                        .ja());
    }

    @Test
    void gapsAndWavesAreSaid() {
        TimeSeries gap = TimeSeries.builder("系列")
                .put("2015年", "1")
                .put("2016年", "2")
                .put("2018年", "3")
                .build();
        ComputedSeries rates = YearOnYear.of(gap).get();
        assertEquals(4, rates.points().size());
        assertEquals(
                "'系列' has no figure at 2017",
                rates.value(ReferenceDate.parse("2018年"))
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
        TimeSeries waves =
                TimeSeries.builder("系列").put("2009年", "1").put("2014年", "2").build();
        assertEquals(
                "'系列' at steps of 60 months has no same period of the year before",
                YearOnYear.of(waves).refusal().orElseThrow().sentence().en());
    }

    @Test
    void consultsComparability() {
        TimeSeries years = BenchmarkingTest.yearly("2015年", "100", "110");
        TimeSeries barred = years.withComparisons(Comparisons.<ReferenceDate>none()
                .with(
                        years.dates().get(0),
                        years.dates().get(1),
                        Comparability.bar(Comparability.Aspect.METHOD, "調査方法", "method")));
        ComputedSeries rates = YearOnYear.of(barred).get();
        ChangeTest.assertRefused(Reason.NOT_COMPARABLE, rates.value(ReferenceDate.parse("2016年")));
        assertTrue(rates.toText().all().contains("調査方法"));
    }
}

package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Comparisons;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

class PeakTest {

    private static TimeSeries series(String unit, int first, int step, String... printed) {
        TimeSeries.Builder series = TimeSeries.builder("総数").unit(Unit.parse(unit));
        for (int i = 0; i < printed.length; i++) {
            series.put(ReferenceDate.parse((first + i * step) + "年"), Figure.parse(printed[i]));
        }
        return series.build();
    }

    // IPSS (2018): Kawasaki City, 2015–2045, total.
    private static final TimeSeries KAWASAKI =
            series("人", 2015, 5, "1475213", "1518050", "1545896", "1561833", "1566780", "1562480", "1549981");

    @Test
    void onTheGridAndBetween() {
        Peak peak = Peak.of(KAWASAKI).get();
        assertEquals("2035年 1,566,780人", peak.toString());
        assertFalse(peak.isAtEnd());
        // By hand: rises of 4,947 and −4,300 in 5 years: the top is 5·(4,947 − 4,300)/(2·(4,947 + 4,300)) years later.
        Peak.Between between = peak.between().get();
        assertEquals(Rational.of(2035).plus(Rational.of(5L * 647, 2L * 9247)), between.year());
        assertEquals(Rational.of(1_566_780).plus(Rational.of(647L * 647, 8L * 9247)), between.value());
    }

    @Test
    void tiesAndPlateaus() {
        TimeSeries flat = series("万人", 2020, 5, "1.0", "2.0", "2.0", "1.0");
        assertEquals("2025年 2.0万人", Peak.of(flat).get().toString());
        assertEquals("2030年 2.0万人", Peak.of(flat, Peak.TieRule.LAST).get().toString());
        assertEquals(2, Peak.of(flat).get().dates().size());
        assertEquals(
                Refusal.of(
                        Reason.NOT_ENOUGH_DATA,
                        "最大値 2.0万人 が2時点（2025年, 2030年）にありピークが1つに定まらない",
                        "the largest figure 2.0 × 10,000 persons stands at 2 dates (2025, 2030), so there is no single peak"),
                Peak.of(flat, Peak.TieRule.REFUSE).refusal().get());
        // By hand: equal at 2025 and 2030, the top is half-way.
        assertEquals(Rational.of(4055, 2), Peak.of(flat).get().between().get().year());
        TimeSeries three = series("万人", 2015, 5, "1", "2", "2", "2", "1");
        assertTrue(Peak.of(three).get().between().isGiven());
        TimeSeries still = series("万人", 2015, 5, "2", "2", "2");
        assertEquals(
                Reason.NOT_ENOUGH_DATA,
                Peak.of(still).get().between().refusal().get().reason());
    }

    @Test
    void endOfTheSeries() {
        Peak peak = Peak.of(series("人", 2015, 5, "3", "2", "1")).get();
        assertTrue(peak.isAtEnd());
        assertEquals(
                "2015 is at the end of the series, so no peak can be interpolated from its neighbours",
                peak.between().refusal().get().sentence().en());
        assertTrue(peak.explanation().text(Locale.ENGLISH).contains("the true peak may lie outside"));
    }

    // Kawasaki City, basic approach (2017): the total peaks in 2030 at 158.7万, ages 15–64 in 2025 at 102.8万.
    @Test
    void peaksOfDifferentYearsAreNotDivided() {
        Peak total = Peak.of(series("万人", 2030, 5, "158.7")).get();
        Peak working = Peak.of(series("万人", 2025, 5, "102.8")).get();
        assertEquals(
                Refusal.of(
                        Reason.NOT_COMPARABLE,
                        "時点の異なるピーク（2025年と2030年）の割合は計算しない",
                        "peaks of different dates (2025 and 2030) are not divided by each other"),
                working.shareOf(total).refusal().get());
        assertEquals(Rational.ONE, total.shareOf(total).get().fraction());
    }

    // By hand: equally high 14 days before and behind 15 January, so the top is there: 14/31 of January, a twelfth of a
    // year.
    @Test
    void daysCount() {
        TimeSeries days = TimeSeries.builder("y")
                .put("2030-01-01", "1")
                .put("2030-01-15", "3")
                .put("2030-01-29", "1")
                .build();
        Peak.Between between = Peak.of(days).get().between().get();
        assertEquals(Rational.of(2030).plus(Rational.of(14, 31 * 12)), between.year());
        assertEquals(Rational.of(3), between.value());
        // By hand: 1 October is three quarters of the year, whether stated to the day or the month; a fiscal year its
        // number.
        assertEquals(
                Rational.of(8123, 4),
                top("2025-10-01", "2030-10-01", "2035-10-01").year());
        assertEquals(Rational.of(8123, 4), top("2025-10", "2030-10", "2035-10").year());
        assertEquals(Rational.of(2030), top("2025年度", "2030年度", "2035年度").year());
    }

    private static Peak.Between top(String before, String at, String after) {
        TimeSeries series = TimeSeries.builder("y")
                .put(before, "1")
                .put(at, "2")
                .put(after, "1")
                .build();
        return Peak.of(series).get().between().get();
    }

    @Test
    void comparabilityIsCarried() {
        TimeSeries noted = KAWASAKI.withComparisons(Comparisons.<ReferenceDate>none()
                .with(
                        ReferenceDate.parse("2015年"),
                        ReferenceDate.parse("2035年"),
                        Comparability.note(Comparability.Aspect.METHOD, "方法が違う", "other method")));
        Peak peak = Peak.of(noted).get();
        assertEquals(
                "compare with care: other method",
                peak.comparability().notes().get(0).en());
        assertTrue(peak.explanation().text(Locale.ENGLISH).contains("note: compare with care: other method"));
    }

    @Test
    void ageGroupOfPopulations() {
        List<Population> populations = List.of(
                Population.ofBothSexes(ReferenceDate.parse("2015年"), AgeGroups.THREE, new long[] {3, 10, 1}),
                Population.ofBothSexes(ReferenceDate.parse("2020年"), AgeGroups.THREE, new long[] {2, 11, 2}),
                Population.ofBothSexes(ReferenceDate.parse("2025年"), AgeGroups.THREE, new long[] {1, 9, 3}));
        assertEquals(
                "2020年 11人",
                Peak.of(populations, AgeGroup.of(15, 64), Peak.TieRule.FIRST)
                        .get()
                        .toString());
        assertEquals(
                "20–24 cannot be added up from the age groups 0-14, 15-64, 65+ of 2015",
                Peak.of(populations, AgeGroup.fiveYear(20), Peak.TieRule.FIRST)
                        .refusal()
                        .get()
                        .sentence()
                        .en());
    }
}

package org.machistat.core.growth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.machistat.core.growth.BenchmarkingTest.monthly;
import static org.machistat.core.growth.BenchmarkingTest.yearly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.series.Aggregation;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;
import org.machistat.core.value.UnitMismatchException;

class BenchmarkYearsTest {

    private static String[] ones(int count) {
        return Collections.nCopies(count, "1").toArray(String[]::new);
    }

    private static BenchmarkYears sums(TimeSeries indicator, TimeSeries benchmarks) {
        return BenchmarkYears.of(indicator, benchmarks, true, Aggregation.SUM).get();
    }

    private static List<Rational> rationals(String text) {
        return Stream.of(text.split(" ")).map(Rational::parse).toList();
    }

    private static String shown(Rational... numbers) {
        return String.join(" ", Stream.of(numbers).map(Rational::toString).toList());
    }

    // By hand, counting periods from 0: the last one of the last year that has a benchmark. A fiscal year runs from
    // April to March.
    @ParameterizedTest
    @CsvSource({
        "2015-01, 1, 12, 2015年, 1, 11",
        "2015-01, 1, 24, 2015年度, 1, 14",
        "2014-11, 1, 30, 2015年, 1, 13",
        "2014-10, 3, 9, 2015年, 1, 4",
        "2014-04, 3, 8, 2014年度, 2, 7",
        "2015-04, 6, 2, 2015年度, 1, 1",
        "2015-01, 4, 7, 2015年, 2, 5",
        "2015-02, 3, 8, 2015年, 2, 7"
    })
    void lastPlace(String first, int step, int periods, String year, int years, int last) {
        assertEquals(
                last,
                sums(monthly("指標", first, step, ones(periods)), yearly(year, ones(years)))
                        .lastPlace());
    }

    // By hand: half-years from January are three months late for a fiscal year from April; quarters named by their
    // middle
    // month seem one month late.
    @ParameterizedTest
    @CsvSource({
        "2015-01, 6, 4, 2015年度, 3",
        "2015-02, 3, 8, 2015年, 1",
        "2015-04, 6, 2, 2015年度, 0",
        "2015-01, 3, 8, 2015年, 0"
    })
    void periodsThatBeginLate(String first, int step, int periods, String year, int late) {
        List<Label> notes = sums(monthly("指標", first, step, ones(periods)), yearly(year, "1"))
                .notes();
        assertEquals(late == 0 ? 0 : 1, notes.size());
        if (late > 0) {
            assertTrue(notes.get(0).ja().startsWith("指標の期は年次値の期間の初めより" + late + "か月遅れて始まる。"), notes.get(0)::ja);
            assertTrue(
                    notes.get(0).en().startsWith("the indicator's periods begin " + late + " month"), notes.get(0)::en);
        }
    }

    // By hand: two quarters are six months; the second makes 3 of the indicator, and 12 is four times that.
    @Test
    void quartersAreAsLongAsTheirStep() {
        BenchmarkYears years = sums(monthly("月次", "2015-01", 1, ones(7)), monthly("四半期", "2015-01", 3, "3", "12"));
        assertEquals(5, years.lastPlace());
        assertEquals("4", shown(years.lastRatio().get()));
    }

    // By hand: 1 + 2 + 3 + 6 = 12 as a sum, 3 on average, 6 at the end; the benchmark is 24.
    @ParameterizedTest
    @CsvSource({"SUM, 2", "AVERAGE, 8", "END, 4"})
    void lastRatio(Aggregation aggregation, String ratio) {
        for (boolean proportional : new boolean[] {true, false}) {
            BenchmarkYears years = BenchmarkYears.of(
                            monthly("指標", "2015-01", 3, "1", "2", "3", "6"),
                            yearly("2015年", "24"),
                            proportional,
                            aggregation)
                    .get();
            assertEquals(ratio, shown(years.lastRatio().get()));
            assertEquals(aggregation, years.aggregation());
        }
    }

    @Test
    void aYearOfNothingHasNoRatio() {
        BenchmarkYears years = BenchmarkYears.of(
                        monthly("指標", "2015-01", 6, "-3", "3"), yearly("2015年", "24"), false, Aggregation.SUM)
                .get();
        assertEquals(
                Refusal.of(
                        Reason.ZERO_BASE,
                        "指標の年次値が0のため比率がない",
                        "there is no ratio to a year of the indicator that makes 0"),
                years.lastRatio().refusal().orElseThrow());
    }

    // By hand: 4,000 persons are 4 thousand for the additive method; a ratio needs no common unit.
    @Test
    void amounts() {
        TimeSeries persons = TimeSeries.builder("人")
                .unit(Unit.PERSONS)
                .put("2015-01", "4000")
                .put("2015-07", "1")
                .build();
        Unit thousand = Unit.PERSONS.withExponent(3);
        TimeSeries thousands = TimeSeries.builder("千人")
                .unit(thousand)
                .put(ReferenceDate.parse("2015年"), Figure.of(5, thousand))
                .build();
        BenchmarkYears additive =
                BenchmarkYears.of(persons, thousands, false, Aggregation.SUM).get();
        assertEquals("4 1/1000", shown(additive.amount(0), additive.amount(1)));
        TimeSeries yen =
                TimeSeries.builder("円").unit(Unit.YEN).put("2015年", "80").build();
        assertEquals("4000", shown(sums(persons, yen).amount(0)));
        assertThrows(UnitMismatchException.class, () -> BenchmarkYears.of(persons, yen, false, Aggregation.SUM));
    }

    // The sentences of the same refusals in English stand in BenchmarkingTest.
    @ParameterizedTest
    @CsvSource({
        "2015-01, 3, 10;0;10;10, 2015年, NOT_POSITIVE, 指標の2015年4月の値が0以下のため比例型では計算できない（加法型を用いる）",
        "2015-04, 3, 10;10;10;10, 2015年, NOT_ENOUGH_DATA, 2015年の年次値に対し、指標に2015年の一部の期しかない",
        "2014-07, 3, 10;10;10;10, 2015年, NOT_ENOUGH_DATA, 2015年の年次値に対し、指標に2015年の一部の期しかない",
        "2015-01, 3, 10;10;10;10, 2014年, NOT_ENOUGH_DATA, 「年次値」に指標の期間の年次値がない",
        "2015-01, 3, 10;10;10;10, 2016年, NOT_ENOUGH_DATA, 「年次値」に指標の期間の年次値がない",
        "2015-01, 12, 10;10, 2015年, NOT_APPLICABLE, 指標（12か月間隔）がベンチマークの期間（12か月）を細分していない",
        "2015-01, 24, 10;10, 2015年, NOT_APPLICABLE, 指標（24か月間隔）がベンチマークの期間（12か月）を細分していない",
        "2015-01, 1, 10, 2015年, NOT_ENOUGH_DATA, 「指標」の時点が2つに満たない（1）"
    })
    void refuses(String first, int step, String figures, String year, Reason reason, String sentence) {
        Refusal refusal = BenchmarkYears.of(
                        monthly("指標", first, step, figures.split(";")), yearly(year, "80"), true, Aggregation.SUM)
                .refusal()
                .orElseThrow();
        assertEquals(reason, refusal.reason());
        assertEquals(sentence, refusal.sentence().ja());
    }

    @Test
    void notesTheYearsThatAreNotUsed() {
        BenchmarkYears years = sums(monthly("指標", "2015-01", 6, ones(4)), yearly("2014年", "7", "x", "40", "50"));
        assertEquals(
                List.of("2014年の年次値は指標の期間外のため用いない", "年次値なし、この年は前後から補う：年次値 2015年：値がない（秘匿）", "2017年の年次値は指標の期間外のため用いない"),
                years.notes().stream().map(Label::ja).toList());
        assertEquals("20", shown(years.lastRatio().get()));
        assertEquals("20 20 20 20", shown(years.problem(1).solve().orElseThrow()));
    }

    // By hand: ratios 1, 1 and 3, 3 on average; r = 1 − x, 1 + x, 3 − x, 3 + x by symmetry, 2(2x)² + (2 − 2x)² is least
    // at x = 1/3.
    // For the additive method the differences add to 20 − 20 and 60 − 20: −y, y, 20 − y, 20 + y, and 2(2y)² + (20 −
    // 2y)² is least at y = 10/3.
    @Test
    void problem() {
        TimeSeries tens = monthly("指標", "2015-01", 6, "10", "10", "10", "10");
        TimeSeries benchmarks = yearly("2015年", "20", "60");
        BenchmarkYears ratios = sums(tens, benchmarks);
        Rational[] found = ratios.problem(1).solve().orElseThrow();
        assertEquals("2/3 4/3 8/3 10/3", shown(found));
        assertEquals(rationals("20/3 40/3 80/3 100/3"), ratios.values(found));
        BenchmarkYears differences =
                BenchmarkYears.of(tens, benchmarks, false, Aggregation.SUM).get();
        Rational[] apart = differences.problem(1).solve().orElseThrow();
        assertEquals("-10/3 10/3 50/3 70/3", shown(apart));
        assertEquals(rationals("20/3 40/3 80/3 100/3"), differences.values(apart));
    }

    // By hand: of 2016 there is 20 where there was 10, so the second half is taken as twice 20, and 60 × 2 = 120 is to
    // be made:
    // r1 + 2·r2 = 3, r3 + 2·r4 = 6; (3p − 3)² + (6 − 2q − p)² + (3q − 6)² with p = r2, q = r4 is least where 10p + 2q =
    // 15 and 2p + 13q = 30.
    @Test
    void theNextYearIsCompletedAtTheRateOfItsFirstPeriods() {
        BenchmarkYears years = sums(monthly("指標", "2015-01", 6, "10", "20", "20"), yearly("2015年", "30"));
        Rational[] found = years.problem(1, Rational.of(2)).get().solve().orElseThrow();
        assertEquals("6/7 15/14 12/7 15/7", shown(found));
        assertEquals(rationals("60/7 150/7 240/7"), years.values(found));
        assertEquals("1 1 1", shown(years.problem(1).solve().orElseThrow()));
    }

    // By hand as in problem(): the year is there, 20 × 3 = 60; what lies behind it keeps the last ratio.
    @Test
    void aWholeNextYearIsNotCompleted() {
        BenchmarkYears years = sums(monthly("指標", "2015-01", 6, "10", "10", "10", "10", "7"), yearly("2015年", "20"));
        assertEquals(
                "2/3 4/3 8/3 10/3 10/3",
                shown(years.problem(1, Rational.of(3)).get().solve().orElseThrow()));
    }

    @Test
    void nothingToExtrapolate() {
        Answer<Movement> refused = sums(monthly("指標", "2015-01", 6, "10", "10"), yearly("2015年", "20"))
                .problem(1, Rational.ONE);
        assertEquals(
                Refusal.of(
                        Reason.NOT_ENOUGH_DATA,
                        "指標が最後の年次値の後に続かないため延長する期がない",
                        "the indicator ends with the last benchmark, so there is nothing to extrapolate"),
                refused.refusal().orElseThrow());
    }

    // By hand: floors, then the largest remainders up until the year is met, ties to the earlier; the period behind is
    // half up.
    @ParameterizedTest
    @CsvSource({
        "SUM, 10, 0, 10/3 10/3 10/3 1/2, 4 3 3 1",
        "SUM, 10, 1, 10/3 10/3 10/3 1/2, 3.4 3.3 3.3 0.5",
        "SUM, 10, 0, 9/4 19/5 79/20 49/100, 2 4 4 0",
        // Floors of −4 make −12, two below −10: two of three go up, the earlier. −0.5 is −1: half up is away from 0.
        "SUM, -10, 0, -10/3 -10/3 -10/3 -1/2, -3 -3 -4 -1",
        "SUM, 6, 0, 1 2 3 4, 1 2 3 4",
        // Three periods of 3 on average are 9 in all; 3.4 is as it is, 2.7 and 2.9 go up.
        "AVERAGE, 3, 0, 17/5 27/10 29/10 5/2, 3 3 3 3",
        "AVERAGE, 3.5, 1, 17/5 71/20 71/20 5/2, 3.4 3.6 3.5 2.5",
        // Only the last is bound.
        "END, 5, 0, 3/2 5/2 5 7/2, 2 3 5 4"
    })
    void rounded(Aggregation aggregation, String benchmark, int decimals, String values, String printed) {
        BenchmarkYears years = BenchmarkYears.of(
                        monthly("指標", "2015-01", 4, ones(4)), yearly("2015年", benchmark), true, aggregation)
                .get();
        assertEquals(
                Stream.of(printed.split(" ")).map(BigDecimal::new).toList(),
                years.rounded(rationals(values), decimals).get());
    }

    // By hand: an average of 3.5 of three periods is 10.5 in all, one of 10.35 is 31.05.
    @ParameterizedTest
    @CsvSource({"SUM, 10.5, 0", "AVERAGE, 3.5, 0", "AVERAGE, 10.35, 1", "END, 0.25, 1"})
    void noSumOfRoundedFigures(Aggregation aggregation, String benchmark, int decimals) {
        BenchmarkYears years = BenchmarkYears.of(
                        monthly("指標", "2015-01", 4, ones(4)), yearly("2015年", benchmark), true, aggregation)
                .get();
        assertEquals(
                Refusal.of(
                        Reason.PARTS_DO_NOT_ADD,
                        "2015年の年次値は小数" + decimals + "桁の値の合計にならない",
                        "the benchmark of 2015 is no sum of figures with " + decimals + " decimals"),
                years.rounded(rationals("1 1 1 1"), decimals).refusal().orElseThrow());
    }

    // Nothing else that makes the year, each up or down, is nearer: all 2⁶ are tried.
    @Test
    void noOtherRoundingIsNearer() {
        Random random = new Random(71);
        for (int round = 0; round < 200; round++) {
            List<Rational> values = new ArrayList<>();
            Rational sum = Rational.ZERO;
            for (int i = 0; i < 5; i++) {
                values.add(Rational.of(random.nextInt(400) - 100, 1 + random.nextInt(9)));
                sum = sum.plus(values.get(i));
            }
            long year = random.nextInt(500);
            values.add(Rational.of(year).minus(sum));
            BenchmarkYears years = sums(monthly("指標", "2015-01", 2, ones(6)), yearly("2015年", Long.toString(year)));
            List<BigDecimal> rounded = years.rounded(values, 0).get();
            Rational ours = Rational.ZERO;
            long total = 0;
            for (int i = 0; i < 6; i++) {
                Rational off = values.get(i).minus(Rational.of(rounded.get(i))).abs();
                assertTrue(off.compareTo(Rational.ONE) < 0, values + " as " + rounded);
                ours = ours.plus(off);
                total += rounded.get(i).longValueExact();
            }
            assertEquals(year, total);
            assertEquals(least(values, year), ours, values + " as " + rounded);
        }
    }

    private static Rational least(List<Rational> values, long sum) {
        Rational best = null;
        for (int bits = 0; bits < 1 << values.size(); bits++) {
            Rational distance = Rational.ZERO;
            long tried = 0;
            for (int i = 0; i < values.size(); i++) {
                Rational value = values.get(i);
                long whole = value.numerator()
                                .subtract(value.numerator().mod(value.denominator()))
                                .divide(value.denominator())
                                .longValueExact()
                        + (bits >> i & 1);
                tried += whole;
                distance = distance.plus(value.minus(Rational.of(whole)).abs());
            }
            if (tried == sum && (best == null || distance.compareTo(best) < 0)) {
                best = distance;
            }
        }
        return best;
    }

    @Test
    void toSeries() {
        TimeSeries indicator = monthly("指標", "2015-01", 6, ones(3));
        List<BigDecimal> figures = Stream.of("4", "6", "5").map(BigDecimal::new).toList();
        TimeSeries series =
                sums(indicator, yearly("2015年", "10")).toSeries(figures, Label.of("（補）", " (made)"), Unit.PERSONS);
        assertEquals("年次値（補）", series.name().ja());
        assertEquals(Unit.PERSONS, series.unit());
        assertEquals(indicator.dates(), series.dates());
        assertArrayEquals(
                new String[] {"4e", "6e", "5e"},
                series.dates().stream().map(date -> series.get(date).printed()).toArray());
        assertEquals(ReferenceDate.parse("2016-01"), series.forecastFrom().orElseThrow());
        TimeSeries whole = sums(monthly("指標", "2015-01", 6, ones(2)), yearly("2015年", "10"))
                .toSeries(figures.subList(0, 2), Label.same(""), Unit.NONE);
        assertTrue(whole.forecastFrom().isEmpty());
    }

    // Forecasts of the indicator make forecasts, even within the year of a benchmark.
    @Test
    void forecastsOfTheIndicatorStayForecasts() {
        TimeSeries indicator = TimeSeries.builder("指標")
                .put("2015-01", "1")
                .put("2015-07", "1")
                .put("2016-01", "1")
                .forecastFrom(ReferenceDate.parse("2015-07"))
                .build();
        List<BigDecimal> figures = Arrays.asList(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
        assertEquals(
                ReferenceDate.parse("2015-07"),
                sums(indicator, yearly("2015年", "2"))
                        .toSeries(figures, Label.same(""), Unit.NONE)
                        .forecastFrom()
                        .orElseThrow());
    }

    @Test
    void equality() {
        TimeSeries indicator = monthly("指標", "2015-01", 6, "1", "3");
        TimeSeries benchmarks = yearly("2015年", "8");
        BenchmarkYears years = sums(indicator, benchmarks);
        assertEquals(years, sums(indicator, benchmarks));
        assertEquals(years.hashCode(), sums(indicator, benchmarks).hashCode());
        assertNotEquals(years, sums(indicator, yearly("2015年", "9")));
        assertNotEquals(years, sums(monthly("指標", "2015-01", 6, "1", "4"), benchmarks));
        assertNotEquals(
                years,
                BenchmarkYears.of(indicator, benchmarks, true, Aggregation.END).get());
        assertNotEquals(
                years,
                BenchmarkYears.of(indicator, benchmarks, false, Aggregation.SUM).get());
    }
}

package org.machistat.core.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.growth.Benchmarking.Method;
import org.machistat.core.series.Aggregation;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Comparisons;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;
import org.machistat.core.value.UnitMismatchException;

class BenchmarkingTest {

    static TimeSeries monthly(String name, String first, int step, String... printed) {
        TimeSeries.Builder builder = TimeSeries.builder(name);
        YearMonth month = YearMonth.parse(first);
        for (String one : printed) {
            builder.put(month.toString(), one);
            month = month.plusMonths(step);
        }
        return builder.build();
    }

    static TimeSeries yearly(String first, String... printed) {
        TimeSeries.Builder builder = TimeSeries.builder("年次値");
        ReferenceDate date = ReferenceDate.parse(first);
        String kind = first.substring(4);
        int year = date.firstDay().getYear();
        for (String one : printed) {
            builder.put(year++ + kind, one);
        }
        return builder.build();
    }

    static final TimeSeries IMF_INDICATOR = monthly(
            "指標", "2010-01", 3, "98.2", "100.8", "102.2", "100.8", "99.0", "101.6", "102.7", "101.5", "100.5", "103.0",
            "103.5", "101.5");
    static final TimeSeries IMF_BENCHMARKS = yearly("2010年", "4000.0", "4161.4");

    // The example of the International Monetary Fund's manual of quarterly accounts with its extrapolation, figures as
    // in
    // statsmodels' test of dentonm, which names an IMF paper as its source.
    @Test
    void quarterlyNationalAccountsManual() {
        Benchmarking result = Benchmarking.of(IMF_INDICATOR, IMF_BENCHMARKS).get();
        List<String> printed = List.of(
                "969.8", "998.4", "1018.3", "1013.4", "1007.2", "1042.9", "1060.3", "1051.0", "1040.6", "1066.5",
                "1071.7", "1051.0");
        // Printed figures go back to fewer digits: 1042.9 stands for 1042.8485….
        for (int i = 0; i < printed.size(); i++) {
            ReferenceDate date = result.dates().get(i);
            assertEquals(Double.parseDouble(printed.get(i)), result.value(date).doubleValue(), 0.06, "quarter " + i);
            assertEquals(i >= 8, result.isExtrapolated(date));
        }
        assertEquals(Rational.of(4_000), sum(result, 0, 4));
        assertEquals(Rational.parse("41614/10"), sum(result, 4, 8));
    }

    // Stata's denton over the series of Denton (1971), as statsmodels' test of dentonm has it.
    @Test
    void stata() {
        String[] indicator = new String[20];
        for (int i = 0; i < 20; i++) {
            indicator[i] = List.of("50", "100", "150", "100").get(i % 4);
        }
        double[] expected = {
            64.334796, 127.80616, 187.82379, 120.03526, 56.563894, 105.97568, 147.50144, 89.958987, 40.547201,
                    74.445963,
            108.34473, 76.66211, 42.763347, 94.14664, 153.41596, 109.67405, 58.290761, 122.62556, 190.41409, 128.66959
        };
        Benchmarking result = Benchmarking.of(
                        monthly("z", "1960-01", 3, indicator), yearly("1960年", "500", "400", "300", "400", "500"))
                .get();
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], result.value(result.dates().get(i)).doubleValue(), 1e-5);
        }
    }

    private static Rational sum(Benchmarking result, int from, int to) {
        return result.dates().subList(from, to).stream().map(result::value).reduce(Rational.ZERO, Rational::plus);
    }

    @Test
    void roundedFiguresStillMakeTheBenchmarks() {
        Benchmarking result = Benchmarking.of(IMF_INDICATOR, IMF_BENCHMARKS).get();
        TimeSeries rounded = result.rounded(1).get();
        BigDecimal second = BigDecimal.ZERO;
        for (ReferenceDate date : rounded.dates().subList(4, 8)) {
            second = second.add(rounded.get(date).findValue().orElseThrow());
        }
        assertEquals(new BigDecimal("4161.4"), second);
        assertEquals("969.8e", rounded.get(rounded.dates().get(0)).printed());
        assertEquals(ReferenceDate.parse("2012-01"), rounded.forecastFrom().orElseThrow());
        Answer<TimeSeries> whole = result.rounded(0);
        ChangeTest.assertRefused(Reason.PARTS_DO_NOT_ADD, whole);
        assertEquals(
                "the benchmark of 2011 is no sum of figures with 0 decimals",
                whole.refusal().orElseThrow().sentence().en());
    }

    // By hand: 4 quarters of 10, sum 40 wanted 80: ratio 2; the additive method adds 10 to each.
    @ParameterizedTest
    @CsvSource({
        "PROPORTIONAL, SUM, 80, 20",
        "ADDITIVE, SUM, 80, 20",
        "PROPORTIONAL, AVERAGE, 20, 20",
        "ADDITIVE, AVERAGE, 20, 20",
        "PROPORTIONAL, END, 20, 20",
        "ADDITIVE, END, 25, 25"
    })
    void oneBenchmark(Method method, Aggregation aggregation, String benchmark, long expected) {
        Benchmarking result = Benchmarking.of(
                        monthly("指標", "2015-04", 3, "10", "10", "10", "10"),
                        yearly("2015年度", benchmark),
                        method,
                        aggregation)
                .get();
        for (ReferenceDate date : result.dates()) {
            assertEquals(Rational.of(expected), result.value(date));
        }
    }

    // By hand: ratios 2 and 3 at the ends of two years, first differences equal between: 2, 2¼, 2½, 2¾, 3.
    @Test
    void stocksMoveEvenlyBetweenTheEndsOfYears() {
        Benchmarking result = Benchmarking.of(
                        monthly("指標", "2015-01", 3, "10", "10", "10", "10", "10", "10", "10", "10"),
                        yearly("2015年", "20", "30"),
                        Method.PROPORTIONAL,
                        Aggregation.END)
                .get();
        assertEquals(
                List.of("20", "20", "20", "20", "45/2", "25", "55/2", "30"),
                result.dates().stream()
                        .map(result::value)
                        .map(Rational::toString)
                        .toList());
        assertEquals(
                Rational.of(9, 4), result.ratio(ReferenceDate.parse("2016-01")).get());
        assertEquals(Rational.of(3), result.lastRatio().get());
    }

    // By hand: six months of 1, quarters of 3 and 6; the ratios are 1 and 2 on average and rise by one step in all.
    @Test
    void quartersMayBeTheBenchmarksOfMonths() {
        Benchmarking result = Benchmarking.of(
                        monthly("月次", "2015-01", 1, "1", "1", "1", "1", "1", "1"),
                        monthly("四半期", "2015-01", 3, "3", "6"))
                .get();
        assertEquals(Rational.of(3), sum(result, 0, 3));
        assertEquals(Rational.of(6), sum(result, 3, 6));
        assertEquals(
                Rational.of(3),
                result.value(result.dates().get(0))
                        .plus(result.value(result.dates().get(5))));
    }

    // By hand: a straight line has second differences 0, so it is carried on.
    @Test
    void secondDifferencesCarryALineOn() {
        Benchmarking result = Benchmarking.of(
                        monthly("指標", "2015-01", 6, "10", "10", "10", "10", "10"),
                        yearly("2015年", "20", "30"),
                        Method.ADDITIVE_SECOND,
                        Aggregation.END)
                .get();
        assertEquals(
                List.of("15", "20", "25", "30", "35"),
                result.dates().stream()
                        .map(result::value)
                        .map(Rational::toString)
                        .toList());
    }

    @Test
    void aYearWithoutBenchmarkIsLeftFree() {
        Benchmarking result = Benchmarking.of(
                        monthly("指標", "2015-01", 6, "10", "10", "10", "10", "10", "10"),
                        yearly("2014年", "7", "20", "x", "40"))
                .get();
        assertEquals(Rational.of(20), sum(result, 0, 2));
        assertEquals(Rational.of(40), sum(result, 4, 6));
        List<String> notes =
                result.explanation().notes().stream().map(note -> note.en()).toList();
        assertEquals(
                List.of(
                        "method: proportional Denton, first differences, benchmarks are of their periods the sum",
                        "2014: benchmark not used, the indicator has none of its periods",
                        "no benchmark, its periods follow those around: 年次値 2016: there is no number (suppressed)"),
                notes);
    }

    // The yearly ratio of the last year is 4161.4 ÷ 404.8 and is kept for the next.
    @Test
    void aForecastRatioIsMetByTheNextYear() {
        Benchmarking basic = Benchmarking.of(IMF_INDICATOR, IMF_BENCHMARKS).get();
        Rational ratio = basic.lastRatio().get();
        assertEquals(Rational.of(41_614, 4_048), ratio);
        Benchmarking enhanced = basic.withNextRatio(ratio).get();
        assertEquals(Rational.of(41_614, 10), sum(enhanced, 4, 8));
        assertEquals(ratio, sum(enhanced, 8, 12).dividedBy(Rational.of(4_085, 10)));
        assertNotEquals(basic, enhanced);
        assertTrue(enhanced.toText(Locale.ENGLISH).all().contains("forecast yearly ratio of 10.28"));
        // A year of which one quarter is there, with a higher ratio to come.
        TimeSeries shorter = IMF_INDICATOR.between(ReferenceDate.parse("2010-01"), ReferenceDate.parse("2012-01"));
        Benchmarking one = Benchmarking.of(shorter, IMF_BENCHMARKS)
                .get()
                .withNextRatio(Rational.of(11))
                .get();
        Benchmarking kept = Benchmarking.of(shorter, IMF_BENCHMARKS).get();
        assertTrue(one.value(ReferenceDate.parse("2012-01")).compareTo(kept.value(ReferenceDate.parse("2012-01"))) > 0);
        assertEquals(Rational.of(4_000), sum(one, 0, 4));
        assertEquals(
                "Ratio must be above 0, but was 0",
                assertThrows(IllegalArgumentException.class, () -> basic.withNextRatio(Rational.ZERO))
                        .getMessage());
        ChangeTest.assertRefused(
                Reason.NOT_APPLICABLE,
                Benchmarking.of(IMF_INDICATOR, IMF_BENCHMARKS, Method.ADDITIVE, Aggregation.SUM)
                        .get()
                        .withNextRatio(ratio));
        ChangeTest.assertRefused(
                Reason.NOT_ENOUGH_DATA,
                Benchmarking.of(
                                shorter.between(ReferenceDate.parse("2010-01"), ReferenceDate.parse("2011-10")),
                                IMF_BENCHMARKS)
                        .get()
                        .withNextRatio(ratio));
    }

    @Test
    void refusesIndicatorsThatNoRatioFits() {
        TimeSeries withZero = monthly("指標", "2015-01", 3, "10", "0", "10", "10");
        Answer<Benchmarking> refused = Benchmarking.of(withZero, yearly("2015年", "80"));
        ChangeTest.assertRefused(Reason.NOT_POSITIVE, refused);
        assertEquals(
                "the indicator is not above 0 at April 2015, so no proportional method applies; an additive one does",
                refused.refusal().orElseThrow().sentence().en());
        Benchmarking additive = Benchmarking.of(withZero, yearly("2015年", "-10"), Method.ADDITIVE, Aggregation.SUM)
                .get();
        assertEquals(Rational.of(-10), additive.value(ReferenceDate.parse("2015-04")));
        ChangeTest.assertRefused(Reason.ZERO_BASE, additive.ratio(ReferenceDate.parse("2015-04")));
        assertTrue(additive.explanation().notes().stream()
                .anyMatch(note -> note.en().equals("1 values are below 0")));
    }

    @ParameterizedTest
    @CsvSource({
        "2015-01, 3, 10;x;10;10, 2015年, SUPPRESSED, 指標 April 2015: there is no number (suppressed)",
        "2015-04, 3, 10;10;10;10, 2015年, NOT_ENOUGH_DATA, 'the indicator has only a part of the periods of 2015, for which there"
                + " is a benchmark'",
        "2015-01, 3, 10;10;10;10, 2017年, NOT_ENOUGH_DATA, '''年次値'' has no benchmark for the periods of the indicator'",
        "2015-01, 12, 10;10, 2015年, NOT_APPLICABLE, 'the indicator, at steps of 12 months, does not divide the"
                + " benchmarks'' period of 12 months'",
        "2015-01, 5, 10;10;10, 2015年, NOT_APPLICABLE, 'the indicator, at steps of 5 months, does not divide the"
                + " benchmarks'' period of 12 months'"
    })
    void refuses(String first, int step, String figures, String year, Reason reason, String sentence) {
        Answer<Benchmarking> refused =
                Benchmarking.of(monthly("指標", first, step, figures.split(";", -1)), yearly(year, "80"));
        ChangeTest.assertRefused(reason, refused);
        assertEquals(sentence, refused.refusal().orElseThrow().sentence().en());
    }

    @Test
    void refusesAGapAndSecondDifferencesOfOneBenchmark() {
        TimeSeries gap = TimeSeries.builder("指標")
                .put("2015-01", "10")
                .put("2015-04", "10")
                .put("2015-10", "10")
                .build();
        ChangeTest.assertRefused(Reason.NOT_ENOUGH_DATA, Benchmarking.of(gap, yearly("2015年", "80")));
        Answer<Benchmarking> one = Benchmarking.of(
                monthly("指標", "2015-01", 3, "10", "10", "10", "10"),
                yearly("2015年", "80"),
                Method.PROPORTIONAL_SECOND,
                Aggregation.SUM);
        ChangeTest.assertRefused(Reason.NOT_ENOUGH_DATA, one);
        assertEquals(
                "the method (proportional Denton, second differences) needs 2 or more benchmarks with a number",
                one.refusal().orElseThrow().sentence().en());
    }

    @Test
    void consultsComparability() {
        TimeSeries changed = IMF_INDICATOR.withComparisons(Comparisons.<ReferenceDate>none()
                .with(
                        ReferenceDate.parse("2010-10"),
                        ReferenceDate.parse("2011-01"),
                        Comparability.bar(Comparability.Aspect.DEFINITION, "定義が変わった", "the definition changed")));
        Answer<Benchmarking> refused = Benchmarking.of(changed, IMF_BENCHMARKS);
        ChangeTest.assertRefused(Reason.NOT_COMPARABLE, refused);
        Benchmarking accepted = Benchmarking.of(
                        changed.withComparisons(changed.comparisons().accepted()), IMF_BENCHMARKS)
                .get();
        assertTrue(accepted.comparability().isAccepted());
        assertTrue(accepted.toText().all().contains("承知"));
    }

    @Test
    void additiveMethodsNeedOneUnit() {
        TimeSeries persons = TimeSeries.builder("人")
                .unit(Unit.PERSONS)
                .put("2015-01", "1")
                .put("2015-07", "2")
                .build();
        TimeSeries yen =
                TimeSeries.builder("円").unit(Unit.YEN).put("2015年", "80").build();
        assertThrows(
                UnitMismatchException.class, () -> Benchmarking.of(persons, yen, Method.ADDITIVE, Aggregation.SUM));
        TimeSeries thousands = TimeSeries.builder("千人")
                .unit(Unit.PERSONS.withExponent(3))
                .put(ReferenceDate.parse("2015年"), Figure.of(5, Unit.PERSONS.withExponent(3)))
                .build();
        Benchmarking result = Benchmarking.of(persons, thousands, Method.ADDITIVE, Aggregation.SUM)
                .get();
        assertEquals(Rational.parse("24995/10000"), result.value(ReferenceDate.parse("2015-01")));
        assertEquals(thousands.unit(), result.unit());
    }

    @Test
    void shows() {
        Benchmarking result = Benchmarking.of(IMF_INDICATOR, IMF_BENCHMARKS).get();
        String all = result.toText(Locale.ENGLISH).all();
        assertTrue(all.contains("January 2010"), all);
        assertTrue(all.contains("9.8757"), all);
        assertTrue(result.toString().contains("2012年1月（延長）"), result.toString());
        assertEquals(Method.PROPORTIONAL, result.method());
        assertEquals(Aggregation.SUM, result.aggregation());
        assertFalse(result.comparability().isAccepted());
        assertEquals(
                "No figure at 2020-01 in series '指標', there are [2010-01, 2010-04, 2010-07, 2010-10, 2011-01, … 2012-10]",
                assertThrows(NoSuchElementException.class, () -> result.value(ReferenceDate.parse("2020-01")))
                        .getMessage());
    }
}

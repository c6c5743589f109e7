package org.machistat.core.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.machistat.core.explain.Input;
import org.machistat.core.growth.Interpolation.Method;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Comparability.Aspect;
import org.machistat.core.source.Comparisons;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;

class InterpolationTest {

    private static Answer<Interpolation> between(
            long from, long to, String start, String end, String at, Method method) {
        return Interpolation.between(
                Input.of(from),
                ReferenceDate.parse(start),
                Input.of(to),
                ReferenceDate.parse(end),
                ReferenceDate.parse(at),
                method);
    }

    // By hand: 1 October 2010 to 1 October 2015 are 1,826 days, to 1 October 2012 are 731.
    @Test
    void linearByDays() {
        Interpolation value = between(1000, 2000, "2010-10-01", "2015-10-01", "2012-10-01", Method.LINEAR)
                .get();
        assertEquals(Rational.of(731, 1826), value.position());
        assertEquals(Optional.of(Rational.of(1000).plus(Rational.of(731_000, 1826))), value.exact());
        assertEquals(new BigDecimal("1400.33"), value.value(2));
        assertEquals("2012年10月1日 1,400", value.toString());
    }

    @Test
    void exponentialByYears() {
        // By hand: half-way between 100 and 400 is 200; a third of the way from 1 to 2 is 2^(1/3) = 1.2599210498948732.
        assertEquals(
                Optional.of(Rational.of(200)),
                between(100, 400, "2010年", "2020年", "2015年", Method.EXPONENTIAL)
                        .get()
                        .exact());
        assertEquals(
                new BigDecimal("1.259921049894873"),
                between(1, 2, "2010年", "2013年", "2011年", Method.EXPONENTIAL)
                        .get()
                        .value(15));
        assertEquals(
                Optional.of(Rational.ZERO),
                between(0, 0, "2010年", "2013年", "2011年", Method.EXPONENTIAL)
                        .get()
                        .exact());
        assertEquals(
                Optional.of(Rational.of(2)),
                between(1, 2, "2010年", "2013年", "2013年", Method.EXPONENTIAL)
                        .get()
                        .exact());
    }

    @Test
    void explained() {
        assertEquals(
                """
                interpolated value = 1 × (2 ÷ 1)^(1/3) = 1.2599… → 1 (half up)
                  formula: x0 × (x1 ÷ x0)^τ
                  input: 1 (source not stated)
                  input: 2 (source not stated)
                  note: date: 2011
                  note: method: exponential""",
                between(1, 2, "2010年", "2013年", "2011年", Method.EXPONENTIAL)
                        .get()
                        .explanation()
                        .text(Locale.ENGLISH));
    }

    @Test
    void refusals() {
        assertEquals(
                Refusal.of(Reason.NOT_ENOUGH_DATA, "2016年は2010年と2015年の間にない", "2016 does not lie between 2010 and 2015"),
                between(1, 2, "2010年", "2015年", "2016年", Method.LINEAR)
                        .refusal()
                        .get());
        assertEquals(
                Reason.NOT_ENOUGH_DATA,
                between(1, 2, "2010年", "2010年", "2010年", Method.LINEAR)
                        .refusal()
                        .get()
                        .reason());
        assertEquals(
                "no exponential interpolation is possible with a value not above 0 (0, 2)",
                between(0, 2, "2010年", "2015年", "2011年", Method.EXPONENTIAL)
                        .refusal()
                        .get()
                        .sentence()
                        .en());
    }

    // By hand: √4 = 2 and √16 = 4, half way 3, squared 9; √2·√3 half way (2 + 3 + 2√6) ÷ 4 = 2.474744…
    @Test
    void powerInterpolatesTheRoots() {
        assertEquals(Rational.of(9), power(4, 16).exact().orElseThrow());
        assertEquals(new BigDecimal("2.474745"), power(2, 3).value(6));
        assertEquals(Rational.of(5, 4), power(0, 5).exact().orElseThrow());
        assertEquals(Rational.of(7), power(7, 7).exact().orElseThrow());
        assertEquals(
                "(√4 + (√16 − √4) × 1/2)²",
                power(4, 16).explanation().line().ja().split(" = ", -1)[1]);
        Answer<Interpolation> below = Interpolation.between(
                Input.of(-1),
                ReferenceDate.parse("2010年"),
                Input.of(5),
                ReferenceDate.parse("2020年"),
                ReferenceDate.parse("2015年"),
                Interpolation.Method.POWER);
        ChangeTest.assertRefused(Reason.NOT_POSITIVE, below);
        assertEquals(
                "no interpolation of roots is possible with a value below 0 ((−1), 5)",
                below.refusal().orElseThrow().sentence().en());
    }

    private static Interpolation power(long from, long to) {
        return Interpolation.between(
                        Input.of(from),
                        ReferenceDate.parse("2010年"),
                        Input.of(to),
                        ReferenceDate.parse("2020年"),
                        ReferenceDate.parse("2015年"),
                        Interpolation.Method.POWER)
                .get();
    }

    // By hand: 30 of 60 months lie between.
    @Test
    void ofASeries() {
        TimeSeries people = TimeSeries.builder(Label.of("人口", "Population"))
                .put("2010年10月", "1,000人")
                .put("2015年10月", "1,210人")
                .put("2020年10月", "x")
                .build();
        ReferenceDate middle = ReferenceDate.parse("2013年4月");
        assertEquals(
                "2013年4月 1,100人",
                Interpolation.of(people, middle, Method.EXPONENTIAL).get().toString());
        Interpolation known = Interpolation.of(people, ReferenceDate.parse("2015年10月"), Method.POWER)
                .get();
        assertEquals(Rational.of(1_210), known.exact().orElseThrow());
        ChangeTest.assertRefused(
                Reason.SUPPRESSED, Interpolation.of(people, ReferenceDate.parse("2016年10月"), Method.LINEAR));
        assertEquals(
                "'Population' has no dates around January 2021",
                Interpolation.of(people, ReferenceDate.parse("2021年1月"), Method.LINEAR)
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
    }

    @Test
    void refusesWhatIsNotComparable() {
        ReferenceDate first = ReferenceDate.parse("2010年");
        ReferenceDate last = ReferenceDate.parse("2014年");
        TimeSeries series = TimeSeries.builder("従業者")
                .put("2010年", "10")
                .put("2014年", "20")
                .comparisons(Comparisons.<ReferenceDate>none()
                        .with(first, last, Comparability.bar(Aspect.SCOPE, "範囲が違う", "coverage differs")))
                .build();
        ReferenceDate at = ReferenceDate.parse("2012年");
        ChangeTest.assertRefused(Reason.NOT_COMPARABLE, Interpolation.of(series, at, Method.LINEAR));
        Interpolation accepted = Interpolation.of(
                        series.withComparisons(series.comparisons().accepted()), at, Method.LINEAR)
                .get();
        assertEquals(Rational.of(15), accepted.exact().orElseThrow());
        assertTrue(accepted.comparability().isAccepted());
        assertEquals("2012年 15（比較不能と承知の上の計算）", accepted.toString());
    }

    /** By hand: half way from 1,000,000 to 1,000,010. */
    @Test
    void largeNumbersReadWell() {
        TimeSeries series = TimeSeries.builder(Label.same("人口"))
                .put("2010年", "1,000,000")
                .put("2014年", "1,000,010")
                .build();
        assertEquals(
                "2012年 1,000,005",
                Interpolation.of(series, ReferenceDate.parse("2012年"), Method.LINEAR)
                        .get()
                        .toString());
    }
}

package org.machistat.core.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

class AnnualRateTest {

    private static final ReferenceDate IN_2014 = ReferenceDate.parse("2014-07-01");
    private static final ReferenceDate IN_2016 = ReferenceDate.parse("2016-06-01");
    private static final Change EMPLOYEES = Change.of(
            Input.of("従業者数 2014年", Figure.of(554_757, Unit.PERSONS)),
            Input.of("従業者数 2016年", Figure.of(544_782, Unit.PERSONS)));
    private static final Change ESTABLISHMENTS = Change.of(42_616, 41_028);

    // Python: from decimal import *; getcontext().prec = 60; r = Decimal(544782)/Decimal(554757)
    // ((r.ln()*12/23).exp()-1)*100, ((r.ln()/2).exp()-1)*100, ((r.ln()*1461/2804).exp()-1)*100, r.ln()*100*12/23,
    // (r-1)*100*12/23; the same for 41028/42616. 2014-07-01 to 2016-06-01 are 23 months and 701 days.
    @ParameterizedTest
    @CsvSource({
        "OFFICIAL_MONTHS, -0.942, -0.9422009665, -1.962, -1.9618059718",
        "GEOMETRIC_YEARS, -0.903, -0.9031204158, -1.881, -1.8808377437",
        "EXACT_DAYS, -0.941, -0.9409468373, -1.959, -1.9592081724",
        "LOGARITHMIC, -0.947, -0.9466677594, -1.981, -1.9813048262",
        "SIMPLE, -0.938, -0.9381310783, -1.944, -1.9441565119"
    })
    void fromJuly2014ToJune2016(
            AnnualMethod method, BigDecimal short1, BigDecimal long1, BigDecimal short2, BigDecimal long2) {
        AnnualRate employees =
                AnnualRate.of(EMPLOYEES, IN_2014, IN_2016, method).get();
        AnnualRate establishments =
                AnnualRate.of(ESTABLISHMENTS, IN_2014, IN_2016, method).get();
        assertEquals(short1, employees.percent(3));
        assertEquals(long1, employees.percent(10));
        assertEquals(short2, establishments.percent(3));
        assertEquals(long2, establishments.percent(10));
        assertEquals(method, employees.method());
    }

    // The targets of the paper: 40 to 60 million visitors and 8 to 15 trillion yen, 2020 to 2030: 4.138% and 6.487% a
    // year.
    @Test
    void overTenYears() {
        assertEquals(
                new BigDecimal("4.138"),
                AnnualRate.overYears(Change.of(4_000, 6_000), 10).get().percent(3));
        assertEquals(
                new BigDecimal("6.488"),
                AnnualRate.overYears(Change.of(8, 15), 10).get().percent(3));
        ReferenceDate from = ReferenceDate.parse("2020年度");
        ReferenceDate to = ReferenceDate.parse("2030年度");
        for (AnnualMethod method : new AnnualMethod[] {AnnualMethod.GEOMETRIC_YEARS, AnnualMethod.OFFICIAL_MONTHS}) {
            assertEquals(
                    new BigDecimal("4.138"),
                    AnnualRate.of(Change.of(4_000, 6_000), from, to, method)
                            .get()
                            .percent(3));
        }
    }

    @Test
    void anExactRootIsExact() {
        AnnualRate rate = AnnualRate.overYears(Change.of(100, 121), 2).get();
        assertEquals(Optional.of(Rational.of(10)), rate.exactPercent());
        assertEquals(new BigDecimal("10"), rate.percent(Rounding.decimals(0).with(RoundingMode.UNNECESSARY)));
        assertEquals("年率 = (121 ÷ 100)^(1/2) − 1 = 10.00%", rate.explanation().toString());
        assertEquals("+10.00%/年", rate.toString());
        // 1.0005 squared is 1.00100025: the annual rate is the tie 0.05%, which half up makes 0.1.
        AnnualRate tie =
                AnnualRate.overYears(Change.of(100_000_000, 100_100_025), 2).get();
        assertEquals(new BigDecimal("0.1"), tie.percent(1));
        AnnualRate below =
                AnnualRate.overYears(Change.of(100_000_000, 100_100_024), 2).get();
        assertEquals(new BigDecimal("0.0"), below.percent(1));
    }

    @ParameterizedTest
    @EnumSource(AnnualMethod.class)
    void noChangeIsZero(AnnualMethod method) {
        AnnualRate rate =
                AnnualRate.of(Change.of(7, 7), IN_2014, IN_2016, method).get();
        assertEquals(Optional.of(Rational.ZERO), rate.exactPercent());
        assertEquals("0.00%/年", rate.toString());
        assertFalse(method.formula().ja().isBlank());
        assertFalse(method.source().en().isBlank());
    }

    @Test
    void explains() {
        AnnualRate official = AnnualRate.of(EMPLOYEES, IN_2014, IN_2016, AnnualMethod.OFFICIAL_MONTHS)
                .get();
        assertEquals("""
                年率 = (544,782 ÷ 554,757)^(12/23) − 1 = −0.9422…% → −0.942%（四捨五入）
                  算式：(後の値 ÷ 前の値)^(12/月数) − 1
                  使用値：従業者数 2014年 554,757人（出典の明示なし）
                  使用値：従業者数 2016年 544,782人（出典の明示なし）
                  注：期間：23か月
                  注：方法：月数による年率（統計局方式）
                  注：方法の出典：総務省統計局「平成18年事業所・企業統計調査」利用上の注意""", official.explanation(Rounding.decimals(3)).text(Locale.JAPANESE));
        assertEquals("-0.94%/年", official.toString());
        assertEquals(Rational.of(23, 12), official.years());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GEOMETRIC_YEARS | 年率 = (41,028 ÷ 42,616)^(1/2) − 1 = −1.8808…% → −1.9%（四捨五入）",
                "EXACT_DAYS | 年率 = (41,028 ÷ 42,616)^(365.25/701) − 1 = −1.9592…% → −2.0%（四捨五入）",
                "LOGARITHMIC | 年率 = ln(41,028 ÷ 42,616) ÷ (23/12) = −1.9813…% → −2.0%（四捨五入）",
                "SIMPLE | 年率 = (41,028 ÷ 42,616 − 1) ÷ (23/12) = −1.9442…% → −1.9%（四捨五入）"
            })
    void workings(AnnualMethod method, String line) {
        AnnualRate rate =
                AnnualRate.of(ESTABLISHMENTS, IN_2014, IN_2016, method).get();
        assertEquals(line, rate.explanation(Rounding.decimals(1)).toString());
    }

    @Test
    void monthsTakenAsYearsAreStated() {
        AnnualRate rate = AnnualRate.of(ESTABLISHMENTS, IN_2014, IN_2016, AnnualMethod.GEOMETRIC_YEARS)
                .get();
        assertEquals("期間：23か月を2年とみなす", rate.explanation().notes().get(0).ja());
    }

    // From 1 July 2014.
    @ParameterizedTest
    @CsvSource({"2014-11-01, 4", "2015-01-01, 6", "2015-06-01, 11"})
    void lessThanAYearIsNoYear(String date, int months) {
        Refusal refusal = AnnualRate.of(
                        ESTABLISHMENTS, IN_2014, ReferenceDate.parse(date), AnnualMethod.GEOMETRIC_YEARS)
                .refusal()
                .orElseThrow();
        assertEquals(
                Refusal.of(
                        Reason.NOT_ENOUGH_DATA,
                        months + "か月は1年に満たないため年平均成長率を計算しない",
                        "no compound annual growth rate is computed over less than a year, here " + months + " months"),
                refusal);
    }

    @Test
    void twelveMonthsAreAYear() {
        ReferenceDate nextJuly = ReferenceDate.parse("2015-07-01");
        AnnualRate rate = AnnualRate.of(Change.of(100, 110), IN_2014, nextJuly, AnnualMethod.GEOMETRIC_YEARS)
                .get();
        assertEquals(Optional.of(Rational.of(10)), rate.exactPercent());
        assertEquals("期間：1年", rate.explanation().notes().get(0).ja());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OFFICIAL_MONTHS | 月数による年率（統計局方式） | annual rate by months (Statistics Bureau)",
                "GEOMETRIC_YEARS | 年平均成長率（CAGR） | compound annual growth rate (CAGR)",
                "EXACT_DAYS | 日数による年率 | annual rate by days",
                "LOGARITHMIC | 対数年率（連続的増加率） | logarithmic annual rate (continuous growth)",
                "SIMPLE | 単純年平均増減率（複利によらない） | simple rate per year (without compounding)"
            })
    void theNoteNamesTheMethod(AnnualMethod method, String ja, String en) {
        assertEquals(Label.of(ja, en), method.label());
        Explanation explanation =
                AnnualRate.of(ESTABLISHMENTS, IN_2014, IN_2016, method).get().explanation();
        assertEquals(Label.of("方法：" + ja, "method: " + en), explanation.notes().get(1));
        assertFalse(method.formula().ja().contains("× 100"));
    }

    @ParameterizedTest
    @EnumSource(AnnualMethod.class)
    void refusesDatesThatAreNotInOrder(AnnualMethod method) {
        ChangeTest.assertRefused(Reason.NOT_ENOUGH_DATA, AnnualRate.of(ESTABLISHMENTS, IN_2014, IN_2014, method));
        ChangeTest.assertRefused(Reason.NOT_ENOUGH_DATA, AnnualRate.of(ESTABLISHMENTS, IN_2016, IN_2014, method));
        ChangeTest.assertRefused(
                Reason.NOT_COMPARABLE, AnnualRate.of(ESTABLISHMENTS, IN_2014, ReferenceDate.parse("2016年度"), method));
    }

    @Test
    void daysNeedDays() {
        ReferenceDate from = ReferenceDate.parse("2014年度");
        ReferenceDate to = ReferenceDate.parse("2016年度");
        ChangeTest.assertRefused(
                Reason.NOT_COMPARABLE, AnnualRate.of(ESTABLISHMENTS, from, to, AnnualMethod.EXACT_DAYS));
        ReferenceDate midJune = ReferenceDate.parse("2016-06-15");
        ChangeTest.assertRefused(
                Reason.NOT_APPLICABLE, AnnualRate.of(ESTABLISHMENTS, IN_2014, midJune, AnnualMethod.OFFICIAL_MONTHS));
        assertTrue(AnnualRate.of(ESTABLISHMENTS, IN_2014, midJune, AnnualMethod.EXACT_DAYS)
                .isGiven());
    }

    @Test
    void refusesLevelsWithoutARate() {
        ChangeTest.assertRefused(Reason.ZERO_BASE, AnnualRate.overMonths(Change.of(0, 5), 23));
        ChangeTest.assertRefused(Reason.NOT_POSITIVE, AnnualRate.overMonths(Change.of(-5, 5), 23));
        ChangeTest.assertRefused(Reason.NOT_POSITIVE, AnnualRate.overMonths(Change.of(5, 0), 23));
        ChangeTest.assertRefused(Reason.NOT_POSITIVE, AnnualRate.overMonths(Change.of(5, -5), 23));
        ChangeTest.assertRefused(Reason.NOT_ENOUGH_DATA, AnnualRate.overYears(Change.of(5, 5), 0));
        ChangeTest.assertRefused(
                Reason.SUPPRESSED,
                AnnualRate.overYears(Change.of(Figure.of(Mark.SUPPRESSED, Unit.NONE), Figure.of(1)), 2));
        AnnualRate closed = AnnualRate.of(Change.of(5, 0), IN_2014, IN_2016, AnnualMethod.SIMPLE)
                .get();
        assertEquals(new BigDecimal("-52.2"), closed.percent(1));
    }

    @Test
    void ofASeries() {
        TimeSeries series = TimeSeries.builder("従業者数")
                .unit(Unit.PERSONS)
                .put("2014-07-01", "554,757")
                .put("2016-06-01", "544,782")
                .build();
        AnnualRate rate = AnnualRate.of(series, IN_2014, IN_2016, AnnualMethod.OFFICIAL_MONTHS)
                .get();
        assertEquals(new BigDecimal("-0.942"), rate.percent(3));
        assertEquals("従業者数 2014年7月1日", rate.change().from().name().ja());
    }

    @Test
    void isFastForACenturyOfMonths() {
        Change change = Change.of(123_456_789_012_345_678L, 987_654_321_098_765_432L);
        assertTimeout(Duration.ofSeconds(30), () -> {
            for (int months = 1_101; months <= 1_200; months++) {
                AnnualRate.overMonths(change, months).get().percent(3);
            }
        });
    }

    @Test
    void equality() {
        AnnualRate one = AnnualRate.overYears(Change.of(1, 2), 2).get();
        assertEquals(one, AnnualRate.overYears(Change.of(1, 2), 2).get());
        assertEquals(
                one.hashCode(), AnnualRate.overYears(Change.of(1, 2), 2).get().hashCode());
        assertNotEquals(one, AnnualRate.overMonths(Change.of(1, 2), 24).get());
    }
}

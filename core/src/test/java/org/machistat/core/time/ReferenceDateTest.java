package org.machistat.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal.Reason;

class ReferenceDateTest {

    private static final ReferenceDate CENSUS_2014 = ReferenceDate.of(LocalDate.of(2014, 7, 1));
    private static final ReferenceDate CENSUS_2016 = ReferenceDate.of(LocalDate.of(2016, 6, 1));

    @ParameterizedTest
    @CsvSource({
        "2014-07-01, DAY, 2014-07-01",
        "2014/7/1, DAY, 2014-07-01",
        "2014.7.1, DAY, 2014-07-01",
        "平成26年7月1日, DAY, 2014-07-01",
        "平成２６年７月１日, DAY, 2014-07-01",
        "平成二十六年七月一日, DAY, 2014-07-01",
        "H26.7.1, DAY, 2014-07-01",
        "平成29年8月30日, DAY, 2017-08-30", // the paper, line 15
        "平成28年（2016年）6月1日, DAY, 2016-06-01", // after line 73
        "平成32年4月1日, DAY, 2020-04-01",
        "2016-06, MONTH, 2016-06-01",
        "2016年6月, MONTH, 2016-06-01",
        "平成28年2月, MONTH, 2016-02-01", // line 22
        "H30.4, MONTH, 2018-04-01",
        "2030年, YEAR, 2030-01-01", // line 66
        "平成28年, YEAR, 2016-01-01",
        "2025年度, FISCAL_YEAR, 2025-04-01",
        "平成37年度, FISCAL_YEAR, 2025-04-01",
        "FY2025, FISCAL_YEAR, 2025-04-01",
        "FY2025（令和7年度）, FISCAL_YEAR, 2025-04-01"
    })
    void parse(String text, DatePrecision precision, LocalDate first) {
        assertEquals(new ReferenceDate(precision, first), ReferenceDate.parse(text));
    }

    @Test
    void asOfAddsNothing() {
        for (String text : List.of("平成29年8月10日時点", "平成29年8月10日 現在", "2017-08-10の時点")) {
            assertEquals(ReferenceDate.of(LocalDate.of(2017, 8, 10)), ReferenceDate.parse(text));
        }
        assertThrows(IllegalArgumentException.class, () -> ReferenceDate.parse("平成29年8月10日現在地"));
    }

    @Test
    void periods() {
        assertEquals(CENSUS_2014.firstDay(), CENSUS_2014.lastDay());
        assertEquals(
                LocalDate.of(2016, 2, 29),
                ReferenceDate.of(YearMonth.of(2016, 2)).lastDay());
        assertEquals(LocalDate.of(2016, 12, 31), ReferenceDate.of(Year.of(2016)).lastDay());
        assertEquals(
                LocalDate.of(2017, 3, 31), ReferenceDate.of(FiscalYear.of(2016)).lastDay());
    }

    /** The two waves of the economic census that the paper compares, line 73: 23 months, not two years. */
    @Test
    void monthsBetweenTheWaves() {
        assertEquals(Answer.of(23), CENSUS_2014.monthsTo(CENSUS_2016));
        assertEquals(Answer.of(-23), CENSUS_2016.monthsTo(CENSUS_2014));
        assertEquals(Answer.of(701L), CENSUS_2014.daysTo(CENSUS_2016));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-01-31, 2016-02-29, 1",
        "2016-02-29, 2017-02-28, 12",
        "2016-02-28, 2016-03-28, 1",
        "2014-07, 2016-06, 23",
        "2014年, 2016年, 24",
        "2014年度, 平成28年度, 24",
        "2016年, 2016年, 0"
    })
    void monthsTo(String from, String to, int months) {
        assertEquals(Answer.of(months), ReferenceDate.parse(from).monthsTo(ReferenceDate.parse(to)));
    }

    @Test
    void noWholeMonths() {
        assertEquals(
                Answer.refuse(
                        Reason.NOT_APPLICABLE,
                        "2014-07-01から2016-06-15までは、日が異なるため、整数の月数にならない",
                        "From 2014-07-01 to 2016-06-15 is no whole number of months: the days of the month differ"),
                CENSUS_2014.monthsTo(ReferenceDate.parse("2016-06-15")));
        assertEquals(
                Answer.refuse(
                        Reason.NOT_COMPARABLE,
                        "2014-07-01と2016年は精度が異なるため、月数を数えられない",
                        "Months cannot be counted between 2014-07-01 and 2016年, which are stated to different precision"),
                CENSUS_2014.monthsTo(ReferenceDate.parse("2016年")));
        assertEquals(
                Reason.NOT_COMPARABLE,
                ReferenceDate.parse("2016年")
                        .monthsTo(ReferenceDate.parse("FY2016"))
                        .refusal()
                        .orElseThrow()
                        .reason());
        assertEquals(
                Answer.refuse(
                        Reason.NOT_COMPARABLE,
                        "2014-07-01から2016-06までの日数は、両方が日付でなければ数えられない",
                        "Days cannot be counted from 2014-07-01 to 2016-06 unless both are days"),
                CENSUS_2014.daysTo(ReferenceDate.parse("2016-06")));
    }

    @Test
    void fiscalYearOfADate() {
        assertEquals(
                Answer.of(FiscalYear.of(2017)),
                ReferenceDate.parse("平成29年8月30日").fiscalYear());
        assertEquals(
                Answer.of(FiscalYear.of(2017)), ReferenceDate.parse("2018-03").fiscalYear());
        assertEquals(
                Answer.of(FiscalYear.of(2018)), ReferenceDate.parse("FY2018").fiscalYear());
        assertEquals(
                Answer.refuse(
                        Reason.NOT_APPLICABLE,
                        "2020年は暦年であり、2つの年度にまたがる",
                        "2020 is a calendar year and lies in two fiscal years"),
                ReferenceDate.parse("平成32年").fiscalYear());
        assertEquals(
                Answer.refuse(Reason.NOT_APPLICABLE, "1868年3月は1868年4月より前である", "March 1868 is before April 1868"),
                ReferenceDate.parse("1868-03").fiscalYear());
    }

    @Test
    void orderIsByFirstDayThenByPrecision() {
        List<ReferenceDate> sorted = Stream.of("2016年度", "2016年", "2016-01", "2016-04-01", "2016-04", "2016-01-01")
                .map(ReferenceDate::parse)
                .sorted()
                .toList();
        assertEquals("[2016-01-01, 2016-01, 2016年, 2016-04-01, 2016-04, FY2016（平成28年度）]", sorted.toString());
        assertTrue(CENSUS_2014.compareTo(CENSUS_2016) < 0);
    }

    @Test
    void words() {
        assertEquals(Label.of("2014年7月1日", "1 July 2014"), CENSUS_2014.label());
        assertEquals("平成26年7月1日", CENSUS_2014.in(Era.HEISEI));
        assertEquals(
                Label.of("2016年6月", "June 2016"), ReferenceDate.parse("2016-06").label());
        assertEquals("平成28年6月", ReferenceDate.parse("2016-06").in(Era.HEISEI));
        assertEquals(Label.of("2030年", "2030"), ReferenceDate.parse("2030年").label());
        assertEquals("平成42年", ReferenceDate.parse("2030年").in(Era.HEISEI));
        assertEquals(Label.of("令和7年度", "FY2025"), ReferenceDate.parse("FY2025").label());
        assertEquals("平成37年度", ReferenceDate.parse("FY2025").in(Era.HEISEI));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "平成40年13月 | : month must be from 1 to 12, but was 13",
                "2014-00-01 | : month must be from 1 to 12, but was 0",
                "平成29年2月30日 | : day of 2017-02 must be from 1 to 28, but was 30",
                "2016-02-30 | : day of 2016-02 must be from 1 to 29, but was 30",
                "1867年 | : Year must be from 1868 to 9999, but was 1867",
                "2025 | , expected a form such as '2014-07-01', '平成26年7月1日', '2016年6月', '2030年', '2025年度' or 'FY2025'",
                "2014.07 | , expected a form such as '2014-07-01', '平成26年7月1日', '2016年6月', '2030年', '2025年度' or 'FY2025'",
                "平成30年3月頃 | , expected a form such as '2014-07-01', '平成26年7月1日', '2016年6月', '2030年', '2025年度' or 'FY2025'",
                "`` | , expected a form such as '2014-07-01', '平成26年7月1日', '2016年6月', '2030年', '2025年度' or 'FY2025'"
            })
    void badInput(String text, String rest) {
        assertEquals(
                "Unable to parse reference date from '" + text + "'" + rest,
                assertThrows(IllegalArgumentException.class, () -> ReferenceDate.parse(text))
                        .getMessage());
    }

    @Test
    void badParts() {
        assertEquals(
                "First day must begin a MONTH, but was 2016-06-02",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new ReferenceDate(DatePrecision.MONTH, LocalDate.of(2016, 6, 2)))
                        .getMessage());
        assertEquals(
                "Precision of a reference date must be DAY, MONTH, YEAR or FISCAL_YEAR, but was DECADE",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new ReferenceDate(DatePrecision.DECADE, LocalDate.of(2020, 1, 1)))
                        .getMessage());
    }
}

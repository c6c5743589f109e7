package org.machistat.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.text.Label;

class FiscalYearTest {

    @ParameterizedTest
    @CsvSource({
        "FY2025, 2025",
        "fy 2025, 2025",
        "ＦＹ２０２５, 2025",
        "2025年度, 2025",
        "２０２５年度, 2025",
        "二〇二五年度, 2025",
        "平成37年度, 2025", // the paper, line 22
        "令和7年度, 2025",
        "H37年度, 2025",
        "R.7年度, 2025",
        "㋿7年度, 2025",
        "平成三十七年度, 2025",
        "FY2025（令和7年度）, 2025",
        "FY2025（平成37年度）, 2025",
        "平成28年度, 2016", // the paper, line 264
        "2018（平成30）年度, 2018", // the paper, line 501
        "2021（平成33）年度, 2021", // the paper, line 501
        "平成30年度（2018年度）, 2018",
        "平成30（2018）年度, 2018",
        "2018年度（H30）, 2018",
        "令和元年度, 2019",
        "平成31年度, 2019",
        "平成元年度, 1989",
        "昭和64年度, 1989",
        "昭和63年度, 1988"
    })
    void parse(String text, int year) {
        assertEquals(FiscalYear.of(year), FiscalYear.parse(text));
    }

    /** The acceptance of the issue: the year prints with both names, and is read back. */
    @Test
    void printsBothNames() {
        FiscalYear year = FiscalYear.parse("平成37年度");
        assertEquals("FY2025（令和7年度）", year.toString());
        assertEquals(Label.of("令和7年度", "FY2025"), year.label());
        assertEquals("平成37年度", year.in(Era.HEISEI));
        assertEquals(year, FiscalYear.of(EraYear.of(Era.HEISEI, 37)));
    }

    /**
     * 令和元年度 by the government's notice of April 2019. The eras of 1912, 1926 and 2019 began within the fiscal year, that of
     * 1989 in the January before it.
     */
    @ParameterizedTest
    @CsvSource({
        "1912, 大正元年度, 明治45年",
        "1926, 昭和元年度, 大正15年",
        "1988, 昭和63年度, 昭和63年",
        "1989, 平成元年度, 平成元年",
        "2018, 平成30年度, 平成30年",
        "2019, 令和元年度, 平成31年",
        "2020, 令和2年度, 令和2年"
    })
    void nameInUseAndNameByFirstDay(int year, String used, String byFirstDay) {
        FiscalYear fiscal = FiscalYear.of(year);
        assertEquals(used, fiscal.label().ja());
        assertEquals(byFirstDay, fiscal.eraYearOfFirstDay().toString());
        assertEquals(used, fiscal.eraYear() + "度");
        assertTrue(fiscal.listEraYears().containsAll(List.of(fiscal.eraYear(), fiscal.eraYearOfFirstDay())));
    }

    /** The paper's cover, line 15 (平成29年8月30日), and lines 274, 290 and 363. */
    @ParameterizedTest
    @CsvSource({
        "2017-08-30, 2017",
        "2018-03-31, 2017",
        "2018-04-01, 2018",
        "2019-01-01, 2018",
        "2019-12-31, 2019",
        "1868-04-01, 1868"
    })
    void from(LocalDate day, int year) {
        assertEquals(FiscalYear.of(year), FiscalYear.from(day));
        assertEquals(FiscalYear.of(year), FiscalYear.from(YearMonth.from(day)));
        assertTrue(FiscalYear.of(year).contains(day));
        assertTrue(FiscalYear.of(year).contains(YearMonth.from(day)));
        assertFalse(FiscalYear.of(year + 1).contains(day));
    }

    @Test
    void daysAndMonths() {
        FiscalYear year = FiscalYear.of(2023);
        assertEquals(LocalDate.of(2023, 4, 1), year.firstDay());
        assertEquals(LocalDate.of(2024, 3, 31), year.lastDay());
        assertEquals(12, year.months().size());
        assertEquals(YearMonth.of(2023, 4), year.months().get(0));
        assertEquals(YearMonth.of(2024, 3), year.months().get(11));
    }

    @Test
    void arithmeticAndOrder() {
        FiscalYear year = FiscalYear.of(2016);
        assertEquals(FiscalYear.of(2025), year.plus(9));
        assertEquals(FiscalYear.of(2015), year.minus(1));
        assertEquals(9, year.yearsTo(FiscalYear.of(2025)));
        assertEquals(-1, year.yearsTo(FiscalYear.of(2015)));
        assertTrue(year.isBefore(FiscalYear.of(2017)));
        assertFalse(year.isBefore(year));
        assertTrue(year.isAfter(FiscalYear.of(2015)));
        assertTrue(year.compareTo(FiscalYear.of(2017)) < 0);
    }

    /** The paper, line 59: 平成28・29年度. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "平成28・29年度",
                "平成28、29年度",
                "平成28，29年度",
                "平成28年度及び29年度",
                "平成28年度および平成29年度",
                "平成28年度と29年度",
                "２０１６・２０１７年度",
                "2016・17年度",
                "FY2016, FY2017",
                "FY2016、2017"
            })
    void list(String text) {
        assertEquals(List.of(FiscalYear.of(2016), FiscalYear.of(2017)), FiscalYear.parseList(text));
    }

    @Test
    void aListMayHaveOneYear() {
        assertEquals(List.of(FiscalYear.of(2016)), FiscalYear.parseList("平成28年度"));
        assertEquals(
                List.of(FiscalYear.of(2016), FiscalYear.of(2018), FiscalYear.of(2019)),
                FiscalYear.parseList("平成28、30、令和元年度"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1999・00年度 | FY1900 comes after FY1999",
                "平成29・28年度 | FY2016 comes after FY2017",
                "平成28・28年度 | FY2016 comes after FY2016",
                "平成31・令和元年度 | FY2019 comes after FY2019",
                "平成30、28、令和元年度 | FY2016 comes after FY2018"
            })
    void aListAscends(String text, String reason) {
        assertEquals(
                "Unable to parse list of fiscal years from '" + text
                        + "': each year has to be later than the one before, but " + reason,
                assertThrows(IllegalArgumentException.class, () -> FiscalYear.parseList(text))
                        .getMessage());
    }

    @Test
    void aRangeIsNoList() {
        assertEquals(
                "Unable to parse list of fiscal years from '平成28～37年度':"
                        + " it is a range of fiscal years, which FiscalYearRange.parse reads",
                assertThrows(IllegalArgumentException.class, () -> FiscalYear.parseList("平成28～37年度"))
                        .getMessage());
        assertEquals(
                "Unable to parse list of fiscal years from 'x', expected a form such as '平成28・29年度',"
                        + " '平成28年度及び29年度' or 'FY2016, FY2017'",
                assertThrows(IllegalArgumentException.class, () -> FiscalYear.parseList("x"))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "年度", "平成x年度", "平成29年度末", "FY25000", "平成28年度～", "平成28・29～30年度"})
    void anotherFormIsRefused(String text) {
        assertEquals(
                "Unable to parse fiscal year from '" + text
                        + "', expected a form such as 'FY2025', '2025年度', '令和7年度' or '2018（平成30）年度'",
                assertThrows(IllegalArgumentException.class, () -> FiscalYear.parse(text))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "平成29年 | 年 is a calendar year, a fiscal year from April to March is written 年度",
                "2017年 | 年 is a calendar year, a fiscal year from April to March is written 年度",
                "2025 | it does not say that fiscal years are meant, which are written 年度 or FY",
                "H29 | it does not say that fiscal years are meant, which are written 年度 or FY",
                "FY25 | year '25' has neither an era nor four digits",
                "29.5年度 | year '29' has neither an era nor four digits",
                "元年度 | year '元' has neither an era nor four digits",
                "平成0年度 | Year of era 平成 must be from 1 to 8011, but was 0",
                "1867年度 | Year must be from 1868 to 9999, but was 1867",
                "2018（平成31）年度 | '2018' is 2018 but '平成31' is 2019, and both have to be the same year",
                "平成30年度（2019年度） | '平成30' is 2018 but '2019' is 2019, and both have to be the same year",
                "FY2025（令和8年度） | '2025' is 2025 but '令和8' is 2026, and both have to be the same year",
                "平成28年度（2016年） | it names a calendar year and a fiscal year at once",
                "平成28～37年度 | it is a range of fiscal years, which FiscalYearRange.parse reads",
                "平成28・29年度 | it is a list of fiscal years, which FiscalYear.parseList reads"
            })
    void refusedWithItsReason(String text, String reason) {
        assertEquals(
                "Unable to parse fiscal year from '" + text + "': " + reason,
                assertThrows(IllegalArgumentException.class, () -> FiscalYear.parse(text))
                        .getMessage());
    }

    @Test
    void aLongTextIsRefusedAtOnce() {
        String text = "9".repeat(1 << 20);
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            assertEquals(
                    "Unable to parse fiscal year from a text of 1048576 characters, expected at most 100",
                    assertThrows(IllegalArgumentException.class, () -> FiscalYear.parse(text))
                            .getMessage());
        });
    }

    @Test
    void arithmeticStaysWithinTheYearsKnown() {
        assertEquals(
                "Year must be from 1868 to 9999, but was 10000",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> FiscalYear.of(9999).plus(1))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> FiscalYear.of(2016).plus(Integer.MAX_VALUE));
        assertThrows(IllegalArgumentException.class, () -> FiscalYear.of(2016).minus(Integer.MIN_VALUE));
    }

    @Test
    void outsideTheYearsKnown() {
        assertEquals(
                "Year must be from 1868 to 9999, but was 1867",
                assertThrows(IllegalArgumentException.class, () -> FiscalYear.from(LocalDate.of(1868, 3, 31)))
                        .getMessage());
        assertEquals(
                "Year of era 令和 must be from 1 to 7981, but was 0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> FiscalYear.of(2018).in(Era.REIWA))
                        .getMessage());
    }
}

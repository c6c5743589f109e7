package org.machistat.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.text.Label;

class FiscalYearRangeTest {

    private static final FiscalYearRange PLAN = FiscalYearRange.of(2016, 2025);
    private static final FiscalYearRange FIRST = FiscalYearRange.of(2016, 2017);
    private static final FiscalYearRange SECOND = FiscalYearRange.of(2018, 2021);

    @ParameterizedTest
    @CsvSource({
        "平成28～37年度, 2016, 2025", // the paper, line 22
        "平成23年度～平成26年度, 2011, 2014", // line 29
        "平成28年度～平成29年度, 2016, 2017", // line 32
        "平成30～33年度, 2018, 2021", // line 60
        "2018（平成30）年度から2021（平成33）年度, 2018, 2021", // line 501
        "平成28年度から平成37年度まで, 2016, 2025",
        "平成28年度より平成37年度まで, 2016, 2025",
        "平成28～令和7年度, 2016, 2025",
        "平成28〜37年度, 2016, 2025",
        "平成28~37年度, 2016, 2025",
        "平成28-37年度, 2016, 2025",
        "平成28－37年度, 2016, 2025",
        "平成28–37年度, 2016, 2025",
        "平成28—37年度, 2016, 2025",
        "平成28―37年度, 2016, 2025",
        "平成28‐37年度, 2016, 2025",
        "平成28−37年度, 2016, 2025",
        "平成28ー37年度, 2016, 2025",
        "平成28・・37年度, 2016, 2025",
        "平成２８～３７年度, 2016, 2025",
        "平成二十八～三十七年度, 2016, 2025",
        "H28～H37年度, 2016, 2025",
        "平成30～令和元年度, 2018, 2019",
        "FY2016-FY2025, 2016, 2025",
        "FY2016–2025, 2016, 2025",
        "2016～2025年度, 2016, 2025",
        "2016～25年度, 2016, 2025",
        "平成28～28年度, 2016, 2016"
    })
    void parse(String text, int start, int end) {
        assertEquals(FiscalYearRange.of(start, end), FiscalYearRange.parse(text));
    }

    /** The paper, section A1: lengths 10, 2 and 4; FY2022-2025 without a programme. */
    @Test
    void planAndProgrammes() {
        assertEquals(10, PLAN.length());
        assertEquals(2, FIRST.length());
        assertEquals(4, SECOND.length());
        assertEquals(List.of(FiscalYearRange.of(2022, 2025)), PLAN.gaps(List.of(SECOND, FIRST)));
        assertTrue(PLAN.contains(FIRST));
        assertFalse(FIRST.contains(PLAN));
        assertTrue(FIRST.isBefore(SECOND));
        assertFalse(FIRST.overlaps(SECOND));
        assertEquals(Optional.empty(), FIRST.gapTo(SECOND));
    }

    /** The paper, lines 29 and 22: the results end with FY2014, the plan begins with FY2016. */
    @Test
    void fiscalYear2015LiesBetweenResultsAndPlan() {
        FiscalYearRange results = FiscalYearRange.parse("平成23年度～平成26年度");
        Optional<FiscalYearRange> gap = Optional.of(FiscalYearRange.of(2015, 2015));
        assertEquals(gap, results.gapTo(PLAN));
        assertEquals(gap, PLAN.gapTo(results));
        assertEquals(Optional.empty(), PLAN.gapTo(FIRST));
    }

    @Test
    void gaps() {
        assertEquals(List.of(PLAN), PLAN.gaps(List.of()));
        assertEquals(List.of(), PLAN.gaps(List.of(FiscalYearRange.of(2000, 2030))));
        assertEquals(List.of(PLAN), PLAN.gaps(List.of(FiscalYearRange.of(2030, 2040), FiscalYearRange.of(2000, 2001))));
        assertEquals(
                List.of(FiscalYearRange.of(2016, 2016), FiscalYearRange.of(2019, 2019), FiscalYearRange.of(2025, 2025)),
                PLAN.gaps(List.of(
                        FiscalYearRange.of(2020, 2024),
                        FiscalYearRange.of(2017, 2018),
                        FiscalYearRange.of(2017, 2017))));
    }

    @Test
    void intersection() {
        assertEquals(Optional.of(SECOND), PLAN.intersect(SECOND));
        assertEquals(Optional.of(FiscalYearRange.of(2020, 2021)), SECOND.intersect(FiscalYearRange.of(2020, 2029)));
        assertEquals(Optional.empty(), FIRST.intersect(SECOND));
    }

    @Test
    void containsYearsAndDays() {
        assertTrue(FIRST.contains(FiscalYear.of(2017)));
        assertFalse(FIRST.contains(FiscalYear.of(2018)));
        assertTrue(FIRST.contains(LocalDate.of(2018, 3, 31)));
        assertFalse(FIRST.contains(LocalDate.of(2018, 4, 1)));
        assertFalse(FIRST.contains(LocalDate.of(2016, 3, 31)));
        assertEquals(LocalDate.of(2016, 4, 1), PLAN.firstDay());
        assertEquals(LocalDate.of(2026, 3, 31), PLAN.lastDay());
        assertEquals(List.of(FiscalYear.of(2016), FiscalYear.of(2017)), FIRST.years());
    }

    @Test
    void prints() {
        assertEquals("FY2016-FY2025", PLAN.toString());
        assertEquals(Label.of("平成28～令和7年度", "FY2016–FY2025"), PLAN.label());
        assertEquals("平成28～37年度", PLAN.in(Era.HEISEI));
        assertEquals("平成28～29年度", FIRST.label().ja());
        assertEquals("令和元～2年度", FiscalYearRange.of(2019, 2020).label().ja());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "平成28・29年度 | : it is a list of fiscal years, which FiscalYear.parseList reads",
                "平成28年度 | : it is one fiscal year, which FiscalYear.parse reads",
                "平成28～37年 | : 年 is a calendar year, a fiscal year from April to March is written 年度",
                "平成28年～37年度 | : 年 is a calendar year, a fiscal year from April to March is written 年度",
                "平成28～37 | : it does not say that fiscal years are meant, which are written 年度 or FY",
                "平成30～3年度 | : End of range must not be before its start FY2018（平成30年度）, but was FY1991（平成3年度）",
                "2016～5年度 | : year '5' after 2016 has neither an era nor two or four digits",
                "平成28～29～30年度 | , expected a form such as '平成28～37年度', '2018（平成30）年度から2021（平成33）年度' or 'FY2016-FY2025'",
                "`` | , expected a form such as '平成28～37年度', '2018（平成30）年度から2021（平成33）年度' or 'FY2016-FY2025'"
            })
    void badInput(String text, String rest) {
        assertEquals(
                "Unable to parse range of fiscal years from '" + text + "'" + rest,
                assertThrows(IllegalArgumentException.class, () -> FiscalYearRange.parse(text))
                        .getMessage());
    }
}

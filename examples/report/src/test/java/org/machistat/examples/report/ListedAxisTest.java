package org.machistat.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberTick;
import org.junit.jupiter.api.Test;

class ListedAxisTest {

    private static List<String> marks(ListedAxis axis) {
        return axis.refreshTicks(null, null, null, null).stream()
                .map(NumberTick::getText)
                .toList();
    }

    @Test
    void yearsThatHaveAValue() {
        assertEquals(
                List.of("2006", "2012", "2014", "2016"),
                marks(ListedAxis.years(new TreeSet<>(List.of(2016, 2014, 2012, 2006)), 2005, 2018, Locale.JAPANESE)));
    }

    @Test
    void ofTwoYearsTooNearOnlyTheFirst() {
        assertEquals(
                List.of("1950", "2000"),
                marks(ListedAxis.years(new TreeSet<>(List.of(1950, 1951, 2000)), 1950, 2000, Locale.JAPANESE)));
    }

    @Test
    void roundYearsIfTheyAreMany() {
        TreeSet<Integer> years =
                IntStream.rangeClosed(1947, 2020).boxed().collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                List.of("1950", "1960", "1970", "1980", "1990", "2000", "2010", "2020"),
                marks(ListedAxis.years(years, 1947, 2020, Locale.ENGLISH)));
    }

    @Test
    void monthsOfAFiscalYear() {
        ListedAxis axis = ListedAxis.months(LocalDate.of(2017, 4, 1), LocalDate.of(2018, 4, 1), Locale.JAPANESE);
        assertEquals(
                List.of("2017年4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月", "2018年1月", "2月", "3月"),
                marks(axis));
        assertEquals(365, axis.getUpperBound());
        assertEquals(
                List.of("2017/4", "5", "6"),
                marks(ListedAxis.months(LocalDate.of(2017, 4, 1), LocalDate.of(2017, 7, 1), Locale.ENGLISH)));
    }

    @Test
    void longTimesByYears() {
        assertEquals(
                List.of("2016", "2017", "2018", "2019"),
                marks(ListedAxis.months(LocalDate.of(2016, 4, 1), LocalDate.of(2020, 4, 1), Locale.JAPANESE)));
    }
}

package org.machistat.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        assertEquals(List.of("4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月", "1月", "2月", "3月"), marks(axis));
        assertEquals(365, axis.getUpperBound());
        // 30 + 31 + 30 + 31 + 31 + 30 + 31 + 30 + 31 days from 1 April to 1 January.
        assertEquals(Map.of(0.0, "2017年", 275.0, "2018年"), axis.under());
        assertEquals(
                List.of("Apr", "May", "Jun"),
                marks(ListedAxis.months(LocalDate.of(2017, 4, 1), LocalDate.of(2017, 7, 1), Locale.ENGLISH)));
    }

    @Test
    void quarters() {
        ListedAxis axis = ListedAxis.months(LocalDate.of(2016, 4, 1), LocalDate.of(2018, 4, 1), Locale.ENGLISH);
        assertEquals(List.of("Apr", "Jul", "Oct", "Jan", "Apr", "Jul", "Oct", "Jan"), marks(axis));
        assertEquals(List.of("2016", "2017", "2018"), List.copyOf(axis.under().values()));
    }

    @Test
    void longTimesByYears() {
        assertEquals(
                List.of("2016", "2017", "2018", "2019"),
                marks(ListedAxis.months(LocalDate.of(2016, 4, 1), LocalDate.of(2020, 4, 1), Locale.JAPANESE)));
    }
}

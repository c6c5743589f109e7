package org.machistat.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;
import org.machistat.examples.data.Nationwide;

class ChartTest {

    private static final Label A = Label.same("A");
    private static final Label B = Label.same("B");

    private static void refuses(String message, Executable code) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, code).getMessage());
    }

    private static Chart.Bars bars(Chart.Layout layout, long... values) {
        return new Chart.Bars(A, Samples.PERSONS, List.of(A, B), List.of(Series.of(A, values)), layout, Samples.SOURCE);
    }

    /** Kawasaki in the census of 2020: men of 15 to 64 years 519,940, women of 65 and over 166,994. */
    @Test
    void thePyramidOfAPopulationHasItsAgeGroups() {
        Chart.Pyramid pyramid =
                Chart.Pyramid.of(A, Samples.PERSONS, Nationwide.population("14130", 2020), Nationwide.source());
        assertEquals("0～14歳", pyramid.ages().get(0).ja());
        assertEquals(3, pyramid.ages().size());
        assertEquals(Rational.of(519_940), pyramid.male().get(1));
        assertEquals(Rational.of(166_994), pyramid.female().get(2));
    }

    @Test
    void scheduleRunsFromTheEarliestDayToTheLatest() {
        Chart.Task late = new Chart.Task(A, B, LocalDate.of(2017, 9, 12), LocalDate.of(2017, 9, 12), true);
        Chart.Task longest = new Chart.Task(A, B, LocalDate.of(2017, 5, 1), LocalDate.of(2018, 3, 31), true);
        Chart.Task early = new Chart.Task(A, B, LocalDate.of(2017, 4, 1), LocalDate.of(2017, 6, 30), true);
        Chart.Gantt gantt = new Chart.Gantt(A, List.of(late, longest, early), Samples.SOURCE);
        assertEquals(LocalDate.of(2017, 4, 1), gantt.firstDay());
        assertEquals(LocalDate.of(2018, 3, 31), gantt.lastDay());
    }

    @Test
    void misuseIsNamed() {
        refuses("The series 'A' must have 2 values, but had 1", () -> bars(Chart.Layout.BESIDE, 1));
        refuses("Stacked values must not be negative, but series 'A' has -2", () -> bars(Chart.Layout.STACKED, 1, -2));
        refuses(
                "A chart needs at least one step, but there was none",
                () -> new Chart.Waterfall(A, Samples.POINTS, List.of(), B, Samples.SOURCE));
        refuses("The line 'A' has no year", () -> new Chart.Line(A, new TreeMap<>(), false));
        refuses(
                "The estimate 'A' must lie in its interval, but was 3 with 1 to 2",
                () -> new Chart.Estimated(A, Rational.of(3), Rational.of(1), Rational.of(2)));
        refuses(
                "The task 'A' must end on or after 2017-04-02, but ended on 2017-04-01",
                () -> new Chart.Task(A, B, LocalDate.of(2017, 4, 2), LocalDate.of(2017, 4, 1), true));
        refuses(
                "The list of women must have 1 values, but had 0",
                () -> new Chart.Pyramid(
                        A, Samples.PERSONS, List.of(A), List.of(Rational.ONE), List.of(), Samples.SOURCE));
        refuses(
                "A pyramid has no negative numbers, but there is one at 'A'",
                () -> new Chart.Pyramid(
                        A,
                        Samples.PERSONS,
                        List.of(A),
                        List.of(Rational.of(-1)),
                        List.of(Rational.ONE),
                        Samples.SOURCE));
        refuses(
                "The row 'A' must have 1 values, but had 0",
                () -> new Chart.Matrix(A, Samples.POINTS, List.of(A), List.of(B), List.of(List.of()), Samples.SOURCE));
    }

    @Test
    void theTotalOfAWaterfallIsExact() {
        // −7/3 + 9/4 − 1/8 + 3/2 = 31/24
        assertEquals(Rational.of(31, 24), Samples.waterfall().sum());
    }

    @Test
    void theTableHasWhatTheChartPrintsAndWhyNot() {
        List<List<String>> rows = Samples.bars().toText(Locale.ENGLISH).rows();
        assertEquals(List.of("Manufacturing", "41,028", "39,000"), rows.get(0));
        assertEquals(List.of("Mining", "7", "suppressed"), rows.get(2));
        assertEquals(
                List.of("本市", "10", "12", "調査がない", "11", "15"),
                Samples.gaps().toText(Locale.JAPANESE).rows().get(0));
        assertEquals(
                List.of("隣の市", "8", "", "", "", "9"),
                Samples.gaps().toText(Locale.JAPANESE).rows().get(1));
        assertEquals(
                List.of("合計", "1.29"),
                Samples.waterfall().toText(Locale.JAPANESE).rows().get(4));
        assertEquals(
                List.of("意見募集", "計画", "2017-07-01", "2017-07-31", "推定"),
                Samples.gantt().toText(Locale.JAPANESE).rows().get(1));
        assertEquals(
                List.of("Medicine", "◎", "", "○"),
                Samples.matrix().toText(Locale.ENGLISH).rows().get(0));
        assertEquals(
                List.of("Information", "28.0%", "21.0%", "36.2%"),
                Samples.intervals().toText(Locale.ENGLISH).rows().get(1));
        assertEquals(
                "85–89", Samples.pyramid().toText(Locale.ENGLISH).rows().get(0).get(0), "the oldest on top");
    }
}

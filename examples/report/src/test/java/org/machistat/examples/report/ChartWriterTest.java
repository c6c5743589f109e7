package org.machistat.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Each kind of chart is written in its own way. */
class ChartWriterTest {

    /** Writes down which way was taken. */
    private static final class Ways extends ChartWriter {

        private final List<String> taken = new ArrayList<>();

        Ways() {
            super(Locale.JAPANESE);
        }

        @Override
        void write(Chart.Bars chart) {
            taken.add("Bars");
        }

        @Override
        void write(Chart.Waterfall chart) {
            taken.add("Waterfall");
        }

        @Override
        void write(Chart.Lines chart) {
            taken.add("Lines");
        }

        @Override
        void write(Chart.Pyramid chart) {
            taken.add("Pyramid");
        }

        @Override
        void write(Chart.Intervals chart) {
            taken.add("Intervals");
        }

        @Override
        void write(Chart.Gantt chart) {
            taken.add("Gantt");
        }

        @Override
        void write(Chart.Matrix chart) {
            taken.add("Matrix");
        }
    }

    /** The samples have every kind that the sealed interface permits. */
    @Test
    void everyKindInItsWay() {
        Ways ways = new Ways();
        List<String> expected = new ArrayList<>();
        Set<String> kinds = new TreeSet<>();
        for (Chart chart : Samples.all()) {
            ways.write(chart);
            expected.add(chart.getClass().getSimpleName());
        }
        for (Class<?> kind : Chart.class.getPermittedSubclasses()) {
            kinds.add(kind.getSimpleName());
        }
        assertEquals(expected, ways.taken);
        assertEquals(kinds, new TreeSet<>(ways.taken));
        assertEquals(Locale.JAPANESE, ways.locale);
    }
}

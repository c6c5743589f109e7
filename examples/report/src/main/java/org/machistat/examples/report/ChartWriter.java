package org.machistat.examples.report;

import java.util.Locale;

/** Writes each kind of chart in its own way: a new kind has to be written by all. */
abstract class ChartWriter {

    final Locale locale;

    ChartWriter(Locale locale) {
        this.locale = locale;
    }

    final void write(Chart chart) {
        if (chart instanceof Chart.Bars bars) {
            write(bars);
        } else if (chart instanceof Chart.Waterfall steps) {
            write(steps);
        } else if (chart instanceof Chart.Lines lines) {
            write(lines);
        } else if (chart instanceof Chart.Pyramid pyramid) {
            write(pyramid);
        } else if (chart instanceof Chart.Intervals intervals) {
            write(intervals);
        } else if (chart instanceof Chart.Gantt gantt) {
            write(gantt);
        } else {
            write((Chart.Matrix) chart);
        }
    }

    abstract void write(Chart.Bars chart);

    abstract void write(Chart.Waterfall chart);

    abstract void write(Chart.Lines chart);

    abstract void write(Chart.Pyramid chart);

    abstract void write(Chart.Intervals chart);

    abstract void write(Chart.Gantt chart);

    abstract void write(Chart.Matrix chart);
}

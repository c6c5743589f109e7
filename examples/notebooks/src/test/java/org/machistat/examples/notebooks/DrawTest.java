package org.machistat.examples.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.machistat.census.establishment.EstablishmentTable;
import org.machistat.core.regional.Reference;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;
import org.machistat.examples.data.Minamihama;
import org.machistat.examples.data.Nationwide;
import org.machistat.examples.report.Chart;

/** The charts hold the figures of the results, and can be drawn. */
class DrawTest {

    private static void drawn(Chart chart, String text) {
        String svg = chart.toSvg(Locale.JAPANESE);
        assertTrue(svg.startsWith("<svg") && svg.contains(text), svg);
    }

    /** The census of 2020: men of 15 to 64 years 519,940, women of 65 and over 166,994. */
    @Test
    void pyramid() {
        Chart.Pyramid chart = (Chart.Pyramid) Draw.pyramid(Nationwide.population("14130", 2020));
        assertEquals(Rational.of(519_940), chart.male().get(1));
        assertEquals(Rational.of(166_994), chart.female().get(2));
        drawn(chart, "川崎市");
    }

    @Test
    void lines() {
        TimeSeries series = TimeSeries.builder("人口")
                .put("2015年", "1,475,213人")
                .put("2020年", "1,538,262人")
                .build();
        Chart.Lines chart = (Chart.Lines) Draw.lines(Label.of("川崎市の人口", "Population"), List.of(series));
        assertEquals(1, chart.lines().size());
        assertEquals(
                Rational.of(1_538_262), chart.lines().get(0).values().get(2020).get());
        drawn(chart, "川崎市の人口");
    }

    /** 医療，福祉: (85,460 − 71,516) / 543,812 = 2.564 points. */
    @Test
    void contributions() {
        Chart.Bars chart = (Chart.Bars) Draw.bars(
                Nationwide.establishments().area("14130").contributions(EstablishmentTable.EMPLOYEES, "2016", "2021"),
                Nationwide.source());
        int at = chart.categories().stream().map(Label::ja).toList().indexOf("医療，福祉");
        assertEquals(2.564, chart.series().get(0).values().get(at).get().doubleValue(), 0.0005);
        drawn(chart, "医療，福祉");
    }

    /** As NationwideRegionalTest has them, by Python fractions. */
    @Test
    void comparisons() {
        var employees = Nationwide.establishments()
                .regional(EstablishmentTable.EMPLOYEES)
                .summingKnown();
        Chart.Waterfall waterfall = (Chart.Waterfall) Draw.waterfall(
                employees.shiftShare("14130", "2016", "2021", Reference.all()).get(), Nationwide.source());
        assertEquals(10_365.06, waterfall.steps().get(0).value().doubleValue(), 0.005);
        assertEquals(Rational.of(3_659), waterfall.sum());
        drawn(waterfall, "産業構造要因");
        Chart.Bars quotients =
                (Chart.Bars) Draw.bars(employees.quotients("2021", Reference.all()), "14130", Nationwide.source());
        int at = quotients.categories().stream().map(Label::ja).toList().indexOf("情報通信業");
        assertEquals(1.9118, quotients.series().get(0).values().get(at).get().doubleValue(), 0.0001);
        drawn(quotients, "情報通信業");
    }

    /** 54 of 150: Wilson's interval is 28.757 to 43.943 per cent (by hand). */
    @Test
    void intervals() {
        Chart.Intervals chart =
                (Chart.Intervals) Draw.intervals(Minamihama.town().response());
        assertEquals(3, chart.estimates().size());
        assertEquals(Rational.of(36), chart.estimates().get(0).value());
        assertEquals(28.757, chart.estimates().get(0).lower().doubleValue(), 0.005);
        assertEquals(43.943, chart.estimates().get(0).upper().doubleValue(), 0.001);
        drawn(chart, "小規模");
    }
}

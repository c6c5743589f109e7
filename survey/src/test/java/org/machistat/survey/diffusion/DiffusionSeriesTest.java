package org.machistat.survey.diffusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;
import org.machistat.survey.estimate.Estimate;

class DiffusionSeriesTest {

    private static final Label NAME = Label.of("業況判断DI", "business conditions");
    private static final ReferenceDate DECEMBER = ReferenceDate.parse("2008-12");
    private static final ReferenceDate MARCH = ReferenceDate.parse("2009-03");

    /** Tankan, large manufacturers, 2008–2009 as published (fx-cn.com). */
    private static TimeSeries published() {
        return TimeSeries.builder(NAME)
                .unit(Unit.POINTS)
                .put("2008-03", "11")
                .put("2008-06", "5")
                .put("2008-09", "▲3")
                .put("2008-12", "▲24")
                .put("2009-03", "▲58")
                .put("2009-06", "▲48")
                .put("2009-09", "▲33")
                .put("2009-12", "▲21")
                .build();
    }

    @Test
    void publishedSeries() {
        DiffusionSeries series =
                DiffusionSeries.ofPublished(DiffusionScheme.TANKAN, published()).get();
        assertEquals(8, series.printed().size());
        assertEquals("-34", series.change(DECEMBER, MARCH).points(0).toPlainString());
        // (−24.5, −23.5] and (−58.5, −57.5]
        assertEquals("(-35, -33)", series.changeInterval(DECEMBER, MARCH).toString());
        assertEquals(published().points(), series.toTimeSeries().points());
        assertEquals(
                "業況判断DI 2008-03 11、2008-06 5、2008-09 △3、2008-12 △24、2009-03 △58、2009-06 △48、2009-09 △33、2009-12 △21",
                series.toString());
        Refusal refusal = series.changeEstimate(DECEMBER, MARCH).refusal().orElseThrow();
        assertEquals(
                "business conditions: of 2009-03 only the published index is known, not its shares",
                refusal.sentence().en());
    }

    // By hand: good and bad may each be half a point off, and their printed difference is exact.
    @Test
    void sharesRoundedFirstLeaveMoreOpen() {
        DiffusionSeries series = DiffusionSeries.ofPublished(
                        DiffusionScheme.TANKAN.withRoundedShares(Rounding.decimals(0)), published())
                .get();
        assertEquals("(-119/2, -113/2)", series.interval(MARCH).toString());
    }

    // By hand: 50/30/20 and 40/30/30 of 100 each: V = 61/100 … 100² (0.7 − 0.09) ÷ 100 + 100² (0.7 − 0.01) ÷ 100 = 61 +
    // 69; Welch: 130² ÷
    // (61² ÷ 99 + 69² ÷ 99) = 197.25.
    @Test
    void changeWithItsError() {
        DiffusionSeries series = DiffusionSeries.of(
                NAME,
                Map.of(
                        DECEMBER,
                        DiffusionIndex.of(DiffusionScheme.TANKAN, 50, 30, 20).get(),
                        MARCH,
                        DiffusionIndex.of(DiffusionScheme.TANKAN, 40, 30, 30).get()));
        Estimate change = series.changeEstimate(DECEMBER, MARCH).get();
        assertEquals(-20, change.value(), 1e-12);
        assertEquals(Math.sqrt(130), change.standardError(), 1e-12);
        assertEquals(197, change.degreesOfFreedom());
        assertEquals("業況判断DIの差（2008-12→2009-03）", change.title().ja());
        assertEquals("[-20, -20]", series.changeInterval(DECEMBER, MARCH).toString());
        assertEquals(30, series.get(DECEMBER).get().value().doubleValue());
    }

    @Test
    void misuse() {
        Map<ReferenceDate, DiffusionIndex> mixed = Map.of(
                DECEMBER,
                DiffusionIndex.of(DiffusionScheme.TANKAN, 1, 1, 1).get(),
                MARCH,
                DiffusionIndex.of(DiffusionScheme.ECONOMY_WATCHERS, 1, 1, 1, 1, 1)
                        .get());
        assertEquals(
                true,
                assertThrows(IllegalArgumentException.class, () -> DiffusionSeries.of(NAME, mixed))
                        .getMessage()
                        .startsWith("Indices of a series must be of one scheme, but were of ["));
        assertEquals(
                "A series must have at least one index, but had none",
                assertThrows(IllegalArgumentException.class, () -> DiffusionSeries.of(NAME, Map.of()))
                        .getMessage());
        DiffusionSeries series =
                DiffusionSeries.ofPublished(DiffusionScheme.TANKAN, published()).get();
        assertEquals(
                "No index of 2010-03, the dates are [2008-03, 2008-06, 2008-09, 2008-12, 2009-03, 2009-06, 2009-09,"
                        + " 2009-12]",
                assertThrows(IllegalArgumentException.class, () -> series.change(MARCH, ReferenceDate.parse("2010-03")))
                        .getMessage());
        assertEquals(
                "The dates of a change must differ, but both were 2009-03",
                assertThrows(IllegalArgumentException.class, () -> series.changeEstimate(MARCH, MARCH))
                        .getMessage());
        assertEquals(
                "No value is printed as 1.5 when rounded half up to a whole number",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> DiffusionSeries.ofPublished(
                                        DiffusionScheme.TANKAN,
                                        TimeSeries.builder(NAME)
                                                .put(MARCH, Figure.of(new BigDecimal("1.5"), Unit.NONE))
                                                .build()))
                        .getMessage());
        assertEquals(
                Refusal.Reason.SUPPRESSED,
                DiffusionSeries.ofPublished(
                                DiffusionScheme.TANKAN,
                                TimeSeries.builder(NAME)
                                        .put(MARCH, Figure.of(Mark.SUPPRESSED, Unit.NONE))
                                        .build())
                        .refusal()
                        .orElseThrow()
                        .reason());
    }
}

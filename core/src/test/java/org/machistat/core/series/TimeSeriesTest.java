package org.machistat.core.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;
import org.machistat.core.value.UnitMismatchException;

class TimeSeriesTest {

    private static final Unit TEN_THOUSANDS = Unit.PERSONS.withExponent(4);

    // The paper: the projection peaks in 2030 with 158.7万人; the other years are made up for the test.
    private static final TimeSeries POPULATION = TimeSeries.builder(Label.of("将来人口", "Population"))
            .unit(TEN_THOUSANDS)
            .source(Source.of("川崎市"))
            .put("2035年", "158.3")
            .put("2015年", "147.5")
            .put("2020年", "x")
            .put("2030年", "158.7")
            .put("2025年", "156.4")
            .forecastFrom(year(2020))
            .build();

    private static ReferenceDate year(int year) {
        return ReferenceDate.parse(year + "年");
    }

    @Test
    void isInTheOrderOfItsDates() {
        assertEquals(List.of(year(2015), year(2020), year(2025), year(2030), year(2035)), POPULATION.dates());
        assertEquals(5, POPULATION.size());
        assertEquals("2015年 147.5万人", POPULATION.first().orElseThrow().toString());
        assertEquals(year(2035), POPULATION.last().orElseThrow().date());
        assertEquals("Population", POPULATION.name().en());
        assertEquals(TEN_THOUSANDS, POPULATION.unit());
        assertEquals("川崎市", POPULATION.source().cite().ja());
    }

    @Test
    void looksUp() {
        assertEquals(
                new BigDecimal("158.7"), POPULATION.get(year(2030)).findValue().orElseThrow());
        assertEquals(Optional.empty(), POPULATION.find(year(2031)));
        NoSuchElementException e = assertThrows(NoSuchElementException.class, () -> POPULATION.get(year(2031)));
        assertEquals(
                "No figure at 2031年 in series '将来人口', there are [2015年, 2020年, 2025年, 2030年, 2035年]", e.getMessage());
        assertEquals("将来人口 2030年 158.7万人（川崎市）", POPULATION.input(year(2030)).toString());
    }

    @Test
    void namesOnlySomeOfManyDates() {
        TimeSeries.Builder builder = TimeSeries.builder("s");
        for (int i = 2000; i < 2010; i++) {
            builder.put(year(i), Figure.of(i));
        }
        TimeSeries series = builder.build();
        NoSuchElementException e = assertThrows(NoSuchElementException.class, () -> series.get(year(1999)));
        assertEquals(
                "No figure at 1999年 in series 's', there are [2000年, 2001年, 2002年, 2003年, 2004年, … 2009年]",
                e.getMessage());
    }

    @Test
    void gapsAreMarkedOrMissingDates() {
        assertEquals(List.of(year(2020)), POPULATION.gaps());
        assertEquals(List.of(year(2020), year(2040)), POPULATION.gaps(List.of(year(2015), year(2020), year(2040))));
        TimeSeries nil = TimeSeries.builder("s").put("2015年", "-").build();
        assertEquals(List.of(), nil.gaps());
    }

    @Test
    void extremes() {
        Extreme max = POPULATION.max().get();
        assertEquals("158.7万人（2030年）", max.toString());
        assertFalse(max.isTied());
        assertEquals(List.of(year(2020)), max.unknown());
        assertEquals("147.5万人（2015年）", POPULATION.min().get().toString());
    }

    @Test
    void tiesAreStatedAndUnitsConverted() {
        TimeSeries series = TimeSeries.builder("s")
                .unit(TEN_THOUSANDS)
                .put(year(2020), Figure.of(2))
                .put(year(2021), Figure.of(20_000, Unit.PERSONS))
                .put(year(2022), Figure.of(19_999, Unit.PERSONS))
                .build();
        assertEquals("2万人（2020年、2021年）", series.max().get().toString());
        assertTrue(series.max().get().isTied());
        assertEquals(List.of(year(2022)), series.min().get().dates());
    }

    @Test
    void noNumberNoExtreme() {
        TimeSeries empty = TimeSeries.builder("s").build();
        assertEquals(Reason.NOT_ENOUGH_DATA, empty.max().refusal().orElseThrow().reason());
        assertEquals(
                "no date of 's' has a number",
                empty.min().refusal().orElseThrow().sentence().en());
        assertEquals(
                "「s」に数値のある時点がない", empty.min().refusal().orElseThrow().sentence().ja());
        assertEquals(Optional.empty(), empty.first());
        assertEquals(Optional.empty(), empty.last());
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> new Extreme(Figure.of(1), List.of(), List.of()));
        assertEquals("Extreme must have at least one date, but had none", e.getMessage());
    }

    @Test
    void parts() {
        assertEquals(
                List.of(year(2020), year(2025)),
                POPULATION.between(year(2016), year(2025)).dates());
        assertEquals(List.of(year(2015)), POPULATION.actual().dates());
        assertEquals(4, POPULATION.forecast().size());
        assertTrue(POPULATION.isForecast(year(2020)));
        assertFalse(POPULATION.isForecast(year(2019)));
        assertEquals(Optional.of(year(2020)), POPULATION.forecastFrom());
        TimeSeries actual = TimeSeries.builder("s").put("2015年", "1").build();
        assertEquals(actual, actual.actual());
        assertEquals(0, actual.forecast().size());
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> POPULATION.between(year(2020), year(2019)));
        assertEquals("First date must not be after the last, but they were 2020年 and 2019年", e.getMessage());
    }

    @Test
    void refusesTwoFiguresAtADateAndMixedPrecision() {
        TimeSeries.Builder builder = TimeSeries.builder("s").put("2015年", "1");
        IllegalArgumentException twice = assertThrows(IllegalArgumentException.class, () -> builder.put("2015年", "2"));
        assertEquals("Each date must get one figure, but 2015年 got 1 and 2", twice.getMessage());
        IllegalArgumentException mixed = assertThrows(IllegalArgumentException.class, () -> builder.put("2016年度", "2"));
        assertEquals(
                "Dates of a series must be of one precision, but were 2015年 and FY2016（平成28年度）", mixed.getMessage());
        TimeSeries.Builder yen = TimeSeries.builder("s").unit(Unit.PERSONS).put(year(2015), Figure.of(1, Unit.YEN));
        assertThrows(UnitMismatchException.class, yen::build);
    }

    @Test
    void prints() {
        assertEquals("""
                時点            将来人口 (万人)
                --------------  ---------------
                2015年                    147.5
                2020年（予測）                x
                2025年（予測）            156.4
                2030年（予測）            158.7
                2035年（予測）            158.3
                5行×2列
                川崎市""", POPULATION.toText().all());
        assertTrue(POPULATION.toText(Locale.ENGLISH).all().contains("2030 (forecast)"));
        TimeSeries.Builder many = TimeSeries.builder("s");
        for (int i = 1900; i < 2000; i++) {
            many.put(year(i), Figure.of(Mark.NIL, Unit.NONE));
        }
        assertTrue(many.build().toString().length() < 1_000);
    }

    @Test
    void equality() {
        TimeSeries one = TimeSeries.builder("s").put("2015年", "1").build();
        assertEquals(one, TimeSeries.builder("s").put("2015年", "1").build());
        assertEquals(
                one.hashCode(),
                TimeSeries.builder("s").put("2015年", "1").build().hashCode());
        assertNotEquals(one, TimeSeries.builder("s").put("2015年", "2").build());
    }

    @Test
    void takesTheUnitOfItsFigures() {
        TimeSeries people = TimeSeries.builder("人口")
                .put("2010年", "x")
                .put("2015年", "1.2千人")
                .put("2020年", "1,210人")
                .build();
        assertEquals("千人", people.unit().label().ja());
        assertEquals(
                "千人", people.get(ReferenceDate.parse("2010年")).unit().label().ja());
        // A number without unit is not taken to be of people, unless the series is.
        TimeSeries.Builder mixed =
                TimeSeries.builder("人口").put("2015年", "1,200人").put("2020年", "1,210");
        assertEquals(
                "Unable to combine figures in '' and '人', expected units of one base",
                assertThrows(UnitMismatchException.class, mixed::build).getMessage());
        assertEquals(people.unit(), mixed.unit(people.unit()).build().unit());
    }
}

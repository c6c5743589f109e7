package org.machistat.core.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.composition.Composition.Part;
import org.machistat.core.explain.Input;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

class ConcentrationTest {

    /** Gross domestic product of the 16 German states 2015, in 10 million euros; published example data of REAT 3.0.3 (herf, hoover). */
    static final long[] STATES = {
        46_069, 54_919, 12_416, 6_529, 3_159, 10_927, 26_344, 3_987, 25_853, 64_559, 13_195, 3_503, 11_266, 5_622,
        8_561, 5_681
    };

    /** Freiburg's employees 2014 in nine industries, Federal Employment Agency, as in REAT 3.0.3. */
    static final long[] FREIBURG = {12_121, 3_154, 25_484, 4_798, 3_372, 1_059, 14_837, 42_931, 6_673};

    private static Part suppressed(String name) {
        return Part.of(name, Figure.of(Mark.SUPPRESSED, Unit.NONE));
    }

    /** Dörsam, Wirtschaftsstatistik (2004), sales of four car makers: HHI 0.34, equivalent number 2.941176 (REAT, herf and herf.eq). */
    @Test
    void fourCarMakers() {
        Concentration cars = Concentration.of(20, 50, 20, 10).get();
        assertEquals(Rational.of(34, 100), cars.herfindahl().exact().orElseThrow());
        assertEquals(2.941176, cars.equivalentNumber().doubleValue(), 5e-7);
        // (0.34 − 0.25) ÷ 0.75
        assertEquals(
                Rational.of(12, 100), cars.normalisedHerfindahl().get().exact().orElseThrow());
        assertEquals(Rational.of(7, 10), cars.ratio(2).exact().orElseThrow());
        assertEquals(Rational.ONE, cars.ratio(9).exact().orElseThrow());
        // 1 ÷ (2 (1 · 0.5 + 2 · 0.2 + 3 · 0.2 + 4 · 0.1) − 1) = 1 ÷ 2.8
        assertEquals(Rational.of(10, 28), cars.rosenbluth().exact().orElseThrow());
    }

    /** Equivalent number 7.988733 printed by REAT; the others from their definitions with 50 digits (Python, decimal). */
    @ParameterizedTest
    @CsvSource({
        "STATES, 0.12517629906796232, 0.06685471900582647, 2.3472868509779530545, 0.84660477486244103452, 0.6341617370038666,"
                + " 0.12523414924463847",
        "FREIBURG, 0.22525969396694123, 0.12841715571280887, 1.7498702419039067221, 0.79640026784396446136, 0.83346878850641,"
                + " 0.2286755169374839"
    })
    void definitions(
            String data,
            double herfindahl,
            double normalised,
            double entropy,
            double evenness,
            double four,
            double rosenbluth) {
        Concentration states =
                Concentration.of(data.equals("STATES") ? STATES : FREIBURG).get();
        assertEquals(herfindahl, states.herfindahl().doubleValue(), 1e-15);
        assertEquals(normalised, states.normalisedHerfindahl().get().doubleValue(), 1e-15);
        assertEquals(entropy, states.entropy().doubleValue(), 1e-15);
        assertEquals(evenness, states.evenness().get().doubleValue(), 1e-15);
        assertEquals(four, states.ratio(4).doubleValue(), 1e-15);
        assertEquals(rosenbluth, states.rosenbluth().doubleValue(), 1e-15);
        if (data.equals("STATES")) {
            assertEquals(7.988733, states.equivalentNumber().doubleValue(), 5e-7);
        }
    }

    @Test
    void partsOfZeroCountAndAddNothing() {
        Concentration one = Concentration.of(5, 0, 0).get();
        assertEquals(Rational.ONE, one.herfindahl().exact().orElseThrow());
        assertEquals(0, one.entropy().doubleValue());
        assertEquals(0, one.evenness().get().doubleValue());
        assertEquals(
                "n = 3, parts of 0 included",
                one.entropy().explanation().notes().get(0).en());
    }

    @Test
    void aSinglePart() {
        Concentration single = Concentration.of(5).get();
        assertEquals(
                Reason.NOT_ENOUGH_DATA,
                single.evenness().refusal().orElseThrow().reason());
        assertEquals(
                "it is not defined for a single part",
                single.normalisedHerfindahl().refusal().orElseThrow().sentence().en());
        assertEquals(5, single.measures().size());
    }

    @Test
    void ofAComposition() {
        Composition composition = Composition.of(List.of(
                Part.of("a", Figure.of(new BigDecimal("1.5"), Unit.YEN)),
                Part.of("b", Figure.of(new BigDecimal("0.5"), Unit.YEN))));
        Concentration concentration = Concentration.of(composition).get();
        assertEquals(Rational.of(10, 16), concentration.herfindahl().exact().orElseThrow());
        assertEquals(2, concentration.explanation().inputs().size());
        assertEquals(
                List.of("Measure                       Value", "Herfindahl–Hirschman index   0.6250"),
                concentration
                        .toText(Locale.ENGLISH)
                        .toString()
                        .lines()
                        .filter(line -> line.startsWith("M") || line.startsWith("H"))
                        .limit(2)
                        .toList());
    }

    @Test
    void refusals() {
        assertEquals(
                Reason.ZERO_BASE, Concentration.of(0, 0).refusal().orElseThrow().reason());
        Composition hidden = Composition.of(List.of(Part.of("a", 3), suppressed("b")), Input.of(10));
        assertEquals(
                Reason.SUPPRESSED,
                Concentration.of(hidden).refusal().orElseThrow().reason());
        Composition open = Composition.of(List.of(Part.of("a", 3), Part.of("b", 4)), Input.of(10));
        assertEquals(
                "the parts leave 3 of the total, so concentration and inequality are not computed",
                Concentration.of(open).refusal().orElseThrow().sentence().en());
        assertEquals(
                "Parts must not be below 0, but part 2 was -1",
                assertThrows(IllegalArgumentException.class, () -> Concentration.of(1, -1))
                        .getMessage());
        assertEquals(
                "Parts must be one or more, but there were none",
                assertThrows(IllegalArgumentException.class, () -> Concentration.of(new long[0]))
                        .getMessage());
        assertEquals(
                "Parts, in units of their last printed digit, must add to at most 9223372036854775807, but added to more",
                assertThrows(IllegalArgumentException.class, () -> Concentration.of(Long.MAX_VALUE, 1))
                        .getMessage());
        Concentration some = Concentration.of(1).get();
        assertEquals(
                "Concentration ratio must be of 1 or more parts, but was of 0",
                assertThrows(IllegalArgumentException.class, () -> some.ratio(0))
                        .getMessage());
    }

    /** 5² + 3² known of 10; 2 hidden in two parts: 1 + 1 or 2 + 0. */
    @Test
    void boundsWithHiddenParts() {
        List<Part> parts = List.of(Part.of("a", 5), Part.of("b", 3), suppressed("c"), suppressed("d"));
        assertEquals(
                Interval.closed(Rational.of(36, 100), Rational.of(38, 100)),
                Concentration.herfindahlBetween(Composition.of(parts, Input.of(10)))
                        .get());
        assertEquals(
                Interval.point(Rational.of(5, 9)),
                Concentration.herfindahlBetween(Composition.of(List.of(Part.of("a", 2), Part.of("b", 1))))
                        .get());
        assertEquals(
                Reason.PARTS_DO_NOT_ADD,
                Concentration.herfindahlBetween(Composition.of(List.of(Part.of("a", 2)), Input.of(3)))
                        .refusal()
                        .orElseThrow()
                        .reason());
        assertEquals(
                Reason.PARTS_DO_NOT_ADD,
                Concentration.herfindahlBetween(Composition.of(parts, Input.of(7)))
                        .refusal()
                        .orElseThrow()
                        .reason());
        assertEquals(
                Reason.SUPPRESSED,
                Concentration.herfindahlBetween(Composition.of(parts))
                        .refusal()
                        .orElseThrow()
                        .reason());
        assertEquals(
                Reason.ZERO_BASE,
                Concentration.herfindahlBetween(Composition.of(List.of(Part.of("a", 0))))
                        .refusal()
                        .orElseThrow()
                        .reason());
    }
}

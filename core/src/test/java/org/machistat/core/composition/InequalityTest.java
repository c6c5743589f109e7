package org.machistat.core.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.composition.Composition.Part;
import org.machistat.core.composition.Inequality.LorenzPoint;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

class InequalityTest {

    /** People of the 16 German states 2015, beside {@link ConcentrationTest#STATES}; example data of REAT 3.0.3 (hoover). */
    static final long[] PEOPLE = {
        10_879_618,
        12_843_514,
        3_520_031,
        2_484_826,
        671_489,
        1_787_408,
        6_176_172,
        1_612_362,
        7_926_599,
        17_865_516,
        4_052_803,
        995_597,
        4_084_851,
        2_245_470,
        2_858_714,
        2_170_714
    };

    private static Rational exact(Coefficient coefficient) {
        return coefficient.exact().orElseThrow();
    }

    /** Dörsam, Wirtschaftsstatistik (2004): Gini 0.3, normalised 0.4 (REAT, gini). By hand: 10 20 20 50 with −3 −1 1 3 is 120 of 400. */
    @Test
    void fourCarMakers() {
        Inequality cars = Inequality.of(20, 50, 20, 10).get();
        assertEquals(Rational.of(3, 10), exact(cars.gini()));
        assertEquals(Rational.of(4, 10), exact(cars.correctedGini().get()));
        // |−5| + 25 + |−5| + |−15| = 50 of 100, half of it
        assertEquals(Rational.of(1, 4), exact(cars.hoover()));
        // 4 · 3400 ÷ 10000 − 1 = 0.36
        assertEquals(Rational.of(6, 10), exact(cars.coefficientOfVariation()));
        // √(0.36 · 4 ÷ 3) = √0.48
        assertEquals(Math.sqrt(0.48), cars.sampleCoefficientOfVariation().get().doubleValue(), 1e-15);
        assertEquals(
                List.of(
                        new LorenzPoint(Rational.ZERO, Rational.ZERO),
                        new LorenzPoint(Rational.of(1, 4), Rational.of(1, 10)),
                        new LorenzPoint(Rational.of(1, 2), Rational.of(3, 10)),
                        new LorenzPoint(Rational.of(3, 4), Rational.of(1, 2)),
                        new LorenzPoint(Rational.ONE, Rational.ONE)),
                cars.lorenz());
    }

    private static Inequality data(String data) {
        return switch (data) {
            case "STATES" -> Inequality.of(ConcentrationTest.STATES).get();
            case "FREIBURG" -> Inequality.of(ConcentrationTest.FREIBURG).get();
            case "PER_HEAD" -> Inequality.of(ConcentrationTest.STATES, PEOPLE).get();
            default -> Inequality.of(1_000_000_000, 1_000_000_001, 999_999_999).get();
        };
    }

    /** Python, decimal with 50 digits, from the definitions; the last row is one in which nearly everything is equal. */
    @ParameterizedTest
    @CsvSource({
        "STATES, 0.5009348458309925, 0.407100779933243, 0.42530187126182818323, 0.45770901190504381202, 1.0014093993404481284,"
                + " 0.20217855173612721293, 0.36726843322478284333, 0.56510428088116266891",
        "FREIBURG, 0.5141101566133682, 0.3942095098270543, 0.44735433543231266066, 0.53412109709381705254, 1.0135764626817608946,"
                + " 0.21965173408864686931, 0.41381573714167866552, 0.66745418034126052246",
        "PER_HEAD, 0.09993514037034266, 0.07358990888665276, 0.017321087941663551912, 0.017445187374423056732,"
                + " 0.18730965939212546301, 0.0086519533473780588127, 0.017293901109682071649, 0.034561103101505717707",
        "NEAR, 4.4444444444444443e-10, 3.333333333333333e-10, 3.3333333333333333389e-19, 3.333333333333333335e-19,"
                + " 8.1649658092772603273e-10, 1.6666666666666666671e-19, 3.3333333333333333344e-19, 6.6666666666666666689e-19"
    })
    void definitions(
            String data,
            double gini,
            double hoover,
            double theilT,
            double theilL,
            double variation,
            double half,
            double one,
            double two) {
        Inequality inequality = data(data);
        assertNear(gini, inequality.gini());
        assertNear(hoover, inequality.hoover());
        assertNear(theilT, inequality.theilT());
        assertNear(theilL, inequality.theilL().get());
        assertNear(variation, inequality.coefficientOfVariation());
        assertNear(half, inequality.atkinson(0.5));
        assertNear(one, inequality.atkinson(1));
        assertNear(two, inequality.atkinson(2));
    }

    private static void assertNear(double expected, Coefficient coefficient) {
        assertEquals(
                1,
                coefficient.doubleValue() / expected,
                1e-14,
                coefficient.name().en());
    }

    /** What R 4.2's ineq and REAT do not say: one of n has all. */
    @Test
    void oneHasAll() {
        Inequality one = Inequality.of(0, 0, 0, 7).get();
        assertEquals(Rational.of(3, 4), exact(one.gini()));
        assertEquals(Rational.ONE, exact(one.correctedGini().get()));
        assertEquals(Rational.of(3, 4), exact(one.hoover()));
        assertEquals(Math.log(4), one.theilT().doubleValue(), 1e-15);
        assertEquals(
                "a part is 0 and has no logarithm",
                one.theilL().refusal().orElseThrow().sentence().en());
        // 1 − (1/4 · 4^(1/2))² = 3/4
        assertEquals(0.75, one.atkinson(0.5).doubleValue(), 1e-15);
        assertEquals(1, one.atkinson(1).doubleValue());
        assertEquals(1, one.atkinson(2).doubleValue());
        assertEquals(5, one.measures().size() - 1);
    }

    /** In the limit only the part that has least counts: 1 − (1 ÷ 50.5). Σ p r^−999 is 0.5 · r₁^−999 · 1. */
    @Test
    void muchAversion() {
        Inequality two = Inequality.of(1, 100).get();
        assertEquals(1 - Math.pow(0.5, -1.0 / 999) / 50.5, two.atkinson(1_000).doubleValue(), 1e-14);
    }

    @Test
    void aSinglePart() {
        Inequality single = Inequality.of(9).get();
        assertEquals(Rational.ZERO, exact(single.gini()));
        assertEquals(0, single.theilT().doubleValue());
        assertEquals(
                Reason.NOT_ENOUGH_DATA,
                single.correctedGini().refusal().orElseThrow().reason());
        assertEquals(
                Reason.NOT_ENOUGH_DATA,
                single.sampleCoefficientOfVariation().refusal().orElseThrow().reason());
    }

    @Test
    void weightedCompositions() {
        Composition income = Composition.of(List.of(Part.of("a", 30), Part.of("b", 10), Part.of("c", 0)));
        Composition people = Composition.of(List.of(Part.of("b", 3), Part.of("c", 0), Part.of("a", 1)));
        Inequality perHead = Inequality.of(income, people).get();
        // a: p 1/4, s 3/4; b: p 3/4, s 1/4. Lorenz (3/4, 1/4): 1 − (3/4 · 1/4 + 1/4 · 5/4) = 1/2
        assertEquals(Rational.of(1, 2), exact(perHead.gini()));
        assertEquals(Rational.of(1, 2), exact(perHead.hoover()));
        assertEquals(3, perHead.lorenz().size());
        assertEquals(
                "the correction is not defined for weighted parts",
                perHead.correctedGini().refusal().orElseThrow().sentence().en());
        assertEquals(6, perHead.explanation().inputs().size());
        assertEquals(
                "weighted, n = 2", perHead.gini().explanation().notes().get(0).en());
        Composition nobody = Composition.of(List.of(Part.of("a", 0), Part.of("b", 3), Part.of("c", 1)));
        assertEquals(
                "part 1 has an amount and a weight of 0",
                Inequality.of(income, nobody).refusal().orElseThrow().sentence().en());
        Composition others = Composition.of(List.of(Part.of("a", 1), Part.of("d", 3)));
        assertEquals(
                "Weights must be given for the categories [a, b, c], but were for [a, d]",
                assertThrows(IllegalArgumentException.class, () -> Inequality.of(income, others))
                        .getMessage());
        Composition hidden = Composition.of(
                List.of(Part.of("a", 1), Part.of("b", 3), Part.of("c", Figure.of(Mark.SUPPRESSED, Unit.NONE))));
        assertEquals(
                Reason.SUPPRESSED,
                Inequality.of(income, hidden).refusal().orElseThrow().reason());
    }

    @Test
    void text() {
        List<String> lines = Inequality.of(20, 50, 20, 10)
                .get()
                .toText(Locale.ENGLISH)
                .toString()
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        assertEquals("Gini coefficient                          0.3000", lines.get(2));
        assertEquals("n = 4", lines.get(lines.size() - 1));
    }

    @Test
    void misuse() {
        Inequality some = Inequality.of(1, 2).get();
        assertEquals(
                "Aversion to inequality must be a number above 0, but was 0.0",
                assertThrows(IllegalArgumentException.class, () -> some.atkinson(0))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> some.atkinson(Double.NaN));
        assertEquals(
                "Parts and weights must be as many, but were 2 and 1",
                assertThrows(IllegalArgumentException.class, () -> Inequality.of(new long[] {1, 2}, new long[] {1}))
                        .getMessage());
    }
}

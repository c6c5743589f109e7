package org.machistat.core.regional;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;

class SpecializationTest {

    private static Specialization freiburg(int year) {
        return Specialization.of(Regions.freiburg(year), "Freiburg", Reference.place("Germany"))
                .get();
    }

    /** Computed from the definitions in double precision with Python. */
    @ParameterizedTest
    @CsvSource({
        "2008, 0.3313233715968642, 0.19822300270565166, 0.20858710702721275",
        "2014, 0.3405471752989363, 0.20890094385909888, 0.2252596939669412"
    })
    void freiburg(int year, double krugman, double gini, double herfindahl) {
        assertEquals(krugman, freiburg(year).krugman().doubleValue(), 1e-14);
        assertEquals(gini, freiburg(year).gini().get().doubleValue(), 1e-14);
        assertEquals(krugman / 2, freiburg(year).dissimilarity().doubleValue(), 1e-14);
        assertEquals(herfindahl, freiburg(year).herfindahl().doubleValue(), 1e-14);
    }

    /** By hand: shares 1/2, 1/2 against 1/4, 3/4. Krugman 1/2; Hachman 1 ÷ (1 + 1/3) = 3/4. */
    @Test
    void byHand() {
        Specialization one = Specialization.of(Regions.of("A 5 5", "B 1 3"), "A", Reference.place("B"))
                .get();
        assertEquals(Rational.of(1, 2), one.krugman().exact().orElseThrow());
        assertEquals(Rational.of(1, 4), one.dissimilarity().exact().orElseThrow());
        assertEquals(Rational.of(3, 4), one.hachman().get().exact().orElseThrow());
        assertEquals(Rational.of(1, 2), one.herfindahl().exact().orElseThrow());
        // quotients 2 and 2/3, mean 4/3: 2 ÷ (4 × 4/3) × (1 × −2/3 + 2 × 2/3) = 1/4
        assertEquals(Rational.of(1, 4), one.gini().get().exact().orElseThrow());
        // Lorenz curve over S: (3/4, 1/2), (1, 1); area 3/4 × 1/4 + 1/4 × 3/4 = 3/8; 1 − 2 × 3/8
        assertEquals(Rational.of(1, 4), one.locationalGini().get().exact().orElseThrow());
        assertEquals("A クルーグマン特化指数 0.5000（比較対象：B）", one.toString());
        assertEquals(
                List.of("A, reference: B"),
                one.krugman().explanation().notes().stream()
                        .map(note -> note.en())
                        .toList());
        assertEquals(Reference.place("B"), one.reference());
    }

    /** The reference changes the index: the mean of the others' shares is not their sum. */
    @Test
    void krugmanByReference() {
        RegionalTable table = Regions.of("A 5 5", "B 1 3", "C 90 10");
        // all: 96 of 114; others: 91 of 104; mean of others (1/4 + 9/10) ÷ 2 = 23/40
        assertEquals(Rational.of(96 - 57, 57), krugman(table, Reference.all()));
        assertEquals(Rational.of(91 - 52, 52), krugman(table, Reference.others()));
        assertEquals(Rational.of(3, 20), krugman(table, Reference.meanOfOthers()));
    }

    private static Rational krugman(RegionalTable table, Reference reference) {
        return Specialization.of(table, "A", reference).get().krugman().exact().orElseThrow();
    }

    @Test
    void refuses() {
        assertEquals(
                Reason.SUPPRESSED,
                Specialization.of(Regions.of("A 5 x", "B 1 3"), "A", Reference.all())
                        .refusal()
                        .orElseThrow()
                        .reason());
        RegionalTable short1 = Regions.withTotals("計 6 8 15", "A 5 5 11", "B 1 3 4");
        assertEquals(
                "A：産業の合計が総数と一致しない",
                Specialization.of(short1, "A", Reference.all())
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .ja());
        Specialization none = Specialization.of(Regions.of("A 5 5", "B 0 3"), "A", Reference.place("B"))
                .get();
        assertEquals(
                "the reference (B) has no 1, so that there is no location quotient",
                none.hachman().refusal().orElseThrow().sentence().en());
        assertEquals(Reason.ZERO_BASE, none.gini().refusal().orElseThrow().reason());
        assertEquals(
                Reason.ZERO_BASE, none.locationalGini().refusal().orElseThrow().reason());
        assertEquals(Rational.ONE, none.krugman().exact().orElseThrow());
    }

    /** Transposed, the same measure tells where an industry is concentrated: industry 1 is 5/6 in A, all is 10/14. */
    @Test
    void concentrationOfAnIndustry() {
        Specialization one = Specialization.of(Regions.of("A 5 5", "B 1 3").transposed(), "1", Reference.all())
                .get();
        assertEquals(Rational.of(5, 21), one.krugman().exact().orElseThrow());
    }
}

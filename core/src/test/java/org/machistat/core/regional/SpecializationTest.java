package org.machistat.core.regional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.composition.Composition;
import org.machistat.core.composition.Concentration;
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

    /** From the definitions with Python's fractions: Σ S S' |s ÷ S − s' ÷ S'| ÷ 2 for the locational Gini coefficient, 1 ÷ Σ s² ÷ S for Hachman. */
    @ParameterizedTest
    @CsvSource({"2008, 0.22711214624830334, 0.8543246613400108", "2014, 0.23669910123042823, 0.8444306946560128"})
    void freiburgByOtherMeasures(int year, double locational, double hachman) {
        assertEquals(locational, freiburg(year).locationalGini().get().doubleValue(), 1e-14);
        assertEquals(hachman, freiburg(year).hachman().get().doubleValue(), 1e-14);
    }

    /**
     * The worked examples of Farhauer, O. and Kröll, A. (2013), Standorttheorien, with the results that the manual of REAT 3.0.3 prints for them.
     * Sweden and mining are compared with the mean of the others.
     */
    @Test
    void farhauerAndKroell() {
        RegionalTable two = Regions.of("j 20 10 70 0 0", "l 0 0 0 60 40");
        assertEquals(
                Rational.of(2),
                Specialization.of(two, "j", Reference.place("l"))
                        .get()
                        .krugman()
                        .exact()
                        .orElseThrow());
        RegionalTable countries = Regions.of(
                "Sweden 45000 15000 32000 10000 30000",
                "Norway 35000 12000 30000 8000 22000",
                "Denmark 40000 10000 25000 9000 18000",
                "Finland 30000 11000 18000 3000 13000",
                "Island 40000 6000 11000 2000 12000");
        Specialization sweden =
                Specialization.of(countries, "Sweden", Reference.meanOfOthers()).get();
        assertEquals(0.1595, sweden.krugman().doubleValue(), 5e-5);
        assertEquals(0.1595017922685965, sweden.krugman().doubleValue(), 1e-15);
        RegionalTable region = Regions.of("region 700 600 500 10000 40000", "all 30000 15000 10000 60000 50000");
        Specialization unlike =
                Specialization.of(region, "region", Reference.place("all")).get();
        assertEquals(0.6222222, unlike.gini().get().doubleValue(), 5e-8);
        assertEquals(Rational.of(28, 45), unlike.gini().get().exact().orElseThrow());
        assertEquals(
                Rational.of(4_469, 8_547), unlike.locationalGini().get().exact().orElseThrow());
    }

    /** The same book's examples of concentration: mining against the mean of four industries, an industry of five regions against all of them. */
    @Test
    void farhauerAndKroellOfConcentration() {
        RegionalTable industries = Regions.of(
                "Bergbau 4320 7811 3900 2300 47560",
                "Chemie 20000 11000 31000 8000 20000",
                "Sozialwesen 40000 10000 25000 9000 16000",
                "Elektronik 10000 11000 14000 14000 13000",
                "Holz 7000 7500 11000 1500 36000");
        Specialization mining = Specialization.of(industries, "Bergbau", Reference.meanOfOthers())
                .get();
        assertEquals(0.8619, mining.krugman().doubleValue(), 5e-5);
        assertEquals(0.861932135776099, mining.krugman().doubleValue(), 1e-15);
        // places in rows: the industry, the rest, and all that is employed there
        RegionalTable table = Regions.withTotals(
                "計 10000 90000 100000",
                "a 500 19500 20000",
                "b 500 14500 15000",
                "c 1000 19000 20000",
                "d 7000 33000 40000",
                "e 1000 4000 5000");
        Specialization industry =
                Specialization.of(table.transposed(), "1", Reference.all()).get();
        assertEquals(0.4068966, industry.gini().get().doubleValue(), 5e-8);
        assertEquals(Rational.of(59, 145), industry.gini().get().exact().orElseThrow());
    }

    /** What is not defined is left out: the reference has none of industry 2, which the place has none of either. */
    @Test
    void measures() {
        Specialization all = Specialization.of(Regions.of("A 5 5", "B 1 3"), "A", Reference.place("B"))
                .get();
        assertEquals(
                List.of(
                        all.krugman(),
                        all.dissimilarity(),
                        all.hachman().get(),
                        all.gini().get(),
                        all.locationalGini().get(),
                        all.herfindahl()),
                all.measures());
        Specialization some = Specialization.of(Regions.of("A 5 0", "B 1 0"), "A", Reference.place("B"))
                .get();
        assertEquals(5, some.measures().size());
        assertFalse(some.gini().isGiven());
    }

    /** The composition of a place gives the same index, and what else is known of parts; a total that is declared is its whole. */
    @Test
    void compositionOfAPlace() {
        RegionalTable table = Regions.withTotals("計 9 11 20", "A 8 4 12", "B 1 x 8");
        Composition parts = table.composition("A");
        assertEquals(
                Specialization.of(table, "A", Reference.place("A"))
                        .get()
                        .herfindahl()
                        .exact(),
                Concentration.of(parts).get().herfindahl().exact());
        assertEquals(
                Rational.of(5, 9),
                Concentration.of(parts).get().herfindahl().exact().orElseThrow());
        assertTrue(parts.isTotalGiven());
        assertFalse(Regions.of("A 5 5").composition("A").isTotalGiven());
        assertEquals(Rational.of(1, 8), table.composition("B").share("1").get().fraction());
        assertEquals(
                Reason.SUPPRESSED,
                Concentration.of(table.composition("B")).refusal().orElseThrow().reason());
        assertThrows(NoSuchElementException.class, () -> table.composition("C"));
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

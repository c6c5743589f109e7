package org.machistat.core.regional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.machistat.core.value.Refusal.Reason;

class SpecializationsTest {

    /** A has halves, B quarters: by hand Krugman 1/2, Herfindahl 1/2, entropy ln 2. */
    @Test
    void byHand() {
        Specializations all = Specializations.of(Regions.of("A 5 5", "B 1 3", "C x 1"), Reference.place("B"));
        assertEquals(0.5, all.krugman(0).orElseThrow(), 1e-15);
        assertEquals(0.5, all.herfindahl(0).orElseThrow(), 1e-15);
        assertEquals(Math.log(2), all.entropy(0).orElseThrow(), 1e-15);
        assertEquals(0, all.krugman(1).orElseThrow(), 1e-15);
        assertEquals(0.25, all.dissimilarity(0).orElseThrow(), 1e-15);
        assertEquals(OptionalDouble.empty(), all.dissimilarity(2));
        // quotients 2 and 2/3, mean 4/3: 2 ÷ (4 × 4/3) × (1 × −2/3 + 2 × 2/3)
        assertEquals(0.25, all.gini(0).orElseThrow(), 1e-15);
        assertEquals(OptionalDouble.empty(), all.gini(2));
        assertEquals(OptionalDouble.empty(), all.krugman(2));
        assertEquals(OptionalDouble.empty(), all.entropy(2));
        assertEquals(Reason.SUPPRESSED, all.get("C").refusal().orElseThrow().reason());
        assertEquals("特化度：従業者数（3地域×2産業） 比較対象：B", all.toString());
        assertThrows(IndexOutOfBoundsException.class, () -> all.herfindahl(3));
    }

    /** Entropy by −Σ s ln s with Python, near 0 with 60 digits: cells small and large, none, one industry alone, and of Freiburg in 2014. */
    @Test
    void entropy() {
        Specializations some = Specializations.of(
                Regions.of("A 1 2 3 4", "B 0 0 9999999 0", "C 4095 4096 4097 0", "D 1 0 0 1000000000000000"),
                Reference.all());
        assertEquals(1.2798542258336676, some.entropy(0).orElseThrow(), 1e-14);
        assertEquals(0, some.entropy(1).orElseThrow(), 1e-14);
        assertEquals(1.0986122687998945, some.entropy(2).orElseThrow(), 1e-14);
        assertEquals(3.553877639491065e-14, some.entropy(3).orElseThrow(), 1e-28);
        assertEquals(
                1.7498702419039067,
                Specializations.of(Regions.freiburg(2014), Reference.place("Germany"))
                        .entropy(0)
                        .orElseThrow(),
                1e-14);
    }

    @Test
    void freiburg() {
        Specializations all = Specializations.of(Regions.freiburg(2014), Reference.place("Germany"));
        assertEquals(0.3405471752989363, all.krugman(0).orElseThrow(), 1e-14);
        assertEquals(0.20890094385909894, all.gini(0).orElseThrow(), 1e-14);
        assertEquals(0.22525969396694123, all.herfindahl(0).orElseThrow(), 1e-14);
    }
}

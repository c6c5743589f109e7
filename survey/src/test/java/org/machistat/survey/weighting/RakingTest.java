package org.machistat.survey.weighting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.machistat.survey.weighting.Schools.en;
import static org.machistat.survey.weighting.Schools.ja;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Source;
import org.machistat.survey.design.SampleDesign;

class RakingTest {

    private static final SampleDesign DESIGN =
            Schools.design("p p q q", "u v u v", new double[4], new double[] {1, 1, 1, 1});

    // By hand: equal cells raked to independent margins become products: 30·20/100, 30·80/100, 70·20/100, 70·80/100.
    @Test
    void independentMarginsGiveProducts() {
        Weighting made = Raking.to(List.of(Known.numbers("a", "p", 30, "q", 70), Known.numbers("b", "u", 20, "v", 80)))
                .apply(DESIGN)
                .get();
        assertArrayEquals(new double[] {6, 24, 14, 56}, made.design().weights(), 1e-10);
        assertEquals(6, made.leastFactor(), 1e-10);
        assertEquals(56, made.mostFactor(), 1e-10);
        assertEquals(
                "[1回で収束, 分散：調整前ウェイトつき残差]",
                made.explanation().notes().stream()
                        .skip(2)
                        .map(n -> n.ja())
                        .toList()
                        .toString());
    }

    @Test
    void marginsThatDoNotAgree() {
        Raking raking = Raking.to(List.of(Known.numbers("a", "p", 30, "q", 70), Known.numbers("b", "u", 20, "v", 81)));
        assertEquals("Margins do not agree: a adds up to 100, b to 101", en(raking.apply(DESIGN)));
        assertEquals("周辺総数の計が一致しない：aは100、bは101", ja(raking.apply(DESIGN)));
    }

    // By hand: rows of p are all u; p asks for 60 and u has only 50.
    @Test
    void zerosThatMakeTwoMarginsImpossible() {
        SampleDesign design = Schools.design("p q q", "u u v", new double[3], new double[] {1, 1, 1});
        Raking raking = Raking.to(List.of(Known.numbers("a", "p", 60, "q", 40), Known.numbers("b", "u", 50, "v", 50)));
        assertEquals(
                "Combinations missing from the sample make the margins impossible: rows of a=p (60 in all) are found only in b=u (50 in all)",
                en(raking.apply(design)));
        assertEquals("標本にない組合せのため周辺総数が両立しない：a=p（計 60）の行はb=u（計 50）にしかない", ja(raking.apply(design)));
    }

    // By hand: p asks for all of u's 50, which leaves q's row of u nothing: weights tend to 0 without reaching it.
    @Test
    void zerosThatLeaveNothing() {
        SampleDesign design = Schools.design("p q q", "u u v", new double[3], new double[] {1, 1, 1});
        Raking raking = Raking.to(List.of(Known.numbers("a", "p", 50, "q", 50), Known.numbers("b", "u", 50, "v", 50)));
        assertEquals(
                "Raking does not converge (the combinations missing from the sample do not go with the margins, or hardly so): "
                        + "a=p should be 50 but is 49.9875",
                en(raking.apply(design)));
    }

    @Test
    void misuse() {
        assertEquals(
                "There must be at least one margin, but there was none",
                assertThrows(IllegalArgumentException.class, () -> Raking.to(List.of()))
                        .getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> Raking.to(List.of(KnownTotals.ofVariable("x", 1, Source.UNSTATED))));
    }

    @Test
    void inWords() {
        assertEquals(
                "レイキング：a（1区分、計 3）",
                Raking.to(List.of(Known.numbers("a", "p", 3))).toString());
        assertEquals(
                "ten rounds of plain means", RakingVariance.TEN_ROUNDS.label().en());
    }
}

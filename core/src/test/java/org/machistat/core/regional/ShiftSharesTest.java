package org.machistat.core.regional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Comparability.Aspect;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;

class ShiftSharesTest {

    /** Farhauer and Kröll: A 25 = 27 + 1 − 3, of which industry 1 lost 100 − 90 × 440/400 = 1 more than all. */
    @Test
    void textbook() {
        ShiftShares all = ShiftShares.of(Regions.farhauer(1), Regions.farhauer(2), Reference.all())
                .get();
        assertEquals(27, all.national(0).orElseThrow(), 1e-12);
        assertEquals(1, all.mix(0).orElseThrow(), 1e-12);
        assertEquals(-3, all.regional(0).orElseThrow(), 1e-12);
        assertEquals(1, all.regional(0, 0).orElseThrow(), 1e-12);
        assertEquals(0, all.residual(0).orElseThrow(), 1e-12);
        assertEquals(Rational.of(32), all.get("B").get().effects().regional());
        assertEquals("シフト・シェア分析：従業者数（3地域×4産業） → 従業者数（3地域×4産業） 比較対象：全体（自地域を含む）", all.toString());
    }

    /** Places and industries are joined by their ids, not by their order. */
    @Test
    void anotherOrder() {
        ShiftShares all = ShiftShares.of(
                        Regions.of("A 1 3", "B 2 2", "C 1 1"), Regions.of("B 4 4", "A 3 3"), Reference.all())
                .get();
        assertEquals(4 * 0.4, all.national(0).orElseThrow(), 1e-12);
        assertEquals(6 - 4, sum(all, 0), 1e-12);
        assertEquals(8 - 4, sum(all, 1), 1e-12);
        assertEquals(OptionalDouble.empty(), all.national(2));
        assertEquals(OptionalDouble.empty(), all.regional(2, 0));
        assertEquals(OptionalDouble.empty(), all.residual(2));
    }

    private static double sum(ShiftShares all, int place) {
        return all.national(place).orElseThrow()
                + all.mix(place).orElseThrow()
                + all.regional(place).orElseThrow()
                + all.residual(place).orElseThrow();
    }

    @Test
    void refuses() {
        Comparability bar = Comparability.bar(Aspect.SCOPE, "民営のみ", "private only");
        assertEquals(
                Reason.NOT_COMPARABLE,
                ShiftShares.of(Regions.farhauer(1), Regions.farhauer(2), Reference.all(), bar)
                        .refusal()
                        .orElseThrow()
                        .reason());
        ShiftShares accepted = ShiftShares.of(Regions.farhauer(1), Regions.farhauer(2), Reference.all(), bar.accepted())
                .get();
        assertEquals(bar.accepted(), accepted.comparability());
        assertEquals(bar.accepted(), accepted.get("A").get().comparability());
        assertThrows(
                IllegalArgumentException.class,
                () -> ShiftShares.of(Regions.farhauer(1), Regions.farhauer(2), Reference.meanOfOthers()));
        assertThrows(IndexOutOfBoundsException.class, () -> accepted.regional(0, 4));
    }
}

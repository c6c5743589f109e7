package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;

class ForecastErrorTest {

    private static ForecastError.Case one(String what, long projected, long counted) {
        return new ForecastError.Case(Label.same(what), projected, counted);
    }

    // By hand: 110 for 100 is +10 %, 180 for 200 is −10 %, 52 for 50 is +4 %: MAPE 8 %, MALPE 4/3 %.
    @Test
    void meansByHand() {
        ForecastError error = ForecastError.of(List.of(one("A", 110, 100), one("B", 180, 200), one("C", 52, 50)))
                .get();
        assertEquals(Rational.of(-10), error.error(1).value());
        assertEquals(Rational.of(8), error.mape().value());
        assertEquals(Rational.of(4, 3), error.malpe().value());
        assertEquals(-20, error.cases().get(1).difference());
        assertEquals("3件 MAPE 8.00% MALPE 1.33%", error.toString());
    }

    // Kawasaki City in 2020: 1,518,050 projected by IPSS (2018), 1,538,262 counted by the census: −1.31 %.
    @Test
    void kawasaki() {
        ForecastError error =
                ForecastError.of(List.of(one("川崎市", 1_518_050, 1_538_262))).get();
        assertEquals("-1.31", error.malpe().rounded(2).toPlainString());
        assertEquals("1.31", error.mape().rounded(2).toPlainString());
        assertEquals("""
                percentage error 川崎市 = −1.3140…% → −1.31% (half up)
                  formula: (projected − counted) ÷ counted × 100
                  input: 川崎市 projected 1,518,050 persons (source not stated)
                  input: 川崎市 counted 1,538,262 persons (source not stated)""", error.error(0).explanation().text(Locale.ENGLISH));
    }

    /** More than a hundredth of the largest long, where hundred times the difference is no long. */
    @Test
    void largeCounts() {
        ForecastError error =
                ForecastError.of(List.of(one("A", Long.MAX_VALUE, 1))).get();
        assertEquals(Rational.of(Long.MAX_VALUE - 1).times(100), error.error(0).value());
    }

    @Test
    void refusals() {
        assertEquals(
                Refusal.of(
                        Reason.NOT_ENOUGH_DATA, "比べる推計値と実績値がない", "there is no projected and counted number to compare"),
                ForecastError.of(List.of()).refusal().get());
        assertEquals(
                Refusal.of(
                        Reason.ZERO_BASE,
                        "Bの実績値が0のため誤差率を計算できない",
                        "the count of B is 0, so there is no percentage error"),
                ForecastError.of(List.of(one("A", 1, 1), one("B", 1, 0)))
                        .refusal()
                        .get());
        assertEquals(
                "People must not be fewer than 0, but were -1 and 5",
                assertThrows(IllegalArgumentException.class, () -> one("A", -1, 5))
                        .getMessage());
    }

    /** MALPE never exceeds MAPE in size; both are equal if all projections were too high; many times all cases changes none. */
    @Property
    void laws(
            @ForAll @Size(min = 1, max = 10) List<@LongRange(min = 1, max = 1_000_000) Long> counted,
            @ForAll @IntRange(min = -1000, max = 1000) int shift,
            @ForAll @IntRange(min = 1, max = 1000) int factor) {
        List<ForecastError.Case> cases = counted.stream()
                .map(count -> one("A", Math.max(0, count + shift), count))
                .toList();
        ForecastError error = ForecastError.of(cases).get();
        Rational mape = error.mape().value();
        Rational malpe = error.malpe().value();
        assertEquals(shift < 0 ? mape.negate() : mape, malpe);
        ForecastError many = ForecastError.of(cases.stream()
                        .map(one ->
                                new ForecastError.Case(one.what(), factor * one.projected(), factor * one.counted()))
                        .toList())
                .get();
        assertEquals(mape, many.mape().value());
        assertEquals(malpe, many.malpe().value());
    }
}

package org.machistat.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

    private static Quantity of(String figure) {
        return Quantity.from(Figure.parse(figure)).get();
    }

    /** By hand: 1億円 and 500万円 are 1.05億円; 158.7万人 are 1,587,000人. */
    @Test
    void convertsUnitsOfOneBase() {
        assertEquals("1.05億円", of("1億円").plus(of("500万円")).toString());
        assertEquals("1,587,000人", of("158.7万人").to(Unit.PERSONS).toString());
        assertEquals("95百万円", of("100百万円").minus(of("5,000千円")).toString());
        assertTrue(of("1億円").compareTo(of("99百万円")) > 0);
        assertEquals("1/3円", new Quantity(Rational.of(1, 3), Unit.YEN).toString());
    }

    @Test
    void roundsToAFigure() {
        assertEquals(Figure.parse("0.3円"), new Quantity(Rational.of(1, 3), Unit.YEN).toFigure(Rounding.decimals(1)));
        assertEquals(
                Quantity.of(0, Unit.NONE),
                Quantity.from(Figure.of(Mark.NIL, Unit.NONE)).get());
        assertEquals(
                Refusal.Reason.SUPPRESSED,
                Quantity.from(Figure.parse("x")).refusal().orElseThrow().reason());
    }

    @Test
    void otherBasesDoNotMix() {
        UnitMismatchException e = assertThrows(UnitMismatchException.class, () -> of("1人").plus(of("1円")));
        assertEquals(Unit.YEN, e.left());
        assertEquals(Unit.PERSONS, e.right());
    }

    // By hand: 13/2 = 6.5, 317/2 = 158.5, 1/1024 = 0.0009765625, 7/80 = 0.0875; thirds and sevenths never end.
    @ParameterizedTest
    @CsvSource({
        "13/2, 万人, 6.5万人",
        "317/2, 万人, 158.5万人",
        "-13/2, 万人, -6.5万人",
        "1000, 円, '1,000円'",
        "2469135/2, 円, '1,234,567.5円'",
        "1/1024, '', 0.0009765625",
        "7/80, '', 0.0875",
        "0, 人, 0人",
        "1/3, 万人, 1/3万人",
        "-22/7, '', -22/7",
        "1/6, 人, 1/6人"
    })
    void printsADecimalWhereItEnds(String amount, String unit, String printed) {
        assertEquals(printed, new Quantity(Rational.parse(amount), Unit.parse(unit)).toString());
    }
}

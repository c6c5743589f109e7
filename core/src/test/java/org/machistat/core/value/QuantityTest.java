package org.machistat.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

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

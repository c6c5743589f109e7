package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;

class CellTest {

    @Test
    void figuresAsPrinted() {
        Cell known = Cell.figure(Figure.parse("1,234.50人"));
        assertEquals("1,234.50", known.shown().ja());
        assertEquals(new BigDecimal("1234.50"), known.number());
        assertEquals(Rational.parse("2469/2"), known.exact());
        Cell nil = Cell.figure(Figure.parse("-"));
        assertEquals("-", nil.shown().ja());
        assertEquals(BigDecimal.ZERO, nil.number());
        Cell suppressed = Cell.figure(Figure.parse("x"));
        assertEquals("x", suppressed.shown().ja());
        assertNull(suppressed.number());
        assertEquals(Refusal.Reason.SUPPRESSED, suppressed.refusal().reason());
    }

    @ParameterizedTest
    @CsvSource({"1/3, 1, 0.3", "1/2, 0, 1", "-1/2, 0, -1", "2, 2, 2.00", "-1/1000, 1, 0.0"})
    void ratiosAreRoundedHalfUpOnce(String ratio, int decimals, String printed) {
        Cell cell = Cell.exact(Rational.parse(ratio), decimals);
        assertEquals(printed, cell.number().toPlainString());
        assertEquals(ratio, cell.exact().toString());
    }

    @Test
    void signs() {
        assertEquals("+3", Cell.count(3).signed().shown().ja());
        assertEquals("-3", Cell.count(-3).signed().shown().ja());
        assertEquals("0", Cell.count(0).signed().shown().ja());
        assertEquals("", Cell.empty().signed().shown().ja());
    }

    @ParameterizedTest
    @CsvSource({
        "137.32575757575758, 137.326, 137.325757576",
        "1540, '1,540', 1540",
        "1e12, '1,000,000,000,000', 1000000000000",
        "0, 0, 0",
        "1.86535e-15, 1.86535E-15, 0.00000000000000186535"
    })
    void measuredNumbers(double value, String shown, String number) {
        Cell cell = Cell.measured(value);
        assertEquals(shown, cell.shown().ja());
        assertEquals(number, cell.number().toPlainString());
        assertNull(cell.exact());
    }

    @Test
    void refusals() {
        Answer<Long> none = Answer.refuse(Refusal.Reason.ZERO_BASE, "ゼロ", "zero");
        Cell cell = Cell.answer(none, Cell::count);
        assertEquals("計算不能", cell.shown().ja());
        assertEquals("n/a", cell.shown().en());
        assertEquals("zero", cell.refusal().sentence().en());
        assertEquals("7", Cell.answer(Answer.of(7L), Cell::count).shown().ja());
    }
}

package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.math.BigDecimal;

/** A decimal number of any size, with the decimals it is written with; never a double. */
enum DecimalNumber implements Form<BigDecimal> {
    FORM;

    /** Beyond it, a few characters of JSON would unfold to a number that fills the memory. */
    private static final int MOST_DIGITS = 1_000;

    @Override
    public String what() {
        return "number";
    }

    @Override
    public void write(BigDecimal value, JsonGenerator out) throws IOException {
        out.writeNumber(value);
    }

    @Override
    public BigDecimal read(JsonParser in) throws IOException {
        if (!in.currentToken().isNumeric() || in.isNaN()) {
            throw Unreadable.token(in, what(), "a number");
        }
        BigDecimal value = decimal(in);
        if (Math.abs((long) value.scale()) > MOST_DIGITS) {
            throw tooMuch(in);
        }
        return value;
    }

    /** The number, unless its exponent is out of all range. */
    private BigDecimal decimal(JsonParser in) throws IOException {
        try {
            return in.getDecimalValue();
        } catch (NumberFormatException e) {
            throw tooMuch(in);
        }
    }

    private MismatchedInputException tooMuch(JsonParser in) throws IOException {
        return Unreadable.token(in, what(), "a number of at most " + MOST_DIGITS + " zeros or decimals");
    }
}

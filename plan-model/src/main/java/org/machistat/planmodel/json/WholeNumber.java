package org.machistat.planmodel.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import org.machistat.core.text.Label;

/**
 * A whole number within bounds.
 *
 * @param id what the schema calls it
 * @param what what messages call it
 * @param least the least it may be
 * @param most the most it may be
 */
record WholeNumber(String id, Label what, long least, long most) implements Form<Long> {

    private static final int MOST_DIGITS = 20;

    @Override
    public Optional<Long> read(Input in) throws IOException {
        if (in.token() == JsonToken.VALUE_NUMBER_INT && in.text().length() <= MOST_DIGITS) {
            BigInteger value = new BigInteger(in.text());
            if (value.compareTo(BigInteger.valueOf(least)) >= 0 && value.compareTo(BigInteger.valueOf(most)) <= 0) {
                return Optional.of(value.longValueExact());
            }
        }
        return in.refuse(
                what,
                Label.of(
                        String.format(Locale.ROOT, "%,dから%,dまでの整数（引用符なし）", least, most),
                        String.format(
                                Locale.ROOT, "a whole number from %,d to %,d without quotation marks", least, most)));
    }

    @Override
    public void write(Long value, JsonGenerator out) throws IOException {
        out.writeNumber(value);
    }
}

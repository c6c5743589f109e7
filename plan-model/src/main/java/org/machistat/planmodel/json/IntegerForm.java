package org.machistat.planmodel.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.machistat.core.text.Label;

/**
 * A whole number that fits an {@code int}.
 *
 * @param id what the schema calls it
 * @param what what messages call it
 * @param least the least it may be
 * @param most the most it may be
 */
record IntegerForm(String id, Label what, int least, int most) implements Form<Integer> {

    @Override
    public Optional<Integer> read(Input in) throws IOException {
        return new WholeNumber(id, what, least, most).read(in).map(Math::toIntExact);
    }

    @Override
    public void write(Integer value, JsonGenerator out) throws IOException {
        out.writeNumber(value);
    }
}

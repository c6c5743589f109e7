package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Comparisons;

/**
 * Which points may be compared: a list of pairs, each with its judgement.
 *
 * @param <K> what names a point
 */
final class ComparisonsForm<K extends Serializable> implements Form<Comparisons<K>> {

    private static final String WHAT = "comparisons";

    private final Form<Comparisons.Pair<K>> pair;

    /** Points in the form in which dates or ids of categories stand. */
    ComparisonsForm(Form<K> point) {
        pair = new PairForm<>(
                new Field<>("from", point),
                new Field<>("to", point),
                new Field<>("comparability", ComparabilityForm.FORM));
    }

    private record PairForm<K extends Serializable>(
            Field<K> from, Field<K> to, Field<Comparability> comparability, Shape shape)
            implements Form<Comparisons.Pair<K>> {

        PairForm(Field<K> from, Field<K> to, Field<Comparability> comparability) {
            this(from, to, comparability, Shape.of("comparison", from, to, comparability));
        }

        @Override
        public String what() {
            return shape.what();
        }

        @Override
        public void write(Comparisons.Pair<K> value, JsonGenerator out) throws IOException {
            out.writeStartObject();
            from.write(value.from(), out);
            to.write(value.to(), out);
            comparability.write(value.comparability(), out);
            out.writeEndObject();
        }

        @Override
        public Comparisons.Pair<K> read(JsonParser in) throws IOException {
            Fields fields = shape.read(in);
            return new Comparisons.Pair<>(fields.get(from), fields.get(to), fields.get(comparability));
        }
    }

    @Override
    public String what() {
        return WHAT;
    }

    @Override
    public void write(Comparisons<K> value, JsonGenerator out) throws IOException {
        new ListForm<>(WHAT, pair).write(value.pairs(), out);
    }

    @Override
    public Comparisons<K> read(JsonParser in) throws IOException {
        List<Comparisons.Pair<K>> pairs = new ArrayList<>(new ListForm<>(WHAT, pair).read(in));
        try {
            return Comparisons.of(pairs);
        } catch (IllegalArgumentException e) {
            throw Unreadable.because(in, WHAT, e.getMessage());
        }
    }
}

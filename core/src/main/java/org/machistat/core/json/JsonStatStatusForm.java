package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Unit;

/** What a status means: the mark in place of the number with its symbol, and the marks beside. */
enum JsonStatStatusForm implements Form<JsonStatStatus> {
    FORM;

    private static final Field<Mark> MARK = new Field<>("mark", new EnumForm<>("mark", Mark.class));
    private static final Field<String> SYMBOL = new Field<>("symbol", PlainText.FORM);
    private static final Field<List<Mark>> QUALIFIERS =
            new Field<>("qualifiers", new ListForm<>("qualifiers", new EnumForm<>("qualifier", Mark.class)));
    private static final Shape SHAPE = Shape.of("status", MARK, SYMBOL, QUALIFIERS);

    @Override
    public String what() {
        return SHAPE.what();
    }

    @Override
    public void write(JsonStatStatus value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        if (value.mark().isPresent()) {
            MARK.write(value.mark().get(), out);
            SYMBOL.writeUnless(value.mark().get().symbol(), value.symbol(), out);
        }
        QUALIFIERS.writeUnless(List.of(), List.copyOf(value.qualifiers()), out);
        out.writeEndObject();
    }

    /** Read is only what a figure can have. */
    @Override
    public JsonStatStatus read(JsonParser in) throws IOException {
        Fields fields = SHAPE.read(in);
        Set<Mark> qualifiers = new LinkedHashSet<>(fields.get(QUALIFIERS, List.of()));
        if (!fields.has(MARK)) {
            Figure known = fields.make(() -> new Figure.Known(BigDecimal.ZERO, Unit.NONE, qualifiers));
            return new JsonStatStatus(Optional.empty(), "", known.qualifiers());
        }
        Mark mark = fields.get(MARK);
        String symbol = fields.get(SYMBOL, mark.symbol());
        Figure marked = fields.make(() -> new Figure.Marked(mark, symbol, Unit.NONE, qualifiers));
        return new JsonStatStatus(Optional.of(mark), symbol, marked.qualifiers());
    }
}

package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Unit;

/** A figure: an object with its value or its mark. A bare number is a known figure without unit and qualifiers. */
enum FigureForm implements Form<Figure> {
    FORM;

    private static final int MOST_DECIMALS = 1_000;
    private static final Field<BigDecimal> VALUE = new Field<>("value", DecimalNumber.FORM);
    private static final Field<Integer> DECIMALS = new Field<>("decimals", WholeNumber.FORM);
    private static final Field<Mark> MARK = new Field<>("mark", new EnumForm<>("mark", Mark.class));
    private static final Field<String> SYMBOL = new Field<>("symbol", PlainText.FORM);
    private static final Field<Unit> UNIT = new Field<>("unit", UnitForm.FORM);
    private static final Field<List<Mark>> QUALIFIERS =
            new Field<>("qualifiers", new ListForm<>("qualifiers", new EnumForm<>("qualifier", Mark.class)));
    private static final Shape SHAPE =
            Shape.of("figure", VALUE, DECIMALS, MARK, SYMBOL, UNIT, QUALIFIERS).or("a number");

    @Override
    public String what() {
        return SHAPE.what();
    }

    @Override
    public void write(Figure value, JsonGenerator out) throws IOException {
        writeObject(value, Unit.NONE, out);
    }

    /** Writes a figure of a table, whose cells have a unit already: a bare number where that says all. */
    static void writeCell(Figure figure, Unit cellUnit, JsonGenerator out) throws IOException {
        if (figure instanceof Figure.Known known
                && known.unit().equals(cellUnit)
                && known.qualifiers().isEmpty()) {
            out.writeNumber(known.value());
        } else {
            writeObject(figure, cellUnit, out);
        }
    }

    private static void writeObject(Figure figure, Unit usual, JsonGenerator out) throws IOException {
        out.writeStartObject();
        if (figure instanceof Figure.Known known) {
            VALUE.write(known.value(), out);
            DECIMALS.writeUnless(0, known.decimals(), out);
        } else if (figure instanceof Figure.Marked marked) {
            MARK.write(marked.mark(), out);
            SYMBOL.write(marked.symbol(), out);
        }
        UNIT.writeUnless(usual, figure.unit(), out);
        QUALIFIERS.writeUnless(List.of(), List.copyOf(figure.qualifiers()), out);
        out.writeEndObject();
    }

    @Override
    public Figure read(JsonParser in) throws IOException {
        if (in.currentToken().isNumeric()) {
            return Figure.of(DecimalNumber.FORM.read(in), Unit.NONE);
        }
        Fields fields = SHAPE.read(in);
        List<Mark> listed = fields.get(QUALIFIERS, List.of());
        Set<Mark> qualifiers = new LinkedHashSet<>(listed);
        if (qualifiers.size() < listed.size()) {
            throw Unreadable.of(in, what(), "each qualifier once", listed.toString());
        }
        Unit unit = fields.get(UNIT, Unit.NONE);
        if (fields.has(VALUE)) {
            fields.refuse(VALUE, MARK, SYMBOL);
            BigDecimal value = withDecimals(fields, in);
            return fields.make(() -> new Figure.Known(value, unit, qualifiers));
        }
        if (!fields.has(MARK)) {
            throw fields.unlike("field 'value' or 'mark'");
        }
        fields.refuse(MARK, DECIMALS);
        Mark mark = fields.get(MARK);
        return fields.make(() -> new Figure.Marked(mark, fields.get(SYMBOL, mark.symbol()), unit, qualifiers));
    }

    /** A program in between may have dropped zeros at the end; the stated decimals bring them back. */
    private static BigDecimal withDecimals(Fields fields, JsonParser in) throws IOException {
        BigDecimal value = fields.get(VALUE);
        if (!fields.has(DECIMALS)) {
            return value;
        }
        int decimals = fields.get(DECIMALS);
        if (decimals < 0 || decimals > MOST_DECIMALS || value.scale() > decimals) {
            throw Unreadable.of(
                    in,
                    SHAPE.what(),
                    "'decimals' from those of the value, " + Math.max(0, value.scale()) + ", to " + MOST_DECIMALS,
                    String.valueOf(decimals));
        }
        return value.setScale(decimals, RoundingMode.UNNECESSARY);
    }
}

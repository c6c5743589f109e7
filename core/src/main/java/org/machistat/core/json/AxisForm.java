package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;
import org.machistat.core.source.Comparisons;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;

/** An axis: its categories in order and its totals. */
enum AxisForm implements Form<Axis> {
    FORM;

    private static final Field<String> ID = new Field<>("id", PlainText.FORM);
    private static final Field<Label> LABEL = new Field<>("label", LabelForm.FORM);
    private static final Field<List<Category>> CATEGORIES =
            new Field<>("categories", new ListForm<>("categories", CategoryForm.FORM));
    private static final Field<List<Axis.Total>> TOTALS =
            new Field<>("totals", new ListForm<>("totals", TotalForm.FORM));
    private static final Field<Comparisons<String>> COMPARISONS =
            new Field<>("comparisons", new ComparisonsForm<>(PlainText.FORM));
    private static final Field<Axis.Role> ROLE =
            new Field<>("role", new EnumForm<>("role of an axis", Axis.Role.class));
    private static final Shape SHAPE = Shape.of("axis", ID, LABEL, ROLE, CATEGORIES, TOTALS, COMPARISONS);

    @Override
    public String what() {
        return SHAPE.what();
    }

    @Override
    public void write(Axis value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        ID.write(value.id(), out);
        LABEL.writeUnless(Label.same(value.id()), value.label(), out);
        if (value.role().isPresent()) {
            ROLE.write(value.role().get(), out);
        }
        CATEGORIES.write(value.categories(), out);
        TOTALS.writeUnless(List.of(), value.totals(), out);
        COMPARISONS.writeUnless(Comparisons.none(), value.comparisons(), out);
        out.writeEndObject();
    }

    @Override
    public Axis read(JsonParser in) throws IOException {
        Fields fields = SHAPE.read(in);
        String id = fields.get(ID);
        Label label = fields.get(LABEL, Label.same(id));
        List<Category> categories = fields.get(CATEGORIES);
        return fields.make(() -> {
            Axis axis = Axis.of(id, label, categories)
                    .withTotals(fields.get(TOTALS, List.of()))
                    .withComparisons(fields.get(COMPARISONS, Comparisons.none()));
            return fields.has(ROLE) ? axis.withRole(fields.get(ROLE, null)) : axis;
        });
    }
}

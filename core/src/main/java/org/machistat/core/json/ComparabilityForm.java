package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;
import org.machistat.core.source.Comparability;
import org.machistat.core.text.Label;

/** Whether two points may be compared: the verdict, its reasons, and whether the caller accepted it. */
enum ComparabilityForm implements Form<Comparability> {
    FORM;

    /** One reason; a form of its own, since reasons stand in a list. */
    enum ReasonForm implements Form<Comparability.Reason> {
        REASON;

        private static final Field<Comparability.Aspect> ASPECT =
                new Field<>("aspect", new EnumForm<>("aspect", Comparability.Aspect.class));
        private static final Field<Label> SENTENCE = new Field<>("sentence", LabelForm.FORM);
        private static final Shape SHAPE = Shape.of("reason", ASPECT, VERDICT, SENTENCE);

        @Override
        public String what() {
            return SHAPE.what();
        }

        @Override
        public void write(Comparability.Reason value, JsonGenerator out) throws IOException {
            out.writeStartObject();
            ASPECT.write(value.aspect(), out);
            VERDICT.write(value.verdict(), out);
            SENTENCE.write(value.sentence(), out);
            out.writeEndObject();
        }

        @Override
        public Comparability.Reason read(JsonParser in) throws IOException {
            Fields fields = SHAPE.read(in);
            Comparability.Aspect aspect = fields.get(ASPECT);
            Comparability.Verdict verdict = fields.get(VERDICT);
            Label sentence = fields.get(SENTENCE);
            return fields.make(() -> new Comparability.Reason(aspect, verdict, sentence));
        }
    }

    private static final Field<Comparability.Verdict> VERDICT =
            new Field<>("verdict", new EnumForm<>("verdict", Comparability.Verdict.class));
    private static final Field<Boolean> ACCEPTED = new Field<>("accepted", TrueOrFalse.FORM);
    private static final Field<List<Comparability.Reason>> REASONS =
            new Field<>("reasons", new ListForm<>("reasons", ReasonForm.REASON));
    private static final Shape SHAPE = Shape.of("comparability", VERDICT, ACCEPTED, REASONS);

    @Override
    public String what() {
        return SHAPE.what();
    }

    @Override
    public void write(Comparability value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        VERDICT.write(value.verdict(), out);
        ACCEPTED.writeUnless(false, value.isAccepted(), out);
        REASONS.writeUnless(List.of(), value.reasons(), out);
        out.writeEndObject();
    }

    @Override
    public Comparability read(JsonParser in) throws IOException {
        Fields fields = SHAPE.read(in);
        Comparability.Verdict stated = fields.get(VERDICT);
        Comparability plain = Comparability.of(fields.get(REASONS, List.of()));
        Comparability read = fields.get(ACCEPTED, false) ? plain.accepted() : plain;
        if (read.verdict() != stated) {
            throw Unreadable.of(in, what(), "verdict " + read.verdict() + " as its reasons say", stated.name());
        }
        return read;
    }
}

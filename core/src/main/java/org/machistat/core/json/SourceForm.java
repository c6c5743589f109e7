package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;

/** A source: its document and whatever else is known. */
enum SourceForm implements Form<Source> {
    FORM;

    private static final Field<Label> DOCUMENT = new Field<>("document", LabelForm.FORM);
    private static final Field<Label> TABLE = new Field<>("table", LabelForm.FORM);
    private static final Field<Label> PLACE = new Field<>("place", LabelForm.FORM);
    private static final Field<Label> PUBLISHER = new Field<>("publisher", LabelForm.FORM);
    private static final Field<LocalDate> DATE = new Field<>("date", TextForm.DATE);
    private static final Field<Source.Release> RELEASE =
            new Field<>("release", new EnumForm<>("release", Source.Release.class));
    private static final Shape SHAPE = Shape.of("source", DOCUMENT, TABLE, PLACE, PUBLISHER, DATE, RELEASE);

    @Override
    public String what() {
        return SHAPE.what();
    }

    @Override
    public void write(Source value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        DOCUMENT.write(value.document(), out);
        TABLE.writeUnless(Label.EMPTY, value.table(), out);
        PLACE.writeUnless(Label.EMPTY, value.place(), out);
        PUBLISHER.writeUnless(Label.EMPTY, value.publisher(), out);
        Optional<LocalDate> date = value.date();
        if (date.isPresent()) {
            DATE.write(date.get(), out);
        }
        RELEASE.writeUnless(Source.Release.UNSTATED, value.release(), out);
        out.writeEndObject();
    }

    @Override
    public Source read(JsonParser in) throws IOException {
        Fields fields = SHAPE.read(in);
        Source source = Source.of(fields.get(DOCUMENT))
                .withTable(fields.get(TABLE, Label.EMPTY))
                .withPlace(fields.get(PLACE, Label.EMPTY))
                .withPublisher(fields.get(PUBLISHER, Label.EMPTY))
                .withRelease(fields.get(RELEASE, Source.Release.UNSTATED));
        return fields.has(DATE) ? source.withDate(fields.get(DATE)) : source;
    }
}

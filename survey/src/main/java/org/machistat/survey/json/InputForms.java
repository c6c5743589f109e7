package org.machistat.survey.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Unit;
import org.machistat.survey.design.FrameStratum;
import org.machistat.survey.design.SamplingFrame;
import org.machistat.survey.response.ResponseTable;
import org.machistat.survey.response.StratumResponse;

/** Sampling frames and response tables, written and read. */
final class InputForms {

    private static final Figure BLANK = Figure.of(Mark.BLANK, Unit.NONE);
    private static final Map<String, Object> STRATUM = types("category", Category.class, "units", BigDecimal.class);
    private static final Map<String, Object> FRAME =
            types("strata", new InputReader.ListOf(FrameStratum.class), "source", Source.class);
    private static final Map<String, Object> TABLE =
            types("strata", new InputReader.ListOf(StratumResponse.class), "source", Source.class);
    private static final Map<String, Object> RESPONSE = types(
            "category",
            Category.class,
            "mailed",
            Figure.class,
            "undelivered",
            Figure.class,
            "returned",
            Figure.class,
            "valid",
            Figure.class);

    private InputForms() {}

    private static Map<String, Object> types(Object... pairs) {
        Map<String, Object> types = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            types.put((String) pairs[at], pairs[at + 1]);
        }
        return types;
    }

    static void writeStratum(FrameStratum stratum, JsonGenerator out, SerializerProvider provider) throws IOException {
        provider.defaultSerializeField("category", stratum.category(), out);
        out.writeNumberField("units", stratum.units());
    }

    static FrameStratum readStratum(InputReader.Fields fields) throws IOException {
        fields.read(STRATUM);
        BigDecimal units = fields.get("units", BigDecimal.class);
        try {
            return new FrameStratum(fields.get("category", Category.class), units.longValueExact());
        } catch (ArithmeticException e) {
            throw fields.unlike("expected a whole number of units, but met " + units);
        }
    }

    static void writeFrame(SamplingFrame frame, JsonGenerator out, SerializerProvider provider) throws IOException {
        provider.defaultSerializeField("strata", frame.strata(), out);
        source(frame.source(), out, provider);
    }

    static SamplingFrame readFrame(InputReader.Fields fields) throws IOException {
        fields.read(FRAME);
        return SamplingFrame.of(
                fields.list("strata", FrameStratum.class), fields.get("source", Source.class, Source.UNSTATED));
    }

    static void writeResponse(StratumResponse response, JsonGenerator out, SerializerProvider provider)
            throws IOException {
        provider.defaultSerializeField("category", response.category(), out);
        figure("mailed", response.mailed(), out, provider);
        figure("undelivered", response.undelivered(), out, provider);
        figure("returned", response.returned(), out, provider);
        figure("valid", response.valid(), out, provider);
    }

    private static void figure(String name, Figure figure, JsonGenerator out, SerializerProvider provider)
            throws IOException {
        if (!figure.equals(BLANK)) {
            provider.defaultSerializeField(name, figure, out);
        }
    }

    static StratumResponse readResponse(InputReader.Fields fields) throws IOException {
        fields.read(RESPONSE);
        return new StratumResponse(
                fields.get("category", Category.class),
                fields.get("mailed", Figure.class, BLANK),
                fields.get("undelivered", Figure.class, BLANK),
                fields.get("returned", Figure.class, BLANK),
                fields.get("valid", Figure.class, BLANK));
    }

    static void writeTable(ResponseTable table, JsonGenerator out, SerializerProvider provider) throws IOException {
        provider.defaultSerializeField("strata", table.strata(), out);
        source(table.source(), out, provider);
    }

    static ResponseTable readTable(InputReader.Fields fields) throws IOException {
        fields.read(TABLE);
        return ResponseTable.of(
                fields.list("strata", StratumResponse.class), fields.get("source", Source.class, Source.UNSTATED));
    }

    private static void source(Source source, JsonGenerator out, SerializerProvider provider) throws IOException {
        if (!source.equals(Source.UNSTATED)) {
            provider.defaultSerializeField("source", source, out);
        }
    }
}

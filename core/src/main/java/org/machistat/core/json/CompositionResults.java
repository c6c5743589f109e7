package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.machistat.core.composition.Allotment;
import org.machistat.core.composition.Coefficient;
import org.machistat.core.composition.Concentration;
import org.machistat.core.composition.Inequality;
import org.machistat.core.composition.RankChange;
import org.machistat.core.composition.StructuralChange;
import org.machistat.core.composition.TheilDecomposition;
import org.machistat.core.value.Rational;

/** What {@link ResultSerializer} writes of compositions before the explanation. */
final class CompositionResults {

    private CompositionResults() {}

    /** Name, value and, if there is one, the exact ratio. */
    static void coefficient(Coefficient coefficient, JsonGenerator out, SerializerProvider provider)
            throws IOException {
        provider.defaultSerializeField("name", coefficient.name(), out);
        out.writeNumberField("value", coefficient.doubleValue());
        Optional<Rational> exact = coefficient.exact();
        if (exact.isPresent()) {
            provider.defaultSerializeField("exact", exact.get(), out);
        }
    }

    private static void measures(List<Coefficient> measures, JsonGenerator out, SerializerProvider provider)
            throws IOException {
        out.writeArrayFieldStart("measures");
        for (Coefficient measure : measures) {
            out.writeStartObject();
            coefficient(measure, out, provider);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    static void concentration(Concentration concentration, JsonGenerator out, SerializerProvider provider)
            throws IOException {
        measures(concentration.measures(), out, provider);
    }

    static void inequality(Inequality inequality, JsonGenerator out, SerializerProvider provider) throws IOException {
        measures(inequality.measures(), out, provider);
    }

    static void structuralChange(StructuralChange change, JsonGenerator out, SerializerProvider provider)
            throws IOException {
        measures(change.measures(), out, provider);
    }

    static void allotment(Allotment allotment, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStringField("method", allotment.method().name());
        out.writeArrayFieldStart("entries");
        for (int i = 0; i < allotment.given().size(); i++) {
            out.writeStartObject();
            provider.defaultSerializeField("name", allotment.names().get(i), out);
            provider.defaultSerializeField("quota", allotment.quotas().get(i), out);
            out.writeFieldName("units");
            out.writeNumber(allotment.given().get(i));
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeBooleanField("withinQuota", allotment.isWithinQuota());
        out.writeBooleanField("decidedByTie", allotment.isDecidedByTie());
    }

    static void theil(TheilDecomposition decomposition, JsonGenerator out, SerializerProvider provider)
            throws IOException {
        out.writeStringField("index", decomposition.index().name());
        out.writeNumberField("total", decomposition.total().doubleValue());
        out.writeNumberField("within", decomposition.within().doubleValue());
        out.writeNumberField("between", decomposition.between().doubleValue());
        out.writeArrayFieldStart("groups");
        for (TheilDecomposition.Part part : decomposition.parts()) {
            out.writeStartObject();
            provider.defaultSerializeField("group", part.group(), out);
            provider.defaultSerializeField("weightShare", part.weightShare(), out);
            provider.defaultSerializeField("amountShare", part.amountShare(), out);
            out.writeNumberField("inside", part.inside().doubleValue());
            out.writeNumberField("contribution", part.contribution().doubleValue());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    static void rankChange(RankChange change, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStringField("ties", change.ties().name());
        out.writeArrayFieldStart("entries");
        for (RankChange.Entry entry : change.entries()) {
            out.writeStartObject();
            provider.defaultSerializeField("category", entry.category(), out);
            provider.defaultSerializeField("before", entry.before(), out);
            provider.defaultSerializeField("after", entry.after(), out);
            if (entry.tiedBefore()) {
                out.writeBooleanField("tiedBefore", true);
            }
            if (entry.tiedAfter()) {
                out.writeBooleanField("tiedAfter", true);
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}

package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import org.machistat.core.composition.AdjustedShares;
import org.machistat.core.composition.ApportionmentMethod;
import org.machistat.core.composition.CompositionChange;
import org.machistat.core.explain.Explained;
import org.machistat.core.growth.Benchmarking;
import org.machistat.core.growth.Bounds;
import org.machistat.core.growth.Contributions;
import org.machistat.core.growth.GrowthRanking;
import org.machistat.core.growth.IndexSeries;
import org.machistat.core.growth.MatchedGrowth;
import org.machistat.core.growth.TargetPace;
import org.machistat.core.growth.Waterfall;
import org.machistat.core.population.Peak;
import org.machistat.core.series.ComputedSeries;
import org.machistat.core.source.Comparability;
import org.machistat.core.table.Category;
import org.machistat.core.time.ReferenceDate;

/** Writes what was computed for many categories or dates, one after the other, and its explanation. */
final class ResultSerializer<T extends Explained> extends PlainSerializer<T> {

    private static final Field<Comparability> COMPARABILITY = new Field<>("comparability", ComparabilityForm.FORM);

    private static final int BENCHMARKED_DECIMALS = 10;

    /** Writes the fields before the explanation. */
    interface Body<T> {
        void write(T result, JsonGenerator out, SerializerProvider provider) throws IOException;
    }

    private final Body<T> body;

    ResultSerializer(Body<T> body) {
        this.body = body;
    }

    @Override
    public void serialize(T result, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStartObject();
        body.write(result, out, provider);
        provider.defaultSerializeField("explanation", result.explanation(), out);
        out.writeEndObject();
    }

    static void adjustedShares(AdjustedShares shares, JsonGenerator out, SerializerProvider provider)
            throws IOException {
        if (shares.method() != ApportionmentMethod.LARGEST_REMAINDER) {
            out.writeStringField("method", shares.method().name());
        }
        out.writeArrayFieldStart("entries");
        for (AdjustedShares.Entry entry : shares.entries()) {
            out.writeStartObject();
            provider.defaultSerializeField("category", entry.category(), out);
            provider.defaultSerializeField("share", entry.share(), out);
            out.writeNumberField("rounded", entry.rounded());
            out.writeNumberField("adjusted", entry.adjusted());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    static void compositionChange(CompositionChange change, JsonGenerator out, SerializerProvider provider)
            throws IOException {
        out.writeArrayFieldStart("parts");
        for (Category category : change.categories()) {
            out.writeStartObject();
            provider.defaultSerializeField("category", category, out);
            provider.defaultSerializeField("difference", change.pointDifference(category.id()), out);
            out.writeEndObject();
        }
        out.writeEndArray();
        provider.defaultSerializeField("structuralChange", change.structuralChange(), out);
        COMPARABILITY.writeUnless(Comparability.COMPARABLE, change.comparability(), out);
    }

    static void contributions(Contributions contributions, JsonGenerator out, SerializerProvider provider)
            throws IOException {
        out.writeArrayFieldStart("parts");
        for (Contributions.Part part : contributions.parts()) {
            out.writeStartObject();
            provider.defaultSerializeField("category", part.category(), out);
            provider.defaultSerializeField("change", part.contribution().part(), out);
            provider.defaultSerializeField("points", part.contribution().points(), out);
            out.writeEndObject();
        }
        out.writeEndArray();
        provider.defaultSerializeField("whole", contributions.whole(), out);
        provider.defaultSerializeField("residualPoints", contributions.residualPoints(), out);
        COMPARABILITY.writeUnless(Comparability.COMPARABLE, contributions.comparability(), out);
    }

    static void indexSeries(IndexSeries series, JsonGenerator out, SerializerProvider provider) throws IOException {
        provider.defaultSerializeField("name", series.name(), out);
        provider.defaultSerializeField("base", series.base(), out);
        out.writeArrayFieldStart("indices");
        for (ReferenceDate date : series.dates()) {
            out.writeStartObject();
            provider.defaultSerializeField("date", date, out);
            provider.defaultSerializeField("index", series.index(date), out);
            COMPARABILITY.writeUnless(Comparability.COMPARABLE, series.comparability(date), out);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    static void growthRanking(GrowthRanking ranking, JsonGenerator out, SerializerProvider provider)
            throws IOException {
        out.writeArrayFieldStart("standings");
        for (GrowthRanking.Standing standing : ranking.standings()) {
            out.writeStartObject();
            out.writeNumberField("rank", standing.rank());
            if (standing.tied()) {
                out.writeBooleanField("tied", true);
            }
            provider.defaultSerializeField("category", standing.category(), out);
            out.writeNumberField("percent", standing.rate().percent(1));
            provider.defaultSerializeField("exactPercent", standing.rate().percent(), out);
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("unranked");
        for (var refused : ranking.unranked().entrySet()) {
            out.writeStartObject();
            provider.defaultSerializeField("category", refused.getKey(), out);
            provider.defaultSerializeField("why", refused.getValue(), out);
            out.writeEndObject();
        }
        out.writeEndArray();
        COMPARABILITY.writeUnless(Comparability.COMPARABLE, ranking.comparability(), out);
    }

    static void computedSeries(ComputedSeries series, JsonGenerator out, SerializerProvider provider)
            throws IOException {
        provider.defaultSerializeField("name", series.name(), out);
        provider.defaultSerializeField("unit", series.unit(), out);
        out.writeArrayFieldStart("points");
        for (ComputedSeries.Point point : series.points()) {
            out.writeStartObject();
            provider.defaultSerializeField("date", point.date(), out);
            provider.defaultSerializeField("value", point.value(), out);
            COMPARABILITY.writeUnless(Comparability.COMPARABLE, point.comparability(), out);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** Exact values have very many digits: they are written to ten decimals. */
    static void benchmarking(Benchmarking result, JsonGenerator out, SerializerProvider provider) throws IOException {
        provider.defaultSerializeField("method", result.method(), out);
        provider.defaultSerializeField("aggregation", result.aggregation(), out);
        provider.defaultSerializeField("unit", result.unit(), out);
        out.writeArrayFieldStart("values");
        for (ReferenceDate date : result.dates()) {
            out.writeStartObject();
            provider.defaultSerializeField("date", date, out);
            out.writeNumberField("value", result.value(date, BENCHMARKED_DECIMALS));
            if (result.isExtrapolated(date)) {
                out.writeBooleanField("extrapolated", true);
            }
            out.writeEndObject();
        }
        out.writeEndArray();
        COMPARABILITY.writeUnless(Comparability.COMPARABLE, result.comparability(), out);
    }

    static void waterfall(Waterfall waterfall, JsonGenerator out, SerializerProvider provider) throws IOException {
        provider.defaultSerializeField("order", waterfall.order(), out);
        provider.defaultSerializeField("start", waterfall.start(), out);
        out.writeArrayFieldStart("steps");
        for (Waterfall.Step step : waterfall.steps()) {
            out.writeStartObject();
            provider.defaultSerializeField("name", step.name(), out);
            provider.defaultSerializeField("change", step.change(), out);
            provider.defaultSerializeField("after", step.after(), out);
            provider.defaultSerializeField("points", waterfall.points(step), out);
            out.writeEndObject();
        }
        out.writeEndArray();
        provider.defaultSerializeField("end", waterfall.end(), out);
        out.writeBooleanField("residual", waterfall.hasResidual());
        provider.defaultSerializeField("unknown", waterfall.unknown(), out);
        COMPARABILITY.writeUnless(Comparability.COMPARABLE, waterfall.comparability(), out);
    }

    static void matchedGrowth(MatchedGrowth growth, JsonGenerator out, SerializerProvider provider) throws IOException {
        provider.defaultSerializeField("matched", growth.matched(), out);
        out.writeArrayFieldStart("leftOut");
        for (MatchedGrowth.LeftOut one : growth.leftOut()) {
            out.writeStartObject();
            provider.defaultSerializeField("category", one.category(), out);
            provider.defaultSerializeField("why", one.reason(), out);
            out.writeEndObject();
        }
        out.writeEndArray();
        provider.defaultSerializeField("change", growth.change(), out);
        provider.defaultSerializeField("rate", growth.rate(), out);
    }

    static void bounds(Bounds bounds, JsonGenerator out, SerializerProvider provider) throws IOException {
        provider.defaultSerializeField("kind", bounds.kind(), out);
        provider.defaultSerializeField("value", bounds.value(), out);
        provider.defaultSerializeField("interval", bounds.interval(), out);
        provider.defaultSerializeField("unit", bounds.unit(), out);
        provider.defaultSerializeField("words", bounds.words(), out);
        COMPARABILITY.writeUnless(Comparability.COMPARABLE, bounds.comparability(), out);
    }

    static void targetPace(TargetPace pace, JsonGenerator out, SerializerProvider provider) throws IOException {
        provider.defaultSerializeField("status", pace.status(), out);
        provider.defaultSerializeField("ratio", pace.ratio(2), out);
        out.writeNumberField("actualPercent", pace.actual().percent(2));
        out.writeNumberField("requiredPercent", pace.required().percent(2));
        COMPARABILITY.writeUnless(Comparability.COMPARABLE, pace.comparability(), out);
    }

    static void peak(Peak peak, JsonGenerator out, SerializerProvider provider) throws IOException {
        provider.defaultSerializeField("date", peak.date(), out);
        provider.defaultSerializeField("figure", peak.figure(), out);
        provider.defaultSerializeField("dates", peak.dates(), out);
        out.writeBooleanField("atEnd", peak.isAtEnd());
    }
}

package org.machistat.survey.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.List;
import org.machistat.core.json.CoreJson;
import org.machistat.core.table.Category;
import org.machistat.survey.design.FrameStratum;
import org.machistat.survey.design.SamplingFrame;
import org.machistat.survey.diffusion.DiffusionIndex;
import org.machistat.survey.diffusion.DiffusionSeries;
import org.machistat.survey.estimate.Estimate;
import org.machistat.survey.estimate.EstimateInterval;
import org.machistat.survey.estimate.EstimateSet;
import org.machistat.survey.response.ResponseRate;
import org.machistat.survey.response.ResponseTable;
import org.machistat.survey.response.ResponseWeights;
import org.machistat.survey.response.StratumResponse;
import org.machistat.survey.weighting.Weighting;

/**
 * Teaches Jackson the types of surveys (調査結果のJackson用モジュール); the format of each is described with this package.
 *
 * <pre>{@code ObjectMapper mapper = new ObjectMapper().registerModule(new SurveyJson());}</pre>
 *
 * <ul>
 *   <li>{@link SamplingFrame} and {@link ResponseTable} are read and written: what is read equals what was written. Results are written only.
 *   <li>An unknown, repeated or missing field and a value of another kind are refused with
 *       {@link com.fasterxml.jackson.databind.exc.MismatchedInputException}, which names the place as a JSON pointer.
 *   <li>A map by category, such as estimates by ward, is written with the ids of the categories as names.
 *   <li>{@link CoreJson} is registered with it. No class name is ever written or read.
 * </ul>
 *
 * @serial exclude
 */
public final class SurveyJson extends SimpleModule {

    private static final long serialVersionUID = 1L;
    private static final double CONFIDENCE = 0.95;

    /** Makes the module, ready to be registered with a mapper. */
    public SurveyJson() {
        super("machistat-survey", Version.unknownVersion());
        addSerializer(FrameStratum.class, new ResultWriter<>(InputForms::writeStratum));
        addDeserializer(FrameStratum.class, new InputReader<>("stratum of a sampling frame", InputForms::readStratum));
        addSerializer(SamplingFrame.class, new ResultWriter<>(InputForms::writeFrame));
        addDeserializer(SamplingFrame.class, new InputReader<>("sampling frame", InputForms::readFrame));
        addSerializer(StratumResponse.class, new ResultWriter<>(InputForms::writeResponse));
        addDeserializer(
                StratumResponse.class, new InputReader<>("stratum of a response table", InputForms::readResponse));
        addSerializer(ResponseTable.class, new ResultWriter<>(InputForms::writeTable));
        addDeserializer(ResponseTable.class, new InputReader<>("response table", InputForms::readTable));
        // a result by category, such as SurveyEstimator.by, is written only: its categories stand as their ids
        addKeySerializer(Category.class, new CategoryKeyWriter());
        addResult(Estimate.class, "estimate", SurveyJson::estimate);
        addResult(EstimateInterval.class, "interval of an estimate", SurveyJson::interval);
        addResult(EstimateSet.class, "set of estimates", SurveyJson::estimates);
        addResult(ResponseRate.class, "response rate", SurveyJson::rate);
        addResult(ResponseWeights.class, "weights by stratum", SurveyJson::weights);
        addResult(Weighting.class, "weighting", SurveyJson::weighting);
        addResult(DiffusionIndex.class, "diffusion index", SurveyJson::index);
        addResult(DiffusionSeries.class, "series of diffusion indices", SurveyJson::series);
    }

    private <T> void addResult(Class<T> type, String what, ResultWriter.Body<T> body) {
        addSerializer(type, new ResultWriter<>(body));
        addDeserializer(type, new InputReader<>(what, fields -> {
            throw new IllegalArgumentException("it is written only; compute it again from the answers");
        }));
    }

    /** The core module, which this one needs. */
    @Override
    public Iterable<CoreJson> getDependencies() {
        return List.of(new CoreJson());
    }

    private static void estimate(Estimate made, JsonGenerator out, SerializerProvider provider) throws IOException {
        provider.defaultSerializeField("title", made.title(), out);
        out.writeNumberField("value", made.value());
        out.writeNumberField("standardError", made.standardError());
        provider.defaultSerializeField("relativeError", made.relativeError(), out);
        provider.defaultSerializeField("interval", made.interval(CONFIDENCE), out);
        out.writeNumberField("size", made.size());
        provider.defaultSerializeField("effectiveSize", made.effectiveSize(), out);
        out.writeNumberField("degreesOfFreedom", made.degreesOfFreedom());
        if (made.designEffect().isPresent()) {
            out.writeNumberField("designEffect", made.designEffect().getAsDouble());
        }
        if (made.share()) {
            out.writeBooleanField("share", true);
        }
        provider.defaultSerializeField("method", made.method(), out);
        provider.defaultSerializeField("explanation", made.explanation(), out);
    }

    private static void interval(EstimateInterval interval, JsonGenerator out, SerializerProvider provider)
            throws IOException {
        provider.defaultSerializeField("method", interval.method(), out);
        out.writeNumberField("confidence", interval.confidence());
        out.writeNumberField("lower", interval.lower());
        out.writeNumberField("upper", interval.upper());
    }

    private static void estimates(EstimateSet set, JsonGenerator out, SerializerProvider provider) throws IOException {
        provider.defaultSerializeField("estimates", set.estimates(), out);
        int size = set.estimates().size();
        out.writeArrayFieldStart("covariance");
        for (int left = 0; left < size; left++) {
            out.writeStartArray();
            for (int right = 0; right < size; right++) {
                out.writeNumber(set.covariance(left, right));
            }
            out.writeEndArray();
        }
        out.writeEndArray();
    }

    private static void rate(ResponseRate rate, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStringField("definition", rate.definition().name());
        out.writeNumberField("percent", rate.share().percent(1));
        provider.defaultSerializeField("exactPercent", rate.share().percent(), out);
        provider.defaultSerializeField("explanation", rate.explanation(), out);
    }

    private static void weights(ResponseWeights weights, JsonGenerator out, SerializerProvider provider)
            throws IOException {
        provider.defaultSerializeField("weights", weights.weights(), out);
        provider.defaultSerializeField("designEffect", weights.designEffect(), out);
        provider.defaultSerializeField("effectiveSize", weights.effectiveSize(), out);
        provider.defaultSerializeField("leftOut", weights.leftOut(), out);
        provider.defaultSerializeField("explanation", weights.explanation(), out);
    }

    private static void weighting(Weighting weighting, JsonGenerator out, SerializerProvider provider)
            throws IOException {
        out.writeNumberField("sum", weighting.sum());
        out.writeNumberField("size", weighting.size());
        out.writeNumberField("leastFactor", weighting.leastFactor());
        out.writeNumberField("mostFactor", weighting.mostFactor());
        out.writeNumberField("designEffect", weighting.designEffect());
        out.writeNumberField("effectiveSize", weighting.effectiveSize());
        provider.defaultSerializeField("explanation", weighting.explanation(), out);
    }

    private static void index(DiffusionIndex index, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeNumberField("printed", index.printed());
        provider.defaultSerializeField("value", index.value(), out);
        provider.defaultSerializeField("interval", index.interval(), out);
        if (index.base().isPresent()) {
            out.writeNumberField("base", index.base().getAsLong());
        }
        if (index.unanswered() > 0) {
            out.writeNumberField("unanswered", index.unanswered());
        }
        provider.defaultSerializeField("percentages", index.percentages(), out);
        provider.defaultSerializeField("weights", index.scheme().weights(), out);
        provider.defaultSerializeField("estimate", index.estimate(), out);
        provider.defaultSerializeField("explanation", index.explanation(), out);
    }

    private static void series(DiffusionSeries series, JsonGenerator out, SerializerProvider provider)
            throws IOException {
        provider.defaultSerializeField("name", series.name(), out);
        provider.defaultSerializeField("printed", series.printed(), out);
    }
}

package org.machistat.survey.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Unit;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.design.FrameStratum;
import org.machistat.survey.design.SampleDesign;
import org.machistat.survey.design.SamplingFrame;
import org.machistat.survey.diffusion.DiffusionIndex;
import org.machistat.survey.diffusion.DiffusionScheme;
import org.machistat.survey.diffusion.DiffusionSeries;
import org.machistat.survey.estimate.Estimate;
import org.machistat.survey.estimate.EstimateSet;
import org.machistat.survey.estimate.Statistic;
import org.machistat.survey.estimate.SurveyEstimator;
import org.machistat.survey.response.ResponseRate;
import org.machistat.survey.response.ResponseTable;
import org.machistat.survey.response.ResponseWeights;
import org.machistat.survey.response.StratumResponse;
import org.machistat.survey.weighting.KnownTotals;
import org.machistat.survey.weighting.PostStratification;

class SurveyJsonTest {

    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new SurveyJson());

    private static JsonNode written(Object value) throws JsonProcessingException {
        return MAPPER.readTree(MAPPER.writeValueAsString(value));
    }

    @Test
    void framesComeBack() throws JsonProcessingException {
        SamplingFrame frame = SamplingFrame.of(
                List.of(
                        new FrameStratum(Category.of("E", Label.of("製造業", "manufacturing")), 3299),
                        new FrameStratum(Category.of("I"), 0)),
                Source.of("経済センサス"));
        String json = MAPPER.writeValueAsString(frame);
        assertEquals(
                "{\"strata\":[{\"category\":{\"id\":\"E\",\"name\":{\"ja\":\"製造業\",\"en\":\"manufacturing\"}},\"units\":3299},"
                        + "{\"category\":\"I\",\"units\":0}],\"source\":{\"document\":\"経済センサス\"}}",
                json);
        assertEquals(frame, MAPPER.readValue(json, SamplingFrame.class));
    }

    @Test
    void responseTablesComeBackWithTheirMarks() throws JsonProcessingException {
        ResponseTable table = ResponseTable.of(
                List.of(
                        StratumResponse.of(Category.of("製造業"), 468, 3, 90, 89),
                        StratumResponse.of(Category.of("建設業"), 100, 20),
                        new StratumResponse(
                                Category.of("鉱業"),
                                Figure.of(1),
                                Figure.of(Mark.NIL, Unit.NONE),
                                Figure.of(Mark.SUPPRESSED, Unit.NONE),
                                Figure.of(0)),
                        StratumResponse.withoutBase(Category.of("不明"), 7)),
                Source.UNSTATED);
        String json = MAPPER.writeValueAsString(table);
        assertEquals(table, MAPPER.readValue(json, ResponseTable.class));
        assertEquals(
                "{\"category\":\"不明\",\"valid\":{\"value\":7}}",
                written(table).get("strata").get(3).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | Unable to read sampling frame: expected an object, but met [",
                "{} | Unable to read sampling frame: expected the field 'strata', but met only []",
                "{\"strata\":[],\"strata\":[]} | Unable to read sampling frame at /strata: expected the field 'strata'"
                        + " once, but met it twice",
                "{\"stratum\":[]} | Unable to read sampling frame at /stratum: expected one of the fields [strata,"
                        + " source], but met 'stratum'",
                "{\"strata\":null} | Unable to read sampling frame at /strata: expected a value, but met null",
                "{\"strata\":[null]} | Unable to read sampling frame at /strata: expected values in the list, but met"
                        + " null",
                "{\"strata\":[{\"category\":\"a\",\"units\":1.5}]} | Unable to read stratum of a sampling frame at"
                        + " /strata/0: expected a whole number of units, but met 1.5",
                "{\"strata\":[{\"category\":\"a\",\"units\":-1}]} | Unable to read stratum of a sampling frame at"
                        + " /strata/0: Stratum 'a' must have 0 units or more, but had -1",
                "{\"strata\":[{\"units\":1}]} | Unable to read stratum of a sampling frame at /strata/0: expected the"
                        + " field 'category', but met only [units]",
                "{\"strata\":[{\"category\":\"a\",\"units\":0}]} | Unable to read sampling frame: A sampling frame"
                        + " must have at least one unit, but had none in 1 strata",
            })
    void whatCannotBeRead(String json, String message) {
        MismatchedInputException refused =
                assertThrows(MismatchedInputException.class, () -> MAPPER.readValue(json, SamplingFrame.class));
        assertEquals(message, refused.getOriginalMessage());
    }

    @Test
    void resultsAreWrittenOnly() {
        MismatchedInputException refused =
                assertThrows(MismatchedInputException.class, () -> MAPPER.readValue("{}", Estimate.class));
        assertEquals(
                "Unable to read estimate: it is written only; compute it again from the answers",
                refused.getOriginalMessage());
    }

    private static SampleDesign design() {
        SurveyData data = SurveyData.of(
                List.of(
                        CategoryColumn.of("層", List.of("A", "A", "B", "B")),
                        NumberColumn.of("x", new double[] {1, 3, 2, 6}),
                        NumberColumn.of("N", new double[] {4, 4, 10, 10})),
                Source.UNSTATED);
        return SampleDesign.of(data)
                .withStrata("層")
                .withPopulations("N")
                .build()
                .get();
    }

    // By hand: total = 2 × 4 + 5 × 8 = 48; w y is 2, 6 and 10, 30: V = (1 − 1/2) 2 × 8 + (1 − 1/5) 2 × 200 = 8 + 320.
    @Test
    void estimates() throws JsonProcessingException {
        EstimateSet set = SurveyEstimator.of(design())
                .estimate(List.of(Statistic.total("x"), Statistic.mean("x")))
                .get();
        JsonNode json = written(set);
        JsonNode total = json.get("estimates").get(0);
        assertEquals(48, total.get("value").asDouble());
        assertEquals(Math.sqrt(328), total.get("standardError").asDouble(), 1e-12);
        assertEquals(4, total.get("size").asInt());
        assertEquals(2, total.get("degreesOfFreedom").asInt());
        assertEquals("xの総数", total.get("title").get("ja").asText());
        // by hand: Σ w (x − 48/14)² = 388/7, so that four draws have a variance of 14² × 388/7 ÷ 14 ÷ 3 = 776/3, and
        // 328 ÷ (776/3) = 984/776
        assertEquals(984.0 / 776, total.get("designEffect").asDouble(), 1e-12);
        assertEquals(4 * 776.0 / 984, total.get("effectiveSize").get("value").asDouble(), 1e-12);
        assertEquals(0.95, total.get("interval").get("value").get("confidence").asDouble());
        assertTrue(total.get("explanation").get("line").get("ja").asText().startsWith("xの総数 = 48"));
        assertTrue(json.get("estimates").get(1).has("designEffect"));
        assertEquals(328, json.get("covariance").get(0).get(0).asDouble(), 1e-9);
        assertEquals(
                json.get("covariance").get(0).get(1).asDouble(),
                json.get("covariance").get(1).get(0).asDouble());
    }

    @Test
    void ratesAndWeights() throws JsonProcessingException {
        JsonNode rate = written(ResponseRate.of(837, 4918).get());
        assertEquals("VALID_OF_MAILED", rate.get("definition").asText());
        assertEquals("17.0", rate.get("percent").asText());
        assertTrue(rate.get("explanation").has("line"));
        ResponseTable table = ResponseTable.of(
                List.of(StratumResponse.of(Category.of("A"), 100, 20), StratumResponse.of(Category.of("B"), 50, 25)),
                Source.UNSTATED);
        JsonNode weights = written(ResponseWeights.of(table).get());
        assertEquals("{\"A\":\"5\",\"B\":\"2\"}", weights.get("weights").toString());
        JsonNode weighting =
                written(PostStratification.to(KnownTotals.of("層", Map.of("A", 6.0, "B", 12.0), Source.UNSTATED))
                        .apply(design())
                        .get());
        assertEquals(18, weighting.get("sum").asDouble(), 1e-12);
        assertEquals(1.2, weighting.get("leastFactor").asDouble(), 1e-12);
        assertEquals(1.5, weighting.get("mostFactor").asDouble(), 1e-12);
    }

    @Test
    void diffusion() throws JsonProcessingException {
        JsonNode shares = written(DiffusionIndex.ofShares(
                        DiffusionScheme.TANKAN, new BigDecimal(3), new BigDecimal(36), new BigDecimal(61))
                .get());
        assertEquals(-58, shares.get("printed").asInt());
        assertEquals("-59", shares.get("interval").get("lower").asText());
        assertEquals("[\"1\",\"0\",\"-1\"]", shares.get("weights").toString());
        assertEquals("NOT_ENOUGH_DATA", shares.get("estimate").get("refused").asText());
        DiffusionIndex counted =
                DiffusionIndex.of(DiffusionScheme.TANKAN, 5, 3, 2).get().withUnanswered(4);
        JsonNode counts = written(counted);
        assertEquals(10, counts.get("base").asInt());
        assertEquals(4, counts.get("unanswered").asInt());
        assertEquals(30, counts.get("estimate").get("value").get("value").asDouble(), 1e-12);
        assertEquals(
                "{\"name\":\"DI\",\"printed\":{\"2009-03\":30}}",
                written(DiffusionSeries.of(Label.same("DI"), Map.of(ReferenceDate.parse("2009-03"), counted)))
                        .toString());
    }

    @Test
    void resultsByCategoryAreNamedByTheirIds() throws JsonProcessingException {
        Map<Category, Integer> byIndustry = new LinkedHashMap<>();
        byIndustry.put(Category.of("E", Label.of("製造業", "manufacturing")), 1);
        byIndustry.put(Category.of("I"), 2);
        assertEquals("{\"E\":1,\"I\":2}", MAPPER.writeValueAsString(byIndustry));
    }
}

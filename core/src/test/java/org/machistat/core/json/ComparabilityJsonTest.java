package org.machistat.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.growth.Change;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Comparability.Aspect;
import org.machistat.core.source.Comparisons;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Figure;

class ComparabilityJsonTest {

    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new CoreJson());
    private static final Comparability BAR = Comparability.bar(Aspect.SCOPE, "範囲が異なる", "scopes differ");
    private static final Comparability NOTE = Comparability.note(Aspect.TIME, "60か月", "60 months");

    private static String written(Object value) throws JsonProcessingException {
        return MAPPER.writeValueAsString(value).replace('"', '\'');
    }

    @Test
    void verdictReasonsAndAcceptance() throws JsonProcessingException {
        assertEquals(
                "{'verdict':'NOT_COMPARABLE','accepted':true,'reasons':["
                        + "{'aspect':'TIME','verdict':'COMPARABLE_WITH_NOTES','sentence':{'ja':'60か月','en':'60 months'}},"
                        + "{'aspect':'SCOPE','verdict':'NOT_COMPARABLE','sentence':{'ja':'範囲が異なる','en':'scopes differ'}}]}",
                written(NOTE.and(BAR).accepted()));
        assertEquals("{'verdict':'COMPARABLE'}", written(Comparability.COMPARABLE));
        for (Comparability one : new Comparability[] {
            Comparability.COMPARABLE,
            NOTE,
            BAR,
            BAR.accepted(),
            NOTE.and(BAR),
            BAR.and(NOTE).accepted()
        }) {
            assertEquals(one, MAPPER.readValue(MAPPER.writeValueAsString(one), Comparability.class));
        }
    }

    @Test
    void seriesTablesAndChangesComeBackEqual() throws JsonProcessingException {
        TimeSeries series = TimeSeries.builder("川崎市")
                .put("2014年", "43149")
                .put("2016年", "40934")
                .comparisons(Comparisons.<ReferenceDate>none()
                        .with(ReferenceDate.parse("2014年"), ReferenceDate.parse("2016年"), BAR.and(NOTE)))
                .build();
        assertTrue(written(series).contains("'comparisons':[{'from':'2014年','to':'2016年','comparability':{'verdict'"));
        assertEquals(series, MAPPER.readValue(MAPPER.writeValueAsString(series), TimeSeries.class));

        StatTable table = StatTable.builder("t")
                .axis(Axis.of("年", "2014", "2016")
                        .withComparisons(Comparisons.<String>none().with("2014", "2016", BAR)))
                .row(List.of(Figure.of(1), Figure.of(2)))
                .build();
        StatTable read = MAPPER.readValue(MAPPER.writeValueAsString(table), StatTable.class);
        assertEquals(table, read);
        assertEquals(BAR, read.axis("年").comparability("2014", "2016"));

        StatTable slice = StatTable.builder("t")
                .axis(table.axis("年"))
                .axis(Axis.of("業種", "計"))
                .row("2014", "1")
                .row("2016", "2")
                .build()
                .slice("年", "2014");
        assertEquals(slice, MAPPER.readValue(MAPPER.writeValueAsString(slice), StatTable.class));
        assertEquals("2014", slice.points().get(0).id());
        Change barred = Change.of(table.input("2014"), table.input("2016"));
        assertEquals(BAR, barred.comparability());
        assertEquals(barred, MAPPER.readValue(MAPPER.writeValueAsString(barred), Change.class));

        JsonStat stat = JsonStat.withDefaults();
        assertEquals(table, stat.read(stat.write(table)).get().getComplete());
        assertEquals(slice, stat.read(stat.write(slice)).get().getComplete());

        Change change = Change.of(5, 6).withComparability(NOTE.and(BAR).accepted());
        assertEquals(change, MAPPER.readValue(MAPPER.writeValueAsString(change), Change.class));
    }

    @Test
    void aRateCarriesItBesideItsExplanation() throws JsonProcessingException {
        JsonNode rate = MAPPER.valueToTree(
                Change.of(40_934, 41_223).withComparability(NOTE).rate().get());
        assertEquals("COMPARABLE_WITH_NOTES", rate.at("/comparability/verdict").asText());
        assertEquals("比較に注意：60か月", rate.at("/explanation/notes/0/ja").asText());
        JsonNode plain = MAPPER.valueToTree(Change.of(40_934, 41_223).rate().get());
        assertTrue(plain.at("/comparability").isMissingNode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'verdict':'COMPARABLE','reasons':[{'aspect':'SCOPE','verdict':'NOT_COMPARABLE','sentence':'x'}]}"
                        + "|Unable to read comparability: expected verdict NOT_COMPARABLE as its reasons say, but met COMPARABLE",
                "{'reasons':[]}|Unable to read comparability: expected field 'verdict', but met only 'reasons'",
                "{'verdict':'COMPARABLE_WITH_NOTES','reasons':[{'aspect':'SCOPE','verdict':'COMPARABLE','sentence':'x'}]}"
                        + "|Unable to read reason at /reasons/0: A reason must be COMPARABLE_WITH_NOTES or NOT_COMPARABLE, but was COMPARABLE",
                "{'verdict':'MAYBE'}"
                        + "|Unable to read verdict at /verdict: expected one of COMPARABLE, COMPARABLE_WITH_NOTES, NOT_COMPARABLE, but met text 'MAYBE'"
            })
    void refuses(String json, String message) {
        MismatchedInputException refused = assertThrows(
                MismatchedInputException.class, () -> MAPPER.readValue(json.replace('\'', '"'), Comparability.class));
        assertEquals(message, refused.getOriginalMessage());
    }

    @Test
    void comparisonsOfUnknownCategoriesAndRepeatedPairsAreRefused() {
        String axis = "{'id':'年','categories':['a','b'],'comparisons':[%s]}".replace('\'', '"');
        String pair = "{'from':'a','to':'%s','comparability':{'verdict':'COMPARABLE_WITH_NOTES','reasons':["
                .concat("{'aspect':'TIME','verdict':'COMPARABLE_WITH_NOTES','sentence':'x'}]}}")
                .replace('\'', '"');
        assertEquals(
                "Unable to read axis: Axis '年': no category 'c', nearest are 'a', 'b'",
                assertThrows(
                                MismatchedInputException.class,
                                () -> MAPPER.readValue(axis.formatted(pair.formatted("c")), Axis.class))
                        .getOriginalMessage());
        assertEquals(
                "Unable to read comparisons at /comparisons: Each pair must stand once, but 'a' and 'b' stood twice",
                assertThrows(
                                MismatchedInputException.class,
                                () -> MAPPER.readValue(
                                        axis.formatted(pair.formatted("b") + "," + pair.formatted("b")), Axis.class))
                        .getOriginalMessage());
        assertEquals(
                "Unable to read comparisons at /comparisons: A point is comparable with itself, but 'a' was stated twice",
                assertThrows(
                                MismatchedInputException.class,
                                () -> MAPPER.readValue(axis.formatted(pair.formatted("a")), Axis.class))
                        .getOriginalMessage());
    }
}

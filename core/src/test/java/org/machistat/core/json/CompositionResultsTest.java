package org.machistat.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.machistat.core.composition.Apportionment;
import org.machistat.core.composition.ApportionmentMethod;
import org.machistat.core.composition.Composition;
import org.machistat.core.composition.CompositionChange;
import org.machistat.core.composition.Concentration;
import org.machistat.core.composition.RankMethod;
import org.machistat.core.composition.TheilDecomposition;
import org.machistat.core.explain.Explained;
import org.machistat.core.table.Category;

/** What was written is read back as a tree; the numbers are by hand or by the formula written here. */
class CompositionResultsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new CoreJson());

    private static Composition composition(long... parts) {
        return Composition.of(IntStream.range(0, parts.length)
                .mapToObj(i -> Composition.Part.of(String.valueOf((char) ('a' + i)), parts[i]))
                .toList());
    }

    private static JsonNode written(Explained result) throws JsonProcessingException {
        JsonNode tree = MAPPER.readTree(MAPPER.writeValueAsString(result));
        assertTrue(tree.get("explanation").has("title"), tree.toString());
        return tree;
    }

    private static JsonNode measure(JsonNode result, String english) {
        for (JsonNode one : result.get("measures")) {
            if (one.get("name").path("en").asText(one.get("name").asText()).equals(english)) {
                return one;
            }
        }
        throw new AssertionError(english + " is not in " + result);
    }

    private static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.path(field).asText("-")));
        return texts;
    }

    // From 1/4, 3/4 to 3/4, 1/4: half of two halves; √(1/4 + 1/4) is no ratio; both Lilien's are √((3/4 + 1/4) (ln 3)²)
    // = ln 3; Moore's angle
    // has the cosine 2 × 3/16 ÷ 10/16 = 3/5.
    @ParameterizedTest
    @CsvSource({
        "'Structural change (Michaely, NAV)', 0.5, 1/2",
        "Euclidean distance, 0.7071067811865476, -",
        "Moore's angle (degrees), 53.13010235415598, -",
        "Lilien's σ, 1.0986122886681098, -",
        "Modified Lilien index, 1.0986122886681098, -"
    })
    void structuralChange(String name, double value, String exact) throws JsonProcessingException {
        JsonNode result = written(CompositionChange.between(composition(1, 3), composition(3, 1))
                .measures()
                .get());
        assertEquals(5, result.get("measures").size());
        JsonNode one = measure(result, name);
        assertEquals(value, one.get("value").asDouble(), 1e-13);
        assertEquals(exact, one.path("exact").asText("-"));
    }

    // A part of 0 on one side has no logarithm: Lilien's measures are left out, not written as 0. Equal structures are
    // 0 apart by all five.
    @Test
    void measuresThatAreNotDefinedAreLeftOut() throws JsonProcessingException {
        JsonNode result = written(CompositionChange.between(composition(1, 1), composition(1, 0))
                .measures()
                .get());
        assertEquals(3, result.get("measures").size());
        assertEquals(
                "1/2",
                measure(result, "Structural change (Michaely, NAV)")
                        .get("exact")
                        .asText());
        JsonNode same = written(CompositionChange.between(composition(1, 3), composition(2, 6))
                .measures()
                .get());
        assertEquals(5, same.get("measures").size());
        assertEquals("0", measure(same, "Euclidean distance").get("exact").asText());
        same.get("measures").forEach(one -> assertEquals(0, one.get("value").asDouble(), one.toString()));
    }

    // Shares of 1/2, 1/4, 1/4: 1/4 + 2/16 = 3/8; −½ ln ½ − ½ ln ¼ = 1.5 ln 2, which has no exact ratio. Gini: Σ (2i − n
    // − 1) s ÷ n over s in order is
    // (−2/4 + 0 + 2/2) ÷ 3 = 1/6.
    @Test
    void concentrationAndInequality() throws JsonProcessingException {
        Concentration concentration = Concentration.of(composition(2, 1, 1)).get();
        JsonNode result = written(concentration);
        assertEquals(
                "3/8",
                measure(result, "Herfindahl–Hirschman index").get("exact").asText());
        assertEquals(
                0.375,
                measure(result, "Herfindahl–Hirschman index").get("value").asDouble());
        assertEquals(1.5 * Math.log(2), measure(result, "Entropy").get("value").asDouble(), 1e-14);
        assertFalse(measure(result, "Entropy").has("exact"));
        JsonNode gini = measure(written(concentration.inequality()), "Gini coefficient");
        assertEquals("1/6", gini.get("exact").asText());
        assertEquals(1.0 / 6, gini.get("value").asDouble(), 1e-16);
    }

    // Of 60 and eight times 5 the quota of five seats is 3 and 1/4; d'Hondt's divisors give 60, 30, 20, 15 and 12, all
    // above 5, so all five seats.
    @Test
    void aSeatBeyondTheQuota() throws JsonProcessingException {
        JsonNode result =
                written(Apportionment.of(composition(60, 5, 5, 5, 5, 5, 5, 5, 5), 5, ApportionmentMethod.D_HONDT)
                        .get());
        assertEquals("D_HONDT", result.get("method").asText());
        assertFalse(result.get("withinQuota").asBoolean(true));
        assertFalse(result.get("decidedByTie").asBoolean(true));
        assertEquals(
                List.of("a", "b", "c"), texts(result.get("entries"), "name").subList(0, 3));
        assertEquals(
                List.of("3", "1/4", "1/4"),
                texts(result.get("entries"), "quota").subList(0, 3));
        assertEquals(List.of("5", "0", "0", "0", "0", "0", "0", "0", "0"), texts(result.get("entries"), "units"));
    }

    // One seat for two of one size: whoever has it has it by the tie.
    @ParameterizedTest
    @EnumSource(names = {"D_HONDT", "LARGEST_REMAINDER", "SAINTE_LAGUE"})
    void aTie(ApportionmentMethod method) throws JsonProcessingException {
        JsonNode result = written(Apportionment.of(composition(4, 4), 1, method).get());
        assertTrue(result.get("decidedByTie").asBoolean(false));
        assertTrue(result.get("withinQuota").asBoolean(false));
        assertEquals(List.of("1/2", "1/2"), texts(result.get("entries"), "quota"));
        int units = 0;
        for (JsonNode entry : result.get("entries")) {
            assertTrue(entry.get("units").isIntegralNumber());
            units += entry.get("units").asInt();
        }
        assertEquals(1, units);
    }

    // 1 and 1 beside 3 and 3: nothing within, all between. 1 and 3 beside 1 and 3: all within. T = Σ s ln(n s), L = −Σ
    // ln(n s) ÷ n.
    @ParameterizedTest
    @CsvSource({"T, 1;1;3;3, false", "L, 1;1;3;3, false", "T, 1;3;1;3, true", "L, 1;3;1;3, true"})
    void theil(TheilDecomposition.Index index, String parts, boolean within) throws JsonProcessingException {
        double[] amounts =
                Stream.of(parts.split(";")).mapToDouble(Double::parseDouble).toArray();
        double expected = 0;
        for (double amount : amounts) {
            double relative = amount * amounts.length / 8;
            expected += (index == TheilDecomposition.Index.T ? relative : -1) * Math.log(relative) / amounts.length;
        }
        Map<Category, List<String>> groups = new LinkedHashMap<>();
        groups.put(Category.of("前"), List.of("a", "b"));
        groups.put(Category.of("後"), List.of("c", "d"));
        JsonNode result = written(TheilDecomposition.of(
                        composition(Stream.of(parts.split(";"))
                                .mapToLong(Long::parseLong)
                                .toArray()),
                        groups,
                        index)
                .get());
        assertEquals(index.name(), result.get("index").asText());
        assertEquals(expected, result.get("total").asDouble(), 1e-14);
        assertEquals(within ? expected : 0, result.get("within").asDouble(), 1e-14);
        assertEquals(within ? 0 : expected, result.get("between").asDouble(), 1e-14);
        JsonNode written = result.get("groups");
        assertEquals(List.of("前", "後"), texts(written, "group"));
        assertEquals(List.of("1/2", "1/2"), texts(written, "weightShare"));
        assertEquals(within ? List.of("1/2", "1/2") : List.of("1/4", "3/4"), texts(written, "amountShare"));
        double contributions = 0;
        for (JsonNode one : written) {
            assertEquals(within ? expected : 0, one.get("inside").asDouble(), 1e-14);
            contributions += one.get("contribution").asDouble();
        }
        assertEquals(within ? expected : 0, contributions, 1e-14);
    }

    // Sizes 5, 3, 3, 1 and then 2, 4, 1, 1: ranks of the tied by the rule (as 1 2 2 4, 1 2 2 3, 1 2.5 2.5 4 by hand).
    @ParameterizedTest
    @CsvSource({"COMPETITION, 1;2;2;4, 2;1;3;3", "DENSE, 1;2;2;3, 2;1;3;3", "FRACTIONAL, 1;5/2;5/2;4, 2;1;7/2;7/2"})
    void rankChange(RankMethod ties, String before, String after) throws JsonProcessingException {
        JsonNode result = written(CompositionChange.between(composition(5, 3, 3, 1), composition(2, 4, 1, 1))
                .rankChange(ties)
                .get());
        assertEquals(ties.name(), result.get("ties").asText());
        JsonNode entries = result.get("entries");
        assertEquals(List.of("a", "b", "c", "d"), texts(entries, "category"));
        assertEquals(List.of(before.split(";")), texts(entries, "before"));
        assertEquals(List.of(after.split(";")), texts(entries, "after"));
        // Written where it is so, and not at all elsewhere.
        assertEquals(List.of("-", "true", "true", "-"), texts(entries, "tiedBefore"));
        assertEquals(List.of("-", "-", "true", "true"), texts(entries, "tiedAfter"));
    }
}

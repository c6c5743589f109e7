package org.machistat.planmodel.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Problem;
import org.machistat.core.text.Label;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.check.PlanCheck;
import org.machistat.planmodel.check.Rule;
import org.machistat.planmodel.tree.LayerScheme;
import org.machistat.planmodel.tree.Outline;

/** Small files that would fill the memory or take quadratic time, if what they repeat were copied or compared in full. */
class HostileInputTest {

    private static final String HEAD = "{\"plan\": {\"title\": \"t\", \"period\": \"平成28～37年度\"}, ";

    private static Loaded<PlanModel> read(String rest) {
        return PlanJson.read(HEAD + rest + "}").get();
    }

    private static String repeat(int times, String item) {
        return String.join(",", java.util.Collections.nCopies(times, item));
    }

    private static String list(int count, String format) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.format(Locale.ROOT, format, i))
                .collect(Collectors.joining(","));
    }

    private static long characters(List<Problem> problems) {
        return problems.stream()
                .mapToLong(problem -> problem.message().ja().length()
                        + problem.message().en().length()
                        + problem.met().length())
                .sum();
    }

    @Test
    void aLongNameIsNotCopiedIntoEveryMessage() {
        List<Problem> problems = read("\"tree\": {\"scheme\": \"s\", \"layers\": [\"a\"], \"nodes\": ["
                        + "{\"path\": \"1\", \"name\": {\"ja\": \"" + "あ".repeat(1_000_000) + "\", \"en\": \"e\"}},"
                        + repeat(2_000, "{\"path\": \"1\", \"name\": \"x\"}") + "]}")
                .problems();
        assertEquals(2_000, problems.size());
        assertEquals(
                "'1' is already '" + "あ".repeat(60) + "…'",
                problems.get(0).message().en());
        assertTrue(characters(problems) < 2_000 * 300);
    }

    @Test
    void layersAreShownTwentyAtMost() {
        String nodes = "\"children\": [" + repeat(5_000, "{\"name\": \"n\", \"layer\": \"zz\"}") + "]";
        List<Problem> problems = read("\"tree\": {\"scheme\": \"s\", \"layers\": [" + list(500, "\"層%d\"") + "], "
                        + nodes + "}")
                .problems();
        assertEquals(5_000, problems.size());
        assertEquals(
                "Unknown layer 'zz', expected one of "
                        + IntStream.range(0, 20).mapToObj(i -> "層" + i + ", ").collect(Collectors.joining()) + "…",
                problems.get(0).message().en());
        assertEquals(
                "line 1, column 67 '/tree': Unable to read a tree: Layers of scheme 's' must be at most 500, but were 50000",
                read("\"tree\": {\"scheme\": \"s\", \"layers\": [" + list(50_000, "\"層%d\"") + "], " + nodes + "}")
                        .problems()
                        .get(0)
                        .toString()
                        .replaceAll("column \\d+", "column 67"));
    }

    @Test
    void schemesAreShownTwentyAtMost() {
        List<Problem> problems = read("\"otherTrees\": ["
                        + list(20_000, "{\"scheme\": \"s%d\", \"layers\": [\"a\"]}") + "], \"crosswalks\": ["
                        + repeat(9_000, "{\"from\": \"q\", \"to\": \"q\"}") + "]")
                .problems();
        assertEquals(9_000, problems.size());
        assertEquals(
                "Unknown tree 'q' of a crosswalk, expected one of the schemes ["
                        + IntStream.range(0, 20).mapToObj(i -> "s" + i + ", ").collect(Collectors.joining()) + "…]",
                problems.get(0).message().en());
    }

    /** 100,000 facts compared one by one with those before would be 5,000,000,000 comparisons; a chain of parts likewise. */
    @Test
    void factsAreReadInLinearTime() {
        PlanModel model = read("\"initiatives\": [{\"id\": \"i\", \"title\": \"t\", \"facts\": ["
                        + IntStream.range(0, 100_000)
                                .mapToObj(i ->
                                        "{\"id\": \"" + i + "\", \"label\": \"l\", \"amount\": \"1件\", \"partOf\": \""
                                                + Math.min(i + 1, 100_000) % 100_000 + "\"}")
                                .collect(Collectors.joining(","))
                                .replace(", \"partOf\": \"0\"", "")
                        + "]}]")
                .getComplete();
        assertEquals(100_000, model.initiatives().get("i").facts().size());
    }

    /** As many codes as steps: each step was looked for among all grades. */
    @Test
    void gradesAreFoundByTheirCodes() {
        PlanModel model = read("\"gradingSchemes\": [{\"id\": \"g\", \"name\": \"n\", \"grades\": ["
                        + list(100_000, "\"G%d\"") + "], \"steps\": ["
                        + IntStream.range(0, 100_000)
                                .mapToObj(i -> "{\"measure\": \"achievement\", \"bound\": -" + i + ", \"grade\": \"G"
                                        + i + "\"}")
                                .collect(Collectors.joining(","))
                        + "], \"otherwise\": \"G99999\"}]")
                .value();
        assertEquals(100_000, model.gradingSchemes().get(0).steps().size());
    }

    @Test
    void attributesCountAsItems() {
        assertEquals(
                "Stopped reading the plan after 250,000 items of lists and attributes",
                PlanJson.read(HEAD + "\"attributes\": {" + list(250_001, "\"k%d\": \"\"") + "}}")
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
    }

    @Test
    void versionsOfSchemesAreTheirOwn() {
        String grades = "\"name\": \"n\", \"grades\": [\"1\"]}";
        Loaded<PlanModel> loaded = read("\"gradingSchemes\": [{\"id\": \"a b\", \"version\": \"c\", " + grades
                + ", {\"id\": \"a\", \"version\": \"b c\", " + grades + "]");
        assertEquals(2, loaded.getComplete().gradingSchemes().size());
        assertEquals(
                loaded.value(),
                PlanJson.read(PlanJson.write(loaded.value())).get().getComplete());
    }

    @Test
    void namesOfAttributesThatNoTypeAllowsAreLeftOut() {
        Loaded<PlanModel> loaded =
                read("\"x-a \": \"1\", \"x-b\\n\": \"2\", \"attributes\": {\" c\": \"3\", \"d\": \"4\"}");
        assertEquals("{d=4}", loaded.value().attributes().toString());
        assertEquals(
                List.of(
                        "Unable to read attribute 'x-a ', expected a name of one line that stands once and has no spaces at its ends",
                        "Unable to read attribute 'x-b\n', expected a name of one line that stands once and has no spaces at its ends",
                        "Unable to read attribute ' c', expected a name of one line that stands once and has no spaces at its ends"),
                loaded.problems().stream()
                        .map(problem -> problem.message().en())
                        .toList());
    }

    @Test
    void whatIsLeftOutOfOtherTreesIsKept() {
        PlanModel model = read("\"otherTrees\": [{\"scheme\": \"parent\", \"layers\": [\"a\", \"b\"], \"nodes\": ["
                        + "{\"path\": \"3-1\", \"name\": \"n\"}]}]")
                .value();
        assertEquals(
                "Tree 'parent': '3-1' has no parent '3'",
                model.leftOut().get(0).sentence().en());
        assertEquals(
                List.of("otherTrees/0/nodes/0"),
                PlanCheck.withDefaults().check(model).findings().stream()
                        .filter(finding -> finding.rule() == Rule.ORPHAN)
                        .map(finding -> finding.path())
                        .toList());
        assertEquals(model, PlanJson.read(PlanJson.write(model)).get().getComplete());
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        assertEquals(
                read("\"series\": []"),
                PlanJson.read("\uFEFF" + HEAD + "\"series\": []}").get());
        assertEquals(
                "1 産業",
                Outline.read("\uFEFF# 産業", LayerScheme.of("s", Label.same("政策")))
                        .getComplete()
                        .nodes()
                        .get(0)
                        .toString());
    }

    @Test
    void messagesDoNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(
                    "Unable to read an ordinal from 'x', expected a whole number from 1 to 999,999,999 without quotation marks",
                    read("\"viewpoints\": [{\"ordinal\": \"x\", \"title\": \"t\"}]")
                            .problems()
                            .get(0)
                            .message()
                            .en());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void limitsOfTextsAreStated() {
        assertEquals(
                "Unable to read a fiscal year from '" + "1".repeat(60)
                        + "…', expected a form such as '平成28年度', '2016年度' or 'FY2016', of at most 10,000 characters",
                read("\"kpis\": [{\"id\": \"k\", \"name\": \"n\", \"direction\": \"raise\", \"targets\": [{\"year\": \""
                                + "1".repeat(10_001) + "\", \"amount\": 1}]}]")
                        .problems()
                        .get(0)
                        .message()
                        .en());
        assertEquals(
                20_000,
                read("\"headings\": [{\"title\": \"" + "あ".repeat(20_000) + "\"}]")
                        .getComplete()
                        .headings()
                        .get(0)
                        .title()
                        .ja()
                        .length());
    }

    /** Numbers of a tree of nodes keep their digits if Jackson is told so. */
    @Test
    void treesOfNodesKeepTheirDigits() throws Exception {
        ObjectMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .addModule(PlanJson.module())
                .build();
        String json = HEAD
                + "\"kpis\": [{\"id\": \"k\", \"name\": \"n\", \"unit\": \"%\", \"direction\": \"raise\", \"targets\": "
                + "[{\"year\": \"2016年度\", \"amount\": 12.50}]}]}";
        assertEquals(
                "[FY2016 12.50%]",
                mapper.treeToValue(mapper.readTree(json), PlanModel.class).kpis().get(0).targets().stream()
                        .map(target -> target.year().label().en() + " " + target.goal())
                        .toList()
                        .toString());
    }
}

package org.machistat.planmodel.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Problem;
import org.machistat.core.value.Refusal;
import org.machistat.planmodel.PlanModel;

class BadInputTest {

    private static final String PLAN = "\"plan\": {\"title\": \"計画\", \"period\": \"平成28～37年度\"}";

    private static Refusal refusal(String json) {
        return PlanJson.read(json).refusal().orElseThrow();
    }

    private static String problems(String json) {
        return PlanJson.read(json).get().problems().stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void allProblemsComeInOnePass() throws Exception {
        assertEquals(
                """
                        line 3, column 5 '/plan/titel': Unknown field 'titel' of a plan, expected one of title, period, status, issuer, adopted, documents, chapters, programmes
                        line 6, column 16 '/plan/adopted': Unable to read an approximate date from '平成40年13月', expected a form such as '平成30年3月頃', '2018年度' or '2020年代' with a month from 1 to 12
                        line 7, column 15 '/plan/status': Unable to read a status from '決定', expected one of draft, adopted, 案, 策定済み
                        line 8, column 30 '/plan/chapters/0/ordinal': Unable to read an ordinal from '1', expected a whole number from 1 to 999,999,999 without quotation marks
                        line 9, column 20 '/plan/programmes/0': Missing field 'period' of a programme, expected a range of fiscal years
                        line 11, column 3 '/plan': Field 'plan' stands twice, expected it once
                        line 16, column 7 '/tree/nodes/0': Layer '施策' is layer 2, but the node stands on layer 1, expected '政策'
                        line 17, column 7 '/tree/nodes/1': Unknown layer '柱', expected one of 政策, 施策
                        line 19, column 7 '/tree/nodes/3': '3' is already '政策3'
                        line 20, column 7 '/tree/nodes/4': '3-1-1' is on layer 3, expected at most 2 of [政策, 施策]
                        line 21, column 7 '/tree/nodes/5': '4-1' has no parent '4'
                        line 22, column 16 '/tree/nodes/6/path': Unable to read a path from '3-0', expected numbers from 1 such as '3-2-1', or '/' for the whole plan
                        line 23, column 7 '/tree/nodes/7': Unable to read a node: Name of node '3-1' must not be blank, but was ''
                        line 24, column 59 '/tree/nodes/8/attributes/予算': Unable to read text from the number 12, expected text in quotation marks
                        line 27, column 49 '/viewpoints/1': Id '1' of a viewpoint is taken, expected one that stands once
                        line 29, column 49 '/initiatives/0/tags/1': Unable to read a tag from '【ICT】', expected a word without 【】 such as 'ICT', or an object with 'ja' and 'en'
                        line 29, column 106 '/initiatives/0/facts/0/amount': Unable to read an amount from 'たくさん', expected a form such as '26社' or '約1,000㎡', or an object with 'figure' of 'value' and 'unit'
                        line 29, column 115 '/initiatives/0/facts/1/partOf': Fact 'g' is a part of itself by way of others, expected a whole that is not
                        line 30, column 5 '/initiatives/1': Id 'a' of an initiative is taken, expected one that stands once
                        line 31, column 5 '/initiatives/2': Unable to read an initiative from a list, expected an object with fields id, title, tags, programme, policies, viewpoints, actors, statements, milestones, issues, facts, funnels, source, attributes
                        line 38, column 20 '/kpis/0/direction': Unable to read a direction from 'up', expected one of raise, lower, keep, 増加, 減少, 維持
                        line 39, column 48 '/kpis/0/targets/0/amount': Unable to read a target by number from '継続実施', expected a number such as '27件', '20万人以上' or 27, or an object with 'value' and 'unit'; ranges stand in 'range' and words in 'words'
                        line 39, column 66 '/kpis/0/targets/1/year': Unable to read a fiscal year from the number 2017, expected a form such as '平成28年度', '2016年度' or 'FY2016'
                        line 45, column 48 '/kpis/1/targets/0/amount': Unable to read a target by number from '継続実施', expected a number such as '27件', '20万人以上' or 27, or an object with 'value' and 'unit'; ranges stand in 'range' and words in 'words'
                        line 45, column 57 '/kpis/1/targets/1': Unable to read a target: expected one of 'amount' (a number), 'range' and 'words', but met 2
                        line 46, column 18 '/kpis/1/actuals': Unable to read an observation from null, expected a list, each item an observation
                        line 49, column 18 '/crosswalks/0': Unknown tree 'missing' of a crosswalk, expected one of the schemes [bad]
                        line 59, column 50 '/schedules/0/tracks/0/tasks/0/months': Unable to read months from '3月～4月', expected a form such as '4月～6月', '11月' or '2017-04/2017-06', from April to March
                        line 65, column 24 '/schedules/0/dependencies/0': tasks wait for one another (z → y), expected dependencies by which no task waits for itself""",
                SecondPlanTest.read("bad.json").problems().stream()
                        .map(Problem::toString)
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void goodPartsSurvive() throws Exception {
        Loaded<PlanModel> loaded = SecondPlanTest.read("bad.json");
        PlanModel model = loaded.value();
        assertEquals("誤りの多い計画", model.plan().title().ja());
        assertEquals(2, model.tree().orElseThrow().size());
        assertEquals(3, model.leftOut().size());
        assertEquals("[成長分野]", model.initiatives().get("a").tags().toString());
        assertEquals("l", model.kpis().get(0).id());
        assertEquals(2, model.schedules().get(0).tasks().size());
        assertEquals(
                0,
                loaded.problems().stream()
                        .filter(problem -> problem.severity() == Problem.Severity.NOTE)
                        .count());
        assertEquals(model, PlanJson.read(PlanJson.write(model)).get().value());
    }

    @Test
    void textThatIsNoJsonGivesOneError() {
        assertEquals(Refusal.Reason.NOT_READABLE, refusal("{").reason());
        assertEquals(
                "Unable to read a plan: the text is empty",
                refusal("").sentence().en());
        assertEquals("""
                        Unable to read JSON at line 2, column 8: expected a comma, a colon, a closing bracket or a value: text in quotation marks, a number, true, false, null, a list or an object
                        Problems found before:
                        line 2, column 2 '/tree/a': Unknown field 'a' of a tree, expected one of scheme, layers, declared, children, nodes""", refusal("{\"tree\":\n{\"a\":1,}}").sentence().en());
        String limits =
                "expected at most 1,000 levels of nesting, 1,000 digits of a number, 50,000 characters of a field name and"
                        + " 20,000,000 of a text";
        assertEquals(
                "Unable to read JSON at line 1, column 1002: " + limits,
                refusal("[".repeat(5_000)).sentence().en());
        assertTrue(refusal("{\"kpis\": [" + "9".repeat(1_002) + "]}")
                .sentence()
                .en()
                .contains(limits));
        assertEquals(
                "Unable to read JSON at line 1, column 2: the text ends too early, expected the end of every text, list and object",
                refusal("{").sentence().en());
        assertTrue(refusal("{\"kpis\": NaN}")
                .sentence()
                .en()
                .startsWith("Unable to read JSON at line 1, column 13: expected a comma, a colon"));
    }

    @Test
    void withoutAPlanEveryProblemIsInTheSentence() {
        assertEquals("""
                Unable to read a plan:
                line 1, column 1: Missing field 'plan' of a plan file, expected a plan
                line 1, column 2 '/kpi': Unknown field 'kpi' of a plan file, expected one of $schema, plan, declared, tree, otherTrees, leftOut, crosswalks, viewpoints, initiatives, kpis, gradingSchemes, reviews, governmentTargets, nationalMilestones, facilities, impactStatements, figures, series, headings, detachedTags, schedules, attributes, or a name that begins with x-""", refusal("{\"kpi\": []}").sentence().en());
        assertEquals("""
                Unable to read a plan:
                line 1, column 1: Unable to read a plan file from a list, expected an object with fields $schema, plan, declared, tree, otherTrees, leftOut, crosswalks, viewpoints, initiatives, kpis, gradingSchemes, reviews, governmentTargets, nationalMilestones, facilities, impactStatements, figures, series, headings, detachedTags, schedules, attributes""", refusal("[]").sentence().en());
    }

    @Test
    void contentBehindThePlanIsAProblem() {
        assertEquals(
                "line 1, column 59: Unexpected content behind the plan, expected the end of the text",
                problems("{" + PLAN + "} {}").replaceAll("column \\d+", "column 59"));
    }

    @Test
    void nodesBelowTheLastLayerAreLeftOutWithTheirChildren() {
        assertEquals(
                "line 1, column 1 '/tree/children/0/children/1': Node on layer 2, expected at most 1: 政策",
                problems("{" + PLAN
                                + ", \"tree\": {\"children\": [{\"name\": \"a\", \"children\": [3, {\"name\": \"b\","
                                + " \"children\": [\"c\"]}]}], \"scheme\": \"s\", \"layers\": [\"政策\"]}}")
                        .lines()
                        .filter(line -> line.contains("layer 2"))
                        .collect(Collectors.joining())
                        .replaceAll("column \\d+", "column 1"));
    }

    @Test
    void readingStopsAtTooManyProblems() {
        assertEquals(
                "Stopped reading the plan after 10,000 problems; check whether the file has this format",
                refusal("{\"kpis\": [" + "0,".repeat(3_000_000) + "0]}")
                        .sentence()
                        .en()
                        .lines()
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void readingStopsAtTooManyItems() {
        assertEquals(
                "Stopped reading the plan after 250,000 items of lists and attributes",
                refusal("{\"tree\": {\"children\": [" + "\"\",".repeat(10_000_000) + "\"\"]}}")
                        .sentence()
                        .en());
    }

    @Test
    void fileOfAnotherEncodingIsRefused(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("plan.json"), "{" + PLAN + "}", Charset.forName("windows-31j"));
        assertEquals(
                "Unable to read the file as UTF-8",
                PlanJson.read(file).refusal().orElseThrow().sentence().en());
    }

    @Test
    void moduleFailsWithEveryError() {
        ObjectMapper mapper = new ObjectMapper().registerModule(PlanJson.module());
        assertEquals(
                "Unable to read a plan:\nline 1, column 2 '/y': Unknown field 'y' of a plan file",
                assertThrows(
                                MismatchedInputException.class,
                                () -> mapper.readValue("{\"y\": 1, " + PLAN + "}", PlanModel.class))
                        .getOriginalMessage()
                        .replaceAll(", expected.*", ""));
    }

    @Test
    void nullIsMisuse() {
        assertEquals(
                "reader",
                assertThrows(NullPointerException.class, () -> PlanJson.read((Reader) null))
                        .getMessage());
        assertEquals(
                "text",
                assertThrows(NullPointerException.class, () -> PlanJson.read((String) null))
                        .getMessage());
        assertEquals(
                "plan",
                assertThrows(NullPointerException.class, () -> PlanJson.write(null))
                        .getMessage());
    }
}

package org.machistat.planmodel.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Problem;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.check.PlanCheck;
import org.machistat.planmodel.check.Rule;
import org.machistat.planmodel.initiative.Initiative;
import org.machistat.planmodel.kpi.Goal;
import org.machistat.planmodel.kpi.Measure;
import org.machistat.planmodel.schedule.Schedule;
import org.machistat.planmodel.schedule.Task;
import org.machistat.planmodel.tree.Crosswalk.Link;
import org.machistat.planmodel.tree.PolicyPath;

/** What a plan leaves open, says in words or holds of an app's own, as JSON. */
class NewFieldsTest {

    private static final String PLAN = "\"plan\": {\"title\": \"計画\", \"period\": \"平成28～37年度\","
            + " \"programmes\": [{\"ordinal\": 1, \"name\": \"第1期\", \"period\": \"平成28～29年度\", \"x-予算\": \"1億円\"}],"
            + " \"chapters\": [{\"ordinal\": 1, \"title\": \"序章\", \"page\": \"p.4～\"}]}";

    private static Loaded<PlanModel> load(String parts) {
        return PlanJson.read("{" + PLAN + ", " + parts + "}").get();
    }

    private static PlanModel read(String parts) {
        Loaded<PlanModel> loaded = load(parts);
        assertEquals(List.of(), loaded.problems());
        assertEquals(
                loaded.value(),
                PlanJson.read(PlanJson.write(loaded.value())).get().value());
        return loaded.value();
    }

    private static String problems(String parts) {
        return load(parts).problems().stream()
                .map(problem ->
                        problem.severity() + " " + problem.sentence().en().replaceFirst("^line \\d+, column \\d+ ", ""))
                .collect(Collectors.joining("\n"));
    }

    private static final String TREE = """
            "tree": {"scheme": "s", "layers": ["政策", "施策"], "children": [
              {"name": "甲", "children": ["一", "二"]},
              {"ordinal": 3, "name": "（掲載なし）", "placeholder": true, "children": [{"ordinal": 5, "name": "五"}]}]}""";

    /** Of three nodes on two layers and a placeholder; the gap before 3 and the 5 below it are no faults. */
    @Test
    void aParentThatIsNotPrinted() {
        PlanModel model = read(TREE);
        assertTrue(model.tree().orElseThrow().get(PolicyPath.parse("3")).placeholder());
        assertEquals("{政策=1, 施策=3}", model.tree().orElseThrow().counts().toString());
        assertEquals(List.of(), model.tree().orElseThrow().faults());
    }

    @Test
    void aCandidateThatIsNotPrinted() {
        PlanModel model = read(TREE + """
                , "crosswalks": [{"from": "s", "to": "s", "links": [{"from": "1-2", "to": "1", "relation": "broader",
                  "certainty": "undecided", "orUnprinted": true, "evidence": "前後の番号"}]}]""");
        Link link = model.crosswalks().get(0).links().get(0);
        assertTrue(link.orUnprinted());
        assertEquals(2, link.possibilities());
        assertEquals(
                "「二」の親は未確定です：「甲」または掲載されていない項目（前後の番号）",
                PlanCheck.withDefaults()
                        .check(model)
                        .list(Rule.SEVERAL_PARENTS)
                        .get(0)
                        .sentence()
                        .ja());
        assertTrue(problems(TREE + """
                , "crosswalks": [{"from": "s", "to": "s", "links": [{"from": "1-2", "to": "1", "orUnprinted": true}]}]""").contains("must lead to a node that is printed"));
    }

    @Test
    void anInitiativeWithItsTextAndFunnels() {
        PlanModel model = read("""
                "initiatives": [{"id": "6", "title": "知財交流", "tags": [{"ja": "成長分野", "en": "growth field"}, "ICT"],
                  "statements": ["大企業の知財を活用"], "x-課": "工業",
                  "milestones": [{"label": "開始", "date": "2017年度", "x-確認": "済"}],
                  "facts": [{"id": "a", "label": "企業", "amount": "26社"}, {"id": "b", "label": "成立", "amount": "27件"},
                    {"id": "c", "label": "製品化", "amount": "18件", "partOf": "b"}],
                  "funnels": [["a", "b", "c"]]}],
                "facilities": [{"id": "f", "name": "会館", "opening": "平成30年3月頃", "location": "武蔵小杉", "x-b": "2"}]""");
        Initiative initiative = model.initiatives().get("6");
        assertEquals(List.of(Label.same("大企業の知財を活用")), initiative.statements());
        assertEquals(Map.of("x-課", "工業"), initiative.attributes());
        assertEquals("済", initiative.milestones().get(0).attributes().get("x-確認"));
        assertEquals(
                Rational.of(27, 26),
                initiative.funnels().get(0).conversions().get(0).perOne().get());
        assertEquals("growth field", model.initiatives().tags().get(0).english());
        assertEquals(
                "growth field",
                PlanJson.read(PlanJson.write(model))
                        .get()
                        .value()
                        .initiatives()
                        .tags()
                        .get(0)
                        .english());
        assertEquals("武蔵小杉", model.facilities().get(0).location().ja());
        assertEquals("1億円", model.plan().programmes().get(0).attributes().get("x-予算"));
        assertEquals(4, model.plan().contents().chapters().get(0).startPage());
    }

    @Test
    void figuresAndSeries() {
        PlanModel model = read("""
                "figures": [{"title": "図", "status": "image-only", "base": 12, "baseDefinition": "導入予定の企業のみ"}],
                "series": [{"title": "推移及び予測", "status": "image-only", "hasForecast": true}]""");
        assertEquals("導入予定の企業のみ", model.figures().get(0).baseDefinition().ja());
        assertTrue(model.series().get(0).hasForecast());
        assertEquals(
                "「推移及び予測」のデータがありません（画像のみ）",
                PlanCheck.withDefaults()
                        .check(model)
                        .list(Rule.FIGURE_WITHOUT_DATA)
                        .get(1)
                        .sentence()
                        .ja());
        assertEquals(
                Label.of("誤り0件・注意1件・情報2件", "0 errors, 1 warning, 2 infos"),
                PlanCheck.withDefaults().check(model).label());
    }

    private static final String SCHEDULE = """
            "schedules": [{"id": "p", "title": "策定", "year": "平成29年度", "council": "市議会",
              "tracks": [{"id": "t", "name": "計画", "tasks": [
                {"id": "a", "label": "案", "months": "10月", "evidence": "inferred", "note": "10月の列", "x-担当": "課"},
                {"id": "b", "label": "公表", "months": "11月"}]}],
              "sessions": [{"number": 1, "months": "5月", "kind": "臨時会", "evidence": "推定", "note": "列"}],
              "dependencies": [{"before": "a", "after": "b", "evidence": "inferred", "note": "順序"}%s]}]""";

    @Test
    void evidenceInSchedules() {
        Schedule schedule = read(String.format(SCHEDULE, "")).schedules().get(0);
        assertEquals("市議会", schedule.rows().get(1).ja());
        assertEquals("10月の列", schedule.get("a").note().ja());
        assertEquals(Map.of("x-担当", "課"), schedule.get("a").attributes());
        assertEquals("2017-x1", schedule.sessions().get(0).id());
        assertEquals(Task.Evidence.INFERRED, schedule.dependencies().get(0).evidence());
        assertEquals("順序", schedule.dependencies().get(0).note().ja());
    }

    @Test
    void circlesAndUnknownIdsAreErrorsAtTheirPlace() {
        assertEquals(
                "ERROR '/schedules/0/dependencies/1': there is no 'q', expected one of [a, b]",
                problems(String.format(SCHEDULE, ", {\"before\": \"b\", \"after\": \"q\"}")));
        assertTrue(problems(String.format(SCHEDULE, ", {\"before\": \"b\", \"after\": \"a\"}"))
                .contains("tasks wait for one another"));
    }

    @Test
    void unknownReferencesAreErrorsAtTheirPlace() {
        assertEquals("""
                ERROR '/initiatives/0/programme': Unknown programme '5', expected one of [1]
                ERROR '/initiatives/0/policies/1': Unknown node of the tree '9-9', expected one of [1, 1-1, 1-2, 3, 3-5]
                ERROR '/initiatives/0/viewpoints/0': Unknown viewpoint '2', expected one of []
                ERROR '/initiatives/0/facts/0/partOf': Unknown fact 'z', expected one of [a]
                ERROR '/initiatives/0/funnels/0/1': Unknown fact 'y', expected one of [a]
                ERROR '/reviews/entries/0/subject': Unknown KPI, initiative, facility or node of the tree 'k', expected one of [i, 1, 1-1, 1-2, 3, 3-5]
                ERROR '/reviews/entries/0/gradings/0': Unknown grading scheme 'g 2', expected one of []""", problems(TREE + """
                , "initiatives": [{"id": "i", "title": "取組", "programme": 5, "policies": ["1-2", "9-9"], "viewpoints": [2],
                  "facts": [{"id": "a", "label": "数", "amount": 1, "partOf": "z"}], "funnels": [["a", "y"]]}],
                "reviews": {"everyYears": 1, "entries": [{"subject": "k", "year": "FY2017", "stage": "check",
                  "gradings": [{"scheme": "g", "version": "2", "grade": "A"}]}]}"""));
    }

    /** A scheme with a step that cannot be read would grade otherwise than it says. */
    @Test
    void aGradingSchemeIsWholeOrNotThere() {
        String scheme =
                "\"gradingSchemes\": [{\"id\": \"g\", \"name\": \"区分\", \"grades\": [\"S\", \"A\", \"C\"], \"steps\":"
                        + " [{\"measure\": \"achievement\", \"bound\": 1, \"grade\": \"S\"}, {\"measure\": \"achievement\", \"bound\":"
                        + " \"%s\", \"grade\": \"A\"}], \"otherwise\": \"C\"}]";
        assertEquals(
                "ERROR '/gradingSchemes/0/steps/1/bound': Unable to read a bound from 'half', expected a number such as 0.8, '80%'"
                        + " or '4/5'",
                problems(String.format(scheme, "half")));
        assertEquals(List.of(), load(String.format(scheme, "half")).value().gradingSchemes());
        PlanModel model = read(String.format(scheme, "80%"));
        assertEquals(
                Rational.of(4, 5), model.gradingSchemes().get(0).steps().get(1).bound());
        assertEquals(
                Measure.ACHIEVEMENT,
                model.gradingSchemes().get(0).steps().get(1).measure());
    }

    @Test
    void oneSidedTargets() {
        PlanModel model = read("""
                "kpis": [{"id": "k", "name": "来訪者", "unit": "万人", "direction": "raise",
                  "targets": [{"year": "FY2017", "amount": "20万人以上"}, {"year": "FY2018", "amount": "30以上"}]}]""");
        assertEquals(
                Goal.Range.class, model.kpis().get(0).targets().get(0).goal().getClass());
        assertEquals(
                "[20, ∞)万人".replace("∞", "∞"),
                model.kpis().get(0).targets().get(0).goal().toString());
        assertEquals(
                "万人",
                ((Goal.Range) model.kpis().get(0).targets().get(1).goal())
                        .unit()
                        .toString());
        assertTrue(problems("""
                "kpis": [{"id": "k", "name": "来訪者", "direction": "raise", "targets": [{"year": "FY2017", "amount": "約18万人"}]}]""").endsWith("ranges stand in 'range' and words in 'words'"));
    }

    /** 件 with a baseline in persons and a target in yen; to raise, but from 30 to 20. */
    @Test
    void unitsAndDirectionsOfIndicators() {
        PlanModel model = read("""
                "kpis": [{"id": "u", "name": "相談", "unit": "件", "direction": "raise", "baseline": {"date": "FY2015", "figure": "3人"},
                  "targets": [{"year": "FY2017", "amount": "1円"}]},
                 {"id": "d", "name": "会員", "unit": "人", "direction": "raise", "baseline": {"date": "FY2015", "figure": 30},
                  "targets": [{"year": "FY2017", "amount": 20}, {"year": "FY2018", "amount": 40}]},
                 {"id": "l", "name": "待機", "unit": "人", "direction": "lower", "baseline": {"date": "FY2015", "figure": 30},
                  "targets": [{"year": "FY2017", "amount": 20}]}]""");
        assertEquals(
                List.of("kpis/u/baseline", "kpis/u/targets/2017"),
                PlanCheck.withDefaults().check(model).list(Rule.KPI_UNITS).stream()
                        .map(finding -> finding.path())
                        .toList());
        assertEquals(
                List.of("「会員」の目標20人は、基準値30人から増加する目標になっていません"),
                PlanCheck.withDefaults().check(model).list(Rule.TARGET_AGAINST_DIRECTION).stream()
                        .map(finding -> finding.sentence().ja())
                        .toList());
    }

    @Test
    void fiscalYearsAreWrittenAlike() {
        String written = PlanJson.write(read("""
                "kpis": [{"id": "k", "name": "件数", "direction": "raise", "baseline": {"date": "平成27年度", "figure": 3},
                  "targets": [{"year": "平成29年度", "amount": 5}]}]"""));
        assertTrue(written.contains("\"date\": \"FY2015\""), written);
        assertFalse(written.contains("（"), written);
    }

    @Test
    void aPageMustBeOne() {
        assertTrue(PlanJson.read(
                        "{\"plan\": {\"title\": \"t\", \"period\": \"FY2016-FY2017\", \"chapters\": [{\"ordinal\": 1,"
                                + " \"title\": \"章\", \"page\": \"表紙\"}]}}")
                .get()
                .problems()
                .stream()
                .map(Problem::toString)
                .anyMatch(text -> text.contains("expected a page from 1 such as 4, '4' or 'p.4～'")));
    }
}

package org.machistat.planmodel.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Place;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.time.ApproximateDate;
import org.machistat.core.time.FiscalYear;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Unit;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.initiative.DetachedTag;
import org.machistat.planmodel.initiative.Fact;
import org.machistat.planmodel.initiative.FigureStub;
import org.machistat.planmodel.initiative.Initiative;
import org.machistat.planmodel.initiative.Milestone;
import org.machistat.planmodel.initiative.SeriesStub;
import org.machistat.planmodel.initiative.StatedAmount;
import org.machistat.planmodel.initiative.Tag;
import org.machistat.planmodel.initiative.Viewpoint;
import org.machistat.planmodel.kpi.Direction;
import org.machistat.planmodel.kpi.GradingSchemes;
import org.machistat.planmodel.kpi.Kpi;
import org.machistat.planmodel.kpi.Observation;
import org.machistat.planmodel.kpi.Review;
import org.machistat.planmodel.kpi.ReviewCycle;
import org.machistat.planmodel.kpi.Target;
import org.machistat.planmodel.plan.Chapter;
import org.machistat.planmodel.plan.Heading;
import org.machistat.planmodel.plan.Plan;
import org.machistat.planmodel.plan.Programme;
import org.machistat.planmodel.plan.Status;
import org.machistat.planmodel.schedule.CouncilSession;
import org.machistat.planmodel.schedule.MonthSpan;
import org.machistat.planmodel.schedule.Report;
import org.machistat.planmodel.schedule.Schedule;
import org.machistat.planmodel.schedule.Task;
import org.machistat.planmodel.schedule.Track;
import org.machistat.planmodel.tree.Crosswalk;
import org.machistat.planmodel.tree.Crosswalk.Link;
import org.machistat.planmodel.tree.Crosswalk.Relation;
import org.machistat.planmodel.tree.DeclaredCount;
import org.machistat.planmodel.tree.LayerScheme;
import org.machistat.planmodel.tree.PolicyNode;
import org.machistat.planmodel.tree.PolicyPath;
import org.machistat.planmodel.tree.PolicyTree;
import org.machistat.planmodel.tree.PolicyTreeBuilder;

/** Each rule on a plan that keeps all of them and on one that does not keep it. */
class PlanCheckTest {

    private static final LayerScheme SCHEME =
            LayerScheme.of("計画", Label.of("政策", "policy"), Label.of("施策", "measure"), Label.of("事業", "project"));
    private static final FiscalYear FY2017 = FiscalYear.of(2017);
    private static final Initiative FIRST = initiative("a", "農業の振興").build();

    private static PolicyTreeBuilder builder() {
        return PolicyTree.builder(SCHEME)
                .add(PolicyNode.of("1", "産業"))
                .add(PolicyNode.of("1-1", "商業"))
                .add(PolicyNode.of("1-2", "工業"))
                .add(PolicyNode.of("1-2-1", "技術"))
                .add(PolicyNode.of("2", "観光"))
                .declare(new DeclaredCount(PolicyPath.ROOT, 1, 2));
    }

    private static Initiative.Builder initiative(String id, String title) {
        return Initiative.builder(id, Label.same(title))
                .tags(List.of(Tag.of("ICT")))
                .programme(1)
                .policy("1-2-1")
                .viewpoint(1)
                .milestone(milestone("平成28年度"))
                .fact(fact("members"))
                .fact(fact("firms").withPartOf("members"));
    }

    private static Milestone milestone(String date) {
        return new Milestone(Label.same("開業"), ApproximateDate.parse(date), Milestone.Status.PLANNED);
    }

    private static Fact fact(String id) {
        return Fact.of(id, Label.same("数"), StatedAmount.parse("26社"));
    }

    private static Kpi.Builder kpi(String id, String indicator) {
        return Kpi.builder(id, Label.same("件数"), Unit.parse("件"), Direction.RAISE)
                .indicator(indicator)
                .policy("1-2");
    }

    private static Kpi whole(String id, String indicator) {
        return kpi(id, indicator)
                .baseline(baseline("2015年度"))
                .target(Target.of(FY2017, Label.same("継続実施")))
                .build();
    }

    private static Observation baseline(String date) {
        return Observation.of(ReferenceDate.parse(date), Figure.of(1));
    }

    private static Programme programme(int ordinal, int from, int to) {
        return new Programme(
                ordinal, Label.of("第" + ordinal + "期", "P" + ordinal), FiscalYearRange.of(from, to), Status.DRAFT);
    }

    private static Plan plan(Programme... programmes) {
        return Plan.of(Label.same("計画"), FiscalYearRange.of(2016, 2019))
                .withProgrammes(List.of(programmes))
                .withChapters(List.of(
                        Chapter.of(1, Label.same("成果"), 1).withPeriod(FiscalYearRange.of(2012, 2015)),
                        Chapter.of(2, Label.same("計画"), 9)));
    }

    private static Schedule.Builder schedule() {
        return Schedule.builder(Label.same("日程"), FY2017)
                .track(new Track("t", Label.EMPTY, List.of(task("a", 8), task("b", 9))))
                .session(new CouncilSession(3, MonthSpan.of(FY2017, 9, 9)))
                .report(Report.of("r", "2017-3", Label.EMPTY).needing("a"));
    }

    private static Task task(String id, int month) {
        return new Task(id, Label.same(id), MonthSpan.of(FY2017, month, month), Task.Evidence.PRINTED, "");
    }

    private static Review review(String subject) {
        return new Review(
                subject,
                FY2017,
                Review.Stage.CHECK,
                List.of(GradingSchemes.NAGAYO.judge("S", Label.EMPTY)),
                Label.EMPTY,
                Label.EMPTY,
                Source.UNSTATED);
    }

    /** Every rule finds something to be tried on. */
    private static PlanModel.Builder clean() {
        PolicyTree tree = builder().build();
        return PlanModel.builder(plan(programme(1, 2016, 2017), programme(2, 2018, 2019)))
                .tree(tree)
                .crosswalks(List.of(Crosswalk.of(
                        tree, tree, List.of(Link.printed(PolicyPath.of(1, 1), PolicyPath.of(1), Relation.BROADER)))))
                .viewpoints(List.of(
                        new Viewpoint(1, Label.same("連携"), List.of()), new Viewpoint(2, Label.same("人材"), List.of())))
                .declare(PlanModel.Part.VIEWPOINTS, 2)
                .initiatives(List.of(FIRST))
                .kpis(List.of(whole("k", "members"), whole("l", "a/firms")))
                .gradingSchemes(List.of(GradingSchemes.NAGAYO))
                .reviews(ReviewCycle.of(1, List.of(review("k"), review("a"), review("1-2"))))
                .figures(List.of(FigureStub.of(Label.same("表"), FigureStub.Status.WITH_DATA)))
                .headings(List.of(new Heading(Label.same("見出し"), Place.line(3), true)))
                .schedules(List.of(schedule().chain("a", "b").build()));
    }

    private static List<String> found(PlanModel.Builder model) {
        PlanModel built = model.build();
        CheckReport report = PlanCheck.withDefaults().check(built);
        List<String> found = report.findings().stream()
                .map(finding -> finding.severity() + " " + finding.rule() + " " + finding.path() + ": "
                        + finding.sentence().en())
                .toList();
        for (Finding finding : report.findings()) {
            CheckReport without =
                    PlanCheck.withDefaults().without(finding.rule()).check(built);
            assertEquals(List.of(), without.list(finding.rule()));
            assertFalse(without.examined().containsKey(finding.rule()));
            assertEquals(
                    found.size() - report.list(finding.rule()).size(),
                    without.findings().size());
        }
        return found;
    }

    private static void assertFinds(PlanModel.Builder model, String... findings) {
        assertEquals(List.of(findings), found(model));
    }

    private static PlanModel.Builder withTree(UnaryOperator<PolicyTreeBuilder> change) {
        PolicyTreeBuilder tree = change.apply(builder());
        return clean().crosswalks(List.of()).tree(tree.load().value()).leftOut(tree.faults());
    }

    @Test
    void cleanPlan() {
        assertFinds(clean());
        CheckReport report = PlanCheck.withDefaults().check(clean().build());
        assertTrue(report.isClean());
        assertEquals("", report.toString());
        assertEquals(
                List.of(Rule.BASE_NOT_BEFORE_TARGET, Rule.TARGET_AGAINST_DIRECTION, Rule.DETACHED_TAG),
                report.listIdle());
        assertEquals(Rule.values().length, report.examined().size());
    }

    @Test
    void planAlone() {
        CheckReport report = PlanCheck.withDefaults()
                .check(PlanModel.builder(Plan.of(Label.same("計画"), FiscalYearRange.of(2016, 2019)))
                        .build());
        assertTrue(report.isClean());
        assertEquals(List.of(Rule.values()), report.listIdle());
    }

    @Test
    void tree() {
        assertFinds(
                withTree(tree -> tree.add(PolicyNode.of("7-1", "孤児"))),
                "ERROR ORPHAN tree/7-1: '7-1' has no parent '7'");
        assertFinds(
                withTree(tree -> tree.add(PolicyNode.of("1-1", "別"))),
                "ERROR DUPLICATE_ENTRY tree/1-1: '1-1' is already '商業'");
        assertFinds(
                withTree(tree -> tree.add(PolicyNode.of("1-2#2", "別"))),
                "WARNING DUPLICATE_ENTRY tree/1-2#2: Number 2 is also that of '1-2'");
        assertFinds(
                withTree(tree -> tree.add(PolicyNode.of("1-3", "商業"))),
                "WARNING DUPLICATE_ENTRY tree/1-3: Name '商業' is also that of '1-1'");
        assertFinds(
                withTree(tree -> tree.add(PolicyNode.of("1-4", "別"))),
                "WARNING ORDINAL_GAP tree/1-4: Number 4 was met where 3 was expected");
        assertFinds(
                withTree(tree -> tree.add(PolicyNode.of("3", "別"))),
                "WARNING DECLARED_COUNT tree: Declared are 2 of layer 'policy', printed are 3");
    }

    /** Linear time: a quadratic check would need minutes. */
    @Test
    void largeTrees() {
        PolicyTreeBuilder large = PolicyTree.builder(SCHEME);
        for (int i = 1; i <= 100; i++) {
            large.add(PolicyNode.of(PolicyPath.of(i), Label.same("政策" + i)));
            for (int j = 1; j <= 1000; j++) {
                large.add(PolicyNode.of(PolicyPath.of(i, j), Label.same("施策" + i + "の" + j)));
            }
        }
        PlanModel model = clean().crosswalks(List.of())
                .tree(large.build())
                .initiatives(List.of())
                .reviews(ReviewCycle.of(1, List.of()))
                .kpis(List.of())
                .build();
        CheckReport report = assertTimeout(
                Duration.ofSeconds(20), () -> PlanCheck.withDefaults().check(model));
        assertEquals(List.of(), report.findings());
        assertEquals(100_100, report.examined().get(Rule.PRINTED_TWICE));
    }

    @Test
    void printedTwice() {
        assertFinds(
                withTree(tree -> tree.add(PolicyNode.of("1-1-1", "a")).add(PolicyNode.of("1-1-2", "工業"))),
                "WARNING PRINTED_TWICE tree/1-2: '工業' is also printed as '1-1-2'");
        // A node and its only child often have one name, and so may nodes of other numbers.
        assertFinds(withTree(tree -> tree.add(PolicyNode.of("1-1-1", "商業")).add(PolicyNode.of("2-1", "商業"))));
        PolicyTree tree = builder().build();
        assertFinds(
                clean().crosswalks(List.of(Crosswalk.of(
                        tree,
                        tree,
                        List.of(
                                Link.undecided(
                                        PolicyPath.of(2),
                                        List.of(PolicyPath.of(1, 1)),
                                        Relation.EQUIVALENT,
                                        Label.same("似た文言")),
                                Link.printed(PolicyPath.of(1, 1), PolicyPath.of(2), Relation.EQUIVALENT))))),
                "WARNING PRINTED_TWICE tree/2: '観光' is also printed as '1-1'");
    }

    @Test
    void severalParents() {
        PolicyTree tree = builder().build();
        PolicyTree old = PolicyTree.builder(LayerScheme.of("旧計画", Label.same("施策課題")))
                .add(PolicyNode.of("1", "商店街"))
                .build();
        Link open = Link.undecided(
                PolicyPath.of(1),
                List.of(PolicyPath.of(1), PolicyPath.of(2)),
                Relation.BROADER,
                Label.of("行の位置", "row"));
        assertFinds(
                clean().crosswalks(List.of(Crosswalk.of(old, tree, List.of(open)))),
                "WARNING SEVERAL_PARENTS trees/旧計画/1: The parent of '商店街' is open: one of '産業', '観光' (row)");
        assertFinds(clean().crosswalks(List.of(Crosswalk.of(
                old,
                tree,
                List.of(Link.undecided(
                        PolicyPath.of(1), List.of(PolicyPath.of(1)), Relation.BROADER, Label.same("行")))))));
    }

    @Test
    void programmes() {
        assertFinds(
                clean().plan(plan(programme(1, 2016, 2017), programme(2, 2019, 2019))),
                "WARNING PERIOD_WITHOUT_PROGRAMME plan/period: FY2018 of the plan has no programme");
        assertFinds(
                clean().plan(plan(programme(1, 2016, 2017), programme(2, 2018, 2020))),
                "WARNING PROGRAMME_OUTSIDE_PLAN programmes/2: 'P2' (FY2018–FY2020) reaches beyond the plan"
                        + " (FY2016–FY2019)");
        assertFinds(
                clean().plan(plan(programme(1, 2016, 2018), programme(2, 2018, 2019))),
                "WARNING PROGRAMMES_OVERLAP programmes/2: 'P1' (FY2016–FY2018) and 'P2' (FY2018–FY2019) have FY2018"
                        + " in common");
        assertFinds(
                clean().plan(plan(programme(1, 2016, 2017), programme(1, 2018, 2019))),
                "WARNING DUPLICATE_ENTRY programmes/1: Programme 1 stands twice");
        assertFinds(
                clean().plan(plan(programme(1, 2016, 2017), programme(3, 2018, 2019))),
                "WARNING ORDINAL_GAP programmes/3: Number 3 was met where 2 was expected");
        assertFinds(clean().plan(plan(programme(2, 2016, 2019)))
                .initiatives(List.of())
                .reviews(ReviewCycle.of(1, List.of())));
    }

    @Test
    void chapters() {
        Plan plan = plan(programme(1, 2016, 2019));
        assertFinds(
                clean().plan(plan.withChapters(List.of(
                        Chapter.of(1, Label.same("前"), 1).withPeriod(FiscalYearRange.of(2000, 2004)),
                        Chapter.of(2, Label.same("成果"), 1).withPeriod(FiscalYearRange.of(2011, 2013))))),
                "WARNING RESULTS_GAP chapters/2: FY2014–FY2015 lies between chapter 2 (FY2011–FY2013) and 'P1'"
                        + " (FY2016–FY2019)");
        assertFinds(
                clean().plan(plan.withChapters(List.of(Chapter.of(2, Label.same("章"), 1)))),
                "WARNING CHAPTER_ORDER chapters/2: Chapter 2 stands where chapter 1 was expected");
    }

    @Test
    void viewpointsAndDeclaredCounts() {
        List<Viewpoint> gap =
                List.of(new Viewpoint(1, Label.same("連携"), List.of()), new Viewpoint(3, Label.same("人材"), List.of()));
        assertFinds(clean().viewpoints(gap), "WARNING ORDINAL_GAP viewpoints/3: Number 3 was met where 2 was expected");
        assertFinds(
                clean().declare(PlanModel.Part.VIEWPOINTS, 5),
                "WARNING DECLARED_COUNT declared/viewpoints: Declared are 5 viewpoints, printed are 2");
    }

    @Test
    void kpis() {
        Kpi without = kpi("m", "members").build();
        assertFinds(
                clean().kpis(List.of(without, whole("k", "members"), whole("l", "firms"))),
                "WARNING KPI_WITHOUT_BASELINE kpis/m: '件数' has no baseline",
                "WARNING KPI_WITHOUT_TARGET kpis/m: '件数' has no target");
        Kpi early = kpi("e", "members")
                .baseline(baseline("2017年度"))
                .target(Target.of(FiscalYear.of(2016), Label.same("継続")))
                .target(Target.of(FY2017, Label.same("継続")))
                .build();
        assertFinds(
                clean().kpis(List.of(early, whole("k", "members"), whole("l", "firms"))),
                "ERROR TARGET_BEFORE_BASELINE kpis/e/targets/2016: The target of '件数' for FY2016 lies before its"
                        + " baseline of FY2017");
    }

    @Test
    void facts() {
        assertFinds(
                clean().kpis(List.of(
                        kpi("k", "members").baseline(baseline("2015年度")).build(), whole("l", "b/firms"))),
                "WARNING KPI_WITHOUT_TARGET kpis/k: '件数' has no target",
                "WARNING FACT_WITHOUT_TARGET initiatives/a/facts/members: '数' (26社) has no target",
                "WARNING FACT_WITHOUT_TARGET initiatives/a/facts/firms: '数' (26社) has no target");
    }

    @Test
    void milestones() {
        assertFinds(
                clean().initiatives(List.of(initiative("a", "農業")
                        .milestone(milestone("平成30年4月"))
                        .milestone(milestone("平成27年度"))
                        .milestone(milestone("2018年"))
                        .build())),
                "WARNING MILESTONE_OUTSIDE_PROGRAMME initiatives/a/milestones/2: '開業', April 2018, lies after its"
                        + " programme 'P1' (FY2016–FY2017)",
                "WARNING MILESTONE_OUTSIDE_PROGRAMME initiatives/a/milestones/3: '開業', FY2015, lies before its"
                        + " programme 'P1' (FY2016–FY2017)",
                "INFO MILESTONE_OUTSIDE_PROGRAMME initiatives/a/milestones/4: '開業', 2018, lies perhaps outside its"
                        + " programme 'P1' (FY2016–FY2017)");
    }

    @Test
    void tagsAndViewpoints() {
        Initiative bare = Initiative.builder("b", Label.same("工業")).programme(2).build();
        assertFinds(
                clean().initiatives(List.of(FIRST, bare)),
                "WARNING INITIATIVE_WITHOUT_TAG initiatives/b: '工業' has no tag",
                "WARNING INITIATIVE_WITHOUT_VIEWPOINT initiatives/b: '工業' serves no viewpoint");
        assertFinds(clean().initiatives(List.of(bare)).reviews(ReviewCycle.of(1, List.of())));
        assertFinds(
                clean().detachedTags(List.of(new DetachedTag(Tag.parse("【ICT・連携】"), Place.WHOLE))),
                "WARNING DETACHED_TAG detachedTags/1: tag heading 【ICT・連携】 has no initiative");
    }

    @Test
    void duplicateInitiatives() {
        assertFinds(
                clean().kpis(List.of(whole("k", "members"), whole("l", "firms")))
                        .initiatives(List.of(
                                FIRST,
                                initiative("b", "○ 農業の振興").build(),
                                initiative("c", "農業の振興 ").build())),
                "WARNING DUPLICATE_INITIATIVE initiatives/b: '○ 農業の振興' is the same as initiative 'a'",
                "WARNING DUPLICATE_INITIATIVE initiatives/c: '農業の振興 ' is the same as initiative 'a'");
    }

    @Test
    void headingsAndFigures() {
        assertFinds(
                clean().headings(List.of(new Heading(Label.same("体系"), Place.WHOLE, false))),
                "WARNING HEADING_WITHOUT_CONTENT headings/1: nothing follows the heading '体系'");
        PlanModel.Builder figures = clean().figures(
                        List.of(FigureStub.of(Label.same("図"), FigureStub.Status.IMAGE_ONLY)))
                .series(List.of(SeriesStub.of(Label.same("系列"), Unit.NONE)));
        assertFinds(
                figures,
                "INFO FIGURE_WITHOUT_DATA figures/1: '図' has no data (image only)",
                "INFO FIGURE_WITHOUT_DATA series/1: '系列' has no data (heading only)");
        CheckReport report = PlanCheck.withDefaults().check(figures.build());
        assertTrue(report.isClean());
        assertEquals(
                "情報 figures/1：「図」のデータがありません（画像のみ）", report.findings().get(0).toString());
    }

    @Test
    void unknownReferences() {
        assertFinds(
                clean().initiatives(List.of(initiative("a", "農業")
                                .programme(9)
                                .policy("1-9")
                                .viewpoint(8)
                                .fact(fact("x").withPartOf("y"))
                                .build()))
                        .kpis(List.of(
                                whole("k", "members"),
                                whole("l", "firms"),
                                kpi("x", "x")
                                        .policy("third")
                                        .baseline(baseline("2015年度"))
                                        .target(Target.of(FY2017, Label.same("継続")))
                                        .build()))
                        .gradingSchemes(List.of())
                        .reviews(ReviewCycle.of(1, List.of(review("z")))),
                "ERROR UNKNOWN_REFERENCE initiatives/a/programme: There is no '9', expected one of [1, 2]",
                "ERROR UNKNOWN_REFERENCE initiatives/a/viewpoints/8: There is no '8', expected one of [1, 2]",
                "ERROR UNKNOWN_REFERENCE initiatives/a/policies/1-9: There is no '1-9', expected one of [1, 1-1, 1-2,"
                        + " 1-2-1, 2]",
                "ERROR UNKNOWN_REFERENCE initiatives/a/facts/x/partOf: There is no 'y', expected one of [members,"
                        + " firms, x]",
                "ERROR UNKNOWN_REFERENCE kpis/x/policies/third: There is no 'third', expected one of [1, 1-1, 1-2,"
                        + " 1-2-1, 2]",
                "ERROR UNKNOWN_REFERENCE reviews/1/subject: There is no 'z', expected one of [k, l, x, a, 1, 1-1, 1-2,"
                        + " 1-2-1, 2]",
                "ERROR UNKNOWN_REFERENCE reviews/1/gradings/" + GradingSchemes.NAGAYO.id() + ": There is no '"
                        + GradingSchemes.NAGAYO.id() + " " + GradingSchemes.NAGAYO.version()
                        + "', expected one of []");
    }

    @Test
    void circles() {
        assertFinds(
                clean().initiatives(List.of(initiative("a", "農業")
                                .fact(fact("x").withPartOf("y"))
                                .fact(fact("y").withPartOf("z"))
                                .fact(fact("z").withPartOf("y"))
                                .build()))
                        .kpis(List.of("members", "firms", "x", "y", "z").stream()
                                .map(id -> whole("k" + id, id))
                                .toList())
                        .reviews(ReviewCycle.of(1, List.of())),
                "ERROR CIRCULAR_DEPENDENCY initiatives/a/facts/y: Facts are parts of one another (y → z)");
        assertEquals(
                List.of("ERROR CIRCULAR_DEPENDENCY schedules/1/dependencies/a>b"),
                found(clean().schedules(List.of(schedule().chain("a", "b", "a").build()))).stream()
                        .filter(finding -> finding.contains("CIRCULAR"))
                        .map(finding -> finding.replaceAll(":.*", ""))
                        .toList());
    }

    @Test
    void schedules() {
        assertFinds(
                clean().schedules(List.of(
                        schedule().chain("b", "a").chain("a", "z").build(),
                        schedule()
                                .track(new Track("u", Label.EMPTY, List.of(task("c", 11))))
                                .report(Report.of("s", "2017-3", Label.EMPTY).needing("c"))
                                .build())),
                "ERROR UNKNOWN_REFERENCE schedules/1/dependencies/a>z: there is no 'z', expected one of [a, b]",
                "WARNING SCHEDULE_FAULT schedules/1/dependencies/b>a: 'a' (2017-08) begins before 'b' (2017-09) is done",
                "WARNING REPORT_BEFORE_TASKS schedules/2/reports/s/needs/c: 'c' (2017-11) is not ready for the report"
                        + " in 2017-09");
    }

    @Test
    void rulesAreSwitched() {
        PlanCheck check = PlanCheck.withDefaults().without(Rule.ORPHAN).without(Rule.ORPHAN);
        assertEquals(Rule.values().length - 1, check.rules().size());
        assertTrue(check.toString().startsWith("PlanCheck[DUPLICATE_ENTRY, ORDINAL_GAP"));
        PlanCheck none = PlanCheck.withDefaults();
        for (Rule rule : Rule.values()) {
            none = none.without(rule);
            assertFalse(rule.label().en().isEmpty());
            assertTrue(rule.severity().compareTo(Severity.INFO) >= 0);
        }
        CheckReport report = none.check(clean().build());
        assertEquals(Map.of(), report.examined());
        assertEquals(Map.of(), report.counts());
        assertThrows(NullPointerException.class, () -> PlanCheck.withDefaults().without(null));
    }

    @Test
    void reportsKeepTheirOrder() {
        List<Finding> findings = new ArrayList<>(List.of(
                new Finding(Rule.ORPHAN, "tree/1", Severity.ERROR, Label.same("一")),
                new Finding(Rule.DETACHED_TAG, "detachedTags/1", Severity.WARNING, Label.same("二"))));
        CheckReport report = new CheckReport(findings, Map.of(Rule.DETACHED_TAG, 1, Rule.ORPHAN, 4));
        findings.clear();
        assertEquals("誤り tree/1：一\n注意 detachedTags/1：二", report.toString());
        assertEquals(
                List.of(Rule.ORPHAN, Rule.DETACHED_TAG),
                List.copyOf(report.examined().keySet()));
        assertEquals(1, report.list(Severity.ERROR).size());
        assertEquals(2, report.list(Severity.INFO).size());
    }
}

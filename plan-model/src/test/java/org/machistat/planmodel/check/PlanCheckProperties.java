package org.machistat.planmodel.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.machistat.core.source.Place;
import org.machistat.core.text.Label;
import org.machistat.core.time.ApproximateDate;
import org.machistat.core.time.FiscalYear;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Unit;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.initiative.Fact;
import org.machistat.planmodel.initiative.Initiative;
import org.machistat.planmodel.initiative.Milestone;
import org.machistat.planmodel.initiative.StatedAmount;
import org.machistat.planmodel.initiative.Tag;
import org.machistat.planmodel.initiative.Viewpoint;
import org.machistat.planmodel.kpi.Direction;
import org.machistat.planmodel.kpi.Kpi;
import org.machistat.planmodel.kpi.Observation;
import org.machistat.planmodel.kpi.Target;
import org.machistat.planmodel.plan.Heading;
import org.machistat.planmodel.plan.Plan;
import org.machistat.planmodel.plan.Programme;
import org.machistat.planmodel.plan.Status;
import org.machistat.planmodel.tree.DeclaredCount;
import org.machistat.planmodel.tree.LayerScheme;
import org.machistat.planmodel.tree.PolicyNode;
import org.machistat.planmodel.tree.PolicyPath;
import org.machistat.planmodel.tree.PolicyTree;
import org.machistat.planmodel.tree.PolicyTreeBuilder;

/** A plan without faults stays clean; taking something away or doubling it is found, and nothing else is. */
class PlanCheckProperties {

    private static final LayerScheme SCHEME = LayerScheme.of("計画", Label.same("政策"), Label.same("施策"));

    /** As many programmes of two years each as asked; every policy has two measures, an initiative and an indicator. */
    private static PlanModel model(int programmes, int policies) {
        PolicyTreeBuilder tree = PolicyTree.builder(SCHEME).declare(new DeclaredCount(PolicyPath.ROOT, 1, policies));
        List<Initiative> initiatives = new ArrayList<>();
        List<Kpi> kpis = new ArrayList<>();
        for (int i = 1; i <= policies; i++) {
            tree.add(PolicyNode.of(PolicyPath.of(i), Label.same("政策" + i)));
            tree.add(PolicyNode.of(PolicyPath.of(i, 1), Label.same("甲" + i)));
            tree.add(PolicyNode.of(PolicyPath.of(i, 2), Label.same("乙" + i)));
            initiatives.add(initiative("i" + i, i, 1 + i % programmes).build());
            kpis.add(kpi(i).baseline(Observation.of(ReferenceDate.parse("2015年度"), Figure.of(i)))
                    .target(Target.of(FiscalYear.of(2017), Label.same("継続実施")))
                    .build());
        }
        return PlanModel.builder(Plan.of(Label.same("計画"), FiscalYearRange.of(2016, 2015 + 2 * programmes))
                        .withProgrammes(IntStream.rangeClosed(1, programmes)
                                .mapToObj(PlanCheckProperties::programme)
                                .toList()))
                .tree(tree.build())
                .viewpoints(List.of(new Viewpoint(1, Label.same("連携"), List.of())))
                .initiatives(initiatives)
                .kpis(kpis)
                .headings(List.of(new Heading(Label.same("見出し"), Place.line(1), true)))
                .build();
    }

    private static Programme programme(int ordinal) {
        return new Programme(
                ordinal,
                Label.same("第" + ordinal + "期"),
                FiscalYearRange.of(2014 + 2 * ordinal, 2015 + 2 * ordinal),
                Status.ADOPTED);
    }

    private static Initiative.Builder initiative(String id, int i, int programme) {
        return Initiative.builder(id, Label.same("取組" + i))
                .tags(List.of(Tag.of("ICT")))
                .programme(programme)
                .viewpoint(1)
                .policy(i + "-2")
                .fact(Fact.of("f" + i, Label.same("数"), StatedAmount.parse("26社")))
                .milestone(milestone(2014 + 2 * programme));
    }

    private static Milestone milestone(int fiscalYear) {
        return new Milestone(Label.same("開業"), ApproximateDate.parse(fiscalYear + "年度"), Milestone.Status.PLANNED);
    }

    private static Kpi.Builder kpi(int i) {
        return Kpi.builder("k" + i, Label.same("指標"), Unit.parse("件"), Direction.RAISE)
                .indicator("f" + i)
                .policy(i + "-1");
    }

    private static List<String> found(PlanModel.Builder model) {
        return PlanCheck.withDefaults().check(model.build()).findings().stream()
                .map(finding -> finding.rule() + " " + finding.path())
                .toList();
    }

    private static <T> List<T> without(List<T> list, int index) {
        List<T> fewer = new ArrayList<>(list);
        fewer.remove(index);
        return fewer;
    }

    @Property(tries = 50)
    void cleanPlansStayClean(
            @ForAll @IntRange(min = 1, max = 5) int programmes, @ForAll @IntRange(max = 9) int policies) {
        CheckReport report = PlanCheck.withDefaults().check(model(programmes, policies));
        assertEquals(List.of(), report.findings());
        assertTrue(report.isClean());
        assertEquals(3 * policies, report.examined().get(Rule.ORPHAN));
    }

    @Property(tries = 50)
    void aProgrammeTakenAway(
            @ForAll @IntRange(min = 2, max = 5) int programmes, @ForAll @IntRange(min = 0, max = 4) int which) {
        PlanModel model = model(programmes, 0);
        int index = which % programmes;
        List<String> found = found(model.toBuilder()
                .plan(model.plan().withProgrammes(without(model.plan().programmes(), index))));
        boolean isInside = index > 0 && index < programmes - 1;
        assertEquals(
                isInside
                        ? List.of("ORDINAL_GAP programmes/" + (index + 2), "PERIOD_WITHOUT_PROGRAMME plan/period")
                        : List.of("PERIOD_WITHOUT_PROGRAMME plan/period"),
                found);
    }

    @Property(tries = 50)
    void aProgrammeDoubled(
            @ForAll @IntRange(min = 1, max = 5) int programmes, @ForAll @IntRange(min = 0, max = 4) int which) {
        PlanModel model = model(programmes, 0);
        List<Programme> more = new ArrayList<>(model.plan().programmes());
        Programme again = more.get(which % programmes);
        more.add(again);
        assertEquals(
                List.of(
                        "DUPLICATE_ENTRY programmes/" + again.ordinal(),
                        "PROGRAMMES_OVERLAP programmes/" + again.ordinal()),
                found(model.toBuilder().plan(model.plan().withProgrammes(more))));
    }

    @Property(tries = 50)
    void anIndicatorTakenAway(
            @ForAll @IntRange(min = 1, max = 9) int policies, @ForAll @IntRange(min = 0, max = 8) int which) {
        PlanModel model = model(2, policies);
        int index = which % policies;
        assertEquals(
                List.of("FACT_WITHOUT_TARGET initiatives/i" + (index + 1) + "/facts/f" + (index + 1)),
                found(model.toBuilder().kpis(without(model.kpis(), index))));
        List<Kpi> bare = new ArrayList<>(model.kpis());
        bare.set(index, kpi(index + 1).build());
        assertEquals(
                List.of(
                        "KPI_WITHOUT_BASELINE kpis/k" + (index + 1),
                        "KPI_WITHOUT_TARGET kpis/k" + (index + 1),
                        "FACT_WITHOUT_TARGET initiatives/i" + (index + 1) + "/facts/f" + (index + 1)),
                found(model.toBuilder().kpis(bare)));
    }

    @Property(tries = 50)
    void anInitiativeDoubled(
            @ForAll @IntRange(min = 1, max = 9) int policies, @ForAll @IntRange(min = 0, max = 8) int which) {
        PlanModel model = model(2, policies);
        int number = 1 + which % policies;
        List<Initiative> more = new ArrayList<>(model.initiatives().list());
        more.add(initiative("again", number, 1).build());
        assertEquals(
                List.of("DUPLICATE_INITIATIVE initiatives/again"),
                found(model.toBuilder().initiatives(more)));
    }

    @Property(tries = 50)
    void aMilestoneMoved(
            @ForAll @IntRange(min = 1, max = 5) int programmes, @ForAll @IntRange(min = 2000, max = 2040) int year) {
        PlanModel model = model(programmes, 1);
        Initiative moved = initiative("i1", 1, 1).milestone(milestone(year)).build();
        assertEquals(
                year == 2016 || year == 2017
                        ? List.of()
                        : List.of("MILESTONE_OUTSIDE_PROGRAMME initiatives/i1/milestones/2"),
                found(model.toBuilder().initiatives(List.of(moved))));
    }

    @Property(tries = 50)
    void aNodeTakenAway(
            @ForAll @IntRange(min = 1, max = 9) int policies, @ForAll @IntRange(min = 0, max = 8) int which) {
        PlanModel model = model(2, policies);
        int number = 1 + which % policies;
        PolicyTree tree = model.tree().orElseThrow();
        PolicyTreeBuilder fewer = PolicyTree.builder(SCHEME);
        tree.declaredCounts().forEach(fewer::declare);
        tree.walk().filter(node -> !node.path().equals(PolicyPath.of(number))).forEach(fewer::add);
        List<String> found = found(model.toBuilder().tree(fewer.load().value()).leftOut(fewer.faults()));
        assertTrue(found.contains("ORPHAN tree/" + number + "-1"), found::toString);
        assertTrue(found.contains("ORPHAN tree/" + number + "-2"), found::toString);
        assertTrue(found.contains("DECLARED_COUNT tree"), found::toString);
        assertTrue(
                found.contains("UNKNOWN_REFERENCE initiatives/i" + number + "/policies/" + number + "-2"),
                found::toString);
        assertTrue(found.contains("UNKNOWN_REFERENCE kpis/k" + number + "/policies/" + number + "-1"), found::toString);
        assertEquals(number < policies, found.contains("ORDINAL_GAP tree/" + (number + 1)));
        assertEquals(number < policies ? 6 : 5, found.size());
    }
}

package org.machistat.planmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Place;
import org.machistat.core.text.Label;
import org.machistat.core.time.ApproximateDate;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.core.value.Unit;
import org.machistat.planmodel.initiative.DetachedTag;
import org.machistat.planmodel.initiative.Facility;
import org.machistat.planmodel.initiative.Initiative;
import org.machistat.planmodel.initiative.Viewpoint;
import org.machistat.planmodel.kpi.Direction;
import org.machistat.planmodel.kpi.GradingSchemes;
import org.machistat.planmodel.kpi.Kpi;
import org.machistat.planmodel.kpi.ReviewCycle;
import org.machistat.planmodel.plan.Heading;
import org.machistat.planmodel.plan.Plan;
import org.machistat.planmodel.tree.Crosswalk;
import org.machistat.planmodel.tree.LayerScheme;
import org.machistat.planmodel.tree.PolicyNode;
import org.machistat.planmodel.tree.PolicyTree;

class PlanModelTest {

    private static final Plan PLAN = Plan.of(Label.same("計画"), FiscalYearRange.of(2016, 2019));
    private static final PlanModel PAPER = PaperModel.make();

    private static Kpi kpi(String id) {
        return Kpi.builder(id, Label.same("件数"), Unit.parse("件"), Direction.RAISE)
                .build();
    }

    private static PolicyTree tree(String scheme, String name) {
        return PolicyTree.builder(LayerScheme.of(scheme, Label.same("政策")))
                .add(PolicyNode.of("1", name))
                .build();
    }

    @Test
    void holdsThePaper() {
        assertEquals("かわさき産業振興プラン（平成28～令和7年度、策定済み） 実施計画2 章7 視点5 取組11 施設2 図表32", PAPER.toString());
        assertEquals(6 + 14 + 36, PAPER.tree().orElseThrow().size());
        assertEquals(List.of(), PAPER.otherTrees());
        assertEquals(2, PAPER.governmentTargets().size());
        assertEquals(1, PAPER.nationalMilestones().size());
        assertEquals(1, PAPER.impactStatements().size());
        assertEquals(Map.of(PlanModel.Part.VIEWPOINTS, 5), PAPER.declared());
        assertEquals("【連携】", PAPER.detachedTags().get(0).toString());
        assertEquals("プランの構成", PAPER.headings().get(0).toString());
    }

    @Test
    void onlyThePlanIsRequired() {
        PlanModel model = PlanModel.builder(PLAN).build();
        assertEquals(PLAN, model.plan());
        assertEquals(Optional.empty(), model.tree());
        assertEquals(Optional.empty(), model.reviews());
        assertEquals(0, model.initiatives().list().size());
        for (PlanModel.Part part : PlanModel.Part.values()) {
            assertEquals(0, model.count(part), part.label()::en);
        }
        assertEquals("計画（平成28～令和元年度、案）", model.toString());
    }

    @Test
    void builderKeepsEverything() {
        PlanModel full = PAPER.toBuilder()
                .kpis(List.of(kpi("k")))
                .gradingSchemes(GradingSchemes.list())
                .reviews(ReviewCycle.of(1, List.of()))
                .otherTrees(List.of(tree("旧計画", "商店街")))
                .attribute("initiatives/9/予算", "1")
                .attribute("版", "2")
                .build();
        assertEquals(full, full.toBuilder().build());
        assertEquals(full.hashCode(), full.toBuilder().build().hashCode());
        assertNotEquals(full, PAPER);
        assertEquals(
                List.of("initiatives/9/予算", "版"), List.copyOf(full.attributes().keySet()));
        assertEquals(1, full.count(PlanModel.Part.KPIS));
        assertNotEquals(full, full.toBuilder().plan(PLAN).build());
    }

    @Test
    void survivesSerialization() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(PAPER);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertEquals(PAPER, in.readObject());
        }
    }

    @Test
    void listsAreCopied() {
        List<Kpi> kpis = new ArrayList<>(List.of(kpi("a")));
        PlanModel.Builder builder = PlanModel.builder(PLAN).kpis(kpis);
        kpis.clear();
        PlanModel model = builder.build();
        builder.attribute("a", "b").declare(PlanModel.Part.KPIS, 3);
        assertEquals(1, model.kpis().size());
        assertEquals(Map.of(), model.attributes());
        assertEquals(Map.of(), model.declared());
    }

    @Test
    void treesOfCrosswalksBelongToTheModel() {
        PolicyTree mine = tree("計画", "商業");
        PolicyTree old = tree("旧計画", "商店街");
        PlanModel model = PlanModel.builder(PLAN)
                .tree(mine)
                .crosswalks(List.of(Crosswalk.of(old, mine, List.of()), Crosswalk.of(old, old, List.of())))
                .build();
        assertEquals(List.of(old), model.otherTrees());
        assertEquals(Optional.of(old), model.findTree("旧計画"));
        assertEquals(Optional.of(mine), model.findTree("計画"));
        assertEquals(Optional.empty(), model.findTree("総合計画"));
    }

    @Test
    void kpisById() {
        PlanModel model =
                PlanModel.builder(PLAN).kpis(List.of(kpi("a"), kpi("b"))).build();
        assertEquals("b", model.getKpi("b").id());
        assertEquals(
                "No KPI 'c', expected one of [a, b]",
                assertThrows(NoSuchElementException.class, () -> model.getKpi("c"))
                        .getMessage());
    }

    @Test
    void idsStandOnce() {
        PolicyTree mine = tree("計画", "商業");
        PlanModel.Builder builder = PlanModel.builder(PLAN)
                .tree(mine)
                .otherTrees(List.of(tree("計画", "工業")))
                .viewpoints(List.of(
                        new Viewpoint(1, Label.same("連携"), List.of()), new Viewpoint(1, Label.same("人材"), List.of())))
                .initiatives(List.of(Initiative.builder("a", Label.same("取組")).build()))
                .kpis(List.of(kpi("b"), kpi("b"), kpi("b")))
                .facilities(List.of(Facility.of("a", Label.same("ホール"), ApproximateDate.parse("平成30年4月"))))
                .gradingSchemes(List.of(GradingSchemes.NAGAYO, GradingSchemes.NAGAYO));
        assertEquals(
                "Plan model must have each id once, but had twice: tree '計画', viewpoint 1, initiative, KPI or facility"
                        + " 'b', initiative, KPI or facility 'a', grading scheme '"
                        + GradingSchemes.NAGAYO.id() + "' of version '" + GradingSchemes.NAGAYO.version() + "'",
                assertThrows(IllegalArgumentException.class, builder::build).getMessage());
    }

    @Test
    void misuse() {
        PlanModel.Builder builder = PlanModel.builder(PLAN);
        assertEquals(
                "Key of an attribute of a plan must be one line without spaces at its ends, but was ' '",
                assertThrows(IllegalArgumentException.class, () -> builder.attribute(" ", ""))
                        .getMessage());
        assertEquals(
                "Declared count must not be negative, but was -1",
                assertThrows(IllegalArgumentException.class, () -> builder.declare(PlanModel.Part.KPIS, -1))
                        .getMessage());
        assertEquals(
                "Tag heading must have at least one tag, but had none",
                assertThrows(IllegalArgumentException.class, () -> new DetachedTag(List.of(), Place.WHOLE))
                        .getMessage());
        assertThrows(NullPointerException.class, () -> new Heading(null, Place.WHOLE, true));
    }
}

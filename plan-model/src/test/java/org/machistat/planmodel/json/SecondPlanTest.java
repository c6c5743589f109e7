package org.machistat.planmodel.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Loaded;
import org.machistat.core.time.FiscalYear;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.initiative.Tag;
import org.machistat.planmodel.schedule.Task;
import org.machistat.planmodel.tree.PolicyNode;
import org.machistat.planmodel.tree.PolicyPath;
import org.machistat.planmodel.tree.PolicyTree;

/** An invented plan, written by hand as the README section shows, of four layers with grades of its own. */
class SecondPlanTest {

    static Loaded<PlanModel> read(String name) throws Exception {
        try (Reader reader =
                new InputStreamReader(SecondPlanTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            return PlanJson.read(reader).get();
        }
    }

    private static PlanModel model() throws Exception {
        return read("minamihama.json").value();
    }

    @Test
    void loadsWithoutProblems() throws Exception {
        assertEquals(List.of(), read("minamihama.json").problems());
    }

    @Test
    void isTheSameAfterWriting() throws Exception {
        Loaded<PlanModel> again = PlanJson.read(PlanJson.write(model())).get();
        assertEquals(List.of(), again.problems());
        assertEquals(model(), again.value());
    }

    @Test
    void countsNodesWithoutANumberFromTheOneBefore() throws Exception {
        PolicyTree tree = model().tree().orElseThrow();
        assertEquals(
                List.of("1 水産業の再生", "3 観光の振興"),
                tree.children(PolicyPath.of(1)).stream()
                        .map(node -> node.ordinal() + " " + node.name())
                        .toList());
        assertEquals("周遊バスの運行", tree.get(PolicyPath.parse("1-3-1")).name().ja());
        assertEquals(List.of(2, 3, 4, 5), List.copyOf(tree.counts().values()));
    }

    @Test
    void keepsWhatAnAppAdds() throws Exception {
        PolicyNode boats = model().tree().orElseThrow().get(PolicyPath.parse("1-1-2-2"));
        assertEquals(Map.of("x-budget", "1,200千円"), boats.attributes());
        assertEquals(Map.of("x-editor", "企画課"), model().attributes());
    }

    @Test
    void answersQuestions() throws Exception {
        PlanModel model = model();
        assertEquals(
                "前期実施計画",
                model.plan()
                        .programmeInForceOn(LocalDate.of(2024, 3, 31))
                        .get()
                        .name()
                        .ja());
        assertEquals(
                List.of("ice"),
                model.initiatives().list(Tag.of("水産")).stream()
                        .map(one -> one.id())
                        .toList());
        assertEquals(
                "継続実施",
                model.getKpi("training")
                        .target(FiscalYear.of(2023))
                        .get()
                        .goal()
                        .toString());
        // (4310 − 4120) ÷ (4500 − 4120) = 0.5 of the way to the target of FY2025
        assertEquals(
                "○",
                model.gradingSchemes()
                        .get(0)
                        .grade(model.getKpi("catch"), FiscalYear.of(2023), FiscalYear.of(2025))
                        .get()
                        .grade()
                        .code());
        assertEquals(
                List.of("素案の作成"),
                model
                        .schedules()
                        .get(0)
                        .listNeededBefore(
                                model.schedules().get(0).findSession("2025-3").orElseThrow())
                        .stream()
                        .map(Task::label)
                        .map(Object::toString)
                        .toList());
        assertEquals(
                "2025-12/2026-01",
                model.schedules().get(0).get("comment").span().toString());
    }
}

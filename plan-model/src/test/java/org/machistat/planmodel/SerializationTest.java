package org.machistat.planmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.time.ApproximateDate;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.planmodel.plan.Chapter;
import org.machistat.planmodel.plan.Plan;
import org.machistat.planmodel.plan.PlanDocument;
import org.machistat.planmodel.plan.Programme;
import org.machistat.planmodel.plan.Status;
import org.machistat.planmodel.tree.Crosswalk;
import org.machistat.planmodel.tree.LayerScheme;
import org.machistat.planmodel.tree.Outline;
import org.machistat.planmodel.tree.PolicyPath;
import org.machistat.planmodel.tree.PolicyTree;
import org.machistat.planmodel.tree.TreeDifference;

/** Plans and trees survive Java serialization, as engines such as Spark need it. */
class SerializationTest {

    private static Object copy(Object value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    @Test
    void plan() throws IOException, ClassNotFoundException {
        FiscalYearRange period = FiscalYearRange.of(2016, 2025);
        Plan plan = Plan.of(Label.same("計画"), period)
                .withAdopted(ApproximateDate.parse("平成28年2月"))
                .withDocuments(List.of(PlanDocument.of(Label.EMPTY, Source.UNSTATED)))
                .withChapters(List.of(Chapter.of(1, Label.same("章"), 1).withPeriod(period)))
                .withProgrammes(List.of(new Programme(1, Label.same("第1期"), period, Status.DRAFT)));
        assertEquals(plan, copy(plan));
    }

    @Test
    void trees() throws IOException, ClassNotFoundException {
        LayerScheme scheme = LayerScheme.of("計画", Label.same("政策"), Label.same("施策"));
        PolicyTree tree =
                Outline.read("- 産業\n  - 商業\n    > 注\n    @a: b\n", scheme).getComplete();
        assertEquals(tree, copy(tree));
        Crosswalk crosswalk = Crosswalk.of(
                        tree,
                        tree,
                        List.of(Crosswalk.Link.printed(
                                PolicyPath.of(1), PolicyPath.of(1), Crosswalk.Relation.EQUIVALENT)))
                .withLayers(Map.of(1, 1));
        assertEquals(crosswalk, copy(crosswalk));
        TreeDifference difference =
                TreeDifference.between(tree, Outline.read("- 農業\n", scheme).getComplete());
        assertEquals(difference.toString(), copy(difference).toString());
    }
}

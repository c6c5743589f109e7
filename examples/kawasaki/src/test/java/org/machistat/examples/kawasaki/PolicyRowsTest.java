package org.machistat.examples.kawasaki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.machistat.examples.kawasaki.PolicyRows.Entry;
import org.machistat.examples.kawasaki.PolicyRows.Row;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.tree.Crosswalk;
import org.machistat.planmodel.tree.Crosswalk.Certainty;
import org.machistat.planmodel.tree.Crosswalk.Link;
import org.machistat.planmodel.tree.PolicyNode;
import org.machistat.planmodel.tree.PolicyTree;
import org.machistat.planmodel.tree.RunAlignment;

/** The tree of the plan and what is open in it follow from the table of policies as printed. */
class PolicyRowsTest {

    private static final PlanModel PLAN = PaperPlan.read();
    private static final PolicyTree TREE = PLAN.tree().orElseThrow();
    private static final Crosswalk DOUBTS = PLAN.crosswalks().get(0);
    private static final PolicyRows ROWS = PolicyRows.read();

    /** Lines 47 to 52 have shifted; with line 53 they have seven lists for seven items (paper.md, A3). */
    @Test
    void runs() {
        assertEquals(
                List.of(47, 48, 49, 50, 51, 52),
                ROWS.shifted().stream().map(Row::line).toList());
        RunAlignment<Entry> alignment = ROWS.alignment();
        assertEquals(
                "[[1-3], [1-3], [1-9], [1], [1-2], [1-5], [1-3]]",
                alignment.runs().toString());
        assertTrue(alignment.isComplete());
    }

    /** Every strategy of a shifted row is linked to its item by the runs, every other one by its row. */
    @Test
    void strategies() {
        RunAlignment<Entry> alignment = ROWS.alignment();
        List<String> derived = new ArrayList<>();
        for (int i = 0; i < alignment.assignments().size(); i++) {
            int item = alignment.assignments().get(i).item().number();
            for (int number = 1; number <= alignment.runs().get(i).length(); number++) {
                derived.add(item + "/" + number + "：" + alignment.evidence().ja() + "：" + (i + 1) + "番目が項目" + item);
            }
        }
        assertEquals(
                derived,
                DOUBTS.links().stream()
                        .filter(link -> link.from().depth() == 3 && link.certainty() == Certainty.INFERRED)
                        .map(link -> link.from().parent().ordinal() + "/"
                                + link.from().ordinal() + "：" + link.evidence().ja())
                        .toList());
    }

    /**
     * The policy of an item: that of its row; else that above; where rows have shifted, that above or that below, unless the row is
     * right below a policy there; behind the last one, as more are declared, that above or one that is not printed.
     */
    @Test
    void policies() {
        Map<String, String> derived = new LinkedHashMap<>();
        List<Row> rows = ROWS.rows();
        boolean more = TREE.declaredCounts().get(0).count()
                > rows.stream().filter(row -> !row.policy().isEmpty()).count();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String above = policy(rows, i, -1);
            String below = policy(rows, i, 1);
            String parents;
            if (!row.policy().isEmpty()) {
                parents = "PRINTED " + above;
            } else if (below.isEmpty() && more) {
                parents = "UNDECIDED " + above + " or unprinted";
            } else if (ROWS.shifted().contains(row)
                    && !(ROWS.shifted().contains(rows.get(i - 1))
                            && !rows.get(i - 1).policy().isEmpty())) {
                parents = "UNDECIDED " + above + " " + below;
            } else {
                parents = "INFERRED " + above;
            }
            row.items().forEach(item -> derived.put(row.line() + "/" + item.number(), parents));
        }
        Map<String, String> held = new LinkedHashMap<>();
        for (Link link : DOUBTS.links()) {
            if (link.from().depth() == 2) {
                PolicyNode node = TREE.get(link.from());
                List<String> to =
                        link.to().stream().map(path -> TREE.get(path).printed()).toList();
                held.put(
                        node.attributes().get("x-line") + "/" + node.ordinal(),
                        link.certainty() + " " + String.join(" ", to) + (link.orUnprinted() ? " or unprinted" : ""));
            }
        }
        assertEquals(new TreeMap<>(derived), new TreeMap<>(held));
    }

    private static String policy(List<Row> rows, int from, int step) {
        for (int i = from; i >= 0 && i < rows.size(); i += step) {
            if (!rows.get(i).policy().isEmpty()) {
                return rows.get(i).policyNumber();
            }
        }
        return "";
    }

    /** Names as printed, in printed order; the comprehensive plan has the same ones a layer deeper. */
    @Test
    void names() {
        for (int layer = 2; layer <= 3; layer++) {
            int depth = layer;
            assertEquals(
                    ROWS.rows().stream()
                            .flatMap(row -> (depth == 2 ? row.items() : row.strategies()).stream())
                            .map(Entry::name)
                            .toList(),
                    names(TREE, depth));
        }
        PolicyTree comprehensive = PLAN.otherTrees().get(0);
        for (int layer = 1; layer <= 3; layer++) {
            assertEquals(names(TREE, layer), names(comprehensive, layer + 1));
        }
        assertEquals(List.of(2, 6, 14, 36), List.copyOf(comprehensive.counts().values()));
        assertEquals(56, PLAN.crosswalks().get(1).links().size());
        assertEquals(List.of(), PLAN.crosswalks().get(1).unmappedFrom());
    }

    private static List<String> names(PolicyTree tree, int layer) {
        return tree.walk()
                .filter(node -> node.layer() == layer)
                .map(node -> node.name().ja())
                .toList();
    }
}

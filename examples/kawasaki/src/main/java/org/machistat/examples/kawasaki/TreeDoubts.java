package org.machistat.examples.kawasaki;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.machistat.core.text.Label;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.check.CheckReport;
import org.machistat.planmodel.check.Finding;
import org.machistat.planmodel.check.Rule;
import org.machistat.planmodel.tree.Crosswalk.Link;
import org.machistat.planmodel.tree.Crosswalk.Relation;
import org.machistat.planmodel.tree.PolicyNode;
import org.machistat.planmodel.tree.PolicyPath;
import org.machistat.planmodel.tree.PolicyTree;

/** What is doubtful in a tree: parents that are open, entries that were printed in two columns. */
final class TreeDoubts {

    private static final String TREE = "tree/";

    private final Map<PolicyPath, Label> parents = new HashMap<>();
    private final Map<PolicyPath, Label> twice = new HashMap<>();

    private TreeDoubts() {}

    static TreeDoubts of(PlanModel plan, CheckReport check) {
        TreeDoubts doubts = new TreeDoubts();
        plan.tree()
                .ifPresent(tree -> plan.crosswalks().stream()
                        .filter(crosswalk ->
                                crosswalk.from().equals(tree) && crosswalk.to().equals(tree))
                        .flatMap(crosswalk -> crosswalk.undecided().stream())
                        .filter(link -> link.relation() == Relation.BROADER)
                        .forEach(link -> doubts.parents.put(link.from(), open(tree, link))));
        for (Finding finding : check.list(Rule.PRINTED_TWICE)) {
            doubts.twice.put(
                    PolicyPath.parse(finding.path().substring(TREE.length())),
                    Label.of("【2つの欄に印刷】", " [printed in two columns]"));
        }
        return doubts;
    }

    private static Label open(PolicyTree tree, Link link) {
        List<PolicyNode> candidates = link.to().stream().map(tree::get).toList();
        String ja = candidates.stream().map(PolicyNode::printed).collect(Collectors.joining("または"));
        String en = candidates.stream().map(node -> "policy " + node.ordinal()).collect(Collectors.joining(" or "));
        return Label.of(
                "【親は未確定：" + ja + (link.orUnprinted() ? "または未掲載の項目】" : "】"),
                " [parent open: " + en + (link.orUnprinted() ? " or one that is not printed]" : "]"));
    }

    /** The doubt about a node, or nothing. */
    Label note(PolicyPath path) {
        return parents.getOrDefault(path, Label.EMPTY).plus(twice.getOrDefault(path, Label.EMPTY));
    }

    /** How many nodes have an open parent. */
    int open() {
        return parents.size();
    }

    /** The count of a layer, and what it is if those printed in two columns are no nodes of their own. */
    Label count(int layer, int printed) {
        long doubtful =
                twice.keySet().stream().filter(path -> path.depth() == layer).count();
        return doubtful == 0
                ? Label.same(Integer.toString(printed))
                : Label.of(
                        printed + "（または" + (printed - doubtful) + "）", printed + " (or " + (printed - doubtful) + ")");
    }
}

package org.machistat.planmodel.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.machistat.core.text.Label;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.tree.Crosswalk;
import org.machistat.planmodel.tree.Crosswalk.Link;
import org.machistat.planmodel.tree.Crosswalk.Relation;
import org.machistat.planmodel.tree.PolicyNode;
import org.machistat.planmodel.tree.PolicyPath;
import org.machistat.planmodel.tree.PolicyTree;
import org.machistat.planmodel.tree.TreeFault;

/** Rules on the tree and its crosswalks. */
final class TreeRules {

    private final PlanModel model;
    private final Findings findings;

    private TreeRules(PlanModel model, Findings findings) {
        this.model = model;
        this.findings = findings;
    }

    static void check(PlanModel model, Findings findings) {
        TreeRules rules = new TreeRules(model, findings);
        model.leftOut().forEach(rules::add);
        model.tree().ifPresent(rules::checkTree);
        int nodes = model.tree().map(PolicyTree::size).orElse(0);
        findings.examined(Rule.ORPHAN, nodes + model.leftOut().size());
        findings.examined(Rule.DUPLICATE_ENTRY, nodes + model.leftOut().size());
        findings.examined(Rule.ORDINAL_GAP, nodes);
        findings.examined(Rule.PRINTED_TWICE, nodes);
        rules.checkParents();
    }

    private void add(TreeFault fault) {
        Rule rule = switch (fault.kind()) {
            case ORPHAN, TOO_DEEP, WRONG_OCCURRENCE -> Rule.ORPHAN;
            case DUPLICATE_PATH, DUPLICATE_ORDINAL, DUPLICATE_NAME -> Rule.DUPLICATE_ENTRY;
            case ORDINAL_GAP, ORDINALS_OUT_OF_ORDER -> Rule.ORDINAL_GAP;
            case DECLARED_COUNT -> Rule.DECLARED_COUNT;
        };
        Severity severity = fault.kind().isError() ? Severity.ERROR : Severity.WARNING;
        findings.add(rule, path(fault), severity, fault.sentence());
    }

    /** Of another tree than the plan's own, the JSON pointer says which. */
    private static String path(TreeFault fault) {
        String name = fault.place().name();
        return name.startsWith("/otherTrees/") ? name.substring(1) : path(fault.path());
    }

    private static String path(PolicyPath path) {
        return path.isRoot() ? "tree" : "tree/" + path;
    }

    private void checkTree(PolicyTree tree) {
        tree.faults().forEach(this::add);
        findings.examined(Rule.DECLARED_COUNT, tree.declaredCounts().size());
        Set<Set<PolicyPath>> reported = new HashSet<>();
        checkCopiedCells(tree, reported);
        model.crosswalks().stream()
                .filter(crosswalk -> isOfItself(crosswalk, tree))
                .flatMap(crosswalk -> crosswalk.links().stream())
                .filter(link -> link.relation() == Relation.EQUIVALENT)
                .forEach(link -> link.to().forEach(to -> addTwice(tree, link.from(), to, reported)));
    }

    private static boolean isOfItself(Crosswalk crosswalk, PolicyTree tree) {
        return crosswalk.from().equals(tree) && crosswalk.to().equals(tree);
    }

    private record Cell(PolicyPath row, int ordinal, String name) {}

    /** A cell of one column that was also read into the next one has number and name of a child of a sibling. */
    private void checkCopiedCells(PolicyTree tree, Set<Set<PolicyPath>> reported) {
        Map<Cell, List<PolicyPath>> below = new HashMap<>();
        tree.walk()
                .filter(node -> node.layer() > 1 && !node.placeholder())
                .forEach(node -> below.computeIfAbsent(
                                cell(node, node.path().upTo(node.layer() - 2)), key -> new ArrayList<>(1))
                        .add(node.path()));
        tree.walk()
                .forEach(node -> below.getOrDefault(cell(node, node.path().parent()), List.of()).stream()
                        .filter(other -> !node.path().contains(other))
                        .forEach(other -> addTwice(tree, node.path(), other, reported)));
    }

    private static Cell cell(PolicyNode node, PolicyPath row) {
        return new Cell(row, node.ordinal(), node.name().ja());
    }

    private void addTwice(PolicyTree tree, PolicyPath path, PolicyPath other, Set<Set<PolicyPath>> reported) {
        if (!path.equals(other) && reported.add(Set.of(path, other))) {
            PolicyNode node = tree.get(path);
            findings.add(
                    Rule.PRINTED_TWICE,
                    path(path),
                    "「" + node.heading().ja() + "」は" + other + "にも掲載されています",
                    "'" + node.heading().en() + "' is also printed as '" + other + "'");
        }
    }

    private void checkParents() {
        for (Crosswalk crosswalk : model.crosswalks()) {
            List<Link> links = crosswalk.links().stream()
                    .filter(link -> link.relation() == Relation.BROADER)
                    .toList();
            findings.examined(Rule.SEVERAL_PARENTS, links.size());
            String prefix = model.tree().filter(crosswalk.from()::equals).isPresent()
                    ? "tree/"
                    : "trees/" + crosswalk.from().scheme().id() + "/";
            links.stream().filter(link -> link.possibilities() > 1).forEach(link -> {
                Label heading = crosswalk.from().get(link.from()).heading();
                String ja = headings(crosswalk, link, "、", true);
                String en = headings(crosswalk, link, ", ", false);
                findings.add(
                        Rule.SEVERAL_PARENTS,
                        prefix + link.from(),
                        "「" + heading.ja() + "」の親は未確定です：" + ja
                                + (link.orUnprinted() ? "または掲載されていない項目（" : "のいずれか（")
                                + link.evidence().ja() + "）",
                        "The parent of '" + heading.en() + "' is open: one of " + en
                                + (link.orUnprinted() ? " or one that is not printed (" : " (")
                                + link.evidence().en() + ")");
            });
        }
    }

    private static String headings(Crosswalk crosswalk, Link link, String between, boolean isJapanese) {
        return link.to().stream()
                .map(path -> crosswalk.to().get(path).heading())
                .map(heading -> isJapanese ? "「" + heading.ja() + "」" : "'" + heading.en() + "'")
                .collect(Collectors.joining(between));
    }
}

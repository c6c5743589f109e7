package org.machistat.planmodel.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.internal.Shown;
import org.machistat.planmodel.tree.Crosswalk;
import org.machistat.planmodel.tree.Crosswalk.Link;
import org.machistat.planmodel.tree.Crosswalk.Relation;
import org.machistat.planmodel.tree.PolicyPath;

/**
 * Rules on the links of crosswalks.
 *
 * <p>Of two nodes only one relation holds: exact matches are neither broader, narrower nor related ones (SKOS, W3C, 2009, S27 and
 * S46).
 */
final class LinkRules {

    private record Pair(PolicyPath from, PolicyPath to) {}

    private record Open(PolicyPath from, Relation relation, Set<PolicyPath> candidates) {}

    private final Crosswalk crosswalk;
    private final String prefix;
    private final Findings findings;

    private LinkRules(Crosswalk crosswalk, Findings findings) {
        this.crosswalk = crosswalk;
        this.prefix = "crosswalks/" + crosswalk.from().scheme().id() + "/"
                + crosswalk.to().scheme().id() + "/";
        this.findings = findings;
    }

    static void check(PlanModel model, Findings findings) {
        model.crosswalks().forEach(crosswalk -> new LinkRules(crosswalk, findings).check());
    }

    private void check() {
        findings.examined(Rule.LINKS_AT_ODDS, crosswalk.links().size());
        Map<Pair, List<Link>> decided = new LinkedHashMap<>();
        for (Link link : crosswalk.links()) {
            if (link.isDecided()) {
                decided.computeIfAbsent(new Pair(link.from(), link.to().get(0)), key -> new ArrayList<>(1))
                        .add(link);
            }
        }
        decided.forEach(this::checkDecided);
        Set<Open> open = new HashSet<>();
        for (Link link : crosswalk.links()) {
            if (!link.isDecided()) {
                checkOpen(link, open, decided);
            }
        }
    }

    private void checkDecided(Pair pair, List<Link> links) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        links.forEach(link -> relations.add(link.relation()));
        if (relations.size() > 1) {
            add(
                    pair.from(),
                    pair.from() + "と" + pair.to() + "の関係が複数あります：" + relations,
                    "'" + pair.from() + "' and '" + pair.to() + "' are linked by several relations: " + relations);
        } else if (links.size() > 1) {
            add(
                    pair.from(),
                    pair.from() + "から" + pair.to() + "への対応づけが" + links.size() + "回あります",
                    "'" + pair.from() + "' is linked to '" + pair.to() + "' " + links.size() + " times");
        }
    }

    private void checkOpen(Link link, Set<Open> open, Map<Pair, List<Link>> decided) {
        if (!open.add(new Open(link.from(), link.relation(), new HashSet<>(link.to())))) {
            String candidates = Shown.list(link.to());
            add(
                    link.from(),
                    link.from() + "の未確定の対応づけ（" + candidates + "）が重複しています",
                    "'" + link.from() + "' is linked twice to the same candidates: " + candidates);
        }
        for (PolicyPath to : link.to()) {
            if (decided.containsKey(new Pair(link.from(), to))) {
                add(
                        link.from(),
                        link.from() + "から" + to + "への対応づけは、確定とも未確定ともされています",
                        "The link from '" + link.from() + "' to '" + to + "' is both decided and undecided");
            }
        }
    }

    private void add(PolicyPath from, String ja, String en) {
        findings.add(Rule.LINKS_AT_ODDS, prefix + from, ja, en);
    }
}

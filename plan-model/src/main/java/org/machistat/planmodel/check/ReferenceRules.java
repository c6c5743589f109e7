package org.machistat.planmodel.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.initiative.Facility;
import org.machistat.planmodel.initiative.Fact;
import org.machistat.planmodel.initiative.Initiative;
import org.machistat.planmodel.initiative.Viewpoint;
import org.machistat.planmodel.internal.Shown;
import org.machistat.planmodel.kpi.GradingScheme;
import org.machistat.planmodel.kpi.GradingScheme.Grading;
import org.machistat.planmodel.kpi.Kpi;
import org.machistat.planmodel.kpi.Review;
import org.machistat.planmodel.plan.Programme;
import org.machistat.planmodel.tree.PolicyTree;

/** Rules on what names something else. */
final class ReferenceRules {

    private static final int MOST_CANDIDATES = 10;

    private final PlanModel model;
    private final Findings findings;
    private final Set<String> policies;

    private ReferenceRules(PlanModel model, Findings findings) {
        this.model = model;
        this.findings = findings;
        this.policies = model.tree().stream()
                .flatMap(PolicyTree::walk)
                .map(node -> node.path().toString())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static void check(PlanModel model, Findings findings) {
        ReferenceRules rules = new ReferenceRules(model, findings);
        Set<String> programmes =
                names(model.plan().programmes().stream().map(Programme::ordinal).map(String::valueOf));
        Set<String> viewpoints =
                names(model.viewpoints().stream().map(Viewpoint::ordinal).map(String::valueOf));
        for (Initiative initiative : model.initiatives().list()) {
            String path = "initiatives/" + initiative.id();
            initiative.programme().ifPresent(one -> rules.check(path + "/programme", "" + one, programmes));
            initiative.viewpoints().forEach(one -> rules.check(path + "/viewpoints/" + one, "" + one, viewpoints));
            initiative.policies().forEach(one -> rules.check(path + "/policies/" + one, one, rules.policies));
            rules.checkFacts(initiative.facts(), path);
        }
        for (Kpi kpi : model.kpis()) {
            kpi.policies().forEach(one -> rules.check("kpis/" + kpi.id() + "/policies/" + one, one, rules.policies));
        }
        rules.checkReviews();
    }

    private static Set<String> names(Stream<String> names) {
        return names.collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void check(String path, String name, Collection<String> known) {
        findings.examined(Rule.UNKNOWN_REFERENCE, 1);
        if (!known.contains(name)) {
            List<String> some =
                    known.stream().limit(MOST_CANDIDATES).map(Shown::text).toList();
            String shown = Shown.text(name);
            findings.add(
                    Rule.UNKNOWN_REFERENCE,
                    path,
                    "「" + shown + "」は存在しません（候補：" + String.join("、", some) + "）",
                    "There is no '" + shown + "', expected one of " + some);
        }
    }

    private void checkFacts(List<Fact> facts, String path) {
        Set<String> ids = names(facts.stream().map(Fact::id));
        Map<String, String> wholes = new HashMap<>();
        for (Fact fact : facts) {
            fact.findPartOf().ifPresent(whole -> {
                check(path + "/facts/" + fact.id() + "/partOf", whole, ids);
                wholes.put(fact.id(), whole);
            });
        }
        findings.examined(Rule.CIRCULAR_DEPENDENCY, wholes.size());
        Set<String> done = new HashSet<>();
        for (String start : ids) {
            Set<String> walk = new LinkedHashSet<>();
            String at = start;
            while (at != null && !done.contains(at) && walk.add(at)) {
                at = wholes.get(at);
            }
            if (at != null && walk.contains(at)) {
                String first = at;
                String chain = walk.stream().dropWhile(id -> !id.equals(first)).collect(Collectors.joining(" → "));
                findings.add(
                        Rule.CIRCULAR_DEPENDENCY,
                        path + "/facts/" + first,
                        "内数が循環しています（" + chain + "）",
                        "Facts are parts of one another (" + chain + ")");
            }
            done.addAll(walk);
        }
    }

    private void checkReviews() {
        Set<String> subjects = names(Stream.of(
                        model.kpis().stream().map(Kpi::id),
                        model.initiatives().list().stream().map(Initiative::id),
                        model.facilities().stream().map(Facility::id),
                        policies.stream())
                .flatMap(ids -> ids));
        Set<String> schemes = names(model.gradingSchemes().stream().map(ReferenceRules::name));
        List<Review> reviews = model.reviews().map(cycle -> cycle.list()).orElse(List.of());
        for (int i = 0; i < reviews.size(); i++) {
            String path = "reviews/" + (i + 1);
            check(path + "/subject", reviews.get(i).subject(), subjects);
            for (Grading grading : reviews.get(i).gradings()) {
                check(path + "/gradings/" + grading.scheme(), grading.scheme() + " " + grading.version(), schemes);
            }
        }
    }

    private static String name(GradingScheme scheme) {
        return scheme.id() + " " + scheme.version();
    }
}

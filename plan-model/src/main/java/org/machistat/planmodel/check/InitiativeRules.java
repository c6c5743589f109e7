package org.machistat.planmodel.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.machistat.core.text.Label;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.initiative.Fact;
import org.machistat.planmodel.initiative.Initiative;
import org.machistat.planmodel.initiative.Initiatives;
import org.machistat.planmodel.initiative.Milestone;
import org.machistat.planmodel.initiative.PeriodFit;
import org.machistat.planmodel.kpi.Kpi;
import org.machistat.planmodel.plan.Programme;

/** Rules on initiatives with their facts, milestones, tags and viewpoints. */
final class InitiativeRules {

    private final PlanModel model;
    private final Initiatives initiatives;
    private final Findings findings;

    private InitiativeRules(PlanModel model, Findings findings) {
        this.model = model;
        this.initiatives = model.initiatives();
        this.findings = findings;
    }

    static void check(PlanModel model, Findings findings) {
        InitiativeRules rules = new InitiativeRules(model, findings);
        rules.checkFacts();
        rules.checkMilestones();
        rules.checkTags();
        rules.checkViewpoints();
        rules.checkDuplicates();
    }

    private static String path(Initiative initiative) {
        return "initiatives/" + initiative.id();
    }

    private void checkFacts() {
        Set<String> targeted = model.kpis().stream()
                .filter(kpi -> !kpi.targets().isEmpty())
                .map(Kpi::indicator)
                .collect(Collectors.toSet());
        for (Initiative initiative : initiatives.list()) {
            findings.examined(Rule.FACT_WITHOUT_TARGET, initiative.facts().size());
            for (Fact fact : initiative.facts()) {
                if (!targeted.contains(fact.id()) && !targeted.contains(initiative.id() + "/" + fact.id())) {
                    findings.add(
                            Rule.FACT_WITHOUT_TARGET,
                            path(initiative) + "/facts/" + fact.id(),
                            "「" + fact.label().ja() + "」（" + fact.amount() + "）に目標値がありません",
                            "'" + fact.label().en() + "' (" + fact.amount() + ") has no target");
                }
            }
        }
    }

    private void checkMilestones() {
        for (Initiative initiative : initiatives.list()) {
            initiative.programme().stream()
                    .boxed()
                    .flatMap(ordinal -> model.plan().findProgramme(ordinal).stream())
                    .forEach(programme -> checkMilestones(initiative, programme));
        }
    }

    private void checkMilestones(Initiative initiative, Programme programme) {
        List<Milestone> milestones = initiative.milestones();
        findings.examined(Rule.MILESTONE_OUTSIDE_PROGRAMME, milestones.size());
        for (int i = 0; i < milestones.size(); i++) {
            Milestone milestone = milestones.get(i);
            PeriodFit fit = milestone.fit(programme.period());
            if (fit != PeriodFit.CERTAIN) {
                Label date = milestone.date().label();
                Label where = where(milestone, programme, fit);
                findings.add(
                        Rule.MILESTONE_OUTSIDE_PROGRAMME,
                        path(initiative) + "/milestones/" + (i + 1),
                        fit == PeriodFit.OUTSIDE ? Severity.WARNING : Severity.INFO,
                        Label.of(
                                "「" + milestone.label().ja() + "」（" + date.ja() + "）は" + PeriodRules.ja(programme)
                                        + where.ja(),
                                "'" + milestone.label().en() + "', " + date.en() + ", lies " + where.en()
                                        + " its programme " + PeriodRules.en(programme)));
            }
        }
    }

    private static Label where(Milestone milestone, Programme programme, PeriodFit fit) {
        if (fit == PeriodFit.POSSIBLE) {
            return Label.of("の期間外の可能性があります", "perhaps outside");
        }
        LocalDate end = programme.period().lastDay();
        return milestone.date().earliest().filter(end::isBefore).isPresent()
                ? Label.of("より後です", "after")
                : Label.of("より前です", "before");
    }

    private void checkTags() {
        if (!initiatives.tags().isEmpty()) {
            findings.examined(Rule.INITIATIVE_WITHOUT_TAG, initiatives.list().size());
            initiatives
                    .listWithoutTag()
                    .forEach(initiative -> findings.add(
                            Rule.INITIATIVE_WITHOUT_TAG,
                            path(initiative),
                            "「" + initiative.title().ja() + "」にタグがありません",
                            "'" + initiative.title().en() + "' has no tag"));
        }
    }

    private void checkViewpoints() {
        List<Initiative> without = initiatives.listWithoutViewpoint();
        if (!model.viewpoints().isEmpty() && without.size() < initiatives.list().size()) {
            findings.examined(
                    Rule.INITIATIVE_WITHOUT_VIEWPOINT, initiatives.list().size());
            without.forEach(initiative -> findings.add(
                    Rule.INITIATIVE_WITHOUT_VIEWPOINT,
                    path(initiative),
                    "「" + initiative.title().ja() + "」に対応する視点がありません",
                    "'" + initiative.title().en() + "' serves no viewpoint"));
        }
    }

    private void checkDuplicates() {
        findings.examined(Rule.DUPLICATE_INITIATIVE, initiatives.list().size());
        for (List<Initiative> group : initiatives.duplicates()) {
            Initiative first = group.get(0);
            group.stream()
                    .skip(1)
                    .forEach(again -> findings.add(
                            Rule.DUPLICATE_INITIATIVE,
                            path(again),
                            "「" + again.title().ja() + "」は取組" + first.id() + "と同じです",
                            "'" + again.title().en() + "' is the same as initiative '" + first.id() + "'"));
        }
    }
}

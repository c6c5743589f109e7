package org.machistat.planmodel.check;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.machistat.planmodel.PlanModel;

/**
 * Finds what does not fit together in a plan (計画の点検).
 *
 * <ul>
 *   <li>Time is proportional to the size of the model.
 *   <li>Rules on the tree are tried on the plan's own tree; for another plan, make a model of its own.
 *   <li>A check has no state: it may be kept and used for many models.
 * </ul>
 */
public final class PlanCheck {

    private final Set<Rule> rules;

    private PlanCheck(Set<Rule> rules) {
        this.rules = Collections.unmodifiableSet(rules);
    }

    /**
     * A check by all rules.
     *
     * @return the check
     */
    public static PlanCheck withDefaults() {
        return new PlanCheck(EnumSet.allOf(Rule.class));
    }

    /**
     * The same check without a rule.
     *
     * @param rule the rule to switch off
     * @return the check
     */
    public PlanCheck without(Rule rule) {
        Objects.requireNonNull(rule, "rule");
        Set<Rule> fewer = EnumSet.noneOf(Rule.class);
        rules.stream().filter(other -> other != rule).forEach(fewer::add);
        return new PlanCheck(fewer);
    }

    /**
     * The rules that are on.
     *
     * @return the rules in their order
     */
    public Set<Rule> rules() {
        return rules;
    }

    /**
     * Checks a plan.
     *
     * @param model the plan with everything that belongs to it
     * @return what was found, and on how much each rule was tried
     */
    public CheckReport check(PlanModel model) {
        Findings findings = new Findings(rules);
        TreeRules.check(model, findings);
        LinkRules.check(model, findings);
        GovernmentTargetRules.check(model, findings);
        PeriodRules.check(model, findings);
        KpiRules.check(model, findings);
        InitiativeRules.check(model, findings);
        DocumentRules.check(model, findings);
        ReferenceRules.check(model, findings);
        ScheduleRules.check(model, findings);
        return findings.report();
    }

    /** The rules that are on. */
    @Override
    public String toString() {
        return "PlanCheck" + rules;
    }
}

package org.machistat.planmodel.check;

import java.util.List;
import org.machistat.core.time.ReferenceDate;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.internal.Shown;
import org.machistat.planmodel.kpi.GovernmentTarget;

/** Rules on the targets of other governments that a plan cites. */
final class GovernmentTargetRules {

    private GovernmentTargetRules() {}

    static void check(PlanModel model, Findings findings) {
        List<GovernmentTarget> targets = model.governmentTargets();
        for (int i = 0; i < targets.size(); i++) {
            GovernmentTarget target = targets.get(i);
            String path = "governmentTargets/" + (i + 1);
            target.relation().ifPresent(relation -> {
                findings.examined(Rule.BASE_NOT_BEFORE_TARGET, 1);
                check(target, relation.baseDate(), path, findings);
            });
        }
    }

    private static void check(GovernmentTarget target, ReferenceDate base, String path, Findings findings) {
        if (!base.lastDay().isBefore(target.date().lastDay())) {
            findings.add(
                    Rule.BASE_NOT_BEFORE_TARGET,
                    path,
                    "「" + Shown.text(target.indicator().ja()) + "」の目標の時点"
                            + target.date().label().ja() + "は、比較の基準である"
                            + base.label().ja() + "より後ではありません",
                    "The target of '" + Shown.text(target.indicator().en()) + "' for "
                            + target.date().label().en() + " is not later than "
                            + base.label().en()
                            + ", to which it is compared");
        }
    }
}

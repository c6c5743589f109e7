package org.machistat.planmodel.check;

import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.kpi.Kpi;
import org.machistat.planmodel.kpi.Observation;

/** Rules on indicators. */
final class KpiRules {

    private KpiRules() {}

    static void check(PlanModel model, Findings findings) {
        findings.examined(Rule.KPI_WITHOUT_BASELINE, model.kpis().size());
        findings.examined(Rule.KPI_WITHOUT_TARGET, model.kpis().size());
        for (Kpi kpi : model.kpis()) {
            String path = "kpis/" + kpi.id();
            if (kpi.targets().isEmpty()) {
                findings.add(
                        Rule.KPI_WITHOUT_TARGET,
                        path,
                        "「" + kpi.name().ja() + "」に目標値がありません",
                        "'" + kpi.name().en() + "' has no target");
            }
            kpi.baseline()
                    .ifPresentOrElse(
                            baseline -> checkTargets(kpi, baseline, path, findings),
                            () -> findings.add(
                                    Rule.KPI_WITHOUT_BASELINE,
                                    path,
                                    "「" + kpi.name().ja() + "」に基準値がありません",
                                    "'" + kpi.name().en() + "' has no baseline"));
        }
    }

    private static void checkTargets(Kpi kpi, Observation baseline, String path, Findings findings) {
        findings.examined(Rule.TARGET_BEFORE_BASELINE, kpi.targets().size());
        kpi.targets().stream()
                .filter(target ->
                        target.year().lastDay().isBefore(baseline.date().lastDay()))
                .forEach(target -> findings.add(
                        Rule.TARGET_BEFORE_BASELINE,
                        path + "/targets/" + target.year().year(),
                        "「" + kpi.name().ja() + "」の目標年度" + target.year().label().ja() + "は基準値の"
                                + baseline.date().label().ja() + "より前です",
                        "The target of '" + kpi.name().en() + "' for "
                                + target.year().label().en() + " lies before its baseline of "
                                + baseline.date().label().en()));
    }
}

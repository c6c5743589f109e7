package org.machistat.planmodel.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Unit;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.kpi.Direction;
import org.machistat.planmodel.kpi.Goal;
import org.machistat.planmodel.kpi.Kpi;
import org.machistat.planmodel.kpi.Observation;
import org.machistat.planmodel.kpi.Target;

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
            checkUnits(kpi, path, findings);
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
        checkDirection(kpi, baseline, path, findings);
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

    private static void checkUnits(Kpi kpi, String path, Findings findings) {
        Map<String, Unit> units = new LinkedHashMap<>();
        units.put(path, kpi.unit());
        kpi.baseline()
                .ifPresent(baseline ->
                        units.put(path + "/baseline", baseline.figure().unit()));
        kpi.targets()
                .forEach(target -> unit(target.goal())
                        .ifPresent(unit ->
                                units.put(path + "/targets/" + target.year().year(), unit)));
        for (int i = 0; i < kpi.actuals().size(); i++) {
            units.put(
                    path + "/actuals/" + (i + 1), kpi.actuals().get(i).figure().unit());
        }
        findings.examined(Rule.KPI_UNITS, units.size() - 1);
        Optional<Unit> expected =
                units.values().stream().filter(unit -> !unit.equals(Unit.NONE)).findFirst();
        units.forEach((where, unit) -> expected.filter(first -> !unit.equals(Unit.NONE) && !unit.isConvertibleTo(first))
                .ifPresent(first -> findings.add(
                        Rule.KPI_UNITS,
                        where,
                        "「" + kpi.name().ja() + "」の単位は" + first + "ですが、" + unit + "の数値があります",
                        "'" + kpi.name().en() + "' counts in " + first.label().en() + ", but a figure is in "
                                + unit.label().en())));
    }

    private static Optional<Unit> unit(Goal goal) {
        if (goal instanceof Goal.Amount amount) {
            return Optional.of(amount.figure().unit());
        }
        return goal instanceof Goal.Range range ? Optional.of(range.unit()) : Optional.empty();
    }

    private static void checkDirection(Kpi kpi, Observation baseline, String path, Findings findings) {
        if (kpi.direction() == Direction.KEEP || !(baseline.figure() instanceof Figure.Known start)) {
            return;
        }
        int sign = kpi.direction() == Direction.RAISE ? 1 : -1;
        for (Target target : kpi.targets()) {
            Optional<Rational> goal =
                    target.goal().value(kpi.direction(), start.unit()).find();
            findings.examined(Rule.TARGET_AGAINST_DIRECTION, goal.isPresent() ? 1 : 0);
            goal.filter(to -> to.compareTo(start.exact()) * sign < 0)
                    .ifPresent(to -> findings.add(
                            Rule.TARGET_AGAINST_DIRECTION,
                            path + "/targets/" + target.year().year(),
                            "「" + kpi.name().ja() + "」の目標" + target.goal() + "は、基準値" + start + "から"
                                    + kpi.direction().label().ja() + "する目標になっていません",
                            "The target " + target.goal() + " of '" + kpi.name().en() + "' does not "
                                    + kpi.direction().label().en() + " its baseline of " + start));
        }
    }
}

package org.machistat.planmodel.check;

import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.schedule.Schedule;
import org.machistat.planmodel.schedule.ScheduleFault;

/** Rules on schedules: their own faults, sorted by what they mean for the plan. */
final class ScheduleRules {

    private ScheduleRules() {}

    static void check(PlanModel model, Findings findings) {
        for (int i = 0; i < model.schedules().size(); i++) {
            Schedule schedule = model.schedules().get(i);
            examined(schedule, findings);
            for (ScheduleFault fault : schedule.faults()) {
                Rule rule = rule(fault);
                findings.add(rule, "schedules/" + (i + 1) + "/" + fault.path(), rule.severity(), fault.sentence());
            }
        }
    }

    private static void examined(Schedule schedule, Findings findings) {
        int dependencies = schedule.dependencies().size();
        int reports = schedule.reports().size();
        int needs = schedule.reports().stream()
                .mapToInt(report -> report.needs().size())
                .sum();
        int tasks = schedule.tasks().size();
        findings.examined(Rule.SCHEDULE_FAULT, tasks + schedule.sessions().size() + reports + dependencies);
        findings.examined(Rule.CIRCULAR_DEPENDENCY, dependencies);
        findings.examined(Rule.REPORT_BEFORE_TASKS, needs);
        findings.examined(Rule.UNKNOWN_REFERENCE, 2 * dependencies + reports + needs);
    }

    private static Rule rule(ScheduleFault fault) {
        return switch (fault.kind()) {
            case UNKNOWN_ID -> Rule.UNKNOWN_REFERENCE;
            case CYCLE -> Rule.CIRCULAR_DEPENDENCY;
            case OUT_OF_ORDER -> fault.path().startsWith("reports/") ? Rule.REPORT_BEFORE_TASKS : Rule.SCHEDULE_FAULT;
            case DUPLICATE_ID, OUTSIDE_YEAR, OUTSIDE_SESSION -> Rule.SCHEDULE_FAULT;
        };
    }
}

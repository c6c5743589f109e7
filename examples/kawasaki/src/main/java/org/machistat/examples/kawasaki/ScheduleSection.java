package org.machistat.examples.kawasaki;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.text.NumberingStyle;
import org.machistat.examples.report.Chart;
import org.machistat.examples.report.Section;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.schedule.CouncilSession;
import org.machistat.planmodel.schedule.Report;
import org.machistat.planmodel.schedule.Schedule;
import org.machistat.planmodel.schedule.Task;
import org.machistat.planmodel.schedule.Track;

/** The schedule as a Gantt chart: tasks, sessions of the council and reports to it. */
final class ScheduleSection {

    private static final Source PLACE =
            Paper.SOURCE.withPlace(Label.of("資料2（スケジュール（案））", "document 2, the schedule (draft)"));

    private ScheduleSection() {}

    static PagePart of(PlanModel plan) {
        Map<String, Chart> charts = new LinkedHashMap<>();
        Section.Builder section = Section.builder("schedule", Label.of("策定スケジュール", "Schedule"))
                .text(
                        Label.of(
                                "月は印刷された欄の位置から読み取った推定。議会の会期も定例会の時期からの推定を含む。◆は1日の予定。",
                                "Months are inferred from the cells that tasks are printed in, and some sessions from when they are usually held. A diamond is one day."));
        int number = 1;
        for (Schedule schedule : plan.schedules()) {
            Chart chart = new Chart.Gantt(schedule.title(), tasks(schedule), PLACE);
            charts.put("schedule-" + number, chart);
            section.chart(chart);
            number++;
        }
        if (charts.isEmpty()) {
            section.notice(Label.of("スケジュールはない。", "There is no schedule."));
        }
        return new PagePart(section.build(), charts);
    }

    private static List<Chart.Task> tasks(Schedule schedule) {
        List<Chart.Task> tasks = new ArrayList<>();
        int number = 1;
        for (Track track : schedule.tracks()) {
            // Tracks have tasks of the same name, and inferred ones have no colour to tell them apart by.
            Label sign = Label.same(NumberingStyle.CIRCLED.format(number++) + " ");
            for (Task task : track.tasks()) {
                tasks.add(new Chart.Task(
                        sign.plus(task.label()),
                        sign.plus(track.name()),
                        task.span().firstDay(),
                        task.span().lastDay(),
                        task.evidence() == Task.Evidence.PRINTED));
            }
        }
        for (CouncilSession session : schedule.sessions()) {
            tasks.add(new Chart.Task(
                    session.label(),
                    schedule.council(),
                    session.span().firstDay(),
                    session.span().lastDay(),
                    session.evidence() == Task.Evidence.PRINTED));
            for (Report report : schedule.listReports(session)) {
                report.day().ifPresent(day -> tasks.add(report(schedule, report, day)));
            }
        }
        return tasks;
    }

    private static Chart.Task report(Schedule schedule, Report report, LocalDate day) {
        return new Chart.Task(report.subject(), schedule.council(), day, day, true);
    }
}

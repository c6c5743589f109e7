package org.machistat.planmodel.json;

import static org.machistat.planmodel.json.CoreForms.FISCAL_YEAR;
import static org.machistat.planmodel.json.CoreForms.LABEL;
import static org.machistat.planmodel.json.CoreForms.ORDINAL;
import static org.machistat.planmodel.json.Field.list;
import static org.machistat.planmodel.json.Field.optional;
import static org.machistat.planmodel.json.Field.required;
import static org.machistat.planmodel.json.Field.usual;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.machistat.core.source.Place;
import org.machistat.core.text.Label;
import org.machistat.core.time.FiscalYear;
import org.machistat.planmodel.json.ScheduleDraft.Day;
import org.machistat.planmodel.json.ScheduleDraft.DraftReport;
import org.machistat.planmodel.json.ScheduleDraft.DraftSession;
import org.machistat.planmodel.json.ScheduleDraft.DraftTask;
import org.machistat.planmodel.json.ScheduleDraft.DraftTrack;
import org.machistat.planmodel.json.ScheduleDraft.Months;
import org.machistat.planmodel.schedule.CouncilSession;
import org.machistat.planmodel.schedule.Dependency;
import org.machistat.planmodel.schedule.Schedule;
import org.machistat.planmodel.schedule.ScheduleFault;
import org.machistat.planmodel.schedule.Task;

/** The forms of schedules. */
final class ScheduleForms {

    private ScheduleForms() {}

    private static final TextForm<Months> MONTHS = new TextForm<>(
            "months",
            Label.of("月の期間", "months"),
            Label.of(
                    "「4月～6月」「11月」または「2017-04/2017-06」のような年度内の月",
                    "a form such as '4月～6月', '11月' or '2017-04/2017-06', from April to March"),
            Months::parse,
            Months::text);

    private static final TextForm<Day> DAY = new TextForm<>(
            "day",
            Label.of("日", "a day"),
            Label.of("「8/30」「8月30日」または「2017-08-30」のような日", "a form such as '8/30', '8月30日' or '2017-08-30'"),
            Day::parse,
            Day::text);

    private static final Field<DraftTask, String> TASK_ID = required("id", Words.TEXT, DraftTask::id);
    private static final Field<DraftTask, Label> TASK_LABEL = required("label", LABEL, DraftTask::label);
    private static final Field<DraftTask, Months> TASK_MONTHS = required("months", MONTHS, DraftTask::months);
    private static final Form<Task.Evidence> EVIDENCE_WORD =
            new Choice<>("taskEvidence", Label.of("根拠", "evidence"), Task.Evidence.class, Task.Evidence::label);
    private static final Field<DraftTask, Task.Evidence> EVIDENCE =
            usual("evidence", EVIDENCE_WORD, Task.Evidence.PRINTED, DraftTask::evidence);
    private static final Field<DraftTask, Label> TASK_NOTE = usual("note", LABEL, Label.EMPTY, DraftTask::note);
    private static final Field<DraftTask, Map<String, String>> TASK_ATTRIBUTES =
            usual("attributes", Attributes.FORM, Map.of(), DraftTask::attributes);
    private static final Field<DraftTask, String> STEP = usual("step", Words.TEXT, "", DraftTask::step);

    private static final Form<DraftTask> TASK = ObjectForm.of(
                    "task",
                    Label.of("工程", "a task"),
                    read -> new DraftTask(
                            read.get(TASK_ID),
                            read.get(TASK_LABEL),
                            read.get(TASK_MONTHS),
                            read.get(EVIDENCE, Task.Evidence.PRINTED),
                            read.get(STEP, ""),
                            read.get(TASK_NOTE, Label.EMPTY),
                            Attributes.of(read, TASK_ATTRIBUTES)),
                    TASK_ID,
                    TASK_LABEL,
                    TASK_MONTHS,
                    EVIDENCE,
                    STEP,
                    TASK_NOTE,
                    TASK_ATTRIBUTES)
            .open();

    private static final Field<DraftTrack, String> TRACK_ID = required("id", Words.TEXT, DraftTrack::id);
    private static final Field<DraftTrack, Label> TRACK_NAME = required("name", LABEL, DraftTrack::name);
    private static final Field<DraftTrack, List<Placed<DraftTask>>> TASKS =
            list("tasks", new Placed.As<>(TASK), DraftTrack::tasks);

    private static final Form<DraftTrack> TRACK = ObjectForm.of(
            "track",
            Label.of("工程表の行", "a track"),
            read -> new DraftTrack(read.get(TRACK_ID), read.get(TRACK_NAME), read.list(TASKS)),
            TRACK_ID,
            TRACK_NAME,
            TASKS);

    private static final Field<DraftSession, Integer> SESSION_NUMBER =
            required("number", ORDINAL, DraftSession::number);
    private static final Field<DraftSession, Months> SESSION_MONTHS = required("months", MONTHS, DraftSession::months);

    private static final Field<DraftSession, CouncilSession.Kind> SESSION_KIND = usual(
            "kind",
            new Choice<>(
                    "sessionKind",
                    Label.of("会期の種類", "a kind of session"),
                    CouncilSession.Kind.class,
                    CouncilSession.Kind::label),
            CouncilSession.Kind.REGULAR,
            DraftSession::kind);
    private static final Field<DraftSession, Task.Evidence> SESSION_EVIDENCE =
            usual("evidence", EVIDENCE_WORD, Task.Evidence.PRINTED, DraftSession::evidence);
    private static final Field<DraftSession, Label> SESSION_NOTE =
            usual("note", LABEL, Label.EMPTY, DraftSession::note);

    private static final Form<DraftSession> SESSION = ObjectForm.of(
            "session",
            Label.of("議会の会期", "a council session"),
            read -> new DraftSession(
                    read.get(SESSION_NUMBER),
                    read.get(SESSION_MONTHS),
                    read.get(SESSION_KIND, CouncilSession.Kind.REGULAR),
                    read.get(SESSION_EVIDENCE, Task.Evidence.PRINTED),
                    read.get(SESSION_NOTE, Label.EMPTY)),
            SESSION_NUMBER,
            SESSION_MONTHS,
            SESSION_KIND,
            SESSION_EVIDENCE,
            SESSION_NOTE);

    private static final Field<DraftReport, String> REPORT_ID = required("id", Words.TEXT, DraftReport::id);
    private static final Field<DraftReport, String> REPORT_SESSION =
            required("session", Words.TEXT, DraftReport::session);
    private static final Field<DraftReport, Label> SUBJECT = required("subject", LABEL, DraftReport::subject);
    private static final Field<DraftReport, Day> REPORT_DAY = optional("day", DAY, DraftReport::day);
    private static final Field<DraftReport, List<Placed<String>>> NEEDS =
            list("needs", new Placed.As<>(Words.TEXT), DraftReport::needs);

    private static final Form<DraftReport> REPORT = ObjectForm.of(
            "report",
            Label.of("議会への報告", "a report"),
            read -> new DraftReport(
                    read.get(REPORT_ID),
                    read.get(REPORT_SESSION),
                    read.get(SUBJECT),
                    read.find(REPORT_DAY),
                    read.list(NEEDS)),
            REPORT_ID,
            REPORT_SESSION,
            SUBJECT,
            REPORT_DAY,
            NEEDS);

    private static final Field<Dependency, String> BEFORE = required("before", Words.TEXT, Dependency::before);
    private static final Field<Dependency, String> AFTER = required("after", Words.TEXT, Dependency::after);

    private static final Field<Dependency, Task.Evidence> DEPENDENCY_EVIDENCE =
            usual("evidence", EVIDENCE_WORD, Task.Evidence.PRINTED, Dependency::evidence);
    private static final Field<Dependency, Label> DEPENDENCY_NOTE = usual("note", LABEL, Label.EMPTY, Dependency::note);

    private static final Form<Dependency> DEPENDENCY = ObjectForm.of(
            "dependency",
            Label.of("工程の前後関係", "a dependency"),
            read -> new Dependency(
                    read.get(BEFORE),
                    read.get(AFTER),
                    read.get(DEPENDENCY_EVIDENCE, Task.Evidence.PRINTED),
                    read.get(DEPENDENCY_NOTE, Label.EMPTY)),
            BEFORE,
            AFTER,
            DEPENDENCY_EVIDENCE,
            DEPENDENCY_NOTE);

    private static final Field<Schedule, String> SCHEDULE_ID = usual("id", Words.TEXT, "", Schedule::id);
    private static final Field<Schedule, Label> TITLE = required("title", LABEL, Schedule::title);
    private static final Field<Schedule, FiscalYear> YEAR = required("year", FISCAL_YEAR, Schedule::year);
    private static final Field<Schedule, List<Placed<DraftTrack>>> TRACKS = list(
            "tracks",
            new Placed.As<>(TRACK),
            schedule -> schedule.tracks().stream()
                    .map(DraftTrack::of)
                    .map(Placed::of)
                    .toList());
    private static final Field<Schedule, Label> COUNCIL = usual("council", LABEL, Schedule.COUNCIL, Schedule::council);
    private static final Field<Schedule, List<Placed<DraftSession>>> SESSIONS = list(
            "sessions",
            new Placed.As<>(SESSION),
            schedule -> schedule.sessions().stream()
                    .map(DraftSession::of)
                    .map(Placed::of)
                    .toList());
    private static final Field<Schedule, List<Placed<DraftReport>>> REPORTS = list(
            "reports",
            new Placed.As<>(REPORT),
            schedule -> schedule.reports().stream()
                    .map(DraftReport::of)
                    .map(Placed::of)
                    .toList());
    private static final Field<Schedule, List<Placed<Dependency>>> DEPENDENCIES = list(
            "dependencies",
            new Placed.As<>(DEPENDENCY),
            schedule -> schedule.dependencies().stream().map(Placed::of).toList());

    static final Form<Schedule> SCHEDULE = ObjectForm.of(
            "schedule",
            Label.of("策定スケジュール", "a schedule"),
            ScheduleForms::schedule,
            SCHEDULE_ID,
            TITLE,
            YEAR,
            TRACKS,
            COUNCIL,
            SESSIONS,
            REPORTS,
            DEPENDENCIES);

    private static Schedule schedule(Fields read) {
        FiscalYear year = read.get(YEAR);
        Schedule.Builder builder = Schedule.builder(read.get(TITLE), year).id(read.get(SCHEDULE_ID, ""));
        read.list(TRACKS).forEach(track -> builder.track(track.value().in(year)));
        read.list(SESSIONS).forEach(session -> builder.session(session.value().in(year)));
        read.list(REPORTS).forEach(report -> builder.report(report.value().in(year)));
        read.list(DEPENDENCIES).forEach(one -> builder.dependency(one.value()));
        read.find(COUNCIL).ifPresent(builder::council);
        Schedule schedule = builder.build();
        List<ScheduleFault> faults = schedule.faults();
        if (!faults.isEmpty()) {
            report(faults, places(read, year), read);
        }
        return schedule;
    }

    /** Where what a fault may be about stands; of two things with one id, the first and the last. */
    private record Places(Map<String, Place> first, Map<String, Place> last) {

        void put(String path, Place place) {
            first.putIfAbsent(path, place);
            last.put(path, place);
        }
    }

    private static Places places(Fields read, FiscalYear year) {
        Places places = new Places(new HashMap<>(), new HashMap<>());
        for (Placed<DraftTrack> track : read.list(TRACKS)) {
            String path = "tracks/" + track.value().id();
            places.put(path, track.place());
            track.value()
                    .tasks()
                    .forEach(task -> places.put(path + "/tasks/" + task.value().id(), task.place()));
        }
        read.list(SESSIONS)
                .forEach(session ->
                        places.put("sessions/" + session.value().in(year).id(), session.place()));
        for (Placed<DraftReport> report : read.list(REPORTS)) {
            String path = "reports/" + report.value().id();
            places.put(path, report.place());
            for (String field : List.of("session", "day")) {
                places.put(
                        path + "/" + field,
                        Input.named(report.place(), report.place().name() + "/" + field));
            }
            report.value().needs().forEach(need -> places.put(path + "/needs/" + need.value(), need.place()));
        }
        read.list(DEPENDENCIES)
                .forEach(one -> places.put(
                        "dependencies/" + one.value().before() + ">"
                                + one.value().after(),
                        one.place()));
        return places;
    }

    /** What names nothing, or stands for two things or before itself, is an error; what is only odd is a note. */
    private static void report(List<ScheduleFault> faults, Places places, Fields read) {
        for (ScheduleFault fault : faults) {
            boolean isTwice = fault.kind() == ScheduleFault.Kind.DUPLICATE_ID;
            Place place = (isTwice ? places.last() : places.first()).getOrDefault(fault.path(), read.place());
            switch (fault.kind()) {
                case UNKNOWN_ID -> read.in().error(place, fault.path(), fault.sentence());
                case DUPLICATE_ID ->
                    read.in()
                            .error(
                                    place,
                                    fault.path(),
                                    more(fault, "。重複しない識別子を指定してください", ", expected an id that stands once"));
                case CYCLE ->
                    read.in()
                            .error(
                                    place,
                                    fault.path(),
                                    more(
                                            fault,
                                            "。どの工程もそれ自身を待たない前後関係を指定してください",
                                            ", expected dependencies by which no task waits for itself"));
                case OUTSIDE_YEAR, OUTSIDE_SESSION, OUT_OF_ORDER ->
                    read.in().note(place, fault.path(), fault.sentence());
            }
        }
    }

    private static Label more(ScheduleFault fault, String ja, String en) {
        return fault.sentence().plus(Label.of(ja, en));
    }
}

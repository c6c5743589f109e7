package org.machistat.planmodel.schedule;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.machistat.core.text.Label;
import org.machistat.planmodel.schedule.ScheduleFault.Kind;

/** Collects the faults of a schedule. */
final class ScheduleFaults {

    private static final int MOST_NAMED = 20;
    private static final int SHOWN = 60;

    private final Schedule schedule;
    private final Map<String, Task> tasks = new HashMap<>();
    private final Map<String, CouncilSession> sessions = new HashMap<>();
    private final List<ScheduleFault> faults = new ArrayList<>();
    private final List<String> knownTasks;
    private final List<String> knownSessions;

    ScheduleFaults(Schedule schedule) {
        this.schedule = schedule;
        schedule.tasks().forEach(task -> tasks.putIfAbsent(task.id(), task));
        schedule.sessions().forEach(session -> sessions.putIfAbsent(session.id(), session));
        this.knownTasks = some(tasks.keySet());
        this.knownSessions = some(sessions.keySet());
    }

    List<ScheduleFault> list(TaskGraph graph) {
        checkTracks();
        checkSessions();
        checkReports();
        checkDependencies();
        List<String> circle = graph.circle();
        if (!circle.isEmpty()) {
            String chain = chain(circle);
            String closing = "dependencies/" + circle.get(circle.size() - 1) + ">" + circle.get(0);
            add(Kind.CYCLE, closing, "工程が循環している（" + chain + "）", "tasks wait for one another (" + chain + ")");
        }
        return List.copyOf(faults);
    }

    /** The faults of tasks and dependencies alone. */
    List<ScheduleFault> listOfTasks() {
        checkTracks();
        checkDependencies();
        return List.copyOf(faults);
    }

    static String chain(List<String> circle) {
        String more = circle.size() > MOST_NAMED ? " → …" : "";
        return circle.stream().limit(MOST_NAMED).map(ScheduleFaults::shorten).collect(Collectors.joining(" → ")) + more;
    }

    private static String shorten(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private void add(Kind kind, String path, String ja, String en) {
        faults.add(new ScheduleFault(kind, path, Label.of(ja, en)));
    }

    private void checkTracks() {
        Set<String> trackIds = new HashSet<>();
        Set<String> taskIds = new HashSet<>();
        for (Track track : schedule.tracks()) {
            String path = "tracks/" + track.id();
            unique(trackIds, track.id(), path);
            for (Task task : track.tasks()) {
                String taskPath = path + "/tasks/" + task.id();
                unique(taskIds, task.id(), taskPath);
                within(task.span(), taskPath);
            }
        }
    }

    private void unique(Set<String> seen, String id, String path) {
        if (!seen.add(id)) {
            add(
                    Kind.DUPLICATE_ID,
                    path,
                    "識別子「" + shorten(id) + "」が重複している",
                    "the id '" + shorten(id) + "' stands twice");
        }
    }

    private void within(MonthSpan span, String path) {
        if (!span.isWithin(schedule.year())) {
            add(
                    Kind.OUTSIDE_YEAR,
                    path,
                    span + "は" + schedule.year().label().ja() + "の範囲にない",
                    span + " does not lie in " + schedule.year().label().en());
        }
    }

    private void checkSessions() {
        Set<String> ids = new HashSet<>();
        for (CouncilSession session : schedule.sessions()) {
            String path = "sessions/" + session.id();
            unique(ids, session.id(), path);
            within(session.span(), path);
        }
    }

    private void checkReports() {
        Set<String> ids = new HashSet<>();
        for (Report report : schedule.reports()) {
            String path = "reports/" + report.id();
            unique(ids, report.id(), path);
            CouncilSession session = sessions.get(report.session());
            if (session == null) {
                unknown(report.session(), path + "/session", knownSessions);
            } else {
                checkDay(report, session, path);
                report.needs().forEach(need -> checkNeed(report, session, need, path + "/needs/" + need));
            }
        }
    }

    private static List<String> some(Set<String> known) {
        return known.stream()
                .sorted()
                .limit(MOST_NAMED)
                .map(ScheduleFaults::shorten)
                .toList();
    }

    private void unknown(String id, String path, List<String> some) {
        add(
                Kind.UNKNOWN_ID,
                path,
                "「" + shorten(id) + "」は存在しない（候補：" + String.join("、", some) + "）",
                "there is no '" + shorten(id) + "', expected one of " + some);
    }

    private void checkDay(Report report, CouncilSession session, String path) {
        report.day()
                .filter(day -> !session.span().contains(YearMonth.from(day)))
                .ifPresent(day -> add(
                        Kind.OUTSIDE_SESSION,
                        path + "/day",
                        day + "は" + session.label().ja() + "（" + session.span() + "）の月にない",
                        day + " does not lie in the months of "
                                + session.label().en() + " (" + session.span() + ")"));
    }

    private void checkNeed(Report report, CouncilSession session, String need, String path) {
        Task task = tasks.get(need);
        if (task == null) {
            unknown(need, path, knownTasks);
            return;
        }
        YearMonth latest =
                report.day().map(YearMonth::from).orElse(session.span().last());
        if (task.span().last().isAfter(latest)) {
            add(
                    Kind.OUT_OF_ORDER,
                    path,
                    "「" + shorten(task.label().ja()) + "」（" + task.span() + "）が報告（" + latest + "）に間に合わない",
                    "'" + shorten(task.label().en()) + "' (" + task.span() + ") is not ready for the report in "
                            + latest);
        }
    }

    private void checkDependencies() {
        for (Dependency one : schedule.dependencies()) {
            String path = "dependencies/" + one.before() + ">" + one.after();
            Task before = tasks.get(one.before());
            Task after = tasks.get(one.after());
            if (before == null) {
                unknown(one.before(), path, knownTasks);
            }
            if (after == null) {
                unknown(one.after(), path, knownTasks);
            }
            if (before != null
                    && after != null
                    && after.span().first().isBefore(before.span().last())) {
                add(
                        Kind.OUT_OF_ORDER,
                        path,
                        "「" + shorten(after.label().ja()) + "」（" + after.span() + "）が「"
                                + shorten(before.label().ja()) + "」（" + before.span() + "）の終わる前に始まる",
                        "'" + shorten(after.label().en()) + "' (" + after.span() + ") begins before '"
                                + shorten(before.label().en()) + "' (" + before.span() + ") is done");
            }
        }
    }
}

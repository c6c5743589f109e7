package org.machistat.planmodel.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.machistat.core.text.Label;

/** The row of the council as charts and calendars show it: reports by session, and how long each lasts. */
final class Agenda {

    /** Said of a report of which only the session is stated. */
    static final Label NO_DAY = Label.of("日の記載なし", "day not stated");

    private final Map<String, CouncilSession> sessions = new HashMap<>();
    private final Map<String, List<Report>> reports = new HashMap<>();
    private final List<Report> lost = new ArrayList<>();

    Agenda(Schedule schedule) {
        schedule.sessions().forEach(session -> sessions.putIfAbsent(session.id(), session));
        for (Report report : schedule.reports()) {
            if (sessions.containsKey(report.session())) {
                reports.computeIfAbsent(report.session(), id -> new ArrayList<>())
                        .add(report);
            } else {
                lost.add(report);
            }
        }
    }

    /** The reports to a session, once: where its id stands twice, the later one has none. */
    List<Report> take(CouncilSession session) {
        List<Report> taken = reports.remove(session.id());
        return taken == null ? List.of() : taken;
    }

    /** The reports to sessions that are not there. */
    List<Report> lost() {
        return lost;
    }

    /** The months of the session of a report, if it is there. */
    Optional<MonthSpan> span(Report report) {
        return Optional.ofNullable(sessions.get(report.session())).map(CouncilSession::span);
    }
}

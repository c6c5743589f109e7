package org.machistat.planmodel.schedule;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** Mermaid's Gantt syntax. */
final class GanttMermaid {

    private static final Pattern KEYWORD = Pattern.compile(
            "(?i)(?:gantt|title|section|dateformat|axisformat|tickinterval|inclusiveenddates|topaxis|excludes|includes"
                    + "|todaymarker|weekday|weekend|click|call|href|acctitle|accdescr)(?![a-z0-9_]).*|[0-9]{4}-[0-9]{2}-[0-9]{2}.*");

    private final Locale locale;
    private final StringBuilder text = new StringBuilder();
    private int next = 1;

    private GanttMermaid(Locale locale) {
        this.locale = locale;
    }

    static String of(Schedule schedule, Locale locale) {
        return new GanttMermaid(locale).print(schedule);
    }

    private String print(Schedule schedule) {
        text.append("gantt\n    title ")
                .append(escape(schedule.title().in(locale)))
                .append("\n    dateFormat YYYY-MM-DD\n    axisFormat %m\n");
        for (Track track : schedule.tracks()) {
            section(track.name().in(locale));
            for (Task task : track.tasks()) {
                event(
                        task.label().in(locale) + word(task.evidence()),
                        "",
                        task.span().firstDay(),
                        task.span().lastDay());
            }
        }
        Agenda agenda = new Agenda(schedule);
        if (!schedule.sessions().isEmpty() || !agenda.lost().isEmpty()) {
            section(schedule.council().in(locale));
        }
        for (CouncilSession session : schedule.sessions()) {
            event(
                    session.label().in(locale) + word(session.evidence()),
                    "",
                    session.span().firstDay(),
                    session.span().lastDay());
            agenda.take(session).forEach(report -> report(report, agenda));
        }
        agenda.lost().forEach(report -> report(report, agenda));
        return text.toString();
    }

    private String word(Task.Evidence evidence) {
        return evidence == Task.Evidence.PRINTED ? "" : "（" + evidence.label().in(locale) + "）";
    }

    private void report(Report report, Agenda agenda) {
        String subject = report.subject().in(locale);
        report.day()
                .ifPresentOrElse(
                        day -> event(subject, "milestone, ", day, day),
                        () -> agenda.span(report)
                                .ifPresent(span -> event(
                                        subject + "（" + Agenda.NO_DAY.in(locale) + "）",
                                        "",
                                        span.firstDay(),
                                        span.lastDay())));
    }

    private void section(String name) {
        text.append("    section ").append(escape(name)).append('\n');
    }

    /** Mermaid takes the end as exclusive. */
    private void event(String label, String kind, LocalDate first, LocalDate last) {
        text.append("    ")
                .append(escape(label))
                .append(" :")
                .append(kind)
                .append('t')
                .append(next++)
                .append(", ")
                .append(first)
                .append(", ")
                .append(kind.isEmpty() ? last.plusDays(1).toString() : "0d")
                .append('\n');
    }

    static String escape(String label) {
        String clean = label.replace(':', '：')
                .replace(';', '；')
                .replace('#', '＃')
                .replace('%', '％')
                .replaceAll("[\\p{Cc}\\p{Cf}\\s\\u2028\\u2029]+", " ")
                .strip();
        return clean.isEmpty() || KEYWORD.matcher(clean).matches() ? "・" + clean : clean;
    }
}

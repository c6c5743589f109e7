package org.machistat.planmodel.schedule;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** Mermaid's Gantt syntax. */
final class GanttMermaid {

    private static final Pattern KEYWORD = Pattern.compile(
            "(?i)(?:gantt|title|section|dateformat|axisformat|tickinterval|inclusiveenddates|topaxis|excludes|includes"
                    + "|todaymarker|weekday|weekend|click|call|href|acctitle|accdescr)\\b.*");

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
                boolean printed = task.evidence() == Task.Evidence.PRINTED;
                String word = printed ? "" : "（" + task.evidence().label().in(locale) + "）";
                event(
                        task.label().in(locale) + word,
                        "",
                        task.span().firstDay(),
                        task.span().lastDay());
            }
        }
        if (!schedule.sessions().isEmpty()) {
            section(schedule.council().in(locale));
        }
        for (CouncilSession session : schedule.sessions()) {
            event(
                    session.label().in(locale),
                    "",
                    session.span().firstDay(),
                    session.span().lastDay());
            for (Report report : schedule.listReports(session)) {
                report.day().ifPresent(day -> event(report.subject().in(locale), "milestone, ", day, day));
            }
        }
        return text.toString();
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
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return clean.isEmpty() || KEYWORD.matcher(clean).matches() ? "・" + clean : clean;
    }
}

package org.machistat.planmodel.schedule;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.machistat.core.text.Label;

/** The iCalendar format, RFC 5545. */
final class ICalendar {

    private static final int MOST_OCTETS = 75;
    private static final String LINE_END = "\r\n";
    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant BEYOND = Instant.parse("+10000-01-01T00:00:00Z");
    private static final int HASH = 8;

    private final String stamp;
    private final String domain;
    private final Locale locale;
    private final String prefix;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> times = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    private ICalendar(Schedule schedule, Instant stamp, String domain, Locale locale) {
        if (!DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException(
                    "Domain must be of letters, digits, dots and hyphens, but was '" + domain + "'");
        }
        if (stamp.isBefore(FIRST) || !stamp.isBefore(BEYOND)) {
            throw new IllegalArgumentException("Stamp must be of the years 0 to 9999, but was " + stamp);
        }
        this.prefix = prefix(schedule);
        this.stamp = STAMP.format(stamp);
        this.domain = domain;
        this.locale = locale;
    }

    static String of(Schedule schedule, Instant stamp, String domain, Locale locale) {
        return new ICalendar(schedule, stamp, domain, locale).print(schedule);
    }

    private String print(Schedule schedule) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//MachiStat//Plan Model//EN");
        line("CALSCALE:GREGORIAN");
        property("X-WR-CALNAME", schedule.title().in(locale));
        for (Track track : schedule.tracks()) {
            for (Task task : track.tasks()) {
                event(
                        "task-" + task.id(),
                        task.span(),
                        task.label(),
                        description(task.evidence(), task.note()),
                        track.name());
            }
        }
        Agenda agenda = new Agenda(schedule);
        for (CouncilSession session : schedule.sessions()) {
            event(
                    "session-" + session.id(),
                    session.span(),
                    session.label(),
                    description(session.evidence(), session.note()),
                    schedule.council());
        }
        for (Report report : schedule.reports()) {
            String id = "report-" + report.id();
            report.day()
                    .ifPresentOrElse(
                            day -> event(id, day, day, report.subject(), "", schedule.council()),
                            () -> agenda.span(report)
                                    .ifPresent(span -> event(
                                            id, span, report.subject(), Agenda.NO_DAY.in(locale), schedule.council())));
        }
        line("END:VCALENDAR");
        return text.toString();
    }

    private String description(Task.Evidence evidence, Label note) {
        String word = evidence == Task.Evidence.INFERRED ? evidence.label().in(locale) : "";
        String why = note.in(locale);
        return word + (word.isEmpty() || why.isEmpty() ? "" : "\n") + why;
    }

    private void event(String id, MonthSpan span, Label summary, String description, Label category) {
        event(id, span.firstDay(), span.lastDay(), summary, description, category);
    }

    /** The end of an all-day event is the day after its last. */
    private void event(String id, LocalDate first, LocalDate last, Label summary, String description, Label category) {
        line("BEGIN:VEVENT");
        property("UID", uid(id));
        line("DTSTAMP:" + stamp);
        line("DTSTART;VALUE=DATE:" + first.format(DateTimeFormatter.BASIC_ISO_DATE));
        line("DTEND;VALUE=DATE:" + last.plusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE));
        property("SUMMARY", summary.in(locale));
        if (!description.isEmpty()) {
            property("DESCRIPTION", description);
        }
        property("CATEGORIES", category.in(locale));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private String uid(String id) {
        String free = id;
        int next = times.getOrDefault(id, 1);
        while (!taken.add(free)) {
            next++;
            free = id + "." + next;
        }
        times.put(id, next);
        return prefix + free + "@" + domain;
    }

    /** Year and id of the schedule; a schedule without an id goes by its title. */
    private static String prefix(Schedule schedule) {
        String id = schedule.id().isEmpty()
                ? UUID.nameUUIDFromBytes(schedule.title().ja().getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .substring(0, HASH)
                : schedule.id();
        return schedule.year().year() + "-" + id + "-";
    }

    private void property(String name, String value) {
        line(name + ":" + escape(value));
    }

    /** TEXT of RFC 5545, 3.3.11: backslash, semicolon, comma and line breaks; other control characters but tabs may not stand. */
    static String escape(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\r\\n|\\r|\\n", "\\\\n")
                .replaceAll("[\\p{Cntrl}&&[^\\t]]", "");
    }

    private void line(String content) {
        fold(content, text);
    }

    /** RFC 5545, 3.1: at most 75 octets a line, the space that begins a continuation counted. */
    static void fold(String content, StringBuilder out) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int codePoint = content.codePointAt(i);
            String sign = Character.toString(codePoint);
            int size = sign.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MOST_OCTETS) {
                out.append(LINE_END).append(' ');
                octets = 1;
            }
            out.append(sign);
            octets += size;
            i += sign.length();
        }
        out.append(LINE_END);
    }
}

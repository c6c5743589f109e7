package org.machistat.planmodel.schedule;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The iCalendar format, RFC 5545. */
final class ICalendar {

    private static final int MOST_OCTETS = 75;
    private static final String LINE_END = "\r\n";
    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final String stamp;
    private final String domain;
    private final Locale locale;
    private final Map<String, Integer> uids = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    private ICalendar(Instant stamp, String domain, Locale locale) {
        if (!DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException(
                    "Domain must be of letters, digits, dots and hyphens, but was '" + domain + "'");
        }
        this.stamp = STAMP.format(stamp);
        this.domain = domain;
        this.locale = locale;
    }

    static String of(Schedule schedule, Instant stamp, String domain, Locale locale) {
        return new ICalendar(stamp, domain, locale).print(schedule);
    }

    private String print(Schedule schedule) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//MachiStat//Plan Model//EN");
        line("CALSCALE:GREGORIAN");
        property("X-WR-CALNAME", schedule.title().in(locale));
        for (Track track : schedule.tracks()) {
            for (Task task : track.tasks()) {
                String evidence = task.evidence() == Task.Evidence.INFERRED
                        ? task.evidence().label().in(locale)
                        : "";
                event(
                        "task-" + task.id(),
                        task.span().firstDay(),
                        task.span().lastDay(),
                        task.label().in(locale),
                        evidence,
                        track.name().in(locale));
            }
        }
        String council = schedule.council().in(locale);
        for (CouncilSession session : schedule.sessions()) {
            event(
                    "session-" + session.id(),
                    session.span().firstDay(),
                    session.span().lastDay(),
                    session.label().in(locale),
                    "",
                    council);
        }
        for (Report report : schedule.reports()) {
            report.day()
                    .ifPresent(day -> event(
                            "report-" + report.id(), day, day, report.subject().in(locale), "", council));
        }
        line("END:VCALENDAR");
        return text.toString();
    }

    /** The end of an all-day event is the day after its last. */
    private void event(
            String id, LocalDate first, LocalDate last, String summary, String description, String category) {
        line("BEGIN:VEVENT");
        property("UID", uid(id));
        line("DTSTAMP:" + stamp);
        line("DTSTART;VALUE=DATE:" + first.format(DateTimeFormatter.BASIC_ISO_DATE));
        line("DTEND;VALUE=DATE:" + last.plusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE));
        property("SUMMARY", summary);
        if (!description.isEmpty()) {
            property("DESCRIPTION", description);
        }
        property("CATEGORIES", category);
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private String uid(String id) {
        int times = uids.merge(id, 1, Integer::sum);
        return id + (times == 1 ? "" : "." + times) + "@" + domain;
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

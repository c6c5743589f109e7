package org.machistat.planmodel.schedule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.machistat.core.text.DisplayWidth;
import org.machistat.core.text.DisplayWidth.Ambiguous;

/** The chart of bars; every sign of a bar takes one column in every font. */
final class GanttText {

    private static final int CELL = 5;
    private static final char INFERRED_SESSION = '+';
    private static final char NO_DAY = '?';

    /** What would move the cursor or turn the line: spaces, control characters and signs without a shape. */
    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Cc}\\p{Cf}\\u2028\\u2029]+");

    private final boolean japanese;
    private final Locale locale;
    private final Ambiguous ambiguous;
    private final List<YearMonth> months;
    private final List<Row> rows = new ArrayList<>();

    private record Row(String label, char sign, Predicate<YearMonth> filled) {}

    private GanttText(Schedule schedule, Locale locale, Ambiguous ambiguous) {
        this.japanese = locale.getLanguage().equals("ja");
        this.locale = locale;
        this.ambiguous = ambiguous;
        this.months = schedule.year().months();
        collect(schedule);
    }

    static String of(Schedule schedule, Locale locale, Ambiguous ambiguous) {
        return new GanttText(schedule, locale, ambiguous).print(schedule);
    }

    private void collect(Schedule schedule) {
        for (Track track : schedule.tracks()) {
            heading(track.name().in(locale));
            for (Task task : track.tasks()) {
                char sign = task.evidence() == Task.Evidence.PRINTED ? '=' : '~';
                rows.add(new Row("  " + line(task.label().in(locale)), sign, task.span()::contains));
            }
        }
        Agenda agenda = new Agenda(schedule);
        if (!schedule.sessions().isEmpty() || !agenda.lost().isEmpty()) {
            heading(schedule.council().in(locale));
        }
        for (CouncilSession session : schedule.sessions()) {
            char sign = session.evidence() == Task.Evidence.PRINTED ? '#' : INFERRED_SESSION;
            rows.add(new Row("  " + session.label().in(locale), sign, session.span()::contains));
            agenda.take(session).forEach(report -> add(report, agenda));
        }
        agenda.lost().forEach(report -> add(report, agenda));
    }

    private void add(Report report, Agenda agenda) {
        String subject = line(report.subject().in(locale));
        if (report.day().isPresent()) {
            LocalDate day = report.day().get();
            rows.add(new Row(
                    "    " + day.getMonthValue() + "/" + day.getDayOfMonth() + " " + subject,
                    '*',
                    YearMonth.from(day)::equals));
        } else {
            Predicate<YearMonth> filled = month ->
                    agenda.span(report).filter(span -> span.contains(month)).isPresent();
            rows.add(new Row("    " + subject, NO_DAY, filled));
        }
    }

    private void heading(String name) {
        rows.add(new Row(line(name), ' ', month -> false));
    }

    private static String line(String text) {
        return UNSEEN.matcher(text).replaceAll(" ").strip();
    }

    private String print(Schedule schedule) {
        int width = rows.stream()
                .mapToInt(row -> DisplayWidth.of(row.label(), ambiguous))
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        append(
                text,
                line(schedule.title().in(locale))
                        + (japanese ? "（" : " (")
                        + schedule.year().label().in(locale)
                        + (japanese ? "）" : ")"));
        StringBuilder head = new StringBuilder(" ".repeat(width + 2));
        months.forEach(month -> head.append(DisplayWidth.padRight(name(month), CELL, ambiguous)));
        append(text, head.toString());
        for (Row row : rows) {
            StringBuilder bar = new StringBuilder(DisplayWidth.padRight(row.label(), width + 2, ambiguous));
            for (YearMonth month : months) {
                boolean filled = row.filled().test(month);
                String sign = row.sign() == '*' || row.sign() == NO_DAY
                        ? row.sign() + " ".repeat(CELL - 1)
                        : String.valueOf(row.sign()).repeat(CELL);
                bar.append(filled ? sign : " ".repeat(CELL));
            }
            append(text, bar.toString());
        }
        append(
                text,
                (japanese ? "= 明記　~ 推定　# 会期　* 報告日" : "= printed  ~ inferred  # session  * day of report")
                        + legend(INFERRED_SESSION, "　+ 会期（推定）", "  + session (inferred)")
                        + legend(NO_DAY, "　? 報告（日の記載なし）", "  ? report (day not stated)"));
        return text.toString();
    }

    /** What a sign means, if it is used. */
    private String legend(char sign, String ja, String en) {
        boolean isUsed = rows.stream().anyMatch(row -> row.sign() == sign);
        return isUsed ? (japanese ? ja : en) : "";
    }

    private String name(YearMonth month) {
        return japanese
                ? month.getMonthValue() + "月"
                : month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    private static void append(StringBuilder text, String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}

package org.machistat.planmodel.schedule;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.machistat.core.text.DisplayWidth;
import org.machistat.core.text.DisplayWidth.Ambiguous;

/** The chart of bars; every sign of a bar takes one column in every font. */
final class GanttText {

    private static final int CELL = 5;

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
        if (!schedule.sessions().isEmpty()) {
            heading(schedule.council().in(locale));
        }
        for (CouncilSession session : schedule.sessions()) {
            rows.add(new Row("  " + session.label().in(locale), '#', session.span()::contains));
            for (Report report : schedule.listReports(session)) {
                String day = report.day()
                        .map(d -> d.getMonthValue() + "/" + d.getDayOfMonth() + " ")
                        .orElse("");
                Predicate<YearMonth> filled = month ->
                        report.day().map(YearMonth::from).filter(month::equals).isPresent();
                rows.add(new Row("    " + day + line(report.subject().in(locale)), '*', filled));
            }
        }
    }

    private void heading(String name) {
        rows.add(new Row(line(name), ' ', month -> false));
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
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
                String sign = row.sign() == '*'
                        ? "*" + " ".repeat(CELL - 1)
                        : String.valueOf(row.sign()).repeat(CELL);
                bar.append(filled ? sign : " ".repeat(CELL));
            }
            append(text, bar.toString());
        }
        append(text, japanese ? "= 明記　~ 推定　# 会期　* 報告日" : "= printed  ~ inferred  # session  * day of report");
        return text.toString();
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

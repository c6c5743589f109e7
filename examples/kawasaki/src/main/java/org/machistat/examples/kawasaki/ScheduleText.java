package org.machistat.examples.kawasaki;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.machistat.core.text.DisplayWidth.Ambiguous;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.planmodel.schedule.CouncilSession;
import org.machistat.planmodel.schedule.Schedule;
import org.machistat.planmodel.schedule.Task;
import org.machistat.planmodel.schedule.Track;

/** Writes a schedule as text: its chart, and what follows from it. */
final class ScheduleText {

    private static final Label TITLE =
            Label.of("策定スケジュール（月は印刷の欄による推定）", "Schedule (months inferred from the printed cells)");
    private static final Label COLON = Label.of("：", ": ");
    private static final Label COMMA = Label.of("、", ", ");
    private static final Label ARROW = Label.same(" → ");

    private final Schedule schedule;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    private ScheduleText(Schedule schedule, Locale locale) {
        this.schedule = schedule;
        this.locale = locale;
    }

    static String write(Schedule schedule, Locale locale) {
        return new ScheduleText(schedule, locale).write();
    }

    private String write() {
        line("");
        line("### " + TITLE.in(locale));
        line(schedule.toText(locale, Ambiguous.NARROW).stripTrailing());
        line("");
        schedule.criticalPath().find().ifPresent(this::critical);
        schedule.sessions().forEach(this::session);
        steps().forEach(this::together);
        schedule.tracks().stream().skip(1).forEach(this::lags);
        return text.toString();
    }

    private void critical(Schedule.Chain chain) {
        line(Label.of(
                                "- 最長の連鎖（" + chain.months() + "か月、うち待ち" + chain.waiting() + "か月）：",
                                "- longest chain (" + chain.months() + " months, " + chain.waiting()
                                        + " of them waiting): ")
                        .in(locale)
                + labels(chain.tasks(), ARROW));
    }

    private void session(CouncilSession session) {
        List<Task> needed = schedule.listNeededBefore(session);
        if (!needed.isEmpty()) {
            line("- " + session.label().in(locale)
                    + Label.of("までに必要：", " needs: ").in(locale) + labels(needed, COMMA));
        }
    }

    private String labels(List<Task> tasks, Label between) {
        return tasks.stream().map(task -> task.label().in(locale)).collect(Collectors.joining(between.in(locale)));
    }

    private List<String> steps() {
        return schedule.tasks().stream()
                .map(Task::step)
                .filter(step -> !step.isEmpty())
                .distinct()
                .toList();
    }

    private void together(String step) {
        schedule.concurrent(step)
                .forEach((month, running) -> line("- "
                        + Label.of(
                                        month.getMonthValue() + "月に重なる工程「" + step + "」：",
                                        "at once in month " + month.getMonthValue() + " (" + step + "): ")
                                .in(locale)
                        + running.stream()
                                .map(one -> one.track().name().in(locale))
                                .collect(Collectors.joining(COMMA.in(locale)))));
    }

    /** How much later the first track is with each step it has in common with another. */
    private void lags(Track other) {
        Track first = schedule.tracks().get(0);
        String lags = steps().stream()
                .map(step -> lag(other, first, step))
                .filter(lag -> !lag.isEmpty())
                .collect(Collectors.joining(COMMA.in(locale)));
        line("- " + other.name().in(locale)
                + Label.of("からの遅れ（月）", ", months until the same step here").in(locale) + COLON.in(locale) + lags);
    }

    private String lag(Track from, Track to, String step) {
        Answer<Integer> lag = schedule.lag(from.id(), to.id(), step);
        return lag.fold(months -> step + " " + months, refusal -> "");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}

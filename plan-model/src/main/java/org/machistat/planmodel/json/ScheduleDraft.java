package org.machistat.planmodel.json;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.machistat.core.text.Label;
import org.machistat.core.time.FiscalYear;
import org.machistat.planmodel.schedule.CouncilSession;
import org.machistat.planmodel.schedule.MonthSpan;
import org.machistat.planmodel.schedule.Report;
import org.machistat.planmodel.schedule.Task;
import org.machistat.planmodel.schedule.Track;

/** The parts of a schedule before its fiscal year is known. */
final class ScheduleDraft {

    private ScheduleDraft() {}

    /**
     * Months, with or without their years.
     *
     * @param text the text
     * @param in the months in a fiscal year
     */
    record Months(String text, Function<FiscalYear, MonthSpan> in) {

        private static final FiscalYear ANY = FiscalYear.of(2000);
        private static final Pattern OF_YEAR =
                Pattern.compile("(\\d{1,2})月?(?:\\s*[~〜–-]\\s*|から)(\\d{1,2})月(?:まで)?|(\\d{1,2})月");
        private static final Pattern STATED = Pattern.compile("(\\d{4}-\\d{2})(?:/(\\d{4}-\\d{2}))?");

        static Months of(MonthSpan span) {
            return new Months(span.toString(), year -> span);
        }

        /** These months, if they are months of a fiscal year. */
        private Months check(FiscalYear year) {
            Objects.requireNonNull(in.apply(year), "months");
            return this;
        }

        static Months parse(String text) {
            String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
            Matcher stated = STATED.matcher(folded);
            if (stated.matches()) {
                YearMonth first = YearMonth.parse(stated.group(1));
                return of(new MonthSpan(first, stated.group(2) == null ? first : YearMonth.parse(stated.group(2))));
            }
            Matcher m = OF_YEAR.matcher(folded);
            if (!m.matches()) {
                throw new IllegalArgumentException("Unable to parse months from '" + text + "'");
            }
            int first = Integer.parseInt(m.group(3) == null ? m.group(1) : m.group(3));
            int last = Integer.parseInt(m.group(3) == null ? m.group(2) : m.group(3));
            Months months = new Months(text, year -> MonthSpan.of(year, first, last));
            return months.check(ANY);
        }
    }

    /**
     * A day, with or without its year.
     *
     * @param text the text
     * @param in the day in a fiscal year
     */
    record Day(String text, Function<FiscalYear, LocalDate> in) {

        private static final Pattern STATED = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

        /** A fiscal year with 29 February in it. */
        private static final FiscalYear LEAP = FiscalYear.of(1999);

        static Day of(LocalDate day) {
            return new Day(day.toString(), year -> day);
        }

        /** This day, if it is one of a fiscal year. */
        private Day check(FiscalYear year) {
            Objects.requireNonNull(in.apply(year), "day");
            return this;
        }

        static Day parse(String text) {
            if (STATED.matcher(text).matches()) {
                return of(LocalDate.parse(text));
            }
            Day day = new Day(text, year -> Report.day(text, year));
            return day.check(LEAP);
        }
    }

    record DraftTask(
            String id,
            Label label,
            Months months,
            Task.Evidence evidence,
            String step,
            Label note,
            Map<String, String> attributes) {

        static DraftTask of(Task task) {
            return new DraftTask(
                    task.id(),
                    task.label(),
                    Months.of(task.span()),
                    task.evidence(),
                    task.step(),
                    task.note(),
                    task.attributes());
        }

        Task in(FiscalYear year) {
            return new Task(id, label, months.in().apply(year), evidence, step, note, attributes);
        }
    }

    record DraftTrack(String id, Label name, List<Placed<DraftTask>> tasks) {

        static DraftTrack of(Track track) {
            return new DraftTrack(
                    track.id(),
                    track.name(),
                    track.tasks().stream().map(DraftTask::of).map(Placed::of).toList());
        }

        Track in(FiscalYear year) {
            return new Track(
                    id, name, tasks.stream().map(task -> task.value().in(year)).toList());
        }
    }

    record DraftSession(int number, Months months, CouncilSession.Kind kind, Task.Evidence evidence, Label note) {

        static DraftSession of(CouncilSession session) {
            return new DraftSession(
                    session.number(), Months.of(session.span()), session.kind(), session.evidence(), session.note());
        }

        CouncilSession in(FiscalYear year) {
            return new CouncilSession(number, months.in().apply(year), kind, evidence, note);
        }
    }

    record DraftReport(String id, String session, Label subject, Optional<Day> day, List<Placed<String>> needs) {

        static DraftReport of(Report report) {
            return new DraftReport(
                    report.id(),
                    report.session(),
                    report.subject(),
                    report.day().map(Day::of),
                    report.needs().stream().map(Placed::of).toList());
        }

        Report in(FiscalYear year) {
            Report report = Report.of(id, session, subject)
                    .needing(needs.stream().map(Placed::value).toArray(String[]::new));
            return day.map(one -> report.on(one.in().apply(year))).orElse(report);
        }
    }
}

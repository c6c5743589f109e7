package org.machistat.planmodel.schedule;

import java.io.Serializable;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.machistat.core.text.DisplayWidth.Ambiguous;
import org.machistat.core.text.Label;
import org.machistat.core.time.FiscalYear;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.planmodel.schedule.ScheduleFault.Kind;

/**
 * The making of a plan over the months of a fiscal year: tracks of tasks, sessions of the council, reports (策定スケジュール).
 *
 * <ul>
 *   <li>Anything can be put in as it is printed; {@link #faults} lists what cannot be so.
 *   <li>Sessions are kept in the order of their months, whatever their numbers.
 *   <li>Where an id stands twice, questions see the first.
 * </ul>
 *
 * @serial exclude
 */
public final class Schedule implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What the row of the council is called unless the document calls it otherwise (議会). */
    public static final Label COUNCIL = Label.of("議会", "Council");

    private final Label title;
    private final FiscalYear year;
    private final List<Track> tracks;
    private final List<CouncilSession> sessions;
    private final List<Report> reports;
    private final List<Dependency> dependencies;
    private final Label council;
    private final String id;

    private Schedule(Builder builder) {
        this.title = builder.title;
        this.year = builder.year;
        this.tracks = List.copyOf(builder.tracks);
        this.sessions = builder.sessions.stream().sorted().toList();
        this.reports = List.copyOf(builder.reports);
        this.dependencies = List.copyOf(builder.dependencies);
        this.council = builder.council;
        this.id = builder.id;
    }

    /**
     * Starts a schedule.
     *
     * @param title its title
     * @param year its fiscal year
     * @return a builder
     */
    public static Builder builder(Label title, FiscalYear year) {
        return new Builder(title, year);
    }

    /** Collects what belongs to a schedule; not thread-safe. */
    public static final class Builder {

        private final Label title;
        private final FiscalYear year;
        private final List<Track> tracks = new ArrayList<>();
        private final List<CouncilSession> sessions = new ArrayList<>();
        private final List<Report> reports = new ArrayList<>();
        private final List<Dependency> dependencies = new ArrayList<>();
        private Label council = COUNCIL;
        private String id = "";

        private Builder(Label title, FiscalYear year) {
            this.title = Objects.requireNonNull(title, "title");
            this.year = Objects.requireNonNull(year, "year");
        }

        /**
         * Adds a track.
         *
         * @param track the track
         * @return this builder
         */
        public Builder track(Track track) {
            tracks.add(Objects.requireNonNull(track, "track"));
            return this;
        }

        /**
         * Adds a session of the council.
         *
         * @param session the session
         * @return this builder
         */
        public Builder session(CouncilSession session) {
            sessions.add(Objects.requireNonNull(session, "session"));
            return this;
        }

        /**
         * Sets what others call the schedule.
         *
         * @param newId the id; without one, calendars tell schedules apart by year and title
         * @return this builder
         */
        public Builder id(String newId) {
            id = Objects.requireNonNull(newId, "newId");
            return this;
        }

        /**
         * Names the row of the council.
         *
         * @param name its name; {@link Schedule#COUNCIL} if not given
         * @return this builder
         */
        public Builder council(Label name) {
            council = Objects.requireNonNull(name, "name");
            return this;
        }

        /**
         * Adds a report to a session.
         *
         * @param report the report
         * @return this builder
         */
        public Builder report(Report report) {
            reports.add(Objects.requireNonNull(report, "report"));
            return this;
        }

        /**
         * Adds that one task has to be done before another.
         *
         * @param dependency the dependency
         * @return this builder
         */
        public Builder dependency(Dependency dependency) {
            dependencies.add(Objects.requireNonNull(dependency, "dependency"));
            return this;
        }

        /**
         * Adds that each task has to be done before the next, as the document states.
         *
         * @param taskIds the ids of tasks, in order
         * @return this builder
         */
        public Builder chain(String... taskIds) {
            for (int i = 1; i < taskIds.length; i++) {
                dependencies.add(new Dependency(taskIds[i - 1], taskIds[i]));
            }
            return this;
        }

        /**
         * Makes the schedule.
         *
         * @return the schedule
         */
        public Schedule build() {
            return new Schedule(this);
        }
    }

    /**
     * A chain of tasks of which each has to be done before the next.
     *
     * @param tasks the tasks in order
     * @param months the months from the first month of the first task to the last of the last, waiting between tasks included
     * @param working the months in which one of the tasks runs; a month that two share counts once
     * @serial exclude
     */
    public record Chain(List<Task> tasks, int months, int working) implements Serializable {
        /**
         * Makes a chain.
         *
         * @param tasks the tasks in order
         * @param months the months from the first to the last
         * @param working the months in which one of the tasks runs
         */
        public Chain {
            tasks = List.copyOf(tasks);
        }

        private static Chain of(List<Task> tasks) {
            YearMonth first = tasks.get(0).span().first();
            YearMonth last = tasks.get(tasks.size() - 1).span().last();
            int working = 0;
            YearMonth done = first.minusMonths(1);
            for (Task task : tasks) {
                YearMonth from = task.span().first().isAfter(done) ? task.span().first() : done.plusMonths(1);
                working += Math.toIntExact(from.until(task.span().last(), ChronoUnit.MONTHS)) + 1;
                done = task.span().last();
            }
            return new Chain(tasks, new MonthSpan(first, last).months(), working);
        }

        /**
         * The months in which the chain waits.
         *
         * @return the months of no task between the first and the last
         */
        public int waiting() {
            return months - working;
        }
    }

    /**
     * A task and the track it stands on.
     *
     * @param track the track
     * @param task the task
     * @serial exclude
     */
    public record Running(Track track, Task task) implements Serializable {
        /**
         * Makes a pair.
         *
         * @param track the track
         * @param task the task
         */
        public Running {
            Objects.requireNonNull(track, "track");
            Objects.requireNonNull(task, "task");
        }

        /** Track, label and months. */
        @Override
        public String toString() {
            return track.name().ja() + "：" + task;
        }
    }

    /**
     * What others call it.
     *
     * @return the id; empty if it has none
     */
    public String id() {
        return id;
    }

    /**
     * Its title.
     *
     * @return the title
     */
    public Label title() {
        return title;
    }

    /**
     * Its fiscal year.
     *
     * @return the fiscal year
     */
    public FiscalYear year() {
        return year;
    }

    /**
     * Its tracks.
     *
     * @return the tracks in printed order
     */
    public List<Track> tracks() {
        return tracks;
    }

    /**
     * What the row of the council is called.
     *
     * @return its name
     */
    public Label council() {
        return council;
    }

    /**
     * The names of all rows.
     *
     * @return those of the tracks in printed order, then that of the council if it has a session
     */
    public List<Label> rows() {
        List<Label> rows = new ArrayList<>();
        tracks.forEach(track -> rows.add(track.name()));
        if (!sessions.isEmpty()) {
            rows.add(council);
        }
        return Collections.unmodifiableList(rows);
    }

    /**
     * The sessions of the council.
     *
     * @return the sessions in the order of their months
     */
    public List<CouncilSession> sessions() {
        return sessions;
    }

    /**
     * What is reported to the sessions.
     *
     * @return the reports in printed order
     */
    public List<Report> reports() {
        return reports;
    }

    /**
     * Which task has to be done before which.
     *
     * @return the dependencies
     */
    public List<Dependency> dependencies() {
        return dependencies;
    }

    /**
     * The tasks of all tracks.
     *
     * @return the tasks in printed order
     */
    public List<Task> tasks() {
        return tracks.stream().flatMap(track -> track.tasks().stream()).toList();
    }

    /**
     * The task of an id.
     *
     * @param id the id
     * @return the task
     * @throws NoSuchElementException naming the ids there are, if there is none
     */
    public Task get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No task '" + id + "', expected one of "
                + tasks().stream().map(Task::id).limit(20).toList()));
    }

    /**
     * The task of an id, if there is one.
     *
     * @param id the id
     * @return the task, or empty
     */
    public Optional<Task> find(String id) {
        return tasks().stream().filter(task -> task.id().equals(id)).findFirst();
    }

    /**
     * The session of an id, if there is one.
     *
     * @param id the id, such as 2018-1
     * @return the session, or empty
     */
    public Optional<CouncilSession> findSession(String id) {
        return sessions.stream().filter(session -> session.id().equals(id)).findFirst();
    }

    /**
     * What is reported to a session.
     *
     * @param session the session
     * @return the reports in printed order
     */
    public List<Report> listReports(CouncilSession session) {
        return reports.stream()
                .filter(report -> report.session().equals(session.id()))
                .toList();
    }

    /**
     * What has to be ready before a session: what its reports need, and all that has to be done before that.
     *
     * @param session the session
     * @return the tasks in printed order
     */
    public List<Task> listNeededBefore(CouncilSession session) {
        List<String> needs = listReports(session).stream()
                .flatMap(report -> report.needs().stream())
                .toList();
        return graph().withAllBefore(needs);
    }

    private TaskGraph graph() {
        return new TaskGraph(tasks(), dependencies);
    }

    /**
     * The months in which tasks of one step run on two or more tracks at once, as several パブリックコメント do.
     *
     * @param step the step
     * @return the tasks with their tracks by month, in order; no month with tasks of one track only
     */
    public Map<YearMonth, List<Running>> concurrent(String step) {
        Map<YearMonth, List<Running>> found = new LinkedHashMap<>();
        for (YearMonth month : year.months()) {
            List<Running> running = tracks.stream()
                    .flatMap(track -> track.tasks().stream()
                            .filter(task ->
                                    task.step().equals(step) && task.span().contains(month))
                            .map(task -> new Running(track, task)))
                    .toList();
            if (running.stream().map(Running::track).distinct().count() > 1) {
                found.put(month, running);
            }
        }
        return Collections.unmodifiableMap(found);
    }

    /**
     * How many months later a track begins a step than another does.
     *
     * @param parent the id of the track to count from, such as that of the parent plan
     * @param child the id of the other track
     * @param step the step
     * @return the months from the first task of the step on the one track to that on the other, below 0 if it is earlier;
     *     NOT_ENOUGH_DATA if a track has no such task
     */
    public Answer<Integer> lag(String parent, String child, String step) {
        return start(parent, step)
                .flatMap(one -> start(child, step).map(other -> Math.toIntExact(one.until(other, ChronoUnit.MONTHS))));
    }

    private Answer<YearMonth> start(String track, String step) {
        return tracks.stream()
                .filter(one -> one.id().equals(track))
                .flatMap(one -> one.tasks().stream())
                .filter(task -> task.step().equals(step))
                .map(task -> task.span().first())
                .min(YearMonth::compareTo)
                .<Answer<YearMonth>>map(Answer::of)
                .orElseGet(() -> Answer.refuse(
                        Reason.NOT_ENOUGH_DATA,
                        "「" + track + "」に工程「" + step + "」がない",
                        "there is no step '" + step + "' on track '" + track + "'"));
    }

    /**
     * The chain of dependent tasks that takes the most months by the calendar (クリティカルパス): from the first month of its first
     * task to the last month of its last, waiting included.
     *
     * @return the chain, that with fewer idle months and then the first in printed order among equals; NOT_ENOUGH_DATA if there is
     *     no task; NOT_APPLICABLE if tasks wait for one another, an id stands twice, or a task begins before the month in which
     *     one before it ends
     */
    public Answer<Chain> criticalPath() {
        TaskGraph graph = graph();
        List<String> circle = graph.circle();
        if (!circle.isEmpty()) {
            String chain = ScheduleFaults.chain(circle);
            return Answer.refuse(
                    Reason.NOT_APPLICABLE, "工程が循環している（" + chain + "）", "tasks wait for one another (" + chain + ")");
        }
        Optional<ScheduleFault> fault = new ScheduleFaults(this)
                .listOfTasks().stream()
                        .filter(one -> one.kind() == Kind.DUPLICATE_ID || one.kind() == Kind.OUT_OF_ORDER)
                        .findFirst();
        if (fault.isPresent()) {
            return Answer.refuse(
                    Reason.NOT_APPLICABLE,
                    fault.get().sentence().ja(),
                    fault.get().sentence().en());
        }
        List<Task> chain = graph.longestChain();
        return chain.isEmpty()
                ? Answer.refuse(Reason.NOT_ENOUGH_DATA, "工程がない", "there is no task")
                : Answer.of(Chain.of(chain));
    }

    /**
     * How many months later a task may end before something that waits for it is late (余裕).
     *
     * @param id the id of the task
     * @return the fewest months from its last month to the first of a task behind it, or to the day or last month of a report that
     *     needs it; below 0 if it is late already, empty if nothing waits for it
     * @throws NoSuchElementException naming the ids there are, if there is no such task
     */
    public OptionalInt slack(String id) {
        YearMonth last = get(id).span().last();
        Stream<YearMonth> tasks =
                graph().after(id).stream().map(next -> get(next).span().first());
        Stream<YearMonth> needed = reports.stream()
                .filter(report -> report.needs().contains(id))
                .flatMap(report -> report
                        .day()
                        .map(YearMonth::from)
                        .or(() -> findSession(report.session())
                                .map(session -> session.span().last()))
                        .stream());
        return Stream.concat(tasks, needed)
                .mapToInt(month -> Math.toIntExact(last.until(month, ChronoUnit.MONTHS)))
                .min();
    }

    /**
     * What cannot be as it is written.
     *
     * <ul>
     *   <li>Ids that stand twice; ids in reports and dependencies that nothing has.
     *   <li>Tasks and sessions outside the fiscal year, reports on a day outside their session.
     *   <li>A task that begins before the month in which one before it ends; a report before the month in which what it needs
     *       ends.
     *   <li>Tasks that wait for one another: one circle is named.
     * </ul>
     *
     * @return the faults with their places, tracks first; none if all is well
     */
    public List<ScheduleFault> faults() {
        return new ScheduleFaults(this).list(graph());
    }

    /**
     * The schedule as a chart of bars for a terminal, in Japanese, ambiguous characters as wide as letters.
     *
     * @return the chart: see {@link #toText(Locale, Ambiguous)}
     */
    public String toText() {
        return toText(Locale.JAPANESE, Ambiguous.NARROW);
    }

    /**
     * The schedule as a chart of bars: a line for each task, session and report under its track, a column for each month.
     *
     * <p>Bars are {@code =} where the months are printed, {@code ~} where they are inferred, {@code #} for sessions ({@code +} if
     * inferred), a {@code *} for the month of a report's day and a {@code ?} for each month of the session of a report without a day.
     * Months outside the fiscal year are not drawn. Reports to a session that is not there stand at the end.
     *
     * @param locale the language; Japanese, or English for every other
     * @param ambiguous how wide ambiguous characters are
     * @return the chart, its lines ended by line feeds
     */
    public String toText(Locale locale, Ambiguous ambiguous) {
        return GanttText.of(this, locale, ambiguous);
    }

    /**
     * The schedule in Mermaid's Gantt syntax.
     *
     * <p>Signs with a meaning there ({@code : ; # %} and line breaks) are replaced by their full-width forms or a space; a label
     * that begins like a keyword or a date gets a middle dot before it. A report without a day is a bar over the months of its session,
     * one to a session that is not there, too, is left out.
     *
     * @param locale the language; Japanese, or English for every other
     * @return the text, its lines ended by line feeds
     */
    public String toMermaid(Locale locale) {
        return GanttMermaid.of(this, locale);
    }

    /**
     * The schedule as an iCalendar file (RFC 5545): all-day events for tasks, sessions and reports.
     *
     * <ul>
     *   <li>Lines end with CR LF and are folded at 75 octets of UTF-8, never inside a character.
     *   <li>The UID of an event is the fiscal year, the id of the schedule (a hash of its title if it has none), kind and id of the
     *       event, and the domain: the same schedule gives the same file, and two schedules have no UID in common.
     *   <li>What is inferred has the word for it in its description, and notes follow.
     *   <li>A report without a day lasts as long as its session, and says so; one to a session that is not there is left out.
     *   <li>Where an id stands twice, the later ones get a number behind it.
     *   <li>A schedule without anything gives a calendar without events, which RFC 5545, 3.6, does not allow.
     * </ul>
     *
     * @param stamp the time to write as DTSTAMP, to the second
     * @param domain what makes the ids unique in the world, such as example.jp
     * @param locale the language; Japanese, or English for every other
     * @return the file
     * @throws IllegalArgumentException if the domain is not of letters, digits, dots and hyphens, or the stamp is not of the years 0
     *     to 9999
     */
    public String toICalendar(Instant stamp, String domain, Locale locale) {
        return ICalendar.of(this, stamp, domain, locale);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Schedule that && fields().equals(that.fields());
    }

    private List<Object> fields() {
        return List.of(id, title, year, tracks, council, sessions, reports, dependencies);
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, year, tracks);
    }

    /** Title, fiscal year and tracks. */
    @Override
    public String toString() {
        return title.ja() + "（" + year.label().ja() + "、"
                + tracks.stream().map(Track::toString).collect(Collectors.joining("・")) + "）";
    }
}

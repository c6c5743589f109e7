package org.machistat.planmodel.schedule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.machistat.core.text.Label;
import org.machistat.core.time.FiscalYear;

class ScheduleProperties {

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars('漢', 'é', 'ア', ' ', ',', ';', '\\')
                .withChars('\uD842', '\uDFB7')
                .ofMaxLength(300)
                .map(text -> text.replaceAll("[\uD800-\uDFFF]", "\uD842\uDFB7"));
    }

    /** RFC 5545, 3.1: taking out every CRLF with the space behind it gives the line back, and no line has over 75 octets. */
    @Property(tries = 300)
    void foldingIsUndoneByUnfolding(@ForAll("words") String text) {
        StringBuilder out = new StringBuilder();
        ICalendar.fold(text, out);
        String folded = out.substring(0, out.length() - 2);
        assertEquals(text, folded.replace("\r\n ", ""));
        for (String line : folded.split("\r\n", -1)) {
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            assertTrue(octets.length <= 75);
            // A character split between two lines would not survive decoding its half.
            assertArrayEquals(octets, new String(octets, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Escaped text has no bare separator and unescapes to itself. */
    @Property(tries = 300)
    void escapingIsUndone(@ForAll("words") String text) {
        String escaped = ICalendar.escape(text);
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '\\') {
                plain.append(escaped.charAt(++i));
            } else {
                assertTrue(c != ',' && c != ';');
                plain.append(c);
            }
        }
        assertEquals(text, plain.toString());
    }

    /** A schedule without a fault: a task begins in or after the month in which all before it end. */
    private record Good(Schedule schedule, List<int[]> edges, List<Integer> first, List<Integer> last) {}

    private static Good good(List<Integer> lengths, List<Integer> gaps, List<Integer> edges) {
        int n = Math.min(lengths.size(), gaps.size());
        List<int[]> used = new ArrayList<>();
        for (int edge : edges) {
            if (edge / 8 < edge % 8 && edge % 8 < n) {
                used.add(new int[] {edge / 8, edge % 8});
            }
        }
        int[] first = new int[n];
        int[] last = new int[n];
        List<Track> tracks = new ArrayList<>();
        Schedule.Builder builder = Schedule.builder(Label.EMPTY, FiscalYear.of(2017));
        for (int i = 0; i < n; i++) {
            int task = i;
            int ready = used.stream()
                    .filter(edge -> edge[1] == task)
                    .mapToInt(edge -> last[edge[0]])
                    .max()
                    .orElse(0);
            first[i] = Math.min(ready + gaps.get(i), 11);
            last[i] = Math.min(first[i] + lengths.get(i) - 1, 11);
            YearMonth april = YearMonth.of(2017, 4);
            MonthSpan span = new MonthSpan(april.plusMonths(first[i]), april.plusMonths(last[i]));
            Task made = new Task("t" + i, Label.same("T" + i), span, Task.Evidence.PRINTED, i % 2 == 0 ? "案" : "");
            tracks.add(new Track("r" + i, Label.same("R" + i), List.of(made)));
        }
        tracks.forEach(builder::track);
        used.forEach(edge -> builder.chain("t" + edge[0], "t" + edge[1]));
        builder.session(new CouncilSession(1, MonthSpan.of(FiscalYear.of(2017), 3, 3)));
        builder.report(Report.of("r", "2018-1", Label.same("報告")).needing("t" + (n - 1)));
        return new Good(
                builder.build(),
                used,
                Arrays.stream(first).boxed().toList(),
                Arrays.stream(last).boxed().toList());
    }

    /** Every chain tried: the critical one takes the most months by the calendar, and never more than the year. */
    @Property(tries = 300)
    void theCriticalPathTakesTheMostMonths(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 4) Integer> lengths,
            @ForAll @Size(min = 8, max = 8) List<@IntRange(min = 0, max = 2) Integer> gaps,
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 63) Integer> edges) {
        Good good = good(lengths, gaps, edges);
        assertEquals(List.of(), good.schedule().faults());
        Schedule.Chain chain = good.schedule().criticalPath().get();
        int longest = IntStream.range(0, good.first().size())
                .map(i -> latest(i, good) - good.first().get(i) + 1)
                .max()
                .orElseThrow();
        assertEquals(longest, chain.months());
        assertTrue(chain.months() <= 12);
        Set<YearMonth> worked = new HashSet<>();
        chain.tasks()
                .forEach(task -> good.schedule().year().months().stream()
                        .filter(task.span()::contains)
                        .forEach(worked::add));
        assertEquals(worked.size(), chain.working());
        for (int i = 1; i < chain.tasks().size(); i++) {
            int from = number(chain.tasks().get(i - 1));
            int to = number(chain.tasks().get(i));
            assertTrue(good.edges().stream().anyMatch(edge -> edge[0] == from && edge[1] == to));
        }
    }

    private static int number(Task task) {
        return Integer.parseInt(task.id().substring(1));
    }

    /** The last month of all that come behind a task. */
    private static int latest(int task, Good good) {
        return good.edges().stream()
                .filter(edge -> edge[0] == task)
                .mapToInt(edge -> latest(edge[1], good))
                .reduce(good.last().get(task), Math::max);
    }

    /** What is needed before a session has everything before it; lags turn round; what runs at once runs in its month. */
    @Property(tries = 200)
    void invariants(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 4) Integer> lengths,
            @ForAll @Size(min = 8, max = 8) List<@IntRange(min = 0, max = 2) Integer> gaps,
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 63) Integer> edges) {
        Good good = good(lengths, gaps, edges);
        Schedule schedule = good.schedule();
        List<Task> needed = schedule.listNeededBefore(schedule.sessions().get(0));
        schedule.dependencies().stream()
                .filter(one -> needed.contains(schedule.get(one.after())))
                .forEach(one -> assertTrue(needed.contains(schedule.get(one.before()))));
        for (Track one : schedule.tracks()) {
            for (Track other : schedule.tracks()) {
                schedule.lag(one.id(), other.id(), "案")
                        .find()
                        .ifPresent(months -> assertEquals(
                                -months, schedule.lag(other.id(), one.id(), "案").get()));
            }
        }
        schedule.concurrent("案").forEach((month, running) -> {
            assertTrue(running.size() > 1);
            running.forEach(one -> assertTrue(one.task().span().contains(month)));
        });
        schedule.tasks().forEach(task -> assertTrue(schedule.slack(task.id()).orElse(0) >= 0));
        List<String> lines = schedule.toText().lines().toList();
        schedule.tasks()
                .forEach(task -> assertEquals(
                        1,
                        lines.stream()
                                .filter(line ->
                                        line.startsWith("  " + task.label().ja() + " "))
                                .count()));
        List<String> uids = schedule.toICalendar(Instant.EPOCH, "x.jp", Locale.JAPANESE)
                .lines()
                .filter(line -> line.startsWith("UID:"))
                .toList();
        assertEquals(schedule.tasks().size() + 2, uids.stream().distinct().count());
        assertEquals(uids.size(), uids.stream().distinct().count());
    }
}

package org.machistat.planmodel.schedule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

    /** Dependencies from lower to higher numbers have no circle; the longest chain is at least any single task's months. */
    @Property(tries = 200)
    void theCriticalPathIsAChainAndTheLongest(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 4) Integer> lengths,
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 63) Integer> edges) {
        int n = lengths.size();
        List<Task> tasks = IntStream.range(0, n)
                .mapToObj(i -> PaperSchedule.task("t" + i, "T" + i, 4, 3 + lengths.get(i), ""))
                .toList();
        Schedule.Builder builder =
                Schedule.builder(Label.EMPTY, FiscalYear.of(2017)).track(new Track("t", Label.EMPTY, tasks));
        List<int[]> used = new ArrayList<>();
        for (int edge : edges) {
            int low = edge / 8;
            int high = edge % 8;
            if (low < high && high < n) {
                builder.chain("t" + low, "t" + high);
                used.add(new int[] {low, high});
            }
        }
        Schedule.Chain chain = builder.build().criticalPath().get();
        assertEquals(longest(lengths, used), chain.months());
        for (int i = 1; i < chain.tasks().size(); i++) {
            int from = Integer.parseInt(chain.tasks().get(i - 1).id().substring(1));
            int to = Integer.parseInt(chain.tasks().get(i).id().substring(1));
            assertTrue(used.stream().anyMatch(edge -> edge[0] == from && edge[1] == to));
        }
    }

    /** Every chain tried. */
    private static int longest(List<Integer> lengths, List<int[]> edges) {
        return IntStream.range(0, lengths.size())
                .map(i -> from(i, lengths, edges))
                .max()
                .orElseThrow();
    }

    private static int from(int task, List<Integer> lengths, List<int[]> edges) {
        return lengths.get(task)
                + edges.stream()
                        .filter(edge -> edge[0] == task)
                        .mapToInt(edge -> from(edge[1], lengths, edges))
                        .max()
                        .orElse(0);
    }
}

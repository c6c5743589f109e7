package org.machistat.examples.kawasaki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.initiative.FigureStub;
import org.machistat.planmodel.initiative.Initiative;
import org.machistat.planmodel.initiative.Tag;
import org.machistat.planmodel.plan.Heading;
import org.machistat.planmodel.schedule.CouncilSession;
import org.machistat.planmodel.schedule.Schedule;
import org.machistat.planmodel.schedule.Task;

/** What the plan's file says of the paper's text follows from the lines of the text. */
class PaperLinesTest {

    private static final PlanModel PLAN = PaperPlan.read();
    private static final NavigableMap<Integer, String> LINES = readLines();
    private static final Pattern TAGS = Pattern.compile("【([^】]+)】");
    private static final int APRIL = 4;

    private static NavigableMap<Integer, String> readLines() {
        NavigableMap<Integer, String> lines = new TreeMap<>();
        try (InputStream stream = PaperLinesTest.class.getResourceAsStream("lines.tsv")) {
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .forEach(line -> lines.put(
                            Integer.parseInt(line.substring(0, line.indexOf('\t'))),
                            line.substring(line.indexOf('\t') + 1)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return lines;
    }

    private static boolean isHeading(String line) {
        return line.startsWith("#") || (line.startsWith("【") && line.indexOf('\t') < 0);
    }

    private static int level(String line) {
        return line.startsWith("#") ? line.indexOf(' ') : 9;
    }

    /** The words of the tags if a line has nothing else, or nothing. */
    private static List<String> tagsAlone(String line) {
        String words = line.replaceFirst("^#+ ", "");
        List<String> tags = tags(words);
        return TAGS.matcher(words).replaceFirst("").isBlank() ? tags : List.of();
    }

    private static List<String> tags(String line) {
        Set<String> known = PLAN.initiatives().tags().stream().map(Tag::name).collect(Collectors.toSet());
        return TAGS.matcher(line)
                .results()
                .flatMap(found -> Stream.of(found.group(1).split("・")))
                .filter(known::contains)
                .toList();
    }

    /** Headings that nothing follows: no heading of a lower level and no text, right below if the heading is a caption in 【】. */
    private static Set<Integer> headingsWithoutText() {
        NavigableMap<Integer, String> lines = new TreeMap<>(LINES);
        lines.values().removeIf(line -> isHeading(line) && !tagsAlone(line).isEmpty());
        Set<Integer> found = new TreeSet<>();
        for (Map.Entry<Integer, String> line : lines.entrySet()) {
            if (isHeading(line.getValue())) {
                Map.Entry<Integer, String> next = lines.higherEntry(line.getKey());
                boolean far = line.getValue().startsWith("【") && next.getKey() - line.getKey() > 2;
                if (far || (isHeading(next.getValue()) && level(next.getValue()) <= level(line.getValue()))) {
                    found.add(line.getKey());
                }
            }
        }
        return found;
    }

    private static int line(Source source) {
        return Integer.parseInt(source.place().ja().replaceAll("\\D*(\\d+).*", "$1"));
    }

    /** A heading that nothing follows announces a picture, which the file lists as image only, or has no content. */
    @Test
    void headingsWithoutContent() {
        Set<Integer> images = new TreeSet<>();
        PLAN.figures().stream()
                .filter(figure -> figure.status() == FigureStub.Status.IMAGE_ONLY)
                .forEach(figure -> images.add(line(figure.source())));
        PLAN.series().stream()
                .filter(series -> series.status() == FigureStub.Status.IMAGE_ONLY)
                .forEach(series -> images.add(line(series.source())));
        Set<Integer> nothing = headingsWithoutText();
        nothing.removeAll(images);
        assertEquals(
                nothing,
                PLAN.headings().stream()
                        .filter(heading -> !heading.hasContent())
                        .map(heading -> heading.place().line())
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(Set.of(35, 528), nothing);
    }

    /** Every heading of the file stands in its line of the text. */
    @Test
    void headingsStandInTheirLines() {
        for (Heading heading : PLAN.headings()) {
            String line = LINES.get(heading.place().line());
            assertTrue(
                    line.contains(heading.title().ja()) || line.equals("…") || !isHeading(line),
                    () -> heading + " in " + line);
        }
    }

    /** A line of tags alone belongs to the initiative above it unless that has tags in its own heading. */
    @Test
    void tagHeadings() {
        List<Integer> detached = new ArrayList<>();
        Map<Integer, List<String>> own = new TreeMap<>();
        int initiative = 0;
        for (Map.Entry<Integer, String> line : LINES.subMap(243, 366).entrySet()) {
            if (line.getValue().startsWith("### ○")) {
                initiative = line.getKey();
                own.put(initiative, tags(line.getValue()));
            } else if (!tagsAlone(line.getValue()).isEmpty()) {
                if (own.get(initiative).isEmpty()) {
                    own.put(initiative, tagsAlone(line.getValue()));
                } else {
                    detached.add(line.getKey());
                }
            }
        }
        assertEquals(
                detached,
                PLAN.detachedTags().stream().map(tag -> tag.place().line()).toList());
        assertEquals(List.of(284), detached);
        for (Initiative one : PLAN.initiatives().list()) {
            List<String> printed = own.get(line(one.source()));
            List<String> held = one.tags().stream().map(Tag::name).toList();
            boolean byItsTwin = printed.isEmpty() && one.attributes().containsKey("x-note");
            assertTrue(held.equals(printed) || byItsTwin, () -> one.id() + " has " + held + ", printed " + printed);
        }
    }

    /** Each bullet under an initiative is one of its statements or issues, word for word and in order. */
    @Test
    void bulletsOfTheInitiatives() {
        for (Initiative one : PLAN.initiatives().list()) {
            int start = line(one.source());
            Integer end = LINES.tailMap(start, false).entrySet().stream()
                    .filter(line -> line.getValue().startsWith("### ○")
                            || line.getValue().startsWith("## "))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(366);
            List<String> bullets = LINES.subMap(start, end).values().stream()
                    .filter(line -> line.startsWith("- "))
                    .map(line -> line.replaceFirst("^- ・?", ""))
                    .toList();
            List<String> held = Stream.concat(one.statements().stream(), one.issues().stream())
                    .map(Label::ja)
                    .filter(bullets::contains)
                    .toList();
            assertEquals(bullets, held, one.id());
        }
    }

    /** Lines 490 to 499 and 503 to 526. */
    @Test
    void thinkingOfProgramme2() {
        Map<String, String> attributes = PLAN.plan().getProgramme(2).attributes();
        List<String> held = new ArrayList<>();
        attributes.forEach((key, value) -> {
            if (key.matches("x-(background|policy)-\\d")) {
                held.add(value);
            }
        });
        assertEquals(
                LINES.subMap(490, 500).values().stream()
                        .filter(line -> line.startsWith("- "))
                        .map(line -> line.substring(2))
                        .toList(),
                held);
        assertEquals(
                LINES.subMap(503, 527).values().stream()
                        .filter(line -> line.startsWith("○"))
                        .map(line -> line.substring(1).strip())
                        .toList(),
                PLAN.viewpoints().stream()
                        .flatMap(viewpoint -> viewpoint.statements().stream())
                        .map(Label::ja)
                        .toList());
        assertTrue(LINES.get(498).contains("毎年度の施策検証"));
        assertEquals(1, PLAN.reviews().orElseThrow().everyYears());
    }

    private static String letters(String text) {
        return text.replaceAll("<[^>]*>|[\\s（）・、「」]", "");
    }

    /** Every task stands in the cell it names, in the month of that cell; the row with a cell too many is one to the left after it. */
    @Test
    void monthsOfTheSchedule() {
        Schedule schedule = PLAN.schedules().get(0);
        for (Task task : schedule.tasks()) {
            String place = task.attributes().get("x-cell");
            int row = Integer.parseInt(place.substring(0, 3));
            int cell = Integer.parseInt(place.substring(4));
            String[] cells = LINES.get(row).split("\t", -1);
            String words = letters(cells[cell]);
            assertTrue(words.contains(letters(task.label().ja().replaceAll("（.*", ""))), task + " not in " + words);
            boolean tooMany = !cells[13 < cells.length ? 13 : 0].isBlank() && cells.length > 13;
            int month = tooMany && cell > 5 ? cell - 1 : cell;
            assertEquals((month + APRIL - 2) % 12 + 1, task.span().first().getMonthValue(), task.toString());
            assertEquals(task.span().first(), task.span().last());
            assertEquals(Task.Evidence.INFERRED, task.evidence());
        }
        String[] council = LINES.get(538).split("\t", -1);
        List<String> printed = new ArrayList<>();
        for (int cell = 1; cell < council.length; cell++) {
            if (!council[cell].isBlank()) {
                printed.add(council[cell].replaceAll(".*?第(\\d)回.*", "$1") + "/" + ((cell + APRIL - 2) % 12 + 1));
            }
        }
        assertEquals(
                printed,
                schedule.sessions().stream()
                        .map(session ->
                                session.number() + "/" + session.span().first().getMonthValue())
                        .toList());
    }

    /** Which task waits for which is printed nowhere. */
    @Test
    void dependenciesAreInferred() {
        PLAN.schedules().get(0).dependencies().forEach(dependency -> {
            assertEquals(Task.Evidence.INFERRED, dependency.evidence());
            assertTrue(!dependency.note().ja().isBlank(), dependency.toString());
        });
        assertEquals(
                List.of("2017-3"),
                PLAN.schedules().get(0).sessions().stream()
                        .filter(session -> session.evidence() == Task.Evidence.PRINTED)
                        .map(CouncilSession::id)
                        .toList());
    }
}

package org.machistat.core.interchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.machistat.core.internal.Excerpt;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Comparisons;
import org.machistat.core.source.Point;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;

/**
 * What a table says of comparing, in one text: lines of CSV, one for each reason.
 *
 * <p>A line has whose it is ("axis", or "point 1" and so on for a place at which the table was cut), the axis, the category of a
 * point, the two categories compared, aspect, verdict, "ACCEPTED" if an incomparable pair was taken on, and the sentence in
 * Japanese and English. A point of which nothing is stated has the first three only.
 */
final class SdmxComparisons {

    private static final List<String> HEADING =
            List.of("of", "axis", "category", "from", "to", "aspect", "verdict", "accepted", "ja", "en");
    private static final int OF_POINT = 3;
    private static final String AXIS = "axis";
    private static final String POINT = "point ";
    private static final String ACCEPTED = "ACCEPTED";

    /** The pairs of one axis or point, and the reasons of each. */
    private record Owner(String of, String axis, String category) {}

    private record Pair(String from, String to) {}

    private final Map<Owner, Map<Pair, List<CsvRow>>> stated = new LinkedHashMap<>();

    private SdmxComparisons() {}

    /** The text, or an empty one if nothing is stated. */
    static String write(StatTable table) {
        StringBuilder lines = new StringBuilder();
        for (Axis axis : table.axes()) {
            add(lines, Stream.of(AXIS, axis.id(), ""), axis.comparisons());
        }
        int number = 1;
        for (Point point : table.points()) {
            List<String> owner = List.of(POINT + number, point.axisId(), point.id());
            number++;
            if (point.comparisons().isEmpty()) {
                lines.append(line(owner.stream()));
            }
            add(lines, owner.stream(), point.comparisons());
        }
        return lines.isEmpty() ? "" : line(HEADING.stream()) + lines.substring(0, lines.length() - 1);
    }

    private static void add(StringBuilder lines, Stream<String> owner, Comparisons<String> comparisons) {
        List<String> before = owner.toList();
        for (Comparisons.Pair<String> pair : comparisons.pairs()) {
            for (Comparability.Reason reason : pair.comparability().reasons()) {
                lines.append(line(Stream.concat(
                        before.stream(),
                        Stream.of(
                                pair.from(),
                                pair.to(),
                                reason.aspect().name(),
                                reason.verdict().name(),
                                pair.comparability().isAccepted() ? ACCEPTED : "",
                                reason.sentence().ja(),
                                reason.sentence().en()))));
            }
        }
    }

    private static String line(Stream<String> cells) {
        return cells.map(Escapes::toCsv).collect(Collectors.joining(",", "", "\n"));
    }

    /**
     * Reads the text.
     *
     * @throws IllegalArgumentException if it is not of this form
     */
    static SdmxComparisons read(String text) {
        SdmxComparisons read = new SdmxComparisons();
        int number = 0;
        try {
            for (CsvRow line : CsvRowHandler.rows(text, ',', HEADING.size() + 1, Integer.MAX_VALUE)) {
                number++;
                if (number > 1) {
                    read.add(line);
                } else if (!line.cells().equals(HEADING)) {
                    throw new IllegalArgumentException("expected a first line '" + String.join(",", HEADING) + "'");
                }
            }
        } catch (CsvParseException e) {
            throw new IllegalArgumentException("expected lines of CSV", e);
        }
        return read;
    }

    private void add(CsvRow line) {
        boolean isPoint = line.cell(0).startsWith(POINT);
        boolean isOf = isPoint || line.cell(0).equals(AXIS);
        int size = line.size();
        if (!isOf || (size != HEADING.size() && !(isPoint && size == OF_POINT))) {
            throw new IllegalArgumentException("expected 'axis' or 'point' and " + HEADING.size()
                    + " cells in each line, but met '" + Excerpt.of(line.cell(0)) + "' and " + size);
        }
        Owner owner = new Owner(line.cell(0), line.cell(1), line.cell(2));
        Map<Pair, List<CsvRow>> pairs = stated.computeIfAbsent(owner, key -> new LinkedHashMap<>());
        if (size == HEADING.size()) {
            pairs.computeIfAbsent(new Pair(line.cell(3), line.cell(4)), key -> new ArrayList<>())
                    .add(line);
        }
    }

    /**
     * The judgements among the categories of an axis.
     *
     * @throws IllegalArgumentException if a pair stands there in both directions, or a reason is none
     */
    Comparisons<String> of(String axisId) {
        return comparisons(stated.getOrDefault(new Owner(AXIS, axisId, ""), Map.of()));
    }

    /**
     * The points in order.
     *
     * @throws IllegalArgumentException as {@link #of} does
     */
    List<Point> points() {
        return stated.entrySet().stream()
                .filter(entry -> !entry.getKey().of().equals(AXIS))
                .map(entry ->
                        new Point(entry.getKey().axis(), entry.getKey().category(), comparisons(entry.getValue())))
                .toList();
    }

    /** The axes of which something is stated. */
    List<String> axes() {
        return stated.keySet().stream()
                .filter(owner -> owner.of().equals(AXIS))
                .map(Owner::axis)
                .toList();
    }

    private static Comparisons<String> comparisons(Map<Pair, List<CsvRow>> pairs) {
        return Comparisons.of(pairs.entrySet().stream()
                .map(entry -> new Comparisons.Pair<>(
                        entry.getKey().from(), entry.getKey().to(), comparability(entry.getValue())))
                .toList());
    }

    private static Comparability comparability(List<CsvRow> lines) {
        Comparability all = Comparability.of(lines.stream()
                .map(line -> new Comparability.Reason(
                        Comparability.Aspect.valueOf(line.cell(5)),
                        Comparability.Verdict.valueOf(line.cell(6)),
                        Label.of(line.cell(8), line.cell(9))))
                .toList());
        return lines.get(0).cell(7).equals(ACCEPTED) ? all.accepted() : all;
    }
}

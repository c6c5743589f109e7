package org.machistat.core.interchange;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.machistat.core.internal.Excerpt;
import org.machistat.core.source.Place;
import org.machistat.core.source.Source;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;

/** What is said of a whole table: its title, source and notes. */
final class SdmxWhole {

    private static final String PART = "(\"(?:[^\"]|\"\")*+\"|[^;\"]*+)";
    private static final Pattern BOTH = Pattern.compile("ja:" + PART + ";en:" + PART, Pattern.DOTALL);
    private static final Pattern NOTE = Pattern.compile("NOTE_(\\d{1,6})(?:\\[.*])?");
    private static final Pattern NAMES =
            Pattern.compile("(TITLE|SOURCE|SOURCE_(?:TABLE|PLACE|PUBLISHER|DATE|RELEASE))(?:\\[.*])?");

    private final SdmxHeading heading;
    private final Problems problems;
    private final Map<String, Label> texts = new TreeMap<>();
    private final Map<Integer, Label> notes = new TreeMap<>();
    private Optional<SdmxComparisons> comparisons = Optional.empty();
    private int line;

    SdmxWhole(SdmxHeading heading, Problems problems) {
        this.heading = heading;
        this.problems = problems;
    }

    static boolean isOf(String column) {
        return NOTE.matcher(column).matches()
                || NAMES.matcher(column).matches()
                || column.equals(SdmxColumns.COMPARISONS);
    }

    void add(CsvRow row) {
        for (String column : heading.names()) {
            String text = heading.text(row, column);
            Matcher note = NOTE.matcher(column);
            Matcher name = NAMES.matcher(column);
            if (!text.isEmpty() && note.matches()) {
                notes.put(Integer.valueOf(note.group(1)), label(column, text));
            } else if (!text.isEmpty() && name.matches()) {
                texts.put(name.group(1), label(column, text));
            } else if (!text.isEmpty() && column.equals(SdmxColumns.COMPARISONS)) {
                addComparisons(row, Escapes.unguard(text));
            }
        }
    }

    private void addComparisons(CsvRow row, String text) {
        line = (int) row.line();
        try {
            comparisons = Optional.of(SdmxComparisons.read(text));
        } catch (IllegalArgumentException e) {
            lostComparisons(e.getMessage());
        }
    }

    /** The axis with what is stated of comparing its categories. */
    Axis judged(Axis axis) {
        try {
            return comparisons
                    .map(stated -> axis.withComparisons(stated.of(axis.id())))
                    .orElse(axis);
        } catch (IllegalArgumentException | NoSuchElementException e) {
            lostComparisons(e.getMessage());
            return axis;
        }
    }

    /** Puts the places at which the table was cut; judgements of axes that it has not are reported. */
    void putPoints(StatTable.Builder table, List<SdmxAxis> axes) {
        if (comparisons.isEmpty()) {
            return;
        }
        for (String axis : comparisons.get().axes()) {
            if (axes.stream().noneMatch(one -> one.id().equals(axis))) {
                lostComparisons("there is no axis '" + Excerpt.of(axis) + "'");
            }
        }
        try {
            comparisons.get().points().forEach(table::point);
        } catch (IllegalArgumentException e) {
            lostComparisons(e.getMessage());
        }
    }

    private void lostComparisons(String why) {
        String message = Excerpt.sentence(why);
        problems.error(
                Place.cell(line, heading.place(SdmxColumns.COMPARISONS), SdmxColumns.COMPARISONS),
                "",
                "比較可能性として読めない（" + message + "）",
                "what may be compared could not be read (" + message + ")");
    }

    /** A text in both languages, or one for both. */
    private Label label(String column, String text) {
        Matcher both = BOTH.matcher(text);
        if (both.matches()) {
            return Label.of(unquote(both.group(1)), unquote(both.group(2)));
        }
        boolean hasLanguages = column.endsWith("]") && !column.endsWith("[]");
        return hasLanguages ? heading.subFields().label(text).map(Escapes::unguard) : Label.same(Escapes.unguard(text));
    }

    private static String unquote(String text) {
        return text.startsWith("\"") ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }

    private Label text(String name) {
        return texts.getOrDefault(name, Label.EMPTY);
    }

    /** A table with title, source and notes, and without axes. */
    StatTable.Builder start() {
        StatTable.Builder table = StatTable.builder(text(SdmxColumns.TITLE));
        notes.values().forEach(table::note);
        if (texts.containsKey(SdmxColumns.SOURCE)) {
            Source source = Source.of(text(SdmxColumns.SOURCE))
                    .withTable(text(SdmxColumns.SOURCE_TABLE))
                    .withPlace(text(SdmxColumns.SOURCE_PLACE))
                    .withPublisher(text(SdmxColumns.SOURCE_PUBLISHER))
                    .withRelease(release());
            table.source(date().map(source::withDate).orElse(source));
        }
        return table;
    }

    private Source.Release release() {
        String name = text(SdmxColumns.SOURCE_RELEASE).ja();
        Optional<Source.Release> release = Arrays.stream(Source.Release.values())
                .filter(one -> one.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
        if (release.isEmpty() && !name.isEmpty()) {
            lost(SdmxColumns.SOURCE_RELEASE, name);
        }
        return release.orElse(Source.Release.UNSTATED);
    }

    private Optional<LocalDate> date() {
        String text = text(SdmxColumns.SOURCE_DATE).ja();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            lost(SdmxColumns.SOURCE_DATE, text);
            return Optional.empty();
        }
    }

    private void lost(String column, String text) {
        String met = Excerpt.of(text);
        problems.error(
                Place.cell(1, heading.place(column), column),
                met,
                "「" + met + "」は読めない",
                "'" + met + "' could not be read");
    }
}

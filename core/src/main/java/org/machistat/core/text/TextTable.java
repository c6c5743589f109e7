package org.machistat.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.machistat.core.text.DisplayWidth.Ambiguous;

/**
 * A table of texts to be read on a terminal, with columns that line up although Japanese characters are wide (文字の表).
 *
 * <p>{@link #toString} is for a glance: JShell cuts an echoed value in its middle beyond 1,000 characters, so it stays below
 * that, shows the first rows and columns, and says what it leaves out. {@link #all} is the whole table. Both end with the
 * shape, rows and columns without the header, and the footer, which is the place of the source.
 *
 * <ul>
 *   <li>Line breaks, tabs and other control characters in a cell are shown as spaces.
 *   <li>A table without rows shows its header; one without columns its shape.
 *   <li>{@link #toString} cuts a cell wider than 40 columns, a line wider than 100, and a caption or footer longer than 120
 *       characters; {@link #all} cuts nothing, but in it a cell wider than 200 columns moves the cells behind it out of line.
 * </ul>
 */
public final class TextTable {

    /** The side of its column to which a cell is moved. */
    public enum Align {
        /** To the left, as words are printed. */
        LEFT,
        /** To the right, as numbers are printed. */
        RIGHT
    }

    private static final int ALL_CELL = 200;
    private static final int GLANCE = 1_000;
    private static final int GLANCE_CELL = 40;
    private static final int GLANCE_LINE = 100;
    private static final int GLANCE_NOTE = 120;
    private static final String GAP = "  ";

    private final List<List<String>> header;
    private final List<List<String>> rows;
    private final List<Align> aligns;
    private final String caption;
    private final String footer;
    private final Ambiguous ambiguous;
    private final Locale locale;

    private TextTable(
            List<List<String>> header,
            List<List<String>> rows,
            List<Align> aligns,
            String caption,
            String footer,
            Ambiguous ambiguous,
            Locale locale) {
        this.header = header;
        this.rows = rows;
        this.aligns = aligns;
        this.caption = caption;
        this.footer = footer;
        this.ambiguous = ambiguous;
        this.locale = locale;
    }

    /**
     * A table of its header rows, its rows and the alignment of its columns.
     *
     * @param header the header rows, from the top; may be none
     * @param rows the rows; may be none
     * @param aligns one alignment for each column
     * @return the table, in Japanese and with narrow ambiguous characters
     * @throws IllegalArgumentException if a row has more or fewer cells than there are alignments
     */
    public static TextTable of(List<List<String>> header, List<List<String>> rows, List<Align> aligns) {
        List<Align> columns = List.copyOf(aligns);
        return new TextTable(
                clean("Header row", header, columns.size()),
                clean("Row", rows, columns.size()),
                columns,
                "",
                "",
                Ambiguous.NARROW,
                Locale.JAPANESE);
    }

    private static List<List<String>> clean(String what, List<List<String>> rows, int columns) {
        List<List<String>> clean = new ArrayList<>(rows.size());
        for (List<String> row : rows) {
            if (row.size() != columns) {
                throw new IllegalArgumentException(what + " " + (clean.size() + 1) + " must have " + columns
                        + " cells, one for each alignment, but had " + row.size());
            }
            clean.add(row.stream().map(TextTable::clean).toList());
        }
        return List.copyOf(clean);
    }

    private static String clean(String cell) {
        if (cell.chars().noneMatch(c -> isControl((char) c))) {
            return cell;
        }
        StringBuilder clean = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean secondOfPair = c == '\n' && i > 0 && cell.charAt(i - 1) == '\r';
            if (!secondOfPair) {
                clean.append(isControl(c) ? ' ' : c);
            }
        }
        return clean.toString();
    }

    private static boolean isControl(char c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    }

    private static String cleanLines(String note) {
        return note.lines().map(TextTable::clean).collect(Collectors.joining("\n"));
    }

    /**
     * The same table with a heading above it.
     *
     * @param newCaption the heading, one line or several; an empty one is left out
     * @return the table
     */
    public TextTable withCaption(String newCaption) {
        return new TextTable(header, rows, aligns, cleanLines(newCaption), footer, ambiguous, locale);
    }

    /**
     * The same table with a last line below its shape, such as its source.
     *
     * @param newFooter the line, or several; an empty one is left out
     * @return the table
     */
    public TextTable withFooter(String newFooter) {
        return new TextTable(header, rows, aligns, caption, cleanLines(newFooter), ambiguous, locale);
    }

    /**
     * The same table for a terminal or font that shows ambiguous characters in another width.
     *
     * @param newAmbiguous how wide they are
     * @return the table
     */
    public TextTable with(Ambiguous newAmbiguous) {
        Objects.requireNonNull(newAmbiguous, "newAmbiguous");
        return new TextTable(header, rows, aligns, caption, footer, newAmbiguous, locale);
    }

    /**
     * The same table with its shape and what is left out said in another language.
     *
     * @param newLocale Japanese, or any other for English
     * @return the table
     */
    public TextTable in(Locale newLocale) {
        Objects.requireNonNull(newLocale, "newLocale");
        return new TextTable(header, rows, aligns, caption, footer, ambiguous, newLocale);
    }

    /**
     * The header rows, control characters shown as spaces.
     *
     * @return the rows from the top
     */
    public List<List<String>> header() {
        return header;
    }

    /**
     * The rows, control characters shown as spaces.
     *
     * @return the rows from the top
     */
    public List<List<String>> rows() {
        return rows;
    }

    /**
     * The alignment of each column.
     *
     * @return as many as there are columns
     */
    public List<Align> aligns() {
        return aligns;
    }

    /**
     * The heading above the table.
     *
     * @return one line or several, control characters shown as spaces; empty if there is none
     */
    public String caption() {
        return caption;
    }

    /**
     * What stands below the table, such as its source.
     *
     * @return one line or several, control characters shown as spaces; empty if there is none
     */
    public String footer() {
        return footer;
    }

    /**
     * The whole table, nothing left out or cut; no cell is filled up beyond 200 columns.
     *
     * @return the lines, without a line break before the first or after the last
     */
    public String all() {
        List<String> lines = new ArrayList<>();
        add(lines, caption);
        lines.addAll(grid(header, rows, ALL_CELL, Integer.MAX_VALUE, false).lines());
        lines.add(shape().in(locale));
        add(lines, footer);
        return String.join("\n", lines);
    }

    /** A line break and the first rows: under 1,000 characters in all, ending with the shape and the footer. */
    @Override
    public String toString() {
        String best = glance(List.of(), 0);
        int shown = -1;
        for (String next = glance(header, 0); next.length() < GLANCE; next = glance(header, shown + 1)) {
            best = next;
            shown++;
            if (shown == rows.size()) {
                return best;
            }
        }
        return best;
    }

    private String glance(List<List<String>> head, int shownRows) {
        Grid grid = grid(head, rows.subList(0, shownRows), GLANCE_CELL, GLANCE_LINE, true);
        List<String> lines = new ArrayList<>();
        lines.add("");
        add(lines, shorten(caption));
        lines.addAll(grid.lines());
        int hidden = grid.lines().isEmpty() ? 0 : aligns.size() - grid.columns();
        add(lines, leftOut(rows.size() - shownRows, hidden).in(locale));
        lines.add(shape().in(locale));
        add(lines, shorten(footer));
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, String text) {
        if (!text.isEmpty()) {
            lines.add(text);
        }
    }

    private static String shorten(String note) {
        if (note.length() <= GLANCE_NOTE) {
            return note;
        }
        int end = Character.isHighSurrogate(note.charAt(GLANCE_NOTE - 2)) ? GLANCE_NOTE - 2 : GLANCE_NOTE - 1;
        return note.substring(0, end) + "…";
    }

    private Label shape() {
        return Label.of("%,d行×%,d列", "%,d rows × %,d columns")
                .map(form -> String.format(Locale.ROOT, form, rows.size(), aligns.size()));
    }

    private static Label leftOut(int rows, int columns) {
        if (rows == 0 && columns == 0) {
            return Label.EMPTY;
        }
        if (columns == 0) {
            return Label.of("（ほか%,d行）", "(%,d more rows)").map(form -> String.format(Locale.ROOT, form, rows));
        }
        if (rows == 0) {
            return Label.of("（ほか%,d列）", "(%,d more columns)").map(form -> String.format(Locale.ROOT, form, columns));
        }
        return Label.of("（ほか%,d行、%,d列）", "(%,d more rows, %,d more columns)")
                .map(form -> String.format(Locale.ROOT, form, rows, columns));
    }

    /** The lines of header, rule and rows, and how many columns they show. */
    private record Grid(List<String> lines, int columns) {}

    private Grid grid(List<List<String>> head, List<List<String>> body, int cellLimit, int lineLimit, boolean isCut) {
        List<Integer> widths = new ArrayList<>();
        int line = -GAP.length();
        for (int column = 0; column < aligns.size(); column++) {
            int width = Math.max(width(head, column, cellLimit), width(body, column, cellLimit));
            line += GAP.length() + width;
            if (line > lineLimit) {
                break;
            }
            widths.add(width);
        }
        List<String> lines = new ArrayList<>();
        if (!widths.isEmpty()) {
            head.forEach(row -> lines.add(line(row, widths, isCut)));
            if (!head.isEmpty()) {
                lines.add(widths.stream().map("-"::repeat).collect(Collectors.joining(GAP)));
            }
            body.forEach(row -> lines.add(line(row, widths, isCut)));
        }
        return new Grid(lines, widths.size());
    }

    private int width(List<List<String>> part, int column, int limit) {
        int width = 0;
        for (List<String> row : part) {
            width = Math.max(width, Math.min(limit, DisplayWidth.of(row.get(column), ambiguous)));
        }
        return width;
    }

    private String line(List<String> row, List<Integer> widths, boolean isCut) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.size(); column++) {
            int width = widths.get(column);
            String cell = isCut ? DisplayWidth.truncate(row.get(column), width, ambiguous) : row.get(column);
            line.append(column == 0 ? "" : GAP)
                    .append(
                            aligns.get(column) == Align.RIGHT
                                    ? DisplayWidth.padLeft(cell, width, ambiguous)
                                    : DisplayWidth.padRight(cell, width, ambiguous));
        }
        return line.toString().stripTrailing();
    }
}

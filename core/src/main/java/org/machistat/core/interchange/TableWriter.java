package org.machistat.core.interchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Unit;

/**
 * Writes a table as CSV, TSV or Markdown that {@link TableReader} reads back (統計表の書き出し).
 *
 * <p>The last axis runs across, all others down, each in a column of its own; there is one heading row. A table with one axis
 * is one column, headed 値. Title, source, notes and totals are not written.
 *
 * <ul>
 *   <li>Figures are written as numbers with their printed decimals, % and qualifiers ("-3.7%", "1234p"), marks with the
 *       symbol as printed. Thousands are grouped only on request.
 *   <li>A unit that all figures of a column share is put in parentheses behind its heading, unless the heading has it; it is
 *       % only if the figures say so. A number in another unit has it behind it: "158.7万人".
 *   <li>In CSV and TSV, a label, heading or mark that a spreadsheet might take for a formula (it begins with =, +, -, @, a
 *       tab or a line break) gets an apostrophe in front, which the reader takes away; "-" alone and numbers do not.
 *   <li>CSV is quoted as in RFC 4180, with lines ended by CR LF. In TSV, tabs, line breaks and backslashes in labels are
 *       written as {@code \t}, {@code \n}, {@code \r} and {@code \\}. In Markdown, bars and backslashes get a backslash,
 *       line breaks become {@code <br>}, and the characters {@code &} and {@code <} are written as character references.
 *   <li>Labels are the printed names; white space around them is not kept by the reader.
 * </ul>
 */
public final class TableWriter {

    private static final TableWriter DEFAULTS = new TableWriter(TableFormat.CSV, false, false, true, Locale.JAPANESE);

    private final TableFormat format;
    private final boolean grouping;
    private final boolean bom;
    private final boolean units;
    private final Locale locale;

    private TableWriter(TableFormat format, boolean grouping, boolean bom, boolean units, Locale locale) {
        this.format = format;
        this.grouping = grouping;
        this.bom = bom;
        this.units = units;
        this.locale = locale;
    }

    /**
     * A writer of CSV in Japanese, without grouping and without byte order mark.
     *
     * @return the writer
     */
    public static TableWriter withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same writer for another format.
     *
     * @param newFormat CSV, TSV or Markdown
     * @return the writer
     * @throws IllegalArgumentException for {@link TableFormat#TEXT}, which only {@link StatTable#toText} makes
     */
    public TableWriter with(TableFormat newFormat) {
        if (newFormat == TableFormat.TEXT) {
            throw new IllegalArgumentException(
                    "Unable to write TEXT so that it can be read, expected CSV, TSV or MARKDOWN;"
                            + " toText() prints a table");
        }
        return new TableWriter(Objects.requireNonNull(newFormat, "newFormat"), grouping, bom, units, locale);
    }

    /**
     * The same writer with or without commas between thousands.
     *
     * @param newGrouping true for 1,234
     * @return the writer
     */
    public TableWriter withGrouping(boolean newGrouping) {
        return new TableWriter(format, newGrouping, bom, units, locale);
    }

    /**
     * The same writer with or without the byte order mark by which Excel recognises UTF-8.
     *
     * @param newBom true for a mark at the beginning; Markdown never gets one
     * @return the writer
     */
    public TableWriter withByteOrderMark(boolean newBom) {
        return new TableWriter(format, grouping, newBom, units, locale);
    }

    /**
     * The same writer with or without units in headings and behind numbers; % stays.
     *
     * @param newUnits false to leave units out
     * @return the writer
     */
    public TableWriter withUnits(boolean newUnits) {
        return new TableWriter(format, grouping, bom, newUnits, locale);
    }

    /**
     * The same writer with names in another language.
     *
     * @param newLocale Japanese, or any other for English
     * @return the writer
     */
    public TableWriter in(Locale newLocale) {
        return new TableWriter(format, grouping, bom, units, Objects.requireNonNull(newLocale, "newLocale"));
    }

    /**
     * Writes a table to a text.
     *
     * @param table the table
     * @return the text
     */
    public String write(StatTable table) {
        StringBuilder text = new StringBuilder();
        try {
            write(table, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * Writes a table to any receiver of characters, row by row; neither flushes nor closes it.
     *
     * @param table the table
     * @param out the receiver
     * @throws IOException if the receiver throws it
     */
    public void write(StatTable table, Appendable out) throws IOException {
        if (bom && format != TableFormat.MARKDOWN) {
            out.append('\ufeff');
        }
        Layout layout = new Layout(table);
        out.append(line(layout.heading()));
        if (format == TableFormat.MARKDOWN) {
            out.append(layout.rule());
        }
        for (int row = 0; row < layout.rows(); row++) {
            out.append(line(layout.row(row)));
        }
    }

    private String line(List<String> cells) {
        return switch (format) {
            case CSV -> cells.stream().map(Escapes::toCsv).collect(Collectors.joining(",", "", "\r\n"));
            case TSV -> cells.stream().map(Escapes::toTsv).collect(Collectors.joining("\t", "", "\n"));
            default -> cells.stream().map(Escapes::toMarkdown).collect(Collectors.joining(" | ", "| ", " |\n"));
        };
    }

    private String text(String text) {
        return format == TableFormat.MARKDOWN ? text : Escapes.guard(text);
    }

    private String number(Figure figure, Unit columnUnit) {
        if (!(figure instanceof Figure.Known)) {
            String printed = figure.printed();
            return printed.equals("-") ? printed : text(printed);
        }
        Unit unit = figure.unit();
        boolean own =
                units && !unit.equals(columnUnit) && Unit.find(unit.toString()).isPresent();
        String printed = own ? figure.toString() : figure.printed();
        return grouping ? printed : printed.replace(",", "");
    }

    /** The rows of one table as texts. */
    private final class Layout {
        private final StatTable table;
        private final List<Axis> down;
        private final List<Category> across;
        private final List<Unit> columnUnits = new ArrayList<>();

        Layout(StatTable table) {
            this.table = table;
            int axes = table.axes().size();
            this.down = table.axes().subList(0, Math.max(1, axes - 1));
            this.across = axes > 1 ? table.axes().get(axes - 1).categories() : List.of(Category.of("値"));
            for (int column = 0; column < across.size(); column++) {
                columnUnits.add(unit(column));
            }
        }

        private Unit unit(int column) {
            Unit own = across.get(column).unit();
            Unit first = figure(0, column).unit();
            boolean shared = IntStream.range(1, rows())
                    .allMatch(row -> figure(row, column).unit().equals(first));
            return own.equals(Unit.NONE) && shared ? first : own;
        }

        private Figure figure(int row, int column) {
            int[] indexes = new int[table.axes().size()];
            indexes[indexes.length - 1] = column;
            int rest = row;
            for (int i = down.size() - 1; i >= 0; i--) {
                indexes[i] = rest % down.get(i).size();
                rest /= down.get(i).size();
            }
            return table.figure(indexes);
        }

        int rows() {
            return table.size() / across.size();
        }

        List<String> heading() {
            List<String> cells = new ArrayList<>();
            for (Axis axis : down) {
                cells.add(text(axis.label().in(locale)));
            }
            for (int column = 0; column < across.size(); column++) {
                cells.add(text(heading(across.get(column).name().in(locale), columnUnits.get(column))));
            }
            return cells;
        }

        private String heading(String name, Unit unit) {
            boolean shown = units
                    && !unit.equals(Unit.NONE)
                    && !unit.equals(Unit.PERCENT)
                    && !unit.equals(HeadingUnit.find(name).orElse(Unit.NONE));
            return shown ? HeadingUnit.add(name, unit) : name;
        }

        String rule() {
            return "| " + "--- | ".repeat(down.size())
                    + "---: | ".repeat(across.size()).strip() + "\n";
        }

        List<String> row(int row) {
            List<String> cells = new ArrayList<>();
            int rest = row;
            for (int i = down.size() - 1; i >= 0; i--) {
                Axis axis = down.get(i);
                cells.add(
                        0, text(axis.categories().get(rest % axis.size()).name().in(locale)));
                rest /= axis.size();
            }
            for (int column = 0; column < across.size(); column++) {
                cells.add(number(figure(row, column), columnUnits.get(column)));
            }
            return cells;
        }
    }
}

package org.machistat.core.interchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.FigureParser;
import org.machistat.core.value.Mark;
import org.machistat.core.value.MarkLegend;
import org.machistat.core.value.Unit;

/**
 * Writes a table as CSV, TSV or Markdown that {@link TableReader} reads back (統計表の書き出し).
 *
 * <p>The last axis runs across, all others down, each in a column of its own; there is one heading row. A table with one axis
 * is one column, headed 値.
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
 *   <li>A text that was no figure ({@link Mark#UNEXPLAINED}) gets an apostrophe in front where it would be read as a figure,
 *       in every format; the reader reports it again and keeps it as it was.
 *   <li>Labels are the printed names.
 * </ul>
 *
 * <p>What does not come back:
 *
 * <ul>
 *   <li>Title, source, notes, totals, ids and names in the other language are not written.
 *   <li>{@link Mark#ROUNDS_TO_ZERO} has no symbol and is not written; a reader with {@link MarkLegend#withZeroAsLessThanHalf}
 *       gives it to every zero. Symbols of another legend need a reader with that legend.
 *   <li>White space around labels and symbols, a byte order mark in front of a label, and, in Markdown, the kind of a line break.
 *   <li>Names that are used twice on an axis get a number, empty ones the number of their line or column.
 *   <li>Headings that are figures, such as 5 or x, are read only by a reader with {@link TableReader#withHeaderRows}{@code (1)}, and
 *       tables of three and more axes with {@link TableReader#withLabelColumns}.
 * </ul>
 */
public final class TableWriter {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]");
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
     * The format that is written.
     *
     * @return CSV, TSV or Markdown
     */
    public TableFormat format() {
        return format;
    }

    /**
     * The language of names.
     *
     * @return the language
     */
    public Locale locale() {
        return locale;
    }

    /**
     * Whether there are commas between thousands.
     *
     * @return true for 1,234
     */
    public boolean isGrouping() {
        return grouping;
    }

    /**
     * The columns that a table is written in, for a description of the text that machines read, such as that of CSV on the Web.
     *
     * @param table the table
     * @return the columns in order
     * @throws IllegalArgumentException as {@link #write(StatTable)} does
     */
    public List<CsvColumn> columns(StatTable table) {
        return new Layout(table).columns();
    }

    /**
     * Writes a table to a text.
     *
     * @param table the table
     * @return the text
     * @throws IllegalArgumentException if it could not be read: a control character in a name or symbol, a mark whose symbol is
     *     a number, or a text with a qualifier that would be read as one
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
     * @throws IllegalArgumentException as {@link #write(StatTable)} does; the rows before are written
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
        Matcher control = CONTROL.matcher(text);
        if (control.find()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "Unable to write control character U+%04X in '%s' so that it can be read",
                    (int) control.group().charAt(0),
                    control.replaceAll("?")));
        }
        return format == TableFormat.MARKDOWN ? text : Escapes.guard(text);
    }

    private String number(Figure figure, Unit columnUnit) {
        if (figure instanceof Figure.Marked marked) {
            String symbol = symbol(marked);
            return symbol.equals("-") ? symbol : text(symbol);
        }
        Unit unit = figure.unit();
        boolean own =
                units && !unit.equals(columnUnit) && Unit.find(unit.toString()).isPresent();
        String printed = own ? figure.toString() : figure.printed();
        return grouping ? printed : printed.replace(",", "");
    }

    /** The symbol so that it cannot be read as a number, nor a text that was no figure as one. */
    private static String symbol(Figure.Marked figure) {
        String printed = figure.printed();
        Optional<Figure> read = FigureParser.withDefaults().parse(printed).find();
        boolean unexplained = figure.mark() == Mark.UNEXPLAINED;
        boolean same = read.isPresent() ? read.get().equals(figure.withUnit(Unit.NONE)) : !Escapes.isText(printed);
        if (unexplained && figure.qualifiers().isEmpty()) {
            return same ? printed : Escapes.toText(printed);
        }
        boolean misread = unexplained
                ? read.isEmpty() || !same
                : Escapes.isText(printed) || read.filter(Figure::isKnown).isPresent();
        if (misread) {
            throw new IllegalArgumentException(
                    "Unable to write '" + printed + "' for " + figure.label().en() + " so that it can be read");
        }
        return printed;
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
            return table.figure(indexes[0], Arrays.copyOfRange(indexes, 1, indexes.length));
        }

        int rows() {
            return table.size() / across.size();
        }

        List<CsvColumn> columns() {
            List<CsvColumn> columns = new ArrayList<>();
            for (Axis axis : down) {
                columns.add(CsvColumn.ofLabels(axis.id(), axis.label().map(TableWriter.this::text)));
            }
            for (int column = 0; column < across.size(); column++) {
                CsvColumn.Survey survey = new CsvColumn.Survey();
                for (int row = 0; row < rows(); row++) {
                    Figure figure = figure(row, column);
                    String text = number(figure, columnUnits.get(column));
                    if (figure instanceof Figure.Marked marked) {
                        survey.addSymbol(text, marked.mark());
                    } else if (figure instanceof Figure.Known known) {
                        survey.addNumber(text, known.decimals());
                    }
                }
                Category category = across.get(column);
                Unit unit = columnUnits.get(column);
                Label title = category.name().map(name -> text(heading(name, unit)));
                columns.add(survey.toColumn(category.id(), title, unit));
            }
            return columns;
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

package org.machistat.core.interchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.machistat.core.source.Place;

/** Splits a text into rows and cells. */
final class RowSplitter {

    private static final Pattern RULE = Pattern.compile("\\|?\\s*+:?-+:?\\s*+(\\|\\s*+:?-+:?\\s*+)*+\\|?");
    private static final Pattern GAP = Pattern.compile("\t|[ \u3000\u00a0]{2,}+");
    private static final Pattern SPACE = Pattern.compile("[ \u3000\u00a0]++");
    private static final Pattern GROUPED = Pattern.compile("(?<![\\d,])\\d{1,3}(?:,\\d{3})++(?![\\d,])");
    private static final Pattern FIGURE =
            Pattern.compile("[△▲▼+\\-－−]?[0-9０-９][0-9０-９,，.．]*+[%％]?|[-－―–…xXｘ*＊]|nc", Pattern.CASE_INSENSITIVE);
    private static final int MOST_TITLES = 3;
    private static final int SNIFFED_LINES = 100;
    private static final char DELETE = '\u007f';
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*+");
    private static final Pattern LINE_BREAK = Pattern.compile("[\r\n]");

    private final TableReader.Limits limits;
    private final Problems problems;
    private final List<RawTable.Row> rows = new ArrayList<>();

    private RowSplitter(TableReader.Limits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    static RawTable split(String text, ReadOptions options, Problems problems) {
        RowSplitter splitter = new RowSplitter(options.limits, problems);
        if (options.format != null) {
            return splitter.split(text, options.format);
        }
        List<String> lines = linesOutsideQuotes(text);
        if (splitter.isSpacedText(lines)) {
            splitter.spaced(text, width(withoutText(lines).get(0)));
            return new RawTable(splitter.rows, 0);
        }
        return splitter.split(text, splitter.sniff(lines));
    }

    /** A rule of dashes below the first row is Markdown, tabs in most lines TSV, even gaps text, commas CSV. */
    private TableFormat sniff(List<String> lines) {
        if (lines.isEmpty()) {
            throw new UnreadableException(Place.WHOLE, "何も書かれていない", "there is nothing in it");
        }
        if (lines.stream().anyMatch(RowSplitter::isRule)) {
            return TableFormat.MARKDOWN;
        }
        if (2 * lines.stream().filter(line -> line.contains("\t")).count() > lines.size()) {
            return TableFormat.TSV;
        }
        if (isEvenText(lines)) {
            return TableFormat.TEXT;
        }
        if (lines.stream().anyMatch(line -> line.contains(","))) {
            if (lines.stream().allMatch(RowSplitter::hasNoComma)
                    && lines.stream()
                            .anyMatch(line -> SPACE.matcher(line.strip()).find())) {
                throw new UnreadableException(
                        Place.WHOLE,
                        "区切りが分からない（カンマは数値の桁区切り）。カンマ、タブ、Markdownの縦線か、全行で同じ数の空白が必要。表の上下の文は除くこと",
                        "no separator found (commas only group digits), expected commas, tabs, the bars of Markdown, or spaces as often in each"
                                + " line; leave out text above and below the table");
            }
            return TableFormat.CSV;
        }
        throw new UnreadableException(
                Place.WHOLE,
                "区切りが分からない。カンマ、タブ、Markdownの縦線、または全行で同じ数の2つ以上の空白が必要",
                "no separator found, expected commas, tabs, the bars of Markdown, or two or more spaces as often in each line");
    }

    /** The first lines that are not blank; what stands in a quoted cell, line breaks among it, is left out. */
    private static List<String> linesOutsideQuotes(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int at = 0;
        while (at < text.length() && lines.size() < SNIFFED_LINES) {
            char c = text.charAt(at);
            boolean opens = c == '"' && (line.isEmpty() || ",\t".indexOf(line.charAt(line.length() - 1)) >= 0);
            int close = opens ? closingQuote(text, at) : -1;
            if (close > 0) {
                line.append('"');
                at = close;
            } else if (c == '\n' || c == '\r') {
                addUnlessBlank(lines, line);
            } else {
                line.append(c);
            }
            at++;
        }
        addUnlessBlank(lines, line);
        return lines;
    }

    private static void addUnlessBlank(List<String> lines, StringBuilder line) {
        if (!line.toString().isBlank()) {
            lines.add(line.toString());
        }
        line.setLength(0);
    }

    /** The place of the quote that closes a cell, or -1 where the quotes do not pair. */
    private static int closingQuote(String text, int open) {
        int at = text.indexOf('"', open + 1);
        while (at >= 0 && text.startsWith("\"", at + 1)) {
            at = text.indexOf('"', at + 2);
        }
        boolean ends = at >= 0 && (at + 1 == text.length() || ",\t\r\n".indexOf(text.charAt(at + 1)) >= 0);
        return ends ? at : -1;
    }

    private static boolean isRule(String line) {
        String rule = line.strip();
        return rule.contains("|") && RULE.matcher(rule).matches();
    }

    private boolean isEvenText(List<String> lines) {
        List<List<String>> split = lines.stream().map(this::gaps).toList();
        return split.size() > 1
                && split.get(0).size() > 1
                && split.stream().allMatch(cells -> cells.size() == split.get(0).size())
                && split.stream().flatMap(List::stream).noneMatch(cell -> cell.endsWith(","));
    }

    /** Whether a line has no comma but those that group digits. */
    private static boolean hasNoComma(String line) {
        return !GROUPED.matcher(line).replaceAll("").contains(",");
    }

    /**
     * Whether single spaces separate the same number of cells in each line, as in a table copied from a page: titles above and remarks below aside, a
     * heading without figures first, and a figure or mark at the end of each row.
     */
    private boolean isSpacedText(List<String> lines) {
        boolean other = lines.stream().anyMatch(line -> line.contains("\t") || line.contains("|") || !hasNoComma(line));
        if (other || isEvenText(lines)) {
            return false;
        }
        List<String> table = withoutText(lines);
        if (table.size() < 2
                || width(table.get(0)) < 2
                || FIGURE.matcher(last(table.get(0))).matches()) {
            return false;
        }
        int width = width(table.get(0));
        return table.stream().allMatch(line -> width(line) == width)
                && table.stream()
                        .skip(1)
                        .allMatch(line -> FIGURE.matcher(last(line)).matches());
    }

    private static int width(String line) {
        return SPACE.split(line.strip(), -1).length;
    }

    private static String last(String line) {
        String[] cells = SPACE.split(line.strip(), -1);
        return cells[cells.length - 1];
    }

    /** The lines without titles, which are one word, and without remarks at the end. */
    private static List<String> withoutText(List<String> lines) {
        int end = lines.size();
        while (end > 0 && RawTable.isRemark(lines.get(end - 1).strip())) {
            end--;
        }
        int start = 0;
        while (start < end && start < MOST_TITLES && end > 1 && width(lines.get(start)) != width(lines.get(end - 1))) {
            start++;
        }
        return lines.subList(start, end);
    }

    /** Reads such lines; the others become rows of one cell, which are left out as titles and remarks. */
    private void spaced(String text, int width) {
        problems.note(Place.WHOLE, " ", "1つの空白も列の区切りとみなした", "single spaces were taken for separators of columns too");
        boolean begun = false;
        int line = 0;
        for (Iterator<String> lines = text.lines().iterator(); lines.hasNext(); ) {
            String next = lines.next().strip();
            line++;
            if (next.isEmpty()) {
                continue;
            }
            String[] cells = SPACE.split(next, limits.columns() + 1);
            boolean isRow = cells.length == width && !RawTable.isRemark(next);
            if (begun && !isRow && !RawTable.isRemark(next)) {
                throw new UnreadableException(
                        Place.line(line),
                        "空白で区切られた" + cells.length + "個のセルがあるが、見出しは" + width + "個で、どの列か決められない",
                        cells.length + " cells between gaps where the heading has " + width
                                + ", so that columns cannot be told");
            }
            begun |= isRow;
            add(line, isRow ? List.of(cells) : List.of(next), UnaryOperator.identity());
        }
    }

    /** The cells of a line; of more than the limit one more, the rest of the line. */
    private List<String> gaps(String line) {
        return List.of(GAP.split(line.strip(), limits.columns() + 1));
    }

    private RawTable split(String text, TableFormat format) {
        int header = 0;
        switch (format) {
            case CSV -> separated(text, ',', UnaryOperator.identity());
            case TSV -> tabs(text);
            case TEXT -> text(text);
            case MARKDOWN -> header = markdown(text);
            default -> throw new IllegalArgumentException("Unknown format " + format);
        }
        return new RawTable(rows, header);
    }

    private void add(int line, List<String> cells, UnaryOperator<String> unescape) {
        if (cells.size() > limits.columns()) {
            throw tooMuch(Place.line(line), "列", "columns in a row", limits.columns());
        }
        List<String> stripped = new ArrayList<>(cells.size());
        for (String cell : cells) {
            if (cell.length() > limits.cellLength()) {
                throw tooMuch(
                        Place.cell(line, stripped.size() + 1, ""), "字のセル", "characters in a cell", limits.cellLength());
            }
            stripped.add(clean(cell, Place.cell(line, stripped.size() + 1, ""), unescape));
        }
        if (stripped.stream().anyMatch(cell -> !cell.isEmpty())) {
            if (rows.size() == limits.rows()) {
                throw tooMuch(Place.line(line), "行", "rows", limits.rows());
            }
            rows.add(new RawTable.Row(line, stripped));
        }
    }

    /** The text of a cell; one of nothing but white space and invisible characters is empty. */
    private String clean(String cell, Place place, UnaryOperator<String> unescape) {
        String text = cell.strip();
        if (text.startsWith(BYTE_ORDER_MARK)) {
            problems.note(
                    place,
                    text,
                    "セルの先頭のバイト順マーク（U+FEFF）を取り除いた",
                    "a byte order mark (U+FEFF) at the start of the cell was taken away");
            while (text.startsWith(BYTE_ORDER_MARK)) {
                text = text.substring(1).strip();
            }
        }
        String plain = unescape.apply(text);
        boolean isVisible = !plain.isEmpty() && plain.charAt(0) > ' ' && plain.charAt(0) < DELETE;
        return isVisible || !INVISIBLE.matcher(plain).matches() ? plain : "";
    }

    static UnreadableException tooMuch(Place place, String ja, String en, int limit) {
        return new UnreadableException(
                place,
                String.format(Locale.ROOT, "上限の%,d%sを超えるため読み取りを中止した。何も読み取っていない", limit, ja),
                String.format(Locale.ROOT, "stopped here, nothing was read: more than the limit of %,d %s", limit, en));
    }

    private void separated(String text, char separator, UnaryOperator<String> unescape) {
        int line = 0;
        try {
            for (CsvRow row : CsvRowHandler.rows(text, separator, limits.columns(), limits.cellLength())) {
                line = (int) row.line();
                if (separator == '\t') {
                    checkSpans(line, row.cells());
                }
                add(line, row.cells(), cell -> Escapes.unguard(unescape.apply(cell)));
            }
        } catch (CsvParseException e) {
            throw CsvRowHandler.reason(e, line);
        }
    }

    /** A quote that was printed as text may close in another row. */
    private void checkSpans(int line, List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            Place place = Place.cell(line, i + 1, "");
            if (LINE_BREAK.matcher(field).find() && field.contains("\t")) {
                problems.error(
                        place,
                        field,
                        "引用符の間にタブと改行があり、いくつかの行を1つのセルとして読んだ",
                        "there are tabs and line breaks between quotes, so that several rows were read as one cell");
            } else if (LINE_BREAK.matcher(field).find()) {
                problems.note(place, field, "引用符の間の数行を1つのセルとして読んだ", "the lines between quotes were read as one cell");
            }
        }
    }

    /** Quotes in a printed text are not those of a spreadsheet: where they do not pair, they are text. */
    private void tabs(String text) {
        try {
            separated(text, '\t', Escapes::fromTsv);
        } catch (UnreadableException e) {
            if (!text.contains("\"")) {
                throw e;
            }
            rows.clear();
            problems.note(Place.WHOLE, "\"", "引用符を文字として読んだ", "quotes were read as text");
            int line = 0;
            // There may be as many lines as characters: none is kept.
            for (Iterator<String> lines = text.lines().iterator(); lines.hasNext(); ) {
                String next = lines.next();
                line++;
                add(
                        line,
                        Arrays.asList(next.split("\t", limits.columns() + 1)),
                        cell -> Escapes.unguard(Escapes.fromTsv(cell)));
            }
        }
    }

    private void text(String text) {
        int line = 0;
        for (Iterator<String> lines = text.lines().iterator(); lines.hasNext(); ) {
            String next = lines.next();
            line++;
            if (!next.isBlank()) {
                List<String> cells = gaps(next);
                if (!rows.isEmpty() && cells.size() != rows.get(0).cells().size()) {
                    throw new UnreadableException(
                            Place.line(line),
                            "空白で区切られた" + cells.size() + "個のセルがあるが、最初の行は"
                                    + rows.get(0).cells().size() + "個で、どの列か決められない",
                            cells.size() + " cells between gaps where the first row has "
                                    + rows.get(0).cells().size() + ", so that columns cannot be told");
                }
                add(line, cells, UnaryOperator.identity());
            }
        }
    }

    /** Reads the first block of lines with bars; returns how many rows stand above its rule. */
    private int markdown(String text) {
        int header = 0;
        int line = 0;
        boolean ended = false;
        for (Iterator<String> lines = text.lines().iterator(); lines.hasNext(); ) {
            String next = lines.next();
            line++;
            boolean inTable = next.contains("|") && !ended;
            if (inTable && isRule(next) && header == 0) {
                header = rows.size();
            } else if (inTable) {
                add(line, bars(next.strip()), Escapes::fromMarkdown);
            } else {
                ended = !rows.isEmpty();
                leaveOut(line, next);
            }
        }
        return header;
    }

    private void leaveOut(int line, String text) {
        if (text.contains("|")) {
            problems.error(
                    Place.line(line),
                    text,
                    "最初の表より後にあるため読んでいない。1つの表だけを渡すこと",
                    "stands behind the first table and was not read, expected one table only");
        } else if (!text.isBlank()) {
            problems.note(Place.line(line), text, "表の外の文は読んでいない", "text outside the table was not read");
        }
    }

    private List<String> bars(String row) {
        String inner = row.startsWith("|") ? row.substring(1) : row;
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean closed = false;
        for (int i = 0; i < inner.length() && cells.size() <= limits.columns(); i++) {
            char c = inner.charAt(i);
            closed = c == '|';
            if (c == '\\' && i + 1 < inner.length()) {
                cell.append(c).append(inner.charAt(++i));
            } else if (closed) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (!closed) {
            cells.add(cell.toString());
        }
        return cells;
    }
}

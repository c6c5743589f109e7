package org.machistat.core.interchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.machistat.core.source.Place;

/** The heading rows of a table: how many there are, and the names they give to the columns. */
final class Headings {

    private final List<RawTable.Row> rows;
    private final int labels;
    private final int width;

    private Headings(List<RawTable.Row> rows, int labels, int width) {
        this.rows = rows;
        this.labels = labels;
        this.width = width;
    }

    static Headings of(RawTable raw, ReadOptions options, CellReader cells, Problems problems) {
        List<RawTable.Row> all = raw.rows();
        int labels = options.labelColumns;
        int count = options.headerRows == ReadOptions.FOUND ? count(raw, labels, cells, problems) : options.headerRows;
        if (all.size() <= count) {
            throw new UnreadableException(Place.WHOLE, "見出しの下に行がない", "there is no row below the heading");
        }
        List<RawTable.Row> header = all.subList(0, count);
        int width = width(header, all, labels);
        if (width <= labels) {
            throw new UnreadableException(
                    Place.line(all.get(0).line()),
                    "見出しに数値の列がない。ラベルの列のほかに1列以上必要。表より上の行は読み飛ばす指定ができる",
                    "the heading names no column of figures, expected at least one beside the label column; lines above the table"
                            + " can be skipped");
        }
        return new Headings(header, labels, width);
    }

    /** The first row, and those below it that name columns and hold no figures. */
    private static int count(RawTable raw, int labels, CellReader cells, Problems problems) {
        List<RawTable.Row> rows = raw.rows();
        if (rows.isEmpty()) {
            throw new UnreadableException(Place.WHOLE, "行がない", "there are no rows");
        }
        if (raw.headerRows() == 0 && holdsFigures(rows.get(0), labels, cells)) {
            throw new UnreadableException(
                    Place.line(rows.get(0).line()),
                    "最初の行に数値があり、見出しの行がない。見出しの行を加えるか、見出しの行数を指定すること",
                    "the first row holds figures where a heading was expected; add a heading, or state the number of its rows");
        }
        int count = Math.max(1, raw.headerRows());
        while (count < rows.size() && continuesHeading(rows, count, labels, cells)) {
            noteGuess(rows.get(count), labels, cells, problems);
            count++;
        }
        if (count < rows.size() && mayContinue(rows, count, labels, cells)) {
            problems.note(
                    Place.line(rows.get(count).line()),
                    String.join(" ", rows.get(count).cells()).strip(),
                    "この行は数値とみなした。年などの見出しならば見出しの行数を指定すること",
                    "the row was taken for figures; if its years or ages are headings, state the number of heading rows");
        }
        return count;
    }

    /**
     * A row without figures and without a label; or one with a label whose cells are words or written years, if it is the
     * first with a label, or names every column where the row above leaves some open.
     */
    private static boolean continuesHeading(List<RawTable.Row> rows, int index, int labels, CellReader cells) {
        RawTable.Row row = rows.get(index);
        return mayContinue(rows, index, labels, cells)
                && ((labels > 0 && !hasLabel(row, labels)) || isText(row, labels, cells));
    }

    private static boolean mayContinue(List<RawTable.Row> rows, int index, int labels, CellReader cells) {
        RawTable.Row row = rows.get(index);
        if (row.isBlankFrom(labels) || holdsFigures(row, labels, cells)) {
            return false;
        }
        if (labels > 0 && !hasLabel(row, labels)) {
            return true;
        }
        boolean isFirst = labels > 0 && rows.subList(0, index).stream().noneMatch(earlier -> hasLabel(earlier, labels));
        boolean completes = isOpen(rows.get(index - 1), labels, row.cells().size()) && !isOpen(row, labels, 0);
        return isFirst || completes;
    }

    private static boolean isText(RawTable.Row row, int labels, CellReader cells) {
        return row.cells().stream().skip(labels).filter(cell -> !cell.isEmpty()).allMatch(cells::isHeadingText);
    }

    /** Words and years without a label can only be heading; all else might be a row of the table. */
    private static void noteGuess(RawTable.Row row, int labels, CellReader cells, Problems problems) {
        if (labels == 0 || hasLabel(row, labels) || !isText(row, labels, cells)) {
            problems.note(
                    Place.line(row.line()),
                    String.join(" ", row.cells()).strip(),
                    "この行も見出しとみなした。違う場合は見出しの行数を指定すること",
                    "the row was taken for part of the heading; if it is not, state the number of heading rows");
        }
    }

    private static boolean isOpen(RawTable.Row row, int labels, int width) {
        return IntStream.range(labels, Math.max(width, row.cells().size()))
                .anyMatch(cell -> row.cell(cell).isEmpty());
    }

    private static boolean hasLabel(RawTable.Row row, int labels) {
        return row.cells().stream().limit(labels).anyMatch(cell -> !cell.isEmpty());
    }

    private static boolean holdsFigures(RawTable.Row row, int labels, CellReader cells) {
        return row.cells().stream().skip(labels).anyMatch(cells::holdsFigures);
    }

    /** The heading's width without the columns at its end that are empty all the way down. */
    private static int width(List<RawTable.Row> header, List<RawTable.Row> all, int labels) {
        int width = header.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        while (width > labels && isEmpty(all, width - 1)) {
            width--;
        }
        return width;
    }

    private static boolean isEmpty(List<RawTable.Row> rows, int cell) {
        return rows.stream().allMatch(row -> row.cell(cell).isEmpty());
    }

    int count() {
        return rows.size();
    }

    int width() {
        return width;
    }

    /** What stands over the labels. */
    String corner() {
        Set<String> texts = new LinkedHashSet<>();
        for (RawTable.Row row : rows) {
            row.cells().stream().limit(labels).filter(cell -> !cell.isEmpty()).forEach(texts::add);
        }
        return String.join(" ", texts);
    }

    /** The place of a column's heading. */
    Place place(int cell, String id) {
        return Place.cell(rows.get(rows.size() - 1).line(), cell + 1, id);
    }

    /** The unique names of the columns of figures, from the first one on. */
    List<String> names(Problems problems) {
        List<List<String>> levels = new ArrayList<>();
        for (int level = 0; level < rows.size(); level++) {
            levels.add(level(level, levels));
        }
        UniqueNames unique = new UniqueNames(problems);
        List<String> names = new ArrayList<>();
        for (int cell = labels; cell < width; cell++) {
            int at = cell;
            String name = levels.stream()
                    .map(level -> level.get(at))
                    .filter(text -> !text.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(" "));
            if (name.isEmpty()) {
                name = "列" + (cell + 1);
                problems.note(
                        place(cell, ""),
                        "",
                        "見出しがないため「" + name + "」と名付けた",
                        "there is no heading; the column was named '" + name + "'");
            }
            names.add(unique.add(name, place(cell, name)));
        }
        return names;
    }

    /** One level; above the lowest, a heading spans the empty cells behind it, up to the next heading above. */
    private List<String> level(int level, List<List<String>> above) {
        List<String> texts = new ArrayList<>();
        for (int cell = 0; cell < width; cell++) {
            int at = cell;
            String text = rows.get(level).cell(cell);
            boolean spanned = text.isEmpty()
                    && level < rows.size() - 1
                    && cell > labels
                    && above.stream().allMatch(upper -> upper.get(at).equals(upper.get(at - 1)));
            texts.add(spanned ? texts.get(cell - 1) : text);
        }
        return texts;
    }

    /** Whether nothing stands over a column in the lowest of several heading rows. */
    boolean isOpenBelow(int cell) {
        return rows.size() > 1 && rows.get(rows.size() - 1).cell(cell).isEmpty();
    }

    /** The different years in the lowest heading row. */
    List<String> years() {
        RawTable.Row lowest = rows.get(rows.size() - 1);
        return IntStream.range(labels, width)
                .mapToObj(lowest::cell)
                .filter(CellReader::isYear)
                .distinct()
                .toList();
    }
}

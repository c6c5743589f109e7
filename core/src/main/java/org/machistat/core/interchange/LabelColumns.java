package org.machistat.core.interchange;

import java.util.List;
import java.util.regex.Pattern;
import org.machistat.core.source.Place;

/** Finds how many columns are labels, where nobody said so: a code and a name, a ward and an industry (表頭の列数の判定). */
final class LabelColumns {

    private static final int MOST = 8;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.~-]{0,15}");
    private static final int LEAST_ROWS = 2;

    private LabelColumns() {}

    /** The options with as many label columns as the rows below the heading show, with a note if that is more than one. */
    static ReadOptions found(RawTable raw, ReadOptions options, Problems problems) {
        if (options.labelColumnsStated || options.headerRows > 1 || raw.headerRows() > 1) {
            return options;
        }
        CellReader cells = new CellReader(options.legend, problems);
        List<RawTable.Row> rows = raw.rows();
        int from = 1;
        while (from < rows.size() && !hasFigure(rows.get(from), 1, cells)) {
            from++;
        }
        List<RawTable.Row> body = rows.subList(Math.min(from, rows.size()), rows.size());
        int labels = 1;
        for (int column = 1; column < MOST; column++) {
            if (areWords(body, column, cells)) {
                labels = column + 1;
            } else if (!areCodes(body, column)) {
                break;
            }
        }
        int columns = labels;
        if (labels == 1 || body.size() < LEAST_ROWS || body.stream().noneMatch(row -> hasFigure(row, columns, cells))) {
            return options;
        }
        problems.note(
                Place.line(rows.get(0).line()),
                String.join(
                        " ",
                        rows.get(0)
                                .cells()
                                .subList(
                                        0, Math.min(columns, rows.get(0).cells().size()))),
                "初めの" + columns + "列は文字や符号なのでラベルとみなした。違う場合はラベルの列数を指定すること",
                "the first " + columns
                        + " columns hold words and codes and were taken for labels; state the number of label columns if"
                        + " they are not");
        return options.with(change -> change.labelColumns = columns);
    }

    private static boolean hasFigure(RawTable.Row row, int from, CellReader cells) {
        return row.cells().stream().skip(from).anyMatch(cells::isNumber);
    }

    private static boolean areWords(List<RawTable.Row> body, int column, CellReader cells) {
        for (RawTable.Row row : body) {
            String cell = row.cell(column);
            if (!cell.isEmpty() && (cells.isFigure(cell) || cells.isSeveral(cell) || Escapes.isText(cell))) {
                return false;
            }
        }
        return body.stream().noneMatch(row -> row.cell(column).isEmpty());
    }

    /** Codes stand between labels; alone they may be figures. */
    private static boolean areCodes(List<RawTable.Row> body, int column) {
        return body.stream().allMatch(row -> CODE.matcher(row.cell(column)).matches());
    }
}

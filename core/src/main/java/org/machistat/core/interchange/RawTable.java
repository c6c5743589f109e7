package org.machistat.core.interchange;

import java.util.List;
import java.util.regex.Pattern;
import org.machistat.core.source.Place;

/**
 * Rows of texts as they stand in the source.
 *
 * @param rows the rows that are not empty
 * @param headerRows how many rows are heading for sure
 */
record RawTable(List<Row> rows, int headerRows) {

    private static final int MOST_TITLES = 3;
    private static final Pattern REMARK =
            Pattern.compile("[（(［\\[]?\\s*(?:注|備考|出典|出所|資料|※|(?i:notes?|sources?)\\b).*", Pattern.DOTALL);

    /** The same table without the remarks at its end, such as 注 and 出典, which would be rows without figures. */
    RawTable withoutRemarks(Problems problems) {
        int end = rows.size();
        while (end > 0 && isRemark(rows.get(end - 1))) {
            end--;
        }
        for (Row remark : rows.subList(end, rows.size())) {
            problems.note(
                    Place.line(remark.line()),
                    remark.cell(0),
                    "注や出典とみなし、表としては読んでいない",
                    "taken for a note or a source below the table, and not read as part of it");
        }
        return new RawTable(rows.subList(0, end), headerRows);
    }

    /** Whether a line is a note or a source below a table. */
    static boolean isRemark(String line) {
        return REMARK.matcher(line).matches();
    }

    private static boolean isRemark(Row row) {
        return row.isBlankFrom(1) && REMARK.matcher(row.cell(0)).matches();
    }

    /** The same table without the lines above it that are one text each, such as its title and its unit; notes say which. */
    RawTable withoutTitles(int labels, Problems problems) {
        int titles = 0;
        while (titles < rows.size() && rows.get(titles).isBlankFrom(1)) {
            titles++;
        }
        boolean heads = titles + 1 < rows.size() && !rows.get(titles).cell(0).isEmpty();
        boolean areTitles =
                rows.subList(0, titles).stream().noneMatch(row -> row.cell(0).isEmpty());
        if (labels != 1 || headerRows > 0 || titles > MOST_TITLES || !heads || !areTitles) {
            return this;
        }
        for (Row title : rows.subList(0, titles)) {
            problems.note(
                    Place.line(title.line()),
                    title.cell(0),
                    "表題などとみなし、表としては読んでいない",
                    "taken for a title or the like above the table, and not read as part of it");
        }
        return new RawTable(rows.subList(titles, rows.size()), 0);
    }

    /**
     * A row.
     *
     * @param line its line in the text, from 1
     * @param cells its cells, without white space around them
     */
    record Row(int line, List<String> cells) {

        /** The text of a cell; nothing where the row is too short. */
        String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }

        /** Whether all cells from one on are empty. */
        boolean isBlankFrom(int index) {
            return cells.stream().skip(index).allMatch(String::isEmpty);
        }
    }
}

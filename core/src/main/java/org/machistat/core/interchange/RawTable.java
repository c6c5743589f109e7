package org.machistat.core.interchange;

import java.util.List;

/**
 * Rows of texts as they stand in the source.
 *
 * @param rows the rows that are not empty
 * @param headerRows how many rows are heading for sure
 */
record RawTable(List<Row> rows, int headerRows) {

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

package org.machistat.core.interchange;

import java.util.List;

/** A row of a CSV text: its first line in the text, from 1, and its cells as they stand. */
record CsvRow(long line, List<String> cells) {

    int size() {
        return cells.size();
    }

    String cell(int at) {
        return cells.get(at);
    }
}

package org.machistat.examples.kawasaki;

import java.util.List;
import java.util.stream.Stream;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;

/**
 * A table of the paper, each figure beside what it should be.
 *
 * @param id what it is called in the report
 * @param title what it is called in print
 * @param corner what stands over the names of its rows
 * @param unit the unit of its counts; empty if they have several or none
 * @param source where it stands in the paper
 * @param rows its rows, in printed order
 */
record CheckedTable(String id, Label title, Label corner, Label unit, Source source, List<Row> rows) {

    /**
     * A row.
     *
     * @param category what stands before it
     * @param place where it stands in the paper; empty if the table's place says it
     * @param cells its figures, in printed order
     */
    record Row(Label category, Label place, List<CheckedCell> cells) {}

    /** The cells that follow from others and are not what they say, with the row they stand in. */
    Stream<Fault> faults() {
        return rows.stream()
                .flatMap(row -> row.cells().stream()
                        .filter(CheckedCell::disagrees)
                        .map(cell -> new Fault(this, row.category(), cell)));
    }

    /**
     * A cell that is not what the others say.
     *
     * @param table the table
     * @param category the row
     * @param cell the cell
     */
    record Fault(CheckedTable table, Label category, CheckedCell cell) {}
}

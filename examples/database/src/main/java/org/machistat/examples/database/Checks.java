package org.machistat.examples.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.machistat.census.establishment.EstablishmentTable;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;

/** The same sums by SQL and by the library, which know nothing of each other (SQLによる検算). */
final class Checks {

    /** By wave, measure and industry: the sum of values, and how many are known, nil, withheld and unknown. */
    static final String SUMS = """
            SELECT f.wave_id, f.measure_id, f.industry_code, COALESCE(SUM(f.value), 0),
                   COUNT(f.value),
                   COUNT(CASE WHEN f.value = 0 THEN 1 END),
                   COUNT(CASE WHEN f.mark = 'NIL' THEN 1 END),
                   COUNT(CASE WHEN f.mark = 'SUPPRESSED' THEN 1 END),
                   COUNT(CASE WHEN f.mark = 'UNKNOWN' THEN 1 END)
            FROM figure f
            JOIN wave w ON w.wave_id = f.wave_id
            JOIN measure m ON m.measure_id = f.measure_id
            JOIN industry i ON i.industry_code = f.industry_code
            GROUP BY f.wave_id, f.measure_id, f.industry_code, w.position, m.position, i.position
            ORDER BY i.position, m.position, w.position
            """;

    /** Cells in which the stored tally and a grouping by the database differ; there must be none. */
    static final String DIFFERENT_CELLS = """
            SELECT COUNT(*)
            FROM (SELECT area_code, industry_code, COUNT(*) AS establishments, SUM(employees) AS employees
                  FROM establishment GROUP BY area_code, industry_code) AS g
            FULL JOIN tally AS t ON t.area_code = g.area_code AND t.industry_code = g.industry_code
            WHERE t.area_code IS NULL OR g.area_code IS NULL
               OR t.establishments <> g.establishments OR t.employees <> g.employees
            """;

    private Checks() {}

    static List<String> sums(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        Database.query(connection, SUMS, row -> {
            StringBuilder line = new StringBuilder(row.getString(1) + " " + row.getString(2) + " " + row.getString(3));
            for (int column = 4; column <= 9; column++) {
                line.append(' ').append(row.getLong(column));
            }
            lines.add(line.toString());
        });
        return lines;
    }

    static List<String> sums(EstablishmentTable establishments) {
        StatTable table = establishments.table();
        int areas = table.axis(EstablishmentTable.AREA).size();
        EstablishmentStore.Cells cells = new EstablishmentStore.Cells(table.axes());
        List<String> lines = new ArrayList<>();
        for (int first = 0; first < table.size(); first += areas) {
            long[] found = new long[6];
            for (int cell = first; cell < first + areas; cell++) {
                Figure figure = table.figureAt(cell);
                long value =
                        figure.findValue().map(known -> known.longValueExact()).orElse(0L);
                found[0] = Math.addExact(found[0], value);
                found[1] += figure.isKnown() ? 1 : 0;
                found[2] += figure.isKnown() && value == 0 ? 1 : 0;
                found[3] += has(figure, Mark.NIL);
                found[4] += has(figure, Mark.SUPPRESSED);
                found[5] += has(figure, Mark.UNKNOWN);
            }
            StringBuilder line = new StringBuilder(cells.category(2, first).id() + " "
                    + cells.measure(first).id() + " " + cells.category(0, first).id());
            for (long number : found) {
                line.append(' ').append(number);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static int has(Figure figure, Mark mark) {
        return figure.findMark().filter(mark::equals).isPresent() ? 1 : 0;
    }

    static long differentCells(Connection connection) throws SQLException {
        long[] found = new long[1];
        Database.query(connection, DIFFERENT_CELLS, row -> found[0] = row.getLong(1));
        return found[0];
    }
}

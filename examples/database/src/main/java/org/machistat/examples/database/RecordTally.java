package org.machistat.examples.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.machistat.census.establishment.EstablishmentTable;
import org.machistat.census.establishment.EstablishmentTally;
import org.machistat.census.establishment.TallyPlan;
import org.machistat.core.source.Loaded;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.examples.data.SyntheticEstablishments;

/**
 * Counts single establishments as a query hands them out, and writes the counts back (個票の逐次集計).
 *
 * <ul>
 *   <li>Memory is that of the tally and of the rows that the driver holds, whatever the number of records.
 *   <li>A record without a code or with a number of persons that is missing or below 0 is an error and is not counted; one whose code the plan does not
 *       have is an error and is counted in {@link EstablishmentTally#unplaced}.
 * </ul>
 */
public final class RecordTally {

    /** All records of the table {@code establishment}. */
    public static final String ALL = "SELECT establishment_id, area_code, industry_code, employees FROM establishment";

    private RecordTally() {}

    /**
     * Writes made-up records into the table {@code establishment}.
     *
     * @param connection a connection to a database with the tables of {@link Database#createTables}
     * @param records how many
     * @throws SQLException if the database refuses
     */
    public static void writeSynthetic(Connection connection, long records) throws SQLException {
        try (RowWriter rows = new RowWriter(
                connection, "establishment", "establishment_id", "area_code", "industry_code", "employees")) {
            SyntheticEstablishments.forEach(
                    0,
                    records,
                    (number, area, industry, employees) -> rows.add(
                            number,
                            SyntheticEstablishments.areaCode(area),
                            SyntheticEstablishments.industryCode(industry),
                            employees));
            rows.finish();
        }
    }

    /**
     * Counts the records of a query.
     *
     * @param connection a connection of {@link Database#open}
     * @param query a query for number, code of area, code of industry and persons engaged, in this order, as {@link #ALL}
     * @param plan the cells
     * @return the counts, and what is wrong with records: the first hundred and how many more
     * @throws SQLException if the query fails
     */
    public static Loaded<EstablishmentTally> tally(Connection connection, String query, TallyPlan plan)
            throws SQLException {
        EstablishmentTally.Counter counter = EstablishmentTally.counter(plan);
        Faults faults = new Faults();
        Database.query(connection, query, row -> count(row, plan, counter, faults));
        return new Loaded<>(counter.tally(), faults.list());
    }

    private static void count(ResultSet row, TallyPlan plan, EstablishmentTally.Counter counter, Faults faults)
            throws SQLException {
        String area = row.getString(2);
        String industry = row.getString(3);
        int employees = row.getInt(4);
        boolean missing = row.wasNull();
        if (area == null || industry == null) {
            faults.add(
                    key(row), area == null ? "area_code" : "industry_code", null, "符号がない：数えない", "no code; not counted");
        } else if (missing || employees < 0) {
            Object met = missing ? null : employees;
            faults.add(
                    key(row),
                    "employees",
                    met,
                    "0以上の従業者数が必要だが、" + met + "だった：数えない",
                    "persons engaged must be 0 or more, but were " + met + "; not counted");
        } else {
            if (plan.areaPlace(area) < 0) {
                unplaced(row, "area_code", area, faults);
            }
            if (plan.industryPlace(industry) < 0) {
                unplaced(row, "industry_code", industry, faults);
            }
            counter.add(area, industry, employees);
        }
    }

    private static void unplaced(ResultSet row, String column, String code, Faults faults) throws SQLException {
        String shown = Faults.shown(code);
        faults.add(
                key(row),
                column,
                code,
                "「" + shown + "」は集計表にない：集計外として数える",
                "'" + shown + "' is not in the plan; counted as not placed");
    }

    private static String key(ResultSet row) throws SQLException {
        long number = row.getLong(1);
        return row.wasNull() ? "establishment(NULL)" : String.format(Locale.ROOT, "establishment(%d)", number);
    }

    /**
     * Writes the counts of all cells that have an establishment into the table {@code tally}.
     *
     * @param connection a connection to a database in which that table is empty
     * @param tally the counts, by a plan without sizes
     * @return how many cells were written
     * @throws SQLException if the database refuses
     * @throws IllegalArgumentException if the plan has sizes, for which the table has no column
     */
    public static long write(Connection connection, EstablishmentTally tally) throws SQLException {
        TallyPlan plan = tally.plan();
        if (plan.sizes().isPresent()) {
            throw new IllegalArgumentException("The table 'tally' has no sizes, but the plan had "
                    + plan.sizes().get().size() + " of them");
        }
        StatTable table = tally.table();
        Axis industries = plan.industries();
        Axis areas = plan.areas();
        int width = areas.size();
        long written = 0;
        try (RowWriter rows =
                new RowWriter(connection, "tally", "area_code", "industry_code", "establishments", "employees")) {
            for (Category industry : industries.leaves()) {
                int first = industries.indexOf(industry.id())
                        * table.axis(EstablishmentTable.MEASURE).size()
                        * width;
                for (Category area : areas.leaves()) {
                    int cell = first + areas.indexOf(area.id());
                    if (table.figureAt(cell).isKnown()) {
                        rows.add(area.id(), industry.id(), number(table, cell), number(table, cell + width));
                        written++;
                    }
                }
            }
            rows.finish();
        }
        return written;
    }

    private static long number(StatTable table, int cell) {
        return table.figureAt(cell).findValue().orElseThrow().longValueExact();
    }
}

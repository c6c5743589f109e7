package org.machistat.examples.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.machistat.census.establishment.EstablishmentTally;
import org.machistat.census.establishment.SizeClasses;
import org.machistat.census.establishment.TallyPlan;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Problem;
import org.machistat.core.table.Axis;
import org.machistat.examples.data.SyntheticEstablishments;

/** Records counted as they come, against a grouping by the database. */
class RecordTallyTest {

    private static final TallyPlan SMALL = TallyPlan.of(Axis.of("area", "a", "b"), Axis.of("industry", "1", "2"));

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = Database.open(Database.IN_MEMORY);
        Database.createTables(connection);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private void insert(String rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO establishment VALUES " + rows);
        }
    }

    private Loaded<EstablishmentTally> small() throws SQLException {
        return RecordTally.tally(connection, RecordTally.ALL + " ORDER BY establishment_id", SMALL);
    }

    @Test
    void countsAreThoseOfTheDatabase() throws SQLException {
        RecordTally.writeSynthetic(connection, 60_000);
        Loaded<EstablishmentTally> tally =
                RecordTally.tally(connection, RecordTally.ALL, SyntheticEstablishments.plan());
        assertEquals(List.of(), tally.problems());
        assertEquals(60_000, tally.value().records());
        long cells = RecordTally.write(connection, tally.value());
        Database.query(
                connection,
                "SELECT COUNT(*), (SELECT COUNT(*) FROM (SELECT DISTINCT area_code, industry_code FROM establishment) AS d) FROM tally",
                row -> {
                    assertEquals(cells, row.getLong(1));
                    assertEquals(cells, row.getLong(2));
                });
        assertEquals(0, Checks.differentCells(connection));
    }

    /** The check can fail: a record more, a cell changed, a cell gone. */
    @Test
    void differencesAreSeen() throws SQLException {
        RecordTally.writeSynthetic(connection, 2_000);
        RecordTally.write(
                connection,
                RecordTally.tally(connection, RecordTally.ALL, SyntheticEstablishments.plan())
                        .value());
        insert("(9999999, '01100', '09', 3)");
        assertEquals(1, Checks.differentCells(connection));
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM establishment WHERE establishment_id = 9999999");
            assertEquals(0, Checks.differentCells(connection));
            statement.execute("UPDATE tally SET employees = employees + 1"
                    + " WHERE area_code || industry_code = (SELECT MIN(area_code || industry_code) FROM tally)");
            assertEquals(1, Checks.differentCells(connection));
            statement.execute("DELETE FROM tally"
                    + " WHERE area_code || industry_code = (SELECT MAX(area_code || industry_code) FROM tally)");
            assertEquals(2, Checks.differentCells(connection));
        }
    }

    @Test
    void badRecordsAreTold() throws SQLException {
        insert("(1, 'a', '1', 5), (2, 'a', '1', -2), (3, 'a', '1', NULL), (4, NULL, '1', 1), (5, 'a', NULL, 1),"
                + " (6, 'a', '9', 4), (7, 'z', '2', 8), (NULL, 'b', '2', -1), (8, 'b', '2', 0)");
        Loaded<EstablishmentTally> tally = small();
        assertEquals(
                List.of(
                        "'establishment(2).employees': persons engaged must be 0 or more, but were -2; not counted",
                        "'establishment(3).employees': persons engaged must be 0 or more, but were null; not counted",
                        "'establishment(4).area_code': no code; not counted",
                        "'establishment(5).industry_code': no code; not counted",
                        "'establishment(6).industry_code': '9' is not in the plan; counted as not placed",
                        "'establishment(7).area_code': 'z' is not in the plan; counted as not placed",
                        "'establishment(NULL).employees': persons engaged must be 0 or more, but were -1; not counted"),
                tally.problems().stream().map(Problem::toString).sorted().toList());
        assertEquals(4, tally.value().records());
        assertEquals(
                new EstablishmentTally.Unplaced(2, 12, Optional.of("z"), Optional.of("9")),
                tally.value().unplaced());
        assertEquals("establishment(2).employees", placeOf("-2", tally));
    }

    private static String placeOf(String met, Loaded<EstablishmentTally> tally) {
        return tally.problems().stream()
                .filter(problem -> problem.met().equals(met))
                .findFirst()
                .orElseThrow()
                .place()
                .name();
    }

    @Test
    void moreThanAHundredErrorsAreCounted() throws SQLException {
        insert("(1, 'a', '1', 5)");
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO establishment SELECT 100 + n, 'a', '1', -1 FROM generate_series(1, 2500) AS s(n)");
        }
        Loaded<EstablishmentTally> tally = small();
        assertEquals(101, tally.problems().size());
        assertEquals(
                "whole text: there are 2,400 more errors",
                tally.problems().get(100).toString());
        assertEquals(1, tally.value().records());
    }

    @Test
    void sizesHaveNoColumn() {
        EstablishmentTally bySize = EstablishmentTally.zero(SMALL.withSizes(SizeClasses.ECONOMIC_CENSUS));
        IllegalArgumentException fault =
                assertThrows(IllegalArgumentException.class, () -> RecordTally.write(connection, bySize));
        assertEquals("The table 'tally' has no sizes, but the plan had 10 of them", fault.getMessage());
    }
}

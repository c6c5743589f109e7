package org.machistat.examples.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.machistat.census.establishment.EstablishmentTable;
import org.machistat.census.establishment.EstablishmentTally;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Problem;
import org.machistat.examples.data.Nationwide;
import org.machistat.examples.data.SyntheticEstablishments;

/** The same code on PostgreSQL (Debian: postgresql), on a cluster of its own; where there is none the profile says that it was left out. */
@EnabledIfSystemProperty(named = "machistat.e2e", matches = "true", disabledReason = "needs a server: run with -Pe2e")
class PostgresEndToEndTest {

    private static PostgresServer server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Optional<Path> programs = PostgresServer.programs();
        Assumptions.assumeTrue(
                programs.isPresent(), "left out: neither initdb nor pg_ctl is here (Debian package postgresql)");
        server = PostgresServer.start(programs.get());
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void clean() throws SQLException {
        try (Connection connection = Database.open(server.url());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA public CASCADE");
            statement.execute("CREATE SCHEMA public");
            connection.commit();
        }
    }

    @Test
    void demonstrationHoldsAtTheSizeOfTheNation() throws SQLException {
        assertTrue(Main.run(
                server.url(),
                SyntheticEstablishments.NATION,
                new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    @Test
    void tableComesBackAndBadRowsAreTold() throws SQLException {
        EstablishmentTable nation = Nationwide.establishments();
        try (Connection connection = Database.open(server.url());
                Statement statement = connection.createStatement()) {
            Database.createTables(connection);
            EstablishmentStore.write(connection, nation);
            connection.commit();
            assertEquals(
                    nation.table(),
                    EstablishmentStore.read(connection).getComplete().table());
            SQLException refused = assertThrows(
                    SQLException.class,
                    () -> statement.execute("UPDATE figure SET value = -1, mark = NULL, symbol = NULL"
                            + " WHERE wave_id = '2016' AND area_code = '14130'"));
            assertTrue(refused.getMessage().contains("figure_value_check"), refused.getMessage());
            connection.rollback();
            statement.execute("CREATE TABLE others AS SELECT * FROM figure");
            statement.execute("DROP TABLE figure");
            statement.execute("ALTER TABLE others RENAME TO figure");
            statement.execute(
                    "UPDATE figure SET value = -7, mark = NULL"
                            + " WHERE wave_id = '2016' AND measure_id = 'employees' AND industry_code = 'E' AND area_code = '14130'");
            Loaded<EstablishmentTable> read = EstablishmentStore.read(connection);
            assertEquals(
                    "'figure(2016, employees, E, 14130).value': must be 0 or more, but was -7",
                    read.problems().get(0).toString());
            assertEquals(2, read.problems().size());
        }
    }

    @Test
    void badRecordsAreTold() throws SQLException {
        try (Connection connection = Database.open(server.url());
                Statement statement = connection.createStatement()) {
            Database.createTables(connection);
            RecordTally.writeSynthetic(connection, 5_000);
            statement.execute("UPDATE establishment SET employees = -3 WHERE establishment_id = 4000");
            statement.execute("UPDATE establishment SET industry_code = 'XX' WHERE establishment_id = 4001");
            Loaded<EstablishmentTally> tally =
                    RecordTally.tally(connection, RecordTally.ALL, SyntheticEstablishments.plan());
            assertEquals(
                    List.of(
                            "'establishment(4000).employees': persons engaged must be 0 or more, but were -3; not counted",
                            "'establishment(4001).industry_code': 'XX' is not in the plan; counted as not placed"),
                    tally.problems().stream().map(Problem::toString).sorted().toList());
            assertEquals(4_999, tally.value().records());
            assertEquals(1, tally.value().unplaced().establishments());
        }
    }

    /** In a heap of 48 MB: two million rows of the driver's would need several times as much. */
    @Test
    void memoryDoesNotGrowWithRecords() throws SQLException, IOException, InterruptedException {
        try (Connection connection = Database.open(server.url())) {
            Database.createTables(connection);
            RecordTally.writeSynthetic(connection, 2_000_000);
            connection.commit();
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        StreamProbe.class.getName(),
                        server.url())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertTrue(said.contains("2000000 records"), said);
    }
}

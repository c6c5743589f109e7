package org.machistat.examples.database;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.machistat.examples.data.SyntheticEstablishments;
import org.postgresql.PGConnection;

/** Loads made-up records by way of a CSV file and the database's COPY, some fifty times as fast as INSERT (一括読み込み). */
public final class BulkLoad {

    private static final String TABLE = "establishment (establishment_id, area_code, industry_code, employees)";

    private BulkLoad() {}

    /**
     * Writes made-up records into the table {@code establishment}.
     *
     * @param connection a connection to a database with the tables of {@link Database#createTables}
     * @param records how many
     * @throws SQLException if the database refuses
     */
    public static void writeSynthetic(Connection connection, long records) throws SQLException {
        try {
            Path file = Files.createTempFile("establishments", ".csv");
            try {
                writeFile(file, records);
                copy(connection, file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeFile(Path file, long records) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            SyntheticEstablishments.forEach(0, records, (number, area, industry, employees) -> {
                try {
                    out.write(number + "," + SyntheticEstablishments.areaCode(area) + ","
                            + SyntheticEstablishments.industryCode(industry) + "," + employees + "\n");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** DuckDB reads the file itself; to a PostgreSQL server, which may be elsewhere, the driver sends it. */
    private static void copy(Connection connection, Path file) throws SQLException, IOException {
        if (connection.isWrapperFor(PGConnection.class)) {
            try (Reader in = Files.newBufferedReader(file)) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + TABLE + " FROM STDIN (FORMAT csv)", in);
            }
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("COPY " + TABLE + " FROM '" + file.toString().replace("'", "''") + "' (FORMAT csv, HEADER false)");
        }
    }
}

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
import org.postgresql.PGConnection;

/**
 * Writes many rows by way of a temporary CSV file and the database's COPY, which takes a small part of the time of INSERT
 * statements (行のまとめ書き).
 */
final class RowWriter implements AutoCloseable {

    /** Options that both databases take; a text is always quoted, so that an empty one is no NULL. */
    private static final String OPTIONS =
            "(FORMAT csv, HEADER false, DELIMITER ',', QUOTE '\"', ESCAPE '\"', NULL '\\N'";

    private final Connection connection;
    private final String table;
    private final int columns;
    private final Path file;
    private final BufferedWriter out;
    private long rows;

    RowWriter(Connection connection, String table, String... columns) {
        this.connection = connection;
        this.table = table + " (" + String.join(", ", columns) + ")";
        this.columns = columns.length;
        try {
            file = Files.createTempFile("machistat-rows", ".csv");
            out = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(Object... values) {
        if (values.length != columns) {
            throw new IllegalArgumentException(
                    "A row of " + table + " must have " + columns + " values, but had " + values.length);
        }
        try {
            for (int i = 0; i < values.length; i++) {
                out.write(i == 0 ? "" : ",");
                out.write(written(values[i]));
            }
            out.write('\n');
            rows++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(Object value) {
        if (value instanceof String text) {
            return '"' + text.replace("\"", "\"\"") + '"';
        }
        return value == null ? "\\N" : value.toString();
    }

    /** Hands the rows over: DuckDB reads the file itself; to a PostgreSQL server, which may be elsewhere, the driver sends it. */
    void finish() throws SQLException {
        try {
            out.close();
            if (rows == 0) {
                return;
            }
            if (connection.isWrapperFor(PGConnection.class)) {
                try (Reader in = Files.newBufferedReader(file)) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("COPY " + table + " FROM STDIN " + OPTIONS + ")", in);
                }
                return;
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("COPY " + table + " FROM '" + file.toString().replace("'", "''") + "' " + OPTIONS
                        + ", AUTO_DETECT false)");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the file. */
    @Override
    public void close() {
        try {
            out.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

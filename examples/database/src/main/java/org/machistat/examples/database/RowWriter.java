package org.machistat.examples.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;

/** Writes rows by INSERT statements of many rows each, which are fast in both databases (行のまとめ書き). */
final class RowWriter implements AutoCloseable {

    /** PostgreSQL takes at most 65,535 parameters in a statement. */
    private static final int MOST_PARAMETERS = 4_000;

    private final Connection connection;
    private final String insert;
    private final int columns;
    private final Object[] held;
    private final PreparedStatement full;
    private int filled;

    RowWriter(Connection connection, String table, String... columns) throws SQLException {
        this.connection = connection;
        this.columns = columns.length;
        this.insert = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ";
        this.held = new Object[MOST_PARAMETERS / columns.length * columns.length];
        this.full = connection.prepareStatement(sql(held.length / columns.length));
    }

    private String sql(int rows) {
        String one = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
        return insert + String.join(", ", Collections.nCopies(rows, one));
    }

    void add(Object... values) throws SQLException {
        if (values.length != columns) {
            throw new IllegalArgumentException(
                    "A row must have " + columns + " values, but had " + values.length + ": " + insert);
        }
        System.arraycopy(values, 0, held, filled, columns);
        filled += columns;
        if (filled == held.length) {
            write(full);
        }
    }

    private void write(PreparedStatement statement) throws SQLException {
        for (int at = 0; at < filled; at++) {
            statement.setObject(at + 1, held[at]);
        }
        statement.executeUpdate();
        filled = 0;
    }

    /** Writes the rest; after an exception nothing more, since the transaction is lost. */
    void finish() throws SQLException {
        if (filled > 0) {
            try (PreparedStatement rest = connection.prepareStatement(sql(filled / columns))) {
                write(rest);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        full.close();
    }
}

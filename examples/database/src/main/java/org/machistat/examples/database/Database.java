package org.machistat.examples.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;

/** Opens a database so that rows come as a stream, and makes the tables (接続と表の作成). */
public final class Database {

    /** A DuckDB that lives in the memory of this program and is gone with it. */
    public static final String IN_MEMORY = "jdbc:duckdb:";

    /** The rows that PostgreSQL's driver holds at a time; by default it would hold all. */
    private static final int FETCHED = 10_000;

    private Database() {}

    /**
     * Opens a connection in which a query's rows come as they are read; what is written must be committed.
     *
     * @param url where the database is: {@code jdbc:duckdb:}, {@code jdbc:duckdb:/path/to.db}, {@code jdbc:postgresql://host/name}
     * @return the connection, without auto-commit, which PostgreSQL needs for a stream
     * @throws SQLException if there is no driver for it, or no such database
     */
    public static Connection open(String url) throws SQLException {
        Properties settings = new Properties();
        if (url.startsWith("jdbc:duckdb:")) {
            // without it the driver takes the whole result into memory before it hands out the first row
            settings.setProperty("jdbc_stream_results", "true");
        }
        Connection connection = DriverManager.getConnection(url, settings);
        connection.setAutoCommit(false);
        return connection;
    }

    /**
     * Makes the tables of {@code schema.sql}.
     *
     * @param connection an open connection to a database without them
     * @throws SQLException if one of them is there already, or the user may not make tables
     */
    public static void createTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : schema().split(";", -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    /** The statements without the lines of comment, which may have semicolons. */
    private static String schema() {
        try (InputStream in = Database.class.getResourceAsStream("schema.sql")) {
            String text = new String(Objects.requireNonNull(in, "schema.sql").readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceAll("(?m)^--.*$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes one row of a result. */
    @FunctionalInterface
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /** Reads the rows of a query as a stream. */
    static void query(Connection connection, String sql, RowReader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCHED);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }
}

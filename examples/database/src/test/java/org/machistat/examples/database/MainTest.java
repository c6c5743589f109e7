package org.machistat.examples.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration in a database of a file. */
class MainTest {

    @Test
    void runsOnceInAFile(@TempDir Path folder) throws SQLException {
        String url = "jdbc:duckdb:" + folder.resolve("machistat.db");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertTrue(Main.run(url, 20_000, new PrintStream(bytes, true, StandardCharsets.UTF_8)));
        String text = bytes.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("全国表の書き込み / national table written: 208920 figures"), text);
        assertTrue(text.contains("逐次集計 / tallied as a stream: 20000 rows"), text);
        assertTrue(text.contains("SQLの集計との違い / cells that SQL counts otherwise: 0 cells"), text);
        assertTrue(text.endsWith("すべて一致した / everything agrees" + System.lineSeparator()), text);
        SQLException again = assertThrows(
                SQLException.class,
                () -> Main.run(
                        url, 20_000, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)));
        assertTrue(again.getMessage().contains("already exists"), again.getMessage());
    }

    @Test
    void noDriverIsTold() {
        SQLException fault = assertThrows(SQLException.class, () -> Database.open("jdbc:nosuch:"));
        assertEquals("No suitable driver found for jdbc:nosuch:", fault.getMessage());
    }
}

package org.machistat.examples.database;

import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;

/** The table of sources (出典の表). */
final class SourceRows {

    private final Map<Source, Integer> ids = new LinkedHashMap<>();

    /** The number of a source, the same for equal ones. */
    int idOf(Source source) {
        return ids.computeIfAbsent(source, added -> ids.size() + 1);
    }

    void write(Connection connection) throws SQLException {
        try (RowWriter rows = new RowWriter(
                connection,
                "source",
                "source_id",
                "document_ja",
                "document_en",
                "table_ja",
                "table_en",
                "place_ja",
                "place_en",
                "publisher_ja",
                "publisher_en",
                "published",
                "release")) {
            for (Map.Entry<Source, Integer> entry : ids.entrySet()) {
                Source source = entry.getKey();
                rows.add(
                        entry.getValue(),
                        source.document().ja(),
                        source.document().en(),
                        source.table().ja(),
                        source.table().en(),
                        source.place().ja(),
                        source.place().en(),
                        source.publisher().ja(),
                        source.publisher().en(),
                        source.date().map(Date::valueOf).orElse(null),
                        source.release().name());
            }
            rows.finish();
        }
    }

    static Map<Integer, Source> read(Connection connection) throws SQLException {
        Map<Integer, Source> sources = new HashMap<>();
        Database.query(connection, "SELECT * FROM source", row -> {
            Source source = Source.of(label(row, "document"))
                    .withTable(label(row, "table"))
                    .withPlace(label(row, "place"))
                    .withPublisher(label(row, "publisher"))
                    .withRelease(Source.Release.valueOf(row.getString("release")));
            LocalDate date = date(row, "published");
            sources.put(row.getInt("source_id"), date == null ? source : source.withDate(date));
        });
        return sources;
    }

    /** A text in both languages. */
    static Label label(ResultSet row, String name) throws SQLException {
        return Label.of(row.getString(name + "_ja"), row.getString(name + "_en"));
    }

    /** A day, or null. */
    static LocalDate date(ResultSet row, String name) throws SQLException {
        Date date = row.getDate(name);
        return date == null ? null : date.toLocalDate();
    }
}

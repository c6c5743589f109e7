package org.machistat.examples.database;

import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.machistat.census.industry.JsicRevision;
import org.machistat.census.wave.CensusWave;
import org.machistat.census.wave.Coverage;
import org.machistat.core.area.AreaCode;
import org.machistat.core.source.Source;

/** The table of waves, with all that decides whether two of them may be compared (調査回の表). */
final class WaveRows {

    private WaveRows() {}

    static void write(Connection connection, List<CensusWave> waves, SourceRows sources) throws SQLException {
        try (RowWriter rows = new RowWriter(
                        connection,
                        "wave",
                        "wave_id",
                        "position",
                        "family",
                        "reference_date",
                        "last_day",
                        "ownership",
                        "undescribed",
                        "frame",
                        "method",
                        "revision",
                        "boundary_date",
                        "omitted_ja",
                        "omitted_en",
                        "source_id");
                RowWriter omissions = new RowWriter(connection, "wave_omission", "wave_id", "position", "area_code")) {
            for (CensusWave wave : waves) {
                rows.add(
                        wave.id(),
                        waves.indexOf(wave),
                        wave.family().name(),
                        Date.valueOf(wave.referenceDate().firstDay()),
                        Date.valueOf(wave.lastDay()),
                        wave.ownership().name(),
                        wave.undescribed().name(),
                        wave.frame().name(),
                        wave.method().name(),
                        wave.revision().name(),
                        Date.valueOf(wave.boundaryDate()),
                        wave.omitted().ja(),
                        wave.omitted().en(),
                        sources.idOf(wave.source()));
                for (AreaCode within : wave.omittedWithin()) {
                    omissions.add(wave.id(), wave.omittedWithin().indexOf(within), within.toString());
                }
            }
            rows.finish();
            omissions.finish();
        }
    }

    static List<CensusWave> read(Connection connection, Map<Integer, Source> sources) throws SQLException {
        Map<String, List<AreaCode>> omitted = new HashMap<>();
        Database.query(
                connection,
                "SELECT wave_id, area_code FROM wave_omission ORDER BY wave_id, position",
                row -> omitted.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                        .add(AreaCode.parse(row.getString(2))));
        List<CensusWave> waves = new ArrayList<>();
        Database.query(connection, "SELECT * FROM wave ORDER BY position", row -> {
            String id = row.getString("wave_id");
            waves.add(CensusWave.builder(
                            CensusWave.Family.valueOf(row.getString("family")), SourceRows.date(row, "reference_date"))
                    .id(id)
                    .lastDay(SourceRows.date(row, "last_day"))
                    .ownership(Coverage.Ownership.valueOf(row.getString("ownership")))
                    .undescribed(Coverage.Undescribed.valueOf(row.getString("undescribed")))
                    .frame(Coverage.Frame.valueOf(row.getString("frame")))
                    .method(Coverage.Method.valueOf(row.getString("method")))
                    .revision(JsicRevision.valueOf(row.getString("revision")))
                    .boundaryDate(SourceRows.date(row, "boundary_date"))
                    .omitted(
                            SourceRows.label(row, "omitted"),
                            omitted.getOrDefault(id, List.of()).toArray(AreaCode[]::new))
                    .source(sources.get(row.getInt("source_id")))
                    .build());
        });
        return waves;
    }
}

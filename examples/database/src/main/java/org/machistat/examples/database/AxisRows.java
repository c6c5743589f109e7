package org.machistat.examples.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.machistat.census.establishment.EstablishmentTable;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Unit;

/** The tables of axes, of areas, industries and measures, and of what adds up to what (軸と区分の表). */
final class AxisRows {

    private AxisRows() {}

    static void write(Connection connection, List<Axis> axes) throws SQLException {
        try (RowWriter rows = new RowWriter(connection, "axis", "axis_id", "label_ja", "label_en", "role")) {
            for (Axis axis : axes) {
                rows.add(
                        axis.id(),
                        axis.label().ja(),
                        axis.label().en(),
                        axis.role().map(Axis.Role::name).orElse(null));
            }
            rows.finish();
        }
        for (Axis axis : axes) {
            writeTotals(connection, axis);
            switch (axis.id()) {
                case EstablishmentTable.AREA -> writeNames(connection, axis, "area", "area_code");
                case EstablishmentTable.INDUSTRY -> writeNames(connection, axis, "industry", "industry_code");
                case EstablishmentTable.MEASURE -> writeMeasures(connection, axis);
                default -> {
                    // waves have a table with more columns
                }
            }
        }
    }

    private static void writeNames(Connection connection, Axis axis, String table, String key) throws SQLException {
        try (RowWriter rows = new RowWriter(connection, table, key, "position", "name_ja", "name_en")) {
            for (Category category : axis.categories()) {
                if (!category.unit().equals(Unit.NONE)) {
                    throw new IllegalArgumentException("Only measures have units in these tables, but " + table + " '"
                            + category.id() + "' had " + category.unit());
                }
                rows.add(
                        category.id(),
                        axis.indexOf(category.id()),
                        category.name().ja(),
                        category.name().en());
            }
            rows.finish();
        }
    }

    private static void writeMeasures(Connection connection, Axis axis) throws SQLException {
        try (RowWriter rows = new RowWriter(
                connection,
                "measure",
                "measure_id",
                "position",
                "name_ja",
                "name_en",
                "unit_ja",
                "unit_en",
                "unit_exponent")) {
            for (Category category : axis.categories()) {
                Label base = category.unit().base();
                rows.add(
                        category.id(),
                        axis.indexOf(category.id()),
                        category.name().ja(),
                        category.name().en(),
                        base.ja(),
                        base.en(),
                        category.unit().exponent());
            }
            rows.finish();
        }
    }

    private static void writeTotals(Connection connection, Axis axis) throws SQLException {
        try (RowWriter rows = new RowWriter(
                connection, "category_total", "axis_id", "total_number", "part_number", "total_code", "part_code")) {
            for (int t = 0; t < axis.totals().size(); t++) {
                Axis.Total total = axis.totals().get(t);
                for (int p = 0; p < total.parts().size(); p++) {
                    rows.add(axis.id(), t, p, total.id(), total.parts().get(p));
                }
            }
            rows.finish();
        }
    }

    /** The axes of areas, industries and measures by their ids; of waves the axis is made by themselves. */
    static Map<String, Axis> read(Connection connection) throws SQLException {
        Map<String, List<Axis.Total>> totals = readTotals(connection);
        Map<String, Axis> axes = new HashMap<>();
        Map<String, List<Category>> categories = Map.of(
                EstablishmentTable.AREA, readNames(connection, "area", "area_code"),
                EstablishmentTable.INDUSTRY, readNames(connection, "industry", "industry_code"),
                EstablishmentTable.MEASURE, readMeasures(connection));
        Database.query(connection, "SELECT * FROM axis", row -> {
            String id = row.getString("axis_id");
            List<Category> own = categories.get(id);
            if (own != null) {
                Axis axis =
                        Axis.of(id, SourceRows.label(row, "label"), own).withTotals(totals.getOrDefault(id, List.of()));
                String role = row.getString("role");
                axes.put(id, role == null ? axis : axis.withRole(Axis.Role.valueOf(role)));
            }
        });
        return axes;
    }

    private static List<Category> readNames(Connection connection, String table, String key) throws SQLException {
        List<Category> categories = new ArrayList<>();
        Database.query(
                connection,
                "SELECT * FROM " + table + " ORDER BY position",
                row -> categories.add(Category.of(row.getString(key), SourceRows.label(row, "name"))));
        return categories;
    }

    private static List<Category> readMeasures(Connection connection) throws SQLException {
        List<Category> categories = new ArrayList<>();
        Database.query(
                connection,
                "SELECT * FROM measure ORDER BY position",
                row -> categories.add(Category.of(row.getString("measure_id"), SourceRows.label(row, "name"))
                        .withUnit(new Unit(SourceRows.label(row, "unit"), row.getInt("unit_exponent")))));
        return categories;
    }

    private static Map<String, List<Axis.Total>> readTotals(Connection connection) throws SQLException {
        record Key(String axis, int number, String total) {}
        Map<Key, List<String>> parts = new LinkedHashMap<>();
        Database.query(
                connection,
                "SELECT * FROM category_total ORDER BY axis_id, total_number, part_number",
                row -> parts.computeIfAbsent(
                                new Key(
                                        row.getString("axis_id"),
                                        row.getInt("total_number"),
                                        row.getString("total_code")),
                                key -> new ArrayList<>())
                        .add(row.getString("part_code")));
        Map<String, List<Axis.Total>> totals = new HashMap<>();
        parts.forEach((key, codes) ->
                totals.computeIfAbsent(key.axis(), id -> new ArrayList<>()).add(new Axis.Total(key.total(), codes)));
        return totals;
    }
}

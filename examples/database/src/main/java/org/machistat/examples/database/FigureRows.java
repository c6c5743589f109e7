package org.machistat.examples.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Unit;

/** Reads the rows of figures into the cells of a table, whatever constraints the rows' table has. */
final class FigureRows {

    private static final String NEITHER_JA = "valueとmarkのどちらか一方が必要";

    private final StatTable.Builder table;
    private final Faults faults;
    private final EstablishmentStore.Cells cells;
    private final Map<String, Integer> industries;
    private final Map<String, Integer> measures;
    private final Map<String, Integer> waves;
    private final Map<String, Integer> areas;
    private final Map<String, Mark> marks = new HashMap<>();
    private int placed;

    FigureRows(List<Axis> axes, StatTable.Builder table, Faults faults) {
        this.table = table;
        this.faults = faults;
        cells = new EstablishmentStore.Cells(axes);
        industries = places(axes.get(0));
        measures = places(axes.get(1));
        waves = places(axes.get(2));
        areas = places(axes.get(3));
        for (Mark mark : Mark.values()) {
            marks.put(mark.name(), mark);
        }
    }

    private static Map<String, Integer> places(Axis axis) {
        Map<String, Integer> places = new HashMap<>();
        axis.categories().forEach(category -> places.put(category.id(), places.size()));
        return places;
    }

    static String key(String wave, String measure, String industry, String area) {
        return "figure(" + Faults.shown(wave) + ", " + Faults.shown(measure) + ", " + Faults.shown(industry) + ", "
                + Faults.shown(area) + ")";
    }

    void read(Connection connection) throws SQLException {
        Database.query(
                connection,
                "SELECT wave_id, measure_id, industry_code, area_code, value, mark, symbol, qualifiers FROM figure",
                this::read);
        int missing = cells.size() - placed;
        if (missing > 0) {
            int first = 0;
            while (table.has(first)) {
                first++;
            }
            faults.add(
                    cells.key(first),
                    "value",
                    null,
                    String.format(Locale.ROOT, "行がないか読めない値が%,d個ある（この値が最初）：不詳とした", missing),
                    String.format(
                            Locale.ROOT,
                            "%,d figures have no row, or none that could be read (this one first); they are unknown",
                            missing));
        }
    }

    private void read(ResultSet row) throws SQLException {
        String key = key(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
        int wave = place(waves, key, "wave_id", row.getString(1));
        int measure = place(measures, key, "measure_id", row.getString(2));
        int industry = place(industries, key, "industry_code", row.getString(3));
        int area = place(areas, key, "area_code", row.getString(4));
        if (wave < 0 || measure < 0 || industry < 0 || area < 0) {
            return;
        }
        int cell = cells.cell(industry, measure, wave, area);
        if (table.has(cell)) {
            faults.add(
                    key,
                    "value",
                    row.getObject(5),
                    "同じ値の行が2つある（先の行を使う）",
                    "there are two rows for it; the first was taken");
            return;
        }
        put(row, key, cell);
    }

    private int place(Map<String, Integer> places, String key, String column, String code) {
        Integer place = code == null ? null : places.get(code);
        if (place == null) {
            faults.add(
                    key,
                    column,
                    code,
                    "「" + Faults.shown(code) + "」は区分の表にない",
                    "'" + Faults.shown(code) + "' is no code of its table of categories");
            return -1;
        }
        return place;
    }

    private void put(ResultSet row, String key, int cell) throws SQLException {
        long value = row.getLong(5);
        boolean known = !row.wasNull();
        String markName = row.getString(6);
        if (known == (markName != null)) {
            faults.add(
                    key,
                    "value",
                    known ? value : null,
                    NEITHER_JA + "だが、" + (known ? "両方ある" : "両方ない"),
                    "either value or mark must be there, but " + (known ? "both were" : "neither was"));
            return;
        }
        if (known && value < 0) {
            faults.add(key, "value", value, "0以上が必要だが、" + value + "だった", "must be 0 or more, but was " + value);
            return;
        }
        String qualifiers = row.getString(8);
        if (known && (qualifiers == null || qualifiers.isEmpty())) {
            table.put(cell, value, 0, Unit.NONE);
            placed++;
            return;
        }
        try {
            Figure plain = known
                    ? Figure.of(value)
                    : new Figure.Marked(mark(markName), symbol(row.getString(7), markName), Unit.NONE, Set.of());
            table.put(cell, qualified(plain, qualifiers));
            placed++;
        } catch (IllegalArgumentException e) {
            faults.add(key, "mark", markName, "記号を読めない：" + e.getMessage(), e.getMessage());
        }
    }

    private Figure qualified(Figure plain, String names) {
        Figure figure = plain;
        for (String name : (names == null ? "" : names).split(",", -1)) {
            figure = name.isEmpty() ? figure : figure.withQualifier(mark(name));
        }
        return figure;
    }

    /** Tables made by others may have no symbols. */
    private String symbol(String stored, String markName) {
        return stored == null ? mark(markName).symbol() : stored;
    }

    private Mark mark(String name) {
        Mark mark = marks.get(name);
        if (mark == null) {
            throw new IllegalArgumentException(
                    "'" + Faults.shown(name) + "' is no mark, expected one such as NIL, SUPPRESSED or UNKNOWN");
        }
        return mark;
    }
}

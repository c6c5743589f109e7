package org.machistat.examples.database;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.machistat.census.establishment.EstablishmentTable;
import org.machistat.census.wave.CensusWave;
import org.machistat.core.source.Loaded;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Unit;

/**
 * Keeps one table of establishments in a database and reads it back equal (事業所表の保存と読み出し).
 *
 * <ul>
 *   <li>One row for each figure, with a value or a mark in its place: nil, withheld, unknown and a counted 0 stay what they are.
 *   <li>What the tables cannot hold is refused before anything is written: decimals, a unit other than that of the measure, points of other tables.
 *   <li>Nothing is committed here: that is the caller's.
 * </ul>
 */
public final class EstablishmentStore {

    private EstablishmentStore() {}

    /**
     * Writes a table.
     *
     * @param connection a connection to a database with empty tables of {@link Database#createTables}
     * @param establishments the table
     * @throws SQLException if the database refuses, as where there is a table already
     * @throws IllegalArgumentException if the tables cannot hold a part of it; the message names it
     */
    public static void write(Connection connection, EstablishmentTable establishments) throws SQLException {
        StatTable table = establishments.table();
        check(table, establishments.waves());
        SourceRows sources = new SourceRows();
        int own = sources.idOf(table.source());
        establishments.waves().forEach(wave -> sources.idOf(wave.source()));
        sources.write(connection);
        try (RowWriter rows = new RowWriter(connection, "dataset", "dataset_id", "title_ja", "title_en", "source_id")) {
            rows.add(1, table.title().ja(), table.title().en(), own);
            rows.finish();
        }
        try (RowWriter rows = new RowWriter(connection, "note", "position", "note_ja", "note_en")) {
            for (int i = 0; i < table.notes().size(); i++) {
                rows.add(i, table.notes().get(i).ja(), table.notes().get(i).en());
            }
            rows.finish();
        }
        AxisRows.write(connection, table.axes());
        WaveRows.write(connection, establishments.waves(), sources);
        writeMarks(connection);
        writeFigures(connection, table);
    }

    private static void check(StatTable table, List<CensusWave> waves) {
        if (!table.points().isEmpty() || !table.unit().equals(Unit.NONE)) {
            throw new IllegalArgumentException(
                    "A table to be stored must have no unit of its own and no points of other tables, but had unit '"
                            + table.unit() + "' and " + table.points().size() + " points");
        }
        Axis waveAxis = CensusWave.axis(EstablishmentTable.WAVE, waves);
        if (!waveAxis.categories().equals(table.axis(EstablishmentTable.WAVE).categories())) {
            throw new IllegalArgumentException("Waves must be called as they call themselves, but were "
                    + table.axis(EstablishmentTable.WAVE).categories());
        }
        Cells cells = new Cells(table.axes());
        for (int cell = 0; cell < table.size(); cell++) {
            Figure figure = table.figureAt(cell);
            boolean whole = figure.findValue().map(EstablishmentStore::isCount).orElse(true);
            if (!whole || !figure.unit().equals(cells.measure(cell).unit())) {
                throw new IllegalArgumentException(
                        "Figures to be stored must be whole numbers from 0 in the unit of their measure, but "
                                + cells.key(cell) + " was " + figure);
            }
        }
    }

    private static boolean isCount(BigDecimal value) {
        return value.scale() == 0
                && value.signum() >= 0
                && value.unscaledValue().bitLength() < Long.SIZE;
    }

    private static void writeMarks(Connection connection) throws SQLException {
        try (RowWriter rows = new RowWriter(connection, "mark", "mark", "name_ja", "name_en", "adds_as_zero")) {
            for (Mark mark : Mark.values()) {
                if (mark.standsAlone()) {
                    rows.add(mark.name(), mark.label().ja(), mark.label().en(), mark == Mark.NIL);
                }
            }
            rows.finish();
        }
    }

    private static void writeFigures(Connection connection, StatTable table) throws SQLException {
        Cells cells = new Cells(table.axes());
        try (RowWriter rows = new RowWriter(
                connection,
                "figure",
                "wave_id",
                "measure_id",
                "industry_code",
                "area_code",
                "value",
                "mark",
                "symbol",
                "qualifiers")) {
            for (int cell = 0; cell < table.size(); cell++) {
                Figure figure = table.figureAt(cell);
                rows.add(
                        cells.category(2, cell).id(),
                        cells.measure(cell).id(),
                        cells.category(0, cell).id(),
                        cells.category(3, cell).id(),
                        figure.findValue().map(BigDecimal::longValueExact).orElse(null),
                        figure.findMark().map(Mark::name).orElse(null),
                        figure instanceof Figure.Marked marked ? marked.symbol() : null,
                        figure.qualifiers().stream().map(Mark::name).collect(Collectors.joining(",")));
            }
            rows.finish();
        }
    }

    /**
     * Reads the table.
     *
     * <ul>
     *   <li>A row that has neither value nor mark, or both, a negative value, a code or mark that there is not, or the place of an earlier row is an
     *       error that names its key, and is left out.
     *   <li>A figure without a row is unknown, and is counted among the errors.
     * </ul>
     *
     * @param connection a connection to a database with a stored table
     * @return the table, and what is wrong with rows
     * @throws SQLException if a table or column is not there
     * @throws IllegalArgumentException if an axis, a wave or a source does not make sense
     */
    public static Loaded<EstablishmentTable> read(Connection connection) throws SQLException {
        var sources = SourceRows.read(connection);
        StatTable.Builder[] made = new StatTable.Builder[1];
        Database.query(
                connection,
                "SELECT * FROM dataset",
                row -> made[0] =
                        StatTable.builder(SourceRows.label(row, "title")).source(sources.get(row.getInt("source_id"))));
        if (made[0] == null) {
            throw new IllegalArgumentException(
                    "There must be a row in 'dataset', but there was none: nothing is stored");
        }
        List<CensusWave> waves = WaveRows.read(connection, sources);
        var axes = AxisRows.read(connection);
        List<Axis> order = List.of(
                axes.get(EstablishmentTable.INDUSTRY),
                axes.get(EstablishmentTable.MEASURE),
                CensusWave.axis(EstablishmentTable.WAVE, waves),
                axes.get(EstablishmentTable.AREA));
        StatTable.Builder table = made[0];
        order.forEach(table::axis);
        Database.query(
                connection,
                "SELECT * FROM note ORDER BY position",
                row -> table.note(Label.of(row.getString("note_ja"), row.getString("note_en"))));
        Faults faults = new Faults();
        FigureRows rows = new FigureRows(order, table, faults);
        rows.read(connection);
        table.fill(Figure.of(Mark.UNKNOWN, Unit.NONE));
        return new Loaded<>(EstablishmentTable.of(table.build(), waves), faults.list());
    }

    /** The categories of a cell, in the order of the axes: industry, measure, wave, area. */
    static final class Cells {

        private final List<Axis> axes;
        private final int[] strides;

        Cells(List<Axis> axes) {
            this.axes = axes;
            strides = new int[axes.size()];
            int stride = 1;
            for (int a = axes.size() - 1; a >= 0; a--) {
                strides[a] = stride;
                stride *= axes.get(a).size();
            }
        }

        Category category(int axis, int cell) {
            return axes.get(axis)
                    .categories()
                    .get(cell / strides[axis] % axes.get(axis).size());
        }

        Category measure(int cell) {
            return category(1, cell);
        }

        int cell(int industry, int measure, int wave, int area) {
            return industry * strides[0] + measure * strides[1] + wave * strides[2] + area;
        }

        String key(int cell) {
            return FigureRows.key(
                    category(2, cell).id(),
                    measure(cell).id(),
                    category(0, cell).id(),
                    category(3, cell).id());
        }

        int size() {
            return strides[0] * axes.get(0).size();
        }
    }
}

package org.machistat.examples.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.machistat.core.interchange.CsvRows;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Place;
import org.machistat.core.source.Problem;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.FigureParser;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Unit;

/** Reads a CSV with one figure a line (縦持ち), its columns named: those of the axes, then that of the figures. */
final class LongTable {

    private static final long MOST_CELLS = 5_000_000;
    private static final int MOST_PROBLEMS = 1_000;

    private record Row(int line, List<String> keys, Figure figure) {}

    private final List<String> columns;
    private final List<Map<String, Category>> axes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private int[] places;
    private int width;
    private Unusable failure;

    private LongTable(List<String> columns) {
        this.columns = columns;
        for (int i = 0; i + 1 < columns.size(); i++) {
            axes.add(new LinkedHashMap<>());
        }
    }

    /** Reads a table whose axes are the named columns but the last, in their order. */
    static Loaded<StatTable> read(byte[] bytes, List<String> columns) throws Unusable {
        LongTable table = new LongTable(columns);
        CsvRows decoded = Unusable.answered(CsvRows.decode(bytes));
        table.problems.addAll(decoded.problems());
        Optional<Problem> stopped = decoded.forEach(table::row);
        if (table.failure != null) {
            throw table.failure;
        }
        stopped.ifPresent(table.problems::add);
        return table.build();
    }

    private boolean row(int line, List<String> cells) {
        if (places == null) {
            places = new int[columns.size()];
            width = cells.size();
            List<String> headings = cells.stream().map(String::strip).toList();
            for (int i = 0; i < places.length; i++) {
                places[i] = headings.indexOf(columns.get(i));
                if (places[i] < 0) {
                    failure = Unusable.of(
                            "列「" + Unusable.met(columns.get(i)) + "」がない。あるのは " + Unusable.some(headings),
                            "there is no column '" + Unusable.met(columns.get(i)) + "', there are "
                                    + Unusable.some(headings));
                    return false;
                }
            }
            return true;
        }
        if (cells.size() != width) {
            problems.add(Problem.error(
                    Place.line(line),
                    String.join(",", cells.subList(0, Math.min(3, cells.size()))),
                    Label.of(
                            "セルが" + cells.size() + "個ある。見出しは" + width + "列（行を除いた）",
                            "there are " + cells.size() + " cells under " + width + " headings: the row is left out")));
            return problems.size() < MOST_PROBLEMS;
        }
        List<String> keys = new ArrayList<>();
        for (int i = 0; i + 1 < places.length; i++) {
            String key = cells.get(places[i]).strip();
            if (key.isEmpty()) {
                problems.add(Problem.error(
                        Place.cell(line, places[i] + 1, columns.get(i)),
                        "",
                        Label.of("名称がない（行を除いた）", "there is no name: the row is left out")));
                return problems.size() < MOST_PROBLEMS;
            }
            keys.add(key);
        }
        String cell = cells.get(places[places.length - 1]);
        Answer<Figure> figure = FigureParser.withDefaults().parse(cell);
        if (!figure.isGiven()) {
            problems.add(Problem.error(
                    Place.cell(line, places[places.length - 1] + 1, columns.get(columns.size() - 1)),
                    cell,
                    figure.refusal().orElseThrow().sentence()));
        }
        for (int i = 0; i < keys.size(); i++) {
            axes.get(i).computeIfAbsent(keys.get(i), Category::of);
        }
        rows.add(new Row(line, keys, figure.find().orElse(Figure.of(Mark.UNKNOWN, Unit.NONE))));
        return problems.size() < MOST_PROBLEMS && rows.size() <= MOST_CELLS;
    }

    private Loaded<StatTable> build() throws Unusable {
        if (problems.size() >= MOST_PROBLEMS) {
            throw Unusable.of(
                    "読めない行が" + MOST_PROBLEMS + "件ある", "there are " + MOST_PROBLEMS + " rows that cannot be read");
        }
        if (rows.size() > MOST_CELLS) {
            throw Unusable.of("行が多すぎる。" + MOST_CELLS + "行まで", "there are too many rows: at most " + MOST_CELLS);
        }
        if (rows.isEmpty()) {
            throw Unusable.of("見出しの下に行がない", "there is no row below the headings");
        }
        long cells = 1;
        StatTable.Builder table = StatTable.builder(columns.get(columns.size() - 1));
        for (int i = 0; i < axes.size(); i++) {
            cells = Math.multiplyExact(cells, (long) axes.get(i).size());
            table.axis(Axis.of(
                    columns.get(i),
                    Label.same(columns.get(i)),
                    List.copyOf(axes.get(i).values())));
        }
        if (cells > MOST_CELLS) {
            throw Unusable.of(
                    "表が大きすぎる（" + cells + "セル）。" + MOST_CELLS + "セルまで",
                    "the table is too large: " + cells + " cells, at most " + MOST_CELLS);
        }
        Set<List<String>> seen = new HashSet<>();
        for (Row row : rows) {
            if (seen.add(row.keys())) {
                table.put(row.figure(), row.keys().toArray(String[]::new));
            } else {
                String met = String.join("・", row.keys());
                problems.add(Problem.error(
                        Place.line(row.line()),
                        met,
                        Label.of("「" + met + "」は前にある（この行を除いた）", "'" + met + "' stood before: the row is left out")));
            }
        }
        return new Loaded<>(table.fillBlank().build(), problems);
    }
}

package org.machistat.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.machistat.core.internal.Excerpt;
import org.machistat.core.internal.ObservationStatus;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.FigureParser;
import org.machistat.core.value.Mark;
import org.machistat.core.value.MarkLegend;
import org.machistat.core.value.Unit;

/** Puts the figures of one dataset into its table: number, status, unit and printed decimals together. */
final class JsonStatFigures {

    private static final long[] POWERS = new long[19];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private final JsonStatDocument dataset;
    private final JsonStatOwn own;
    private final MarkLegend legend;
    private final JsonStatProblems problems;
    private final Map<String, JsonStatStatus> ownCodes = new HashMap<>();
    private final Map<Integer, Unit> ownUnits = new HashMap<>();

    /** Codes that say nothing here, with the cells that have them. */
    private final Map<String, Lost> lost = new LinkedHashMap<>();

    private JsonStatCells values;
    private int[] valueEntries;
    private JsonStatCells codes;
    private int[] codeEntries;
    private String codeOfAll = "";

    /** How often a status could not be used. */
    private static final class Lost {
        private final int firstCell;
        private final boolean hasNumber;
        private int count;

        Lost(int firstCell, boolean hasNumber) {
            this.firstCell = firstCell;
            this.hasNumber = hasNumber;
        }
    }

    JsonStatFigures(JsonStatDocument dataset, JsonStatOwn own, MarkLegend legend, JsonStatProblems problems) {
        this.dataset = dataset;
        this.own = own;
        this.legend = legend;
        this.problems = problems;
    }

    void put(StatTable.Builder table, List<JsonStatAxes.Read> axes, int size) {
        readOwn(size);
        values = dataset.value.orElseGet(this::noValues);
        valueEntries = entries(values, size, "/value");
        codes = dataset.status.orElseGet(() -> new JsonStatCells(true));
        if (codes.count() == 1 && !codes.isKeyed() && size > 1) {
            codeOfAll = codes.isNull(0) ? "" : codes.other(0).toString();
            codes = new JsonStatCells(true);
        }
        codeOfAll = dataset.statusOfAll.orElse(codeOfAll);
        codeEntries = entries(codes, size, "/status");
        Decimals decimals = new Decimals(axes, own.field("decimals"));
        for (int cell = 0; cell < size; cell++) {
            String code = code(cell);
            int entry = entry(values, valueEntries, cell);
            Unit unit = ownUnits.getOrDefault(cell, Unit.NONE);
            int more = entry >= 0 && values.isShort(entry) ? Math.max(0, decimals.of(cell) - values.scale(entry)) : 0;
            boolean plain = entry >= 0
                    && values.isShort(entry)
                    && (code.isEmpty() || (JsonStatStatus.isNormal(code) && !ownCodes.containsKey(code)))
                    && !(legend.isZeroLessThanHalf() && values.number(entry) == 0)
                    && more < POWERS.length
                    && fits(values.number(entry), POWERS[more]);
            if (plain) {
                table.put(cell, values.number(entry) * POWERS[more], values.scale(entry) + more, unit);
            } else {
                Figure figure = figure(cell, entry, code, decimals.of(cell));
                table.put(cell, unit.equals(Unit.NONE) ? figure : figure.withUnit(unit));
            }
        }
        reportLost();
    }

    private static boolean fits(long number, long power) {
        return number <= Long.MAX_VALUE / power && number >= Long.MIN_VALUE / power;
    }

    /** The printed decimals that units, or a table without units, state. */
    private static final class Decimals {
        private final int[][] ofAxes;
        private final int ofTable;

        Decimals(List<JsonStatAxes.Read> axes, JsonNode ofTable) {
            this.ofAxes = axes.stream()
                    .map(axis -> axis.decimals().stream().mapToInt(one -> one).toArray())
                    .toArray(int[][]::new);
            this.ofTable = ofTable.canConvertToInt() ? Math.min(100, ofTable.intValue()) : JsonStatAxes.UNSTATED;
        }

        int of(int cell) {
            int rest = cell;
            for (int i = ofAxes.length - 1; i >= 0; i--) {
                int stated = ofAxes[i][rest % ofAxes[i].length];
                if (stated >= 0) {
                    return stated;
                }
                rest /= ofAxes[i].length;
            }
            return ofTable;
        }
    }

    private JsonStatCells noValues() {
        problems.error(dataset.pointer, "", "値（value）がない", "there is no field 'value'");
        return new JsonStatCells(true);
    }

    private void readOwn(int size) {
        own.field("status").properties().forEach(entry -> {
            String pointer = own.pointer("status") + "/" + entry.getKey();
            own.read(entry.getValue(), JsonStatStatusForm.FORM, pointer)
                    .ifPresent(status -> ownCodes.put(entry.getKey(), status));
        });
        own.field("units").properties().forEach(entry -> {
            String pointer = own.pointer("units") + "/" + entry.getKey();
            own.read(entry.getValue(), UnitForm.FORM, pointer).ifPresent(unit -> {
                if (entry.getKey().matches("\\d{1,9}") && Integer.parseInt(entry.getKey()) < size) {
                    ownUnits.put(Integer.parseInt(entry.getKey()), unit);
                }
            });
        });
    }

    /** The place of each cell's entry; entries for cells that are not there are reported. */
    private int[] entries(JsonStatCells cells, int size, String field) {
        String pointer = dataset.pointer + field;
        if (!cells.isKeyed()) {
            if (cells.count() != size) {
                problems.error(
                        pointer,
                        "",
                        size + "個のセルに対して" + cells.count() + "個ある",
                        "there are " + cells.count() + " for " + size + " cells");
            }
            return new int[0];
        }
        int[] entries = cells.entries(size);
        for (int entry = 0; entry < cells.count(); entry++) {
            int cell = cells.cell(entry);
            if (cell >= size || entries[cell] != entry) {
                problems.error(
                        pointer + "/" + cell,
                        "",
                        cell >= size ? "このセルはない（0から" + (size - 1) + "まで）" : "このセルは2度ある。最初を読んだ",
                        cell >= size
                                ? "there is no such cell, expected 0 to " + (size - 1)
                                : "this cell stands here twice, the first was read");
            }
        }
        return entries;
    }

    private static int entry(JsonStatCells cells, int[] entries, int cell) {
        if (cells.isKeyed()) {
            return entries[cell];
        }
        return cell < cells.count() ? cell : -1;
    }

    private String code(int cell) {
        int entry = entry(codes, codeEntries, cell);
        if (entry < 0) {
            return codeOfAll;
        }
        return codes.isNull(entry) ? "" : codes.other(entry).toString();
    }

    private Figure figure(int cell, int entry, String code, int decimals) {
        if (entry < 0 || values.isNull(entry)) {
            return withoutNumber(cell, code);
        }
        if (!values.isShort(entry) && values.other(entry) instanceof String text) {
            return text(cell, text, code);
        }
        BigDecimal number = values.isShort(entry)
                ? BigDecimal.valueOf(values.number(entry), values.scale(entry))
                : (BigDecimal) values.other(entry);
        try {
            BigDecimal printed = number.scale() < decimals && Math.abs((long) number.scale()) <= Figure.MOST_DIGITS
                    ? number.setScale(decimals, RoundingMode.UNNECESSARY)
                    : number;
            return qualified(cell, Figure.of(printed, Unit.NONE), code);
        } catch (IllegalArgumentException e) {
            String met = Excerpt.of(number.toString());
            problems.error(
                    dataset.pointer + "/value/" + cell,
                    met,
                    "桁が多すぎる数値「" + met + "」",
                    e.getMessage() + " ('" + met + "')");
            return unexplained(met);
        }
    }

    private Figure text(int cell, String text, String code) {
        Answer<Figure> read = FigureParser.withDefaults().with(legend).parse(text);
        if (read.isGiven()) {
            Figure figure = read.get();
            return figure instanceof Figure.Known known ? qualified(cell, known, code) : figure;
        }
        Optional<Mark> mark = ObservationStatus.alone(text);
        if (mark.isPresent()) {
            return new Figure.Marked(mark.get(), text, Unit.NONE, Set.of());
        }
        String met = Excerpt.of(text);
        problems.error(
                dataset.pointer + "/value/" + cell,
                met,
                "「" + met + "」は数値として読めない",
                "'" + met + "' cannot be read as a figure");
        return unexplained(text);
    }

    private static Figure unexplained(String text) {
        return new Figure.Marked(Mark.UNEXPLAINED, text, Unit.NONE, Set.of());
    }

    private Figure withoutNumber(int cell, String code) {
        if (ownCodes.containsKey(code)) {
            JsonStatStatus status = ownCodes.get(code);
            if (status.mark().isPresent()) {
                return new Figure.Marked(status.mark().get(), status.symbol(), Unit.NONE, status.qualifiers());
            }
        }
        if (code.isBlank()) {
            return Figure.of(Mark.BLANK, Unit.NONE);
        }
        Optional<JsonStatStatus> status = JsonStatStatus.ofNull(code, legend);
        if (status.isEmpty()) {
            lose(code, cell, false);
            return unexplained(code);
        }
        return new Figure.Marked(
                status.get().mark().orElseThrow(),
                status.get().symbol(),
                Unit.NONE,
                status.get().qualifiers());
    }

    private Figure qualified(int cell, Figure.Known known, String code) {
        boolean isZero = known.value().signum() == 0;
        Optional<JsonStatStatus> found = ownCodes.containsKey(code)
                ? Optional.of(ownCodes.get(code))
                : JsonStatStatus.ofNumber(code, isZero, legend);
        if (found.isEmpty()) {
            lose(code, cell, true);
            return known;
        }
        JsonStatStatus status = found.get();
        if (status.mark().isPresent()) {
            if (status.mark().get() == Mark.NIL && isZero) {
                return new Figure.Marked(Mark.NIL, status.symbol(), Unit.NONE, status.qualifiers());
            }
            lose(code, cell, true);
            return known;
        }
        if (status.qualifiers().contains(Mark.ROUNDS_TO_ZERO) && !isZero) {
            lose(code, cell, true);
            return known;
        }
        Figure figure = known;
        for (Mark mark : status.qualifiers()) {
            figure = figure.withQualifier(mark);
        }
        boolean less = legend.isZeroLessThanHalf() && isZero && !own.isPresent();
        return less ? figure.withQualifier(Mark.ROUNDS_TO_ZERO) : figure;
    }

    private void lose(String code, int cell, boolean hasNumber) {
        lost.computeIfAbsent((hasNumber ? "1" : "0") + code, key -> new Lost(cell, hasNumber)).count++;
    }

    /** One problem for each code, whatever the number of its cells. */
    private void reportLost() {
        JsonNode words = dataset.field("extension").path("status").path("label");
        lost.forEach((key, cells) -> {
            String code = Excerpt.of(key.substring(1));
            String word = Excerpt.of(JsonStatOwn.text(words.path(key.substring(1))));
            String met = "'" + code + "'" + (word.isEmpty() ? "" : " (" + word + ")");
            problems.error(
                    dataset.pointer + "/status/" + cells.firstCell,
                    key.substring(1),
                    "状態" + met + "は" + (cells.hasNumber ? "この数値に付けられず、失われた" : "意味が分からず、記号のまま保持した") + "（" + cells.count
                            + "個のセル）。凡例（MarkLegend）で意味を指定すること",
                    "status " + met
                            + (cells.hasNumber
                                    ? " cannot stand beside this number and is lost"
                                    : " has no meaning here and was kept as a symbol")
                            + ", in " + cells.count + " cells; a MarkLegend can say what it means");
        });
    }
}

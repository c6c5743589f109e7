package org.machistat.census.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.machistat.census.estat.EStatClass;
import org.machistat.census.estat.EStatInfo;
import org.machistat.census.estat.EStatMeta;
import org.machistat.census.estat.EStatTable;
import org.machistat.core.source.Place;
import org.machistat.core.source.Source;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.MarkLegend;
import org.machistat.core.value.Unit;

/** Makes a table of coded values, their classifications and their legend. */
public final class TableDraft {

    private static final Pattern AXIS_ID = Pattern.compile("tab|cat\\d{2}|area|time");

    /** What e-Stat's reserved ids are for; cat01 to cat15 only classify. */
    private static final Map<String, Axis.Role> ROLES =
            Map.of("tab", Axis.Role.METRIC, "area", Axis.Role.GEO, "time", Axis.Role.TIME);

    private final List<EStatClass> classes;
    private final ValueColumns values;
    private final ProblemList problems;
    private final int mostCells;

    /** For each axis the column of its codes, and for each code met its place on the axis. */
    private final List<int[]> columns = new ArrayList<>();

    private final List<int[]> indexes = new ArrayList<>();

    /**
     * A draft of values and the classifications that were read; there may be none.
     *
     * @param classes the classifications that were read
     * @param values the values
     * @param mostCells how many cells the table may have
     * @param problems takes what is wrong
     */
    public TableDraft(List<EStatClass> classes, ValueColumns values, int mostCells, ProblemList problems) {
        this.classes = new ArrayList<>(classes);
        this.values = values;
        this.mostCells = mostCells;
        this.problems = problems;
    }

    /**
     * The table with all that was said about it.
     *
     * @param info what is said about the table
     * @param fallback the meaning of symbols that the table does not explain
     * @param symbols what each symbol means, in the table's words
     * @param annotations what each annotation means
     * @param more everything else in the answer
     * @return the table
     */
    public EStatTable build(
            EStatInfo info,
            MarkLegend fallback,
            Map<String, String> symbols,
            Map<String, String> annotations,
            Map<String, String> more) {
        return build(info, info.source(), Label.same(info.title()), fallback, symbols, annotations, more);
    }

    /**
     * The table with all that was said about it, under a stated title and source.
     *
     * @param info what is said about the table
     * @param source where the figures come from
     * @param title the title
     * @param fallback the meaning of symbols that the table does not explain
     * @param symbols what each symbol means, in the table's words
     * @param annotations what each annotation means
     * @param more everything else in the answer
     * @return the table
     */
    public EStatTable build(
            EStatInfo info,
            Source source,
            Label title,
            MarkLegend fallback,
            Map<String, String> symbols,
            Map<String, String> annotations,
            Map<String, String> more) {
        placeCodes();
        checkSize();
        MarkLegend legend = NoteLegend.of(symbols, fallback, problems);
        ValueFigures figures = new ValueFigures(values, legend, problems);
        int[] ordinals = ordinals();
        StatTable.Builder builder = StatTable.builder(title).source(source);
        int inner = ordinals.length;
        for (EStatClass one : classes) {
            inner /= one.codes().size();
            Axis axis = axis(one);
            axis = new TotalCheck(one, axis, inner, ordinals, values, figures, problems).declare();
            builder.axis(axis);
        }
        figures.putAll(builder, ordinals);
        addNotes(builder, symbols);
        addNotes(builder, annotations);
        return new EStatTable(
                builder.build(), new EStatMeta(info, classes), symbols, annotations, remarks(ordinals), more);
    }

    private static void addNotes(StatTable.Builder builder, Map<String, String> symbols) {
        symbols.forEach((symbol, text) -> {
            if (!text.isBlank()) {
                builder.note(Label.same(symbol + "：" + text.strip()));
            }
        });
    }

    private static Axis axis(EStatClass one) {
        Axis axis = Axis.of(
                one.id(),
                Label.same(one.name().isBlank() ? one.id() : one.name()),
                one.codes().stream()
                        .map(code -> new Category(code.code(), Label.same(code.name()), Unit.parse(code.unit())))
                        .toList());
        return Optional.ofNullable(ROLES.get(one.id())).map(axis::withRole).orElse(axis);
    }

    /** Makes an axis of each classification and of each attribute of the values that has none. */
    private void placeCodes() {
        List<String> met = values.axisIds();
        for (String id : met) {
            boolean isKnown = classes.stream().anyMatch(one -> one.id().equals(id));
            if (!isKnown && AXIS_ID.matcher(id).matches()) {
                if (!classes.isEmpty()) {
                    problems.error(
                            1,
                            new Place(0, 0, id),
                            id,
                            "値の属性「" + id + "」の分類が定義されていない。コードを名称として読んだ",
                            "the attribute '" + id
                                    + "' of the values has no classification; its codes were taken for names");
                }
                classes.add(new EStatClass(id, id, List.of(), Map.of()));
            } else if (!isKnown) {
                problems.note(
                        1,
                        new Place(0, 0, id),
                        id,
                        "値の未知の属性「" + ProblemList.shorten(id) + "」は読んでいない",
                        "the unknown attribute '" + ProblemList.shorten(id) + "' of the values was not read");
            }
        }
        if (classes.size() > ValueColumns.MOST_AXES) {
            throw new StoppedException(Label.of(
                    "分類が" + ValueColumns.MOST_AXES + "を超えたため読み取りを中止した",
                    "Stopped: there are more than " + ValueColumns.MOST_AXES + " classifications"));
        }
        for (int axis = 0; axis < classes.size(); axis++) {
            placeCodes(axis, met.indexOf(classes.get(axis).id()));
        }
        classes.removeIf(one -> one.codes().isEmpty());
        if (classes.isEmpty() || values.size() == 0) {
            throw new StoppedException(Label.of("読み取れる値がない", "There is no value that can be read"));
        }
    }

    private void placeCodes(int axis, int column) {
        EStatClass one = classes.get(axis);
        List<EStatClass.Code> codes = new ArrayList<>(one.codes());
        Map<String, Integer> places = new HashMap<>();
        codes.forEach(code -> places.put(code.code(), places.size()));
        boolean isDefined = !codes.isEmpty();
        if (column < 0) {
            if (codes.size() == 1) {
                problems.note(
                        1,
                        new Place(0, 0, one.id()),
                        "",
                        "値に属性「" + ProblemList.shorten(one.id()) + "」がない。分類の唯一のコードの値として読んだ",
                        "the values lack the attribute '" + ProblemList.shorten(one.id())
                                + "' and were read under its only code");
            }
            if (isDefined) {
                columns.add(new int[0]);
                indexes.add(new int[0]);
            }
            return;
        }
        List<String> met = values.codesOf(column);
        int[] index = new int[met.size()];
        for (int i = 0; i < index.length; i++) {
            String code = met.get(i);
            Integer place = places.get(code);
            if (place == null && code.isBlank()) {
                index[i] = -1;
                continue;
            }
            if (place == null) {
                place = codes.size();
                places.put(code, place);
                codes.add(new EStatClass.Code(code, code, 0, "", "", Map.of()));
                if (isDefined) {
                    reportUnknown(one, column, i, code);
                }
            }
            index[i] = place;
        }
        classes.set(axis, new EStatClass(one.id(), one.name(), codes, one.more()));
        if (!codes.isEmpty()) {
            columns.add(values.column(column));
            indexes.add(index);
        }
    }

    private void reportUnknown(EStatClass axis, int column, int index, String code) {
        int[] all = values.column(column);
        int first = 0;
        while (all[first] != index) {
            first++;
        }
        String shown = ProblemList.shorten(code);
        problems.error(
                values.page(first),
                values.place(first),
                code,
                "コード「" + shown + "」は分類「" + ProblemList.shorten(axis.id()) + "」にない。コードを名称として読んだ",
                "the code '" + shown + "' is not in the classification '" + ProblemList.shorten(axis.id())
                        + "'; it was taken for its own name");
    }

    /** Where the codes of all axes make too many cells, those without a value are left out. */
    private void checkSize() {
        if (cellCount() <= mostCells) {
            return;
        }
        long all = cellCount();
        for (int axis = 0; axis < classes.size(); axis++) {
            keepUsed(axis);
        }
        if (cellCount() > mostCells) {
            throw new StoppedException(Label.of(
                    String.format(Locale.ROOT, "表のセルが上限の%,d個を超えるため読み取りを中止した。分類を絞り込むか上限を変えること", mostCells),
                    String.format(
                            Locale.ROOT,
                            "Stopped: the table would have more than the limit of %,d cells; narrow it down or change the"
                                    + " limit",
                            mostCells)));
        }
        problems.note(
                1,
                Place.WHOLE,
                "",
                String.format(Locale.ROOT, "全コードでは%,d個以上のセルになるため、値のないコードは表に入れていない", Math.min(all, mostCells)),
                String.format(
                        Locale.ROOT,
                        "all codes would make %,d cells or more, so codes without values were left out of the table",
                        Math.min(all, mostCells)));
    }

    private void keepUsed(int axis) {
        EStatClass one = classes.get(axis);
        int[] index = indexes.get(axis);
        boolean[] used = new boolean[one.codes().size()];
        if (columns.get(axis).length == 0) {
            used[0] = true;
        }
        for (int place : index) {
            if (place >= 0) {
                used[place] = true;
            }
        }
        int[] newPlaces = new int[used.length];
        List<EStatClass.Code> kept = new ArrayList<>();
        for (int i = 0; i < used.length; i++) {
            newPlaces[i] = kept.size();
            if (used[i]) {
                kept.add(one.codes().get(i));
            }
        }
        for (int i = 0; i < index.length; i++) {
            index[i] = index[i] < 0 ? index[i] : newPlaces[index[i]];
        }
        classes.set(axis, new EStatClass(one.id(), one.name(), kept, one.more()));
    }

    private long cellCount() {
        long count = 1;
        for (EStatClass one : classes) {
            count = Math.min(count * one.codes().size(), Integer.MAX_VALUE);
        }
        return count;
    }

    /** For each cell the value that stands in it, from 1; 0 if there is none. */
    private int[] ordinals() {
        int[] ordinals = new int[(int) cellCount()];
        Duplicates duplicates = new Duplicates(values, problems);
        int[] lacking = new int[classes.size()];
        int[] firstLacking = new int[classes.size()];
        int[] sizes = classes.stream().mapToInt(one -> one.codes().size()).toArray();
        int[][] codes = columns.toArray(int[][]::new);
        int[][] places = indexes.toArray(int[][]::new);
        for (int value = 0; value < values.size(); value++) {
            int cell = 0;
            for (int axis = 0; axis < sizes.length; axis++) {
                int place = place(codes[axis], places[axis], sizes[axis], value);
                if (place < 0) {
                    firstLacking[axis] = lacking[axis] == 0 ? value : firstLacking[axis];
                    lacking[axis]++;
                    cell = -1;
                    break;
                }
                cell = cell * sizes[axis] + place;
            }
            if (cell >= 0 && ordinals[cell] == 0) {
                ordinals[cell] = value + 1;
            } else if (cell >= 0) {
                duplicates.add(ordinals[cell] - 1, value);
            }
        }
        duplicates.report();
        for (int axis = 0; axis < lacking.length; axis++) {
            reportLacking(ProblemList.shorten(classes.get(axis).id()), lacking[axis], firstLacking[axis]);
        }
        if (Arrays.stream(ordinals).allMatch(one -> one == 0)) {
            throw new StoppedException(Label.of("読み取れる値がない", "There is no value that can be read"));
        }
        return ordinals;
    }

    /** The place of a value on an axis, or less than 0; an attribute that no value has is that of the only code. */
    private static int place(int[] codes, int[] places, int size, int value) {
        if (codes.length == 0) {
            return size == 1 ? 0 : -1;
        }
        return codes[value] < 0 ? -1 : places[codes[value]];
    }

    private void reportLacking(String axis, int count, int first) {
        if (count > 0) {
            problems.error(
                    values.page(first),
                    values.place(first),
                    values.met(first),
                    String.format(Locale.ROOT, "属性「%s」がないか空のため、この値を読んでいない（%,d件）", axis, count),
                    String.format(
                            Locale.ROOT,
                            "the value lacks the attribute '%s' and was not read (%,d values)",
                            axis,
                            count));
        }
    }

    private Map<List<String>, String> remarks(int[] ordinals) {
        Map<List<String>, String> remarks = new LinkedHashMap<>();
        for (int cell = 0; cell < ordinals.length && values.hasRemarks(); cell++) {
            if (ordinals[cell] > 0) {
                int at = cell;
                values.remarkOf(ordinals[cell] - 1).ifPresent(text -> remarks.put(codes(at), text));
            }
        }
        return remarks;
    }

    private List<String> codes(int cell) {
        String[] found = new String[classes.size()];
        int rest = cell;
        for (int i = found.length - 1; i >= 0; i--) {
            List<EStatClass.Code> codes = classes.get(i).codes();
            found[i] = Objects.requireNonNull(codes.get(rest % codes.size()).code());
            rest /= codes.size();
        }
        return List.of(found);
    }
}

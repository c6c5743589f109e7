package org.machistat.core.interchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.machistat.core.internal.Excerpt;
import org.machistat.core.internal.ObservationStatus;
import org.machistat.core.source.Source;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Unit;

/** Writes one table as SDMX-CSV. */
final class SdmxCsvWriter {

    private static final String DATAFLOW = "dataflow";
    private static final String INFORMATION = "I";
    private static final String FREE = "F";
    private static final String CONFIDENTIAL = "C";
    private static final String END = "\r\n";
    private static final int NO_NUMBER = -1;
    private static final int MOST_KINDS = 1_000;
    private static final int SHORT = 18;

    private final StatTable table;
    private final String structure;
    private final SdmxCsv.Labels labels;
    private final Locale locale;
    private final boolean hasUnitNames;

    /** What every row begins with, and the columns of the whole, empty, at its end. */
    private final String start;

    private final String rest;

    /** The columns of each category of each axis. */
    private final String[][] categories;

    /** What a figure's row has besides its value and symbol; the same for most figures. */
    private final Map<Kind, Beside> kinds = new HashMap<>();

    /**
     * What figures share.
     *
     * @param marks the mark in place of the number and those beside it
     * @param isMarked whether there is one in place of the number
     * @param unit the unit
     * @param decimals the printed decimals, or {@link #NO_NUMBER}
     */
    private record Kind(List<Mark> marks, boolean isMarked, Unit unit, int decimals) {}

    /**
     * The columns between value and symbol, and those behind the symbol.
     *
     * @param before from the comma behind the value to the one before the symbol
     * @param behind from the comma behind the symbol on
     */
    private record Beside(String before, String behind) {}

    /** The columns of the whole with their texts. */
    private final Map<String, String> ofWhole = new LinkedHashMap<>();

    SdmxCsvWriter(StatTable table, String structure, SdmxCsv.Labels labels, Locale locale) {
        this.table = table;
        this.structure = structure;
        this.labels = labels;
        this.locale = locale;
        this.hasUnitNames = checkFigures();
        check();
        describe();
        this.start = start();
        this.rest = ",".repeat(ofWhole.size()) + END;
        this.categories = table.axes().stream().map(this::categories).toArray(String[][]::new);
    }

    /** Checks the texts of figures; whether a unit needs its English name beside it. */
    private boolean checkFigures() {
        boolean named = false;
        Unit last = Unit.NONE;
        for (int cell = 0; cell < table.size(); cell++) {
            Figure figure = table.figureAt(cell);
            Unit unit = figure.unit();
            if (!unit.equals(last)) {
                named |= !base(unit.base().ja()).equals(unit.base());
                Excerpt.requireWhole(unit.base().ja());
                Excerpt.requireWhole(unit.base().en());
                last = unit;
            }
            if (figure instanceof Figure.Marked marked) {
                Excerpt.requireWhole(marked.symbol());
            }
        }
        return named;
    }

    /** The base of a unit of its Japanese name alone. */
    static Label base(String ja) {
        return Unit.find(ja)
                .filter(unit -> unit.exponent() == 0)
                .map(Unit::base)
                .orElse(Label.same(ja));
    }

    private void check() {
        for (Axis axis : table.axes()) {
            if (SdmxColumns.isTaken(axis.id())) {
                throw new IllegalArgumentException(
                        "Axis '" + axis.id() + "' has the name of another column of SDMX-CSV");
            }
            if (labels == SdmxCsv.Labels.BOTH) {
                Stream.concat(Stream.of(axis.id()), axis.categories().stream().map(Category::id))
                        .filter(id -> id.contains(SdmxColumns.COLON))
                        .findFirst()
                        .ifPresent(id -> {
                            throw new IllegalArgumentException("Id '" + Excerpt.of(id)
                                    + "' must not have a colon and a space in it to stand in one cell with its name");
                        });
            }
        }
    }

    private void describe() {
        put(SdmxColumns.TITLE, table.title());
        Source source = table.source();
        if (!source.equals(Source.UNSTATED)) {
            ofWhole.put(
                    SdmxColumns.SOURCE + SdmxColumns.LANGUAGES,
                    SdmxColumns.join(source.document().ja(), source.document().en()));
            put(SdmxColumns.SOURCE_TABLE, source.table());
            put(SdmxColumns.SOURCE_PLACE, source.place());
            put(SdmxColumns.SOURCE_PUBLISHER, source.publisher());
            source.date().ifPresent(date -> ofWhole.put(SdmxColumns.SOURCE_DATE, date.toString()));
            if (source.release() != Source.Release.UNSTATED) {
                ofWhole.put(SdmxColumns.SOURCE_RELEASE, source.release().name());
            }
        }
        String comparisons = SdmxComparisons.write(table);
        if (!comparisons.isEmpty()) {
            ofWhole.put(SdmxColumns.COMPARISONS, Escapes.guard(comparisons));
        }
        int number = 1;
        for (Label note : table.notes()) {
            ofWhole.put(SdmxColumns.NOTE + number + SdmxColumns.LANGUAGES, SdmxColumns.join(note.ja(), note.en()));
            number++;
        }
    }

    private void put(String column, Label label) {
        if (!label.equals(Label.EMPTY)) {
            ofWhole.put(column + SdmxColumns.LANGUAGES, SdmxColumns.join(label.ja(), label.en()));
        }
    }

    void write(Appendable out) throws IOException {
        String heading = line(heading());
        String whole = ofWhole.isEmpty() ? "" : line(whole());
        out.append(heading).append(whole);
        int[] at = new int[categories.length];
        StringBuilder row = new StringBuilder();
        for (int cell = 0; cell < table.size(); cell++) {
            row.setLength(0);
            row.append(start);
            for (int i = 0; i < at.length; i++) {
                row.append(categories[i][at[i]]);
            }
            add(row, table.figureAt(cell));
            out.append(row);
            next(at);
        }
    }

    /** The next cell, the last axis fastest. */
    private void next(int[] at) {
        for (int i = at.length - 1; i >= 0; i--) {
            at[i]++;
            if (at[i] < categories[i].length) {
                return;
            }
            at[i] = 0;
        }
    }

    private static String line(List<String> cells) {
        return joined(cells) + END;
    }

    private static String joined(List<String> cells) {
        return cells.stream().map(Excerpt::requireWhole).map(Escapes::toCsv).collect(Collectors.joining(","));
    }

    private List<String> heading() {
        List<String> cells = new ArrayList<>();
        boolean separated = ofWhole.keySet().stream().anyMatch(name -> name.endsWith(SdmxColumns.LANGUAGES));
        cells.add(separated ? SdmxColumns.STRUCTURE_SEPARATED : SdmxColumns.STRUCTURE);
        cells.add(SdmxColumns.STRUCTURE_ID);
        if (labels == SdmxCsv.Labels.NAME) {
            cells.add(SdmxColumns.STRUCTURE_NAME);
        }
        cells.add(SdmxColumns.ACTION);
        for (Axis axis : table.axes()) {
            add(cells, axis.id(), axis.label());
        }
        component(cells, SdmxColumns.VALUE, "値", "Observation value");
        component(cells, SdmxColumns.STATUS, "値の状態", "Observation status");
        component(cells, SdmxColumns.CONFIDENTIAL, "秘匿の状態", "Confidentiality status");
        component(cells, SdmxColumns.MARK, "記号の意味", "Mark");
        component(cells, SdmxColumns.SYMBOL, "記号", "Symbol of the mark");
        component(cells, SdmxColumns.UNIT, "単位", "Unit of measure");
        if (hasUnitNames) {
            component(cells, SdmxColumns.UNIT_EN, "単位（英語）", "Unit of measure in English");
        }
        component(cells, SdmxColumns.MULTIPLIER, "単位の倍率（10の累乗）", "Unit multiplier");
        component(cells, SdmxColumns.DECIMALS, "小数点以下の桁数", "Decimals");
        cells.addAll(ofWhole.keySet());
        return cells;
    }

    private void component(List<String> cells, String id, String ja, String en) {
        String name = Label.of(ja, en).in(locale);
        cells.add(labels == SdmxCsv.Labels.BOTH ? id + SdmxColumns.COLON + name : id);
        if (labels == SdmxCsv.Labels.NAME) {
            cells.add(name);
        }
    }

    /** The text of a column that is not an axis; its name, if it has one, only where names have columns. */
    private void value(List<String> cells, String text, String name) {
        cells.add(text);
        if (labels == SdmxCsv.Labels.NAME) {
            cells.add(Escapes.guard(name));
        }
    }

    private void add(List<String> cells, String id, Label name) {
        String text = name.in(locale);
        switch (labels) {
            case ID -> cells.add(Escapes.guard(id));
            case NAME -> {
                cells.add(Escapes.guard(id));
                cells.add(Escapes.guard(text));
            }
            case BOTH -> cells.add(Escapes.guard(id + SdmxColumns.COLON + text));
            default -> throw new IllegalStateException("Unknown labels " + labels);
        }
    }

    private List<String> structureCells() {
        List<String> cells = new ArrayList<>();
        cells.add(DATAFLOW);
        String title = table.title().in(locale);
        cells.add(labels == SdmxCsv.Labels.BOTH ? structure + SdmxColumns.COLON + title : structure);
        if (labels == SdmxCsv.Labels.NAME) {
            cells.add(Escapes.guard(title));
        }
        cells.add(INFORMATION);
        return cells;
    }

    private String start() {
        return joined(structureCells()) + ",";
    }

    private String[] categories(Axis axis) {
        String[] texts = new String[axis.size()];
        for (int i = 0; i < texts.length; i++) {
            Category category = axis.categories().get(i);
            List<String> cells = new ArrayList<>();
            add(cells, category.id(), category.name());
            texts[i] = joined(cells) + ",";
        }
        return texts;
    }

    private List<String> whole() {
        List<String> cells = structureCells();
        for (int i = 0; i < table.axes().size(); i++) {
            cells.add(SdmxColumns.OFF);
            if (labels == SdmxCsv.Labels.NAME) {
                cells.add("");
            }
        }
        for (int i = 0; i < (hasUnitNames ? 9 : 8); i++) {
            value(cells, "", "");
        }
        cells.addAll(ofWhole.values());
        return cells;
    }

    /** The columns from the value on. */
    private void add(StringBuilder row, Figure figure) {
        if (figure instanceof Figure.Known known) {
            BigDecimal value = known.value();
            Beside beside = beside(figure, value.scale());
            if (value.scale() == 0 && value.precision() <= SHORT) {
                row.append(value.longValue());
            } else {
                row.append(value.toPlainString());
            }
            row.append(beside.before).append(beside.behind);
        } else if (figure instanceof Figure.Marked marked) {
            Beside beside = beside(figure, NO_NUMBER);
            row.append(marked.mark() == Mark.NIL ? "0" : "")
                    .append(beside.before)
                    .append(Escapes.toCsv(Escapes.guard(marked.symbol())))
                    .append(beside.behind);
        }
    }

    private Beside beside(Figure figure, int decimals) {
        Optional<Mark> mark = figure.findMark();
        List<Mark> marks = mark.isEmpty() && figure.qualifiers().isEmpty()
                ? List.of()
                : Stream.concat(mark.stream(), figure.qualifiers().stream()).toList();
        Kind kind = new Kind(marks, mark.isPresent(), figure.unit(), decimals);
        Beside known = kinds.get(kind);
        if (known != null) {
            return known;
        }
        if (kinds.size() == MOST_KINDS) {
            kinds.clear();
        }
        Beside made = make(kind, figure);
        kinds.put(kind, made);
        return made;
    }

    private Beside make(Kind kind, Figure figure) {
        List<String> before = new ArrayList<>();
        value(before, "", "");
        value(before, ObservationStatus.of(figure), "");
        boolean suppressed = figure.findMark().filter(Mark.SUPPRESSED::equals).isPresent();
        value(before, suppressed ? CONFIDENTIAL : FREE, "");
        value(
                before,
                joined(kind.marks, Mark::name, " "),
                joined(kind.marks, one -> one.label().in(locale), ", "));
        before.add("");
        List<String> behind = new ArrayList<>();
        value(behind, "", "");
        Unit unit = kind.unit;
        value(behind, Escapes.guard(unit.base().ja()), unit.base().in(locale));
        if (hasUnitNames) {
            value(behind, Escapes.guard(unit.base().en()), "");
        }
        value(behind, String.valueOf(unit.exponent()), "");
        value(behind, kind.decimals == NO_NUMBER ? "" : String.valueOf(kind.decimals), "");
        return new Beside(joined(before), joined(behind) + rest);
    }

    private static String joined(List<Mark> marks, Function<Mark, String> text, String between) {
        return marks.stream().map(text).collect(Collectors.joining(between));
    }
}

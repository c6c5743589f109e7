package org.machistat.core.interchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private final StatTable table;
    private final String structure;
    private final SdmxCsv.Labels labels;
    private final Locale locale;
    private final boolean hasUnitNames;

    /** The columns of the whole with their texts. */
    private final Map<String, String> ofWhole = new LinkedHashMap<>();

    SdmxCsvWriter(StatTable table, String structure, SdmxCsv.Labels labels, Locale locale) {
        this.table = table;
        this.structure = structure;
        this.labels = labels;
        this.locale = locale;
        this.hasUnitNames = table.figures()
                .map(Figure::unit)
                .distinct()
                .anyMatch(unit -> !base(unit.base().ja()).equals(unit.base()));
        check();
        describe();
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
                            throw new IllegalArgumentException("Id '" + Problems.shorten(id)
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
        out.append(line(heading()));
        if (!ofWhole.isEmpty()) {
            out.append(line(whole()));
        }
        int[] at = new int[table.axes().size()];
        for (int cell = 0; cell < table.size(); cell++) {
            int rest = cell;
            for (int i = at.length - 1; i >= 0; i--) {
                at[i] = rest % table.axes().get(i).size();
                rest /= table.axes().get(i).size();
            }
            out.append(line(row(at, table.figureAt(cell))));
        }
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Escapes::toCsv).collect(Collectors.joining(",", "", "\r\n"));
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

    private List<String> start() {
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

    private List<String> whole() {
        List<String> cells = start();
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

    private List<String> row(int[] at, Figure figure) {
        List<String> cells = start();
        for (int i = 0; i < at.length; i++) {
            Category category = table.axes().get(i).categories().get(at[i]);
            add(cells, category.id(), category.name());
        }
        Optional<Mark> mark = figure.findMark();
        List<Mark> marks =
                Stream.concat(mark.stream(), figure.qualifiers().stream()).toList();
        boolean nil = mark.filter(Mark.NIL::equals).isPresent();
        boolean suppressed = mark.filter(Mark.SUPPRESSED::equals).isPresent();
        String symbol = figure instanceof Figure.Marked marked ? marked.symbol() : "";
        Unit unit = figure.unit();
        value(
                cells,
                nil ? "0" : figure.findValue().map(BigDecimal::toPlainString).orElse(""),
                "");
        value(cells, ObservationStatus.of(figure), "");
        value(cells, suppressed ? CONFIDENTIAL : FREE, "");
        value(
                cells,
                joined(marks, Mark::name, " "),
                joined(marks, one -> one.label().in(locale), ", "));
        value(cells, Escapes.guard(symbol), "");
        value(cells, Escapes.guard(unit.base().ja()), unit.base().in(locale));
        if (hasUnitNames) {
            value(cells, Escapes.guard(unit.base().en()), "");
        }
        value(cells, String.valueOf(unit.exponent()), "");
        value(
                cells,
                figure.findValue().map(number -> String.valueOf(number.scale())).orElse(""),
                "");
        for (int i = 0; i < ofWhole.size(); i++) {
            cells.add("");
        }
        return cells;
    }

    private static String joined(List<Mark> marks, Function<Mark, String> text, String between) {
        return marks.stream().map(text).collect(Collectors.joining(between));
    }
}

package org.machistat.examples.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import org.machistat.core.explain.Explanation;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.text.TextTable.Align;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;

/**
 * Results by row and column, each with its explanation or the reason why there is none (結果の表).
 *
 * @param id what it is called in data
 * @param caption its heading
 * @param rowHead what the rows are
 * @param columns the columns
 * @param rows the rows
 * @param notes what must be known of all of it
 * @param source where the figures come from
 */
record Grid(
        String id,
        Label caption,
        Label rowHead,
        List<Column> columns,
        List<Row> rows,
        List<Label> notes,
        Source source) {

    /**
     * One column.
     *
     * @param id what it is called in data
     * @param measure its name, unit and printed decimals
     * @param signed whether values above zero are printed with a plus
     * @param formula how its values are computed; empty for counts
     */
    record Column(String id, Measure measure, boolean signed, Label formula) {

        Column withDecimals(int decimals) {
            return new Column(id, new Measure(measure.name(), measure.unit(), decimals), signed, formula);
        }

        String print(Rational value) {
            String text = signed ? measure.signed(value) : measure.text(value);
            return text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        }
    }

    /**
     * One row.
     *
     * @param id what it is called in data
     * @param name its name
     * @param cells one for each column
     */
    record Row(String id, Label name, List<Cell> cells) {}

    /**
     * One result.
     *
     * @param value the exact value, or why there is none
     * @param why makes its explanation, if there is more to say than the formula of its column
     * @param decimals the decimals it is printed with, if not those of its column
     */
    record Cell(Answer<Rational> value, Optional<Supplier<Explanation>> why, OptionalInt decimals) {

        static Cell of(Answer<Rational> value) {
            return new Cell(value, Optional.empty(), OptionalInt.empty());
        }

        /** A result of another unit than its column, printed with its own decimals. */
        static Cell of(Answer<Rational> value, int decimals) {
            return new Cell(value, Optional.empty(), OptionalInt.of(decimals));
        }

        String print(Rational known, Column column) {
            return decimals.isPresent()
                    ? column.withDecimals(decimals.getAsInt()).print(known)
                    : column.print(known);
        }

        static Cell of(long count) {
            return of(Answer.of(Rational.of(count)));
        }

        /** A result with its explanation; a refused one keeps its reason. */
        static <T> Cell of(Answer<T> result, Function<T, Rational> value, Function<T, Explanation> why) {
            return result.fold(
                    given -> new Cell(
                            Answer.of(value.apply(given)), Optional.of(() -> why.apply(given)), OptionalInt.empty()),
                    refusal -> of(Answer.<Rational>refuse(refusal)));
        }
    }

    Grid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = notes.stream().distinct().toList();
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("Row '" + row.id() + "' of '" + id + "' must have " + columns.size()
                        + " cells, but had " + row.cells().size());
            }
        }
        Objects.requireNonNull(source, "source");
    }

    /** The reasons of what is not known, each once: their numbers stand in the cells. */
    List<Label> reasons() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.value().refusal().stream())
                .map(Refusal::sentence)
                .distinct()
                .toList();
    }

    TextTable toText(Locale locale) {
        List<Label> reasons = reasons();
        List<String> header = new ArrayList<>();
        List<Align> aligns = new ArrayList<>();
        header.add(rowHead.in(locale));
        aligns.add(Align.LEFT);
        for (Column column : columns) {
            header.add(column.measure().title().in(locale));
            aligns.add(Align.RIGHT);
        }
        List<List<String>> lines = new ArrayList<>();
        for (Row row : rows) {
            List<String> line = new ArrayList<>();
            line.add(row.name().in(locale));
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                Cell cell = row.cells().get(i);
                line.add(cell.value()
                        .fold(
                                value -> cell.print(value, column),
                                refusal -> mark(reasons.indexOf(refusal.sentence()))
                                        .in(locale)));
            }
            lines.add(line);
        }
        List<String> footer = footer().stream().map(line -> line.in(locale)).toList();
        return TextTable.of(List.of(header), lines, aligns)
                .in(locale)
                .withCaption(caption.in(locale))
                .withFooter(String.join("\n", footer));
    }

    private static Label mark(int reason) {
        return Label.of("※" + (reason + 1), "*" + (reason + 1));
    }

    /** Reasons, formulas, notes and the source. */
    List<Label> footer() {
        List<Label> lines = new ArrayList<>();
        List<Label> reasons = reasons();
        for (int i = 0; i < reasons.size(); i++) {
            lines.add(mark(i).plus(Label.of("：", ": ")).plus(reasons.get(i)));
        }
        for (Column column : columns) {
            if (!column.formula().equals(Label.EMPTY)) {
                lines.add(Label.of("算式：", "Formula: ")
                        .plus(column.measure().name())
                        .plus(Label.same(" = "))
                        .plus(column.formula()));
            }
        }
        notes.forEach(note -> lines.add(FootLines.note(note)));
        lines.add(FootLines.source(source));
        return lines;
    }
}

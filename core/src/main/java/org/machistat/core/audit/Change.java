package org.machistat.core.audit;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;

/**
 * One change to a printed table that makes rules hold again (修正).
 *
 * @serial exclude
 */
public sealed interface Change extends Serializable {

    /**
     * The row that changes.
     *
     * @return its name; for a missing row the name, the candidates, or that it is missing
     */
    Label row();

    /**
     * The column that changes.
     *
     * @return its name; empty if all columns do
     */
    Label column();

    /**
     * Whether the other figures leave one printed value only, for every figure of the change.
     *
     * @return true if they do
     */
    boolean isUnique();

    /**
     * The change in short.
     *
     * @return where, from what and to what, in Japanese and English
     */
    Label label();

    /**
     * Another figure in one cell (数値の訂正).
     *
     * @param cell the ids of the cell, one of each axis
     * @param row the name of the row
     * @param column the name of the column
     * @param printed the figure as printed
     * @param implied the values that the other figures leave, in ones of the unit or in per cent
     * @param value the figure to print instead; empty if several fit
     * @serial exclude
     */
    record Correction(
            List<String> cell, Label row, Label column, Figure printed, Interval implied, Optional<Figure> value)
            implements Change {
        /**
         * Makes a correction.
         *
         * @param cell the ids of the cell
         * @param row the name of the row
         * @param column the name of the column
         * @param printed the figure as printed
         * @param implied the values that the other figures leave
         * @param value the figure to print instead
         */
        public Correction {
            cell = List.copyOf(cell);
            Objects.requireNonNull(row, "row");
            Objects.requireNonNull(column, "column");
            Objects.requireNonNull(printed, "printed");
            Objects.requireNonNull(implied, "implied");
            Objects.requireNonNull(value, "value");
        }

        @Override
        public boolean isUnique() {
            return value.isPresent();
        }

        @Override
        public Label label() {
            Label to = value.map(figure -> Label.same(figure.printed())).orElseGet(() -> Sentences.range(implied));
            String from = printed.printed() + " → ";
            return Label.of(
                    row.ja() + " " + column.ja() + "：" + from + to.ja(),
                    row.en() + " " + column.en() + ": " + from + to.en());
        }

        @Override
        public String toString() {
            return label().ja();
        }
    }

    /**
     * A row, or column, that was left out (行の欠落).
     *
     * @param axis the id of the axis that lacks it
     * @param total the id of the total whose parts lack it
     * @param candidates what it may be called, the likeliest first; empty without a classification
     * @param behind the id of the part it stands behind
     * @param row its name
     * @param implied the values of each level, by the id of its column; with more than two axes the ids joined by a space
     * @param values the figures of each column for which one fits only, derived ones included, in printed order
     * @param isUnique whether every level has one figure
     * @serial exclude
     */
    record MissingRow(
            String axis,
            String total,
            List<String> candidates,
            String behind,
            Label row,
            Map<String, Interval> implied,
            Map<String, Figure> values,
            boolean isUnique)
            implements Change {
        /**
         * Makes a missing row.
         *
         * @param axis the id of the axis
         * @param total the id of the total
         * @param candidates what it may be called
         * @param behind the id of the part it stands behind
         * @param row its name
         * @param implied the values of each level
         * @param values the figures of each column for which one fits only
         * @param isUnique whether every level has one figure
         */
        public MissingRow {
            Objects.requireNonNull(axis, "axis");
            Objects.requireNonNull(total, "total");
            candidates = List.copyOf(candidates);
            Objects.requireNonNull(behind, "behind");
            Objects.requireNonNull(row, "row");
            implied = Collections.unmodifiableMap(new LinkedHashMap<>(implied));
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        @Override
        public Label column() {
            return Label.EMPTY;
        }

        @Override
        public Label label() {
            StringJoiner all = new StringJoiner(", ");
            values.forEach((column, figure) -> all.add(column + " " + figure.printed()));
            return Label.of("行の追加 " + row.ja() + "：" + all, "added row " + row.en() + ": " + all);
        }

        @Override
        public String toString() {
            return label().ja();
        }
    }

    /**
     * Several figures that are wrong in one way, at the cost of one misprint: a row printed twice, two rows or two figures of one
     * row exchanged, figures that moved by one place, a row or column in another unit (配置や単位の誤り).
     *
     * @param kind {@link Finding.Kind#DUPLICATED_ROW}, {@link Finding.Kind#SWAPPED_ROWS}, {@link Finding.Kind#SWAPPED_CELLS},
     *     {@link Finding.Kind#SHIFTED_CELLS} or {@link Finding.Kind#WRONG_UNIT}
     * @param axis the id of the axis on which both stand
     * @param first the id of the one; the row to leave out if one is printed twice, the first of those shifted
     * @param second the id of the other, the last of those shifted; for a wrong unit by what its figures are to be multiplied or
     *     divided, such as ÷1,000
     * @param row the name of the row; of both rows, with " / " between them, if two are exchanged
     * @param column the names of both columns, with " / " between them; empty if all columns change
     * @param cells each figure that changes; none if a row is left out
     * @serial exclude
     */
    record Rearranged(
            Finding.Kind kind,
            String axis,
            String first,
            String second,
            Label row,
            Label column,
            List<Correction> cells)
            implements Change {
        /**
         * Makes a rearrangement.
         *
         * @param kind what is wrong
         * @param axis the id of the axis
         * @param first the id of the one
         * @param second the id of the other
         * @param row the name of the row
         * @param column the names of the columns
         * @param cells each figure that changes
         */
        public Rearranged {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(axis, "axis");
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(second, "second");
            Objects.requireNonNull(row, "row");
            Objects.requireNonNull(column, "column");
            cells = List.copyOf(cells);
        }

        @Override
        public boolean isUnique() {
            return true;
        }

        @Override
        public Label label() {
            return switch (kind) {
                case DUPLICATED_ROW ->
                    Label.of(first + "：" + second + "と重複、削除", first + ": printed twice, as " + second + "; left out");
                case SWAPPED_ROWS -> Label.same(first + " ⇔ " + second);
                case WRONG_UNIT ->
                    Label.of(first + "：単位を直す（" + second + "）", first + ": unit put right (" + second + ")");
                case SHIFTED_CELLS ->
                    Label.of(
                            row.ja() + "：" + first + "～" + second + "の数値を1つずらす",
                            row.en() + ": figures from " + first + " to " + second + " moved by one place");
                default -> Label.of(row.ja() + "：" + first + " ⇔ " + second, row.en() + ": " + first + " ⇔ " + second);
            };
        }

        @Override
        public String toString() {
            return label().ja();
        }
    }
}

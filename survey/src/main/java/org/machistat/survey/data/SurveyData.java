package org.machistat.survey.data;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.source.Source;

/**
 * The answers of a survey, column by column (調査データ).
 *
 * <ul>
 *   <li>Every column has the same number of rows, and its own name.
 *   <li>No row is ever dropped: groups within the survey are asked for by domain, so that variances stay right.
 * </ul>
 */
public final class SurveyData {

    private final Map<String, Column> columns;
    private final int rows;
    private final Source source;

    private SurveyData(Map<String, Column> columns, int rows, Source source) {
        this.columns = columns;
        this.rows = rows;
        this.source = source;
    }

    /**
     * A data set of columns.
     *
     * @param columns the columns in order, at least one
     * @param source where the answers come from
     * @return the data set
     * @throws IllegalArgumentException if there is no column, one is there twice, or their rows differ
     */
    public static SurveyData of(List<? extends Column> columns, Source source) {
        Objects.requireNonNull(source, "source");
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A data set must have at least one column, but had none");
        }
        int rows = columns.get(0).rows();
        Map<String, Column> byName = new LinkedHashMap<>();
        for (Column column : columns) {
            if (column.rows() != rows) {
                throw new IllegalArgumentException("Columns must have the same number of rows, but '"
                        + columns.get(0).name() + "' had " + rows + " and '" + column.name() + "' had "
                        + column.rows());
            }
            if (byName.put(column.name(), column) != null) {
                throw new IllegalArgumentException(
                        "Columns must have their own names, but '" + column.name() + "' was there twice");
            }
        }
        return new SurveyData(byName, rows, source);
    }

    /**
     * The same data with one more column, or with one of the same name replaced.
     *
     * @param column the column
     * @return the data set
     * @throws IllegalArgumentException if its rows are not as many
     */
    public SurveyData with(Column column) {
        Collection<Column> all = new ArrayList<>(columns.values());
        all.removeIf(held -> held.name().equals(column.name()));
        all.add(column);
        return of(List.copyOf(all), source);
    }

    /**
     * Some of the rows, such as those whose stratum is known.
     *
     * <p>For the estimates of a group ask by domain instead: a row taken out of its design takes its chance with it.
     *
     * @param rows the rows to keep, from 0
     * @return the data set of these rows, in order
     * @throws IllegalArgumentException if a row lies beyond the data
     */
    public SurveyData keeping(BitSet rows) {
        if (rows.length() > this.rows) {
            throw new IllegalArgumentException(
                    "Rows to keep must lie within the " + this.rows + ", but one was row " + (rows.length() - 1));
        }
        int[] kept = rows.stream().toArray();
        return of(columns.values().stream().map(column -> column.keeping(kept)).toList(), source);
    }

    /**
     * The number of rows.
     *
     * @return the number, 0 or more
     */
    public int rows() {
        return rows;
    }

    /**
     * All columns.
     *
     * @return the columns in order
     */
    public List<Column> columns() {
        return List.copyOf(columns.values());
    }

    /**
     * Where the answers come from.
     *
     * @return the source
     */
    public Source source() {
        return source;
    }

    /**
     * A column.
     *
     * @param name its name
     * @return the column, or empty
     */
    public Optional<Column> find(String name) {
        return Optional.ofNullable(columns.get(Objects.requireNonNull(name, "name")));
    }

    /**
     * A column.
     *
     * @param name its name
     * @return the column
     * @throws IllegalArgumentException if there is no such column; the message names the columns
     */
    public Column get(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No column '" + name + "', the columns are " + List.copyOf(columns.keySet())));
    }

    /**
     * A column of numbers.
     *
     * @param name its name
     * @return the column
     * @throws IllegalArgumentException if there is no such column, or it holds categories
     */
    public NumberColumn numbers(String name) {
        if (get(name) instanceof NumberColumn numbers) {
            return numbers;
        }
        throw new IllegalArgumentException("Column '" + name + "' must hold numbers, but holds categories");
    }

    /**
     * A column of categories.
     *
     * @param name its name
     * @return the column
     * @throws IllegalArgumentException if there is no such column, or it holds numbers
     */
    public CategoryColumn categories(String name) {
        if (get(name) instanceof CategoryColumn categories) {
            return categories;
        }
        throw new IllegalArgumentException("Column '" + name + "' must hold categories, but holds numbers");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SurveyData that
                && List.copyOf(columns.values()).equals(List.copyOf(that.columns.values()))
                && source.equals(that.source);
    }

    @Override
    public int hashCode() {
        return Objects.hash(columns, source);
    }

    /** Rows and columns, as in "200行: 業種（200行、17区分、欠測0）、…". */
    @Override
    public String toString() {
        return rows + "行: "
                + String.join(
                        "、", columns.values().stream().map(Column::toString).toList());
    }
}

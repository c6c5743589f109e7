package org.machistat.census.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where things stand in a download from e-Stat's pages: heading lines, first line of figures, and a role for each column (列の対応).
 *
 * <p>Nothing is guessed. A download with the area in column 3 and three measures, each with its 注釈, from column 5 on:
 *
 * <pre>
 * ScreenLayout.builder(10).column(3, new ColumnRole.Code("area")).column(4, new ColumnRole.Name("area"))
 *     .valuesWithAnnotations(5, 10).headingNames("tab", 9).build()
 * </pre>
 */
public final class ScreenLayout {

    private final int firstLine;
    private final Map<Integer, ColumnRole> columns;
    private final Map<String, Heading> headings;
    private final int titleLine;

    /** The lines over the values that name one axis; 0 for a line that there is not. */
    record Heading(int codeLine, int nameLine) {}

    private ScreenLayout(Builder builder) {
        this.firstLine = builder.firstLine;
        this.columns = Collections.unmodifiableMap(new TreeMap<>(builder.columns));
        this.headings = Collections.unmodifiableMap(new LinkedHashMap<>(builder.headings));
        this.titleLine = builder.titleLine;
    }

    /**
     * Starts a layout.
     *
     * @param firstLine the first line with figures, from 1; empty lines count
     * @return a builder without columns
     * @throws IllegalArgumentException if the line is not positive
     */
    public static Builder builder(int firstLine) {
        return new Builder(firstLine);
    }

    /** Collects the roles of columns; not thread-safe. */
    public static final class Builder {

        private final int firstLine;
        private final Map<Integer, ColumnRole> columns = new TreeMap<>();
        private final Map<String, Heading> headings = new LinkedHashMap<>();
        private int titleLine;

        private Builder(int firstLine) {
            this.firstLine = positive("First line with figures", firstLine);
        }

        private static int positive(String what, int number) {
            if (number < 1) {
                throw new IllegalArgumentException(what + " must be at least 1, but was " + number);
            }
            return number;
        }

        /**
         * Gives a column its role.
         *
         * @param column the column, from 1
         * @param role what it holds
         * @return this builder
         * @throws IllegalArgumentException if the column is not positive or has a role already
         */
        public Builder column(int column, ColumnRole role) {
            Objects.requireNonNull(role, "role");
            ColumnRole old = columns.putIfAbsent(positive("Column", column), role);
            if (old != null) {
                throw new IllegalArgumentException(
                        "Column " + column + " must have one role, but was given " + old + " and " + role);
            }
            return this;
        }

        /**
         * Columns of figures side by side.
         *
         * @param first the first column, from 1
         * @param last the last column
         * @return this builder
         * @throws IllegalArgumentException if a column is not positive or has a role already
         */
        public Builder values(int first, int last) {
            for (int column = first; column <= last; column++) {
                column(column, new ColumnRole.Value());
            }
            return this;
        }

        /**
         * Columns of figures, each followed by the column of its annotations (注釈).
         *
         * @param first the first column of figures, from 1
         * @param last the last column of annotations
         * @return this builder
         * @throws IllegalArgumentException if a column is not positive or has a role already, or the number of columns is odd
         */
        public Builder valuesWithAnnotations(int first, int last) {
            if ((last - first) % 2 == 0) {
                throw new IllegalArgumentException("Values and annotations must take turns, but columns " + first
                        + " to " + last + " are an odd number");
            }
            for (int column = first; column <= last; column += 2) {
                column(column, new ColumnRole.Value()).column(column + 1, new ColumnRole.Annotation());
            }
            return this;
        }

        /**
         * The line over the values that holds the names of an axis; an empty cell goes on with the name before it.
         *
         * @param axis the id of the axis
         * @param line the line, from 1
         * @return this builder
         * @throws IllegalArgumentException if the line is not above the figures
         */
        public Builder headingNames(String axis, int line) {
            checkHeading(axis, line);
            headings.merge(axis, new Heading(0, line), (old, next) -> new Heading(old.codeLine(), next.nameLine()));
            return this;
        }

        /**
         * The line over the values that holds the codes of an axis; an empty cell goes on with the code before it.
         *
         * @param axis the id of the axis
         * @param line the line, from 1
         * @return this builder
         * @throws IllegalArgumentException if the line is not above the figures
         */
        public Builder headingCodes(String axis, int line) {
            checkHeading(axis, line);
            headings.merge(axis, new Heading(line, 0), (old, next) -> new Heading(next.codeLine(), old.nameLine()));
            return this;
        }

        private void checkHeading(String axis, int line) {
            Objects.requireNonNull(axis, "axis");
            if (positive("Line of a heading", line) >= firstLine) {
                throw new IllegalArgumentException("Line of a heading must be above the figures, which begin in line "
                        + firstLine + ", but was " + line);
            }
        }

        /**
         * The line that holds the title: its cells that are not empty, joined by a space.
         *
         * @param line the line, from 1
         * @return this builder
         * @throws IllegalArgumentException if the line is not above the figures
         */
        public Builder title(int line) {
            checkHeading("title", line);
            titleLine = line;
            return this;
        }

        /**
         * Makes the layout.
         *
         * @return the layout
         * @throws IllegalStateException if there is no column of figures, several of them without a heading line, an axis both down and
         *     across, or none at all
         */
        public ScreenLayout build() {
            long values = columns.values().stream()
                    .filter(ColumnRole.Value.class::isInstance)
                    .count();
            Set<String> down = axesDown(columns);
            if (values == 0) {
                throw new IllegalStateException("A layout must have a column of figures, but had " + columns);
            }
            if (values > 1 && headings.isEmpty()) {
                throw new IllegalStateException(
                        "Several columns of figures must have a heading line, but there was none for " + values);
            }
            for (String axis : headings.keySet()) {
                if (down.contains(axis)) {
                    throw new IllegalStateException(
                            "An axis must be down or across, but '" + axis + "' has columns and heading lines");
                }
            }
            if (down.isEmpty() && headings.isEmpty()) {
                throw new IllegalStateException("A layout must have an axis, but had none");
            }
            return new ScreenLayout(this);
        }
    }

    private static Set<String> axesDown(Map<Integer, ColumnRole> columns) {
        Set<String> axes = new LinkedHashSet<>();
        for (ColumnRole role : columns.values()) {
            if (role instanceof ColumnRole.Code code) {
                axes.add(code.axis());
            } else if (role instanceof ColumnRole.Name name) {
                axes.add(name.axis());
            }
        }
        return axes;
    }

    int firstLine() {
        return firstLine;
    }

    int titleLine() {
        return titleLine;
    }

    /** The role of each column, by its number from 1. */
    Map<Integer, ColumnRole> columns() {
        return columns;
    }

    Map<String, Heading> headings() {
        return headings;
    }

    /** The axes that have columns. */
    List<String> axesDown() {
        return new ArrayList<>(axesDown(columns));
    }

    /** The columns with their roles. */
    @Override
    public String toString() {
        return "figures from line " + firstLine + ", columns " + columns + ", headings " + headings;
    }
}

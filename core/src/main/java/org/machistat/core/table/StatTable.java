package org.machistat.core.table;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.machistat.core.explain.Input;
import org.machistat.core.source.Point;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Unit;

/**
 * A statistical table: figures over one or more axes, with title, unit, source and notes (統計表).
 *
 * <p>There is one figure for each combination of categories, one category from each axis. The order of the figures is that
 * of print: the last axis runs fastest.
 *
 * <ul>
 *   <li>A figure without a unit gets that of its category, the last axis first, or else that of the table. A figure that
 *       has a unit keeps it.
 *   <li>A cell always has a figure; an empty one is {@link Mark#BLANK}.
 *   <li>At most 100,000,000 cells.
 * </ul>
 *
 * @serial exclude
 */
public final class StatTable implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_CELLS = 100_000_000;

    private final Label title;
    private final List<Axis> axes;
    private final Unit unit;
    private final Source source;
    private final List<Label> notes;
    private final List<Point> points;
    private final Cells cells;

    private StatTable(
            Label title,
            List<Axis> axes,
            Unit unit,
            Source source,
            List<Label> notes,
            List<Point> points,
            Cells cells) {
        this.title = Objects.requireNonNull(title, "title");
        this.axes = List.copyOf(axes);
        this.unit = Objects.requireNonNull(unit, "unit");
        this.source = Objects.requireNonNull(source, "source");
        this.notes = List.copyOf(notes);
        this.points = List.copyOf(points);
        this.cells = cells;
    }

    /**
     * Starts a table.
     *
     * @param title the title; may be empty
     * @return a builder without axes
     */
    public static Builder builder(Label title) {
        return new Builder(title);
    }

    /**
     * Starts a table that is titled the same in both languages.
     *
     * @param title the title; may be empty
     * @return a builder without axes
     */
    public static Builder builder(String title) {
        return builder(Label.same(title));
    }

    /** Collects the axes and the figures of a table; not thread-safe. */
    public static final class Builder {

        private final Label title;
        private final List<Axis> axes = new ArrayList<>();
        private final List<Label> notes = new ArrayList<>();
        private final List<Point> points = new ArrayList<>();
        private final BitSet filled = new BitSet();
        private Unit unit = Unit.NONE;
        private Source source = Source.UNSTATED;
        private Cells.Writer cells;

        private Builder(Label title) {
            this.title = Objects.requireNonNull(title, "title");
        }

        /**
         * Adds an axis behind those there are.
         *
         * @param axis the axis
         * @return this builder
         * @throws IllegalArgumentException if there is an axis of the same id, or the table would have too many cells
         * @throws IllegalStateException if a figure was put already
         */
        public Builder axis(Axis axis) {
            if (cells != null) {
                throw new IllegalStateException("Axis '" + axis.id() + "' must be added before the first figure");
            }
            if (axes.stream().anyMatch(other -> other.id().equals(axis.id()))) {
                throw new IllegalArgumentException(
                        "A table must have each axis once, but had axis '" + axis.id() + "' twice");
            }
            axes.add(axis);
            StatTable.size(axes);
            return this;
        }

        /**
         * The unit of the figures that have none and whose categories have none.
         *
         * @param newUnit the unit
         * @return this builder
         */
        public Builder unit(Unit newUnit) {
            unit = Objects.requireNonNull(newUnit, "newUnit");
            return this;
        }

        /**
         * Where the figures come from.
         *
         * @param newSource the source
         * @return this builder
         */
        public Builder source(Source newSource) {
            source = Objects.requireNonNull(newSource, "newSource");
            return this;
        }

        /**
         * Says where all figures stand on an axis that the table has not, as the slice of a larger table.
         *
         * @param point the place with what was stated of comparing it
         * @return this builder
         */
        public Builder point(Point point) {
            points.add(Objects.requireNonNull(point, "point"));
            return this;
        }

        /**
         * Adds a note that is printed below the table.
         *
         * @param note the note
         * @return this builder
         */
        public Builder note(Label note) {
            notes.add(Objects.requireNonNull(note, "note"));
            return this;
        }

        /**
         * Puts one figure.
         *
         * @param figure the figure
         * @param categoryIds one category of each axis, in the order of the axes
         * @return this builder
         * @throws NoSuchElementException naming candidates, if there is no such category
         * @throws IllegalArgumentException if there are more or fewer ids than axes, or the cell has a figure already
         */
        public Builder put(Figure figure, String... categoryIds) {
            set(cell(axes, indexes(axes, categoryIds)), figure);
            return this;
        }

        /**
         * Puts one figure by the number of its cell.
         *
         * @param cell the number of the cell in printed order, from 0: the last axis runs fastest
         * @param figure the figure
         * @return this builder
         * @throws IndexOutOfBoundsException if there is no such cell
         * @throws IllegalArgumentException if the cell has a figure already
         */
        public Builder put(int cell, Figure figure) {
            set(Objects.checkIndex(cell, cells().size()), figure);
            return this;
        }

        /**
         * Puts one known number by the number of its cell, without an object for it: for readers of many figures.
         *
         * @param cell the number of the cell in printed order, from 0: the last axis runs fastest
         * @param unscaled the number without its point: 1234 for 12.34
         * @param decimals the number of printed decimals: 2 for 12.34
         * @param ownUnit the unit; {@link Unit#NONE} for that of the cell
         * @return this builder
         * @throws IndexOutOfBoundsException if there is no such cell
         * @throws IllegalArgumentException if the cell has a figure already, or the decimals are not from 0 to
         *     {@link Figure#MOST_DIGITS}
         */
        public Builder put(int cell, long unscaled, int decimals, Unit ownUnit) {
            Objects.requireNonNull(ownUnit, "ownUnit");
            if (decimals < 0 || decimals > Figure.MOST_DIGITS) {
                throw new IllegalArgumentException(
                        "Decimals of a figure must be from 0 to " + Figure.MOST_DIGITS + ", but were " + decimals);
            }
            if (has(cell)) {
                throw second(cell, Figure.of(BigDecimal.valueOf(unscaled, decimals), ownUnit));
            }
            cells().set(cell, unscaled, decimals, ownUnit, Set.of());
            filled.set(cell);
            return this;
        }

        /**
         * Whether a cell has a figure already.
         *
         * @param cell the number of the cell in printed order, from 0
         * @return true if a figure was put there
         * @throws IndexOutOfBoundsException if there is no such cell
         */
        public boolean has(int cell) {
            return filled.get(Objects.checkIndex(cell, cells().size()));
        }

        /**
         * Puts the figures along the last axis.
         *
         * @param figures one figure for each category of the last axis
         * @param categoryIds one category of every other axis, in the order of the axes
         * @return this builder
         * @throws NoSuchElementException naming candidates, if there is no such category
         * @throws IllegalArgumentException if there are more or fewer figures or ids than needed, or a cell has a figure
         *     already
         */
        public Builder row(List<? extends Figure> figures, String... categoryIds) {
            checkAxes(axes);
            int width = axes.get(axes.size() - 1).size();
            if (figures.size() != width) {
                throw new IllegalArgumentException("Row " + Arrays.asList(categoryIds) + " must have " + width
                        + " figures, but had " + figures.size());
            }
            List<Axis> down = axes.subList(0, axes.size() - 1);
            int first = cell(down, indexes(down, categoryIds)) * width;
            for (int i = 0; i < width; i++) {
                set(first + i, figures.get(i));
            }
            return this;
        }

        /**
         * Puts one printed row of a table with two axes.
         *
         * @param categoryId the category of the first axis
         * @param printed one printed figure for each category of the second axis, as {@link Figure#parse} reads it
         * @return this builder
         * @throws NoSuchElementException naming candidates, if there is no such category
         * @throws IllegalArgumentException if a text is no figure, there are more or fewer than needed, or a cell has a
         *     figure already
         */
        public Builder row(String categoryId, String... printed) {
            return row(Arrays.stream(printed).map(Figure::parse).toList(), categoryId);
        }

        /**
         * Fills every cell that has no figure yet with a blank.
         *
         * @return this builder
         */
        public Builder fillBlank() {
            return fill(Figure.of(Mark.BLANK, Unit.NONE));
        }

        /**
         * Fills every cell that has no figure yet.
         *
         * @param figure the figure, such as a mark for what was not published; without unit it gets that of its cell
         * @return this builder
         */
        public Builder fill(Figure figure) {
            int size = size(axes);
            for (int cell = filled.nextClearBit(0); cell < size; cell = filled.nextClearBit(cell)) {
                set(cell, figure);
            }
            return this;
        }

        private void set(int cell, Figure figure) {
            Objects.requireNonNull(figure, "figure");
            if (filled.get(cell)) {
                throw second(cell, figure);
            }
            cells().set(cell, figure);
            filled.set(cell);
        }

        private IllegalArgumentException second(int cell, Figure figure) {
            return new IllegalArgumentException("Each cell must get one figure, but " + place(axes, cell) + " got "
                    + cells.get(cell) + " and " + figure);
        }

        private Cells.Writer cells() {
            if (cells == null) {
                cells = new Cells.Writer(size(axes));
            }
            return cells;
        }

        /**
         * Makes the table.
         *
         * @return the table
         * @throws IllegalStateException if there is no axis, or a cell without figure; the message names the first ones
         */
        public StatTable build() {
            int size = size(axes);
            if (filled.cardinality() < size) {
                String first = IntStream.range(0, size)
                        .filter(cell -> !filled.get(cell))
                        .limit(3)
                        .mapToObj(cell -> place(axes, cell))
                        .collect(Collectors.joining(", "));
                throw new IllegalStateException("Every cell must have a figure, but " + (size - filled.cardinality())
                        + " of " + size + " have none, first " + first + "; fillBlank() declares them blank");
            }
            return new StatTable(title, axes, unit, source, notes, points, decideUnits(axes, unit, cells));
        }
    }

    private static void checkAxes(List<Axis> axes) {
        if (axes.isEmpty()) {
            throw new IllegalStateException("A table must have at least one axis, but had none");
        }
    }

    private static int size(List<Axis> axes) {
        checkAxes(axes);
        long size = 1;
        for (Axis axis : axes) {
            size *= axis.size();
            if (size > MOST_CELLS) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "A table must have at most %,d cells, but axes %s would make %,d or more",
                        MOST_CELLS,
                        axes.stream().map(Axis::id).toList(),
                        size));
            }
        }
        return (int) size;
    }

    private static Cells decideUnits(List<Axis> axes, Unit unit, Cells.Writer cells) {
        if (cells.hasUnit(Unit.NONE)) {
            int size = size(axes);
            for (int cell = 0; cell < size; cell++) {
                Unit decided = cells.unit(cell).equals(Unit.NONE) ? unitOf(axes, unit, cell) : Unit.NONE;
                if (!decided.equals(Unit.NONE)) {
                    cells.setUnit(cell, decided);
                }
            }
        }
        return cells.toCells();
    }

    private static Unit unitOf(List<Axis> axes, Unit unit, int cell) {
        int rest = cell;
        for (int i = axes.size() - 1; i >= 0; i--) {
            Axis axis = axes.get(i);
            Unit own = axis.categories().get(rest % axis.size()).unit();
            if (!own.equals(Unit.NONE)) {
                return own;
            }
            rest /= axis.size();
        }
        return unit;
    }

    private static int[] indexes(List<Axis> axes, String... categoryIds) {
        checkCount(axes, categoryIds.length);
        int[] indexes = new int[categoryIds.length];
        for (int i = 0; i < indexes.length; i++) {
            indexes[i] = axes.get(i).indexOf(categoryIds[i]);
        }
        return indexes;
    }

    private static void checkCount(List<Axis> axes, int count) {
        if (count != axes.size()) {
            throw new IllegalArgumentException("A cell must be named by one category of each axis in "
                    + axes.stream().map(Axis::id).toList() + ", but " + count + " were given");
        }
    }

    private static int cell(List<Axis> axes, int... indexes) {
        int cell = 0;
        for (int i = 0; i < indexes.length; i++) {
            cell = cell * axes.get(i).size()
                    + Objects.checkIndex(indexes[i], axes.get(i).size());
        }
        return cell;
    }

    private static List<Category> categories(List<Axis> axes, int cell) {
        Category[] found = new Category[axes.size()];
        int rest = cell;
        for (int i = found.length - 1; i >= 0; i--) {
            Axis axis = axes.get(i);
            found[i] = axis.categories().get(rest % axis.size());
            rest /= axis.size();
        }
        return List.of(found);
    }

    private static String place(List<Axis> axes, int cell) {
        return categories(axes, cell).stream().map(Category::id).toList().toString();
    }

    /**
     * The title.
     *
     * @return the title, empty if it has none
     */
    public Label title() {
        return title;
    }

    /**
     * The axes.
     *
     * @return the axes, the slowest first
     */
    public List<Axis> axes() {
        return axes;
    }

    /**
     * The axis with an id.
     *
     * @param axisId the id
     * @return the axis
     * @throws NoSuchElementException naming the nearest ids, if there is none
     */
    public Axis axis(String axisId) {
        return axes.get(axisIndex(axisId));
    }

    private int axisIndex(String axisId) {
        List<String> ids = axes.stream().map(Axis::id).toList();
        int index = ids.indexOf(Objects.requireNonNull(axisId, "axisId"));
        if (index < 0) {
            throw new NoSuchElementException(
                    "No axis " + Nearest.quote(axisId) + ", nearest are " + Nearest.of(axisId, ids));
        }
        return index;
    }

    /**
     * The unit of the figures that had none and whose categories have none.
     *
     * @return the unit
     */
    public Unit unit() {
        return unit;
    }

    /**
     * Where the figures come from.
     *
     * @return the source
     */
    public Source source() {
        return source;
    }

    /**
     * The notes below the table.
     *
     * @return the notes in order
     */
    public List<Label> notes() {
        return notes;
    }

    /**
     * Where all figures stand on axes that were sliced away and say what may be compared.
     *
     * @return the places in order; empty if there is none
     */
    public List<Point> points() {
        return points;
    }

    /**
     * The number of cells.
     *
     * @return the product of the sizes of the axes
     */
    public int size() {
        return cells.size();
    }

    /**
     * The figure of one cell.
     *
     * @param categoryIds one category of each axis, in the order of the axes
     * @return the figure with its unit
     * @throws NoSuchElementException naming candidates, if there is no such category
     * @throws IllegalArgumentException if there are more or fewer ids than axes
     */
    public Figure figure(String... categoryIds) {
        return cells.get(cell(axes, indexes(axes, categoryIds)));
    }

    /**
     * The figure of one cell by its place.
     *
     * @param index the place on the first axis, from 0
     * @param more the place on each other axis, in the order of the axes
     * @return the figure with its unit
     * @throws IndexOutOfBoundsException if there is no such place
     * @throws IllegalArgumentException if there are more or fewer places than axes
     */
    public Figure figure(int index, int... more) {
        int[] indexes = new int[more.length + 1];
        indexes[0] = index;
        System.arraycopy(more, 0, indexes, 1, more.length);
        checkCount(axes, indexes.length);
        return cells.get(cell(axes, indexes));
    }

    /**
     * The figure of one cell, if there is such a cell.
     *
     * @param categoryIds one category of each axis, in the order of the axes
     * @return the figure with its unit, or empty if an axis has no such category
     * @throws IllegalArgumentException if there are more or fewer ids than axes
     */
    public Optional<Figure> find(String... categoryIds) {
        checkCount(axes, categoryIds.length);
        boolean known = IntStream.range(0, categoryIds.length)
                .allMatch(i -> axes.get(i).find(categoryIds[i]).isPresent());
        return known ? Optional.of(figure(categoryIds)) : Optional.empty();
    }

    /**
     * The figure of one cell by its number.
     *
     * @param cell the number of the cell in printed order, from 0: the last axis runs fastest
     * @return the figure with its unit
     * @throws IndexOutOfBoundsException if there is no such cell
     */
    public Figure figureAt(int cell) {
        return cells.get(Objects.checkIndex(cell, size()));
    }

    /**
     * The number of one cell in double precision, for calculations over large tables that need no figures.
     *
     * @param cell the number of the cell in printed order, from 0: the last axis runs fastest
     * @param inUnit the unit that the number must have
     * @return the nearest double, or empty if the figure has no number or another unit
     * @throws IndexOutOfBoundsException if there is no such cell
     */
    public OptionalDouble numberAt(int cell, Unit inUnit) {
        return cells.number(Objects.checkIndex(cell, size()), inUnit);
    }

    /**
     * The unit that the table gives to a figure without one: that of its category, the last axis first, or its own.
     *
     * @param cell the number of the cell in printed order, from 0: the last axis runs fastest
     * @return the unit; the figure may have another, which was stated with it
     * @throws IndexOutOfBoundsException if there is no such cell
     */
    public Unit unitAt(int cell) {
        return unitOf(axes, unit, Objects.checkIndex(cell, size()));
    }

    /**
     * The figures in printed order: the last axis runs fastest.
     *
     * @return as many figures as the table has cells
     */
    public Stream<Figure> figures() {
        return IntStream.range(0, cells.size()).mapToObj(cells::get);
    }

    /**
     * The figure of one cell as the input of a calculation, named by its categories and with the table's source.
     *
     * <p>It knows its places on the axes that say what may be compared, those that were sliced away included.
     *
     * @param categoryIds one category of each axis, in the order of the axes
     * @return the input, named for example 製造業 2014年
     * @throws NoSuchElementException naming candidates, if there is no such category
     * @throws IllegalArgumentException if there are more or fewer ids than axes
     */
    public Input input(String... categoryIds) {
        int cell = cell(axes, indexes(axes, categoryIds));
        List<Category> found = categories(axes, cell);
        Label name = Label.of(
                found.stream().map(category -> category.name().ja()).collect(Collectors.joining(" ")),
                found.stream().map(category -> category.name().en()).collect(Collectors.joining(" ")));
        List<Point> standing = new ArrayList<>(points);
        for (int i = 0; i < found.size(); i++) {
            axes.get(i).point(found.get(i).id()).ifPresent(standing::add);
        }
        return new Input(name, cells.get(cell), source, standing);
    }

    /**
     * The table for one category of an axis, without that axis.
     *
     * <p>The category's name is added to the title in parentheses, and its unit, if it has one, is that of the new table.
     *
     * @param axisId the axis
     * @param categoryId the category
     * @return a table with one axis less
     * @throws NoSuchElementException naming candidates, if there is no such axis or category
     * @throws IllegalStateException if the table has one axis only
     */
    public StatTable slice(String axisId, String categoryId) {
        int at = axisIndex(axisId);
        int index = axes.get(at).indexOf(categoryId);
        if (axes.size() == 1) {
            throw new IllegalStateException(
                    "A table with one axis has no slices; figure(\"" + categoryId + "\") is its figure");
        }
        Category category = axes.get(at).categories().get(index);
        List<Axis> rest = new ArrayList<>(axes);
        rest.remove(at);
        int inner = size(axes.subList(at, axes.size())) / axes.get(at).size();
        Cells.Writer sliced = new Cells.Writer(size(rest));
        for (int cell = 0; cell < size() / axes.get(at).size(); cell++) {
            sliced.set(cell, cells.get((cell / inner * axes.get(at).size() + index) * inner + cell % inner));
        }
        Unit newUnit = category.unit().equals(Unit.NONE) ? unit : category.unit();
        List<Point> more = new ArrayList<>(points);
        axes.get(at).point(categoryId).ifPresent(more::add);
        return new StatTable(named(category.name()), rest, newUnit, source, notes, more, sliced.toCells());
    }

    private Label named(Label name) {
        return title.equals(Label.EMPTY)
                ? name
                : Label.of(title.ja() + "（" + name.ja() + "）", title.en() + " (" + name.en() + ")");
    }

    /**
     * One row of a table with two axes.
     *
     * @param categoryId the category of the first axis
     * @return a table with the second axis only
     * @throws NoSuchElementException naming candidates, if there is no such category
     * @throws IllegalStateException if the table has not two axes
     */
    public StatTable row(String categoryId) {
        return slice(twoAxes().get(0).id(), categoryId);
    }

    /**
     * One column of a table with two axes.
     *
     * @param categoryId the category of the second axis
     * @return a table with the first axis only
     * @throws NoSuchElementException naming candidates, if there is no such category
     * @throws IllegalStateException if the table has not two axes
     */
    public StatTable column(String categoryId) {
        return slice(twoAxes().get(1).id(), categoryId);
    }

    private List<Axis> twoAxes() {
        if (axes.size() != 2) {
            throw new IllegalStateException("Rows and columns are those of a table with two axes, but this one has "
                    + axes.stream().map(Axis::id).toList() + "; use slice");
        }
        return axes;
    }

    /**
     * The table with some categories of an axis, in the order of the axis, and the totals that are still whole.
     *
     * @param axisId the axis
     * @param categoryIds the categories to keep
     * @return the smaller table
     * @throws NoSuchElementException naming candidates, if there is no such axis or category
     * @throws IllegalArgumentException if no category or one twice is asked for
     */
    public StatTable select(String axisId, String... categoryIds) {
        int at = axisIndex(axisId);
        Axis old = axes.get(at);
        List<Axis> fewer = new ArrayList<>(axes);
        fewer.set(at, old.select(Arrays.asList(categoryIds)));
        int[] kept = fewer.get(at).categories().stream()
                .mapToInt(category -> old.indexOf(category.id()))
                .toArray();
        int inner = size(axes.subList(at, axes.size())) / old.size();
        Cells.Writer selected = new Cells.Writer(size(fewer));
        int outer = size() / inner / old.size();
        int cell = 0;
        for (int block = 0; block < outer; block++) {
            for (int index : kept) {
                for (int i = 0; i < inner; i++) {
                    selected.set(cell++, cells.get((block * old.size() + index) * inner + i));
                }
            }
        }
        return new StatTable(title, fewer, unit, source, notes, points, selected.toCells());
    }

    /**
     * The same table with one figure changed; a figure without unit gets that of its cell.
     *
     * @param figure the new figure
     * @param categoryIds one category of each axis, in the order of the axes
     * @return the changed table
     * @throws NoSuchElementException naming candidates, if there is no such category
     * @throws IllegalArgumentException if there are more or fewer ids than axes
     */
    public StatTable withFigure(Figure figure, String... categoryIds) {
        int cell = cell(axes, indexes(axes, categoryIds));
        Unit decided = figure.unit().equals(Unit.NONE) ? unitOf(axes, unit, cell) : figure.unit();
        Cells.Writer changed = cells.copy();
        changed.set(cell, figure.withUnit(decided));
        return new StatTable(title, axes, unit, source, notes, points, changed.toCells());
    }

    /**
     * The same table with another title.
     *
     * @param newTitle the title
     * @return the table
     */
    public StatTable withTitle(Label newTitle) {
        return new StatTable(newTitle, axes, unit, source, notes, points, cells);
    }

    /**
     * The same table with another source.
     *
     * @param newSource the source
     * @return the table
     */
    public StatTable withSource(Source newSource) {
        return new StatTable(title, axes, unit, newSource, notes, points, cells);
    }

    /**
     * The same table with a unit for the figures that have none and whose categories have none.
     *
     * @param newUnit the unit; figures that have one keep theirs
     * @return the table
     */
    public StatTable withUnit(Unit newUnit) {
        return new StatTable(
                title,
                axes,
                Objects.requireNonNull(newUnit, "newUnit"),
                source,
                notes,
                points,
                decideUnits(axes, newUnit, cells.copy()));
    }

    /**
     * The same table with one more note.
     *
     * @param note the note
     * @return the table
     */
    public StatTable withNote(Label note) {
        List<Label> more = new ArrayList<>(notes);
        more.add(note);
        return new StatTable(title, axes, unit, source, more, points, cells);
    }

    /**
     * The same table with an axis replaced by one of the same id and the same categories, to declare totals, names or
     * units.
     *
     * @param axis the new axis; a unit of its categories goes to figures that have none
     * @return the table
     * @throws NoSuchElementException naming candidates, if there is no axis with its id
     * @throws IllegalArgumentException if its categories are others, or in another order
     */
    public StatTable withAxis(Axis axis) {
        int at = axisIndex(axis.id());
        List<String> ids = axis.categories().stream().map(Category::id).toList();
        List<String> old = axes.get(at).categories().stream().map(Category::id).toList();
        if (!ids.equals(old)) {
            throw new IllegalArgumentException("Axis '" + axis.id()
                    + "' must have the same categories in the same order, but " + difference(old, ids));
        }
        List<Axis> changed = new ArrayList<>(axes);
        changed.set(at, axis);
        return new StatTable(title, changed, unit, source, notes, points, decideUnits(changed, unit, cells.copy()));
    }

    private static String difference(List<String> old, List<String> ids) {
        Set<String> missing = minus(old, ids);
        Set<String> unknown = minus(ids, old);
        if (missing.isEmpty() && unknown.isEmpty()) {
            return "the order differs";
        }
        Collection<String> different = missing.isEmpty() ? unknown : missing;
        String first = different.stream().sorted().limit(3).map(Nearest::quote).collect(Collectors.joining(", "));
        return (missing.isEmpty() ? "had also " : "lacked ") + first;
    }

    private static Set<String> minus(List<String> some, List<String> others) {
        Set<String> rest = new HashSet<>(some);
        rest.removeAll(new HashSet<>(others));
        return rest;
    }

    /**
     * The table as lines of text in Japanese.
     *
     * @return the text table; its {@code all()} leaves nothing out
     */
    public TextTable toText() {
        return toText(Locale.JAPANESE);
    }

    /**
     * The table as lines of text: the last axis across, all others down; with one axis, a single column.
     *
     * @param locale the reader's locale; Japanese, or English for every other
     * @return the text table; its {@code all()} leaves nothing out
     */
    public TextTable toText(Locale locale) {
        return TableText.of(this, locale);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StatTable that
                && title.equals(that.title)
                && axes.equals(that.axes)
                && unit.equals(that.unit)
                && source.equals(that.source)
                && notes.equals(that.notes)
                && points.equals(that.points)
                && cells.equals(that.cells);
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, axes, unit, source, notes, points, cells);
    }

    /** The first rows, aligned, with the shape and the source. */
    @Override
    public String toString() {
        return toText().toString();
    }
}

package org.machistat.examples.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Problem;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;

/** The result of a command, ready to be written in any format: single values, tables, notes; not thread-safe. */
final class Sheet {

    /** What stands in a column, which fixes how it is written as JSON. */
    enum Kind {
        /** A text without a language: {@code "X"}. */
        CODE,
        /** A text for people: {@code {"ja", "en"}}. */
        NAME,
        /** A printed number: {@code 12.3}, or null. */
        NUMBER,
        /** A rounded number, and beside it in a field named …Exact the ratio that it was rounded from: {@code "-397/10654"}, or null. */
        EXACT
    }

    /**
     * A column of a table, or the heading of a single value.
     *
     * @param field its name for programs
     * @param name its name for people
     * @param kind what stands in it
     */
    record Column(String field, Label name, Kind kind) {
        boolean isNumeric() {
            return kind == Kind.NUMBER || kind == Kind.EXACT;
        }
    }

    /**
     * A single value.
     *
     * @param column its heading
     * @param cell the value
     */
    record Value(Column column, Cell cell) {}

    /**
     * A problem with the file that it was met in.
     *
     * @param file the file as given
     * @param problem what was met
     */
    record Located(String file, Problem problem) {}

    /** One table of a result. */
    static final class Grid {

        private final String field;
        private final Label caption;
        private final List<Column> columns = new ArrayList<>();
        private final List<List<Cell>> rows = new ArrayList<>();

        private Grid(String field, Label caption) {
            this.field = field;
            this.caption = caption;
        }

        Grid column(String name, Kind kind, String ja, String en) {
            columns.add(new Column(name, Label.of(ja, en), kind));
            return this;
        }

        void row(Cell... cells) {
            if (cells.length != columns.size()) {
                throw new IllegalArgumentException(
                        "A row of " + field + " needs " + columns.size() + " cells, but had " + cells.length);
            }
            rows.add(List.of(cells));
        }

        String field() {
            return field;
        }

        Label caption() {
            return caption;
        }

        List<Column> columns() {
            return columns;
        }

        List<List<Cell>> rows() {
            return rows;
        }
    }

    private final String command;
    private final Label title;
    private final List<Value> values = new ArrayList<>();
    private final List<Grid> grids = new ArrayList<>();
    private final List<Label> notes = new ArrayList<>();
    private final List<Located> problems = new ArrayList<>();
    private Source source = Source.UNSTATED;
    private boolean findings;

    Sheet(String command, Label title) {
        this.command = Objects.requireNonNull(command, "command");
        this.title = Objects.requireNonNull(title, "title");
    }

    Sheet value(String field, Kind kind, String ja, String en, Cell cell) {
        values.add(new Value(new Column(field, Label.of(ja, en), kind), cell));
        return this;
    }

    Grid grid(String field, String ja, String en) {
        Grid grid = new Grid(field, Label.of(ja, en));
        grids.add(grid);
        return grid;
    }

    /** Adds a note unless it is there already. */
    void note(Label note) {
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    void notes(List<Label> more) {
        more.forEach(this::note);
    }

    void from(Source newSource) {
        source = newSource;
    }

    /** Takes over what was met in reading a file, and gives what was read. */
    <T> T take(String file, Loaded<T> loaded) {
        loaded.problems().forEach(problem -> problems.add(new Located(file, problem)));
        return loaded.value();
    }

    /** Adds a note on something that cannot be right, so that the exit code is 1. */
    void finding(Label note) {
        note(Label.of("注意：", "warning: ").plus(note));
        found();
    }

    /** Says that something was found, so that the exit code is 1. */
    void found() {
        findings = true;
    }

    String command() {
        return command;
    }

    Label title() {
        return title;
    }

    List<Value> values() {
        return values;
    }

    List<Grid> grids() {
        return grids;
    }

    List<Label> notes() {
        return notes;
    }

    List<Located> problems() {
        return problems;
    }

    /** The problems that cost something. */
    List<Located> errors() {
        return problems.stream()
                .filter(one -> one.problem().severity() == Problem.Severity.ERROR)
                .toList();
    }

    Optional<Source> source() {
        return source.equals(Source.UNSTATED) ? Optional.empty() : Optional.of(source);
    }

    /** Whether a number that was asked for could not be computed. */
    private boolean isRefused() {
        return values.stream().anyMatch(value -> value.cell().isRefused())
                || grids.stream()
                        .flatMap(grid -> grid.rows().stream())
                        .anyMatch(row -> row.stream().anyMatch(Cell::isRefused));
    }

    /** Nothing was found, every cell could be read, and every number that was asked for was computed. */
    boolean isClean() {
        return !findings && errors().isEmpty() && !isRefused();
    }
}

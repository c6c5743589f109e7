package org.machistat.core.population;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.machistat.core.interchange.TableReader;
import org.machistat.core.interchange.TableReader.Limits;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Place;
import org.machistat.core.source.Problem;
import org.machistat.core.source.Problem.Severity;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

/** Reads cells and rows of a {@link ProjectionTable} and gathers what is wrong with them. */
final class ProjectionTableReader {

    /** One more than the limit of characters can have, so that more are refused as too many. */
    static final int MOST_BYTES = 8_000_001;

    static final int LABELS = 2;
    private static final Limits LIMITS = new Limits(2_000_000, 2_001, 100, 200_000, 10_000);
    private static final Rational HUNDREDTH = Rational.of(1, 100);
    private static final String LAYOUT = "男女, 年齢, 人口, 生残率, 純移動率, 出生率";

    /** The columns, with the other names they go by. */
    enum Column {
        COUNT("人口", "基準人口", "population", "basepopulation", "persons"),
        SURVIVAL("生残率", "survival", "survivalratio", "survivalratios"),
        MIGRATION("純移動率", "移動率", "migration", "netmigration", "netmigrationrate"),
        FERTILITY("出生率", "年齢別出生率", "fertility", "fertilityrate", "asfr");

        private final List<String> names;

        Column(String... names) {
            this.names = List.of(names);
        }

        String ja() {
            return names.get(0);
        }

        private boolean isNamed(String heading) {
            String folded = AgeText.fold(heading).toLowerCase(Locale.ROOT);
            int note = folded.indexOf('(');
            return names.contains(note > 0 ? folded.substring(0, note) : folded);
        }
    }

    private final StatTable table;
    private final List<Integer> lines;
    /** The place of each column among the figures, if it is there; the first of two. */
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);

    private final List<String> headings;
    private final List<Problem> problems = new ArrayList<>();
    private Problem baseFault;
    private Problem rateFault;

    private ProjectionTableReader(Loaded<StatTable> read, List<Integer> lines) {
        this.table = read.value();
        this.lines = lines;
        this.headings =
                table.axes().get(1).categories().stream().map(Category::id).toList();
        for (Column column : Column.values()) {
            for (int i = 0; i < headings.size(); i++) {
                if (column.isNamed(headings.get(i))) {
                    columns.putIfAbsent(column, i);
                }
            }
        }
        read.problems().forEach(this::take);
    }

    static Answer<Loaded<ProjectionTable>> read(
            Label name, ReferenceDate date, Function<TableReader, Answer<Loaded<StatTable>>> source) {
        TableReader reader = TableReader.withDefaults().with(LIMITS).withHeaderRows(1);
        // Without labels rows are named by their line, which is wanted for the problems.
        Answer<Loaded<StatTable>> located = source.apply(reader.withLabelColumns(0));
        return source.apply(reader.withLabelColumns(LABELS).withTitle(name))
                .flatMap(read -> located.flatMap(other -> of(read, lines(other.value(), read.value()), name, date)));
    }

    private static List<Integer> lines(StatTable located, StatTable read) {
        int rows = read.axes().get(0).size();
        return located.axes().get(0).size() == rows
                ? located.axes().get(0).categories().stream()
                        .map(row -> Integer.valueOf(row.id().replaceAll("\\D", "")))
                        .toList()
                : Collections.nCopies(rows, 0);
    }

    private static Answer<Loaded<ProjectionTable>> of(
            Loaded<StatTable> read, List<Integer> lines, Label name, ReferenceDate date) {
        ProjectionTableReader reader = new ProjectionTableReader(read, lines);
        for (Column column : List.of(Column.COUNT, Column.SURVIVAL)) {
            if (!reader.has(column)) {
                String met = AgeText.shown(String.join(", ", reader.headings));
                return Answer.refuse(
                        Reason.NOT_READABLE,
                        "列「" + column.ja() + "」がない。見出しは " + LAYOUT + " とする（男女・年齢より後にあるのは " + met + "）",
                        "there is no column " + column.ja() + "; expected the headings " + LAYOUT
                                + ", but behind sex and age there were " + met);
            }
        }
        reader.noteUnused();
        ProjectionTable made = new ProjectionTableMaker(reader, name, date).make();
        reader.problems.sort(Comparator.comparingInt(one -> one.place().line()));
        return Answer.of(new Loaded<>(made, reader.problems));
    }

    /** What the table itself says; of a column that is not used nothing is wanted, and names that stand twice are told anew. */
    private void take(Problem problem) {
        int column = problem.place().column();
        int at = column - 1 - LABELS;
        boolean inLabels = column > 0 && at < 0;
        if (at >= 0 && at < headings.size() && column(at).isEmpty()) {
            return;
        }
        if (problem.severity() == Severity.ERROR) {
            add(problem, Optional.empty());
        } else if (!inLabels && !isShortRow(problem)) {
            problems.add(problem);
        }
    }

    /** Rows may end where their last figure does. */
    private static boolean isShortRow(Problem problem) {
        return problem.place().line() > 0
                && problem.place().column() == 0
                && problem.met().isEmpty();
    }

    private Optional<Column> column(int at) {
        return columns.keySet().stream()
                .filter(column -> columns.get(column) == at)
                .findFirst();
    }

    private void noteUnused() {
        for (int i = 0; i < headings.size(); i++) {
            if (column(i).isEmpty()) {
                problems.add(Problem.note(
                        Place.cell(0, i + 1 + LABELS, headings.get(i)),
                        headings.get(i),
                        Label.of("この列は用いない", "this column is not used")));
            }
        }
    }

    /** An error of a column of rates costs the rates alone, any other both. */
    private void add(Problem problem, Optional<Column> column) {
        problems.add(problem);
        if (rateFault == null) {
            rateFault = problem;
        }
        if (baseFault == null && column.filter(one -> one != Column.COUNT).isEmpty()) {
            baseFault = problem;
        }
    }

    void error(Place place, String met, String ja, String en) {
        add(Problem.error(place, met, Label.of(ja, en)), Optional.empty());
    }

    void error(int row, Column column, String met, String ja, String en) {
        error(row, column, met, Label.of(ja, en), Optional.of(column));
    }

    /** A number that cannot stand where it does; a comma may have shifted the row, so that its count is in doubt too. */
    private void misplaced(int row, Column column, String met, String ja, String en) {
        error(row, column, met, Label.of(ja, en), Optional.empty());
    }

    private void error(int row, Column column, String met, Label message, Optional<Column> cost) {
        if (!isTold(place(row, column))) {
            add(Problem.error(place(row, column), met, message), cost);
        }
    }

    /** Whether there is an error of this cell already, or of its row being too long. */
    private boolean isTold(Place place) {
        return problems.stream()
                .filter(one -> one.severity() == Severity.ERROR && one.place().line() == place.line())
                .mapToInt(one -> one.place().column())
                .anyMatch(column -> column == place.column() || column > LABELS + headings.size());
    }

    void note(Place place, String met, String ja, String en) {
        problems.add(Problem.note(place, met, Label.of(ja, en)));
    }

    /** For what is missing from the rates as a whole. */
    void lack(Column column, Place place, String ja, String en) {
        add(Problem.error(place, "", Label.of(ja, en)), Optional.of(column));
    }

    Optional<Problem> baseFault() {
        return Optional.ofNullable(baseFault);
    }

    Optional<Problem> rateFault() {
        return Optional.ofNullable(rateFault);
    }

    boolean has(Column column) {
        return columns.containsKey(column);
    }

    int size() {
        return lines.size();
    }

    /** Sex and age as they stand, one space between; the number behind a name that stands twice is taken away. */
    String label(int row) {
        return table.axes().get(0).categories().get(row).id().replaceFirst(" \\(\\d{1,4}\\)$", "");
    }

    Place place(int row) {
        return Place.line(lines.get(row));
    }

    Place place(int row, Column column) {
        int at = columns.getOrDefault(column, -1);
        return at < 0 ? place(row) : Place.cell(lines.get(row), at + 1 + LABELS, headings.get(at));
    }

    Figure figure(int row, Column column) {
        return has(column) ? table.figure(row, columns.getOrDefault(column, -1)) : Figure.of(Mark.BLANK, Unit.NONE);
    }

    boolean isBlank(int row, Column column) {
        return figure(row, column) instanceof Figure.Marked marked && marked.mark() == Mark.BLANK;
    }

    boolean isNil(int row, Column column) {
        return figure(row, column) instanceof Figure.Marked marked && marked.mark() == Mark.NIL;
    }

    /** A figure where none belongs. */
    void expectNothing(int row, Set<Column> nowhere) {
        for (Column column : nowhere) {
            if (!isBlank(row, column) && !isNil(row, column)) {
                String met = figure(row, column).printed();
                misplaced(
                        row,
                        column,
                        met,
                        AgeText.shown(label(row)) + " の行の「" + column.ja() + "」には値 " + AgeText.shown(met)
                                + " の入る場所がない。空欄とする",
                        "row " + AgeText.shown(label(row)) + " has no place for the " + column.ja() + " "
                                + AgeText.shown(met) + ", expected a blank");
            }
        }
    }

    /** The people of a row; empty after an error. */
    Optional<Long> count(int row) {
        Figure figure = figure(row, Column.COUNT);
        if (!(figure instanceof Figure.Known known)) {
            return isNil(row, Column.COUNT)
                    ? Optional.of(0L)
                    : noNumber(row, Column.COUNT, "0以上の整数の人数", "a number of persons");
        }
        Rational persons = known.exact().times(known.unit().factor());
        boolean fits = known.unit().isConvertibleTo(Unit.NONE) || known.unit().isConvertibleTo(Unit.PERSONS);
        boolean whole = persons.denominator().equals(BigInteger.ONE)
                && persons.signum() >= 0
                && persons.numerator().bitLength() <= 50;
        if (!fits || !whole) {
            return out(row, Column.COUNT, "0以上の整数の人数（人・千人・万人）", "a whole number of persons from 0 on, in 人, 千人 or 万人");
        }
        return Optional.of(persons.numerator().longValueExact());
    }

    /** A ratio within bounds; empty after an error. */
    Optional<Rational> ratio(int row, Column column, Rational least, Rational most, String ja, String en) {
        Figure figure = figure(row, column);
        if (!(figure instanceof Figure.Known known)) {
            boolean nil = isNil(row, column) && column != Column.SURVIVAL;
            return nil && least.signum() <= 0 ? Optional.of(Rational.of(0)) : noNumber(row, column, ja, en);
        }
        boolean percent = known.unit().equals(Unit.PERCENT);
        boolean fits = percent || known.unit().equals(Unit.NONE) || known.unit().equals(Unit.TIMES);
        // A number of thousands of digits is compared by size before it is made exact.
        boolean near = known.value().precision() - known.value().scale() <= 9
                && known.value().scale() <= 100;
        Rational value = near ? percent ? known.exact().times(HUNDREDTH) : known.exact() : most;
        if (!fits || !near || value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            return out(row, column, ja, en);
        }
        return Optional.of(value);
    }

    private <T> Optional<T> out(int row, Column column, String ja, String en) {
        String met = figure(row, column).toString();
        misplaced(
                row,
                column,
                met,
                AgeText.shown(label(row)) + " の" + column.ja() + " " + AgeText.shown(met) + " は" + ja + "でない",
                "the " + column.ja() + " of " + AgeText.shown(label(row)) + " is " + AgeText.shown(met) + ", expected "
                        + en);
        return Optional.empty();
    }

    private <T> Optional<T> noNumber(int row, Column column, String ja, String en) {
        Figure.Marked marked = (Figure.Marked) figure(row, column);
        String met = marked.printed();
        Label kind = marked.mark().label();
        boolean blank = marked.mark() == Mark.BLANK;
        error(
                row,
                column,
                met,
                AgeText.shown(label(row)) + " の" + column.ja() + "がない（" + (blank ? "" : AgeText.shown(met) + " ")
                        + kind.ja() + "）。" + ja + "が必要",
                "the " + column.ja() + " of " + AgeText.shown(label(row)) + " is missing ("
                        + (blank ? "" : AgeText.shown(met) + " ") + kind.en() + "), expected " + en);
        return Optional.empty();
    }
}

package org.machistat.core.audit;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.machistat.core.interchange.TableReader;
import org.machistat.core.source.Loaded;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Unit;

/**
 * Finds the printed figures of a table that cannot be right, what they must be, and the proof (表の検算).
 *
 * <p>Every printed figure is a claim: a count is exact, a rounded figure an interval. The audit looks for the smallest set of
 * claims without which some true table agrees with all others, exactly, and reports every such set (Fellegi and Holt 1976,
 * "A systematic approach to automatic edit and imputation", JASA 71).
 *
 * <ul>
 *   <li>Columns get their {@link Role}s from the words in the heading and by arithmetic, totals from the axes that declare them or
 *       else from words and arithmetic; the {@link Interpretation} says which. Both can be stated.
 *   <li>A suppressed, unknown or blank cell may stand for any number that is not negative; for a whole one if every level printed
 *       is whole and at most 16 are hidden. Nil is 0.
 *   <li>A part that was left out of the sums of a total costs as much as one wrong figure, if every level of it is above 0.
 *   <li>Levels printed without decimals and unit prefix are exact counts unless {@link #withRoundedLevels}; if any level is
 *       printed below 0, levels may be negative.
 *   <li>A rate or share other than 0 of something on a base that is printed 0 or nil contradicts it. Other rates and shares on
 *       a base printed 0 or below are not checked; their cells count as uncovered.
 *   <li>A part marked うち is no more than its whole; such a rule cannot be lifted, only its figures corrected.
 *   <li>The search stops after a stated number of steps; what was not solved by then is a finding
 *       {@link Finding.Kind#UNRESOLVED}, never silence. Repairs found by then are kept; the report then is not
 *       {@link AuditReport#isComplete complete}, and no change counts as unique.
 *   <li>Where one figure of a long list may be wrong in any of its rows, 10,000 of them are tried, and the 1,000 likeliest listed.
 * </ul>
 */
public final class TableAudit {

    static final long ONE_CLAIM = 1_000;
    private static final int STEPS = 20_000;
    private static final int MOST_READINGS = 3;
    private static final TableAudit DEFAULTS = new TableAudit();

    private final LinkedHashMap<String, Role> roles = new LinkedHashMap<>();
    private final LinkedHashMap<String, List<Axis.Total>> totals = new LinkedHashMap<>();
    private final HashMap<List<String>, Integer> weights = new HashMap<>();
    private Optional<RoundingMode> rounding = Optional.empty();
    private boolean roundedLevels;
    private int mostSteps = STEPS;
    private boolean inPlace;
    private List<String> classification = List.of();

    private TableAudit() {}

    private TableAudit(TableAudit old) {
        roles.putAll(old.roles);
        totals.putAll(old.totals);
        weights.putAll(old.weights);
        rounding = old.rounding;
        roundedLevels = old.roundedLevels;
        mostSteps = old.mostSteps;
        inPlace = old.inPlace;
        classification = old.classification;
    }

    /**
     * An audit that finds out everything from the table itself.
     *
     * @return the audit
     */
    public static TableAudit withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same audit with the role of one column stated.
     *
     * @param column the id of the column
     * @param role its role
     * @return the audit
     */
    public TableAudit withRole(String column, Role role) {
        TableAudit made = new TableAudit(this);
        made.roles.put(Objects.requireNonNull(column, "column"), Objects.requireNonNull(role, "role"));
        return made;
    }

    /**
     * The same audit with one more total stated; the totals of an axis are then no longer read from its words.
     *
     * @param axis the id of the axis
     * @param total the id of the total
     * @param parts the ids of its parts
     * @return the audit
     */
    public TableAudit withTotal(String axis, String total, String... parts) {
        TableAudit made = new TableAudit(this);
        List<Axis.Total> all = new ArrayList<>(totals.getOrDefault(axis, List.of()));
        all.add(new Axis.Total(total, Arrays.asList(parts)));
        made.totals.put(Objects.requireNonNull(axis, "axis"), List.copyOf(all));
        return made;
    }

    /**
     * The same audit for figures rounded in a stated direction. If none is stated it is half up, or truncation (切捨て) if that
     * explains the table with at least two corrections fewer.
     *
     * @param mode the direction, such as {@code DOWN} for 切捨て
     * @return the audit
     */
    public TableAudit withRounding(RoundingMode mode) {
        TableAudit made = new TableAudit(this);
        made.rounding = Optional.of(mode);
        return made;
    }

    /**
     * The same audit for levels that were each rounded to their last digit, as estimates are.
     *
     * @return the audit
     */
    public TableAudit withRoundedLevels() {
        TableAudit made = new TableAudit(this);
        made.roundedLevels = true;
        return made;
    }

    /**
     * The same audit with the reliability of one cell stated.
     *
     * @param weight what a change of the cell costs, from 1 to 1,000,000; every other cell costs 1,000
     * @param cell the ids of the cell, one of each axis
     * @return the audit
     * @throws IllegalArgumentException if the weight is out of range
     */
    public TableAudit withWeight(int weight, String... cell) {
        if (weight < 1 || weight > 1_000_000) {
            throw new IllegalArgumentException("Weight must be from 1 to 1,000,000, but was " + weight);
        }
        TableAudit made = new TableAudit(this);
        made.weights.put(List.of(cell), weight);
        return made;
    }

    /**
     * The same audit with the names that the rows can have, in their official order, to name a row that is missing.
     *
     * @param names the names
     * @return the audit
     */
    public TableAudit withClassification(List<String> names) {
        TableAudit made = new TableAudit(this);
        made.classification = List.copyOf(names);
        return made;
    }

    /**
     * The same audit with another limit on the search.
     *
     * @param steps how many sets of claims to look at before the search is given up, sooner if they are large (5,000 claims
     *     each); 20,000 if not stated
     * @return the audit
     * @throws IllegalArgumentException if it is not positive
     */
    public TableAudit withMostSteps(int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("Number of steps must be at least 1, but was " + steps);
        }
        TableAudit made = new TableAudit(this);
        made.mostSteps = steps;
        return made;
    }

    /** The same audit without a search for rows or cells that stand in a wrong place. */
    TableAudit inPlace() {
        TableAudit made = new TableAudit(this);
        made.inPlace = true;
        return made;
    }

    /**
     * Audits a table.
     *
     * @param table the table
     * @return what was found
     * @throws java.util.NoSuchElementException naming candidates, if a stated column, axis or part is not in the table
     */
    public AuditReport audit(StatTable table) {
        Grid grid = new Grid(table, roleAxis(table));
        Interpretation read = interpret(grid, rounding.orElse(RoundingMode.HALF_UP));
        AuditReport usual = audit(grid, read, Truncation.UNLIMITED);
        if (rounding.isPresent() || !Truncation.isThinkable(usual)) {
            return asCorrected(grid, usual);
        }
        long most = weights.isEmpty() ? Truncation.mostCorrections(usual) : Truncation.UNLIMITED;
        AuditReport truncated = audit(grid, interpret(grid, RoundingMode.DOWN), most);
        return asCorrected(grid, Truncation.better(usual, truncated));
    }

    /**
     * Audits once more by what the corrected table says, if that is more: a total of which most sums are wrong is read as one only
     * when they are put right. So the table that the only repair makes is clean, however it is audited.
     */
    private AuditReport asCorrected(Grid grid, AuditReport first) {
        AuditReport report = first;
        for (int reading = 0; reading < MOST_READINGS; reading++) {
            Optional<StatTable> corrected =
                    report.isClean() ? Optional.empty() : report.repaired().find();
            if (corrected.isEmpty() || !hasSameCells(corrected.get(), grid.table())) {
                return report;
            }
            Interpretation known = report.interpretation();
            Interpretation read = interpret(new Grid(corrected.get(), grid.roleAxis()), known.rounding());
            if (read.roles().equals(known.roles()) && read.totals().equals(known.totals())) {
                return report;
            }
            List<Label> notes = new ArrayList<>(read.notes());
            notes.add(Label.of("合計や列の意味は、訂正した表から読み取った", "totals and columns were read from the corrected table"));
            AuditReport again = audit(grid, read.withNotes(notes), Truncation.UNLIMITED);
            if (again.rulesChecked() <= report.rulesChecked()) {
                return report;
            }
            report = again;
        }
        return report;
    }

    /** Whether no row or column was added or left out. */
    private static boolean hasSameCells(StatTable corrected, StatTable printed) {
        return IntStream.range(0, printed.axes().size())
                .allMatch(i -> corrected
                        .axes()
                        .get(i)
                        .categories()
                        .equals(printed.axes().get(i).categories()));
    }

    private AuditReport audit(Grid grid, Interpretation interpretation, long mostCorrections) {
        ModelMaker.Weights costs = cell -> cell < 0 || weights.isEmpty() ? ONE_CLAIM : weight(grid.ids(cell));
        return new Arrangements(grid, interpretation, costs, classification, mostSteps)
                .report(!inPlace, mostCorrections);
    }

    /**
     * Audits a table that stands in a text, as {@link TableReader} reads it.
     *
     * @param text the text
     * @return what was found; a refusal if the text is no table
     */
    public Answer<AuditReport> audit(String text) {
        return TableReader.withDefaults().read(text).map(Loaded::value).map(this::audit);
    }

    private long weight(String... cell) {
        Integer stated = weights.get(List.of(cell));
        return stated == null ? ONE_CLAIM : stated;
    }

    private int roleAxis(StatTable table) {
        int best = table.axes().size() - 1;
        for (String column : roles.keySet()) {
            for (int i = 0; i < table.axes().size(); i++) {
                if (table.axes().get(i).find(column).isPresent()) {
                    return i;
                }
            }
            table.axes().get(best).get(column);
        }
        long most = RoleReader.derivedWords(table.axes().get(best));
        for (int i = best - 1; i >= 0; i--) {
            long words = RoleReader.derivedWords(table.axes().get(i));
            if (words > most) {
                best = i;
                most = words;
            }
        }
        return best;
    }

    private Interpretation interpret(Grid grid, RoundingMode mode) {
        List<Label> notes = new ArrayList<>();
        IntPredicate levels = levels(grid);
        Map<String, List<Axis.Total>> found = new LinkedHashMap<>();
        totals.forEach((axis, stated) -> found.put(grid.table().axis(axis).id(), stated));
        for (int i = 0; i < grid.axes(); i++) {
            Axis axis = grid.axis(i);
            List<Axis.Total> read =
                    found.containsKey(axis.id()) ? found.get(axis.id()) : TotalReader.read(grid, i, levels, notes);
            found.put(axis.id(), read);
        }
        found.values().removeIf(List::isEmpty);
        Map<String, List<Axis.Total>> parts = new LinkedHashMap<>();
        for (int i = 0; i < grid.axes(); i++) {
            parts.put(grid.axis(i).id(), OfWhich.read(grid, i, levels, notes));
        }
        parts.values().removeIf(List::isEmpty);
        Map<String, Role> read = new RoleReader(grid, roles, found, mode, roundedLevels, notes).read();
        return new Interpretation(grid.axis(grid.roleAxis()).id(), read, found, parts, mode, roundedLevels, notes);
    }

    /** Whether a cell holds a level; what the heading says is read once for each category. */
    private IntPredicate levels(Grid grid) {
        Boolean[] known = new Boolean[grid.axis(grid.roleAxis()).size()];
        return cell -> {
            int at = grid.index(cell, grid.roleAxis());
            if (known[at] == null) {
                known[at] = isLevel(grid.role(cell));
            }
            boolean byHeading = known[at];
            return byHeading
                    && (roles.containsKey(grid.role(cell).id())
                            || !grid.figure(cell).unit().equals(Unit.PERCENT));
        };
    }

    private boolean isLevel(Category category) {
        Role stated = roles.get(category.id());
        return stated == null
                ? !RoleReader.isDerived(category) && !RoleReader.isNotAdditive(category)
                : stated instanceof Role.Level;
    }
}

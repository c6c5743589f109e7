package org.machistat.core.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;

/**
 * The cheapest repairs of a table as printed, and of the tables that come of moving whole figures back, each move at the cost of
 * one claim (配置を含めた最小修正).
 *
 * <p>A move is tried where it makes more sums agree at once than one claim could, an exchange of rows also where other errors hide
 * that; every set of the moves that could still be as cheap as the best repair found is searched.
 */
final class Arrangements {

    private static final int MOST_CLAIMS = 40;

    private final Grid grid;
    private final Interpretation interpretation;
    private final ModelMaker.Weights costs;
    private final List<String> classification;
    private final int mostSteps;
    private final Set<List<Moves.Move>> givenUp = new HashSet<>();
    private final Map<List<Moves.Move>, ReportMaker> begun = new HashMap<>();
    private List<Trial> best = new ArrayList<>();
    private int left;
    private boolean skipped;

    /** A set of moves with the repairs of what they leave. */
    private record Trial(List<Moves.Move> moves, ReportMaker solved) {
        long cost() {
            return moves.size() * TableAudit.ONE_CLAIM + solved.cost();
        }

        boolean hasOtherUnit() {
            return moves.stream().anyMatch(move -> move.change().kind() == Finding.Kind.WRONG_UNIT);
        }
    }

    Arrangements(
            Grid grid,
            Interpretation interpretation,
            ModelMaker.Weights costs,
            List<String> classification,
            int mostSteps) {
        this.grid = grid;
        this.interpretation = interpretation;
        this.costs = costs;
        this.classification = classification;
        this.mostSteps = mostSteps;
    }

    /** The cheapest repairs; unresolved if they need more corrections than are asked for. */
    AuditReport report(boolean withMoves, long mostCorrections) {
        ModelMaker.Made made = ModelMaker.make(grid, interpretation, costs);
        ReportMaker printed = new ReportMaker(grid, interpretation, made, classification);
        boolean open = withMoves && mostCorrections > 0 && !printed.isConsistent();
        Gains gains = printed.gains();
        Moves all = new Moves(grid, interpretation, made, gains);
        List<Moves.Move> moves = open ? all.list() : List.of();
        Exchanges exchanges = new Exchanges(grid, interpretation, made, gains, all, moves);
        begun.put(List.of(), printed);
        left = mostSteps;
        open &= !moves.isEmpty() || !exchanges.isEmpty();
        for (int claims = 1; open && best.isEmpty(); claims++) {
            consider(List.of(), claims);
            List<Moves.Move> candidates = new ArrayList<>(moves);
            candidates.addAll(exchanges.explaining(printed.conflicts(), (claims - 1) * TableAudit.ONE_CLAIM));
            extend(List.of(), candidates, 0, claims);
            open = left > 0 && claims < Math.min(MOST_CLAIMS, mostCorrections);
        }
        if (best.isEmpty()) {
            best.add(new Trial(
                    List.of(), printed.solved(Math.max(left, mostSteps / 2), mostCorrections * TableAudit.ONE_CLAIM)));
        }
        long least = best.stream().mapToLong(Trial::cost).min().orElseThrow();
        // a line that fits another unit to the digit is likelier than one that is missing and may hold anything
        best = best.stream()
                .filter(trial -> trial.cost() == least)
                .sorted(Comparator.comparing(trial -> !trial.hasOtherUnit()))
                .toList();
        return merged(printed, made);
    }

    /** Tries every set of the moves from one on, beyond those made, at the price of so many claims in all. */
    private void extend(List<Moves.Move> taken, List<Moves.Move> moves, int from, int claims) {
        for (int i = from; i < moves.size() && taken.size() < claims; i++) {
            Moves.Move move = moves.get(i);
            if (taken.stream().noneMatch(other -> other.meets(move))) {
                List<Moves.Move> more = new ArrayList<>(taken);
                more.add(move);
                consider(more, claims);
                extend(more, moves, i + 1, claims);
            }
        }
    }

    /** Searches the repairs of what some moves leave, unless what is known already makes them too dear. */
    private void consider(List<Moves.Move> moves, int claims) {
        long ceiling = (claims - moves.size()) * TableAudit.ONE_CLAIM;
        ReportMaker begunBefore = begun.get(moves);
        boolean tooDear = begunBefore != null && begunBefore.isBegun() && begunBefore.cost() > ceiling;
        skipped |= left <= 0;
        if (left <= 0 || tooDear || givenUp.contains(moves) || leftOver(moves) > ceiling) {
            return;
        }
        ReportMaker trial = begun.computeIfAbsent(moves, this::moved);
        if (!moves.isEmpty() && trial.least() > ceiling) {
            return;
        }
        ReportMaker solved = trial.solved(Math.max(1, left), ceiling);
        left -= 1 + solved.steps();
        if (solved.isBeyond()) {
            return;
        }
        if (solved.isSolved()) {
            best.add(new Trial(moves, solved));
        } else {
            givenUp.add(moves);
        }
    }

    /** What the contradictions of print cost at least that some moves leave. */
    private long leftOver(List<Moves.Move> moves) {
        return moves.isEmpty() ? 0 : begun.get(List.of()).leastLeft(moves);
    }

    private ReportMaker moved(List<Moves.Move> moves) {
        StatTable table = grid.table();
        Map<String, List<Axis.Total>> totals = new LinkedHashMap<>(interpretation.totals());
        for (Moves.Move move : moves) {
            Change.Rearranged change = move.change();
            for (Change.Correction cell : change.cells()) {
                table = table.withFigure(cell.value().orElseThrow(), cell.cell().toArray(String[]::new));
            }
            if (change.kind() == Finding.Kind.DUPLICATED_ROW) {
                totals.computeIfPresent(change.axis(), (axis, old) -> without(old, change.first()));
            }
        }
        Interpretation changed = interpretation.withTotals(totals);
        Grid moved = new Grid(table, grid.roleAxis());
        return new ReportMaker(moved, changed, ModelMaker.make(moved, changed, costs), classification);
    }

    private static List<Axis.Total> without(List<Axis.Total> totals, String part) {
        return totals.stream()
                .map(total -> new Axis.Total(
                        total.id(),
                        total.parts().stream().filter(one -> !one.equals(part)).toList()))
                .toList();
    }

    private AuditReport merged(ReportMaker printed, ModelMaker.Made made) {
        List<ReportMaker.Found> found =
                best.stream().map(trial -> trial.solved().found()).toList();
        List<Repair> repairs = new ArrayList<>();
        boolean complete = isSearched();
        for (int i = 0; i < found.size(); i++) {
            List<Change> moves = changes(best.get(i));
            List<Repair> after = found.get(i).repairs();
            boolean moveOnly =
                    after.isEmpty() && !moves.isEmpty() && best.get(i).solved().isSolved();
            for (Repair repair : moveOnly ? List.of(new Repair(List.of())) : after) {
                List<Change> joint = new ArrayList<>(moves);
                joint.addAll(repair.changes());
                repairs.add(new Repair(joint));
            }
            complete &= found.get(i).areAll();
        }
        return new AuditReport(
                grid.table(),
                interpretation,
                findings(printed, made, found.get(0), repairs),
                repairs,
                printed.rulesChecked(),
                printed.uncovered(),
                complete);
    }

    /** Whether every set of moves was searched, so that no other can do what these do. */
    private boolean isSearched() {
        return givenUp.isEmpty() && !skipped;
    }

    private static List<Change> changes(Trial trial) {
        return trial.moves().stream().map(move -> (Change) move.change()).toList();
    }

    /** The findings of the first; what another set of moves would do instead stands as alternatives. */
    private List<Finding> findings(
            ReportMaker printed, ModelMaker.Made made, ReportMaker.Found first, List<Repair> repairs) {
        List<Finding> findings = new ArrayList<>();
        for (Moves.Move move : best.get(0).moves()) {
            List<Change> others = others(move.change(), repairs, best.get(0));
            boolean unique = others.isEmpty() && isSearched();
            findings.add(new Finding(
                    move.change().kind(),
                    Optional.of(move.change()),
                    unique,
                    printed.brokenSums(move.variables(made)),
                    others,
                    Sentences.rearranged(move.change(), unique, others.size())));
        }
        if (best.size() == 1 && isSearched()) {
            findings.addAll(first.findings());
            return findings;
        }
        for (Finding finding : first.findings()) {
            Set<Change> others = new LinkedHashSet<>(finding.alternatives());
            finding.change().ifPresent(change -> others.addAll(others(change, repairs, best.get(0))));
            findings.add(new Finding(
                    finding.kind(),
                    finding.change(),
                    finding.isUnique() && others.isEmpty() && isSearched(),
                    finding.rules(),
                    List.copyOf(others),
                    finding.change()
                            .filter(change -> !others.isEmpty() || !isSearched())
                            .map(change -> printed.sentence(change, others.size()))
                            .orElse(finding.sentence())));
        }
        return findings;
    }

    /** The changes of repairs that do not make this change and none of the first trial's repairs makes. */
    private List<Change> others(Change change, List<Repair> repairs, Trial first) {
        Set<Change> own = new LinkedHashSet<>(changes(first));
        Set<Change> others = new LinkedHashSet<>();
        for (Repair repair : repairs) {
            if (!repair.changes().contains(change)) {
                repair.changes().stream().filter(one -> !own.contains(one)).forEach(others::add);
            }
        }
        return List.copyOf(others);
    }
}

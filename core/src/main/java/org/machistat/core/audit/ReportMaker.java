package org.machistat.core.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.machistat.core.text.Label;

/** Searches the repairs of a model and says what they mean (検算結果の作成). */
final class ReportMaker {

    private static final int MOST_REPAIRS = 1_000;
    private static final int MOST_RULES = 12;

    private final Grid grid;
    private final ModelMaker.Made made;
    private final Sentences sentences;
    private final Consistency consistency;
    private final Changes changes;
    private RepairSearch.Result result;
    private int steps;
    private long least = -1;

    ReportMaker(Grid grid, Interpretation interpretation, ModelMaker.Made made, List<String> classification) {
        this.grid = grid;
        this.made = made;
        this.sentences = new Sentences(grid);
        this.consistency = new Consistency(made.model());
        this.changes = new Changes(grid, interpretation, made, consistency, classification);
    }

    /** Searches the repairs, before anything else is asked; again with a higher ceiling, going on with what is known. */
    ReportMaker solved(int mostSteps, long ceiling) {
        RepairSearch search = new RepairSearch(made.model(), consistency, mostSteps, ceiling, conflicts());
        result = search.search();
        steps = search.steps();
        return this;
    }

    /** What the contradictions of print itself cost at least, before anything is searched. */
    long least() {
        if (least < 0) {
            least = new RepairSearch(made.model(), consistency, 1, Long.MAX_VALUE).least();
        }
        return least;
    }

    /** The contradictions found up to now. */
    List<Conflict> conflicts() {
        return result == null
                ? List.of()
                : result.groups().stream()
                        .flatMap(group -> group.conflicts().stream())
                        .toList();
    }

    boolean isBegun() {
        return result != null;
    }

    /** What the contradictions found up to now cost at least, of those that certain moves leave for sure. */
    long leastLeft(List<Moves.Move> moves) {
        List<Conflict> left = new ArrayList<>();
        for (Conflict conflict : conflicts()) {
            left(conflict, moves).ifPresent(left::add);
        }
        return LeastCost.of(made.model(), left);
    }

    /** A contradiction that no move touches, or one exchange of rows that does not undo it; empty if it may be gone. */
    private Optional<Conflict> left(Conflict conflict, List<Moves.Move> moves) {
        Optional<Exchange> exchange = Optional.empty();
        for (Moves.Move move : moves) {
            boolean leavesOut = move.change().kind() == Finding.Kind.DUPLICATED_ROW;
            boolean conditional =
                    move.exchange().isEmpty() && !conflict.conditions().isEmpty();
            boolean touches = conflict.claims().stream()
                    .mapToObj(made.model()::claim)
                    .anyMatch(claim -> claim.kind() == Model.Kind.COMPLETE
                            ? leavesOut
                            : move.cells().contains(claim.cell()));
            if (conditional || (touches && (move.exchange().isEmpty() || exchange.isPresent()))) {
                return Optional.empty();
            }
            exchange = touches ? move.exchange() : exchange;
        }
        return exchange.isEmpty() ? Optional.of(conflict) : exchange.get().after(conflict);
    }

    /** How many rules other values would mend. */
    Gains gains() {
        return new Gains(made, consistency);
    }

    /** Whether nothing printed contradicts anything, so that there is nothing to search for. */
    boolean isConsistent() {
        return consistency.conflict(new BitSet(), new BitSet()).isEmpty();
    }

    int steps() {
        return steps;
    }

    boolean isBeyond() {
        return result.isBeyond();
    }

    boolean isSolved() {
        return result.groups().stream().noneMatch(group -> group.sets().isEmpty());
    }

    boolean isComplete() {
        return result.isComplete();
    }

    /** What the cheapest repairs cost, or the proven least if the search was given up. */
    long cost() {
        return result.groups().stream().mapToLong(RepairSearch.Group::cost).sum();
    }

    /**
     * What was found.
     *
     * @param findings every finding of the first of the cheapest repairs
     * @param repairs the cheapest repairs
     * @param areAll whether these are all
     */
    record Found(List<Finding> findings, List<Repair> repairs, boolean areAll) {}

    Found found() {
        List<Finding> findings = new ArrayList<>();
        List<Finding> solved = new ArrayList<>();
        List<List<Candidate>> candidates = new ArrayList<>();
        for (int i = 0; i < result.groups().size(); i++) {
            RepairSearch.Group group = result.groups().get(i);
            if (group.sets().isEmpty()) {
                findings.add(unresolved(group));
            } else {
                candidates.add(candidates(i));
                solved.addAll(findings(candidates.get(candidates.size() - 1), group.areAll()));
            }
        }
        findings.addAll(solved);
        long number = candidates.stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(a * b, 1L << 40));
        boolean all = number <= MOST_REPAIRS;
        return new Found(
                findings, candidates.isEmpty() || !isSolved() ? List.of() : repairs(candidates), isComplete() && all);
    }

    /** A change for a reader when others would do as well. */
    Label sentence(Change change, int alternatives) {
        if (change instanceof Change.Correction correction) {
            return sentences.correction(correction, false, alternatives);
        }
        return change instanceof Change.MissingRow missing
                ? sentences.missing(missing, false, alternatives)
                : Sentences.rearranged((Change.Rearranged) change, false, alternatives);
    }

    /** The sums that print breaks and that touch certain variables. */
    List<Rule> brokenSums(Set<Integer> variables) {
        Set<Integer> numbers = new LinkedHashSet<>();
        for (int variable : variables) {
            for (int constraint : made.model().touching(variable)) {
                numbers.add(made.model().constraint(constraint).check());
            }
        }
        numbers.remove(-1);
        return numbers.stream()
                .map(number -> made.checks().get(number))
                .filter(check -> !check.holds(made.model()))
                .limit(MOST_RULES)
                .map(check -> sentences.rule(check, made.model()))
                .toList();
    }

    int rulesChecked() {
        return made.checks().size();
    }

    /** One cheapest set of a group with the changes it means, and how far these are from a misreading. */
    private record Candidate(BitSet set, List<Change> changes, int effort) {
        Candidate(BitSet set, List<Change> changes) {
            this(set, changes, changes.stream().mapToInt(Candidate::effort).sum());
        }

        private static int effort(Change change) {
            return change instanceof Change.Correction one
                    ? one.value()
                            .map(value -> Misprint.effort(one.printed(), value))
                            .orElse(3)
                    : 2;
        }
    }

    /** What each cheapest set of one group means, while the other groups are mended by their first; the likeliest first. */
    private List<Candidate> candidates(int group) {
        BitSet others = new BitSet();
        for (int i = 0; i < result.groups().size(); i++) {
            if (i != group) {
                result.groups().get(i).sets().stream().limit(1).forEach(others::or);
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        for (BitSet set : result.groups().get(group).sets()) {
            BitSet dropped = (BitSet) others.clone();
            dropped.or(set);
            candidates.add(new Candidate(
                    set,
                    set.stream().mapToObj(claim -> changes.of(claim, dropped)).toList()));
        }
        candidates.sort(Comparator.comparingInt(Candidate::effort));
        return candidates;
    }

    private List<Finding> findings(List<Candidate> group, boolean areAll) {
        Candidate first = group.get(0);
        Set<Change> others = new LinkedHashSet<>();
        group.subList(1, group.size()).forEach(other -> others.addAll(other.changes()));
        others.removeAll(first.changes());
        List<Finding> findings = new ArrayList<>();
        int[] claims = first.set().stream().toArray();
        for (int i = 0; i < claims.length; i++) {
            Change change = first.changes().get(i);
            boolean always =
                    areAll && group.stream().allMatch(other -> other.changes().contains(change));
            List<Change> alternatives = always ? List.of() : List.copyOf(others);
            findings.add(finding(claims[i], change, always && change.isUnique(), alternatives));
        }
        return findings;
    }

    private Finding finding(int claim, Change change, boolean unique, List<Change> alternatives) {
        List<Rule> rules = rules(claim);
        if (change instanceof Change.Correction correction) {
            return new Finding(
                    kind(claim, correction),
                    Optional.of(change),
                    unique,
                    rules,
                    alternatives,
                    sentences.correction(correction, unique, alternatives.size()));
        }
        Change.MissingRow missing = (Change.MissingRow) change;
        boolean column = made.totals().get(claim).axis() == grid.roleAxis();
        return new Finding(
                column ? Finding.Kind.MISSING_COLUMN : Finding.Kind.MISSING_ROW,
                Optional.of(change),
                unique,
                rules,
                alternatives,
                sentences.missing(missing, unique, alternatives.size()));
    }

    private Finding.Kind kind(int claim, Change.Correction correction) {
        if (!correction.printed().isKnown()) {
            return Finding.Kind.WRONG_MARK;
        }
        boolean isUnit = correction
                .value()
                .filter(value -> Misprint.isOtherUnit(correction.printed(), value))
                .isPresent();
        if (isUnit) {
            return Finding.Kind.WRONG_UNIT;
        }
        return made.model().claim(claim).kind() == Model.Kind.LEVEL
                ? Finding.Kind.WRONG_LEVEL
                : Finding.Kind.WRONG_DERIVED;
    }

    /** The rules that print breaks and that the claim is part of; those it keeps if it breaks none by itself. */
    private List<Rule> rules(int claim) {
        Model model = made.model();
        Set<Integer> numbers = new LinkedHashSet<>();
        int variable = model.claim(claim).variable();
        if (variable >= 0) {
            for (int constraint : model.touching(variable)) {
                numbers.add(model.constraint(constraint).check());
            }
        } else {
            for (int i = 0; i < made.checks().size(); i++) {
                if (made.checks().get(i).owner() == claim) {
                    numbers.add(i);
                }
            }
        }
        numbers.remove(-1);
        List<Rule> rules = numbers.stream()
                .map(number -> sentences.rule(made.checks().get(number), model))
                .toList();
        List<Rule> broken = rules.stream().filter(rule -> !rule.holds()).toList();
        return (broken.isEmpty() ? rules : broken).stream().limit(MOST_RULES).toList();
    }

    private Finding unresolved(RepairSearch.Group group) {
        Model model = made.model();
        List<Rule> rules = made.checks().stream()
                .filter(check -> !check.holds(model))
                .limit(MOST_RULES)
                .map(check -> sentences.rule(check, model))
                .toList();
        return new Finding(
                Finding.Kind.UNRESOLVED,
                Optional.empty(),
                false,
                rules,
                List.of(),
                Sentences.unresolved(group.conflicts().size()));
    }

    private static List<Repair> repairs(List<List<Candidate>> candidates) {
        List<Repair> repairs = new ArrayList<>();
        repairs.add(new Repair(List.of()));
        for (List<Candidate> group : candidates) {
            List<Repair> longer = new ArrayList<>();
            for (Repair repair : repairs) {
                for (Candidate candidate : group) {
                    if (longer.size() < MOST_REPAIRS) {
                        List<Change> joint = new ArrayList<>(repair.changes());
                        joint.addAll(candidate.changes());
                        longer.add(new Repair(joint));
                    }
                }
            }
            repairs = longer;
        }
        return repairs;
    }

    List<Label> uncovered() {
        BitSet covered = new BitSet();
        for (Check check : made.checks()) {
            for (int i = 0; i < check.size(); i++) {
                covered.set(check.cell(i));
            }
        }
        List<Label> uncovered = new ArrayList<>();
        for (int cell = 0; cell < grid.table().size(); cell++) {
            if (!covered.get(cell) && grid.figure(cell).isKnown()) {
                uncovered.add(grid.row(cell).map(row -> row + " / ").plus(grid.column(cell)));
            }
        }
        return uncovered;
    }
}

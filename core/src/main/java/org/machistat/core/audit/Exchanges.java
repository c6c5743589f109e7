package org.machistat.core.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.machistat.core.table.Axis;

/**
 * Rows that may have changed places where other errors break the same sums, so that the exchange alone mends less than two
 * (他の誤りに隠れた行の入れ替わり).
 *
 * <p>No set of claims that is cheap enough hits every contradiction found up to now, so that an exchange that makes one cheap
 * enough must undo one of these. Each that does so exactly is a candidate, if what stays is cheap enough; one that only spares a
 * figure from being negative is not. It must touch two broken sums, and a total can change places with a total only. Axes with
 * more than 60 categories in broken sums are not searched.
 */
final class Exchanges {

    private static final int MOST_CATEGORIES = 60;
    private static final int LEAST_BROKEN = 2;

    private final Grid grid;
    private final Interpretation interpretation;
    private final ModelMaker.Made made;
    private final Gains gains;
    private final Moves moves;
    private final Map<Integer, Integer> derivedClaims = new HashMap<>();
    private final Map<Integer, Check> derivedChecks = new HashMap<>();
    private final List<Exchange> pairs = new ArrayList<>();
    private final Map<Exchange, Moves.Move> found = new HashMap<>();

    /** Those that are not among the moves listed already. */
    Exchanges(
            Grid grid,
            Interpretation interpretation,
            ModelMaker.Made made,
            Gains gains,
            Moves moves,
            List<Moves.Move> listed) {
        this.grid = grid;
        this.interpretation = interpretation;
        this.made = made;
        this.gains = gains;
        this.moves = moves;
        for (Check check : made.checks()) {
            if (check.kind() != Check.Kind.SUM && check.owner() >= 0) {
                derivedClaims.put(check.cell(0), check.owner());
                derivedChecks.put(check.cell(0), check);
            }
        }
        for (int axis = 0; axis < grid.axes(); axis++) {
            if (axis != grid.roleAxis()) {
                addPairs(axis, listed);
            }
        }
    }

    boolean isEmpty() {
        return pairs.isEmpty();
    }

    private void addPairs(int axis, List<Moves.Move> listed) {
        List<Check> sums = new ArrayList<>();
        TreeSet<Integer> suspects = new TreeSet<>();
        for (int number : gains.brokenChecks()) {
            Check check = made.checks().get(number);
            if (check.kind() == Check.Kind.SUM
                    && check.size() > 1
                    && grid.index(check.cell(0), axis) != grid.index(check.cell(1), axis)) {
                sums.add(check);
                for (int i = 0; i < check.size(); i++) {
                    suspects.add(grid.index(check.cell(i), axis));
                }
            }
        }
        if (sums.size() < LEAST_BROKEN || suspects.size() > MOST_CATEGORIES) {
            return;
        }
        int[] places = suspects.stream().mapToInt(Integer::intValue).toArray();
        int[][] sides = new int[places.length][];
        for (int i = 0; i < places.length; i++) {
            sides[i] = sides(axis, places[i], sums);
        }
        for (int i = 0; i < places.length; i++) {
            for (int j = i + 1; j < places.length; j++) {
                if (isTotal(axis, places[i]) == isTotal(axis, places[j])
                        && touched(axis, places[i], places[j], sums, sides[i], sides[j]) >= LEAST_BROKEN
                        && !isListed(axis, places[i], places[j], listed)) {
                    pairs.add(new Exchange(
                            grid, interpretation, made, derivedClaims, derivedChecks, axis, places[i], places[j]));
                }
            }
        }
    }

    private boolean isTotal(int axis, int category) {
        String id = grid.axis(axis).categories().get(category).id();
        return made.totals().values().stream()
                .anyMatch(whole -> whole.axis() == axis && whole.total().id().equals(id));
    }

    private int[] sides(int axis, int category, List<Check> sums) {
        int[] sides = new int[sums.size()];
        for (int i = 0; i < sides.length; i++) {
            Check sum = sums.get(i);
            for (int j = 0; j < sum.size() && sides[i] == 0; j++) {
                sides[i] = grid.index(sum.cell(j), axis) != category ? 0 : j == 0 ? 1 : -1;
            }
        }
        return sides;
    }

    /** How many broken sums the exchange changes. */
    private int touched(int axis, int one, int other, List<Check> sums, int[] first, int[] second) {
        int touched = 0;
        for (int i = 0; i < first.length; i++) {
            if (first[i] != second[i]) {
                int line = sums.get(i).cell(0);
                int a = made.variables().of(grid.at(line, axis, one));
                int b = made.variables().of(grid.at(line, axis, other));
                touched += a >= 0
                                && b >= 0
                                && !made.model().start(a).equals(made.model().start(b))
                        ? 1
                        : 0;
            }
        }
        return touched;
    }

    private boolean isListed(int axis, int one, int other, List<Moves.Move> listed) {
        Axis of = grid.axis(axis);
        return listed.stream()
                .map(Moves.Move::change)
                .anyMatch(change -> change.kind() == Finding.Kind.SWAPPED_ROWS
                        && change.axis().equals(of.id())
                        && change.first().equals(of.categories().get(one).id())
                        && change.second().equals(of.categories().get(other).id()));
    }

    /** Those that undo a contradiction and leave no more than can be paid for. */
    List<Moves.Move> explaining(List<Conflict> known, long payable) {
        List<Moves.Move> explaining = new ArrayList<>();
        for (Exchange pair : pairs) {
            if (known.stream().noneMatch(pair::mends)) {
                continue;
            }
            List<Conflict> staying = new ArrayList<>(known.size());
            for (Conflict conflict : known) {
                pair.after(conflict).ifPresent(staying::add);
            }
            if (LeastCost.of(made.model(), staying) <= payable) {
                explaining.add(found.computeIfAbsent(pair, moves::exchanged));
            }
        }
        return explaining;
    }
}

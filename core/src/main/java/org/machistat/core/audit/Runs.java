package org.machistat.core.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.machistat.core.value.Rational;

/**
 * Totals that no words name, found as sums of what stands next to them: a city before its wards (語のない合計の判定).
 *
 * <p>What was found is folded into its total and the search begins again, so that a prefecture of cities of wards is found level
 * by level. Axes with more than 300 categories are not searched.
 */
final class Runs {

    private static final Pattern NOTE = Pattern.compile("注|※|[*＊]|\\bnote");
    private static final Rational TEN = Rational.of(10);
    private static final int MOST_CATEGORIES = 300;
    private static final int MOST_LINES = 100;
    private static final int MOST_LEVELS = 5;
    private static final int SURE_LINES = 3;

    private final Grid grid;
    private final int axis;
    private final IntPredicate isLevel;

    /**
     * A total with its parts.
     *
     * @param total the index of the total
     * @param parts the indices of its parts
     */
    record Run(int total, List<Integer> parts) {
        Run {
            parts = List.copyOf(parts);
        }
    }

    Runs(Grid grid, int axis, IntPredicate isLevel) {
        this.grid = grid;
        this.axis = axis;
        this.isLevel = isLevel;
    }

    /** Those of which three lines or more agree exactly, and all but one, or one in ten. */
    List<Run> surely(List<Integer> plain) {
        return nested(plain, SURE_LINES);
    }

    /**
     * Those of which half of the lines agree, if a total of all is the sum of what then stands at the top in more lines than it
     * is the sum of everything.
     */
    List<Run> below(List<Integer> grand, List<Integer> plain) {
        int flat = agreeing(grand, plain);
        if (flat > 0 && flat == lines(grand.get(0)).length * grand.size()) {
            return List.of();
        }
        List<Run> found = nested(plain, 1);
        List<Integer> top = new ArrayList<>(plain);
        found.forEach(run -> top.removeAll(run.parts()));
        return found.isEmpty() || agreeing(grand, top) <= flat ? List.of() : found;
    }

    private int agreeing(List<Integer> totals, List<Integer> parts) {
        int agreeing = 0;
        for (int total : totals) {
            for (int line : lines(total)) {
                Rational whole = grid.amount(grid.at(line, axis, total));
                Rational sum = Rational.ZERO;
                for (int part : parts) {
                    Rational amount = grid.amount(grid.at(line, axis, part));
                    sum = amount == null ? sum : sum.plus(amount);
                }
                agreeing += sum.equals(whole) ? 1 : 0;
            }
        }
        return agreeing;
    }

    private int[] lines(int category) {
        return Arrays.stream(grid.lines(axis))
                .filter(line -> isLevel.test(grid.at(line, axis, category)))
                .limit(MOST_LINES)
                .toArray();
    }

    private List<Run> nested(List<Integer> plain, int least) {
        List<Run> all = new ArrayList<>();
        List<Integer> rest = new ArrayList<>(plain);
        for (int level = 0; level < MOST_LEVELS && rest.size() >= 3 && rest.size() <= MOST_CATEGORIES; level++) {
            List<Run> found = onePass(rest, least);
            if (found.isEmpty()) {
                break;
            }
            found.forEach(run -> rest.removeAll(run.parts()));
            all.addAll(found);
        }
        return all;
    }

    private List<Run> onePass(List<Integer> plain, int least) {
        List<Run> found = new ArrayList<>();
        for (int at = 0; at < plain.size(); at++) {
            int end = run(plain, at, 1, least);
            if (end > 0) {
                found.add(new Run(plain.get(at), plain.subList(at + 1, end)));
                at = end - 1;
            }
        }
        for (int at = plain.size() - 1; at >= 0 && found.isEmpty(); at--) {
            int end = run(plain, at, -1, least);
            if (end >= 0) {
                found.add(new Run(plain.get(at), plain.subList(end, at)));
            }
        }
        return found;
    }

    /** Below a grand total half of the lines; else one in ten may differ, and one of few; none where a note tells of an exception. */
    private int needed(int total, int lines, int least) {
        boolean noted = NOTE.matcher(
                        grid.axis(axis).categories().get(total).name().ja())
                .find();
        int differing = noted ? 0 : Math.max(1, lines / 10);
        return least < SURE_LINES ? (lines + 1) / 2 : lines - differing;
    }

    /** Where the run ends whose sum is the category at a place (the end behind it, or its first place before it); -1 for none. */
    private int run(List<Integer> plain, int at, int step, int least) {
        int[] lines = lines(plain.get(at));
        Rational[] wholes = new Rational[lines.length];
        Set<Rational> different = new HashSet<>();
        for (int i = 0; i < lines.length; i++) {
            wholes[i] = grid.amount(grid.at(lines[i], axis, plain.get(at)));
            if (wholes[i] == null) {
                return -1;
            }
            if (wholes[i].compareTo(TEN) >= 0) {
                different.add(wholes[i]);
            }
        }
        if (different.size() < least) {
            return -1;
        }
        Rational[] sums = new Rational[lines.length];
        Arrays.fill(sums, Rational.ZERO);
        for (int next = at + step, count = 1; next >= 0 && next < plain.size(); next += step, count++) {
            int agreeing = 0;
            int over = 0;
            for (int i = 0; i < lines.length; i++) {
                int cell = grid.at(lines[i], axis, plain.get(next));
                Rational amount = isLevel.test(cell) ? grid.amount(cell) : null;
                if (amount == null) {
                    return -1;
                }
                sums[i] = sums[i].plus(amount);
                int order = sums[i].compareTo(wholes[i]);
                agreeing += order == 0 ? 1 : 0;
                over += order > 0 ? 1 : 0;
            }
            if (count > 1 && agreeing >= least && agreeing >= needed(plain.get(at), lines.length, least)) {
                return step > 0 ? next + 1 : next;
            }
            if (2 * over > lines.length) {
                return -1;
            }
        }
        return -1;
    }
}

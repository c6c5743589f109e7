package org.machistat.core.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;

/**
 * Categories marked as a part of the one before them, which they cannot exceed (うち数の判定).
 *
 * <p>The whole is the nearest category before it that is not so marked and names the same periods. It is taken if at least half
 * of the lines agree, so that a mark with another meaning raises no alarm.
 */
final class OfWhich {

    private static final Pattern MARKED = Pattern.compile("^[(\\[]?(?:うち|内、|内訳[:：]?|再掲|ofwhich|including)");
    private static final Pattern PART = Pattern.compile("^[(\\[]?(?:うち|内、|ofwhich)");

    /** Looked for first, since an axis can have a million names. */
    private static final Pattern MAYBE = Pattern.compile("うち|内|再掲|of|including", Pattern.CASE_INSENSITIVE);

    private OfWhich() {}

    /** Whether a category is left out of sums. */
    static boolean isNamed(Category category) {
        return matches(MARKED, category.name().ja());
    }

    private static boolean matches(Pattern pattern, String name) {
        if (!MAYBE.matcher(name).find()) {
            return false;
        }
        String last = name.strip().replaceFirst("^.*[\\s　/／](?=\\S)", "");
        return pattern.matcher(RoleReader.folded(name)).find()
                || pattern.matcher(RoleReader.folded(last)).find();
    }

    /** The wholes of an axis, each with one part. */
    static List<Axis.Total> read(Grid grid, int axis, IntPredicate isLevel, List<Label> notes) {
        List<Category> categories = grid.axis(axis).categories();
        List<Axis.Total> found = new ArrayList<>();
        for (int i = 1; i < categories.size(); i++) {
            if (matches(PART, categories.get(i).name().ja())) {
                int whole = whole(categories, i);
                if (whole >= 0 && isPart(grid, axis, isLevel, whole, i)) {
                    String id = categories.get(whole).id();
                    String part = categories.get(i).id();
                    found.add(new Axis.Total(id, List.of(part)));
                    notes.add(Label.of(
                            "「" + part + "」は「" + id + "」の一部とみなした",
                            "'" + part + "' was taken as a part of '" + id + "'"));
                }
            }
        }
        return found;
    }

    private static int whole(List<Category> categories, int part) {
        Set<String> periods = RoleReader.periods(categories.get(part).name().ja());
        for (int i = part - 1; i >= 0; i--) {
            if (!isNamed(categories.get(i))
                    && !RoleReader.isDerived(categories.get(i))
                    && !RoleReader.isNotAdditive(categories.get(i))
                    && RoleReader.periods(categories.get(i).name().ja()).equals(periods)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isPart(Grid grid, int axis, IntPredicate isLevel, int whole, int part) {
        int agreeing = 0;
        int tried = 0;
        for (int line : grid.lines(axis)) {
            int cell = grid.at(line, axis, whole);
            int other = grid.at(line, axis, part);
            Rational all = isLevel.test(cell) ? grid.amount(cell) : null;
            Rational some = isLevel.test(other) ? grid.amount(other) : null;
            if (all != null && some != null) {
                tried++;
                agreeing += some.compareTo(all) <= 0 ? 1 : 0;
            }
        }
        return agreeing > 0 && 2 * agreeing >= tried;
    }
}

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
 * Finds which categories of an axis are totals, from their words and by arithmetic (合計の判定).
 *
 * <ul>
 *   <li>What an axis declares is taken as it is; nothing is added.
 *   <li>Grand totals have words such as 合計, 総数; subtotals such as 小計, 第二次産業. A subtotal is of the rows behind it up to
 *       the next, or of those before it: whichever agrees with more figures.
 *   <li>A grand total is of the subtotals and of what stands outside of them.
 *   <li>Parts marked うち are left out of every sum.
 *   <li>A total is taken only if at least half of its sums over levels agree within one tenth of the total; words alone do not
 *       make one.
 * </ul>
 */
final class TotalReader {

    private static final Set<String> GRAND = Set.of(
            "合計",
            "総計",
            "総数",
            "計",
            "全体",
            "全産業",
            "総合計",
            "男女計",
            "全国",
            "市計",
            "県計",
            "total",
            "grandtotal",
            "all",
            "bothsexes",
            "総額",
            "全市",
            "市全体");
    private static final Pattern SUBTOTAL =
            Pattern.compile("小計|第[一二三1-3]次産業|subtotal|.+計$|(?:primary|secondary|tertiary)sector");
    private static final Pattern OF_WHICH = Pattern.compile("^[(\\[]?(?:うち|内、|内訳[:：]?|再掲|ofwhich|including)");

    private final Grid grid;
    private final int axis;
    private final IntPredicate isLevel;
    private final List<Category> categories;

    private TotalReader(Grid grid, int axis, IntPredicate isLevel) {
        this.grid = grid;
        this.axis = axis;
        this.isLevel = isLevel;
        this.categories = grid.axis(axis).categories();
    }

    static List<Axis.Total> read(Grid grid, int axis, IntPredicate isLevel, List<Label> notes) {
        Axis of = grid.axis(axis);
        if (!of.totals().isEmpty() || of.size() < 2) {
            return of.totals();
        }
        List<Axis.Total> found = new TotalReader(grid, axis, isLevel).find();
        found.forEach(total -> notes.add(Label.of(
                "「" + total.id() + "」は次の合計とみなした：" + shortened(total.parts()),
                "'" + total.id() + "' was taken as the total of: " + shortened(total.parts()))));
        return found;
    }

    private static String shortened(List<String> parts) {
        return parts.size() <= 6
                ? String.join(", ", parts)
                : String.join(", ", parts.subList(0, 5)) + ", … (" + parts.size() + ")";
    }

    private List<Axis.Total> find() {
        List<Integer> grand = new ArrayList<>();
        List<Integer> subtotals = new ArrayList<>();
        List<Integer> plain = new ArrayList<>();
        for (int i = 0; i < categories.size(); i++) {
            String name = RoleReader.folded(categories.get(i).name().ja());
            if (GRAND.contains(name)) {
                grand.add(i);
            } else if (SUBTOTAL.matcher(name).find()) {
                subtotals.add(i);
            } else if (!OF_WHICH.matcher(name).find()) {
                plain.add(i);
            }
        }
        if (grand.isEmpty() && subtotals.isEmpty()) {
            return List.of();
        }
        List<List<Integer>> ahead = blocks(subtotals, plain, true);
        List<List<Integer>> behind = blocks(subtotals, plain, false);
        List<List<Integer>> blocks = agreeing(subtotals, behind) > agreeing(subtotals, ahead) ? behind : ahead;
        List<Axis.Total> totals = new ArrayList<>();
        List<Integer> top = new ArrayList<>(plain);
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < subtotals.size(); i++) {
            if (isTotal(subtotals.get(i), blocks.get(i))) {
                totals.add(total(subtotals.get(i), blocks.get(i)));
                top.removeAll(blocks.get(i));
                kept.add(subtotals.get(i));
            } else {
                top.add(subtotals.get(i));
            }
        }
        top.addAll(kept);
        top.sort(null);
        List<Axis.Total> all = new ArrayList<>();
        for (int total : grand) {
            if (isTotal(total, top)) {
                all.add(total(total, top));
            }
        }
        all.addAll(totals);
        return all;
    }

    private Axis.Total total(int total, List<Integer> parts) {
        return new Axis.Total(
                categories.get(total).id(),
                parts.stream().map(part -> categories.get(part).id()).toList());
    }

    /** For each subtotal the plain rows behind it up to the next, or those before it from the last. */
    private static List<List<Integer>> blocks(List<Integer> subtotals, List<Integer> plain, boolean ahead) {
        List<List<Integer>> blocks = new ArrayList<>();
        for (int i = 0; i < subtotals.size(); i++) {
            int from = ahead ? subtotals.get(i) : i == 0 ? -1 : subtotals.get(i - 1);
            int to = ahead ? (i + 1 < subtotals.size() ? subtotals.get(i + 1) : Integer.MAX_VALUE) : subtotals.get(i);
            blocks.add(plain.stream().filter(row -> row > from && row < to).toList());
        }
        return blocks;
    }

    private long agreeing(List<Integer> totals, List<List<Integer>> parts) {
        long agreeing = 0;
        for (int i = 0; i < totals.size(); i++) {
            agreeing += counts(totals.get(i), parts.get(i))[0];
        }
        return agreeing;
    }

    private boolean isTotal(int total, List<Integer> parts) {
        if (parts.isEmpty()) {
            return false;
        }
        long[] counts = counts(total, parts);
        return counts[1] > 0 && 2 * counts[1] >= counts[2];
    }

    /** How many sums agree, how many at least nearly, of how many. */
    private long[] counts(int total, List<Integer> parts) {
        long[] counts = new long[3];
        for (int line : grid.lines(axis)) {
            int cell = grid.at(line, axis, total);
            Rational whole = isLevel.test(cell) ? grid.amount(cell) : null;
            Rational sum = whole == null ? null : sum(line, parts);
            if (sum != null) {
                Rational gap = whole.minus(sum).abs();
                counts[0] += gap.signum() == 0 ? 1 : 0;
                counts[1] += gap.times(10).compareTo(whole.abs()) <= 0 ? 1 : 0;
                counts[2]++;
            }
        }
        return counts;
    }

    private Rational sum(int line, List<Integer> parts) {
        Rational sum = Rational.ZERO;
        boolean any = false;
        for (int part : parts) {
            int cell = grid.at(line, axis, part);
            if (!isLevel.test(cell)) {
                return null;
            }
            Rational amount = grid.amount(cell);
            any |= amount != null;
            sum = amount == null ? sum : sum.plus(amount);
        }
        return any ? sum : null;
    }
}

package org.machistat.core.audit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
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
 *   <li>Where one of the sectors (第一次産業 and so on) agrees, the others are taken too, and with them 合計.
 *   <li>Parts marked うち, averages, indices and ranks are left out of every sum.
 *   <li>A total is taken if at least half of its sums over levels agree within one tenth of the total. If they do not, 合計, 計,
 *       小計 and 第二次産業 are taken still if one row explains it that is missing, printed twice, printed in another unit, or
 *       whose figures stand one place beside their own.
 *   <li>Where no words say it, a category that is exactly the sum of those next to it in three lines or more is a total, as a
 *       city before its wards, if at most one line in ten (of few lines one) differs; see {@link Runs}. Below a grand total fewer lines do, if the grand total agrees better so.
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
    private static final Set<String> STRICT = Set.of("合計", "総計", "計", "総合計", "男女計", "total", "grandtotal", "bothsexes");
    private static final Pattern STRICT_PART =
            Pattern.compile("^小計|第[一二三1-3]次産業$|^subtotal|(?:primary|secondary|tertiary)sector$");
    private static final Pattern SECTOR = Pattern.compile("第[一二三1-3]次産業$|(?:primary|secondary|tertiary)sector$");
    private static final Pattern SUBTOTAL =
            Pattern.compile("小計|第[一二三1-3]次産業|subtotal|.+計$|(?:primary|secondary|tertiary)sector");
    private static final Pattern CODES = Pattern.compile("(?:[A-Z0-9][A-Z0-9.~-]*\\s+)+(?=\\S)");
    private static final Pattern UNIT = Pattern.compile("\\((?![^()]*(?:うち|再掲|除|含))[^()]*\\)$");

    private final Grid grid;
    private final int axis;
    private final IntPredicate isLevel;
    private final List<Category> categories;
    private final Set<String> byArithmetic = new HashSet<>();

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
        TotalReader reader = new TotalReader(grid, axis, isLevel);
        List<Axis.Total> found = reader.find();
        for (Axis.Total total : found) {
            boolean named = !reader.byArithmetic.contains(total.id());
            notes.add(Label.of(
                    "「" + total.id() + "」は" + (named ? "" : "数値の一致だけから") + "次の合計とみなした：" + shortened(total.parts()),
                    "'" + total.id() + "' was taken" + (named ? "" : ", by arithmetic only,") + " as the total of: "
                            + shortened(total.parts())));
        }
        return found;
    }

    private static String shortened(List<String> parts) {
        return parts.size() <= 6
                ? String.join(", ", parts)
                : String.join(", ", parts.subList(0, 5)) + ", … (" + parts.size() + ")";
    }

    /** A name without the codes before it (0 総数, TOTAL 総数) and the unit behind it (総数（千人）), folded. */
    static String word(String name) {
        String normal = Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
        Matcher codes = CODES.matcher(normal);
        String bare = RoleReader.folded(codes.lookingAt() ? normal.substring(codes.end()) : normal);
        return bare.endsWith(")") ? UNIT.matcher(bare).replaceFirst("") : bare;
    }

    private List<Axis.Total> find() {
        List<Integer> grand = new ArrayList<>();
        List<Integer> subtotals = new ArrayList<>();
        List<Integer> plain = new ArrayList<>();
        for (int i = 0; i < categories.size(); i++) {
            String name = word(categories.get(i).name().ja());
            if (GRAND.contains(name)) {
                grand.add(i);
            } else if (RoleReader.mayHaveWord(name, "計次")
                    && SUBTOTAL.matcher(name).find()) {
                subtotals.add(i);
            } else if (!OfWhich.isNamed(categories.get(i)) && !RoleReader.isNotAdditive(categories.get(i))) {
                plain.add(i);
            }
        }
        if (subtotals.isEmpty()) {
            Runs runs = new Runs(grid, axis, isLevel);
            List<Runs.Run> found = grand.isEmpty() ? runs.surely(plain) : runs.below(grand, plain);
            if (grand.isEmpty() || !found.isEmpty()) {
                return withRuns(grand, plain, found);
            }
        }
        List<List<Integer>> ahead = blocks(subtotals, plain, true);
        List<List<Integer>> behind = blocks(subtotals, plain, false);
        List<List<Integer>> blocks = agreeing(subtotals, behind) > agreeing(subtotals, ahead) ? behind : ahead;
        boolean sectors = false;
        for (int i = 0; i < subtotals.size(); i++) {
            sectors |= isSector(subtotals.get(i)) && isTotal(subtotals.get(i), blocks.get(i));
        }
        List<Axis.Total> totals = new ArrayList<>();
        List<Integer> top = new ArrayList<>(plain);
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < subtotals.size(); i++) {
            if (isTotal(subtotals.get(i), blocks.get(i))
                    || (sectors && isSector(subtotals.get(i)) && !blocks.get(i).isEmpty())
                    || isExchanged(i, subtotals, blocks)
                    || isExplained(subtotals.get(i), blocks.get(i))) {
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
            boolean ofSectors =
                    sectors && STRICT.contains(word(categories.get(total).name().ja()));
            if (isTotal(total, top) || ofSectors || isExplained(total, top)) {
                all.add(total(total, top));
            }
        }
        all.addAll(totals);
        return all;
    }

    private boolean isSector(int category) {
        return SECTOR.matcher(word(categories.get(category).name().ja())).find();
    }

    /** The totals found by arithmetic, with those of all above them. */
    private List<Axis.Total> withRuns(List<Integer> grand, List<Integer> plain, List<Runs.Run> found) {
        List<Integer> top = new ArrayList<>(plain);
        found.forEach(run -> top.removeAll(run.parts()));
        List<Axis.Total> all = new ArrayList<>();
        grand.stream().filter(total -> isTotal(total, top)).forEach(one -> all.add(total(one, top)));
        for (Runs.Run run : found) {
            all.add(total(run.total(), run.parts()));
            byArithmetic.add(categories.get(run.total()).id());
        }
        return all;
    }

    /** Whether a total by name falls short as if one part were missing, or goes too far by a part that stands twice. */
    private boolean isExplained(int total, List<Integer> parts) {
        String name = word(categories.get(total).name().ja());
        boolean strict = STRICT.contains(name) || STRICT_PART.matcher(name).find();
        if (!strict || parts.isEmpty() || (parts.size() < 2 && STRICT.contains(name))) {
            return false;
        }
        List<Rational[]> lines = new ArrayList<>();
        boolean isShort = true;
        for (int line : grid.lines(axis)) {
            int cell = grid.at(line, axis, total);
            Rational whole = isLevel.test(cell) ? grid.amount(cell) : null;
            Rational sum = whole == null ? null : sum(line, parts);
            if (sum != null) {
                lines.add(new Rational[] {Rational.of(line), sum.minus(whole), whole});
                isShort &= sum.signum() >= 0 && sum.compareTo(whole) < 0;
            }
        }
        if (lines.isEmpty()) {
            return false;
        }
        return isShort
                || isInOtherUnit(lines)
                || parts.stream().anyMatch(part -> isTwice(part, parts, lines) || isMisplaced(part, lines));
    }

    /** Whether the total itself is in another unit than its parts. */
    private static boolean isInOtherUnit(List<Rational[]> lines) {
        Rational[] printed = new Rational[lines.size()];
        Rational[] wanted = new Rational[lines.size()];
        for (int i = 0; i < printed.length; i++) {
            printed[i] = lines.get(i)[2];
            wanted[i] = lines.get(i)[1].plus(printed[i]);
        }
        return isInOtherUnit(printed, wanted);
    }

    /** Whether the figures of one part would make up every sum, were they one line further, or in another unit. */
    private boolean isMisplaced(int part, List<Rational[]> lines) {
        int size = lines.size();
        Rational[] printed = new Rational[size];
        Rational[] wanted = new Rational[size];
        for (int i = 0; i < size; i++) {
            printed[i] = grid.amount(grid.at(lines.get(i)[0].numerator().intValue(), axis, part));
            wanted[i] = (printed[i] == null ? Rational.ZERO : printed[i]).minus(lines.get(i)[1]);
        }
        return isShifted(printed, wanted, 1) || isShifted(printed, wanted, -1) || isInOtherUnit(printed, wanted);
    }

    private static boolean isShifted(Rational[] printed, Rational[] wanted, int by) {
        int moved = 0;
        int other = 0;
        for (int i = 0; i < wanted.length; i++) {
            int from = i - by;
            boolean here = wanted[i].equals(printed[i]);
            boolean beside = from >= 0 && from < printed.length && wanted[i].equals(printed[from]);
            moved += !here && beside ? 1 : 0;
            other += here || beside ? 0 : 1;
        }
        return moved >= 2 && other <= 1;
    }

    private static boolean isInOtherUnit(Rational[] printed, Rational[] wanted) {
        for (Rational scale : Misprint.UNITS) {
            int near = 0;
            for (int i = 0; i < wanted.length; i++) {
                Rational scaled = printed[i] == null ? Rational.ZERO : printed[i].times(scale);
                boolean fits = wanted[i].signum() > 0
                        && scaled.minus(wanted[i]).abs().times(10).compareTo(wanted[i]) <= 0;
                near += fits ? 1 : 0;
            }
            if (near > 0 && near == wanted.length) {
                return true;
            }
        }
        return false;
    }

    /** Whether a subtotal goes too far by exactly what another falls short, as when two rows are exchanged. */
    private boolean isExchanged(int at, List<Integer> subtotals, List<List<Integer>> blocks) {
        List<Rational> own = gaps(subtotals.get(at), blocks.get(at));
        for (int other = 0; other < subtotals.size(); other++) {
            List<Rational> theirs = other == at ? List.of() : gaps(subtotals.get(other), blocks.get(other));
            int cancelling = 0;
            for (int i = 0; i < theirs.size() && i < own.size(); i++) {
                boolean both = own.get(i) != null && theirs.get(i) != null;
                cancelling += both && own.get(i).plus(theirs.get(i)).signum() == 0 ? 1 : 0;
            }
            if (cancelling > 0
                    && 2L * cancelling >= own.stream().filter(Objects::nonNull).count()) {
                return true;
            }
        }
        return false;
    }

    /** What each sum lacks of the total; null where either has no number. */
    private List<Rational> gaps(int total, List<Integer> parts) {
        List<Rational> gaps = new ArrayList<>();
        for (int line : grid.lines(axis)) {
            int cell = grid.at(line, axis, total);
            Rational whole = isLevel.test(cell) ? grid.amount(cell) : null;
            Rational sum = whole == null || parts.isEmpty() ? null : sum(line, parts);
            gaps.add(sum == null ? null : whole.minus(sum));
        }
        return gaps;
    }

    private boolean isTwice(int part, List<Integer> parts, List<Rational[]> lines) {
        boolean over = lines.stream().allMatch(line -> {
            int cell = line[0].numerator().intValue();
            return line[1].equals(grid.amount(grid.at(cell, axis, part)));
        });
        return over
                && parts.stream()
                        .anyMatch(other -> other < part
                                && lines.stream().allMatch(line -> {
                                    int cell = line[0].numerator().intValue();
                                    return line[1].equals(grid.amount(grid.at(cell, axis, other)));
                                }));
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

package org.machistat.core.regional;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Supplier;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Amounts;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

/** A margin: targets, and which of them the cells add to. */
final class FittingMargin {

    private final Label title;
    /** The ids of the seed's axes it has, in the order of the seed. */
    private final List<String> axisIds;

    private final List<List<String>> keys;
    private final List<Rational> exact;
    private final double[] targets;
    /** The target of each run of cells along the last axis, or the first of its targets if the margin has that axis. */
    private final int[] ofBlock;

    private final boolean isAlongLast;

    private FittingMargin(
            Label title,
            List<String> axisIds,
            List<List<String>> keys,
            List<Rational> exact,
            int[] ofBlock,
            boolean isAlongLast) {
        this.title = title;
        this.axisIds = axisIds;
        this.keys = keys;
        this.exact = exact;
        this.targets = exact.stream().mapToDouble(Rational::doubleValue).toArray();
        this.ofBlock = ofBlock;
        this.isAlongLast = isAlongLast;
    }

    static int[] shape(StatTable seed) {
        return seed.axes().stream().mapToInt(axis -> axis.leaves().size()).toArray();
    }

    static List<String> leafIds(Axis axis) {
        return axis.leaves().stream().map(Category::id).toList();
    }

    static Answer<FittingMargin> of(StatTable seed, StatTable margin, Unit unit) {
        Amounts.requireConvertible(margin.unit(), unit);
        for (Axis axis : margin.axes()) {
            check(seed.axis(axis.id()), axis, margin);
        }
        List<Axis> axes = seed.axes().stream()
                .filter(axis -> margin.axes().stream().anyMatch(own -> own.id().equals(axis.id())))
                .toList();
        List<List<String>> keys = keys(axes);
        List<Rational> exact = new ArrayList<>();
        int[] inMargin = inMargin(margin, axes, keys.size());
        for (int i = 0; i < inMargin.length; i++) {
            List<String> key = keys.get(i);
            Answer<Rational> amount = amount(margin, margin.figureAt(inMargin[i]), () -> ids(margin, axes, key), unit);
            if (!amount.isGiven()) {
                return Answer.refuse(amount.refusal().orElseThrow());
            }
            exact.add(amount.get());
        }
        List<String> axisIds = axes.stream().map(Axis::id).toList();
        return Answer.of(new FittingMargin(
                margin.title(),
                axisIds,
                keys,
                exact,
                blocks(seed, axisIds),
                axisIds.contains(seed.axes().get(seed.axes().size() - 1).id())));
    }

    private static void check(Axis ofSeed, Axis axis, StatTable margin) {
        Set<String> wanted = new LinkedHashSet<>(leafIds(ofSeed));
        for (String id : wanted) {
            if (axis.find(id).isEmpty()) {
                throw new IllegalArgumentException("Margin '" + margin.title().ja()
                        + "' must have all categories of axis '" + axis.id() + "', but lacks '" + id + "'");
            }
        }
        for (Category category : axis.leaves()) {
            if (!wanted.contains(category.id())) {
                throw new NoSuchElementException("Margin '" + margin.title().ja() + "' has category '" + category.id()
                        + "' of axis '" + axis.id() + "', which the table to be fitted has not");
            }
        }
    }

    /** Where each key stands in the margin, whose axes and categories may have another order. */
    private static int[] inMargin(StatTable margin, List<Axis> axes, int size) {
        int[] cells = new int[size];
        int repeated = 1;
        for (int axis = axes.size() - 1; axis >= 0; axis--) {
            int[] steps = steps(margin, axes.get(axis));
            for (int i = 0; i < size; i++) {
                cells[i] += steps[i / repeated % steps.length];
            }
            repeated *= steps.length;
        }
        return cells;
    }

    /** How far into a table each leaf of an axis goes, by the ids of that axis in the table. */
    static int[] steps(StatTable table, Axis leavesOf) {
        Axis axis = table.axis(leavesOf.id());
        int width = 1;
        for (int at = table.axes().size() - 1; !table.axes().get(at).id().equals(axis.id()); at--) {
            width *= table.axes().get(at).size();
        }
        int step = width;
        return leavesOf.leaves().stream()
                .mapToInt(leaf -> axis.indexOf(leaf.id()) * step)
                .toArray();
    }

    private static String[] ids(StatTable margin, List<Axis> axes, List<String> key) {
        return margin.axes().stream()
                .map(axis -> key.get(position(axes, axis.id())))
                .toArray(String[]::new);
    }

    private static int position(List<Axis> axes, String id) {
        for (int i = 0; i < axes.size(); i++) {
            if (axes.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new NoSuchElementException(id);
    }

    private static List<List<String>> keys(List<Axis> axes) {
        List<List<String>> keys = List.of(List.of());
        for (Axis axis : axes) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> key : keys) {
                for (Category category : axis.leaves()) {
                    List<String> next = new ArrayList<>(key);
                    next.add(category.id());
                    longer.add(next);
                }
            }
            keys = longer;
        }
        return keys;
    }

    private static int[] blocks(StatTable seed, List<String> axisIds) {
        int[] shape = shape(seed);
        int[] steps = new int[shape.length];
        int step = 1;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            if (axisIds.contains(seed.axes().get(axis).id())) {
                steps[axis] = step;
                step *= shape[axis];
            }
        }
        int last = shape.length - 1;
        int[] ofBlock = new int[Arrays.stream(shape, 0, last).reduce(1, Math::multiplyExact)];
        int[] at = new int[last];
        int target = 0;
        for (int block = 0; block < ofBlock.length; block++) {
            ofBlock[block] = target;
            for (int axis = last - 1; axis >= 0; axis--) {
                target += steps[axis];
                if (++at[axis] < shape[axis]) {
                    break;
                }
                at[axis] = 0;
                target -= steps[axis] * shape[axis];
            }
        }
        return ofBlock;
    }

    /** The number of a figure, not below 0. */
    static Answer<Rational> amount(StatTable table, Figure figure, Supplier<String[]> ids, Unit unit) {
        if (figure instanceof Figure.Known known
                && known.value().signum() >= 0
                && known.unit().equals(unit)) {
            return Answer.of(Rational.of(known.value()));
        }
        Input input = table.input(ids.get());
        return Amounts.in(unit, input)
                .flatMap(amount -> amount.signum() >= 0
                        ? Answer.of(amount)
                        : Answer.refuse(
                                Reason.NOT_POSITIVE,
                                input.name().ja() + "：負の値には比例反復法を使えない",
                                input.name().en() + ": a figure below 0 cannot be fitted proportionally"));
    }

    /** The total of all, if all margins agree on it and on the axes they share. */
    static Answer<Double> consistent(List<FittingMargin> margins) {
        for (int i = 0; i < margins.size(); i++) {
            for (int j = i + 1; j < margins.size(); j++) {
                FittingMargin one = margins.get(i);
                FittingMargin other = margins.get(j);
                List<String> shared =
                        one.axisIds.stream().filter(other.axisIds::contains).toList();
                Map<List<String>, Rational> left = one.sums(shared);
                Map<List<String>, Rational> right = other.sums(shared);
                for (Map.Entry<List<String>, Rational> entry : left.entrySet()) {
                    if (!entry.getValue().equals(right.get(entry.getKey()))) {
                        return contradiction(one, other, entry.getKey(), entry.getValue(), right.get(entry.getKey()));
                    }
                }
            }
        }
        Rational total = margins.get(0).exact.stream().reduce(Rational.ZERO, Rational::plus);
        return total.signum() == 0
                ? Answer.refuse(Reason.ZERO_BASE, "周辺合計がすべて0である", "all margins are 0")
                : Answer.of(total.doubleValue());
    }

    private static <T> Answer<T> contradiction(
            FittingMargin one, FittingMargin other, List<String> key, Rational left, Rational right) {
        String where = key.isEmpty() ? "" : "（" + String.join("、", key) + "）";
        String whereEn = key.isEmpty() ? "" : " at " + String.join(", ", key);
        return Answer.refuse(
                Reason.PARTS_DO_NOT_ADD,
                "周辺合計が一致しない" + where + "：" + one.title.ja() + "は" + shown(left) + "、" + other.title.ja() + "は"
                        + shown(right),
                "margins do not agree" + whereEn + ": " + one.title.en() + " adds to " + shown(left) + ", "
                        + other.title.en() + " to " + shown(right));
    }

    private static String shown(Rational sum) {
        BigDecimal all = Amounts.decimal(sum, 0);
        return all.stripTrailingZeros().toPlainString();
    }

    private Map<List<String>, Rational> sums(List<String> shared) {
        int[] at = shared.stream().mapToInt(axisIds::indexOf).toArray();
        Map<List<String>, Rational> sums = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            List<String> key = keys.get(i);
            sums.merge(Arrays.stream(at).mapToObj(key::get).toList(), exact.get(i), Rational::plus);
        }
        return sums;
    }

    double[] targets() {
        return targets;
    }

    int[] ofBlock() {
        return ofBlock;
    }

    /** Whether the cells along the last axis add to targets beside each other; if not, to the same one. */
    boolean isAlongLast() {
        return isAlongLast;
    }

    /** Why cells that are all 0 cannot add to a target. */
    <T> Answer<T> onlyZeros(int target) {
        String key = String.join(" ", keys.get(target));
        return Answer.refuse(
                Reason.ZERO_BASE,
                title.ja() + "：" + key + " の合計は" + shown(exact.get(target)) + "だが、対応するセルがすべて0である",
                title.en() + ": " + key + " must add to " + shown(exact.get(target)) + ", but all its cells are 0");
    }
}

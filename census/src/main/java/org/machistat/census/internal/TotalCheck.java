package org.machistat.census.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.machistat.census.estat.EStatClass;
import org.machistat.core.source.Place;
import org.machistat.core.table.Axis;

/**
 * Declares as totals the codes that are the sums of those below them.
 *
 * <p>A hierarchy alone says not whether the codes below are all of the code above or only some of it (内数), nor whether the
 * figures add at all. So a total is declared where more than half of the cells that can be checked add up, but for rounding;
 * the others may be misprints, which is for an audit to say.
 */
final class TotalCheck {

    private static final int SHOWN = 3;

    private final EStatClass codes;
    private final Axis axis;
    private final int inner;
    private final int[] ordinals;
    private final ValueColumns values;
    private final ValueFigures figures;
    private final ProblemList problems;

    private int checked;
    private int good;

    /** A check of an axis of which neighbouring categories are so many cells apart. */
    TotalCheck(
            EStatClass codes,
            Axis axis,
            int inner,
            int[] ordinals,
            ValueColumns values,
            ValueFigures figures,
            ProblemList problems) {
        this.codes = codes;
        this.axis = axis;
        this.inner = inner;
        this.ordinals = ordinals;
        this.values = values;
        this.figures = figures;
        this.problems = problems;
    }

    Axis declare() {
        Map<Integer, List<Integer>> children = Hierarchy.of(codes, problems).children();
        List<Axis.Total> totals = new ArrayList<>();
        List<String> undeclared = new ArrayList<>();
        children.forEach((parent, parts) -> {
            check(parent, parts);
            String code = codes.codes().get(parent).code();
            if (2 * good > checked) {
                totals.add(new Axis.Total(
                        code,
                        parts.stream()
                                .map(part -> codes.codes().get(part).code())
                                .toList()));
            } else {
                undeclared.add(String.format(Locale.ROOT, "%s (%,d/%,d)", ProblemList.shorten(code), good, checked));
            }
        });
        if (!undeclared.isEmpty()) {
            String first = undeclared.stream().limit(SHOWN).collect(Collectors.joining(", "))
                    + (undeclared.size() > SHOWN ? ", …" : "");
            problems.note(
                    1,
                    new Place(0, 0, codes.id()),
                    first,
                    String.format(
                            Locale.ROOT,
                            "上位コード%,d個は、確かめられるセルの半分以上で下位コードの和に等しくないため、合計とみなしていない（一致／確認数）：%s",
                            undeclared.size(),
                            first),
                    String.format(
                            Locale.ROOT,
                            "%,d codes were not declared as totals of those below them, as not more than half of the cells"
                                    + " that can be checked add up (adding up/checked): %s",
                            undeclared.size(),
                            first));
        }
        return totals.isEmpty() ? axis : axis.withTotals(totals);
    }

    private void check(int parent, List<Integer> parts) {
        checked = 0;
        good = 0;
        int block = inner * axis.size();
        int[] offsets = parts.stream().mapToInt(part -> part * inner).toArray();
        for (int start = 0; start < ordinals.length; start += block) {
            for (int i = 0; i < inner; i++) {
                checkCell(start + i, parent * inner, offsets);
            }
        }
    }

    private void checkCell(int first, int total, int[] parts) {
        try {
            // Nearly all sums are of figures with the same decimals as their total, which one pass can tell.
            int decimals = decimals(first + total);
            boolean isMixed = false;
            long rest = decimals < 0 ? 0 : number(first + total, decimals);
            for (int i = 0; i < parts.length && decimals >= 0; i++) {
                int next = decimals(first + parts[i]);
                isMixed |= next > decimals;
                decimals = next < 0 ? next : decimals;
                rest = decimals < 0 || isMixed ? rest : Math.subtractExact(rest, number(first + parts[i], decimals));
            }
            if (decimals >= 0) {
                rest = isMixed ? mixedRest(first, total, parts) : rest;
                checked++;
                // Each printed figure may be off by half a unit of its last decimal, and where all are whole they may
                // be
                // counts.
                if (Math.abs(rest) <= (parts.length + 1) / 2) {
                    good++;
                }
            }
        } catch (ArithmeticException e) {
            // A sum beyond a long is not checked.
        }
    }

    /** What is left of a total in units of the last decimal that any figure of the sum has. */
    private long mixedRest(int first, int total, int[] parts) {
        int decimals = decimals(first + total);
        for (int part : parts) {
            decimals = Math.max(decimals, decimals(first + part));
        }
        long rest = number(first + total, decimals);
        for (int part : parts) {
            rest = Math.subtractExact(rest, number(first + part, decimals));
        }
        return rest;
    }

    /** The decimals of the figure of a cell, or less than 0 if it is no number. */
    private int decimals(int cell) {
        int value = ordinals[cell] - 1;
        if (value < 0) {
            return -1;
        }
        int decimals = values.decimals(value);
        return decimals != ValueColumns.TEXT ? decimals : figures.isNil(value) ? 0 : -1;
    }

    private long number(int cell, int decimals) {
        int value = ordinals[cell] - 1;
        int own = values.decimals(value);
        if (own == ValueColumns.TEXT) {
            return 0;
        }
        long number = values.number(value);
        for (int i = own; i < decimals; i++) {
            number = Math.multiplyExact(number, 10L);
        }
        return number;
    }
}

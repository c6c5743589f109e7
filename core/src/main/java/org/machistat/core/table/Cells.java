package org.machistat.core.table;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Unit;

/**
 * The figures of a table in primitive arrays: eleven bytes for a number, with or without qualifiers.
 *
 * <p>A number is an unscaled long, a scale and the index of its kind. Every other figure (marks, numbers beyond a long)
 * stands once in a list, and its cell holds its index there.
 */
final class Cells implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final byte OTHER = -1;
    private static final int MOST_KINDS = Character.MAX_VALUE;
    private static final long LARGEST_EXACT = 1L << 53;
    private static final double[] TENS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10};

    /** What numbers have in common: their unit and the marks beside them. */
    private record Kind(Unit unit, Set<Mark> qualifiers) implements Serializable {}

    private final long[] numbers;
    private final byte[] scales;
    private final char[] kinds;
    private final List<Kind> kindList;
    private final List<Figure> others;

    private Cells(long[] numbers, byte[] scales, char[] kinds, List<Kind> kindList, List<Figure> others) {
        this.numbers = numbers;
        this.scales = scales;
        this.kinds = kinds;
        this.kindList = kindList;
        this.others = others;
    }

    int size() {
        return numbers.length;
    }

    Figure get(int cell) {
        return scales[cell] == OTHER
                ? others.get((int) numbers[cell])
                : known(numbers[cell], scales[cell], kindList.get(kinds[cell]));
    }

    /** The nearest double to a number in a unit, without making an object of it. */
    OptionalDouble number(int cell, Unit unit) {
        if (scales[cell] == OTHER) {
            return others.get((int) numbers[cell]) instanceof Figure.Known known
                            && known.unit().equals(unit)
                    ? OptionalDouble.of(known.value().doubleValue())
                    : OptionalDouble.empty();
        }
        if (!kindList.get(kinds[cell]).unit().equals(unit)) {
            return OptionalDouble.empty();
        }
        long number = numbers[cell];
        int scale = scales[cell];
        // of two exact doubles the quotient is the nearest double
        return OptionalDouble.of(
                Math.abs(number) <= LARGEST_EXACT && scale < TENS.length
                        ? number / TENS[scale]
                        : BigDecimal.valueOf(number, scale).doubleValue());
    }

    private static Figure.Known known(long number, int scale, Kind kind) {
        return new Figure.Known(BigDecimal.valueOf(number, scale), kind.unit(), kind.qualifiers());
    }

    /** A copy that can be changed. */
    Writer copy() {
        return new Writer(this);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Cells that) || size() != that.size()) {
            return false;
        }
        for (int cell = 0; cell < size(); cell++) {
            if (!get(cell).equals(that.get(cell))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int cell = 0; cell < size(); cell++) {
            hash = 31 * hash + get(cell).hashCode();
        }
        return hash;
    }

    /** The cells while they change. */
    static final class Writer {
        private long[] numbers;
        private byte[] scales;
        private char[] kinds;
        private final Map<Kind, Integer> kindIndexes = new HashMap<>();
        private final List<Kind> kindList = new ArrayList<>();
        private final Map<Figure, Integer> otherIndexes = new HashMap<>();
        private final List<Figure> others = new ArrayList<>();

        /** The kind met last, which is mostly the next one too, and its index. */
        private Kind lastKind = new Kind(Unit.NONE, Set.of());

        private int lastIndex = -1;

        /** Whether the arrays are those of cells that must not change, so that the next change needs new ones. */
        private boolean isShared;

        Writer(int size) {
            numbers = new long[size];
            scales = new byte[size];
            kinds = new char[size];
        }

        private Writer(Cells cells) {
            numbers = cells.numbers;
            scales = cells.scales;
            kinds = cells.kinds;
            isShared = true;
            cells.kindList.forEach(kind -> index(kind, kindIndexes, kindList));
            cells.others.forEach(figure -> index(figure, otherIndexes, others));
        }

        private static <T> int index(T item, Map<T, Integer> indexes, List<T> items) {
            return indexes.computeIfAbsent(item, key -> {
                items.add(key);
                return items.size() - 1;
            });
        }

        void set(int cell, Figure figure) {
            if (figure instanceof Figure.Known known
                    && known.value().unscaledValue().bitLength() < Long.SIZE) {
                set(
                        cell,
                        known.value().unscaledValue().longValue(),
                        known.value().scale(),
                        known.unit(),
                        known.qualifiers());
            } else {
                setOther(cell, figure);
            }
        }

        /** Sets a number without making an object of it; the scale must be that of a figure. */
        void set(int cell, long number, int scale, Unit unit, Set<Mark> qualifiers) {
            int kind = scale > Byte.MAX_VALUE ? -1 : kind(unit, qualifiers);
            if (kind < 0) {
                setOther(cell, known(number, scale, new Kind(unit, qualifiers)));
                return;
            }
            unshare();
            numbers[cell] = number;
            scales[cell] = (byte) scale;
            kinds[cell] = (char) kind;
        }

        private void setOther(int cell, Figure figure) {
            unshare();
            numbers[cell] = index(figure, otherIndexes, others);
            scales[cell] = OTHER;
            kinds[cell] = 0;
        }

        private void unshare() {
            if (isShared) {
                numbers = numbers.clone();
                scales = scales.clone();
                kinds = kinds.clone();
                isShared = false;
            }
        }

        /** The index of a kind, or -1 if there are too many already. */
        private int kind(Unit unit, Set<Mark> qualifiers) {
            boolean same = lastIndex >= 0
                    && lastKind.unit().equals(unit)
                    && lastKind.qualifiers().equals(qualifiers);
            if (!same) {
                Kind kind = new Kind(unit, qualifiers);
                if (kindList.size() == MOST_KINDS && !kindIndexes.containsKey(kind)) {
                    return -1;
                }
                lastKind = kind;
                lastIndex = index(kind, kindIndexes, kindList);
            }
            return lastIndex;
        }

        int size() {
            return numbers.length;
        }

        Figure get(int cell) {
            return scales[cell] == OTHER
                    ? others.get((int) numbers[cell])
                    : known(numbers[cell], scales[cell], kindList.get(kinds[cell]));
        }

        Unit unit(int cell) {
            return scales[cell] == OTHER
                    ? others.get((int) numbers[cell]).unit()
                    : kindList.get(kinds[cell]).unit();
        }

        void setUnit(int cell, Unit unit) {
            if (scales[cell] == OTHER) {
                setOther(cell, get(cell).withUnit(unit));
            } else {
                Set<Mark> qualifiers = kindList.get(kinds[cell]).qualifiers();
                set(cell, numbers[cell], scales[cell], unit, qualifiers);
            }
        }

        boolean hasUnit(Unit unit) {
            return kindList.stream().anyMatch(kind -> kind.unit().equals(unit))
                    || others.stream().anyMatch(figure -> figure.unit().equals(unit));
        }

        Cells toCells() {
            isShared = true;
            return new Cells(numbers, scales, kinds, List.copyOf(kindList), List.copyOf(others));
        }
    }
}

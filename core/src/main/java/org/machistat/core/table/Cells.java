package org.machistat.core.table;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Unit;

/**
 * The figures of a table in primitive arrays: eleven bytes for a plain number.
 *
 * <p>A plain number is an unscaled long, a scale and the index of its unit. Every other figure (marks, qualifiers, numbers
 * beyond a long) stands once in a list, and its cell holds its index there.
 */
final class Cells implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final byte OTHER = -1;
    private static final int MOST_UNITS = Character.MAX_VALUE;

    private final long[] numbers;
    private final byte[] scales;
    private final char[] units;
    private final List<Unit> unitList;
    private final List<Figure> others;

    private Cells(long[] numbers, byte[] scales, char[] units, List<Unit> unitList, List<Figure> others) {
        this.numbers = numbers;
        this.scales = scales;
        this.units = units;
        this.unitList = unitList;
        this.others = others;
    }

    int size() {
        return numbers.length;
    }

    Figure get(int cell) {
        return scales[cell] == OTHER
                ? others.get((int) numbers[cell])
                : Figure.of(BigDecimal.valueOf(numbers[cell], scales[cell]), unitList.get(units[cell]));
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
        private char[] units;
        private final Map<Unit, Integer> unitIndexes = new HashMap<>();
        private final List<Unit> unitList = new ArrayList<>();
        private final Map<Figure, Integer> otherIndexes = new HashMap<>();
        private final List<Figure> others = new ArrayList<>();

        /** Whether the arrays are those of cells that must not change, so that the next change needs new ones. */
        private boolean isShared;

        /** The unit and the other figure that were put last: most follow one of their kind. */
        private Unit lastUnit;

        private char lastUnitIndex;
        private Figure lastOther;
        private int lastOtherIndex;

        Writer(int size) {
            numbers = new long[size];
            scales = new byte[size];
            units = new char[size];
        }

        private Writer(Cells cells) {
            numbers = cells.numbers;
            scales = cells.scales;
            units = cells.units;
            isShared = true;
            cells.unitList.forEach(unit -> index(unit, unitIndexes, unitList));
            cells.others.forEach(figure -> index(figure, otherIndexes, others));
        }

        private static <T> int index(T item, Map<T, Integer> indexes, List<T> items) {
            return indexes.computeIfAbsent(item, key -> {
                items.add(key);
                return items.size() - 1;
            });
        }

        void set(int cell, Figure figure) {
            ownArrays();
            if (figure instanceof Figure.Known known && isPlain(known)) {
                numbers[cell] = known.value().unscaledValue().longValue();
                scales[cell] = (byte) known.value().scale();
                units[cell] = index(known.unit());
            } else {
                numbers[cell] = index(figure);
                scales[cell] = OTHER;
                units[cell] = 0;
            }
        }

        int size() {
            return numbers.length;
        }

        /** Puts a plain number without making a figure of it, if its unit can be told by an index. */
        void setNumber(int cell, long unscaled, int decimals, Unit unit) {
            if (!unit.equals(lastUnit) && unitList.size() >= MOST_UNITS && !unitIndexes.containsKey(unit)) {
                set(cell, Figure.of(BigDecimal.valueOf(unscaled, decimals), unit));
                return;
            }
            ownArrays();
            numbers[cell] = unscaled;
            scales[cell] = (byte) decimals;
            units[cell] = index(unit);
        }

        private void ownArrays() {
            if (isShared) {
                numbers = numbers.clone();
                scales = scales.clone();
                units = units.clone();
                isShared = false;
            }
        }

        private char index(Unit unit) {
            if (!unit.equals(lastUnit)) {
                lastUnitIndex = (char) index(unit, unitIndexes, unitList);
                lastUnit = unit;
            }
            return lastUnitIndex;
        }

        private int index(Figure figure) {
            if (!figure.equals(lastOther)) {
                lastOtherIndex = index(figure, otherIndexes, others);
                lastOther = figure;
            }
            return lastOtherIndex;
        }

        /** Whether a cell that was put has no unit. */
        boolean lacksUnit(int cell) {
            Unit unit = scales[cell] == OTHER ? others.get((int) numbers[cell]).unit() : unitList.get(units[cell]);
            return unit.equals(Unit.NONE);
        }

        private boolean isPlain(Figure.Known known) {
            return known.qualifiers().isEmpty()
                    && known.value().scale() <= Byte.MAX_VALUE
                    && known.value().unscaledValue().bitLength() < Long.SIZE
                    && (unitList.size() < MOST_UNITS || unitIndexes.containsKey(known.unit()));
        }

        Figure get(int cell) {
            return scales[cell] == OTHER
                    ? others.get((int) numbers[cell])
                    : Figure.of(BigDecimal.valueOf(numbers[cell], scales[cell]), unitList.get(units[cell]));
        }

        boolean hasUnit(Unit unit) {
            return unitList.contains(unit)
                    || others.stream().anyMatch(figure -> figure.unit().equals(unit));
        }

        Cells toCells() {
            isShared = true;
            return new Cells(numbers, scales, units, List.copyOf(unitList), List.copyOf(others));
        }
    }
}

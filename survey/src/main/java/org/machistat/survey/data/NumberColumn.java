package org.machistat.survey.data;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;

/**
 * Numbers, a value or a gap for each row (数値の変数).
 *
 * <ul>
 *   <li>A gap is said by a bit, never by NaN: a value that is not finite is refused when the column is made.
 *   <li>Values are kept in double precision: whole numbers are exact up to 2^53.
 * </ul>
 */
public final class NumberColumn implements Column {

    private final String name;
    private final double[] values;
    private final int missing;

    /** Values in which NaN stands for a gap, owned by the column. */
    private NumberColumn(String name, double[] values, int missing) {
        this.name = name;
        this.values = values;
        this.missing = missing;
    }

    /**
     * A column without gaps.
     *
     * @param name the name of the variable
     * @param values the value of each row, finite
     * @return the column
     * @throws IllegalArgumentException if a value is not finite; the message names the row
     */
    public static NumberColumn of(String name, double[] values) {
        return of(name, values, new BitSet());
    }

    /**
     * A column with gaps.
     *
     * @param name the name of the variable
     * @param values the value of each row, finite where it is not missing
     * @param gaps the rows whose value is missing
     * @return the column
     * @throws IllegalArgumentException if a value that is not missing is not finite, or a gap lies beyond the rows
     */
    public static NumberColumn of(String name, double[] values, BitSet gaps) {
        Objects.requireNonNull(name, "name");
        double[] copy = values.clone();
        if (gaps.length() > copy.length) {
            throw new IllegalArgumentException("Gaps of '" + name + "' must lie within its " + copy.length
                    + " rows, but one was row " + (gaps.length() - 1));
        }
        for (int row = 0; row < copy.length; row++) {
            if (gaps.get(row)) {
                copy[row] = Double.NaN;
            } else if (!Double.isFinite(copy[row])) {
                throw new IllegalArgumentException("Values of '" + name
                        + "' must be finite numbers or said to be missing, but row " + row + " was " + copy[row]);
            }
        }
        return new NumberColumn(name, copy, gaps.cardinality());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int rows() {
        return values.length;
    }

    @Override
    public boolean isMissing(int row) {
        return Double.isNaN(values[row]);
    }

    @Override
    public int missing() {
        return missing;
    }

    /**
     * The value of a row.
     *
     * @param row the row, from 0
     * @return the value, finite
     * @throws IllegalStateException if the value is missing
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public double value(int row) {
        double value = values[row];
        if (Double.isNaN(value)) {
            throw new IllegalStateException("Row " + row + " of '" + name + "' has no value");
        }
        return value;
    }

    /**
     * The value of a row, or another in place of a gap.
     *
     * @param row the row, from 0
     * @param ifMissing what to take for a gap
     * @return the value
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public double valueOr(int row, double ifMissing) {
        double value = values[row];
        return Double.isNaN(value) ? ifMissing : value;
    }

    /**
     * The values of all rows.
     *
     * @param ifMissing what to take for a gap
     * @return a new array, one value per row
     */
    public double[] values(double ifMissing) {
        double[] copy = values.clone();
        for (int row = 0; missing > 0 && row < copy.length; row++) {
            copy[row] = Double.isNaN(copy[row]) ? ifMissing : copy[row];
        }
        return copy;
    }

    @Override
    public NumberColumn keeping(int... kept) {
        double[] own = new double[kept.length];
        int gaps = 0;
        for (int at = 0; at < own.length; at++) {
            own[at] = values[kept[at]];
            gaps += Double.isNaN(own[at]) ? 1 : 0;
        }
        return new NumberColumn(name, own, gaps);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberColumn that && name.equals(that.name) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, Arrays.hashCode(values));
    }

    /** Name, rows and gaps, as in "売上高（200行、欠測3）". */
    @Override
    public String toString() {
        return name + "（" + rows() + "行、欠測" + missing + "）";
    }
}

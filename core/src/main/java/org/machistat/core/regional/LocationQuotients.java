package org.machistat.core.regional;

import java.util.Objects;
import java.util.OptionalDouble;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal.Reason;

/**
 * The location quotients of all places and industries, in double precision (特化係数の一覧).
 *
 * <p>One pass over the table: 1,741 municipalities by 99 industries in about a millisecond. The exact quotient of one cell, with its
 * explanation, is {@link #get}.
 *
 * <ul>
 *   <li>A cell without a quotient is empty here; {@link #get} says why.
 * </ul>
 */
public final class LocationQuotients {

    private final RegionalTable table;
    private final Reference reference;
    private final double[] values;

    private LocationQuotients(RegionalTable table, Reference reference) {
        this.table = table;
        this.reference = reference;
        int width = table.industries().size();
        int rows = table.places().size();
        this.values = new double[rows * width];
        Shares shares = new Shares(table, reference);
        double[] own = new double[width];
        double[] other = new double[width];
        for (int row = 0; row < rows; row++) {
            shares.local(row, own);
            shares.reference(row, own, other);
            for (int i = 0; i < width; i++) {
                values[row * width + i] = other[i] > 0 ? own[i] / other[i] : Double.NaN;
            }
        }
    }

    /**
     * The quotients of a table.
     *
     * @param table the figures by place and industry
     * @param reference what each place is compared with
     * @return the quotients
     * @throws java.util.NoSuchElementException naming candidates, if there is no such place to compare with
     */
    public static LocationQuotients of(RegionalTable table, Reference reference) {
        Objects.requireNonNull(table, "table");
        return new LocationQuotients(table, Objects.requireNonNull(reference, "reference"));
    }

    /**
     * The figures.
     *
     * @return the table
     */
    public RegionalTable table() {
        return table;
    }

    /**
     * What each place is compared with.
     *
     * @return the reference
     */
    public Reference reference() {
        return reference;
    }

    /**
     * A quotient by its position.
     *
     * @param place the position of the place in {@link RegionalTable#places}, from 0
     * @param industry the position of the industry in {@link RegionalTable#industries}, from 0
     * @return the quotient, or empty if there is none
     * @throws IndexOutOfBoundsException if there is no such place or industry
     */
    public OptionalDouble value(int place, int industry) {
        Objects.checkIndex(place, table.places().size());
        Objects.checkIndex(industry, table.industries().size());
        double value = values[place * table.industries().size() + industry];
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * The exact quotient of a place and industry.
     *
     * @param place the id of the place
     * @param industry the id of the industry
     * @return the quotient, or why there is none
     * @throws java.util.NoSuchElementException naming candidates, if there is no such place or industry
     */
    public Answer<LocationQuotient> get(String place, String industry) {
        return LocationQuotient.of(table, place, industry, reference);
    }

    /**
     * How far the quotients of an industry lie from those of the other places (標準化特化係数).
     *
     * @param industry the id of an industry
     * @param scale of the quotient itself, or of its logarithm
     * @return the standardised quotients, or why there are none: fewer than three places with a quotient, or all alike
     * @throws java.util.NoSuchElementException naming candidates, if there is no such industry
     */
    public Answer<StandardisedQuotients> standardised(String industry, StandardisedQuotients.Scale scale) {
        Objects.requireNonNull(scale, "scale");
        int at = table.industryOf(industry);
        int width = table.industries().size();
        double[] column = new double[table.places().size()];
        int count = 0;
        for (int row = 0; row < column.length; row++) {
            double value = table.isLeaf(row) ? values[row * width + at] : Double.NaN;
            column[row] =
                    scale == StandardisedQuotients.Scale.LOGARITHM ? value > 0 ? Math.log(value) : Double.NaN : value;
            count += Double.isNaN(column[row]) ? 0 : 1;
        }
        Label name = table.industries().get(at).name();
        return count < 3
                ? Answer.refuse(
                        Reason.NOT_ENOUGH_DATA,
                        name.ja() + "：特化係数のある地域が" + count + "しかなく標準化できない（3以上必要）",
                        name.en() + ": " + count + " places have a quotient, but 3 are needed to standardise")
                : StandardisedQuotients.of(table, name, scale, column, count);
    }

    /** Number of places and industries, and the reference. */
    @Override
    public String toString() {
        return "特化係数：" + table + " 比較対象：" + reference;
    }
}

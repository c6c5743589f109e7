package org.machistat.core.regional;

import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;
import org.machistat.core.internal.Amounts;
import org.machistat.core.source.Comparability;
import org.machistat.core.value.Answer;

/**
 * The shift-share of all places at once, in double precision (全地域のシフト・シェア分析).
 *
 * <p>One pass over both tables. The exact analysis of one place, with its explanation, is {@link #get}.
 *
 * <ul>
 *   <li>What {@link ShiftShare} refuses for one industry is in the residual here too.
 *   <li>A place in one of the tables only, or without a known total, is empty here; so is everything if the total of the reference is not known or
 *       not above 0. {@link #get} says why.
 * </ul>
 */
public final class ShiftShares {

    private final RegionalTable before;
    private final RegionalTable after;
    private final Reference reference;
    private final Comparability comparability;
    private final int width;
    private final double[] national;
    private final double[] mix;
    private final double[] regional;
    private final double[] residual;
    private final double[] byIndustry;

    private ShiftShares(RegionalTable before, RegionalTable after, Reference reference, Comparability comparability) {
        this.before = before;
        this.after = after;
        this.reference = reference;
        this.comparability = comparability;
        this.width = before.industries().size();
        int rows = before.places().size();
        this.national = new double[rows];
        this.mix = new double[rows];
        this.regional = new double[rows];
        this.residual = new double[rows];
        this.byIndustry = new double[rows * width];
        fill();
    }

    /**
     * The analyses of all places.
     *
     * @param before the earlier figures
     * @param after the later figures
     * @param reference what each place is compared with: all, the others, or one place
     * @return the analyses, or why the tables must not be compared
     * @throws java.util.NoSuchElementException naming candidates, if there is no such place to compare with
     * @throws IllegalArgumentException if the reference is a mean of shares
     * @throws org.machistat.core.value.UnitMismatchException if the units have nothing in common
     */
    public static Answer<ShiftShares> of(RegionalTable before, RegionalTable after, Reference reference) {
        return of(before, after, reference, before.comparability(after));
    }

    /**
     * The analyses of all places, with what holds for comparing the two dates.
     *
     * @param before the earlier figures
     * @param after the later figures
     * @param reference what each place is compared with: all, the others, or one place
     * @param comparability such as {@code before.comparability(after).accepted()}
     * @return the analyses, or why the tables must not be compared
     * @throws java.util.NoSuchElementException naming candidates, if there is no such place to compare with
     * @throws IllegalArgumentException if the reference is a mean of shares
     * @throws org.machistat.core.value.UnitMismatchException if the units have nothing in common
     */
    public static Answer<ShiftShares> of(
            RegionalTable before, RegionalTable after, Reference reference, Comparability comparability) {
        ShiftShare.requireTotals(reference);
        Amounts.requireConvertible(before.unit(), after.unit());
        return comparability.guard(Answer.of(new ShiftShares(before, after, reference, comparability)));
    }

    /** Figures of one table in the unit of the earlier, NaN where one is not known; the industries in the order of the earlier table. */
    private static final class Side {
        private final RegionalTable table;
        private final double scale;
        private final int[] column;
        private final double[] row;

        Side(RegionalTable table, RegionalTable order) {
            this.table = table;
            this.scale = table.step().doubleValue()
                    * Amounts.factor(table.unit(), order.unit()).doubleValue();
            this.row = new double[table.industries().size()];
            this.column = order.industries().stream()
                    .mapToInt(industry -> table.industryPositions().getOrDefault(industry.id(), -1))
                    .toArray();
        }

        /** The cells of a place. */
        void copyRow(int place, double[] into) {
            table.copyRow(place, row);
            for (int i = 0; i < into.length; i++) {
                int at = column[i];
                into[i] = at >= 0 ? row[at] * scale : Double.NaN;
            }
        }

        double cell(int place, int industry) {
            int at = column[industry];
            return at >= 0 && table.isKnown(place, at) ? table.cell(place, at) * scale : Double.NaN;
        }

        double whole(int industry) {
            int at = column[industry];
            return at >= 0 && table.isWholeKnown(at) ? table.wholeAt(at) * scale : Double.NaN;
        }

        double covered(int place) {
            return table.isCovered(place) ? table.coveredAt(place) * scale : Double.NaN;
        }

        double total(int place) {
            return table.isTotalKnown(place) ? table.totalAt(place) * scale : Double.NaN;
        }
    }

    private void fill() {
        Side from = new Side(before, before);
        Side to = new Side(after, before);
        boolean others = reference.kind() == Reference.Kind.OTHERS;
        boolean one = reference.kind() == Reference.Kind.PLACE;
        int fromRow = one ? before.referenceRow(reference) : -1;
        int toRow = one ? after.referenceRow(reference) : -1;
        double[] base = new double[width];
        double[] later = new double[width];
        double[] growth = new double[width];
        for (int i = 0; i < width; i++) {
            base[i] = fromRow < 0 ? from.whole(i) : from.cell(fromRow, i);
            later[i] = toRow < 0 ? to.whole(i) : to.cell(toRow, i);
            growth[i] = growth(base[i], later[i]);
        }
        double[] here = new double[width];
        double[] hereAfter = new double[width];
        double baseTotal = from.total(fromRow < 0 ? before.places().size() : fromRow);
        double laterTotal = to.total(toRow < 0 ? after.places().size() : toRow);
        for (int row = 0; row < national.length; row++) {
            int then = after.find(before.places().get(row).id());
            if (then < 0) {
                Arrays.fill(byIndustry, row * width, (row + 1) * width, Double.NaN);
                national[row] = mix[row] = regional[row] = residual[row] = Double.NaN;
                continue;
            }
            from.copyRow(row, here);
            to.copyRow(then, hereAfter);
            double all = baseTotal;
            double allLater = laterTotal;
            if (others) {
                all -= from.covered(row);
                allLater -= to.covered(then);
                for (int i = 0; i < width; i++) {
                    growth[i] = growth(base[i] - here[i], later[i] - hereAfter[i]);
                }
            }
            row(row, here, hereAfter, growth, all > 0 ? allLater / all : Double.NaN);
            residual[row] = to.total(then) - from.total(row) - national[row] - mix[row] - regional[row];
        }
    }

    /** The later over the earlier figure; NaN if one is not known, infinite from 0. */
    private static double growth(double from, double to) {
        return from < 0 || to < 0 ? Double.NaN : from == 0 && to == 0 ? Double.POSITIVE_INFINITY : to / from;
    }

    private void row(int row, double[] here, double[] hereAfter, double[] growth, double allGrowth) {
        double start = 0;
        double expected = 0;
        double shift = 0;
        int at = row * width;
        for (int i = 0; i < width; i++) {
            double byMix = here[i] == 0 && !Double.isNaN(growth[i]) ? 0 : here[i] * growth[i];
            if (here[i] >= 0 && hereAfter[i] >= 0 && byMix < Double.POSITIVE_INFINITY) {
                double own = hereAfter[i] - byMix;
                byIndustry[at + i] = own;
                start += here[i];
                expected += byMix;
                shift += own;
            } else {
                byIndustry[at + i] = Double.NaN;
            }
        }
        national[row] = start * (allGrowth - 1);
        mix[row] = expected - start * allGrowth;
        regional[row] = Double.isNaN(allGrowth) ? Double.NaN : shift;
    }

    private static OptionalDouble at(double[] values, int place) {
        double value = values[Objects.checkIndex(place, values.length)];
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * What the growth of the reference brought to a place.
     *
     * @param place the position of the place in {@link RegionalTable#places} of the earlier table, from 0
     * @return the effect in the unit of the earlier table, or empty if there is none
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public OptionalDouble national(int place) {
        return at(national, place);
    }

    /**
     * What the mix of industries brought to a place.
     *
     * @param place the position of the place in {@link RegionalTable#places} of the earlier table, from 0
     * @return the effect in the unit of the earlier table, or empty if there is none
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public OptionalDouble mix(int place) {
        return at(mix, place);
    }

    /**
     * What the place itself did.
     *
     * @param place the position of the place in {@link RegionalTable#places} of the earlier table, from 0
     * @return the effect in the unit of the earlier table, or empty if there is none
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public OptionalDouble regional(int place) {
        return at(regional, place);
    }

    /**
     * What the place itself did in one industry.
     *
     * @param place the position of the place in {@link RegionalTable#places} of the earlier table, from 0
     * @param industry the position of the industry in {@link RegionalTable#industries} of the earlier table, from 0
     * @return the effect in the unit of the earlier table, or empty if there is none
     * @throws IndexOutOfBoundsException if there is no such place or industry
     */
    public OptionalDouble regional(int place, int industry) {
        Objects.checkIndex(place, regional.length);
        Objects.checkIndex(industry, width);
        return at(byIndustry, place * width + industry);
    }

    /**
     * What the effects leave over of the change of a place.
     *
     * @param place the position of the place in {@link RegionalTable#places} of the earlier table, from 0
     * @return the residual in the unit of the earlier table, or empty if a total is not known
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public OptionalDouble residual(int place) {
        return at(residual, place);
    }

    /**
     * Whether the two dates may be compared.
     *
     * @return what the tables carry
     */
    public Comparability comparability() {
        return comparability;
    }

    /**
     * The exact analysis of a place.
     *
     * @param place the id of the place
     * @return the analysis, or why there is none
     * @throws java.util.NoSuchElementException naming candidates, if there is no such place in one of the tables
     */
    public Answer<ShiftShare> get(String place) {
        return ShiftShare.of(before, after, place, reference, comparability);
    }

    /** Both tables and the reference. */
    @Override
    public String toString() {
        return "シフト・シェア分析：" + before + " → " + after + " 比較対象：" + reference;
    }
}

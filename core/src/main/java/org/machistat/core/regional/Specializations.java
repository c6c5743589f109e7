package org.machistat.core.regional;

import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;
import org.machistat.core.value.Answer;

/**
 * The specialisation of all places at once, in double precision (地域の特化度の一覧).
 *
 * <p>One pass over the table. The exact measures of one place, with their explanation, are {@link #get}.
 *
 * <ul>
 *   <li>A place of which a share is not known, or whose industries do not add to its total, is empty here; {@link #get} says why.
 * </ul>
 */
public final class Specializations {

    private static final int PRODUCTS = 4_096;
    /** An entropy below this is the difference of two numbers with most digits the same, and is summed again by its own formula. */
    private static final double CANCELLED = 0.25;

    private final RegionalTable table;
    private final Reference reference;
    private final double[] krugman;
    private final double[] herfindahl;
    private final double[] entropy;
    /** Made when first asked for, as sorting takes longer than all else; two threads may make the same twice. */
    private volatile double[] gini;

    private Specializations(RegionalTable table, Reference reference) {
        this.table = table;
        this.reference = reference;
        int rows = table.places().size();
        int width = table.industries().size();
        this.krugman = new double[rows];
        this.herfindahl = new double[rows];
        this.entropy = new double[rows];
        Shares shares = new Shares(table, reference);
        double[] products = new double[PRODUCTS];
        double[] own = new double[width];
        double[] other = new double[width];
        for (int row = 0; row < rows; row++) {
            shares.local(row, own);
            shares.reference(row, own, other);
            double distance = 0;
            double squares = 0;
            for (int i = 0; i < width; i++) {
                double share = own[i];
                distance += Math.abs(share - other[i]);
                squares += share * share;
            }
            boolean addsUp = table.addsUp(row) && shares.referenceAddsUp(row);
            krugman[row] = addsUp ? distance : Double.NaN;
            boolean isKnown = !Double.isNaN(krugman[row]);
            herfindahl[row] = isKnown ? squares : Double.NaN;
            entropy[row] = isKnown ? entropy(row, width, products) : Double.NaN;
        }
    }

    private static double product(double cell) {
        return cell * Math.log(cell);
    }

    /** ln T − Σ x ln x ÷ T of the cells x and their total T, which is −Σ s ln s: the products of small cells are kept. */
    private double entropy(int row, int width, double[] products) {
        double sum = 0;
        for (int i = 0; i < width; i++) {
            long cell = table.cell(row, i);
            if (cell < 2) {
                continue;
            }
            if (cell >= PRODUCTS) {
                sum += product((double) cell);
                continue;
            }
            int at = (int) cell;
            if (products[at] == 0) {
                products[at] = product((double) cell);
            }
            sum += products[at];
        }
        double total = (double) table.totalAt(row);
        double difference = Math.log(total) - sum / total;
        return difference > CANCELLED ? difference : table.entropy(row);
    }

    /**
     * The specialisation of the places of a table.
     *
     * @param table the figures by place and industry
     * @param reference what each place is compared with
     * @return the measures
     * @throws java.util.NoSuchElementException naming candidates, if there is no such place to compare with
     */
    public static Specializations of(RegionalTable table, Reference reference) {
        Objects.requireNonNull(table, "table");
        return new Specializations(table, Objects.requireNonNull(reference, "reference"));
    }

    private static OptionalDouble at(double[] values, int place) {
        double value = values[Objects.checkIndex(place, values.length)];
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * The Krugman index of a place, Σ |s − S|.
     *
     * @param place the position of the place in {@link RegionalTable#places}, from 0
     * @return the index from 0 to 2, or empty if a share is not known
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public OptionalDouble krugman(int place) {
        return at(krugman, place);
    }

    /**
     * The dissimilarity (Hoover) index of a place, ½ Σ |s − S|.
     *
     * @param place the position of the place in {@link RegionalTable#places}, from 0
     * @return the index from 0 to 1, or empty if a share is not known
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public OptionalDouble dissimilarity(int place) {
        OptionalDouble index = krugman(place);
        return index.isEmpty() ? index : OptionalDouble.of(index.getAsDouble() / 2);
    }

    /**
     * The Gini coefficient of the location quotients of a place.
     *
     * @param place the position of the place in {@link RegionalTable#places}, from 0
     * @return the coefficient, or empty if a share is not known or the reference has none of an industry
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public OptionalDouble gini(int place) {
        if (gini == null) {
            gini = ginis();
        }
        return at(gini, place);
    }

    private double[] ginis() {
        int width = table.industries().size();
        double[] ginis = new double[krugman.length];
        Shares shares = new Shares(table, reference);
        double[] own = new double[width];
        double[] other = new double[width];
        for (int row = 0; row < ginis.length; row++) {
            if (Double.isNaN(krugman[row])) {
                ginis[row] = Double.NaN;
                continue;
            }
            shares.local(row, own);
            shares.reference(row, own, other);
            for (int i = 0; i < width; i++) {
                own[i] = other[i] > 0 ? own[i] / other[i] : Double.NaN;
            }
            ginis[row] = gini(own);
        }
        return ginis;
    }

    /** Of quotients, which are sorted; NaN if one is. */
    private static double gini(double[] quotients) {
        Arrays.sort(quotients);
        double sum = 0;
        double ranked = 0;
        for (int i = 0; i < quotients.length; i++) {
            sum += quotients[i];
            ranked += (2.0 * (i + 1) - quotients.length - 1) * quotients[i];
        }
        return ranked / (quotients.length * sum);
    }

    /**
     * The Herfindahl–Hirschman index of a place, Σ s².
     *
     * @param place the position of the place in {@link RegionalTable#places}, from 0
     * @return the index, or empty if a share is not known
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public OptionalDouble herfindahl(int place) {
        return at(herfindahl, place);
    }

    /**
     * Shannon's entropy of a place, −Σ s ln s.
     *
     * @param place the position of the place in {@link RegionalTable#places}, from 0
     * @return the entropy in nats, or empty if a share is not known
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public OptionalDouble entropy(int place) {
        return at(entropy, place);
    }

    /**
     * The exact measures of a place.
     *
     * @param place the id of the place
     * @return its specialisation, or why it cannot be told
     * @throws java.util.NoSuchElementException naming candidates, if there is no such place
     */
    public Answer<Specialization> get(String place) {
        return Specialization.of(table, place, reference);
    }

    /** Number of places and industries, and the reference. */
    @Override
    public String toString() {
        return "特化度：" + table + " 比較対象：" + reference;
    }
}

package org.machistat.survey.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.internal.SplitMix;

/**
 * Draws a sample from a list of units, the same one again for the same seed (標本抽出).
 *
 * <pre>SelectedSample sample = SampleSelection.of(list, 20170701).withStrata("業種").select(SelectionMethod.SIMPLE, allocation.sizes()).get();</pre>
 *
 * <ul>
 *   <li>The list has one row per unit; strata are a column of categories, sizes a column of whole numbers above 0.
 *   <li>Strata are drawn independently: another number in one stratum leaves the others as they are.
 *   <li>The random numbers are those of SplitMix64 (Steele, Lea and Flood 2014), written out in this library: they depend on the seed
 *       and the number of the stratum only, not on the Java version.
 *   <li>Chances are exact but for {@link SelectionMethod#SIZE_ELIMINATION}, where they are doubles (about 12 digits).
 * </ul>
 */
public final class SampleSelection {

    private static final Category ALL = Category.of("全体", Label.of("全体", "all"));

    private final SurveyData list;
    private final long seed;
    private final String strata;
    private final String sizes;

    private SampleSelection(SurveyData list, long seed, String strata, String sizes) {
        this.list = list;
        this.seed = seed;
        this.strata = strata;
        this.sizes = sizes;
    }

    /**
     * Begins a selection from a list.
     *
     * @param list the units, one row each
     * @param seed any number, to be kept with the sample
     * @return the selection, without strata
     */
    public static SampleSelection of(SurveyData list, long seed) {
        return new SampleSelection(Objects.requireNonNull(list, "list"), seed, null, null);
    }

    /**
     * The same within strata.
     *
     * @param column the column of the strata
     * @return the selection
     * @throws IllegalArgumentException if there is no such column of categories
     */
    public SampleSelection withStrata(String column) {
        list.categories(column);
        return new SampleSelection(list, seed, column, sizes);
    }

    /**
     * The same with sizes for the methods in proportion to size.
     *
     * @param column the column of the sizes, such as 従業者数
     * @return the selection
     * @throws IllegalArgumentException if there is no such column of numbers
     */
    public SampleSelection withSizes(String column) {
        list.numbers(column);
        return new SampleSelection(list, seed, strata, column);
    }

    /**
     * Draws without strata.
     *
     * @param method how to draw
     * @param n the number of units, 1 or more
     * @return the sample, or why there is none
     * @throws IllegalArgumentException if the number is below 1, strata were named, or a method by size has no sizes
     */
    public Answer<SelectedSample> select(SelectionMethod method, long n) {
        if (strata != null) {
            throw new IllegalArgumentException("A selection within strata needs a number for each stratum of '" + strata
                    + "', but had one number");
        }
        return select(method, List.of(ALL), new int[list.rows()], new long[] {n});
    }

    /**
     * Draws within strata.
     *
     * @param method how to draw
     * @param numbers the number of units of each stratum, 0 or more, by the id of its category; see {@link Allocation#sizes}
     * @return the sample; or why there is none: a row without a stratum or with an impossible size, more units wanted than there are,
     *     no unit wanted
     * @throws IllegalArgumentException if no strata were named, a stratum of the list has no number, a number is below 0, or a method by
     *     size has no sizes
     */
    public Answer<SelectedSample> select(SelectionMethod method, Map<String, Long> numbers) {
        if (strata == null) {
            throw new IllegalArgumentException("Numbers for strata need strata: name their column by withStrata");
        }
        CategoryColumn column = list.categories(strata);
        for (int row = 0; row < list.rows(); row++) {
            if (column.isMissing(row)) {
                return refuse(
                        "「" + strata + "」の値が" + (row + 1) + "行目にない",
                        "'" + strata + "' has no value in row " + (row + 1));
            }
        }
        List<Category> categories = column.categories();
        long[] wanted = new long[categories.size()];
        for (int h = 0; h < wanted.length; h++) {
            String id = categories.get(h).id();
            Long number = numbers.get(id);
            if (number == null) {
                throw new IllegalArgumentException("No number of units for stratum '" + id + "', those given are of "
                        + List.copyOf(numbers.keySet()));
            }
            wanted[h] = number;
        }
        for (Map.Entry<String, Long> one : numbers.entrySet()) {
            if (one.getValue() > 0 && column.findPosition(one.getKey()).isEmpty()) {
                return refuse(
                        "層「" + one.getKey() + "」から " + one.getValue() + " を抽出するが、名簿にこの層がない",
                        one.getValue() + " units are wanted from stratum '" + one.getKey()
                                + "', which is not in the list");
            }
        }
        int[] stratumOf = new int[list.rows()];
        for (int row = 0; row < stratumOf.length; row++) {
            stratumOf[row] = column.position(row);
        }
        return select(method, categories, stratumOf, wanted);
    }

    private Answer<SelectedSample> select(
            SelectionMethod method, List<Category> categories, int[] stratumOf, long[] wanted) {
        Objects.requireNonNull(method, "method");
        if (method.isBySize() && sizes == null) {
            throw new IllegalArgumentException("Method " + method + " needs sizes: name their column by withSizes");
        }
        int[] units = new int[wanted.length];
        for (int stratum : stratumOf) {
            units[stratum]++;
        }
        for (int h = 0; h < wanted.length; h++) {
            if (wanted[h] < 0) {
                throw new IllegalArgumentException("The number of units of stratum '"
                        + categories.get(h).id() + "' must be 0 or more, but was " + wanted[h]);
            }
            if (wanted[h] > units[h]) {
                return refuse(
                        categories.get(h).name().ja() + "：" + wanted[h] + " を抽出するが、名簿には " + units[h] + " しかない",
                        categories.get(h).name().en() + ": " + wanted[h] + " units are wanted, but the list has only "
                                + units[h]);
            }
        }
        if (Arrays.stream(wanted).sum() == 0) {
            return refuse("抽出する数が 0", "no unit is wanted");
        }
        int[][] rows = new int[wanted.length][];
        for (int h = 0; h < rows.length; h++) {
            rows[h] = new int[units[h]];
        }
        int[] filled = new int[rows.length];
        for (int row = 0; row < stratumOf.length; row++) {
            int h = stratumOf[row];
            rows[h][filled[h]++] = row;
        }
        List<StratumDraw> draws = new ArrayList<>();
        for (int h = 0; h < rows.length; h++) {
            long[] size = new long[0];
            if (method.isBySize()) {
                Optional<Refusal> impossible = impossible(rows[h], wanted[h]);
                if (impossible.isPresent()) {
                    return Answer.refuse(impossible.get());
                }
                NumberColumn column = list.numbers(sizes);
                size = Arrays.stream(rows[h])
                        .mapToLong(row -> (long) column.value(row))
                        .toArray();
            }
            draws.add(StratumDraw.of(method, rows[h], size, (int) wanted[h], SplitMix.of(seed, h)));
        }
        return Answer.of(new SelectedSample(list, method, seed, strata, sizes, categories, draws));
    }

    private Optional<Refusal> impossible(int[] rows, long n) {
        NumberColumn column = list.numbers(sizes);
        double sum = 0;
        for (int row : rows) {
            boolean possible = !column.isMissing(row)
                    && column.value(row) > 0
                    && column.value(row) == Math.rint(column.value(row));
            if (!possible) {
                String met = column.isMissing(row) ? "missing" : String.valueOf(column.value(row));
                return Optional.of(Refusal.of(
                        Refusal.Reason.NOT_ENOUGH_DATA,
                        "規模「" + sizes + "」は1以上の整数でなければならないが、" + (row + 1) + "行目は"
                                + (column.isMissing(row) ? "欠測" : met),
                        "Size '" + sizes + "' must be a whole number above 0, but in row " + (row + 1) + " it was "
                                + met));
            }
            sum += column.value(row);
        }
        return sum * rows.length < Long.MAX_VALUE / 4.0
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        Refusal.Reason.NOT_ENOUGH_DATA,
                        "規模「" + sizes + "」の合計が大きすぎる（単位を大きくする）",
                        "the sizes '" + sizes + "' add up to too much to draw " + n + " units (use a larger unit)"));
    }

    private static <T> Answer<T> refuse(String ja, String en) {
        return Answer.refuse(Refusal.Reason.NOT_ENOUGH_DATA, ja, en);
    }

    /** What is drawn from, as in "名簿 42,616行、層 業種、乱数の種 20170701". */
    @Override
    public String toString() {
        return "名簿 " + list.rows() + "行" + (strata == null ? "" : "、層 " + strata)
                + (sizes == null ? "" : "、規模 " + sizes) + "、乱数の種 " + seed;
    }

    /** Rows of one stratum that were drawn. */
    static BitSet systematic(long units, long n, long start) {
        BitSet in = new BitSet();
        for (long i = 0; i < n; i++) {
            in.set((int) ((start + i * units) / n));
        }
        return in;
    }
}

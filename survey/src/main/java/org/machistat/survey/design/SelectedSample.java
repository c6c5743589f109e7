package org.machistat.survey.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Refusal;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.Column;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;

/**
 * The units that were drawn, with the chance each of them had (抽出された標本).
 *
 * <p>Units stand in the order of the list. {@link #data} is the list of those drawn with their chances and weights, {@link #design} what an
 * estimate needs if all of them answer.
 *
 * @see SampleSelection
 */
public final class SelectedSample implements Explained {

    /** The name of the column with the chance of each unit (抽出確率). */
    public static final String INCLUSION = "抽出確率";

    /** The name of the column with what each unit stands for, 1 ÷ chance (ウェイト). */
    public static final String WEIGHT = "ウェイト";

    /** The name of the column with the number N of units of the stratum (母集団の大きさ). */
    public static final String POPULATION = "母集団";

    private final SurveyData list;
    private final SelectionMethod method;
    private final long seed;
    private final String strata;
    private final String sizes;
    private final List<Category> categories;
    private final List<StratumDraw> draws;
    private final int[] rows;
    private final int[] stratumOf;
    private final int[] placeOf;

    SelectedSample(
            SurveyData list,
            SelectionMethod method,
            long seed,
            String strata,
            String sizes,
            List<Category> categories,
            List<StratumDraw> draws) {
        this.list = list;
        this.method = method;
        this.seed = seed;
        this.strata = strata;
        this.sizes = sizes;
        this.categories = List.copyOf(categories);
        this.draws = List.copyOf(draws);
        this.rows = draws.stream()
                .flatMapToInt(draw -> Arrays.stream(draw.rows()))
                .sorted()
                .toArray();
        this.stratumOf = new int[rows.length];
        this.placeOf = new int[rows.length];
        for (int h = 0; h < draws.size(); h++) {
            for (int place = 0; place < draws.get(h).rows().length; place++) {
                int at = Arrays.binarySearch(rows, draws.get(h).rows()[place]);
                stratumOf[at] = h;
                placeOf[at] = place;
            }
        }
    }

    /**
     * The rows of the list that were drawn.
     *
     * @return the rows from 0, ascending, in a new array
     */
    public int[] rows() {
        return rows.clone();
    }

    /**
     * The number of units drawn.
     *
     * @return the number, 1 or more
     */
    public int size() {
        return rows.length;
    }

    /**
     * How the units were drawn.
     *
     * @return the method
     */
    public SelectionMethod method() {
        return method;
    }

    /**
     * The seed of the random numbers.
     *
     * @return the seed
     */
    public long seed() {
        return seed;
    }

    /**
     * The chance a unit had (抽出確率).
     *
     * @param unit the unit, from 0 in the order of {@link #rows}
     * @return the chance, above 0 and at most 1
     * @throws IndexOutOfBoundsException if there is no such unit
     */
    public double inclusion(int unit) {
        return draws.get(stratumOf[unit]).chances()[placeOf[unit]];
    }

    /**
     * What a unit stands for.
     *
     * @param unit the unit, from 0 in the order of {@link #rows}
     * @return 1 ÷ its chance
     * @throws IndexOutOfBoundsException if there is no such unit
     */
    public double weight(int unit) {
        return 1 / inclusion(unit);
    }

    /**
     * The chances of pairs (同時抽出確率).
     *
     * @return the symmetric matrix, on its diagonal the chance of each unit; refused with UNKNOWN for systematic samples, where many pairs
     *     have none
     */
    public Answer<double[][]> jointInclusion() {
        if (method == SelectionMethod.SYSTEMATIC || method == SelectionMethod.SIZE_SYSTEMATIC) {
            return Answer.refuse(
                    Refusal.Reason.UNKNOWN,
                    method.label().ja() + "では同時抽出確率が 0 の組があり、求めない",
                    "in " + method.label().en() + " many pairs have no chance to be drawn together");
        }
        double[][] joint = new double[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            joint[i][i] = inclusion(i);
            for (int j = 0; j < i; j++) {
                joint[i][j] = stratumOf[i] == stratumOf[j]
                        ? draws.get(stratumOf[i]).together(placeOf[i], placeOf[j])
                        : inclusion(i) * inclusion(j);
                joint[j][i] = joint[i][j];
            }
        }
        return Answer.of(joint);
    }

    /**
     * The units drawn, with columns {@link #INCLUSION}, {@link #WEIGHT} and {@link #POPULATION} behind those of the list.
     *
     * @return one row per unit, in order
     */
    public SurveyData data() {
        List<Column> columns = new ArrayList<>();
        for (Column column : list.columns()) {
            columns.add(column instanceof CategoryColumn categories ? drawn(categories) : drawn((NumberColumn) column));
        }
        double[] chances = new double[rows.length];
        double[] weights = new double[rows.length];
        double[] units = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            chances[i] = inclusion(i);
            weights[i] = weight(i);
            units[i] = draws.get(stratumOf[i]).units();
        }
        return SurveyData.of(columns, list.source())
                .with(NumberColumn.of(INCLUSION, chances))
                .with(NumberColumn.of(WEIGHT, weights))
                .with(NumberColumn.of(POPULATION, units));
    }

    private Column drawn(CategoryColumn column) {
        return CategoryColumn.of(
                column.name(),
                column.categories(),
                Arrays.stream(rows).map(column::position).toArray());
    }

    private Column drawn(NumberColumn column) {
        double[] values = new double[rows.length];
        BitSet gaps = new BitSet();
        for (int i = 0; i < rows.length; i++) {
            gaps.set(i, column.isMissing(rows[i]));
            values[i] = column.valueOr(rows[i], 0);
        }
        return NumberColumn.of(column.name(), values, gaps);
    }

    /**
     * The design of the sample, for estimates from {@link #data} or data with more columns of the same rows.
     *
     * <ul>
     *   <li>Simple and systematic samples: strata with their populations. A systematic sample is taken for a random one.
     *   <li>By size with elimination: the chances of pairs and the variance of Yates and Grundy.
     *   <li>By size, systematic: the approximation of Hartley and Rao, which is meant for lists in random order.
     * </ul>
     *
     * @return the design, or why there is none
     */
    public Answer<SampleDesign> design() {
        SampleDesignBuilder builder = SampleDesign.of(data());
        if (strata != null) {
            builder.withStrata(strata);
        }
        return switch (method) {
            case SIMPLE, SYSTEMATIC -> builder.withPopulations(POPULATION).build();
            case SIZE_SYSTEMATIC ->
                builder.withInclusion(INCLUSION, PairChances.HARTLEY_RAO).build();
            case SIZE_ELIMINATION ->
                jointInclusion()
                        .flatMap(
                                joint -> builder.withInclusion(INCLUSION, joint).build());
        };
    }

    /** Method, seed and the numbers of each stratum. */
    @Override
    public Explanation explanation() {
        List<Input> inputs = new ArrayList<>();
        for (int h = 0; h < draws.size(); h++) {
            Label name = categories.get(h).name();
            inputs.add(new Input(
                    name.plus(Label.of(" 名簿", " list")), Figure.of(draws.get(h).units()), list.source()));
            inputs.add(new Input(
                    name.plus(Label.of(" 抽出", " drawn")), Figure.of(draws.get(h).rows().length), list.source()));
        }
        Explanation explanation = Explanation.of(
                        Label.of("標本抽出", "sample selection"),
                        method.isBySize()
                                ? Label.of(
                                        "抽出確率 = min(1, a × 規模)、層内の和 = n",
                                        "chance = min(1, a × size), adding up to n in a stratum")
                                : Label.of("抽出確率 = n ÷ N", "chance = n ÷ N"))
                .withInputs(inputs)
                .withWorking(Figure.of(size()).printed())
                .withNote(method.label())
                .withNote(Label.of("乱数：SplitMix64、種 " + seed, "random numbers: SplitMix64, seed " + seed));
        return sizes == null ? explanation : explanation.withNote(Label.of("規模：" + sizes, "size: " + sizes));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SelectedSample that
                && Arrays.equals(rows, that.rows)
                && method == that.method
                && seed == that.seed
                && list.equals(that.list);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(rows) + Long.hashCode(seed);
    }

    /** The number and the method, as in "4,918（単純無作為抽出、種 20170701）". */
    @Override
    public String toString() {
        return Figure.of(size()).printed() + "（" + method.label().ja() + "、種 " + seed + "）";
    }
}

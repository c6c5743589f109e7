package org.machistat.survey.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.design.LonelyUnit;
import org.machistat.survey.design.SampleDesign;
import org.machistat.survey.weighting.Reweighting;

/**
 * Other weights that the sample might have had, whose spread shows the error of any statistic (反復ウェイト).
 *
 * <pre>V(θ) = Σ scale of the replicate × (θ of the replicate − mean of all)²</pre>
 *
 * <ul>
 *   <li>Weights of a replicate are made when they are needed: a sample of n rows never holds n × R of them, unless {@link #matrix} is asked for.
 *   <li>Replicates of weights that are calibrated are each calibrated anew by {@link #reweighted}.
 *   <li>Only the first stage of a sample counts; its finite population correction is kept by the jackknife and by the bootstrap of
 *       {@link #bootstrapOfCopies}, and left out by the others, which the notes say.
 * </ul>
 *
 * <p>Source: Wolter, K. M. (2007), Introduction to Variance Estimation, 2nd ed., chapters 3–5; Rao, J. N. K. and Wu, C. F. J. (1988), Journal
 * of the American Statistical Association 83, 231–241; Canty, A. J. and Davison, A. C. (1999), The Statistician 48, 379–391.
 */
public final class Replicates {

    private static final int MOST = 1_000_000;

    private final SampleDesign design;
    private final ReplicateFactors factors;
    private final List<NumberColumn> given;
    private final double[] scales;
    private final List<Reweighting.Prepared> steps;
    private final double[] weights;
    private final boolean aboutEstimate;
    private final Label method;
    private final List<Label> notes;

    private Replicates(
            SampleDesign design,
            ReplicateFactors factors,
            List<NumberColumn> given,
            double[] scales,
            List<Reweighting.Prepared> steps,
            double[] weights,
            boolean aboutEstimate,
            Label method,
            List<Label> notes) {
        this.design = design;
        this.factors = factors;
        this.given = given;
        this.scales = scales;
        this.steps = List.copyOf(steps);
        this.weights = weights;
        this.aboutEstimate = aboutEstimate;
        this.method = method;
        this.notes = List.copyOf(notes);
    }

    private static Replicates of(SampleDesign design, ReplicateFactors factors, Label method, boolean corrected) {
        List<Label> notes = new ArrayList<>(design.notes());
        boolean finite = false;
        for (int stratum = 0; stratum < design.strata(); stratum++) {
            finite |= design.fraction(stratum) > 0;
        }
        if (finite && !corrected) {
            notes.add(Label.of("有限母集団修正なし", "without finite population correction"));
        }
        double[] scales = new double[factors.size()];
        for (int replicate = 0; replicate < scales.length; replicate++) {
            scales[replicate] = factors.scale(replicate);
        }
        return new Replicates(design, factors, List.of(), scales, List.of(), design.weights(), false, method, notes);
    }

    /**
     * The jackknife: each first-stage unit left out in turn (ジャックナイフ, JK1 of one stratum, JKn of several).
     *
     * @param design the sample
     * @return the replicates, or why there are none: a stratum with a single unit
     */
    public static Answer<Replicates> jackknife(SampleDesign design) {
        return lonely(design, LonelyUnit.CERTAINTY, LonelyUnit.AVERAGE).orElseGet(() -> {
            Label name = design.strata() == 1
                    ? Label.of("ジャックナイフ法（JK1）", "jackknife (JK1)")
                    : Label.of("ジャックナイフ法（JKn）", "jackknife (JKn)");
            return Answer.of(of(design, new ReplicateFactors.Jackknife(design), name, true));
        });
    }

    /**
     * Balanced half samples (均衡反復法, BRR).
     *
     * <p>Strata of more than two units are split into pairs in the order of the rows.
     *
     * @param design the sample
     * @return the replicates, or why there are none: a stratum with an odd number of units
     */
    public static Answer<Replicates> balanced(SampleDesign design) {
        return fay(design, 0);
    }

    /**
     * Balanced half samples in which the other half keeps some weight (フェイ法).
     *
     * @param design the sample
     * @param rho the weight that the other half keeps, 0 or more and below 1; 0.3 to 0.5 as a rule
     * @return the replicates, or why there are none: a stratum with an odd number of units
     * @throws IllegalArgumentException if the weight is not 0 or more and below 1
     */
    public static Answer<Replicates> fay(SampleDesign design, double rho) {
        if (!(rho >= 0 && rho < 1)) {
            throw new IllegalArgumentException(
                    "The weight of the other half must be 0 or more and below 1, but was " + rho);
        }
        int odd = 0;
        for (int stratum = 0; stratum < design.strata(); stratum++) {
            odd += design.sampled(stratum) % 2;
        }
        if (odd > 0) {
            return Answer.refuse(
                    Refusal.Reason.NOT_APPLICABLE,
                    design.strata() + "層のうち" + odd + "層の抽出単位が奇数で、2つずつの組にできない",
                    odd + " of " + design.strata() + " strata have an odd number of units, which do not make pairs");
        }
        Label name = rho == 0
                ? Label.of("均衡反復法（BRR）", "balanced half samples (BRR)")
                : Label.of("フェイ法（ρ=" + rho + "）", "Fay's method (rho " + rho + ")");
        return Answer.of(of(design, new ReplicateFactors.Balanced(design, rho), name, false));
    }

    /**
     * The bootstrap of Rao and Wu: n − 1 units of each stratum drawn with replacement and scaled up (ラオ・ウーのブートストラップ).
     *
     * @param design the sample
     * @param count the number R of replicates, from 2 to 1,000,000
     * @param seed a seed: the same gives the same replicates, on any machine
     * @return the replicates, or why there are none: a stratum with a single unit
     * @throws IllegalArgumentException if there are fewer than 2 replicates or more than 1,000,000
     */
    public static Answer<Replicates> bootstrap(SampleDesign design, int count, long seed) {
        return bootstrap(design, count, seed, true, Label.of("ブートストラップ（ラオ・ウー）", "bootstrap (Rao and Wu)"));
    }

    /**
     * The bootstrap of Canty and Davison: n units of each stratum drawn without replacement from copies of the sample that make up the population, or
     * with replacement if its size is not known.
     *
     * <p>Its scale allows for the smallness of strata by the harmonic mean of their sizes, as R's {@code bootweights} does; with strata of very
     * different sizes {@link #bootstrap} is the better one.
     *
     * @param design the sample
     * @param count the number R of replicates, from 2 to 1,000,000
     * @param seed a seed: the same gives the same replicates, on any machine
     * @return the replicates, or why there are none: a stratum with a single unit
     * @throws IllegalArgumentException if there are fewer than 2 replicates or more than 1,000,000
     */
    public static Answer<Replicates> bootstrapOfCopies(SampleDesign design, int count, long seed) {
        return bootstrap(
                design, count, seed, false, Label.of("ブートストラップ（キャンティ・デイヴィソン）", "bootstrap (Canty and Davison)"));
    }

    private static Answer<Replicates> bootstrap(
            SampleDesign design, int count, long seed, boolean rescaled, Label name) {
        if (count < 2 || count > MOST) {
            throw new IllegalArgumentException("There must be from 2 to 1,000,000 replicates, but were to be " + count);
        }
        return (rescaled ? lonely(design, LonelyUnit.CERTAINTY) : lonely(design))
                .orElseGet(() -> Answer.of(of(
                        design,
                        new ReplicateFactors.Bootstrap(design, count, seed, rescaled),
                        name.plus(Label.of(" R=" + count, ", R = " + count)),
                        !rescaled)));
    }

    /**
     * Replicate weights that the publisher of the data gives, as columns.
     *
     * @param design the sample, with the weights of the whole
     * @param columns the column of each replicate, its weights as they are (not factors), 2 or more
     * @param scale the factor of the sum of squares, such as 1 ÷ R
     * @return the replicates, or why there are none: a weight missing
     * @throws IllegalArgumentException if there are fewer than 2 columns, one is not there, or the scale is not above 0
     */
    public static Answer<Replicates> given(SampleDesign design, List<String> columns, double scale) {
        if (columns.size() < 2 || !(scale > 0 && Double.isFinite(scale))) {
            throw new IllegalArgumentException("There must be 2 replicates or more and a scale above 0, but were "
                    + columns.size() + " and " + scale);
        }
        List<NumberColumn> given = columns.stream().map(design.data()::numbers).toList();
        for (NumberColumn column : given) {
            if (column.missing() > 0) {
                return Answer.refuse(
                        Refusal.Reason.UNKNOWN,
                        "反復ウェイト「" + column.name() + "」の値が" + column.missing() + "行にない",
                        "Replicate weight '" + column.name() + "' is missing in " + column.missing() + " rows");
            }
        }
        double[] scales = new double[given.size()];
        Arrays.fill(scales, scale);
        Label name = Label.of("与えられた反復ウェイト R=" + given.size(), "given replicate weights, R = " + given.size());
        return Answer.of(
                new Replicates(design, null, given, scales, List.of(), design.weights(), false, name, design.notes()));
    }

    private static Optional<Answer<Replicates>> lonely(SampleDesign design, LonelyUnit... accepted) {
        int lonely = 0;
        for (int stratum = 0; stratum < design.strata(); stratum++) {
            lonely += design.sampled(stratum) == 1 && design.fraction(stratum) < 1 ? 1 : 0;
        }
        if (lonely == 0 || List.of(accepted).contains(design.lonelyUnit())) {
            return Optional.empty();
        }
        return Optional.of(
                Answer.refuse(
                        Refusal.Reason.NOT_ENOUGH_DATA,
                        lonely + "層は抽出単位が1つしかなく、反復ウェイトを作れない（層を統合するか、扱いを指定する）",
                        lonely
                                + " strata have a single unit, so that there are no replicates (merge strata, or name a rule for them)"));
    }

    /**
     * The same replicates, weights of the whole and of each made anew by a step such as post-stratification.
     *
     * @param step the step; said again, steps follow one another
     * @return the replicates, or why there are none
     * @throws IllegalArgumentException if a column is not there or of the wrong kind
     */
    public Answer<Replicates> reweighted(Reweighting step) {
        return step.over(design.data())
                .flatMap(prepared -> prepared.weights(weights).map(made -> {
                    List<Reweighting.Prepared> more = new ArrayList<>(steps);
                    more.add(prepared);
                    List<Label> told = new ArrayList<>(notes);
                    told.add(Label.of("反復ごとに", "in each replicate: ").plus(Label.same(step.toString())));
                    return new Replicates(design, factors, given, scales, more, made, aboutEstimate, method, told);
                }));
    }

    /**
     * The same replicates, their distance taken from the estimate of the whole, not from their own mean.
     *
     * @return the replicates
     */
    public Replicates aboutEstimate() {
        return new Replicates(design, factors, given, scales, steps, weights, true, method, notes);
    }

    /**
     * The sample.
     *
     * @return the design
     */
    public SampleDesign design() {
        return design;
    }

    /**
     * The number of replicates.
     *
     * @return the number R
     */
    public int size() {
        return scales.length;
    }

    /**
     * The weights of the whole.
     *
     * @return a new array, one weight per row
     */
    public double[] weights() {
        return weights.clone();
    }

    /**
     * The weights of a replicate.
     *
     * @param replicate the replicate, from 0
     * @return a new array, one weight per row, or why there are none: a category without weight in this replicate
     * @throws IndexOutOfBoundsException if there is no such replicate
     */
    public Answer<double[]> weights(int replicate) {
        Objects.checkIndex(replicate, size());
        double[] made = new double[design.rows()];
        if (factors == null) {
            NumberColumn column = given.get(replicate);
            for (int row = 0; row < made.length; row++) {
                made[row] = column.value(row);
            }
        } else {
            double[] byUnit = new double[design.units()];
            factors.fill(replicate, byUnit);
            for (int row = 0; row < made.length; row++) {
                made[row] = design.weight(row) * byUnit[design.unit(row)];
            }
        }
        Answer<double[]> answer = Answer.of(made);
        for (Reweighting.Prepared step : steps) {
            answer = answer.flatMap(step::weights);
        }
        int at = replicate;
        return answer.isGiven()
                ? answer
                : Answer.refuse(
                        answer.refusal().orElseThrow().reason(),
                        "反復" + at + "："
                                + answer.refusal().orElseThrow().sentence().ja(),
                        "Replicate " + at + ": "
                                + answer.refusal().orElseThrow().sentence().en());
    }

    /**
     * The weights of all replicates, n × R numbers.
     *
     * @return one array per replicate, or why one has none
     */
    public Answer<double[][]> matrix() {
        double[][] matrix = new double[size()][];
        for (int replicate = 0; replicate < matrix.length; replicate++) {
            Answer<double[]> one = weights(replicate);
            if (!one.isGiven()) {
                return Answer.refuse(one.refusal().orElseThrow());
            }
            matrix[replicate] = one.get();
        }
        return Answer.of(matrix);
    }

    /**
     * The factor of the squared distance of a replicate.
     *
     * @param replicate the replicate, from 0
     * @return the factor, above 0
     * @throws IndexOutOfBoundsException if there is no such replicate
     */
    public double scale(int replicate) {
        return scales[Objects.checkIndex(replicate, size())];
    }

    /**
     * How they were made.
     *
     * @return the method in Japanese and English
     */
    public Label method() {
        return method;
    }

    /**
     * What was done to the weights and what was left out, for explanations.
     *
     * @return the notes
     */
    public List<Label> notes() {
        return notes;
    }

    /** Degrees of freedom of statistics of some rows. */
    int degreesOfFreedom(BitSet rows) {
        return factors == null ? size() - 1 : Math.min(design.degreesOfFreedom(rows), factors.mostDegrees());
    }

    boolean isJackknife() {
        return factors instanceof ReplicateFactors.Jackknife;
    }

    /** Whether sums over units are enough: weights are factors of units. */
    boolean isByUnit() {
        return factors != null && steps.isEmpty();
    }

    /** Σ factor × total for each replicate and each of several totals of the units. */
    double[][] sums(double[][] totals) {
        return factors.sums(totals);
    }

    /** Variances and covariances of values, one line per replicate. */
    double[][] covariance(double[][] values, double[] whole) {
        int k = whole.length;
        double[] centre = whole.clone();
        if (!aboutEstimate) {
            Arrays.fill(centre, 0);
            for (double[] line : values) {
                for (int j = 0; j < k; j++) {
                    centre[j] += line[j] / values.length;
                }
            }
        }
        double[][] covariance = new double[k][k];
        for (int replicate = 0; replicate < values.length; replicate++) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j <= i; j++) {
                    covariance[i][j] +=
                            scales[replicate] * (values[replicate][i] - centre[i]) * (values[replicate][j] - centre[j]);
                }
            }
        }
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                covariance[j][i] = covariance[i][j];
            }
        }
        return covariance;
    }

    /** Method and design, as in "ジャックナイフ法（JKn）、200反復". */
    @Override
    public String toString() {
        return method.ja() + "、" + size() + "反復";
    }
}

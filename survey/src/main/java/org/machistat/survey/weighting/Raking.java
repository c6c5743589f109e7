package org.machistat.survey.weighting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.design.SampleDesign;
import org.machistat.survey.design.ScoreAdjustment;
import org.machistat.survey.internal.Numbers;

/**
 * Weights that give the categories of several variables their known numbers, one variable after another until all agree (レイキング).
 *
 * <pre>w' = w × a(category of the 1st variable) × b(category of the 2nd) × …</pre>
 *
 * <ul>
 *   <li>All margins must have the same sum, to a billionth; otherwise refused with both sums.
 *   <li>Margins that the empty cells of the sample make impossible are refused: for two margins with the categories that stand against it,
 *       for more with the one that is furthest off.
 *   <li>Weights agree with every margin to a part in 10¹¹.
 * </ul>
 *
 * <p>Source: Deming, W. E. and Stephan, F. F. (1940), Annals of Mathematical Statistics 11, 427–444; Deville, J.-C. and Särndal, C.-E.
 * (1992), Journal of the American Statistical Association 87, 376–382.
 */
public final class Raking implements Reweighting {

    private static final Label TITLE = Label.of("レイキング", "raking");
    private static final double AGREES = 1e-9;
    private static final double CLOSE = 1e-11;
    private static final int PASSES = 2_000;
    private static final int ROUNDS = 10;

    private final List<KnownTotals> margins;
    private final RakingVariance variance;

    private Raking(List<KnownTotals> margins, RakingVariance variance) {
        this.margins = List.copyOf(margins);
        this.variance = variance;
    }

    /**
     * Raking to margins.
     *
     * @param margins numbers by category, at least one
     * @return the way
     * @throws IllegalArgumentException if there is no margin, or the total of a variable among them
     */
    public static Raking to(List<KnownTotals> margins) {
        if (margins.isEmpty()) {
            throw new IllegalArgumentException("There must be at least one margin, but there was none");
        }
        Cells.requireNumbers(margins);
        return new Raking(margins, RakingVariance.WEIGHTED);
    }

    /**
     * The same weights with another way to the variance.
     *
     * @param newVariance the way; {@link RakingVariance#WEIGHTED} unless told
     * @return the way
     */
    public Raking withVariance(RakingVariance newVariance) {
        return new Raking(margins, Objects.requireNonNull(newVariance, "newVariance"));
    }

    /** Two margins whose sums differ, in words. */
    static <T> Answer<T> disagreement(KnownTotals one, KnownTotals other) {
        return Answer.refuse(
                Refusal.Reason.PARTS_DO_NOT_ADD,
                "周辺総数の計が一致しない：" + one.name() + "は" + Numbers.shown(one.total()) + "、" + other.name() + "は"
                        + Numbers.shown(other.total()),
                "Margins do not agree: " + one.nameEn() + " adds up to " + Numbers.shown(one.total()) + ", "
                        + other.nameEn() + " to " + Numbers.shown(other.total()));
    }

    static boolean agree(KnownTotals one, KnownTotals other) {
        return Math.abs(one.total() - other.total()) <= AGREES * Math.max(one.total(), other.total());
    }

    @Override
    public Answer<Prepared> over(SurveyData data) {
        return joined(data).map(joint -> weights -> made(joint, weights).map(Raked::weights));
    }

    private Answer<JointCells> joined(SurveyData data) {
        List<Cells> cells = new ArrayList<>();
        for (KnownTotals margin : margins) {
            if (!agree(margins.get(0), margin)) {
                return disagreement(margins.get(0), margin);
            }
            Answer<Cells> one = Cells.of(data, margin);
            if (!one.isGiven()) {
                return Answer.refuse(one.refusal().orElseThrow());
            }
            cells.add(one.get());
        }
        return Answer.of(JointCells.of(cells));
    }

    /** Weights and how many passes they took. */
    @SuppressWarnings("ArrayRecordComponent") // never leaves the class
    private record Raked(double[] weights, int passes) {}

    private static Answer<Raked> made(JointCells joint, double[] old) {
        double[] base = joint.sums(old);
        for (int margin = 0; margin < joint.margins().size(); margin++) {
            Answer<double[]> possible = joint.margins().get(margin).factorsOf(joint.marginOf(margin, base));
            if (!possible.isGiven()) {
                return Answer.refuse(possible.refusal().orElseThrow());
            }
        }
        double[] sums = base.clone();
        for (int pass = 1; pass <= PASSES; pass++) {
            for (int margin = 0; margin < joint.margins().size(); margin++) {
                Answer<double[]> factors = joint.margins().get(margin).factorsOf(joint.marginOf(margin, sums));
                if (!factors.isGiven()) {
                    return Answer.refuse(joint.impossible(base, sums));
                }
                int[] of = joint.of(margin);
                for (int cell = 0; cell < sums.length; cell++) {
                    sums[cell] *= factors.get()[of[cell]];
                }
            }
            if (joint.miss(sums) <= CLOSE) {
                double[] factors = new double[base.length];
                for (int cell = 0; cell < factors.length; cell++) {
                    factors[cell] = base[cell] == 0 ? 0 : sums[cell] / base[cell];
                }
                int[] cells = joint.cells();
                double[] weights = new double[old.length];
                for (int row = 0; row < weights.length; row++) {
                    weights[row] = old[row] * factors[cells[row]];
                }
                return Answer.of(new Raked(weights, pass));
            }
        }
        return Answer.refuse(joint.impossible(base, sums));
    }

    @Override
    public Answer<Weighting> apply(SampleDesign design) {
        double[] old = design.weights();
        return joined(design.data())
                .flatMap(joint -> made(joint, old)
                        .flatMap(raked -> residuals(design.data(), joint, old, raked.weights())
                                .map(residuals -> weighting(design, old, raked, residuals))));
    }

    private Weighting weighting(SampleDesign design, double[] old, Raked raked, ScoreAdjustment residuals) {
        String names = String.join("、", margins.stream().map(KnownTotals::name).toList());
        List<Label> notes = new ArrayList<>(design.notes());
        notes.add(Label.of(raked.passes() + "回で収束", "converged after " + raked.passes() + " passes"));
        notes.add(Label.of("分散：", "variance: ").plus(variance.label()));
        return Weighting.of(
                design.calibrated(raked.weights(), residuals, TITLE.plus(Label.of("：" + names, ": " + names))),
                old,
                TITLE,
                Label.of(
                        "各変数の区分の Σw' = N となるまで順に比例調整",
                        "adjusted in turn until Σw' = N for the categories of every variable"),
                Weighting.inputs(margins),
                notes);
    }

    private Answer<ScoreAdjustment> residuals(SurveyData data, JointCells joint, double[] old, double[] made) {
        if (variance == RakingVariance.WEIGHTED) {
            Optional<Refusal> many = Regression.tooMany(joint.margins().stream()
                    .mapToLong(margin -> margin.codes().count())
                    .sum());
            if (many.isPresent()) {
                return Answer.refuse(many.get());
            }
            Regression regression = Regression.ofCells(data, joint.margins());
            return Answer.of(regression.residuals(old, made, regression.gram(joint, joint.sums(old))));
        }
        return Answer.of(scores -> {
            for (int round = 0; round < ROUNDS; round++) {
                for (Cells margin : joint.margins()) {
                    takeMeans(margin.codes(), made, scores);
                }
            }
        });
    }

    private static void takeMeans(CellCodes codes, double[] made, double[] scores) {
        double[] means = new double[codes.count()];
        int[] counts = new int[codes.count()];
        int[] of = codes.of();
        for (int row = 0; row < scores.length; row++) {
            if (made[row] != 0) {
                means[of[row]] += scores[row] / made[row];
                counts[of[row]]++;
            }
        }
        for (int row = 0; row < scores.length; row++) {
            if (made[row] != 0) {
                scores[row] -= made[row] * (means[of[row]] / counts[of[row]]);
            }
        }
    }

    /** What it is brought to, as in "レイキング：業種（17区分、計 42,616）、区（7区分、計 42,616）". */
    @Override
    public String toString() {
        return TITLE.ja() + "："
                + String.join("、", margins.stream().map(KnownTotals::toString).toList());
    }
}

package org.machistat.survey.weighting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.design.SampleDesign;
import org.machistat.survey.internal.Numbers;

/**
 * Weights as near to the old ones as can be that give known totals (較正推定・キャリブレーション).
 *
 * <pre>w' = w F(x'λ) with Σ w' x = known totals</pre>
 *
 * <ul>
 *   <li>x are the categories and variables of the known totals; columns that follow from others do no harm.
 *   <li>Numbers of elements must have the same sum in all that is known; otherwise refused with both sums.
 *   <li>Totals that no weights within the bounds give: refused, naming the one furthest off.
 *   <li>Weights agree with every total to a part in 10¹¹ (the linear method: as nearly as doubles allow).
 *   <li>The variance is that of the residuals of a regression on x with the old weights.
 * </ul>
 *
 * <p>Source: Deville, J.-C. and Särndal, C.-E. (1992), Journal of the American Statistical Association 87, 376–382; Särndal, C.-E. (2007),
 * Survey Methodology 33, 99–119.
 */
public final class Calibration implements Reweighting {

    private static final Label TITLE = Label.of("較正（キャリブレーション）", "calibration");
    private static final double CLOSE = 1e-11;
    private static final double LINEAR_CLOSE = 1e-8;
    private static final int STEPS = 200;
    private static final int HALVINGS = 40;

    private final List<KnownTotals> known;
    private final CalibrationMethod method;

    private Calibration(List<KnownTotals> known, CalibrationMethod method) {
        this.known = List.copyOf(known);
        this.method = method;
    }

    /**
     * Linear calibration to known totals.
     *
     * @param known what is known, at least one
     * @return the way
     * @throws IllegalArgumentException if nothing is known
     */
    public static Calibration to(List<KnownTotals> known) {
        if (known.isEmpty()) {
            throw new IllegalArgumentException("There must be at least one known total, but there was none");
        }
        return new Calibration(known, CalibrationMethod.LINEAR);
    }

    /**
     * The same with another method.
     *
     * @param newMethod how factors are made and bounded
     * @return the way
     */
    public Calibration withMethod(CalibrationMethod newMethod) {
        return new Calibration(known, Objects.requireNonNull(newMethod, "newMethod"));
    }

    @Override
    public Answer<Prepared> over(SurveyData data) {
        return laidOut(data)
                .map(regression -> weights -> solved(regression, weights).map(Solved::weights));
    }

    private Answer<Regression> laidOut(SurveyData data) {
        List<KnownTotals> numbers =
                known.stream().filter(one -> !one.isVariable()).toList();
        for (KnownTotals one : numbers) {
            if (!Raking.agree(numbers.get(0), one)) {
                return Raking.disagreement(numbers.get(0), one);
            }
        }
        return Regression.of(data, known);
    }

    /** Weights and how many steps they took. */
    @SuppressWarnings("ArrayRecordComponent") // never leaves the class
    private record Solved(double[] weights, int steps) {}

    private Answer<Solved> solved(Regression x, double[] old) {
        double[] lambda = new double[x.columns()];
        double[] u = new double[x.rows()];
        double[] weights = old.clone();
        double[] miss = miss(x, weights);
        double distance = far(x, miss);
        for (int step = 1; step <= STEPS; step++) {
            double[] slopes = new double[u.length];
            for (int row = 0; row < u.length; row++) {
                slopes[row] = old[row] * method.slope(u[row]);
            }
            double[] change = x.gram(slopes).solve(miss);
            double length = 1;
            double[] tried = lambda;
            double best = Double.POSITIVE_INFINITY;
            for (int halving = 0; halving < HALVINGS; halving++) {
                tried = lambda.clone();
                for (int column = 0; column < tried.length; column++) {
                    tried[column] += length * change[column];
                }
                u = x.fitted(tried);
                weights = weights(old, u);
                miss = miss(x, weights);
                best = far(x, miss);
                if (best < Double.POSITIVE_INFINITY) {
                    break;
                }
                length /= 2;
            }
            lambda = tried;
            boolean settled = method.isLinear() && step > 1 && best <= LINEAR_CLOSE && best >= distance / 2;
            if (best <= CLOSE || settled) {
                return Answer.of(new Solved(weights, step));
            }
            if (method.isLinear() && step > 2 && best >= distance / 2) {
                break;
            }
            distance = best;
        }
        return impossible(x, miss);
    }

    private double[] weights(double[] old, double[] u) {
        double[] weights = new double[old.length];
        for (int row = 0; row < old.length; row++) {
            weights[row] = old[row] == 0 ? 0 : old[row] * method.factor(u[row]);
        }
        return weights;
    }

    private static double[] miss(Regression x, double[] weights) {
        double[] miss = x.sums(weights);
        for (int column = 0; column < miss.length; column++) {
            miss[column] = x.totals()[column] - miss[column];
        }
        return miss;
    }

    /** The largest distance of a sum from its total, relative to 1 + the total; infinite if a sum is not a number. */
    private static double far(Regression x, double[] miss) {
        double far = 0;
        for (int column = 0; column < miss.length; column++) {
            double one = Math.abs(miss[column]) / (1 + Math.abs(x.totals()[column]));
            if (!Double.isFinite(one)) {
                return Double.POSITIVE_INFINITY;
            }
            far = Math.max(far, one);
        }
        return far;
    }

    private Answer<Solved> impossible(Regression x, double[] miss) {
        int worst = 0;
        for (int column = 1; column < miss.length; column++) {
            if (!(Math.abs(miss[column]) / (1 + Math.abs(x.totals()[column]))
                    <= Math.abs(miss[worst]) / (1 + Math.abs(x.totals()[worst])))) {
                worst = column;
            }
        }
        String total = Numbers.shown(x.totals()[worst]);
        double reached = x.totals()[worst] - miss[worst];
        String met = Double.isFinite(reached) ? Numbers.shown(reached) : "∞";
        // in six digits what was reached may look like what was wanted
        Label off = met.equals(total)
                ? Label.of("（差 " + Numbers.shown(miss[worst]) + "）", " (off by " + Numbers.shown(miss[worst]) + ")")
                : Label.EMPTY;
        return Answer.refuse(
                Refusal.Reason.PARTS_DO_NOT_ADD,
                "既知の総数を満たすウェイトが見つからない（" + method.label().ja() + "）：" + x.name(worst) + "は" + total + "に対し" + met
                        + off.ja(),
                "No weights by the " + method.label().en() + " method give the known totals: " + x.name(worst)
                        + " should be " + total + " but is " + met + off.en());
    }

    @Override
    public Answer<Weighting> apply(SampleDesign design) {
        double[] old = design.weights();
        return laidOut(design.data()).flatMap(x -> solved(x, old).map(solved -> made(design, x, old, solved)));
    }

    private Weighting made(SampleDesign design, Regression x, double[] old, Solved solved) {
        String names = String.join("、", known.stream().map(KnownTotals::name).toList());
        Label title = TITLE.plus(Label.of("・", ", ")).plus(method.label());
        List<Label> notes = new ArrayList<>(design.notes());
        notes.add(Label.of(solved.steps() + "回で収束", "converged after " + solved.steps() + " steps"));
        return Weighting.of(
                design.calibrated(
                        solved.weights(),
                        x.residuals(old, solved.weights()),
                        title.plus(Label.of("：" + names, ": " + names))),
                old,
                title,
                Label.of("w' = w F(x'λ)、Σ w' x = 既知の総数", "w' = w F(x'λ), Σ w' x = known totals"),
                Weighting.inputs(known),
                notes);
    }

    /** Method and totals, as in "較正（キャリブレーション）・線形：業種（17区分、計 42,616）". */
    @Override
    public String toString() {
        return TITLE.ja() + "・" + method + "："
                + String.join("、", known.stream().map(KnownTotals::toString).toList());
    }
}

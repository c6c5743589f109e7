package org.machistat.survey.weighting;

import java.util.List;
import java.util.Objects;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.design.SampleDesign;
import org.machistat.survey.design.ScoreAdjustment;

/**
 * Weights that give each category of the population its known number (事後層化).
 *
 * <pre>w' = w × N of the cell ÷ Σ w of the cell</pre>
 *
 * <ul>
 *   <li>The variance is that of the distances from the cell's weighted mean.
 *   <li>A cell of the population without a row, or a row without a cell: refused, naming it. Merge it with a similar one first.
 * </ul>
 *
 * <p>Source: Holt, D. and Smith, T. M. F. (1979), Journal of the Royal Statistical Society A 142, 33–46; the variance as in Lumley, T.
 * (2010), Complex Surveys, section 7.2.
 */
public final class PostStratification implements Reweighting {

    private static final Label TITLE = Label.of("事後層化", "post-stratification");

    private final KnownTotals known;

    private PostStratification(KnownTotals known) {
        this.known = known;
    }

    /**
     * Post-stratification to known numbers.
     *
     * @param known numbers by the categories of one or several variables
     * @return the way
     * @throws IllegalArgumentException if the total of a variable is given instead of numbers
     */
    public static PostStratification to(KnownTotals known) {
        Cells.requireNumbers(List.of(Objects.requireNonNull(known, "known")));
        return new PostStratification(known);
    }

    @Override
    public Answer<Prepared> over(SurveyData data) {
        return Cells.of(data, known)
                .map(cells -> weights -> cells.factors(weights).map(factors -> cells.times(weights, factors)));
    }

    @Override
    public Answer<Weighting> apply(SampleDesign design) {
        double[] old = design.weights();
        return Cells.of(design.data(), known)
                .flatMap(cells -> cells.factors(old).map(factors -> made(design, old, cells, factors)));
    }

    private Weighting made(SampleDesign design, double[] old, Cells cells, double[] factors) {
        double[] made = cells.times(old, factors);
        Label note = TITLE.plus(Label.of("：" + known.name(), ": " + known.nameEn()));
        return Weighting.of(
                design.calibrated(made, residuals(cells.codes(), old, made), note),
                old,
                TITLE,
                Label.of("w' = w × N ÷ 区分の Σw", "w' = w × N ÷ Σw of the cell"),
                Weighting.inputs(List.of(known)),
                design.notes());
    }

    private static ScoreAdjustment residuals(CellCodes codes, double[] old, double[] made) {
        double[] base = codes.sums(old);
        int[] of = codes.of();
        return scores -> {
            double[] means = new double[base.length];
            for (int row = 0; row < scores.length; row++) {
                if (made[row] != 0) {
                    means[of[row]] += scores[row] * old[row] / made[row];
                }
            }
            for (int cell = 0; cell < means.length; cell++) {
                means[cell] = base[cell] == 0 ? 0 : means[cell] / base[cell];
            }
            for (int row = 0; row < scores.length; row++) {
                scores[row] -= means[of[row]] * made[row];
            }
        };
    }

    /** What it is brought to, as in "事後層化：業種（17区分、計 42,616）". */
    @Override
    public String toString() {
        return TITLE.ja() + "：" + known;
    }
}

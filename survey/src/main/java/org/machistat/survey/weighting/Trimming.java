package org.machistat.survey.weighting;

import java.util.List;
import java.util.stream.Stream;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.design.SampleDesign;
import org.machistat.survey.internal.Numbers;

/**
 * Weights cut off at bounds, what was cut off given to the others (ウェイトのトリミング).
 *
 * <pre>w' = lower or upper where w is outside; w + Σ(cut off) ÷ number of the others, or w × (1 + Σ(cut off) ÷ Σ w of the others)</pre>
 *
 * <ul>
 *   <li>The sum of the weights stays; sums by category do not, so calibrate anew if they must.
 *   <li>Others that what they get takes across a bound stay there, unless {@link #strictly}: then it is done again until none is outside.
 *   <li>A weight of 0 stays 0: its row stands for nothing.
 *   <li>The variance takes the bounds as given beforehand.
 * </ul>
 *
 * <p>Source: Potter, F. (1990), Proceedings of the Survey Research Methods Section, American Statistical Association, 225–230; R's
 * {@code trimWeights}, which gives what was cut off in equal parts.
 */
public final class Trimming implements Reweighting {

    private static final Label TITLE = Label.of("トリミング", "trimming");
    private static final int ROUNDS = 1_000;
    private static final double CLOSE = 1e-12;

    private final double lower;
    private final double upper;
    private final boolean proportional;
    private final boolean strict;

    private Trimming(double lower, double upper, boolean proportional, boolean strict) {
        this.lower = lower;
        this.upper = upper;
        this.proportional = proportional;
        this.strict = strict;
    }

    /**
     * Trimming to bounds, what is cut off given to the others in equal parts.
     *
     * @param lower the smallest weight, 0 for none
     * @param upper the largest weight, infinity for none
     * @return the way
     * @throws IllegalArgumentException unless 0 ≤ lower &lt; upper
     */
    public static Trimming between(double lower, double upper) {
        if (!(lower >= 0 && lower < upper)) {
            throw new IllegalArgumentException(
                    "Bounds of weights must be 0 or more and in order, but were " + lower + " and " + upper);
        }
        return new Trimming(lower, upper, false, false);
    }

    /**
     * The same, what is cut off given to the others in proportion to their weights.
     *
     * @return the way
     */
    public Trimming proportionally() {
        return new Trimming(lower, upper, true, strict);
    }

    /**
     * The same, again and again until no weight is outside.
     *
     * @return the way
     */
    public Trimming strictly() {
        return new Trimming(lower, upper, proportional, true);
    }

    @Override
    public Answer<Prepared> over(SurveyData data) {
        return Answer.of(this::trimmed);
    }

    private Answer<double[]> trimmed(double[] old) {
        double[] weights = old.clone();
        for (int round = 0; round < (strict ? ROUNDS : 1); round++) {
            double cut = 0;
            double others = 0;
            int count = 0;
            int outside = 0;
            boolean[] kept = new boolean[weights.length];
            for (int row = 0; row < weights.length; row++) {
                double weight = weights[row];
                if (weight == 0) {
                    continue;
                }
                double within = Math.max(lower, Math.min(upper, weight));
                if (round == 0 ? within == weight : Math.abs(within - weight) <= CLOSE * Math.abs(weight)) {
                    kept[row] = true;
                    count++;
                    others += weight;
                } else {
                    cut += weight - within;
                    outside++;
                    weights[row] = within;
                }
            }
            if (outside == 0) {
                return Answer.of(weights);
            }
            if (count == 0 || (proportional && !(others > 0))) {
                return none(old);
            }
            for (int row = 0; row < weights.length; row++) {
                if (kept[row]) {
                    weights[row] += proportional ? cut * weights[row] / others : cut / count;
                }
            }
        }
        return strict ? none(old) : Answer.of(weights);
    }

    private Answer<double[]> none(double[] old) {
        double sum = 0;
        int rows = 0;
        for (double weight : old) {
            sum += weight;
            rows += weight == 0 ? 0 : 1;
        }
        return Answer.refuse(
                Refusal.Reason.NOT_ENOUGH_DATA,
                rows + "行のウェイトの計" + Numbers.shown(sum) + "を" + bounds() + "に収められない",
                "Weights of " + rows + " rows that add up to " + Numbers.shown(sum) + " cannot all be within "
                        + bounds());
    }

    private String bounds() {
        return Numbers.shown(lower) + "–" + (upper == Double.POSITIVE_INFINITY ? "∞" : Numbers.shown(upper));
    }

    @Override
    public Answer<Weighting> apply(SampleDesign design) {
        double[] old = design.weights();
        return trimmed(old).map(made -> {
            int cut = 0;
            for (double weight : old) {
                cut += weight != 0 && (weight < lower || weight > upper) ? 1 : 0;
            }
            Label note =
                    TITLE.plus(Label.of(" " + bounds() + "（" + cut + "件）", " " + bounds() + " (" + cut + " weights)"));
            return Weighting.of(
                    design.reweighted(made, note),
                    old,
                    TITLE,
                    Label.of(
                            "w' = 上下限の内に切った w、切った分は残りに" + (proportional ? "比例して" : "等しく") + "配分",
                            "w' = w cut at the bounds, what was cut given to the others "
                                    + (proportional ? "in proportion" : "in equal parts")),
                    List.of(),
                    Stream.concat(design.notes().stream(), Stream.of(note)).toList());
        });
    }

    /** The bounds, as in "トリミング 5–60". */
    @Override
    public String toString() {
        return TITLE.ja() + " " + bounds();
    }
}

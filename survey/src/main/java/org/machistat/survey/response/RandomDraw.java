package org.machistat.survey.response;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Quantiles;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;
import org.machistat.survey.design.FrameStratum;
import org.machistat.survey.design.SamplingFrame;
import org.machistat.survey.internal.SplitMix;

/**
 * A test of whether questionnaires were mailed to the strata as one simple random draw from the frame would have it (無作為抽出の検定).
 *
 * <pre>X² = (N−1)/(N−n) Σ (m − n N_h/N)² ÷ (n N_h/N) over the strata; degrees of freedom = strata − 1</pre>
 *
 * <ul>
 *   <li>The factor is that of drawing without replacement, with which the mean of X² is the degrees of freedom exactly; for a small part of
 *       a large frame it is 1/(1−f).
 *   <li>A small X² says nothing against the draw; a very small one speaks of a proportional allocation, not of chance.
 *   <li>With expected counts below 5 ask for {@link #exactProbability} or {@link #simulatedProbability}.
 *   <li>Strata without a base (不明) are left out. Empty strata of the frame to which nothing was mailed do not count.
 *   <li>Fewer than two strata, nothing or everything mailed, a stratum in one of the two only: NOT_ENOUGH_DATA. More mailed than there are:
 *       PARTS_DO_NOT_ADD.
 * </ul>
 *
 * <p>Source: Pearson, K. (1900), Philosophical Magazine 50, 157–175; Cochran, W. G. (1977), Sampling Techniques, 3rd ed., section 3.9, for
 * the hypergeometric covariance.
 *
 * @serial exclude
 */
public final class RandomDraw implements Explained, Serializable {

    private static final long serialVersionUID = 1L;
    private static final Rational FEW = Rational.of(5);
    private static final int MOST_UNITS = 10_000_000;
    private static final double TIE = 1 - 1e-12;

    private final long[] mailed;
    private final long[] units;
    private final List<Category> leftOut;
    private final List<Input> inputs;

    private RandomDraw(long[] mailed, long[] units, List<Category> leftOut, List<Input> inputs) {
        this.mailed = mailed;
        this.units = units;
        this.leftOut = List.copyOf(leftOut);
        this.inputs = List.copyOf(inputs);
    }

    /**
     * Tests the numbers mailed of a table.
     *
     * @param table the table
     * @param frame what its strata were drawn from
     * @return the test, or why there is none
     */
    public static Answer<RandomDraw> of(ResponseTable table, SamplingFrame frame) {
        List<Category> leftOut = new ArrayList<>();
        List<Input> inputs = new ArrayList<>();
        for (StratumResponse stratum : table.strata()) {
            if (!stratum.hasBase()) {
                leftOut.add(stratum.category());
            } else if (frame.find(stratum.category().id()).isEmpty()) {
                return refuse(stratum.category().name(), "抽出名簿にこの層がない", "the stratum is not in the sampling frame");
            }
        }
        long[] mailed = new long[frame.strata().size()];
        long[] units = new long[mailed.length];
        int kept = 0;
        for (FrameStratum stratum : frame.strata()) {
            Label name = stratum.category().name();
            Optional<StratumResponse> found =
                    table.find(stratum.category().id()).filter(StratumResponse::hasBase);
            if (found.isEmpty()) {
                if (stratum.units() > 0) {
                    return refuse(name, "回収状況表にこの層がない", "the stratum is not in the response table");
                }
                continue;
            }
            Input count = new Input(
                    name.plus(Label.of(" 発送件数", " mailed")), found.get().mailed(), table.source());
            Answer<Rational> amount = count.amount();
            if (!amount.isGiven()) {
                return Answer.refuse(amount.refusal().orElseThrow());
            }
            long number = amount.get().numerator().longValueExact();
            if (number > stratum.units()) {
                return Answer.refuse(
                        Refusal.Reason.PARTS_DO_NOT_ADD,
                        name.ja() + "：発送 " + number + " が母集団 " + stratum.units() + " より多い",
                        name.en() + ": " + number + " mailed are more than the " + stratum.units() + " units");
            }
            if (stratum.units() > 0) {
                mailed[kept] = number;
                units[kept++] = stratum.units();
                inputs.add(count);
                inputs.add(
                        new Input(name.plus(Label.of(" 母集団", " frame")), Figure.of(stratum.units()), frame.source()));
            }
        }
        mailed = Arrays.copyOf(mailed, kept);
        units = Arrays.copyOf(units, kept);
        long n = Arrays.stream(mailed).sum();
        if (kept < 2 || n == 0 || n == Arrays.stream(units).sum()) {
            return Answer.refuse(
                    Refusal.Reason.NOT_ENOUGH_DATA,
                    kept + "層で発送 " + n + " のため、偶然の働く余地がない",
                    "with " + kept + " strata and " + n + " mailed there is nothing left to chance");
        }
        return Answer.of(new RandomDraw(mailed, units, leftOut, inputs));
    }

    private static <T> Answer<T> refuse(Label name, String ja, String en) {
        return Answer.refuse(Refusal.Reason.NOT_ENOUGH_DATA, name.ja() + "：" + ja, name.en() + ": " + en);
    }

    private long drawn() {
        return Arrays.stream(mailed).sum();
    }

    private long population() {
        return Arrays.stream(units).sum();
    }

    /**
     * The statistic X².
     *
     * @return the exact value, not below 0
     */
    public Rational statistic() {
        Rational n = Rational.of(drawn());
        Rational all = Rational.of(population());
        // Σ (m − e)² ÷ e = N/n Σ m²/N_h − n
        Rational sum = squares().times(all).dividedBy(n).minus(n);
        return sum.times(all.minus(Rational.ONE)).dividedBy(all.minus(n));
    }

    private Rational squares() {
        Rational sum = Rational.ZERO;
        for (int h = 0; h < mailed.length; h++) {
            sum = sum.plus(Rational.of(mailed[h]).times(Rational.of(mailed[h])).dividedBy(Rational.of(units[h])));
        }
        return sum;
    }

    /**
     * The degrees of freedom.
     *
     * @return the number of strata with units, less one
     */
    public int degrees() {
        return units.length - 1;
    }

    /**
     * The probability of so large a statistic in a random draw (p値).
     *
     * @return the upper tail of the chi-square distribution, in double precision (about 10 digits)
     */
    public double probability() {
        return Quantiles.chiSquareTail(statistic().doubleValue(), degrees());
    }

    /**
     * The smallest count that was expected in a stratum.
     *
     * @return the exact count
     */
    public Rational smallestExpected() {
        long fewest = Arrays.stream(units).min().orElseThrow();
        return Rational.of(fewest).times(Rational.of(drawn(), population()));
    }

    /**
     * The probability of so large a statistic by going through every way in which the questionnaires can fall on the strata (正確確率).
     *
     * @return the exact probability; NOT_ENOUGH_DATA if there are more than 200,000 ways, or so many questionnaires that the numbers of samples
     *     become too long, for which it is simulated
     */
    public Answer<Rational> exactProbability() {
        Optional<DrawWays> ways = DrawWays.of(mailed, units);
        return ways.isPresent()
                ? Answer.of(ways.get().probability())
                : Answer.refuse(
                        Refusal.Reason.NOT_ENOUGH_DATA,
                        "組合せが20万通りを超えるため正確確率は求めない（シミュレーションによる）",
                        "there are more than 200,000 ways, too many to go through (simulate instead)");
    }

    /**
     * The probability of so large a statistic by drawing at random again and again (シミュレーションによるp値).
     *
     * @param draws the number of draws, 1 to 10,000,000
     * @param seed any number; the same gives the same probability
     * @return (1 + draws as extreme) ÷ (1 + draws), which is never 0
     * @throws IllegalArgumentException if the number of draws is out of range
     * @throws ArithmeticException if the frame has more than 10,000,000 units
     */
    public double simulatedProbability(int draws, long seed) {
        if (draws < 1 || draws > MOST_UNITS) {
            throw new IllegalArgumentException("The number of draws must be from 1 to 10,000,000, but was " + draws);
        }
        if (population() > MOST_UNITS) {
            throw new ArithmeticException(
                    "A simulation needs a frame of at most 10,000,000 units, but it had " + population());
        }
        int[] stratumOf = new int[(int) population()];
        int filled = 0;
        for (int h = 0; h < units.length; h++) {
            Arrays.fill(stratumOf, filled, filled + (int) units[h], h);
            filled += (int) units[h];
        }
        SplitMix random = SplitMix.of(seed);
        double observed = squares().doubleValue() * TIE;
        int n = (int) drawn();
        int extreme = 0;
        long[] counts = new long[units.length];
        for (int draw = 0; draw < draws; draw++) {
            Arrays.fill(counts, 0);
            // the first n of a shuffled list; shuffling on from any order is as random
            for (int i = 0; i < n; i++) {
                int at = i + (int) random.below(stratumOf.length - i);
                int stratum = stratumOf[at];
                stratumOf[at] = stratumOf[i];
                stratumOf[i] = stratum;
                counts[stratum]++;
            }
            double sum = 0;
            for (int h = 0; h < counts.length; h++) {
                sum += (double) counts[h] * counts[h] / units[h];
            }
            extreme += sum >= observed ? 1 : 0;
        }
        return (1.0 + extreme) / (1.0 + draws);
    }

    /**
     * The strata that could not be tested.
     *
     * @return strata without a base, in order
     */
    public List<Category> leftOut() {
        return leftOut;
    }

    @Override
    public Explanation explanation() {
        String tail = shown(3);
        Explanation explanation = Explanation.of(
                        Label.of("無作為抽出の検定 X²", "random draw X²"),
                        Label.of(
                                "(N−1)/(N−n) Σ (発送 − n N_h/N)² ÷ (n N_h/N)",
                                "(N−1)/(N−n) Σ (mailed − n N_h/N)² ÷ (n N_h/N)"))
                .withInputs(inputs)
                .withValue(statistic(), Unit.NONE)
                .withNote(Label.of("自由度 " + degrees() + "、p値 " + tail, degrees() + " degrees of freedom, p = " + tail));
        if (smallestExpected().compareTo(FEW) < 0) {
            explanation = explanation.withNote(
                    Label.of("期待度数が5未満の層があり、p値は目安", "an expected count is below 5, so the probability is a rough one"));
        }
        for (Category category : leftOut) {
            explanation = explanation.withNote(
                    category.name().plus(Label.of("：発送件数がなく対象外", ": left out, nothing mailed is known")));
        }
        return explanation;
    }

    private String shown(int digits) {
        return new BigDecimal(probability()).round(new MathContext(digits)).toString();
    }

    /** Statistic, degrees of freedom and probability, as in "X² = 12.34（自由度 16、p = 0.72）". */
    @Override
    public String toString() {
        return "X² = " + Rounding.decimals(2).round(statistic()) + "（自由度 " + degrees() + "、p = " + shown(2) + "）";
    }
}

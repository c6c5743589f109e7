package org.machistat.core.regional;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.machistat.core.internal.Quantiles;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal.Reason;

/**
 * Location quotients of one industry in standard deviations from their mean over the places (標準化特化係数).
 *
 * <pre>(quotient − mean) ÷ standard deviation</pre>
 *
 * <p>What lies above a limit is a remarkable concentration. The limit is that of the normal distribution
 * ({@link #limit(double)}, as O'Donoghue and Gleave propose), or, where quotients are not normal, the percentile of resampled ones
 * ({@link #limit(double, int, long)}, as Tian proposes).
 *
 * <p>Sources: O'Donoghue, D. and Gleave, B. (2004), A note on methods for measuring industrial agglomeration, Regional Studies 38; Tian, Z.
 * (2013), Measuring agglomeration using the standardized location quotient with a bootstrap method, Journal of Regional Analysis and Policy
 * 43.
 */
public final class StandardisedQuotients {

    /** What is standardised (標準化の尺度). */
    public enum Scale {
        /** The quotient itself. */
        QUOTIENT,
        /** Its natural logarithm; places without the industry have none. */
        LOGARITHM
    }

    private final RegionalTable table;
    private final Label industry;
    private final Scale scale;
    private final double mean;
    private final double deviation;
    /** By place; NaN where there is none. */
    private final double[] scores;

    private final double[] known;

    private StandardisedQuotients(
            RegionalTable table,
            Label industry,
            Scale scale,
            double mean,
            double deviation,
            double[] scores,
            int count) {
        this.table = table;
        this.industry = industry;
        this.scale = scale;
        this.mean = mean;
        this.deviation = deviation;
        this.scores = scores;
        this.known = Arrays.stream(scores).filter(score -> !Double.isNaN(score)).toArray();
        assert known.length == count;
    }

    /** Of values by place, NaN where there is none. */
    static Answer<StandardisedQuotients> of(
            RegionalTable table, Label industry, Scale scale, double[] values, int count) {
        double sum = 0;
        for (double value : values) {
            sum += Double.isNaN(value) ? 0 : value;
        }
        double mean = sum / count;
        double squares = 0;
        for (double value : values) {
            squares += Double.isNaN(value) ? 0 : (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(squares / (count - 1));
        // logarithms of equal quotients are near 0 together with their mean
        double size = scale == Scale.LOGARITHM ? Math.max(1, Math.abs(mean)) : Math.abs(mean);
        if (!(deviation > 1e-12 * size)) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    industry.ja() + "：特化係数がすべて等しく標準化できない",
                    industry.en() + ": all quotients are alike, so that they cannot be standardised");
        }
        double[] scores =
                Arrays.stream(values).map(value -> (value - mean) / deviation).toArray();
        return Answer.of(new StandardisedQuotients(table, industry, scale, mean, deviation, scores, count));
    }

    /**
     * The mean over the places.
     *
     * @return the mean of the quotients, or of their logarithms
     */
    public double mean() {
        return mean;
    }

    /**
     * The standard deviation over the places, with n − 1.
     *
     * @return the deviation, above 0
     */
    public double deviation() {
        return deviation;
    }

    /**
     * How far a place lies from the mean.
     *
     * @param place the id of the place
     * @return standard deviations, or empty if it has no quotient
     * @throws java.util.NoSuchElementException naming candidates, if there is no such place
     */
    public OptionalDouble score(String place) {
        double score = scores[table.indexOf(place)];
        return Double.isNaN(score) ? OptionalDouble.empty() : OptionalDouble.of(score);
    }

    /**
     * How probable a score as high as that of a place is if scores are normal (有意確率).
     *
     * @param place the id of the place
     * @return the probability of such a score or a higher one, from 0 to 1, or empty if the place has no quotient
     * @throws java.util.NoSuchElementException naming candidates, if there is no such place
     */
    public OptionalDouble significance(String place) {
        OptionalDouble score = score(place);
        return score.isEmpty() ? score : OptionalDouble.of(tail(score.getAsDouble()));
    }

    private static double tail(double score) {
        double half = Quantiles.chiSquareTail(score * score, 1) / 2;
        return score < 0 ? 1 - half : half;
    }

    /**
     * How probable a score as high as that of a place is among resampled places, without a distribution assumed.
     *
     * <p>Each time as many places are drawn with replacement as there are and standardised by their own mean and deviation. Draws of one place
     * only, whose deviation is 0, count as no such score.
     *
     * @param place the id of the place
     * @param draws how often places are drawn, 1 or more
     * @param seed the seed: the same one gives the same probability
     * @return the mean share of the places drawn whose score is as high or higher, from 0 to 1, or empty if the place has no quotient
     * @throws java.util.NoSuchElementException naming candidates, if there is no such place
     * @throws IllegalArgumentException if there is no draw
     */
    public OptionalDouble significance(String place, int draws, long seed) {
        checkDraws(draws);
        OptionalDouble score = score(place);
        if (score.isEmpty()) {
            return score;
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] sample = new double[known.length];
        long reached = 0;
        for (int draw = 0; draw < draws; draw++) {
            reached += reached(draw(sample, random), score.getAsDouble());
        }
        return OptionalDouble.of(reached / ((double) draws * sample.length));
    }

    private static int reached(double[] sample, double score) {
        double mean = Arrays.stream(sample).sum() / sample.length;
        double squares = 0;
        for (double value : sample) {
            squares += (value - mean) * (value - mean);
        }
        double limit = mean + score * Math.sqrt(squares / (sample.length - 1));
        int count = 0;
        for (double value : sample) {
            count += squares > 0 && value >= limit - 1e-12 * Math.abs(limit) ? 1 : 0;
        }
        return count;
    }

    private double[] draw(double[] sample, SplittableRandom random) {
        for (int i = 0; i < sample.length; i++) {
            sample[i] = known[random.nextInt(known.length)];
        }
        return sample;
    }

    /**
     * The limit that a normal distribution exceeds with a given probability.
     *
     * @param probability the probability, above 0 and below 1, such as 0.05 for 1.645
     * @return the limit in standard deviations
     * @throws IllegalArgumentException if the probability is not above 0 and below 1
     */
    public double limit(double probability) {
        checkProbability(probability);
        return Quantiles.normal(1 - probability);
    }

    /**
     * The limit that resampled places exceed with a given probability, without a distribution assumed.
     *
     * <p>Each time as many places are drawn with replacement as there are; the limit is the mean of their percentiles.
     *
     * @param probability the probability, above 0 and below 1
     * @param draws how often places are drawn, 1 or more
     * @param seed the seed: the same one gives the same limit
     * @return the limit in standard deviations
     * @throws IllegalArgumentException if the probability is not above 0 and below 1, or there is no draw
     */
    public double limit(double probability, int draws, long seed) {
        checkProbability(probability);
        checkDraws(draws);
        SplittableRandom random = new SplittableRandom(seed);
        double[] sample = new double[known.length];
        int at = Math.min(sample.length - 1, (int) Math.ceil((1 - probability) * sample.length) - 1);
        double sum = 0;
        for (int draw = 0; draw < draws; draw++) {
            Arrays.sort(draw(sample, random));
            sum += sample[Math.max(0, at)];
        }
        return sum / draws;
    }

    private static void checkDraws(int draws) {
        if (draws < 1) {
            throw new IllegalArgumentException("Draws must be 1 or more, but were " + draws);
        }
    }

    private static void checkProbability(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("Probability must be above 0 and below 1, but was " + probability);
        }
    }

    /**
     * The places beyond a limit.
     *
     * @param limit the limit in standard deviations
     * @return the places whose score is above it, in their order
     */
    public List<Category> above(double limit) {
        List<Category> places = new ArrayList<>();
        for (int row = 0; row < scores.length; row++) {
            if (scores[row] > limit) {
                places.add(table.places().get(row));
            }
        }
        return List.copyOf(places);
    }

    /** The industry, what was standardised, and the number of places. */
    @Override
    public String toString() {
        return industry.ja() + " 標準化特化係数（" + (scale == Scale.LOGARITHM ? "対数、" : "") + known.length + "地域）";
    }
}

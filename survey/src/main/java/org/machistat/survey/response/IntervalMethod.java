package org.machistat.survey.response;

import org.machistat.core.internal.Quantiles;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;
import org.machistat.survey.internal.Hypergeometric;

/** How a confidence interval of a proportion is made (割合の信頼区間の求め方). */
public enum IntervalMethod {
    /**
     * Score interval (ウィルソンのスコア区間).
     *
     * <pre>(p + z²/2n ± z √(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n)</pre>
     *
     * Source: Wilson, E. B. (1927), Journal of the American Statistical Association 22, 209–212.
     */
    WILSON(Label.of("ウィルソン法", "Wilson"), Label.same("(p + z²/2n ± z √(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n)")) {
        @Override
        double[] bounds(double k, double n, double confidence) {
            double z = Quantiles.normal(1 - (1 - confidence) / 2);
            double p = k / n;
            double z2n = z * z / n;
            double centre = p + z2n / 2;
            double reach = z * Math.sqrt(p * (1 - p) / n + z2n / (4 * n));
            return new double[] {k == 0 ? 0 : (centre - reach) / (1 + z2n), k == n ? 1 : (centre + reach) / (1 + z2n)};
        }
    },
    /**
     * Exact interval, never too short (クロッパー・ピアソン法).
     *
     * <pre>lower = quantile α/2 of Beta(k, n−k+1), 0 if k = 0
     * upper = quantile 1−α/2 of Beta(k+1, n−k), 1 if k = n</pre>
     *
     * Source: Clopper, C. J. and Pearson, E. S. (1934), Biometrika 26, 404–413.
     */
    CLOPPER_PEARSON(
            Label.of("クロッパー・ピアソン法", "Clopper–Pearson"),
            Label.of(
                    "ベータ分布 Beta(k, n−k+1) の α/2 点と Beta(k+1, n−k) の 1−α/2 点",
                    "quantile α/2 of Beta(k, n−k+1) and quantile 1−α/2 of Beta(k+1, n−k)")) {
        @Override
        double[] bounds(double k, double n, double confidence) {
            double tail = (1 - confidence) / 2;
            return new double[] {
                k == 0 ? 0 : Quantiles.beta(tail, k, n - k + 1), k == n ? 1 : Quantiles.beta(1 - tail, k + 1, n - k)
            };
        }
    },
    /**
     * Normal interval of the log odds (ロジット法); there is none where nobody or everybody counts.
     *
     * <pre>logit(p) ± z √(1/(n p (1−p))), turned back into a share</pre>
     *
     * Source: Agresti, A. (2002), Categorical Data Analysis, 2nd ed., section 3.1; R survey, svyciprop(method = "logit").
     */
    LOGIT(Label.of("ロジット法", "logit"), Label.same("logit⁻¹(logit(p) ± z √(1/(n p (1−p))))")) {
        @Override
        double[] bounds(double k, double n, double confidence) {
            double z = Quantiles.normal(1 - (1 - confidence) / 2);
            double middle = Math.log(k / (n - k));
            double reach = z * Math.sqrt(n / (k * (n - k)));
            return new double[] {1 / (1 + Math.exp(reach - middle)), 1 / (1 + Math.exp(-middle - reach))};
        }
    },
    /**
     * Exact interval for a finite population, never too short (超幾何分布による正確な区間); its bounds are counts of the population.
     *
     * <pre>lower = least M ÷ N with P(X ≥ k) &gt; α/2, upper = greatest M ÷ N with P(X ≤ k) &gt; α/2, X hypergeometric (N, M, n)</pre>
     *
     * <p>Without a population it is that of Clopper and Pearson. Populations up to 10,000,000.
     *
     * <p>Source: Buonaccorsi, J. P. (1987), The American Statistician 41, 215–218.
     */
    HYPERGEOMETRIC(
            Label.of("超幾何分布による正確法", "exact hypergeometric"),
            Label.of(
                    "超幾何分布で P(X ≥ k) > α/2 となる最小の M と P(X ≤ k) > α/2 となる最大の M、÷ N",
                    "least M with P(X ≥ k) > α/2 and greatest M with P(X ≤ k) > α/2, hypergeometric, ÷ N")) {
        @Override
        double[] bounds(double k, double n, double confidence) {
            return CLOPPER_PEARSON.bounds(k, n, confidence);
        }

        @Override
        double[] bounds(Rational k, Rational n, long population, double confidence) {
            return counts(k, n, population, (1 - confidence) / 2);
        }
    };

    /** The largest population of an exact interval. */
    private static final long LARGEST = 10_000_000;

    private final Label label;
    private final Label formula;

    IntervalMethod(Label label, Label formula) {
        this.label = label;
        this.formula = formula;
    }

    /**
     * The name of the method.
     *
     * @return the name in Japanese and English
     */
    public Label label() {
        return label;
    }

    /**
     * The formula in words.
     *
     * @return the formula in Japanese and English
     */
    public Label formula() {
        return formula;
    }

    /** The lower and upper bound for k of n, n above 0; a finite population makes both greater and no whole numbers. */
    abstract double[] bounds(double k, double n, double confidence);

    /** The lower and upper bound for k of n drawn from more than n. */
    double[] bounds(Rational k, Rational n, long population, double confidence) {
        Rational factor =
                Rational.of(population - 1).dividedBy(Rational.of(population).minus(n));
        return bounds(k.times(factor).doubleValue(), n.times(factor).doubleValue(), confidence);
    }

    /** The marked units of the population between which the bounds lie, by halving; both tails move one way with their number. */
    private static double[] counts(Rational part, Rational whole, long population, double tail) {
        if (population > LARGEST) {
            throw new ArithmeticException(
                    "An exact interval needs a population of at most 10,000,000, but it was " + population);
        }
        long k = part.numerator().longValueExact();
        long n = whole.numerator().longValueExact();
        long low = k;
        long high = population - (n - k);
        long[] found = new long[2];
        for (int side = 0; side < 2; side++) {
            long from = low;
            long to = high;
            while (from < to) {
                long middle = side == 0 ? from + (to - from) / 2 : to - (to - from) / 2;
                Hypergeometric distribution = Hypergeometric.of(population, middle, n);
                boolean likely = (side == 0 ? distribution.atLeast(k) : distribution.atMost(k)) > tail;
                if (side == 0) {
                    from = likely ? from : middle + 1;
                    to = likely ? middle : to;
                } else {
                    from = likely ? middle : from;
                    to = likely ? to : middle - 1;
                }
            }
            found[side] = from;
        }
        return new double[] {(double) found[0] / population, (double) found[1] / population};
    }
}

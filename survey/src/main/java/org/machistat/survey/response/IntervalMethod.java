package org.machistat.survey.response;

import org.machistat.core.internal.Quantiles;
import org.machistat.core.text.Label;

/** How a confidence interval of a proportion is made (割合の信頼区間の求め方). */
public enum IntervalMethod {
    /**
     * Score interval (ウィルソンのスコア区間).
     *
     * <pre>(p + z²/2n ± z √(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n)</pre>
     *
     * Source: Wilson, E. B. (1927), Journal of the American Statistical Association 22, 209–212.
     */
    WILSON("ウィルソン法", "Wilson") {
        @Override
        double[] bounds(long k, long n, double confidence) {
            double z = Quantiles.normal(1 - (1 - confidence) / 2);
            double p = (double) k / n;
            double z2n = z * z / n;
            double centre = p + z2n / 2;
            double reach = z * Math.sqrt(p * (1 - p) / n + z2n / (4.0 * n));
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
    CLOPPER_PEARSON("クロッパー・ピアソン法", "Clopper–Pearson") {
        @Override
        double[] bounds(long k, long n, double confidence) {
            double tail = (1 - confidence) / 2;
            return new double[] {
                k == 0 ? 0 : Quantiles.beta(tail, (double) k, n - k + 1.0),
                k == n ? 1 : Quantiles.beta(1 - tail, k + 1.0, (double) (n - k))
            };
        }
    };

    private final Label label;

    IntervalMethod(String ja, String en) {
        this.label = Label.of(ja, en);
    }

    /**
     * The name of the method.
     *
     * @return the name in Japanese and English
     */
    public Label label() {
        return label;
    }

    /** The lower and upper bound for k of n, n above 0. */
    abstract double[] bounds(long k, long n, double confidence);
}

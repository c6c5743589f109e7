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
    };

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
}

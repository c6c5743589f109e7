package org.machistat.survey.estimate;

import org.machistat.core.internal.Quantiles;
import org.machistat.core.text.Label;

/** How a confidence interval of an estimated share is made; all but one stay between 0 and 1 (推定割合の信頼区間の求め方). */
public enum ProportionInterval {
    /**
     * Symmetric by Student's t, not kept between 0 and 1 (ワルド法).
     *
     * <pre>p ± t s</pre>
     */
    WALD(Label.of("t分布", "Student's t")) {
        @Override
        double[] bounds(double p, double error, long n, double degrees, double confidence) {
            double reach = student(confidence, degrees) * error;
            return new double[] {p - reach, p + reach};
        }
    },
    /**
     * Symmetric on the scale of log odds (ロジット法).
     *
     * <pre>logit⁻¹(logit p ± t s ÷ (p (1−p)))</pre>
     *
     * Source: Lumley, T. (2010), Complex Surveys, section 2.5; R survey, svyciprop(method = "logit"). None where p is 0 or 1.
     */
    LOGIT(Label.of("ロジット法", "logit")) {
        @Override
        double[] bounds(double p, double error, long n, double degrees, double confidence) {
            double reach = student(confidence, degrees) * error / (p * (1 - p));
            double middle = Math.log(p / (1 - p));
            return new double[] {1 / (1 + Math.exp(reach - middle)), 1 / (1 + Math.exp(-middle - reach))};
        }
    },
    /**
     * Clopper–Pearson with the effective size (コーン・グラウバード法).
     *
     * <pre>n* = p (1−p) ÷ s² × (t of n−1 ÷ t of the design)²</pre>
     *
     * Source: Korn, E. L. and Graubard, B. I. (1998), Survey Methodology 24, 193–201; R survey, svyciprop(method = "beta").
     */
    KORN_GRAUBARD(Label.of("コーン・グラウバード法", "Korn–Graubard")) {
        @Override
        double[] bounds(double p, double error, long n, double degrees, double confidence) {
            double size = effective(p, error, n, degrees, confidence);
            double k = size * p;
            double tail = (1 - confidence) / 2;
            return new double[] {Quantiles.beta(tail, k, size - k + 1), Quantiles.beta(1 - tail, k + 1, size - k)};
        }
    },
    /**
     * Wilson's score interval with the effective size (ウィルソン法).
     *
     * <pre>(p + z²/2n* ± z √(p(1−p)/n* + z²/4n*²)) ÷ (1 + z²/n*), n* as for Korn–Graubard</pre>
     *
     * Source: Dean, N. and Pagano, M. (2015), Journal of Survey Statistics and Methodology 3, 484–503, section 2.3.
     */
    WILSON(Label.of("ウィルソン法", "Wilson")) {
        @Override
        double[] bounds(double p, double error, long n, double degrees, double confidence) {
            double size = effective(p, error, n, degrees, confidence);
            double z = Quantiles.normal(1 - (1 - confidence) / 2);
            double z2n = z * z / size;
            double reach = z * Math.sqrt(p * (1 - p) / size + z2n / (4 * size));
            return new double[] {
                Math.max(0, (p + z2n / 2 - reach) / (1 + z2n)), Math.min(1, (p + z2n / 2 + reach) / (1 + z2n))
            };
        }
    };

    private final Label label;

    ProportionInterval(Label label) {
        this.label = label;
    }

    /**
     * The name of the method.
     *
     * @return the name in Japanese and English
     */
    public Label label() {
        return label;
    }

    /** The bounds for a share between 0 and 1 with an error above 0. */
    abstract double[] bounds(double p, double error, long n, double degrees, double confidence);

    static double student(double confidence, double degrees) {
        return Quantiles.student(1 - (1 - confidence) / 2, degrees);
    }

    static double effective(double p, double error, long n, double degrees, double confidence) {
        double ratio = n > 1 ? student(confidence, n - 1.0) / student(confidence, degrees) : 1;
        return p * (1 - p) / (error * error) * ratio * ratio;
    }
}

package org.machistat.core.population;

import java.util.Optional;
import org.machistat.core.internal.LeastSquares;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;

/** The form of a {@link Trend} (傾向線の型). */
public enum TrendCurve {
    /** a + b·t (直線). */
    LINEAR("直線", "linear", "a + b × t", 2),
    /** a·e^(b·t) (指数曲線). */
    EXPONENTIAL("指数曲線", "exponential", "a × e^(b × t)", 2),
    /** K ÷ (1 + a·e^(−b·t)) (ロジスティック曲線). */
    LOGISTIC("ロジスティック曲線", "logistic", "K ÷ (1 + a × e^(−b × t))", 3),
    /** K·exp(−a·e^(−b·t)) (ゴンペルツ曲線). */
    GOMPERTZ("ゴンペルツ曲線", "Gompertz", "K × exp(−a × e^(−b × t))", 3);

    private static final int STARTS = 30;
    private static final double MOST_START = 1e6;

    private final Label label;
    private final Label formula;
    private final int parameterCount;

    TrendCurve(String ja, String en, String formula, int parameterCount) {
        this.label = Label.of(ja, en);
        this.formula = Label.same(formula);
        this.parameterCount = parameterCount;
    }

    /**
     * The name of the curve.
     *
     * @return the name in Japanese and English
     */
    public Label label() {
        return label;
    }

    /**
     * The formula of the curve.
     *
     * @return the formula, the same in both languages
     */
    public Label formula() {
        return formula;
    }

    int parameterCount() {
        return parameterCount;
    }

    boolean hasCeiling() {
        return parameterCount == 3;
    }

    static double year(ReferenceDate date) {
        return Years.of(date).doubleValue();
    }

    /** Parameters: a, b; ln a, b; K, ln a, b. */
    double value(double[] p, double t) {
        return switch (this) {
            case LINEAR -> p[0] + p[1] * t;
            case EXPONENTIAL -> Math.exp(p[0] + p[1] * t);
            case LOGISTIC -> p[0] / (1 + Math.exp(p[1] - p[2] * t));
            case GOMPERTZ -> p[0] * Math.exp(-Math.exp(p[1] - p[2] * t));
        };
    }

    double[] gradient(double[] p, double t) {
        return switch (this) {
            case LINEAR -> new double[] {1, t};
            case EXPONENTIAL -> new double[] {value(p, t), t * value(p, t)};
            case LOGISTIC -> {
                double part = 1 / (1 + Math.exp(p[1] - p[2] * t));
                double inner = -p[0] * part * (1 - part);
                yield new double[] {part, inner, -t * inner};
            }
            case GOMPERTZ -> {
                double power = Math.exp(p[1] - p[2] * t);
                double part = Math.exp(-power);
                double inner = part == 0 ? 0 : -p[0] * part * power;
                yield new double[] {part, inner, -t * inner};
            }
        };
    }

    Optional<LeastSquares.Fit> fit(double[] t, double[] y, double bound) {
        LeastSquares.Model model = new LeastSquares.Model() {
            @Override
            public double value(double[] parameters, double at) {
                return TrendCurve.this.value(parameters, at);
            }

            @Override
            public double[] gradient(double[] parameters, double at) {
                return TrendCurve.this.gradient(parameters, at);
            }
        };
        if (this == LINEAR) {
            return line(t, y);
        }
        if (this == EXPONENTIAL) {
            double[] logs = new double[y.length];
            for (int i = 0; i < y.length; i++) {
                logs[i] = Math.log(y[i]);
            }
            return line(t, logs).flatMap(start -> LeastSquares.curve(model, t, y, start.parameters()));
        }
        return best(model, t, y, bound);
    }

    /** The best of several starts: ceilings from just above the data to the bound, the rest from the straightened curve. */
    private Optional<LeastSquares.Fit> best(LeastSquares.Model model, double[] t, double[] y, double bound) {
        Optional<LeastSquares.Fit> best = Optional.empty();
        double most = Math.max(Math.min(bound, MOST_START), 1.01);
        for (int i = 0; i < STARTS; i++) {
            double ceiling = 1.001 * Math.pow(most / 1.001, i / (STARTS - 1.0));
            double[] straight = new double[y.length];
            for (int k = 0; k < y.length; k++) {
                straight[k] = this == LOGISTIC ? Math.log(ceiling / y[k] - 1) : Math.log(Math.log(ceiling / y[k]));
            }
            Optional<LeastSquares.Fit> found = line(t, straight)
                    .flatMap(start -> LeastSquares.curve(
                            model, t, y, new double[] {ceiling, start.parameters()[0], -start.parameters()[1]}));
            if (found.isPresent()
                    && found.get().parameters()[0] > 0
                    && (best.isEmpty() || found.get().sse() < best.get().sse())) {
                best = found;
            }
        }
        return best;
    }

    private static Optional<LeastSquares.Fit> line(double[] t, double[] y) {
        double[][] design = new double[t.length][];
        for (int i = 0; i < t.length; i++) {
            design[i] = new double[] {1, t[i]};
        }
        return LeastSquares.linear(design, y);
    }
}

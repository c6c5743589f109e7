package org.machistat.survey.weighting;

import java.util.Objects;
import org.machistat.core.text.Label;

/**
 * How far calibration lets weights go, and how it counts their distance from the old ones (較正の距離関数).
 *
 * <pre>factor g = F(u): linear 1 + u; raking exp(u); logit between its bounds; linear or raking cut off at bounds</pre>
 *
 * <p>Source: Deville, J.-C. and Särndal, C.-E. (1992), Journal of the American Statistical Association 87, 376–382.
 */
public final class CalibrationMethod {

    /** Factors 1 + u, which may fall below 0 (線形). */
    public static final CalibrationMethod LINEAR =
            new CalibrationMethod(Kind.LINEAR, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Factors exp(u), always above 0 (レイキング比, 乗法). */
    public static final CalibrationMethod RAKING = new CalibrationMethod(Kind.RAKING, 0, Double.POSITIVE_INFINITY);

    private enum Kind {
        LINEAR,
        RAKING,
        LOGIT
    }

    private final Kind kind;
    private final double lower;
    private final double upper;

    private CalibrationMethod(Kind kind, double lower, double upper) {
        this.kind = kind;
        this.lower = lower;
        this.upper = upper;
    }

    private static void check(double lower, double upper) {
        if (!(lower >= 0 && lower < 1 && upper > 1 && upper < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "Bounds of factors must be 0 or more and below 1, and above 1 and finite, but were " + lower
                            + " and " + upper);
        }
    }

    /**
     * Factors 1 + u cut off at bounds (打切り線形).
     *
     * @param lower the smallest factor, 0 or more and below 1
     * @param upper the largest factor, above 1
     * @return the method
     * @throws IllegalArgumentException if the bounds are not such
     */
    public static CalibrationMethod linear(double lower, double upper) {
        check(lower, upper);
        return new CalibrationMethod(Kind.LINEAR, lower, upper);
    }

    /**
     * Factors exp(u) cut off at bounds (打切り乗法).
     *
     * @param lower the smallest factor, 0 or more and below 1
     * @param upper the largest factor, above 1
     * @return the method
     * @throws IllegalArgumentException if the bounds are not such
     */
    public static CalibrationMethod raking(double lower, double upper) {
        check(lower, upper);
        return new CalibrationMethod(Kind.RAKING, lower, upper);
    }

    /**
     * Factors that come near their bounds without reaching them (ロジット).
     *
     * <pre>F(u) = (L(U−1) + U(1−L) exp(Au)) ÷ (U−1 + (1−L) exp(Au)), A = (U−L) ÷ ((1−L)(U−1))</pre>
     *
     * @param lower the bound L, 0 or more and below 1
     * @param upper the bound U, above 1
     * @return the method
     * @throws IllegalArgumentException if the bounds are not such
     */
    public static CalibrationMethod logit(double lower, double upper) {
        check(lower, upper);
        return new CalibrationMethod(Kind.LOGIT, lower, upper);
    }

    /** Whether one step of Newton's method is the whole way. */
    boolean isLinear() {
        return kind == Kind.LINEAR && lower == Double.NEGATIVE_INFINITY;
    }

    /** The factor F(u). */
    double factor(double u) {
        return switch (kind) {
            case LINEAR -> Math.max(lower, Math.min(upper, 1 + u));
            case RAKING -> Math.max(lower, Math.min(upper, Math.exp(u)));
            case LOGIT -> {
                double down = Math.exp(-Math.abs(scale() * u));
                yield u > 0
                        ? (lower * (upper - 1) * down + upper * (1 - lower)) / ((upper - 1) * down + 1 - lower)
                        : (lower * (upper - 1) + upper * (1 - lower) * down) / (upper - 1 + (1 - lower) * down);
            }
        };
    }

    /** The derivative F'(u). */
    double slope(double u) {
        return switch (kind) {
            case LINEAR -> 1 + u > lower && 1 + u < upper ? 1 : 0;
            case RAKING -> {
                double factor = Math.exp(u);
                yield factor > lower && factor < upper ? factor : 0;
            }
            case LOGIT -> {
                double factor = factor(u);
                yield scale() * (factor - lower) * (upper - factor) / (upper - lower);
            }
        };
    }

    private double scale() {
        return (upper - lower) / ((1 - lower) * (upper - 1));
    }

    /**
     * The smallest factor possible.
     *
     * @return the bound; negative infinity for {@link #LINEAR}
     */
    public double lower() {
        return lower;
    }

    /**
     * The largest factor possible.
     *
     * @return the bound; infinity where there is none
     */
    public double upper() {
        return upper;
    }

    /**
     * The method in words.
     *
     * @return the method and its bounds, in Japanese and English
     */
    public Label label() {
        Label name = switch (kind) {
            case LINEAR -> Label.of("線形", "linear");
            case RAKING -> Label.of("乗法（レイキング）", "raking");
            case LOGIT -> Label.of("ロジット", "logit");
        };
        return upper == Double.POSITIVE_INFINITY
                ? name
                : name.plus(Label.of("（" + lower + "～" + upper + "）", " (" + lower + " to " + upper + ")"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CalibrationMethod that
                && kind == that.kind
                && lower == that.lower
                && upper == that.upper;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, lower, upper);
    }

    /** The method in Japanese. */
    @Override
    public String toString() {
        return label().ja();
    }
}

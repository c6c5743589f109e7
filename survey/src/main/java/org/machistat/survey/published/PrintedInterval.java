package org.machistat.survey.published;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.survey.response.IntervalMethod;

/**
 * An interval of a share in the population, from a printed percentage (印字された割合の信頼区間).
 *
 * @param share the percentage
 * @param method how the interval was made
 * @param confidence the level
 * @param printed the fractions that are printed so
 * @param lower the lower bound as a fraction from 0 to 1, in double precision (about 12 digits)
 * @param upper the upper bound as a fraction from 0 to 1, in double precision (about 12 digits)
 * @serial exclude
 */
public record PrintedInterval(
        PrintedShare share, IntervalMethod method, double confidence, Interval printed, double lower, double upper)
        implements Explained, Serializable {

    /**
     * Makes an interval.
     *
     * @param share the percentage
     * @param method how the interval was made
     * @param confidence the level
     * @param printed the fractions that are printed so
     * @param lower the lower bound
     * @param upper the upper bound
     * @throws IllegalArgumentException unless 0 ≤ lower ≤ upper ≤ 1
     */
    public PrintedInterval {
        Objects.requireNonNull(share, "share");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(printed, "printed");
        if (!(lower >= 0 && lower <= upper && upper <= 1)) {
            throw new IllegalArgumentException(
                    "Bounds must be fractions in order from 0 to 1, but were " + lower + " and " + upper);
        }
    }

    @Override
    public Explanation explanation() {
        List<Input> inputs = new ArrayList<>();
        inputs.add(share.percent());
        inputs.add(new Input(
                Label.of("基数 n", "base n"),
                Figure.of(share.base()),
                share.percent().source()));
        share.population()
                .ifPresent(size -> inputs.add(new Input(
                        Label.of("母集団 N", "population N"),
                        Figure.of(size),
                        share.percent().source())));
        Explanation explanation = Explanation.of(
                        Label.of("印字された割合の信頼区間", "interval of a printed share"), method.formula())
                .withInputs(inputs)
                .withWorking(bounds())
                .withNote(method.label());
        if (share.isWeighted()) {
            explanation = explanation.withNote(Label.of(
                    "ウェイト付き：n の代わりに n ÷ デザイン効果 " + share.designEffect().orElseThrow(),
                    "weighted: n ÷ design effect " + share.designEffect().orElseThrow() + " in place of n"));
        } else {
            String least = String.valueOf(printed.lower().orElseThrow().times(share.base()));
            String most = String.valueOf(printed.upper().orElseThrow().times(share.base()));
            String counts = least.equals(most) ? least : least + "–" + most;
            explanation = explanation.withNote(Label.of("復元した度数 " + counts, "count recovered: " + counts));
        }
        return explanation.withNote(Label.of(
                "丸める前にあり得る値すべてについて、単純無作為抽出とみなした区間をあわせたもの",
                "joins the intervals, as if of a simple random sample, of all values that are printed so"));
    }

    private String bounds() {
        return percent(lower) + "–" + percent(upper) + "%";
    }

    private static String percent(double fraction) {
        return BigDecimal.valueOf(fraction)
                .movePointRight(2)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** The bounds in per cent, level and method, as in "12.4–17.1%（95%、ウィルソン法）". */
    @Override
    public String toString() {
        String level = BigDecimal.valueOf(confidence)
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
        return bounds() + "（" + level + "%、" + method.label().ja() + "）";
    }
}

package org.machistat.survey.tabulation;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Unit;
import org.machistat.survey.internal.Numbers;

/**
 * The result of a test of significance (有意差検定の結果).
 *
 * <p>All numbers are in double precision.
 *
 * @param title what was tested
 * @param method the test
 * @param formula its formula in words
 * @param symbol the statistic's symbol: X², F, t
 * @param statistic the statistic
 * @param degrees the degrees of freedom, of the numerator for F; 0 if the test has none
 * @param denominatorDegrees the degrees of freedom of the denominator of F; 0 for other tests
 * @param probability the chance of a statistic at least so far out if there were no difference (p値), from 0 to 1
 * @param notes what a reader must know
 * @serial exclude
 */
public record SignificanceTest(
        Label title,
        Label method,
        Label formula,
        String symbol,
        double statistic,
        double degrees,
        double denominatorDegrees,
        double probability,
        List<Label> notes)
        implements Explained, Serializable {

    private static final int SHOWN_DIGITS = 3;

    /**
     * Makes a result.
     *
     * @param title what was tested
     * @param method the test
     * @param formula its formula in words
     * @param symbol the statistic's symbol
     * @param statistic the statistic
     * @param degrees the degrees of freedom
     * @param denominatorDegrees the degrees of freedom of the denominator
     * @param probability the p-value
     * @param notes what a reader must know
     * @throws IllegalArgumentException if the statistic is not finite, or the probability not from 0 to 1
     */
    public SignificanceTest {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(formula, "formula");
        Objects.requireNonNull(symbol, "symbol");
        notes = List.copyOf(notes);
        if (!Double.isFinite(statistic) || !(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "A test must have a finite statistic and a probability from 0 to 1, but had " + statistic + " and "
                            + probability);
        }
    }

    /**
     * Whether the difference is significant.
     *
     * @param level the level, above 0 and below 1, such as 0.05
     * @return whether the probability is below the level
     * @throws IllegalArgumentException if the level is not above 0 and below 1
     */
    public boolean isSignificant(double level) {
        checkLevel(level);
        return probability < level;
    }

    static void checkLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("Level must be above 0 and below 1, but was " + level);
        }
    }

    static String shown(double probability) {
        return new BigDecimal(probability)
                .round(new MathContext(SHOWN_DIGITS))
                .stripTrailingZeros()
                .toString();
    }

    private Label degreesInWords() {
        if (degrees == 0) {
            return Label.EMPTY;
        }
        String shown =
                Numbers.shown(degrees) + (denominatorDegrees == 0 ? "" : "、" + Numbers.shown(denominatorDegrees));
        return Label.of("自由度 " + shown + "、", shown.replace("、", " and ") + " degrees of freedom, ");
    }

    @Override
    public Explanation explanation() {
        BigDecimal exact = new BigDecimal(statistic);
        Explanation explanation = Explanation.of(title.plus(Label.same(" " + symbol)), formula)
                .withNote(method)
                .withNote(degreesInWords().plus(Label.of("p値 " + shown(probability), "p = " + shown(probability))));
        explanation = exact.stripTrailingZeros().scale() <= 0
                ? explanation.withValue(Rational.of(exact), Unit.NONE)
                : explanation.withEndlessValue(exact, Unit.NONE);
        for (Label note : notes) {
            explanation = explanation.withNote(note);
        }
        return explanation;
    }

    /** Title, statistic, degrees of freedom and probability, as in "Q1×業種 F = 5.19（自由度 1.49、20.9、p = 0.0217）". */
    @Override
    public String toString() {
        return title.ja() + " " + symbol + " = " + Numbers.shown(statistic) + "（"
                + degreesInWords().ja() + "p = " + shown(probability) + "）";
    }
}

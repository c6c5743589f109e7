package org.machistat.core.composition;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Divergence;
import org.machistat.core.internal.Wide;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;

/**
 * How unequally an amount is shared out (不平等度).
 *
 * <p>s are the shares of the amount. p are the shares of what it is shared out among: 1/n if every part counts alike, or those of weights, such as
 * people beside income by ward. All measures are 0 where s = p throughout.
 *
 * <ul>
 *   <li>Parts must be known and make up their whole, as for {@link Concentration}; weights likewise.
 *   <li>A part without weight and amount counts as not there; one with an amount and no weight refuses with ZERO_BASE.
 *   <li>The Gini coefficient and Hoover's index are exact, without weights the square of the coefficient of variation too. Those with logarithms
 *       have about 15 digits, also near equality.
 *   <li>Without weights n counts parts of 0 too.
 * </ul>
 *
 * @serial exclude
 */
public final class Inequality implements Explained, Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * A point of the Lorenz curve (ローレンツ曲線の点).
     *
     * @param weight the share of the parts that have least, together
     * @param amount the share of the amount that they have
     * @serial exclude
     */
    public record LorenzPoint(Rational weight, Rational amount) implements Serializable {

        /** Both shares in per cent, as in "66.7% → 50.0%". */
        @Override
        public String toString() {
            return percent(weight) + " → " + percent(amount);
        }

        private static String percent(Rational share) {
            return Rounding.decimals(1).round(share.times(100)).toPlainString() + "%";
        }
    }

    /** In ascending order of amount per weight. */
    private final long[] amounts;

    /** Null if every part counts alike. */
    private final long[] weights;

    private final long total;
    private final long weightTotal;
    private final List<Input> inputs;

    private Inequality(long[] amounts, long[] weights, long total, long weightTotal, List<Input> inputs) {
        this.amounts = amounts;
        this.weights = weights;
        this.total = total;
        this.weightTotal = weightTotal;
        this.inputs = inputs;
    }

    static Inequality of(Sizes sizes) {
        long[] sorted = sizes.amounts.clone();
        Arrays.sort(sorted);
        return new Inequality(sorted, null, sizes.total, sorted.length, sizes.inputs);
    }

    /**
     * The inequality of the parts of a composition, each counting alike.
     *
     * @param composition the parts
     * @return the inequality; or why a part is not known, or that all are 0
     * @throws IllegalArgumentException if the parts in units of their last printed digit add to more than a long holds
     */
    public static Answer<Inequality> of(Composition composition) {
        return Sizes.of(composition).map(Inequality::of);
    }

    /**
     * The inequality of numbers, each counting alike.
     *
     * @param parts the numbers, none below 0; the array is copied
     * @return the inequality, refused with ZERO_BASE if all are 0
     * @throws IllegalArgumentException if there is no number, one is below 0, or they add to more than a long holds
     */
    public static Answer<Inequality> of(long... parts) {
        return Sizes.of(parts, List.of()).map(Inequality::of);
    }

    /**
     * The inequality of amounts per weight, such as income by ward among the people of the wards.
     *
     * @param amounts the amounts
     * @param weights the weights of the same categories, in any order
     * @return the inequality; or why a part is not known, that all are 0, or that one has an amount and no weight
     * @throws IllegalArgumentException if the categories differ, or either side adds to more than a long holds
     */
    public static Answer<Inequality> of(Composition amounts, Composition weights) {
        return Sizes.of(amounts)
                .flatMap(left -> Sizes.matching(amounts, weights).flatMap(right -> of(left, right)));
    }

    /**
     * The inequality of numbers per weight.
     *
     * @param parts the numbers, none below 0
     * @param weights the weights, none below 0
     * @return the inequality; refused with ZERO_BASE if all numbers or all weights are 0, or a number has no weight
     * @throws IllegalArgumentException if the arrays differ in length, or for numbers as {@link #of(long...)} does
     */
    public static Answer<Inequality> of(long[] parts, long[] weights) {
        if (parts.length != weights.length) {
            throw new IllegalArgumentException(
                    "Parts and weights must be as many, but were " + parts.length + " and " + weights.length);
        }
        return Sizes.of(parts, List.of())
                .flatMap(left -> Sizes.of(weights, List.of()).flatMap(right -> of(left, right)));
    }

    static Answer<Inequality> of(Sizes left, Sizes right) {
        for (int i = 0; i < left.count(); i++) {
            if (right.amounts[i] == 0 && left.amounts[i] != 0) {
                return Answer.refuse(
                        Reason.ZERO_BASE,
                        (i + 1) + "番目の項目に値があるが重みが0",
                        "part " + (i + 1) + " has an amount and a weight of 0");
            }
        }
        int[] order = PerWeight.order(left.amounts, right.amounts);
        long[] amounts = new long[order.length];
        long[] weights = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            amounts[i] = left.amounts[order[i]];
            weights[i] = right.amounts[order[i]];
        }
        List<Input> inputs =
                Stream.concat(left.inputs.stream(), right.inputs.stream()).toList();
        return Answer.of(new Inequality(amounts, weights, left.total, right.total, inputs));
    }

    private Coefficient noted(Coefficient coefficient) {
        return coefficient
                .withInputs(inputs)
                .withNote(
                        weights == null
                                ? Label.of(
                                        "n = " + amounts.length + "、各項目を同じ重みで扱う",
                                        "n = " + amounts.length + ", every part counts alike")
                                : Label.of("重みつき、n = " + amounts.length, "weighted, n = " + amounts.length));
    }

    /** How many parts there are, without those that have neither weight nor amount. */
    int count() {
        return amounts.length;
    }

    /**
     * The Gini coefficient (ジニ係数), from 0 to below 1.
     *
     * <pre>1 − Σ p × (L before + L up to it), L the Lorenz curve; without weights Σ (2 × rank − n − 1) x ÷ (n Σ x)</pre>
     *
     * <p>Source: Gini, C., Variabilità e mutabilità (1912); Sen, A., On Economic Inequality (1973), section 2.5. Without the correction for small n:
     * see {@link #correctedGini}.
     *
     * @return the coefficient
     */
    public Coefficient gini() {
        return noted(Coefficient.of(
                Label.of("ジニ係数", "Gini coefficient"),
                Label.of(
                        "1 − ローレンツ曲線の下の面積 × 2（n/(n−1) の補正なし）",
                        "1 − twice the area below the Lorenz curve (no n/(n−1))"),
                exactGini()));
    }

    private Rational exactGini() {
        Wide sum = new Wide();
        if (weights == null) {
            for (int i = 0; i < amounts.length; i++) {
                sum.add(2L * i + 1 - amounts.length, amounts[i]);
            }
            return Rational.of(sum.toBigInteger(), BigInteger.valueOf(total).multiply(BigInteger.valueOf(weightTotal)));
        }
        long before = 0;
        for (int i = 0; i < amounts.length; i++) {
            sum.add(weights[i], before);
            before += amounts[i];
            sum.add(weights[i], before);
        }
        BigInteger square = BigInteger.valueOf(total).multiply(BigInteger.valueOf(weightTotal));
        return Rational.of(square.subtract(sum.toBigInteger()), square);
    }

    /**
     * The Gini coefficient times n ÷ (n − 1) (補正ジニ係数), which is 1 if one of n parts has all.
     *
     * <p>Source: Deltas, G., The small-sample bias of the Gini coefficient, Review of Economics and Statistics 85 (2003). Programs call it
     * normalised or corrected; REAT's {@code gini(coefnorm = TRUE)}, ineq's {@code Gini(corr = TRUE)}.
     *
     * @return the coefficient; refused with NOT_ENOUGH_DATA for one part, with NOT_APPLICABLE for weighted parts
     */
    public Answer<Coefficient> correctedGini() {
        return plain("補正", "the correction")
                .map(n -> noted(Coefficient.of(
                        Label.of("補正ジニ係数", "Corrected Gini coefficient"),
                        Label.of("ジニ係数 × n ÷ (n − 1)", "Gini coefficient × n ÷ (n − 1)"),
                        exactGini().times(Rational.of(n, n - 1L)))));
    }

    private Answer<Integer> plain(String ja, String en) {
        if (weights != null) {
            return Answer.refuse(
                    Reason.NOT_APPLICABLE, "重みつきでは" + ja + "は定義されない", en + " is not defined for weighted parts");
        }
        return amounts.length > 1
                ? Answer.of(amounts.length)
                : Answer.refuse(Reason.NOT_ENOUGH_DATA, "項目が1つのため定義されない", "it is not defined for a single part");
    }

    /**
     * The Lorenz curve (ローレンツ曲線).
     *
     * @return n + 1 points from (0, 0) to (1, 1), the parts with least first
     */
    public List<LorenzPoint> lorenz() {
        List<LorenzPoint> points = new ArrayList<>(List.of(new LorenzPoint(Rational.ZERO, Rational.ZERO)));
        long weight = 0;
        long amount = 0;
        for (int i = 0; i < amounts.length; i++) {
            weight += weights == null ? 1 : weights[i];
            amount += amounts[i];
            points.add(new LorenzPoint(Rational.of(weight, weightTotal), Rational.of(amount, total)));
        }
        return List.copyOf(points);
    }

    /**
     * Hoover's index, also Schutz's, Pietra's or the Robin Hood index (フーバー指数), from 0 to below 1: what part of the amount would have to
     * move.
     *
     * <pre>½ Σ |s − p|</pre>
     *
     * <p>Source: Hoover, E. M., The measurement of industrial localization, Review of Economics and Statistics 18 (1936); Schutz, R. R., On the
     * measurement of income inequality, American Economic Review 41 (1951).
     *
     * @return the index
     */
    public Coefficient hoover() {
        // Half of the absolute differences are the differences above 0.
        Wide sum = new Wide();
        for (int i = 0; i < amounts.length; i++) {
            long weight = weights == null ? 1 : weights[i];
            if (Wide.compare(amounts[i], weightTotal, weight, total) > 0) {
                sum.add(amounts[i], weightTotal);
                sum.add(-weight, total);
            }
        }
        return noted(Coefficient.of(
                Label.of("フーバー指数", "Hoover index"),
                Label.same("½ Σ |s − p|"),
                Rational.of(sum.toBigInteger(), BigInteger.valueOf(total).multiply(BigInteger.valueOf(weightTotal)))));
    }

    /**
     * Theil's T (タイル指数), from 0; a part of 0 adds nothing.
     *
     * <pre>Σ s ln(s ÷ p)</pre>
     *
     * <p>Source: Theil, H., Economics and Information Theory (1967), chapter 4.
     *
     * @return the index
     */
    public Coefficient theilT() {
        return noted(Coefficient.of(
                Label.of("タイル指数 T", "Theil's T"),
                Label.same("Σ s ln(s ÷ p)"),
                Divergence.theilT(amounts, weights, 0, amounts.length, total, weightTotal)));
    }

    /**
     * Theil's L, the mean log deviation (平均対数偏差), from 0.
     *
     * <pre>Σ p ln(p ÷ s)</pre>
     *
     * <p>Source: Theil, H., Economics and Information Theory (1967), chapter 4.
     *
     * @return the index; refused with NOT_POSITIVE if a part is 0
     */
    public Answer<Coefficient> theilL() {
        return amounts[0] == 0
                ? Answer.refuse(Reason.NOT_POSITIVE, "0の項目があるため対数を取れない", "a part is 0 and has no logarithm")
                : Answer.of(noted(Coefficient.of(
                        Label.of("平均対数偏差（タイル指数 L）", "Mean log deviation (Theil's L)"),
                        Label.same("Σ p ln(p ÷ s)"),
                        Divergence.theilL(amounts, weights, 0, amounts.length, total, weightTotal))));
    }

    /**
     * Atkinson's index (アトキンソン指数), from 0 to 1: what part of the amount could be given up if it were shared out equally.
     *
     * <pre>1 − (Σ p (s ÷ p)^(1 − ε))^(1 ÷ (1 − ε)); for ε = 1: 1 − exp(−Σ p ln(p ÷ s))</pre>
     *
     * <ul>
     *   <li>A part of 0 makes it 1 if ε is 1 or more, as the formula does in the limit.
     * </ul>
     *
     * <p>Source: Atkinson, A. B., On the measurement of inequality, Journal of Economic Theory 2 (1970).
     *
     * @param epsilon the aversion to inequality ε, above 0; usual are 0.5, 1 and 2
     * @return the index
     * @throws IllegalArgumentException if ε is not above 0, or is infinite
     */
    public Coefficient atkinson(double epsilon) {
        if (!(epsilon > 0) || !Double.isFinite(epsilon)) {
            throw new IllegalArgumentException("Aversion to inequality must be a number above 0, but was " + epsilon);
        }
        return noted(Coefficient.of(
                Label.of("アトキンソン指数（ε = " + epsilon + "）", "Atkinson's index (ε = " + epsilon + ")"),
                epsilon == 1 ? Label.same("1 − exp(−Σ p ln(p ÷ s))") : Label.same("1 − (Σ p (s ÷ p)^(1−ε))^(1÷(1−ε))"),
                Divergence.atkinson(epsilon, amounts, weights, 0, amounts.length, total, weightTotal)));
    }

    /**
     * The coefficient of variation (変動係数): the standard deviation of all parts, by n, over their mean.
     *
     * <pre>√(Σ p (s ÷ p − 1)²)</pre>
     *
     * @return the coefficient, exact where it is a ratio
     */
    public Coefficient coefficientOfVariation() {
        Label name = Label.of("変動係数（母集団、n で割る）", "Coefficient of variation (population, by n)");
        Label formula = Label.same("√(Σ p (s ÷ p − 1)²)");
        return noted(
                weights == null
                        ? Coefficient.root(name, formula, squaredVariation())
                        : Coefficient.of(
                                name,
                                formula,
                                Math.sqrt(Divergence.square(amounts, weights, 0, amounts.length, total, weightTotal))));
    }

    /** n Σ x² ÷ (Σ x)² − 1. */
    private Rational squaredVariation() {
        Wide sum = new Wide();
        for (long amount : amounts) {
            sum.add(amount, amount);
        }
        BigInteger square = BigInteger.valueOf(total).pow(2);
        return Rational.of(
                sum.toBigInteger().multiply(BigInteger.valueOf(amounts.length)).subtract(square), square);
    }

    /**
     * The coefficient of variation of a sample (標本の変動係数): the standard deviation by n − 1 over the mean.
     *
     * <pre>√(n ÷ (n − 1) × Σ p (s ÷ p − 1)²)</pre>
     *
     * @return the coefficient; refused with NOT_ENOUGH_DATA for one part, with NOT_APPLICABLE for weighted parts
     */
    public Answer<Coefficient> sampleCoefficientOfVariation() {
        return plain("n − 1 での変動係数", "a coefficient of variation by n − 1")
                .map(n -> noted(Coefficient.root(
                        Label.of("変動係数（標本、n − 1 で割る）", "Coefficient of variation (sample, by n − 1)"),
                        Label.same("√(n ÷ (n − 1) × Σ p (s ÷ p − 1)²)"),
                        squaredVariation().times(Rational.of(n, n - 1L)))));
    }

    /**
     * The measures one after the other, Atkinson's with ε = 0.5.
     *
     * @return those that are defined
     */
    public List<Coefficient> measures() {
        List<Coefficient> all = new ArrayList<>(List.of(gini()));
        correctedGini().find().ifPresent(all::add);
        all.addAll(List.of(hoover(), theilT()));
        theilL().find().ifPresent(all::add);
        all.addAll(List.of(atkinson(1.0 / 2), coefficientOfVariation()));
        return all;
    }

    /** How the Gini coefficient came about. */
    @Override
    public Explanation explanation() {
        return gini().explanation();
    }

    /**
     * The measures as a table in Japanese.
     *
     * @return the table
     */
    public TextTable toText() {
        return toText(Locale.JAPANESE);
    }

    /**
     * The measures as a table, to four decimals.
     *
     * @param locale Japanese, or any other for English
     * @return the table
     */
    public TextTable toText(Locale locale) {
        return Concentration.table(measures(), amounts.length, locale);
    }

    /** The table in Japanese. */
    @Override
    public String toString() {
        return toText().toString();
    }
}

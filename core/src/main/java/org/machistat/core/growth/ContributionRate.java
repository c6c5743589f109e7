package org.machistat.core.growth;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.internal.Amounts;
import org.machistat.core.internal.Signs;
import org.machistat.core.source.Comparability;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

/**
 * What share of the change of a total one part made (寄与率).
 *
 * <pre>contribution rate = change of the part ÷ change of the total</pre>
 *
 * <ul>
 *   <li>Below 0 if the part moved against the total, above 100% if others did: {@link #isAgainstTotal}.
 *   <li>With {@link ContributionPolicy#ABSOLUTE} the divisor is the sum of the absolute changes of all parts.
 *   <li>It comes from {@link Contribution#rate}, which refuses where there is none.
 * </ul>
 *
 * <p>Source: 関弥三郎「寄与率の問題点」立命館経済学 26(3), 1977.
 *
 * @serial exclude
 */
public final class ContributionRate implements Explained, Serializable {

    private static final long serialVersionUID = 1L;

    private final Contribution contribution;
    private final ContributionPolicy policy;
    private final Rational delta;
    private final Rational divisor;

    ContributionRate(Contribution contribution, ContributionPolicy policy, Rational delta, Rational divisor) {
        this.contribution = contribution;
        this.policy = policy;
        this.delta = delta;
        this.divisor = divisor;
    }

    /**
     * How the divisor was chosen.
     *
     * @return the policy
     */
    public ContributionPolicy policy() {
        return policy;
    }

    /**
     * Whether the figures of the part and of the total may be compared over time.
     *
     * @return what their contribution carries
     */
    public Comparability comparability() {
        return contribution.comparability();
    }

    /**
     * The rate as a fraction.
     *
     * @return the exact value; 1 for a part that made the whole change
     */
    public Rational fraction() {
        return delta.dividedBy(divisor);
    }

    /**
     * The rate in per cent.
     *
     * @return the exact value; 100 for a part that made the whole change
     */
    public Rational percent() {
        return fraction().times(100);
    }

    /**
     * The rate in per cent, rounded half up.
     *
     * @param decimals the number of decimals
     * @return the percentage to print
     */
    public BigDecimal percent(int decimals) {
        return percent(Rounding.decimals(decimals));
    }

    /**
     * The rate in per cent, rounded.
     *
     * @param rounding how to round
     * @return the percentage to print
     */
    public BigDecimal percent(Rounding rounding) {
        return rounding.round(percent());
    }

    /**
     * Whether the part moved against the total (総数と逆方向).
     *
     * @return true if one grew and the other shrank
     */
    public boolean isAgainstTotal() {
        return contribution.isAgainstTotal();
    }

    /** How the rate came about, rounded to one decimal as {@link #toString} prints it. */
    @Override
    public Explanation explanation() {
        return explanation(Rounding.decimals(1));
    }

    /**
     * How the rate came about, rounded in a way of your own.
     *
     * @param rounding how to round
     * @return the explanation
     */
    public Explanation explanation(Rounding rounding) {
        Change part = contribution.part();
        Change whole = contribution.whole();
        Explanation explanation = Explanation.of(
                        Label.of("寄与率", "Contribution rate"),
                        Label.of("内訳の増減 ÷ ", "change of the part ÷ ").plus(policy.divisor()))
                .withInputs(
                        policy == ContributionPolicy.ABSOLUTE
                                ? List.of(part.from(), part.to())
                                : List.of(part.from(), part.to(), whole.from(), whole.to()))
                .withWorking(inFormula(delta) + " ÷ " + inFormula(divisor))
                .withValue(percent(), Unit.PERCENT)
                .rounded(rounding)
                .withNote(Label.of("割り方：", "divided ").plus(policy.label()))
                .withComparability(comparability());
        return isAgainstTotal()
                ? explanation.withNote(Label.of("この内訳は総数と逆の方向に動いた", "this part moved against the total"))
                : explanation;
    }

    static String inFormula(Rational change) {
        String text = Signs.words(Amounts.decimal(change, 0));
        return change.signum() < 0 ? "(" + text + ")" : text.replace("+", "");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContributionRate that
                && contribution.equals(that.contribution)
                && policy == that.policy
                && divisor.equals(that.divisor);
    }

    @Override
    public int hashCode() {
        return Objects.hash(contribution, policy, divisor);
    }

    /** The percentage to one decimal with its sign, as in "+60.3%", and that it was accepted although not comparable. */
    @Override
    public String toString() {
        return Signs.plain(percent(1)) + "%" + comparability().suffix().ja();
    }
}

package org.machistat.census.establishment;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.source.Comparability;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Quantity;
import org.machistat.core.value.Rounding;

/**
 * How the persons engaged for each establishment moved between two waves (1事業所当たり従業者数の増減).
 *
 * <pre>difference = persons per establishment later − earlier</pre>
 *
 * <ul>
 *   <li>Waves that are not comparable refuse with NOT_COMPARABLE unless that was accepted; there is a value only where both
 *       averages have one.
 * </ul>
 *
 * @serial exclude
 */
public final class AverageSizeChange implements Explained, Serializable {

    private static final long serialVersionUID = 1L;

    private final AverageSize before;
    private final AverageSize after;
    private final Comparability comparability;

    private AverageSizeChange(AverageSize before, AverageSize after, Comparability comparability) {
        this.before = before;
        this.after = after;
        this.comparability = comparability;
    }

    /**
     * The change between two averages.
     *
     * @param before the earlier average
     * @param after the later average
     * @param comparability whether the two may be compared
     * @return the change, or NOT_COMPARABLE
     */
    public static Answer<AverageSizeChange> of(AverageSize before, AverageSize after, Comparability comparability) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(comparability, "comparability");
        return comparability.guard(Answer.of(new AverageSizeChange(before, after, comparability)));
    }

    /**
     * The earlier average.
     *
     * @return the average
     */
    public AverageSize before() {
        return before;
    }

    /**
     * The later average.
     *
     * @return the average
     */
    public AverageSize after() {
        return after;
    }

    /**
     * Whether the two may be compared.
     *
     * @return the judgement
     */
    public Comparability comparability() {
        return comparability;
    }

    /**
     * The difference.
     *
     * @return the exact difference in persons per establishment
     */
    public Quantity difference() {
        return new Quantity(after.value().minus(before.value()), AverageSize.UNIT);
    }

    /** How the difference came about, rounded to one decimal. */
    @Override
    public Explanation explanation() {
        return Explanation.of(
                        Label.of("1事業所当たり従業者数の増減", "Change of persons per establishment"),
                        Label.of(
                                "後の従業者数 ÷ 後の事業所数 − 前の従業者数 ÷ 前の事業所数",
                                "later persons ÷ later establishments − earlier persons ÷ earlier establishments"))
                .withInputs(List.of(after.persons(), after.establishments(), before.persons(), before.establishments()))
                .withWorking(after.persons().inFormula() + " ÷ "
                        + after.establishments().inFormula() + " − "
                        + before.persons().inFormula() + " ÷ "
                        + before.establishments().inFormula())
                .withValue(difference().amount(), AverageSize.UNIT)
                .rounded(Rounding.decimals(1))
                .withComparability(comparability);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AverageSizeChange that
                && before.equals(that.before)
                && after.equals(that.after)
                && comparability.equals(that.comparability);
    }

    @Override
    public int hashCode() {
        return Objects.hash(before, after, comparability);
    }

    /** The explanation as one line. */
    @Override
    public String toString() {
        return explanation().toString();
    }
}

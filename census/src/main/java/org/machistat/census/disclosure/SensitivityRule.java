package org.machistat.census.disclosure;

import java.io.Serializable;
import java.util.Objects;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;

/**
 * When a cell may not be published as it is (一次秘匿の基準).
 *
 * <p>Source: Hundepool et al., Statistical Disclosure Control, Wiley 2012, chapter 4 (frequency, dominance and p% rule).
 */
public sealed interface SensitivityRule extends Serializable {

    /**
     * Whether a cell is sensitive.
     *
     * @param cell what it is made of
     * @return true if it must be withheld; never for a cell to which nobody contributes
     * @throws IllegalArgumentException if the rule needs the largest contributions and they are not known
     */
    boolean isSensitive(Contributions cell);

    /**
     * The rule in words.
     *
     * @return the words
     */
    Label label();

    /**
     * Whether the rule needs the largest contributions.
     *
     * @return true for dominance and the p% rule
     */
    default boolean needsLargest() {
        return !(this instanceof Frequency);
    }

    /**
     * Too few contributors (度数基準): units &lt; least.
     *
     * @param least the least number that may be published, 3 in Japanese official statistics
     * @return the rule
     * @throws IllegalArgumentException if the number is below 2
     */
    static SensitivityRule frequency(int least) {
        return new Frequency(least);
    }

    /**
     * One contributor makes up too much (優越度基準, (1, k)): largest &gt; k × total.
     *
     * @param most the largest part k that one may have, such as 4/5
     * @return the rule
     * @throws IllegalArgumentException if the part is not between 0 and 1
     */
    static SensitivityRule dominance(Rational most) {
        return new Dominance(most);
    }

    /**
     * The second largest could work out the largest too closely (p%基準): total − largest − second &lt; p × largest.
     *
     * @param part the part p, such as 1/10 for 10%
     * @return the rule
     * @throws IllegalArgumentException if the part is not above 0
     */
    static SensitivityRule pPercent(Rational part) {
        return new PPercent(part);
    }

    /**
     * See {@link SensitivityRule#frequency}.
     *
     * @param least the least number of contributors
     * @serial exclude
     */
    record Frequency(int least) implements SensitivityRule {

        /**
         * Makes the rule.
         *
         * @param least the least number
         */
        public Frequency {
            if (least < 2) {
                throw new IllegalArgumentException("Least number of contributors must be 2 or more, but was " + least);
            }
        }

        @Override
        public boolean isSensitive(Contributions cell) {
            return cell.units() > 0 && cell.units() < least;
        }

        @Override
        public Label label() {
            return Label.of("客体が" + least + "未満", "fewer than " + least + " contributors");
        }
    }

    /**
     * See {@link SensitivityRule#dominance}.
     *
     * @param most the largest part that one may have
     * @serial exclude
     */
    record Dominance(Rational most) implements SensitivityRule {

        /**
         * Makes the rule.
         *
         * @param most the part
         */
        public Dominance {
            if (most.signum() <= 0 || most.compareTo(Rational.ONE) >= 0) {
                throw new IllegalArgumentException("Part of the largest must be between 0 and 1, but was " + most);
            }
        }

        @Override
        public boolean isSensitive(Contributions cell) {
            return cell.units() > 0 && Rational.of(top(cell).largest()).compareTo(most.times(cell.total())) > 0;
        }

        @Override
        public Label label() {
            return Label.of("最大の客体が全体の" + most + "を超える", "the largest contributor makes up more than " + most);
        }
    }

    /**
     * See {@link SensitivityRule#pPercent}.
     *
     * @param part the part p
     * @serial exclude
     */
    record PPercent(Rational part) implements SensitivityRule {

        /**
         * Makes the rule.
         *
         * @param part the part
         */
        public PPercent {
            if (part.signum() <= 0) {
                throw new IllegalArgumentException("Part of the p% rule must be above 0, but was " + part);
            }
        }

        @Override
        public boolean isSensitive(Contributions cell) {
            Contributions.Top top = top(cell);
            long rest = cell.total() - top.largest() - top.second();
            return cell.units() > 0 && Rational.of(rest).compareTo(part.times(top.largest())) < 0;
        }

        @Override
        public Label label() {
            return Label.of(
                    "2番目に大きい客体が最大の客体を" + part + "以内の誤差で推定できる",
                    "the second largest contributor could tell the largest to within " + part);
        }
    }

    private static Contributions.Top top(Contributions cell) {
        Objects.requireNonNull(cell, "cell");
        return cell.top()
                .orElseThrow(() -> new IllegalArgumentException(
                        "This rule needs the largest contributions of each cell, which were not given"));
    }
}

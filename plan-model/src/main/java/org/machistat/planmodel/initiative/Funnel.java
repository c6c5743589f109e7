package org.machistat.planmodel.initiative;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Share;

/**
 * Facts that follow one from another: 26 companies, 27 matches, 18 of them on the market (成果の流れ).
 *
 * <p>Only a step that is a part of the one before (うち) has a conversion rate: 18 of 27 matches is two thirds, but 27 matches
 * are no part of 26 companies.
 *
 * @param steps the facts, in order
 * @serial exclude
 */
public record Funnel(List<Fact> steps) implements Serializable {

    /**
     * From one step to the next.
     *
     * @param from the earlier step
     * @param to the later step
     * @serial exclude
     */
    public record Conversion(Fact from, Fact to) implements Serializable {

        /**
         * Makes a conversion.
         *
         * @param from the earlier step
         * @param to the later step
         */
        public Conversion {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }

        /**
         * Whether the later step is a part of the earlier.
         *
         * @return true if it is stated to be
         */
        public boolean isSubset() {
            return to.partOf().equals(from.id());
        }

        /**
         * The conversion rate (転換率).
         *
         * @return the part of the earlier step that is in the later; NOT_COMPARABLE if the later is no part of it,
         *     NOT_ENOUGH_DATA if one is only approximate, PARTS_DO_NOT_ADD if the part is larger than the whole
         */
        public Answer<Share> share() {
            if (!isSubset()) {
                return Answer.refuse(
                        Reason.NOT_COMPARABLE,
                        "「" + to + "」は「" + from + "」の内数でない",
                        "'" + to + "' is not stated to be a part of '" + from + "'");
            }
            return bothExact()
                    .flatMap(both -> Share.between(
                            both.to.amount().figure(), both.from.amount().figure()));
        }

        /**
         * The later per one of the earlier, as in matches per company (1単位当たり).
         *
         * @return the exact ratio; ZERO_BASE for an earlier step of 0, NOT_ENOUGH_DATA if one is only approximate
         */
        public Answer<Rational> perOne() {
            return bothExact().flatMap(both -> {
                Rational base = amount(from);
                return base.signum() == 0
                        ? Answer.refuse(
                                Reason.ZERO_BASE,
                                "「" + from + "」が0である",
                                "'" + from + "' is 0, so nothing is per one of it")
                        : Answer.of(amount(to).dividedBy(base));
            });
        }

        private static Rational amount(Fact fact) {
            return fact.amount()
                    .figure()
                    .exact()
                    .times(fact.amount().figure().unit().factor());
        }

        private Answer<Conversion> bothExact() {
            return from.amount().exact().flatMap(x -> to.amount().exact()).map(x -> this);
        }
    }

    /**
     * Makes a funnel.
     *
     * @param steps the facts, in order
     * @throws IllegalArgumentException if there is no step
     */
    public Funnel {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("Funnel must have at least one step, but had none");
        }
    }

    /**
     * Each step to the next.
     *
     * @return the conversions, one fewer than steps
     */
    public List<Conversion> conversions() {
        return IntStream.range(1, steps.size())
                .mapToObj(i -> new Conversion(steps.get(i - 1), steps.get(i)))
                .toList();
    }

    /** The steps with arrows; ⊃ where the next is a part. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(steps.get(0).toString());
        for (Conversion conversion : conversions()) {
            text.append(conversion.isSubset() ? " ⊃ " : " → ").append(conversion.to());
        }
        return text.toString();
    }
}

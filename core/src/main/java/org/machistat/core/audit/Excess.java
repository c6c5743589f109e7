package org.machistat.core.audit;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;

/**
 * By how much a proof of contradiction says that 0 lies above 0, and which printed figures it puts in (矛盾の大きさ).
 *
 * @param amount the excess with the figures as printed, 0 or above
 * @param slack how far it lies from there to the excess of the same proof the other way round: what all roundings leave
 * @param fixed the factor of each variable that is tied to its figure
 * @param bounded the factor of each variable of which only a bound counts: above 0 for the lower, below 0 for the upper one
 */
record Excess(Rational amount, Rational slack, Map<Integer, Rational> fixed, Map<Integer, Rational> bounded) {

    Excess {
        fixed = Map.copyOf(fixed);
        bounded = Map.copyOf(bounded);
    }

    /**
     * By how much the same proof says that 0 lies above 0 with figures exchanged; empty where a figure has no such bound.
     *
     * @param model the model as printed
     * @param source the variable whose figure each variable would have, below 0 for none
     */
    Optional<Rational> with(Model model, IntUnaryOperator source) {
        Rational left = amount;
        for (Map.Entry<Integer, Rational> one : fixed.entrySet()) {
            int variable = one.getKey();
            int other = source.applyAsInt(variable);
            if (other != variable) {
                if (!isPrinted(model, other) || !model.printed(other).isPoint()) {
                    return Optional.empty();
                }
                left = left.minus(one.getValue().times(model.start(other).minus(model.start(variable))));
            }
        }
        for (Map.Entry<Integer, Rational> one : bounded.entrySet()) {
            int variable = one.getKey();
            int other = source.applyAsInt(variable);
            if (other != variable) {
                boolean low = one.getValue().signum() > 0;
                if (!isPrinted(model, other) || !hasEnd(model.printed(other), low)) {
                    return Optional.empty();
                }
                Rational moved = end(model.printed(other), low).minus(end(model.printed(variable), low));
                left = left.plus(one.getValue().times(moved));
            }
        }
        return Optional.of(left);
    }

    private static boolean isPrinted(Model model, int variable) {
        return variable >= 0 && model.levelClaim(variable) >= 0;
    }

    private static boolean hasEnd(Interval range, boolean low) {
        return (low ? range.lower() : range.upper()).isPresent();
    }

    private static Rational end(Interval range, boolean low) {
        return (low ? range.lower() : range.upper()).orElseThrow();
    }
}

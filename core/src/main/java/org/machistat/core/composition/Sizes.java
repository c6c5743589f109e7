package org.machistat.core.composition;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Amounts;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;

/** Amounts as whole numbers of their smallest printed digit, in order, with their sum: what concentration is computed from. */
final class Sizes implements Serializable {

    private static final long serialVersionUID = 1L;

    final long[] amounts;
    final long total;
    final List<Input> inputs;

    private Sizes(long[] amounts, long total, List<Input> inputs) {
        this.amounts = amounts;
        this.total = total;
        this.inputs = inputs;
    }

    /** Copies the numbers; all 0 refuses with ZERO_BASE. */
    static Answer<Sizes> of(long[] numbers, List<Input> inputs) {
        if (numbers.length == 0) {
            throw new IllegalArgumentException("Parts must be one or more, but there were none");
        }
        long total = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] < 0) {
                throw new IllegalArgumentException(
                        "Parts must not be below 0, but part " + (i + 1) + " was " + numbers[i]);
            }
            total += numbers[i];
            if (total < 0) {
                throw tooLarge();
            }
        }
        return total == 0
                ? Answer.refuse(Reason.ZERO_BASE, "合計が0のため構成比がない", "the parts add to 0, so that there are no shares")
                : Answer.of(new Sizes(numbers.clone(), total, inputs));
    }

    private static IllegalArgumentException tooLarge() {
        return new IllegalArgumentException("Parts, in units of their last printed digit, must add to at most "
                + Long.MAX_VALUE + ", but added to more");
    }

    /** The parts of a composition that are all known, not below 0 and make up the whole. */
    static Answer<Sizes> of(Composition composition) {
        Label consequence = Label.of("ため集中度・不平等度を計算しない", ", so concentration and inequality are not computed");
        return composition.completeShares(consequence).flatMap(shares -> {
            List<Input> inputs =
                    composition.parts().stream().map(Composition.Part::input).toList();
            List<Rational> amounts = inputs.stream()
                    .map(input -> Amounts.in(composition.unit(), input).get())
                    .toList();
            return of(scaled(amounts), inputs);
        });
    }

    /** In units of their common denominator. */
    private static long[] scaled(List<Rational> amounts) {
        BigInteger common = BigInteger.ONE;
        for (Rational amount : amounts) {
            common = common.multiply(amount.denominator()).divide(common.gcd(amount.denominator()));
        }
        long[] scaled = new long[amounts.size()];
        for (int i = 0; i < scaled.length; i++) {
            BigInteger whole = amounts.get(i)
                    .numerator()
                    .multiply(common.divide(amounts.get(i).denominator()));
            if (whole.bitLength() >= Long.SIZE) {
                throw tooLarge();
            }
            scaled[i] = whole.longValue();
        }
        return scaled;
    }

    /** The amounts of one composition for each part of the other. */
    static Answer<Sizes> matching(Composition amounts, Composition weights) {
        List<String> ids = amounts.categories().stream().map(one -> one.id()).toList();
        List<String> others = weights.categories().stream().map(one -> one.id()).toList();
        if (others.size() != ids.size() || !others.containsAll(ids)) {
            throw new IllegalArgumentException(
                    "Weights must be given for the categories " + ids + ", but were for " + others);
        }
        List<Composition.Part> ordered = new ArrayList<>();
        ids.forEach(id -> ordered.add(weights.get(id)));
        return of(
                weights.isTotalGiven() ? Composition.of(ordered, weights.whole().get()) : Composition.of(ordered));
    }

    int count() {
        return amounts.length;
    }
}

package org.machistat.survey.internal;

import java.io.Serializable;
import org.machistat.core.internal.Tails;

/**
 * How many of n respondents gave exactly one of two answers, b + c, as far as it is known, and McNemar's test of them (一方だけを選んだ人数).
 *
 * <pre>b + c = k₁ + k₂ − 2 both, max(0, k₁ + k₂ − n) ≤ both ≤ min(k₁, k₂) (Fréchet)</pre>
 *
 * @param first k₁, those who gave the first answer
 * @param second k₂, those who gave the second
 * @param leastBoth the fewest who can have given both
 * @param mostBoth the most who can have given both
 * @serial exclude
 */
public record Discordant(long first, long second, long leastBoth, long mostBoth) implements Serializable {

    /**
     * Two answers of which only the numbers are known.
     *
     * @param first k₁, from 0 to n
     * @param second k₂, from 0 to n
     * @param size n, at most half of what a long holds
     * @return the numbers
     */
    public static Discordant ofMargins(long first, long second, long size) {
        return new Discordant(first, second, Math.max(0, first + second - size), Math.min(first, second));
    }

    /**
     * Whether so many can have given both.
     *
     * @param both the number
     * @return whether it lies within the bounds
     */
    public boolean allows(long both) {
        return leastBoth <= both && both <= mostBoth;
    }

    /**
     * The same where it is known how many gave both.
     *
     * @param both the number, within the bounds
     * @return the numbers
     */
    public Discordant withBoth(long both) {
        return new Discordant(first, second, both, both);
    }

    /**
     * Whether it is known how many gave both.
     *
     * @return whether the bounds are one number
     */
    public boolean isKnown() {
        return leastBoth == mostBoth;
    }

    /**
     * The fewest who can have given exactly one.
     *
     * @return b + c if all who can have given both did
     */
    public long least() {
        return first + second - 2 * mostBoth;
    }

    /**
     * The most who can have given exactly one.
     *
     * @return b + c if as few as possible gave both
     */
    public long most() {
        return first + second - 2 * leastBoth;
    }

    /**
     * McNemar's X² for some number who gave exactly one.
     *
     * @param discordant b + c, above 0
     * @return (k₁ − k₂)² ÷ (b + c)
     */
    public double statistic(long discordant) {
        double difference = (double) (first - second);
        return difference * difference / discordant;
    }

    /**
     * Its upper tail.
     *
     * @param discordant b + c
     * @return the probability with 1 degree of freedom; 1 where as many gave either
     */
    public double probability(long discordant) {
        return first == second ? 1 : Tails.chiSquare(statistic(discordant), 1);
    }

    /**
     * The same by the binomial distribution.
     *
     * @param discordant b + c
     * @return min(1, 2 P(X ≤ min(b, c))), X of Bin(b + c, 1/2); 1 where nobody gave exactly one
     */
    public double exactProbability(long discordant) {
        long more = Math.abs(first - second);
        return discordant == 0 ? 1 : Tails.evenSplit((discordant - more) / 2, (discordant + more) / 2);
    }
}

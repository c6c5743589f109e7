package org.machistat.census.industry;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.machistat.core.text.Label;

/**
 * What a user has decided about codes of two classifications: that they correspond, or that nothing does (対応の指定).
 *
 * <p>Without codes on one side, those on the other are not connectable (接続不能).
 *
 * @param from codes there were
 * @param to codes there are; each is joined with each of the former
 * @param reason why, in words, such as the table of the Statistics Bureau it rests on
 * @serial exclude
 */
public record ConcordanceDecision(List<String> from, List<String> to, Label reason) implements Serializable {

    /**
     * Makes a decision.
     *
     * @param from codes there were
     * @param to codes there are
     * @param reason why
     * @throws IllegalArgumentException if there is no code at all
     */
    public ConcordanceDecision {
        from = List.copyOf(from);
        to = List.copyOf(to);
        Objects.requireNonNull(reason, "reason");
        if (from.isEmpty() && to.isEmpty()) {
            throw new IllegalArgumentException("A decision must name a code, but named none");
        }
    }

    /**
     * One code that corresponds to one.
     *
     * @param from the code there was
     * @param to the code there is
     * @param reason why
     * @return the decision
     */
    public static ConcordanceDecision of(String from, String to, Label reason) {
        return new ConcordanceDecision(List.of(from), List.of(to), reason);
    }

    /**
     * A code there was to which nothing corresponds.
     *
     * @param from the code
     * @param reason why
     * @return the decision
     */
    public static ConcordanceDecision notConnectable(String from, Label reason) {
        return new ConcordanceDecision(List.of(from), List.of(), reason);
    }

    ConcordanceDecision inverse() {
        return new ConcordanceDecision(to, from, reason);
    }
}

package org.machistat.core.audit;

import java.io.Serializable;
import java.util.Objects;
import org.machistat.core.text.Label;

/**
 * One rule that printed figures must keep, with its numbers (検算式).
 *
 * @param kind what the rule says
 * @param statement the rule with the printed numbers and what they make
 * @param holds whether it holds as printed
 * @serial exclude
 */
public record Rule(Kind kind, Label statement, boolean holds) implements Serializable {

    /** What a rule says. */
    public enum Kind {
        /** A total is the sum of its parts (合計 = 内訳の和). */
        SUM,
        /** What is marked of which is no more than the whole before it (うち数 ≤ 全体). */
        OF_WHICH,
        /** A difference is the later level less the earlier one (増減数). */
        DIFFERENCE,
        /** A rate of change is the difference in per cent of the earlier level (増減率). */
        RATE,
        /** A share is a level in per cent of that of the total row (構成比). */
        SHARE,
        /** A ratio is one level in per cent of another (割合). */
        RATIO
    }

    /**
     * Makes a rule.
     *
     * @param kind what the rule says
     * @param statement the rule with its numbers
     * @param holds whether it holds as printed
     */
    public Rule {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(statement, "statement");
    }

    /** The statement in Japanese. */
    @Override
    public String toString() {
        return statement.ja();
    }
}

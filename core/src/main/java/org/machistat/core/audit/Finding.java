package org.machistat.core.audit;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.text.Label;

/**
 * One thing in a table that cannot be as printed, with the rules that prove it (指摘).
 *
 * @param kind what is wrong
 * @param change what it must be; empty for {@link Kind#UNRESOLVED}
 * @param isUnique whether every smallest repair has this change, and with one value
 * @param rules the rules that do not hold as printed and hold after the change
 * @param alternatives changes that other repairs of the same size make instead
 * @param sentence the finding for a reader, in Japanese and English
 * @serial exclude
 */
public record Finding(
        Kind kind,
        Optional<Change> change,
        boolean isUnique,
        List<Rule> rules,
        List<Change> alternatives,
        Label sentence)
        implements Explained, Serializable {

    /** What is wrong. */
    public enum Kind {
        /** A level was misprinted (実数の誤り). */
        WRONG_LEVEL,
        /** A difference, rate, share or ratio was misprinted (計算値の誤り). */
        WRONG_DERIVED,
        /** A row was left out (行の欠落). */
        MISSING_ROW,
        /** A column was left out (列の欠落). */
        MISSING_COLUMN,
        /** A row is printed twice (行の重複). */
        DUPLICATED_ROW,
        /** The figures of two rows are exchanged (行の入れ替わり). */
        SWAPPED_ROWS,
        /** Two figures of one row are exchanged (セルの入れ替わり). */
        SWAPPED_CELLS,
        /** The figures of one row or column stand one place beside their own (セルのずれ). */
        SHIFTED_CELLS,
        /** A figure, row or column is printed in another unit, such as persons among thousands (単位の誤り). */
        WRONG_UNIT,
        /** A mark such as - stands where the other figures imply a number (数値のあるべき記号). */
        WRONG_MARK,
        /** Figures contradict one another, and the search for the smallest repair was given up (未解決). */
        UNRESOLVED
    }

    /**
     * Makes a finding.
     *
     * @param kind what is wrong
     * @param change what it must be
     * @param isUnique whether every smallest repair has this change, and with one value
     * @param rules the rules that prove it
     * @param alternatives changes that other repairs make instead
     * @param sentence the finding for a reader
     */
    public Finding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(change, "change");
        rules = List.copyOf(rules);
        alternatives = List.copyOf(alternatives);
        Objects.requireNonNull(sentence, "sentence");
    }

    /** The sentence, the rules with their numbers and the alternatives. */
    @Override
    public Explanation explanation() {
        Explanation explanation = Explanation.of(
                Label.of("表の検算", "table audit"),
                Label.of("他の数値と両立する値", "the value that agrees with the other figures"));
        explanation = explanation.withNote(sentence);
        for (Rule rule : rules) {
            explanation = explanation.withNote(rule.statement());
        }
        for (Change other : alternatives) {
            explanation = explanation.withNote(Label.of("別案：" + other, "alternative: " + other));
        }
        return explanation;
    }

    /** The sentence in Japanese. */
    @Override
    public String toString() {
        return sentence.ja();
    }
}

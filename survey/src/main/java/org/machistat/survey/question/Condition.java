package org.machistat.survey.question;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.machistat.core.text.Label;

/**
 * Who is asked a question, by answers to questions before it (付問の対象条件: 導入予定の企業のみ).
 *
 * <pre>Condition.chose("Q1", "導入予定").or(Condition.chose("Q1", "検討中"))</pre>
 *
 * <p>A condition holds, does not hold, or cannot be told: the last for those who were not asked or gave no answer. Only those of whom it holds
 * are asked, so that neither a condition nor its contrary takes in somebody of whom nothing is known (three-valued logic of Kleene).
 */
public sealed interface Condition extends Serializable
        permits Condition.Everybody, Condition.Chose, Condition.All, Condition.Any, Condition.Not {

    /** All respondents (全員). */
    record Everybody() implements Condition {}

    /**
     * Those who gave one of some answers (いずれかを選んだ者).
     *
     * @param question the question's id
     * @param codes the codes of the choices
     * @serial exclude
     */
    record Chose(String question, List<String> codes) implements Condition {
        /**
         * Makes a condition.
         *
         * @param question the question's id
         * @param codes the codes of the choices
         * @throws IllegalArgumentException if there is no choice
         */
        public Chose {
            Objects.requireNonNull(question, "question");
            codes = List.copyOf(codes);
            if (codes.isEmpty()) {
                throw new IllegalArgumentException(
                        "A condition on '" + question + "' must name a choice, but named none");
            }
        }
    }

    /**
     * Those of whom both hold (かつ).
     *
     * @param left one condition
     * @param right the other condition
     * @serial exclude
     */
    record All(Condition left, Condition right) implements Condition {
        /**
         * Makes a condition.
         *
         * @param left one condition
         * @param right the other condition
         */
        public All {
            Objects.requireNonNull(left, "left");
            Objects.requireNonNull(right, "right");
        }
    }

    /**
     * Those of whom one or both hold (または).
     *
     * @param left one condition
     * @param right the other condition
     * @serial exclude
     */
    record Any(Condition left, Condition right) implements Condition {
        /**
         * Makes a condition.
         *
         * @param left one condition
         * @param right the other condition
         */
        public Any {
            Objects.requireNonNull(left, "left");
            Objects.requireNonNull(right, "right");
        }
    }

    /**
     * Those of whom it is known not to hold (でない).
     *
     * @param condition the condition
     * @serial exclude
     */
    record Not(Condition condition) implements Condition {
        /**
         * Makes a condition.
         *
         * @param condition the condition
         */
        public Not {
            Objects.requireNonNull(condition, "condition");
        }
    }

    /**
     * All respondents.
     *
     * @return the condition
     */
    static Condition everybody() {
        return new Everybody();
    }

    /**
     * Those who gave one of some answers.
     *
     * @param question the question's id
     * @param codes the codes of the choices, at least one
     * @return the condition
     */
    static Condition chose(String question, String... codes) {
        return new Chose(question, List.of(codes));
    }

    /**
     * Those of whom this and another hold.
     *
     * @param other the other condition
     * @return the condition
     */
    default Condition and(Condition other) {
        return new All(this, other);
    }

    /**
     * Those of whom this or another holds.
     *
     * @param other the other condition
     * @return the condition
     */
    default Condition or(Condition other) {
        return new Any(this, other);
    }

    /**
     * Those of whom this is known not to hold.
     *
     * @return the condition
     */
    default Condition not() {
        return new Not(this);
    }

    /**
     * The condition in words.
     *
     * @return the words, as in Q1＝導入予定
     */
    default Label label() {
        if (this instanceof Chose chose) {
            String codes = chose.codes().stream().collect(Collectors.joining("・"));
            return Label.of(
                    chose.question() + "＝" + codes, chose.question() + " = " + String.join(" or ", chose.codes()));
        }
        if (this instanceof All all) {
            return joined(all.left(), Label.of(" かつ ", " and "), all.right());
        }
        if (this instanceof Any any) {
            return joined(any.left(), Label.of(" または ", " or "), any.right());
        }
        if (this instanceof Not not) {
            return Label.of("", "not ")
                    .plus(Label.same("("))
                    .plus(not.condition().label())
                    .plus(Label.of(")でない", ")"));
        }
        return Label.of("全員", "everybody");
    }

    private static Label joined(Condition left, Label word, Condition right) {
        return Label.same("(").plus(left.label()).plus(word).plus(right.label()).plus(Label.same(")"));
    }
}

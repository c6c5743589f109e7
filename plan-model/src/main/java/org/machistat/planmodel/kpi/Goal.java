package org.machistat.planmodel.kpi;

import java.io.Serializable;
import java.util.Objects;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;
import org.machistat.planmodel.internal.Limits;

/** What is to be reached: a number, a range, or words such as 継続実施 (目標の内容). */
public sealed interface Goal extends Serializable permits Goal.Amount, Goal.Range, Goal.Words {

    /**
     * A number to reach.
     *
     * @param figure the number with its unit
     * @serial exclude
     */
    record Amount(Figure.Known figure) implements Goal {
        /**
         * Makes a goal.
         *
         * @param figure the number with its unit
         */
        public Amount {
            Objects.requireNonNull(figure, "figure");
        }

        @Override
        public String toString() {
            return figure.toString();
        }
    }

    /**
     * A range to be in, such as 90%以上.
     *
     * @param interval the range
     * @param unit the unit of its bounds
     * @serial exclude
     */
    record Range(Interval interval, Unit unit) implements Goal {
        /**
         * Makes a goal.
         *
         * @param interval the range
         * @param unit the unit of its bounds
         * @throws IllegalArgumentException if a bound has more than 2,000 digits above or below
         */
        public Range {
            Limits.checkDigits(interval);
            Objects.requireNonNull(unit, "unit");
        }

        @Override
        public String toString() {
            return interval + unit.toString();
        }
    }

    /**
     * Something to do that no number measures, such as 継続実施 or 市内6区で開催.
     *
     * @param text the words
     * @serial exclude
     */
    record Words(Label text) implements Goal {
        /**
         * Makes a goal.
         *
         * @param text the words
         */
        public Words {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public String toString() {
            return text.ja();
        }
    }

    /**
     * The number that has to be reached.
     *
     * @param direction which way the indicator is wanted to move
     * @param unit the unit to answer in
     * @return the number; of a range its bound on the side from which it is entered; NOT_APPLICABLE for words, for a range to
     *     keep within and for one without such a bound; NOT_COMPARABLE for another unit
     */
    default Answer<Rational> value(Direction direction, Unit unit) {
        if (this instanceof Amount number) {
            return in(unit, number.figure().unit(), number.figure().exact());
        }
        if (this instanceof Range range) {
            return switch (direction) {
                case RAISE ->
                    range.interval()
                            .lower()
                            .map(bound -> in(unit, range.unit(), bound))
                            .orElseGet(Goal::noBound);
                case LOWER ->
                    range.interval()
                            .upper()
                            .map(bound -> in(unit, range.unit(), bound))
                            .orElseGet(Goal::noBound);
                case KEEP -> noBound();
            };
        }
        return notByNumber();
    }

    /**
     * Whether a number meets the goal.
     *
     * @param amount the number
     * @param unit its unit
     * @param direction which way the indicator is wanted to move
     * @return true if it is at the number or beyond it to the good, or in the range; NOT_APPLICABLE for words, NOT_COMPARABLE
     *     for another unit
     */
    default Answer<Boolean> isMetBy(Rational amount, Unit unit, Direction direction) {
        if (this instanceof Range range) {
            return in(range.unit(), unit, amount).map(range.interval()::contains);
        }
        return value(direction, unit)
                .map(goal -> direction.favourable(amount.minus(goal)).signum() >= 0);
    }

    private static Answer<Rational> in(Unit unit, Unit own, Rational value) {
        return own.isConvertibleTo(unit)
                ? Answer.of(value.times(own.factor()).dividedBy(unit.factor()))
                : Answer.refuse(
                        Reason.NOT_COMPARABLE,
                        "単位「" + own + "」と「" + unit + "」は比較できない",
                        "figures in '" + own + "' and '" + unit + "' cannot be compared");
    }

    private static Answer<Rational> noBound() {
        return Answer.refuse(
                Reason.NOT_APPLICABLE, "範囲の目標には到達すべき一つの値がない", "a target range has no single number to reach");
    }

    private Answer<Rational> notByNumber() {
        return Answer.refuse(
                Reason.NOT_APPLICABLE,
                "目標「" + this + "」は文章であり、数値で評価できない",
                "the target '" + this + "' is in words and cannot be assessed by a number");
    }
}

package org.machistat.planmodel.initiative;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

/**
 * A number that a plan tells about an initiative, perhaps as part of another: 27件、うち18件 (実績の数値).
 *
 * @param id what other facts call it
 * @param label what is counted
 * @param amount how many
 * @param partOf the id of the fact of which it is a part (うち); empty if of none
 * @param source where it is told
 * @serial exclude
 */
public record Fact(String id, Label label, StatedAmount amount, String partOf, Source source) implements Serializable {

    /**
     * Makes a fact.
     *
     * @param id what other facts call it
     * @param label what is counted
     * @param amount how many
     * @param partOf the id of the fact of which it is a part; empty if of none
     * @param source where it is told
     * @throws IllegalArgumentException if the id is blank or the fact is said to be part of itself
     */
    public Fact {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(partOf, "partOf");
        Objects.requireNonNull(source, "source");
        if (id.isBlank() || id.equals(partOf)) {
            throw new IllegalArgumentException(
                    "Fact must have an id and be no part of itself, but was '" + id + "' as part of '" + partOf + "'");
        }
    }

    /**
     * A fact that is no part of another, its source not stated.
     *
     * @param id what other facts call it
     * @param label what is counted
     * @param amount how many
     * @return the fact
     */
    public static Fact of(String id, Label label, StatedAmount amount) {
        return new Fact(id, label, amount, "", Source.UNSTATED);
    }

    /**
     * The same fact as part of another (うち).
     *
     * @param wholeId the id of the whole
     * @return the fact
     */
    public Fact withPartOf(String wholeId) {
        return new Fact(id, label, amount, wholeId, source);
    }

    /**
     * The same fact with its source.
     *
     * @param newSource where it is told
     * @return the fact
     */
    public Fact withSource(Source newSource) {
        return new Fact(id, label, amount, partOf, newSource);
    }

    /**
     * The fact of which this is a part.
     *
     * @return its id, or empty if it is part of none
     */
    public Optional<String> findPartOf() {
        return partOf.isEmpty() ? Optional.empty() : Optional.of(partOf);
    }

    /**
     * The sum of facts, those left out that are part of another one among them.
     *
     * <ul>
     *   <li>Approximate facts make an interval; a sum of exact ones is a point.
     *   <li>No fact: NOT_ENOUGH_DATA. Units that have nothing in common: NOT_COMPARABLE.
     * </ul>
     *
     * @param facts the facts
     * @return the sum in the unit of the first, or why there is none
     */
    public static Answer<Interval> total(Collection<Fact> facts) {
        Set<String> ids = facts.stream().map(Fact::id).collect(Collectors.toSet());
        List<StatedAmount> wholes = facts.stream()
                .filter(fact -> !ids.contains(fact.partOf))
                .map(Fact::amount)
                .toList();
        return sum(wholes);
    }

    /** The sum of amounts in the unit of the first. */
    static Answer<Interval> sum(List<StatedAmount> amounts) {
        if (amounts.isEmpty()) {
            return Answer.refuse(Reason.NOT_ENOUGH_DATA, "合計する数値がない", "there is no number to add up");
        }
        Unit unit = amounts.get(0).figure().unit();
        Interval sum = Interval.point(Rational.ZERO);
        for (StatedAmount amount : amounts) {
            Unit other = amount.figure().unit();
            if (!other.isConvertibleTo(unit)) {
                return Answer.refuse(
                        Reason.NOT_COMPARABLE,
                        "単位「" + unit + "」と「" + other + "」は合計できない",
                        "numbers in '" + unit + "' and '" + other + "' cannot be added up");
            }
            sum = sum.plus(amount.interval().times(other.factor().dividedBy(unit.factor())));
        }
        return Answer.of(sum);
    }

    /** What is counted and how many. */
    @Override
    public String toString() {
        return label.ja() + " " + amount;
    }
}

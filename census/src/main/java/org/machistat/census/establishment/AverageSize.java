package org.machistat.census.establishment;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

/**
 * Persons engaged for each establishment (1事業所当たり従業者数).
 *
 * <pre>average size = persons engaged ÷ establishments</pre>
 *
 * <ul>
 *   <li>No establishments: ZERO_BASE. Either figure below 0: NOT_POSITIVE. A suppressed, unknown or not applicable figure refuses with its own reason.
 *   <li>Units in: persons and establishments of one industry, wave and area. Unit out: persons per establishment.
 *   <li>Averages with other figures but the same value compare as equal in {@link #compareTo}, not in {@code equals}.
 * </ul>
 *
 * <p>Source: Statistics Bureau of Japan, Economic Census, 結果の概要 (1事業所当たり従業者数).
 *
 * @serial exclude
 */
public final class AverageSize implements Comparable<AverageSize>, Explained, Serializable {

    private static final long serialVersionUID = 1L;

    /** Persons per establishment (人／事業所). */
    public static final Unit UNIT = new Unit(Label.of("人／事業所", "persons per establishment"), 0);

    private final Input persons;
    private final Input establishments;
    private final Rational value;

    private AverageSize(Input persons, Input establishments, Rational value) {
        this.persons = persons;
        this.establishments = establishments;
        this.value = value;
    }

    /**
     * The average of two figures.
     *
     * @param persons the persons engaged
     * @param establishments the establishments in which they work
     * @return the average, or why there is none
     * @throws IllegalArgumentException if persons are counted in establishments or establishments in persons
     */
    public static Answer<AverageSize> of(Input persons, Input establishments) {
        Objects.requireNonNull(persons, "persons");
        Objects.requireNonNull(establishments, "establishments");
        if (persons.unit().isConvertibleTo(Unit.ESTABLISHMENTS)
                || establishments.unit().isConvertibleTo(Unit.PERSONS)) {
            throw new IllegalArgumentException(
                    "Persons engaged and establishments must be given in this order, but were in '" + persons.unit()
                            + "' and '" + establishments.unit() + "'");
        }
        return persons.amount()
                .flatMap(people -> establishments.amount().flatMap(places -> {
                    if (people.signum() < 0 || places.signum() < 0) {
                        return Answer.refuse(
                                Reason.NOT_POSITIVE,
                                "従業者数又は事業所数が負のため1事業所当たり従業者数を計算できない（" + persons.inFormula() + " ÷ "
                                        + establishments.inFormula() + "）",
                                "persons or establishments are below 0, so there is no number of persons per establishment ("
                                        + persons.inFormula() + " ÷ " + establishments.inFormula() + ")");
                    }
                    if (places.signum() == 0) {
                        return Answer.refuse(
                                Reason.ZERO_BASE,
                                "事業所数が0のため1事業所当たり従業者数を計算できない",
                                "there are no establishments, so there is no number of persons per establishment");
                    }
                    Rational all = people.times(persons.unit().factor());
                    Rational each = places.times(establishments.unit().factor());
                    return Answer.of(new AverageSize(persons, establishments, all.dividedBy(each)));
                }));
    }

    /**
     * The persons engaged.
     *
     * @return the figure
     */
    public Input persons() {
        return persons;
    }

    /**
     * The establishments.
     *
     * @return the figure
     */
    public Input establishments() {
        return establishments;
    }

    /**
     * The average.
     *
     * @return the exact number of persons per establishment
     */
    public Rational value() {
        return value;
    }

    @Override
    public int compareTo(AverageSize other) {
        return value.compareTo(other.value);
    }

    /** How the average came about, rounded to one decimal as {@link #toString} prints it. */
    @Override
    public Explanation explanation() {
        return Explanation.of(
                        Label.of("1事業所当たり従業者数", "Persons per establishment"),
                        Label.of("従業者数 ÷ 事業所数", "persons engaged ÷ establishments"))
                .withInputs(List.of(persons, establishments))
                .withWorking(persons.inFormula() + " ÷ " + establishments.inFormula())
                .withValue(value, UNIT)
                .rounded(Rounding.decimals(1));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AverageSize that
                && persons.equals(that.persons)
                && establishments.equals(that.establishments);
    }

    @Override
    public int hashCode() {
        return 31 * persons.hashCode() + establishments.hashCode();
    }

    /** The average to one decimal, as in "13.3人／事業所". */
    @Override
    public String toString() {
        return Rounding.decimals(1).round(value).toPlainString() + UNIT.label().ja();
    }
}

package org.machistat.core.population;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.explain.Explanation;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

/**
 * The years lived at each age by the births of one year, that is the L(x) of a life table (定常人口).
 *
 * <ul>
 *   <li>From printed L(x) everything is exact; from a {@link LifeTable} as exact as its doubles.
 * </ul>
 *
 * @serial exclude
 */
public final class StationaryPopulation implements Serializable {

    private static final long serialVersionUID = 1L;

    private final AgeGroups ages;
    private final Rational radix;
    private final List<Rational> years;
    private final boolean exact;

    private StationaryPopulation(AgeGroups ages, Rational radix, List<Rational> years, boolean exact) {
        this.ages = Objects.requireNonNull(ages, "ages");
        this.radix = radix;
        this.years = List.copyOf(years);
        this.exact = exact;
        if (this.years.size() != ages.size()) {
            throw new IllegalArgumentException("Stationary population needs one value for each of the " + ages.size()
                    + " age groups " + ages + ", but had " + this.years.size());
        }
        if (radix.signum() <= 0 || this.years.stream().anyMatch(one -> one.signum() < 0)) {
            throw new IllegalArgumentException(
                    "Stationary population needs births above 0 and no value below 0, but was " + radix + " and "
                            + years);
        }
    }

    /**
     * A stationary population as printed.
     *
     * @param ages the age groups
     * @param radix the births, mostly 100,000
     * @param years L(x), one for each group
     * @return the population
     * @throws IllegalArgumentException if there are more or fewer values than groups, the births are not above 0, or a value is
     *     below 0
     */
    public static StationaryPopulation of(AgeGroups ages, long radix, List<BigDecimal> years) {
        return new StationaryPopulation(
                ages, Rational.of(radix), years.stream().map(Rational::of).toList(), true);
    }

    static StationaryPopulation numeric(AgeGroups ages, Rational radix, List<Rational> years) {
        return new StationaryPopulation(ages, radix, years, false);
    }

    /**
     * The age groups.
     *
     * @return the groups
     */
    public AgeGroups ages() {
        return ages;
    }

    /**
     * The births.
     *
     * @return the number at age 0
     */
    public Rational radix() {
        return radix;
    }

    /**
     * The years lived by group.
     *
     * @return L(x), one for each group
     */
    public List<Rational> years() {
        return years;
    }

    /**
     * Whether the values are as printed.
     *
     * @return false if they came from a table in double precision
     */
    public boolean isExact() {
        return exact;
    }

    /**
     * The same years in wider groups, such as 0 and 1–4 as 0–4.
     *
     * @param wider the groups
     * @return the population; NOT_ENOUGH_DATA if a wider group cuts one of these
     */
    public Answer<StationaryPopulation> regroup(AgeGroups wider) {
        List<Rational> sums = new ArrayList<>();
        for (AgeGroup group : wider.list()) {
            Optional<int[]> range = ages.rangeOf(group);
            if (range.isEmpty()) {
                return Answer.refuse(
                        Reason.NOT_ENOUGH_DATA,
                        group.label().ja() + "は年齢階級 " + ages + " から合計できない",
                        group.label().en() + " cannot be added up from the age groups " + ages);
            }
            sums.add(years.subList(range.get()[0], range.get()[1]).stream().reduce(Rational.ZERO, Rational::plus));
        }
        return Answer.of(new StationaryPopulation(wider, radix, sums, exact));
    }

    /**
     * The life expectancy at birth (平均寿命).
     *
     * @return all years lived for each birth; NOT_ENOUGH_DATA if ages do not run from 0 to an open group
     */
    public Answer<PopulationIndicator> expectancy() {
        if (!ages.startsAtBirth() || !ages.isOpenEnded()) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    "平均寿命には0歳から開いた階級までの定常人口が必要だが、年齢階級は " + ages,
                    "life expectancy needs years lived from age 0 to an open group, but the groups are " + ages);
        }
        Rational sum = years.stream().reduce(Rational.ZERO, Rational::plus);
        Explanation reason = Explanation.of(
                Label.of("平均寿命", "life expectancy at birth"), Label.of("Σ L(x) ÷ l(0)", "Σ L(x) ÷ l(0)"));
        Unit unit = new Unit(Label.of("年", "years"), 0);
        return Answer.of(indicator(sum.dividedBy(radix), unit, 2, reason));
    }

    PopulationIndicator indicator(Rational value, Unit unit, int decimals, Explanation reason) {
        return exact
                ? PopulationIndicator.exact(value, unit, decimals, reason)
                : PopulationIndicator.numeric(value.doubleValue(), unit, decimals, reason);
    }

    /**
     * The survival ratios from each group to the next (生残率), see {@link SurvivalRatios}.
     *
     * @return the ratios; NOT_ENOUGH_DATA unless ages run from 0 in groups of one width to an open group, ZERO_BASE if
     *     nobody lives in a group before the last two, NOT_READABLE if a ratio would be above 1, as where births are not those of the table
     */
    public Answer<SurvivalRatios> survival() {
        return SurvivalRatios.from(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StationaryPopulation that
                && ages.equals(that.ages)
                && radix.equals(that.radix)
                && years.equals(that.years)
                && exact == that.exact;
    }

    @Override
    public int hashCode() {
        return Objects.hash(ages, radix, years, exact);
    }

    /** The births and the age groups. */
    @Override
    public String toString() {
        return "定常人口 l(0)=" + radix + " [" + ages + "]";
    }
}

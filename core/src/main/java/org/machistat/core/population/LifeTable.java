package org.machistat.core.population;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.machistat.core.explain.Explanation;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.text.TextTable.Align;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

/**
 * A life table, by single years or abridged (生命表・簡略生命表).
 *
 * <pre>
 * q = n·m ÷ (1 + (n − a)·m)   probability of dying        l⁺ = l·(1 − q)   survivors
 * L = n·l⁺ + a·(l − l⁺)       years lived in the group    T = Σ L          years lived from the age on
 * e = T ÷ l                   life expectancy             open group: q = 1, L = l ÷ m or l × stated e
 * </pre>
 *
 * <ul>
 *   <li>Ages begin at 0. The last group is open, or q is 1 in it. The open group is closed by its own rate or a stated
 *       expectancy; no law of mortality is carried beyond it.
 *   <li>All columns are in double precision (about 15 digits). For exact survival ratios from a printed L(x) use
 *       {@link StationaryPopulation}.
 *   <li>An expectancy at an age that nobody reaches: ZERO_BASE.
 * </ul>
 *
 * <p>Source: Preston, Heuveline and Guillot, Demography (2001), section 3.2 and box 3.1.
 *
 * @serial exclude
 */
public final class LifeTable implements Serializable {

    private static final long serialVersionUID = 1L;

    private final AgeGroups ages;
    private final LifeTableRules rules;
    private final double[] m;
    private final double[] q;
    private final double[] a;
    private final double[] l;
    private final double[] years;
    private final double[] total;

    LifeTable(AgeGroups ages, LifeTableRules rules, double[] m, double[] q, double[] a) {
        int size = ages.size();
        this.ages = ages;
        this.rules = rules;
        this.m = m;
        this.q = q;
        this.a = a;
        this.l = new double[size];
        this.years = new double[size];
        this.total = new double[size];
        l[0] = rules.radix();
        for (int i = 0; i < size; i++) {
            AgeGroup group = ages.get(i);
            double next = l[i] * (1 - q[i]);
            years[i] = group.isOpen() ? l[i] * a[i] : group.width().getAsInt() * next + a[i] * (l[i] - next);
            if (i + 1 < size) {
                l[i + 1] = next;
            }
        }
        double sum = 0;
        for (int i = size - 1; i >= 0; i--) {
            sum += years[i];
            total[i] = sum;
        }
    }

    /**
     * A life table from death rates (中央死亡率 nmx).
     *
     * <ul>
     *   <li>A rate that is negative or no number: NOT_READABLE. Ages that do not begin at 0, more or fewer rates than groups, a
     *       first group that is not age 0 for a rule that needs it, an end without open group or rate: NOT_ENOUGH_DATA.
     *   <li>A rate and nax that make more people die than live: NOT_COMPARABLE. Figures beyond the range of doubles, as from an
     *       open group's rate next to 0: NOT_READABLE.
     * </ul>
     *
     * @param ages the age groups
     * @param rates deaths for each person-year, one for each group
     * @param rules how to find nax and to close the table
     * @return the table, or why there is none
     */
    public static Answer<LifeTable> fromRates(AgeGroups ages, double[] rates, LifeTableRules rules) {
        return LifeTableMaker.make(ages, rates, rules, true);
    }

    /**
     * A life table from probabilities of dying (死亡確率 nqx).
     *
     * <ul>
     *   <li>The open group needs a stated life expectancy; its own probability is 1.
     *   <li>A probability below 0 or above 1: NOT_READABLE. A probability of 1 where nax is 0: NOT_COMPARABLE. Else as {@link #fromRates}.
     * </ul>
     *
     * @param ages the age groups
     * @param probabilities one for each group, 1 for the open one
     * @param rules how to find nax and to close the table
     * @return the table, or why there is none
     */
    public static Answer<LifeTable> fromProbabilities(AgeGroups ages, double[] probabilities, LifeTableRules rules) {
        return LifeTableMaker.make(ages, probabilities, rules, false);
    }

    /**
     * A life table from survivors (生存数 lx).
     *
     * <ul>
     *   <li>Survivors that grow with age or fall below 0: NOT_READABLE. Nobody at age 0: ZERO_BASE.
     *   <li>The radix becomes that of the survivors. Else as {@link #fromProbabilities}.
     * </ul>
     *
     * @param ages the age groups
     * @param survivors those who reach the first age of each group
     * @param rules how to find nax and to close the table
     * @return the table, or why there is none
     */
    public static Answer<LifeTable> fromSurvivors(AgeGroups ages, double[] survivors, LifeTableRules rules) {
        return LifeTableMaker.probabilities(ages, survivors)
                .flatMap(found -> fromProbabilities(ages, found, rules.withRadix(survivors[0])));
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
     * How nax was found and the table closed.
     *
     * @return the rules
     */
    public LifeTableRules rules() {
        return rules;
    }

    /**
     * Deaths for each person-year (nmx).
     *
     * @return a new array, one value for each group
     */
    public double[] rates() {
        return m.clone();
    }

    /**
     * Probabilities of dying in the group (nqx).
     *
     * @return a new array, one value for each group
     */
    public double[] probabilities() {
        return q.clone();
    }

    /**
     * Years lived in the group by those who die in it (nax).
     *
     * @return a new array, one value for each group
     */
    public double[] separations() {
        return a.clone();
    }

    /**
     * Those who reach the first age of the group (lx).
     *
     * @return a new array, one value for each group
     */
    public double[] survivors() {
        return l.clone();
    }

    /**
     * Deaths in the group (ndx).
     *
     * @return a new array, one value for each group
     */
    public double[] deaths() {
        double[] deaths = new double[l.length];
        Arrays.setAll(deaths, i -> l[i] * q[i]);
        return deaths;
    }

    /**
     * Years lived in the group (nLx), which is its stationary population (定常人口).
     *
     * @return a new array, one value for each group
     */
    public double[] yearsLived() {
        return years.clone();
    }

    /**
     * Years lived from the first age of the group on (Tx).
     *
     * @return a new array, one value for each group
     */
    public double[] yearsToCome() {
        return total.clone();
    }

    /**
     * The life expectancy at birth (平均寿命 e0).
     *
     * @return the years
     */
    public PopulationIndicator expectancy() {
        return expectancy(ages.get(0)).get();
    }

    /**
     * The life expectancy at the first age of a group (平均余命 ex).
     *
     * @param group one of the age groups
     * @return the years; ZERO_BASE if nobody reaches the age
     * @throws java.util.NoSuchElementException naming the nearest groups, if there is no such group
     */
    public Answer<PopulationIndicator> expectancy(AgeGroup group) {
        int at = ages.indexOf(group);
        if (l[at] == 0) {
            return Answer.refuse(
                    Reason.ZERO_BASE,
                    group.from() + "歳に達する人がいないため平均余命を計算できない",
                    "no life expectancy can be computed at age " + group.from() + ", which nobody reaches");
        }
        boolean birth = group.from() == 0;
        Explanation reason = Explanation.of(
                        birth
                                ? Label.of("平均寿命", "life expectancy at birth")
                                : Label.of(group.from() + "歳の平均余命", "life expectancy at age " + group.from()),
                        Label.of("T(x) ÷ l(x)", "T(x) ÷ l(x)"))
                .withWorking(decimal(total[at], 1) + " ÷ " + decimal(l[at], 1))
                .withNote(Label.of("作成条件：", "rules: ").plus(Label.same(rules.toString())))
                .withNote(Label.of("倍精度で計算", "computed in double precision"));
        return Answer.of(PopulationIndicator.numeric(total[at] / l[at], YEARS, 2, reason));
    }

    private static final Unit YEARS = new Unit(Label.of("年", "years"), 0);

    private static String decimal(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /**
     * The stationary population of the table, from which survival ratios follow (定常人口).
     *
     * @return the years lived by group, as exactly as the doubles are
     */
    public StationaryPopulation stationary() {
        List<Rational> lived = new ArrayList<>();
        Arrays.stream(years).forEach(value -> lived.add(Rational.of(new BigDecimal(value))));
        return StationaryPopulation.numeric(ages, Rational.of(new BigDecimal(l[0])), lived);
    }

    /**
     * The table as text, one row for each age group.
     *
     * @return the columns m, q, a, l, d, L, T and e
     */
    public TextTable toText() {
        List<List<String>> rows = new ArrayList<>();
        double[] d = deaths();
        for (int i = 0; i < ages.size(); i++) {
            rows.add(List.of(
                    ages.get(i).id(),
                    decimal(m[i], 6),
                    decimal(q[i], 6),
                    decimal(a[i], 3),
                    decimal(l[i], 0),
                    decimal(d[i], 0),
                    decimal(years[i], 0),
                    decimal(total[i], 0),
                    l[i] == 0 ? "nc" : decimal(total[i] / l[i], 3)));
        }
        List<Align> aligns = new ArrayList<>(List.of(Align.LEFT));
        for (int i = 1; i < 9; i++) {
            aligns.add(Align.RIGHT);
        }
        return TextTable.of(List.of(List.of("age", "m", "q", "a", "l", "d", "L", "T", "e")), rows, aligns)
                .withFooter(rules.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LifeTable that
                && ages.equals(that.ages)
                && rules.equals(that.rules)
                && Arrays.equals(q, that.q)
                && Arrays.equals(a, that.a);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ages, rules, Arrays.hashCode(q), Arrays.hashCode(a));
    }

    /** The first rows. */
    @Override
    public String toString() {
        return toText().toString();
    }
}

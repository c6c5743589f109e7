package org.machistat.core.population;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.machistat.core.explain.Explanation;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

/**
 * The part of each age group that lives to be in the next, one group's width later (生残率).
 *
 * <pre>
 * birth → first group   L(0) ÷ (n·l(0))
 * x → x + n             L(x+n) ÷ L(x)
 * last two → open       T(open) ÷ T(open−n) = L(open) ÷ (L(open−n) + L(open))
 * </pre>
 *
 * <ul>
 *   <li>The last closed group and the open group share one ratio, as in 80歳以上 → 85歳以上.
 *   <li>From a life table of single years or 0, 1–4, 5–9, …: {@code table.stationary().regroup(AgeGroups.fiveYears(85))} and, of what
 *       it gives, {@link StationaryPopulation#survival}.
 * </ul>
 *
 * <p>Source: 国立社会保障・人口問題研究所「日本の地域別将来推計人口」; Preston, Heuveline and Guillot, Demography (2001),
 * section 6.3.
 *
 * @serial exclude
 */
public final class SurvivalRatios implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int DECIMALS = 5;
    /** What doubles of a life table may make of 1. */
    private static final double NOISE = 1e-9;

    private final AgeGroups ages;
    /** From birth, then from each group; the last two are the same. */
    private final List<Rational> ratios;

    private final boolean exact;

    private SurvivalRatios(AgeGroups ages, List<Rational> ratios, boolean exact) {
        this.ages = ages;
        this.ratios = List.copyOf(ratios);
        this.exact = exact;
    }

    /**
     * Survival ratios as printed or assumed.
     *
     * @param ages the age groups, from 0 in one width to an open group
     * @param ratios from birth to the first group, from each group to the next, and last the one of the two last groups
     *     together: as many as there are groups
     * @return the ratios
     * @throws IllegalArgumentException if the groups are not of that form, there are more or fewer ratios than groups, or one is
     *     below 0 or above 1
     */
    public static SurvivalRatios of(AgeGroups ages, List<Rational> ratios) {
        if (!fits(ages)) {
            throw new IllegalArgumentException("Survival ratios need " + NEED + ", but were " + ages);
        }
        if (ratios.size() != ages.size()) {
            throw new IllegalArgumentException("Survival ratios must be " + ages.size() + " for the age groups " + ages
                    + ", from birth to the one of the last two, but were " + ratios.size());
        }
        for (int i = 0; i < ratios.size(); i++) {
            Rational one = ratios.get(i);
            if (one.signum() < 0 || one.compareTo(Rational.ONE) > 0) {
                throw new IllegalArgumentException("Survival ratios must be from 0 to 1, but were " + one.doubleValue()
                        + " from " + (i == 0 ? "birth" : ages.get(i - 1).id()));
            }
        }
        List<Rational> all = new ArrayList<>(ratios);
        all.add(ratios.get(ratios.size() - 1));
        return new SurvivalRatios(ages, all, true);
    }

    static final String NEED = "age groups from 0 in one width to an open group";

    static boolean fits(AgeGroups ages) {
        return ages.startsAtBirth()
                && ages.isOpenEnded()
                && ages.commonWidth().isPresent()
                && ages.get(ages.size() - 1).from() % ages.commonWidth().get() == 0;
    }

    static Answer<SurvivalRatios> from(StationaryPopulation population) {
        AgeGroups ages = population.ages();
        if (!fits(ages)) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    "生残率には0歳から同じ幅で開いた階級までの年齢階級が必要だが、" + ages + " である",
                    "survival ratios need " + NEED + ", but the groups are " + ages);
        }
        List<Rational> years = population.years();
        int last = ages.size() - 1;
        List<Rational> ratios = new ArrayList<>();
        ratios.add(years.get(0)
                .dividedBy(population.radix().times(ages.commonWidth().get())));
        for (int i = 0; i < last; i++) {
            Rational lower = i < last - 1 ? years.get(i) : years.get(last - 1).plus(years.get(last));
            if (lower.signum() == 0) {
                return Answer.refuse(
                        Reason.ZERO_BASE,
                        ages.get(i).label().ja() + "の定常人口が0のため生残率を計算できない",
                        "no survival ratio can be computed from age "
                                + ages.get(i).id() + ", whose stationary population is 0");
            }
            ratios.add(years.get(i + 1).dividedBy(lower));
        }
        for (int i = 0; i <= last; i++) {
            if (ratios.get(i).compareTo(Rational.ONE) > 0) {
                if (population.isExact() || ratios.get(i).doubleValue() > 1 + NOISE) {
                    return Answer.refuse(grows(ages, i));
                }
                ratios.set(i, Rational.ONE);
            }
        }
        ratios.add(ratios.get(last));
        return Answer.of(new SurvivalRatios(ages, ratios, population.isExact()));
    }

    private static Refusal grows(AgeGroups ages, int to) {
        Label group = ages.get(to).label();
        return to == 0
                ? Refusal.of(
                        Reason.NOT_READABLE,
                        group.ja() + "の定常人口が出生数×階級の幅を超える（出生数と表の基数を確かめる）",
                        "the stationary population of age " + group.en()
                                + " is above births × width, as where the births are not those of the table")
                : Refusal.of(
                        Reason.NOT_READABLE,
                        group.ja() + "の定常人口がその前の階級を超える",
                        "the stationary population of age " + group.en() + " is above that of the group before");
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
     * The ratio from birth to the first group (出生→0～4歳).
     *
     * @return the ratio
     */
    public PopulationIndicator birth() {
        return indicator(
                Label.of(
                        "出生→" + ages.get(0).label().ja(),
                        "birth → " + ages.get(0).label().en()),
                Label.same("L(0) ÷ (n × l(0))"),
                0);
    }

    /**
     * The ratio from a group to the next; from the last closed group and the open one it is that of both together.
     *
     * @param group one of the age groups
     * @return the ratio
     * @throws NoSuchElementException naming the nearest groups, if there is no such group
     */
    public PopulationIndicator from(AgeGroup group) {
        int at = ages.indexOf(group);
        int last = ages.size() - 1;
        boolean open = at >= last - 1;
        AgeGroup start = open ? AgeGroup.open(ages.get(Math.max(0, last - 1)).from()) : group;
        AgeGroup end = ages.get(Math.min(at + 1, last));
        return indicator(
                Label.of(
                        start.label().ja() + "→" + end.label().ja(),
                        start.label().en() + " → " + end.label().en()),
                open ? Label.same("T(x+n) ÷ T(x)") : Label.same("L(x+n) ÷ L(x)"),
                at + 1);
    }

    private PopulationIndicator indicator(Label ages, Label formula, int at) {
        Explanation reason = Explanation.of(Label.of("生残率 ", "survival ratio ").plus(ages), formula);
        return exact
                ? PopulationIndicator.exact(ratios.get(at), Unit.NONE, DECIMALS, reason)
                : PopulationIndicator.numeric(ratios.get(at).doubleValue(), Unit.NONE, DECIMALS, reason);
    }

    /**
     * The ratios for numeric work.
     *
     * @return a new array: from birth, then from each group; the last two are the same
     */
    public double[] values() {
        return ratios.stream().mapToDouble(Rational::doubleValue).toArray();
    }

    /**
     * The mean of these and other ratios, as between two life tables five years apart (期間の生残率).
     *
     * @param other ratios over the same age groups
     * @return the ratios
     * @throws IllegalArgumentException if the age groups differ
     */
    public SurvivalRatios meanWith(SurvivalRatios other) {
        if (!ages.equals(other.ages)) {
            throw new IllegalArgumentException(
                    "Survival ratios must have the same age groups, but were " + ages + " and " + other.ages);
        }
        List<Rational> means = new ArrayList<>();
        for (int i = 0; i < ratios.size(); i++) {
            means.add(ratios.get(i).plus(other.ratios.get(i)).times(Rational.of(1, 2)));
        }
        return new SurvivalRatios(ages, means, exact && other.exact);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SurvivalRatios that
                && ages.equals(that.ages)
                && ratios.equals(that.ratios)
                && exact == that.exact;
    }

    @Override
    public int hashCode() {
        return Objects.hash(ages, ratios, exact);
    }

    /** The ratio from birth and the number of ages. */
    @Override
    public String toString() {
        return birth() + " … [" + ages + "]";
    }
}

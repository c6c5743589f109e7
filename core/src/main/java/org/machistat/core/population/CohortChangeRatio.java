package org.machistat.core.population;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;

/**
 * A projection from what became of each cohort in the past (コーホート変化率法, Hamilton–Perry).
 *
 * <pre>
 * ratio(x)            = P(x+n, t) ÷ P(x, t−n), by sex; the last two groups together into the open one
 * child–woman ratio   = P(first group, t) ÷ women of the given ages (t), both sexes of children
 * P(x+n, t+n)         = P(x, t) × mean of the ratios of all periods
 * </pre>
 *
 * <ul>
 *   <li>Two populations make one period; three or four make the mean of two or three periods. The child–woman ratio and the sex
 *       ratio of children are those of the ends of the same periods.
 *   <li>Ratios of cohorts that were smaller than a least size can be held between two bounds ({@link #withSmallCohorts}).
 *   <li>Ratios are exact; the projection by them is in double precision, as {@link CohortProjection}.
 * </ul>
 *
 * <p>How far it goes: Kawasaki by the ratios of 2015→2020 of the 2018 edition of 国立社会保障・人口問題研究所, in brackets the difference
 * from that edition, whose moves fade while constant ratios keep those of 2015→2020. By 2045 the working ages are 4.5% above.
 *
 * <pre>
 *            2025               2030               2035               2040               2045
 * 0–14     182,984   (+414)   178,462   (−326)   174,572  (−1,504)   173,360  (−2,002)   173,315    (+336)
 * 15–64  1,031,047 (+3,276) 1,029,097 (+9,530) 1,007,509 (+18,290)   973,346 (+29,689)   951,372 (+41,265)
 * 65+      334,425 (−1,130)   360,756 (−2,722)   396,696  (−4,789)   435,969  (−7,492)   459,109  (−7,786)
 * total  1,548,456 (+2,560) 1,568,315 (+6,482) 1,578,777 (+11,997) 1,582,675 (+20,195) 1,583,796 (+33,815)
 * </pre>
 *
 * <p>Source: Hamilton and Perry, A short method for projecting population by age from one decennial census to another, Social
 * Forces 41 (1962); Swanson and Tedrow, Two measures of cohort change (2012), who name Hardy and Wyatt (1911).
 *
 * @serial exclude
 */
public final class CohortChangeRatio implements Explained, Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PERIODS = 3;
    private static final Label CHILD_WOMAN = Label.of("子ども女性比", "child–woman ratio");
    private static final Label BOYS = Label.of("子どもの性比", "sex ratio of children");

    private final List<Population> history;
    private final AgeGroup women;
    /** By sex, then from each group; the last two are the same. */
    private final List<List<Rational>> ratios;

    private final Rational childWoman;
    private final Rational sexRatio;
    private final List<Label> held;
    /** What is that of a larger region. */
    private final List<Label> borrowed;

    private CohortChangeRatio(
            List<Population> history,
            AgeGroup women,
            List<List<Rational>> ratios,
            Rational childWoman,
            Rational sexRatio,
            List<Label> held,
            List<Label> borrowed) {
        this.history = history;
        this.women = women;
        this.ratios = ratios;
        this.childWoman = childWoman;
        this.sexRatio = sexRatio;
        this.held = held;
        this.borrowed = borrowed;
    }

    /**
     * The ratios of one to three periods.
     *
     * <ul>
     *   <li>Fewer than two or more than four populations, dates that are not one width of age group apart, people of unknown age,
     *       no sexes: NOT_ENOUGH_DATA. Other age groups or bases: NOT_COMPARABLE; a projection may follow a count.
     *   <li>A cohort of nobody, no women, no girls: ZERO_BASE, naming sex and age; {@link #of(List, AgeGroup, CohortChangeRatio)}
     *       takes the ratio of a larger region there.
     * </ul>
     *
     * @param history the populations, in any order, in age groups from 0 of one width to an open group
     * @param women the ages of the women to whom children are related, such as 15–49
     * @return the ratios, or why there are none
     */
    public static Answer<CohortChangeRatio> of(List<Population> history, AgeGroup women) {
        return of(history, women, Optional.empty());
    }

    /**
     * The ratios of one to three periods, those of a larger region standing in where there are none (該当者のいないコーホート).
     *
     * <ul>
     *   <li>A cohort of nobody at the start of a period has the ratio of the larger region; so have children without women and
     *       boys without girls. The explanation names them. Else as {@link #of(List, AgeGroup)}.
     *   <li>A larger region in other age groups: NOT_COMPARABLE.
     * </ul>
     *
     * @param history the populations, as without a larger region
     * @param women the ages of the women to whom children are related
     * @param larger the ratios of a larger region of the same periods, such as the prefecture
     * @return the ratios, or why there are none
     */
    public static Answer<CohortChangeRatio> of(List<Population> history, AgeGroup women, CohortChangeRatio larger) {
        return of(history, women, Optional.of(larger));
    }

    private static Answer<CohortChangeRatio> of(
            List<Population> history, AgeGroup women, Optional<CohortChangeRatio> larger) {
        List<Population> sorted = new ArrayList<>(history);
        sorted.sort((a, b) -> a.date().compareTo(b.date()));
        return CohortHistory.check(sorted, women, PERIODS).flatMap(checked -> {
            AgeGroups ages = checked.get(0).ages();
            if (larger.filter(one -> !one.ages().equals(ages)).isPresent()) {
                AgeGroups other = larger.get().ages();
                return Answer.refuse(
                        Reason.NOT_COMPARABLE,
                        "より大きな地域の年齢階級 " + other + " が " + ages + " と異なる",
                        "the age groups " + other + " of the larger region differ from " + ages);
            }
            return of(List.copyOf(checked), women, ages, larger);
        });
    }

    private static Answer<CohortChangeRatio> of(
            List<Population> history, AgeGroup women, AgeGroups ages, Optional<CohortChangeRatio> larger) {
        List<List<Rational>> all = new ArrayList<>();
        List<Label> borrowed = new ArrayList<>();
        for (Sex sex : Sex.values()) {
            List<Rational> own = new ArrayList<>();
            for (int k = 0; k < ages.size(); k++) {
                AgeGroup group = ages.get(k);
                Answer<Rational> ratio = CohortHistory.ratio(history, sex, k);
                if (!ratio.isGiven() && larger.isPresent()) {
                    ratio = Answer.of(larger.get().ratio(sex, group));
                    borrowed.add(sex.label().plus(Label.same(" ")).plus(group.label()));
                }
                if (!ratio.isGiven()) {
                    return Answer.refuse(ratio.refusal().get());
                }
                own.add(ratio.get());
            }
            all.add(Collections.unmodifiableList(own));
        }
        Answer<Rational> children = CohortHistory.childWoman(history, women);
        if (!children.isGiven() && larger.isPresent()) {
            children = Answer.of(larger.get().childWoman);
            borrowed.add(CHILD_WOMAN);
        }
        Answer<Rational> boys = CohortHistory.sexRatio(history);
        if (!boys.isGiven() && larger.isPresent()) {
            boys = Answer.of(larger.get().sexRatio);
            borrowed.add(BOYS);
        }
        Answer<Rational> males = boys;
        return children.flatMap(ratio -> males.map(share -> new CohortChangeRatio(
                history, women, List.copyOf(all), ratio, share, List.of(), List.copyOf(borrowed))));
    }

    /**
     * The same with the ratios of small cohorts held between two bounds.
     *
     * @param least the size at the start of the last period from which a ratio is trusted
     * @param lowest the lowest ratio of a smaller cohort
     * @param highest the highest ratio of a smaller cohort
     * @return the ratios; the explanation names those that were held
     * @throws IllegalArgumentException if the lowest is negative or above the highest
     */
    public CohortChangeRatio withSmallCohorts(long least, Rational lowest, Rational highest) {
        if (lowest.signum() < 0 || lowest.compareTo(highest) > 0) {
            throw new IllegalArgumentException(
                    "Bounds must be 0 ≤ lowest ≤ highest, but were " + lowest + " and " + highest);
        }
        Population before = history.get(history.size() - 2);
        List<List<Rational>> all = new ArrayList<>();
        List<Label> names = new ArrayList<>();
        for (Sex sex : Sex.values()) {
            List<Rational> own = new ArrayList<>();
            List<Rational> given = ratios.get(sex == Sex.MALE ? 0 : 1);
            for (int k = 0; k < given.size(); k++) {
                Rational ratio = given.get(k);
                Rational bounded =
                        ratio.compareTo(lowest) < 0 ? lowest : ratio.compareTo(highest) > 0 ? highest : ratio;
                boolean small = CohortHistory.base(before, sex, k) < least;
                if (small && !bounded.equals(ratio)) {
                    names.add(
                            sex.label().plus(Label.same(" ")).plus(ages().get(k).label()));
                }
                own.add(small ? bounded : ratio);
            }
            all.add(Collections.unmodifiableList(own));
        }
        return new CohortChangeRatio(
                history, women, List.copyOf(all), childWoman, sexRatio, List.copyOf(names), borrowed);
    }

    /**
     * The same with other ratios of children, such as those of a larger region where women and children are few.
     *
     * @param newChildWoman the children of the first group for each woman
     * @param newSexRatio the boys for each hundred girls among them
     * @return the ratios; the explanation says that they are given
     * @throws IllegalArgumentException if one is negative
     */
    public CohortChangeRatio withChildren(Rational newChildWoman, Rational newSexRatio) {
        if (newChildWoman.signum() < 0 || newSexRatio.signum() < 0) {
            throw new IllegalArgumentException("Ratios of children must not be below 0, but were " + newChildWoman
                    + " for each woman and " + newSexRatio + " boys for each hundred girls");
        }
        List<Label> given = new ArrayList<>(borrowed);
        given.remove(CHILD_WOMAN);
        given.remove(BOYS);
        given.add(CHILD_WOMAN);
        given.add(BOYS);
        return new CohortChangeRatio(history, women, ratios, newChildWoman, newSexRatio, held, List.copyOf(given));
    }

    /**
     * The age groups.
     *
     * @return the groups
     */
    public AgeGroups ages() {
        return history.get(0).ages();
    }

    /**
     * The ratio from a group to the next; that of the last two groups is one.
     *
     * @param sex the sex
     * @param group the age group at the start
     * @return the exact mean ratio
     * @throws java.util.NoSuchElementException naming the nearest groups, if there is no such group
     */
    public Rational ratio(Sex sex, AgeGroup group) {
        return ratios.get(sex == Sex.MALE ? 0 : 1).get(ages().indexOf(group));
    }

    /**
     * The children of the first group for each woman (子ども女性比).
     *
     * @return the exact mean ratio
     */
    public Rational childWomanRatio() {
        return childWoman;
    }

    /**
     * The boys for each hundred girls of the first group (0～4歳性比).
     *
     * @return the exact mean ratio
     */
    public Rational sexRatio() {
        return sexRatio;
    }

    /**
     * The ratios as assumptions of a projection, to be used for many regions or adjusted to totals.
     *
     * @return the assumptions of one step
     */
    public ProjectionRates rates() {
        double[][] rows = new double[2][ages().size() + 1];
        for (int s = 0; s < 2; s++) {
            for (int k = 0; k < ages().size(); k++) {
                rows[s][k + 1] = ratios.get(s).get(k).doubleValue();
            }
        }
        return ProjectionRates.ofChange(
                ages(),
                rows[0],
                rows[1],
                Fertility.childWoman(women, childWoman.doubleValue(), sexRatio.doubleValue()));
    }

    /**
     * Projects the last population by the same ratios in every step.
     *
     * @param steps the number of steps
     * @return the projection
     * @throws IllegalArgumentException if there is no step
     */
    public Answer<Projection> project(int steps) {
        return CohortProjection.of(history.get(history.size() - 1), Collections.nCopies(Math.max(0, steps), rates()))
                .project();
    }

    /** The populations, the periods and what was held between bounds. */
    @Override
    public Explanation explanation() {
        List<Input> inputs = history.stream()
                .map(one -> one.input(Label.of("人口", "population"), one.total()))
                .toList();
        Explanation explanation = Explanation.of(
                        Label.of("コーホート変化率", "cohort change ratios"),
                        Label.of("P(x+n, t) ÷ P(x, t−n) の期間平均", "mean over periods of P(x+n, t) ÷ P(x, t−n)"))
                .withInputs(inputs)
                .withNote(Label.of("期間の数：", "periods: ").plus(Label.same("" + (history.size() - 1))));
        for (Label one : held) {
            explanation = explanation.withNote(
                    Label.of("上下限を適用：", "held between bounds: ").plus(one));
        }
        for (Label one : borrowed) {
            explanation = explanation.withNote(
                    Label.of("他から与えた率：", "ratio given from elsewhere: ").plus(one));
        }
        return explanation;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CohortChangeRatio that
                && history.equals(that.history)
                && women.equals(that.women)
                && ratios.equals(that.ratios)
                && childWoman.equals(that.childWoman)
                && sexRatio.equals(that.sexRatio)
                && held.equals(that.held)
                && borrowed.equals(that.borrowed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(history, women, ratios, held);
    }

    /** The dates and the age groups. */
    @Override
    public String toString() {
        return "コーホート変化率 " + history.get(0).date().label().ja() + "～"
                + history.get(history.size() - 1).date().label().ja() + " [" + ages() + "]";
    }
}

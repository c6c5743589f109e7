package org.machistat.core.population;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal.Reason;

/**
 * What made a region grow or shrink in one step of a projection (推計期間の人口増減の要因).
 *
 * <pre>end = start + births − deaths + net moves + adjustment + rounding, for each cohort, each sex and the region, to the unit</pre>
 *
 * <ul>
 *   <li>What the assumptions do not tell is refused: births, deaths and moves with a child–woman ratio; deaths and moves where
 *       survival and migration are one ratio. {@link #cohorts} has what is known of each cohort.
 *   <li>Rounding is what whole persons at the start, at the end and in each cause leave over.
 * </ul>
 *
 * @serial exclude
 */
public final class ProjectionStep implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Label name;
    private final ReferenceDate from;
    private final ReferenceDate to;
    private final List<CohortChange> cohorts;

    ProjectionStep(Label name, ReferenceDate from, ReferenceDate to, Map<Sex, List<CohortChange>> changes) {
        this.name = name;
        this.from = from;
        this.to = to;
        List<CohortChange> all = new ArrayList<>();
        changes.values().forEach(all::addAll);
        this.cohorts = List.copyOf(all);
    }

    /**
     * The date at the start.
     *
     * @return the date
     */
    public ReferenceDate from() {
        return from;
    }

    /**
     * The date at the end.
     *
     * @return the date
     */
    public ReferenceDate to() {
        return to;
    }

    /**
     * Each cohort with its causes.
     *
     * @return males by age at the end, then females
     */
    public List<CohortChange> cohorts() {
        return cohorts;
    }

    /**
     * The people at the start, both sexes.
     *
     * @return the number
     */
    public long start() {
        return cohorts.stream().mapToLong(CohortChange::start).sum();
    }

    /**
     * The people at the end, both sexes.
     *
     * @return the number
     */
    public long end() {
        return cohorts.stream().mapToLong(CohortChange::end).sum();
    }

    /**
     * The births of the step (出生数).
     *
     * @return the number; NOT_ENOUGH_DATA with a child–woman ratio
     */
    public Answer<Long> births() {
        return known(ChangeCause.BIRTHS).map(sum -> sum);
    }

    /**
     * The deaths of the step (死亡数), those of children born in it among them.
     *
     * @return the number; NOT_ENOUGH_DATA with a child–woman ratio or where one ratio stands for survival and migration
     */
    public Answer<Long> deaths() {
        return known(ChangeCause.DEATHS).map(sum -> -sum);
    }

    /**
     * Moves in less moves out (純移動数).
     *
     * @return the number; NOT_ENOUGH_DATA with a child–woman ratio or where one ratio stands for survival and migration
     */
    public Answer<Long> netMoves() {
        return known(ChangeCause.NET_MOVES).map(sum -> sum);
    }

    /**
     * The births less the deaths (自然増減).
     *
     * @return the number, or the refusal of births or deaths
     */
    public Answer<Long> naturalIncrease() {
        return births().flatMap(births -> deaths().map(deaths -> births - deaths));
    }

    /**
     * What an adjustment to a total added or took away.
     *
     * @return the number, 0 without adjustment
     */
    public long adjustment() {
        return sum(ChangeCause.ADJUSTMENT);
    }

    /**
     * What the rounding to whole persons left over.
     *
     * @return the number
     */
    public long rounding() {
        return sum(ChangeCause.ROUNDING);
    }

    /**
     * All that a cause added or took away in the cohorts in which it is told.
     *
     * @param cause the cause
     * @return the sum, 0 if it is told nowhere
     */
    public long sum(ChangeCause cause) {
        Objects.requireNonNull(cause, "cause");
        return cohorts.stream()
                .mapToLong(one -> one.causes().getOrDefault(cause, 0L))
                .sum();
    }

    private Answer<Long> known(ChangeCause cause) {
        boolean children = cohorts.stream().anyMatch(one -> one.causes().containsKey(ChangeCause.CHILDREN));
        boolean joint = cohorts.stream().anyMatch(one -> one.causes().containsKey(ChangeCause.COHORT_CHANGE));
        if (children) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    "子ども女性比による推計では" + cause.label().ja() + "の数は定まらない",
                    "a projection by child–woman ratio does not tell the number of "
                            + cause.label().en());
        }
        if (joint && cause != ChangeCause.BIRTHS) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    "コーホート変化率は死亡と移動を合わせたもので、" + cause.label().ja() + "の数は定まらない",
                    "cohort change ratios hold deaths and moves together and do not tell the number of "
                            + cause.label().en());
        }
        return Answer.of(sum(cause));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProjectionStep that
                && name.equals(that.name)
                && from.equals(that.from)
                && to.equals(that.to)
                && cohorts.equals(that.cohorts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, from, to, cohorts);
    }

    /** The name, both dates, and each cause with its sum. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(
                name.ja() + " " + from.label().ja() + "→" + to.label().ja() + " " + start());
        for (ChangeCause cause : ChangeCause.values()) {
            if (cohorts.stream().anyMatch(one -> one.causes().containsKey(cause))) {
                text.append(String.format(
                        java.util.Locale.ROOT, " %s%+d", cause.label().ja(), sum(cause)));
            }
        }
        return text.append(" = ").append(end()).toString();
    }
}

package org.machistat.planmodel.plan;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.machistat.core.text.Label;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.planmodel.internal.Attributes;
import org.machistat.planmodel.internal.Limits;

/**
 * A part of a plan's period with its own measures (実行プログラム・実施計画).
 *
 * <ul>
 *   <li>The ordinal counts from 1: 第1期 is 1.
 *   <li>A programme in draft is not in force, whatever its period.
 *   <li>Two programmes may overlap, and a plan's period may have years without one: ask {@link #overlaps} and
 *       {@link #uncovered}.
 * </ul>
 *
 * @param ordinal which programme of the plan it is, from 1
 * @param name its title
 * @param period the fiscal years it covers
 * @param status whether it is a draft or adopted
 * @param attributes further values by key, in order, which the library does not read
 * @serial exclude
 */
public record Programme(int ordinal, Label name, FiscalYearRange period, Status status, Map<String, String> attributes)
        implements Serializable {

    /**
     * Makes a programme.
     *
     * @param ordinal which programme of the plan it is
     * @param name its title
     * @param period the fiscal years it covers
     * @param status whether it is a draft or adopted
     * @param attributes further values by key
     * @throws IllegalArgumentException if the ordinal is not from 1 to 999,999,999 or a key is blank
     */
    public Programme {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(status, "status");
        if (ordinal < 1) {
            throw new IllegalArgumentException("Ordinal of a programme must be 1 or more, but was " + ordinal);
        }
        Limits.checkOrdinal(ordinal, "programme");
        attributes = Attributes.copy(attributes, "programme " + ordinal);
    }

    /**
     * Makes a programme without attributes.
     *
     * @param ordinal which programme of the plan it is
     * @param name its title
     * @param period the fiscal years it covers
     * @param status whether it is a draft or adopted
     * @throws IllegalArgumentException if the ordinal is not from 1 to 999,999,999
     */
    public Programme(int ordinal, Label name, FiscalYearRange period, Status status) {
        this(ordinal, name, period, status, Map.of());
    }

    /**
     * Whether the programme is adopted and covers a day.
     *
     * @param day the day
     * @return true if it is in force on that day
     */
    public boolean isInForceOn(LocalDate day) {
        return status == Status.ADOPTED && period.contains(day);
    }

    /**
     * Whether two programmes cover a year in common.
     *
     * @param other the other programme
     * @return true if their periods overlap
     */
    public boolean overlaps(Programme other) {
        return period.overlaps(other.period);
    }

    /**
     * The years of a plan that no programme covers, drafts counted as covering.
     *
     * @param plan the period of the plan
     * @param programmes the programmes, in any order
     * @return the uncovered years as ranges, in order; empty if all are covered
     */
    public static List<FiscalYearRange> uncovered(FiscalYearRange plan, Collection<Programme> programmes) {
        return plan.gaps(programmes.stream().map(Programme::period).toList());
    }

    /** The title with its period and status. */
    @Override
    public String toString() {
        return name.ja() + "（" + period.label().ja() + "、" + status.label().ja() + "）";
    }
}

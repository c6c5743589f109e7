package org.machistat.planmodel.kpi;

import java.io.Serializable;
import java.util.Objects;
import org.machistat.core.text.Label;
import org.machistat.core.time.FiscalYear;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Unit;

/**
 * What an indicator is to be in a fiscal year (目標).
 *
 * @param year the fiscal year
 * @param goal what is to be reached in it
 * @serial exclude
 */
public record Target(FiscalYear year, Goal goal) implements Serializable {

    /**
     * Makes a target.
     *
     * @param year the fiscal year
     * @param goal what is to be reached in it
     */
    public Target {
        Objects.requireNonNull(year, "year");
        Objects.requireNonNull(goal, "goal");
    }

    /**
     * A number to reach.
     *
     * @param year the fiscal year
     * @param figure the number with its unit
     * @return the target
     */
    public static Target of(FiscalYear year, Figure.Known figure) {
        return new Target(year, new Goal.Amount(figure));
    }

    /**
     * A range to be in.
     *
     * @param year the fiscal year
     * @param range the range
     * @param unit the unit of its bounds
     * @return the target
     */
    public static Target of(FiscalYear year, Interval range, Unit unit) {
        return new Target(year, new Goal.Range(range, unit));
    }

    /**
     * Something to do.
     *
     * @param year the fiscal year
     * @param words the words, such as 継続実施
     * @return the target
     */
    public static Target of(FiscalYear year, Label words) {
        return new Target(year, new Goal.Words(words));
    }

    /** Fiscal year and goal. */
    @Override
    public String toString() {
        return year.label().ja() + " " + goal;
    }
}

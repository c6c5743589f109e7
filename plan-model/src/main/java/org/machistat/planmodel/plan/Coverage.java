package org.machistat.planmodel.plan;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.core.value.Share;

/**
 * Which fiscal years of a plan its programmes cover (計画期間の充足).
 *
 * @param period the period of the plan
 * @param programmes the programmes, in any order
 * @serial exclude
 */
public record Coverage(FiscalYearRange period, List<Programme> programmes) implements Serializable {

    /**
     * Two programmes with years in common.
     *
     * @param first the one given first
     * @param second the one given later
     * @param years the years of both
     * @serial exclude
     */
    public record Overlap(Programme first, Programme second, FiscalYearRange years) implements Serializable {
        /**
         * Makes an overlap.
         *
         * @param first the one given first
         * @param second the one given later
         * @param years the years of both
         */
        public Overlap {
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(second, "second");
            Objects.requireNonNull(years, "years");
        }
    }

    /**
     * Makes a coverage.
     *
     * @param period the period of the plan
     * @param programmes the programmes
     */
    public Coverage {
        Objects.requireNonNull(period, "period");
        programmes = List.copyOf(programmes);
    }

    /**
     * The coverage of a period by programmes.
     *
     * @param period the period of the plan
     * @param programmes the programmes
     * @return the coverage
     */
    public static Coverage of(FiscalYearRange period, Collection<Programme> programmes) {
        return new Coverage(period, List.copyOf(programmes));
    }

    /**
     * The years of the plan without a programme.
     *
     * @return the uncovered years as ranges, in order; empty if all are covered
     */
    public List<FiscalYearRange> gaps() {
        return Programme.uncovered(period, programmes);
    }

    /**
     * The years of the plan with a programme.
     *
     * @return the covered years as ranges, in order; programmes that adjoin make one range
     */
    public List<FiscalYearRange> covered() {
        return period.gaps(gaps());
    }

    /**
     * The part of the plan's fiscal years that have a programme.
     *
     * @return such as 6 of 10
     */
    public Share share() {
        int years = covered().stream().mapToInt(FiscalYearRange::length).sum();
        return Share.of(years, period.length());
    }

    /**
     * The programmes that have years in common.
     *
     * @return each pair once
     */
    public List<Overlap> overlaps() {
        List<Overlap> overlaps = new ArrayList<>();
        for (int i = 0; i < programmes.size(); i++) {
            Programme first = programmes.get(i);
            for (Programme second : programmes.subList(i + 1, programmes.size())) {
                first.period()
                        .intersect(second.period())
                        .ifPresent(years -> overlaps.add(new Overlap(first, second, years)));
            }
        }
        return Collections.unmodifiableList(overlaps);
    }

    /**
     * The programmes that reach beyond the plan's period.
     *
     * @return those with a year outside it
     */
    public List<Programme> outside() {
        return programmes.stream()
                .filter(programme -> !period.contains(programme.period()))
                .toList();
    }

    /** The period with what is covered and what is not. */
    @Override
    public String toString() {
        return period + ": covered " + covered() + ", gaps " + gaps();
    }
}

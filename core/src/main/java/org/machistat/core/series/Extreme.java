package org.machistat.core.series;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.machistat.core.source.Comparability;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Figure;

/**
 * The largest or smallest figure of a series, with every date that has it (最大値・最小値).
 *
 * @param figure the figure, as printed at the first of its dates
 * @param dates the dates that have it, in order; more than one is a tie
 * @param unknown the dates without a number, which may hide a more extreme one
 * @param comparability whether it may be compared with the other figures
 * @serial exclude
 */
public record Extreme(
        Figure figure, List<ReferenceDate> dates, List<ReferenceDate> unknown, Comparability comparability)
        implements Serializable {

    /**
     * Makes an extreme.
     *
     * @param figure the figure
     * @param dates the dates that have it, in order
     * @param unknown the dates without a number
     * @param comparability whether it may be compared with the other figures
     * @throws IllegalArgumentException if there is no date
     */
    public Extreme {
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(comparability, "comparability");
        dates = List.copyOf(dates);
        unknown = List.copyOf(unknown);
        if (dates.isEmpty()) {
            throw new IllegalArgumentException("Extreme must have at least one date, but had none");
        }
    }

    /**
     * Makes an extreme among comparable figures.
     *
     * @param figure the figure
     * @param dates the dates that have it, in order
     * @param unknown the dates without a number
     * @throws IllegalArgumentException if there is no date
     */
    public Extreme(Figure figure, List<ReferenceDate> dates, List<ReferenceDate> unknown) {
        this(figure, dates, unknown, Comparability.COMPARABLE);
    }

    /**
     * Whether more than one date has the figure.
     *
     * @return true if so
     */
    public boolean isTied() {
        return dates.size() > 1;
    }

    /** For example "158.7万人（2030年）"; all dates of a tie are listed. */
    @Override
    public String toString() {
        return dates.stream().map(date -> date.label().ja()).collect(Collectors.joining("、", figure + "（", "）"));
    }
}

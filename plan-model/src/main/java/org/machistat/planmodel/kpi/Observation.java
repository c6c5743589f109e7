package org.machistat.planmodel.kpi;

import java.io.Serializable;
import java.util.Objects;
import org.machistat.core.source.Source;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Figure;

/**
 * What an indicator was at a date (実績値・基準値).
 *
 * @param date the date or period it stands for
 * @param figure the figure
 * @param source where it comes from; its release says whether it is preliminary or final
 * @serial exclude
 */
public record Observation(ReferenceDate date, Figure figure, Source source) implements Serializable {

    /**
     * Makes an observation.
     *
     * @param date the date or period it stands for
     * @param figure the figure
     * @param source where it comes from
     */
    public Observation {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(source, "source");
    }

    /**
     * An observation whose source is not stated.
     *
     * @param date the date or period it stands for
     * @param figure the figure
     * @return the observation
     */
    public static Observation of(ReferenceDate date, Figure figure) {
        return new Observation(date, figure, Source.UNSTATED);
    }

    /** Date, figure and release. */
    @Override
    public String toString() {
        String release = source.release().label().ja();
        return date.label().ja() + " " + figure + (release.isEmpty() ? "" : "（" + release + "）");
    }
}

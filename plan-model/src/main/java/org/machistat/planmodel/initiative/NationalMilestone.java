package org.machistat.planmodel.initiative;

import java.io.Serializable;
import java.util.Objects;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.time.ApproximateDate;

/**
 * A dated aim of another government that a plan cites: 2020年に後続無人の隊列走行 (国などの目標時期).
 *
 * @param label what is to happen
 * @param date by when, as announced
 * @param actor whose aim it is, such as 国
 * @param source the document cited
 * @serial exclude
 */
public record NationalMilestone(Label label, ApproximateDate date, Label actor, Source source) implements Serializable {

    /**
     * Makes a national milestone.
     *
     * @param label what is to happen
     * @param date by when
     * @param actor whose aim it is
     * @param source the document cited
     */
    public NationalMilestone {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(source, "source");
    }

    /** Date, actor and label. */
    @Override
    public String toString() {
        return date + " " + actor.ja() + "：" + label.ja();
    }
}

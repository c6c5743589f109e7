package org.machistat.planmodel.plan;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;

/**
 * A document about a plan, with what is attached to it (関係資料).
 *
 * @param number what it is called among its neighbours, such as 資料1 or 参考資料; empty if it has no such name
 * @param source title, publisher and date
 * @param attachments what is attached to it, in printed order; they may be named without being at hand
 * @serial exclude
 */
public record PlanDocument(Label number, Source source, List<PlanDocument> attachments) implements Serializable {

    /**
     * Makes a document.
     *
     * @param number what it is called among its neighbours
     * @param source title, publisher and date
     * @param attachments what is attached to it
     */
    public PlanDocument {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(source, "source");
        attachments = List.copyOf(attachments);
    }

    /**
     * A document without attachments.
     *
     * @param number what it is called among its neighbours
     * @param source title, publisher and date
     * @return the document
     */
    public static PlanDocument of(Label number, Source source) {
        return new PlanDocument(number, source, List.of());
    }

    /** Its number and its citation in Japanese. */
    @Override
    public String toString() {
        return number.ja().isEmpty() ? source.toString() : number.ja() + " " + source;
    }
}

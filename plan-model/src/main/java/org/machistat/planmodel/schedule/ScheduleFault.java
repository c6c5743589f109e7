package org.machistat.planmodel.schedule;

import java.io.Serializable;
import java.util.Objects;
import org.machistat.core.text.Label;

/**
 * Something in a schedule that cannot be as it is written (工程表の不整合).
 *
 * @param kind the kind of fault
 * @param path where it is, such as tracks/plan/tasks/draft
 * @param sentence the fault in words
 * @serial exclude
 */
public record ScheduleFault(Kind kind, String path, Label sentence) implements Serializable {

    /** The kinds of fault. */
    public enum Kind {
        /** Two things have one id (識別子の重複). */
        DUPLICATE_ID,
        /** An id that nothing has (存在しない識別子). */
        UNKNOWN_ID,
        /** Months outside the fiscal year (年度外). */
        OUTSIDE_YEAR,
        /** A day outside its session (会期外). */
        OUTSIDE_SESSION,
        /** Something begins before what it needs is done (前後の逆転). */
        OUT_OF_ORDER,
        /** Tasks that wait for one another (循環). */
        CYCLE
    }

    /**
     * Makes a fault.
     *
     * @param kind the kind of fault
     * @param path where it is
     * @param sentence the fault in words
     */
    public ScheduleFault {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(sentence, "sentence");
    }

    /** Path and sentence in Japanese. */
    @Override
    public String toString() {
        return path + "：" + sentence.ja();
    }
}

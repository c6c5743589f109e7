package org.machistat.census.internal;

import java.util.Objects;
import org.machistat.core.text.Label;
import org.machistat.core.value.Refusal;

/** Ends the reading of a text that makes no table; never leaves the readers. */
public final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Label sentence;
    private final Refusal.Reason reason;

    /**
     * A stop with its reason in words.
     *
     * @param sentence the reason
     */
    public StoppedException(Label sentence) {
        this(Refusal.Reason.NOT_READABLE, sentence);
    }

    /**
     * A stop of a kind with its reason in words.
     *
     * @param reason the kind
     * @param sentence the reason
     */
    public StoppedException(Refusal.Reason reason, Label sentence) {
        super(sentence.en(), null, false, false);
        this.reason = Objects.requireNonNull(reason, "reason");
        this.sentence = Objects.requireNonNull(sentence, "sentence");
    }

    /**
     * The reason in words.
     *
     * @return the reason
     */
    public Label sentence() {
        return sentence;
    }

    /**
     * The kind of reason.
     *
     * @return the kind
     */
    public Refusal.Reason reason() {
        return reason;
    }
}

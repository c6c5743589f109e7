package org.machistat.census.internal;

import java.util.Objects;
import org.machistat.core.text.Label;

/** Ends the reading of a text that makes no table; never leaves the readers. */
public final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Label sentence;

    /**
     * A stop with its reason in words.
     *
     * @param sentence the reason
     */
    public StoppedException(Label sentence) {
        super(sentence.en(), null, false, false);
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
}

package org.machistat.census.estat.client;

import java.io.IOException;
import java.util.Objects;
import org.machistat.core.value.Refusal;

/** Ends a request for which there is no answer; never leaves this package. */
final class NoAnswerException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why there is no answer; nothing if the thread was interrupted. */
    private final transient Refusal refusal;

    NoAnswerException(Refusal refusal) {
        super(refusal.sentence().en());
        this.refusal = Objects.requireNonNull(refusal, "refusal");
    }

    NoAnswerException(InterruptedException cause) {
        super(cause);
        this.refusal = null;
    }

    /** The reason. */
    Refusal refusal() throws InterruptedException {
        if (refusal == null) {
            throw (InterruptedException) getCause();
        }
        return refusal;
    }
}

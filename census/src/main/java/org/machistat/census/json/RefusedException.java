package org.machistat.census.json;

import org.machistat.core.value.Refusal;

/** Ends the reading of an answer in which e-Stat says that it has nothing to give; never leaves this package. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    RefusedException(Refusal refusal) {
        super(refusal.sentence().en(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}

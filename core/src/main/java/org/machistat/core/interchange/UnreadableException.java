package org.machistat.core.interchange;

import org.machistat.core.source.Place;
import org.machistat.core.text.Label;

/** Ends the reading of a text that makes no table; never leaves this package. */
final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Label sentence;

    UnreadableException(Place place, String ja, String en) {
        super(en, null, false, false);
        this.sentence = Label.of(
                "表として読めない。" + place.label().ja() + "：" + ja,
                "Unable to read a table: " + place.label().en() + ": " + en);
    }

    Label sentence() {
        return sentence;
    }
}

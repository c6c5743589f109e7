package org.machistat.core.json;

import org.machistat.core.source.Place;
import org.machistat.core.source.Problem;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;

/** Ends the reading of a dataset whose cells cannot be told; never leaves this package. */
final class JsonStatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Place place;
    private final Label message;

    JsonStatException(String pointer, String ja, String en) {
        this(place(pointer), ja, en);
    }

    JsonStatException(Place place, String ja, String en) {
        super(en, null, false, false);
        this.place = place;
        this.message = Label.of(ja, en);
    }

    /** The place of a JSON pointer, cut where names in it are long. */
    static Place place(String pointer) {
        return new Place(0, 0, JsonStatProblems.shortenPlace(pointer));
    }

    Problem toProblem() {
        return Problem.error(place, "", message);
    }

    <T> Answer<T> toRefusal() {
        Label where = place.label();
        return Answer.refuse(new Refusal(
                Refusal.Reason.NOT_READABLE,
                Label.of(
                        "JSON-statとして読めない。" + where.ja() + "：" + message.ja(),
                        "Unable to read JSON-stat: " + where.en() + ": " + message.en())));
    }
}

package org.machistat.core.source;

import java.io.Serializable;
import java.util.Objects;
import org.machistat.core.text.Label;

/**
 * One thing that could not be read as it stands, or was read with a stated interpretation (読み取り上の問題).
 *
 * @param severity whether something was lost
 * @param place where it stands
 * @param met the text met
 * @param message what was expected, or how it was read
 * @serial exclude
 */
public record Problem(Severity severity, Place place, String met, Label message) implements Serializable {

    /** Whether something was lost. */
    public enum Severity {
        /** Nothing was lost; the reader chose an interpretation and says so (注意). */
        NOTE,
        /** The text could not be read and is missing from the result (誤り). */
        ERROR
    }

    /**
     * Makes a problem.
     *
     * @param severity whether something was lost
     * @param place where it stands
     * @param met the text met
     * @param message what was expected, or how it was read
     */
    public Problem {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(met, "met");
        Objects.requireNonNull(message, "message");
    }

    /**
     * A text that could not be read.
     *
     * @param place where it stands
     * @param met the text met
     * @param message what would be accepted
     * @return the problem
     */
    public static Problem error(Place place, String met, Label message) {
        return new Problem(Severity.ERROR, place, met, message);
    }

    /**
     * A text that was read with an interpretation.
     *
     * @param place where it stands
     * @param met the text met
     * @param message how it was read
     * @return the problem
     */
    public static Problem note(Place place, String met, Label message) {
        return new Problem(Severity.NOTE, place, met, message);
    }

    /**
     * The problem in words: place and message.
     *
     * @return the sentence in Japanese and English
     */
    public Label sentence() {
        return Label.of(place.label().ja() + "：" + message.ja(), place.label().en() + ": " + message.en());
    }

    /** The sentence in English. */
    @Override
    public String toString() {
        return sentence().en();
    }
}

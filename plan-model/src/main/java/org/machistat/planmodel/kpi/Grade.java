package org.machistat.planmodel.kpi;

import java.io.Serializable;
import java.util.Objects;
import org.machistat.core.text.Label;

/**
 * One step of a grading scheme: 3 目標をほぼ達成, or − for what cannot be assessed (評価区分).
 *
 * @param code the sign, such as 3, II, S or −
 * @param label what it means
 * @param assessed whether it is a judgement; false for a sign that says that there is none
 * @serial exclude
 */
public record Grade(String code, Label label, boolean assessed) implements Serializable {

    /**
     * Makes a grade.
     *
     * @param code the sign
     * @param label what it means
     * @param assessed whether it is a judgement
     * @throws IllegalArgumentException if the sign is blank
     */
    public Grade {
        Objects.requireNonNull(label, "label");
        if (code.isBlank()) {
            throw new IllegalArgumentException("Code of a grade must not be blank, but was '" + code + "'");
        }
    }

    /**
     * A grade that is a judgement.
     *
     * @param code the sign
     * @param ja what it means in Japanese
     * @param en what it means in English
     * @return the grade
     */
    public static Grade of(String code, String ja, String en) {
        return new Grade(code, Label.of(ja, en), true);
    }

    /**
     * A sign that says that there is no judgement.
     *
     * @param code the sign
     * @param ja why, in Japanese
     * @param en why, in English
     * @return the grade
     */
    public static Grade none(String code, String ja, String en) {
        return new Grade(code, Label.of(ja, en), false);
    }

    /** Sign and meaning. */
    @Override
    public String toString() {
        return code + " " + label.ja();
    }
}

package org.machistat.census.industry;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.text.Label;

/**
 * The revisions of the Japan Standard Industrial Classification that official tables of this century use
 * (日本標準産業分類の改定).
 *
 * <p>Which revision a table uses is said by the table, not by its date. Source: Ministry of Internal Affairs and
 * Communications, 日本標準産業分類.
 *
 * <ul>
 *   <li>Revisions 11 and 12 are here to be named; their lists are not part of the library.
 *   <li>Figures of two revisions are compared through a {@link JsicConcordance}.
 * </ul>
 */
public enum JsicRevision {
    /** Revision 11 of March 2002, in force from October 2002, with other divisions than the later ones (第11回改定). */
    REV11(11, LocalDate.of(2002, 10, 1)),
    /** Revision 12 of November 2007, in force from April 2008 (第12回改定). */
    REV12(12, LocalDate.of(2008, 4, 1)),
    /** Revision 13 of October 2013, in force from April 2014 (第13回改定). */
    REV13(13, LocalDate.of(2014, 4, 1)),
    /** Revision 14 of June 2023, in force from April 2024 (第14回改定). */
    REV14(14, LocalDate.of(2024, 4, 1));

    private final int number;
    private final LocalDate inForceFrom;

    JsicRevision(int number, LocalDate inForceFrom) {
        this.number = number;
        this.inForceFrom = inForceFrom;
    }

    /**
     * The revision in force on a day.
     *
     * @param day the day
     * @return the revision, or empty before revision 11
     */
    public static Optional<JsicRevision> inForceOn(LocalDate day) {
        Objects.requireNonNull(day, "day");
        Optional<JsicRevision> found = Optional.empty();
        for (JsicRevision revision : values()) {
            if (!day.isBefore(revision.inForceFrom)) {
                found = Optional.of(revision);
            }
        }
        return found;
    }

    /**
     * The number.
     *
     * @return 11 to 14
     */
    public int number() {
        return number;
    }

    /**
     * The first day in force.
     *
     * @return the day
     */
    public LocalDate inForceFrom() {
        return inForceFrom;
    }

    /**
     * The name of the revision.
     *
     * @return for example 日本標準産業分類（第13回改定） and "JSIC revision 13"
     */
    public Label label() {
        return Label.of("日本標準産業分類（第" + number + "回改定）", "JSIC revision " + number);
    }
}

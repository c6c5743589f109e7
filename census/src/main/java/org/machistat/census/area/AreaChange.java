package org.machistat.census.area;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.machistat.core.text.Label;

/**
 * One change of places on one day: what was before, and what it became or became part of (廃置分合等).
 *
 * <ul>
 *   <li>Each unit before gave territory to each unit after.
 *   <li>In an absorption the receiving unit is only after: it goes on as it was.
 *   <li>A unit that was parted among several changes of one day stands before in each; the note says which part.
 * </ul>
 *
 * @param date the first day of the new state
 * @param kind how they changed
 * @param before the units before; none for a creation
 * @param after the units after; none for an abolition
 * @param note what the lists do not say, such as the part concerned; empty if nothing
 * @serial exclude
 */
public record AreaChange(LocalDate date, ChangeKind kind, List<AreaUnit> before, List<AreaUnit> after, Label note)
        implements Serializable {

    /**
     * Makes a change.
     *
     * @param date the first day of the new state
     * @param kind how they changed
     * @param before the units before
     * @param after the units after
     * @param note what the lists do not say
     * @throws IllegalArgumentException if there is no unit, a unit before is not there on the day before, or a unit after
     *     neither holds on the day nor ended on it
     */
    public AreaChange {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(kind, "kind");
        before = List.copyOf(before);
        after = List.copyOf(after);
        Objects.requireNonNull(note, "note");
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException(
                    "A change must have a unit before or after, but that of " + date + " had none");
        }
        for (AreaUnit unit : before) {
            if (!unit.validity().contains(date.minusDays(1))
                    || (unit.validity().contains(date) != kind.keepsBefore())) {
                throw new IllegalArgumentException(kind.label().en() + " of " + date + " must "
                        + (kind.keepsBefore() ? "keep " : "end ") + unit + ", but it held " + unit.validity());
            }
        }
        for (AreaUnit unit : after) {
            if (!unit.validity().contains(date) && !endedOn(unit, date)) {
                throw new IllegalArgumentException(kind.label().en() + " of " + date
                        + " must lead to units of that day, but " + unit + " held " + unit.validity());
            }
        }
    }

    /** Whether a unit ended with the day before. */
    static boolean endedOn(AreaUnit unit, LocalDate date) {
        return unit.validity().until().filter(date::equals).isPresent();
    }

    /**
     * The change in words.
     *
     * @return for example "2016-10-10 市制施行：04423 富谷町 → 04216 富谷市"
     */
    public Label sentence() {
        return Label.of(
                date + " " + kind.label().ja() + "：" + arrow("、") + (note.ja().isEmpty() ? "" : "（" + note.ja() + "）"),
                date + " " + kind.label().en() + ": " + arrow(", ")
                        + (note.en().isEmpty() ? "" : " (" + note.en() + ")"));
    }

    private String arrow(String comma) {
        return (names(before, comma) + " → " + names(after, comma)).strip();
    }

    private static String names(List<AreaUnit> units, String comma) {
        return units.stream().map(AreaUnit::toString).collect(Collectors.joining(comma));
    }

    /** The sentence in Japanese. */
    @Override
    public String toString() {
        return sentence().ja();
    }
}

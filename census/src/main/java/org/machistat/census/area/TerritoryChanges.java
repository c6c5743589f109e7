package org.machistat.census.area;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.machistat.core.area.AreaCode;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal.Reason;

/** Which changes between two days made a place cover other ground (境域の変化の判定). */
final class TerritoryChanges {

    private TerritoryChanges() {}

    /** The changes, where what covers the ground of a unit on the other day is known already. */
    static Answer<List<AreaChange>> of(
            AreaDirectory directory, AreaUnit unit, List<AreaUnit> found, LocalDate from, LocalDate to) {
        LocalDate start = from.isBefore(to) ? from : to;
        LocalDate end = from.isBefore(to) ? to : from;
        if (unit.kind() == AreaKind.PREFECTURE) {
            return Answer.of(directory.changes().stream()
                    .filter(change -> isBetween(change, start, end) && crosses(change, unit.code()))
                    .toList());
        }
        if (found.isEmpty() || unit.kind() == AreaKind.DISTRICT) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    unit + "の区域が" + to + "に何であったかは名簿にない",
                    "The directory does not say what the ground of " + unit + " was on " + to);
        }
        boolean isSame =
                found.size() == 1 && directory.trace(found.get(0), to, from).equals(List.of(unit));
        if (isSame) {
            return Answer.of(List.of());
        }
        Set<AreaChange> changes = new LinkedHashSet<>();
        Set<AreaUnit> involved = new LinkedHashSet<>(found);
        involved.add(unit);
        found.forEach(other -> involved.addAll(directory.trace(other, to, from)));
        involved.forEach(one -> directory.changes(one.code()).stream()
                .filter(change -> isBetween(change, start, end) && change.kind().movesGround())
                .forEach(changes::add));
        return Answer.of(changes.stream()
                .sorted((one, other) -> one.date().compareTo(other.date()))
                .toList());
    }

    private static boolean isBetween(AreaChange change, LocalDate start, LocalDate end) {
        return change.date().isAfter(start) && !change.date().isAfter(end);
    }

    /** Whether a municipality of one prefecture went to another, and one of the two is this one. */
    private static boolean crosses(AreaChange change, AreaCode prefecture) {
        Set<AreaCode> before = new LinkedHashSet<>();
        change.before().forEach(unit -> before.add(unit.prefecture()));
        Set<AreaCode> after = new LinkedHashSet<>();
        change.after().forEach(unit -> after.add(unit.prefecture()));
        return !before.isEmpty()
                && !after.isEmpty()
                && !before.equals(after)
                && (before.contains(prefecture) || after.contains(prefecture));
    }
}

package org.machistat.census.area;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Follows units through their changes, later and earlier (変遷の追跡).
 *
 * <p>Where a unit received another and ended on one day (a town absorbs a village and becomes a city), the second change goes
 * on from the first; where it goes on, changes of one day do not chain.
 */
final class Lineage {

    private record Step(AreaUnit unit, LocalDate date) {}

    private Lineage() {}

    /** The units of a later day that have territory of a unit that holds on an earlier one. */
    static Collection<AreaUnit> later(AreaIndex index, AreaUnit start, LocalDate from, LocalDate to) {
        Set<AreaUnit> found = new LinkedHashSet<>();
        Map<AreaUnit, LocalDate> reached = new HashMap<>();
        Deque<Step> open = new ArrayDeque<>();
        open.add(new Step(start, from));
        while (!open.isEmpty()) {
            Step step = open.pop();
            AreaUnit unit = step.unit();
            LocalDate earliest = reached.get(unit);
            if (earliest != null && !step.date().isBefore(earliest)) {
                continue;
            }
            reached.put(unit, step.date());
            if (unit.validity().contains(to)) {
                found.add(unit);
            }
            for (AreaChange change : index.leaving(unit)) {
                boolean follows = change.date().isAfter(step.date()) || endsWith(unit, change, step.date());
                if (follows && !change.date().isAfter(to)) {
                    change.after().forEach(next -> open.push(new Step(next, change.date())));
                }
            }
        }
        return found;
    }

    /** The units of an earlier day of whose territory a unit has some that holds on a later one. */
    static Collection<AreaUnit> earlier(AreaIndex index, AreaUnit start, LocalDate from, LocalDate to) {
        Set<AreaUnit> found = new LinkedHashSet<>();
        Map<AreaUnit, LocalDate> reached = new HashMap<>();
        Deque<Step> open = new ArrayDeque<>();
        if (start.validity().contains(to)) {
            found.add(start);
        }
        index.arriving(start).stream()
                .filter(change -> !change.date().isAfter(from) && change.date().isAfter(to))
                .forEach(change -> change.before().forEach(unit -> open.push(new Step(unit, change.date()))));
        while (!open.isEmpty()) {
            Step step = open.pop();
            AreaUnit unit = step.unit();
            LocalDate latest = reached.get(unit);
            if (latest != null && !step.date().isAfter(latest)) {
                continue;
            }
            reached.put(unit, step.date());
            if (unit.validity().contains(to)) {
                found.add(unit);
            }
            for (AreaChange change : index.arriving(unit)) {
                boolean follows = change.date().isBefore(step.date()) || endsWith(unit, change, step.date());
                if (follows && change.date().isAfter(to)) {
                    change.before().forEach(previous -> open.push(new Step(previous, change.date())));
                }
            }
        }
        return found;
    }

    private static boolean endsWith(AreaUnit unit, AreaChange change, LocalDate date) {
        return change.date().equals(date) && AreaChange.endedOn(unit, date);
    }
}

package org.machistat.census.area;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.machistat.core.area.AreaCode;

/** The maps of a directory, by code, by parent, by name, and the changes before and after each unit (索引). */
final class AreaIndex {

    private final Map<AreaCode, List<AreaUnit>> byCode = new TreeMap<>();
    private final Map<AreaCode, List<AreaUnit>> byParent = new HashMap<>();
    private final Map<AreaUnit, List<AreaChange>> leaving = new HashMap<>();
    private final Map<AreaUnit, List<AreaChange>> arriving = new HashMap<>();
    private final List<AreaUnit> units;

    /** Made when first asked for; two threads may both make it, and make the same. */
    private volatile AreaNames names;

    AreaIndex(List<AreaUnit> units, List<AreaChange> changes) {
        for (AreaUnit unit : units) {
            List<AreaUnit> versions = byCode.computeIfAbsent(unit.code(), key -> new ArrayList<>(1));
            for (AreaUnit earlier : versions) {
                if (earlier.validity().overlaps(unit.validity())) {
                    throw new IllegalArgumentException("Units of one code must not overlap, but " + earlier + " held "
                            + earlier.validity() + " and " + unit + " " + unit.validity());
                }
            }
            versions.add(unit);
            unit.parent()
                    .ifPresent(parent -> byParent.computeIfAbsent(parent, key -> new ArrayList<>())
                            .add(unit));
        }
        checkParents(units);
        Set<AreaUnit> known = new HashSet<>(units);
        for (AreaChange change : changes) {
            change.before().forEach(unit -> link(unit, change, leaving, known));
            change.after().forEach(unit -> link(unit, change, arriving, known));
        }
        this.units = units;
    }

    private void checkParents(List<AreaUnit> units) {
        for (AreaUnit unit : units) {
            AreaKind wanted = unit.kind() == AreaKind.WARD ? AreaKind.DESIGNATED_CITY : AreaKind.DISTRICT;
            boolean there = unit.parent()
                    .map(code -> versions(code).stream().anyMatch(parent -> parent.kind() == wanted))
                    .orElse(unit.kind() != AreaKind.WARD);
            if (!there) {
                throw new IllegalArgumentException(
                        "Parent of " + unit + " must be a " + wanted.label().en() + " of this directory, but was "
                                + unit.parent().map(AreaCode::toString).orElse("none"));
            }
        }
    }

    private static void link(
            AreaUnit unit, AreaChange change, Map<AreaUnit, List<AreaChange>> links, Set<AreaUnit> known) {
        if (!known.contains(unit)) {
            throw new IllegalArgumentException("Units of changes must be in the directory, but " + unit + " ("
                    + unit.validity() + ") of " + change.date() + " is not");
        }
        links.computeIfAbsent(unit, key -> new ArrayList<>(1)).add(change);
    }

    List<AreaUnit> versions(AreaCode code) {
        return byCode.getOrDefault(code, List.of());
    }

    List<AreaUnit> parts(AreaCode parent) {
        return byParent.getOrDefault(parent, List.of());
    }

    List<AreaUnit> named(String text, Predicate<AreaUnit> wanted) {
        return names().list(text, wanted);
    }

    List<AreaUnit> near(String text, Predicate<AreaUnit> wanted) {
        return names().near(text, wanted);
    }

    List<AreaUnit> byKana(String text, Predicate<AreaUnit> wanted) {
        return names().byKana(text, wanted);
    }

    private AreaNames names() {
        AreaNames made = names;
        if (made == null) {
            made = new AreaNames(units);
            names = made;
        }
        return made;
    }

    List<AreaChange> leaving(AreaUnit unit) {
        return leaving.getOrDefault(unit, List.of());
    }

    List<AreaChange> arriving(AreaUnit unit) {
        return arriving.getOrDefault(unit, List.of());
    }
}

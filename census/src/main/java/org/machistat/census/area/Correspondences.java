package org.machistat.census.area;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.machistat.core.area.AreaCode;

/** Puts the places of two days together in the smallest sets that cover the same ground (対応する地域の組の作成). */
final class Correspondences {

    private Correspondences() {}

    static List<Correspondence> of(AreaSnapshot from, AreaSnapshot to, AreaDirectory directory) {
        Map<AreaUnit, Set<AreaUnit>> forth = new LinkedHashMap<>();
        for (AreaUnit unit : from.list()) {
            if (unit.kind() != AreaKind.DISTRICT) {
                forth.put(unit, new LinkedHashSet<>(directory.trace(unit, from.date(), to.date())));
            }
        }
        joinPrefectures(forth, from, to);
        List<AreaUnit> targets = to.list().stream()
                .filter(unit -> unit.kind() != AreaKind.DISTRICT)
                .toList();
        List<Correspondence> found = components(forth, targets, false);
        found.addAll(components(forth, targets, true));
        return found;
    }

    /** A prefecture has ground of each prefecture from which it has a municipality. */
    private static void joinPrefectures(Map<AreaUnit, Set<AreaUnit>> forth, AreaSnapshot from, AreaSnapshot to) {
        Map<AreaCode, Set<AreaCode>> moves = new HashMap<>();
        forth.forEach((unit, targets) -> {
            if (unit.kind().isMunicipality()) {
                targets.forEach(target -> moves.computeIfAbsent(unit.prefecture(), key -> new HashSet<>())
                        .add(target.prefecture()));
            }
        });
        moves.forEach((source, targets) -> from.find(source)
                .ifPresent(unit -> targets.forEach(target -> to.find(target).ifPresent(forth.get(unit)::add))));
    }

    /** The sets of wards, with the towns that wards absorbed, or those of all other places: cities cover their wards again. */
    private static List<Correspondence> components(
            Map<AreaUnit, Set<AreaUnit>> forth, List<AreaUnit> targets, boolean wards) {
        Map<AreaUnit, List<AreaUnit>> right = new LinkedHashMap<>();
        Map<AreaUnit, List<AreaUnit>> left = new LinkedHashMap<>();
        targets.stream().filter(unit -> isWard(unit) == wards).forEach(unit -> left.put(unit, new ArrayList<>()));
        forth.forEach((unit, units) -> {
            List<AreaUnit> linked = units.stream()
                    .filter(target -> (isWard(unit) || isWard(target)) == wards)
                    .toList();
            if (isWard(unit) == wards || !linked.isEmpty()) {
                right.put(unit, linked);
                linked.forEach(target ->
                        left.computeIfAbsent(target, key -> new ArrayList<>()).add(unit));
            }
        });
        return components(right, left);
    }

    private static boolean isWard(AreaUnit unit) {
        return unit.kind() == AreaKind.WARD;
    }

    private static List<Correspondence> components(
            Map<AreaUnit, List<AreaUnit>> right, Map<AreaUnit, List<AreaUnit>> left) {
        List<Correspondence> found = new ArrayList<>();
        Set<AreaUnit> doneFrom = new HashSet<>();
        Set<AreaUnit> doneTo = new HashSet<>();
        for (AreaUnit start : right.keySet()) {
            if (doneFrom.add(start)) {
                List<AreaUnit> from = new ArrayList<>();
                List<AreaUnit> to = new ArrayList<>();
                Deque<AreaUnit> open = new ArrayDeque<>(List.of(start));
                while (!open.isEmpty()) {
                    AreaUnit unit = open.pop();
                    from.add(unit);
                    for (AreaUnit target : right.get(unit)) {
                        if (doneTo.add(target)) {
                            to.add(target);
                            left.get(target).stream().filter(doneFrom::add).forEach(open::push);
                        }
                    }
                }
                found.add(new Correspondence(sorted(from), sorted(to)));
            }
        }
        left.keySet().stream()
                .filter(doneTo::add)
                .forEach(unit -> found.add(new Correspondence(List.of(), List.of(unit))));
        return found;
    }

    private static List<AreaUnit> sorted(List<AreaUnit> units) {
        return units.stream().sorted(Comparator.comparing(AreaUnit::code)).toList();
    }
}

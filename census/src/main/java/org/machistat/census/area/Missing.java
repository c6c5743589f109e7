package org.machistat.census.area;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.machistat.core.area.AreaCode;
import org.machistat.core.internal.Excerpt;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal.Reason;

/** Why a code or a name stands for no unit, in words (該当なしの説明). */
final class Missing {

    private static final int SHOWN = 10;

    private Missing() {}

    static Answer<AreaUnit> code(AreaDirectory directory, AreaCode code, List<AreaUnit> versions, LocalDate date) {
        if (versions.isEmpty()) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA, "地域コード" + code + "は名簿にない", "Code " + code + " is not in the directory");
        }
        String held = versions.stream()
                .map(unit -> unit.name() + " " + unit.validity().label().ja())
                .collect(Collectors.joining(", "));
        String heldEn = versions.stream()
                .map(unit -> unit.name() + " " + unit.validity().label().en())
                .collect(Collectors.joining(", "));
        List<AreaUnit> next = versions.stream()
                .filter(unit -> unit.validity()
                        .until()
                        .filter(end -> !end.isAfter(date))
                        .isPresent())
                .reduce((earlier, later) -> later)
                .map(directory::successors)
                .orElse(List.of());
        List<AreaUnit> previous = versions.stream()
                .filter(unit -> unit.validity()
                        .from()
                        .filter(start -> start.isAfter(date))
                        .isPresent())
                .findFirst()
                .map(directory::predecessors)
                .orElse(List.of());
        return Answer.refuse(
                Reason.NOT_APPLICABLE,
                "地域コード" + code + "は" + date + "には使われていない（" + held + hint("、その後は", next) + hint("、その前は", previous) + "）",
                "Code " + code + " was not in use on " + date + " (" + heldEn + hint("; then ", next)
                        + hint("; before that ", previous) + ")");
    }

    private static String hint(String word, List<AreaUnit> units) {
        return units.isEmpty()
                ? ""
                : word + list(units.stream().map(AreaUnit::toString).toList());
    }

    static Answer<AreaUnit> name(
            AreaDirectory directory, String name, List<AreaUnit> found, List<AreaUnit> near, LocalDate date) {
        String asked = name.length() > 40 ? Excerpt.start(name, 40) + "…" : name;
        if (found.isEmpty()) {
            List<AreaUnit> other = directory.listNamed(name);
            List<AreaUnit> hints = other.isEmpty() ? near : other;
            boolean isNear = other.isEmpty();
            String ja = hints.isEmpty() ? "" : (isNear ? "（近い名称：" : "（別の時期には") + names(directory, hints) + "）";
            String en =
                    hints.isEmpty() ? "" : (isNear ? " (near: " : " (at other times ") + names(directory, hints) + ")";
            return Answer.refuse(
                    Reason.NOT_APPLICABLE,
                    date + "に「" + asked + "」という地域はない" + ja,
                    "There is no place '" + asked + "' on " + date + en);
        }
        return Answer.refuse(
                Reason.AMBIGUOUS,
                "「" + asked + "」は一つに決まらない（" + names(directory, found) + "）",
                "'" + asked + "' stands for more than one place (" + names(directory, found) + ")");
    }

    private static String names(AreaDirectory directory, List<AreaUnit> units) {
        return list(units.stream()
                .map(unit -> unit.code() + " " + directory.fullName(unit))
                .toList());
    }

    static String list(List<String> names) {
        return names.stream().limit(SHOWN).collect(Collectors.joining(", "))
                + (names.size() > SHOWN ? ", … (" + names.size() + ")" : "");
    }
}

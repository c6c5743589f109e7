package org.machistat.examples.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.machistat.census.area.AreaDirectory;
import org.machistat.core.table.Category;
import org.machistat.examples.data.Nationwide;

/** Finds a municipality of the national table that the jar carries. */
final class Cities {

    /** The municipalities of the national table are those of its edition. */
    private static final LocalDate EDITION = LocalDate.of(2025, 4, 1);

    private static final Pattern CODE = Pattern.compile("\\d{5,6}");

    private Cities() {}

    /** By five or six digits of its code, by its name, or by a part of its name that no other has. */
    static Category find(String asked) throws Unusable {
        List<Category> all = Nationwide.areas();
        String key = asked.strip();
        if (CODE.matcher(key).matches()) {
            String five = key.substring(0, 5);
            for (Category area : all) {
                if (area.id().equals(five)) {
                    if (key.length() == 6) {
                        check(key, area);
                    }
                    return area;
                }
            }
            throw unknown(asked);
        }
        List<Category> found = named(all, key);
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            throw unknown(asked);
        }
        List<String> names =
                found.stream().map(area -> area.id() + " " + area.name().ja()).toList();
        throw Unusable.of(
                "「" + Unusable.met(asked) + "」は" + found.size() + "市区町村ある：" + Unusable.some(names),
                "'" + Unusable.met(asked) + "' may be " + Unusable.some(names));
    }

    /** Those of the name, else the one that the official directory knows by it (東京都府中市), else those with it in their name. */
    private static List<Category> named(List<Category> all, String key) {
        List<Category> exact =
                all.stream().filter(area -> area.name().ja().equals(key)).toList();
        if (!exact.isEmpty() || key.isEmpty()) {
            return exact;
        }
        Optional<String> official = AreaDirectory.official()
                .on(EDITION)
                .findNamed(key)
                .map(unit -> unit.code().fiveDigits());
        List<Category> known = all.stream()
                .filter(area -> official.equals(Optional.of(area.id())))
                .toList();
        return known.isEmpty()
                ? all.stream().filter(area -> area.name().ja().contains(key)).toList()
                : known;
    }

    private static void check(String code, Category area) throws Unusable {
        String right = org.machistat.core.area.AreaCode.parse(area.id()).sixDigits();
        if (!right.equals(code)) {
            throw Unusable.of(
                    "団体コード " + code + " の検査数字が違う（" + area.name().ja() + " は " + right + "）",
                    "the check digit of " + code + " is wrong: " + area.name().ja() + " is " + right);
        }
    }

    private static Unusable unknown(String asked) {
        return Unusable.of(
                "市区町村「" + Unusable.met(asked) + "」がない。14130、141305、川崎市 のように書く",
                "there is no municipality '" + Unusable.met(asked) + "', expected 14130, 141305 or 川崎市");
    }
}

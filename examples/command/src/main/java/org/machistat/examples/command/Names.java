package org.machistat.examples.command;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.time.DatePrecision;
import org.machistat.core.time.ReferenceDate;

/**
 * Finds the axes and categories that a user names: by id, by name in either language, in any width, by the date however it is written, or by a part of
 * the name that only one has, shares and rates aside.
 */
final class Names {

    private static final Pattern RATE = Pattern.compile("構成比|割合|率|[%％]|share|rate|percent", Pattern.CASE_INSENSITIVE);

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Names() {}

    static List<String> ids(Axis axis) {
        return axis.categories().stream().map(Names::shown).toList();
    }

    /** The name, with the id before it if it is another. */
    private static String shown(Category category) {
        return category.id().equals(category.name().ja())
                ? category.id()
                : category.id() + " " + category.name().ja();
    }

    static Axis axis(StatTable table, String asked) throws Unusable {
        List<Predicate<Axis>> ways = List.of(
                axis -> axis.id().equals(asked)
                        || axis.label().ja().equals(asked)
                        || axis.label().en().equals(asked),
                axis -> isPart(asked, axis.label().ja())
                        || isPart(asked, axis.label().en()));
        for (Predicate<Axis> way : ways) {
            List<Axis> found = table.axes().stream().filter(way).toList();
            if (found.size() == 1) {
                return found.get(0);
            }
        }
        List<String> there = table.axes().stream()
                .map(axis -> axis.id().equals(axis.label().ja())
                        ? axis.id()
                        : axis.id() + " " + axis.label().ja())
                .toList();
        throw Unusable.of(
                "軸「" + Unusable.met(asked) + "」がない。あるのは " + Unusable.some(there),
                "there is no axis '" + Unusable.met(asked) + "', there are " + Unusable.some(there));
    }

    static Category category(Axis axis, String asked) throws Unusable {
        List<Category> found = matches(axis, asked);
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            throw missing(asked, ids(axis));
        }
        throw several(asked, found.stream().map(Names::shown).toList());
    }

    /** The one axis on which all the categories stand. */
    static Axis axisWith(StatTable table, String... asked) throws Unusable {
        List<Axis> found = new ArrayList<>();
        for (Axis axis : table.axes()) {
            boolean all = true;
            for (String one : asked) {
                all &= !matches(axis, one).isEmpty();
            }
            if (all) {
                found.add(axis);
            }
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.size() > 1) {
            // On the last axis, which runs across, names of columns are looked for first.
            return found.get(found.size() - 1);
        }
        for (String one : asked) {
            if (table.axes().stream().allMatch(axis -> matches(axis, one).isEmpty())) {
                List<String> there =
                        new ArrayList<>(ids(table.axes().get(table.axes().size() - 1)));
                throw missing(one, there);
            }
        }
        String all = String.join(", ", asked);
        throw Unusable.of("「" + Unusable.met(all) + "」は同じ軸にない", "'" + Unusable.met(all) + "' do not stand on one axis");
    }

    /**
     * Those of this id, else of this name, else of this date, else with this in their name, else of a date within the asked one: 平成28年 finds
     * 2016年, and if there is none, 2016年6月.
     */
    static List<Category> matches(Axis axis, String asked) {
        Set<ReferenceDate> dates = Dates.asked(asked);
        String folded = folded(asked);
        List<Predicate<Category>> ways = List.of(
                category -> category.id().equals(asked),
                category -> category.name().ja().equals(asked)
                        || category.name().en().equals(asked),
                category -> folded(category.name().ja()).equals(folded)
                        || folded(category.name().en()).equals(folded),
                category -> !dates.isEmpty()
                        && !Collections.disjoint(dates, Dates.in(category.name().ja())),
                category -> isPart(asked, category.name().ja())
                        || isPart(asked, category.name().en()),
                category -> !dates.isEmpty()
                        && Dates.in(category.name().ja()).stream()
                                .anyMatch(date -> dates.stream().anyMatch(whole -> isWithin(date, whole))));
        for (Predicate<Category> way : ways) {
            List<Category> found = axis.categories().stream().filter(way).toList();
            if (!found.isEmpty()) {
                List<Category> figures =
                        found.stream().filter(category -> !isRate(category)).toList();
                return figures.size() == 1 ? figures : found;
            }
        }
        return List.of();
    }

    /** A day or month of a year; a fiscal year and a calendar year are not in one another. */
    private static boolean isWithin(ReferenceDate date, ReferenceDate whole) {
        return date.precision().compareTo(DatePrecision.MONTH) <= 0
                && !date.firstDay().isBefore(whole.firstDay())
                && !date.lastDay().isAfter(whole.lastDay());
    }

    /** Whether a text stands in a name, in any width, and cuts no number of it apart: R3 is no part of R30. */
    private static boolean isPart(String asked, String name) {
        String part = folded(asked);
        String all = folded(name);
        for (int at = part.isEmpty() ? -1 : all.indexOf(part); at >= 0; at = all.indexOf(part, at + 1)) {
            int end = at + part.length();
            boolean cutBefore = at > 0 && isDigit(all.charAt(at - 1)) && isDigit(part.charAt(0));
            boolean cutBehind = end < all.length() && isDigit(all.charAt(end)) && isDigit(all.charAt(end - 1));
            if (!cutBefore && !cutBehind) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Full width and half width, large and small, 、 and ， are one, and spaces do not count. */
    private static String folded(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SPACES.matcher(folded).replaceAll("").replace('、', ',');
    }

    /** Of 従業者数 2014年 and 構成比 2014年, whoever asks for 2014年 means the figures. */
    private static boolean isRate(Category category) {
        return RATE.matcher(category.name().ja()).find();
    }

    private static Unusable missing(String asked, List<String> there) {
        return Unusable.of(
                "「" + Unusable.met(asked) + "」がない。あるのは " + Unusable.some(there),
                "there is no '" + Unusable.met(asked) + "', there are " + Unusable.some(there));
    }

    private static Unusable several(String asked, List<String> found) {
        return Unusable.of(
                "「" + Unusable.met(asked) + "」は" + found.size() + "つある：" + Unusable.some(found),
                "'" + Unusable.met(asked) + "' may be " + Unusable.some(found));
    }
}

package org.machistat.examples.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;

/** Finds the axes and categories that a user names: by id, by name in either language, or by a part of the name that only one has, shares and rates aside. */
final class Names {

    private static final Pattern RATE = Pattern.compile("構成比|割合|率|[%％]|share|rate|percent", Pattern.CASE_INSENSITIVE);

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
        for (Axis axis : table.axes()) {
            if (axis.id().equals(asked)
                    || axis.label().ja().equals(asked)
                    || axis.label().en().equals(asked)) {
                return axis;
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

    /** Those of this id, else of this name, else with this in their name. */
    static List<Category> matches(Axis axis, String asked) {
        List<Predicate<Category>> ways = List.of(
                category -> category.id().equals(asked),
                category -> category.name().ja().equals(asked)
                        || category.name().en().equals(asked),
                category -> !asked.isBlank()
                        && (category.name().ja().contains(asked)
                                || category.name().en().contains(asked)));
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

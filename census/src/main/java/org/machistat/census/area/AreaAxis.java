package org.machistat.census.area;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;

/** Makes the axis of a table of places, with the totals that are whole (地域の軸). */
final class AreaAxis {

    private static final Label AREA = Label.of("地域", "Area");

    private AreaAxis() {}

    static Axis of(AreaSnapshot day, String id, List<AreaUnit> areas) {
        Map<String, Integer> names = new HashMap<>();
        Set<AreaUnit> held = new LinkedHashSet<>(areas);
        for (AreaUnit unit : areas) {
            if (!unit.validity().contains(day.date())) {
                throw new IllegalArgumentException("Places of the axis must hold on " + day.date() + ", but " + unit
                        + " held " + unit.validity().label().en());
            }
            names.merge(unit.name().ja(), 1, Integer::sum);
        }
        List<Category> categories = areas.stream()
                .map(unit -> names.get(unit.name().ja()) == 1
                        ? unit.category()
                        : Category.of(unit.code().fiveDigits(), Label.same(qualified(day, unit))))
                .toList();
        List<Axis.Total> totals = new ArrayList<>();
        for (AreaUnit unit : areas) {
            List<AreaUnit> parts = parts(day, unit);
            if (!parts.isEmpty() && held.containsAll(parts)) {
                totals.add(new Axis.Total(
                        unit.code().fiveDigits(),
                        parts.stream().map(part -> part.code().fiveDigits()).toList()));
            }
        }
        return Axis.of(id, AREA, categories).withTotals(totals).withRole(Axis.Role.GEO);
    }

    private static List<AreaUnit> parts(AreaSnapshot day, AreaUnit unit) {
        return switch (unit.kind()) {
            case DESIGNATED_CITY, DISTRICT -> day.parts(unit.code());
            case SPECIAL_WARD_AREA -> day.list(AreaKind.SPECIAL_WARD);
            case PREFECTURE -> day.municipalities(unit.code());
            default -> List.of();
        };
    }

    /** The name with the city, district or prefecture that it lies in. */
    private static String qualified(AreaSnapshot day, AreaUnit unit) {
        return unit.parent()
                        .flatMap(day::find)
                        .or(() -> day.prefecture(unit.code()))
                        .map(around -> around.name().ja())
                        .orElse("")
                + unit.name().ja();
    }
}

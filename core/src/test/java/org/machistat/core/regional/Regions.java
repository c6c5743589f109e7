package org.machistat.core.regional;

import java.util.Arrays;
import java.util.List;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Unit;

/** Small tables of places and industries. */
final class Regions {

    private Regions() {}

    /**
     * Employees of three regions in four industries at three dates. Source: the worked example of Farhauer, O. and Kröll, A. (2014), Standorttheorien,
     * chapter on shift-share analysis.
     */
    static RegionalTable farhauer(int date) {
        return switch (date) {
            case 1 -> of("A 90 20 10 60", "B 60 30 30 40", "C 250 100 110 300");
            case 2 -> of("A 100 40 10 55", "B 85 55 40 35", "C 255 115 85 390");
            default -> of("A 105 45 15 60", "B 95 60 45 40", "C 260 125 95 400");
        };
    }

    /**
     * Employees of Freiburg and Germany in nine industries, 2008 and 2014. Source: German Federal Employment Agency, employees subject to social
     * insurance, as in the example data of REAT 3.0.3.
     */
    static RegionalTable freiburg(int year) {
        return year == 2008
                ? of(
                        "Freiburg 13004 2931 22492 4503 3361 890 12448 34358 6069",
                        "Germany 7073942 1572378 6248666 841848 990439 220171 3296029 5905168 1084708")
                : of(
                        "Freiburg 12121 3154 25484 4798 3372 1059 14837 42931 6673",
                        "Germany 7155807 1696961 6674652 925648 996498 232167 3992230 7127512 1123004");
    }

    /** A row for each place: its name and its figures, by industries named 1, 2, 3 and so on. */
    static RegionalTable of(String... rows) {
        return RegionalTable.of(table(rows), "place", "industry");
    }

    static StatTable table(String... rows) {
        int width = rows[0].split(" ").length - 1;
        String[] industries = new String[width];
        for (int i = 0; i < width; i++) {
            industries[i] = String.valueOf(i + 1);
        }
        List<String[]> cells = List.of(rows).stream().map(row -> row.split(" ")).toList();
        String[] places = cells.stream().map(row -> row[0]).toArray(String[]::new);
        return fill(Axis.of("place", places), Axis.of("industry", industries), cells);
    }

    /** The same with axes of one's own, such as with totals. */
    static StatTable fill(Axis places, Axis industries, List<String[]> cells) {
        StatTable.Builder builder =
                StatTable.builder("従業者数").unit(Unit.PERSONS).axis(places).axis(industries);
        for (String[] row : cells) {
            builder.row(row[0], Arrays.copyOfRange(row, 1, row.length));
        }
        return builder.build();
    }

    /** Rows as {@link #table}, with the place 計 the total of all others and the last industry the total of all others. */
    static RegionalTable withTotals(String... rows) {
        StatTable table = table(rows);
        Axis places = table.axis("place");
        Axis industries = table.axis("industry");
        String last = industries.categories().get(industries.size() - 1).id();
        return RegionalTable.of(
                table.withAxis(places.withTotal("計", others(places, "計")))
                        .withAxis(industries.withTotal(last, others(industries, last))),
                "place",
                "industry");
    }

    private static String[] others(Axis axis, String id) {
        return axis.categories().stream()
                .map(Category::id)
                .filter(other -> !other.equals(id))
                .toArray(String[]::new);
    }
}

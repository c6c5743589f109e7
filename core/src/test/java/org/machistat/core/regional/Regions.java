package org.machistat.core.regional;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;
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

    /** Two cities by code, one of them without mining; half of each is in information. */
    static RegionalTable named() {
        Axis places = Axis.of(
                "place",
                Label.of("市区町村", "Municipality"),
                List.of(
                        Category.of("14130", Label.of("川崎市", "Kawasaki")),
                        Category.of("13104", Label.of("新宿区", "Shinjuku"))));
        Axis industries = Axis.of(
                "industry",
                Label.of("産業", "Industry"),
                List.of(
                        Category.of("C", Label.of("鉱業", "Mining")),
                        Category.of("G", Label.of("情報通信業", "Information")),
                        Category.of("I", Label.of("小売業", "Retail trade"))));
        return RegionalTable.of(
                fill(places, industries, List.of(new String[] {"14130", "50", "50", "0"}, new String[] {
                    "13104", "0", "70", "70"
                })),
                "place",
                "industry");
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

    /** The table with one more row, the sum of some places with 3 for one that is not known. */
    static StatTable withCity(StatTable table, String city, String... wards) {
        List<String[]> cells = new ArrayList<>();
        String[] sums = new String[table.axis("industry").size() + 1];
        sums[0] = city;
        for (Category place : table.axis("place").categories()) {
            String[] row = new String[sums.length];
            row[0] = place.id();
            for (int i = 1; i < row.length; i++) {
                row[i] = table.figure(
                                place.id(),
                                table.axis("industry").categories().get(i - 1).id())
                        .printed()
                        .replace("人", "");
            }
            cells.add(row);
        }
        for (int i = 1; i < sums.length; i++) {
            long sum = 0;
            for (String ward : wards) {
                sum += table.figure(
                                ward,
                                table.axis("industry").categories().get(i - 1).id())
                        .amount()
                        .map(Rational::doubleValue)
                        .find()
                        .orElse(3.0)
                        .longValue();
            }
            sums[i] = String.valueOf(sum);
        }
        cells.add(sums);
        String[] places = cells.stream().map(row -> row[0]).toArray(String[]::new);
        return fill(Axis.of("place", places).withTotal(city, wards), table.axis("industry"), cells);
    }

    private static String[] others(Axis axis, String id) {
        return axis.categories().stream()
                .map(Category::id)
                .filter(other -> !other.equals(id))
                .toArray(String[]::new);
    }
}

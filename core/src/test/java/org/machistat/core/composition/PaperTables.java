package org.machistat.core.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.machistat.core.explain.Input;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Unit;

/**
 * Establishments and employees by industry, 2014 and 2016, of Kawasaki City's Industrial Promotion Plan, basic approach (30
 * August 2017), with the misread digits corrected and the missing row (G) added, as the sums of the tables prove them.
 */
public final class PaperTables {

    private static final Object[][] ROWS = {
        {"AB", 74, 65, 782, 653},
        {"C", 1, 1, 43, 46},
        {"D", 4_078, 3_852, 31_488, 32_010},
        {"E", 3_299, 3_015, 83_541, 77_525},
        {"F", 25, 25, 835, 992},
        {"G", 713, 683, 41_078, 38_661},
        {"H", 1_347, 1_331, 36_336, 35_819},
        {"I", 9_114, 8_843, 97_891, 95_528},
        {"J", 494, 474, 8_733, 8_871},
        {"K", 4_360, 3_853, 16_697, 15_758},
        {"L", 1_762, 1_689, 29_375, 26_580},
        {"M", 6_057, 5_854, 54_426, 54_892},
        {"N", 3_581, 3_510, 20_696, 20_868},
        {"O", 1_417, 1_399, 21_112, 21_895},
        {"P", 3_943, 4_152, 67_807, 70_841},
        {"Q", 149, 149, 4_328, 3_539},
        {"R", 2_202, 2_133, 39_589, 40_304}
    };
    private static final int[] TOTALS = {42_616, 41_028, 554_757, 544_782};

    /** The three sectors with the ids of their industries. */
    public static final Map<String, List<String>> SECTORS = Map.of(
            "第一次産業", List.of("AB"),
            "第二次産業", List.of("C", "D", "E"),
            "第三次産業", List.of("F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R"));

    private PaperTables() {}

    /** Establishments in 2014 or 2016. */
    public static Composition establishments(int year) {
        return composition(year == 2014 ? 1 : 2, Unit.ESTABLISHMENTS);
    }

    /** Employees in 2014 or 2016. */
    public static Composition employees(int year) {
        return composition(year == 2014 ? 3 : 4, Unit.PERSONS);
    }

    private static Composition composition(int column, Unit unit) {
        List<Composition.Part> parts = new ArrayList<>();
        for (Object[] row : ROWS) {
            parts.add(Composition.Part.of((String) row[0], Figure.of((int) row[column], unit)));
        }
        return Composition.of(parts, Input.of("合計", Figure.of(TOTALS[column - 1], unit)));
    }

    /** Employees by industry and year, with the sectors as totals. */
    public static StatTable employeeTable() {
        List<String> names = new ArrayList<>(List.of("合計", "第一次産業", "第二次産業", "第三次産業"));
        for (Object[] row : ROWS) {
            names.add((String) row[0]);
        }
        Axis industry = Axis.of("industry", names.toArray(new String[0])).withTotal("合計", "第一次産業", "第二次産業", "第三次産業");
        for (Map.Entry<String, List<String>> sector : SECTORS.entrySet()) {
            industry = industry.withTotal(sector.getKey(), sector.getValue().toArray(new String[0]));
        }
        StatTable.Builder table = StatTable.builder("従業者数")
                .axis(industry)
                .axis(Axis.of("year", "2014", "2016"))
                .unit(Unit.PERSONS);
        table.row("合計", "554,757", "544,782")
                .row("第一次産業", "782", "653")
                .row("第二次産業", "115,072", "109,581")
                .row("第三次産業", "438,903", "434,548");
        for (Object[] row : ROWS) {
            table.row(List.of(Figure.of((int) row[3], Unit.PERSONS), Figure.of((int) row[4], Unit.PERSONS)), (String)
                    row[0]);
        }
        return table.build();
    }
}

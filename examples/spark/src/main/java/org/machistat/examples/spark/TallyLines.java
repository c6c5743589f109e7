package org.machistat.examples.spark;

import java.util.ArrayList;
import java.util.List;
import org.machistat.census.establishment.EstablishmentTable;
import org.machistat.census.establishment.EstablishmentTally;
import org.machistat.census.establishment.TallyPlan;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;

/** A tally as lines of CSV; a cell without an establishment is nil and has none (集計結果のCSV). */
final class TallyLines {

    private TallyLines() {}

    static List<String> of(EstablishmentTally tally) {
        TallyPlan plan = tally.plan();
        StatTable table = tally.table();
        boolean bySize = plan.sizes().isPresent();
        // the classes without their total
        List<Integer> sizes = new ArrayList<>(List.of(0));
        List<String> words = new ArrayList<>(List.of(""));
        int sizeCount = 1;
        if (bySize) {
            Axis axis = table.axis(EstablishmentTally.SIZE);
            sizes = axis.leaves().stream().map(size -> axis.indexOf(size.id())).toList();
            words = axis.categories().stream().map(size -> size.id() + ",").toList();
            sizeCount = axis.size();
        }
        int measures = table.axis(EstablishmentTable.MEASURE).size();
        Axis areas = plan.areas();
        Axis industries = plan.industries();
        int block = sizeCount * areas.size();
        List<String> lines = new ArrayList<>();
        lines.add("area,industry," + (bySize ? "size," : "") + "establishments,employees");
        for (Category area : areas.leaves()) {
            for (Category industry : industries.leaves()) {
                int first = industries.indexOf(industry.id()) * measures * block + areas.indexOf(area.id());
                for (int size : sizes) {
                    int cell = first + size * areas.size();
                    if (table.figureAt(cell).isKnown()) {
                        lines.add(area.id() + "," + industry.id() + "," + words.get(size)
                                + table.figureAt(cell).findValue().orElseThrow() + ","
                                + table.figureAt(cell + block).findValue().orElseThrow());
                    }
                }
            }
        }
        return lines;
    }
}

package org.machistat.examples.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.machistat.census.disclosure.DisclosureControl;
import org.machistat.census.disclosure.IntervalAttack;
import org.machistat.census.disclosure.ProtectedTable;
import org.machistat.census.disclosure.SuppressionCost;
import org.machistat.census.disclosure.WithheldCell;
import org.machistat.census.establishment.EstablishmentTable;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Unit;

/** Disclosure control on real figures: establishments of 2021 by municipality and division, what is not known as nil, margins summed here. */
class NationwideDisclosureTest {

    private static final StatTable COUNTS = Nationwide.establishments()
            .table()
            .slice(EstablishmentTable.MEASURE, EstablishmentTable.ESTABLISHMENTS.id())
            .slice(EstablishmentTable.WAVE, "2021");

    /** The municipalities whose code begins so, with their total. */
    private static StatTable table(String prefix) {
        Axis divisions = COUNTS.axis(EstablishmentTable.INDUSTRY);
        List<Category> leaves = divisions.leaves();
        List<Category> areas = Nationwide.areas().stream()
                .filter(area -> area.id().startsWith(prefix))
                .toList();
        List<Category> withTotal = new ArrayList<>(List.of(Category.of("total", Label.of("計", "Total"))));
        withTotal.addAll(areas);
        long[][] cells = new long[leaves.size() + 1][areas.size() + 1];
        for (int i = 0; i < leaves.size(); i++) {
            for (int a = 0; a < areas.size(); a++) {
                long value = COUNTS.figure(leaves.get(i).id(), areas.get(a).id())
                        .findValue()
                        .map(number -> number.longValueExact())
                        .orElse(0L);
                cells[i + 1][a + 1] = value;
                cells[0][a + 1] += value;
                cells[i + 1][0] += value;
                cells[0][0] += value;
            }
        }
        List<Category> industries = new ArrayList<>(List.of(EstablishmentTable.ALL_INDUSTRIES));
        industries.addAll(leaves);
        StatTable.Builder table = StatTable.builder("事業所数")
                .unit(Unit.ESTABLISHMENTS)
                .axis(Axis.of("industry", Label.of("産業", "Industry"), industries)
                        .withTotal(
                                EstablishmentTable.ALL_INDUSTRIES.id(),
                                leaves.stream().map(Category::id).toArray(String[]::new)))
                .axis(Axis.of("area", Label.of("地域", "Area"), withTotal)
                        .withTotal("total", areas.stream().map(Category::id).toArray(String[]::new)));
        for (int i = 0; i < cells.length; i++) {
            for (int a = 0; a < cells[i].length; a++) {
                int cell = i * cells[i].length + a;
                if (cells[i][a] == 0) {
                    table.put(cell, Figure.of(Mark.NIL, Unit.NONE));
                } else {
                    table.put(cell, cells[i][a], 0, Unit.NONE);
                }
            }
        }
        return table.build();
    }

    private static void checkSafe(ProtectedTable done) {
        for (WithheldCell cell : done.primary()) {
            assertTrue(cell.interval().contains(Rational.of(cell.value() + 3)), cell::toString);
            assertTrue(cell.interval().contains(Rational.ZERO), cell::toString);
        }
    }

    /** Kanagawa: 33 municipalities × 18 divisions; whoever attacks the published table finds the same intervals. */
    @Test
    void kanagawa() {
        StatTable table = table("14");
        ProtectedTable done = DisclosureControl.withDefaults().protect(table).get();
        checkSafe(done);
        IntervalAttack attack = IntervalAttack.on(done.table()).get();
        for (WithheldCell cell : done.cells()) {
            String[] ids = cell.place().stream().map(Category::id).toArray(String[]::new);
            assertEquals(cell.interval(), attack.get(ids));
        }
        assertEquals(List.of(), attack.disclosed());
        assertTrue(done.complementary().size() <= done.primary().size());
    }

    /** All 1,741 municipalities at once. */
    @Test
    void everyMunicipality() {
        StatTable table = table("");
        ProtectedTable done = DisclosureControl.withDefaults()
                .withCost(SuppressionCost.VALUES)
                .protect(table)
                .get();
        checkSafe(done);
        assertTrue(done.primary().size() > 1_000);
        assertEquals(
                done.cells().size(),
                done.table()
                        .figures()
                        .filter(figure -> figure.findMark().equals(Optional.of(Mark.SUPPRESSED)))
                        .count());
    }
}

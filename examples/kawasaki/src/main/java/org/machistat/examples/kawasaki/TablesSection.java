package org.machistat.examples.kawasaki;

import java.util.ArrayList;
import java.util.List;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable.Align;
import org.machistat.examples.report.Section;

/** Each table of the paper as printed, beside it what was recomputed. */
final class TablesSection {

    private static final Label AGREES = Label.of("○", "✓");
    private static final Label EXPLAINED = Label.of("再計算の根拠", "How each figure was recomputed");

    private TablesSection() {}

    static PagePart of(List<CheckedTable> tables) {
        Section.Builder section = Section.builder("tables", Label.of("印刷値と再計算値", "As printed and as recomputed"))
                .text(Label.of(
                        "○は再計算値と一致する印刷値。【誤 → 】は一致しない印刷値で、矢印の右が再計算値。印のない値は、他の数値からは計算できない。",
                        "✓: a printed figure that agrees with the recomputed one. [wrong →]: one that does not, with the recomputed value behind the"
                                + " arrow. A figure without a mark follows from no other."));
        tables.forEach(table -> section.section(one(table)));
        return PagePart.of(section.build());
    }

    private static Section one(CheckedTable table) {
        Section.Builder section = Section.builder("table-" + table.id(), table.title());
        boolean placed = table.rows().stream().anyMatch(row -> !row.place().equals(Label.EMPTY));
        List<Label> header = new ArrayList<>(List.of(table.corner()));
        List<Align> aligns = new ArrayList<>(List.of(Align.LEFT));
        for (CheckedCell cell : table.rows().get(0).cells()) {
            header.add(cell.column());
            aligns.add(Align.RIGHT);
        }
        if (placed) {
            header.add(Label.of("位置", "place"));
            aligns.add(Align.RIGHT);
        }
        List<List<Label>> rows = new ArrayList<>();
        for (CheckedTable.Row row : table.rows()) {
            List<Label> cells = new ArrayList<>(List.of(row.category()));
            row.cells().forEach(cell -> cells.add(shown(cell)));
            if (placed) {
                cells.add(row.place());
            }
            rows.add(cells);
        }
        Label unit = table.unit();
        Label caption = unit.equals(Label.EMPTY)
                ? table.title()
                : table.title().plus(Label.of("（単位：" + unit.ja() + "）", " (unit: " + unit.en() + ")"));
        PageTables.add(section, caption, header, aligns, rows, List.of(PageTables.source(table.source())));
        workings(table).into(section, EXPLAINED);
        return section.build();
    }

    /** As printed, and in words, not in colour alone, whether it agrees. */
    private static Label shown(CheckedCell cell) {
        Label printed = Label.same(cell.printed().replace("<sup>2</sup>", "²"));
        if (cell.recomputed().isEmpty()) {
            return printed;
        }
        return cell.disagrees()
                ? Label.of(
                        "【誤 " + printed.ja() + " → " + cell.recomputedText().orElseThrow() + "】",
                        "[wrong " + printed.en() + " → " + cell.recomputedText().orElseThrow() + "]")
                : printed.plus(Label.same(" ")).plus(AGREES);
    }

    private static Workings workings(CheckedTable table) {
        Workings workings = new Workings();
        for (CheckedTable.Row row : table.rows()) {
            for (CheckedCell cell : row.cells()) {
                Label about = row.category()
                        .plus(Label.of(" ", ", "))
                        .plus(cell.column())
                        .plus(Label.same(" [" + cell.printed() + "]"));
                cell.recomputed().ifPresent(recomputed -> workings.add(about, recomputed.explanation()));
            }
        }
        return workings;
    }
}

package org.machistat.examples.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.machistat.core.source.Source;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Unit;

/** Statistical tables as blocks of a page. */
final class TableBlocks {

    private TableBlocks() {}

    static Block.Table of(StatTable table) {
        List<Label> footer = new ArrayList<>();
        marks(table).ifPresent(footer::add);
        for (Axis axis : table.axes()) {
            List<String> ids = axis.categories().stream().map(Category::id).toList();
            axis.comparisons().notes(ids, id -> axis.get(id).name()).forEach(note -> footer.add(FootLines.note(note)));
        }
        table.notes().forEach(note -> footer.add(FootLines.note(note)));
        source(table.source()).ifPresent(footer::add);
        return new Block.Table(caption(table), table.toText(Locale.JAPANESE), table.toText(Locale.ENGLISH), footer);
    }

    static Optional<Label> source(Source source) {
        return source.equals(Source.UNSTATED) ? Optional.empty() : Optional.of(FootLines.source(source));
    }

    private static Label caption(StatTable table) {
        Label unit = table.unit().label();
        return table.unit().equals(Unit.NONE)
                ? table.title()
                : table.title().plus(Label.of("（単位：" + unit.ja() + "）", " (unit: " + unit.en() + ")"));
    }

    /** What the symbols mean that stand in the table. */
    private static Optional<Label> marks(StatTable table) {
        Map<String, Mark> met = new LinkedHashMap<>();
        table.figures()
                .forEach(figure -> figure.findMark().ifPresent(mark -> {
                    String symbol = figure instanceof Figure.Marked ? figure.printed() : mark.symbol();
                    if (!symbol.isBlank()) {
                        met.putIfAbsent(symbol, mark);
                    }
                }));
        if (met.isEmpty()) {
            return Optional.empty();
        }
        List<String> ja = new ArrayList<>();
        List<String> en = new ArrayList<>();
        met.forEach((symbol, mark) -> {
            ja.add(symbol + " " + mark.label().ja());
            en.add(symbol + " " + mark.label().en());
        });
        return Optional.of(Label.of("記号：" + String.join("、", ja), "Marks: " + String.join(", ", en)));
    }
}

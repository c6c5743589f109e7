package org.machistat.core.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Unit;

/** Lays a table out as lines of text. */
final class TableText {

    private final StatTable table;
    private final Locale locale;
    private final List<Axis> down;
    private final List<Category> across;

    private TableText(StatTable table, Locale locale) {
        this.table = table;
        this.locale = locale;
        int axes = table.axes().size();
        this.down = table.axes().subList(0, Math.max(1, axes - 1));
        this.across = axes == 1 ? List.of() : table.axes().get(axes - 1).categories();
    }

    static TextTable of(StatTable table, Locale locale) {
        return new TableText(table, locale).layOut();
    }

    private TextTable layOut() {
        int width = Math.max(1, across.size());
        List<TextTable.Align> aligns = new ArrayList<>();
        List<String> header = new ArrayList<>();
        for (Axis axis : down) {
            aligns.add(TextTable.Align.LEFT);
            header.add(axis.label().in(locale));
        }
        for (int column = 0; column < width; column++) {
            aligns.add(TextTable.Align.RIGHT);
            header.add(heading(column));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < table.size() / width; row++) {
            rows.add(row(row, width));
        }
        return TextTable.of(List.of(header), rows, aligns)
                .in(locale)
                .withCaption(caption())
                .withFooter(footer());
    }

    private String heading(int column) {
        if (across.isEmpty()) {
            return Label.of("値", "value").in(locale);
        }
        Category category = across.get(column);
        String name = category.name().in(locale);
        Unit own = category.unit().equals(Unit.NONE) ? unitOfFigures(column) : category.unit();
        String unit = own.equals(Unit.PERCENT) ? "" : own.label().in(locale);
        return unit.isEmpty() || name.contains(unit) ? name : name + inParentheses(unit);
    }

    /** The unit that all figures of a column have, unless the caption shows it already. */
    private Unit unitOfFigures(int column) {
        Unit first = table.figureAt(column).unit();
        for (int cell = column; cell < table.size(); cell += across.size()) {
            if (!table.figureAt(cell).unit().equals(first)) {
                return Unit.NONE;
            }
        }
        return first.equals(table.unit()) ? Unit.NONE : first;
    }

    private String inParentheses(String text) {
        return Label.of("（" + text + "）", " (" + text + ")").in(locale);
    }

    private List<String> row(int row, int width) {
        List<String> cells = new ArrayList<>();
        int rest = row;
        for (int i = down.size() - 1; i >= 0; i--) {
            Axis axis = down.get(i);
            cells.add(0, axis.categories().get(rest % axis.size()).name().in(locale));
            rest /= axis.size();
        }
        for (int column = 0; column < width; column++) {
            Figure figure = table.figureAt(row * width + column);
            cells.add(shown(figure));
        }
        return cells;
    }

    /** A text that could not be read must not pass for a figure. */
    private static String shown(Figure figure) {
        boolean unexplained = figure.findMark().equals(Optional.of(Mark.UNEXPLAINED));
        String question = Mark.UNEXPLAINED.symbol();
        return unexplained && !figure.printed().endsWith(question) ? figure.printed() + question : figure.printed();
    }

    private String caption() {
        String title = table.title().in(locale);
        String unit = table.unit().equals(Unit.NONE) ? "" : table.unit().label().in(locale);
        return unit.isEmpty()
                ? title
                : title + inParentheses(Label.of("単位：", "unit: ").in(locale) + unit);
    }

    private String footer() {
        String source = table.source().equals(Source.UNSTATED)
                ? ""
                : Label.of("出典：", "source: ").plus(table.source().cite()).in(locale);
        List<String> lines = new ArrayList<>();
        Stream.concat(
                        table.axes().stream()
                                .flatMap(axis -> axis
                                        .comparisons()
                                        .notes(
                                                axis.categories().stream()
                                                        .map(Category::id)
                                                        .toList(),
                                                id -> axis.get(id).name())
                                        .stream()),
                        table.notes().stream())
                .forEach(note -> lines.add(Label.of("注：", "note: ").plus(note).in(locale)));
        if (!source.isEmpty()) {
            lines.add(source);
        }
        return String.join("\n", lines);
    }
}

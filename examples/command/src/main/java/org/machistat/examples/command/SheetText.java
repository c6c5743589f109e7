package org.machistat.examples.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.machistat.core.source.Problem;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.text.TextTable.Align;

/** A result for people, as plain text or as Markdown. */
final class SheetText {

    private static final int SHOWN = 10;
    private static final int PLACES = 3;

    private final Locale locale;
    private final boolean markdown;
    private final boolean explain;
    private final List<String> lines = new ArrayList<>();

    SheetText(Locale locale, boolean markdown, boolean explain) {
        this.locale = locale;
        this.markdown = markdown;
        this.explain = explain;
    }

    List<String> lines(Sheet sheet) {
        heading(1, sheet.title());
        values(sheet.values());
        for (Sheet.Grid grid : sheet.grids()) {
            grid(grid);
        }
        list(Label.of("注", "Notes"), notes(sheet));
        sheet.source().ifPresent(source -> {
            blank();
            lines.add(safe(Label.of("出典：", "Source: ").plus(source.cite())));
        });
        return List.copyOf(lines);
    }

    private void values(List<Sheet.Value> values) {
        for (Sheet.Value value : values) {
            Label line = value.column()
                    .name()
                    .plus(Label.of("：", ": "))
                    .plus(value.cell().shown());
            item(line.plus(reason(value.cell())));
            if (explain) {
                value.cell().findWorking().ifPresent(working -> {
                    for (String line2 : working.text(locale).split("\n", -1)) {
                        lines.add("    " + safe(Label.same(line2)));
                    }
                });
            }
        }
    }

    private static Label reason(Cell cell) {
        return cell.findRefusal()
                .map(refusal -> Label.of("（", " (").plus(refusal.sentence()).plus(Label.of("）", ")")))
                .orElse(Label.EMPTY);
    }

    private void grid(Sheet.Grid grid) {
        heading(2, grid.caption());
        table(grid);
        list(Label.of("計算できない値", "Values that could not be computed"), reasons(grid));
        if (explain) {
            list(Label.of("根拠", "How each number came about"), workings(grid));
        }
    }

    private void table(Sheet.Grid grid) {
        int[] filled = IntStream.range(0, grid.columns().size())
                .filter(column -> isFilled(grid, column))
                .toArray();
        List<String> header = new ArrayList<>();
        List<Align> aligns = new ArrayList<>();
        for (int column : filled) {
            header.add(safe(grid.columns().get(column).name()));
            aligns.add(grid.columns().get(column).isNumeric() ? Align.RIGHT : Align.LEFT);
        }
        List<List<String>> rows = new ArrayList<>(grid.rows().size());
        for (List<Cell> row : grid.rows()) {
            rows.add(Arrays.stream(filled)
                    .mapToObj(column -> shown(row.get(column)))
                    .toList());
        }
        if (markdown) {
            lines.add(bars(header));
            lines.add(bars(aligns.stream()
                    .map(align -> align == Align.RIGHT ? "---:" : "---")
                    .toList()));
            rows.forEach(row -> lines.add(bars(row)));
        } else {
            String text = TextTable.of(List.of(header), rows, aligns).in(locale).all();
            text.lines().map(String::stripTrailing).forEach(lines::add);
        }
    }

    /** A column that nobody asked for, such as the annual rate without a number of years, has nothing to read. */
    private static boolean isFilled(Sheet.Grid grid, int column) {
        return !isSaidBeside(grid, column)
                && (grid.rows().isEmpty()
                        || grid.rows().stream()
                                .map(row -> row.get(column))
                                .anyMatch(cell -> !cell.shown().ja().isEmpty()
                                        || cell.findRefusal().isPresent()));
    }

    /** A code that is the same as the name behind it, or that has its words behind it, is for programs. */
    private static boolean isSaidBeside(Sheet.Grid grid, int column) {
        if (grid.columns().get(column).kind() != Sheet.Kind.CODE
                || column + 1 == grid.columns().size()) {
            return false;
        }
        Sheet.Column next = grid.columns().get(column + 1);
        return next.field().equals(grid.columns().get(column).field() + "Name")
                || (next.kind() == Sheet.Kind.NAME
                        && !grid.rows().isEmpty()
                        && grid.rows().stream()
                                .allMatch(row -> row.get(column)
                                        .shown()
                                        .equals(row.get(column + 1).shown())));
    }

    /** A number is no markup, though a list may begin like one. */
    private String shown(Cell cell) {
        return cell.number() == null
                ? safe(cell.shown())
                : Escapes.text(cell.shown().in(locale));
    }

    private static String bars(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /** Why cells are empty: each reason once, with the rows and columns it holds for. */
    private static List<Label> reasons(Sheet.Grid grid) {
        Map<Label, List<Label>> places = new LinkedHashMap<>();
        for (List<Cell> row : grid.rows()) {
            for (int i = 0; i < row.size(); i++) {
                Label place = place(grid, row, i);
                row.get(i)
                        .findRefusal()
                        .ifPresent(refusal -> places.computeIfAbsent(refusal.sentence(), sentence -> new ArrayList<>())
                                .add(place));
            }
        }
        List<Label> reasons = new ArrayList<>();
        places.forEach((sentence, where) -> reasons.add(
                reasons.size() < SHOWN ? listed(where).plus(Label.of("：", ": ")).plus(sentence) : Label.EMPTY));
        if (reasons.size() > SHOWN) {
            int more = reasons.size() - SHOWN;
            return with(reasons.subList(0, SHOWN), Label.of("ほか" + more + "種類", "and " + more + " other reasons"));
        }
        return reasons;
    }

    private static Label listed(List<Label> where) {
        Label all = where.get(0);
        for (Label next : where.subList(1, Math.min(PLACES, where.size()))) {
            all = all.plus(Label.of("、", ", ")).plus(next);
        }
        int more = where.size() - PLACES;
        return more > 0 ? all.plus(Label.of(" ほか" + more + "か所", " and " + more + " more")) : all;
    }

    private static List<Label> with(List<Label> list, Label last) {
        List<Label> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }

    private static List<Label> workings(Sheet.Grid grid) {
        List<Label> workings = new ArrayList<>();
        for (List<Cell> row : grid.rows()) {
            for (Cell cell : row) {
                cell.findWorking()
                        .ifPresent(working -> workings.add(
                                row.get(0).shown().plus(Label.same(" ")).plus(working.line())));
            }
        }
        return workings;
    }

    private static Label place(Sheet.Grid grid, List<Cell> row, int column) {
        return row.get(0)
                .shown()
                .plus(Label.same(" "))
                .plus(grid.columns().get(column).name());
    }

    private static List<Label> notes(Sheet sheet) {
        List<Label> notes = new ArrayList<>(sheet.notes());
        List<Sheet.Located> problems = sheet.problems();
        for (Sheet.Located one : problems.subList(0, Math.min(SHOWN, problems.size()))) {
            Label kind = one.problem().severity() == Problem.Severity.ERROR
                    ? Label.of("読めない：", "not read: ")
                    : Label.of("読み取り：", "reading: ");
            notes.add(kind.plus(one.problem().sentence()));
        }
        if (problems.size() > SHOWN) {
            int more = problems.size() - SHOWN;
            notes.add(Label.of("読み取りの指摘 ほか" + more + "件", more + " more remarks on reading"));
        }
        return notes;
    }

    private void list(Label caption, List<Label> items) {
        if (items.isEmpty()) {
            return;
        }
        blank();
        lines.add(safe(caption));
        if (markdown) {
            blank();
        }
        items.forEach(this::item);
    }

    private void heading(int level, Label text) {
        blank();
        if (markdown) {
            lines.add("#".repeat(level) + " " + safe(text));
            blank();
        } else {
            lines.add(level == 1 ? "== " + safe(text) : safe(text));
        }
    }

    private void item(Label text) {
        lines.add((markdown ? "- " : "  ") + safe(text));
    }

    /** One empty line, however many ask for it. */
    private void blank() {
        if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
            lines.add("");
        }
    }

    private String safe(Label text) {
        String one = text.in(locale);
        return markdown ? Escapes.markdown(one) : Escapes.text(one);
    }
}

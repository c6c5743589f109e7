package org.machistat.examples.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.machistat.core.explain.Explanation;
import org.machistat.core.text.Label;

/**
 * The first table of a result as CSV (RFC 4180, lines ended by CR LF), for a spreadsheet.
 *
 * <p>Numbers are plain, without commas; where there is none the cell is empty and the column 備考 says why. A text that a spreadsheet
 * might take for a formula has an apostrophe in front. A result of single values only is a table of name and value.
 */
final class SheetCsv {

    private final Locale locale;
    private final boolean explain;

    SheetCsv(Locale locale, boolean explain) {
        this.locale = locale;
        this.explain = explain;
    }

    List<String> lines(Sheet sheet) {
        List<String> lines = new ArrayList<>();
        if (sheet.grids().isEmpty()) {
            lines.add(line(List.of(Label.of("項目", "name"), Label.of("値", "value"), Label.of("備考", "remark"))));
            for (Sheet.Value value : sheet.values()) {
                lines.add(quoted(value.column().name()) + "," + cell(value.cell()) + ","
                        + quoted(reasons(List.of(value.column()), List.of(value.cell()))));
            }
            return lines;
        }
        Sheet.Grid grid = sheet.grids().get(0);
        List<Label> header = new ArrayList<>();
        grid.columns().forEach(column -> header.add(column.name()));
        header.add(Label.of("備考", "remark"));
        if (explain) {
            header.add(Label.of("根拠", "explanation"));
        }
        lines.add(line(header));
        for (List<Cell> row : grid.rows()) {
            String line = row.stream().map(this::cell).collect(Collectors.joining(","));
            line += "," + quoted(reasons(grid.columns(), row));
            lines.add(explain ? line + "," + quoted(workings(row)) : line);
        }
        return lines;
    }

    private String line(List<Label> texts) {
        return texts.stream().map(this::quoted).collect(Collectors.joining(","));
    }

    private String cell(Cell cell) {
        if (cell.number() != null) {
            return cell.number().toPlainString();
        }
        return cell.findRefusal().isPresent() ? "" : quoted(cell.shown());
    }

    /** Each reason once, behind the columns it holds for. */
    private static Label reasons(List<Sheet.Column> columns, List<Cell> row) {
        Map<Label, Label> places = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i).findRefusal().isPresent()) {
                places.merge(
                        row.get(i).refusal().sentence(),
                        columns.get(i).name(),
                        (before, next) -> before.plus(Label.of("、", ", ")).plus(next));
            }
        }
        Label all = Label.EMPTY;
        for (Map.Entry<Label, Label> place : places.entrySet()) {
            all = joined(all, place.getValue().plus(Label.of("：", ": ")).plus(place.getKey()));
        }
        return all;
    }

    private static Label workings(List<Cell> row) {
        Label all = Label.EMPTY;
        for (Cell cell : row) {
            Optional<Explanation> working = cell.findWorking();
            if (working.isPresent()) {
                all = joined(all, working.get().line());
            }
        }
        return all;
    }

    private static Label joined(Label all, Label next) {
        return all.ja().isEmpty() ? next : all.plus(Label.same("; ")).plus(next);
    }

    private String quoted(Label text) {
        return Escapes.csv(text.in(locale));
    }
}

package org.machistat.examples.kawasaki;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;

/** Writes the report as text, in Japanese or in English. */
final class ReportText {

    private static final Label TITLE =
            Label.of("川崎市「第2期実行プログラム基本的考え方（案）」の数値の再計算", "The figures of Kawasaki City's paper, recomputed");
    private static final Label FAULTS = Label.of("他の印刷値と合わない印刷値", "Printed figures that do not follow from the others");
    private static final Label CHECKS = Label.of("再計算の根拠", "How each figure was recomputed");

    private final Report report;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    private ReportText(Report report, Locale locale) {
        this.report = report;
        this.locale = locale;
    }

    /** The whole report. */
    static String write(Report report, Locale locale) {
        return new ReportText(report, locale).write();
    }

    private String write() {
        line("# " + TITLE.in(locale));
        line(Paper.SOURCE.cite().in(locale));
        for (CheckedTable table : report.tables()) {
            heading(table.title());
            line(asText(table).all().strip());
        }
        for (Report.Analysis analysis : report.analyses()) {
            heading(analysis.title());
            analysis(analysis);
        }
        heading(CHECKS);
        report.tables().forEach(this::checks);
        heading(FAULTS);
        faults();
        return text.toString();
    }

    /** Each formula once, then every result with its working. */
    private void analysis(Report.Analysis analysis) {
        analysis.results().stream()
                .map(result -> result.explanation().formula().in(locale))
                .filter(formula -> !formula.isEmpty())
                .distinct()
                .forEach(formula -> line(Label.of("算式：", "formula: ").in(locale) + formula));
        for (Report.Result result : analysis.results()) {
            line("- " + result.about().in(locale) + Label.of("：", ": ").in(locale)
                    + result.explanation().line().in(locale));
            result.explanation().notes().forEach(note -> line("   " + note.in(locale)));
        }
    }

    private TextTable asText(CheckedTable table) {
        List<String> header = new ArrayList<>(List.of(""));
        List<TextTable.Align> aligns = new ArrayList<>(List.of(TextTable.Align.LEFT));
        table.rows().get(0).cells().forEach(cell -> header.add(cell.column().in(locale)));
        aligns.addAll(Collections.nCopies(header.size() - 1, TextTable.Align.RIGHT));
        List<List<String>> rows = new ArrayList<>();
        for (CheckedTable.Row row : table.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.category().in(locale)));
            row.cells().forEach(cell -> cells.add(shown(cell)));
            rows.add(cells);
        }
        return TextTable.of(List.of(header), rows, aligns)
                .in(locale)
                .withFooter(table.source().cite().in(locale));
    }

    private static String shown(CheckedCell cell) {
        return cell.disagrees()
                ? cell.printed() + " ≠ "
                        + cell.recomputed().orElseThrow().figure().printed()
                : cell.printed();
    }

    private void checks(CheckedTable table) {
        for (CheckedTable.Row row : table.rows()) {
            for (CheckedCell cell : row.cells()) {
                cell.recomputed()
                        .ifPresent(recomputed -> check(table.title().in(locale), row.category(), cell, recomputed));
            }
        }
    }

    private void check(String table, Label row, CheckedCell cell, CheckedCell.Recomputed recomputed) {
        line((recomputed.agrees() ? "○ " : "× ") + table + " / " + row.in(locale) + " / "
                + cell.column().in(locale) + " [" + cell.printed() + "] "
                + recomputed.explanation().line().in(locale));
        recomputed.explanation().notes().forEach(note -> line("   " + note.in(locale)));
    }

    private void faults() {
        List<CheckedTable.Fault> faults = report.faults();
        for (CheckedTable.Fault fault : faults) {
            line("× " + fault.table().title().in(locale) + " / "
                    + fault.category().in(locale) + " / "
                    + fault.cell().column().in(locale) + ": "
                    + Label.of("印刷値 ", "printed ").in(locale) + fault.cell().printed()
                    + Label.of("、再計算 ", ", recomputed ").in(locale)
                    + fault.cell().recomputedText().orElseThrow());
        }
        long derived = report.tables().stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.recomputed().isPresent())
                .count();
        line(Label.of(
                        "再計算できる印刷値" + derived + "個のうち" + faults.size() + "個が合わない。",
                        faults.size() + " of " + derived + " figures that can be recomputed do not agree.")
                .in(locale));
    }

    private void heading(Label title) {
        line("");
        line("## " + title.in(locale));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}

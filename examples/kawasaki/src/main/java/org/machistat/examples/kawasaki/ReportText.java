package org.machistat.examples.kawasaki;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;

/** Writes the report as text, in Japanese or in English. */
final class ReportText {

    static final Label TITLE =
            Label.of("川崎市「第2期実行プログラム基本的考え方（案）」の数値の再計算", "The figures of Kawasaki City's paper, recomputed");
    static final Label FAULTS = Label.of("他の印刷値と合わない印刷値", "Printed figures that do not follow from the others");
    private static final Label UNEQUAL = Label.of(
            "≠の左は印刷値、右は他の印刷値による再計算値", "left of ≠ as printed, right of it recomputed from the other printed figures");
    private static final Label MARKS =
            Label.of("○ 印刷値と一致、× 不一致。[ ] は印刷値", "○ agrees with the printed figure, × does not; [ ] as printed");
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
        heading(FAULTS);
        report.faults().forEach(this::fault);
        line(report.count().in(locale));
        heading(AuditLines.TITLE);
        AuditLines.write(report.audits(), locale).forEach(this::line);
        for (CheckedTable table : report.tables()) {
            heading(table.title());
            line(asText(table).all().stripTrailing());
        }
        report.analyses().forEach(this::analysis);
        line("");
        text.append(PlanText.write(report.plan(), locale));
        heading(CHECKS);
        line(MARKS.in(locale));
        report.tables().forEach(this::checks);
        line("");
        line(report.count().in(locale));
        return text.toString();
    }

    /** The tables, each formula once, then every result with its working. */
    private void analysis(Report.Analysis analysis) {
        heading(analysis.title());
        analysis.tables().forEach(table -> line(table.apply(locale).all().stripTrailing() + "\n"));
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
        boolean placed = table.rows().stream().anyMatch(row -> !row.place().equals(Label.EMPTY));
        List<String> header = new ArrayList<>(List.of(table.corner().in(locale)));
        List<TextTable.Align> aligns = new ArrayList<>(List.of(TextTable.Align.LEFT));
        table.rows().get(0).cells().forEach(cell -> header.add(cell.column().in(locale)));
        aligns.addAll(Collections.nCopies(header.size() - 1, TextTable.Align.RIGHT));
        if (placed) {
            header.add(Label.of("位置", "place").in(locale));
            aligns.add(TextTable.Align.LEFT);
        }
        List<List<String>> rows = new ArrayList<>();
        for (CheckedTable.Row row : table.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.category().in(locale)));
            row.cells().forEach(cell -> cells.add(shown(cell)));
            if (placed) {
                cells.add(row.place().in(locale));
            }
            rows.add(cells);
        }
        String unit = table.unit().in(locale);
        String source = Label.of("出典：", "source: ").plus(table.source().cite()).in(locale);
        boolean faulty = table.faults().findAny().isPresent();
        return TextTable.of(List.of(header), rows, aligns)
                .in(locale)
                .withCaption(unit.isEmpty() ? "" : Label.of("単位：", "unit: ").in(locale) + unit)
                .withFooter(faulty ? UNEQUAL.in(locale) + "\n" + source : source);
    }

    private static String shown(CheckedCell cell) {
        return cell.disagrees() ? readable(cell) + " ≠ " + cell.recomputedText().orElseThrow() : readable(cell);
    }

    /** The printed text without the markup that the extraction left in it. */
    private static String readable(CheckedCell cell) {
        return cell.printed().replace("m<sup>2</sup>", "㎡");
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
                + cell.column().in(locale) + " [" + readable(cell) + "] "
                + recomputed.explanation().line().in(locale));
        recomputed.explanation().notes().forEach(note -> line("   " + note.in(locale)));
    }

    private void fault(CheckedTable.Fault fault) {
        CheckedCell cell = fault.cell();
        line("- " + fault.table().title().in(locale) + " / " + fault.category().in(locale) + " / "
                + cell.column().in(locale) + Label.of("：印刷値 ", ": printed ").in(locale) + cell.printed()
                + Label.of("、再計算 ", ", recomputed ").in(locale)
                + cell.recomputedText().orElseThrow());
        line("   " + cell.recomputed().orElseThrow().explanation().line().in(locale));
    }

    private void heading(Label title) {
        line("");
        line("## " + title.in(locale));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}

package org.machistat.examples.kawasaki;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.machistat.census.industry.Industry;
import org.machistat.census.industry.IndustryLevel;
import org.machistat.census.industry.JsicClassification;
import org.machistat.core.audit.AuditReport;
import org.machistat.core.audit.Change;
import org.machistat.core.audit.Finding;
import org.machistat.core.audit.TableAudit;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;

/**
 * The audit of one table of the paper, which sees nothing but the figures as printed.
 *
 * @param id what the table is called in the report
 * @param report what was found
 * @param again the audit of the corrected table; empty if nothing decides on one correction
 */
record PaperAudit(String id, AuditReport report, Optional<AuditReport> again) {

    private static final List<Industry> DIVISIONS = JsicClassification.rev13().list(IndustryLevel.DIVISION);

    /** The tables that have totals, in the order of the paper. */
    static List<PaperAudit> of(Paper paper) {
        return List.of(
                of("establishments", paper.establishments()),
                of("employees", paper.employees()),
                of("response", paper.response()));
    }

    private static PaperAudit of(String id, StatTable table) {
        TableAudit audit = TableAudit.withDefaults()
                .withClassification(DIVISIONS.stream().map(Industry::ja).toList());
        AuditReport report = audit.audit(table);
        return new PaperAudit(id, report, report.repaired().find().map(audit::audit));
    }

    Label title() {
        return report.table().title();
    }

    /** The finding for a reader, with the names of the table in either language. */
    Label sentence(Finding finding) {
        Optional<Change.MissingRow> missing =
                finding.change().filter(Change.MissingRow.class::isInstance).map(Change.MissingRow.class::cast);
        return missing.filter(row -> finding.isUnique())
                .map(row -> Label.of(
                        finding.sentence().ja(),
                        "the parts of '" + name(row.axis(), row.total()).en() + "' lack one: "
                                + values(row).en()))
                .orElse(finding.sentence());
    }

    /** A change of a repair in short, such as 31,486 → 31,488. */
    Label words(Change change) {
        if (change instanceof Change.Correction correction) {
            String arrow = correction.printed().printed() + " → "
                    + correction
                            .value()
                            .map(Figure::printed)
                            .orElse(correction.implied().toString());
            return Label.of(
                    change.row().ja() + " " + change.column().ja() + "：" + arrow,
                    change.row().en() + ", " + change.column().en() + ": " + arrow);
        }
        return change instanceof Change.MissingRow row
                ? Label.of("行の追加：", "added row: ").plus(values(row))
                : Label.same(change.toString());
    }

    /** The name of a missing row, or those it can have. */
    Label row(Change change) {
        if (!(change instanceof Change.MissingRow missing)
                || missing.candidates().isEmpty()) {
            return change.row();
        }
        List<Label> names =
                missing.candidates().stream().map(PaperAudit::industry).toList();
        return Label.of(
                names.stream().map(Label::ja).collect(Collectors.joining(" / ")),
                names.stream().map(Label::en).collect(Collectors.joining(" / ")));
    }

    private static Label industry(String name) {
        return DIVISIONS.stream()
                .filter(industry -> industry.ja().equals(name))
                .findFirst()
                .map(industry -> Label.of(industry.ja(), industry.en()))
                .orElse(Label.same(name));
    }

    private Label values(Change.MissingRow missing) {
        List<Label> values = new ArrayList<>();
        missing.values()
                .forEach((column, figure) -> values.add(column(column).plus(Label.same(" " + figure.printed()))));
        Label row = row(missing);
        return Label.of(
                row.ja() + "（" + values.stream().map(Label::ja).collect(Collectors.joining("、")) + "）",
                row.en() + " (" + values.stream().map(Label::en).collect(Collectors.joining(", ")) + ")");
    }

    private Label column(String id) {
        return name(report.interpretation().roleAxis(), id);
    }

    private Label name(String axis, String id) {
        Axis found = report.table().axis(axis);
        return found.find(id).map(Category::name).orElse(Label.same(id));
    }
}

package org.machistat.examples.kawasaki;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.machistat.core.audit.AuditReport;
import org.machistat.core.audit.Change;
import org.machistat.core.audit.Finding;
import org.machistat.core.audit.Repair;
import org.machistat.core.audit.Rule;
import org.machistat.core.text.Label;

/** Writes what the audits of the paper's tables found as lines of text, in Japanese or in English. */
final class AuditLines {

    static final Label TITLE =
            Label.of("表の検算：誤植の特定と根拠", "Audit of the tables: which figures are misprinted, and the proof");

    static final Label METHOD = Label.of(
            "印刷された数値どうしの関係（合計、増減数、増減割合、構成比、回答率）だけを使い、最も少ない訂正で全部が合うようになる箇所を求めた。" + "訂正値は印刷値からの推定であり、確定には原資料との照合が要る。",
            "Only the relations between the printed figures (totals, differences, rates, shares, response rates) were used, to find"
                    + " the fewest corrections after which all of them hold. The corrected values follow from the printed ones;"
                    + " the original records have the last word.");

    private final Locale locale;
    private final List<String> lines = new ArrayList<>();

    private AuditLines(Locale locale) {
        this.locale = locale;
    }

    static List<String> write(List<PaperAudit> audits, Locale locale) {
        AuditLines made = new AuditLines(locale);
        made.add("", METHOD);
        audits.forEach(made::audit);
        return List.copyOf(made.lines);
    }

    private void audit(PaperAudit audit) {
        AuditReport report = audit.report();
        lines.add("");
        add("### ", audit.title());
        add("", summary(report));
        int number = 1;
        for (Finding finding : report.findings()) {
            add(number + ". ", audit.sentence(finding));
            number++;
            for (Rule rule : finding.rules()) {
                add("   ", Label.of("根拠：", "proof: ").plus(rule.statement()));
            }
            for (Change other : finding.alternatives()) {
                add("   ", Label.of("別案：", "alternative: ").plus(audit.words(other)));
            }
            finding.change().filter(change -> finding.isUnique()).ifPresent(change -> add("   ", unique(change)));
        }
        for (Repair repair : report.repairs()) {
            add("- ", Label.of("訂正案：", "repair: ").plus(all(audit, repair)));
        }
        audit.again().ifPresent(again -> add("- ", again(report, again)));
    }

    /** Why a change is the only one. */
    static Label unique(Change change) {
        return change instanceof Change.MissingRow
                ? Label.of("この数値だけが残りの数値と合う。", "No other values agree with the rest.")
                : Label.of("同じ数以下の訂正で済む別案はない。", "No other correction of as few figures would do.");
    }

    static Label summary(AuditReport report) {
        int found = report.findings().size();
        int repairs = report.repairs().size();
        String more = report.isComplete() ? "" : "以上";
        String moreEn = report.isComplete() ? "" : " or more";
        String checked = "検算した式" + report.rulesChecked() + "件、どの式にも入らない数値"
                + report.uncovered().size() + "件。";
        String checkedEn =
                report.rulesChecked() + " rules checked, " + report.uncovered().size() + " figures in no rule. ";
        return found == 0
                ? Label.of(checked + "指摘なし。", checkedEn + "No findings.")
                : Label.of(
                        checked + "指摘" + found + "件、最小の訂正案は" + repairs + "通り" + more + "。",
                        checkedEn + found + (found == 1 ? " finding, " : " findings, ") + repairs
                                + (repairs == 1 ? " smallest repair" : " smallest repairs") + moreEn + ".");
    }

    static Label all(PaperAudit audit, Repair repair) {
        List<Label> changes = repair.changes().stream().map(audit::words).toList();
        return Label.of(
                changes.stream().map(Label::ja).collect(Collectors.joining("、")),
                changes.stream().map(Label::en).collect(Collectors.joining("; ")));
    }

    static Label again(AuditReport report, AuditReport again) {
        String clean = again.isClean() ? "指摘なし" : "指摘" + again.findings().size() + "件";
        String cleanEn =
                again.isClean() ? "nothing is found any more" : again.findings().size() + " findings are left";
        return report.isClean()
                ? Label.of("表はこのままで合う", "the table agrees as it is")
                : Label.of("訂正後の表の再検算：" + clean, "audit of the corrected table: " + cleanEn);
    }

    private void add(String bullet, Label text) {
        lines.add(bullet + oneLine(text.in(locale)));
    }

    /** Characters that would break the line, hide or reorder text stand as their codes. */
    static String oneLine(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean unsafe = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            if (unsafe) {
                safe.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}

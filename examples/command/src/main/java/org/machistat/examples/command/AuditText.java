package org.machistat.examples.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.machistat.core.audit.AuditReport;
import org.machistat.core.audit.Change;
import org.machistat.core.audit.Finding;
import org.machistat.core.audit.Interpretation;
import org.machistat.core.audit.Repair;
import org.machistat.core.audit.Role;
import org.machistat.core.audit.Rule;
import org.machistat.core.source.Problem;
import org.machistat.core.text.Label;
import org.machistat.core.text.NameMatch;
import org.machistat.core.value.Rounding;

/** The result of an audit for people, as plain text or as Markdown. */
final class AuditText {

    private static final int SHOWN = 10;
    private static final int PARTS_SHOWN = 5;

    private final Locale locale;
    private final boolean markdown;
    private final List<String> lines = new ArrayList<>();

    AuditText(Locale locale, boolean markdown) {
        this.locale = locale;
        this.markdown = markdown;
    }

    List<String> lines(Audited audited) {
        AuditReport report = audited.report();
        heading(1, audited.file().equals("-") ? Label.of("（標準入力）", "(standard input)") : Label.same(audited.file()));
        plain(summary(audited));
        findings(report);
        repairs(report);
        reading(audited);
        names(audited);
        interpretation(report.interpretation());
        uncovered(report);
        blank();
        return List.copyOf(lines);
    }

    private static Label summary(Audited audited) {
        AuditReport report = audited.report();
        int found = report.findings().size();
        int errors = audited.errors().size();
        String unread = errors == 0 ? "" : "、読めないセル" + errors + "件";
        String unreadEn = errors == 0 ? "" : ", " + errors + " unreadable";
        String nothing = report.rulesChecked() == 0 ? "検算できる式が見つからない（誤りがないことの証明ではない）" : "";
        String nothingEn =
                report.rulesChecked() == 0 ? "Nothing to check was found, which does not prove the table right" : "";
        if (!nothing.isEmpty() && audited.isClean()) {
            return Label.of(nothing, nothingEn);
        }
        String rules = "（検算した式" + report.rulesChecked() + "件、どの式にも入らない数値"
                + report.uncovered().size() + "件" + unread + "）";
        String rulesEn = " (" + report.rulesChecked() + " rules checked, "
                + report.uncovered().size() + " figures in no rule" + unreadEn + ")";
        return found == 0
                ? Label.of("指摘なし" + rules, "No findings" + rulesEn)
                : Label.of("指摘 " + found + "件" + rules, found + (found == 1 ? " finding" : " findings") + rulesEn);
    }

    private void findings(AuditReport report) {
        if (report.findings().isEmpty()) {
            return;
        }
        heading(2, Label.of("指摘", "Findings"));
        int number = 1;
        for (Finding finding : report.findings()) {
            item(number + ". ", finding.sentence());
            number++;
            for (Rule rule : finding.rules()) {
                item("   - ", Label.of("根拠：", "proof: ").plus(rule.statement()));
            }
            for (Change other : finding.alternatives()) {
                item("   - ", Label.of("別案：", "alternative: ").plus(other.label()));
            }
        }
    }

    private void repairs(AuditReport report) {
        if (report.repairs().isEmpty()) {
            return;
        }
        int all = report.repairs().size();
        String open = report.isComplete() ? "" : "以上。探索は途中で打ち切った";
        String openEn = report.isComplete() ? "" : " or more; the search was given up";
        heading(2, Label.of("最小の訂正（" + all + "通り" + open + "）", "Smallest repairs (" + all + openEn + ")"));
        int number = 1;
        for (Repair repair : report.repairs().subList(0, Math.min(SHOWN, all))) {
            item(
                    number + ". ",
                    Label.of(repair.changes().size() + "件", repair.changes().size() + " changed"));
            number++;
            for (Change change : repair.changes()) {
                item("   - ", change.label());
            }
        }
        more(all);
    }

    private void reading(Audited audited) {
        if (audited.problems().isEmpty()) {
            return;
        }
        heading(2, Label.of("読み取り", "Reading"));
        List<Problem> sorted = new ArrayList<>(audited.errors());
        audited.problems().stream()
                .filter(problem -> problem.severity() != Problem.Severity.ERROR)
                .forEach(sorted::add);
        for (Problem problem : sorted.subList(0, Math.min(SHOWN, sorted.size()))) {
            item("- ", problem.sentence());
        }
        more(sorted.size());
    }

    private void names(Audited audited) {
        if (audited.classification() == Classification.NONE) {
            return;
        }
        heading(2, Label.of("分類", "Classification"));
        item("- ", audited.classification().label().plus(assumption(audited.assumed())));
        List<NameMatch<?>> shown = new ArrayList<>(audited.names().open());
        shown.addAll(audited.names().closest());
        for (NameMatch<?> match : shown.subList(0, Math.min(SHOWN, shown.size()))) {
            item("- ", match.sentence());
        }
        more(shown.size());
    }

    private static Label assumption(boolean assumed) {
        return assumed
                ? Label.of("とみなした（行の過半がその名称）", " (assumed: most rows are named so)")
                : Label.of("（指定による）", " (stated)");
    }

    private void interpretation(Interpretation interpretation) {
        heading(2, Label.of("解釈", "Interpretation"));
        Rounding direction = Rounding.decimals(0).with(interpretation.rounding());
        item("- ", Label.of("端数処理：", "rounding: ").plus(direction.shortLabel()));
        for (Map.Entry<String, Role> role : interpretation.roles().entrySet()) {
            item(
                    "- ",
                    Label.of(role.getKey() + "：", role.getKey() + ": ")
                            .plus(role.getValue().label()));
        }
        interpretation
                .totals()
                .forEach((axis, totals) -> totals.forEach(total -> {
                    int all = total.parts().size();
                    String parts = String.join(" + ", total.parts().subList(0, Math.min(PARTS_SHOWN, all)));
                    boolean more = all > PARTS_SHOWN;
                    item(
                            "- ",
                            Label.of(
                                    total.id() + " ＝ " + parts + (more ? " + …（" + all + "件）" : ""),
                                    total.id() + " = " + parts + (more ? " + … (" + all + ")" : "")));
                }));
        interpretation.notes().stream()
                .filter(note -> !note.ja().startsWith("列「") && !note.ja().contains("」は次の合計とみなした"))
                .forEach(note -> item("- ", note));
    }

    private void uncovered(AuditReport report) {
        if (report.uncovered().isEmpty()) {
            return;
        }
        heading(2, Label.of("どの式にも入らない数値（正しいとは言えない）", "Figures in no rule (not proven right)"));
        for (Label cell :
                report.uncovered().subList(0, Math.min(SHOWN, report.uncovered().size()))) {
            item("- ", cell);
        }
        more(report.uncovered().size());
    }

    private void more(int all) {
        if (all > SHOWN) {
            item("- ", Unusable.more(all - SHOWN));
        }
    }

    private void heading(int level, Label text) {
        if (!lines.isEmpty()) {
            blank();
        }
        if (markdown) {
            lines.add("#".repeat(level) + " " + safe(text));
            blank();
        } else {
            lines.add(level == 1 ? "== " + safe(text) : safe(text));
        }
    }

    private void plain(Label text) {
        lines.add(safe(text));
    }

    private void item(String bullet, Label text) {
        lines.add((markdown ? bullet : "  " + bullet) + safe(text));
    }

    private void blank() {
        lines.add("");
    }

    private String safe(Label text) {
        String one = text.in(locale);
        return markdown ? Escapes.markdown(one) : Escapes.text(one);
    }
}

package org.machistat.examples.kawasaki;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.DisplayWidth.Ambiguous;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.check.CheckReport;
import org.machistat.planmodel.check.Completeness;
import org.machistat.planmodel.check.Finding;
import org.machistat.planmodel.check.PlanCheck;
import org.machistat.planmodel.schedule.Schedule;
import org.machistat.planmodel.tree.Layer;
import org.machistat.planmodel.tree.PolicyNode;
import org.machistat.planmodel.tree.PolicyTree;

/** Writes the structure of the plan as text, in Japanese or in English. */
final class PlanText {

    static final Label TITLE = Label.of("計画の構造", "The structure of the plan");
    private static final Label TREE = Label.of("施策体系（印刷のとおり）", "Policies as printed");
    private static final Label COUNTS = Label.of("階層別の項目数", "Entries per layer");
    private static final Label FINDINGS = Label.of("計画の点検結果", "Findings on the plan");
    private static final Label SCHEDULE = Label.of("策定スケジュール（月は推定）", "Schedule (months inferred)");
    private static final Label COMPLETENESS = Label.of("図表のデータの有無", "Figures with data");

    private final PlanModel plan;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    private PlanText(PlanModel plan, Locale locale) {
        this.plan = plan;
        this.locale = locale;
    }

    /** The whole section. */
    static String write(PlanModel plan, Locale locale) {
        return new PlanText(plan, locale).write();
    }

    private String write() {
        line("## " + TITLE.in(locale));
        plan.tree().ifPresent(this::tree);
        findings(PlanCheck.withDefaults().check(plan));
        tags(plan.initiatives().coOccurrence());
        plan.schedules().forEach(this::schedule);
        heading(COMPLETENESS);
        line(Completeness.of(plan).label().in(locale));
        return text.toString();
    }

    private void tree(PolicyTree tree) {
        heading(TREE);
        tree.walk().forEach(this::node);
        heading(COUNTS);
        for (Map.Entry<Layer, Integer> count : tree.counts().entrySet()) {
            line("- " + count.getKey().name().in(locale) + Label.of("：", ": ").in(locale) + count.getValue());
        }
    }

    private void node(PolicyNode node) {
        line("  ".repeat(node.layer() - 1) + node.heading().in(locale));
    }

    private void findings(CheckReport report) {
        heading(FINDINGS);
        for (Finding finding : report.findings()) {
            line("- [" + finding.severity().label().in(locale) + "] " + finding.path()
                    + Label.of("：", ": ").in(locale) + finding.sentence().in(locale));
        }
        String counts = report.counts().entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> count.getKey().label().in(locale) + " " + count.getValue())
                .collect(Collectors.joining(Label.of("、", ", ").in(locale)));
        line(counts);
    }

    private void tags(Answer<StatTable> matrix) {
        line("");
        line(matrix.get().toText(locale).all().stripTrailing());
    }

    private void schedule(Schedule schedule) {
        heading(SCHEDULE);
        line(schedule.toText(locale, Ambiguous.NARROW).stripTrailing());
    }

    private void heading(Label title) {
        line("");
        line("### " + title.in(locale));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}

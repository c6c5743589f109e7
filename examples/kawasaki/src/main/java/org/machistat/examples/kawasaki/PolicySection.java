package org.machistat.examples.kawasaki;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable.Align;
import org.machistat.examples.report.Section;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.check.CheckReport;
import org.machistat.planmodel.check.Finding;
import org.machistat.planmodel.check.PlanCheck;
import org.machistat.planmodel.check.Severity;
import org.machistat.planmodel.tree.Layer;
import org.machistat.planmodel.tree.PolicyTree;

/** The tree of policies, and what is wrong with the plan. */
final class PolicySection {

    private static final String STEP = "　　";

    private PolicySection() {}

    static PagePart of(PlanModel plan) {
        CheckReport check = PlanCheck.withDefaults().check(plan);
        TreeDoubts doubts = TreeDoubts.of(plan, check);
        Section.Builder section = Section.builder("policies", Label.of("施策体系と計画の点検", "Policies, and the plan checked"));
        section.text(
                Label.of(
                        "施策体系の表は行がずれて印刷されている。番号の連なりから読み取った体系を示し、決められない親は未確定とした。",
                        "The table of policies is printed with shifted rows. This is the tree that follows from the runs of its numbers; a parent that cannot be decided is open."));
        plan.tree().ifPresent(tree -> section.section(tree(tree, doubts)));
        section.section(findings(check));
        return PagePart.of(section.build());
    }

    private static Section tree(PolicyTree tree, TreeDoubts doubts) {
        Section.Builder section = Section.builder("policy-tree", PlanText.TREE);
        List<List<Label>> rows = new ArrayList<>();
        tree.walk()
                .forEach(node -> rows.add(List.of(
                        Label.same(STEP.repeat(node.layer() - 1)).plus(node.heading()),
                        tree.scheme().layers().get(node.layer() - 1).name(),
                        doubts.note(node.path()))));
        PageTables.add(
                section,
                PlanText.TREE,
                List.of(Label.of("項目", "entry"), Label.of("階層", "layer"), Label.of("読みの疑い", "doubts")),
                List.of(Align.LEFT, Align.LEFT, Align.LEFT),
                rows,
                List.of(PageTables.source(Paper.SOURCE.withPlace(Label.of("本文35～57行目", "lines 35–57 of the text")))));
        List<Label> counts = new ArrayList<>();
        int layer = 1;
        for (Map.Entry<Layer, Integer> count : tree.counts().entrySet()) {
            counts.add(count.getKey().name().plus(Label.of("：", ": ")).plus(doubts.count(layer++, count.getValue())));
        }
        counts.add(Label.of("親が未確定の項目：" + doubts.open() + "件", "entries with an open parent: " + doubts.open()));
        section.list(counts);
        section.details(
                PlanText.ROWS,
                inner -> PageTables.add(
                        inner, PlanText.ROWS, PolicyRows.read()::toText, List.of(PageTables.source(Paper.SOURCE))));
        return section.build();
    }

    private static Section findings(CheckReport check) {
        List<Finding> findings = check.list(Severity.WARNING);
        Section.Builder section = Section.builder("plan-check", PlanText.FINDINGS)
                .text(Label.of("指摘" + findings.size() + "件。", findings.size() + " findings."));
        if (!findings.isEmpty()) {
            PageTables.add(
                    section,
                    PlanText.FINDINGS,
                    List.of(Label.of("区分：規則", "severity: rule"), Label.of("指摘", "finding"), Label.of("箇所", "place")),
                    List.of(Align.LEFT, Align.LEFT, Align.LEFT),
                    findings.stream().map(PolicySection::row).toList(),
                    List.of(PageTables.source(Paper.SOURCE)));
        }
        return section.build();
    }

    private static List<Label> row(Finding finding) {
        return List.of(
                finding.severity()
                        .label()
                        .plus(Label.of("：", ": "))
                        .plus(finding.rule().label()),
                finding.sentence(),
                Label.same(finding.path()));
    }
}

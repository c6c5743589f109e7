package org.machistat.examples.kawasaki;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.check.CheckReport;
import org.machistat.planmodel.check.Completeness;
import org.machistat.planmodel.check.Finding;
import org.machistat.planmodel.check.PlanCheck;
import org.machistat.planmodel.check.Rule;
import org.machistat.planmodel.check.Severity;
import org.machistat.planmodel.initiative.Initiatives;
import org.machistat.planmodel.initiative.Viewpoint;
import org.machistat.planmodel.plan.Chapter;
import org.machistat.planmodel.plan.Coverage;
import org.machistat.planmodel.plan.Plan;
import org.machistat.planmodel.plan.Programme;
import org.machistat.planmodel.tree.Crosswalk;
import org.machistat.planmodel.tree.Layer;
import org.machistat.planmodel.tree.PolicyTree;

/** Writes the structure of the plan as text, in Japanese or in English. */
final class PlanText {

    static final Label TITLE = Label.of("計画の構造", "The structure of the plan");
    private static final Label PERIODS = Label.of("計画期間と実施計画", "The period and its programmes");
    private static final Label CHAPTERS = Label.of("章とページ数", "Chapters and their lengths");
    static final Label ROWS = Label.of("施策体系の表の番号（印刷のとおり）", "Numbers in the table of policies, as printed");
    static final Label TREE = Label.of("施策体系（番号の連なりによる読み）", "Policies, aligned by the runs of their numbers");
    private static final Label COUNTS = Label.of("階層別の項目数", "Entries per layer");
    private static final Label CROSSWALK = Label.of("総合計画との対応", "Against the comprehensive plan");
    static final Label FINDINGS = Label.of("計画の点検結果", "Findings on the plan");
    private static final Label TAGS = Label.of("取組のタグ", "Tags of the initiatives");
    private static final Label VIEWPOINTS = Label.of("横断的な視点", "Cross-cutting viewpoints");
    private static final Label COMPLETENESS = Label.of("図表のデータの有無", "Figures with data");
    private static final Label COLON = Label.of("：", ": ");
    private static final Label COMMA = Label.of("、", ", ");

    private final PlanModel plan;
    private final CheckReport check;
    private final TreeDoubts doubts;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    private PlanText(PlanModel plan, Locale locale) {
        this.plan = plan;
        this.check = PlanCheck.withDefaults().check(plan);
        this.doubts = TreeDoubts.of(plan, check);
        this.locale = locale;
    }

    /** The whole section. */
    static String write(PlanModel plan, Locale locale) {
        return new PlanText(plan, locale).write();
    }

    private String write() {
        line("## " + TITLE.in(locale));
        periods(plan.plan());
        chapters(plan.plan());
        heading(ROWS);
        line(PolicyRows.read().toText(locale).all().stripTrailing());
        plan.tree().ifPresent(this::tree);
        plan.tree().ifPresent(this::crosswalks);
        findings();
        tags(plan.initiatives());
        viewpoints();
        plan.schedules().forEach(schedule -> text.append(ScheduleText.write(schedule, locale)));
        heading(COMPLETENESS);
        line(Completeness.of(plan).label().in(locale));
        return text.toString();
    }

    private void periods(Plan printed) {
        heading(PERIODS);
        Coverage coverage = printed.coverage();
        line("- " + printed.title().in(locale) + COLON.in(locale)
                + printed.period().label().in(locale));
        for (Programme programme : printed.programmes()) {
            String parent = ParentProgramme.alignment(programme)
                    .map(alignment -> Label.of("（", " (")
                            .plus(alignment.other().name())
                            .plus(Label.of("と", ": "))
                            .plus(alignment.relation().label())
                            .plus(Label.of("）", ")"))
                            .in(locale))
                    .orElse("");
            line("- " + programme.name().in(locale) + COLON.in(locale)
                    + programme.period().label().in(locale) + COMMA.in(locale)
                    + programme.status().label().in(locale) + parent);
        }
        String covered = coverage.share().part().toString();
        String share = coverage.share().percent(0).toPlainString() + "%";
        line("- "
                + Label.of(
                                "実施計画のある年度：" + covered + "／" + printed.period().length() + "年度（" + share + "）",
                                "years with a programme: " + covered + " of "
                                        + printed.period().length() + " (" + share + ")")
                        .in(locale));
        coverage.gaps()
                .forEach(gap -> line("- "
                        + Label.of("実施計画のない年度：", "years without a programme: ")
                                .plus(gap.label())
                                .in(locale)));
    }

    private void chapters(Plan printed) {
        heading(CHAPTERS);
        List<Chapter> chapters = printed.contents().chapters();
        List<Answer<Integer>> lengths = printed.contents().lengths();
        for (int i = 0; i < chapters.size(); i++) {
            Chapter chapter = chapters.get(i);
            Label length = lengths.get(i)
                    .fold(
                            pages -> Label.of(pages + "ページ", pages + " pages"),
                            refusal -> Label.of("ページ数は不明（次の章がない）", "length unknown (no chapter follows)"));
            line(Label.of("- 第" + chapter.ordinal() + "章 ", "- Chapter " + chapter.ordinal() + ", ")
                            .plus(chapter.title())
                            .in(locale)
                    + COLON.in(locale) + "p." + chapter.startPage()
                    + Label.of("～、", " on, ").in(locale)
                    + length.in(locale));
        }
    }

    private void tree(PolicyTree tree) {
        heading(TREE);
        tree.walk()
                .forEach(node -> line("  ".repeat(node.layer() - 1)
                        + node.heading().in(locale)
                        + doubts.note(node.path()).in(locale)));
        heading(COUNTS);
        int layer = 1;
        for (Map.Entry<Layer, Integer> count : tree.counts().entrySet()) {
            line("- " + count.getKey().name().in(locale) + COLON.in(locale)
                    + doubts.count(layer++, count.getValue()).in(locale));
        }
    }

    /** Which layer is which in other trees, and how many nodes are linked. */
    private void crosswalks(PolicyTree tree) {
        heading(CROSSWALK);
        for (Crosswalk crosswalk : plan.crosswalks()) {
            if (crosswalk.from().equals(tree) && !crosswalk.to().equals(tree)) {
                crosswalk
                        .layers()
                        .forEach((from, to) ->
                                line("- " + layer(crosswalk.from(), from) + " = " + layer(crosswalk.to(), to)));
                int linked = tree.size() - crosswalk.unmappedFrom().size();
                line("- "
                        + Label.of(
                                        "対応づけた項目：" + linked + "／" + tree.size(),
                                        "entries linked: " + linked + " of " + tree.size())
                                .in(locale));
                crosswalk
                        .to()
                        .walk()
                        .filter(node -> node.placeholder())
                        .forEach(node -> line("- "
                                + crosswalk.to().scheme().id() + " "
                                + node.heading().in(locale) + COLON.in(locale)
                                + node.notes().get(0).in(locale)));
            }
        }
        line("- "
                + Label.of("親が未確定の項目：" + doubts.open() + "件", "entries with an open parent: " + doubts.open())
                        .in(locale));
    }

    private String layer(PolicyTree tree, int layer) {
        return tree.scheme().id() + " "
                + tree.scheme().layers().get(layer - 1).name().in(locale);
    }

    private void findings() {
        heading(FINDINGS);
        List<Finding> findings = check.list(Severity.WARNING);
        for (Finding finding : findings) {
            line("- [" + finding.severity().label().in(locale) + "] " + finding.path() + COLON.in(locale)
                    + finding.sentence().in(locale));
        }
        line(Label.of("指摘" + findings.size() + "件：", findings.size() + " findings: ")
                        .in(locale)
                + counted(true));
        String infos = counted(false);
        if (!infos.isEmpty()) {
            line(Label.of("ほかに情報：", "besides, for information: ").in(locale) + infos);
        }
    }

    private String counted(boolean matters) {
        Map<Rule, Long> counts = check.findings().stream()
                .filter(finding -> matters == (finding.severity() != Severity.INFO))
                .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> count.getKey().label().in(locale) + " " + count.getValue())
                .collect(Collectors.joining(COMMA.in(locale)));
    }

    /** What is printed twice counts once. */
    private void tags(Initiatives all) {
        heading(TAGS);
        Initiatives distinct = all.distinct();
        line(Label.of(
                        "掲載" + all.list().size() + "件、重複を除き" + distinct.list().size() + "件の取組について",
                        distinct.list().size() + " initiatives; " + all.list().size()
                                + " are printed, one or more twice")
                .in(locale));
        Answer<StatTable> matrix = distinct.coOccurrence();
        line(matrix.get().toText(locale).all().stripTrailing());
    }

    private void viewpoints() {
        heading(VIEWPOINTS);
        for (Viewpoint viewpoint : plan.viewpoints()) {
            int statements = viewpoint.statements().size();
            line("- " + viewpoint.ordinal() + " " + viewpoint.title().in(locale) + COLON.in(locale)
                    + Label.of("記述" + statements + "件", statements + " statements")
                            .in(locale));
        }
        Initiatives distinct = plan.initiatives().distinct();
        int with = distinct.list().size() - distinct.listWithoutViewpoint().size();
        line(Label.of(
                        "視点が示された取組：" + distinct.list().size() + "件のうち" + with + "件",
                        "initiatives for which viewpoints are stated: " + with + " of "
                                + distinct.list().size())
                .in(locale));
    }

    private void heading(Label title) {
        line("");
        line("### " + title.in(locale));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}

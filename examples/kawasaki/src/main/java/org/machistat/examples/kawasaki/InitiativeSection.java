package org.machistat.examples.kawasaki;

import java.util.LinkedHashMap;
import java.util.Map;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.examples.report.Chart;
import org.machistat.examples.report.Section;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.initiative.Initiatives;
import org.machistat.planmodel.initiative.Viewpoint;

/** The initiatives: which tags they have together, and which viewpoints they are said to serve. */
final class InitiativeSection {

    private InitiativeSection() {}

    static PagePart of(PlanModel plan) {
        Initiatives all = plan.initiatives();
        Initiatives distinct = all.distinct();
        Map<String, Chart> charts = new LinkedHashMap<>();
        Section.Builder section = Section.builder(
                        "initiatives", Label.of("主な取組と横断的な視点", "Initiatives and cross-cutting viewpoints"))
                .text(Label.of(
                        "掲載" + all.list().size() + "件、重複を除き" + distinct.list().size() + "件の取組について。",
                        distinct.list().size() + " initiatives; " + all.list().size()
                                + " are printed, one or more twice."));
        matrix(
                section,
                charts,
                "tags",
                distinct.coOccurrence(),
                Label.of(
                        "取組のタグの組合せ（対角は1つのタグの件数）",
                        "Tags that initiatives have together (on the diagonal: the one tag)"));
        int with = distinct.list().size() - distinct.listWithoutViewpoint().size();
        section.notice(Label.of(
                "視点が示された取組は" + distinct.list().size() + "件のうち" + with + "件。文書は視点と取組の対応を印刷していないため、推測で埋めない。",
                "Viewpoints are stated for " + with + " of " + distinct.list().size()
                        + " initiatives. The paper does not print which serves which, and this is not guessed."));
        matrix(
                section,
                charts,
                "viewpoints",
                distinct.viewpointCoverage(plan.viewpoints()),
                Label.of("取組と視点（1＝示されている）", "Initiatives and viewpoints (1 = stated)"));
        for (Viewpoint viewpoint : plan.viewpoints()) {
            section.details(
                    Label.of("視点" + viewpoint.ordinal() + "：", "Viewpoint " + viewpoint.ordinal() + ": ")
                            .plus(viewpoint.title()),
                    inner -> inner.list(viewpoint.statements()));
        }
        return new PagePart(section.build(), charts);
    }

    private static void matrix(
            Section.Builder section, Map<String, Chart> charts, String id, Answer<StatTable> table, Label title) {
        table.refusal().ifPresent(section::refused);
        table.find().ifPresent(known -> {
            Chart chart = PageTables.matrix(known, title, Label.of("件数", "initiatives"), Paper.SOURCE);
            charts.put(id, chart);
            section.chart(chart);
        });
    }
}

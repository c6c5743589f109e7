package org.machistat.planmodel.check;

import java.util.List;
import org.machistat.core.source.Place;
import org.machistat.core.text.Label;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.initiative.DetachedTag;
import org.machistat.planmodel.initiative.FigureStub;
import org.machistat.planmodel.initiative.FigureStub.Status;
import org.machistat.planmodel.initiative.SeriesStub;
import org.machistat.planmodel.plan.Heading;

/** Rules on what the document announces: tag headings, headings, charts. */
final class DocumentRules {

    private final Findings findings;

    private DocumentRules(Findings findings) {
        this.findings = findings;
    }

    static void check(PlanModel model, Findings findings) {
        DocumentRules rules = new DocumentRules(findings);
        rules.checkTags(model.detachedTags());
        rules.checkHeadings(model.headings());
        rules.checkFigures(model);
    }

    private void checkTags(List<DetachedTag> tags) {
        findings.examined(Rule.DETACHED_TAG, tags.size());
        for (int i = 0; i < tags.size(); i++) {
            DetachedTag tag = tags.get(i);
            findings.add(
                    Rule.DETACHED_TAG,
                    "detachedTags/" + (i + 1),
                    ja(tag.place()) + "タグ見出し" + tag + "に取組がありません",
                    en(tag.place()) + "tag heading " + tag + " has no initiative");
        }
    }

    private static String ja(Place place) {
        return place.equals(Place.WHOLE) ? "" : place.label().ja() + "：";
    }

    private static String en(Place place) {
        return place.equals(Place.WHOLE) ? "" : place.label().en() + ": ";
    }

    private void checkHeadings(List<Heading> headings) {
        findings.examined(Rule.HEADING_WITHOUT_CONTENT, headings.size());
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            if (!heading.hasContent()) {
                findings.add(
                        Rule.HEADING_WITHOUT_CONTENT,
                        "headings/" + (i + 1),
                        ja(heading.place()) + "見出し「" + heading.title().ja() + "」に内容がありません",
                        en(heading.place()) + "nothing follows the heading '"
                                + heading.title().en() + "'");
            }
        }
    }

    private void checkFigures(PlanModel model) {
        findings.examined(
                Rule.FIGURE_WITHOUT_DATA,
                model.figures().size() + model.series().size());
        for (int i = 0; i < model.figures().size(); i++) {
            FigureStub figure = model.figures().get(i);
            if (figure.status() != Status.WITH_DATA) {
                addFigure("figures/" + (i + 1), figure.title(), figure.status().label());
            }
        }
        for (int i = 0; i < model.series().size(); i++) {
            SeriesStub series = model.series().get(i);
            if (series.status() != Status.WITH_DATA) {
                addFigure("series/" + (i + 1), series.title(), series.status().label());
            }
        }
    }

    private void addFigure(String path, Label title, Label status) {
        findings.add(
                Rule.FIGURE_WITHOUT_DATA,
                path,
                "「" + title.ja() + "」のデータがありません（" + status.ja() + "）",
                "'" + title.en() + "' has no data (" + status.en() + ")");
    }
}

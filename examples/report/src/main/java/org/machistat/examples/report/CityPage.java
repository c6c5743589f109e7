package org.machistat.examples.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.machistat.core.explain.Explanation;
import org.machistat.core.text.Label;

/** Writes a report as a page. */
final class CityPage {

    private CityPage() {}

    static String write(CityReport report) {
        Page.Builder page = Page.builder(report.title())
                .lead(Label.of(
                        "地域コード" + report.code() + "。すべての数値は算式と出典を備え、計算できないものには理由を示す。",
                        "Code " + report.code()
                                + ". Every figure has its formula and source; what cannot be computed has its reason."))
                .credit(FootLines.source(report.source()))
                .credit(report.credit());
        report.parts().forEach(part -> page.section(section(part)));
        return page.build().toHtml();
    }

    private static Section section(Part part) {
        Section.Builder section = Section.builder(part.id(), part.title());
        for (Part.Item item : part.items()) {
            if (item instanceof Part.Says says) {
                section.text(says.text());
            } else if (item instanceof Part.Warns warns) {
                section.notice(warns.text());
            } else if (item instanceof Part.Picture picture) {
                section.chart(picture.chart());
            } else {
                table(section, ((Part.Results) item).grid());
            }
        }
        return section.build();
    }

    private static void table(Section.Builder section, Grid grid) {
        section.table(grid.caption(), grid.toText(Locale.JAPANESE), grid.toText(Locale.ENGLISH), grid.footer());
        Map<Label, List<Label>> lines = new LinkedHashMap<>();
        Set<Label> notes = new LinkedHashSet<>();
        for (Grid.Row row : grid.rows()) {
            for (int i = 0; i < row.cells().size(); i++) {
                Label column = grid.columns().get(i).measure().name();
                row.cells().get(i).why().ifPresent(why -> {
                    Explanation explanation = why.get();
                    notes.addAll(explanation.notes());
                    lines.computeIfAbsent(column, name -> new ArrayList<>())
                            .add(row.name().plus(Label.of("：", ": ")).plus(explanation.line()));
                });
            }
        }
        grid.notes().forEach(notes::remove);
        if (!lines.isEmpty()) {
            section.details(Label.of("数値ごとの計算", "How each figure came about"), inner -> {
                lines.forEach((column, list) -> inner.text(column).list(list));
                notes.forEach(note -> inner.text(FootLines.note(note)));
            });
        }
    }
}

package org.machistat.examples.kawasaki;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.machistat.core.composition.Composition;
import org.machistat.core.growth.Contributions;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.PointDifference;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Unit;
import org.machistat.examples.report.Chart;
import org.machistat.examples.report.Measure;
import org.machistat.examples.report.Section;
import org.machistat.examples.report.Series;

/** What the industries are of the whole, and what they contributed to its change. */
final class IndustrySection {

    private static final Set<String> ANALYSES = Set.of("annual-rates", "contributions", "composition");
    private static final Measure SHARE = new Measure(Label.of("構成比", "share"), Unit.PERCENT, 1);
    private static final Measure POINTS = new Measure(Label.of("寄与度（ポイント）", "contribution (points)"), Unit.NONE, 2);

    private IndustrySection() {}

    static PagePart of(Report report) {
        Paper paper = Paper.read();
        Map<String, Chart> charts = new LinkedHashMap<>();
        Section.Builder section =
                Section.builder("industries", Label.of("業種別の構成と寄与度", "Industries: composition and contributions"));
        section.notice(
                Label.of(
                        "図と表は印刷値による。誤植のある業種では「残差」が残る（前の節を参照）。",
                        "Charts and tables are of the printed figures. Where one is misprinted a residual is left (see the sections above)."));
        add(section, charts, "establishments", paper.establishments());
        add(section, charts, "employees", paper.employees());
        List<StatTable> tables = List.of(paper.establishments(), paper.employees());
        report.analyses().stream()
                .filter(analysis -> ANALYSES.contains(analysis.id()))
                .forEach(analysis -> section.section(one(analysis, tables)));
        return new PagePart(section.build(), charts);
    }

    private static void add(Section.Builder section, Map<String, Chart> charts, String id, StatTable table) {
        Contributions contributions = Analyses.of(table);
        List<Category> industries =
                contributions.parts().stream().map(Contributions.Part::category).toList();
        Chart composition = composition(table, industries);
        Chart steps = steps(table, contributions);
        charts.put(id + "-composition", composition);
        charts.put(id + "-contributions", steps);
        section.section(Section.builder("industries-" + id, table.title())
                .chart(composition)
                .chart(steps)
                .build());
    }

    private static Chart composition(StatTable table, List<Category> industries) {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Category column = Analyses.column(table, i);
            Composition of = Composition.of(table.column(column.id()), Analyses.TOTAL);
            series.add(new Series(
                    column.name(),
                    industries.stream()
                            .map(industry -> of.share(industry.id()).map(share -> share.percent()))
                            .toList()));
        }
        return new Chart.Bars(
                title(table, Label.of("：構成比", ": shares")),
                SHARE,
                industries.stream().map(Category::name).toList(),
                series,
                Chart.Layout.BESIDE,
                table.source());
    }

    private static Chart steps(StatTable table, Contributions contributions) {
        List<Chart.Step> steps = new ArrayList<>();
        contributions
                .points()
                .forEach((industry, points) ->
                        points.find().ifPresent(known -> steps.add(new Chart.Step(industry.name(), known.points()))));
        contributions
                .residualPoints()
                .find()
                .map(PointDifference::points)
                .filter(points -> !points.equals(Rational.ZERO))
                .ifPresent(points -> steps.add(new Chart.Step(Label.of("残差", "residual"), points)));
        return new Chart.Waterfall(
                title(table, Label.of("：増減率への寄与度", ": contributions to the rate of change")),
                POINTS,
                steps,
                Label.of("増減率", "rate of change"),
                table.source());
    }

    private static Label title(StatTable table, Label more) {
        return table.title().plus(more);
    }

    private static Section one(Report.Analysis analysis, List<StatTable> tables) {
        Section.Builder section = Section.builder(analysis.id(), analysis.title());
        if (analysis.tables().isEmpty()) {
            section.list(TargetsSection.lines(analysis));
        }
        for (int i = 0; i < analysis.tables().size(); i++) {
            StatTable of = tables.get(i);
            PageTables.add(section, of.title(), analysis.tables().get(i), List.of(PageTables.source(of.source())));
        }
        new Workings().add(analysis).into(section, Label.of("根拠と出典", "Working and sources"));
        return section.build();
    }
}

package org.machistat.examples.kawasaki;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.growth.Change;
import org.machistat.core.population.AgeGroup;
import org.machistat.core.population.AgeGroups;
import org.machistat.core.population.AgeIndex;
import org.machistat.core.population.Population;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable.Align;
import org.machistat.core.value.Unit;
import org.machistat.examples.data.Nationwide;
import org.machistat.examples.report.Chart;
import org.machistat.examples.report.Measure;
import org.machistat.examples.report.Section;
import org.machistat.examples.report.Series;

/** The population by three age groups, counted, and the peaks of four editions of the projection. */
final class PopulationSection {

    private static final String KAWASAKI = "14130";
    private static final List<Integer> YEARS = List.of(2015, 2020);
    private static final Measure PEOPLE = new Measure(Label.of("人口", "population"), Unit.PERSONS, 0);
    private static final Map<AgeGroup, Label> NAMES = Map.of(
            AgeGroup.open(0), Label.of("総人口", "total population"),
            AgeGroup.of(0, 14), Label.of("年少人口（0～14歳）", "ages 0–14"),
            AgeGroup.of(15, 64), Label.of("生産年齢人口（15～64歳）", "ages 15–64"),
            AgeGroup.open(65), Label.of("老年人口（65歳以上）", "ages 65 and over"));

    private PopulationSection() {}

    static PagePart of(Paper paper) {
        List<Population> counted = YEARS.stream()
                .map(year -> Nationwide.population(KAWASAKI, year))
                .toList();
        Chart groups = groups(counted);
        Chart pyramid = pyramid(counted.get(1));
        List<Vintages.Peak> peaks = Vintages.read(paper.statements());
        Section.Builder section = Section.builder(
                        "population", Label.of("人口：3区分、ピーク、推計の版", "Population: three groups, peaks, editions"))
                .notice(
                        Label.of(
                                "文書の将来人口推計は図だけで、印刷されているのは2つのピークである（本文66、67行目）。人口の実績は国勢調査による。",
                                "The paper's projection is a picture; what it prints are two peaks (lines 66 and 67). The population is that of the censuses."))
                .chart(groups)
                .chart(pyramid)
                .text(
                        Label.of(
                                "3区分は幅が違うため、棒の長さは1歳当たりの人数を表さない。年齢不詳は含まない。",
                                "The three groups have different widths: the bars do not show people per year of age. Unknown ages are left out."))
                .explain(Label.of("年齢構成の指標の根拠", "Working of the indices of age"), indices(counted));
        vintages(section, peaks);
        Map<String, Chart> charts = new LinkedHashMap<>();
        charts.put("population-groups", groups);
        charts.put("population-pyramid", pyramid);
        return new PagePart(section.build(), charts);
    }

    private static Chart groups(List<Population> counted) {
        List<Series> series = new ArrayList<>();
        for (AgeGroup group : AgeGroups.THREE.list()) {
            series.add(Series.of(
                    NAMES.get(group),
                    counted.stream().mapToLong(one -> one.count(group)).toArray()));
        }
        series.add(Series.of(
                Label.of("年齢不詳", "age unknown"),
                counted.stream().mapToLong(Population::unknown).toArray()));
        return new Chart.Bars(
                Label.of("川崎市の人口（国勢調査、10月1日）", "Population of Kawasaki (census, 1 October)"),
                PEOPLE,
                YEARS.stream()
                        .map(year -> Label.of(year + "年", String.valueOf(year)))
                        .toList(),
                series,
                Chart.Layout.STACKED,
                Nationwide.source());
    }

    private static Chart pyramid(Population people) {
        return Chart.Pyramid.of(
                Label.of("川崎市の人口ピラミッド（2020年）", "Population pyramid of Kawasaki (2020)"),
                PEOPLE,
                people,
                Nationwide.source());
    }

    private static List<Explanation> indices(List<Population> counted) {
        List<Explanation> explanations = new ArrayList<>();
        for (Population people : counted) {
            for (AgeIndex index : List.of(AgeIndex.YOUTH_SHARE, AgeIndex.WORKING_AGE_SHARE, AgeIndex.AGEING_RATE)) {
                people.index(index).find().ifPresent(value -> explanations.add(value.explanation()));
            }
        }
        return explanations;
    }

    private static void vintages(Section.Builder section, List<Vintages.Peak> peaks) {
        PageTables.add(
                section,
                Label.of("将来人口推計の版とピーク", "Editions of the projection and their peaks"),
                List.of(
                        Label.of("版", "edition"),
                        Label.of("人口", "population"),
                        Label.of("ピークの年", "year of the peak"),
                        Label.of("ピークの人口", "population at the peak")),
                List.of(Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT),
                peaks.stream().map(PopulationSection::row).toList(),
                sources(peaks));
        List<Label> changes = new ArrayList<>();
        List<Explanation> explanations = new ArrayList<>();
        List<Vintages.Peak> totals =
                List.copyOf(Vintages.of(peaks, AgeGroup.open(0)).values());
        IntStream.range(1, totals.size()).forEach(i -> {
            Vintages.Peak from = totals.get(i - 1);
            Vintages.Peak to = totals.get(i);
            Change change = Change.of(input(from), input(to));
            changes.add(Label.of(
                    from.published().ja() + "から" + to.published().ja() + "："
                            + change.words().ja(),
                    from.published().en() + " to " + to.published().en() + ": "
                            + change.words().en()));
            change.rate().find().ifPresent(rate -> explanations.add(rate.explanation()));
        });
        section.text(Label.of(
                        "総人口のピークの見直し（印刷値は万人の小数第1位まで）。年の違うピークどうし（158.7万人と102.8万人など）は割り算しない。",
                        "How the peak of the total was revised (figures are printed to a thousand). Peaks of different years, such as 158.7 and"
                                + " 102.8 ten thousand, are not divided by one another."))
                .list(changes)
                .explain(Label.of("見直しの根拠と出典", "Working and sources of the revisions"), explanations);
    }

    private static Input input(Vintages.Peak peak) {
        return new Input(peak.published(), peak.figure(), peak.source());
    }

    private static List<Label> row(Vintages.Peak peak) {
        return List.of(
                peak.published(),
                NAMES.get(peak.ages()),
                Label.of(peak.year() + "年", String.valueOf(peak.year())),
                Label.of(peak.figure().toString(), peak.figure().printed() + "0,000"));
    }

    private static List<Label> sources(List<Vintages.Peak> peaks) {
        return peaks.stream()
                .map(peak -> Label.of(
                                "出典（" + peak.published().ja() + "）：",
                                "Source (" + peak.published().en() + "): ")
                        .plus(peak.source().cite()))
                .distinct()
                .toList();
    }
}

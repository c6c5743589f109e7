package org.machistat.examples.kawasaki;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.machistat.census.area.AreaDirectory;
import org.machistat.census.area.AreaKind;
import org.machistat.census.establishment.EstablishmentTable;
import org.machistat.core.explain.Explanation;
import org.machistat.core.growth.IndexSeries;
import org.machistat.core.regional.CityComparison;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;
import org.machistat.examples.data.Nationwide;
import org.machistat.examples.report.Chart;
import org.machistat.examples.report.Measure;
import org.machistat.examples.report.Section;

/** Kawasaki among the designated cities, by published figures: the paper has only pictures of this. */
final class CitiesSection {

    private static final String KAWASAKI = "14130";
    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);
    private static final String ALL = EstablishmentTable.ALL_INDUSTRIES.id();
    private static final List<String> WAVES = List.of("2016", "2021");
    private static final List<Integer> CENSUSES = List.of(2015, 2020);
    private static final Measure INDEX = new Measure(Label.of("指数", "index"), Unit.NONE, 1);
    private static final Rounding ONE_DECIMAL = Rounding.decimals(1);

    private CitiesSection() {}

    static PagePart of() {
        List<String> cities = AreaDirectory.official().on(DAY).list(AreaKind.DESIGNATED_CITY).stream()
                .map(area -> area.code().fiveDigits())
                .toList();
        List<Explanation> explanations = new ArrayList<>();
        Chart employees = employees(cities, explanations);
        Chart people = people(cities, explanations);
        CityComparison comparison = Nationwide.establishments()
                .cities(cities)
                .withGrowth(ALL, EstablishmentTable.EMPLOYEES, "2016", "2021")
                .withShare("G", EstablishmentTable.EMPLOYEES, "2016")
                .withShare("G", EstablishmentTable.EMPLOYEES, "2021")
                .withShare("L", EstablishmentTable.EMPLOYEES, "2016")
                .withShare("L", EstablishmentTable.EMPLOYEES, "2021")
                .comparison();
        Section.Builder section = Section.builder("cities", Label.of("20政令指定都市との比較", "Among the 20 designated cities"))
                .notice(
                        Label.of(
                                "文書の「従業者数経年変化他都市比較」（本文77行目）などは図だけで数値がない。ここでは全国の公表値で比べる。",
                                "The paper's comparisons with other cities (line 77) are pictures without figures. Here published national figures are compared."))
                .chart(employees)
                .list(comparability())
                .chart(people);
        PageTables.add(
                section,
                Label.of(
                        "20政令指定都市：従業者数の増減率、情報通信業と学術研究の割合",
                        "The 20 designated cities: growth of employees, shares of information and of research"),
                comparison::toText,
                List.of(PageTables.source(Nationwide.source())));
        section.explain(Label.of("川崎市の値の根拠と出典", "Working and sources of Kawasaki's values"), explanations);
        Map<String, Chart> charts = new LinkedHashMap<>();
        charts.put("cities-employees", employees);
        charts.put("cities-population", people);
        return new PagePart(section.build(), charts);
    }

    private static Chart employees(List<String> cities, List<Explanation> explanations) {
        List<Chart.Line> lines = new ArrayList<>();
        for (String city : cities) {
            Answer<IndexSeries> index =
                    Nationwide.establishments().area(city).index(ALL, EstablishmentTable.EMPLOYEES, "2016");
            SortedMap<Integer, Answer<Rational>> values = new TreeMap<>();
            WAVES.forEach(wave -> values.put(Integer.valueOf(wave), index.flatMap(known -> known.index(date(wave)))));
            lines.add(line(city, values));
            if (city.equals(KAWASAKI)) {
                index.find().ifPresent(known -> explanations.add(known.explanation(date("2021"), ONE_DECIMAL)));
            }
        }
        return new Chart.Lines(
                Label.of("従業者数（2016年＝100、民営）", "Employees (2016 = 100, private)"), INDEX, lines, Nationwide.source());
    }

    /** Why there is no index from 2014, and what to mind from 2016 on. */
    private static List<Label> comparability() {
        List<Label> lines = new ArrayList<>();
        Nationwide.establishments()
                .area(KAWASAKI)
                .change(ALL, EstablishmentTable.EMPLOYEES, "2014", "2016")
                .rate()
                .refusal()
                .ifPresent(refusal ->
                        lines.add(Label.of("2014年からの指数：", "Index from 2014: ").plus(refusal.sentence())));
        Nationwide.establishments()
                .comparability(EstablishmentTable.EMPLOYEES, "2016", "2021")
                .reasons()
                .forEach(reason ->
                        lines.add(Label.of("2016年から2021年：", "2016 to 2021: ").plus(reason.sentence())));
        return lines;
    }

    private static ReferenceDate date(String wave) {
        return Nationwide.establishments().wave(wave).referenceDate();
    }

    private static Chart people(List<String> cities, List<Explanation> explanations) {
        List<Chart.Line> lines = new ArrayList<>();
        for (String city : cities) {
            TimeSeries.Builder series = TimeSeries.builder(name(city));
            CENSUSES.forEach(year -> series.put(
                    census(year), Figure.of(Nationwide.population(city, year).total(), Unit.PERSONS)));
            Answer<IndexSeries> index =
                    IndexSeries.of(series.source(Nationwide.source()).build(), census(CENSUSES.get(0)));
            SortedMap<Integer, Answer<Rational>> values = new TreeMap<>();
            CENSUSES.forEach(year -> values.put(year, index.flatMap(known -> known.index(census(year)))));
            lines.add(line(city, values));
            if (city.equals(KAWASAKI)) {
                index.find().ifPresent(known -> explanations.add(known.explanation(census(2020), ONE_DECIMAL)));
            }
        }
        return new Chart.Lines(
                Label.of("人口（2015年＝100、国勢調査）", "Population (2015 = 100, census)"), INDEX, lines, Nationwide.source());
    }

    private static ReferenceDate census(int year) {
        return ReferenceDate.of(LocalDate.of(year, 10, 1));
    }

    private static Label name(String city) {
        return Nationwide.establishments().area(city).area().name();
    }

    private static Chart.Line line(String city, SortedMap<Integer, Answer<Rational>> values) {
        return new Chart.Line(name(city), values, city.equals(KAWASAKI));
    }
}

package org.machistat.examples.notebooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.machistat.core.growth.Contributions;
import org.machistat.core.population.Population;
import org.machistat.core.regional.LocationQuotients;
import org.machistat.core.regional.ShiftShare;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.PointDifference;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Unit;
import org.machistat.examples.report.Chart;
import org.machistat.examples.report.Measure;
import org.machistat.examples.report.Series;
import org.machistat.survey.response.IntervalMethod;
import org.machistat.survey.response.RateDefinition;
import org.machistat.survey.response.RateInterval;
import org.machistat.survey.response.ResponseRate;
import org.machistat.survey.response.ResponseTable;
import org.machistat.survey.response.StratumResponse;

/** Charts of results, one call each (図). */
public final class Draw {

    private static final Measure POINTS = new Measure(Label.of("寄与度", "Contribution"), Unit.POINTS, 2);
    private static final Measure QUOTIENT = new Measure(Label.of("特化係数", "Location quotient"), Unit.NONE, 2);
    private static final Measure PERSONS = new Measure(Label.of("人口", "Population"), Unit.PERSONS, 0);
    private static final Measure EMPLOYEES =
            new Measure(Label.of("従業者数の増減", "Change in persons engaged"), Unit.PERSONS, 0);
    private static final Measure PER_CENT = new Measure(Label.of("有効回答率", "Response rate"), Unit.PERCENT, 1);

    private Draw() {}

    /**
     * A population pyramid (人口ピラミッド).
     *
     * @param people a population by sex
     * @return the chart, those of unknown age left out
     */
    public static Chart pyramid(Population people) {
        Label title = people.name().plus(Label.same(" ")).plus(people.date().label());
        return Chart.Pyramid.of(title, PERSONS, people, people.source());
    }

    /**
     * Series over years, the first one standing out (折れ線).
     *
     * @param title the title
     * @param series one or more of one unit
     * @return the chart; what is not known is a gap
     */
    public static Chart lines(Label title, List<TimeSeries> series) {
        List<Chart.Line> lines = new ArrayList<>();
        for (TimeSeries one : series) {
            SortedMap<Integer, Answer<Rational>> values = new TreeMap<>();
            one.dates()
                    .forEach(date ->
                            values.put(date.firstDay().getYear(), one.get(date).amount()));
            lines.add(new Chart.Line(one.name(), values, lines.isEmpty()));
        }
        TimeSeries first = series.get(0);
        return new Chart.Lines(title, new Measure(first.name(), first.unit(), 0), lines, first.source());
    }

    /**
     * What each part contributed to a change (寄与度).
     *
     * @param contributions the parts
     * @param source where the figures come from
     * @return bars in the printed order
     */
    public static Chart bars(Contributions contributions, Source source) {
        List<Label> names = new ArrayList<>();
        List<Answer<Rational>> values = new ArrayList<>();
        for (Map.Entry<Category, Answer<PointDifference>> part :
                contributions.points().entrySet()) {
            names.add(part.getKey().name());
            values.add(part.getValue().map(PointDifference::points));
        }
        return new Chart.Bars(
                Label.of("増減への寄与度", "Contributions to the change"),
                POINTS,
                names,
                List.of(new Series(POINTS.name(), values)),
                Chart.Layout.BESIDE,
                source);
    }

    /**
     * The location quotients of a place (特化係数).
     *
     * @param quotients those of all places
     * @param place the id of the place, such as 14130
     * @param source where the figures come from
     * @return bars in the order of industries
     */
    public static Chart bars(LocationQuotients quotients, String place, Source source) {
        List<Label> names = new ArrayList<>();
        List<Answer<Rational>> values = new ArrayList<>();
        for (Category industry : quotients.table().industries()) {
            names.add(industry.name());
            values.add(quotients.get(place, industry.id()).map(quotient -> quotient.value()));
        }
        return new Chart.Bars(
                Label.of("特化係数（全国＝1）", "Location quotients (nation = 1)"),
                QUOTIENT,
                names,
                List.of(new Series(QUOTIENT.name(), values)),
                Chart.Layout.BESIDE,
                source);
    }

    /**
     * The three effects of a shift-share analysis (シフト・シェア分析).
     *
     * @param analysis the analysis
     * @param source where the figures come from
     * @return a waterfall that ends at the change
     */
    public static Chart waterfall(ShiftShare analysis, Source source) {
        return new Chart.Waterfall(
                analysis.place().name().plus(Label.of("の従業者数の増減", ": change in persons engaged")),
                EMPLOYEES,
                List.of(
                        new Chart.Step(
                                Label.of("全国成長要因", "National growth"),
                                analysis.effects().national()),
                        new Chart.Step(
                                Label.of("産業構造要因", "Industry mix"),
                                analysis.effects().mix()),
                        new Chart.Step(
                                Label.of("地域特殊要因", "Regional share"),
                                analysis.effects().regional())),
                Label.of("増減", "Change"),
                source);
    }

    /**
     * The response rates of the strata with their 95% intervals by Wilson (有効回答率).
     *
     * @param table who answered
     * @return the chart; strata without a rate are left out
     */
    public static Chart intervals(ResponseTable table) {
        List<Chart.Estimated> estimates = new ArrayList<>();
        for (StratumResponse stratum : table.strata()) {
            Answer<ResponseRate> rate = table.rate(
                    RateDefinition.VALID_OF_MAILED, stratum.category().id());
            Answer<RateInterval> interval = rate.flatMap(one -> one.interval(IntervalMethod.WILSON, 0.95));
            interval.find()
                    .ifPresent(bounds -> estimates.add(new Chart.Estimated(
                            stratum.category().name(),
                            rate.get().share().percent(),
                            percent(bounds.lower()),
                            percent(bounds.upper()))));
        }
        return new Chart.Intervals(
                Label.of("規模別の有効回答率（95%信頼区間）", "Response rates by size (95% intervals)"),
                PER_CENT,
                estimates,
                table.source());
    }

    private static Rational percent(double fraction) {
        return Rational.of(java.math.BigDecimal.valueOf(fraction)).times(100);
    }
}

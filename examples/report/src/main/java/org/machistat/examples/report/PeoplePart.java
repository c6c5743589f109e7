package org.machistat.examples.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.machistat.census.area.AreaChange;
import org.machistat.core.explain.Input;
import org.machistat.core.growth.Change;
import org.machistat.core.growth.Contributions;
import org.machistat.core.population.AgeGroup;
import org.machistat.core.population.AgeIndex;
import org.machistat.core.population.Population;
import org.machistat.core.population.PopulationIndicator;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;
import org.machistat.examples.data.Nationwide;
import org.machistat.examples.report.Grid.Cell;
import org.machistat.examples.report.Grid.Column;
import org.machistat.examples.report.Grid.Row;

/** Population by three groups of ages, and what follows from them. */
final class PeoplePart {

    private static final List<AgeIndex> INDICES = List.of(
            AgeIndex.YOUTH_SHARE,
            AgeIndex.WORKING_AGE_SHARE,
            AgeIndex.AGEING_RATE,
            AgeIndex.YOUTH_DEPENDENCY,
            AgeIndex.OLD_AGE_DEPENDENCY,
            AgeIndex.TOTAL_DEPENDENCY,
            AgeIndex.AGEING_INDEX);

    private static final Label COUNT = Label.of("人口", "Population");

    private final Municipality place;
    private final Population before;
    private final Population after;

    private PeoplePart(Municipality place) {
        this.place = place;
        this.before = Nationwide.population(place.id(), CityFigures.PEOPLE_FROM);
        this.after = Nationwide.population(place.id(), CityFigures.PEOPLE_TO);
    }

    static Part of(Municipality place) {
        return new PeoplePart(place).part();
    }

    static Answer<Rational> rate(long from, long to) {
        return Change.of(from, to).rate().map(rate -> rate.percent());
    }

    /** How many people there were and are. */
    static Change total(Municipality place) {
        PeoplePart part = new PeoplePart(place);
        return part.change(Label.of("総数", "Total"), part.before.total(), part.after.total());
    }

    private Change change(Label name, long from, long to) {
        return Change.of(input(name, from, CityFigures.PEOPLE_FROM), input(name, to, CityFigures.PEOPLE_TO));
    }

    private static Input input(Label name, long count, int year) {
        Label of = name.plus(Label.of(" " + year + "年", " " + year));
        return new Input(of, Figure.of(count, Unit.PERSONS), Nationwide.source());
    }

    private Part part() {
        Part.Builder part = new Part.Builder("population", Label.of("人口", "Population"));
        boolean nobody = before.total() == 0 && after.total() == 0;
        if (before.total() == 0 || after.total() == 0) {
            part.warns(Label.of(
                    (nobody ? "2015年・2020年とも" : before.total() == 0 ? "2015年は" : "2020年は")
                            + "国勢調査の人口が0人である（全域が避難指示区域であった町など）。0を基にする率は計算しない",
                    (nobody ? "In 2015 and 2020" : before.total() == 0 ? "In 2015" : "In 2020")
                            + " the census counted nobody here (such as in towns that were evacuated as a whole);"
                            + " rates on a base of zero are not computed"));
        }
        moved().ifPresent(part::warns);
        part.results(counts()).results(indices());
        if (after.total() > 0) {
            part.picture(pyramid());
        }
        return part.build();
    }

    /** Whether the ground changed between the two censuses. */
    private Optional<Label> moved() {
        Answer<List<AreaChange>> changes = Municipality.directory()
                .territoryChanges(
                        place.unit().code(),
                        LocalDate.of(CityFigures.PEOPLE_FROM, 10, 1),
                        LocalDate.of(CityFigures.PEOPLE_TO, 10, 1));
        return changes.find().filter(list -> !list.isEmpty()).map(list -> {
            String ja = String.join(
                    "、", list.stream().map(change -> change.sentence().ja()).toList());
            String en = String.join(
                    "; ", list.stream().map(change -> change.sentence().en()).toList());
            return Label.of(
                    "2015年と2020年の間に境域が変わった（" + ja + "）。増減にはその影響が含まれる",
                    "The territory changed between 2015 and 2020 (" + en
                            + "); the change of the population has that in it");
        });
    }

    private Grid counts() {
        Map<Category, Change> parts = new LinkedHashMap<>();
        for (AgeGroup group : after.ages().list()) {
            parts.put(
                    Category.of(group.id(), group.label()),
                    change(group.label(), before.count(group), after.count(group)));
        }
        Label unknown = Label.of("年齢不詳", "Age unknown");
        parts.put(Category.of("unknown", unknown), change(unknown, before.unknown(), after.unknown()));
        Change whole = total(place);
        Contributions contributions = Contributions.of(parts, whole);
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("total", Label.of("総数", "Total"), changeCells(whole, contributions, Optional.empty())));
        parts.forEach((category, change) -> rows.add(new Row(
                category.id(), category.name(), changeCells(change, contributions, Optional.of(category.id())))));
        return new Grid(
                "population",
                Label.of("年齢3区分別人口", "Population by three age groups"),
                Label.of("年齢", "Age"),
                changeColumns(
                        COUNT,
                        Unit.PERSONS,
                        String.valueOf(CityFigures.PEOPLE_FROM),
                        String.valueOf(CityFigures.PEOPLE_TO)),
                rows,
                List.of(Label.of("各年10月1日の国勢調査", "population censuses of 1 October")),
                Nationwide.source());
    }

    /** Two counts, their difference, the rate and what it contributed to the rate of the total. */
    static List<Column> changeColumns(Label name, Unit unit, String from, String to) {
        return List.of(
                new Column(from, new Measure(Label.of(from + "年", from), unit, 0), false, Label.EMPTY),
                new Column(to, new Measure(Label.of(to + "年", to), unit, 0), false, Label.EMPTY),
                new Column("difference", new Measure(Label.of("増減", "Change"), unit, 0), true, Label.EMPTY),
                new Column(
                        "rate",
                        new Measure(Label.of("増減率", "Growth"), Unit.PERCENT, 1),
                        true,
                        Label.of("（後の値 − 前の値）÷ 前の値 × 100", "(later − earlier) ÷ earlier × 100")),
                new Column(
                        "contribution",
                        new Measure(Label.of("寄与度", "Contribution"), Unit.POINTS, 2),
                        true,
                        Label.of(
                                "内訳の増減 ÷ 総数の前の値 × 100（" + name.ja() + "の増減率のうちその内訳による分）",
                                "change of the part ÷ earlier total × 100, the part's share in the growth of the total")));
    }

    static List<Cell> changeCells(Change change, Contributions contributions, Optional<String> part) {
        Cell rate = Cell.of(change.rate(), given -> given.percent(), given -> given.explanation(Rounding.decimals(1)));
        Cell contribution = part.map(id -> Cell.of(
                        contributions.get(id).points(),
                        points -> points.points(),
                        points -> contributions.get(id).explanation(Rounding.decimals(2))))
                .orElseGet(() -> Cell.of(change.rate().map(given -> given.percent())));
        return List.of(
                Cell.of(change.from().amount()),
                Cell.of(change.to().amount()),
                Cell.of(change.difference().map(difference -> difference.amount())),
                rate,
                contribution);
    }

    private Grid indices() {
        List<Row> rows = new ArrayList<>();
        for (AgeIndex index : INDICES) {
            Label unit = index.unit().label();
            Label name = unit.ja().isEmpty() ? index.label() : index.label().plus(Label.of("（%）", " (%)"));
            rows.add(row(index.name(), name, before.index(index), after.index(index)));
        }
        rows.add(row(
                "SEX_RATIO",
                Label.of("性比（女100人に対する男）", "Men for each 100 women"),
                before.sexRatio(),
                after.sexRatio()));
        return new Grid(
                "ageing",
                Label.of("年齢構造の指標", "Indices of the age structure"),
                Label.of("指標", "Index"),
                List.of(
                        column("2015", Label.of("2015年", "2015"), false),
                        column("2020", Label.of("2020年", "2020"), false),
                        column("difference", Label.of("差", "Difference"), true)),
                rows,
                List.of(
                        Label.of(
                                "割合は年齢不詳を除く総数に対するもの。他の指数は分母100人に対する人数",
                                "shares are of the total without unknown age; the other indices are persons for each 100 of the denominator"),
                        Label.of("差は丸める前の値の差", "differences are those of the values before rounding")),
                Nationwide.source());
    }

    private static Column column(String id, Label name, boolean signed) {
        return new Column(id, new Measure(name, Unit.NONE, 1), signed, Label.EMPTY);
    }

    private static Row row(String id, Label name, Answer<PopulationIndicator> from, Answer<PopulationIndicator> to) {
        return new Row(
                id,
                name,
                List.of(
                        cell(from),
                        cell(to),
                        Cell.of(from.flatMap(
                                earlier -> to.map(later -> later.value().minus(earlier.value()))))));
    }

    private static Cell cell(Answer<PopulationIndicator> indicator) {
        return Cell.of(indicator, given -> given.value(), given -> given.explanation(Rounding.decimals(1)));
    }

    private Chart pyramid() {
        return Chart.Pyramid.of(
                Label.of("男女・年齢3区分別人口（2020年）", "Population by sex and three age groups, 2020"),
                new Measure(COUNT, Unit.PERSONS, 0),
                after,
                Nationwide.source());
    }
}

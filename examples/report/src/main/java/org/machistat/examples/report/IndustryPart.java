package org.machistat.examples.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.machistat.census.establishment.AreaEstablishments;
import org.machistat.census.establishment.EstablishmentTable;
import org.machistat.core.composition.CompositionChange;
import org.machistat.core.growth.Change;
import org.machistat.core.growth.Contributions;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;
import org.machistat.examples.data.Nationwide;
import org.machistat.examples.report.Grid.Cell;
import org.machistat.examples.report.Grid.Column;
import org.machistat.examples.report.Grid.Row;

/** Establishments or employees by industry in two waves: growth, contribution, composition. */
final class IndustryPart {

    private final Category measure;
    private final AreaEstablishments here;
    private final Contributions contributions;
    private final CompositionChange composition;
    private final List<Category> industries;

    private IndustryPart(Municipality place, Category measure) {
        this.measure = measure;
        this.here = place.here();
        this.contributions = here.contributions(measure, CityFigures.FROM, CityFigures.TO);
        this.composition = here.compositionChange(measure, CityFigures.FROM, CityFigures.TO);
        this.industries = industries(here, measure);
    }

    static Part of(Municipality place, Category measure) {
        return new IndustryPart(place, measure).part();
    }

    /** The industries that a census of private establishments has: public administration is nil in both waves. */
    static List<Category> industries(AreaEstablishments here, Category measure) {
        return Nationwide.establishments().table().axis(EstablishmentTable.INDUSTRY).leaves().stream()
                .filter(industry -> !isNil(here, industry, measure, CityFigures.FROM)
                        || !isNil(here, industry, measure, CityFigures.TO))
                .toList();
    }

    private static boolean isNil(AreaEstablishments here, Category industry, Category measure, String wave) {
        return here.input(industry.id(), measure, wave).figure().findMark().equals(Optional.of(Mark.NIL));
    }

    private Part part() {
        String id = measure.equals(EstablishmentTable.EMPLOYEES) ? "employees" : "establishments";
        Part.Builder part = new Part.Builder(id, measure.name());
        Change whole = contributions.whole();
        part.results(grid(id, whole));
        boolean anyone = industries.stream()
                .anyMatch(industry -> change(industry)
                                .to()
                                .amount()
                                .find()
                                .orElse(Rational.ZERO)
                                .signum()
                        > 0);
        if (anyone) {
            part.picture(bars());
        }
        if (whole.rate().isGiven()) {
            waterfall(whole).ifPresent(part::picture);
        } else {
            part.warns(Label.of("寄与の図は描けない：", "There is no chart of contributions: ")
                    .plus(whole.rate().refusal().orElseThrow().sentence()));
        }
        return part.build();
    }

    private Change change(Category industry) {
        return here.change(industry.id(), measure, CityFigures.FROM, CityFigures.TO);
    }

    private Grid grid(String id, Change whole) {
        List<Column> columns = new ArrayList<>(
                PeoplePart.changeColumns(measure.name(), measure.unit(), CityFigures.FROM, CityFigures.TO));
        columns.add(new Column(
                "share",
                new Measure(Label.of("構成比（2021年）", "Share 2021"), Unit.PERCENT, 1),
                false,
                Label.of("内訳 ÷ 総数 × 100", "part ÷ total × 100")));
        columns.add(new Column(
                "shareDifference",
                new Measure(Label.of("構成比の差", "Change of share"), Unit.POINTS, 1),
                true,
                Label.of("2021年の構成比 − 2016年の構成比（丸める前の値の差）", "share 2021 − share 2016, before rounding")));
        List<Row> rows = new ArrayList<>();
        Category total = EstablishmentTable.ALL_INDUSTRIES;
        List<Cell> first = new ArrayList<>(PeoplePart.changeCells(whole, contributions, Optional.empty()));
        Answer<Rational> all = whole.to()
                .amount()
                .flatMap(amount -> amount.signum() == 0 ? refuseNobody() : Answer.of(Rational.of(100)));
        first.add(Cell.of(all));
        first.add(Cell.of(all.map(share -> Rational.ZERO)));
        rows.add(new Row(total.id(), total.name(), first));
        for (Category industry : industries) {
            List<Cell> cells = new ArrayList<>(
                    PeoplePart.changeCells(change(industry), contributions, Optional.of(industry.id())));
            cells.add(Cell.of(
                    composition.after().share(industry.id()),
                    share -> share.percent(),
                    share -> composition.after().explanation(industry.id(), Rounding.decimals(1))));
            cells.add(Cell.of(
                    composition.pointDifference(industry.id()),
                    difference -> difference.points(),
                    difference -> composition.explanation(industry.id(), Rounding.decimals(1))));
            rows.add(new Row(industry.id(), industry.name(), cells));
        }
        return new Grid(
                id,
                Label.of(measure.name().ja() + "（産業大分類別、民営）", measure.name().en() + " by industry (private)"),
                Label.of("産業", "Industry"),
                columns,
                rows,
                notes(),
                Nationwide.source());
    }

    private static Answer<Rational> refuseNobody() {
        return Answer.refuse(Reason.ZERO_BASE, "総数が0のため構成比は計算できない", "the total is 0, so there are no shares");
    }

    /** What holds for comparing the waves, of all industries and of each. */
    private List<Label> notes() {
        Set<Label> notes =
                new LinkedHashSet<>(contributions.whole().comparability().notes());
        industries.forEach(
                industry -> notes.addAll(change(industry).comparability().notes()));
        notes.add(Label.of(
                "民営事業所のみ（国・地方公共団体の事業所と公務を含まない）。2014年は範囲が異なるため比べない",
                "private establishments only, without those of the state and of local governments; 2014 has another scope and is not"
                        + " compared"));
        return List.copyOf(notes);
    }

    private Chart bars() {
        List<Answer<Rational>> before = new ArrayList<>();
        List<Answer<Rational>> after = new ArrayList<>();
        for (Category industry : industries) {
            before.add(change(industry).from().amount());
            after.add(change(industry).to().amount());
        }
        return new Chart.Bars(
                Label.of("産業別" + measure.name().ja(), measure.name().en() + " by industry"),
                new Measure(measure.name(), measure.unit(), 0),
                industries.stream().map(Category::name).toList(),
                List.of(new Series(Label.of("2016年", "2016"), before), new Series(Label.of("2021年", "2021"), after)),
                Chart.Layout.BESIDE,
                Nationwide.source());
    }

    /** The known contributions, and what they leave of the total's growth. */
    private Optional<Chart> waterfall(Change whole) {
        List<Chart.Step> steps = new ArrayList<>();
        Rational rest = whole.rate().get().percent();
        for (Category industry : industries) {
            Optional<Rational> points =
                    contributions.get(industry.id()).points().find().map(one -> one.points());
            if (points.isPresent() && points.get().signum() != 0) {
                steps.add(new Chart.Step(industry.name(), points.get()));
                rest = rest.minus(points.get());
            }
        }
        if (rest.signum() != 0) {
            steps.add(new Chart.Step(Label.of("残差（不詳の産業）", "Residual (industries not known)"), rest));
        }
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chart.Waterfall(
                        Label.of(
                                measure.name().ja() + "の増減率への寄与度（2016→2021年）",
                                "Contributions to the growth of "
                                        + measure.name().en().toLowerCase(Locale.ROOT) + ", 2016–2021"),
                        new Measure(Label.of("寄与度", "Contribution"), Unit.POINTS, 2),
                        steps,
                        Label.of("全産業の増減率", "Growth of all industries"),
                        Nationwide.source()));
    }
}

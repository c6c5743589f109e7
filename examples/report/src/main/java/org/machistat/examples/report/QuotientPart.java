package org.machistat.examples.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.machistat.census.establishment.EstablishmentTable;
import org.machistat.core.composition.Coefficient;
import org.machistat.core.regional.LocationQuotient;
import org.machistat.core.regional.Reference;
import org.machistat.core.regional.RegionalTable;
import org.machistat.core.regional.Specialization;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;
import org.machistat.examples.data.Nationwide;
import org.machistat.examples.report.Grid.Cell;
import org.machistat.examples.report.Grid.Column;
import org.machistat.examples.report.Grid.Row;

/** What the place depends on more than the nation and its prefecture do. */
final class QuotientPart {

    static final Label SUMS = Label.of(
            "全国・県の値はこの表の市区町村の計（値のある地域の計）で、公表された全国・都道府県の値とは異なることがある",
            "the nation and the prefecture are sums of the municipalities in this table, of those with a value, and may differ from the"
                    + " figures published for them");

    private final Municipality place;
    private final RegionalTable nation = CityFigures.nation().latest();
    private final RegionalTable prefecture;
    private final Label prefectureName;
    private final List<Category> industries;
    private final Map<String, Answer<LocationQuotient>> ofNation = new LinkedHashMap<>();
    private final Map<String, Answer<LocationQuotient>> ofPrefecture = new LinkedHashMap<>();

    QuotientPart(Municipality place) {
        this.place = place;
        this.prefecture = CityFigures.prefecture(place.id().substring(0, 2)).latest();
        this.prefectureName = place.prefecture().name();
        this.industries = IndustryPart.industries(place.here(), EstablishmentTable.EMPLOYEES);
        for (Category industry : industries) {
            ofNation.put(industry.id(), quotient(nation, industry));
            ofPrefecture.put(industry.id(), quotient(prefecture, industry));
        }
    }

    private Answer<LocationQuotient> quotient(RegionalTable table, Category industry) {
        return LocationQuotient.of(table, place.id(), industry.id(), Reference.all());
    }

    List<Category> industries() {
        return industries;
    }

    /** The quotient of an industry against the nation. */
    Answer<LocationQuotient> national(String industry) {
        return ofNation.get(industry);
    }

    Part part() {
        Part.Builder part =
                new Part.Builder("quotients", Label.of("特化係数と特化度", "Location quotients and specialisation"));
        part.says(Label.of(
                "特化係数が1を超える産業は、その地域の従業者に占める割合が比較対象より高い。",
                "Where a quotient is above 1, the industry has a greater share of the persons engaged here than where it is compared"
                        + " with."));
        part.results(quotients());
        boolean any =
                industries.stream().anyMatch(industry -> national(industry.id()).isGiven());
        if (any) {
            part.picture(bars());
        } else {
            part.warns(Label.of("特化係数を計算できる産業がないため、図はない", "No industry has a quotient, so there is no chart"));
        }
        return part.results(specialisation()).build();
    }

    private Grid quotients() {
        Label formula = Label.of("地域の構成比 ÷ 比較対象の構成比", "share here ÷ share in the reference");
        List<Column> columns = List.of(
                new Column(
                        "share",
                        new Measure(Label.of("構成比", "Share here"), Unit.PERCENT, 2),
                        false,
                        Label.of("産業の従業者 ÷ 全産業の従業者 × 100", "persons in the industry ÷ all persons × 100")),
                new Column(
                        "shareNation",
                        new Measure(Label.of("全国の構成比", "Share in Japan"), Unit.PERCENT, 2),
                        false,
                        Label.EMPTY),
                new Column(
                        "quotientNation",
                        new Measure(Label.of("特化係数（対全国）", "Quotient, Japan"), Unit.NONE, 2),
                        false,
                        formula),
                new Column(
                        "quotientPrefecture",
                        new Measure(
                                Label.of("特化係数（対" + prefectureName.ja() + "）", "Quotient, prefecture"), Unit.NONE, 2),
                        false,
                        formula));
        List<Row> rows = new ArrayList<>();
        for (Category industry : industries) {
            Answer<LocationQuotient> national = national(industry.id());
            rows.add(new Row(
                    industry.id(),
                    industry.name(),
                    List.of(
                            Cell.of(national.map(quotient -> quotient.share().times(100))),
                            Cell.of(national.map(
                                    quotient -> quotient.referenceShare().times(100))),
                            cell(national),
                            cell(ofPrefecture.get(industry.id())))));
        }
        return new Grid(
                "quotients",
                Label.of("従業者の特化係数（2021年）", "Location quotients of persons engaged, 2021"),
                Label.of("産業", "Industry"),
                columns,
                rows,
                List.of(SUMS),
                Nationwide.source());
    }

    private static Cell cell(Answer<LocationQuotient> answer) {
        return Cell.of(answer, quotient -> quotient.value(), quotient -> quotient.explanation(Rounding.decimals(2)));
    }

    private Chart bars() {
        return new Chart.Bars(
                Label.of("従業者の特化係数（2021年）", "Location quotients of persons engaged, 2021"),
                new Measure(Label.of("特化係数", "Location quotient"), Unit.NONE, 2),
                industries.stream().map(Category::name).toList(),
                List.of(
                        new Series(
                                Label.of("対全国", "against Japan"),
                                industries.stream()
                                        .map(industry -> national(industry.id()).map(LocationQuotient::value))
                                        .toList()),
                        new Series(
                                Label.of("対" + prefectureName.ja(), "against the prefecture"),
                                industries.stream()
                                        .map(industry ->
                                                ofPrefecture.get(industry.id()).map(LocationQuotient::value))
                                        .toList())),
                Chart.Layout.BESIDE,
                Nationwide.source());
    }

    private Grid specialisation() {
        Answer<Specialization> toNation = Specialization.of(nation, place.id(), Reference.all());
        Answer<Specialization> toPrefecture = Specialization.of(prefecture, place.id(), Reference.all());
        List<Row> rows = List.of(
                row(
                        "krugman",
                        "クルーグマン特化指数（0～2）",
                        "Krugman index (0 to 2)",
                        toNation,
                        toPrefecture,
                        all -> Answer.of(all.krugman())),
                row(
                        "dissimilarity",
                        "非類似度指数（0～1）",
                        "Dissimilarity (0 to 1)",
                        toNation,
                        toPrefecture,
                        all -> Answer.of(all.dissimilarity())),
                row(
                        "hachman",
                        "ハックマン指数（0～1、1は同じ構成）",
                        "Hachman index (1: the same mix)",
                        toNation,
                        toPrefecture,
                        Specialization::hachman),
                row(
                        "locationalGini",
                        "立地ジニ係数",
                        "Locational Gini",
                        toNation,
                        toPrefecture,
                        Specialization::locationalGini),
                row(
                        "herfindahl",
                        "ハーフィンダール・ハーシュマン指数",
                        "Herfindahl–Hirschman index",
                        toNation,
                        toPrefecture,
                        all -> Answer.of(all.herfindahl())));
        return new Grid(
                "specialisation",
                Label.of("産業構成の特化度（従業者、2021年）", "Specialisation of the mix of industries (persons engaged, 2021)"),
                Label.of("指標", "Measure"),
                List.of(
                        new Column("nation", new Measure(Label.of("対全国", "Japan"), Unit.NONE, 4), false, Label.EMPTY),
                        new Column(
                                "prefecture",
                                new Measure(Label.of("対" + prefectureName.ja(), "Prefecture"), Unit.NONE, 4),
                                false,
                                Label.EMPTY)),
                rows,
                List.of(
                        SUMS,
                        Label.of(
                                "ハーフィンダール・ハーシュマン指数は比較対象によらない",
                                "the Herfindahl–Hirschman index does not depend on the reference")),
                Nationwide.source());
    }

    private static Row row(
            String id,
            String ja,
            String en,
            Answer<Specialization> nation,
            Answer<Specialization> prefecture,
            Function<Specialization, Answer<Coefficient>> measure) {
        return new Row(
                id,
                Label.of(ja, en),
                List.of(coefficient(nation.flatMap(measure)), coefficient(prefecture.flatMap(measure))));
    }

    private static Cell coefficient(Answer<Coefficient> answer) {
        return Cell.of(answer, QuotientPart::value, Coefficient::explanation);
    }

    static Rational value(Coefficient coefficient) {
        return coefficient.exact().orElseGet(() -> Rational.of(BigDecimal.valueOf(coefficient.doubleValue())));
    }
}

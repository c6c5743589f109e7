package org.machistat.examples.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.machistat.census.area.PeerGroup;
import org.machistat.core.area.AreaCode;
import org.machistat.core.composition.Coefficient;
import org.machistat.core.regional.CityComparison;
import org.machistat.core.regional.CityComparison.Indicator;
import org.machistat.core.regional.CityComparison.Standing;
import org.machistat.core.regional.Reference;
import org.machistat.core.regional.RegionalTable;
import org.machistat.core.regional.Specialization;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Unit;
import org.machistat.examples.data.Nationwide;
import org.machistat.examples.report.CityFigures.Ranked;
import org.machistat.examples.report.Grid.Cell;
import org.machistat.examples.report.Grid.Column;
import org.machistat.examples.report.Grid.Row;

/** The place among others: its ranks, and the municipalities with the most similar mix of industries. */
final class PeerPart {

    private static final int SIMILAR = 8;
    /** By rounded shares the nearest may come in another order; so many are then ordered by their exact ones. */
    private static final int CANDIDATES = 12;

    private static final Map<List<String>, Standings> COMPARISONS = new ConcurrentHashMap<>();

    private final Municipality place;
    private final Answer<PeerGroup> peers;

    private PeerPart(Municipality place) {
        this.place = place;
        this.peers = Municipality.areas().peers(place.unit().code());
    }

    static Part of(Municipality place) {
        return new PeerPart(place).part();
    }

    private Part part() {
        Part.Builder part = new Part.Builder("peers", Label.of("ほかの市区町村との比較", "Among other municipalities"));
        part.says(peers.fold(
                group -> Label.of("類似団体：", "Peers: ")
                        .plus(group.label())
                        .plus(Label.of("。本団体を除く。", ", without the place itself.")),
                Refusal::sentence));
        return part.results(ranks()).results(similar()).build();
    }

    /** The place and its peers that the tables have, in the order of codes. */
    private Answer<List<Category>> group() {
        return peers.map(
                group -> Stream.concat(group.members().stream().map(AreaCode::fiveDigits), Stream.of(place.id()))
                        .sorted()
                        .flatMap(id -> Municipality.find(id).stream())
                        .toList());
    }

    /** All ranks of some municipalities, computed once: by indicator, by municipality. */
    private record Standings(CityComparison comparison, Map<String, Map<String, Standing>> byIndicator) {

        static Standings of(CityComparison comparison) {
            return new Standings(comparison, Ranked.standings(comparison));
        }

        Answer<Standing> get(String id, Indicator indicator) {
            Standing standing = byIndicator.get(indicator.name().ja()).get(id);
            return standing == null ? comparison.standing(id, indicator.name().ja()) : Answer.of(standing);
        }
    }

    private static Standings among(List<Category> cities) {
        return COMPARISONS.computeIfAbsent(
                cities.stream().map(Category::id).toList(), ids -> Standings.of(Ranked.among(cities)));
    }

    private Grid ranks() {
        Answer<Standings> inGroup = group().map(PeerPart::among);
        Standings inPrefecture = among(CityFigures.inPrefecture(place.id().substring(0, 2)));
        List<Row> rows = new ArrayList<>();
        for (Indicator indicator : Ranked.INDICATORS) {
            Answer<Standing> all = among(Nationwide.areas()).get(place.id(), indicator);
            Answer<Standing> near = inPrefecture.get(place.id(), indicator);
            Answer<Standing> like = inGroup.flatMap(standings -> standings.get(place.id(), indicator));
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(indicator.values().get(place.id()), indicator.decimals()));
            for (Answer<Standing> standing : List.of(all, near, like)) {
                cells.add(number(standing, one -> Rational.of(one.rank())));
                cells.add(number(standing, one -> Rational.of(one.among())));
            }
            cells.add(Cell.of(like.map(Standing::median), indicator.decimals()));
            rows.add(new Row(id(indicator), named(indicator), cells));
        }
        Label rank = Label.of("順位", "rank");
        Label of = Label.of("団体数", "of");
        return new Grid(
                "ranks",
                Label.of("順位（値の大きい順）", "Ranks (highest first)"),
                Label.of("指標", "Indicator"),
                List.of(
                        new Column("value", new Measure(Label.of("値", "Value"), Unit.NONE, 1), false, Label.EMPTY),
                        whole("rankNation", Label.of("全国", "Japan: ").plus(rank)),
                        whole("ofNation", Label.of("全国", "Japan: ").plus(of)),
                        whole(
                                "rankPrefecture",
                                Label.of("都道府県内", "prefecture: ").plus(rank)),
                        whole("ofPrefecture", Label.of("都道府県内", "prefecture: ").plus(of)),
                        whole("rankPeers", Label.of("類似団体", "peers: ").plus(rank)),
                        whole("ofPeers", Label.of("類似団体", "peers: ").plus(of)),
                        new Column(
                                "medianPeers",
                                new Measure(Label.of("類似団体の中央値", "Median of peers"), Unit.NONE, 1),
                                false,
                                Label.EMPTY)),
                rows,
                List.of(
                        Label.of(
                                "同じ値は同順位。値のない団体は数えない。高齢化率など、大きい方がよいとは限らない",
                                "equal values share a rank; municipalities without a value are not counted; high is not always good"),
                        Label.of("団体数と中央値は本団体を含む", "numbers and medians include the place itself")),
                Nationwide.source());
    }

    private static Column whole(String id, Label name) {
        return new Column(id, new Measure(name, Unit.NONE, 0), false, Label.EMPTY);
    }

    private static String id(Indicator indicator) {
        return indicator.name().en();
    }

    private static Label named(Indicator indicator) {
        Label unit = indicator.unit().label();
        return indicator.name().plus(Label.of("（" + unit.ja() + "）", " (" + unit.en() + ")"));
    }

    private static Cell number(Answer<Standing> standing, Function<Standing, Rational> value) {
        return Cell.of(standing.map(value));
    }

    /**
     * The places whose shares of industries differ least: half the sum of the absolute differences, 0 for the same mix and 1 for nothing in common.
     */
    private Grid similar() {
        RegionalTable table = CityFigures.nation().latest();
        Optional<Refusal> refused =
                Specialization.of(table, place.id(), Reference.all()).refusal();
        List<Row> rows = refused.map(why -> List.of(unknown(why)))
                .orElseGet(() ->
                        nearest(table).stream().map(near -> row(table, near)).toList());
        return new Grid(
                "similar",
                Label.of(
                        "産業構成の似た市区町村（従業者、2021年）",
                        "Municipalities with the most similar industries (persons engaged, 2021)"),
                Label.of("市区町村", "Municipality"),
                List.of(
                        new Column(
                                "dissimilarity",
                                new Measure(Label.of("非類似度", "Dissimilarity"), Unit.NONE, 4),
                                false,
                                Label.of(
                                        "½ × Σ|構成比の差|（0は同じ構成、1は共通なし）",
                                        "½ × Σ|difference of shares| (0: the same mix, 1: nothing in common)")),
                        new Column(
                                "population",
                                new Measure(Label.of("人口（2020年）", "Population 2020"), Unit.PERSONS, 0),
                                false,
                                Label.EMPTY),
                        new Column(
                                "employees",
                                new Measure(Label.of("従業者数（2021年）", "Persons engaged 2021"), Unit.PERSONS, 0),
                                false,
                                Label.EMPTY)),
                rows,
                List.of(Label.of(
                        "産業に不詳のある市区町村は比べない", "municipalities with an industry that is not known are not compared")),
                Nationwide.source());
    }

    private Row unknown(Refusal why) {
        Cell cell = Cell.of(Answer.<Rational>refuse(why));
        return new Row(place.id(), place.name(), List.of(cell, cell, cell));
    }

    private static Row row(RegionalTable table, Near near) {
        String id = near.city().id();
        return new Row(
                id,
                near.city().name(),
                List.of(
                        Cell.of(Answer.of(near.distance()), QuotientPart::value, Coefficient::explanation),
                        Cell.of(Nationwide.population(id, CityFigures.PEOPLE_TO).total()),
                        Cell.of(table.total(id).flatMap(total -> total.amount()))));
    }

    private record Near(Category city, Coefficient distance) {}

    /** The nearest, of a place whose industries are all known and add up. */
    private List<Near> nearest(RegionalTable table) {
        double[][] shares = CityFigures.shares();
        int own = IntStream.range(0, shares.length)
                .filter(i -> table.places().get(i).id().equals(place.id()))
                .findFirst()
                .orElseThrow();
        double[] distances = new double[shares.length];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = shares[i] == null ? 0 : distance(shares[own], shares[i]);
        }
        return IntStream.range(0, shares.length)
                .filter(i -> i != own && shares[i] != null)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> distances[i]))
                .map(i -> table.places().get(i))
                .flatMap(city -> Specialization.of(table, place.id(), Reference.place(city.id()))
                        .find()
                        .map(one -> new Near(city, one.dissimilarity()))
                        .stream())
                .limit(CANDIDATES)
                .sorted(Comparator.comparing((Near near) -> QuotientPart.value(near.distance()))
                        .thenComparing(near -> near.city().id()))
                .limit(SIMILAR)
                .toList();
    }

    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.abs(one[i] - other[i]);
        }
        return sum / 2;
    }
}

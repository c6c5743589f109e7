package org.machistat.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.machistat.core.explain.Input;
import org.machistat.core.source.ComparisonsArbitraries;
import org.machistat.core.source.Place;
import org.machistat.core.source.Point;
import org.machistat.core.source.Problem;
import org.machistat.core.source.Source;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.time.ApproximateDate;
import org.machistat.core.time.Era;
import org.machistat.core.time.EraYear;
import org.machistat.core.time.FiscalYear;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Figure;
import org.machistat.core.value.FuzzyConvention;
import org.machistat.core.value.FuzzyShare;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Mark;
import org.machistat.core.value.PointDifference;
import org.machistat.core.value.Quantity;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Share;
import org.machistat.core.value.Unit;

/** What is read equals what was written, as text and through a tree of nodes. */
class CoreJsonProperties {

    private static final ObjectMapper PLAIN = new ObjectMapper().registerModule(new CoreJson());
    private static final ObjectMapper EXACT_TREES = JsonMapper.builder()
            .addModule(new CoreJson())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static <T> void assertSame(T value, Class<T> type) {
        try {
            assertEquals(value, PLAIN.readValue(PLAIN.writeValueAsString(value), type));
            assertEquals(value, PLAIN.readValue(PLAIN.writeValueAsBytes(value), type));
            assertEquals(value, EXACT_TREES.treeToValue(EXACT_TREES.readTree(PLAIN.writeValueAsString(value)), type));
            assertEquals(value, EXACT_TREES.treeToValue(EXACT_TREES.valueToTree(value), type));
        } catch (IOException e) {
            throw new AssertionError("Round trip of " + value, e);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(8),
                Arbitraries.of("", "人", "ＡＢ１２", "製造業（うち食料品）", "\"\\/\t\n", "𠮷野家", "２，３４５", "{\"ja\":1}", "null"));
    }

    @Provide
    Arbitrary<Label> labels() {
        return Arbitraries.oneOf(
                texts().map(Label::same), Combinators.combine(texts(), texts()).as(Label::of));
    }

    @Provide
    Arbitrary<Unit> units() {
        return Arbitraries.oneOf(
                Arbitraries.of("", "人", "事業所", "円", "%", "％", "ポイント", "千円", "万人", "百万円", "億ドル", "㎡", "万", "俵")
                        .map(Unit::parse),
                Combinators.combine(labels(), Arbitraries.integers().between(-30, 30))
                        .as(Unit::new));
    }

    @Provide
    Arbitrary<Rational> ratios() {
        return Combinators.combine(
                        Arbitraries.bigIntegers(), Arbitraries.bigIntegers().greaterOrEqual(BigInteger.ONE))
                .as(Rational::of);
    }

    @Provide
    Arbitrary<Figure> figures() {
        Arbitrary<Set<Mark>> qualifiers = Arbitraries.of(Mark.values())
                .filter(mark -> mark.qualifies() && mark != Mark.ROUNDS_TO_ZERO)
                .set()
                .ofMaxSize(5);
        Arbitrary<BigDecimal> numbers = Arbitraries.oneOf(
                Combinators.combine(
                                Arbitraries.bigIntegers(),
                                Arbitraries.integers().between(-20, 40))
                        .as(BigDecimal::new),
                Arbitraries.of("3.70", "0.00", "0", "0.000000000", "100.0", "9007199254740993", "0.1")
                        .map(BigDecimal::new));
        Arbitrary<Figure> known =
                Combinators.combine(numbers, units(), qualifiers).as(Figure.Known::new);
        Arbitrary<Figure> roundsToZero =
                units().map(unit -> new Figure.Known(new BigDecimal("0.0"), unit, Set.of(Mark.ROUNDS_TO_ZERO)));
        Arbitrary<Figure> marked = Combinators.combine(
                        Arbitraries.of(Mark.values()).filter(Mark::standsAlone), texts(), units(), qualifiers)
                .as((mark, symbol, unit, marks) -> new Figure.Marked(
                        mark,
                        symbolOf(mark, symbol),
                        unit,
                        mark == Mark.BLANK
                                ? Set.of()
                                : marks.stream().filter(other -> other != mark).collect(Collectors.toSet())));
        return Arbitraries.oneOf(known, known, marked, roundsToZero);
    }

    @Provide
    Arbitrary<Interval> intervals() {
        Arbitrary<Interval> closed = Combinators.combine(ratios(), ratios())
                .as((a, b) -> a.compareTo(b) < 0 ? Interval.closed(a, b) : Interval.closed(b, a));
        Arbitrary<Interval> half = Combinators.combine(
                        ratios(), Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as((a, in, other) -> Interval.of(a, in, a.plus(Rational.ONE), other));
        Arbitrary<Interval> open = Combinators.combine(
                        ratios(), Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as((a, in, up) -> up ? Interval.above(a, in) : Interval.below(a, in));
        return Arbitraries.oneOf(closed, half, open, Arbitraries.just(Interval.ALL));
    }

    @Provide
    Arbitrary<Share> shares() {
        return Arbitraries.oneOf(
                Combinators.combine(ratios(), ratios())
                        .as((a, b) -> Share.of(a.abs(), a.abs().plus(b.abs()).plus(Rational.ONE))),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                        .ofScale(5)
                        .map(Share::ofPercent));
    }

    /** Only a text without explanation can be anything. */
    private static String symbolOf(Mark mark, String text) {
        boolean possible = !text.isBlank() && text.chars().noneMatch(Character::isDigit);
        return mark == Mark.UNEXPLAINED || (possible && mark != Mark.BLANK) ? text : mark.symbol();
    }

    @Provide
    Arbitrary<FuzzyShare> fuzzyShares() {
        Arbitrary<FuzzyConvention> own = Combinators.combine(labels(), ratios(), ratios(), Arbitraries.of(true, false))
                .as((name, about, near, ends) -> new FuzzyConvention(
                        name, about.abs().plus(Rational.ONE), near.abs().plus(Rational.ONE), ends));
        Arbitrary<Interval> shares = Arbitraries.of("約4割", "8割超", "大半", "3割以下")
                .map(words -> FuzzyShare.parse(words).interval());
        return Combinators.combine(
                        texts(),
                        Arbitraries.of(FuzzyShare.Kind.values()),
                        shares,
                        Arbitraries.oneOf(own, Arbitraries.of(FuzzyConvention.STANDARD, FuzzyConvention.OPEN_ENDED)))
                .as(FuzzyShare::new);
    }

    @Provide
    Arbitrary<Source> sources() {
        Arbitrary<Source> undated = Combinators.combine(
                        labels(), labels(), labels(), labels(), Arbitraries.of(Source.Release.values()))
                .as((document, table, place, publisher, release) -> Source.of(document)
                        .withTable(table)
                        .withPlace(place)
                        .withPublisher(publisher)
                        .withRelease(release));
        Arbitrary<Source> dated = Combinators.combine(
                        undated, Arbitraries.longs().between(-30_000, 30_000).map(LocalDate::ofEpochDay))
                .as(Source::withDate);
        return Arbitraries.oneOf(undated, dated, Arbitraries.just(Source.UNSTATED));
    }

    @Provide
    Arbitrary<Place> places() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, Integer.MAX_VALUE),
                        Arbitraries.integers().between(0, 20),
                        texts())
                .as(Place::new);
    }

    @Provide
    Arbitrary<Problem> problems() {
        return Combinators.combine(Arbitraries.of(Problem.Severity.values()), places(), texts(), labels())
                .as(Problem::new);
    }

    @Provide
    Arbitrary<Refusal> refusals() {
        return Combinators.combine(Arbitraries.of(Refusal.Reason.values()), labels())
                .as(Refusal::new);
    }

    @Provide
    Arbitrary<Input> inputs() {
        return Combinators.combine(labels(), figures(), sources()).as(Input::new);
    }

    @Provide
    Arbitrary<Category> categories() {
        Arbitrary<String> ids = texts().filter(text -> !text.isBlank());
        return Arbitraries.oneOf(
                ids.map(Category::of),
                Combinators.combine(ids, labels(), units()).as(Category::new));
    }

    @Provide
    Arbitrary<Axis> axes() {
        Arbitrary<List<Category>> lists =
                categories().list().uniqueElements(Category::id).ofMinSize(1).ofMaxSize(4);
        return Combinators.combine(
                        texts().filter(text -> !text.isBlank()), labels(), lists, Arbitraries.of(true, false))
                .as((id, label, list, total) -> {
                    Axis axis = Axis.of(id, label, list);
                    String[] parts = list.stream().skip(1).map(Category::id).toArray(String[]::new);
                    return total && parts.length > 0
                            ? axis.withTotal(list.get(0).id(), parts)
                            : axis;
                })
                .flatMap(axis -> ComparisonsArbitraries.judged(axis, written()));
    }

    private Arbitrary<String> written() {
        return texts().filter(text -> !text.isBlank());
    }

    @Provide
    Arbitrary<StatTable> tables() {
        Arbitrary<List<Axis>> several =
                axes().list().uniqueElements(Axis::id).ofMinSize(1).ofMaxSize(3);
        Arbitrary<List<Label>> notes = labels().list().ofMaxSize(2);
        return Combinators.combine(
                        labels(), several, units(), sources(), notes, ComparisonsArbitraries.points(written()))
                .flatAs((title, axes, unit, source, lines, points) -> figures()
                        .list()
                        .ofSize(axes.stream().mapToInt(Axis::size).reduce(1, (a, b) -> a * b))
                        .map(figures -> table(title, axes, unit, source, lines, points, figures)));
    }

    private static StatTable table(
            Label title,
            List<Axis> axes,
            Unit unit,
            Source source,
            List<Label> notes,
            List<Point> points,
            List<Figure> figures) {
        StatTable.Builder builder = StatTable.builder(title).unit(unit).source(source);
        axes.forEach(builder::axis);
        notes.forEach(builder::note);
        points.forEach(builder::point);
        List<List<String>> cells = List.of(List.of());
        for (Axis axis : axes) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> cell : cells) {
                axis.categories().forEach(category -> {
                    List<String> more = new ArrayList<>(cell);
                    more.add(category.id());
                    longer.add(more);
                });
            }
            cells = longer;
        }
        for (int i = 0; i < cells.size(); i++) {
            builder.put(figures.get(i), cells.get(i).toArray(String[]::new));
        }
        return builder.build();
    }

    @Property
    void label(@ForAll("labels") Label value) {
        assertSame(value, Label.class);
    }

    @Property
    void unit(@ForAll("units") Unit value) {
        assertSame(value, Unit.class);
    }

    @Property
    void ratio(@ForAll("ratios") Rational value) {
        assertSame(value, Rational.class);
    }

    @Property
    void figure(@ForAll("figures") Figure value) {
        assertSame(value, Figure.class);
    }

    @Property
    void interval(@ForAll("intervals") Interval value) {
        assertSame(value, Interval.class);
    }

    @Property
    void share(@ForAll("shares") Share value) {
        assertSame(value, Share.class);
    }

    @Property
    void pointDifference(@ForAll("ratios") Rational value) {
        assertSame(PointDifference.of(value), PointDifference.class);
    }

    @Property
    void quantity(@ForAll("ratios") Rational amount, @ForAll("units") Unit unit) {
        assertSame(new Quantity(amount, unit), Quantity.class);
    }

    @Property
    void fuzzyShare(@ForAll("fuzzyShares") FuzzyShare value) {
        assertSame(value, FuzzyShare.class);
        assertSame(value.convention(), FuzzyConvention.class);
    }

    @Property
    void source(@ForAll("sources") Source value) {
        assertSame(value, Source.class);
    }

    @Property
    void problem(@ForAll("problems") Problem value) {
        assertSame(value, Problem.class);
        assertSame(value.place(), Place.class);
    }

    @Property
    void refusal(@ForAll("refusals") Refusal value) {
        assertSame(value, Refusal.class);
    }

    @Property
    void input(@ForAll("inputs") Input value) {
        assertSame(value, Input.class);
    }

    @Property
    void category(@ForAll("categories") Category value) {
        assertSame(value, Category.class);
    }

    @Property
    void axis(@ForAll("axes") Axis value) {
        assertSame(value, Axis.class);
    }

    @Property(tries = 300)
    void table(@ForAll("tables") StatTable value) {
        assertSame(value, StatTable.class);
    }

    @Provide
    Arbitrary<Integer> years() {
        return Arbitraries.integers().between(1900, 2100);
    }

    @Property
    void fiscalYear(@ForAll("years") int start, @ForAll("years") int end) {
        FiscalYear first = FiscalYear.of(Math.min(start, end));
        assertSame(first, FiscalYear.class);
        assertSame(new FiscalYearRange(first, FiscalYear.of(Math.max(start, end))), FiscalYearRange.class);
    }

    @Property
    void date(@ForAll("years") int year) {
        List<String> forms = List.of("%d-07-01", "%d-06", "%d年", "FY%d");
        for (String form : forms) {
            assertSame(ReferenceDate.parse(form.formatted(year)), ReferenceDate.class);
        }
    }

    @Property
    void eraYear(@ForAll("eras") Era era, @ForAll("eraYears") int year) {
        assertSame(new EraYear(era, year), EraYear.class);
    }

    @Provide
    Arbitrary<Era> eras() {
        return Arbitraries.of(Era.values());
    }

    @Provide
    Arbitrary<Integer> eraYears() {
        return Arbitraries.integers().between(1, 45);
    }

    @Property
    void approximateDate(@ForAll("approximateDates") String text) {
        assertSame(ApproximateDate.parse(text), ApproximateDate.class);
    }

    @Provide
    Arbitrary<String> approximateDates() {
        return Arbitraries.of("平成30年3月頃", "H30年4月予定", "平成32年を目指し", "2020年代", "30年後", "今後10年程度", "未定", "平成30年度末");
    }
}

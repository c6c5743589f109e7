package org.machistat.core.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
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
import org.machistat.core.source.Comparisons;
import org.machistat.core.source.ComparisonsArbitraries;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Source;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Unit;

/** What is read from SDMX-CSV is what was written: figures, order, title, source and notes. */
class SdmxCsvProperties {

    @Property(tries = 500)
    void idsFiguresAndSourceComeBack(@ForAll("tables") StatTable table) {
        String text = SdmxCsv.withDefaults().write(table);
        Loaded<StatTable> read = SdmxCsv.withDefaults().read(text).get();
        assertEquals(List.of(), read.problems(), text);
        assertEquals(table.figures().toList(), read.value().figures().toList(), text);
        assertEquals(ids(table), ids(read.value()), text);
        assertEquals(table.title(), read.value().title(), text);
        assertEquals(table.source(), read.value().source(), text);
        assertEquals(table.notes(), read.value().notes(), text);
        assertEquals(comparisons(table), comparisons(read.value()), text);
        assertEquals(table.points(), read.value().points(), text);
        assertEquals(text, SdmxCsv.withDefaults().write(read.value()), "the same text again");
    }

    @Property(tries = 200)
    void namesComeBackToo(@ForAll("tables") StatTable table, @ForAll SdmxCsv.Labels labels) {
        SdmxCsv format = SdmxCsv.withDefaults().with(labels);
        if (labels == SdmxCsv.Labels.BOTH && ids(table).toString().contains(": ")) {
            return;
        }
        String text = format.write(table);
        Loaded<StatTable> read = format.read(text).get();
        assertEquals(List.of(), read.problems(), text);
        assertEquals(table.figures().toList(), read.value().figures().toList(), text);
        assertEquals(ids(table), ids(read.value()), text);
        assertEquals(comparisons(table), comparisons(read.value()), text);
        if (labels != SdmxCsv.Labels.ID) {
            assertEquals(names(table), names(read.value()), text);
        }
    }

    private static List<List<String>> ids(StatTable table) {
        return table.axes().stream()
                .map(axis -> axis.id()
                        + axis.categories().stream().map(Category::id).collect(Collectors.joining("|", "|", "")))
                .map(List::of)
                .toList();
    }

    private static List<Comparisons<String>> comparisons(StatTable table) {
        return table.axes().stream().map(Axis::comparisons).toList();
    }

    private static List<List<String>> names(StatTable table) {
        return table.axes().stream()
                .map(axis -> axis.label().ja()
                        + axis.categories().stream()
                                .map(category -> category.name().ja())
                                .collect(Collectors.joining("|", "|", "")))
                .map(List::of)
                .toList();
    }

    @Property(tries = 1000)
    void anyTextIsReadOrRefused(@ForAll("texts") String text) {
        Answer<Loaded<StatTable>> answer = SdmxCsv.withDefaults().read(text);
        answer.find().ifPresent(loaded -> assertTrue(loaded.value().size() > 0));
        assertTrue(answer.isGiven() || answer.refusal().isPresent());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "STRUCTURE,STRUCTURE_ID,ACTION,A,OBS_VALUE,OBS_STATUS\r\n",
                        "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,A,a,OBS_VALUE,Value,MARK,Mark\r\n",
                        "STRUCTURE,A,B,OBS_VALUE,DECIMALS,UNIT_MULT,SOURCE,SOURCE_DATE\r\n",
                        "STRUCTURE,A,B,OBS_VALUE,DECIMALS,UNIT_MULT,SOURCE,COMPARISONS\r\n",
                        "d,~,~,,,,,\"of,axis,category,from,to,aspect,verdict,accepted,ja,en\naxis,A,,a,b,TIME,X,,j,e\"\r\n",
                        "dataflow,X:Y(1),I,a,1,A\r\n",
                        "dataflow,X:Y(1),D,a,,Q\r\n",
                        "d,~,~,,,,s,2020-13-01\r\n",
                        "d,a,b,1e5,-1,77,,\r\n",
                        "d,a,b,x,2,2,,\r\n",
                        ",,,,\r\n",
                        "\"",
                        "\n",
                        "~",
                        ",")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    /** Not blank; of characters that CSV, spreadsheets and the texts in two languages take for their own. */
    private static Arbitrary<String> texts(boolean isBlankAllowed) {
        return Arbitraries.of(
                        "製造業", "E", "=", "'", "\"", ",", ";", "en:", "ja:", ": ", "\n", "\r\n", " ", "-", "~", "A")
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts))
                .filter(text -> isBlankAllowed || !text.isBlank());
    }

    private static Arbitrary<Label> labels() {
        return Combinators.combine(texts(true), texts(true)).as(Label::of);
    }

    private static Arbitrary<Unit> units() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        Unit.NONE,
                        Unit.PERSONS,
                        Unit.PERCENT,
                        Unit.YEN.withExponent(3),
                        Unit.parse("万人"),
                        Unit.parse("俵")),
                Combinators.combine(labels(), Arbitraries.integers().between(-30, 30))
                        .as(Unit::new));
    }

    private static Arbitrary<Figure> figures() {
        Arbitrary<Set<Mark>> qualifiers = Arbitraries.of(Mark.values())
                .filter(mark -> mark.qualifies() && mark != Mark.ROUNDS_TO_ZERO)
                .set()
                .ofMaxSize(3);
        Arbitrary<Figure> known = Combinators.combine(
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("-1E12"), new BigDecimal("1E12"))
                                .ofScale(3),
                        units(),
                        qualifiers)
                .as(Figure.Known::new);
        Arbitrary<Figure> zero =
                units().map(unit -> Figure.of(new BigDecimal("0.0"), unit).withQualifier(Mark.ROUNDS_TO_ZERO));
        Arbitrary<Figure> marked = Combinators.combine(
                        Arbitraries.of(Mark.values()).filter(Mark::standsAlone), units(), qualifiers, texts(false))
                .as((mark, unit, beside, symbol) -> {
                    Set<Mark> others = beside.stream()
                            .filter(one -> one != mark && mark != Mark.BLANK)
                            .collect(Collectors.toSet());
                    return new Figure.Marked(mark, mark == Mark.BLANK ? "" : symbol, unit, others);
                });
        return Arbitraries.oneOf(known, known, zero, marked);
    }

    private static Arbitrary<Source> sources() {
        Arbitrary<Source> stated = Combinators.combine(
                        labels(), labels(), labels(), labels(), Arbitraries.of(Source.Release.values()))
                .as((document, table, place, publisher, release) -> Source.of(document)
                        .withTable(table)
                        .withPlace(place)
                        .withPublisher(publisher)
                        .withRelease(release)
                        .withDate(LocalDate.of(2018, 6, 28)));
        return Arbitraries.oneOf(Arbitraries.just(Source.UNSTATED), stated);
    }

    private static Arbitrary<Axis> axes() {
        Arbitrary<List<Category>> categories = Combinators.combine(texts(false), labels())
                .as(Category::of)
                .list()
                .uniqueElements(Category::id)
                .ofMinSize(1)
                .ofMaxSize(3);
        return Combinators.combine(texts(false), labels(), categories)
                .as(Axis::of)
                .flatMap(axis -> ComparisonsArbitraries.judged(axis, texts(false)));
    }

    @Provide
    Arbitrary<StatTable> tables() {
        Arbitrary<List<Axis>> several =
                axes().list().uniqueElements(Axis::id).ofMinSize(1).ofMaxSize(3);
        Arbitrary<List<Label>> notes = labels().list().ofMaxSize(2);
        return Combinators.combine(labels(), several, sources(), notes, ComparisonsArbitraries.points(texts(false)))
                .flatAs((title, axes, source, lines, points) -> figures()
                        .list()
                        .ofSize(axes.stream().mapToInt(Axis::size).reduce(1, (a, b) -> a * b))
                        .map(figures -> {
                            StatTable.Builder table = StatTable.builder(title).source(source);
                            axes.forEach(table::axis);
                            lines.forEach(table::note);
                            points.forEach(table::point);
                            List<Figure> all = new ArrayList<>(figures);
                            for (int cell = 0; cell < all.size(); cell++) {
                                table.put(cell, all.get(cell));
                            }
                            return table.build();
                        }));
    }
}

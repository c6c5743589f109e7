package org.machistat.core.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.machistat.core.source.Loaded;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Unit;

/** What holds for any table and any text. */
class TableProperties {

    private static final TableReader READER = TableReader.withDefaults()
            .withHeaderRows(1)
            .withTitle(Label.same("題"))
            .withUnit(Unit.PERSONS);

    @Property(tries = 300)
    void aWrittenTableIsReadBackTheSame(
            @ForAll("tables") StatTable table, @ForAll("formats") TableFormat format, @ForAll boolean grouping) {
        String text = TableWriter.withDefaults()
                .with(format)
                .withGrouping(grouping)
                .withUnits(false)
                .write(table);
        assertEquals(table, READER.with(format).read(text).get().getComplete(), text);
    }

    @Property(tries = 300)
    void whatWasReadIsWrittenAndReadTheSame(@ForAll("tables") StatTable table, @ForAll("formats") TableFormat format) {
        TableWriter writer = TableWriter.withDefaults().with(format);
        TableReader reader = TableReader.withDefaults().withHeaderRows(1).with(format);
        StatTable once = reader.read(writer.write(table)).get().getComplete();
        assertEquals(table.figures().toList(), once.figures().toList());
        assertEquals(once, reader.read(writer.write(once)).get().getComplete());
    }

    @Property(tries = 1000)
    void anyTextIsReadOrRefused(@ForAll("texts") String text) {
        Answer<Loaded<StatTable>> answer = TableReader.withDefaults().read(text);
        answer.find().ifPresent(loaded -> assertTrue(loaded.value().size() > 0));
        assertTrue(answer.isGiven() || answer.refusal().isPresent());
    }

    @Provide
    Arbitrary<TableFormat> formats() {
        return Arbitraries.of(TableFormat.CSV, TableFormat.TSV, TableFormat.MARKDOWN);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a", "業種", "1", "2,3", ",", "\t", "\n", "\"", "|", "-", "  ", "2014年", "%", "\\", "'", "=",
                        "<br>")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    /** Labels of any printable characters, not blank and without white space around them. */
    private static Arbitrary<String> label() {
        Arbitrary<String> awkward =
                Arbitraries.of("=", "'", "\\", "\"", ",", "|", "\t", "\n", "<", "&", "&lt;", "<br>", "-", " ");
        Arbitrary<String> plain = Arbitraries.of("製造業", "ｶﾅ", "Ａ", "2014年", "（他）", "a", "①", "賣");
        return Arbitraries.oneOf(plain, plain, awkward)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(parts -> String.join("", parts).strip())
                .filter(label -> !label.isEmpty());
    }

    private static Arbitrary<Figure> figure() {
        Arbitrary<Figure> numbers = Combinators.combine(
                        Arbitraries.longs(), Arbitraries.integers().between(0, 4))
                .as((value, scale) -> Figure.of(BigDecimal.valueOf(value, scale), Unit.PERSONS));
        Arbitrary<Figure> qualified = Combinators.combine(
                        numbers, Arbitraries.of(Mark.PROVISIONAL, Mark.REVISED, Mark.LOW_RELIABILITY, Mark.ESTIMATED))
                .as(Figure::withQualifier);
        Arbitrary<Figure> marks = Arbitraries.of(
                        Mark.NIL, Mark.SUPPRESSED, Mark.UNKNOWN, Mark.BLANK, Mark.NOT_APPLICABLE)
                .map(mark -> Figure.of(mark, Unit.PERSONS));
        Arbitrary<Figure> symbols = Arbitraries.of("Ｘ", "－", "***")
                .map(symbol -> Figure.parse(symbol).withUnit(Unit.PERSONS));
        return Arbitraries.oneOf(numbers, numbers, qualified, marks, symbols);
    }

    /** Tables as the reader makes them: the corner names the rows, the columns are 項目. */
    @Provide
    Arbitrary<StatTable> tables() {
        Arbitrary<List<String>> labels =
                label().list().uniqueElements().ofMinSize(1).ofMaxSize(5);
        return Combinators.combine(label(), labels, labels).flatAs(TableProperties::table);
    }

    private static Arbitrary<StatTable> table(String corner, List<String> rows, List<String> columns) {
        return figure().list().ofSize(rows.size() * columns.size()).map(figures -> {
            StatTable.Builder builder = StatTable.builder("題")
                    .axis(Axis.of(corner, rows.toArray(String[]::new)))
                    .axis(Axis.of("項目", columns.toArray(String[]::new)).withLabel(Label.of("項目", "item")))
                    .unit(Unit.PERSONS);
            for (int row = 0; row < rows.size(); row++) {
                builder.row(figures.subList(row * columns.size(), (row + 1) * columns.size()), rows.get(row));
            }
            return builder.build();
        });
    }

    @Property(tries = 100)
    void figuresOfAnyUnitsComeBack(@ForAll("mixed") List<Figure> figures) {
        String[] rows = new String[figures.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = "行" + (i + 2);
        }
        StatTable.Builder builder =
                StatTable.builder("").axis(Axis.of("業種", rows)).axis(Axis.of("項目", "数"));
        for (int i = 0; i < rows.length; i++) {
            builder.put(figures.get(i), rows[i], "数");
        }
        StatTable table = builder.build();
        String text = TableWriter.withDefaults().write(table);
        assertEquals(
                figures,
                TableReader.withDefaults()
                        .read(text)
                        .get()
                        .getComplete()
                        .figures()
                        .toList(),
                text);
    }

    @Provide
    Arbitrary<List<Figure>> mixed() {
        Arbitrary<Unit> units =
                Arbitraries.of("人", "万人", "千円", "%", "ポイント", "㎡", "百万円").map(Unit::parse);
        return Combinators.combine(Arbitraries.longs().map(value -> BigDecimal.valueOf(value, 2)), units)
                .as((value, unit) -> (Figure) new Figure.Known(value, unit, Set.of()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }
}

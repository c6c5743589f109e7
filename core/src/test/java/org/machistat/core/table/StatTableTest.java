package org.machistat.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.machistat.core.explain.Input;
import org.machistat.core.source.Source;
import org.machistat.core.text.DisplayWidth;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Unit;

/** The figures are those of the Kawasaki paper, lines 91 to 97. */
class StatTableTest {

    private static final Source PAPER = Source.of("川崎市の市内産業を取り巻く現状");
    private static final Axis INDUSTRIES =
            Axis.of("業種", "第二次産業", "鉱業", "建設業", "製造業").withTotal("第二次産業", "鉱業", "建設業", "製造業");
    private static final Axis COLUMNS =
            Axis.of("項目", "2014年", "2016年", "増減割合").with(Category.of("増減割合").withUnit(Unit.PERCENT));
    private static final StatTable TABLE = StatTable.builder("事業所数")
            .axis(INDUSTRIES)
            .axis(COLUMNS)
            .unit(Unit.ESTABLISHMENTS)
            .source(PAPER)
            .row("第二次産業", "7,378", "6,868", "-6.9")
            .row("鉱業", "1", "1", "0.0")
            .row("建設業", "4078", "3,852", "-5.5%")
            .row("製造業", "3299", "x", "…")
            .build();

    @Test
    void figuresHaveTheUnitOfTheirCellTheirColumnOrTheTable() {
        assertEquals(Figure.of(4078, Unit.ESTABLISHMENTS), TABLE.figure("建設業", "2014年"));
        assertEquals(Figure.of(new BigDecimal("-6.9"), Unit.PERCENT), TABLE.figure("第二次産業", "増減割合"));
        assertEquals(Figure.of(Mark.SUPPRESSED, Unit.ESTABLISHMENTS), TABLE.figure("製造業", "2016年"));
        assertEquals(Figure.of(Mark.UNKNOWN, Unit.PERCENT), TABLE.figure("製造業", "増減割合"));
        StatTable mixed = StatTable.builder("")
                .axis(Axis.of("a", "人"))
                .unit(Unit.YEN)
                .put(Figure.of(5, Unit.PERSONS), "人")
                .build();
        assertEquals(Unit.PERSONS, mixed.figure("人").unit());
    }

    @Test
    void figuresComeInPrintedOrder() {
        assertEquals(
                List.of("7,378", "6,868", "-6.9%", "1", "1", "0.0%", "4,078", "3,852", "-5.5%", "3,299", "x", "…"),
                TABLE.figures().map(Figure::printed).toList());
        assertEquals(12, TABLE.size());
        assertEquals(TABLE.figure("建設業", "2016年"), TABLE.figure(2, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> TABLE.figure(0, 3));
    }

    @Test
    void cellsOutsideTheTableNameCandidates() {
        assertMessage(
                NoSuchElementException.class,
                "Axis '業種': no category '建設', nearest are '建設業', '鉱業', '製造業', '第二次産業'",
                () -> TABLE.figure("建設", "2014年"));
        assertMessage(NoSuchElementException.class, "No axis '年', nearest are '業種', '項目'", () -> TABLE.axis("年"));
        assertMessage(
                IllegalArgumentException.class,
                "A cell must be named by one category of each axis in [業種, 項目], but 1 were given",
                () -> TABLE.figure("建設業"));
    }

    @Test
    void aCellIsFoundOrNot() {
        StatTable table = StatTable.builder("")
                .axis(Axis.of("業種", "製造業"))
                .axis(Axis.of("年", "2014年", "2016年"))
                .row("製造業", "3,299", "3,015")
                .build();
        assertEquals(Optional.of(Figure.of(3015)), table.find("製造業", "2016年"));
        assertEquals(Optional.empty(), table.find("製造業", "2015年"));
        String message = "A cell must be named by one category of each axis in [業種, 年], but %s were given";
        assertMessage(IllegalArgumentException.class, message.replace("%s", "1"), () -> table.find("製造業"));
        assertMessage(IllegalArgumentException.class, message.replace("%s", "0"), table::figure);
        assertMessage(IllegalArgumentException.class, message.replace("%s", "3"), () -> table.figure(0, 0, 0));
    }

    @Test
    void aBuilderUsedAgainLeavesTheFirstTableAsItWas() {
        StatTable.Builder builder =
                StatTable.builder("").axis(Axis.of("業種", "製造業")).put(Figure.of(5), "製造業");
        StatTable first = builder.build();
        StatTable second = builder.unit(Unit.PERSONS).build();
        assertEquals(Figure.of(5), first.figure("製造業"));
        assertEquals(Figure.of(5, Unit.PERSONS), second.figure("製造業"));
        assertEquals(Figure.of(6), first.withFigure(Figure.of(6), "製造業").figure(0));
        assertEquals(Figure.of(5), first.figure(0));
        assertEquals(Figure.of(5, Unit.YEN), first.withUnit(Unit.YEN).figure(0));
        assertEquals(Figure.of(5), first.figure(0));
    }

    @Test
    void anInputIsNamedByItsCategories() {
        Input input = TABLE.input("製造業", "2014年");
        assertEquals(new Input(Label.same("製造業 2014年"), Figure.of(3299, Unit.ESTABLISHMENTS), PAPER), input);
    }

    @Test
    void rowsAndColumnsAreTablesWithOneAxis() {
        StatTable row = TABLE.row("建設業");
        assertEquals(List.of(COLUMNS), row.axes());
        assertEquals(
                List.of("4,078", "3,852", "-5.5%"),
                row.figures().map(Figure::printed).toList());
        assertEquals(Label.of("事業所数（建設業）", "事業所数 (建設業)"), row.title());
        StatTable column = TABLE.column("増減割合");
        assertEquals(List.of(INDUSTRIES), column.axes());
        assertEquals(Unit.PERCENT, column.unit());
        assertEquals("-5.5%", column.figure("建設業").printed());
        assertEquals(PAPER, column.source());
        assertMessage(
                IllegalStateException.class,
                "Rows and columns are those of a table with two axes, but this one has [業種]; use slice",
                () -> column.row("建設業"));
        assertMessage(
                IllegalStateException.class,
                "A table with one axis has no slices; figure(\"建設業\") is its figure",
                () -> column.slice("業種", "建設業"));
    }

    @Test
    void slicesAndSelectionsOfThreeAxes() {
        StatTable cube = cube();
        assertEquals(Figure.of(121), cube.figure("b1", "c2", "d1"));
        assertEquals(
                List.of("111", "112", "211", "212"),
                cube.slice("c", "c1").figures().map(Figure::printed).toList());
        assertEquals(
                List.of("121", "221"),
                cube.slice("c", "c2")
                        .slice("d", "d1")
                        .figures()
                        .map(Figure::printed)
                        .toList());
        assertEquals(
                List.of("111", "112", "131", "132", "211", "212", "231", "232"),
                cube.select("c", "c3", "c1").figures().map(Figure::printed).toList());
        assertEquals(
                List.of("112", "122", "132", "212", "222", "232"),
                cube.select("d", "d2").figures().map(Figure::printed).toList());
    }

    /** The number of a cell is written in its digits: 213 stands at b2, c1, d3. */
    private static StatTable cube() {
        StatTable.Builder builder = StatTable.builder("cube")
                .axis(Axis.of("b", "b1", "b2"))
                .axis(Axis.of("c", "c1", "c2", "c3"))
                .axis(Axis.of("d", "d1", "d2"));
        for (int b = 1; b <= 2; b++) {
            for (int c = 1; c <= 3; c++) {
                builder.row(
                        List.of(Figure.of(100 * b + 10 * c + 1), Figure.of(100 * b + 10 * c + 2)), "b" + b, "c" + c);
            }
        }
        return builder.build();
    }

    @Test
    void aSelectionKeepsTotalsThatAreWhole() {
        assertEquals(
                1,
                TABLE.select("業種", "製造業", "建設業", "鉱業", "第二次産業")
                        .axis("業種")
                        .totals()
                        .size());
        Axis less = TABLE.select("業種", "製造業", "第二次産業").axis("業種");
        assertEquals(List.of(), less.totals());
        assertEquals("第二次産業", less.categories().get(0).id(), "the order of the axis");
        assertMessage(
                IllegalArgumentException.class,
                "Each category must be selected once, but '鉱業' was selected twice",
                () -> TABLE.select("業種", "鉱業", "鉱業"));
        assertMessage(
                IllegalArgumentException.class,
                "Axis '業種' must have at least one category, but had none",
                () -> TABLE.select("業種"));
    }

    @Test
    void copiesWithOneThingChanged() {
        StatTable repaired = TABLE.withFigure(Figure.of(3015), "製造業", "2016年");
        assertEquals(Figure.of(3015, Unit.ESTABLISHMENTS), repaired.figure("製造業", "2016年"));
        assertEquals(Figure.of(Mark.SUPPRESSED, Unit.ESTABLISHMENTS), TABLE.figure("製造業", "2016年"));
        assertEquals(TABLE, repaired.withFigure(Figure.of(Mark.SUPPRESSED, Unit.NONE), "製造業", "2016年"));
        assertNotEquals(TABLE, repaired);
        assertEquals(Label.same("題"), TABLE.withTitle(Label.same("題")).title());
        assertEquals(Source.UNSTATED, TABLE.withSource(Source.UNSTATED).source());
        assertEquals(List.of(Label.same("注")), TABLE.withNote(Label.same("注")).notes());
    }

    @Test
    void aUnitGoesToFiguresThatHaveNone() {
        StatTable bare = StatTable.builder("")
                .axis(Axis.of("a", "x", "y", "z"))
                .row(List.of(Figure.of(1), Figure.parse("2人"), Figure.of(Mark.BLANK, Unit.NONE)))
                .build();
        StatTable yen = bare.withUnit(Unit.YEN);
        assertEquals(
                List.of(Unit.YEN, Unit.PERSONS, Unit.YEN),
                yen.figures().map(Figure::unit).toList());
        StatTable column = bare.withAxis(bare.axis("a").with(Category.of("x").withUnit(Unit.PERCENT)));
        assertEquals(
                List.of(Unit.PERCENT, Unit.PERSONS, Unit.NONE),
                column.figures().map(Figure::unit).toList());
    }

    @Test
    void anAxisIsReplacedOnlyByOneOfTheSameCategories() {
        Axis named = COLUMNS.with(new Category("2014年", Label.of("2014年", "2014"), Unit.NONE));
        assertEquals(
                "製造業 2014", TABLE.withAxis(named).input("製造業", "2014年").name().en());
        assertMessage(
                IllegalArgumentException.class,
                "Axis '項目' must have the same categories in the same order, but lacked '2014年', '増減割合'",
                () -> TABLE.withAxis(Axis.of("項目", "2016年")));
        assertMessage(
                IllegalArgumentException.class,
                "Axis '項目' must have the same categories in the same order, but the order differs",
                () -> TABLE.withAxis(Axis.of("項目", "2016年", "2014年", "増減割合")));
    }

    @Test
    void everyCellNeedsAFigure() {
        StatTable.Builder builder =
                StatTable.builder("").axis(INDUSTRIES).axis(COLUMNS).put(Figure.of(1), "鉱業", "2014年");
        assertMessage(
                IllegalStateException.class,
                "Every cell must have a figure, but 11 of 12 have none, first [第二次産業, 2014年], [第二次産業, 2016年],"
                        + " [第二次産業, 増減割合]; fillBlank() declares them blank",
                builder::build);
        StatTable filled = builder.fillBlank().build();
        assertEquals(Figure.of(Mark.BLANK, Unit.PERCENT), filled.figure("製造業", "増減割合"));
        assertEquals(Figure.of(1), filled.figure("鉱業", "2014年"));
    }

    @Test
    void theBuilderRefusesMistakes() {
        assertMessage(
                IllegalArgumentException.class,
                "Each cell must get one figure, but [x] got 1 and 2",
                () -> StatTable.builder("")
                        .axis(Axis.of("a", "x"))
                        .put(Figure.of(1), "x")
                        .put(Figure.of(2), "x"));
        assertMessage(
                IllegalStateException.class,
                "A table must have at least one axis, but had none",
                () -> StatTable.builder("").build());
        assertMessage(
                IllegalArgumentException.class,
                "A table must have each axis once, but had axis 'a' twice",
                () -> StatTable.builder("").axis(Axis.of("a", "x")).axis(Axis.of("a", "y")));
        assertMessage(
                IllegalArgumentException.class,
                "Row [鉱業] must have 3 figures, but had 2",
                () -> StatTable.builder("").axis(INDUSTRIES).axis(COLUMNS).row("鉱業", "1", "2"));
        assertMessage(
                IllegalStateException.class,
                "Axis 'b' must be added before the first figure",
                () -> StatTable.builder("")
                        .axis(Axis.of("a", "x"))
                        .put(Figure.of(1), "x")
                        .axis(Axis.of("b", "y")));
        Axis wide =
                Axis.of("w", IntStream.range(0, 20_000).mapToObj(i -> "c" + i).toArray(String[]::new));
        Axis high =
                Axis.of("h", IntStream.range(0, 20_000).mapToObj(i -> "c" + i).toArray(String[]::new));
        assertMessage(
                IllegalArgumentException.class,
                "A table must have at most 100,000,000 cells, but axes [w, h] would make 400,000,000 or more",
                () -> StatTable.builder("").axis(wide).axis(high));
    }

    @Test
    void figuresArePutByTheNumberOfTheirCell() {
        StatTable.Builder builder = StatTable.builder("")
                .axis(Axis.of("a", "x", "y"))
                .axis(Axis.of("b", "p", "q", "r").with(Category.of("r").withUnit(Unit.PERCENT)))
                .unit(Unit.PERSONS)
                .put(3, 1234, 2, Unit.NONE)
                .put(4, Figure.of(Mark.SUPPRESSED, Unit.NONE))
                .put(5, -5, 200, Unit.NONE)
                .put(0, 7, 0, Unit.YEN);
        assertTrue(builder.has(3));
        assertFalse(builder.has(1));
        StatTable table = builder.fillBlank().build();
        assertEquals(Figure.of(new BigDecimal("12.34"), Unit.PERSONS), table.figure("y", "p"));
        assertEquals(Figure.of(Mark.SUPPRESSED, Unit.PERSONS), table.figureAt(4));
        assertEquals(Figure.of(new BigDecimal("-5E-200"), Unit.PERCENT), table.figure("y", "r"));
        assertEquals(Figure.of(7, Unit.YEN), table.figureAt(0));
        assertEquals(Figure.of(Mark.BLANK, Unit.PERCENT), table.figureAt(2));
        assertEquals(
                List.of(Unit.PERSONS, Unit.PERSONS, Unit.PERCENT, Unit.PERSONS, Unit.PERSONS, Unit.PERCENT),
                IntStream.range(0, 6).mapToObj(table::unitAt).toList());
    }

    @Test
    void numbersOfCellsAreChecked() {
        StatTable.Builder builder =
                StatTable.builder("").axis(Axis.of("a", "x", "y")).put(1, 50, 1, Unit.PERSONS);
        assertMessage(
                IllegalArgumentException.class,
                "Each cell must get one figure, but [y] got 5.0人 and 6",
                () -> builder.put(1, 6, 0, Unit.NONE));
        assertMessage(
                IllegalArgumentException.class,
                "Each cell must get one figure, but [y] got 5.0人 and 7",
                () -> builder.put(1, Figure.of(7)));
        assertMessage(
                IllegalArgumentException.class,
                "Decimals of a figure must be from 0 to 1000, but were -1",
                () -> builder.put(0, 6, -1, Unit.NONE));
        String outside = "Index 2 out of bounds for length 2";
        assertMessage(IndexOutOfBoundsException.class, outside, () -> builder.put(2, 6, 0, Unit.NONE));
        assertMessage(IndexOutOfBoundsException.class, outside, () -> builder.put(2, Figure.of(6)));
        assertMessage(IndexOutOfBoundsException.class, outside, () -> builder.has(2));
        StatTable table = builder.fillBlank().build();
        assertMessage(IndexOutOfBoundsException.class, outside, () -> table.figureAt(2));
        assertMessage(IndexOutOfBoundsException.class, outside, () -> table.unitAt(2));
    }

    /** Eight bytes for a number, one for its scale, two for its unit and qualifiers; no object for a cell. */
    @Test
    void aMillionFiguresTakeElevenBytesEach() throws Exception {
        List<Mark> marks = List.of(Mark.NIL, Mark.SUPPRESSED, Mark.UNKNOWN, Mark.BLANK);
        List<String> ids = IntStream.range(0, 1000).mapToObj(String::valueOf).toList();
        StatTable.Builder builder = StatTable.builder("").unit(Unit.PERSONS);
        for (String axis : List.of("a", "b")) {
            builder.axis(Axis.of(axis, ids.toArray(String[]::new)));
        }
        for (int cell = 0; cell < 1_000_000; cell++) {
            if (cell % 3 == 0) {
                builder.put(cell, cell, 0, Unit.NONE);
            } else {
                Figure figure = cell % 3 == 1
                        ? Figure.of(cell).withQualifier(Mark.PROVISIONAL)
                        : Figure.of(marks.get(cell % marks.size()), Unit.NONE);
                builder.put(cell, figure);
            }
        }
        StatTable table = builder.build();
        assertEquals(Figure.of(999_999, Unit.PERSONS), table.figureAt(999_999));
        assertEquals(Figure.of(1, Unit.PERSONS).withQualifier(Mark.PROVISIONAL), table.figureAt(1));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(table);
        }
        int axes = 2 * 1000 * 60;
        assertTrue(bytes.size() < 11_000_000 + axes, () -> bytes.size() + " bytes");
    }

    @Test
    void everyKindOfFigureComesBackAsItWasPut() {
        List<Figure> figures = List.of(
                Figure.of(Long.MIN_VALUE),
                Figure.of(new BigDecimal("2.50"), Unit.PERCENT),
                Figure.of(new BigDecimal("2.5"), Unit.PERCENT),
                Figure.of(new BigDecimal("123456789012345678901234567890"), Unit.YEN),
                Figure.of(new BigDecimal("1E-200"), Unit.YEN),
                Figure.of(3, Unit.parse("千円")).withQualifier(Mark.PROVISIONAL),
                new Figure.Marked(Mark.SUPPRESSED, "Ｘ", Unit.NONE, Set.of()),
                Figure.of(Mark.NIL, Unit.PERSONS),
                Figure.of(0));
        StatTable table = StatTable.builder("")
                .axis(Axis.of(
                        "a",
                        IntStream.range(0, figures.size())
                                .mapToObj(i -> "c" + i)
                                .toArray(String[]::new)))
                .row(figures)
                .build();
        assertEquals(figures, table.figures().toList());
    }

    @Test
    void aMillionCellsFit() {
        String[] thousand = IntStream.range(0, 1000).mapToObj(i -> "c" + i).toArray(String[]::new);
        StatTable.Builder builder =
                StatTable.builder("").axis(Axis.of("a", thousand)).axis(Axis.of("b", thousand));
        for (int row = 0; row < 1000; row++) {
            int first = row * 1000;
            builder.row(
                    IntStream.range(0, 1000).mapToObj(i -> Figure.of(first + i)).toList(), thousand[row]);
        }
        StatTable table = builder.build();
        assertEquals(Figure.of(999_999), table.figure("c999", "c999"));
        assertEquals(Figure.of(7_000), table.column("c0").figure("c7"));
        assertTrue(table.toString().length() < 1000);
    }

    @Test
    void survivesSerialization() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(TABLE);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Object copy = in.readObject();
            assertEquals(TABLE, copy);
            assertEquals(TABLE.hashCode(), copy.hashCode());
        }
    }

    @Test
    void textIsAlignedByDisplayWidth() {
        assertEquals("""

                事業所数（単位：事業所）
                業種        2014年  2016年  増減割合
                ----------  ------  ------  --------
                第二次産業   7,378   6,868     -6.9%
                鉱業             1       1      0.0%
                建設業       4,078   3,852     -5.5%
                製造業       3,299       x         …
                4行×4列
                出典：川崎市の市内産業を取り巻く現状""", TABLE.toString());
        List<String> lines = TABLE.toText().all().lines().toList();
        for (String line : lines.subList(1, 7)) {
            assertEquals(36, DisplayWidth.of(line), line);
        }
        assertTrue(TABLE.toText(Locale.ENGLISH).all().contains("4 rows × 4 columns"));
    }

    @Test
    void textOfOneAndOfThreeAxes() {
        assertEquals("""

                事業所数（2016年）（単位：事業所）
                業種           値
                ----------  -----
                第二次産業  6,868
                鉱業            1
                建設業      3,852
                製造業          x
                4行×2列
                出典：川崎市の市内産業を取り巻く現状""", TABLE.column("2016年").toString());
        assertTrue(cube().toString().startsWith("\ncube\nb   c    d1   d2\n"), cube().toString());
    }

    @Test
    void notesStandBelow() {
        assertTrue(TABLE.withNote(Label.same("速報")).toString().contains("\n注：速報\n出典："));
    }

    @Test
    void unitsThatOnlyFiguresKnowAreShownInTheHeading() {
        StatTable table = StatTable.builder("")
                .axis(Axis.of("市", "川崎"))
                .axis(Axis.of("項目", "人口", "割合"))
                .row("川崎", "158.7万人", "3.7%")
                .build();
        assertTrue(table.toString().contains("人口（万人）"), table.toString());
        assertTrue(table.toString().contains("割合\n"), table.toString());
    }

    private static void assertMessage(Class<? extends Exception> type, String message, Executable asked) {
        assertEquals(message, assertThrows(type, asked).getMessage());
    }

    /** As the figures themselves say: 0.1 is the nearest double, 2⁵³ + 1 and 10⁻²⁰ too; marks and other units are no numbers. */
    @Test
    void numbersAt() {
        StatTable table = StatTable.builder("表")
                .unit(Unit.PERSONS)
                .axis(Axis.of("a", "1", "2", "3", "4", "5", "6", "7"))
                .put(0, 1, 1, Unit.PERSONS)
                .put(1, (1L << 53) + 1, 0, Unit.PERSONS)
                .put(2, -1, 20, Unit.PERSONS)
                .put(3, Figure.of(new BigDecimal("12345678901234567890.5"), Unit.PERSONS))
                .put(4, Figure.parse("x"))
                .put(5, Figure.parse("2千人"))
                .put(6, Long.MIN_VALUE, 0, Unit.PERSONS)
                .build();
        double[] nearest = {0.1, 9007199254740992.0, -1e-20, 1.2345678901234567e19};
        for (int cell = 0; cell < nearest.length; cell++) {
            assertEquals(OptionalDouble.of(nearest[cell]), table.numberAt(cell, Unit.PERSONS));
        }
        assertEquals(OptionalDouble.empty(), table.numberAt(4, Unit.PERSONS));
        assertEquals(OptionalDouble.empty(), table.numberAt(5, Unit.PERSONS));
        assertEquals(OptionalDouble.of(2), table.numberAt(5, Unit.PERSONS.withExponent(3)));
        assertEquals(OptionalDouble.of(-0x1p63), table.numberAt(6, Unit.PERSONS));
        assertThrows(IndexOutOfBoundsException.class, () -> table.numberAt(7, Unit.PERSONS));
    }
}

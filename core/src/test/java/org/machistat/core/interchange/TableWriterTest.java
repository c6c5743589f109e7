package org.machistat.core.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.MarkLegend;
import org.machistat.core.value.Unit;

/** The figures are those of the Kawasaki paper, line 97. */
class TableWriterTest {

    private static final TableWriter WRITER = TableWriter.withDefaults();
    private static final TableWriter TSV = WRITER.with(TableFormat.TSV);
    private static final TableWriter MARKDOWN = WRITER.with(TableFormat.MARKDOWN);

    private static final StatTable TABLE = StatTable.builder("")
            .axis(Axis.of("業種", "製造業", "漁業, 林業"))
            .axis(Axis.of("項目", "2014年", "増減割合", "秘匿"))
            .row("製造業", "3,299", "-8.6%", "x")
            .row("漁業, 林業", "1,234p", "0.0%", "-")
            .build();

    @Test
    void csv() {
        assertEquals("業種,2014年,増減割合,秘匿\r\n製造業,3299,-8.6%,x\r\n\"漁業, 林業\",1234p,0.0%,-\r\n", WRITER.write(TABLE));
        assertEquals(
                "\ufeff業種,2014年,増減割合,秘匿\r\n製造業,\"3,299\",-8.6%,x\r\n\"漁業, 林業\",\"1,234p\",0.0%,-\r\n",
                WRITER.withGrouping(true).withByteOrderMark(true).write(TABLE));
    }

    @Test
    void tsv() {
        assertEquals("業種\t2014年\t増減割合\t秘匿\n製造業\t3299\t-8.6%\tx\n漁業, 林業\t1234p\t0.0%\t-\n", TSV.write(TABLE));
    }

    @Test
    void markdown() {
        assertEquals("""
                | 業種 | 2014年 | 増減割合 | 秘匿 |
                | --- | ---: | ---: | ---: |
                | 製造業 | 3299 | -8.6% | x |
                | 漁業, 林業 | 1234p | 0.0% | - |
                """, MARKDOWN.withByteOrderMark(true).write(TABLE));
    }

    @Test
    void textCannotBeWritten() {
        assertEquals(
                "Unable to write TEXT so that it can be read, expected CSV, TSV or MARKDOWN; toText() prints a table",
                assertThrows(IllegalArgumentException.class, () -> WRITER.with(TableFormat.TEXT))
                        .getMessage());
    }

    @Test
    void unitsStandInHeadingsOrBehindOddNumbers() {
        StatTable table = StatTable.builder("")
                .axis(Axis.of("市", "川崎", "横浜"))
                .axis(Axis.of("項目", "人口", "出荷額（百万円）", "額", "率", "基数"))
                .unit(Unit.PERSONS)
                .row("川崎", "158.7万人", "12百万円", "3円", "1.5%", "7")
                .row("横浜", "372.5万人", "34百万円", "4千円", "2.5%", "8")
                .build();
        assertEquals(
                "市,人口（万人）,出荷額（百万円）,額,率,基数（人）\r\n川崎,158.7,12,3円,1.5%,7\r\n横浜,372.5,34,4千円,2.5%,8\r\n",
                WRITER.write(table));
        assertEquals(
                "市,人口,出荷額（百万円）,額,率,基数\r\n川崎,158.7,12,3,1.5%,7\r\n横浜,372.5,34,4,2.5%,8\r\n",
                WRITER.withUnits(false).write(table));
        StatTable read =
                TableReader.withDefaults().read(WRITER.write(table)).get().getComplete();
        assertEquals(table.figures().toList(), read.figures().toList());
        StatTable unknown = StatTable.builder("")
                .axis(Axis.of("市", "川崎"))
                .axis(Axis.of("項目", "数"))
                .unit(Unit.parse("基"))
                .row("川崎", "5")
                .build();
        assertEquals("市,数（単位：基）\r\n川崎,5\r\n", WRITER.write(unknown));
        assertEquals(
                Figure.of(5, Unit.parse("基")),
                TableReader.withDefaults()
                        .read(WRITER.write(unknown))
                        .get()
                        .getComplete()
                        .figure(0, 0));
    }

    @Test
    void labelsThatLookLikeFormulasAreGuarded() {
        List<String> labels = List.of(
                "=1+1",
                "+1",
                "-うち男",
                "@SUM(A1)",
                "\t=1",
                "'=1",
                "''",
                "'17年",
                "＝1",
                " x",
                "=HYPERLINK(\"http://x\",\"y\")");
        StatTable table = table(labels);
        String csv = WRITER.write(table);
        assertEquals("""
                '=行,'-列
                '=1+1,-3.7%
                '+1,-3.7%
                '-うち男,-3.7%
                '@SUM(A1),-3.7%
                '\t=1,-3.7%
                ''=1,-3.7%
                '',-3.7%
                '17年,-3.7%
                '＝1,-3.7%
                " x",-3.7%
                "'=HYPERLINK(""http://x"",""y"")",-3.7%
                """.replace("\n", "\r\n"), csv);
        for (String line : csv.lines().toList()) {
            assertTrue("=+-@\t".indexOf(line.charAt(line.startsWith("\"") ? 1 : 0)) < 0, line);
        }
        List<String> kept = labels.stream().filter(label -> !label.equals(" x")).toList();
        for (TableWriter writer : List.of(WRITER, TSV)) {
            StatTable read = TableReader.withDefaults()
                    .read(writer.write(table(kept)))
                    .get()
                    .getComplete();
            assertEquals(
                    kept,
                    read.axes().get(0).categories().stream().map(Category::id).toList());
            assertEquals("-列", read.axes().get(1).categories().get(0).id());
        }
    }

    @Test
    void unexplainedTextIsGuardedToo() {
        StatTable table = TableReader.withDefaults()
                .read("a,b\nx,'=1+1\ny,-\nz,-A1\n")
                .get()
                .value();
        assertEquals(
                List.of("=1+1", "-", "-A1"),
                table.figures().map(Figure::printed).toList());
        assertEquals("a,b\r\nx,'=1+1\r\ny,-\r\nz,'-A1\r\n", WRITER.write(table));
        assertEquals(
                table,
                TableReader.withDefaults().read(WRITER.write(table)).get().value());
    }

    /** Symbols that a cell of a table would have to be read as a number or another mark. */
    @Test
    void textsThatWereNoFiguresComeBackAsSuch() {
        List<String> symbols = List.of(
                "+1", "5", "x", "-", "－", "'5", "'", "", "1,0404", "=1+1", "?", "3.0 4.0", "'+1", "a|b", "'=1", "−5",
                "1\n2", "12人");
        List<Figure> figures = symbols.stream()
                .<Figure>map(symbol -> new Figure.Marked(Mark.UNEXPLAINED, symbol, Unit.NONE, Set.of()))
                .toList();
        String[] rows =
                symbols.stream().map(symbol -> "行" + symbols.indexOf(symbol)).toArray(String[]::new);
        StatTable.Builder builder =
                StatTable.builder("").axis(Axis.of("業種", rows)).axis(Axis.of("項目", "数"));
        for (int i = 0; i < rows.length; i++) {
            builder.put(figures.get(i), rows[i], "数");
        }
        for (TableWriter writer : List.of(WRITER, TSV, MARKDOWN)) {
            String text = writer.write(builder.build());
            assertEquals(
                    figures,
                    TableReader.withDefaults()
                            .with(
                                    writer == WRITER
                                            ? TableFormat.CSV
                                            : writer == TSV ? TableFormat.TSV : TableFormat.MARKDOWN)
                            .read(text)
                            .get()
                            .value()
                            .figures()
                            .toList(),
                    text);
        }
    }

    @Test
    void whatCouldNotBeReadIsNotWritten() {
        assertEquals(
                "Unable to write control character U+0000 in 'a?b' so that it can be read",
                assertThrows(IllegalArgumentException.class, () -> WRITER.write(table(List.of("a\0b"))))
                        .getMessage());
        assertUnwritable(
                "Unable to write 'abcp' for symbol without explanation so that it can be read",
                new Figure.Marked(Mark.UNEXPLAINED, "abc", Unit.NONE, Set.of(Mark.PROVISIONAL)));
    }

    private static void assertUnwritable(String message, Figure figure) {
        StatTable table = StatTable.builder("")
                .axis(Axis.of("業種", "甲"))
                .axis(Axis.of("項目", "数"))
                .put(figure, "甲", "数")
                .build();
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> WRITER.write(table))
                        .getMessage());
    }

    @Test
    void headingsThatAreFiguresNeedAStatedHeading() {
        StatTable table = StatTable.builder("")
                .axis(Axis.of("業種", "甲"))
                .axis(Axis.of("項目", "5", "x"))
                .row("甲", "1", "2")
                .build();
        String text = WRITER.write(table);
        assertTrue(TableReader.withDefaults().read(text).refusal().isPresent());
        assertEquals(
                table.figures().toList(),
                TableReader.withDefaults()
                        .withHeaderRows(1)
                        .read(text)
                        .get()
                        .getComplete()
                        .figures()
                        .toList());
    }

    @Test
    void zerosThatAreLessThanHalfNeedTheirLegend() {
        StatTable table = StatTable.builder("")
                .axis(Axis.of("業種", "甲"))
                .axis(Axis.of("項目", "数", "率"))
                .row(List.of(Figure.of(0).withQualifier(Mark.ROUNDS_TO_ZERO), Figure.parse("-")), "甲")
                .build();
        TableReader reader =
                TableReader.withDefaults().with(MarkLegend.standard().withZeroAsLessThanHalf());
        assertEquals(
                table.figures().toList(),
                reader.read(WRITER.write(table)).get().getComplete().figures().toList());
        assertEquals(
                Figure.of(0),
                TableReader.withDefaults()
                        .read(WRITER.write(table))
                        .get()
                        .getComplete()
                        .figure(0, 0));
    }

    @Test
    void formulasAreSeenBehindInvisibleCharacters() {
        for (String hidden : List.of("\u00a0", "\u200b", "\ufeff", "\u3000", "\u2060\u00a0")) {
            for (String sign : List.of("=", "+", "-", "@")) {
                String label = hidden + sign + "A1";
                String csv = WRITER.write(table(List.of(label)));
                assertTrue(csv.contains("\n'" + label + ","), csv);
                assertEquals(
                        label,
                        TableReader.withDefaults()
                                .read(csv)
                                .get()
                                .getComplete()
                                .axes()
                                .get(0)
                                .categories()
                                .get(0)
                                .id());
            }
        }
        assertTrue(WRITER.write(table(List.of("\tA"))).contains("\n'\tA,"));
    }

    private static StatTable table(List<String> labels) {
        StatTable.Builder builder = StatTable.builder("")
                .axis(Axis.of("=行", labels.toArray(String[]::new)))
                .axis(Axis.of("項目", "-列"));
        labels.forEach(label -> builder.put(Figure.of(new BigDecimal("-3.7"), Unit.PERCENT), label, "-列"));
        return builder.build();
    }

    @Test
    void separatorsInLabelsAreEscaped() {
        List<String> labels = List.of("a\tb", "c\nd", "e|f", "g\\th", "<b>&amp;", "\"i\"j", "k,l", "m\\|n");
        StatTable table = table(labels);
        assertTrue(TSV.write(table).contains("\na\\tb\t-3.7%\nc\\nd\t"), TSV.write(table));
        assertTrue(MARKDOWN.write(table).contains("| c<br>d |"), MARKDOWN.write(table));
        assertTrue(MARKDOWN.write(table).contains("| e\\|f |"), MARKDOWN.write(table));
        assertTrue(MARKDOWN.write(table).contains("| &lt;b>&amp;amp; |"), MARKDOWN.write(table));
        for (TableWriter writer : List.of(WRITER, TSV, MARKDOWN)) {
            assertEquals(
                    labels,
                    TableReader.withDefaults()
                            .read(writer.write(table))
                            .get()
                            .getComplete()
                            .axes()
                            .get(0)
                            .categories()
                            .stream()
                            .map(Category::id)
                            .toList());
        }
    }

    @Test
    void oneAxisIsOneColumnAndThreeAxesAreTwoLabelColumns() {
        assertEquals("業種,値\r\n製造業,3299\r\n\"漁業, 林業\",1234p\r\n", WRITER.write(TABLE.column("2014年")));
        StatTable cube = StatTable.builder("")
                .axis(Axis.of("区", "川崎区", "幸区"))
                .axis(Axis.of("性", "男", "女"))
                .axis(Axis.of("年", "2014年", "2016年"))
                .row(List.of(Figure.of(1), Figure.of(2)), "川崎区", "男")
                .row(List.of(Figure.of(3), Figure.of(4)), "川崎区", "女")
                .row(List.of(Figure.of(5), Figure.of(6)), "幸区", "男")
                .row(List.of(Figure.of(7), Figure.of(Mark.BLANK, Unit.NONE)), "幸区", "女")
                .build();
        assertEquals("区,性,2014年,2016年\r\n川崎区,男,1,2\r\n川崎区,女,3,4\r\n幸区,男,5,6\r\n幸区,女,7,\r\n", WRITER.write(cube));
    }

    @Test
    void namesInEnglish() {
        StatTable table = StatTable.builder("")
                .axis(Axis.of("業種", "製造業").with(Category.of("製造業", Label.of("製造業", "Manufacturing"))))
                .axis(Axis.of("項目", "2014年"))
                .row("製造業", "3,299")
                .build();
        assertEquals(
                "業種,2014年\r\nManufacturing,3299\r\n", WRITER.in(Locale.ENGLISH).write(table));
    }

    @Test
    void anyReceiverOfCharactersIsServed() throws IOException {
        StringWriter out = new StringWriter();
        WRITER.write(TABLE, out);
        assertEquals(WRITER.write(TABLE), out.toString());
        Appendable broken = new StringWriter() {
            @Override
            public StringWriter append(CharSequence text) {
                throw new IllegalStateException("full");
            }
        };
        assertThrows(IllegalStateException.class, () -> WRITER.write(TABLE, broken));
    }
}

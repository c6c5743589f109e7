package org.machistat.core.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Problem;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.MarkLegend;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Unit;

class TableReaderTest {

    /** Rows of 工業統計調査 by 産業小分類 as published, with the marks of its notes. */
    private static final String CENSUS_OF_MANUFACTURE = """
            産業小分類,事業所数,従業者数(人),修理料収入額(万円)
            食料品製造業,435,938,x
            畜産食料品製造業,7,13,-
            精穀・製粉業,9,…,"1,0404"
            """;

    private static final TableReader READER = TableReader.withDefaults();

    private static Loaded<StatTable> load(String text) {
        return READER.read(text).get();
    }

    private static List<String> columns(StatTable table) {
        return table.axes().get(1).categories().stream().map(Category::id).toList();
    }

    private static List<String> rows(StatTable table) {
        return table.axes().get(0).categories().stream().map(Category::id).toList();
    }

    private static List<String> printed(StatTable table) {
        return table.figures().map(Figure::printed).toList();
    }

    private static List<String> sentences(Loaded<StatTable> loaded) {
        return loaded.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void aBadCellIsLocatedAndCostsNothingElse() {
        Loaded<StatTable> loaded = load(CENSUS_OF_MANUFACTURE);
        StatTable table = loaded.value();
        assertEquals(List.of("435", "938", "x", "7", "13", "-", "9", "…", "1,0404"), printed(table));
        assertEquals(
                new Figure.Marked(Mark.UNEXPLAINED, "1,0404", Unit.parse("万円"), Set.of()),
                table.figure("精穀・製粉業", "修理料収入額(万円)"));
        assertEquals(Figure.of(Mark.SUPPRESSED, Unit.parse("万円")), table.figure("食料品製造業", "修理料収入額(万円)"));
        assertEquals(Figure.of(Mark.UNKNOWN, Unit.PERSONS), table.figure("精穀・製粉業", "従業者数(人)"));
        assertEquals(1, loaded.problems().size());
        Problem problem = loaded.errors().get(0);
        assertEquals("line 4, column 4 '修理料収入額(万円)'", problem.place().toString());
        assertEquals("1,0404", problem.met());
        assertTrue(
                problem.message().en().startsWith("Unable to parse figure from '1,0404', expected a number such as"),
                problem.toString());
    }

    @Test
    void bytesAreReadInTheirEncoding() {
        Charset windows31j = Charset.forName("windows-31j");
        Loaded<StatTable> cp932 =
                READER.read(CENSUS_OF_MANUFACTURE.getBytes(windows31j)).get();
        assertEquals(load(CENSUS_OF_MANUFACTURE).value(), cp932.value());
        assertEquals(
                "whole text: read in the encoding windows-31j", sentences(cp932).get(0));
        StatTable expected = load(CENSUS_OF_MANUFACTURE).value();
        for (String text : List.of(CENSUS_OF_MANUFACTURE, "\ufeff" + CENSUS_OF_MANUFACTURE)) {
            assertEquals(
                    expected,
                    READER.read(text.getBytes(StandardCharsets.UTF_8)).get().value());
        }
        assertEquals(
                expected,
                READER.read(CENSUS_OF_MANUFACTURE.getBytes(StandardCharsets.UTF_16))
                        .get()
                        .value());
        assertEquals(
                expected,
                READER.read(("\ufeff" + CENSUS_OF_MANUFACTURE).getBytes(StandardCharsets.UTF_16LE))
                        .get()
                        .value());
        assertEquals(
                expected,
                READER.with(windows31j)
                        .read(CENSUS_OF_MANUFACTURE.getBytes(windows31j))
                        .get()
                        .value());
        assertRefused(
                "Unable to read a table: whole text: there are characters that are not in UTF-8, windows-31j",
                READER,
                new byte[] {(byte) 0xFD, (byte) 0xFD, ','});
        assertRefused(
                "Unable to read a table: whole text: there are characters that are not in US-ASCII",
                READER.with(StandardCharsets.US_ASCII),
                "人,1".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anyOriginGivesTheSameTable(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("table.csv");
        Files.writeString(file, CENSUS_OF_MANUFACTURE);
        Loaded<StatTable> expected = load(CENSUS_OF_MANUFACTURE);
        assertEquals(expected, READER.read(file).get());
        assertEquals(
                expected, READER.read(new StringReader(CENSUS_OF_MANUFACTURE)).get());
        assertEquals(
                expected,
                READER.read(new ByteArrayInputStream(CENSUS_OF_MANUFACTURE.getBytes(StandardCharsets.UTF_8)))
                        .get());
    }

    @Test
    void titleAndSourceAreThoseStated() {
        StatTable table = READER.withTitle(Label.same("題"))
                .withSource(Source.of("文書"))
                .read(CENSUS_OF_MANUFACTURE)
                .get()
                .value();
        assertEquals(Label.same("題"), table.title());
        assertEquals(Source.of("文書"), table.source());
    }

    @Test
    void markdown() {
        Loaded<StatTable> loaded = load("""
                表1 事業所数

                | 業種 | 2014年 | 増減（%） |
                |:-----|-------:|----------|
                | 製造業 | 3,299 | △8.6 |
                | A \\| B &lt;C&gt;<br>D | ４，０７８ | |

                出典：経済センサス
                """);
        assertEquals(List.of("製造業", "A | B <C>\nD"), rows(loaded.value()));
        assertEquals(List.of("2014年", "増減（%）"), columns(loaded.value()));
        assertEquals(
                Figure.of(new BigDecimal("-8.6"), Unit.PERCENT), loaded.value().figure(0, 1));
        assertEquals(List.of("3,299", "-8.6%", "4,078", ""), printed(loaded.value()));
        assertEquals(
                List.of(
                        "line 1: text outside the table was not read",
                        "line 6, column 1 '業種': there are remains of HTML in the name",
                        "line 8: text outside the table was not read"),
                sentences(loaded));
    }

    @Test
    void aSecondMarkdownTableIsAnError() {
        Loaded<StatTable> loaded = load("a | b\n--|--\nx | 1\n\ny | 2\n");
        assertEquals(List.of("x"), rows(loaded.value()));
        assertEquals(
                List.of("line 5: stands behind the first table and was not read, expected one table only"),
                sentences(loaded));
        assertFalse(loaded.isComplete());
    }

    @Test
    void fullWidthDigitsAndSigns() {
        StatTable table = load("業種\t事業所数\t増減\n製造業\t３，２９９\t▲８．６％\n").getComplete();
        assertEquals(List.of("3,299", "-8.6%"), printed(table));
        assertEquals(Unit.PERCENT, table.axes().get(1).get("増減").unit(), "every number of the column has it");
    }

    @Test
    void evenGapsInAText() {
        StatTable table = load("業種      事業所数  増減\n製造業    3,299     △8.6\n建設 業　　4,078  △5.5\n")
                .getComplete();
        assertEquals(List.of("製造業", "建設 業"), rows(table));
        assertEquals(List.of("3,299", "-8.6", "4,078", "-5.5"), printed(table));
        assertRefused(
                "Unable to read a table: line 3: 2 cells between gaps where the first row has 3, so that columns cannot be"
                        + " told",
                READER.with(TableFormat.TEXT),
                "業種  事業所数  増減\n製造業  3,299  1\n建設業  4,078\n");
    }

    @Test
    void quotedCellsOfSpreadsheets() {
        assertEquals(
                List.of("従業者数\n（人）", "率"),
                columns(load("\t\"従業者数\n（人）\"\t率\n市\t1\t2\n").getComplete()));
        Loaded<StatTable> printed = load("語\t件数\n\"公務\"等\t1\n\"他\t2\n");
        assertEquals(List.of("\"公務\"等", "\"他"), rows(printed.value()));
        assertEquals(List.of("whole text: quotes were read as text"), sentences(printed));
    }

    @Test
    void threeHeadingRowsSpan() {
        StatTable table = load("""
                ,事業所数,,,従業者数,,
                ,2014年,,2016年,2014年,,2016年
                産業,総数,うち個人,総数,総数,うち個人,総数
                製造業,1,2,3,4,5,6
                """).getComplete();
        assertEquals(
                List.of(
                        "事業所数 2014年 総数",
                        "事業所数 2014年 うち個人",
                        "事業所数 2016年 総数",
                        "従業者数 2014年 総数",
                        "従業者数 2014年 うち個人",
                        "従業者数 2016年 総数"),
                columns(table));
        assertEquals("産業", table.axes().get(0).id());
    }

    /** Columns and figures of 平成26年経済センサス 第38-3表 for Kobe, as downloaded. */
    @Test
    void aLabelledHeadingRowThatNamesEveryColumn() {
        StatTable table = READER.withLabelColumns(2).read("""
                        "10","","総数(単独・本所・支所)","","単独事業所",""
                        "11","産業大分類","事業所数(注)","売上(収入)金額(百万円)","事業所数(注)","売上(収入)金額(百万円)"
                        12,"A〜B 農林漁業",78,10752,56,x
                        14,"D 建設業",2583,...,2583,295557
                        """).get().getComplete();
        assertEquals(
                List.of("総数(単独・本所・支所) 事業所数(注)", "総数(単独・本所・支所) 売上(収入)金額(百万円)", "単独事業所 事業所数(注)", "単独事業所 売上(収入)金額(百万円)"),
                columns(table));
        assertEquals(List.of("78", "10,752", "56", "x", "2,583", "...", "2,583", "295,557"), printed(table));
        assertEquals("百万円", table.figure(0, 3).unit().toString());
    }

    /** The first lines of 静岡市 7732, 40350: single spaces, and blanks that shift the columns. */
    @Test
    void aTextWhoseColumnsShiftIsRefused() {
        String shifting = """
                3産業分類別従業者規模別事業所数・従業者数
                (平成24年2月1日現在)
                産  業  分  類 合計 1~4人 5~9人
                事業所数 従業者数 事業所数 従業者数 事業所数 従業者数
                総数 10712 106645 6227 13784 2181 14297
                農業,林業 16 118 8 20 3 18
                鉱業,採石業,砂利採取業    ―    ―
                """;
        assertRefused("line 1: the heading names no column of figures", READER, shifting);
        assertRefused("so that columns cannot be told", READER.with(TableFormat.TEXT), shifting);
    }

    @Test
    void yearsAndAgesAreHeadings() {
        assertEquals(
                List.of("2014", "2016"), columns(load("市,2014,2016\n川崎,1,2\n").getComplete()));
        assertEquals(
                List.of("平成26年", "令和元年度"),
                columns(load("市,平成26年,令和元年度\n川崎,1,2\n").getComplete()));
        assertEquals(List.of("0歳", "1歳"), columns(load("性別,0歳,1歳\n男,1,2\n").getComplete()));
    }

    @Test
    void headingRowsCanBeStated() {
        StatTable table = READER.withHeaderRows(1).read("店,1,2\n甲,3,4\n").get().getComplete();
        assertEquals(List.of("1", "2"), columns(table));
        StatTable text = READER.withHeaderRows(1).read("店,数\n,甲\n乙,3\n").get().value();
        assertEquals(List.of("行2", "乙"), rows(text));
    }

    @Test
    void labelColumnsAndSkippedLinesCanBeStated() {
        StatTable table = READER.withSkippedLines(2)
                .withLabelColumns(2)
                .read("第1表,,\n\"\n符号,分類,数\nE,製造業,5\n,計,5\n")
                .get()
                .getComplete();
        assertEquals(List.of("E 製造業", "計"), rows(table));
        assertEquals("符号 分類", table.axes().get(0).id());
        Loaded<StatTable> bad =
                READER.withSkippedLines(1).read("題\na,b\nx,?!\n").get();
        assertEquals(3, bad.errors().get(0).place().line(), "lines keep their numbers");
    }

    @Test
    void shortAndLongRows() {
        Loaded<StatTable> loaded = load("業種,回答,発送,率\n不明,9\n製造業,1,2,3,4,,五\n建設業,1,2,3,,\n");
        assertEquals(List.of("9", "", "", "1", "2", "3", "1", "2", "3"), printed(loaded.value()));
        assertEquals(
                List.of(
                        "line 2: 2 cells fewer than the heading; they were taken as blank",
                        "line 3, column 5: values behind the 4 columns of the heading: [4, , 五]; no figure of the row was read;"
                                + " a comma between thousands must stand in quotes"),
                sentences(loaded));
        assertEquals(Problem.Severity.NOTE, loaded.problems().get(0).severity());
        assertEquals(Problem.Severity.ERROR, loaded.problems().get(1).severity());
    }

    @Test
    void namesAreMadeUnique() {
        Loaded<StatTable> loaded = load("業種,数,数,,\nその他,1,2,3,\nその他,4,5,6,\n,7,8,9,\n");
        assertEquals(List.of("その他", "その他 (2)", "行4"), rows(loaded.value()));
        assertEquals(List.of("数", "数 (2)", "列4"), columns(loaded.value()));
        assertEquals(
                List.of(
                        "line 1, column 3 '数': the name is used already; this one was named '数 (2)'",
                        "line 1, column 4: there is no heading; the column was named '列4'",
                        "line 3, column 1 '業種': the name is used already; this one was named 'その他 (2)'",
                        "line 4, column 1 '業種': there is no label; the row was named '行4'"),
                sentences(loaded));
    }

    @Test
    void labelsKeepTheirText() {
        StatTable table = load("業種,数\n  ①ｶﾀｶﾅ（他）  ,1\n\n,,\n物品販賣業,2\n").getComplete();
        assertEquals(List.of("①ｶﾀｶﾅ（他）", "物品販賣業"), rows(table));
        Loaded<StatTable> html = load("業種,数\n<p>製造業</p>,1\nCO<sup>2</sup>,2\n3 < 4,3\n");
        assertEquals(List.of("<p>製造業</p>", "CO<sup>2</sup>", "3 < 4"), rows(html.value()));
        assertEquals(2, html.problems().size());
        assertTrue(html.isComplete());
    }

    @Test
    void symbolsAreThoseOfTheLegend() {
        MarkLegend legend = MarkLegend.standard().with("-", Mark.NOT_APPLICABLE).withZeroAsLessThanHalf();
        StatTable table = READER.with(legend).read("業種,数,率\n漁業,0,-\n").get().getComplete();
        assertEquals(Set.of(Mark.ROUNDS_TO_ZERO), table.figure("漁業", "数").qualifiers());
        assertEquals(Mark.NOT_APPLICABLE, table.figure("漁業", "率").findMark().orElseThrow());
    }

    @Test
    void unitsComeFromHeadings() {
        StatTable table = load("""
                市,人口（人）,従業者数(人) (注),出荷額［百万円］,数(単位：基),サービス業（その他）,金額（千円）
                川崎,1,2,3,4,5,158.7万円
                """).getComplete();
        assertEquals(
                List.of("人", "人", "百万円", "基", "", "万円"),
                table.figures().map(figure -> figure.unit().toString()).toList());
    }

    // The rule for two figures in one cell: the whole column, and two years in the lowest of several heading rows.

    @Test
    void twoFiguresInACellAreSplitIfTheHeadingCallsForIt() {
        Loaded<StatTable> loaded = load("業種\t数\t\t率 (%)\n\t平成26年\t平成28年\t\n甲\t1\t2\t3.0 4.0\n乙\t5\t6\t\n");
        assertEquals(List.of("数 平成26年", "数 平成28年", "率 (%) 平成26年", "率 (%) 平成28年"), columns(loaded.value()));
        assertEquals(List.of("1", "2", "3.0%", "4.0%", "5", "6", "", ""), printed(loaded.value()));
        assertTrue(loaded.isComplete());
        assertEquals(1, loaded.problems().size());
    }

    @Test
    void twoFiguresInACellAreNotSplitOtherwise() {
        String one = "業種\t数\t\t率\n\t2014年\t2016年\t\n甲\t1\t2\t3.0 4.0\n乙\t5\t6\t7.0\n";
        String three = "業種\t数\t\t率\n\t2014年\t2016年\t\n甲\t1\t2\t3.0 4.0\n乙\t5\t6\t7.0 8.0 9.0\n";
        String years = "業種\t数\t\t\t率\n\t2014年\t2015年\t2016年\t\n甲\t1\t2\t3\t3.0 4.0\n";
        String oneRow = "業種\t2014年\t2016年\t率\n甲\t1\t2\t3.0 4.0\n";
        String headed = "業種\t数\t\t率\n\t2014年\t2016年\t計\n甲\t1\t2\t3.0 4.0\n";
        String words = "業種\t数\t\t率\n\t2014年\t2016年\t\n甲\t1\t2\t3.0 四\n";
        assertEquals(
                List.of(1, 2, 1, 1, 1, 1),
                java.util.stream.Stream.of(one, three, years, oneRow, headed, words)
                        .map(text -> load(text).errors().size())
                        .toList());
        Loaded<StatTable> loaded = load(one);
        assertEquals(
                "line 3, column 4 '率': several figures in one cell '3.0 4.0', expected one, or a split of the column",
                sentences(loaded).get(0));
        assertEquals("3.0 4.0", loaded.value().figure("甲", "率").printed());
        assertEquals("7.0", loaded.value().figure("乙", "率").printed());
    }

    @Test
    void splitsCanBeStated() {
        String text = "業種\t率 (%)\n甲\t3.0 4.0\n乙\t5.0\n";
        Loaded<StatTable> loaded =
                READER.withSplit("率 (%)", "前", "後").read(text).get();
        assertEquals(List.of("率 (%) 前", "率 (%) 後"), columns(loaded.value()));
        assertEquals(List.of("3.0%", "4.0%", "5.0", "5.0"), printed(loaded.value()));
        assertEquals(
                List.of(
                        "line 3, column 2 '率 (%) 前': expected 2 figures in one cell, but met '5.0'",
                        "line 3, column 2 '率 (%) 後': expected 2 figures in one cell, but met '5.0'"),
                sentences(loaded));
        String called = "業種\t数\t\t率\n\t2014年\t2016年\t\n甲\t1\t2\t3.0 4.0\n";
        assertEquals(1, READER.withSplit("率").read(called).get().errors().size());
        assertEquals(
                "A column must be split into none or at least two different names, but was split into [前]",
                assertThrows(IllegalArgumentException.class, () -> READER.withSplit("率", "前"))
                        .getMessage());
    }

    @Test
    void columnsThatAreStatedButNotThereAreErrors() {
        Loaded<StatTable> loaded = READER.withUnit("人口", Unit.PERSONS)
                .withSplit("率", "a", "b")
                .read("市,数\n川崎,1\n")
                .get();
        assertEquals(
                List.of(
                        "whole text: there is no column '人口' as stated, only '数'",
                        "whole text: there is no column '率' as stated, only '数'"),
                sentences(loaded));
    }

    @Test
    void textsThatAreNoTable() {
        assertRefused("there are no rows", READER.with(TableFormat.CSV), "");
        assertRefused("there are no rows", READER.with(TableFormat.CSV), "\n ,  ,\n");
        assertRefused(
                "no separator found, expected commas, tabs, the bars of Markdown, or two or more spaces as often in each line",
                READER,
                "ただの文");
        assertRefused("whole text: there is no row below the heading", READER, "業種,数\n");
        assertRefused("whole text: there is no row below the heading", READER.withHeaderRows(5), "業種,数\nx,1\n");
        assertRefused(
                "line 1: the heading names no column of figures, expected at least one beside the label column; lines above the"
                        + " table can be skipped",
                READER,
                "業種,\n甲,\n");
        assertRefused(
                "line 2: the first row holds figures where a heading was expected; add a heading, or state the number of its"
                        + " rows",
                READER,
                "\n製造業,3299\n建設業,4078\n");
        assertRefused(
                "line 3: from this line on a quote is not closed, or text follows a closing quote",
                READER,
                "業種,数\n甲,1\n乙,\"2\n丙,3\n");
        assertRefused(
                "line 2: there is a NUL character, as in a text of another encoding or a file that is no text",
                READER,
                "業種,数\n\0甲,1\n");
        assertRefused(
                "line 1: there is a NUL character, as in a text of another encoding or a file that is no text",
                READER,
                "a,b\nx,1\n".getBytes(StandardCharsets.UTF_16BE));
    }

    @Test
    void whatIsTooMuchIsRefusedAsAWhole() throws IOException {
        TableReader small = READER.with(new TableReader.Limits(1_000, 3, 4, 5, 20));
        assertRefused(
                "line 4: stopped here, nothing was read: more than the limit of 3 rows", small, "a,b\nx,1\ny,2\nz,3\n");
        assertRefused(
                "line 2: stopped here, nothing was read: more than the limit of 4 columns in a row",
                small,
                "a,b\n1,2,3,4,5\n");
        assertRefused(
                "whole text: stopped here, nothing was read: more than the limit of 5 cells",
                small,
                "a,b,c,d\nx,1\ny,2\n");
        assertRefused(
                "line 2, column 2: stopped here, nothing was read: more than the limit of 20 characters in a cell",
                small,
                "a,b\nx," + "1".repeat(21) + "\n");
        assertRefused(
                "whole text: stopped here, nothing was read: more than the limit of 1,000 characters",
                small,
                "a,b\n".repeat(251));
        String endless = "a,b\n".repeat(2_000);
        assertTrue(small.read(new StringReader(endless)).refusal().isPresent());
        assertTrue(small.read(new ByteArrayInputStream(endless.getBytes(StandardCharsets.UTF_8)))
                .refusal()
                .isPresent());
        assertEquals(
                "Limits must be positive and characters at most 500,000,000, but were 0, 1, 1, 1 and 1",
                assertThrows(IllegalArgumentException.class, () -> new TableReader.Limits(0, 1, 1, 1, 1))
                        .getMessage());
    }

    @Test
    void attacksAreRefused() {
        assertRefused(
                "line 2, column 2: stopped here, nothing was read: more than the limit of 10,000 characters in a cell",
                READER,
                "a,b\nx," + "9".repeat(10_000_000));
        assertRefused(
                "line 200001: stopped here, nothing was read: more than the limit of 200,000 rows",
                READER,
                "a,b\n" + "x,1\n".repeat(1_000_000));
        assertRefused(
                "stopped after 10,000 problems; check whether the format is right",
                READER,
                "a,b\n" + "x,?!\n".repeat(100_000));
        assertRefused("of 10,000 columns in a row", READER, "a" + ",".repeat(1_000_000) + "\n");
        assertRefused("of 5,000,000 cells", READER, "a" + ",b".repeat(5_000) + "\n" + "x\n".repeat(1_100));
        assertRefused("quote is not closed", READER, "a,b\n\"" + "x,1\n".repeat(1_000_000));
        assertRefused("more than the limit", READER, "|".repeat(1_000_000) + "\n|-|\n");
        assertRefused("more than the limit", READER, "a\tb\n" + "(".repeat(1_000_000) + "\t1\n");
    }

    @Test
    void aRowWithALabelIsNoHeading() {
        Loaded<StatTable> years = load("町,a,\nA,1900,2000\nB,5,6\n");
        assertEquals(List.of("A", "B"), rows(years.value()));
        assertEquals(List.of("1,900", "2,000", "5", "6"), printed(years.value()));
        assertEquals(
                List.of(
                        "line 1, column 3: there is no heading; the column was named '列3'",
                        "line 2: the row was taken for figures; if its years or ages are headings, state the number of"
                                + " heading rows"),
                sentences(years));
        assertEquals(List.of(), load("町,a,b\nA,1900,2000\nB,5,6\n").problems());
        Loaded<StatTable> noLabel = load("町,a,b\n,1900,2000\nB,2010,1999\n");
        assertEquals(List.of("a 1900", "b 2000"), columns(noLabel.value()));
        assertEquals(List.of("2,010", "1,999"), printed(noLabel.value()));
        String guess =
                "line 2: the row was taken for part of the heading; if it is not, state the number of heading rows";
        assertEquals(List.of(guess), sentences(noLabel));
        Loaded<StatTable> words = load("町,a,\nA,注1,注2\nB,1,2\n");
        assertEquals(List.of(guess), sentences(words));
        assertEquals("A 注1 注2", words.problems().get(0).met());
        assertEquals(List.of("A", "B"), rows(load(",a,\nA,1900,2000\nB,5,6\n").value()));
        assertEquals(List.of("A", "B"), rows(load("町,a,\nA,35歳,40歳\nB,5,6\n").value()));
        assertEquals(
                List.of("数 2014年", "数 2016年"),
                columns(load(",数,\n町,2014年,2016年\nB,5,6\n").value()));
    }

    @Test
    void labelsThatAreNumbersMayBeFigures() {
        String text = "2014年\t2016年\n42,616\t41,028\n74\t65\n";
        Loaded<StatTable> loaded = load(text);
        assertEquals(
                List.of(
                        "line 2, column 1 '2014年': every row label is a number; state withLabelColumns(0) if the table has no"
                                + " labels, or withLabelColumns(1) if it has"),
                sentences(loaded));
        assertFalse(loaded.isComplete());
        StatTable table = READER.withLabelColumns(0).read(text).get().getComplete();
        assertEquals(List.of("2014年", "2016年"), columns(table));
        assertEquals(List.of("行2", "行3"), rows(table));
        assertEquals(List.of("42,616", "41,028", "74", "65"), printed(table));
        assertEquals(List.of(), READER.withLabelColumns(1).read(text).get().problems());
        assertEquals(
                List.of(Problem.Severity.NOTE),
                load("符号,数\n11,5\n12,6\n").problems().stream()
                        .map(Problem::severity)
                        .toList());
        assertEquals(List.of(), load("年,数\n2014,5\n2016,6\n").problems());
    }

    @Test
    void aDoubtfulCellAmongCellsOfTwoIsNoted() {
        Loaded<StatTable> loaded = load("業種\t数\t\t率\n\t2014年\t2016年\t\n甲\t1\t2\t3.0 4.0\n乙\t5\t6\t- 5\n");
        assertEquals("-5", loaded.value().figure("乙", "率").printed());
        assertEquals(
                "line 4, column 4 '率': '- 5' was read as one figure, but may be several",
                sentences(loaded).get(1));
        assertEquals(List.of(), load("業種\t数\n甲\t- 5\n").problems());
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] utf8 = "市,人口\n川崎,1\n横浜,2人".getBytes(StandardCharsets.UTF_8);
        for (int cut = 1; cut <= 2; cut++) {
            assertRefused(
                    "whole text: it looks like UTF-8 that is cut off within its last character; state the encoding if it is"
                            + " another",
                    READER,
                    java.util.Arrays.copyOf(utf8, utf8.length - cut));
        }
        assertRefused(
                "line 1: there is a control character U+001B, as in a text of another encoding or a file that is no text",
                READER,
                "市,人口\n川崎,1\n".getBytes(Charset.forName("ISO-2022-JP")));
        assertRefused(
                "control character U+0003", READER, new byte[] {'P', 'K', 3, 4, 20, ',', 'a', '\n', 'b', ',', '1'});
        assertRefused("line 3: there is a control character U+007F", READER, "a,b\r\nx,1\ry,\u007f2\n");
    }

    @Test
    void blankTextsAreNoLabels() {
        for (String text : List.of(
                "| 町 | a |\n|---|--:|\n| <br> | 3 |\n",
                "町\ta\n\n\\t\\n\t3\n",
                "町,a\n\n'\t\u200b,3\n",
                "町,a\n\n\u200b\u00a0,3\n")) {
            Loaded<StatTable> loaded = load(text);
            assertEquals(List.of("行3"), rows(loaded.value()), text);
            assertTrue(loaded.isComplete(), text);
        }
    }

    @Test
    void skippedLinesEndAsLinesDo() {
        for (String text : List.of("題\r\r業種,数\r甲,?!\r", "題\r\n\r\n業種,数\r\n甲,?!\r\n", "題\n\n業種,数\n甲,?!\n")) {
            Loaded<StatTable> loaded = READER.withSkippedLines(2).read(text).get();
            assertEquals(4, loaded.errors().get(0).place().line(), text);
        }
        assertRefused("whole text: there is nothing in it", READER.withSkippedLines(1_000_000_000), "業種,数\n甲,1\n");
    }

    @Test
    void remarksBelowTheTable() {
        Loaded<StatTable> loaded = READER.read("区分,数\n資料館,\n男,30\n第一次,\n（注）速報値,\n出典：総務省,\nSource: MIC,\n")
                .get();
        assertEquals(
                List.of("資料館", "男", "第一次"),
                loaded.value().axes().get(0).categories().stream()
                        .map(Category::id)
                        .toList());
        assertEquals(
                List.of(
                        "line 5: taken for a note or a source below the table, and not read as part of it",
                        "line 6: taken for a note or a source below the table, and not read as part of it",
                        "line 7: taken for a note or a source below the table, and not read as part of it"),
                sentences(loaded));
    }

    /** Title, unit and a blank line above. */
    @Test
    void titlesAboveTheTable() {
        Loaded<StatTable> loaded = READER.read("表1 人口,,\n（単位：人）,,\n,,\n区分,2014年,2016年\n男,30,33\n女,40,41\n")
                .get();
        assertEquals(
                List.of("2014年", "2016年"),
                loaded.value().axes().get(1).categories().stream()
                        .map(Category::id)
                        .toList());
        assertEquals(
                List.of(
                        "line 1: taken for a title or the like above the table, and not read as part of it",
                        "line 2: taken for a title or the like above the table, and not read as part of it"),
                sentences(loaded));
        assertEquals(
                "区分",
                READER.read("表1 人口\n区分\t2014年\n男\t30\n女\t40\n")
                        .get()
                        .value()
                        .axes()
                        .get(0)
                        .id());
        assertEquals(
                "業種",
                READER.read("業種,,\n,2014年,2016年\n男,30,33\n")
                        .get()
                        .value()
                        .axes()
                        .get(0)
                        .id());
        assertRefused(
                "line 1: the heading names no column of figures, expected at least one beside the label column; lines above the"
                        + " table can be skipped",
                READER,
                "一\n二\n三\n四\n五\n六\n区分,2014年\n男,30\n");
    }

    @Test
    void boldCellsOfMarkdown() {
        StatTable table = READER.read("|区分|数|\n|-|-|\n|**合計**|**71**|\n|\\*\\*x\\*\\*|***|\n")
                .get()
                .value();
        assertEquals("71", table.figure("合計", "数").printed());
        assertEquals("***", table.figure("**x**", "数").printed());
    }

    @Test
    void columnsWhoseNamesClashAreNotSplit() {
        Loaded<StatTable> loaded =
                READER.withSplit("率", "a", "b").read("市,率,率 a\n甲,1 2,3\n").get();
        assertEquals(List.of("率", "率 a"), columns(loaded.value()));
        assertEquals(List.of("1 2", "3"), printed(loaded.value()));
        assertEquals(
                List.of(
                        "line 1, column 2 '率': the column was not split, since '率 a' would be the name of two columns",
                        "line 2, column 2 '率': several figures in one cell '1 2', expected one, or a split of the column"),
                sentences(loaded));
    }

    @Test
    void tabsInQuotesDoNotMakeTsv() {
        Loaded<StatTable> loaded = load("業種,数\n\"a\tb\",1\n\"c\td\ne\tf\",2\n");
        assertEquals(List.of("a\tb", "c\td\ne\tf"), rows(loaded.value()));
        assertEquals(List.of("1", "2"), printed(loaded.value()));
    }

    @Test
    void quotesThatSwallowRowsAreErrors() {
        Loaded<StatTable> loaded = load("語\t件数\n\"他\t1\n甲\t2\n等\"\t3\n");
        assertEquals(
                List.of(
                        "line 2, column 1: there are tabs and line breaks between quotes, so that several rows were read as"
                                + " one cell"),
                sentences(loaded));
        assertFalse(loaded.isComplete());
        Loaded<StatTable> spreadsheet = load("語\t件数\n\"甲\n乙\"\t1\n");
        assertEquals(
                List.of("line 2, column 1: the lines between quotes were read as one cell"), sentences(spreadsheet));
        assertTrue(spreadsheet.isComplete());
    }

    @Test
    void invisibleCharactersAreNoted() {
        Loaded<StatTable> loaded = load("業\u200e種,数\n\ufeff甲,\ufeff1\n乙\u200b,2\n\u202e丙,3\n");
        assertEquals(List.of("甲", "乙\u200b", "\u202e丙"), rows(loaded.value()));
        assertEquals(List.of("1", "2", "3"), printed(loaded.value()));
        assertEquals(
                List.of(
                        "line 1, column 1: there is an invisible character (U+200E) in the name",
                        "line 2, column 1: a byte order mark (U+FEFF) at the start of the cell was taken away",
                        "line 2, column 2: a byte order mark (U+FEFF) at the start of the cell was taken away",
                        "line 3, column 1 '業\u200e種': there is an invisible character (U+200B) in the name",
                        "line 4, column 1 '業\u200e種': there is an invisible character (U+202E) in the name"),
                sentences(loaded));
    }

    @Test
    void noFigureOfARowWithTooManyCellsIsTaken() {
        Loaded<StatTable> loaded = load("市,人口,世帯\nA,1,234,5,678\nB,1,2\n");
        assertEquals(List.of("1", "234", "1", "2"), printed(loaded.value()));
        assertEquals(Mark.UNEXPLAINED, loaded.value().figure(0, 0).findMark().orElseThrow());
        assertEquals(Mark.UNEXPLAINED, loaded.value().figure(0, 1).findMark().orElseThrow());
        assertTrue(loaded.value().figure(1, 1).isKnown());
        assertEquals(1, loaded.errors().size());
    }

    @Test
    void theUnitOfATableIsNotThatOfItsRatios() {
        Loaded<StatTable> loaded = READER.withUnit(Unit.PERSONS)
                .read("市,人口,増減率,構成比,比較増減\n川崎,5,1.2,3.4%,6\n世帯比,7,8,9%,10\n")
                .get();
        assertEquals(
                List.of("人", "", "%", "人", "", "", "%", ""),
                loaded.value().figures().map(figure -> figure.unit().toString()).toList());
        assertEquals(
                List.of(
                        "line 1, column 3 '増減率': the unit '人' of the table was not applied, since the name tells a ratio",
                        "line 3, column 1 '市': the unit '人' of the table was not applied, since the name tells a ratio"),
                sentences(loaded));
        assertEquals(Unit.NONE, loaded.value().unit());
        assertEquals(
                Unit.PERSONS,
                READER.withUnit(Unit.PERSONS)
                        .read("市,人口\n川崎,5\n")
                        .get()
                        .getComplete()
                        .unit());
    }

    @Test
    void messagesAreTheSameEverywhere() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("de-DE", "ar-EG-u-nu-arab")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertRefused("the limit of 10,000 columns in a row", READER, "a" + ",".repeat(20_000) + "\n");
                assertRefused("stopped after 10,000 problems", READER, "a,b\n" + "x,?!\n".repeat(20_000));
                assertEquals(
                        "line 2: 2 cells fewer than the heading; they were taken as blank",
                        sentences(load("a,b,c,d\nx,1\n")).get(0));
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void optionsAreChecked() {
        assertEquals(
                "Number of heading rows must be at least 1, but was 0",
                assertThrows(IllegalArgumentException.class, () -> READER.withHeaderRows(0))
                        .getMessage());
        assertEquals(
                "Number of label columns must not be negative, but was -1",
                assertThrows(IllegalArgumentException.class, () -> READER.withLabelColumns(-1))
                        .getMessage());
        assertEquals(
                "Number of skipped lines must not be negative, but was -1",
                assertThrows(IllegalArgumentException.class, () -> READER.withSkippedLines(-1))
                        .getMessage());
    }

    private static void assertRefused(String part, TableReader reader, String text) {
        assertRefusal(part, reader.read(text).refusal().orElseThrow());
    }

    private static void assertRefused(String part, TableReader reader, byte[] bytes) {
        assertRefusal(part, reader.read(bytes).refusal().orElseThrow());
    }

    private static void assertRefusal(String part, Refusal refusal) {
        assertEquals(Refusal.Reason.NOT_READABLE, refusal.reason());
        assertTrue(refusal.sentence().en().startsWith("Unable to read a table: "), refusal.toString());
        assertTrue(
                refusal.sentence().en().endsWith(part)
                        || refusal.sentence().en().contains(part),
                refusal.toString());
        assertTrue(refusal.sentence().en().length() < 300, refusal.toString());
    }
}

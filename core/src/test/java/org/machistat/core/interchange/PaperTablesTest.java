package org.machistat.core.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Problem;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.DisplayWidth;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Unit;

/** The three tables of the Kawasaki paper exactly as printed there (lines 89, 118 and 159); figures checked by eye. */
class PaperTablesTest {

    private static final List<String> ESTABLISHMENT_COLUMNS =
            List.of("事業所数 2014年", "事業所数 2016年", "事業所数 増減数", "事業所数 増減割合", "構成比 (%) 2014年", "構成比 (%) 2016年");

    private static Loaded<StatTable> load(String name) {
        return load(name, TableReader.withDefaults());
    }

    private static Loaded<StatTable> load(String name, TableReader reader) {
        try (InputStream stream =
                Objects.requireNonNull(PaperTablesTest.class.getResourceAsStream(name), "resource " + name)) {
            return reader.read(stream).get();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> ids(StatTable table, int axis) {
        return table.axes().get(axis).categories().stream().map(Category::id).toList();
    }

    @Test
    void establishmentsHaveTheirShape() {
        Loaded<StatTable> loaded = load("establishments.tsv");
        StatTable table = loaded.value();
        assertEquals(ESTABLISHMENT_COLUMNS, ids(table, 1));
        assertEquals(20, table.axes().get(0).size());
        assertEquals("業種大分類", table.axes().get(0).id());
        assertEquals("サービス業（他に分類されないもの）", ids(table, 0).get(19));
        assertEquals(
                List.of(Unit.NONE, Unit.NONE, Unit.NONE, Unit.PERCENT, Unit.PERCENT, Unit.PERCENT),
                table.axes().get(1).categories().stream().map(Category::unit).toList());
        assertEquals(
                List.of(
                        "line 2, column 6 '構成比 (%)': two figures in each cell were split into columns for 2014年 and 2016年"),
                loaded.problems().stream().map(Problem::toString).toList());
        assertTrue(loaded.isComplete());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "establishments.tsv | 合計 | 事業所数 2014年 | 42616",
                "establishments.tsv | 合計 | 事業所数 増減数 | -1588",
                "establishments.tsv | 合計 | 構成比 (%) 2016年 | 100.0",
                "establishments.tsv | 鉱業、採石業、砂利採取業 | 事業所数 増減割合 | 0.0",
                "establishments.tsv | 建設業 | 事業所数 2014年 | 4078",
                "establishments.tsv | 製造業 | 構成比 (%) 2014年 | 7.7",
                "establishments.tsv | 製造業 | 構成比 (%) 2016年 | 7.3",
                "establishments.tsv | 不動産業、物品賃貸業 | 事業所数 増減割合 | -11.6",
                "establishments.tsv | 医療、福祉 | 事業所数 増減数 | 209",
                "establishments.tsv | 混合サービス事業 | 構成比 (%) 2016年 | 0.4",
                "employees.tsv | 合計 | 従業者数 2014年 | 554757",
                "employees.tsv | 製造業 | 従業者数 2014年 | 83541",
                "employees.tsv | 鉱業、探石業、砂利採取業 | 従業者数 増減割合 | 7.0",
                "employees.tsv | 情報通信業 | 従業者数 2014年 | 41078",
                "employees.tsv | 宿泊業、飲食サービス業 | 従業者数 増減数 | 466",
                "employees.tsv | 混合サービス事業 | 従業者数 増減割合 | -18.2",
                "employees.tsv | サービス業（他に分類されないもの） | 構成比 (%) 2014年 | 7.1",
                "responses.tsv | C 鉱業、採石業、砂利採取業 | 回答件数 | 0",
                "responses.tsv | L 学術研究、専門・技術サービス業 | 回答率 | 10.3",
                "responses.tsv | I 卸売業、小売業 | 発送件数 | 1060",
                "responses.tsv | 合計 | 回答率 | 17.0",
                "responses.tsv | 不明 | 回答件数 | 9",
            })
    void figuresAreThoseOfThePaper(String file, String row, String column, BigDecimal value) {
        assertEquals(value, load(file).value().figure(row, column).findValue().orElseThrow());
    }

    @Test
    void employeesHaveTheirShape() {
        Loaded<StatTable> loaded = load("employees.tsv");
        assertEquals(List.of(), loaded.errors());
        assertEquals(21, loaded.value().axes().get(0).size());
        assertEquals(
                ESTABLISHMENT_COLUMNS.stream()
                        .map(id -> id.replace("事業所数", "従業者数"))
                        .toList(),
                ids(loaded.value(), 1));
    }

    @Test
    void responsesHaveTheirShape() {
        Loaded<StatTable> loaded = load("responses.tsv");
        StatTable table = loaded.value();
        assertEquals(List.of(), loaded.problems());
        assertEquals(19, table.axes().get(0).size());
        assertEquals(List.of("回答件数", "発送件数", "回答率"), ids(table, 1));
        assertEquals(Figure.of(Mark.BLANK, Unit.NONE), table.figure("不明", "発送件数"));
        assertEquals(Figure.of(Mark.BLANK, Unit.PERCENT), table.figure("不明", "回答率"));
    }

    @Test
    void unitsCanBeStated() {
        StatTable table = load(
                        "establishments.tsv",
                        TableReader.withDefaults()
                                .withUnit("事業所数 2014年", Unit.ESTABLISHMENTS)
                                .withUnit(Unit.parse("件")))
                .getComplete();
        assertEquals(Figure.of(3299, Unit.ESTABLISHMENTS), table.figure("製造業", "事業所数 2014年"));
        assertEquals(Figure.of(3015, Unit.parse("件")), table.figure("製造業", "事業所数 2016年"));
        assertEquals(Unit.PERCENT, table.figure("製造業", "事業所数 増減割合").unit());
    }

    @Test
    void totalsCanBeDeclaredAfterwards() {
        StatTable table = load("establishments.tsv").value();
        StatTable declared = table.withAxis(table.axis("業種大分類").withTotal("合計", "第一次産業", "第二次産業", "第三次産業"));
        assertEquals(3, declared.axis("業種大分類").partsOf("合計").get(0).size());
    }

    @Test
    void thePaperIsPrintedInLine() {
        StatTable table = load("employees.tsv").value();
        List<String> lines = table.toText().all().lines().toList();
        Set<Integer> widths = lines.subList(0, lines.size() - 1).stream()
                .map(DisplayWidth::of)
                .collect(Collectors.toSet());
        assertEquals(1, widths.size(), widths.toString());
        assertEquals("21行×7列", lines.get(lines.size() - 1));
        assertTrue(table.toString().length() < 1000);
    }
}

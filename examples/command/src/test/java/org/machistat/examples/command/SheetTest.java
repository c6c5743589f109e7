package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.machistat.core.growth.Change;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Place;
import org.machistat.core.source.Problem;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Unit;

/** A result with everything in it, and how each format shows it. */
class SheetTest {

    private static Sheet sheet() {
        Sheet sheet = new Sheet("try", Label.of("題", "title"));
        sheet.value("n", Sheet.Kind.NUMBER, "件数", "count", Cell.count(1234));
        Sheet.Grid grid = sheet.grid("rows", "表", "table")
                .column("name", Sheet.Kind.NAME, "項目", "item")
                .column("rate", Sheet.Kind.EXACT, "率（%）", "rate (%)");
        grid.row(
                Cell.name("=甲|乙"),
                Cell.exact(Rational.parse("25/2"), 0)
                        .signed()
                        .explained(Change.of(8, 9).rate().get()));
        grid.row(Cell.name("丙"), Cell.refused(Refusal.of(Refusal.Reason.ZERO_BASE, "基準が0", "the base is 0")));
        sheet.note(Label.of("注釈", "note"));
        sheet.note(Label.of("注釈", "note"));
        sheet.from(Source.of("資料"));
        return sheet;
    }

    private static Sheet plain() {
        Sheet sheet = new Sheet("try", Label.of("題", "title"));
        sheet.value("n", Sheet.Kind.NUMBER, "件数", "count", Cell.figure(Figure.of(Mark.SUPPRESSED, Unit.NONE)));
        Refusal none = Refusal.of(Refusal.Reason.ZERO_BASE, "基準が0", "the base is 0");
        return sheet.value("m", Sheet.Kind.NUMBER, "参考", "aside", Cell.aside(Answer.refuse(none), Cell::printed));
    }

    @Test
    void text() {
        assertEquals(
                List.of(
                        "== title",
                        "  count: 1,234",
                        "",
                        "table",
                        "item    rate (%)",
                        "------  --------",
                        "=甲|乙       +13",
                        "丙           n/a",
                        "2 rows × 2 columns",
                        "",
                        "Values that could not be computed",
                        "  丙 rate (%): the base is 0",
                        "",
                        "How each number came about",
                        "  =甲|乙 Rate of change = (9 − 8) ÷ 8 = 12.5%",
                        "",
                        "Notes",
                        "  note",
                        "",
                        "Source: 資料"),
                new SheetText(Locale.ENGLISH, false, true).lines(sheet()));
    }

    @Test
    void markdown() {
        assertEquals(
                List.of(
                        "# 題",
                        "",
                        "- 件数：1,234",
                        "",
                        "## 表",
                        "",
                        "| 項目 | 率（%） |",
                        "| --- | ---: |",
                        "| \\=甲\\|乙 | +13 |",
                        "| 丙 | 計算不能 |",
                        "",
                        "計算できない値",
                        "",
                        "- 丙 率（%）：基準が0",
                        "",
                        "注",
                        "",
                        "- 注釈",
                        "",
                        "出典：資料"),
                new SheetText(Locale.JAPANESE, true, false).lines(sheet()));
    }

    @Test
    void csv() {
        assertEquals(
                List.of("項目,率（%）,備考", "'=甲|乙,13,", "丙,,率（%）：基準が0"),
                new SheetCsv(Locale.JAPANESE, false).lines(sheet()));
        assertEquals(
                "'=甲|乙,13,,Rate of change = (9 − 8) ÷ 8 = 12.5%",
                new SheetCsv(Locale.ENGLISH, true).lines(sheet()).get(1));
    }

    @Test
    void csvOfSingleValues() {
        Sheet values = new Sheet("try", Label.of("題", "title"));
        values.value("n", Sheet.Kind.NUMBER, "件数", "count", Cell.count(1234));
        assertEquals(List.of("項目,値,備考", "件数,1234,"), new SheetCsv(Locale.JAPANESE, false).lines(values));
    }

    @Test
    void json() {
        String json = new SheetJson(false).write(sheet());
        assertTrue(json.contains("\"rate\" : 13,\n      \"rateExact\" : \"25/2\""), json);
        assertTrue(json.contains("\"rate\" : null,\n      \"rateExact\" : null"), json);
        assertTrue(json.contains("\"reason\" : \"ZERO_BASE\",\n          \"ja\" : \"基準が0\""), json);
        assertFalse(json.contains("Rate of change"), json);
        assertTrue(new SheetJson(true).write(sheet()).contains("Rate of change"));
    }

    @Test
    void problems() {
        assertFalse(sheet().isClean(), "a rate was refused");
        Sheet sheet = plain();
        assertTrue(sheet.isClean());
        sheet.take("a.csv", new Loaded<>("read", List.of(Problem.note(Place.line(1), "", Label.of("注", "note")))));
        assertTrue(sheet.isClean());
        String value = sheet.take(
                "b.csv", new Loaded<>("read", List.of(Problem.error(Place.line(2), "z", Label.of("誤", "wrong")))));
        assertEquals("read", value);
        assertFalse(sheet.isClean());
        assertEquals("b.csv", sheet.errors().get(0).file());
        Sheet found = plain();
        found.found();
        assertFalse(found.isClean());
    }

    @Test
    void rowsMustFit() {
        Sheet.Grid grid =
                new Sheet("try", Label.EMPTY).grid("rows", "表", "table").column("a", Sheet.Kind.CODE, "甲", "a");
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> grid.row(Cell.empty(), Cell.empty()));
        assertEquals("A row of rows needs 1 cells, but had 2", thrown.getMessage());
    }
}

package org.machistat.core.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.interchange.CsvColumn.Content;
import org.machistat.core.interchange.CsvColumn.Decimals;
import org.machistat.core.interchange.CsvColumn.Symbol;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Unit;

class CsvColumnTest {

    /** Cells with a bar between, each with its decimals behind a slash. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1/0 | 2,345/0; INTEGER; 0; 0",
                "-1/0 | 0/0; INTEGER; 0; 0",
                "1.5/1 | 2/0; DECIMAL; 0; 1",
                "1.50/2 | 2.125/3; DECIMAL; 2; 3",
                "3.7%/1 | -4.0%/1; PERCENT; 1; 1",
                "3.7%/1 | 4/0; TEXT; 0; 1",
                "158.7万人/1; TEXT; 1; 1",
                "12p/0 | 3/0; TEXT; 0; 0",
                "-/0; INTEGER; 0; 0",
                "1-2/0; TEXT; 0; 0"
            })
    void theContentIsThatOfAllNumbers(String cells, Content content, int fewest, int most) {
        CsvColumn.Survey survey = new CsvColumn.Survey();
        for (String cell : cells.split("\\|", -1)) {
            int slash = cell.lastIndexOf('/');
            survey.addNumber(
                    cell.substring(0, slash).strip(),
                    Integer.parseInt(cell.substring(slash + 1).strip()));
        }
        CsvColumn column = survey.toColumn("2021", Label.of("従業者数", "Persons"), Unit.PERSONS);
        assertEquals(content, column.content());
        assertEquals(new Decimals(fewest, most), column.decimals());
        assertEquals("2021", column.id());
        assertEquals(Label.of("従業者数", "Persons"), column.title());
        assertEquals(Unit.PERSONS, column.unit());
        assertEquals(false, column.isLabel());
    }

    @Test
    void symbolsStandThereOnceInTheOrderMet() {
        CsvColumn.Survey survey = new CsvColumn.Survey();
        survey.addSymbol("x", Mark.SUPPRESSED);
        survey.addSymbol("…", Mark.UNKNOWN);
        survey.addSymbol("x", Mark.SUPPRESSED);
        CsvColumn column = survey.toColumn("a", Label.EMPTY, Unit.NONE);
        assertEquals(List.of(new Symbol("x", Mark.SUPPRESSED), new Symbol("…", Mark.UNKNOWN)), column.symbols());
        assertEquals(Content.INTEGER, column.content());
        assertEquals(new Decimals(0, 0), column.decimals());
    }

    @Test
    void columnsOfATable() {
        StatTable table = StatTable.builder("")
                .axis(Axis.of("industry", Label.of("産業", "Industry"), List.of(Category.of("C"), Category.of("E"))))
                .axis(Axis.of("item", "従業者数", "増減率"))
                .put(0, 5, 0, Unit.PERSONS)
                .put(1, Figure.parse("-3.7%"))
                .put(2, 1_234, 0, Unit.PERSONS)
                .put(3, Figure.parse("x"))
                .build();
        assertEquals(
                List.of(
                        CsvColumn.ofLabels("industry", Label.of("産業", "Industry")),
                        new CsvColumn(
                                "従業者数",
                                Label.same("従業者数（人）"),
                                false,
                                Content.INTEGER,
                                new Decimals(0, 0),
                                Unit.PERSONS,
                                List.of()),
                        new CsvColumn(
                                "増減率",
                                Label.same("増減率"),
                                false,
                                Content.PERCENT,
                                new Decimals(1, 1),
                                Unit.NONE,
                                List.of(new Symbol("x", Mark.SUPPRESSED)))),
                TableWriter.withDefaults().columns(table));
    }

    @Test
    void labelsAreTextWithoutUnit() {
        CsvColumn column = CsvColumn.ofLabels("area", Label.of("地域", "Area"));
        assertEquals(true, column.isLabel());
        assertEquals(Content.TEXT, column.content());
        assertEquals(Unit.NONE, column.unit());
        assertEquals(List.of(), column.symbols());
    }

    @Test
    void nothingCanBeChangedOrMissing() {
        List<Symbol> symbols = new ArrayList<>(List.of(new Symbol("x", Mark.SUPPRESSED)));
        CsvColumn column =
                new CsvColumn("a", Label.EMPTY, false, Content.INTEGER, new Decimals(0, 0), Unit.NONE, symbols);
        symbols.clear();
        assertEquals(1, column.symbols().size());
        assertThrows(UnsupportedOperationException.class, () -> column.symbols().clear());
        assertEquals(
                "content",
                assertThrows(
                                NullPointerException.class,
                                () -> new CsvColumn(
                                        "a", Label.EMPTY, false, null, new Decimals(0, 0), Unit.NONE, List.of()))
                        .getMessage());
    }
}

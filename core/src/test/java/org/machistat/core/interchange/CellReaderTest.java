package org.machistat.core.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.source.Place;
import org.machistat.core.source.Problem;
import org.machistat.core.value.MarkLegend;
import org.machistat.core.value.Unit;

/** What cells are, by hand as a reader of printed tables would say. */
class CellReaderTest {

    private final Problems problems = new Problems();
    private final CellReader reader = new CellReader(MarkLegend.standard(), problems);

    @ParameterizedTest
    @CsvSource({
        // cell, is a year, is heading text, is a number, holds figures
        "2016, true, false, false, false",
        "平成28年, true, true, false, false",
        "令和元年度, true, true, false, false",
        "２０２１, true, false, false, false",
        "1234, false, false, true, true",
        "3299, false, false, true, true",
        "'1,234', false, false, true, true",
        "12.3%, false, false, true, true",
        "65歳, false, false, false, false",
        "X, false, false, false, true",
        "-, false, false, false, true",
        "製造業, false, true, false, false",
        "1 2, false, false, false, true",
        "総数 男, false, true, false, false"
    })
    void cellsAreHeadingsOrFigures(String cell, boolean year, boolean text, boolean number, boolean figures) {
        assertEquals(
                List.of(year, text, number, figures),
                List.of(
                        CellReader.isYear(cell),
                        reader.isHeadingText(cell),
                        reader.isNumber(cell),
                        reader.holdsFigures(cell)));
    }

    @ParameterizedTest
    @CsvSource({"1 2 3, true, false", "1　X, true, false", "- 5, false, true", "-5, false, false", "a b, false, false"})
    void severalFiguresInACellAreTold(String cell, boolean several, boolean doubtful) {
        assertEquals(List.of(several, doubtful), List.of(reader.isSeveral(cell), reader.isDoubtful(cell)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1,234 | 1234 KNOWN |",
                "X | X SUPPRESSED |",
                "'5 | 5 UNEXPLAINED | was read as text and not as a figure, because an apostrophe stands before it",
                "1 2 | 1 2 UNEXPLAINED | several figures in one cell '1 2', expected one, or a split of the column"
            })
    void figuresAreReadOrKeptAsMet(String cell, String expected, String problem) {
        var figure = reader.read(cell, Unit.PERSONS, Place.cell(2, 3, "従業者数"));
        assertEquals(
                expected,
                figure.printed().replace(",", "") + " "
                        + figure.findMark().map(Enum::name).orElse("KNOWN"));
        assertEquals(Unit.PERSONS, figure.unit());
        assertEquals(
                problem == null ? List.of() : List.of("line 2, column 3 '従業者数': " + problem),
                problems.toList().stream().map(Problem::toString).toList());
    }

    @Test
    void piecesStandBetweenSpacesOfAnyKind() {
        assertEquals(List.of("1", "2", "3", "4"), CellReader.pieces("1 2　3\u00a04"));
    }
}

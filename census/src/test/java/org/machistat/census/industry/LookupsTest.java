package org.machistat.census.industry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.text.Label;

class LookupsTest {

    /** Counted with grep over 日本標準産業分類 第13回改定: 20 divisions, 7 begin with 762, 250 with 0. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "U|'A', 'B', 'C', 'D', 'E', … (20 in all)",
                "|'A', 'B', 'C', 'D', 'E', … (20 in all)",
                "7628|'762', '7621', '7622', '7623', '7624', … (7 in all)",
                "00|'01', '010', '0100', '0109', '011', … (250 in all)",
                "99999|'9999'"
            })
    void nearestAreThoseWithTheLongestBeginningInCommonOrElseTheTop(String code, String near) {
        assertEquals(
                "No industry '" + (code == null ? "" : code) + "' in JSIC revision 13, nearest are " + near,
                Lookups.unknown(JsicClassification.rev13(), code == null ? "" : code));
    }

    @Test
    void aLongCodeIsCut() {
        assertEquals(
                "No industry '" + "9".repeat(60) + "…' in JSIC revision 13, nearest are '9999'",
                Lookups.unknown(JsicClassification.rev13(), "9".repeat(1_000_000)));
    }

    @Test
    void noCharacterIsCutInTwo() {
        assertEquals(
                "No industry '" + "9".repeat(59) + "…' in JSIC revision 13, nearest are '9999'",
                Lookups.unknown(JsicClassification.rev13(), "9".repeat(59) + "😀9"));
    }

    /** 農林漁業 = A + B: a group keeps its place with all parts, and is undivided without. */
    @Test
    void selectionKeepsTheOrderOfTheListAndEachOnce() {
        IndustryClassification all = JsicClassification.rev13()
                .withGroups(List.of(
                        IndustryGroup.of("A-B", Label.of("農林漁業", "Agriculture, forestry and fisheries"), "A", "B")));
        assertEquals("A-B A B", codes(Lookups.select(all, List.of("B", "A", "B", "A-B"))));
        assertEquals(1, Lookups.select(all, List.of("A-B", "A", "B")).groups().size());
        assertEquals(0, Lookups.select(all, List.of("A-B", "A")).groups().size());
        assertEquals("A-B A", codes(Lookups.select(all, List.of("A", "A-B"))));
        assertEquals("A 0111 E 09", codes(Lookups.select(all, List.of("09", "E", "0111", "A"))));
        assertEquals("", codes(Lookups.select(all, List.of())));
        assertEquals(
                "No industry 'Z' in JSIC revision 13, nearest are 'A-B', 'A', 'B', 'C', 'D', … (21 in all)",
                assertThrows(NoSuchElementException.class, () -> Lookups.select(all, List.of("A", "Z")))
                        .getMessage());
    }

    private static String codes(IndustryClassification some) {
        return String.join(" ", some.list().stream().map(Industry::code).toList());
    }

    @Test
    void joins() {
        assertEquals(List.of(1, 2, 3), Lookups.join(List.of(1), List.of(2, 3)));
    }
}

package org.machistat.census.industry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;

/** Two divisions of 日本標準産業分類 第13回改定, cut short. */
class ListedClassificationTest {

    private static final Label TITLE = Label.of("市の業種分類", "City's own list");
    private static final List<Industry> INDUSTRIES = List.of(
            new Industry("A", IndustryLevel.DIVISION, "", "農業，林業", "Agriculture and forestry"),
            new Industry("01", IndustryLevel.MAJOR, "A", "農業", "Agriculture"),
            new Industry("02", IndustryLevel.MAJOR, "A", "林業", "Forestry"),
            new Industry("B", IndustryLevel.DIVISION, "", "漁業", ""),
            new Industry("03", IndustryLevel.MAJOR, "B", "漁業", "Fisheries"));
    private static final IndustryGroup GROUP = IndustryGroup.of("A-B", Label.same("農林漁業"), "A", "B");
    private static final ListedClassification LIST =
            new ListedClassification(TITLE, Source.of("市"), INDUSTRIES, List.of(GROUP));

    private static List<String> codes(List<Industry> some) {
        return some.stream().map(Industry::code).toList();
    }

    @Test
    void holdsTheListWithItsGroupsFirst() {
        assertEquals(List.of("A-B", "A", "01", "02", "B", "03"), codes(LIST.list()));
        assertEquals(List.of("A-B"), codes(LIST.list(IndustryLevel.GROUP)));
        assertEquals(List.of("A", "B"), codes(LIST.list(IndustryLevel.DIVISION)));
        assertEquals(List.of(), LIST.list(IndustryLevel.DETAIL));
        assertEquals(List.of(GROUP), LIST.groups());
        assertEquals(List.of("01", "02"), codes(LIST.children("A")));
        assertEquals(List.of(), LIST.children("01"));
        assertEquals(List.of("A", "B"), codes(LIST.children("A-B")));
        assertEquals(List.of("01", "02", "03"), codes(LIST.leaves("A-B")));
        assertEquals(List.of("B"), codes(LIST.ancestors("03")));
        assertEquals(List.of(), LIST.ancestors("A-B"));
    }

    /** In Japanese or English, each once though both names are one. */
    @ParameterizedTest
    @CsvSource({
        "漁業, B 03",
        "農業・林業, A",
        "農業 , 01",
        "農林漁業, A-B",
        "AGRICULTURE AND FORESTRY, A",
        "forestry, 02",
        "鉱業, ''",
        "'', ''"
    })
    void byName(String name, String codes) {
        assertEquals(codes, String.join(" ", codes(LIST.listNamed(name))));
    }

    @Test
    void groupsOfGroups() {
        ListedClassification more = LIST.withGroups(List.of(IndustryGroup.of("ALL", Label.same("計"), "A-B", "01")));
        assertEquals(List.of("A-B", "01"), codes(more.children("ALL")));
        assertEquals(List.of("01", "02", "03"), codes(more.leaves("ALL")));
        assertEquals(List.of("A-B", "ALL"), codes(more.list(IndustryLevel.GROUP)));
    }

    @Test
    void equalityAndWords() {
        assertEquals(LIST, new ListedClassification(TITLE, Source.of("市"), INDUSTRIES, List.of(GROUP)));
        assertEquals(
                LIST.hashCode(),
                new ListedClassification(TITLE, Source.of("市"), INDUSTRIES, List.of(GROUP)).hashCode());
        assertNotEquals(LIST, new ListedClassification(TITLE, Source.of("県"), INDUSTRIES, List.of(GROUP)));
        assertNotEquals(LIST, new ListedClassification(TITLE, Source.of("市"), INDUSTRIES, List.of()));
        assertNotEquals(
                LIST, new ListedClassification(TITLE, Source.of("市"), INDUSTRIES.subList(0, 4), List.of(GROUP)));
        assertEquals("市の業種分類（6）", LIST.toString());
    }

    @Test
    void cannotBeChangedFromOutside() {
        List<Industry> given = new ArrayList<>(INDUSTRIES);
        ListedClassification list = new ListedClassification(TITLE, Source.UNSTATED, given, List.of());
        given.clear();
        assertEquals(INDUSTRIES, list.list());
        for (List<Industry> some : List.of(
                list.list(),
                list.list(IndustryLevel.DIVISION),
                list.children("A"),
                list.listNamed("漁業"),
                LIST.children("A-B"))) {
            assertThrows(UnsupportedOperationException.class, () -> some.remove(0));
        }
    }

    @Test
    void misuse() {
        assertEquals(
                "No industry '0' in City's own list, nearest are '01', '02', '03'",
                assertThrows(NoSuchElementException.class, () -> LIST.children("0"))
                        .getMessage());
        assertEquals(
                "level",
                assertThrows(NullPointerException.class, () -> LIST.list(null)).getMessage());
        assertEquals(
                "code",
                assertThrows(NullPointerException.class, () -> LIST.find((String) null))
                        .getMessage());
        assertEquals(
                "Part 'x' of group 'g' must be an industry or an earlier group of City's own list",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> LIST.withGroups(List.of(IndustryGroup.of("g", TITLE, "x"))))
                        .getMessage());
        assertEquals(
                "Each industry must have a code of its own, but 'A-B' stood twice",
                assertThrows(IllegalArgumentException.class, () -> LIST.withGroups(List.of(GROUP)))
                        .getMessage());
    }
}

package org.machistat.census.industry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;

class IndustryTest {

    @Test
    void names() {
        Industry rice = new Industry("0111", IndustryLevel.DETAIL, "011", "米作農業", "Rice farming");
        assertEquals(Label.of("米作農業", "Rice farming"), rice.label());
        assertEquals(Optional.of("Rice farming"), rice.findEnglish());
        assertEquals(Category.of("0111", Label.of("米作農業", "Rice farming")), rice.category());
        assertEquals("0111 米作農業", rice.toString());
        Industry office = new Industry("0100", IndustryLevel.DETAIL, "010", "主として管理事務を行う本社等", "");
        assertEquals(Optional.empty(), office.findEnglish());
        assertEquals(Label.same("主として管理事務を行う本社等"), office.label());
        assertEquals("細分類", IndustryLevel.DETAIL.label().ja());
    }

    @Test
    void misuse() {
        assertEquals(
                "Code and Japanese name of an industry must not be blank, but were ' ' and '米作農業'",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new Industry(" ", IndustryLevel.DETAIL, "", "米作農業", ""))
                        .getMessage());
        assertEquals(
                "Industry 'A' must not be its own parent",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new Industry("A", IndustryLevel.DIVISION, "A", "農業", ""))
                        .getMessage());
    }

    @Test
    void groups() {
        Label label = Label.of("農林漁業", "Primary industries");
        assertEquals(List.of("A", "B"), IndustryGroup.of("A-B", label, "A", "B").parts());
        assertEquals(
                "A group of industries must have a code and a part, but were 'A-B' and []",
                assertThrows(IllegalArgumentException.class, () -> IndustryGroup.of("A-B", label))
                        .getMessage());
        assertEquals(
                "Group 'A-B' must have each part once and not itself, but had [A, A]",
                assertThrows(IllegalArgumentException.class, () -> IndustryGroup.of("A-B", label, "A", "A"))
                        .getMessage());
        assertEquals(
                "Group 'A-B' must have each part once and not itself, but had [A-B]",
                assertThrows(IllegalArgumentException.class, () -> IndustryGroup.of("A-B", label, "A-B"))
                        .getMessage());
    }
}

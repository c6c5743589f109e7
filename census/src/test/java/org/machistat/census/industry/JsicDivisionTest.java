package org.machistat.census.industry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;

class JsicDivisionTest {

    @Test
    void twentyDivisionsInOrder() {
        String letters =
                Arrays.stream(JsicDivision.values()).map(JsicDivision::code).collect(Collectors.joining());
        assertEquals("ABCDEFGHIJKLMNOPQRST", letters);
    }

    /** 日本標準産業分類 第13回改定, 大分類. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A|AGRICULTURE_FORESTRY|農業，林業",
                "C|MINING_QUARRYING|鉱業，採石業，砂利採取業",
                "F|ELECTRICITY_GAS_HEAT_WATER|電気・ガス・熱供給・水道業",
                "L|SCIENTIFIC_PROFESSIONAL_TECHNICAL|学術研究，専門・技術サービス業",
                "Q|COMPOUND_SERVICES|複合サービス事業",
                "T|UNCLASSIFIABLE|分類不能の産業"
            })
    void lettersAndNames(String code, JsicDivision division, String name) {
        assertEquals(division, JsicDivision.get(code));
        assertEquals(name, division.label().ja());
    }

    /** 国勢調査 用語の解説, 産業3部門. */
    @Test
    void sectors() {
        assertEquals(
                List.of(JsicDivision.AGRICULTURE_FORESTRY, JsicDivision.FISHERIES), JsicDivision.list(Sector.PRIMARY));
        assertEquals(
                List.of(JsicDivision.MINING_QUARRYING, JsicDivision.CONSTRUCTION, JsicDivision.MANUFACTURING),
                JsicDivision.list(Sector.SECONDARY));
        assertEquals(14, JsicDivision.list(Sector.TERTIARY).size());
        assertEquals(Optional.empty(), JsicDivision.UNCLASSIFIABLE.sector());
        assertEquals("第三次産業", Sector.TERTIARY.label().ja());
    }

    @Test
    void unknownLetterNamesThoseThereAre() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> JsicDivision.get("U"));
        assertEquals(
                "Unable to find industry division 'U', expected one of A B C D E F G H I J K L M N O P Q R S T",
                e.getMessage());
        assertEquals(Optional.empty(), JsicDivision.find("a"));
    }

    @ParameterizedTest
    @CsvSource({"01, A", "05, C", "09, E", "32, E", "96, R", "99, T"})
    void ofAMajorGroup(String major, String division) {
        assertEquals(JsicDivision.get(division), JsicDivision.findByMajor(major).get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "0", "011", "", "A", "x9"})
    void noMajorGroup(String text) {
        assertEquals(Optional.empty(), JsicDivision.findByMajor(text));
    }

    /** 日本標準産業分類 第14回改定 prints 、 for ，. */
    @Test
    void namesByRevision() {
        assertEquals(
                "農業、林業",
                JsicDivision.AGRICULTURE_FORESTRY.label(JsicRevision.REV14).ja());
        assertEquals(
                "農業，林業",
                JsicDivision.AGRICULTURE_FORESTRY.label(JsicRevision.REV13).ja());
    }

    @Test
    void isACategory() {
        assertEquals(Category.of("D", Label.of("建設業", "Construction")), JsicDivision.CONSTRUCTION.category());
    }
}

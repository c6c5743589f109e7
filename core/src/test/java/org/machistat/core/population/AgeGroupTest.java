package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeGroupTest {

    // Headings of the census, the resident register, IPSS and English-language tables.
    @ParameterizedTest
    @CsvSource({
        "0～4歳, 0-4",
        "０～４歳, 0-4",
        "0〜4, 0-4",
        "0-4, 0-4",
        "5 – 9, 5-9",
        "10歳～14歳, 10-14",
        "85－89才, 85-89",
        "7歳, 7",
        "７, 7",
        "90歳以上, 90+",
        "９０歳以上, 90+",
        "85+, 85+",
        "100歳～, 100+",
        "85 and over, 85+",
        "85 years and over, 85+",
        "15歳未満, 0-14",
        "under 15, 0-14",
        "14歳以下, 0-14",
        "0 to 4, 0-4"
    })
    void readsPrintedForms(String text, String id) {
        AgeGroup group = AgeGroup.parse(text);
        assertEquals(id, group.id());
        assertEquals(group, AgeGroup.parse(group.id()));
        assertEquals(group, AgeGroup.parse(group.label().ja()));
        assertEquals(group, AgeGroup.parse(group.label().en()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"不詳", "年齢不詳", "年齢「不詳」", "不明", "Unknown", "not stated"})
    void unknownAgeIsNoGroup(String text) {
        assertTrue(AgeGroup.isUnknown(text));
        assertEquals(
                "Unable to parse age group from '" + text + "': unknown age is no group, Population keeps it apart",
                assertThrows(IllegalArgumentException.class, () -> AgeGroup.parse(text))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "歳", "4-0", "0-4-5", "0歳未満", "151", "1000", "-5", "x", "20代"})
    void otherTextsAreRefused(String text) {
        assertEquals(
                "Unable to parse age group from '" + text
                        + "', expected a form such as '0～4歳', '7歳', '90歳以上', '85+' or '15歳未満', ages from 0 to 150",
                assertThrows(IllegalArgumentException.class, () -> AgeGroup.parse(text))
                        .getMessage());
    }

    @Test
    void totalsAndHostileTexts() {
        assertEquals(
                "Unable to parse age group from '総数': a total over all ages is no group",
                assertThrows(IllegalArgumentException.class, () -> AgeGroup.parse("総数"))
                        .getMessage());
        String hostile = "9".repeat(1_000_000);
        assertEquals(
                "Unable to parse age group from '" + "9".repeat(40)
                        + "…', expected a form such as '0～4歳', '7歳', '90歳以上', '85+' or '15歳未満', ages from 0 to 150",
                assertThrows(IllegalArgumentException.class, () -> AgeGroup.parse(hostile))
                        .getMessage());
    }

    @Test
    void spans() {
        AgeGroup five = AgeGroup.fiveYear(60);
        assertEquals(OptionalInt.of(64), five.last());
        assertEquals(OptionalInt.of(5), five.width());
        assertTrue(five.contains(64));
        assertFalse(five.contains(65));
        assertTrue(AgeGroup.open(60).contains(five));
        assertFalse(five.contains(AgeGroup.open(60)));
        assertTrue(five.overlaps(AgeGroup.of(64, 70)));
        assertFalse(five.overlaps(AgeGroup.open(65)));
        assertEquals(OptionalInt.empty(), AgeGroup.open(65).width());
        assertEquals(OptionalInt.empty(), AgeGroup.open(65).last());
        assertEquals(
                "Age group needs ages from 0 to 150 in order, but was 5 to 4",
                assertThrows(IllegalArgumentException.class, () -> AgeGroup.of(5, 4))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource({"男, MALE", "女性, FEMALE", "Ｍ, MALE", "female, FEMALE", "男子, MALE"})
    void sexes(String text, Sex sex) {
        assertEquals(sex, Sex.parse(text));
    }

    @Test
    void totalIsNoSex() {
        assertEquals(
                "Unable to parse sex from '総数', expected a form such as '男', '女性', 'M' or 'female'",
                assertThrows(IllegalArgumentException.class, () -> Sex.parse("総数"))
                        .getMessage());
    }
}

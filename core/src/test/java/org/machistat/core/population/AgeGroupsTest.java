package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;

class AgeGroupsTest {

    @Test
    void knownPartitions() {
        assertEquals(19, AgeGroups.fiveYears(90).size());
        assertEquals(101, AgeGroups.singleYears(100).size());
        assertEquals("0-4, 5-9, 10-14, …, 90+ (19)", AgeGroups.fiveYears(90).toString());
        assertEquals("0, 1-4, 5-9, …, 85+ (19)", AgeGroups.abridged(85).toString());
        assertEquals("0-14, 15-64, 65+", AgeGroups.THREE.toString());
        assertEquals(Optional.of(5), AgeGroups.fiveYears(90).commonWidth());
        assertEquals(Optional.empty(), AgeGroups.abridged(85).commonWidth());
        assertTrue(AgeGroups.FOUR.startsAtBirth());
        assertFalse(AgeGroups.of(AgeGroup.of(15, 64)).isOpenEnded());
    }

    @Test
    void anyOrderIsSorted() {
        assertEquals(AgeGroups.THREE, AgeGroups.parse(List.of("65歳以上", "15～64歳", "15歳未満")));
        assertEquals(AgeGroup.fiveYear(30), AgeGroups.fiveYears(90).find(32).get());
        assertEquals(6, AgeGroups.fiveYears(90).indexOf(AgeGroup.fiveYear(30)));
    }

    @Test
    void gapsAndOverlapsAreLocated() {
        List<AgeGroup> bad = List.of(AgeGroup.of(0, 4), AgeGroup.of(10, 14), AgeGroup.of(12, 20), AgeGroup.open(21));
        assertEquals(
                Refusal.of(
                        Reason.NOT_COMPARABLE,
                        "年齢階級が連続しない：0～4歳と10～14歳の間の5～9歳が欠ける、10～14歳と12～20歳が重複する",
                        "the age groups do not follow each other: 5–9 is missing between 0–4 and 10–14; "
                                + "10–14 and 12–20 overlap"),
                AgeGroups.from(bad).refusal().get());
        assertEquals(
                "Age groups must follow each other, but 5–9 is missing between 0–4 and 10–14; 10–14 and 12–20 overlap",
                assertThrows(IllegalArgumentException.class, () -> AgeGroups.of(bad))
                        .getMessage());
        assertEquals(
                "Age groups must follow each other, but 65+ and 70+ overlap",
                assertThrows(IllegalArgumentException.class, () -> AgeGroups.of(AgeGroup.open(65), AgeGroup.open(70)))
                        .getMessage());
        assertEquals(
                Reason.NOT_ENOUGH_DATA,
                AgeGroups.from(List.of()).refusal().get().reason());
    }

    @Test
    void missingGroupNamesTheNearest() {
        assertEquals(
                "No age group 32-36, nearest are 25-29, 30-34, 35-39, 40-44, 45-49, … (19 in all)",
                assertThrows(
                                NoSuchElementException.class,
                                () -> AgeGroups.fiveYears(90).indexOf(AgeGroup.of(32, 36)))
                        .getMessage());
    }

    @Test
    void sums() {
        AgeGroups five = AgeGroups.fiveYears(85);
        assertTrue(five.canSum(AgeGroup.of(15, 64)));
        assertTrue(five.canSum(AgeGroup.open(65)));
        assertTrue(five.canSum(AgeGroup.open(0)));
        assertFalse(five.canSum(AgeGroup.of(15, 63)));
        assertFalse(five.canSum(AgeGroup.open(90)));
    }

    @Test
    void openAgeMustFit() {
        assertEquals(
                "Open age must be a multiple of 5 from 5 to 150, but was 87",
                assertThrows(IllegalArgumentException.class, () -> AgeGroups.fiveYears(87))
                        .getMessage());
    }
}

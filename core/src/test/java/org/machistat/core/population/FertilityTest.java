package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.text.Label;

class FertilityTest {

    private static final AgeGroups AGES = AgeGroups.fiveYears(30);

    private static double[] rates(double... middle) {
        double[] rates = new double[AGES.size()];
        System.arraycopy(middle, 0, rates, 1, middle.length);
        return rates;
    }

    // By hand: boys for a hundred girls r are r ÷ (100 + r) of all; 105 is the usual one of births (Preston, Heuveline
    // and
    // Guillot, 2001, box 6.2: 1.05 ÷ 2.05).
    @ParameterizedTest
    @CsvSource({"105, 0.5121951219512195", "100, 0.5", "25, 0.2", "300, 0.75"})
    void maleShare(double sexRatio, double share) {
        assertEquals(share, Fertility.ofRates(AGES, rates(), sexRatio).maleShare(), 1e-15);
        assertEquals(
                share, Fertility.childWoman(AgeGroup.of(15, 49), 0.2, sexRatio).maleShare(), 1e-15);
    }

    @Test
    void ratesNameTheFertileAges() {
        Fertility fertility = Fertility.ofRates(AGES, rates(0, 0, 0.01, 0.1, 0), 105);
        assertFalse(fertility.isChildWoman());
        assertEquals(105, fertility.sexRatio());
        // By hand: groups 15–19 and 20–24 are the third and fourth behind 0–4.
        assertArrayEquals(new int[] {3, 5}, fertility.women(AGES));
        assertEquals(Label.of("年齢別出生率", "age-specific fertility rates"), fertility.label());
        assertEquals("年齢別出生率 性比 105.0", fertility.toString());
    }

    @Test
    void childWomanRatioNamesItsWomen() {
        Fertility fertility = Fertility.childWoman(AgeGroup.of(15, 29), 0.25, 104);
        assertTrue(fertility.isChildWoman());
        assertEquals(0.25, fertility.ratio());
        assertArrayEquals(new int[] {3, 6}, fertility.women(AGES));
        assertEquals("子ども女性比（15～29歳） 0.25 性比 104.0", fertility.toString());
    }

    @Test
    void none() {
        assertArrayEquals(new int[] {0, 0}, Fertility.NONE.women(AGES));
        assertFalse(Fertility.NONE.isChildWoman());
        assertEquals(Label.of("出生なし", "no births"), Fertility.NONE.label());
    }

    @Test
    void ratesAreCopied() {
        double[] rates = rates(0, 0, 0.1);
        Fertility fertility = Fertility.ofRates(AGES, rates, 105);
        rates[3] = 9;
        assertEquals(Fertility.ofRates(AGES, rates(0, 0, 0.1), 105), fertility);
        assertNotEquals(Fertility.ofRates(AGES, rates, 105), fertility);
    }

    private static String message(Executable misuse) {
        return assertThrows(IllegalArgumentException.class, misuse).getMessage();
    }

    @Test
    void misuse() {
        assertEquals(
                "Fertility rates need 7 numbers for the age groups 0-4, 5-9, 10-14, …, 30+ (7), but had 2",
                message(() -> Fertility.ofRates(AGES, new double[2], 105)));
        assertEquals(
                "Fertility rates must be numbers not below 0, but were -0.1 at 5-9",
                message(() -> Fertility.ofRates(AGES, rates(-0.1), 105)));
        assertEquals(
                "Fertility rates must be numbers not below 0, but were NaN at 5-9",
                message(() -> Fertility.ofRates(AGES, rates(Double.NaN), 105)));
        double[] first = new double[AGES.size()];
        first[0] = 0.5;
        assertEquals(
                "Fertility rates of the first and the last age group must be 0, but were 0.5 and 0.0",
                message(() -> Fertility.ofRates(AGES, first, 105)));
        assertEquals(
                "Sex ratio at birth must be the boys for each hundred girls, from 10 to 1000, such as 105, but was Infinity",
                message(() -> Fertility.ofRates(AGES, rates(), Double.POSITIVE_INFINITY)));
        assertEquals(
                "Child–woman ratio must be a number not below 0, but was -1.0",
                message(() -> Fertility.childWoman(AgeGroup.of(15, 49), -1, 105)));
        assertEquals(
                "Women of 15-44 cannot be added up from the age groups 0-4, 5-9, 10-14, …, 30+ (7) without the first",
                message(() ->
                        Fertility.childWoman(AgeGroup.of(15, 44), 0.2, 105).women(AGES)));
        assertEquals(
                "Women of 0-29 cannot be added up from the age groups 0-4, 5-9, 10-14, …, 30+ (7) without the first",
                message(() -> Fertility.childWoman(AgeGroup.of(0, 29), 0.2, 105).women(AGES)));
        assertEquals(
                "Fertility rates must have the age groups 0-4, 5-9, 10-14, …, 85+ (18), but had 0-4, 5-9, 10-14, …, 30+ (7)",
                message(() -> Fertility.ofRates(AGES, rates(), 105).women(AgeGroups.fiveYears(85))));
    }
}

package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.machistat.core.value.Rational;

class GraduationTest {

    static List<Rational> counts(long... counts) {
        List<Rational> list = new ArrayList<>();
        for (long count : counts) {
            list.add(Rational.of(count));
        }
        return list;
    }

    static AgeGroups fives(int groups) {
        List<AgeGroup> list = new ArrayList<>();
        for (int i = 0; i < groups; i++) {
            list.add(AgeGroup.fiveYear(5 * i));
        }
        return AgeGroups.of(list);
    }

    /** A group of one person alone shows its multipliers: those of Siegel and Swanson (2004), appendix C, as printed. */
    @ParameterizedTest
    @CsvSource({
        "SPRAGUE, 0, 0, 0.3616",
        "SPRAGUE, 1, 0, -0.2768",
        "SPRAGUE, 2, 4, -0.0848",
        "SPRAGUE, 3, 3, 0.0160",
        "SPRAGUE, 1, 5, 0.2272",
        "SPRAGUE, 2, 9, 0.0912",
        "SPRAGUE, 3, 12, -0.0336",
        "SPRAGUE, 2, 12, 0.2544",
        "SPRAGUE, 6, 34, 0.3616",
        "SPRAGUE, 5, 34, -0.2768",
        "SPRAGUE, 5, 29, 0.2272",
        "BEERS_ORDINARY, 0, 0, 0.3333",
        "BEERS_ORDINARY, 4, 0, -0.0283",
        "BEERS_ORDINARY, 2, 12, 0.2460",
        "BEERS_MODIFIED, 0, 0, 0.3332",
        "BEERS_MODIFIED, 1, 5, 0.1831",
        "BEERS_MODIFIED, 2, 12, 0.1650"
    })
    void printedMultipliers(GraduationMethod method, int group, int age, BigDecimal expected) {
        long[] one = new long[7];
        one[group] = 1;
        Graduation graduation = Graduation.of(fives(7), counts(one), method).get();
        assertEquals(Rational.of(expected), graduation.at(age));
    }

    @Test
    void modifiedReportsItsShift() {
        Graduation graduation = Graduation.of(fives(5), counts(0, 0, 10_000, 0, 0), GraduationMethod.BEERS_MODIFIED)
                .get();
        // By hand: .1321 + .1564 + .1650 + .1564 + .1321 = .7420 of the group stay in it.
        assertEquals(Rational.of(-2580), graduation.shift(AgeGroup.fiveYear(10)));
    }

    @Test
    void uniformAndMonotoneTakeAnyWidths() {
        AgeGroups uneven = AgeGroups.of(AgeGroup.single(0), AgeGroup.of(1, 4), AgeGroup.of(5, 14), AgeGroup.open(15));
        Graduation uniform = Graduation.of(uneven, counts(7, 8, 10, 99), GraduationMethod.UNIFORM)
                .get();
        assertEquals(Rational.of(2), uniform.at(3));
        assertEquals(Rational.of(99), uniform.values().get(15));
        Graduation monotone = Graduation.of(uneven, counts(7, 8, 10, 99), GraduationMethod.MONOTONE)
                .get();
        assertEquals(Rational.of(7), monotone.at(0));
        assertTrue(monotone.at(1).compareTo(monotone.at(4)) > 0);
    }

    // Fritsch–Butland by hand: secants 2, 4, 2; inner slopes 8/3, 8/3; end slopes (3·2 − 4)/2 = 1; H(1/5 of the first
    // group) =
    // 10·(3/25 − 2/125) + 5·(1·(1/125 − 2/25 + 1/5) + 8/3·(1/125 − 1/25)) = 1.04 + 0.64 − 0.42666… = 94/75.
    @Test
    void monotoneByHand() {
        Graduation graduation = Graduation.of(fives(3), counts(10, 20, 10), GraduationMethod.MONOTONE)
                .get();
        assertEquals(Rational.of(94, 75), graduation.at(0));
        List<Rational> mirrored = new ArrayList<>(graduation.values());
        Collections.reverse(mirrored);
        assertEquals(graduation.values(), mirrored);
    }

    @Test
    void refusals() {
        assertEquals(
                "Sprague needs at least 5 closed groups of five years, but the groups are 0-4, 5-9, 10-14, 15-19",
                Graduation.of(fives(4), counts(1, 1, 1, 1), GraduationMethod.SPRAGUE)
                        .refusal()
                        .get()
                        .sentence()
                        .en());
        assertEquals(
                "monotone cubic needs a closed group, but the groups are 0+",
                Graduation.of(AgeGroups.of(AgeGroup.open(0)), counts(1), GraduationMethod.MONOTONE)
                        .refusal()
                        .get()
                        .sentence()
                        .en());
        assertEquals(
                "Graduation needs one count for each of the 4 age groups 0-4, 5-9, 10-14, 15-19, but had 1",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Graduation.of(fives(4), counts(1), GraduationMethod.UNIFORM))
                        .getMessage());
        assertEquals(
                "Graduation needs counts not below 0, but had '-3' at 5-9",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Graduation.of(fives(3), counts(1, -3, 2), GraduationMethod.UNIFORM))
                        .getMessage());
    }

    @ParameterizedTest
    @EnumSource(GraduationMethod.class)
    void wholePopulation(GraduationMethod method) {
        Population single = Graduation.of(PopulationTest.KANAGAWA, method).get();
        assertEquals(AgeGroups.singleYears(90), single.ages());
        assertEquals(4_558_978, single.total(Sex.MALE));
        assertEquals(23_513, single.count(Sex.MALE, AgeGroup.open(90)));
        if (method != GraduationMethod.BEERS_MODIFIED) {
            assertEquals(
                    PopulationTest.KANAGAWA,
                    single.regroup(AgeGroups.fiveYears(90)).get());
        }
    }
}
